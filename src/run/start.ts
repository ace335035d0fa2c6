// Starts a run once, and recognises the run when the response is lost.
import type { BuddyClient, PipelineAddress } from '../buddy/client.ts'
import { parseDate } from '../buddy/dates.ts'
import { BuddyError, type ContactStage, UnconfirmedOperation } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import type { RunRequest } from '../buddy/requests.ts'
import type { GateContext } from './context.ts'
import { pollUntil, sendAtMostOnce } from './send-once.ts'

/**
 * Number of list pages that are searched for a started run, 3, because the newest runs
 * come first.
 */
const markerSearchPages = 3
/**
 * Time in milliseconds for searching the list for a marker that a response lacks,
 * because lists may lag.
 */
const doubtTimeoutMs = 3_000
/**
 * Difference in milliseconds between the clocks of Buddy's servers that is put up with.
 */
const clockToleranceMs = 5_000

/** Run with its number, which its path needs. */
interface NumberedRun {
  readonly executionId: string
  readonly execution: Execution
}

/**
 * Starts a run, never twice, and resolves to its number. If the response is lost or
 * about another run, the run is searched by the marker in its comment. Throws {@link
 * UnconfirmedOperation} if the run is not found.
 */
export async function startRun(
  address: PipelineAddress,
  runRequest: RunRequest,
  stage: ContactStage,
  context: GateContext,
): Promise<string> {
  const { startedRun, listener, redact, clock } = context
  const { marker } = startedRun
  const request = { ...runRequest, comment: `${redact(runRequest.comment)} ${marker}` }
  const expected = {
    marker,
    revision: request.revision,
    branch: redact(request.branch),
    tag: redact(request.tag),
  }
  const send = async (client: BuddyClient): Promise<NumberedRun> => {
    const sentAt = clock.now()
    const started = await client.startRun(address, request)
    const sent = { ...expected, sentAtServerMs: client.serverTime() - (clock.now() - sentAt) }
    const origin = judgeOrigin(started.execution, sent)
    const isForeign =
      origin === 'foreign' || (origin === 'unknown' && (await isForeignInList(address, started, sent, context)))
    if (isForeign) throw foreignResponse(address, started.executionId)
    return started
  }
  const resolveUnconfirmed = async (error: UnconfirmedOperation): Promise<NumberedRun | null> => {
    const found = await pollUntil(context, async (client) => await findRunsByMarker(client, address, marker))
    const [match, ...more] = found ?? []
    if (match === undefined) return null
    if (more.length > 0 || contradicts(match.execution, expected))
      throw new UnconfirmedOperation(
        error.last,
        [match, ...more].map((run) => run.executionId),
      )
    listener.onNotice(
      `Buddy's answer to the start was lost or about another run. Run ${match.executionId} was started: ` +
        'its comment has the marker of this step.',
    )
    return match
  }
  const { executionId, execution } = await sendAtMostOnce(
    { address, beforeRetry: null, stage, send, resolveUnconfirmed },
    context,
  )
  startedRun.confirm(executionId)
  listener.onStarted(executionId, execution.htmlUrl)
  return executionId
}

/** Facts by which a started run is recognised. */
interface ExpectedRun {
  readonly marker: string
  readonly revision: string
  readonly branch: string
  readonly tag: string
}

/**
 * Expected run, with the time of the request on Buddy's clock in milliseconds since
 * 1970.
 */
interface SentRun extends ExpectedRun {
  readonly sentAtServerMs: number
}

/**
 * Returns whether this step started a run; `unknown` without a proof. The marker proves
 * it, unless the run contradicts the request. Without a marker, a run is foreign if it
 * has another step's marker, or if it had started or finished before the request.
 */
function judgeOrigin(execution: Execution, sent: SentRun): 'own' | 'foreign' | 'unknown' {
  if (contradicts(execution, sent)) return 'foreign'
  if (hasMarker(execution, sent.marker)) return 'own'
  const isOfAnotherStep = /\[buddy-gate [^\]]{1,200}\]/.test(execution.comment ?? '')
  return isOfAnotherStep || wasThereBefore(execution, sent) ? 'foreign' : 'unknown'
}

function hasMarker({ comment }: Execution, marker: string): boolean {
  return comment?.includes(marker) === true
}

function wasThereBefore({ startDate, finishDate }: Execution, { sentAtServerMs }: SentRun): boolean {
  return [startDate, finishDate].some((date) => parseDate(date) < sentAtServerMs - clockToleranceMs)
}

/**
 * Returns whether a run names another commit, branch or tag than the request. A missing
 * name does not contradict.
 */
function contradicts(execution: Execution, expected: ExpectedRun): boolean {
  const { revision, branch, tag } = execution
  const built = revision?.toLowerCase() ?? ''
  const wanted = expected.revision.toLowerCase()
  if (wanted !== '' && /^[0-9a-f]{7,64}$/.test(built) && !wanted.startsWith(built) && !built.startsWith(wanted))
    return true
  if (isOtherRef(branch, expected.branch) || isOtherRef(tag, expected.tag)) return true
  // A run of a tag may name its branch too, so without the marker only the kind of
  // reference is compared.
  if (hasMarker(execution, expected.marker)) return false
  const isTagInstead = branch === null && tag !== null
  const isBranchInstead = tag === null && branch !== null
  return (expected.branch !== '' && isTagInstead) || (expected.tag !== '' && isBranchInstead)
}

function isOtherRef(named: string | null, wanted: string): boolean {
  const plain = (ref: string): string => ref.replace(/^refs\/(?:heads|tags)\//, '').normalize('NFC')
  return wanted !== '' && named !== null && named !== '' && plain(named) !== plain(wanted)
}

/**
 * Returns whether the list of runs shows that a run without the marker is not the one
 * that was started.
 */
async function isForeignInList(
  address: PipelineAddress,
  { executionId }: NumberedRun,
  sent: SentRun,
  context: GateContext,
): Promise<boolean> {
  const proof = await pollUntil(
    context,
    async (client) => {
      const runs = await listNewestRuns(client, address)
      const marked = runs.find(({ execution }) => hasMarker(execution, sent.marker))
      if (marked !== undefined) return { isForeign: marked.executionId !== executionId }
      // A newer run that had started before the request shows that this one was there
      // too.
      const isOlder = runs.some(
        (run) => Number(run.executionId) > Number(executionId) && wasThereBefore(run.execution, sent),
      )
      const own = runs.find((run) => run.executionId === executionId)
      const isForeign = isOlder || (own !== undefined && judgeOrigin(own.execution, sent) === 'foreign')
      return isForeign ? { isForeign } : null
    },
    doubtTimeoutMs,
  ).catch((error: unknown) => {
    // A workflow that is cancelled now still has to cancel the run that fits.
    if (context.signal.aborted) return null
    throw error
  })
  return proof?.isForeign === true
}

function foreignResponse({ workspace, project, pipelineId }: PipelineAddress, executionId: string): BuddyError {
  const problem = `the answer to the start is about run ${executionId}, which this step did not start`
  return new BuddyError(
    { kind: 'invalid-response', problem, httpStatus: 200, contentType: 'application/json', excerpt: '' },
    `POST /workspaces/${workspace}/projects/${project}/pipelines/${pipelineId}/executions`,
    true,
    'start-run',
  )
}

/** Returns the newest runs of a pipeline that carry the marker; null for none. */
export async function findRunsByMarker(
  client: BuddyClient,
  address: PipelineAddress,
  marker: string,
): Promise<readonly NumberedRun[] | null> {
  const marked = (await listNewestRuns(client, address)).filter(({ execution }) => hasMarker(execution, marker))
  return marked.length === 0 ? null : marked
}

/** Reads the first pages of the list, and returns each run once. */
async function listNewestRuns(client: BuddyClient, address: PipelineAddress): Promise<readonly NumberedRun[]> {
  const found = new Map<string, NumberedRun>()
  for (let page = 1; page <= markerSearchPages; page++) {
    const { items, totalPages } = await client.listExecutions(address, page)
    for (const execution of items) {
      const { id } = execution
      if (id !== null) found.set(String(id), { executionId: String(id), execution })
    }
    if (items.length === 0 || page >= (totalPages ?? 1)) break
  }
  return [...found.values()]
}
