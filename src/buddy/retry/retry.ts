// Retries reads and operations as the retry policy decides.
import type { StepContext } from '../../runner/context.ts'
import {
  BuddyError,
  DeadlineExceeded,
  HeldBack,
  RetriesExhausted,
  mayHaveTakenEffect,
  type ContactStage,
  UnconfirmedOperation,
} from '../errors.ts'
import { errorKind } from './retry-limits.ts'
import { decideRetry, type RetryDecision, type RetryState } from './retry-policy.ts'

/** Receives what happens between the attempts. */
export interface RetryListener {
  /** Called for the first failure in a row. */
  readonly onRetry: (error: BuddyError) => void
  /** Called when an attempt succeeds after that. */
  readonly onRecovered: (attempts: number) => void
}

/** Listener that reports nothing. */
export const silentListener: RetryListener = { onRetry: () => undefined, onRecovered: () => undefined }

/** Limits of the attempts, and their listener. */
export interface RetryOptions extends StepContext {
  readonly outageToleranceMs: number
  readonly listener: RetryListener
}

/**
 * Retries an attempt until it succeeds, as the policy allows. `attempt` gets the number
 * of failures so far. Throws {@link RetriesExhausted}, {@link DeadlineExceeded}, or the
 * signal's reason. `isOperation`: the attempt changes something in Buddy.
 */
export async function withRetry<T>(
  attempt: (failures: number) => Promise<T>,
  stage: ContactStage,
  options: RetryOptions,
  isOperation = false,
): Promise<T> {
  const { clock, deadline, signal, outageToleranceMs } = options
  const streak = new FailureStreak(clock.now())
  let failures = 0
  let previousDelayMs = 0
  let last: BuddyError | null = null
  for (;;) {
    try {
      const result = await attempt(failures)
      if (failures > 0) options.listener.onRecovered(failures + 1)
      return result
    } catch (error) {
      if (error instanceof DeadlineExceeded) throw new DeadlineExceeded(last)
      if (!(error instanceof BuddyError)) throw error
      last = error
      const now = clock.now()
      const remainingMs = deadline - now
      if (remainingMs <= 0) throw new DeadlineExceeded(last)
      if (error instanceof HeldBack && error.waitMs <= remainingMs) {
        // Nothing was sent, so nothing failed.
        streak.skip(error.waitMs)
        await clock.sleep(error.waitMs, signal)
        continue
      }
      failures++
      const counts = streak.add(error, now)
      // A request that was not sent, as when the sign-in before it failed, was not
      // refused.
      const isRefusedOperation = isOperation && error.mayHaveBeenSent
      const retryState = { stage, isRefusedOperation, ...counts, previousDelayMs, outageToleranceMs, remainingMs }
      const decision = decideRetry(error.details, retryState, options.random)
      options.onDecision?.(describeDecision(decision))
      if (!decision.retry) throw new RetriesExhausted(error, decision.reason, failures, counts.failingForMs, stage)
      if (failures === 1) options.listener.onRetry(error)
      previousDelayMs = decision.delayMs
      streak.skip(decision.retryAfterMs)
      await clock.sleep(Math.min(decision.delayMs, remainingMs), signal)
      if (clock.now() >= deadline) throw new DeadlineExceeded(last)
    }
  }
}

function describeDecision(decision: RetryDecision): string {
  return decision.retry ? `retry in ${formatSeconds(decision.delayMs)}` : `no retry (${decision.reason})`
}

/** Returns a duration for a debug line, such as `2.0 s`. */
export function formatSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** Failures in a row: their duration, and the number and duration of each kind. */
class FailureStreak {
  /** Start of the streak, moved on by what Buddy asked to wait. */
  #startedAt: number
  /** End of the last failure, moved on likewise. */
  #lastAt: number
  #lastKind: string | null = null
  readonly #kinds = new Map<string, { readonly attempts: number; readonly kindFailingForMs: number }>()

  constructor(startedAt: number) {
    this.#startedAt = startedAt
    this.#lastAt = startedAt
  }

  /**
   * Counts a failure. A kind lasts from its first failure, and only while no other kind
   * comes between.
   */
  add({ details }: BuddyError, now: number): Pick<RetryState, 'attempts' | 'failingForMs' | 'kindFailingForMs'> {
    const kind = errorKind(details)
    const { attempts, kindFailingForMs } = this.#kinds.get(kind) ?? { attempts: 0, kindFailingForMs: 0 }
    const counted = {
      attempts: attempts + 1,
      kindFailingForMs: kindFailingForMs + (this.#lastKind === kind ? now - this.#lastAt : 0),
    }
    this.#kinds.set(kind, counted)
    this.#lastKind = kind
    this.#lastAt = now
    return { ...counted, failingForMs: now - this.#startedAt }
  }

  /** Leaves out the time that Buddy asked to wait. */
  skip(milliseconds: number): void {
    this.#startedAt += milliseconds
    this.#lastAt += milliseconds
  }
}

/**
 * Attempts an operation that must not be done twice. Retries only if the attempt has
 * certainly done nothing. Throws like {@link withRetry}, and {@link
 * UnconfirmedOperation} if the operation may have been done.
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
    true,
  )
}
