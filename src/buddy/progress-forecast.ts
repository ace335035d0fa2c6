/** Number of different progress values that must lie on one line, 4, because fewer fit a line by chance. */
const minProgressSamples = 4
/** Difference in milliseconds that is left between the clocks, because a `Date` header has whole seconds. */
const clockSlackMs = 1_000

/** Expected end, in milliseconds since the start. */
export interface EstimatedEnd {
  readonly earliestMs: number
  readonly latestMs: number
}

/**
 * Forecast of the end from the progress, as long as the progress grows in step with time. Progress is rounded down to
 * whole percents, so each poll only bounds the whole duration. Polls at chosen times narrow the bounds quickly. A
 * progress that jumps, stands still or goes back soon contradicts itself, and is ignored from then on.
 */
export class ProgressForecast {
  #shortestMs = 0
  #longestMs = Infinity
  #values = 0
  #lastProgress = 0
  #isRefuted = false

  /** Takes the progress of a poll, in percent, and the time since the start. */
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

  /** Returns the expected end; null if nothing is known of the end. */
  get estimatedEnd(): EstimatedEnd | null {
    return this.#isRefuted || this.#values < minProgressSamples
      ? null
      : { earliestMs: this.#shortestMs, latestMs: this.#longestMs }
  }

  /**
   * Returns the best time for the next poll after `elapsedMs`: the end, if known well enough, else a time at which the
   * progress halves the uncertainty. Null if the progress says nothing, or the end is overdue.
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
