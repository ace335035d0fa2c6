import type { ActionExecution, Execution, Variable } from '../buddy/model.ts'
import { runVariables, type Operation } from '../inputs/operation.ts'
import type { ErrorLine } from '../log/error-lines.ts'
import type { ExecutionState } from '../run/state.ts'
import { redacted, type Redactor } from '../secrets/redactor.ts'
import type { GateResult, LogExcerpt } from './result.ts'

/**
 * Returns the result with secrets redacted in Buddy's names, logs, messages and variables. Must run before rendering:
 * escaping and truncation would hide a secret from the redactor.
 */
export function redactResult(result: GateResult, redact: (text: string) => string): GateResult {
  const redactText = (text: string | null): string | null => (text === null ? null : redact(text))
  const redactVariable = ({ key, value }: Variable): Variable => ({ key: redact(key), value: redact(value) })
  const redactAction = (action: ActionExecution): ActionExecution => ({
    ...action,
    htmlUrl: redactLink(action.htmlUrl, redact),
    actionName: redactText(action.actionName),
    actionType: redactText(action.actionType),
    errorMessage: redactText(action.errorMessage),
    outputtedVariables: action.outputtedVariables.map(redactVariable),
  })
  const redactExecution = (execution: Execution): Execution => ({
    ...execution,
    branch: redactText(execution.branch),
    tag: redactText(execution.tag),
    creatorName: redactText(execution.creatorName),
    pipelineName: redactText(execution.pipelineName),
  })
  // A log is found by the identity of its action.
  const redactedActions = new Map<ActionExecution, ActionExecution>()
  const actionOf = (action: ActionExecution): ActionExecution => {
    const known = redactedActions.get(action) ?? redactAction(action)
    redactedActions.set(action, known)
    return known
  }
  const redactState = (state: ExecutionState): ExecutionState => ({
    ...state,
    htmlUrl: redactLink(state.htmlUrl, redact),
    name: redactText(state.name),
    action: state.action === null ? null : actionOf(state.action),
    execution: state.execution === null ? null : redactExecution(state.execution),
    actions: state.actions.map(actionOf),
    waitingFor:
      state.waitingFor === null
        ? null
        : { ...state.waitingFor, action: state.waitingFor.action === null ? null : actionOf(state.waitingFor.action) },
    outputtedVariables: state.outputtedVariables.map(redactVariable),
  })
  const redactLine = <Line extends ErrorLine>(line: Line): Line => ({ ...line, text: redact(line.text) })
  const redactLog = ({ action, excerpt, errors, note }: LogExcerpt): LogExcerpt => ({
    action: actionOf(action),
    excerpt: {
      lineCount: excerpt.lineCount,
      head: excerpt.head.map(redact),
      tail: excerpt.tail.map(redact),
    },
    errors: {
      cause: errors.cause === null ? null : redactLine(errors.cause),
      tally: errors.tally === null ? null : redactLine(errors.tally),
      blocks: errors.blocks.map(({ error, lines }) => ({ error: redactLine(error), lines: lines.map(redactLine) })),
    },
    note: redact(note),
  })
  const ids = result.ids === null ? null : { ...result.ids, htmlUrl: redactLink(result.ids.htmlUrl, redact) }
  return {
    ...result,
    ids,
    operationNotes: result.operationNotes.map(redact),
    maskedVariables: new Set([...result.maskedVariables].map(redact)),
    state: result.state === null ? null : redactState(result.state),
    logs: result.logs.map(redactLog),
  }
}

/** Returns the link if no secret stands in it, else null: without the secret the link would lead nowhere. */
export function redactLink(address: string | null, redact: (text: string) => string): string | null {
  return address !== null && redact(address) === address ? address : null
}

/** Hides the values of `secret-variables` in the state by their names, so that short values are hidden too. */
export function hideSecretVariables(state: ExecutionState, operation: Operation, redactor: Redactor): ExecutionState {
  const secrets = new Map(
    runVariables(operation)
      .filter(({ isEncrypted }) => isEncrypted)
      .map(({ key, value }) => [key, redactor.redact(value)]),
  )
  if (secrets.size === 0) return state
  const mask = (variables: readonly Variable[], isMeant: (variable: Variable) => boolean): readonly Variable[] =>
    variables.map((variable) => (isMeant(variable) ? { ...variable, value: redacted } : variable))
  return {
    ...state,
    passedVariables: mask(state.passedVariables, ({ key }) => secrets.has(key)),
    // An action may output another value under the same name.
    outputtedVariables: mask(state.outputtedVariables, ({ key, value }) => secrets.get(key) === value),
  }
}
