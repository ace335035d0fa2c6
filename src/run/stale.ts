import { createHash } from 'node:crypto'
import { parseDate } from '../buddy/actions.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { classifyStatus, hasNotStarted } from '../buddy/status.ts'
import type { ExecutionState } from './state.ts'

/**
 * Marks readings that show a run as it was before a retry. Buddy may answer so for a while, now and then later, and may
 * change its answer part by part. While the run goes on, what is left of an action from before does not count; when it
 * is over again, an action that was not executed again has the state it had. `unlisted` is an action execution from
 * before that the run does not list.
 */
export function markStaleStates(
  beforeRetry: Execution | null,
  actionNotInRun: ActionExecution | null = null,
): (state: ExecutionState) => ExecutionState {
  if (beforeRetry === null) return (state) => state
  const isStaleRun = createStaleCheck(beforeRetry)
  const before =
    actionNotInRun === null ? beforeRetry.actionExecutions : [...beforeRetry.actionExecutions, actionNotInRun]
  const [actions, ids] = [
    new Set(before.map(describeAction)),
    new Set(before.flatMap(({ id }) => id?.toLowerCase() ?? [])),
  ]
  return (state) => {
    const { execution, action } = state
    const isRunStale = execution !== null && isStaleRun(execution)
    const isRunning = execution === null || classifyStatus(execution.status) !== 'finished'
    // Without its run there is only its id to tell by: a new execution has a new one.
    const isActionStale =
      action !== null &&
      isRunning &&
      (execution === null
        ? action.id !== null && ids.has(action.id.toLowerCase())
        : actions.has(describeAction(action)))
    return isRunStale || isActionStale ? { ...state, isStale: true } : state
  }
}

/** Returns a check of one response after the other: whether the response still shows the run before the retry. */
export function createStaleCheck(beforeRetry: Execution): (execution: Execution) => boolean {
  const fingerprintBefore = describeRun(beforeRetry)
  const knownIds = new Set(beforeRetry.actionExecutions.map(({ id }) => id))
  let hasChanged = false
  return (execution) => {
    const { status, finishDate, actionExecutions } = execution
    if (classifyStatus(status) !== 'finished') {
      hasChanged = true
      return false
    }
    const isLater = parseDate(finishDate) > parseDate(beforeRetry.finishDate)
    if (describeRun(execution) === fingerprintBefore && !isLater) return true
    // It says that it is over, but something of it goes on: parts of two states.
    if (hasRunningAction(execution)) return true
    const hasNew = actionExecutions.some(
      (action) => !knownIds.has(action.id) && classifyStatus(action.status) === 'finished',
    )
    return status === beforeRetry.status && !hasChanged && !isLater && !hasNew
  }
}

/**
 * Tells whether an action of a run is running. A finished run with a running action has parts of two states. A waiting
 * action does not count, because it may wait for ever.
 */
export function hasRunningAction({ actionExecutions }: Execution): boolean {
  return actionExecutions.some(({ status }) => classifyStatus(status) === 'pending' && !hasNotStarted(status))
}

/** Returns the parts of a run that every retry changes: the status, and the executions. */
function describeRun({ status, actionExecutions }: Execution): string {
  return JSON.stringify([status, actionExecutions.map(describeAction)])
}

/** Returns a short digest of the parts that a retry changes, for the state file. */
export function fingerprintExecution(execution: Execution): string {
  return createHash('sha256').update(describeRun(execution)).digest('hex')
}

function describeAction({ id, status, startDate }: ActionExecution): string {
  // Where Buddy does not say which one it is, the id is that of the input, in any case.
  return JSON.stringify([id?.toLowerCase(), status, startDate])
}
