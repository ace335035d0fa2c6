import { createHash } from 'node:crypto'
import type { ActionExecution, Execution } from './buddy/model.ts'
import { classify } from './buddy/status.ts'
import type { Reading } from './reading.ts'

/**
 * Marks readings that show a run as it was before a retry. Buddy may answer so for a while, and now and then later. While
 * the run goes on, what is left of an action from before counts as little; when it is over again, an action that was not
 * executed again has the state it had.
 */
export function createFormerMark(former: Execution | null): (reading: Reading) => Reading {
  if (former === null) return (reading) => reading
  const run = describeRun(former)
  const actions = new Set(former.actionExecutions.map(describeAction))
  return (reading) => {
    const { execution, action } = reading
    const isRunFormer = execution !== null && describeRun(execution) === run
    const goesOn = execution === null || classify(execution.status) !== 'settled'
    return isRunFormer || (action !== null && goesOn && actions.has(describeAction(action))) ? { ...reading, isFormer: true } : reading
  }
}

/** What a retry changes: whether, and when, a run ended, and what was executed for it. */
export function describeRun({ status, finishDate, actionExecutions }: Execution): string {
  return JSON.stringify([status, finishDate, actionExecutions.map(describeAction)])
}

/** The same in a few characters, for a place where a large run would be too long. */
export function hashRun(execution: Execution): string {
  return createHash('sha256').update(describeRun(execution)).digest('hex')
}

function describeAction({ id, status, startDate, finishDate }: ActionExecution): string {
  return JSON.stringify([id, status, startDate, finishDate])
}
