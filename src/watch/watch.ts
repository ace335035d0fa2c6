import { parseDate } from '../buddy/actions.ts'
import {
  type BuddyError,
  Cancelled,
  DeadlineExceeded,
  RetriesExhausted,
  type ContactStage,
  UnconfirmedOperation,
} from '../buddy/errors.ts'
import { PollScheduler } from '../buddy/poll-interval.ts'
import type { RateLimit } from '../buddy/retry-policy.ts'
import { formatSeconds, withRetry } from '../buddy/retry.ts'
import { hasNotStarted } from '../buddy/status.ts'
import type { WatchPolicy } from '../inputs/policy.ts'
import type { CancelReason } from '../run/cancel.ts'
import { type NotFoundReason, NotFound } from '../run/not-found.ts'
import type { ExecutionState } from '../run/state.ts'
import type { Clock } from '../runner/runner.ts'

/** Trouble with the log at the end holds the step up no longer than this. */
export const logTimeoutMs = 30_000
/** Of that, the other way to the log gets this where the first has used up the rest. */
export const logFallbackTimeoutMs = 1_000
/** When time is over, one more short look is worth it: for the log so far, and perhaps for the end. */
export const finalPollTimeoutMs = 3_000

/** What is watched: `read` makes one attempt, after so many failures in a row. */
export interface StatePoller {
  read(failures: number): Promise<ExecutionState>
  /** A later reading that has the log too, or the same one where that cannot be had in so many milliseconds. */
  complete(state: ExecutionState, withinMs: number): Promise<ExecutionState>
  /** Spends the time until the next look, with the log where that is wanted. `isScarce`: the rate limit leaves no room for more. */
  whileWaiting(state: ExecutionState, milliseconds: number, isSlowed: boolean): Promise<void>
  /** What the last answer said of the rate limit. */
  rateLimit(): RateLimit | null
  /** Milliseconds since 1970 on Buddy's clock. */
  serverTime(): number
}

/** What a watcher tells while it goes on. */
export interface Observer {
  /** Each reading; the first one before any wait. */
  readonly onState: (state: ExecutionState) => void
  /** The first failure in a row. */
  readonly onRetry: (error: BuddyError) => void
  /** The first success after that. */
  readonly onRecovered: (attempts: number) => void
}

/** What the watching is done with. */
export interface WatchOptions {
  readonly clock: Clock
  readonly random: () => number
  readonly signal: AbortSignal
  /** On the clock; Infinity for none. */
  readonly deadline: number
  /** Called with what comes next after an exchange with Buddy, for debugging. */
  readonly onDecision?: (next: string) => void
  /** What is known before the first reading. */
  readonly firstStage: ContactStage
}

/** Why the watching ended. Only `seen` lets the status decide. */
export type StopReason =
  /** A status that is settled or named in `pass-on`. */
  | { readonly kind: 'decided' }
  /** `wait: false`, and neither. */
  | { readonly kind: 'not-waiting' }
  /** `trouble` is what kept Buddy from being asked, where something did. */
  | { readonly kind: 'timed-out'; readonly error: BuddyError | null }
  | { readonly kind: 'approval-timed-out' }
  /** What was named does not exist, or did not appear in time. */
  | { readonly kind: 'not-found'; readonly reason: NotFoundReason }
  | { readonly kind: 'cancelled'; readonly signalName: string }
  | { readonly kind: 'unreachable'; readonly error: RetriesExhausted }
  /** What was asked of Buddy before the watching may have been done, or not. */
  | { readonly kind: 'unconfirmed'; readonly error: UnconfirmedOperation }

/** What came of the watching: the last reading, null where there was none, and why it was the last. */
export interface WatchResult {
  readonly state: ExecutionState | null
  readonly stopReason: StopReason
}

/** Looks again and again until the status decides, or time, patience, Buddy or the user ends it. Never throws for any of these. */
export async function watch(
  poller: StatePoller,
  policy: WatchPolicy,
  options: WatchOptions,
  observer: Observer,
): Promise<WatchResult> {
  const { clock, random, deadline } = options
  const retry = {
    ...options,
    outageToleranceMs: policy.outageToleranceMs,
    onRetry: observer.onRetry,
    onRecovered: observer.onRecovered,
  }
  const scheduler = new PollScheduler(policy.pollIntervalMs, random)
  const seen: { state: ExecutionState | null } = { state: null }
  let waitingSince: number | null = null
  const end = (stopReason: StopReason): WatchResult => ({ ...seen, stopReason })
  const see = (next: ExecutionState): ExecutionState => {
    if (next !== seen.state) observer.onState(next)
    seen.state = next
    return next
  }
  const decides = ({ statusClass, effectiveStatus, isStale }: ExecutionState): boolean =>
    !isStale && (statusClass === 'finished' || policy.passOn.has(effectiveStatus))
  const stopAfterFinalPoll = async (last: ExecutionState, stopReason: StopReason): Promise<WatchResult> => {
    const latest = see(await poller.complete(last, finalPollTimeoutMs))
    return end(decides(latest) ? { kind: 'decided' } : stopReason)
  }
  try {
    for (;;) {
      const previous = seen.state
      let current = see(
        await withRetry((failures) => poller.read(failures), previous === null ? options.firstStage : 'seen', retry),
      )
      // The log comes with a later reading, which may say otherwise. A status that is accepted while things move would be gone by then.
      if (current.statusClass === 'finished' && !current.isStale && !current.includesLog)
        current = see(await poller.complete(current, logTimeoutMs - logFallbackTimeoutMs))
      if (decides(current)) return end({ kind: 'decided' })
      if (!policy.wait && !needsItsRun(current, previous)) return end({ kind: 'not-waiting' })
      const now = clock.now()
      waitingSince = current.waitingFor === null ? null : (waitingSince ?? now)
      const approvalDeadline = waitingSince === null ? Infinity : waitingSince + policy.approvalTimeoutMs
      const stopReason =
        now >= approvalDeadline
          ? ({ kind: 'approval-timed-out' } as const)
          : now >= deadline
            ? ({ kind: 'timed-out', error: null } as const)
            : null
      if (stopReason !== null)
        return current.includesLog ? end(stopReason) : await stopAfterFinalPoll(current, stopReason)
      if (!policy.wait) continue
      const pause = scheduler.nextDelay({
        nowMs: now,
        status: current.status,
        progress: current.progress,
        runningMs: measureRunning(current, poller.serverTime()),
        rateLimit: poller.rateLimit(),
      })
      const boundedMs = Math.min(pause, deadline - now, approvalDeadline - now)
      options.onDecision?.(`poll again in ${formatSeconds(boundedMs)}`)
      await poller.whileWaiting(current, boundedMs, scheduler.isSlowed)
      if (clock.now() >= deadline) return await stopAfterFinalPoll(current, { kind: 'timed-out', error: null })
    }
  } catch (error) {
    return end(toStopReason(error))
  }
}

/** Only the run tells whether the turn of an action that has not begun may still come; one more look asks it. */
function needsItsRun({ status, execution }: ExecutionState, previous: ExecutionState | null): boolean {
  return previous === null && execution === null && hasNotStarted(status)
}

function measureRunning({ startDate }: ExecutionState, serverTimeMs: number): number | null {
  const runningMs = serverTimeMs - parseDate(startDate)
  return runningMs >= 0 ? runningMs : null
}

/** The ending that an error means; throws the error again where it means none, since then it is a fault of ours. */
export function toStopReason(error: unknown): StopReason {
  if (error instanceof DeadlineExceeded) return { kind: 'timed-out', error: error.last }
  if (error instanceof NotFound) return { kind: 'not-found', reason: error.reason }
  if (error instanceof Cancelled) return { kind: 'cancelled', signalName: error.signalName }
  if (error instanceof UnconfirmedOperation) return { kind: 'unconfirmed', error }
  if (error instanceof RetriesExhausted)
    return error.reason === 'retry-after' ? { kind: 'timed-out', error: error.last } : { kind: 'unreachable', error }
  throw error
}

/** Returns what the ending means to a run that this step started. */
export function toCancelReason(ending: StopReason): CancelReason {
  if (ending.kind === 'cancelled') return 'cancelled'
  if (isTimedOut(ending)) return 'timed-out'
  return ending.kind === 'decided' || hasNoSuchAction(ending) ? 'over' : 'other'
}

/** Whether the run itself had ended, without the action that was looked for. */
function hasNoSuchAction(ending: StopReason): boolean {
  return ending.kind === 'not-found' && ending.reason.kind === 'no-action' && !ending.reason.mayStillAppear
}

/** Whether the step's own `timeout` ended it, also while it was looking for an action of the run. */
export function isTimedOut({ kind, reason }: { readonly kind: string; readonly reason?: NotFoundReason }): boolean {
  return kind === 'timed-out' || (reason !== undefined && 'stoppedBy' in reason && reason.stoppedBy === 'timeout')
}
