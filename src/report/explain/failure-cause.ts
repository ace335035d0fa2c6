import { findFirstFailed, hasFailed } from '../../buddy/actions.ts'
import type { ActionExecution } from '../../buddy/model.ts'
import { isErrorLine, type NumberedLine } from '../../log/excerpt.ts'
import { quoteText } from '../../runner/safe-text.ts'
import type { GateResult, LogExcerpt } from '../result.ts'

/** Number of lines at the end of a log that are always shown, because a tool often ends with its result. */
export const endLineCount = 15
/** Number of error lines that are shown. */
const errorLineCount = 40

/** Number of error lines that are shown with the lines that follow them. */
const shownErrorCount = 10
/** Number of lines after an error line that are shown with it, up to a blank one. */
const followingCount = 5

/** The cause of a failure: Buddy's own message, or lines of the log. */
export type FailureCause =
  { readonly source: 'message'; readonly text: string } | { readonly source: 'log'; readonly text: string }

/** Returns the action that the result is about: the gate's own, else the first that failed; null for none. */
export function findJudgedAction({ state }: Pick<GateResult, 'state'>): ActionExecution | null {
  if (state === null) return null
  return state.kind === 'action' ? state.action : findFirstFailed(state.actions)
}

/** Returns the log of an action; null for none. */
export function findLog({ logs }: Pick<GateResult, 'logs'>, action: ActionExecution | null): LogExcerpt | null {
  return (action === null ? undefined : logs.find((log) => log.action.id === action.id)) ?? null
}

/** Returns Buddy's message, else the line of the log that tells the cause; null for neither. */
export function findCause(result: Pick<GateResult, 'logs'>, action: ActionExecution | null): FailureCause | null {
  const message = quoteText(action?.errorMessage ?? '', 1000)
  if (message !== '') return { source: 'message', text: message }
  const log = findLog(result, action)
  if (log === null || action === null || !hasFailed(action)) return null
  const line = findCauseLine(log)
  return line === null ? null : { source: 'log', text: line }
}

/** Returns the error lines of a log with their numbers, then its last lines. */
export function findErrorLines({ excerpt }: LogExcerpt): readonly NumberedLine[] {
  const { lineCount, head, errors, tail } = excerpt
  const numbered = [
    ...head.map((text, index) => ({ number: index + 1, text })).filter(({ text }) => isErrorLine(text)),
    ...errors,
    ...tail
      .map((text, index) => ({ number: lineCount - tail.length + index + 1, text }))
      .filter(({ text }) => isErrorLine(text)),
  ]
  return numbered.slice(0, errorLineCount)
}

/** Returns the lines of a log that are shown for a failure: error lines with those that follow them, and the end. */
export function listShownLines(log: LogExcerpt): readonly NumberedLine[] {
  const { lineCount, head, errors, tail } = log.excerpt
  const kept = new Map(
    [
      ...errors,
      ...head.map((text, index) => ({ number: index + 1, text })),
      ...tail.map((text, index) => ({ number: lineCount - tail.length + index + 1, text })),
    ].map((line) => [line.number, line]),
  )
  const chosen = new Set<number>()
  for (const { number } of findErrorLines(log).slice(0, shownErrorCount))
    for (let next = number; next <= number + followingCount; next++) {
      if ((kept.get(next)?.text.trim() ?? '') === '') break
      chosen.add(next)
    }
  for (let next = lineCount - endLineCount + 1; next <= lineCount; next++) chosen.add(next)
  return [...chosen].sort((one, other) => one - other).flatMap((number) => kept.get(number) ?? [])
}

function findCauseLine(log: LogExcerpt): string | null {
  const { head, tail } = log.excerpt
  const first = findErrorLines(log)[0]?.text
  const line = first ?? [...head, ...tail].findLast((text) => text.trim() !== '')
  return line === undefined ? null : line.trim()
}
