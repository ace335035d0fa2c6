// One search in Buddy: its requests, what they have shown of Buddy, and the pauses
// before a run or an action appears.
import type { ContactStage } from '../../buddy/errors.ts'
import { PollScheduler } from '../../buddy/polling/poll-interval.ts'
import { type RetryListener, withRetry } from '../../buddy/retry/retry.ts'
import type { GateContext } from '../context.ts'
import { NotFound, type NotFoundReason, type SearchLimit } from '../not-found.ts'

/**
 * 10 pages of a list are read, because a workflow does not wait for a run that is
 * older.
 */
export const pageLimit = 10

/** Number of revisions, or names, that a message lists. */
export const namedCount = 5

/**
 * Returns whether two names are the same in Unicode's normal form, because systems
 * encode one text differently.
 */
export function isSameName(name: string | null, wanted: string): boolean {
  return name?.normalize('NFC') === wanted.normalize('NFC')
}

/** Pauses before the next poll; `reason` makes the reason why nothing has appeared. */
type WaitToAppear = (what: string, reason: (stoppedBy: SearchLimit) => NotFoundReason) => Promise<void>

/** Sends the requests of a search, and waits between its polls. */
export class Search {
  readonly #context: GateContext
  readonly #retryListener: RetryListener
  #stage: ContactStage = 'first-contact'
  #hadErrors = false

  constructor(context: GateContext) {
    this.#context = context
    this.#retryListener = {
      onRetry: (error) => {
        this.#hadErrors = true
        context.listener.onRetry(error)
      },
      onRecovered: context.listener.onRecovered,
    }
  }

  /** Stage of the contact with Buddy; `first-contact` before the first response. */
  get stage(): ContactStage {
    return this.#stage
  }

  /** True if a request of the search has failed. */
  get hadErrors(): boolean {
    return this.#hadErrors
  }

  /** Notes that the run exists, even if the next response does not have it yet. */
  noteRun(stage: 'seen' | 'just-started'): void {
    this.#stage = stage
  }

  /** Sends a request, and retries it as the policy allows. Throws like `withRetry`. */
  async ask<T>(attempt: () => Promise<T>, stage = this.#stage): Promise<T> {
    const result = await withRetry(attempt, stage, { ...this.#context, listener: this.#retryListener })
    // A null stands for a refusal, which proves nothing about the other endpoints.
    if (result !== null) this.#stage = 'connected'
    return result
  }

  /**
   * Begins to wait for something to appear. Returns the pause before the next poll,
   * which throws {@link NotFound} if there is no next poll.
   */
  startWaiting(): WaitToAppear {
    const { client, clock, deadline, signal, wait, listener, pollIntervalMs, random, appearTimeoutMs } = this.#context
    const scheduler = new PollScheduler(pollIntervalMs, random)
    const appearDeadline = clock.now() + appearTimeoutMs
    let isWaiting = false
    return async (what, reason) => {
      const now = clock.now()
      const remainingMs = Math.min(appearDeadline, deadline) - now
      if (!wait) throw new NotFound(reason('wait'))
      if (remainingMs <= 0) throw new NotFound(reason(appearDeadline < deadline ? 'appear-timeout' : 'timeout'))
      if (!isWaiting) listener.onWaitingToAppear(what)
      isWaiting = true
      // A sentence that changes restarts the backoff, as the status of a run does.
      const pause = scheduler.nextDelay({ nowMs: now, status: what, rateLimit: client.serverHints.rateLimit })
      await clock.sleep(Math.min(pause, remainingMs), signal)
      // At the end of the step no time is left for another poll, but the reason is
      // known.
      if (clock.now() >= deadline) throw new NotFound(reason('timeout'))
    }
  }
}
