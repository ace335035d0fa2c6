import { describe, expect, test } from '@jest/globals'
import type { ActionExecution, Execution } from '../../src/buddy/model.ts'
import { markStaleStates, createStaleCheck, fingerprintExecution } from '../../src/run/stale.ts'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'

const build = anActionExecution({ id: aHash(1), actionId: 1, status: 'SUCCESSFUL' })
const deploy = anActionExecution({ id: aHash(2), actionId: 2, status: 'FAILED' })
const skipped = anActionExecution({ id: aHash(4), actionId: 3, status: 'SKIPPED', startDate: null, finishDate: null })
const beforeRetry = anExecution({
  status: 'FAILED',
  finishDate: '2026-01-01T00:02:00Z',
  actionExecutions: [build, deploy, skipped],
})

const ofRun = (execution: Execution): boolean => markStaleStates(beforeRetry)(toRunState(execution)).isStale
const ofAction = (action: ActionExecution, execution: Execution | null): boolean =>
  markStaleStates(beforeRetry)(toActionState(action, execution, false)).isStale

describe('after a retry, a run counts as before it', () => {
  test.each<[string, Partial<Execution>, boolean]>([
    ['while nothing has changed', {}, true],
    ['also where Buddy tells more of it by now', { comment: 'new', creatorName: 'x' }, true],
    ['not once its status is another', { status: 'INPROGRESS' }, false],
    ['not where it has failed again, later', { finishDate: '2026-01-01T00:09:00Z' }, false],
    ['also where its end is not told for a moment', { finishDate: null }, true],
    ['also where its end is told as another, earlier one', { finishDate: '2026-01-01T00:01:59Z' }, true],
    [
      'not where an action was executed anew and is over',
      { actionExecutions: [build, { ...deploy, id: aHash(3) }, skipped] },
      false,
    ],
    [
      'also where the end of an action is told anew',
      { actionExecutions: [build, { ...deploy, finishDate: '2026-01-01T00:09:00Z' }, skipped] },
      true,
    ],
    [
      'not where there is one execution more that is over',
      { actionExecutions: [build, deploy, anActionExecution({ id: aHash(3), actionId: 2 }), skipped] },
      false,
    ],
    [
      'also where a new execution goes on already, while the run still says how it ended',
      { actionExecutions: [build, deploy, { ...deploy, id: aHash(3), status: 'INPROGRESS' }, skipped] },
      true,
    ],
    [
      'also where that is so with an end that is later',
      { finishDate: '2026-01-01T00:09:00Z', actionExecutions: [build, { ...deploy, status: 'INPROGRESS' }, skipped] },
      true,
    ],
    [
      'also where that is so with another end',
      { status: 'SUCCESSFUL', actionExecutions: [build, { ...deploy, id: aHash(3), status: 'TERMINATING' }, skipped] },
      true,
    ],
    [
      'not where an action was left waiting when it ended another way',
      {
        status: 'TERMINATED',
        actionExecutions: [build, { ...deploy, id: aHash(3), status: 'WAITING_FOR_APPLY' }, skipped],
      },
      false,
    ],
    [
      'also where a new execution is listed that has not begun',
      { actionExecutions: [build, deploy, { ...deploy, id: aHash(3), status: 'ENQUEUED' }, skipped] },
      true,
    ],
    ['also where an execution is missing from it', { actionExecutions: [build] }, true],
    ['not where it has ended another way', { status: 'SUCCESSFUL' }, false],
    [
      'not where it has ended another way before an action began',
      { status: 'TERMINATED', actionExecutions: [build, { ...deploy, status: 'INITIAL' }, skipped] },
      false,
    ],
  ])('%s', (_, more, expected) => {
    expect(ofRun({ ...beforeRetry, ...more })).toBe(expected)
  })
})

describe('after a retry, an action counts as before it', () => {
  const goingOn = { ...beforeRetry, status: 'INPROGRESS', finishDate: null }
  const overAgain = { ...beforeRetry, status: 'SUCCESSFUL', finishDate: '2026-01-01T00:09:00Z' }
  test.each<[string, ActionExecution, Execution | null, boolean]>([
    ['where its run does', deploy, beforeRetry, true],
    ['where nothing is known of its run', deploy, null, true],
    [
      'where nothing is known of its run, whatever is told of the same execution',
      { ...deploy, status: 'INPROGRESS', finishDate: null },
      null,
      true,
    ],
    ['not where nothing is known of its run, and it is another execution', { ...deploy, id: aHash(3) }, null, false],
    ['while the run goes on and it has not begun again', deploy, goingOn, true],
    ['also in a status of the run that is not known', deploy, { ...goingOn, status: 'NEW_WORD' }, true],
    ['not once it was executed anew', { ...deploy, id: aHash(3), status: 'INPROGRESS' }, goingOn, false],
    [
      'not once the same execution has begun again',
      { ...deploy, status: 'INPROGRESS', finishDate: null },
      goingOn,
      false,
    ],
    [
      'where it was left out before and is still so, though its run goes on',
      skipped,
      { ...goingOn, actionExecutions: [build, skipped] },
      true,
    ],
    ['not once it was left out anew', { ...skipped, id: aHash(5) }, goingOn, false],
    [
      'not once its run is over and it was left out again',
      skipped,
      { ...overAgain, actionExecutions: [build, skipped] },
      false,
    ],
    ['not once the run is over again: it was not executed again', build, overAgain, false],
  ])('%s', (_, action, execution, expected) => {
    expect(ofAction(action, execution)).toBe(expected)
  })
})

describe('of one answer after the other', () => {
  const goingOn = { ...beforeRetry, status: 'INPROGRESS', finishDate: null }
  const failedAgain = {
    ...beforeRetry,
    actionExecutions: [build, { ...deploy, startDate: '2026-01-01T00:05:00Z' }, skipped],
  }

  test('a run that was seen going on has ended anew, also where its end is not told', () => {
    expect(createStaleCheck(beforeRetry)(failedAgain)).toBe(true)
    const isStale = createStaleCheck(beforeRetry)
    expect([beforeRetry, goingOn, failedAgain].map(isStale)).toEqual([true, false, false])
  })

  test('what it was before stays so, also after it was seen going on', () => {
    const isStale = createStaleCheck(beforeRetry)
    expect(
      [beforeRetry, goingOn, beforeRetry, goingOn, { ...beforeRetry, finishDate: '2026-01-01T00:09:00Z' }].map(isStale),
    ).toEqual([true, false, true, false, false])
  })

  test('an end of which nothing was told at first is no new one when it is told', () => {
    const unfinished = { ...beforeRetry, finishDate: null }
    const isStale = createStaleCheck(unfinished)
    expect([unfinished, beforeRetry].map(isStale)).toEqual([true, true])
    expect(fingerprintExecution(unfinished)).toBe(fingerprintExecution(beforeRetry))
  })

  test('an action that was left out before does not pass by that, until the run is over again', () => {
    const mark = markStaleStates(beforeRetry)
    const left = (execution: Execution): boolean => mark(toActionState(skipped, execution, false)).isStale
    const half = {
      ...beforeRetry,
      actionExecutions: [{ ...build, id: aHash(6), status: 'INPROGRESS' }, deploy, skipped],
    }
    expect(
      [beforeRetry, half, goingOn, { ...beforeRetry, status: 'SUCCESSFUL', finishDate: '2026-01-01T00:09:00Z' }].map(
        left,
      ),
    ).toEqual([true, true, true, false])
  })
})

test.each([null, { ...beforeRetry, status: 'INPROGRESS', finishDate: null }])(
  'an id in another case is the same one (%#)',
  (execution) => {
    expect(ofAction({ ...deploy, id: aHash(2).toUpperCase() }, execution)).toBe(true)
    const upper = { ...beforeRetry, actionExecutions: [{ ...deploy, id: aHash(2).toUpperCase() }] }
    expect(markStaleStates(upper)(toActionState(deploy, execution, false)).isStale).toBe(true)
  },
)

test('an execution that the run does not list is from before too, and changes nothing else', () => {
  const actionNotInRun = { ...deploy, id: aHash(8) }
  const mark = markStaleStates(beforeRetry, actionNotInRun)
  const goingOn = { ...beforeRetry, status: 'INPROGRESS', finishDate: null }
  const isStale = (execution: Execution | null): boolean => mark(toActionState(actionNotInRun, execution, true)).isStale
  expect([null, goingOn].map(isStale)).toEqual([true, true])
  expect(markStaleStates(beforeRetry)(toActionState(actionNotInRun, goingOn, true)).isStale).toBe(false)
  expect([beforeRetry, goingOn, beforeRetry].map((execution) => mark(toRunState(execution)).isStale)).toEqual([
    true,
    false,
    true,
  ])
})

test('a reading is marked, and else as it was', () => {
  const state = toRunState(beforeRetry)
  expect(markStaleStates(beforeRetry)(state)).toEqual({ ...state, isStale: true })
  const later = toRunState({ ...beforeRetry, status: 'INPROGRESS' })
  expect(markStaleStates(beforeRetry)(later)).toBe(later)
})

test('where nothing was retried, no reading is of a time before', () => {
  const state = toRunState(beforeRetry)
  expect(markStaleStates(null)(state)).toBe(state)
})
