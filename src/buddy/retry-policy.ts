import type { BuddyError, ContactStage, BuddyErrorDetails } from './errors.ts'

/** Delays between attempts grow from here ... */
const baseDelayMs = 1_000
/** ... to here. */
const maxDelayMs = 30_000
/** No two requests are nearer than this, whatever else is computed: the last defence against a hot loop. */
export const minRequestIntervalMs = 250
/** At the start a host that refuses connections is more likely wrong than down. */
const maxStartRetryMs = 60_000
/** At the start a name that does not resolve is most likely a typing mistake. */
const maxDnsRetryMs = 15_000
/** At the start an answer that is not Buddy's most likely comes from something else at that address. */
const startInvalidResponseAttempts = 3
/** A token that worked may be refused by a blip; one that has expired will be refused again. */
const authorizationAttempts = 3
const maxAuthorizationRetryMs = 60_000
/** A run that was there may be missing from one answer. */
const notFoundAttempts = 3
/** A run that has just been started may take as long to be found. */
const maxNotFoundRetryMs = 60_000
/** Trouble with the log may hold up the end of the step this long; the verdict is known by then. */
const maxLogRetryMs = 30_000

/** The attempts at one thing since the last that came off. */
export interface RetryState {
  readonly stage: ContactStage
  /** How many attempts failed, this one included. */
  readonly attempts: number
  /** How long they have been failing, without the time that Buddy itself asked to wait. */
  readonly failingForMs: number
  /** The delay before this attempt; 0 for the first. */
  readonly previousDelayMs: number
  /** Input `outage-tolerance`. */
  readonly outageToleranceMs: number
  /** Until the step's deadline; Infinity where it has none. */
  readonly remainingMs: number
}

/** Whether to try again, and when. */
export type RetryDecision =
  /** `askedMs` is the part of the delay that Buddy asked for. */
  | { readonly retry: true; readonly delayMs: number; readonly retryAfterMs: number }
  | { readonly retry: false; readonly reason: 'permanent' | 'exhausted' | 'retry-after' }

/** How far Buddy lets one go: `limit` requests in a window of unknown length, `remaining` of them left. */
export interface RateLimit {
  readonly limit: number
  readonly remaining: number
}

/** The policy: what is tried again, after which delay (with decorrelated jitter), and for how long. `random` gives [0, 1). */
export function decideRetry(details: BuddyErrorDetails, retryState: RetryState, random: () => number): RetryDecision {
  const limits = retryLimits(details, retryState)
  if (limits === null) return { retry: false, reason: 'permanent' }
  if (retryState.attempts >= limits.attempts || retryState.failingForMs >= limits.maxDurationMs)
    return { retry: false, reason: 'exhausted' }
  const backoffMs = Math.min(
    maxDelayMs,
    baseDelayMs + random() * (Math.max(retryState.previousDelayMs, baseDelayMs) * 3 - baseDelayMs),
  )
  const retryAfterMs =
    details.kind === 'token-expired'
      ? details.renewableInMs
      : details.kind === 'http-error' && mayHaveRetryAfter(details)
        ? details.retryAfterMs
        : null
  if (retryAfterMs !== null) {
    if (retryAfterMs > retryState.remainingMs) return { retry: false, reason: 'retry-after' }
    const waitMs = Math.max(retryAfterMs, backoffMs) * (1 + random() / 10)
    return { retry: true, delayMs: waitMs, retryAfterMs: retryAfterMs < backoffMs ? retryAfterMs : waitMs }
  }
  // The last attempt comes at the end of the patience, not after it.
  const delayMs = Math.min(backoffMs, limits.maxDurationMs - retryState.failingForMs)
  return { retry: true, delayMs: Math.max(delayMs, minRequestIntervalMs), retryAfterMs: 0 }
}

/** Whether a 403 is really a rate limit, which passes by itself. */
export function isRateLimited(details: BuddyErrorDetails): boolean {
  return (
    details.kind === 'http-error' &&
    (details.httpStatus === 429 ||
      (details.httpStatus === 403 && (details.rateLimitExhausted || details.retryAfterMs !== null)))
  )
}

/** `Retry-After` in milliseconds from now; null unless it is whole seconds or a date in GMT, the two forms of RFC 9110. */
export function readRetryAfter(text: string, wallTimeMs: number): number | null {
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000
  const date = readDate(text)
  return date === null ? null : Math.max(0, date - wallTimeMs)
}

/** A date as headers have it, in milliseconds since 1970; null for any other text, since `Date.parse` reads a date from almost everything. */
export function readDate(text: string): number | null {
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : date
}

/** The rate limit that the headers tell; null where they make no sense (Buddy's own sample says that 999 of 1 are left). */
export function readRateLimit(limit: string, remaining: string): RateLimit | null {
  if (!/^\d{1,9}$/.test(limit) || !/^\d{1,9}$/.test(remaining)) return null
  return Number(limit) < Number(remaining) || Number(limit) === 0
    ? null
    : { limit: Number(limit), remaining: Number(remaining) }
}

interface RetryLimits {
  readonly attempts: number
  readonly maxDurationMs: number
}

/** For how long a trouble is borne; null for one that does not pass. */
function retryLimits(details: BuddyErrorDetails, { stage, outageToleranceMs }: RetryState): RetryLimits | null {
  const outage = {
    attempts: Infinity,
    maxDurationMs: stage === 'log' ? Math.min(maxLogRetryMs, outageToleranceMs) : outageToleranceMs,
  }
  const atMost = (maxDurationMs: number): RetryLimits => ({
    attempts: Infinity,
    maxDurationMs: Math.min(maxDurationMs, outage.maxDurationMs),
  })
  const isFirstContact = stage === 'first-contact'
  switch (details.kind) {
    case 'oidc-failed':
      // Where one was to be had before, a refusal may be a blip.
      if (details.isLasting === true && stage !== 'seen') return null
      return isFirstContact ? atMost(maxStartRetryMs) : outage
    case 'connection':
      return isFirstContact ? atMost(maxStartRetryMs) : outage
    case 'host-not-found':
      return isFirstContact ? atMost(maxDnsRetryMs) : outage
    case 'certificate':
      return isFirstContact ? null : outage
    case 'timeout':
    case 'token-expired':
      return outage
    case 'invalid-response':
      return isFirstContact ? { ...outage, attempts: startInvalidResponseAttempts } : outage
    case 'http-error':
      return isRateLimited(details) ? outage : retryLimitsForStatus(details.httpStatus, stage, outage)
    case 'redirect':
    case 'too-large':
      return null
  }
}

function retryLimitsForStatus(status: number, stage: ContactStage, outage: RetryLimits): RetryLimits | null {
  if (isTemporaryStatus(status)) return outage
  // At the start a refusal is meant, and nothing depends on a log; a token that has worked, and a run that was there, get another chance.
  const grace = { attempts: authorizationAttempts, maxDurationMs: maxAuthorizationRetryMs }
  if (status === 401) return stage === 'seen' || stage === 'connected' || stage === 'just-started' ? grace : null
  if (status === 404 && stage === 'just-started')
    return { ...outage, maxDurationMs: Math.min(maxNotFoundRetryMs, outage.maxDurationMs) }
  if (stage !== 'seen' && stage !== 'just-started') return null
  if (status === 403) return grace
  return status === 404 ? { ...outage, attempts: notFoundAttempts } : null
}

function isTemporaryStatus(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status) || (status >= 520 && status <= 527)
}

function mayHaveRetryAfter(details: Extract<BuddyErrorDetails, { kind: 'http-error' }>): boolean {
  return [408, 429, 503].includes(details.httpStatus) || isRateLimited(details)
}

/** A token may be allowed one endpoint and not the other; a rate limit is no such refusal, and a refused token is refused everywhere. */
export function isEndpointUnavailable({ details }: BuddyError): boolean {
  return (
    details.kind === 'http-error' && [403, 404, 405, 410, 501].includes(details.httpStatus) && !isRateLimited(details)
  )
}
