import { DeadlineReached } from '../buddy/errors.ts'
import { shortestGapMs } from '../buddy/retry-policy.ts'
import { persist } from '../buddy/retry.ts'
import type { Means } from '../runner/context.ts'

/** Trouble with the logs holds the step up for so long in all; reading them without trouble may take the time that the step has left. */
export class LogPatience {
  readonly #means: Means
  #leftMs: number
  readonly #end: number

  constructor(means: Means, milliseconds: number) {
    this.#means = means
    this.#leftMs = milliseconds
    this.#end = Math.max(means.deadline ?? Infinity, means.clock.now() + milliseconds)
  }

  /** Pauses, and takes that from the patience; whether any is left. */
  async pause(): Promise<boolean> {
    const { clock, signal } = this.#means
    const startedAt = clock.now()
    if (this.#leftMs <= 0) return false
    await clock.sleep(shortestGapMs, signal)
    this.#leftMs -= clock.now() - startedAt
    return this.#leftMs > 0
  }

  /** Attempts a thing with the patience that is left; rejects as `persist` does. `attempt` has until the deadline it is given. */
  async attempt<T>(attempt: (deadline: number) => Promise<T>): Promise<T> {
    const { clock } = this.#means
    const startedAt = clock.now()
    if (startedAt >= this.#end) throw new DeadlineReached(null)
    const deadline = startedAt + this.#leftMs
    let hasTrouble = true
    try {
      const terms = { ...this.#means, deadline, outageToleranceMs: this.#leftMs, onTrouble: ignore, onRecovery: ignore }
      let failures = 0
      const result = await persist(
        (count) => {
          failures = count
          return attempt(deadline)
        },
        'log',
        terms,
      )
      hasTrouble = failures > 0
      return result
    } finally {
      if (hasTrouble) this.#leftMs = Math.max(0, this.#leftMs - (clock.now() - startedAt))
    }
  }
}

function ignore(): void {
  // Trouble with the log is told at the end, once.
}
