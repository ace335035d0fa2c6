import { describe, expect, test } from '@jest/globals'
import type { ActionExecution, Execution } from '../../src/buddy/model.ts'
import { createStaleCheck, fingerprintExecution, markStaleStates, readRetryProgress } from '../../src/run/stale.ts'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'

const build = anActionExecution({ id: aHash(1), actionId: 1, status: 'SUCCESSFUL' })
const deploy = anActionExecution({ id: aHash(2), actionId: 2, status: 'FAILED' })
const skipped = anActionExecution({ id: aHash(4), actionId: 3, status: 'SKIPPED', startDate: null, finishDate: null })
const neverExecuted = anActionExecution({ id: null, actionId: 4, status: 'NOT_EXECUTED', startDate: null })
const aRun = (status: string, finishDate: string | null, ...actionExecutions: readonly ActionExecution[]): Execution =>
  anExecution({ status, finishDate, actionExecutions: [build, ...actionExecutions, skipped, neverExecuted] })

const [earlier, then, later] = ['2026-01-01T00:01:59Z', '2026-01-01T00:02:00Z', '2026-01-01T00:09:00Z']
const beforeRetry = aRun('FAILED', then, deploy)
const goingOn = aRun('INPROGRESS', null, deploy)
const overAgain = aRun('SUCCESSFUL', later, deploy)
const newer = { ...deploy, id: aHash(3) }

const isStaleAction = (action: ActionExecution, execution: Execution | null): boolean =>
  markStaleStates(beforeRetry)(toActionState(action, execution, false)).isStale

describe('a run after its retry is stale', () => {
  test.each<[string, Execution, boolean]>([
    ['while nothing has changed', beforeRetry, true],
    ['when Buddy says more about it', { ...beforeRetry, comment: 'new', creatorName: 'x' }, true],
    ['not in another status', goingOn, false],
    ['not when it has failed again, later', aRun('FAILED', later, deploy), false],
    ['without its end', aRun('FAILED', null, deploy), true],
    ['with an earlier end', aRun('FAILED', earlier, deploy), true],
    ['not with a new execution that is over', aRun('FAILED', then, newer), false],
    ['not with one more execution that is over', aRun('FAILED', then, deploy, newer), false],
    ['with another end of an action', aRun('FAILED', then, { ...deploy, finishDate: later }), true],
    ['with a new execution that goes on', aRun('FAILED', then, deploy, { ...newer, status: 'INPROGRESS' }), true],
    [
      'with an execution that goes on, and a later end',
      aRun('FAILED', later, { ...deploy, status: 'INPROGRESS' }),
      true,
    ],
    [
      'with an execution that goes on, and another end',
      aRun('SUCCESSFUL', then, deploy, { ...newer, status: 'TERMINATING' }),
      true,
    ],
    [
      'not with an action that was left waiting, and another end',
      aRun('TERMINATED', then, { ...newer, status: 'WAITING_FOR_APPLY' }),
      false,
    ],
    ['with a new execution that has not started', aRun('FAILED', then, deploy, { ...newer, status: 'ENQUEUED' }), true],
    ['with an execution less', aRun('FAILED', then), true],
    ['not when it has ended another way', aRun('SUCCESSFUL', then, deploy), false],
    [
      'not when it has ended another way before an action started',
      aRun('TERMINATED', then, { ...deploy, status: 'INITIAL' }),
      false,
    ],
  ])('%s', (_, execution, expected) => {
    expect(markStaleStates(beforeRetry)(toRunState(execution)).isStale).toBe(expected)
  })
})

describe('an action after a retry is stale', () => {
  const startedAgain = { ...deploy, status: 'INPROGRESS', finishDate: null }
  test.each<[string, ActionExecution, Execution | null, boolean]>([
    ['when its run is', deploy, beforeRetry, true],
    ['without a run', deploy, null, true],
    ['without a run, whatever its status', startedAgain, null, true],
    ['not without a run, as another execution', newer, null, false],
    ['not without a run and an id', { ...deploy, id: null }, null, false],
    ['while the run goes on and it has not started again', deploy, goingOn, true],
    ['in a run of an unknown status', deploy, { ...goingOn, status: 'NEW_WORD' }, true],
    ['not as another execution', { ...newer, status: 'INPROGRESS' }, goingOn, false],
    ['not when the same execution has started again', startedAgain, goingOn, false],
    ['when it was skipped before and is still, though its run goes on', skipped, goingOn, true],
    ['not when it was skipped anew', { ...skipped, id: aHash(5) }, goingOn, false],
    ['not when its run is over again and it was skipped again', skipped, overAgain, false],
    ['not when its run is over again and it was not executed again', build, overAgain, false],
    ['not as an action that was never executed, when its run is over again', neverExecuted, overAgain, false],
  ])('%s', (_, action, execution, expected) => {
    expect(isStaleAction(action, execution)).toBe(expected)
  })

  test.each([null, goingOn])('whatever the case of its id (%#)', (execution) => {
    const capitals = { ...deploy, id: aHash(2).toUpperCase() }
    expect(isStaleAction(capitals, execution)).toBe(true)
    const mark = markStaleStates(aRun('FAILED', then, capitals))
    expect(mark(toActionState(deploy, execution, false)).isStale).toBe(true)
  })

  test('when its run did not list it, which changes nothing for the run', () => {
    const actionNotInRun = { ...deploy, id: aHash(8) }
    const mark = markStaleStates(beforeRetry, actionNotInRun)
    for (const execution of [null, goingOn])
      expect(mark(toActionState(actionNotInRun, execution, true)).isStale).toBe(true)
    expect(isStaleAction(actionNotInRun, goingOn)).toBe(false)
    const runs = [beforeRetry, goingOn, beforeRetry]
    expect(runs.map((execution) => mark(toRunState(execution)).isStale)).toEqual([true, false, true])
  })
})

describe('of one response after the other', () => {
  const failedAgain = aRun('FAILED', then, { ...deploy, startDate: '2026-01-01T00:05:00Z' })
  const half = { ...beforeRetry, actionExecutions: [{ ...build, id: aHash(6), status: 'INPROGRESS' }, deploy, skipped] }
  const unfinished = { ...beforeRetry, finishDate: null }

  test.each<[string, Execution, readonly Execution[], readonly boolean[]]>([
    ['a run with a new start may be the one before', beforeRetry, [failedAgain], [true]],
    [
      'a run that was seen going on has ended again',
      beforeRetry,
      [beforeRetry, goingOn, failedAgain],
      [true, false, false],
    ],
    [
      'the state before stays stale, also after the run was seen going on',
      beforeRetry,
      [beforeRetry, goingOn, beforeRetry, goingOn, aRun('FAILED', later, deploy)],
      [true, false, true, false, false],
    ],
    ['an end that was missing at first is not a new one', unfinished, [unfinished, beforeRetry], [true, true]],
  ])('%s', (_, before, responses, expected) => {
    expect(responses.map(createStaleCheck(before))).toEqual(expected)
  })

  test('an action that was skipped before does not pass by that, until the run is over again', () => {
    const mark = markStaleStates(beforeRetry)
    const responses = [beforeRetry, half, goingOn, overAgain]
    expect(responses.map((execution) => mark(toActionState(skipped, execution, false)).isStale)).toEqual([
      ...[true, true, true],
      false,
    ])
  })
})

test.each<[string, Execution, string]>([
  ['none while nothing has changed', beforeRetry, 'none'],
  ['none with another end, because Buddy may have left it out', aRun('FAILED', later, deploy), 'none'],
  [
    'partial when a finished run has a running action',
    aRun('FAILED', then, { ...newer, status: 'INPROGRESS' }),
    'partial',
  ],
  ['complete when the run goes on', aRun('INPROGRESS', null, { ...newer, status: 'INPROGRESS' }), 'complete'],
  ['complete when the run is over again', aRun('FAILED', later, newer), 'complete'],
])('the progress of a retry is %s', (_, execution, expected) => {
  expect(readRetryProgress(execution, fingerprintExecution(beforeRetry))).toBe(expected)
})

test('marks a state, and changes nothing else', () => {
  const state = toRunState(beforeRetry)
  expect(markStaleStates(beforeRetry)(state)).toEqual({ ...state, isStale: true })
  const after = toRunState(goingOn)
  expect(markStaleStates(beforeRetry)(after)).toBe(after)
  expect(markStaleStates(null)(state)).toBe(state)
})
