import { describe, expect, test } from '@jest/globals'
import type { ActionExecution, Execution } from '../../src/buddy/model.ts'
import { createFormerMark, createFormerTest, hashRun } from '../../src/run/stale.ts'
import { readAction, readRun } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'

const build = anActionExecution({ id: aHash(1), actionId: 1, status: 'SUCCESSFUL' })
const deploy = anActionExecution({ id: aHash(2), actionId: 2, status: 'FAILED' })
const skipped = anActionExecution({ id: aHash(4), actionId: 3, status: 'SKIPPED', startDate: null, finishDate: null })
const former = anExecution({
  status: 'FAILED',
  finishDate: '2026-01-01T00:02:00Z',
  actionExecutions: [build, deploy, skipped],
})

const ofRun = (execution: Execution): boolean => createFormerMark(former)(readRun(execution)).isFormer
const ofAction = (action: ActionExecution, execution: Execution | null): boolean =>
  createFormerMark(former)(readAction(action, execution, false)).isFormer

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
    expect(ofRun({ ...former, ...more })).toBe(expected)
  })
})

describe('after a retry, an action counts as before it', () => {
  const goingOn = { ...former, status: 'INPROGRESS', finishDate: null }
  const overAgain = { ...former, status: 'SUCCESSFUL', finishDate: '2026-01-01T00:09:00Z' }
  test.each<[string, ActionExecution, Execution | null, boolean]>([
    ['where its run does', deploy, former, true],
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
  const goingOn = { ...former, status: 'INPROGRESS', finishDate: null }
  const failedAgain = {
    ...former,
    actionExecutions: [build, { ...deploy, startDate: '2026-01-01T00:05:00Z' }, skipped],
  }

  test('a run that was seen going on has ended anew, also where its end is not told', () => {
    expect(createFormerTest(former)(failedAgain)).toBe(true)
    const isFormer = createFormerTest(former)
    expect([former, goingOn, failedAgain].map(isFormer)).toEqual([true, false, false])
  })

  test('what it was before stays so, also after it was seen going on', () => {
    const isFormer = createFormerTest(former)
    expect([former, goingOn, former, goingOn, { ...former, finishDate: '2026-01-01T00:09:00Z' }].map(isFormer)).toEqual(
      [true, false, true, false, false],
    )
  })

  test('an end of which nothing was told at first is no new one when it is told', () => {
    const unfinished = { ...former, finishDate: null }
    const isFormer = createFormerTest(unfinished)
    expect([unfinished, former].map(isFormer)).toEqual([true, true])
    expect(hashRun(unfinished)).toBe(hashRun(former))
  })

  test('an action that was left out before does not pass by that, until the run is over again', () => {
    const mark = createFormerMark(former)
    const left = (execution: Execution): boolean => mark(readAction(skipped, execution, false)).isFormer
    const half = { ...former, actionExecutions: [{ ...build, id: aHash(6), status: 'INPROGRESS' }, deploy, skipped] }
    expect(
      [former, half, goingOn, { ...former, status: 'SUCCESSFUL', finishDate: '2026-01-01T00:09:00Z' }].map(left),
    ).toEqual([true, true, true, false])
  })
})

test.each([null, { ...former, status: 'INPROGRESS', finishDate: null }])(
  'an id in another case is the same one (%#)',
  (execution) => {
    expect(ofAction({ ...deploy, id: aHash(2).toUpperCase() }, execution)).toBe(true)
    const upper = { ...former, actionExecutions: [{ ...deploy, id: aHash(2).toUpperCase() }] }
    expect(createFormerMark(upper)(readAction(deploy, execution, false)).isFormer).toBe(true)
  },
)

test('an execution that the run does not list is from before too, and changes nothing else', () => {
  const unlisted = { ...deploy, id: aHash(8) }
  const mark = createFormerMark(former, unlisted)
  const goingOn = { ...former, status: 'INPROGRESS', finishDate: null }
  const isFormer = (execution: Execution | null): boolean => mark(readAction(unlisted, execution, true)).isFormer
  expect([null, goingOn].map(isFormer)).toEqual([true, true])
  expect(createFormerMark(former)(readAction(unlisted, goingOn, true)).isFormer).toBe(false)
  expect([former, goingOn, former].map((execution) => mark(readRun(execution)).isFormer)).toEqual([true, false, true])
})

test('a reading is marked, and else as it was', () => {
  const reading = readRun(former)
  expect(createFormerMark(former)(reading)).toEqual({ ...reading, isFormer: true })
  const later = readRun({ ...former, status: 'INPROGRESS' })
  expect(createFormerMark(former)(later)).toBe(later)
})

test('where nothing was retried, no reading is of a time before', () => {
  const reading = readRun(former)
  expect(createFormerMark(null)(reading)).toBe(reading)
})
