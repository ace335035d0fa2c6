import type { Waiting } from '../runner/context.ts'
import { BuddyError, DeadlineReached, GaveUp, mayHaveWorked, type Phase, Unclear } from './errors.ts'
import { decide } from './retry-policy.ts'

/** What bounds and observes the attempts. */
export interface Persistence {
  readonly clock: Waiting
  readonly random: () => number
  readonly signal: AbortSignal
  /** On the clock; Infinity for none. */
  readonly deadline: number
  readonly outageToleranceMs: number
  /** Called for the first failure in a row. */
  readonly onTrouble: (error: BuddyError) => void
  /** Called when an attempt comes off after that. */
  readonly onRecovery: (attempts: number) => void
}

/**
 * Attempts a thing until it comes off, as the policy allows. `attempt` gets the number of failures so far.
 * Throws {@link GaveUp}, {@link DeadlineReached}, or the signal's reason.
 */
export async function persist<T>(
  attempt: (failures: number) => Promise<T>,
  phase: Phase,
  terms: Persistence,
): Promise<T> {
  const startedAt = terms.clock.now()
  let askedToWaitMs = 0
  let previousDelayMs = 0
  let last: BuddyError | null = null
  for (let attempts = 1; ; attempts++) {
    try {
      const result = await attempt(attempts - 1)
      if (attempts > 1) terms.onRecovery(attempts)
      return result
    } catch (error) {
      if (error instanceof DeadlineReached) throw new DeadlineReached(last)
      if (!(error instanceof BuddyError)) throw error
      last = error
      const now = terms.clock.now()
      const remainingMs = terms.deadline - now
      if (remainingMs <= 0) throw new DeadlineReached(last)
      const struggledMs = now - startedAt - askedToWaitMs
      const decision = decide(
        error.trouble,
        { phase, attempts, struggledMs, previousDelayMs, outageToleranceMs: terms.outageToleranceMs, remainingMs },
        terms.random,
      )
      if (!decision.retry) throw new GaveUp(error, decision.because, attempts, struggledMs, phase)
      if (attempts === 1) terms.onTrouble(error)
      previousDelayMs = decision.delayMs
      askedToWaitMs += decision.askedMs
      await terms.clock.sleep(Math.min(decision.delayMs, remainingMs), terms.signal)
      if (terms.clock.now() >= terms.deadline) throw new DeadlineReached(last)
    }
  }
}

/**
 * The same for what must not be done twice: it is attempted again only where the attempt has certainly done nothing. Throws
 * {@link Unclear} where that cannot be told.
 */
export async function persistOnce<T>(attempt: () => Promise<T>, phase: Phase, terms: Persistence): Promise<T> {
  return await persist(
    async () => {
      try {
        return await attempt()
      } catch (error) {
        if (error instanceof BuddyError && mayHaveWorked(error)) throw new Unclear(error)
        throw error
      }
    },
    phase,
    terms,
  )
}
