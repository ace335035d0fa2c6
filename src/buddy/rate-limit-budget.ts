import type { RateLimit } from './retry-policy.ts'

/** Length of the window, 1 h, because Buddy may not say when it ends and no longer one is likely. */
const windowMs = 3600_000
/** Of what is left, this share is kept for the ends of the runs and for those who come later. */
const reserve = 0.25
/** At first a look is taken to cost all jobs together this share of what they have used. */
const initialShareGuess = 0.1
/** Longer pauses would no longer be watching. */
const highestFactor = 600
const highestAlone = 10
/** A look of one's own is one request, or two with the log. */
const usedAlone = 2
/** What was used between two looks counts this much less with each further look. */
const decayFactor = 4

/**
 * Shares a rate limit with the other jobs that use the same token. What all of them used between two looks of this one
 * shows how many they are; if at the usual pace what is left would not last until the window surely ends, the pace is
 * slowed by the factor that is missing. All of them reckon alike, so together they stay within the limit.
 */
export class RateLimitBudget {
  #last: RateLimit | null = null
  #windowEndsAt = 0
  #usedPerPoll = 0
  #isMeasured = false

  /** Takes what the last answer before a look at the pace said. */
  observe(rateLimit: RateLimit | null, nowMs: number): void {
    if (rateLimit === null) return
    const last = this.#last
    this.#last = rateLimit
    const isNewWindow = last === null || rateLimit.remaining > last.remaining
    this.#windowEndsAt = rateLimit.windowEndsAt ?? (isNewWindow ? nowMs + windowMs : this.#windowEndsAt)
    if (isNewWindow) {
      // A job that starts late does not know how many others there are: what is used up gives a first guess.
      if (last === null || !this.#isMeasured)
        this.#usedPerPoll = (rateLimit.limit - rateLimit.remaining) * initialShareGuess
      return
    }
    const used = last.remaining - rateLimit.remaining
    this.#usedPerPoll = Math.max(this.#usedPerPoll / decayFactor, used)
    this.#isMeasured = true
  }

  /** By how much to slow down; `planLooks` tells how often this job would look within so many milliseconds. */
  slowdown(nowMs: number, expectedPolls: (milliseconds: number) => number): number {
    if (this.#last === null) return 1
    const left = this.#last.remaining * (1 - reserve)
    const needed = this.#usedPerPoll * expectedPolls(Math.max(0, this.#windowEndsAt - nowMs))
    if (needed <= left) return 1
    // Who guesses, or is alone, loses more by a long pause than by a refused look.
    const highest = this.#isMeasured && this.#usedPerPoll > usedAlone ? highestFactor : highestAlone
    return left <= 0 ? highest : Math.min(highest, needed / left)
  }
}
