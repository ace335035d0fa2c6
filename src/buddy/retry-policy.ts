// Decides for each kind of failure whether a request is retried, how long, and after which
// delay.
import {
  type BuddyError,
  type BuddyErrorDetails,
  type ContactStage,
  type ExhaustedReason,
  type HttpError,
  isNotFound,
} from './errors.ts'

/** First delay between attempts, 1 s, because most failures are over by then. */
const baseDelayMs = 1_000
/**
 * Longest delay between attempts, 30 s, because the end of a failure should be noticed
 * soon.
 */
const maxDelayMs = 30_000
/**
 * Shortest time between two requests, 250 ms, because a wrong computation must not become a
 * hot loop.
 */
export const minRequestIntervalMs = 250
/**
 * Retries of a refused connection at the start, 60 s, because the host is more likely wrong
 * than down.
 */
const maxStartRetryMs = 60_000
/**
 * Retries of a host name that does not resolve at the start, 15 s, because the name is most
 * likely mistyped.
 */
const maxDnsRetryMs = 15_000
/**
 * Attempts at a refusal that may pass, 3, because one odd response says little and what
 * lasts comes again.
 */
const graceAttempts = 3
/**
 * Duration of such attempts, 60 s, because each of them may take a whole `request-timeout`.
 */
const maxGraceMs = 60_000
/**
 * Retries of a 404 for a run that was just started, 60 s, because Buddy may list the run
 * late.
 */
const maxNotFoundRetryMs = 60_000
/** Retries of a log request, 30 s, because the verdict is known by then. */
const maxLogRetryMs = 30_000
/**
 * Longest wait that Buddy may ask for, 24 h, because a job ends before that, also without a
 * `timeout`.
 */
export const maxRequestedWaitMs = 24 * 3_600_000

/** Failed attempts in a row at one thing. */
export interface RetryState {
  readonly stage: ContactStage
  /**
   * True if the request changes something in Buddy. Then a refusal is final, unless the
   * response asks to wait.
   */
  readonly isOperation?: boolean
  /** Failures of the kind of the last one, this one included; see {@link errorKind}. */
  readonly attempts: number
  /** Time since the first failure, without the time that Buddy asked to wait. */
  readonly failingForMs: number
  /** Part of that time between failures of this kind; `failingForMs` if not given. */
  readonly kindFailingForMs?: number
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
 * Decides whether a failed request is repeated, and after which delay (with decorrelated
 * jitter). `random` returns [0, 1).
 */
export function decideRetry(details: BuddyErrorDetails, retryState: RetryState, random: () => number): RetryDecision {
  const limits = retryLimits(details, retryState)
  if (limits === null) return { retry: false, reason: 'permanent' }
  const { attempts, failingForMs, kindFailingForMs = failingForMs, previousDelayMs, remainingMs } = retryState
  const leftMs = Math.min(limits.maxDurationMs - kindFailingForMs, outageLimitMs(retryState) - failingForMs)
  if (attempts >= limits.attempts || leftMs <= 0) return { retry: false, reason: 'exhausted' }
  const backoffMs = Math.min(
    maxDelayMs,
    baseDelayMs + random() * (Math.max(previousDelayMs, baseDelayMs) * 3 - baseDelayMs),
  )
  const retryAfterMs = requestedWait(details)
  if (retryAfterMs !== null) {
    if (retryAfterMs > Math.min(remainingMs, maxRequestedWaitMs)) return { retry: false, reason: 'retry-after' }
    const waitMs = Math.max(retryAfterMs, backoffMs) * (1 + random() / 10)
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
  return details.kind === 'http-error' && mayHaveRetryAfter(details) ? details.retryAfterMs : null
}

/** Returns the kind of a failure. Each kind has its own count of attempts. */
export function errorKind(details: BuddyErrorDetails): string {
  if (details.kind !== 'http-error') return details.kind
  return isRateLimited(details) ? 'rate-limited' : `HTTP ${String(effectiveStatus(details))}`
}

/** Returns whether a rate limit refused the request: a 429, or a 403 that says so. */
export function isRateLimited(details: BuddyErrorDetails): boolean {
  return (
    details.kind === 'http-error' &&
    (details.httpStatus === 429 ||
      (details.httpStatus === 403 && (details.rateLimitExhausted || details.retryAfterMs !== null)))
  )
}

/** Limits of the attempts at one kind of failure. */
interface RetryLimits {
  readonly attempts: number
  readonly maxDurationMs: number
}

/**
 * Limits of a failure that is retried until `outage-tolerance` is used up, such as a 503 or
 * a lost connection.
 */
const untilToleranceEnds: RetryLimits = { attempts: Infinity, maxDurationMs: Infinity }
/**
 * Limits of a refusal that may pass after Buddy has answered well, such as a 401 or a 403.
 */
const grace: RetryLimits = { attempts: graceAttempts, maxDurationMs: maxGraceMs }

/** Limits all failures in a row, of whatever kinds. */
function outageLimitMs({ stage, outageToleranceMs }: RetryState): number {
  return stage === 'log' ? Math.min(maxLogRetryMs, outageToleranceMs) : outageToleranceMs
}

/** Returns the limits for one kind of failure; null for a failure that is not retried. */
function retryLimits(details: BuddyErrorDetails, { stage, isOperation = false }: RetryState): RetryLimits | null {
  const isFirstContact = stage === 'first-contact'
  const atStart = (maxDurationMs: number): RetryLimits =>
    isFirstContact ? { attempts: Infinity, maxDurationMs } : untilToleranceEnds
  switch (details.kind) {
    case 'oidc-failed':
      // GitHub may refuse once although it gave a token before.
      if (details.hasWorked) return untilToleranceEnds
      return details.isLasting ? null : atStart(maxStartRetryMs)
    case 'connection':
      return atStart(maxStartRetryMs)
    case 'host-not-found':
      return atStart(maxDnsRetryMs)
    case 'certificate':
      return isFirstContact ? null : untilToleranceEnds
    case 'timeout':
    case 'token-expired':
      return untilToleranceEnds
    case 'invalid-response':
      return isFirstContact ? { ...untilToleranceEnds, attempts: graceAttempts } : untilToleranceEnds
    case 'http-error':
      return isRateLimited(details) ? untilToleranceEnds : limitsForStatus(effectiveStatus(details), stage, isOperation)
    case 'redirect':
    case 'too-large':
      return hasAnswered(stage) && !isOperation ? grace : null
  }
}

function limitsForStatus(status: number, stage: ContactStage, isOperation: boolean): RetryLimits | null {
  // Any other error of a server, or a 408 without `Retry-After`, leaves open if the
  // operation was done.
  if (isOperation) return status === 408 ? untilToleranceEnds : null
  if (isTemporaryStatus(status, stage)) return untilToleranceEnds
  if (!hasAnswered(stage)) return null
  if (status === 404 && stage === 'just-started') return { attempts: Infinity, maxDurationMs: maxNotFoundRetryMs }
  // Nothing is known yet of the requested thing, so Buddy may not have it.
  if (status === 404) return stage === 'connected' ? null : { ...untilToleranceEnds, attempts: graceAttempts }
  return grace
}

/**
 * Returns whether Buddy has answered well before, so that one odd response proves nothing.
 * False for a log, because no verdict needs one.
 */
function hasAnswered(stage: ContactStage): boolean {
  return stage === 'connected' || stage === 'just-started' || stage === 'seen'
}

/**
 * Returns whether a status says that the server could not answer now. 501 and 505 last if
 * nothing worked before.
 */
function isTemporaryStatus(status: number, stage: ContactStage): boolean {
  if (status === 501 || status === 505) return hasAnswered(stage)
  return status >= 500 || [408, 425, 429].includes(status)
}

function mayHaveRetryAfter(details: HttpError): boolean {
  return [408, 429, 503].includes(details.httpStatus) || isRateLimited(details)
}

/**
 * Returns whether an endpoint is not served to this token; others may be. Neither a rate
 * limit nor a 401 says so.
 */
export function isEndpointUnavailable({ details }: BuddyError): boolean {
  return (
    details.kind === 'http-error' &&
    [403, 404, 405, 410, 501].includes(effectiveStatus(details)) &&
    !isRateLimited(details)
  )
}

/**
 * Returns the status, or 404 for Buddy's other response to an address that it does not
 * serve.
 */
function effectiveStatus(details: HttpError): number {
  return isNotFound(details) ? 404 : details.httpStatus
}
