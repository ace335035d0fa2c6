import type { ActionExecution, Execution, Variable } from '../buddy/model.ts'
import { runVariables, type Operation } from '../inputs/operation.ts'
import { redactCutLine } from '../log/cut-line.ts'
import type { NumberedLine } from '../log/errors/numbered-line.ts'
import type { ExecutionState } from '../run/state.ts'
import { type Redact, redacted, type Redactor } from '../secrets/redactor.ts'
import type { ResolvedIds } from './outputs.ts'
import type { GateResult, LogExcerpt } from './result.ts'

/**
 * Returns the result with secrets redacted in Buddy's names, logs, messages and
 * variables. Must run before rendering: escaping and truncation would hide a secret
 * from the redactor.
 */
export function redactResult(result: GateResult, redact: Redact): GateResult {
  return {
    ...result,
    ids: result.ids === null ? null : redactIds(result.ids, redact),
    operationNotes: result.operationNotes.map((note) => redact(note)),
    maskedVariables: new Set([...result.maskedVariables].map((name) => redact(name))),
    state: result.state === null ? null : redactState(result.state, redact),
    logs: result.logs.map((log) => redactLog(log, redact)),
  }
}

function redactIds(ids: ResolvedIds, redact: Redact): ResolvedIds {
  const { workspace, project, pipelineId, htmlUrl } = ids
  // The link to the pipeline is built of these names.
  const hasSecret = [workspace, project].some((name) => redact(name) !== name)
  return { ...ids, pipelineId: hasSecret ? null : pipelineId, htmlUrl: redactLink(htmlUrl, redact) }
}

function redactState(state: ExecutionState, redact: Redact): ExecutionState {
  const { waitingFor } = state
  const redactOptional = (action: ActionExecution | null): ActionExecution | null =>
    action && redactAction(action, redact)
  return {
    ...state,
    htmlUrl: redactLink(state.htmlUrl, redact),
    name: redactText(state.name, redact),
    action: redactOptional(state.action),
    execution: state.execution === null ? null : redactExecution(state.execution, redact),
    actions: state.actions.map((action) => redactAction(action, redact)),
    waitingFor: waitingFor === null ? null : { ...waitingFor, action: redactOptional(waitingFor.action) },
    outputtedVariables: redactVariables(state.outputtedVariables, redact),
  }
}

function redactAction(action: ActionExecution, redact: Redact): ActionExecution {
  return {
    ...action,
    htmlUrl: redactLink(action.htmlUrl, redact),
    actionName: redactText(action.actionName, redact),
    actionType: redactText(action.actionType, redact),
    errorMessage: redactText(action.errorMessage, redact),
    outputtedVariables: redactVariables(action.outputtedVariables, redact),
  }
}

function redactExecution(execution: Execution, redact: Redact): Execution {
  return {
    ...execution,
    branch: redactText(execution.branch, redact),
    tag: redactText(execution.tag, redact),
    creatorName: redactText(execution.creatorName, redact),
    pipelineName: redactText(execution.pipelineName, redact),
  }
}

function redactLog({ action, excerpt, errors, note }: LogExcerpt, redact: Redact): LogExcerpt {
  const redactLine = <Line extends NumberedLine>(line: Line): Line => ({
    ...line,
    text: redactCutLine(line.text, redact),
  })
  return {
    action: redactAction(action, redact),
    excerpt: {
      lineCount: excerpt.lineCount,
      head: excerpt.head.map((line) => redactCutLine(line, redact)),
      tail: excerpt.tail.map((line) => redactCutLine(line, redact)),
    },
    errors: {
      cause: errors.cause && redactLine(errors.cause),
      details: errors.details.map(redactLine),
      tally: errors.tally && redactLine(errors.tally),
      blocks: errors.blocks.map(({ error, lines, repeats }) => ({
        error: redactLine(error),
        lines: lines.map(redactLine),
        repeats,
      })),
    },
    note: redact(note),
  }
}

function redactText(text: string | null, redact: Redact): string | null {
  return text === null ? null : redact(text)
}

function redactVariables(variables: readonly Variable[], redact: Redact): readonly Variable[] {
  return variables.map(({ key, value }) => ({ key: redact(key), value: redact(value) }))
}

/**
 * Returns the link if no secret stands in it, else null: without the secret the link
 * would lead nowhere.
 */
export function redactLink(address: string | null, redact: (text: string) => string): string | null {
  return address !== null && redact(address) === address ? address : null
}

/**
 * Hides the values of `secret-variables` in the state by their names, so that short
 * values are hidden too.
 */
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
