// Reads the headers of a response: dates, the rate limit, and how long to wait.
import { maxRequestedWaitMs } from '../retry/retry-policy.ts'

/** Headers of a response, by their names in lower case. */
export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>

/** Rate limit of the token: `limit` requests in a window, `remaining` of them left. */
export interface RateLimit {
  readonly limit: number
  readonly remaining: number
  /** End of the window on the step's clock; not given if Buddy does not say. */
  readonly windowEndsAt?: number
}

/** Facts from the headers of a response. */
export interface HeaderFacts {
  readonly rateLimit: RateLimit | null
  /**
   * Time until the window of the rate limit ends, in milliseconds; null or absent if
   * Buddy does not say.
   */
  readonly rateLimitResetMs?: number | null
  /**
   * Buddy's own time of the response, in milliseconds since 1970, to the second; null
   * if Buddy does not say.
   */
  readonly serverTimeMs: number | null
}

/** Reads the facts from the headers of a response. */
export function readHeaderFacts(headers: ResponseHeaders): HeaderFacts {
  const serverTimeMs = readDate(readHeader(headers, 'date'))
  return {
    rateLimit: readRateLimit(readHeader(headers, 'x-rate-limit-limit'), readHeader(headers, 'x-rate-limit-remaining')),
    rateLimitResetMs:
      serverTimeMs === null ? null : readRateLimitReset(readHeader(headers, 'x-rate-limit-reset'), serverTimeMs),
    serverTimeMs,
  }
}

/** Returns the first value of a header, trimmed; '' without one. */
export function readHeader(headers: ResponseHeaders, name: string): string {
  const value = headers[name] ?? ''
  return (typeof value === 'string' ? value : (value[0] ?? '')).trim()
}

/**
 * Reads the wait that a refusal asks for: until `Retry-After`, else until the rate
 * limit that refused it is reset.
 */
export function readWait(headers: ResponseHeaders, statusCode: number, wallTimeMs: number): number | null {
  // Dates are on the server's clock, which the `Date` header shows.
  const serverTimeMs = readDate(readHeader(headers, 'date')) ?? wallTimeMs
  const retryAfterMs = readRetryAfter(readHeader(headers, 'retry-after'), serverTimeMs)
  const isRateLimit = statusCode === 429 || (statusCode === 403 && isExhausted(headers))
  return retryAfterMs === null && isRateLimit
    ? readRateLimitReset(readHeader(headers, 'x-rate-limit-reset'), serverTimeMs)
    : retryAfterMs
}

/** Returns whether no request of the rate limit is left. */
export function isExhausted(headers: ResponseHeaders): boolean {
  return readHeader(headers, 'x-rate-limit-remaining') === '0'
}

/**
 * Reads `Retry-After`, in milliseconds from now; null unless it is whole seconds or a
 * date in GMT, the two forms of RFC 9110. `serverTimeMs` is the server's clock, in
 * milliseconds since 1970.
 */
export function readRetryAfter(text: string, serverTimeMs: number): number | null {
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000
  const date = readDate(text)
  return date === null ? null : Math.max(0, date - serverTimeMs)
}

/**
 * Reads `X-Rate-Limit-Reset`, whole seconds since 1970, in milliseconds from now; null
 * if it is past or further ahead than any wait. `serverTimeMs` is the server's clock,
 * in milliseconds since 1970.
 */
function readRateLimitReset(text: string, serverTimeMs: number): number | null {
  if (!/^\d+$/.test(text)) return null
  const resetInMs = Number(text) * 1000 - serverTimeMs
  return resetInMs > 0 && resetInMs <= maxRequestedWaitMs ? resetInMs : null
}

/**
 * Reads a date of a header, in milliseconds since 1970; null for any other text, which
 * `Date.parse` might accept.
 */
function readDate(text: string): number | null {
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return null
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : date
}

/**
 * Reads the rate limit; null if the headers make no sense (Buddy's own sample says that
 * 999 of 1 are left).
 */
export function readRateLimit(limit: string, remaining: string): RateLimit | null {
  if (!/^\d{1,9}$/.test(limit) || !/^\d{1,9}$/.test(remaining)) return null
  return Number(limit) < Number(remaining) || Number(limit) === 0
    ? null
    : { limit: Number(limit), remaining: Number(remaining) }
}
