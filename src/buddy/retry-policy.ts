import type { BuddyError, Phase, Trouble } from './errors.ts'

/** Delays between attempts grow from here ... */
const baseDelayMs = 1_000
/** ... to here. */
const longestDelayMs = 30_000
/** No two requests are nearer than this, whatever else is computed: the last defence against a hot loop. */
export const shortestGapMs = 250
/** At the start a host that refuses connections is more likely wrong than down. */
const startPatienceMs = 60_000
/** At the start a name that does not resolve is most likely a typing mistake. */
const nameLookupPatienceMs = 15_000
/** At the start an answer that is not Buddy's most likely comes from something else at that address. */
const startNotBuddyAttempts = 3
/** A token that worked may be refused by a blip; one that has expired will be refused again. */
const authorizationAttempts = 3
const authorizationPatienceMs = 60_000
/** A run that was there may be missing from one answer. */
const notFoundAttempts = 3
/** A run that has just been started may take as long to be found. */
const notFoundPatienceMs = 60_000
/** Trouble with the log may hold up the end of the step this long; the verdict is known by then. */
const logPatienceMs = 30_000

/** The attempts at one thing since the last that came off. */
export interface Struggle {
  readonly phase: Phase
  /** How many attempts failed, this one included. */
  readonly attempts: number
  /** How long they have been failing, without the time that Buddy itself asked to wait. */
  readonly struggledMs: number
  /** The delay before this attempt; 0 for the first. */
  readonly previousDelayMs: number
  /** Input `outage-tolerance`. */
  readonly outageToleranceMs: number
  /** Until the step's deadline; Infinity where it has none. */
  readonly remainingMs: number
}

/** Whether to try again, and when. */
export type Decision =
  /** `askedMs` is the part of the delay that Buddy asked for. */
  | { readonly retry: true; readonly delayMs: number; readonly askedMs: number }
  | { readonly retry: false; readonly because: 'permanent' | 'exhausted' | 'retry-after' }

/** How far Buddy lets one go: `limit` requests in a window of unknown length, `remaining` of them left. */
export interface RateLimit {
  readonly limit: number
  readonly remaining: number
}

/** The policy: what is tried again, after which delay (with decorrelated jitter), and for how long. `random` gives [0, 1). */
export function decide(trouble: Trouble, struggle: Struggle, random: () => number): Decision {
  const patience = patienceFor(trouble, struggle)
  if (patience === null) return { retry: false, because: 'permanent' }
  if (struggle.attempts >= patience.attempts || struggle.struggledMs >= patience.forMs)
    return { retry: false, because: 'exhausted' }
  const backoffMs = Math.min(
    longestDelayMs,
    baseDelayMs + random() * (Math.max(struggle.previousDelayMs, baseDelayMs) * 3 - baseDelayMs),
  )
  const askedMs =
    trouble.kind === 'signed-out'
      ? trouble.renewableInMs
      : trouble.kind === 'refused' && mayAskToWait(trouble)
        ? trouble.retryAfterMs
        : null
  if (askedMs !== null) {
    if (askedMs > struggle.remainingMs) return { retry: false, because: 'retry-after' }
    const waitMs = Math.max(askedMs, backoffMs) * (1 + random() / 10)
    return { retry: true, delayMs: waitMs, askedMs: askedMs < backoffMs ? askedMs : waitMs }
  }
  // The last attempt comes at the end of the patience, not after it.
  const delayMs = Math.min(backoffMs, patience.forMs - struggle.struggledMs)
  return { retry: true, delayMs: Math.max(delayMs, shortestGapMs), askedMs: 0 }
}

/** Whether a 403 is really a rate limit, which passes by itself. */
export function isRateLimited(trouble: Trouble): boolean {
  return (
    trouble.kind === 'refused' &&
    (trouble.httpStatus === 429 ||
      (trouble.httpStatus === 403 && (trouble.limitReached || trouble.retryAfterMs !== null)))
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

interface Patience {
  readonly attempts: number
  readonly forMs: number
}

/** For how long a trouble is borne; null for one that does not pass. */
function patienceFor(trouble: Trouble, { phase, outageToleranceMs }: Struggle): Patience | null {
  const outage = {
    attempts: Infinity,
    forMs: phase === 'log' ? Math.min(logPatienceMs, outageToleranceMs) : outageToleranceMs,
  }
  const atMost = (forMs: number): Patience => ({ attempts: Infinity, forMs: Math.min(forMs, outage.forMs) })
  const starting = phase === 'start'
  switch (trouble.kind) {
    case 'no-identity':
      // Where one was to be had before, a refusal may be a blip.
      if (trouble.isLasting === true && phase !== 'wait') return null
      return starting ? atMost(startPatienceMs) : outage
    case 'connection':
      return starting ? atMost(startPatienceMs) : outage
    case 'host-not-found':
      return starting ? atMost(nameLookupPatienceMs) : outage
    case 'certificate':
      return starting ? null : outage
    case 'timeout':
    case 'signed-out':
      return outage
    case 'not-buddy':
      return starting ? { ...outage, attempts: startNotBuddyAttempts } : outage
    case 'refused':
      return isRateLimited(trouble) ? outage : patienceForStatus(trouble.httpStatus, phase, outage)
    case 'redirect':
    case 'too-large':
      return null
  }
}

function patienceForStatus(status: number, phase: Phase, outage: Patience): Patience | null {
  if (isPassing(status)) return outage
  // At the start a refusal is meant, and nothing depends on a log; a token that has worked, and a run that was there, get another chance.
  const grace = { attempts: authorizationAttempts, forMs: authorizationPatienceMs }
  if (status === 401) return phase === 'wait' || phase === 'look' || phase === 'made' ? grace : null
  if (status === 404 && phase === 'made') return { ...outage, forMs: Math.min(notFoundPatienceMs, outage.forMs) }
  if (phase !== 'wait' && phase !== 'made') return null
  if (status === 403) return grace
  return status === 404 ? { ...outage, attempts: notFoundAttempts } : null
}

function isPassing(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status) || (status >= 520 && status <= 527)
}

function mayAskToWait(trouble: Extract<Trouble, { kind: 'refused' }>): boolean {
  return [408, 429, 503].includes(trouble.httpStatus) || isRateLimited(trouble)
}

/** A token may be allowed one endpoint and not the other; a rate limit is no such refusal, and a refused token is refused everywhere. */
export function isNotServed({ trouble }: BuddyError): boolean {
  return trouble.kind === 'refused' && [403, 404, 405, 410, 501].includes(trouble.httpStatus) && !isRateLimited(trouble)
}
