import type { BuddyErrorDetails } from '../../buddy/errors.ts'
import { maxRequestedWaitMs } from '../../buddy/retry-policy.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { formatDuration } from '../duration.ts'
import type { GateResult } from '../result.ts'
import { explainBuddyError } from './buddy-error.ts'
import type { FailureText } from './explanation.ts'
import { describeCancelled, describeRerun, describeStartedRun } from './started-run.ts'
import { beforeRetry, describeAwaited, describeState, nounOf, unblockHint } from './state-text.ts'
import { titles } from './titles.ts'

/**
 * Explains a step whose `timeout` is over; `details` is the last error of Buddy's, null for
 * none.
 */
export function explainTimeout(result: GateResult, details: BuddyErrorDetails | null): FailureText {
  const { state, timeoutMs } = result
  const last = state === null ? 'Buddy had not answered yet' : describeState(state)
  const limit = `\`timeout\` (${formatDuration(timeoutMs)})`
  if (details?.kind === 'http-error' && details.retryAfterMs !== null && details.retryAfterMs > 0) {
    const isTooLong = details.retryAfterMs > maxRequestedWaitMs
    const bound = isTooLong
      ? `longer than any wait that the step accepts (${formatDuration(maxRequestedWaitMs)})`
      : `longer than the rest of ${limit}`
    return {
      title: titles.rateLimited,
      cause:
        `Buddy asks to wait ${formatDuration(details.retryAfterMs)} (HTTP ${String(details.httpStatus)}), ${bound}. ` +
        `${state === null ? 'The state in Buddy is not known' : last}.`,
      nextStep: isTooLong
        ? 'Let fewer jobs share the token, or raise `poll-interval`.'
        : 'Let fewer jobs share the token, raise `poll-interval`, or raise `timeout`.',
    }
  }
  const lastError =
    details === null
      ? ''
      : ` Buddy could not be reached at the end: ${explainBuddyError(details, result, 'seen').cause}`
  if (state?.statusClass === 'unknown') {
    return {
      title: titles.unknownStatus,
      cause: `${describeState(state)}, a status that this version does not know and never passes.${lastError}`,
      nextStep: 'Check the run in Buddy, and use a newer version of this action if there is one.',
    }
  }
  const now = describeCancelled(state)
  const awaited =
    state?.waitingFor == null ? '' : ` It waits for ${describeAwaited(state)}: ${unblockHint(state.waitingFor.status)}.`
  const stopped =
    state?.isStale === true
      ? `The retry had not shown in Buddy when ${limit} was over: ${beforeRetry(state)}`
      : `${last} when ${limit} was over`
  return {
    title: titles.timedOut,
    cause:
      result.runEnd === 'cancelled'
        ? `Buddy had not finished when ${limit} was over.${now === '' ? '' : ` ${now}.`}${lastError}`
        : `${stopped}.${awaited}${describeUnsent(result, details)}${lastError}`,
    nextStep: nextStep(result, details, awaited !== ''),
  }
}

/**
 * Explains a run that stayed in a WAITING_* status for longer than `approval-timeout`: who
 * had to do what.
 */
export function explainApprovalTimeout(result: GateResult): FailureText {
  const { state, runEnd, approvalTimeoutMs } = result
  const { status, action } = state?.waitingFor ?? { status: '', action: null }
  const name = quoteText(action?.actionName ?? '')
  const what = name === '' ? `The ${nounOf(state)}` : `The action "${name}"`
  return {
    title: titles.approvalTimedOut,
    cause:
      `${what} waited for ${describeAwaited(state)} longer than \`approval-timeout\` ` +
      `(${formatDuration(approvalTimeoutMs)}): ${unblockHint(status)}. ${describeState(state)}.`,
    nextStep:
      runEnd === 'none'
        ? `Unblock it in Buddy, then run this step again. ${describeRerun(result)} ` +
          'To wait longer, raise `approval-timeout`.'
        : 'Unblock it in Buddy, or raise `approval-timeout`.',
  }
}

/**
 * Says that an operation which waits for an action was not sent; '' if it was, or for any
 * other operation.
 */
function describeUnsent(result: GateResult, details: BuddyErrorDetails | null): string {
  if (!isUnsent(result)) return ''
  const [sent, awaited] = result.operation === 'approve' ? ['approval was', 'one'] : ['variables were', 'them']
  return ` No ${sent} sent${details === null ? `, because no action waited for ${awaited}` : ''}.`
}

function isUnsent({ operation, operationNotes }: GateResult): boolean {
  return (operation === 'approve' || operation === 'pass-variables') && operationNotes.length === 0
}

function nextStep(result: GateResult, details: BuddyErrorDetails | null, isWaiting: boolean): string {
  if (details !== null && result.state === null)
    return [
      explainBuddyError(details, result, 'first-contact').nextStep,
      ...(result.runEnd === 'none' ? [] : [describeStartedRun(result)]),
    ].join(' ')
  const advice = isUnsent(result)
    ? 'Check that `operation` is what the run waits for, or raise `timeout`.'
    : isWaiting
      ? 'Unblock it in Buddy, or raise `timeout`.'
      : 'If it only needs longer, raise `timeout`.'
  return `${advice} ${describeStartedRun(result)}`
}
