import { hasFailed } from '../buddy/actions.ts'
import type { ActionExecutionAddress, BuddyClient, PipelineAddress } from '../buddy/client.ts'
import { BuddyError, DeadlineReached, GaveUp, type Phase, Unclear } from '../buddy/errors.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { growingPause } from '../buddy/poll-interval.ts'
import type { RunRequest } from '../buddy/requests.ts'
import { persist, type Persistence, persistOnce } from '../buddy/retry.ts'
import { classify } from '../buddy/status.ts'
import { delaySignal } from '../runner/abort.ts'
import type { Located } from './find.ts'
import { createFormerTest } from './stale.ts'
import type { OwnRun } from './started-run.ts'
import { readGate, type Reading } from './state.ts'

/** After an answer that was lost, it is looked for what came of the request no longer than this. */
const clearUpMs = 30_000
/** One look takes no longer, so that an answer that hangs does not use up the time of all. */
const longestLookMs = 5_000
/** An answer that is on its way when the workflow is cancelled has this much longer. */
const answerGraceMs = 2_000
/** A run that has just been started is on one of the first pages of the list. */
const markedPages = 3

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

/**
 * Starts a run, never twice, and resolves to its number. Where the answer is lost, the run is looked for by the marker in
 * its comment, and adopted if it is there; else throws {@link Unclear}.
 */
export async function startRun(
  address: PipelineAddress,
  request: RunRequest,
  phase: Phase,
  operating: Operating,
): Promise<string> {
  const { ownRun, observer } = operating
  const { executionId, htmlUrl } = await sendOnce(
    address,
    null,
    phase,
    operating,
    async (client) => {
      const started = await client.startRun(address, { ...request, comment: `${request.comment} ${ownRun.marker}` })
      return { executionId: started.executionId, htmlUrl: started.execution.htmlUrl }
    },
    async (unclear) => {
      const [match, ...more] =
        (await lookUp(operating, async (client) => await findMarked(client, address, ownRun.marker))) ?? []
      if (match === undefined) return null
      if (more.length > 0)
        throw new Unclear(
          unclear.last,
          [match, ...more].map((run) => run.executionId),
        )
      observer.onNotice(
        `Buddy's answer to the start was lost. Run ${match.executionId} came of it: its comment has the marker of this step.`,
      )
      return match
    },
  )
  ownRun.found(executionId)
  observer.onStarted(executionId, htmlUrl)
  return executionId
}

/** Retries a run that has settled; one that goes on is only watched. Throws {@link Unclear} where it cannot be told whether Buddy did it. */
export async function retryRun(located: Located, operating: Operating): Promise<Located> {
  const { client, persistence, observer, ownRun } = operating
  const former =
    located.execution ?? (await persist(() => client.getExecution(located.run), located.phase, persistence))
  const reading = readGate(former, located)
  const isOver = classify(former.status) === 'settled'
  // What was before is not what the step is about, and must not be left in its outputs.
  if (reading !== null) observer.onReading({ ...reading, isFormer: isOver })
  if (!isOver) {
    observer.onWarning(`The run is not retried, since it has not ended: it is ${former.status}. It is only watched.`)
    return { ...located, execution: former, phase: 'wait' }
  }
  const isFormer = createFormerTest(former)
  const listed = former.actionExecutions.find(
    ({ id }) => id !== null && id.toLowerCase() === located.actionExecutionId?.toLowerCase(),
  )
  const unlisted =
    listed === undefined && located.actionExecutionId !== null && located.followedActionId === null
      ? await readUnlisted({ ...located.run, actionExecutionId: located.actionExecutionId }, operating)
      : null
  try {
    await sendOnce(
      located.run,
      former,
      'look',
      operating,
      async (shielded) => {
        await shielded.operate(located.run, { operation: 'RETRY' })
        return true
      },
      async () => {
        const goesOn = await lookUp(operating, async (bounded) =>
          isFormer(await bounded.getExecution(located.run)) ? null : true,
        )
        if (goesOn !== null)
          observer.onNotice(`Buddy's answer to the retry was lost, but the run is no longer as it was: it was retried.`)
        return goesOn
      },
    )
    ownRun.found(located.run.executionId)
    observer.onDone(`Retried the run, which was ${former.status}`)
  } catch (error) {
    if (!mayBeOutdated(error)) throw error
    const latest = await persist(() => client.getExecution(located.run), 'wait', persistence)
    if (isFormer(latest)) {
      if (hasFailed(former) || !isOfState(error)) throw error
      const said = error.last.trouble.kind === 'refused' ? error.last.trouble.messages.join(' · ') : ''
      observer.onNotice(
        `Buddy did not retry the run, which is ${former.status}: there is nothing to retry, and this decides.${said === '' ? '' : ` Buddy says: ${said}`}`,
      )
      return { ...located, execution: latest, phase: 'wait' }
    }
    observer.onNotice(
      `Buddy did not retry the run, since it is no longer ${former.status}: somebody else was quicker. It is only watched.`,
    )
  }
  return {
    ...located,
    execution: null,
    followedActionId: located.followedActionId ?? (listed ?? unlisted)?.actionId ?? null,
    phase: 'wait',
    former,
    ...(unlisted === null ? {} : { formerAction: unlisted }),
  }
}

/** An action execution that its run does not list, as it is before the retry: with another one it would be taken for the new one. */
async function readUnlisted(
  address: ActionExecutionAddress,
  { client, persistence }: Operating,
): Promise<ActionExecution> {
  const answer = await persist(() => client.getActionExecution(address, () => Promise.resolve()), 'look', persistence)
  return { ...answer, id: answer.id ?? address.actionExecutionId }
}

/** Whether Buddy refused because of the state of what was meant, which somebody else may have changed; a token that is refused would be refused again. */
export function mayBeOutdated(error: unknown): error is GaveUp {
  return (
    error instanceof GaveUp &&
    error.last.trouble.kind === 'refused' &&
    ![401, 403].includes(error.last.trouble.httpStatus)
  )
}

/** Whether Buddy says that a thing cannot be done as it is, and not that it is not to be had, or not now. */
function isOfState({ because, last: { trouble } }: GaveUp): boolean {
  return because === 'permanent' && trouble.kind === 'refused' && [400, 409, 422].includes(trouble.httpStatus)
}

/** Sends what makes a run this step's own; after an answer that was lost, `clearUp` finds out what came of it, or null. */
async function sendOnce<T>(
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

interface MarkedRun {
  readonly executionId: string
  readonly htmlUrl: string | null
}

/** The newest runs of a pipeline that carry the marker; null for none. */
export async function findMarked(
  client: BuddyClient,
  address: PipelineAddress,
  marker: string,
): Promise<readonly MarkedRun[] | null> {
  const found = new Map<string, MarkedRun>()
  for (let page = 1; page <= markedPages; page++) {
    const { items, totalPages } = await client.listExecutions(address, page)
    for (const { id, comment, htmlUrl } of items) {
      if (id !== null && comment?.includes(marker) === true) found.set(String(id), { executionId: String(id), htmlUrl })
    }
    if (items.length === 0 || page >= (totalPages ?? 1)) break
  }
  return found.size === 0 ? null : [...found.values()]
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
