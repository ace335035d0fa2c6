import type { BuddyClient, PipelineAddress } from '../buddy/client.ts'
import { type ContactStage, UnconfirmedOperation } from '../buddy/errors.ts'
import type { RunRequest } from '../buddy/requests.ts'
import type { GateContext } from './context.ts'
import { pollUntil, sendAtMostOnce } from './send-once.ts'

/** A run that has just been started is on one of the first pages of the list. */
const markerSearchPages = 3

/**
 * Starts a run, never twice, and resolves to its number. Where the answer is lost, the run is looked for by the marker in
 * its comment, and adopted if it is there; else throws {@link UnconfirmedOperation}.
 */
export async function startRun(
  address: PipelineAddress,
  request: RunRequest,
  stage: ContactStage,
  context: GateContext,
): Promise<string> {
  const { startedRun, listener, redact } = context
  const { executionId, htmlUrl } = await sendAtMostOnce(
    address,
    null,
    stage,
    context,
    async (client) => {
      const started = await client.startRun(address, {
        ...request,
        comment: `${redact(request.comment)} ${startedRun.marker}`,
      })
      return { executionId: started.executionId, htmlUrl: started.execution.htmlUrl }
    },
    async (error) => {
      const [match, ...more] =
        (await pollUntil(context, async (client) => await findRunsByMarker(client, address, startedRun.marker))) ?? []
      if (match === undefined) return null
      if (more.length > 0)
        throw new UnconfirmedOperation(
          error.last,
          [match, ...more].map((run) => run.executionId),
        )
      listener.onNotice(
        `Buddy's answer to the start was lost. Run ${match.executionId} came of it: its comment has the marker of this step.`,
      )
      return match
    },
  )
  startedRun.confirm(executionId)
  listener.onStarted(executionId, htmlUrl)
  return executionId
}

interface RunWithMarker {
  readonly executionId: string
  readonly htmlUrl: string | null
}

/** The newest runs of a pipeline that carry the marker; null for none. */
export async function findRunsByMarker(
  client: BuddyClient,
  address: PipelineAddress,
  marker: string,
): Promise<readonly RunWithMarker[] | null> {
  const found = new Map<string, RunWithMarker>()
  for (let page = 1; page <= markerSearchPages; page++) {
    const { items, totalPages } = await client.listExecutions(address, page)
    for (const { id, comment, htmlUrl } of items) {
      if (id !== null && comment?.includes(marker) === true) found.set(String(id), { executionId: String(id), htmlUrl })
    }
    if (items.length === 0 || page >= (totalPages ?? 1)) break
  }
  return found.size === 0 ? null : [...found.values()]
}
