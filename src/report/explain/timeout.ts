import type { BuddyError } from '../../buddy/errors.ts'
import { maxRequestedWaitMs } from '../../buddy/retry/retry-policy.ts'
import type { ExecutionState, WaitingFor } from '../../run/state.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { formatDuration } from '../duration.ts'
import type { GateResult } from '../result.ts'
import { explainBuddyError } from './buddy-error.ts'
import type { FailureText } from './explanation.ts'
import { adviseRerun, describeCancelled, describeStartedRun } from './started-run.ts'
import { adviseUnblock, beforeRetry, describeAwaited, describeState, withSmallThe } from './state-text.ts'
import { titles } from './titles.ts'

/**
 * Explains a step whose `timeout` is over; `error` is the last error of Buddy's, null
 * for none.
 */
export function explainTimeout(result: GateResult, error: BuddyError | null): FailureText {
  const details = error?.details ?? null
  const { state, timeoutMs } = result
  const last = state === null ? 'Buddy had not answered yet' : describeState(state)
  const limit = `\`timeout\` (${formatDuration(timeoutMs)})`
  if (details?.kind === 'http-error' && details.retryAfterMs !== null && details.retryAfterMs > 0) {
    const isTooLong = details.retryAfterMs > maxRequestedWaitMs
    const bound = isTooLong
      ? `longer than any wait that the step accepts (${formatDuration(maxRequestedWaitMs)})`
      : `longer than what is left of ${limit}`
    return {
      title: titles.rateLimited,
      cause:
        `Buddy asks to wait ${formatDuration(details.retryAfterMs)} (HTTP ${String(details.httpStatus)}), ${bound}. ` +
        `${state === null ? 'The state in Buddy is not known' : last}.`,
      nextStep:
        `${adviseLater(result)} To use fewer requests, let fewer jobs share the token, or raise \`poll-interval\`.` +
        (isTooLong ? '' : ' To wait longer, raise `timeout`.'),
    }
  }
  const lastError =
    error === null
      ? ''
      : ` Buddy could not be reached at the end: ${withSmallThe(explainBuddyError(error, result, 'seen').cause)}`
  if (state?.statusClass === 'unknown') {
    return {
      title: titles.unknownStatus,
      cause: `${describeState(state)}, a status that this version does not know and never passes.${lastError}`,
      nextStep:
        'Check the run in Buddy, and use a newer version of Buddy Gate if there is one.' +
        (result.runEnd === 'none' ? '' : ` ${describeStartedRun(result)}`),
    }
  }
  const now = describeCancelled(state)
  const stopped =
    state?.isStale === true
      ? `The retry had not shown in Buddy when ${limit} was over: ${beforeRetry(state)}`
      : `${state?.waitingFor == null ? last : describeWait(state)} when ${limit} was over`
  return {
    title: titles.timedOut,
    cause:
      result.runEnd === 'cancelled'
        ? `Buddy had not finished when ${limit} was over.${now === '' ? '' : ` ${now}.`}${lastError}`
        : `${stopped}.${describeUnsent(result, error)}${lastError}`,
    nextStep: adviseAfterTimeout(result, error),
  }
}

/**
 * Explains a run that stayed in a WAITING_* status for longer than `approval-timeout`:
 * who had to do what.
 */
export function explainApprovalTimeout(result: GateResult): FailureText {
  const { state, approvalTimeoutMs } = result
  const waitingFor = state?.waitingFor ?? { status: '', action: null }
  return {
    title: titles.approvalTimedOut,
    cause: `${describeWait(state)} longer than \`approval-timeout\` (${formatDuration(approvalTimeoutMs)}).`,
    nextStep: `${adviseUnblocking(waitingFor, result)} To wait longer, raise \`approval-timeout\`.`,
  }
}

/** Returns what to do when Buddy answers again. */
function adviseLater(result: GateResult): string {
  return result.runEnd === 'none' && result.state === null
    ? `To try again later, ${adviseRerun(result)}`
    : describeStartedRun(result)
}

/**
 * Says who waited for what: the action that waits, else its run.
 */
function describeWait(state: ExecutionState | null): string {
  const { action = null, status = '' } = state?.waitingFor ?? {}
  const name = quoteText(action?.actionName ?? '')
  const subject = name === '' ? `The ${action === null ? 'run' : 'action'}` : `The action "${name}"`
  return `${subject} waited for ${describeAwaited(state)} (${quoteText(status)})`
}

/**
 * Says that an operation which waits for an action was not sent; '' if it was, or for
 * any other operation.
 */
function describeUnsent(result: GateResult, error: BuddyError | null): string {
  if (!isUnsent(result)) return ''
  const [sent, awaited] = result.operation === 'approve' ? ['approval was', 'one'] : ['variables were', 'them']
  return ` No ${sent} sent${error === null ? `, because no action waited for ${awaited}` : ''}.`
}

function isUnsent({ operation, operationNotes }: GateResult): boolean {
  return (operation === 'approve' || operation === 'pass-variables') && operationNotes.length === 0
}

function adviseAfterTimeout(result: GateResult, error: BuddyError | null): string {
  if (error !== null && result.state === null)
    return [
      explainBuddyError(error, result, 'first-contact').nextStep,
      ...(result.runEnd === 'none' ? [] : [describeStartedRun(result)]),
    ].join(' ')
  const waitingFor = result.state?.waitingFor ?? null
  const longer = 'If the run needs longer, raise `timeout`.'
  if (isUnsent(result))
    return `Check that \`operation\` is what the run waits for. ${describeStartedRun(result)} ${longer}`
  if (waitingFor === null) return `${describeStartedRun(result)} ${longer}`
  return `${adviseUnblocking(waitingFor, result)} To wait longer, raise \`timeout\`.`
}

/** Returns what to do in Buddy to end a wait, and how to watch the run afterwards. */
function adviseUnblocking(waitingFor: WaitingFor, result: GateResult): string {
  const unblock = adviseUnblock(waitingFor)
  return result.runEnd === 'none' && result.operation !== 'run'
    ? `${unblock}, then ${adviseRerun(result)}`
    : `${unblock}. ${describeStartedRun(result)}`
}
