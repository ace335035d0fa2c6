// Cancels the run that this step started or retried: at the end of the step, or in its
// post step.
import type { BuddyClient, ExecutionAddress } from '../buddy/client.ts'
import { BuddyError, UnconfirmedOperation } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import { type RetryOptions, withRetry, withRetryIfNotSent } from '../buddy/retry/retry.ts'
import { classifyStatus } from '../buddy/status.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { GateContext } from './context.ts'
import { type PollContext, pollUntil } from './send-once.ts'
import { readRetryProgress } from './stale.ts'
import { findRunsByMarker } from './start.ts'
import type { StartedRun, StartedRunState } from './started-run.ts'

/**
 * State of the run that this step started or retried, when the step ends.
 * `deferred-to-post` leaves cancelling to the post step. `unknown`: Buddy never
 * confirmed the start or the retry.
 */
export type StartedRunEnd = 'none' | 'still-running' | 'cancelled' | 'cancel-failed' | 'deferred-to-post' | 'unknown'

/**
 * Time limit in milliseconds for CANCEL, because the runner kills the process ten
 * seconds after its signal.
 */
const cancelTimeoutMs = 4_000

/**
 * Part of that time, in milliseconds, for a read before CANCEL, because CANCEL itself
 * needs the rest.
 */
const staleCheckTimeoutMs = 1_500

/**
 * Result of cancelling: the state of the run, the error of CANCEL, and the run in
 * Buddy's response.
 */
export interface CancelResult {
  readonly runEnd: StartedRunEnd
  readonly error: BuddyError | null
  readonly execution: Execution | null
}

/**
 * Reason for the end of the step, as far as it matters to the run. `over`: the run
 * itself has ended.
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
  const limit = (timeoutMs: number): BuddyClient =>
    client.withLimits({ deadline: clock.now() + timeoutMs, signal: new AbortController().signal })
  const bounded = limit(cancelTimeoutMs)
  if (
    !startedRun.isConfirmed &&
    !(await mayHaveBeenRetried(saved, () => limit(staleCheckTimeoutMs).getExecution(address)))
  )
    return withoutCancel(reason === 'cancelled' ? 'deferred-to-post' : 'unknown')
  try {
    return { runEnd: 'cancelled', error: null, execution: await sendCancel(bounded, address) }
  } catch (error) {
    if (error instanceof BuddyError) return { runEnd: 'cancel-failed', error, execution: null }
    throw error
  }
}

/**
 * Returns false if Buddy still shows the run before its retry. Then there is nothing to
 * cancel yet.
 */
async function mayHaveBeenRetried({ beforeRetry }: StartedRunState, read: () => Promise<Execution>): Promise<boolean> {
  try {
    return beforeRetry === null || readRetryProgress(await read(), beforeRetry) !== 'none'
  } catch {
    // A failed read proves nothing. A refused CANCEL costs less than a run that goes
    // on.
    return true
  }
}

async function sendCancel(client: BuddyClient, address: ExecutionAddress): Promise<Execution | null> {
  return await client.sendOperation(address, { operation: 'CANCEL' })
}

/**
 * Returns the state of the run after an internal error of the step. The post step
 * cancels the run if the inputs ask for it.
 */
export function leaveToPost({ saved }: StartedRun, { cancelOnAbort }: Pick<Inputs, 'cancelOnAbort'>): CancelResult {
  if (saved === null) return withoutCancel('none')
  if (cancelOnAbort) return withoutCancel('deferred-to-post')
  return withoutCancel(saved.executionId === null ? 'unknown' : 'still-running')
}

function withoutCancel(runEnd: StartedRunEnd): CancelResult {
  return { runEnd, error: null, execution: null }
}

/** End of a run that a step left in Buddy. */
export type OrphanEnd =
  /** `not-retried`: Buddy shows the run only as it was before the retry. */
  | {
      readonly kind: 'cancelled' | 'finished' | 'terminating' | 'not-retried'
      readonly executionId: string
    }
  | UnidentifiedRun

/** Runs with the marker: none, or several. `hasResponse`: Buddy has listed runs. */
interface UnidentifiedRun {
  readonly kind: 'not-identified'
  readonly runs: readonly string[]
  readonly hasResponse: boolean
}

/**
 * Cancels the run that a step has left, unless the run is over. Throws
 * like `withRetryIfNotSent` if Buddy does not confirm.
 */
export async function cancelOrphanedRun(
  saved: StartedRunState,
  context: PollContext & RetryOptions,
): Promise<OrphanEnd> {
  const executionId = saved.executionId ?? (await searchRun(saved, context))
  if (typeof executionId !== 'string') return executionId
  const address = { ...saved, executionId }
  const latest = await readAfterRetry(address, saved.beforeRetry, context)
  if (latest === null) return { kind: 'not-retried', executionId }
  if (classifyStatus(latest.status) === 'finished') return { kind: 'finished', executionId }
  if (isEnding(latest)) return { kind: 'terminating', executionId }
  try {
    await withRetryIfNotSent(() => sendCancel(context.client, address), 'seen', context)
  } catch (error) {
    if (!(error instanceof UnconfirmedOperation)) throw error
    const isCancelled = await pollUntil(context, async (bounded) =>
      isEnding(await bounded.getExecution(address)) ? true : null,
    )
    if (isCancelled === null) throw error
  }
  return { kind: 'cancelled', executionId }
}

/** Searches the run with the marker, and returns its number if there is just one. */
async function searchRun(saved: StartedRunState, context: PollContext): Promise<string | UnidentifiedRun> {
  let hasResponse = false
  const marked = await pollUntil(context, async (bounded) => {
    const found = await findRunsByMarker(bounded, saved, saved.marker)
    hasResponse = true
    return found
  })
  const runs = marked?.map((run) => run.executionId) ?? []
  const [executionId, ...more] = runs
  return executionId === undefined || more.length > 0 ? { kind: 'not-identified', runs, hasResponse } : executionId
}

/**
 * Reads the run until the retry is complete, because a run with a partial retry has the
 * status from before. Returns null if the time is over.
 */
async function readAfterRetry(
  address: ExecutionAddress,
  beforeRetry: string | null,
  context: PollContext & RetryOptions,
): Promise<Execution | null> {
  const afterRetry = (execution: Execution): Execution | null =>
    beforeRetry === null || readRetryProgress(execution, beforeRetry) === 'complete' ? execution : null
  return (
    afterRetry(await withRetry(() => context.client.getExecution(address), 'just-started', context)) ??
    (await pollUntil(context, async (bounded) => afterRetry(await bounded.getExecution(address))))
  )
}

function isEnding({ status }: Execution): boolean {
  return classifyStatus(status) === 'finished' || status === 'TERMINATING'
}
