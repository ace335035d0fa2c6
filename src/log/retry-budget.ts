import { DeadlineExceeded } from '../buddy/errors.ts'
import { minRequestIntervalMs } from '../buddy/retry-policy.ts'
import { withRetry } from '../buddy/retry.ts'
import type { StepContext } from '../runner/context.ts'

/** Trouble with the logs holds the step up for so long in all; reading them without trouble may take the time that the step has left. */
export class LogRetryBudget {
  readonly #step: StepContext
  #leftMs: number
  readonly #end: number

  constructor(step: StepContext, milliseconds: number) {
    this.#step = step
    this.#leftMs = milliseconds
    this.#end = Math.max(step.deadline ?? Infinity, step.clock.now() + milliseconds)
  }

  /** Pauses, and takes that from the patience; whether any is left. */
  async pause(): Promise<boolean> {
    const { clock, signal } = this.#step
    const startedAt = clock.now()
    if (this.#leftMs <= 0) return false
    await clock.sleep(minRequestIntervalMs, signal)
    this.#leftMs -= clock.now() - startedAt
    return this.#leftMs > 0
  }

  /** Attempts a thing with the patience that is left; rejects as `persist` does. `attempt` has until the deadline it is given. */
  async attempt<T>(attempt: (deadline: number) => Promise<T>): Promise<T> {
    const { clock } = this.#step
    const startedAt = clock.now()
    if (startedAt >= this.#end) throw new DeadlineExceeded(null)
    const deadline = startedAt + this.#leftMs
    let hasFailures = true
    try {
      const options = { ...this.#step, deadline, outageToleranceMs: this.#leftMs, onRetry: ignore, onRecovered: ignore }
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

function ignore(): void {
  // Trouble with the log is told at the end, once.
}
