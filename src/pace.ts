import type { RateLimit } from './buddy/retry.ts'

/** `auto` never asks more often than this. */
const quickestMs = 1_000
/** ... nor less often than this, unless the rate limit asks for it. */
const slowestMs = 30_000
/** The wait grows like the square root of the time waited, which is best where nothing is known of how long it will take. */
const rootScaleMs = 4_000
/** A matrix of jobs that starts at once must not poll in step. */
const jitter = 0.1
/** Below this share of the rate limit the pace slows down ... */
const comfortableShare = 0.5
/** ... and at this one it is four times slower. */
const scarceShare = 0.1
const scarceFactor = 4
const scarceSlowestMs = 60_000

/** What the pace depends on. */
export interface PaceState {
  /** How long the status has been what it is, in milliseconds. */
  readonly unchangedMs: number
  /** Input `poll-interval`; null for `auto`. */
  readonly fixedMs: number | null
  readonly rateLimit: RateLimit | null
}

/** How long to wait before the next look, in milliseconds. `random` gives [0, 1). */
export function nextPoll({ unchangedMs, fixedMs, rateLimit }: PaceState, random: () => number): number {
  const wishedMs = fixedMs ?? Math.min(slowestMs, quickestMs * Math.sqrt(1 + unchangedMs / rootScaleMs))
  const allowedMs = slowDown(wishedMs, rateLimit)
  const jitteredMs = allowedMs * (1 - jitter + random() * 2 * jitter)
  return fixedMs === null ? Math.max(quickestMs, jitteredMs) : jitteredMs
}

/** The rate limit is shared by every job that uses the token, so the less of it is left the more is left to the others. */
function slowDown(wishedMs: number, rateLimit: RateLimit | null): number {
  if (rateLimit === null) return wishedMs
  if (rateLimit.remaining === 0) return Math.max(wishedMs, slowestMs)
  const share = rateLimit.remaining / rateLimit.limit
  if (share >= comfortableShare) return wishedMs
  const scarcity = Math.min(1, (comfortableShare - share) / (comfortableShare - scarceShare))
  return Math.max(wishedMs, Math.min(scarceSlowestMs, wishedMs * (1 + scarcity * (scarceFactor - 1))))
}
