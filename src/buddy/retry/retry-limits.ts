// How long and how often each kind of failure is retried, by the stage of the contact.
import { type BuddyErrorDetails, type ContactStage, type HttpError, isNotFound } from '../errors.ts'

/** Limits of the attempts at one kind of failure. */
export interface RetryLimits {
  readonly attempts: number
  readonly maxDurationMs: number
}

/** Limits at each stage of the contact; null for a failure that is not retried. */
type LimitsByStage = Readonly<Record<ContactStage, RetryLimits | null>>

/** No limits except the input `outage-tolerance`, which all failures in a row have. */
const untilToleranceEnds: RetryLimits = { attempts: Infinity, maxDurationMs: Infinity }
/** 3 attempts, because one odd response says little and what lasts comes again. */
const threeAttempts: RetryLimits = { attempts: 3, maxDurationMs: Infinity }
/** 60 s for 3 attempts, because each of them may take a whole `request-timeout`. */
const threeInOneMinute: RetryLimits = { attempts: 3, maxDurationMs: 60_000 }
/**
 * 60 s, because at the start the host is more likely wrong than down, and because Buddy
 * may list a new run late.
 */
const oneMinute: RetryLimits = { attempts: Infinity, maxDurationMs: 60_000 }
/**
 * 15 s, because at the start a host name that does not resolve is most likely mistyped.
 */
const quarterMinute: RetryLimits = { attempts: Infinity, maxDurationMs: 15_000 }

/** Limits of a failure that says that Buddy could not answer now, such as a 503. */
const temporary: LimitsByStage = {
  'first-contact': untilToleranceEnds,
  connected: untilToleranceEnds,
  'just-started': untilToleranceEnds,
  seen: untilToleranceEnds,
  log: untilToleranceEnds,
}
/**
 * Limits of a refusal, such as a 403. After Buddy has answered well, one odd response
 * proves nothing. No verdict needs a log.
 */
const refusal: LimitsByStage = {
  'first-contact': null,
  connected: threeInOneMinute,
  'just-started': threeInOneMinute,
  seen: threeInOneMinute,
  log: null,
}
/** Limits of a 404, which is final unless the step has started or read the run. */
const notFound: LimitsByStage = { ...refusal, connected: null, 'just-started': oneMinute, seen: threeAttempts }
/** Limits of a 501 and a 505, which last if nothing has worked before. */
const unsupported: LimitsByStage = { ...temporary, 'first-contact': null, log: null }

/** Limits of a failure that is not retried. */
const never: LimitsByStage = {
  'first-contact': null,
  connected: null,
  'just-started': null,
  seen: null,
  log: null,
}

/** Limits of each kind of failure except `http-error` and `oidc-failed`. */
const limitsByKind = {
  timeout: temporary,
  'token-expired': temporary,
  connection: { ...temporary, 'first-contact': oneMinute },
  'host-not-found': { ...temporary, 'first-contact': quarterMinute },
  certificate: { ...temporary, 'first-contact': null },
  'invalid-response': { ...temporary, 'first-contact': threeAttempts },
  redirect: refusal,
  'too-large': refusal,
} as const satisfies Readonly<Record<string, LimitsByStage>>

/**
 * Returns the limits of a failed read, and of a request that was not sent; null for no
 * retry.
 */
export function readLimits(details: BuddyErrorDetails, stage: ContactStage): RetryLimits | null {
  return limitsByStage(details)[stage]
}

/**
 * Returns the limits of an operation that Buddy refused; null for a final refusal. A
 * 408 that arrives here asks to wait.
 */
export function refusedOperationLimits(details: BuddyErrorDetails): RetryLimits | null {
  const asksToWait = isRateLimited(details) || (details.kind === 'http-error' && details.httpStatus === 408)
  return asksToWait ? untilToleranceEnds : null
}

function limitsByStage(details: BuddyErrorDetails): LimitsByStage {
  switch (details.kind) {
    case 'http-error':
      return isRateLimited(details) ? temporary : limitsByStatus(effectiveStatus(details))
    case 'oidc-failed':
      // GitHub may refuse once although it gave a token before.
      if (details.hasWorked) return temporary
      return details.isLasting ? never : limitsByKind.connection
    default:
      return limitsByKind[details.kind]
  }
}

function limitsByStatus(status: number): LimitsByStage {
  if (status === 404) return notFound
  if (status === 501 || status === 505) return unsupported
  return status >= 500 || status === 408 || status === 425 ? temporary : refusal
}

/**
 * Longest duration of failed log requests, 30 s, because the verdict is known by then.
 */
const maxLogRetryMs = 30_000

/** Returns the limit of all failures in a row, of whatever kinds. */
export function outageLimitMs(stage: ContactStage, outageToleranceMs: number): number {
  return stage === 'log' ? Math.min(maxLogRetryMs, outageToleranceMs) : outageToleranceMs
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

/**
 * Returns the status, or 404 for Buddy's other response to an address that it does not
 * serve.
 */
export function effectiveStatus(details: HttpError): number {
  return isNotFound(details) ? 404 : details.httpStatus
}
