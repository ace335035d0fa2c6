import { findFirstFailed } from '../../buddy/actions.ts'
import type { RetriesExhausted, BuddyErrorDetails, UnconfirmedOperation } from '../../buddy/errors.ts'
import type { ActionExecution } from '../../buddy/model.ts'
import type { Problem } from '../../inputs/problem.ts'
import { isErrorLine } from '../../log/excerpt.ts'
import type { ExecutionState } from '../../run/state.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { formatDuration } from '../duration.ts'
import type { GateResult } from '../result.ts'
import { trustedUrl } from '../trusted-link.ts'
import { isPassing } from '../../watch/verdict.ts'
import { describeEffect, explainBuddyError, isOperation } from './buddy-error.ts'
import type { Explanation, FailureText } from './explanation.ts'
import { explainNotFound } from './not-found.ts'
import { adviseAfterInternalError, describeCancelled, describeStartedRun } from './started-run.ts'

/** Of the log, an annotation quotes so many lines of its end, and so many before them that look like errors. */
const endLineCount = 5
const errorLineCount = 3

/** Why the step did not pass, in words; null for one that did. */
export function explain(result: GateResult): Explanation | null {
  if (isPassing(result.outcome)) return null
  const text = failureText(result)
  // Where the words do not tell it already: what this step has started concerns whoever reads of its end.
  const isExplained = result.runEnd === 'none' || ['cancelled', 'timed-out', 'unconfirmed'].includes(result.end.kind)
  return {
    ...text,
    nextStep: isExplained ? text.nextStep : `${text.nextStep} ${describeStartedRun(result)}`,
    link: trustedUrl(failureUrl(result.state) ?? result.ids?.htmlUrl ?? null, result.apiUrl),
  }
}

function failureText(result: GateResult): FailureText {
  const { end, state } = result
  switch (end.kind) {
    case 'wrong-inputs':
      return explainWrongInputs(end.problems)
    case 'broken':
      return {
        title: 'Buddy Gate: internal error',
        cause: `The gate itself failed, so nothing was decided: ${quoteText(end.error instanceof Error ? end.error.message : String(end.error))}`,
        nextStep: adviseAfterInternalError(result),
      }
    case 'decided':
      return explainStatus(result, state)
    case 'not-waiting':
      return {
        title: 'Buddy is not done',
        cause: `${describe(state)}, and 'wait: false' judges what is there now.`,
        nextStep: `Leave 'wait' at true to wait for the end${state?.isStale === true ? '' : `, or name the status in 'pass-on'`}.`,
      }
    case 'approval-timed-out':
      return {
        title: 'Nobody unblocked Buddy in time',
        cause: `${describe(state)}: it waited for ${describeAwaited(state)} longer than 'approval-timeout' (${formatDuration(result.approvalTimeoutMs)}) allows.`,
        nextStep: `Unblock it in Buddy${result.runEnd === 'none' ? ' and run this step again' : ''}, or raise 'approval-timeout'.`,
      }
    case 'timed-out':
      return explainTimeout(result, end.error?.details ?? null)
    case 'not-found':
      return explainNotFound(result, end.reason)
    case 'cancelled':
      return {
        title: 'Cancelled while waiting for Buddy',
        cause: `The workflow or job was cancelled (${end.signalName}). ${state === null ? 'Nothing had been seen of it yet' : (result.runEnd === 'cancelled' && describeCancelled(state)) || describe(state)}.`,
        nextStep: describeStartedRun(result),
      }
    case 'unreachable':
      return explainUnreachable(result, end.error)
    case 'unconfirmed':
      return explainUnconfirmed(result, end.error)
  }
}

/** Who can bring a WAITING_* status to an end. */
export function unblockHint(status: string): string {
  switch (status) {
    case 'WAITING_FOR_APPLY':
      return 'somebody who may approve it has to approve or reject it in Buddy'
    case 'WAITING_FOR_VARIABLES':
    case 'WAITING_FOR_SETTABLE_VARIABLES':
      return 'somebody has to enter its variables in Buddy'
    case 'WAITING_FOR_VT_SESSION':
      return 'somebody has to review its visual tests in Buddy'
    default:
      return 'somebody has to act in Buddy'
  }
}

function explainStatus(result: GateResult, state: ExecutionState | null): FailureText {
  const status = state?.effectiveStatus ?? ''
  const noun = nounOf(state)
  switch (status) {
    case 'FAILED':
      return {
        title: `Buddy ${noun} failed`,
        cause: findCause(result, state),
        nextStep: 'Mend the cause and run it again.',
      }
    case 'TERMINATED':
      return {
        title: `Buddy ${noun} was terminated`,
        cause: `Somebody, or a time limit in Buddy, stopped it before it ended. ${findCause(result, state)}`,
        nextStep: `Run it again in Buddy. To accept this, name TERMINATED in 'pass-on'.`,
      }
    case 'SKIPPED':
      return {
        title: `Buddy skipped the ${noun}`,
        cause: 'Its conditions in Buddy were not met, so it did not run.',
        nextStep: `Look at its conditions in Buddy. To accept this, name SKIPPED in 'pass-on'.`,
      }
    case 'NOT_EXECUTED':
      return {
        title: `Buddy ${noun} never ran`,
        cause:
          state?.status === status && state.kind === 'action' && hasEndedBadly(state)
            ? `The run ended as ${quoteText(state.execution?.status ?? '')} before its turn came.`
            : state?.status === status || state?.execution == null
              ? 'Buddy did not execute it: it is disabled, or not among the selected actions of this run.'
              : `The run ended as ${quoteText(state.execution.status)} while the action was still ${quoteText(state.status)}.`,
        nextStep: `Look in Buddy at what ended the run. To accept this, name NOT_EXECUTED in 'pass-on'.`,
      }
    default:
      return {
        title: 'Buddy status is not accepted',
        cause: `${describe(state)}, and 'pass-on' accepts only ${[...result.passOn].join(', ')}.`,
        nextStep: `Name the status in 'pass-on' if it is to pass.`,
      }
  }
}

/** Of a run, its first action that failed; then Buddy's own message, else the end of the log. */
function findCause(result: GateResult, state: ExecutionState | null): string {
  if (state?.kind !== 'run') return findCauseOfAction(result, state?.action ?? null)
  const first = findFirstFailed(state.actions)
  if (first === null) return 'Buddy names no action that failed.'
  return `The first action that failed the run is ${quoteText(first.actionName ?? '') || 'one without a name'} (${quoteText(first.status)}). ${findCauseOfAction(result, first)}`
}

function findCauseOfAction(result: GateResult, action: ActionExecution | null): string {
  const message = quoteText(action?.errorMessage ?? '', 1000)
  if (message !== '') return message
  if (!result.showLogInError)
    return `Buddy gave no message; the end of the log is not shown because of 'stream-log: false'.`
  const { head = [], errors = [], tail = [] } = result.logs.find((log) => log.action.id === action?.id)?.excerpt ?? {}
  const isThere = (line: string): boolean => line.trim() !== ''
  const lines = [...head, ...tail].filter(isThere)
  if (lines.length === 0) return 'Buddy gave no message and no log.'
  const end = lines.slice(-endLineCount)
  const errorLines = [...head.filter(isErrorLine), ...errors.map(({ text }) => text), ...tail.filter(isErrorLine)]
    .filter((line) => !end.includes(line))
    .slice(-errorLineCount)
  const quote = (quoted: readonly string[]): string => quoted.map((line) => quoteText(line, 300)).join('\n')
  return `${errorLines.length === 0 ? '' : `Lines that look like errors:\n${quote(errorLines)}\n`}The log ends with:\n${quote(end)}`
}

function explainTimeout(result: GateResult, details: BuddyErrorDetails | null): FailureText {
  const { state, timeoutMs } = result
  const last = state === null ? 'Buddy had not answered yet' : describe(state)
  if (details?.kind === 'http-error' && details.retryAfterMs !== null && details.retryAfterMs > 0) {
    return {
      title: 'Timed out: Buddy asks to wait',
      cause: `Buddy's rate limit asks to wait ${formatDuration(details.retryAfterMs)}, longer than is left of 'timeout' (${formatDuration(timeoutMs)}). ${last}.`,
      nextStep: `Let fewer jobs share the token, raise 'poll-interval', or raise 'timeout'.`,
    }
  }
  const unreachable =
    details === null ? '' : ` At the end Buddy could not be asked: ${explainBuddyError(details, result, 'seen').cause}`
  if (state?.statusClass === 'unknown') {
    return {
      title: 'Timed out: unknown status',
      cause: `${describe(state)}, a status that this version does not know and so never passes.${unreachable}`,
      nextStep: 'Look at it in Buddy, and for a newer version of this action.',
    }
  }
  const now = describeCancelled(state)
  const waitingText =
    state?.waitingFor == null ? '' : ` It waits for ${describeAwaited(state)}: ${unblockHint(state.waitingFor.status)}.`
  return {
    title: 'Timed out waiting for Buddy',
    cause:
      result.runEnd === 'cancelled'
        ? `Buddy was not done when 'timeout' (${formatDuration(timeoutMs)}) was over.${now === '' ? '' : ` ${now}.`}${unreachable}`
        : `${last} when 'timeout' (${formatDuration(timeoutMs)}) was over.${waitingText}${unreachable}`,
    nextStep:
      details !== null && state === null
        ? `${explainBuddyError(details, result, 'first-contact').nextStep}${result.runEnd === 'none' ? '' : ` ${describeStartedRun(result)}`}`
        : `${waitingText === '' ? 'If it only needs longer' : 'Unblock it in Buddy; if that takes longer'}, raise 'timeout'. ${describeStartedRun(result)}`,
  }
}

function hasEndedBadly({ execution }: ExecutionState): boolean {
  return execution !== null && ['FAILED', 'TERMINATED'].includes(execution.status)
}

function explainUnconfirmed(result: GateResult, { last, runs }: UnconfirmedOperation): FailureText {
  const { cause } = explainBuddyError(last.details, result, 'connected', last.request)
  const found = runs.length === 0 ? '' : ` These runs came of it: ${runs.join(', ')}.`
  return {
    title: 'Buddy may have carried it out',
    cause: `${describeEffect(result.operation)}, but no answer of Buddy's said so. ${cause}${found} The request was ${quoteText(last.request)}, and it was not repeated.`,
    nextStep: `Look in Buddy. ${result.operation === 'run' ? 'If the run is not there, run this step again; if it is, watch it by its link.' : result.operation === 'retry' ? 'Then run this step again: it retries the run only if that has ended, and Buddy only if that has failed.' : 'Then run this step again: it does nothing that is done already.'}`,
  }
}

function explainUnreachable(result: GateResult, error: RetriesExhausted): FailureText {
  const { cause, nextStep } = explainBuddyError(error.last.details, result, error.stage, error.last.request)
  const isRefusal = isOperation(error.last.request) && error.last.details.kind === 'http-error'
  const title = isRefusal
    ? 'Buddy refused the operation'
    : error.stage === 'seen' || error.stage === 'just-started'
      ? 'Lost sight of Buddy'
      : 'Buddy could not be asked'
  const tries =
    error.reason === 'exhausted' ? ` (${String(error.attempts)} attempts in ${formatDuration(error.failingForMs)})` : ''
  const known = result.state === null ? '' : ` Before that: ${describe({ ...result.state, isStale: false })}.`
  return {
    title,
    cause: `${cause.replace(/\.$/, '')}${tries}.${known} The request was ${quoteText(error.last.request)}.`,
    nextStep,
  }
}

function describe(state: ExecutionState | null): string {
  if (state === null) return 'Nothing is known'
  const { progress, status, execution, waitingFor } = state
  const amount = progress === null || state.statusClass !== 'pending' ? '' : ` at ${String(progress)} %`
  const staleNote = state.isStale ? ', as before the retry' : ''
  const run =
    waitingFor === null || waitingFor.status === status || state.kind === 'run'
      ? ''
      : `, its run ${quoteText(execution?.status ?? '')}`
  return `The ${nounOf(state)} was ${quoteText(status)}${amount}${staleNote}${run}`
}

function nounOf(state: ExecutionState | null): string {
  return state?.kind === 'run' ? 'run' : 'action'
}

function describeAwaited(state: ExecutionState | null): string {
  switch (state?.waitingFor?.status) {
    case 'WAITING_FOR_APPLY':
      return 'an approval'
    case 'WAITING_FOR_VT_SESSION':
      return 'a review of its visual tests'
    default:
      return 'its variables'
  }
}

/** Of a run that failed, the page of the action where it began. */
function failureUrl(state: ExecutionState | null): string | null {
  const first = state?.kind === 'run' && state.statusClass === 'finished' ? findFirstFailed(state.actions) : null
  return first?.htmlUrl ?? state?.htmlUrl ?? null
}

/** Every mistake in the inputs: a line each, and where to correct them. */
export function explainWrongInputs(problems: readonly Problem[]): FailureText {
  const isElsewhere = ({ isInEnvironment }: Problem): boolean => isInEnvironment === true
  const places = [
    ...(problems.every(isElsewhere) ? [] : [`under 'with:'`]),
    ...(problems.some(isElsewhere) ? ['in the environment'] : []),
  ]
  return {
    title: 'Buddy Gate: wrong inputs',
    cause: problems.map(({ message }) => quoteText(message, 600)).join('\n'),
    nextStep: `Correct ${problems.length === 1 ? 'this' : 'these'} ${places.join(' and ')} of the step. No request was sent to Buddy.`,
  }
}
