// Orders the action executions of a run, and finds the one that counts or failed.
import { parseDate, readFraction } from './dates.ts'
import type { ActionExecution } from './model.ts'
import { classifyStatus, hasNotStarted } from './status.ts'

/**
 * Returns actions by start; those that start together stay in Buddy's order. An action
 * without a start date comes last if it may still start, and first if it has finished:
 * it was skipped before the others.
 */
export function sortByStart<Action extends ActionExecution>(actions: readonly Action[]): readonly Action[] {
  const startOf = ({ startDate, status }: ActionExecution): number => {
    const start = parseDate(startDate)
    if (!Number.isNaN(start)) return start
    return classifyStatus(status) === 'finished' ? -Infinity : Infinity
  }
  return actions
    .map((action) => ({ action, start: startOf(action), fraction: readFraction(action.startDate) }))
    .sort((one, other) => (one.start === other.start ? one.fraction - other.fraction : one.start - other.start))
    .map(({ action }) => action)
}

/**
 * Returns the execution of an action that counts, because loops and retries make
 * several: the one that started last. While the run goes on, an execution that has not
 * started counts as later. An entry without an id was never executed, and counts only
 * if there is no other.
 */
export function latestExecution(
  entriesOfAction: readonly ActionExecution[],
  runStatus: string,
): ActionExecution | null {
  const executed = entriesOfAction.filter(({ id }) => id !== null)
  const entries = executed.length > 0 ? executed : entriesOfAction
  const started = entries.filter(({ startDate, status }) => startDate !== null || !hasNotStarted(status))
  const isOver = classifyStatus(runStatus) === 'finished'
  return sortByStart(isOver && started.length > 0 ? started : entries).at(-1) ?? null
}

/**
 * Returns the execution of each action that counts, by {@link latestExecution}, in
 * Buddy's order. An entry without the action's number stands for itself.
 */
export function latestExecutions(actions: readonly ActionExecution[], runStatus: string): readonly ActionExecution[] {
  const byAction = Map.groupBy(actions, (action) => action.actionId ?? action)
  const latest = new Set([...byAction.values()].map((entries) => latestExecution(entries, runStatus)))
  return actions.filter((action) => latest.has(action))
}

/**
 * Returns the first action, by start, of which the execution that counts failed and is
 * not ignored; else the first such execution that does not count. Null for none.
 */
export function findFirstFailed(actions: readonly ActionExecution[], runStatus: string): ActionExecution | null {
  const latest = sortByStart(latestExecutions(actions, runStatus))
  return latest.find(failsRun) ?? sortByStart(actions).find(failsRun) ?? null
}

/** Returns whether an action ended in a way that ends its run. */
export function failsRun(action: ActionExecution): boolean {
  return hasFailed(action) && !action.ignoreErrors
}

/** Returns whether an action or a run failed. */
export function hasFailed({ status }: Pick<ActionExecution, 'status'>): boolean {
  return status === 'FAILED' || status === 'TERMINATED'
}
