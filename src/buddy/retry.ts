import type { RetryClock } from '../runner/context.ts'
import {
  BuddyError,
  DeadlineExceeded,
  RetriesExhausted,
  mayHaveTakenEffect,
  type ContactStage,
  UnconfirmedOperation,
} from './errors.ts'
import { decideRetry } from './retry-policy.ts'

/** What bounds and observes the attempts. */
export interface RetryOptions {
  readonly clock: RetryClock
  readonly random: () => number
  readonly signal: AbortSignal
  /** On the clock; Infinity for none. */
  readonly deadline: number
  readonly outageToleranceMs: number
  /** Called for the first failure in a row. */
  readonly onRetry: (error: BuddyError) => void
  /** Called when an attempt comes off after that. */
  readonly onRecovered: (attempts: number) => void
}

/**
 * Attempts a thing until it comes off, as the policy allows. `attempt` gets the number of failures so far.
 * Throws {@link RetriesExhausted}, {@link DeadlineExceeded}, or the signal's reason.
 */
export async function withRetry<T>(
  attempt: (failures: number) => Promise<T>,
  stage: ContactStage,
  options: RetryOptions,
): Promise<T> {
  const startedAt = options.clock.now()
  let totalRetryAfterMs = 0
  let previousDelayMs = 0
  let last: BuddyError | null = null
  for (let attempts = 1; ; attempts++) {
    try {
      const result = await attempt(attempts - 1)
      if (attempts > 1) options.onRecovered(attempts)
      return result
    } catch (error) {
      if (error instanceof DeadlineExceeded) throw new DeadlineExceeded(last)
      if (!(error instanceof BuddyError)) throw error
      last = error
      const now = options.clock.now()
      const remainingMs = options.deadline - now
      if (remainingMs <= 0) throw new DeadlineExceeded(last)
      const failingForMs = now - startedAt - totalRetryAfterMs
      const decision = decideRetry(
        error.details,
        { stage, attempts, failingForMs, previousDelayMs, outageToleranceMs: options.outageToleranceMs, remainingMs },
        options.random,
      )
      if (!decision.retry) throw new RetriesExhausted(error, decision.reason, attempts, failingForMs, stage)
      if (attempts === 1) options.onRetry(error)
      previousDelayMs = decision.delayMs
      totalRetryAfterMs += decision.retryAfterMs
      await options.clock.sleep(Math.min(decision.delayMs, remainingMs), options.signal)
      if (options.clock.now() >= options.deadline) throw new DeadlineExceeded(last)
    }
  }
}

/**
 * The same for what must not be done twice: it is attempted again only where the attempt has certainly done nothing. Throws
 * {@link UnconfirmedOperation} where that cannot be told.
 */
export async function withRetryIfNotSent<T>(
  attempt: () => Promise<T>,
  stage: ContactStage,
  options: RetryOptions,
): Promise<T> {
  return await withRetry(
    async () => {
      try {
        return await attempt()
      } catch (error) {
        if (error instanceof BuddyError && mayHaveTakenEffect(error)) throw new UnconfirmedOperation(error)
        throw error
      }
    },
    stage,
    options,
  )
}
