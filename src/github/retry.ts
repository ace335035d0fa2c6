import type { BuddyErrorDetails } from '../buddy/errors.ts'
import { decideRetry } from '../buddy/retry-policy.ts'
import type { Clock } from '../runner/runner.ts'
import type { RequestOptions } from './client.ts'
import { GitHubError, type GitHubErrorDetails } from './errors.ts'

/** One attempt at GitHub, which answers within a second. */
const attemptMs = 10_000
/** A thing is tried for so long in a row. */
const maxRetryMs = 30_000

/** What attempts are made with. */
export interface GitHubRetryOptions {
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** Ends every exchange and every pause. */
  readonly signal: AbortSignal
  /** Ends every pause, and no attempt is begun after it; one that is under way goes on. */
  readonly finishing: AbortSignal
  /** On the clock; Infinity for none. */
  readonly deadline: number
}

/** Attempts at GitHub, as the policy for Buddy has them: what passes is tried again, what GitHub asks to wait is waited, nothing after the deadline. */
export class GitHubRetry {
  readonly #options: GitHubRetryOptions

  constructor(options: GitHubRetryOptions) {
    this.#options = options
  }

  /** Attempts a thing that may be done twice. Rejects with the last {@link GitHubError}, or with the signal's reason. */
  async retry<T>(attempt: (options: RequestOptions) => Promise<T>): Promise<T> {
    return await this.#run(attempt, () => true)
  }

  /** Attempts a thing that may be done only once: again only where GitHub has certainly not done it. */
  async retryIfNotSent<T>(attempt: (options: RequestOptions) => Promise<T>): Promise<T> {
    return await this.#run(attempt, (error) => !error.isAmbiguous)
  }

  /** Waits. Rejects with the signal's reason. */
  async pause(milliseconds: number): Promise<void> {
    const { clock, signal, finishing } = this.#options
    if (milliseconds > 0)
      await clock.sleep(Math.max(0, Math.min(milliseconds, this.#remainingMs)), AbortSignal.any([signal, finishing]))
  }

  get #remainingMs(): number {
    return this.#options.deadline - this.#options.clock.now()
  }

  async #run<T>(
    attempt: (options: RequestOptions) => Promise<T>,
    mayRepeat: (error: GitHubError) => boolean,
  ): Promise<T> {
    const { clock, random, signal, finishing } = this.#options
    const startedAt = clock.now()
    let totalRetryAfterMs = 0
    let previousDelayMs = 0
    for (let attempts = 1; ; attempts++) {
      finishing.throwIfAborted()
      if (this.#remainingMs <= 0) throw new GitHubError({ kind: 'timeout', afterMs: 0 }, 'nothing')
      try {
        return await attempt({ timeoutMs: Math.min(attemptMs, this.#remainingMs), signal })
      } catch (error) {
        if (!(error instanceof GitHubError) || !mayRepeat(error)) throw error
        const failingForMs = clock.now() - startedAt - totalRetryAfterMs
        const retryState = {
          stage: 'first-contact',
          attempts,
          failingForMs,
          previousDelayMs,
          outageToleranceMs: maxRetryMs,
          remainingMs: this.#remainingMs,
        } as const
        const decision = decideRetry(toBuddyErrorDetails(error.details), retryState, random)
        // An attempt for which no time is left says less than the one before.
        if (!decision.retry || decision.delayMs >= this.#remainingMs) throw error
        previousDelayMs = decision.delayMs
        totalRetryAfterMs += decision.retryAfterMs
        await this.pause(decision.delayMs)
      }
    }
  }
}

/** GitHub's trouble in the words of the policy. */
function toBuddyErrorDetails(details: GitHubErrorDetails): BuddyErrorDetails {
  switch (details.kind) {
    case 'http-error': {
      const { httpStatus, message, retryAfterMs, isRateLimit } = details
      return {
        kind: 'http-error',
        httpStatus,
        apiMessages: [message],
        scopes: '',
        acceptedScopes: '',
        retryAfterMs,
        rateLimitExhausted: isRateLimit,
        isHtml: false,
      }
    }
    case 'connection':
      return details.code === 'ENOTFOUND'
        ? { kind: 'host-not-found', host: '' }
        : { kind: 'connection', code: details.code, detail: '' }
    case 'certificate':
      return { kind: 'certificate', code: details.code, detail: '' }
    case 'timeout':
      return { kind: 'timeout', afterMs: details.afterMs }
    case 'invalid-response':
      return { kind: 'invalid-response', problem: details.problem, httpStatus: 200, contentType: '', excerpt: '' }
  }
}
