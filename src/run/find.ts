// Finds the pipeline, the run and the action that the target names.
import { describeCommit, latestExecution } from '../buddy/actions.ts'
import type { BuddyClient, ExecutionAddress, PipelineAddress, ProjectAddress } from '../buddy/client.ts'
import { BuddyError, type ContactStage, isNotFound, RetriesExhausted } from '../buddy/errors.ts'
import type { ActionExecution, Execution, Page, PipelineName } from '../buddy/model.ts'
import { isEndpointUnavailable } from '../buddy/retry-policy.ts'
import { classifyStatus } from '../buddy/status.ts'
import type { RunSelector, Target } from '../inputs/target.ts'
import type { GateContext } from './context.ts'
import { NotFound, type NotFoundReason, type SearchLimit } from './not-found.ts'
import { Search } from './search.ts'
import { startRun } from './start.ts'
import { isReadable, isWholeList } from './whole-list.ts'

/**
 * 10 pages of a list are read, because a workflow does not wait for a run that is older.
 */
const pageLimit = 10
/**
 * Time in milliseconds for Buddy to show a run that this step has started, because other
 * servers may lag behind.
 */
const startGraceMs = 60_000
/** Number of revisions, or names, that a message lists. */
const namedCount = 5

/** Addresses of the target in Buddy. */
export interface ResolvedTarget {
  readonly run: ExecutionAddress
  /** null for a gate on the whole run; '' for an action that was never executed. */
  readonly actionExecutionId: string | null
  /** Run as the search read it; null if nothing had to be read. */
  readonly execution: Execution | null
  /**
   * Number of the action, if the action was named by its name or number. It is followed
   * through loops and retries.
   */
  readonly actionId: number | null
  /** Stage of the contact with Buddy: `first-contact` if nothing had to be searched. */
  readonly stage: ContactStage
  /**
   * Time on the clock until which a 404 is retried, because Buddy may show a run late that
   * this step has started.
   */
  readonly graceUntil: number
  /** Run before a retry, which no longer counts; null without a retry. */
  readonly beforeRetry: Execution | null
  /** Execution of the action before the retry, if the run does not list it. */
  readonly actionBeforeRetry?: ActionExecution
}

/**
 * Finds the parts of a target, each once: the pipeline's number, the run's number, the
 * action's latest execution. Sends no request for a target that has them all by number and
 * hash. Throws {@link NotFound}, and like `withRetry`.
 */
export async function findRun(target: Target, context: GateContext): Promise<ResolvedTarget> {
  const { listener } = context
  const finder = new RunFinder(context)
  const { workspace, project, pipeline, run, gate } = target
  const pipelineId =
    pipeline.by === 'number'
      ? pipeline.number
      : await finder.resolvePipeline({ workspace, project }, pipeline.identifier)
  if (pipeline.by !== 'number') listener.onResolved({ pipelineId })
  const address: PipelineAddress = { workspace, project, pipelineId }
  const executionId = await finder.resolveRun(address, run)
  if (run.by !== 'number') listener.onResolved({ executionId })
  const runAddress = { ...address, executionId }
  const found = {
    run: runAddress,
    execution: null,
    actionId: null,
    stage: finder.stage,
    graceUntil: finder.graceUntil,
    beforeRetry: null,
  }
  if (gate.by === 'run') return { ...found, actionExecutionId: null }
  // Nothing is known of the execution yet, even if the run has been seen.
  if (gate.by === 'hash')
    return {
      ...found,
      actionExecutionId: gate.actionExecutionId,
      stage: finder.stage === 'seen' ? 'connected' : finder.stage,
    }
  return await finder.resolveAction(runAddress, gate.action)
}

/**
 * Finds pipelines, runs and actions, and remembers the runs while it waits for one to
 * appear.
 */
class RunFinder {
  readonly #client: BuddyClient
  readonly #context: GateContext
  readonly #search: Search
  /**
   * True if Buddy has named the pipeline or listed its runs, so that a 404 of the list
   * cannot be right.
   */
  #isPipelineKnown = false
  /**
   * True if a read had every run of the pipeline, and the later reads had every newer one.
   */
  #hasAllRuns = false
  #graceUntil = -Infinity

  constructor(context: GateContext) {
    this.#client = context.client
    this.#context = context
    this.#search = new Search(context)
  }

  get stage(): ContactStage {
    return this.#search.stage
  }

  get graceUntil(): number {
    return this.#graceUntil
  }

  async resolvePipeline(project: ProjectAddress, identifier: string): Promise<string> {
    const answer = await this.#search.ask(async () => {
      try {
        return { number: await this.#client.findPipelineNumber(project, identifier) }
      } catch (error) {
        // The endpoint needs a scope that a token for reading runs may lack, and older
        // servers do not have it.
        if (error instanceof BuddyError && isEndpointUnavailable(error)) return null
        throw error
      }
    })
    const number = answer?.number ?? (await this.#findListedPipeline(project, identifier))
    this.#isPipelineKnown = true
    return String(number)
  }

  async #findListedPipeline(project: ProjectAddress, identifier: string): Promise<number> {
    const pipelines: PipelineName[] = []
    for (let page = 1; page <= pageLimit; page++) {
      const { items, totalPages } = await this.#listPipelines(project, page)
      pipelines.push(...items)
      if (items.length === 0 || page >= (totalPages ?? Infinity)) break
    }
    const [id, ...more] = selectPipelines(pipelines, this.#context.redact(identifier))
    if (id === undefined)
      return fail({
        kind: 'no-pipeline',
        identifier,
        identifiers: pipelines.flatMap((pipeline) => pipeline.identifier ?? []),
      })
    return more.length === 0 ? id : fail({ kind: 'several-pipelines', identifier, ids: [id, ...more] })
  }

  /**
   * Reads a page of pipelines. Throws {@link NotFound} if Buddy does not know the workspace
   * or the project.
   */
  async #listPipelines(project: ProjectAddress, page: number): Promise<Page<PipelineName>> {
    try {
      return await this.#search.ask(() => this.#client.listPipelines(project, page))
    } catch (error) {
      const { details } = error instanceof RetriesExhausted ? error.last : {}
      if (details?.kind === 'http-error' && isNotFound(details) && page === 1)
        throw new NotFound({ kind: 'no-workspace-or-project', workspace: project.workspace, project: project.project })
      throw error
    }
  }

  async resolveRun(address: PipelineAddress, run: RunSelector): Promise<string> {
    if (run.by === 'number') return run.number
    if (run.by === 'start') {
      const executionId = await startRun(address, run.request, this.#search.stage, this.#context)
      this.#search.noteRun('just-started')
      this.#graceUntil = this.#context.clock.now() + startGraceMs
      return executionId
    }
    const executionId = await (run.by === 'hash'
      ? this.#findRunByHash(address, run.hash)
      : this.#findRunByCommit(address, run))
    this.#search.noteRun('seen')
    return executionId
  }

  async #findRunByHash(address: PipelineAddress, hash: string): Promise<string> {
    const seen = new Map<number, Execution>()
    const match = await this.#readRuns(address, seen, 0, (execution) => execution.hash === hash)
    return requireSingle(match, hash) ?? fail({ kind: 'no-run-with-hash', hash, runCount: seen.size })
  }

  async #findRunByCommit(address: PipelineAddress, selector: Extract<RunSelector, { by: 'commit' }>): Promise<string> {
    const { commit: wanted, branch, tag } = selector
    const waitToAppear = this.#search.startWaiting()
    const ref = branch === '' ? (tag === '' ? '' : `tag ${tag}`) : `branch ${branch}`
    const seen = new Map<number, Execution>()
    const { redact } = this.#context
    const isWanted = (execution: Execution): boolean =>
      execution.revision?.toLowerCase().startsWith(wanted) === true &&
      (branch === '' || isSameName(execution.branch, redact(branch))) &&
      (tag === '' || isSameName(execution.tag, redact(tag)))
    for (let poll = 1; ; poll++) {
      // The list may have moved while the first poll read it, so the second poll reads as
      // far.
      const readsAll = poll <= 2 || (this.#context.ifMissing === 'pass' && !this.#hasAllRuns)
      const newestSeen = readsAll ? 0 : Math.max(0, ...seen.keys())
      const matches = await this.#readRuns(address, seen, newestSeen, isWanted)
      const revisions = new Set(matches.map(({ revision }) => revision?.toLowerCase()))
      if (revisions.size > 1)
        fail({
          kind: 'several-runs',
          name: wanted,
          runs: matches.map(({ id, revision }) => `${String(id)} (${revision ?? ''})`),
        })
      const newest = matches.reduce((best, { id }) => Math.max(best, id ?? 0), 0)
      if (newest > 0) return String(newest)
      await waitToAppear(`a run for commit ${wanted}${ref === '' ? '' : ` of ${ref}`}`, (stoppedBy) =>
        this.#describeNoRun({ commit: wanted, ref, stoppedBy }, [...seen.values()]),
      )
    }
  }

  #describeNoRun(
    search: { readonly commit: string; readonly ref: string; readonly stoppedBy: SearchLimit },
    seen: readonly Execution[],
  ): NotFoundReason {
    const newestFirst = [...seen].sort((one, other) => (other.id ?? 0) - (one.id ?? 0))
    const revisions = [...new Set(newestFirst.map(describeCommit))].filter((built) => built !== '')
    const doubt = this.#search.hadErrors
      ? 'errors'
      : !this.#hasAllRuns
        ? 'incomplete-list'
        : seen.some(({ revision }) => revision === null)
          ? 'run-without-commit'
          : null
    const mayPass = this.#context.ifMissing === 'pass'
    return {
      kind: 'no-run-for-commit',
      ...search,
      mayPass,
      runCount: seen.length,
      revisions: revisions.slice(0, namedCount),
      passes: mayPass && search.stoppedBy === 'appear-timeout' && doubt === null,
      ...(doubt === null ? {} : { doubt }),
    }
  }

  async resolveAction(run: ExecutionAddress, action: string): Promise<ResolvedTarget> {
    const waitToAppear = this.#search.startWaiting()
    const found = { run, graceUntil: this.#graceUntil, beforeRetry: null }
    let { stage } = this
    for (let isFirst = true; ; isFirst = false) {
      const execution = await this.#search.ask(() => this.#client.getExecution(run), stage)
      if (isFirst) this.#context.listener.onResolved({ htmlUrl: execution.htmlUrl })
      stage = this.#context.clock.now() < this.#graceUntil ? 'just-started' : 'seen'
      const matches = selectAction(execution.actionExecutions, action, this.#context.redact(action))
      const ids = [...new Set(matches.flatMap(({ actionId }) => actionId ?? []))]
      if (ids.length > 1) fail({ kind: 'several-actions', action, ids })
      const latest = latestExecution(matches, execution.status)
      const isOver = classifyStatus(execution.status) === 'finished'
      if (latest?.id != null)
        return { ...found, actionExecutionId: latest.id, execution, actionId: latest.actionId, stage }
      // Buddy may list an action without an execution, if the action was never executed.
      if (latest?.actionId != null && isOver)
        return { ...found, actionExecutionId: '', execution, actionId: latest.actionId, stage }
      const names = [...new Set(execution.actionExecutions.flatMap(({ actionName }) => actionName ?? []))]
      const noAction = { kind: 'no-action', action, names, isListed: matches.length > 0 } as const
      if (isOver) fail({ ...noAction, mayStillAppear: false, stoppedBy: 'appear-timeout' })
      await waitToAppear(
        `the action ${action}${names.length === 0 ? '' : ` (the run has ${names.slice(0, namedCount).join(', ')})`}`,
        (stoppedBy) => ({ ...noAction, mayStillAppear: true, stoppedBy }),
      )
    }
  }

  /**
   * Reads pages of runs, newest first, until a page has a match or a run that was seen
   * before. Returns the matches, and adds all runs to `seen`.
   */
  async #readRuns(
    address: PipelineAddress,
    seen: Map<number, Execution>,
    newestSeen: number,
    isWanted: (execution: Execution) => boolean,
  ): Promise<readonly Execution[]> {
    const pages: Page<Execution>[] = []
    for (let page = 1; page <= pageLimit; page++) {
      const answer: Page<Execution> = await this.#search.ask(
        () => this.#client.listExecutions(address, page),
        this.#isPipelineKnown ? 'seen' : this.#search.stage,
      )
      this.#isPipelineKnown = true
      const { items, totalPages } = answer
      pages.push(answer)
      for (const execution of items) if (execution.id !== null) seen.set(execution.id, execution)
      const matches = items.filter((execution) => execution.id !== null && isWanted(execution))
      if (matches.length > 0) return matches
      if (items.some(({ id }) => id !== null && id <= newestSeen)) {
        this.#hasAllRuns &&= pages.every(isReadable)
        return []
      }
      if (items.length === 0 || page >= (totalPages ?? Infinity)) break
    }
    this.#hasAllRuns = isWholeList(pages)
    return []
  }
}

/**
 * Returns the numbers of the pipelines with an identifier: by its exact case, else ignoring
 * case. Each number once.
 */
function selectPipelines(pipelines: readonly PipelineName[], wanted: string): readonly number[] {
  const exact = pipelines.filter(({ identifier }) => identifier === wanted)
  const alike = pipelines.filter(({ identifier }) => identifier?.toLowerCase() === wanted.toLowerCase())
  return [...new Set((exact.length > 0 ? exact : alike).flatMap(({ id }) => id ?? []))]
}

/**
 * Returns the executions of an action by its exact name, else by its name ignoring case,
 * else by its number.
 */
function selectAction(
  actionExecutions: readonly ActionExecution[],
  wanted: string,
  name: string,
): readonly ActionExecution[] {
  const exact = actionExecutions.filter(({ actionName }) => actionName === name)
  if (exact.length > 0) return exact
  const same = actionExecutions.filter(({ actionName }) => isSameName(actionName, name))
  if (same.length > 0) return same
  const alike = actionExecutions.filter(({ actionName }) =>
    isSameName(actionName?.toLowerCase() ?? null, name.toLowerCase()),
  )
  if (alike.length > 0) return alike
  return actionExecutions.filter(({ actionId }) => actionId !== null && String(actionId) === wanted)
}

/**
 * Returns whether two names are the same in Unicode's normal form, because systems encode
 * one text differently.
 */
function isSameName(name: string | null, wanted: string): boolean {
  return name?.normalize('NFC') === wanted.normalize('NFC')
}

/**
 * Returns the number of the run with a hash; null for none. Throws {@link NotFound} if
 * several runs have the hash.
 */
function requireSingle(matches: readonly Execution[], hash: string): string | null {
  const ids = [...new Set(matches.flatMap(({ id }) => id ?? []))]
  if (ids.length > 1) fail({ kind: 'several-runs', name: hash, runs: ids.map(String) })
  return ids[0] === undefined ? null : String(ids[0])
}

function fail(reason: NotFoundReason): never {
  throw new NotFound(reason)
}
