// Polls the state until the policy, the time or the user ends the watching.
import type { BuddyClient } from '../buddy/client.ts'
import { parseDate } from '../buddy/dates.ts'
import {
  type BuddyError,
  Cancelled,
  type ContactStage,
  DeadlineExceeded,
  RetriesExhausted,
  UnconfirmedOperation,
} from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import { PollScheduler } from '../buddy/polling/poll-interval.ts'
import {
  formatSeconds,
  type RetryListener,
  type RetryOptions,
  silentListener,
  withRetry,
} from '../buddy/retry/retry.ts'
import { hasNotStarted } from '../buddy/status.ts'
import type { WatchPolicy } from '../inputs/policy.ts'
import type { CancelReason } from '../run/cancel.ts'
import { NotFound, type NotFoundReason } from '../run/not-found.ts'
import { StateNotSaved } from '../run/started-run.ts'
import type { ExecutionState } from '../run/state.ts'

/**
 * Time limit in milliseconds for the last poll, because the step's time is over by
 * then.
 */
const finalPollTimeoutMs = 3_000

/** Reads the state of what is watched. */
export interface StatePoller {
  /**
   * Makes one attempt, after the given number of failures in a row. `deadline` replaces
   * the step's own.
   */
  read(failures: number, deadline?: number): Promise<ExecutionState>
  /**
   * Returns the watched state from another response about its run; null if it is not
   * there.
   */
  accept(execution: Execution): ExecutionState | null
}

/** Listener of the watching. */
export interface WatchListener extends RetryListener {
  /** Called with each state; the first one before any wait. */
  readonly onState: (state: ExecutionState) => void
}

/** Context of the watching, which is part of a gate's context. */
export interface WatchContext extends RetryOptions, WatchPolicy {
  readonly client: Pick<BuddyClient, 'serverHints' | 'serverTime'>
  readonly listener: WatchListener
}

/**
 * Waits until the next poll is due. `isSlowed`: the rate limit leaves no room for more
 * requests meanwhile.
 */
export type Pause = (state: ExecutionState, milliseconds: number, isSlowed: boolean) => Promise<void>

/** Reason for the end of the watching. Only with `decided` does the status decide. */
export type StopReason =
  /** Finished status, or status in `pass-on`. */
  | { readonly kind: 'decided'; readonly passes: boolean }
  /** `wait: false` with any other status. */
  | { readonly kind: 'not-waiting' }
  /** `error` is the last error if Buddy could not be reached at the end, else null. */
  | { readonly kind: 'timed-out'; readonly error: BuddyError | null }
  | { readonly kind: 'approval-timed-out' }
  /** The target does not exist, or did not appear in time. */
  | { readonly kind: 'not-found'; readonly reason: NotFoundReason }
  | { readonly kind: 'cancelled'; readonly signalName: string }
  | { readonly kind: 'unreachable'; readonly error: RetriesExhausted }
  /** The state for the post step could not be written, so no operation was sent. */
  | { readonly kind: 'state-not-saved'; readonly problem: string }
  /** An operation before the watching may have been done, or not. */
  | { readonly kind: 'unconfirmed'; readonly error: UnconfirmedOperation }

/** Result of the watching: the last state (null for none) and the stop reason. */
export interface WatchResult {
  readonly state: ExecutionState | null
  readonly stopReason: StopReason
}

/**
 * Stage of the first poll, and the time on the clock until which a 404 is retried for a
 * run that was just started.
 */
export interface FirstPoll {
  readonly stage: ContactStage
  readonly graceUntil: number
}

/**
 * Polls until the status decides, or time, an outage, Buddy or the user ends the
 * watching. Never throws for any of these.
 */
export async function watch(
  poller: StatePoller,
  { stage, graceUntil }: FirstPoll,
  context: WatchContext,
  pause: Pause,
): Promise<WatchResult> {
  const { clock, listener } = context
  const latest: { state: ExecutionState | null } = { state: null }
  const report = (next: ExecutionState): ExecutionState => {
    listener.onState(next)
    latest.state = next
    return next
  }
  const currentStage = (): ContactStage =>
    latest.state === null ? stage : clock.now() < graceUntil ? 'just-started' : 'seen'
  const poll = async (): Promise<ExecutionState> =>
    report(await withRetry((failures) => poller.read(failures), currentStage(), context))
  try {
    return { stopReason: await pollUntilStopped(poll, context, pause), ...latest }
  } catch (error) {
    const isAfterDeadline = error instanceof DeadlineExceeded && latest.state !== null
    const decision = isAfterDeadline ? await pollFinally(poller, context, report) : null
    return { stopReason: decision ?? toStopReason(error), ...latest }
  }
}

/**
 * Polls until there is a reason to stop. Throws {@link DeadlineExceeded} when the time
 * is over.
 */
async function pollUntilStopped(
  poll: () => Promise<ExecutionState>,
  context: WatchContext,
  pause: Pause,
): Promise<StopReason> {
  const { clock, random, deadline, client, onDecision, wait, approvalTimeoutMs, pollIntervalMs } = context
  const scheduler = new PollScheduler(pollIntervalMs, random)
  let waitingSince: number | null = null
  for (let previous: ExecutionState | null = null; ;) {
    const current = await poll()
    const decision = decide(current, context)
    if (decision !== null) return decision
    const now = clock.now()
    if (!wait && !needsRun(current, previous)) return { kind: 'not-waiting' }
    waitingSince = current.waitingFor === null ? null : (waitingSince ?? now)
    const approvalDeadline = waitingSince === null ? Infinity : waitingSince + approvalTimeoutMs
    if (now >= approvalDeadline) return { kind: 'approval-timed-out' }
    if (now >= deadline) return { kind: 'timed-out', error: null }
    previous = current
    if (!wait) continue
    const delay = scheduler.nextDelay({
      nowMs: now,
      status: current.status,
      progress: current.progress,
      runningMs: measureRunning(current, client.serverTime()),
      rateLimit: client.serverHints.rateLimit,
    })
    const boundedMs = Math.min(delay, deadline - now, approvalDeadline - now)
    onDecision?.(`poll again in ${formatSeconds(boundedMs)}`)
    await pause(current, boundedMs, scheduler.isSlowed)
    if (clock.now() >= deadline) throw new DeadlineExceeded(null)
  }
}

/**
 * Polls once more after the deadline, because the run may have ended since. Returns
 * null if Buddy does not answer.
 */
async function pollFinally(
  poller: StatePoller,
  context: WatchContext,
  report: (state: ExecutionState) => ExecutionState,
): Promise<StopReason | null> {
  const deadline = context.clock.now() + finalPollTimeoutMs
  const retry = { ...context, deadline, listener: silentListener }
  try {
    const state = report(await withRetry((failures) => poller.read(failures, deadline), 'seen', retry))
    return decide(state, context) ?? { kind: 'timed-out', error: null }
  } catch (error) {
    if (error instanceof DeadlineExceeded || error instanceof RetriesExhausted) return null
    return toStopReason(error)
  }
}

/**
 * Returns the decision of a state; null for none. An unknown or stale status never
 * decides, nor one that may be superseded.
 */
function decide(state: ExecutionState, { passOn }: Pick<WatchPolicy, 'passOn'>): StopReason | null {
  const { statusClass, effectiveStatus, isStale, mayBeSuperseded } = state
  if (isStale || mayBeSuperseded || statusClass === 'unknown') return null
  const passes = passOn.has(effectiveStatus)
  return passes || statusClass === 'finished' ? { kind: 'decided', passes } : null
}

/**
 * Returns whether one more poll must read the run, because only the run shows if an
 * action may still start.
 */
function needsRun({ status, execution }: ExecutionState, previous: ExecutionState | null): boolean {
  return previous === null && execution === null && hasNotStarted(status)
}

function measureRunning({ startDate }: ExecutionState, serverTimeMs: number): number | null {
  const runningMs = serverTimeMs - parseDate(startDate)
  return runningMs >= 0 ? runningMs : null
}

/**
 * Returns the stop reason of an error. Throws an internal error again, which has none.
 */
export function toStopReason(error: unknown): StopReason {
  if (error instanceof DeadlineExceeded) return { kind: 'timed-out', error: error.last }
  if (error instanceof NotFound) return { kind: 'not-found', reason: error.reason }
  if (error instanceof Cancelled) return { kind: 'cancelled', signalName: error.signalName }
  if (error instanceof StateNotSaved) return { kind: 'state-not-saved', problem: error.message }
  if (error instanceof UnconfirmedOperation) return { kind: 'unconfirmed', error }
  if (error instanceof RetriesExhausted)
    return error.reason === 'retry-after' ? { kind: 'timed-out', error: error.last } : { kind: 'unreachable', error }
  throw error
}

/** Returns the stop reason as far as it matters to a run that this step started. */
export function toCancelReason(stopReason: StopReason): CancelReason {
  if (stopReason.kind === 'cancelled') return 'cancelled'
  if (isTimedOut(stopReason)) return 'timed-out'
  return stopReason.kind === 'decided' || hasNoSuchAction(stopReason) ? 'over' : 'other'
}

/** Returns whether the run itself has ended without the action of the search. */
function hasNoSuchAction(stopReason: StopReason): boolean {
  return stopReason.kind === 'not-found' && stopReason.reason.kind === 'no-action' && !stopReason.reason.mayStillAppear
}

/**
 * Returns whether the step's own `timeout` ended the step, also during the search for
 * an action.
 */
export function isTimedOut({ kind, reason }: { readonly kind: string; readonly reason?: NotFoundReason }): boolean {
  return kind === 'timed-out' || (reason !== undefined && 'stoppedBy' in reason && reason.stoppedBy === 'timeout')
}
