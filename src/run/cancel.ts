import type { BuddyClient } from '../buddy/client.ts'
import { BuddyError } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { RetryClock } from '../runner/context.ts'
import { fingerprintExecution } from './stale.ts'
import type { StartedRun, StartedRunState } from './started-run.ts'

/** What became of such a run when the step ended. The last two: whether it was started is not known; the post step looks for it and cancels it, or nobody does. */
export type StartedRunEnd = 'none' | 'still-running' | 'cancelled' | 'cancel-failed' | 'deferred-to-post' | 'unknown'

/** The runner ends the process ten seconds after it asks for the end; the results are still to be written then. */
const cancelTimeoutMs = 4_000

/** Of that, a look before it takes no more. */
const staleCheckTimeoutMs = 1_500

/** What became of it, what kept it from being cancelled, and what Buddy said of it then. */
export interface CancelResult {
  readonly runEnd: StartedRunEnd
  readonly error: BuddyError | null
  readonly execution: Execution | null
}

/**
 * Why the step ended, as far as it matters to the run: the workflow was cancelled, the step's own `timeout` was over, the
 * run is over itself, or anything else.
 */
export type CancelReason = 'cancelled' | 'timed-out' | 'over' | 'other'

/** What a step that ended so has to do with the run that it started or retried: cancel it, once, where the workflow wants that. */
export async function cancelStartedRun(
  startedRun: StartedRun,
  reason: CancelReason,
  options: Pick<Inputs, 'cancelOnAbort' | 'cancelOnTimeout'>,
  client: BuddyClient,
  clock: RetryClock,
): Promise<CancelResult> {
  const { saved } = startedRun
  const withoutCancel = (runEnd: StartedRunEnd): CancelResult => ({ runEnd, error: null, execution: null })
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
    const execution = await bounded.operate(address, { operation: 'CANCEL' })
    return { runEnd: 'cancelled', error: null, execution }
  } catch (error) {
    if (error instanceof BuddyError) return { runEnd: 'cancel-failed', error, execution: null }
    throw error
  }
}

/** Whether a run that may have been retried is as it was before; then there is nothing to cancel, or not yet. */
async function isStillStale({ beforeRetry }: StartedRunState, read: () => Promise<Execution>): Promise<boolean> {
  try {
    return beforeRetry !== null && fingerprintExecution(await read()) === beforeRetry
  } catch {
    return false
  }
}
