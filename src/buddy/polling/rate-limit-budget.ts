import type { RateLimit } from '../http/headers.ts'

/**
 * Length of the window, 1 h, because Buddy may not say when it ends and no longer one
 * is likely.
 */
const windowMs = 3600_000
/**
 * Share of the remaining requests that is kept for the ends of the runs and for later
 * jobs.
 */
const reserve = 0.25
/**
 * Share of the used requests that all jobs together are assumed to spend in one poll at
 * first.
 */
const initialShareGuess = 0.1
/** Highest factor of the pause, because longer pauses would miss the end of the run. */
const highestFactor = 600
/**
 * Highest factor without other jobs, because a long pause costs more than a refused
 * poll.
 */
const highestFactorAlone = 10
/**
 * Number of requests of one job in one poll, 2, because a poll with the log needs two.
 */
const requestsAlone = 2
/** Factor by which the requests of earlier polls count less with each further poll. */
const decayFactor = 4

/**
 * Budget of a rate limit that other jobs with the same token share. The requests that
 * all jobs used between two polls show how many jobs there are. If the remaining
 * requests would not last until the window ends, the pace is slowed by the missing
 * factor. All jobs compute alike, so together they stay within the limit.
 */
export class RateLimitBudget {
  #last: RateLimit | null = null
  #windowEndsAt = 0
  /** Requests of all jobs in one poll, as guessed from the first response. */
  #guessedPerPoll = 0
  /** Requests of all jobs in one poll, as measured; null before the second response. */
  #measuredPerPoll: number | null = null

  /** Takes the rate limit of the last response. */
  observe(rateLimit: RateLimit | null, nowMs: number): void {
    if (rateLimit === null) return
    const last = this.#last
    this.#last = rateLimit
    const isNewWindow = last === null || rateLimit.remaining > last.remaining
    this.#windowEndsAt = rateLimit.windowEndsAt ?? (isNewWindow ? nowMs + windowMs : this.#windowEndsAt)
    if (isNewWindow) {
      // A job that starts late does not know how many others there are: what is used up
      // gives a first guess.
      if (this.#measuredPerPoll === null)
        this.#guessedPerPoll = (rateLimit.limit - rateLimit.remaining) * initialShareGuess
      return
    }
    const used = last.remaining - rateLimit.remaining
    this.#guessedPerPoll /= decayFactor
    this.#measuredPerPoll = Math.max((this.#measuredPerPoll ?? 0) / decayFactor, used)
  }

  /**
   * Returns the factor of the pause. `expectedPolls` returns the number of polls of
   * this job in a time.
   */
  slowdown(nowMs: number, expectedPolls: (milliseconds: number) => number): number {
    if (this.#last === null) return 1
    const left = this.#last.remaining * (1 - reserve)
    const measured = this.#measuredPerPoll ?? 0
    const perPoll = Math.max(this.#guessedPerPoll, measured)
    const needed = perPoll * expectedPolls(Math.max(0, this.#windowEndsAt - nowMs))
    if (needed <= left) return 1
    const highest = measured > requestsAlone ? highestFactor : highestFactorAlone
    return left <= 0 ? highest : Math.min(highest, needed / left)
  }
}
