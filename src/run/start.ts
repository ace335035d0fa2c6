import type { BuddyClient, PipelineAddress } from '../buddy/client.ts'
import { type Phase, Unclear } from '../buddy/errors.ts'
import type { RunRequest } from '../buddy/requests.ts'
import { lookUp, type Operating, sendOnce } from './send-once.ts'

/** A run that has just been started is on one of the first pages of the list. */
const markedPages = 3

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
