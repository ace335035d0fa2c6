// Decides whether a failed request is retried, and after which delay. retry-limits.ts
// has the limits of each kind of failure.
import type { BuddyError, BuddyErrorDetails, ContactStage, ExhaustedReason } from '../errors.ts'
import { effectiveStatus, isRateLimited, outageLimitMs, readLimits, refusedOperationLimits } from './retry-limits.ts'

/** First delay between attempts, 1 s, because most failures are over by then. */
const baseDelayMs = 1_000
/**
 * Longest delay between attempts, 30 s, because the end of a failure should be noticed
 * soon.
 */
const maxDelayMs = 30_000
/**
 * Shortest time between two requests, 250 ms, because a wrong computation must not
 * become a hot loop.
 */
export const minRequestIntervalMs = 250
/**
 * Longest wait that Buddy may ask for, 24 h, because a job ends before that, also
 * without a `timeout`.
 */
export const maxRequestedWaitMs = 24 * 3_600_000

/** Failed attempts in a row at one thing. */
export interface RetryState {
  readonly stage: ContactStage
  /** True if Buddy refused a request that changes something. */
  readonly isRefusedOperation: boolean
  /** Failures of the kind of the last one, this one included; see {@link errorKind}. */
  readonly attempts: number
  /** Time since the first failure, without the time that Buddy asked to wait. */
  readonly failingForMs: number
  /** Part of that time between failures of this kind. */
  readonly kindFailingForMs: number
  /** Delay before this attempt; 0 for the first. */
  readonly previousDelayMs: number
  /** Input `outage-tolerance`. */
  readonly outageToleranceMs: number
  /** Time until the step's deadline; Infinity without one. */
  readonly remainingMs: number
}

/** Decision on another attempt. */
export type RetryDecision =
  /** `retryAfterMs` is the part of the delay that Buddy asked for. */
  | { readonly retry: true; readonly delayMs: number; readonly retryAfterMs: number }
  | { readonly retry: false; readonly reason: ExhaustedReason }

/**
 * Decides whether a failed request is repeated, and after which delay (with
 * decorrelated jitter). `random` returns [0, 1).
 */
export function decideRetry(details: BuddyErrorDetails, retryState: RetryState, random: () => number): RetryDecision {
  const { stage, isRefusedOperation, outageToleranceMs, previousDelayMs, remainingMs } = retryState
  const limits = isRefusedOperation ? refusedOperationLimits(details) : readLimits(details, stage)
  if (limits === null) return { retry: false, reason: 'permanent' }
  const leftMs = Math.min(
    limits.maxDurationMs - retryState.kindFailingForMs,
    outageLimitMs(stage, outageToleranceMs) - retryState.failingForMs,
  )
  if (retryState.attempts >= limits.attempts || leftMs <= 0) return { retry: false, reason: 'exhausted' }
  const backoffMs = Math.min(
    maxDelayMs,
    baseDelayMs + random() * (Math.max(previousDelayMs, baseDelayMs) * 3 - baseDelayMs),
  )
  const retryAfterMs = requestedWait(details)
  if (retryAfterMs !== null) {
    if (retryAfterMs > Math.min(remainingMs, maxRequestedWaitMs)) return { retry: false, reason: 'retry-after' }
    const waitMs = Math.max(retryAfterMs, backoffMs) * (1 + random() / 10)
    // Of a longer backoff, only the part that Buddy asked for does not count as an
    // outage.
    return { retry: true, delayMs: waitMs, retryAfterMs: retryAfterMs < backoffMs ? retryAfterMs : waitMs }
  }
  // The last attempt comes at the end of the allowed time, not after it.
  return { retry: true, delayMs: Math.max(Math.min(backoffMs, leftMs), minRequestIntervalMs), retryAfterMs: 0 }
}

/**
 * Returns how long Buddy asks to wait before the next request, in milliseconds; null if
 * Buddy does not ask.
 */
export function requestedWait(details: BuddyErrorDetails): number | null {
  if (details.kind === 'token-expired') return details.renewableInMs
  const mayAsk = details.kind === 'http-error' && ([408, 503].includes(details.httpStatus) || isRateLimited(details))
  return mayAsk ? details.retryAfterMs : null
}

/**
 * Returns whether an endpoint is not served to this token; others may be. Neither a
 * rate limit nor a 401 says so.
 */
export function isEndpointUnavailable({ details }: BuddyError): boolean {
  return (
    details.kind === 'http-error' &&
    [403, 404, 405, 410, 501].includes(effectiveStatus(details)) &&
    !isRateLimited(details)
  )
}
