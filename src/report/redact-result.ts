import type { ActionExecution, Execution, Variable } from '../buddy/model.ts'
import { listHanded, type Operation } from '../inputs/operation.ts'
import type { Reading } from '../run/state.ts'
import { redacted, type Redactor } from '../secrets/redactor.ts'
import type { Story, StoryLog } from './result.ts'

/**
 * The story without secrets in what Buddy's names, logs, messages and variables say. In what is rendered they would no longer be
 * found: there characters are encoded, and texts are cut.
 */
export function redactStory(story: Story, redact: (text: string) => string): Story {
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
  // The logs are found by their actions, which therefore stay the same ones.
  const redactedActions = new Map<ActionExecution, ActionExecution>()
  const actionOf = (action: ActionExecution): ActionExecution => {
    const known = redactedActions.get(action) ?? redactAction(action)
    redactedActions.set(action, known)
    return known
  }
  const redactReading = (reading: Reading): Reading => ({
    ...reading,
    htmlUrl: redactLink(reading.htmlUrl, redact),
    name: redactText(reading.name),
    action: reading.action === null ? null : actionOf(reading.action),
    execution: reading.execution === null ? null : redactExecution(reading.execution),
    actions: reading.actions.map(actionOf),
    block:
      reading.block === null
        ? null
        : { ...reading.block, action: reading.block.action === null ? null : actionOf(reading.block.action) },
    outputtedVariables: reading.outputtedVariables.map(redactVariable),
  })
  const redactLog = ({ action, excerpt, note }: StoryLog): StoryLog => ({
    action: actionOf(action),
    excerpt: {
      lineCount: excerpt.lineCount,
      head: excerpt.head.map(redact),
      errors: excerpt.errors.map(({ number, text }) => ({ number, text: redact(text) })),
      tail: excerpt.tail.map(redact),
    },
    note: redact(note),
  })
  const ids = story.ids === null ? null : { ...story.ids, htmlUrl: redactLink(story.ids.htmlUrl, redact) }
  return {
    ...story,
    ids,
    deeds: story.deeds.map(redact),
    hidden: new Set([...story.hidden].map(redact)),
    reading: story.reading === null ? null : redactReading(story.reading),
    logs: story.logs.map(redactLog),
  }
}

/** A link, if no secret stands in it: without that it would lead nowhere, and with it it must not be sent. */
export function redactLink(address: string | null, redact: (text: string) => string): string | null {
  return address !== null && redact(address) === address ? address : null
}

/** Buddy tells the variables that were handed to it; those that are secret are hidden by their name, so that a short value is hidden too. */
export function hideHanded(reading: Reading, operation: Operation, redactor: Redactor): Reading {
  const secrets = new Map(
    listHanded(operation)
      .filter(({ isEncrypted }) => isEncrypted)
      .map(({ key, value }) => [key, redactor.redact(value)]),
  )
  if (secrets.size === 0) return reading
  const hide = (variables: readonly Variable[], isMeant: (variable: Variable) => boolean): readonly Variable[] =>
    variables.map((variable) => (isMeant(variable) ? { ...variable, value: redacted } : variable))
  return {
    ...reading,
    passedVariables: hide(reading.passedVariables, ({ key }) => secrets.has(key)),
    // What an action puts out under the same name may be something else.
    outputtedVariables: hide(reading.outputtedVariables, ({ key, value }) => secrets.get(key) === value),
  }
}
