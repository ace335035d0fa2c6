// Sends an operation at most once, and finds out its effect when the response is lost.
import type { BuddyClient, PipelineAddress } from '../buddy/client.ts'
import {
  BuddyError,
  DeadlineExceeded,
  RetriesExhausted,
  type ContactStage,
  UnconfirmedOperation,
} from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import { backoffDelay } from '../buddy/polling/poll-interval.ts'
import { withRetryIfNotSent } from '../buddy/retry/retry.ts'
import { delaySignal } from '../runner/abort.ts'
import type { GateContext } from './context.ts'

/**
 * Time limit in milliseconds for finding out what an operation did whose response was
 * lost.
 */
const resolveTimeoutMs = 30_000

/**
 * Time limit in milliseconds for one poll for the effect of an operation, because a
 * response that hangs must not use up the time of all polls.
 */
const maxPollMs = 5_000

/**
 * Number of polls, at least, however short the time is, 2, because Buddy's lists may
 * lag behind for a second.
 */
const minPolls = 2

/**
 * Time in milliseconds that each of the first {@link minPolls} polls gets, however
 * short the time is.
 */
const minPollMs = 2_000

/**
 * Time in milliseconds that a response on its way gets when the workflow is cancelled,
 * because it names what to cancel.
 */
const responseGraceMs = 2_000

/**
 * Returns whether Buddy may have refused because of the state of the run, which may
 * have changed since. A refused token stays refused.
 */
export function mayBeStateConflict(error: unknown): error is RetriesExhausted {
  return (
    error instanceof RetriesExhausted &&
    error.last.details.kind === 'http-error' &&
    ![401, 403].includes(error.last.details.httpStatus)
  )
}

/** Operation that starts or retries a run, and so makes the run this step's own. */
export interface StartOrRetry<T> {
  readonly address: PipelineAddress
  /** Run before its retry; null for a start. */
  readonly beforeRetry: Execution | null
  readonly stage: ContactStage
  readonly send: (client: BuddyClient) => Promise<T>
  /** Finds the result of an operation whose response was lost; null for none. */
  readonly resolveUnconfirmed: (error: UnconfirmedOperation) => Promise<T | null>
}

/** Starts or retries a run with one request, and returns the result. */
export async function sendAtMostOnce<T>(
  { address, beforeRetry, stage, send, resolveUnconfirmed }: StartOrRetry<T>,
  context: GateContext,
): Promise<T> {
  try {
    return await withRetryIfNotSent(
      async () => {
        context.signal.throwIfAborted()
        // When the workflow is cancelled, the response that is on its way names the run
        // to cancel.
        const isOver = new AbortController()
        const signal = delaySignal(context.signal, responseGraceMs, context.clock, isOver.signal)
        return await context.startedRun
          .track(address, beforeRetry, async () => await send(context.client.withLimits({ signal })))
          .finally(() => {
            isOver.abort()
          })
      },
      stage,
      context,
    )
  } catch (error) {
    if (!(error instanceof UnconfirmedOperation)) throw error
    const result = await resolveUnconfirmed(error)
    if (result === null) throw error
    return result
  }
}

/** Part of a gate's context for polling the effect of an operation. */
export type PollContext = Pick<GateContext, 'client' | 'clock' | 'signal' | 'deadline' | 'appearTimeoutMs'>

/**
 * Polls until `ask` returns a result, for `timeoutMs` or `appear-timeout`, the shorter
 * one. Makes at least {@link minPolls} polls before the step's deadline. Ignores failed
 * requests. Returns null when the time is over.
 */
export async function pollUntil<T>(
  { client, clock, signal, deadline, appearTimeoutMs }: PollContext,
  ask: (client: BuddyClient) => Promise<T | null>,
  timeoutMs = resolveTimeoutMs,
): Promise<T | null> {
  const startedAt = clock.now()
  const end = Math.min(startedAt + Math.min(timeoutMs, appearTimeoutMs), deadline)
  for (let polls = 1; ; polls++) {
    try {
      const pollEnd = polls > minPolls ? end : Math.min(deadline, Math.max(end, clock.now() + minPollMs))
      const result = await ask(client.withLimits({ deadline: Math.min(pollEnd, clock.now() + maxPollMs) }))
      if (result !== null) return result
    } catch (error) {
      if (!(error instanceof BuddyError || error instanceof DeadlineExceeded)) throw error
    }
    const now = clock.now()
    if (now >= deadline || (now >= end && polls >= minPolls)) return null
    const pauseMs = backoffDelay(now - startedAt)
    await clock.sleep(now < end ? Math.min(pauseMs, end - now) : pauseMs, signal)
  }
}
