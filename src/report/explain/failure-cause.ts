import { findFirstFailed, hasFailed } from '../../buddy/actions.ts'
import type { ActionExecution } from '../../buddy/model.ts'
import { isPass } from '../../log/patterns/passed-tests.ts'
import { quoteText } from '../../runner/safe-text.ts'
import type { GateResult, LogExcerpt } from '../result.ts'

/** The cause of a failure: Buddy's own message, or a line of the log. */
export type FailureCause =
  | { readonly source: 'message'; readonly text: string }
  | { readonly source: 'log'; readonly text: string; readonly log: LogExcerpt }

/**
 * Returns true if Buddy ran something and it failed, so that there is a cause in its
 * message or its log.
 */
export function hasFailure({ outcome, state }: Pick<GateResult, 'outcome' | 'state'>): boolean {
  return outcome === 'failed' && state !== null && ['FAILED', 'TERMINATED'].includes(state.effectiveStatus)
}

/**
 * Returns the action that the result is about: the gate's own, else the first that
 * failed; null for none.
 */
export function findJudgedAction({ state }: Pick<GateResult, 'state'>): ActionExecution | null {
  if (state === null) return null
  return state.kind === 'action' ? state.action : findFirstFailed(state.actions, state.status)
}

/** Returns the log of an action; null for none. */
export function findLog({ logs }: Pick<GateResult, 'logs'>, action: ActionExecution | null): LogExcerpt | null {
  return (action === null ? undefined : logs.find((log) => log.action.id === action.id)) ?? null
}

/**
 * Returns Buddy's message, else the line of the log that tells the cause; null for
 * neither.
 */
export function findCause(result: Pick<GateResult, 'logs'>, action: ActionExecution | null): FailureCause | null {
  const message = quoteText(action?.errorMessage ?? '', 1000)
  if (message !== '') return { source: 'message', text: message }
  const log = findLog(result, action)
  if (log === null || action === null || !hasFailed(action)) return null
  const { cause } = log.errors
  // The last line stands for a cause in a log without errors.
  return cause === null || isPass(cause.text) ? null : { source: 'log', text: cause.text, log }
}

/** Returns whether all lines of a log are known and blank. */
export function isBlank({ excerpt: { head, tail, lineCount } }: LogExcerpt): boolean {
  const lines = [...head, ...tail]
  return lines.length === lineCount && lines.every((line) => line.trim() === '')
}

/** Says that neither Buddy nor the log tells the cause. */
export function describeNoCause(log: LogExcerpt | null): string {
  if (log === null || log.excerpt.lineCount === 0) return 'Buddy gave no message and no log.'
  return isBlank(log)
    ? 'Buddy gave no message, and the log has only blank lines.'
    : 'Buddy gave no message, and the log has no error.'
}
