// Finds an action of a run by its name or number.
import { latestExecution } from '../../buddy/actions.ts'
import type { ExecutionAddress } from '../../buddy/client.ts'
import type { ContactStage } from '../../buddy/errors.ts'
import type { ActionExecution, Execution } from '../../buddy/model.ts'
import { classifyStatus } from '../../buddy/status.ts'
import type { GateContext } from '../context.ts'
import { NotFound } from '../not-found.ts'
import { isSameName, namedCount, type Search } from './search.ts'

/** Action that was found, and the run that lists the action. */
export interface FoundAction {
  /** '' for an action that was never executed. */
  readonly actionExecutionId: string
  readonly actionId: number | null
  readonly execution: Execution
  readonly stage: ContactStage
}

/**
 * Reads the run until it lists the action. Throws {@link NotFound} if several actions
 * fit, or if the action does not appear. `graceUntil`: time on the clock until which a
 * 404 of the run is retried.
 */
export async function findAction(
  run: ExecutionAddress,
  action: string,
  graceUntil: number,
  search: Search,
  { client, clock, redact, listener }: GateContext,
): Promise<FoundAction> {
  const waitToAppear = search.startWaiting()
  let { stage } = search
  for (let isFirst = true; ; isFirst = false) {
    const execution = await search.ask(() => client.getExecution(run), stage)
    if (isFirst) listener.onResolved({ htmlUrl: execution.htmlUrl })
    stage = clock.now() < graceUntil ? 'just-started' : 'seen'
    const matches = selectAction(execution.actionExecutions, action, redact(action))
    const ids = [...new Set(matches.flatMap(({ actionId }) => actionId ?? []))]
    if (ids.length > 1) throw new NotFound({ kind: 'several-actions', action, ids })
    const latest = latestExecution(matches, execution.status)
    const isOver = classifyStatus(execution.status) === 'finished'
    if (latest?.id != null) return { actionExecutionId: latest.id, execution, actionId: latest.actionId, stage }
    // Buddy may list an action without an execution, if the action was never executed.
    if (latest?.actionId != null && isOver)
      return { actionExecutionId: '', execution, actionId: latest.actionId, stage }
    const names = [...new Set(execution.actionExecutions.flatMap(({ actionName }) => actionName ?? []))]
    const noAction = { kind: 'no-action', action, names, isListed: matches.length > 0 } as const
    if (isOver) throw new NotFound({ ...noAction, mayStillAppear: false, stoppedBy: 'appear-timeout' })
    await waitToAppear(
      `the action ${action}${names.length === 0 ? '' : ` (the run has ${names.slice(0, namedCount).join(', ')})`}`,
      (stoppedBy) => ({ ...noAction, mayStillAppear: true, stoppedBy }),
    )
  }
}

/**
 * Returns the executions of an action by its name, else by its name ignoring case, else
 * by its number.
 */
function selectAction(
  actionExecutions: readonly ActionExecution[],
  wanted: string,
  name: string,
): readonly ActionExecution[] {
  const same = actionExecutions.filter(({ actionName }) => isSameName(actionName, name))
  if (same.length > 0) return same
  const alike = actionExecutions.filter(({ actionName }) =>
    isSameName(actionName?.toLowerCase() ?? null, name.toLowerCase()),
  )
  if (alike.length > 0) return alike
  return actionExecutions.filter(({ actionId }) => actionId !== null && String(actionId) === wanted)
}
