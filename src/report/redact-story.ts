import type { ActionExecution, Variable } from '../buddy/model.ts'
import type { Reading } from '../reading.ts'
import type { Story, StoryLog } from './story.ts'

/**
 * The story without secrets in what Buddy's logs, messages and variables say. In what is rendered they would no longer be
 * found: there characters are encoded, and texts are cut.
 */
export function redactStory(story: Story, redact: (text: string) => string): Story {
  const redactVariable = (variable: Variable): Variable => ({ ...variable, value: redact(variable.value) })
  const redactAction = (action: ActionExecution): ActionExecution => ({ ...action, errorMessage: action.errorMessage === null ? null : redact(action.errorMessage) })
  // The logs are found by their actions, which therefore stay the same ones.
  const redacted = new Map<ActionExecution, ActionExecution>()
  const actionOf = (action: ActionExecution): ActionExecution => {
    const known = redacted.get(action) ?? redactAction(action)
    redacted.set(action, known)
    return known
  }
  const redactReading = (reading: Reading): Reading => ({
    ...reading,
    action: reading.action === null ? null : actionOf(reading.action),
    actions: reading.actions.map(actionOf),
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
  return { ...story, deeds: story.deeds.map(redact), reading: story.reading === null ? null : redactReading(story.reading), logs: story.logs.map(redactLog) }
}
