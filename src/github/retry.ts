// Retries requests to GitHub.
import type { Clock } from '../runner/runner.ts'
import type { RequestOptions } from './client.ts'
import { GitHubError, type GitHubErrorDetails } from './errors.ts'

/** Longest attempt, 10 s, because GitHub answers within a second. */
const attemptMs = 10_000
/** Longest row of failed attempts, 30 s, because the end of the step waits for them. */
const maxRetryMs = 30_000
/** First delay between attempts, 1 s, because most failures are over by then. */
const baseDelayMs = 1_000
/** Attempts at a success with an unreadable body, 3, because what lasts comes again. */
const invalidResponseAttempts = 3
/**
 * Delays in milliseconds before each lookup, 15 s in all, because GitHub may list a new
 * object late.
 */
const lookupDelaysMs = [0, 1_000, 2_000, 4_000, 8_000]

/** Clock, signals and limits of the attempts. */
export interface GitHubRetryOptions {
  readonly clock: Clock
  /** Returns [0, 1). */
  readonly random: () => number
  /** Ends every request and every pause. */
  readonly signal: AbortSignal
  /** Ends every pause and prevents a further attempt; a request in progress goes on. */
  readonly finishing: AbortSignal
  /** Time on the clock after which no attempt begins; Infinity for none. */
  readonly deadline: number
}

/**
 * Attempts at GitHub: temporary errors are retried, `Retry-After` is kept, and nothing
 * begins after the deadline.
 */
export class GitHubRetry {
  readonly #options: GitHubRetryOptions

  constructor(options: GitHubRetryOptions) {
    this.#options = options
  }

  /**
   * Retries a request that may be repeated. Rejects with the last {@link GitHubError},
   * or with the signal's reason.
   */
  async retry<T>(attempt: (options: RequestOptions) => Promise<T>): Promise<T> {
    return await this.#run(attempt, isRetryable)
  }

  /** Retries a request, but not after an attempt that may have taken effect. */
  async retryIfNotSent<T>(attempt: (options: RequestOptions) => Promise<T>): Promise<T> {
    return await this.#run(attempt, (error, attempts) => !error.mayHaveTakenEffect && isRetryable(error, attempts))
  }

  /**
   * Looks up a created object until GitHub lists it. Returns null if GitHub never does.
   */
  async findCreated<T>(find: () => Promise<T | null>): Promise<T | null> {
    for (const delayMs of lookupDelaysMs) {
      await this.pause(delayMs)
      const found = await find()
      if (found !== null) return found
    }
    return null
  }

  /** Waits, at most until the deadline. Rejects with the signal's reason. */
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
    mayRetry: (error: GitHubError, attempts: number) => boolean,
  ): Promise<T> {
    const { clock, random, signal, finishing } = this.#options
    const startedAt = clock.now()
    let requestedMs = 0
    let previousDelayMs = baseDelayMs
    for (let attempts = 1; ; attempts++) {
      finishing.throwIfAborted()
      if (this.#remainingMs <= 0) throw new GitHubError({ kind: 'timeout', afterMs: 0 }, 'nothing')
      try {
        return await attempt({ timeoutMs: Math.min(attemptMs, this.#remainingMs), signal })
      } catch (error) {
        if (!(error instanceof GitHubError) || !mayRetry(error, attempts)) throw error
        const leftMs = maxRetryMs - (clock.now() - startedAt - requestedMs)
        const backoffMs = baseDelayMs + random() * (previousDelayMs * 3 - baseDelayMs)
        const retryAfterMs = waitAskedByGitHub(error.details)
        // The last attempt comes at the end of the allowed time, not after it.
        const delayMs = Math.max(retryAfterMs, Math.min(backoffMs, leftMs))
        // An attempt without time says less than the attempt before.
        if (leftMs <= 0 || delayMs >= this.#remainingMs) throw error
        previousDelayMs = Math.max(baseDelayMs, Math.min(backoffMs, leftMs))
        requestedMs += retryAfterMs
        await this.pause(delayMs)
      }
    }
  }
}

/** Returns whether a further attempt may succeed. */
function isRetryable({ details }: GitHubError, attempts: number): boolean {
  switch (details.kind) {
    case 'http-error':
      return details.isRateLimit || details.httpStatus >= 500 || [408, 425].includes(details.httpStatus)
    case 'certificate':
      return false
    case 'invalid-response':
      return attempts < invalidResponseAttempts
    case 'connection':
    case 'timeout':
      return true
  }
}

/** Returns how long GitHub asks to wait, in milliseconds; 0 if GitHub does not ask. */
function waitAskedByGitHub(details: GitHubErrorDetails): number {
  return details.kind === 'http-error' ? (details.retryAfterMs ?? 0) : 0
}
