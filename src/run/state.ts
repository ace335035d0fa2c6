// Maps Buddy's responses to the state that the gate judges.
import { latestExecution, sortByStart } from '../buddy/actions.ts'
import type { ActionExecution, Execution, Variable } from '../buddy/model.ts'
import { classifyStatus, hasNotStarted, type StatusClass } from '../buddy/status.ts'

/**
 * State of the watched action execution or run, from one complete response of Buddy's.
 */
export interface ExecutionState {
  readonly kind: 'action' | 'run'
  /** Watched action; null for a whole run. */
  readonly action: ActionExecution | null
  /** Run; null if the response did not have it. */
  readonly execution: Execution | null
  /** Actions of the run that the response had, in Buddy's order. */
  readonly actions: readonly ActionExecution[]
  /** Name of the action, else of the run's pipeline. */
  readonly name: string | null
  readonly htmlUrl: string | null
  readonly startDate: string | null
  readonly finishDate: string | null
  /** Percent; null for a run. */
  readonly progress: number | null
  /**
   * Variables of the action, or of all actions of a run; a later action's value
   * replaces an earlier one.
   */
  readonly outputtedVariables: readonly Variable[]
  readonly passedVariables: readonly Variable[]
  /** Status as Buddy wrote it. */
  readonly status: string
  /**
   * Status that is judged: NOT_EXECUTED for an action that has not started when its run
   * has finished.
   */
  readonly effectiveStatus: string
  readonly statusClass: StatusClass
  /** Wait for a user's decision in Buddy, in a WAITING_* status; null for none. */
  readonly waitingFor: WaitingFor | null
  /** True for a state from before a retry, which no longer counts. */
  readonly isStale: boolean
  /**
   * True while a newer execution of the action may exist, because the run has not been
   * read since.
   */
  readonly mayBeSuperseded: boolean
  /** True if the response had the log. */
  readonly includesLog: boolean
  /** Fields of the response that were not valid, one a line. */
  readonly decodeWarnings: readonly string[]
}

/** Wait for a decision in Buddy. */
export interface WaitingFor {
  readonly status: string
  /** Action that waits; null if only the run's status is known. */
  readonly action: ActionExecution | null
}

/**
 * Returns the state of one action of a run. `isOlder`: an earlier response showed the
 * action as started.
 */
export function toActionState(
  action: ActionExecution,
  execution: Execution | null,
  includesLog: boolean,
  isOlder = false,
): ExecutionState {
  const { status } = action
  const isRunFinished = execution !== null && classifyStatus(execution.status) === 'finished'
  const effectiveStatus = isRunFinished && hasNotStarted(status) && !isOlder ? 'NOT_EXECUTED' : status
  const listed = execution?.actionExecutions ?? []
  const actions = listed.some(({ id }) => id === action.id)
    ? listed.map((one) => (one.id === action.id ? action : one))
    : [...listed, action]
  return {
    kind: 'action',
    action,
    execution,
    actions,
    name: action.actionName,
    htmlUrl: action.htmlUrl,
    startDate: action.startDate,
    finishDate: action.finishDate,
    progress: action.progress,
    outputtedVariables: action.outputtedVariables,
    passedVariables: action.passedVariables,
    status,
    effectiveStatus,
    statusClass: classifyStatus(effectiveStatus),
    waitingFor: findWaitingForOfAction(action, execution),
    isStale: false,
    mayBeSuperseded: false,
    includesLog,
    decodeWarnings: [...action.decodeWarnings, ...(includesLog ? [] : (execution?.decodeWarnings ?? []))],
  }
}

/**
 * Returns the state of a whole run. Buddy's own status decides: a failed action whose
 * errors are ignored does not fail it.
 */
export function toRunState(execution: Execution): ExecutionState {
  const { status, actionExecutions: actions } = execution
  const inTime = sortByStart(actions)
  return {
    kind: 'run',
    action: null,
    execution,
    actions,
    name: execution.pipelineName,
    htmlUrl: execution.htmlUrl,
    startDate: execution.startDate,
    finishDate: execution.finishDate,
    progress: null,
    outputtedVariables: joinVariables(inTime.map(({ outputtedVariables }) => outputtedVariables)),
    passedVariables: joinVariables(inTime.map(({ passedVariables }) => passedVariables)),
    status,
    effectiveStatus: status,
    statusClass: classifyStatus(status),
    waitingFor: findWaitingForOfRun(execution),
    isStale: false,
    mayBeSuperseded: false,
    includesLog: false,
    decodeWarnings: execution.decodeWarnings,
  }
}

/** Counts the executions of the watched action in its run; 1 for a whole run. */
export function countExecutions({ action, actions }: Pick<ExecutionState, 'action' | 'actions'>): number {
  return action?.actionId == null ? 1 : actions.filter(({ actionId }) => actionId === action.actionId).length
}

/**
 * Returns the state of the watched run, or of an action by its number or the id of its
 * execution. Null if the run does not list the action.
 */
export function toTargetState(
  execution: Execution,
  { actionExecutionId, actionId }: { readonly actionExecutionId: string | null; readonly actionId: number | null },
): ExecutionState | null {
  if (actionExecutionId === null) return toRunState(execution)
  const action = findWatchedAction(execution, actionExecutionId, actionId)
  return action === null ? null : toActionState(action, execution, false)
}

/**
 * Returns the entry of the watched action that counts, by {@link latestExecution}; null
 * if the run does not list the action.
 */
export function findWatchedAction(
  { actionExecutions, status }: Execution,
  actionExecutionId: string,
  watchedActionId: number | null,
): ActionExecution | null {
  const candidates = actionExecutions.filter(({ actionId, id }) =>
    watchedActionId === null ? id?.toLowerCase() === actionExecutionId.toLowerCase() : actionId === watchedActionId,
  )
  return latestExecution(candidates, status)
}

function joinVariables(lists: readonly (readonly Variable[])[]): readonly Variable[] {
  const joined = new Map<string, Variable>()
  for (const variable of lists.flat()) joined.set(variable.key, variable)
  return [...joined.values()]
}

function findWaitingForOfAction(action: ActionExecution, execution: Execution | null): WaitingFor | null {
  if (classifyStatus(action.status) === 'waiting') return { status: action.status, action }
  // An action that has not started waits for the same decision as its run.
  return execution !== null && hasNotStarted(action.status) ? findWaitingForOfRun(execution) : null
}

function findWaitingForOfRun({ status, actionExecutions }: Execution): WaitingFor | null {
  const waiting = actionExecutions.find((action) => classifyStatus(action.status) === 'waiting') ?? null
  if (classifyStatus(status) === 'waiting') return { status, action: waiting }
  const isRunning = actionExecutions.some((action) => action.status === 'INPROGRESS')
  return waiting === null || isRunning || classifyStatus(status) !== 'pending'
    ? null
    : { status: waiting.status, action: waiting }
}
