import { ProgressForecast } from './progress-forecast.ts'
import { RateLimitBudget } from './rate-limit-budget.ts'
import type { RateLimit } from './retry-policy.ts'

/** `auto` never asks more often than this ... */
const minAutoDelayMs = 1_000
/** ... nor, unless there is a reason, less often than this. */
const maxAutoDelayMs = 15_000
/** Factor of the pause, which is half a second times the square root of the seconds waited; in milliseconds. */
const sqrtScale = 500 / Math.sqrt(1_000)
/** A forecast that is wrong must not cost more than this. */
const maxForecastDelayMs = 180_000
/** So many looks find the end out, for whoever can foretell it, besides one each time the trust ends. */
const forecastPolls = 8
/** A fixed interval is what the workflow wants: it is kept until this share of the rate limit is left. */
const fixedShare = 0.5
/** A matrix of jobs that starts at once must not poll in step. */
const jitter = 0.1
/** At a tenth of the rate limit the pace is four times slower; with none of it left Buddy is asked twice a minute. */
const scarceShare = 0.1
const scarceFactor = 4
const scarceSlowestMs = 60_000
const emptyMs = 30_000
/** However scarce, the state is looked at this often. */
const maxPauseMs = 900_000

/** What a look brought. */
export interface PollSample {
  readonly nowMs: number
  readonly status: string
  /** Percent; null where Buddy does not say. */
  readonly progress: number | null
  /** Since the start of what is watched; null where that is not known. */
  readonly runningMs: number | null
  readonly rateLimit: RateLimit | null
}

/**
 * Decides when to look next. Where nothing is known of the end, the best pause grows like the square root of the time waited;
 * where the progress grows in step with time, the end itself is foretold. A fixed interval is kept, but for the rate limit.
 */
export class PollScheduler {
  readonly #fixedMs: number | null
  readonly #random: () => number
  readonly #budget = new RateLimitBudget()
  #forecast = new ProgressForecast()
  #status: string | null = null
  #since = 0
  #predictedDelayMs: number | null = null
  #isSlowed = false

  /** `fixedMs` is the input `poll-interval`, null for `auto`; `random` gives [0, 1). */
  constructor(fixedMs: number | null, random: () => number) {
    this.#fixedMs = fixedMs
    this.#random = random
  }

  /** Whether the rate limit made the last pause longer. */
  get isSlowed(): boolean {
    return this.#isSlowed
  }

  /** The pause until the next look, in milliseconds. */
  nextDelay({ nowMs, status, progress, runningMs, rateLimit }: PollSample): number {
    if (status !== this.#status) {
      this.#status = status
      this.#since = nowMs
      this.#forecast = new ProgressForecast()
    }
    this.#budget.observe(rateLimit, nowMs)
    // Of nothing run and nothing done the forecast takes no notice.
    this.#forecast.observe(runningMs ?? 0, progress ?? 0)
    const predictedDelayMs = this.#fixedMs === null ? this.#predict(runningMs) : null
    // The end was expected by now and has not come: it is near, so the pauses are short again.
    if (predictedDelayMs === null && this.#predictedDelayMs !== null) this.#since = nowMs
    this.#predictedDelayMs = predictedDelayMs
    const waitedMs = nowMs - this.#since
    const usualMs = this.#fixedMs ?? backoffDelay(waitedMs)
    const plan = (milliseconds: number): number => {
      const polls = expectedPolls(this.#fixedMs, waitedMs, milliseconds)
      return predictedDelayMs === null ? polls : Math.min(polls, forecastPolls + milliseconds / maxForecastDelayMs)
    }
    const isKept = this.#fixedMs !== null && rateLimit !== null && rateLimit.remaining > rateLimit.limit * fixedShare
    const slowdown = isKept ? 1 : this.#budget.slowdown(nowMs, plan)
    this.#isSlowed = slowdown > 1
    const allowedMs = respectLimit(
      Math.max(predictedDelayMs ?? usualMs, usualMs * (slowdown > 1 ? slowdown : 0)),
      usualMs,
      rateLimit,
    )
    // Whoever foretells the same end must not all come at once either, but none too early.
    const spread =
      predictedDelayMs === null ? 1 - jitter + this.#random() * 2 * jitter : 1 + (this.#random() * jitter) / 10
    const pauseMs = Math.min(Math.max(maxPauseMs, usualMs * spread), allowedMs * spread)
    return this.#fixedMs === null ? Math.max(minAutoDelayMs, pauseMs) : pauseMs
  }

  /** The pause until the look that the forecast asks for; null where it asks for none. */
  #predict(runningMs: number | null): number | null {
    if (runningMs === null) return null
    const next = this.#forecast.nextPollMs(runningMs)
    return next === null ? null : Math.min(maxForecastDelayMs, Math.max(minAutoDelayMs, next - runningMs))
  }
}

/** The pause of `auto` after so long a wait, where nothing is known of the end. */
export function backoffDelay(waitedMs: number): number {
  return Math.min(maxAutoDelayMs, Math.max(minAutoDelayMs, sqrtScale * Math.sqrt(waitedMs)))
}

/** How many looks the usual pace has in the next so many milliseconds. */
function expectedPolls(fixedMs: number | null, waitedMs: number, milliseconds: number): number {
  return fixedMs === null ? pollsUntil(waitedMs + milliseconds) - pollsUntil(waitedMs) : milliseconds / fixedMs
}

/** How many looks `auto` has had after so long a wait: the integral of one over its pause. */
function pollsUntil(waitedMs: number): number {
  const capAt = (maxAutoDelayMs / sqrtScale) ** 2
  return (2 / sqrtScale) * Math.sqrt(Math.min(waitedMs, capAt)) + Math.max(0, waitedMs - capAt) / maxAutoDelayMs
}

function respectLimit(delayMs: number, usualMs: number, rateLimit: RateLimit | null): number {
  if (rateLimit === null) return delayMs
  if (rateLimit.remaining > rateLimit.limit * scarceShare) return delayMs
  return Math.max(delayMs, Math.min(scarceSlowestMs, usualMs * scarceFactor), rateLimit.remaining === 0 ? emptyMs : 0)
}
