import type { BuddyClient, PipelineAddress } from '../buddy/client.ts'
import { BuddyError, DeadlineReached, GaveUp, type Phase, Unclear } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import { growingPause } from '../buddy/poll-interval.ts'
import { type Persistence, persistOnce } from '../buddy/retry.ts'
import { delaySignal } from '../runner/abort.ts'
import type { OwnRun } from './started-run.ts'
import type { Reading } from './state.ts'

/** After an answer that was lost, it is looked for what came of the request no longer than this. */
const clearUpMs = 30_000

/** One look takes no longer, so that an answer that hangs does not use up the time of all. */
const longestLookMs = 5_000

/** An answer that is on its way when the workflow is cancelled has this much longer. */
const answerGraceMs = 2_000

/** What an operation is done with. */
export interface Operating {
  readonly client: BuddyClient
  readonly persistence: Persistence
  readonly appearTimeoutMs: number
  readonly ownRun: OwnRun
  readonly observer: OperationObserver
}

/** Is told what comes of an operation. Texts in the sentences may be Buddy's. */
export interface OperationObserver {
  /** Something went another way than asked for. */
  readonly onNotice: (sentence: string) => void
  readonly onWarning: (sentence: string) => void
  /** The state of what is watched, where it was read on the way. */
  readonly onReading: (reading: Reading) => void
  /** What is being waited for. */
  readonly onProgress: (sentence: string) => void
  /** Something of it is done. */
  readonly onDone: (sentence: string) => void
  /** The run that was started, as soon as it is known. */
  readonly onStarted: (executionId: string, htmlUrl: string | null) => void
}

/** Whether Buddy refused because of the state of what was meant, which somebody else may have changed; a token that is refused would be refused again. */
export function mayBeOutdated(error: unknown): error is GaveUp {
  return (
    error instanceof GaveUp &&
    error.last.trouble.kind === 'refused' &&
    ![401, 403].includes(error.last.trouble.httpStatus)
  )
}

/** Sends what makes a run this step's own; after an answer that was lost, `clearUp` finds out what came of it, or null. */
export async function sendOnce<T>(
  address: PipelineAddress,
  former: Execution | null,
  phase: Phase,
  { client, persistence, ownRun }: Operating,
  send: (client: BuddyClient) => Promise<T>,
  clearUp: (unclear: Unclear) => Promise<T | null>,
): Promise<T> {
  try {
    return await persistOnce(
      async () => {
        persistence.signal.throwIfAborted()
        // When the workflow is cancelled, an answer that is on its way still tells what has to be cancelled.
        const isOver = new AbortController()
        const signal = delaySignal(persistence.signal, answerGraceMs, persistence.clock, isOver.signal)
        return await ownRun
          .attempt(address, former, async () => await send(client.boundedBy({ signal })))
          .finally(() => {
            isOver.abort()
          })
      },
      phase,
      persistence,
    )
  } catch (error) {
    if (!(error instanceof Unclear)) throw error
    const result = await clearUp(error)
    if (result === null) throw error
    return result
  }
}

/** Asks again and again, whatever goes wrong, until there is an answer or it is no longer worth it: then null. */
export async function lookUp<T>(
  { client, persistence, appearTimeoutMs }: Pick<Operating, 'client' | 'persistence' | 'appearTimeoutMs'>,
  ask: (client: BuddyClient) => Promise<T | null>,
): Promise<T | null> {
  const { clock, signal, deadline } = persistence
  const startedAt = clock.now()
  const end = Math.min(startedAt + Math.min(clearUpMs, appearTimeoutMs), deadline)
  for (;;) {
    try {
      const answer = await ask(client.boundedBy({ deadline: Math.min(end, clock.now() + longestLookMs) }))
      if (answer !== null) return answer
    } catch (error) {
      if (!(error instanceof BuddyError || error instanceof DeadlineReached)) throw error
    }
    const now = clock.now()
    if (now >= end) return null
    await clock.sleep(Math.min(growingPause(now - startedAt), end - now), signal)
  }
}
