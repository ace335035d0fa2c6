import { describeCommit, latestExecution } from '../buddy/actions.ts'
import type { BuddyClient, ExecutionAddress, PipelineAddress } from '../buddy/client.ts'
import { BuddyError, type ContactStage } from '../buddy/errors.ts'
import type { ActionExecution, Execution, Page } from '../buddy/model.ts'
import { PollScheduler } from '../buddy/poll-interval.ts'
import { isEndpointUnavailable } from '../buddy/retry-policy.ts'
import { withRetry } from '../buddy/retry.ts'
import { classifyStatus } from '../buddy/status.ts'
import type { RunSelector, Target } from '../inputs/target.ts'
import type { GateContext } from './context.ts'
import { NotFound, type NotFoundReason, type SearchLimit } from './not-found.ts'
import { startRun } from './start.ts'

/** Lists are read no further than this: what is older is not what a workflow waits for. */
const pageLimit = 10
/** Time in milliseconds that Buddy gets to show a run that this step has started, because other servers may lag behind. */
const startGraceMs = 60_000
/** Number of revisions, or names, that a message lists. */
const namedCount = 5

/** What the target means in Buddy. */
export interface ResolvedTarget {
  readonly run: ExecutionAddress
  /** null for a gate on the whole run; '' for an action that was never executed. */
  readonly actionExecutionId: string | null
  /** The run as it was read while looking; null where nothing had to be read. */
  readonly execution: Execution | null
  /** The number of an action that was named by its name or number: it is followed through loops and retries. */
  readonly actionId: number | null
  /** What is known of Buddy by now: nothing, where nothing had to be looked up. */
  readonly stage: ContactStage
  /** Time on the clock until which a 404 is borne, because Buddy may show a run late that this step has just started. */
  readonly graceUntil: number
  /** The run as it was before a retry, which no longer counts; null where there was none. */
  readonly beforeRetry: Execution | null
  /** Of that time, the execution of the action, where the run does not list it. */
  readonly actionBeforeRetry?: ActionExecution
}

/**
 * Finds what a target names, each thing once: the pipeline's number, the run's number, the action's latest execution.
 * A target that names all of it by number and hash costs nothing. Throws {@link NotFound}, and what `persist` throws.
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
  // Of the execution nothing is known yet, also where the run has been seen.
  if (gate.by === 'hash')
    return {
      ...found,
      actionExecutionId: gate.actionExecutionId,
      stage: finder.stage === 'seen' ? 'connected' : finder.stage,
    }
  return await finder.resolveAction(runAddress, gate.action)
}

/** Looks things up, and keeps what it has learnt of the runs while it waits for one to appear. */
class RunFinder {
  readonly #client: BuddyClient
  readonly #context: GateContext
  #stage: ContactStage = 'first-contact'
  /** The list of runs has been seen, so it is there, whatever one answer says. */
  #hasListed = false
  #isWaiting = false
  #graceUntil = -Infinity
  #scheduler: PollScheduler

  constructor(context: GateContext) {
    this.#client = context.client
    this.#context = context
    this.#scheduler = new PollScheduler(context.pollIntervalMs, context.random)
  }

  get stage(): ContactStage {
    return this.#stage
  }

  get graceUntil(): number {
    return this.#graceUntil
  }

  async resolvePipeline(
    project: { readonly workspace: string; readonly project: string },
    identifier: string,
  ): Promise<string> {
    const number = await this.#ask(async () => {
      try {
        return await this.#client.findPipelineNumber(project, identifier)
      } catch (error) {
        // The endpoint takes a scope that a token for reading runs need not have, and older servers lack it.
        if (error instanceof BuddyError && isEndpointUnavailable(error)) return null
        throw error
      }
    })
    if (number !== null) return String(number)
    const identifiers: string[] = []
    for (let page = 1; page <= pageLimit; page++) {
      const { items, totalPages } = await this.#ask(() => this.#client.listPipelines(project, page))
      const match = items.find(
        (pipeline) => pipeline.identifier?.toLowerCase() === this.#context.redact(identifier).toLowerCase(),
      )
      if (match?.id != null) return String(match.id)
      identifiers.push(...items.flatMap((pipeline) => pipeline.identifier ?? []))
      if (items.length === 0 || page >= (totalPages ?? Infinity)) break
    }
    throw new NotFound({ kind: 'no-pipeline', identifier, identifiers })
  }

  async resolveRun(address: PipelineAddress, run: RunSelector): Promise<string> {
    switch (run.by) {
      case 'number':
        return run.number
      case 'hash':
        return this.#see(await this.findRunByHash(address, run.hash))
      case 'commit':
        return this.#see(await this.findRunByCommit(address, run))
      case 'start': {
        const executionId = await startRun(address, run.request, this.#stage, this.#context)
        this.#stage = 'just-started'
        this.#graceUntil = this.#context.clock.now() + startGraceMs
        return executionId
      }
    }
  }

  async findRunByHash(address: PipelineAddress, hash: string): Promise<string> {
    const seen = new Map<number, Execution>()
    const match = await this.#readRuns(address, seen, 0, (execution) => execution.hash === hash)
    return takeOne(match, hash) ?? fail({ kind: 'no-run-with-hash', hash, runCount: seen.size })
  }

  async findRunByCommit(
    address: PipelineAddress,
    { commit, branch, tag }: Extract<RunSelector, { by: 'commit' }>,
  ): Promise<string> {
    const wanted = commit.toLowerCase()
    const appearDeadline = this.#startWaiting()
    const ref = branch === '' ? (tag === '' ? '' : `tag ${tag}`) : `branch ${branch}`
    const seen = new Map<number, Execution>()
    const { redact } = this.#context
    const isWanted = (execution: Execution): boolean =>
      execution.revision?.toLowerCase().startsWith(wanted) === true &&
      (branch === '' || execution.branch === redact(branch)) &&
      (tag === '' || execution.tag === redact(tag))
    for (let poll = 1; ; poll++) {
      // While the first look went on, the list may have moved under it; so the second one is as long.
      const newestSeen = poll <= 2 ? 0 : Math.max(0, ...seen.keys())
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
      await this.#waitToAppear(
        appearDeadline,
        `a run for commit ${wanted}${ref === '' ? '' : ` of ${ref}`}`,
        (stoppedBy) => ({
          kind: 'no-run-for-commit',
          stoppedBy,
          commit: wanted,
          ref,
          runCount: seen.size,
          revisions: [
            ...new Set([...seen.values()].sort((one, other) => (other.id ?? 0) - (one.id ?? 0)).map(describeCommit)),
          ]
            .filter((built) => built !== '')
            .slice(0, namedCount),
        }),
      )
    }
  }

  async resolveAction(run: ExecutionAddress, action: string): Promise<ResolvedTarget> {
    const appearDeadline = this.#startWaiting()
    const found = { run, graceUntil: this.#graceUntil, beforeRetry: null }
    let { stage } = this
    for (let isFirst = true; ; isFirst = false) {
      const execution = await this.#ask(() => this.#client.getExecution(run), stage)
      if (isFirst) this.#context.listener.onResolved({ htmlUrl: execution.htmlUrl })
      stage = this.#context.clock.now() < this.#graceUntil ? 'just-started' : 'seen'
      const matches = selectAction(execution.actionExecutions, action, this.#context.redact(action))
      const ids = [...new Set(matches.flatMap(({ actionId }) => actionId ?? []))]
      if (ids.length > 1) fail({ kind: 'several-actions', action, ids })
      const latest = latestExecution(
        matches.filter(({ id }) => id !== null),
        execution.status,
      )
      if (latest?.id != null)
        return { ...found, actionExecutionId: latest.id, execution, actionId: latest.actionId, stage }
      // Buddy need not name an execution that never was; what is listed of it says why.
      const [listed] = matches
      if (listed !== undefined && listed.actionId !== null && classifyStatus(execution.status) === 'finished') {
        return { ...found, actionExecutionId: '', execution, actionId: listed.actionId, stage }
      }
      const names = [...new Set(execution.actionExecutions.flatMap(({ actionName }) => actionName ?? []))]
      if (classifyStatus(execution.status) === 'finished')
        fail({ kind: 'no-action', action, names, mayStillAppear: false, stoppedBy: 'appear-timeout' })
      await this.#waitToAppear(
        appearDeadline,
        `the action ${action}${names.length === 0 ? '' : ` (the run has ${names.slice(0, namedCount).join(', ')})`}`,
        (stoppedBy) => ({ kind: 'no-action', action, names, mayStillAppear: true, stoppedBy }),
      )
    }
  }

  /** Pages of runs, newest first, up to the first page with a match, to the last run seen before, or to the limit; the matches, and into `seen` what was looked at. */
  async #readRuns(
    address: PipelineAddress,
    seen: Map<number, Execution>,
    newestSeen: number,
    isWanted: (execution: Execution) => boolean,
  ): Promise<readonly Execution[]> {
    for (let page = 1; page <= pageLimit; page++) {
      const { items, totalPages }: Page<Execution> = await this.#ask(
        () => this.#client.listExecutions(address, page),
        this.#hasListed ? 'seen' : this.#stage,
      )
      this.#hasListed = true
      for (const execution of items) if (execution.id !== null) seen.set(execution.id, execution)
      const matches = items.filter((execution) => execution.id !== null && isWanted(execution))
      if (matches.length > 0) return matches
      const isSeenBefore = items.some(({ id }) => id !== null && id <= newestSeen)
      if (items.length === 0 || isSeenBefore || page >= (totalPages ?? Infinity)) break
    }
    return []
  }

  async #ask<T>(attempt: () => Promise<T>, stage = this.#stage): Promise<T> {
    const result = await withRetry(attempt, stage, this.#context)
    // An answer of null stands for a refusal, which says nothing of the rest.
    if (result !== null) this.#stage = 'connected'
    return result
  }

  /** A run that has been listed is there, also where the next answer does not have it yet. */
  #see(executionId: string): string {
    this.#stage = 'seen'
    return executionId
  }

  #startWaiting(): number {
    this.#isWaiting = false
    this.#scheduler = new PollScheduler(this.#context.pollIntervalMs, this.#context.random)
    return this.#context.clock.now() + this.#context.appearTimeoutMs
  }

  /** Pauses before the next look; throws {@link NotFound} when there is no next one. */
  async #waitToAppear(
    appearDeadline: number,
    what: string,
    reason: (stoppedBy: SearchLimit) => NotFoundReason,
  ): Promise<void> {
    const { clock, deadline, signal, wait, listener } = this.#context
    const now = clock.now()
    const remainingMs = Math.min(appearDeadline, deadline) - now
    if (!wait) throw new NotFound(reason('wait'))
    if (remainingMs <= 0) throw new NotFound(reason(appearDeadline < deadline ? 'appear-timeout' : 'timeout'))
    if (!this.#isWaiting) listener.onWaitingToAppear(what)
    this.#isWaiting = true
    const pause = this.#scheduler.nextDelay({
      nowMs: now,
      status: what,
      progress: null,
      runningMs: null,
      rateLimit: this.#client.serverHints.rateLimit,
    })
    await clock.sleep(Math.min(pause, remainingMs), signal)
    // At the end of the whole step there is no time for another look, but what was found out so far is known.
    if (clock.now() >= deadline) throw new NotFound(reason('timeout'))
  }
}

/** By exact name, else by name ignoring case, else by number. */
function selectAction(
  actionExecutions: readonly ActionExecution[],
  wanted: string,
  name: string,
): readonly ActionExecution[] {
  const exact = actionExecutions.filter(({ actionName }) => actionName === name)
  if (exact.length > 0) return exact
  const alike = actionExecutions.filter(({ actionName }) => actionName?.toLowerCase() === name.toLowerCase())
  if (alike.length > 0) return alike
  return actionExecutions.filter(({ actionId }) => actionId !== null && String(actionId) === wanted)
}

function takeOne(matches: readonly Execution[], hash: string): string | null {
  const ids = [...new Set(matches.flatMap(({ id }) => id ?? []))]
  if (ids.length > 1) fail({ kind: 'several-runs', name: hash, runs: ids.map(String) })
  return ids[0] === undefined ? null : String(ids[0])
}

function fail(reason: NotFoundReason): never {
  throw new NotFound(reason)
}
