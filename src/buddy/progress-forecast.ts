/** So many different values of the progress must lie on one line before it is believed. */
const minProgressSamples = 4
/** Buddy's clock and ours may differ by this much after the correction by its `Date` header, which has whole seconds. */
const clockSlackMs = 1_000

/** When the end is expected, in milliseconds since the start. */
export interface EstimatedEnd {
  readonly earliestMs: number
  readonly latestMs: number
}

/**
 * Foretells the end from the progress, as long as that grows in step with time. Progress comes in whole percents, rounded
 * down, so each look says only between which durations the whole one lies; looks at chosen times narrow that quickly. A
 * progress that jumps, stands still or goes back contradicts itself soon, and is not believed from then on.
 */
export class ProgressForecast {
  #shortestMs = 0
  #longestMs = Infinity
  #values = 0
  #lastProgress = 0
  #isRefuted = false

  /** Takes a look: so long after the start, so many percent. */
  observe(elapsedMs: number, progress: number): void {
    // Below one percent nothing can be said.
    if (this.#isRefuted || progress < 1 || progress >= 100 || elapsedMs <= 0) return
    if (progress < this.#lastProgress) {
      this.#isRefuted = true
      return
    }
    if (progress !== this.#lastProgress) this.#values++
    this.#lastProgress = progress
    const whole = Math.floor(progress)
    this.#shortestMs = Math.max(this.#shortestMs, ((elapsedMs - clockSlackMs) * 100) / (whole + 1))
    this.#longestMs = Math.min(this.#longestMs, ((elapsedMs + clockSlackMs) * 100) / whole)
    this.#isRefuted = this.#shortestMs > this.#longestMs
  }

  /** When the end is to be expected; null while there is no reason to expect it. */
  get estimatedEnd(): EstimatedEnd | null {
    return this.#isRefuted || this.#values < minProgressSamples
      ? null
      : { earliestMs: this.#shortestMs, latestMs: this.#longestMs }
  }

  /**
   * The best time for the next look after `elapsedMs`: the end, where it is known well enough; else one halfway to it, moved
   * so that the progress seen then halves what is not known. Null where the progress says nothing, or the end is overdue.
   */
  nextPollMs(elapsedMs: number): number | null {
    const estimate = this.estimatedEnd
    if (estimate === null || elapsedMs >= estimate.latestMs) return null
    const { earliestMs, latestMs } = estimate
    if (latestMs - earliestMs <= 2 * clockSlackMs + 500) return latestMs
    const middle = (earliestMs + latestMs) / 2
    const halfway = elapsedMs + Math.max(0, earliestMs - elapsedMs) / 2
    // The progress turns to `percent` at this time if the whole takes `middle`: looking then tells shorter from longer.
    const percent = Math.ceil((halfway * 100) / middle)
    return Math.max(halfway, Math.min((percent * middle) / 100, latestMs))
  }
}
