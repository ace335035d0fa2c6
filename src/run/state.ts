import { findLatest, sortByStart } from '../buddy/actions.ts'
import type { ActionExecution, Execution, Variable } from '../buddy/model.ts'
import { classify, hasNotBegun, type StatusClass } from '../buddy/status.ts'

/** The state of what is watched, an action execution or a whole run, as one complete answer of Buddy's told it. */
export interface Reading {
  readonly subject: 'action' | 'run'
  /** The action that is watched; null for a whole run. */
  readonly action: ActionExecution | null
  /** The run, where Buddy told of it. */
  readonly execution: Execution | null
  /** The run's actions as far as Buddy told of them, in its order. */
  readonly actions: readonly ActionExecution[]
  /** Of the action, else of the run's pipeline. */
  readonly name: string | null
  readonly htmlUrl: string | null
  readonly startDate: string | null
  readonly finishDate: string | null
  /** Percent; null for a run. */
  readonly progress: number | null
  /** Of a run: those of all its actions, a later action's value in the place of an earlier one's. */
  readonly outputtedVariables: readonly Variable[]
  readonly passedVariables: readonly Variable[]
  /** As Buddy wrote it. */
  readonly status: string
  /** The status that is judged: NOT_EXECUTED for an action that has not begun when its run has settled. */
  readonly judgedStatus: string
  readonly class: StatusClass
  /** What holds things up, in a WAITING_* status; null for nothing. */
  readonly block: Block | null
  /** Whether it shows the state from before a retry, which no longer counts. */
  readonly isFormer: boolean
  /** Whether the answer brought what there is of the log. */
  readonly withLog: boolean
  /** What was not as it should be in the answer, a field a line. */
  readonly problems: readonly string[]
}

/** Somebody has to act in Buddy. */
export interface Block {
  readonly status: string
  /** The action that waits; null where only the run's status is known. */
  readonly action: ActionExecution | null
}

/** The state of one action of a run. */
export function readAction(action: ActionExecution, execution: Execution | null, withLog: boolean): Reading {
  const { status } = action
  const runIsOver = execution !== null && classify(execution.status) === 'settled'
  const judgedStatus = runIsOver && hasNotBegun(status) ? 'NOT_EXECUTED' : status
  const listed = execution?.actionExecutions ?? []
  const actions = listed.some(({ id }) => id === action.id)
    ? listed.map((one) => (one.id === action.id ? action : one))
    : [...listed, action]
  return {
    subject: 'action',
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
    judgedStatus,
    class: classify(judgedStatus),
    block: findBlockOfAction(action, execution),
    isFormer: false,
    withLog,
    problems: [...action.problems, ...(withLog ? [] : (execution?.problems ?? []))],
  }
}

/** The state of a whole run, which Buddy's own status decides: a failed action whose errors are ignored does not fail it. */
export function readRun(execution: Execution): Reading {
  const { status, actionExecutions: actions } = execution
  const inTime = sortByStart(actions)
  return {
    subject: 'run',
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
    judgedStatus: status,
    class: classify(status),
    block: findBlockOfRun(execution),
    isFormer: false,
    // The logs are the actions', and are read when the run is over.
    withLog: true,
    problems: execution.problems,
  }
}

/** How many executions the watched action has in its run; 1 for a whole run. */
export function countExecutions({ action, actions }: Pick<Reading, 'action' | 'actions'>): number {
  return action?.actionId == null ? 1 : actions.filter(({ actionId }) => actionId === action.actionId).length
}

/** What a run's answer tells of what is watched: the run, or an action by its number or the id of its execution; null where it does not list that. */
export function readGate(
  execution: Execution,
  {
    actionExecutionId,
    followedActionId,
  }: { readonly actionExecutionId: string | null; readonly followedActionId: number | null },
): Reading | null {
  if (actionExecutionId === null) return readRun(execution)
  const action = findWatched(execution, actionExecutionId, followedActionId)
  return action === null ? null : readAction(action, execution, false)
}

/** The execution that is watched, as its run lists it; null where it does not. */
export function findWatched(
  { actionExecutions, status }: Execution,
  actionExecutionId: string,
  followedActionId: number | null,
): ActionExecution | null {
  const own = actionExecutions.filter(({ actionId, id }) =>
    followedActionId === null ? id?.toLowerCase() === actionExecutionId.toLowerCase() : actionId === followedActionId,
  )
  return findLatest(own, status)
}

function joinVariables(lists: readonly (readonly Variable[])[]): readonly Variable[] {
  const joined = new Map<string, Variable>()
  for (const variable of lists.flat()) joined.set(variable.key, variable)
  return [...joined.values()]
}

function findBlockOfAction(action: ActionExecution, execution: Execution | null): Block | null {
  if (classify(action.status) === 'blocked') return { status: action.status, action }
  // An action whose turn has not come waits for whoever holds up its run.
  return execution !== null && hasNotBegun(action.status) ? findBlockOfRun(execution) : null
}

function findBlockOfRun({ status, actionExecutions }: Execution): Block | null {
  const waiting = actionExecutions.find((action) => classify(action.status) === 'blocked') ?? null
  if (classify(status) === 'blocked') return { status, action: waiting }
  const isGoingOn = actionExecutions.some((action) => action.status === 'INPROGRESS')
  return waiting === null || isGoingOn || classify(status) !== 'moving'
    ? null
    : { status: waiting.status, action: waiting }
}
