import { createHash } from 'node:crypto'
import { parseDate } from '../buddy/actions.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { classify, hasNotBegun } from '../buddy/status.ts'
import type { Reading } from './state.ts'

/**
 * Marks readings that show a run as it was before a retry. Buddy may answer so for a while, now and then later, and may
 * change its answer part by part. While the run goes on, what is left of an action from before does not count; when it is
 * over again, an action that was not executed again has the state it had. `unlisted` is an action execution from before that
 * the run does not list.
 */
export function createFormerMark(
  former: Execution | null,
  unlisted: ActionExecution | null = null,
): (reading: Reading) => Reading {
  if (former === null) return (reading) => reading
  const shows = createFormerTest(former)
  const before = unlisted === null ? former.actionExecutions : [...former.actionExecutions, unlisted]
  const [actions, ids] = [
    new Set(before.map(describeAction)),
    new Set(before.flatMap(({ id }) => id?.toLowerCase() ?? [])),
  ]
  return (reading) => {
    const { execution, action } = reading
    const isRunFormer = execution !== null && shows(execution)
    const goesOn = execution === null || classify(execution.status) !== 'settled'
    // Without its run there is only its id to tell by: a new execution has a new one.
    const isActionFormer =
      action !== null &&
      goesOn &&
      (execution === null
        ? action.id !== null && ids.has(action.id.toLowerCase())
        : actions.has(describeAction(action)))
    return isRunFormer || isActionFormer ? { ...reading, isFormer: true } : reading
  }
}

/** Tells, of one answer after the other, whether it still shows the run as it was before the retry. */
export function createFormerTest(former: Execution): (execution: Execution) => boolean {
  const then = describeRun(former)
  const knownIds = new Set(former.actionExecutions.map(({ id }) => id))
  let hasMoved = false
  return (execution) => {
    const { status, finishDate, actionExecutions } = execution
    if (classify(status) !== 'settled') {
      hasMoved = true
      return false
    }
    const isLater = parseDate(finishDate) > parseDate(former.finishDate)
    if (describeRun(execution) === then && !isLater) return true
    // It says that it is over, but something of it goes on: parts of two states.
    if (goesOnInside(execution)) return true
    const hasNew = actionExecutions.some((action) => !knownIds.has(action.id) && classify(action.status) === 'settled')
    return status === former.status && !hasMoved && !isLater && !hasNew
  }
}

/** Whether an action of it is at work, whatever the run itself says: where that is over, the answer has parts of two states. One that waits for somebody may be left so for ever. */
export function goesOnInside({ actionExecutions }: Execution): boolean {
  return actionExecutions.some(({ status }) => classify(status) === 'moving' && !hasNotBegun(status))
}

/** What a retry changes, however quick: the status, and what was executed. */
function describeRun({ status, actionExecutions }: Execution): string {
  return JSON.stringify([status, actionExecutions.map(describeAction)])
}

/** The same in a few characters, for a place where a large run would be too long. */
export function hashRun(execution: Execution): string {
  return createHash('sha256').update(describeRun(execution)).digest('hex')
}

function describeAction({ id, status, startDate }: ActionExecution): string {
  // Where Buddy does not say which one it is, the id is that of the input, in any case.
  return JSON.stringify([id?.toLowerCase(), status, startDate])
}
