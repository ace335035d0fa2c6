import { parseDate } from '../buddy/actions.ts'
import { type BuddyError, Cancelled, DeadlineReached, GaveUp, type Phase, Unclear } from '../buddy/errors.ts'
import { Pacer } from '../buddy/poll-interval.ts'
import type { RateLimit } from '../buddy/retry-policy.ts'
import { persist } from '../buddy/retry.ts'
import { hasNotBegun } from '../buddy/status.ts'
import type { Patience } from '../inputs/policy.ts'
import type { CancelReason } from '../run/cancel.ts'
import { type Miss, NotFound } from '../run/not-found.ts'
import type { Reading } from '../run/state.ts'
import type { Clock } from '../runner/host.ts'

/** Trouble with the log at the end holds the step up no longer than this. */
export const logPatienceMs = 30_000
/** Of that, the other way to the log gets this where the first has used up the rest. */
export const lastAttemptMs = 1_000
/** When time is over, one more short look is worth it: for the log so far, and perhaps for the end. */
export const lastLookMs = 3_000

/** What is watched: `read` makes one attempt, after so many failures in a row. */
export interface Watchable {
  read(failures: number): Promise<Reading>
  /** A later reading that has the log too, or the same one where that cannot be had in so many milliseconds. */
  complete(reading: Reading, withinMs: number): Promise<Reading>
  /** Spends the time until the next look, with the log where that is wanted. `isScarce`: the rate limit leaves no room for more. */
  idle(reading: Reading, milliseconds: number, isScarce: boolean): Promise<void>
  /** What the last answer said of the rate limit. */
  rateLimit(): RateLimit | null
  /** Milliseconds since 1970 on Buddy's clock. */
  serverTime(): number
}

/** What a watcher tells while it goes on. */
export interface Observer {
  /** Each reading; the first one before any wait. */
  readonly onReading: (reading: Reading) => void
  /** The first failure in a row. */
  readonly onTrouble: (error: BuddyError) => void
  /** The first success after that. */
  readonly onRecovery: (attempts: number) => void
}

/** What the watching is done with. */
export interface Surroundings {
  readonly clock: Clock
  readonly random: () => number
  readonly signal: AbortSignal
  /** On the clock; Infinity for none. */
  readonly deadline: number
  /** What is known before the first reading. */
  readonly firstPhase: Phase
}

/** Why the watching ended. Only `seen` lets the status decide. */
export type Ending =
  /** A status that is settled or named in `pass-on`. */
  | { readonly kind: 'seen' }
  /** `wait: false`, and neither. */
  | { readonly kind: 'not-waiting' }
  /** `trouble` is what kept Buddy from being asked, where something did. */
  | { readonly kind: 'timed-out'; readonly trouble: BuddyError | null }
  | { readonly kind: 'approval-timed-out' }
  /** What was named does not exist, or did not appear in time. */
  | { readonly kind: 'not-found'; readonly miss: Miss }
  | { readonly kind: 'cancelled'; readonly signalName: string }
  | { readonly kind: 'lost'; readonly gaveUp: GaveUp }
  /** What was asked of Buddy before the watching may have been done, or not. */
  | { readonly kind: 'unclear'; readonly unclear: Unclear }

/** What came of the watching: the last reading, null where there was none, and why it was the last. */
export interface Watched {
  readonly reading: Reading | null
  readonly ending: Ending
}

/** Looks again and again until the status decides, or time, patience, Buddy or the user ends it. Never throws for any of these. */
export async function watch(
  watchable: Watchable,
  patience: Patience,
  surroundings: Surroundings,
  observer: Observer,
): Promise<Watched> {
  const { clock, random, signal, deadline } = surroundings
  const terms = {
    clock,
    random,
    signal,
    deadline,
    outageToleranceMs: patience.outageToleranceMs,
    onTrouble: observer.onTrouble,
    onRecovery: observer.onRecovery,
  }
  const pacer = new Pacer(patience.pollIntervalMs, random)
  const seen: { reading: Reading | null } = { reading: null }
  let blockedAt: number | null = null
  const end = (ending: Ending): Watched => ({ ...seen, ending })
  const see = (next: Reading): Reading => {
    if (next !== seen.reading) observer.onReading(next)
    seen.reading = next
    return next
  }
  const decides = ({ class: statusClass, judgedStatus, isFormer }: Reading): boolean =>
    !isFormer && (statusClass === 'settled' || patience.passOn.has(judgedStatus))
  const endInTime = async (last: Reading, ending: Ending): Promise<Watched> => {
    const latest = see(await watchable.complete(last, lastLookMs))
    return end(decides(latest) ? { kind: 'seen' } : ending)
  }
  try {
    for (;;) {
      const previous = seen.reading
      let current = see(
        await persist(
          (failures) => watchable.read(failures),
          previous === null ? surroundings.firstPhase : 'wait',
          terms,
        ),
      )
      // The log comes with a later reading, which may say otherwise. A status that is accepted while things move would be gone by then.
      if (current.class === 'settled' && !current.isFormer && !current.withLog)
        current = see(await watchable.complete(current, logPatienceMs - lastAttemptMs))
      if (decides(current)) return end({ kind: 'seen' })
      if (!patience.wait && !needsItsRun(current, previous)) return end({ kind: 'not-waiting' })
      const now = clock.now()
      blockedAt = current.block === null ? null : (blockedAt ?? now)
      const approvalDeadline = blockedAt === null ? Infinity : blockedAt + patience.approvalTimeoutMs
      const ending =
        now >= approvalDeadline
          ? ({ kind: 'approval-timed-out' } as const)
          : now >= deadline
            ? ({ kind: 'timed-out', trouble: null } as const)
            : null
      if (ending !== null) return current.withLog ? end(ending) : await endInTime(current, ending)
      if (!patience.wait) continue
      const pause = pacer.pauseAfter({
        nowMs: now,
        status: current.status,
        progress: current.progress,
        runningMs: measureRunning(current, watchable.serverTime()),
        rateLimit: watchable.rateLimit(),
      })
      await watchable.idle(current, Math.min(pause, deadline - now, approvalDeadline - now), pacer.isSlowed)
      if (clock.now() >= deadline) return await endInTime(current, { kind: 'timed-out', trouble: null })
    }
  } catch (error) {
    return end(toEnding(error))
  }
}

/** Only the run tells whether the turn of an action that has not begun may still come; one more look asks it. */
function needsItsRun({ status, execution }: Reading, previous: Reading | null): boolean {
  return previous === null && execution === null && hasNotBegun(status)
}

function measureRunning({ startDate }: Reading, serverTimeMs: number): number | null {
  const runningMs = serverTimeMs - parseDate(startDate)
  return runningMs >= 0 ? runningMs : null
}

/** The ending that an error means; throws the error again where it means none, since then it is a fault of ours. */
export function toEnding(error: unknown): Ending {
  if (error instanceof DeadlineReached) return { kind: 'timed-out', trouble: error.last }
  if (error instanceof NotFound) return { kind: 'not-found', miss: error.miss }
  if (error instanceof Cancelled) return { kind: 'cancelled', signalName: error.signalName }
  if (error instanceof Unclear) return { kind: 'unclear', unclear: error }
  if (error instanceof GaveUp)
    return error.because === 'retry-after'
      ? { kind: 'timed-out', trouble: error.last }
      : { kind: 'lost', gaveUp: error }
  throw error
}

/** Returns what the ending means to a run that this step started. */
export function toCancelReason(ending: Ending): CancelReason {
  if (ending.kind === 'cancelled') return 'cancelled'
  if (isTimedOut(ending)) return 'timed-out'
  return ending.kind === 'seen' || hasNoSuchAction(ending) ? 'over' : 'other'
}

/** Whether the run itself had ended, without the action that was looked for. */
function hasNoSuchAction(ending: Ending): boolean {
  return ending.kind === 'not-found' && ending.miss.kind === 'no-action' && !ending.miss.isLate
}

/** Whether the step's own `timeout` ended it, also while it was looking for an action of the run. */
export function isTimedOut({ kind, miss }: { readonly kind: string; readonly miss?: Miss }): boolean {
  return kind === 'timed-out' || (miss !== undefined && 'endedBy' in miss && miss.endedBy === 'timeout')
}
