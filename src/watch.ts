import { Cancelled, DeadlineReached, GaveUp } from './buddy/errors.ts'
import type { BuddyError } from './buddy/errors.ts'
import { persist } from './buddy/persist.ts'
import type { RateLimit } from './buddy/retry.ts'
import type { Clock } from './github/host.ts'
import { nextPoll } from './pace.ts'
import type { Reading } from './read.ts'

/** Trouble with the log at the end holds the step up no longer than this. */
export const logPatienceMs = 30_000
/** When time is over, one more short look is worth it: for the log so far, and perhaps for the end. */
const lastLookMs = 3_000

/** The watching part of the inputs. Durations in milliseconds, Infinity for none. */
export interface Patience {
  /** Statuses that end the watching as soon as they are seen. */
  readonly passOn: ReadonlySet<string>
  readonly wait: boolean
  readonly approvalTimeoutMs: number
  readonly outageToleranceMs: number
  /** null for `auto`. */
  readonly pollIntervalMs: number | null
}

/** What is watched: `read` makes one attempt, after so many failures in a row. */
export interface Watchable {
  read(failures: number): Promise<Reading>
  /** A later reading that has the log too, or the same one where that cannot be had in so many milliseconds. */
  complete(reading: Reading, withinMs: number): Promise<Reading>
  /** What the last answer said of the rate limit. */
  readonly rateLimit: RateLimit | null
}

/** What a watcher tells while it goes on. */
export interface Observer {
  /** Each reading; the first one before any wait. */
  onReading(reading: Reading): void
  onTrouble(error: BuddyError): void
  onRecovery(attempts: number): void
}

/** What the watching is done with. */
export interface Surroundings {
  readonly clock: Clock
  readonly random: () => number
  readonly signal: AbortSignal
  /** On the clock; Infinity for none. */
  readonly deadline: number
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
  | { readonly kind: 'cancelled'; readonly signalName: string }
  | { readonly kind: 'lost'; readonly gaveUp: GaveUp }

/** What came of the watching: the last reading, null where there was none, and why it was the last. */
export interface Watched {
  readonly reading: Reading | null
  readonly ending: Ending
}

/** Looks again and again until the status decides, or time, patience, Buddy or the user ends it. Never throws for any of these. */
export async function watch(watchable: Watchable, patience: Patience, surroundings: Surroundings, observer: Observer): Promise<Watched> {
  const { clock, random, signal, deadline } = surroundings
  const terms = { clock, random, signal, deadline, outageToleranceMs: patience.outageToleranceMs, onTrouble: observer.onTrouble, onRecovery: observer.onRecovery }
  let reading: Reading | null = null
  let changedAt = clock.now()
  let blockedAt: number | null = null
  const end = (ending: Ending): Watched => ({ reading, ending })
  const decides = ({ class: statusClass, judgedStatus }: Reading): boolean => statusClass === 'settled' || patience.passOn.has(judgedStatus)
  const complete = async (last: Reading, withinMs: number): Promise<boolean> => {
    reading = last.withLog ? last : await watchable.complete(last, withinMs)
    if (reading !== last) observer.onReading(reading)
    return decides(reading)
  }
  const endInTime = async (last: Reading, ending: Ending): Promise<Watched> => end((await complete(last, lastLookMs)) ? { kind: 'seen' } : ending)
  try {
    for (;;) {
      const previous: Reading | null = reading
      const current: Reading = await persist((failures) => watchable.read(failures), previous === null ? 'start' : 'wait', terms)
      reading = current
      observer.onReading(current)
      if (decides(current)) {
        // A status that is accepted while things move needs no log, and would be gone by the time the log is there.
        if (current.class !== 'settled' || (await complete(current, logPatienceMs))) return end({ kind: 'seen' })
      }
      if (!patience.wait) return end({ kind: 'not-waiting' })
      const now = clock.now()
      if (previous?.status !== current.status) changedAt = now
      blockedAt = current.blockedBy === null ? null : (blockedAt ?? now)
      const approvalDeadline = blockedAt === null ? Infinity : blockedAt + patience.approvalTimeoutMs
      if (now >= approvalDeadline) return await endInTime(current, { kind: 'approval-timed-out' })
      if (now >= deadline) return await endInTime(current, { kind: 'timed-out', trouble: null })
      const pause = nextPoll({ unchangedMs: now - changedAt, fixedMs: patience.pollIntervalMs, rateLimit: watchable.rateLimit }, random)
      await clock.sleep(Math.min(pause, deadline - now, approvalDeadline - now), signal)
      if (clock.now() >= deadline) return await endInTime(current, { kind: 'timed-out', trouble: null })
    }
  } catch (error) {
    if (error instanceof DeadlineReached) return end({ kind: 'timed-out', trouble: error.last })
    if (error instanceof Cancelled) return end({ kind: 'cancelled', signalName: error.signalName })
    if (error instanceof GaveUp) {
      return end(error.because === 'retry-after' ? { kind: 'timed-out', trouble: error.last } : { kind: 'lost', gaveUp: error })
    }
    throw error
  }
}
