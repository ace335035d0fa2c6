// Cancels the run that this step started, at the end of the step.
import { BuddyError } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { GateContext } from './context.ts'
import { fingerprintExecution } from './stale.ts'
import type { StartedRun, StartedRunState } from './started-run.ts'

/**
 * State of the run that this step started, when the step ends. `deferred-to-post` leaves
 * cancelling to the post step. `unknown`: Buddy never confirmed the start.
 */
export type StartedRunEnd = 'none' | 'still-running' | 'cancelled' | 'cancel-failed' | 'deferred-to-post' | 'unknown'

/**
 * Time limit in milliseconds for CANCEL, because the runner kills the process ten seconds
 * after its signal.
 */
const cancelTimeoutMs = 4_000

/**
 * Part of that time, in milliseconds, for a read before CANCEL, because CANCEL itself needs
 * the rest.
 */
const staleCheckTimeoutMs = 1_500

/**
 * Result of cancelling: the state of the run, the error of CANCEL, and the run in Buddy's
 * response.
 */
export interface CancelResult {
  readonly runEnd: StartedRunEnd
  readonly error: BuddyError | null
  readonly execution: Execution | null
}

/**
 * Reason for the end of the step, as far as it matters to the run. `over`: the run itself
 * has ended.
 */
export type CancelReason = 'cancelled' | 'timed-out' | 'over' | 'other'

/**
 * Cancels the run that this step started or retried, once, if the inputs ask for it.
 * Returns the state of the run.
 */
export async function cancelStartedRun(
  { startedRun, client, clock }: Pick<GateContext, 'startedRun' | 'client' | 'clock'>,
  reason: CancelReason,
  options: Pick<Inputs, 'cancelOnAbort' | 'cancelOnTimeout'>,
): Promise<CancelResult> {
  const { saved } = startedRun
  if (saved === null || reason === 'over') return withoutCancel('none')
  const isWanted =
    (reason === 'cancelled' && options.cancelOnAbort) || (reason === 'timed-out' && options.cancelOnTimeout)
  if (saved.executionId === null)
    return withoutCancel(isWanted && reason === 'cancelled' ? 'deferred-to-post' : 'unknown')
  if (!isWanted) return withoutCancel('still-running')
  const address = { ...saved, executionId: saved.executionId }
  const bounded = client.withLimits({ deadline: clock.now() + cancelTimeoutMs, signal: new AbortController().signal })
  if (
    !startedRun.isConfirmed &&
    (await isStillStale(saved, () =>
      client
        .withLimits({ deadline: clock.now() + staleCheckTimeoutMs, signal: new AbortController().signal })
        .getExecution(address),
    ))
  ) {
    return withoutCancel(reason === 'cancelled' ? 'deferred-to-post' : 'unknown')
  }
  try {
    const execution = await bounded.sendOperation(address, { operation: 'CANCEL' })
    return { runEnd: 'cancelled', error: null, execution }
  } catch (error) {
    if (error instanceof BuddyError) return { runEnd: 'cancel-failed', error, execution: null }
    throw error
  }
}

/**
 * Returns the state of the run after an internal error of the step. The post step cancels
 * the run if the inputs ask for it.
 */
export function leaveToPost({ saved }: StartedRun, { cancelOnAbort }: Pick<Inputs, 'cancelOnAbort'>): CancelResult {
  if (saved === null) return withoutCancel('none')
  if (cancelOnAbort) return withoutCancel('deferred-to-post')
  return withoutCancel(saved.executionId === null ? 'unknown' : 'still-running')
}

function withoutCancel(runEnd: StartedRunEnd): CancelResult {
  return { runEnd, error: null, execution: null }
}

/**
 * Returns whether Buddy still shows the run before its retry. Then there is nothing to
 * cancel yet.
 */
async function isStillStale({ beforeRetry }: StartedRunState, read: () => Promise<Execution>): Promise<boolean> {
  try {
    return beforeRetry !== null && fingerprintExecution(await read()) === beforeRetry
  } catch {
    return false
  }
}
