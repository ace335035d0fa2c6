import type { BuddyClient, PipelineAddress } from '../buddy/client.ts'
import {
  BuddyError,
  DeadlineExceeded,
  RetriesExhausted,
  type ContactStage,
  UnconfirmedOperation,
} from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import { backoffDelay } from '../buddy/poll-interval.ts'
import { type RetryOptions, withRetryIfNotSent } from '../buddy/retry.ts'
import { delaySignal } from '../runner/abort.ts'
import type { StartedRun } from './started-run.ts'
import type { ExecutionState } from './state.ts'

/** After an answer that was lost, it is looked for what came of the request no longer than this. */
const resolveTimeoutMs = 30_000

/** One look takes no longer, so that an answer that hangs does not use up the time of all. */
const maxPollMs = 5_000

/** An answer that is on its way when the workflow is cancelled has this much longer. */
const responseGraceMs = 2_000

/** What an operation is done with. */
export interface OperationContext {
  readonly client: BuddyClient
  readonly retry: RetryOptions
  readonly appearTimeoutMs: number
  readonly startedRun: StartedRun
  readonly observer: OperationObserver
}

/** Is told what comes of an operation. Texts in the sentences may be Buddy's. */
export interface OperationObserver {
  /** Something went another way than asked for. */
  readonly onNotice: (sentence: string) => void
  readonly onWarning: (sentence: string) => void
  /** The state of what is watched, where it was read on the way. */
  readonly onState: (state: ExecutionState) => void
  /** What is being waited for. */
  readonly onProgress: (sentence: string) => void
  /** Something of it is done. */
  readonly onDone: (sentence: string) => void
  /** The run that was started, as soon as it is known. */
  readonly onStarted: (executionId: string, htmlUrl: string | null) => void
}

/** Whether Buddy refused because of the state of what was meant, which somebody else may have changed; a token that is refused would be refused again. */
export function isStateConflict(error: unknown): error is RetriesExhausted {
  return (
    error instanceof RetriesExhausted &&
    error.last.details.kind === 'http-error' &&
    ![401, 403].includes(error.last.details.httpStatus)
  )
}

/** Sends what makes a run this step's own; after an answer that was lost, `clearUp` finds out what came of it, or null. */
export async function sendAtMostOnce<T>(
  address: PipelineAddress,
  beforeRetry: Execution | null,
  stage: ContactStage,
  { client, retry, startedRun }: OperationContext,
  send: (client: BuddyClient) => Promise<T>,
  resolveUnconfirmed: (error: UnconfirmedOperation) => Promise<T | null>,
): Promise<T> {
  try {
    return await withRetryIfNotSent(
      async () => {
        retry.signal.throwIfAborted()
        // When the workflow is cancelled, an answer that is on its way still tells what has to be cancelled.
        const isOver = new AbortController()
        const signal = delaySignal(retry.signal, responseGraceMs, retry.clock, isOver.signal)
        return await startedRun
          .track(address, beforeRetry, async () => await send(client.withLimits({ signal })))
          .finally(() => {
            isOver.abort()
          })
      },
      stage,
      retry,
    )
  } catch (error) {
    if (!(error instanceof UnconfirmedOperation)) throw error
    const result = await resolveUnconfirmed(error)
    if (result === null) throw error
    return result
  }
}

/** Asks again and again, whatever goes wrong, until there is an answer or it is no longer worth it: then null. */
export async function pollUntil<T>(
  { client, retry, appearTimeoutMs }: Pick<OperationContext, 'client' | 'retry' | 'appearTimeoutMs'>,
  ask: (client: BuddyClient) => Promise<T | null>,
): Promise<T | null> {
  const { clock, signal, deadline } = retry
  const startedAt = clock.now()
  const end = Math.min(startedAt + Math.min(resolveTimeoutMs, appearTimeoutMs), deadline)
  for (;;) {
    try {
      const result = await ask(client.withLimits({ deadline: Math.min(end, clock.now() + maxPollMs) }))
      if (result !== null) return result
    } catch (error) {
      if (!(error instanceof BuddyError || error instanceof DeadlineExceeded)) throw error
    }
    const now = clock.now()
    if (now >= end) return null
    await clock.sleep(Math.min(backoffDelay(now - startedAt), end - now), signal)
  }
}
