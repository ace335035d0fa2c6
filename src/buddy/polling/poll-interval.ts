import type { RateLimit } from '../http/headers.ts'
import { type ExpectedEnd, pauseBeforeEnd, pollsBeforeEnd } from './expected-end.ts'
import { ProgressForecast } from './progress-forecast.ts'
import { RateLimitBudget } from './rate-limit-budget.ts'

/** Shortest pause of `auto`, 1 s, because more requests would not help. */
const minAutoDelayMs = 1_000
/** Longest usual pause of `auto`, 15 s, because the end should be noticed soon. */
const maxAutoDelayMs = 15_000
/**
 * Factor of the pause, which is half a second times the square root of the seconds
 * waited; in milliseconds.
 */
const sqrtScale = 500 / Math.sqrt(1_000)
/** Longest pause of a forecast, 180 s, because a wrong forecast must not cost more. */
const maxForecastDelayMs = 180_000
/**
 * Share of the rate limit down to which a fixed interval is kept, because the workflow
 * asked for that interval.
 */
const fixedShare = 0.5
/** Share by which a pause varies, because jobs of a matrix must not poll in step. */
const jitter = 0.1
/**
 * At a tenth of the rate limit the pace is four times slower; with none of it left
 * Buddy is asked twice a minute.
 */
const scarceShare = 0.1
const scarceFactor = 4
const scarceSlowestMs = 60_000
const emptyMs = 30_000
/**
 * Longest pause in milliseconds, 15 min, because the state is polled this often at any
 * rate limit.
 */
const maxPauseMs = 900_000

/** Result of a poll. */
export interface PollSample {
  readonly nowMs: number
  readonly status: string
  /** Percent; null or absent where Buddy does not say. */
  readonly progress?: number | null
  /** Since the start of what is watched; null or absent where that is not known. */
  readonly runningMs?: number | null
  readonly rateLimit: RateLimit | null
}

/**
 * Scheduler of polls. If nothing is known of the end, the pause grows like the square
 * root of the time waited. If the progress grows in step with time, the end itself is
 * forecast. A fixed interval changes only for the rate limit.
 */
export class PollScheduler {
  readonly #fixedMs: number | null
  readonly #random: () => number
  readonly #budget = new RateLimitBudget()
  #forecast = new ProgressForecast()
  #status: string | null = null
  #since = 0
  #hasExpectedEnd = false
  #isSlowed = false

  /** `fixedMs` is the input `poll-interval`, null for `auto`; `random` gives [0, 1). */
  constructor(fixedMs: number | null, random: () => number) {
    this.#fixedMs = fixedMs
    this.#random = random
  }

  /** True if the rate limit made the last pause longer. */
  get isSlowed(): boolean {
    return this.#isSlowed
  }

  /** Returns the pause until the next poll, in milliseconds. */
  nextDelay(sample: PollSample): number {
    const { nowMs, rateLimit } = sample
    const end = this.#observe(sample)
    const waitedMs = nowMs - this.#since
    const usualMs = this.#fixedMs ?? backoffDelay(waitedMs)
    const pace = end === null ? usualPace(this.#fixedMs, waitedMs) : forecastPace(end, sample.runningMs ?? 0)
    const slowdown = this.#keepsInterval(rateLimit) ? 1 : this.#budget.slowdown(nowMs, pace.polls)
    this.#isSlowed = slowdown > 1
    const pauseMs = respectLimit(pace.pause(slowdown), usualMs, rateLimit)
    const spread = 1 - jitter + this.#random() * 2 * jitter
    const delayMs = Math.min(pauseMs * spread, Math.max(maxPauseMs, usualMs * spread))
    return this.#fixedMs === null ? Math.max(minAutoDelayMs, delayMs) : delayMs
  }

  /**
   * Takes a poll. Returns the expected end of the run; null if nothing is known of it.
   */
  #observe({ nowMs, status, progress, runningMs = null, rateLimit }: PollSample): ExpectedEnd | null {
    if (status !== this.#status) {
      this.#status = status
      this.#since = nowMs
      this.#forecast = new ProgressForecast()
    }
    this.#budget.observe(rateLimit, nowMs)
    // The forecast ignores a time and a progress of 0.
    this.#forecast.observe(runningMs ?? 0, progress ?? 0)
    const end = this.#fixedMs === null && runningMs !== null ? this.#forecast.expectedEnd(runningMs) : null
    // The end was expected by now and has not come: it is near, so the pauses are short
    // again.
    if (end === null && this.#hasExpectedEnd) this.#since = nowMs
    this.#hasExpectedEnd = end !== null
    return end
  }

  /**
   * Returns whether so much of the rate limit is left that a fixed interval is kept.
   */
  #keepsInterval(rateLimit: RateLimit | null): boolean {
    return this.#fixedMs !== null && rateLimit !== null && rateLimit.remaining > rateLimit.limit * fixedShare
  }
}

/** Pace of the polls from now on. */
interface Pace {
  /** Returns the pause until the next poll, if the pace is slowed by a factor. */
  readonly pause: (slowdown: number) => number
  /** Returns the number of polls in the next milliseconds. */
  readonly polls: (milliseconds: number) => number
}

/** Returns the pace if nothing is known of the end. */
function usualPace(fixedMs: number | null, waitedMs: number): Pace {
  return fixedMs === null
    ? {
        pause: (slowdown) => backoffDelay(waitedMs) * slowdown,
        polls: (milliseconds) => pollsUntil(waitedMs + milliseconds) - pollsUntil(waitedMs),
      }
    : { pause: (slowdown) => fixedMs * slowdown, polls: (milliseconds) => milliseconds / fixedMs }
}

/** Returns the pace with which an expected end is met. */
function forecastPace(end: ExpectedEnd, runningMs: number): Pace {
  return {
    pause: (slowdown) => pauseBeforeEnd(end, runningMs, slowdown, Math.min(maxPauseMs, maxForecastDelayMs * slowdown)),
    polls: (milliseconds) => pollsBeforeEnd(end, runningMs, milliseconds),
  }
}

/** Returns the pause of `auto` after a wait, if nothing is known of the end. */
export function backoffDelay(waitedMs: number): number {
  return Math.min(maxAutoDelayMs, Math.max(minAutoDelayMs, sqrtScale * Math.sqrt(waitedMs)))
}

/**
 * Returns the number of polls that `auto` makes in a wait: the integral of one over its
 * pause.
 */
function pollsUntil(waitedMs: number): number {
  const capAt = (maxAutoDelayMs / sqrtScale) ** 2
  return (2 / sqrtScale) * Math.sqrt(Math.min(waitedMs, capAt)) + Math.max(0, waitedMs - capAt) / maxAutoDelayMs
}

/** Returns a pause, or a longer one if hardly anything of the rate limit is left. */
function respectLimit(delayMs: number, usualMs: number, rateLimit: RateLimit | null): number {
  if (rateLimit === null) return delayMs
  if (rateLimit.remaining > rateLimit.limit * scarceShare) return delayMs
  return Math.max(delayMs, Math.min(scarceSlowestMs, usualMs * scarceFactor), rateLimit.remaining === 0 ? emptyMs : 0)
}
