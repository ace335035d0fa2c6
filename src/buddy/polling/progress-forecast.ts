import type { ExpectedEnd } from './expected-end.ts'

/**
 * Number of different progress values that must lie on one line, 4, because fewer fit a
 * line by chance.
 */
const minProgressSamples = 4
/**
 * Difference in milliseconds that is left between the clocks, because a `Date` header
 * has whole seconds.
 */
const clockSlackMs = 1_000

/**
 * Forecast of the end from the progress, as long as the progress grows in step with
 * time. Progress is rounded down to whole percents, so each poll only bounds the
 * duration; all polls together narrow the bounds. A progress that jumps, stands still
 * or goes back soon contradicts itself, and is ignored from then on.
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

  /**
   * Returns the expected end after a time; null if the progress says nothing of the
   * end, or the end is overdue.
   */
  expectedEnd(elapsedMs: number): ExpectedEnd | null {
    if (this.#isRefuted || this.#values < minProgressSamples || elapsedMs >= this.#longestMs) return null
    const medianMs = (this.#shortestMs + this.#longestMs) / 2
    return { medianMs, deviation: (this.#longestMs - this.#shortestMs) / 2 / medianMs }
  }
}
