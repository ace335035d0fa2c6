import { DeadlineExceeded } from '../../buddy/errors.ts'
import { minRequestIntervalMs } from '../../buddy/retry/retry-policy.ts'
import { silentListener, withRetry } from '../../buddy/retry/retry.ts'
import type { StepContext } from '../../runner/context.ts'

/**
 * Limits the time that failures of the log cost in all. Reading without failures may
 * use all of the step's time.
 */
export class LogRetryBudget {
  readonly #step: StepContext
  #leftMs: number
  readonly #end: number

  constructor(step: StepContext, milliseconds: number) {
    this.#step = step
    this.#leftMs = milliseconds
    this.#end = Math.max(step.deadline, step.clock.now() + milliseconds)
  }

  /** Pauses at the budget's cost. Returns true if some of the budget is left. */
  async pause(): Promise<boolean> {
    const { clock, signal } = this.#step
    const startedAt = clock.now()
    if (this.#leftMs <= 0) return false
    await clock.sleep(minRequestIntervalMs, signal)
    this.#leftMs -= clock.now() - startedAt
    return this.#leftMs > 0
  }

  /**
   * Retries `attempt` with the budget that is left, without `reservedMs`. Rejects as
   * `withRetry` does.
   */
  async attempt<T>(attempt: (deadline: number) => Promise<T>, reservedMs = 0): Promise<T> {
    const { clock } = this.#step
    const startedAt = clock.now()
    if (startedAt >= this.#end) throw new DeadlineExceeded(null)
    const budgetMs = Math.max(0, this.#leftMs - reservedMs)
    const deadline = startedAt + budgetMs
    let hasFailures = true
    try {
      const options = { ...this.#step, deadline, outageToleranceMs: budgetMs, listener: silentListener }
      let failures = 0
      const result = await withRetry(
        (count) => {
          failures = count
          return attempt(deadline)
        },
        'log',
        options,
      )
      hasFailures = failures > 0
      return result
    } finally {
      if (hasFailures) this.#leftMs = Math.max(0, this.#leftMs - (clock.now() - startedAt))
    }
  }
}
