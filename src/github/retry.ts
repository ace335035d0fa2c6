import type { Trouble } from '../buddy/errors.ts'
import { decide } from '../buddy/retry-policy.ts'
import type { Clock } from '../runner/host.ts'
import type { Terms } from './client.ts'
import { GitHubError, type GitHubTrouble } from './errors.ts'

/** One attempt at GitHub, which answers within a second. */
const attemptMs = 10_000
/** A thing is tried for so long in a row. */
const patienceMs = 30_000

/** What attempts are made with. */
export interface AttemptMeans {
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** Ends every exchange and every pause. */
  readonly signal: AbortSignal
  /** Ends every pause, and no attempt is begun after it; one that is under way goes on. */
  readonly hurry: AbortSignal
  /** On the clock; Infinity for none. */
  readonly deadline: number
}

/** Attempts at GitHub, as the policy for Buddy has them: what passes is tried again, what GitHub asks to wait is waited, nothing after the deadline. */
export class Attempts {
  readonly #means: AttemptMeans

  constructor(means: AttemptMeans) {
    this.#means = means
  }

  /** Attempts a thing that may be done twice. Rejects with the last {@link GitHubError}, or with the signal's reason. */
  async repeat<T>(attempt: (terms: Terms) => Promise<T>): Promise<T> {
    return await this.#run(attempt, () => true)
  }

  /** Attempts a thing that may be done only once: again only where GitHub has certainly not done it. */
  async once<T>(attempt: (terms: Terms) => Promise<T>): Promise<T> {
    return await this.#run(attempt, (error) => !error.isAmbiguous)
  }

  /** Waits. Rejects with the signal's reason. */
  async pause(milliseconds: number): Promise<void> {
    const { clock, signal, hurry } = this.#means
    if (milliseconds > 0)
      await clock.sleep(Math.max(0, Math.min(milliseconds, this.#remainingMs)), AbortSignal.any([signal, hurry]))
  }

  get #remainingMs(): number {
    return this.#means.deadline - this.#means.clock.now()
  }

  async #run<T>(attempt: (terms: Terms) => Promise<T>, mayRepeat: (error: GitHubError) => boolean): Promise<T> {
    const { clock, random, signal, hurry } = this.#means
    const startedAt = clock.now()
    let askedToWaitMs = 0
    let previousDelayMs = 0
    for (let attempts = 1; ; attempts++) {
      hurry.throwIfAborted()
      if (this.#remainingMs <= 0) throw new GitHubError({ kind: 'timeout', afterMs: 0 }, 'nothing')
      try {
        return await attempt({ timeoutMs: Math.min(attemptMs, this.#remainingMs), signal })
      } catch (error) {
        if (!(error instanceof GitHubError) || !mayRepeat(error)) throw error
        const struggledMs = clock.now() - startedAt - askedToWaitMs
        const struggle = {
          phase: 'start',
          attempts,
          struggledMs,
          previousDelayMs,
          outageToleranceMs: patienceMs,
          remainingMs: this.#remainingMs,
        } as const
        const decision = decide(toTrouble(error.trouble), struggle, random)
        // An attempt for which no time is left says less than the one before.
        if (!decision.retry || decision.delayMs >= this.#remainingMs) throw error
        previousDelayMs = decision.delayMs
        askedToWaitMs += decision.askedMs
        await this.pause(decision.delayMs)
      }
    }
  }
}

/** GitHub's trouble in the words of the policy. */
function toTrouble(trouble: GitHubTrouble): Trouble {
  switch (trouble.kind) {
    case 'refused': {
      const { httpStatus, message, retryAfterMs, isRateLimit } = trouble
      return {
        kind: 'refused',
        httpStatus,
        messages: [message],
        scopes: '',
        acceptedScopes: '',
        retryAfterMs,
        limitReached: isRateLimit,
        html: false,
      }
    }
    case 'connection':
      return trouble.code === 'ENOTFOUND'
        ? { kind: 'host-not-found', host: '' }
        : { kind: 'connection', code: trouble.code, detail: '' }
    case 'certificate':
      return { kind: 'certificate', code: trouble.code, detail: '' }
    case 'timeout':
      return { kind: 'timeout', afterMs: trouble.afterMs }
    case 'malformed':
      return { kind: 'not-buddy', problem: trouble.problem, httpStatus: 200, contentType: '', excerpt: '' }
  }
}
