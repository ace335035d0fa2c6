import type { ActionExecution } from '../../buddy/model.ts'
import type { ExecutionState, WaitingFor } from '../../run/state.ts'
import { quoteText } from '../../runner/safe-text.ts'

/** Says in which status the action or run was. */
export function describeState(state: ExecutionState | null): string {
  if (state === null) return 'Nothing is known'
  const { progress, status, execution, waitingFor } = state
  const amount = progress === null || state.statusClass !== 'pending' ? '' : ` at ${String(progress)} %`
  const staleNote = state.isStale
    ? ', as before the retry'
    : state.mayBeSuperseded
      ? ', and the run did not show whether it is executed again'
      : ''
  const run =
    waitingFor === null || waitingFor.status === status || state.kind === 'run'
      ? ''
      : `, its run ${quoteText(execution?.status ?? '')}`
  return `The ${nounOf(state)} was ${quoteStatus(status)}${amount}${staleNote}${run}`
}

/**
 * Says in which status the action or run was before a retry that Buddy does not show.
 */
export function beforeRetry(state: ExecutionState): string {
  return `before the retry ${withSmallThe(describeState({ ...state, isStale: false }))}`
}

/** Returns a sentence as part of another one. */
export function withSmallThe(sentence: string): string {
  return sentence.replace(/^The /, 'the ')
}

/**
 * Quotes a status of Buddy's. Any other than a plain word stands in quotation marks,
 * with blanks that look like a space or like nothing as codes.
 */
export function quoteStatus(status: string): string {
  if (/^\w+$/.test(status)) return quoteText(status)
  const visible = status.replace(/[^\S ]/g, (blank) => `<U+${blank.charCodeAt(0).toString(16).padStart(4, '0')}>`)
  return `"${quoteText(visible, 200, false)}"`
}

/** Returns a text of Buddy's with a full stop, if it ends without one. */
export function endSentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/** Returns `run` or `action`. */
export function nounOf(state: ExecutionState | null): 'run' | 'action' {
  return state?.kind === 'run' ? 'run' : 'action'
}

/**
 * Returns the name of an action in quotes; its hash or number if Buddy gives no name.
 */
export function nameAction({ actionName, id, actionId }: ActionExecution): string {
  return `"${quoteText(actionName ?? id ?? String(actionId))}"`
}

/** Says that only one of several executions counts; loops and retries make them. */
export function describeExecutions(count: number): string {
  return `The action has ${String(count)} executions in this run; the one that started last counts`
}

/** Says who can end a WAITING_* status, and what they have to do. */
export function unblockHint(status: string): string {
  switch (status) {
    case 'WAITING_FOR_APPLY':
      return 'someone who may approve it has to approve or reject it in Buddy'
    case 'WAITING_FOR_VARIABLES':
    case 'WAITING_FOR_SETTABLE_VARIABLES':
      return 'someone has to enter its variables in Buddy'
    case 'WAITING_FOR_VT_SESSION':
      return 'someone has to review its visual tests in Buddy'
    default:
      return 'someone has to act in Buddy'
  }
}

/** Returns what to do in Buddy to end a wait, for the person who may do it. */
export function adviseUnblock({ status, action }: WaitingFor): string {
  const quoted = quoteText(action?.actionName ?? '')
  const name = quoted === '' ? 'the run' : `"${quoted}"`
  switch (status) {
    case 'WAITING_FOR_APPLY':
      return `Approve or reject ${name} in Buddy`
    case 'WAITING_FOR_VARIABLES':
    case 'WAITING_FOR_SETTABLE_VARIABLES':
      return `Enter the variables of ${name} in Buddy`
    case 'WAITING_FOR_VT_SESSION':
      return `Review the visual tests of ${name} in Buddy`
    default:
      return `Open ${name} in Buddy, and do what it asks for`
  }
}

/** Names what a WAITING_* status waits for. */
export function describeAwaited(state: ExecutionState | null): string {
  switch (state?.waitingFor?.status) {
    case 'WAITING_FOR_APPLY':
      return 'an approval'
    case 'WAITING_FOR_VT_SESSION':
      return 'a review of its visual tests'
    default:
      return 'its variables'
  }
}
