import { createHash } from 'node:crypto'
import { parseDate } from '../buddy/dates.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { classifyStatus, hasNotStarted } from '../buddy/status.ts'
import type { ExecutionState } from './state.ts'

/**
 * Returns a function that marks states from before a retry as stale. Buddy may send
 * such a state for a while, also after newer ones, and may change its response part by
 * part. While the run goes on, an execution from before the retry is stale. After the
 * end of the run, an action that was not executed again keeps its earlier state.
 * `actionNotInRun` is an execution from before the retry that the run does not list.
 */
export function markStaleStates(
  beforeRetry: Execution | null,
  actionNotInRun: ActionExecution | null = null,
): (state: ExecutionState) => ExecutionState {
  if (beforeRetry === null) return (state) => state
  const isStaleRun = createStaleCheck(beforeRetry)
  const before =
    actionNotInRun === null ? beforeRetry.actionExecutions : [...beforeRetry.actionExecutions, actionNotInRun]
  const actions = new Set(before.map(renderChangingActionParts))
  const ids = new Set(before.flatMap(({ id }) => id?.toLowerCase() ?? []))
  return (state) => {
    const { execution, action } = state
    const isRunStale = execution !== null && isStaleRun(execution)
    const isRunning = execution === null || classifyStatus(execution.status) !== 'finished'
    // A response without the run has only the id, and a new execution has a new id.
    const isActionStale =
      action !== null &&
      isRunning &&
      (execution === null
        ? action.id !== null && ids.has(action.id.toLowerCase())
        : actions.has(renderChangingActionParts(action)))
    return isRunStale || isActionStale ? { ...state, isStale: true } : state
  }
}

/**
 * Returns a check that returns true if a response shows the run before the retry. The
 * check remembers whether the run was seen unfinished, so it takes the responses in
 * their order.
 */
export function createStaleCheck(beforeRetry: Execution): (execution: Execution) => boolean {
  const partsBefore = renderChangingParts(beforeRetry)
  const knownIds = new Set(beforeRetry.actionExecutions.map(({ id }) => id))
  let wasUnfinished = false
  return (execution) => {
    const { status, finishDate, actionExecutions } = execution
    // Only a finished run is retried, so an unfinished one shows the retry.
    if (classifyStatus(status) !== 'finished') {
      wasUnfinished = true
      return false
    }
    const isLater = parseDate(finishDate) > parseDate(beforeRetry.finishDate)
    // An older response may follow a newer one. Only a later end shows a retry that
    // changed nothing else.
    if (renderChangingParts(execution) === partsBefore && !isLater) return true
    // Buddy has changed only a part of its response so far.
    if (hasPartsOfTwoStates(execution)) return true
    // The actions may change before the status, so of their changes only the end of a
    // new execution counts.
    const hasNew = actionExecutions.some(
      (action) => !knownIds.has(action.id) && classifyStatus(action.status) === 'finished',
    )
    return status === beforeRetry.status && !wasUnfinished && !isLater && !hasNew
  }
}

/**
 * Progress of a retry in a response. `none`: the run is as before. `partial`: the run
 * has still finished, but one of its actions runs. `complete`: anything else.
 */
export type RetryProgress = 'none' | 'partial' | 'complete'

/** Reads the progress of a retry from a response and the digest of the run before. */
export function readRetryProgress(execution: Execution, fingerprintBefore: string): RetryProgress {
  if (fingerprintExecution(execution) === fingerprintBefore) return 'none'
  return hasPartsOfTwoStates(execution) ? 'partial' : 'complete'
}

/**
 * Returns whether a finished run has a running action, because Buddy may change its
 * response part by part. A waiting action does not count, because it may wait for ever.
 */
function hasPartsOfTwoStates({ status: runStatus, actionExecutions }: Execution): boolean {
  return (
    classifyStatus(runStatus) === 'finished' &&
    actionExecutions.some(({ status }) => classifyStatus(status) === 'pending' && !hasNotStarted(status))
  )
}

/**
 * Returns the parts of a run that every retry changes: the status, and the executions.
 */
function renderChangingParts({ status, actionExecutions }: Execution): string {
  return JSON.stringify([status, actionExecutions.map(renderChangingActionParts)])
}

/** Returns a short digest of the parts that a retry changes, for the state file. */
export function fingerprintExecution(execution: Execution): string {
  return createHash('sha256').update(renderChangingParts(execution)).digest('hex')
}

function renderChangingActionParts({ id, status, startDate }: ActionExecution): string {
  // An id that Buddy does not send comes from the input, whose letters may be in
  // another case.
  return JSON.stringify([id?.toLowerCase(), status, startDate])
}
