import { describe, expect, test } from '@jest/globals'
import type { ActionExecution, Execution } from '../src/buddy/model.ts'
import { createFormerMark } from '../src/former.ts'
import { readAction, readRun } from '../src/reading.ts'
import { aHash, anActionExecution, anExecution } from './fakes/builders.ts'

const build = anActionExecution({ id: aHash(1), actionId: 1, status: 'SUCCESSFUL' })
const deploy = anActionExecution({ id: aHash(2), actionId: 2, status: 'FAILED' })
const former = anExecution({ status: 'FAILED', finishDate: '2026-01-01T00:02:00Z', actionExecutions: [build, deploy] })

const ofRun = (execution: Execution): boolean => createFormerMark(former)(readRun(execution)).isFormer
const ofAction = (action: ActionExecution, execution: Execution | null): boolean => createFormerMark(former)(readAction(action, execution, false)).isFormer

describe('after a retry, a run counts as before it', () => {
  test.each<[string, Partial<Execution>, boolean]>([
    ['while nothing has changed', {}, true],
    ['also where Buddy tells more of it by now', { comment: 'new', creatorName: 'x' }, true],
    ['not once its status is another', { status: 'INPROGRESS' }, false],
    ['not where it has failed again at another time', { finishDate: '2026-01-01T00:09:00Z' }, false],
    ['not once its end is gone', { finishDate: null }, false],
    ['not where an action was executed anew', { actionExecutions: [build, { ...deploy, id: aHash(3) }] }, false],
    ['not where an action ended at another time', { actionExecutions: [build, { ...deploy, finishDate: '2026-01-01T00:09:00Z' }] }, false],
    ['not where there is one execution more', { actionExecutions: [build, deploy, anActionExecution({ id: aHash(3), actionId: 2 })] }, false],
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
    ['while the run goes on and it has not begun again', deploy, goingOn, true],
    ['also in a status of the run that is not known', deploy, { ...goingOn, status: 'NEW_WORD' }, true],
    ['not once it was executed anew', { ...deploy, id: aHash(3), status: 'INPROGRESS' }, goingOn, false],
    ['not once the same execution has begun again', { ...deploy, status: 'INPROGRESS', finishDate: null }, null, false],
    ['not once the run is over again: it was not executed again', build, overAgain, false],
  ])('%s', (_, action, execution, expected) => {
    expect(ofAction(action, execution)).toBe(expected)
  })
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
