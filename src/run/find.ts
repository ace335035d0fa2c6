// Finds the pipeline, the run and the action that the target names.
import type { ExecutionAddress, PipelineAddress } from '../buddy/client.ts'
import type { ContactStage } from '../buddy/errors.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import type { Target } from '../inputs/target.ts'
import type { GateContext } from './context.ts'
import { findAction } from './search/action.ts'
import { findPipeline } from './search/pipeline.ts'
import { RunList } from './search/run-list.ts'
import { Search } from './search/search.ts'
import { startRun } from './start.ts'

/**
 * Time in milliseconds for Buddy to show a run that this step has started, because
 * other servers may lag behind.
 */
const startGraceMs = 60_000

/** Target in Buddy, as the search found it or an operation left it. */
export interface ResolvedTarget {
  readonly run: ExecutionAddress
  /** null for a gate on the whole run; '' for an action that was never executed. */
  readonly actionExecutionId: string | null
  /**
   * Run as the search or the operation read it last; null if none was read, or none
   * that shows the effect of the operation.
   */
  readonly execution: Execution | null
  /**
   * Number of an action that is followed through loops and retries: of an action that
   * was named by its name or number, or whose run was retried; null for one execution.
   */
  readonly actionId: number | null
  /** Stage of the contact with Buddy: `first-contact` if nothing had to be searched. */
  readonly stage: ContactStage
  /**
   * Time on the clock until which a 404 is retried, because Buddy may show a run late
   * that this step has started.
   */
  readonly graceUntil: number
  /** Run before a retry, which no longer counts; null without a retry. */
  readonly beforeRetry: Execution | null
  /** Execution of the action before the retry, if the run does not list it. */
  readonly actionBeforeRetry?: ActionExecution
}

/**
 * Finds the parts of a target, each once: the pipeline's number, the run's number, the
 * action's latest execution. Sends no request for a target that has them all by number
 * and hash. Throws `NotFound`, and like `withRetry`.
 */
export async function findRun(target: Target, context: GateContext): Promise<ResolvedTarget> {
  const { listener, clock } = context
  const search = new Search(context)
  const { workspace, project, pipeline, run: selector, gate } = target
  const pipelineId =
    pipeline.by === 'number'
      ? pipeline.number
      : await findPipeline({ workspace, project }, pipeline.identifier, search, context)
  if (pipeline.by !== 'number') listener.onResolved({ pipelineId })
  const executionId = await resolveRun({ workspace, project, pipelineId }, target, search, context)
  if (selector.by !== 'number') listener.onResolved({ executionId })
  const graceUntil = selector.by === 'start' ? clock.now() + startGraceMs : -Infinity
  const run = { workspace, project, pipelineId, executionId }
  const found = { run, execution: null, actionId: null, stage: search.stage, graceUntil, beforeRetry: null }
  switch (gate.by) {
    case 'run':
      return { ...found, actionExecutionId: null }
    case 'hash':
      // Nothing is known of the execution yet, even if the run has been seen.
      return {
        ...found,
        actionExecutionId: gate.actionExecutionId,
        stage: search.stage === 'seen' ? 'connected' : search.stage,
      }
    case 'action':
      return { ...found, ...(await findAction(run, gate.action, graceUntil, search, context)) }
  }
}

async function resolveRun(
  address: PipelineAddress,
  { pipeline, run }: Target,
  search: Search,
  context: GateContext,
): Promise<string> {
  if (run.by === 'number') return run.number
  if (run.by === 'start') {
    const executionId = await startRun(address, run.request, search.stage, context)
    search.noteRun('just-started')
    return executionId
  }
  const list = new RunList(address, pipeline.by !== 'number', search, context)
  const executionId = await (run.by === 'hash' ? list.findByHash(run.hash) : list.findByCommit(run))
  search.noteRun('seen')
  return executionId
}
