import { describe, expect, test } from '@jest/globals'
import type { ActionExecution, Execution } from '../../src/buddy/model.ts'
import { classifyStatus, hasNotStarted, knownStatuses } from '../../src/buddy/status.ts'
import { countExecutions, findWatchedAction, toActionState, toRunState, toTargetState } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'

const at = (second: number): string => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`
const everyStatus = [...knownStatuses, 'NEW_WORD']
const anAction = (status: string, more: Partial<ActionExecution> = {}): ActionExecution =>
  anActionExecution({ status, ...more })
const aRun = (status: string, ...actionExecutions: readonly ActionExecution[]): Execution =>
  anExecution({ status, actionExecutions })

describe('the state of an action', () => {
  test.each(everyStatus)(
    'that is %s is judged by its status, but NOT_EXECUTED if its run ended without it',
    (status) => {
      for (const execution of [null, ...everyStatus.map((one) => aRun(one))]) {
        const isOver = execution !== null && classifyStatus(execution.status) === 'finished'
        const effectiveStatus = hasNotStarted(status) && isOver ? 'NOT_EXECUTED' : status
        expect(toActionState(anAction(status), execution, false)).toMatchObject({
          status,
          effectiveStatus,
          statusClass: classifyStatus(effectiveStatus),
        })
        expect(toActionState(anAction(status), execution, false, true).effectiveStatus).toBe(status)
      }
    },
  )

  test('has the action as it was read, in its place in the run', () => {
    const [before, after] = [anActionExecution({ id: aHash(7) }), anActionExecution({ id: aHash(9) })]
    const later = anAction('FAILED')
    const actionsIn = (execution: Execution | null): readonly ActionExecution[] =>
      toActionState(later, execution, true).actions
    expect(actionsIn(aRun('FAILED', before, anAction('INPROGRESS'), after))).toEqual([before, later, after])
    expect(actionsIn(aRun('FAILED', before))).toEqual([before, later])
    expect(actionsIn(null)).toEqual([later])
  })

  test('has its own page, dates, progress and variables', () => {
    const own = {
      htmlUrl: 'x',
      startDate: at(1),
      finishDate: at(2),
      progress: 7,
      outputtedVariables: [{ key: 'a', value: '1' }],
      passedVariables: [{ key: 'b', value: '2' }],
    }
    const action = anActionExecution(own)
    const marks = { isStale: false, mayBeSuperseded: false }
    expect(toActionState(action, anExecution(), true)).toMatchObject({
      ...own,
      ...marks,
      kind: 'action',
      action,
      name: 'Build',
      includesLog: true,
    })
  })

  test('has the warnings of the action, and those of the run if the run was read last', () => {
    const action = anActionExecution({ decodeWarnings: ['action'] })
    const warningsOf = (execution: Execution | null, includesLog: boolean): readonly string[] =>
      toActionState(action, execution, includesLog).decodeWarnings
    const run = anExecution({ decodeWarnings: ['run'] })
    expect([warningsOf(run, false), warningsOf(run, true)]).toEqual([['action', 'run'], ['action']])
    expect(warningsOf(null, false)).toEqual(['action'])
  })
})

describe('a wait for a user', () => {
  const waiting = anAction('WAITING_FOR_APPLY', { id: aHash(5) })
  const running = anAction('INPROGRESS', { id: aHash(6) })
  const forApply = { status: 'WAITING_FOR_APPLY', action: waiting }

  test.each<[string, string, Execution | null, object | null]>([
    ['is that of the action', 'WAITING_FOR_VARIABLES', null, { status: 'WAITING_FOR_VARIABLES' }],
    ['is that of the action in any run', 'WAITING_FOR_APPLY', aRun('INPROGRESS'), { status: 'WAITING_FOR_APPLY' }],
    ['is that of an action before it in a run that waits', 'INITIAL', aRun('WAITING_FOR_APPLY', waiting), forApply],
    ['is that of an action before it in a run that goes on', 'ENQUEUED', aRun('INPROGRESS', waiting), forApply],
    [
      'is that of the run without an action',
      'INITIAL',
      aRun('WAITING_FOR_VARIABLES'),
      { status: 'WAITING_FOR_VARIABLES', action: null },
    ],
    ['is none for an action that goes on', 'INPROGRESS', aRun('WAITING_FOR_APPLY', waiting), null],
    ['is none for an action that is over', 'SUCCESSFUL', aRun('WAITING_FOR_APPLY', waiting), null],
    ['is none while another action goes on', 'INITIAL', aRun('INPROGRESS', waiting, running), null],
    ['is none without a run', 'INITIAL', null, null],
  ])('%s', (_, status, execution, expected) => {
    const { waitingFor } = toActionState(anAction(status), execution, false)
    if (expected === null) expect(waitingFor).toBeNull()
    else expect(waitingFor).toMatchObject(expected)
  })

  test.each([
    [aRun('WAITING_FOR_APPLY', waiting), forApply],
    [aRun('WAITING_FOR_VT_SESSION'), { status: 'WAITING_FOR_VT_SESSION', action: null }],
    [aRun('INPROGRESS', waiting), forApply],
    [aRun('INPROGRESS', waiting, running), null],
    [aRun('INPROGRESS', anActionExecution()), null],
    [aRun('FAILED', waiting), null],
  ])('of a run is that of the run, else of its action (%#)', (execution, expected) => {
    expect(toRunState(execution).waitingFor).toEqual(expected)
  })
})

describe('the state of a run', () => {
  test.each(['SUCCESSFUL', 'FAILED'])('that is %s is judged by its own status, whatever its actions are', (status) => {
    expect(toRunState(aRun(status, anAction('FAILED', { ignoreErrors: true })))).toMatchObject({
      kind: 'run',
      effectiveStatus: status,
      statusClass: 'finished',
      isStale: false,
      mayBeSuperseded: false,
      includesLog: false,
    })
  })

  test('has the variables of its actions: the value of the last start, then of the last place', () => {
    const setting = (second: number, values: Readonly<Record<string, string>>): ActionExecution => {
      const variables = Object.entries(values).map(([key, value]) => ({ key, value }))
      return anActionExecution({ startDate: at(second), outputtedVariables: variables, passedVariables: variables })
    }
    const { outputtedVariables, passedVariables } = toRunState(
      aRun(
        'SUCCESSFUL',
        setting(30, { a: 'late', constructor: 'late' }),
        setting(10, { a: 'early', c: 'early' }),
        setting(20, { c: 'first of two', ['__proto__']: 'first of two' }),
        setting(20, { c: 'second of two', ['__proto__']: 'second of two' }),
      ),
    )
    const expected = [
      ['__proto__', 'second of two'],
      ['a', 'late'],
      ['c', 'second of two'],
      ['constructor', 'late'],
    ]
    for (const joined of [outputtedVariables, passedVariables])
      expect(joined.map(({ key, value }) => [key, value]).sort()).toEqual(expected)
  })
})

describe('the state of the target', () => {
  const own = anAction('FAILED', { id: aHash(1), actionId: 1, startDate: at(1) })
  const again = anAction('INPROGRESS', { id: aHash(2), actionId: 1, startDate: at(9) })
  const neverExecuted = anAction('INITIAL', { id: null, actionId: 3, startDate: null })
  const run = aRun('INPROGRESS', own, again, anActionExecution({ id: aHash(3), actionId: 2 }), neverExecuted)

  test.each<[string, string | null, number | null, object | null]>([
    ['the run', null, null, { kind: 'run', status: 'INPROGRESS' }],
    ['the run, whatever number there is', null, 1, { kind: 'run' }],
    ['an execution by its id', aHash(1), null, { kind: 'action', action: own, includesLog: false }],
    ['an execution by its id in capitals', aHash(1).toUpperCase(), null, { action: own }],
    ['the last execution of an action by its number', aHash(1), 1, { action: again, status: 'INPROGRESS' }],
    ['an action that was never executed', '', 3, { action: neverExecuted }],
    ['none of an id that is not listed', aHash(9), null, null],
    ['none of a number that is not listed', aHash(1), 9, null],
    ['none of an action without an id', '', null, null],
  ])('is that of %s', (_, actionExecutionId, actionId, expected) => {
    const state = toTargetState(run, { actionExecutionId, actionId })
    if (expected === null) expect(state).toBeNull()
    else expect(state).toMatchObject(expected)
    if (actionExecutionId !== null)
      expect(findWatchedAction(run, actionExecutionId, actionId)).toBe(state?.action ?? null)
  })
})

test('counts the executions of the watched action; without an action or its number there is one', () => {
  const [first, again, other, nameless] = [1, 1, 2, null].map((actionId) => anActionExecution({ actionId }))
  const actions = [first, again, other, nameless, nameless].flatMap((action) => action ?? [])
  expect(countExecutions({ action: again ?? null, actions })).toBe(2)
  expect(countExecutions({ action: null, actions })).toBe(1)
  expect(countExecutions({ action: nameless ?? null, actions })).toBe(1)
})
