import { describe, expect, test } from '@jest/globals'
import { knownStatuses } from '../../src/buddy/status.ts'
import { countExecutions, findWatchedAction, toActionState, toTargetState, toRunState } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'

const at = (second: number): string => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`
const finished = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'] as const

describe('an action', () => {
  test.each(['INITIAL', 'ENQUEUED'])(
    '%s is judged NOT_EXECUTED once its run has settled, and its status stays as Buddy wrote it',
    (status) => {
      for (const run of finished) {
        expect(toActionState(anActionExecution({ status }), anExecution({ status: run }), false)).toMatchObject({
          status,
          effectiveStatus: 'NOT_EXECUTED',
          statusClass: 'finished',
        })
      }
      for (const run of [...knownStatuses.filter((word) => !finished.some((one) => one === word)), 'NEW_WORD']) {
        expect(toActionState(anActionExecution({ status }), anExecution({ status: run }), false)).toMatchObject({
          status,
          effectiveStatus: status,
          statusClass: 'pending',
        })
      }
      expect(toActionState(anActionExecution({ status }), null, true)).toMatchObject({
        effectiveStatus: status,
        statusClass: 'pending',
      })
    },
  )

  test.each(['INPROGRESS', 'SUCCESSFUL', 'WAITING_FOR_APPLY', 'TERMINATING', 'NEW_WORD'])(
    '%s is judged as it is, whatever its run is',
    (status) => {
      expect(toActionState(anActionExecution({ status }), anExecution({ status: 'FAILED' }), false)).toMatchObject({
        status,
        effectiveStatus: status,
      })
    },
  )

  test('stands in its run as it was read, in its place', () => {
    const [before, own, after] = [
      anActionExecution({ id: aHash(7) }),
      anActionExecution({ status: 'INPROGRESS' }),
      anActionExecution({ id: aHash(9) }),
    ]
    const later = anActionExecution({ status: 'FAILED' })
    expect(toActionState(later, anExecution({ actionExecutions: [before, own, after] }), true).actions).toEqual([
      before,
      later,
      after,
    ])
    expect(toActionState(later, anExecution({ actionExecutions: [before] }), true).actions).toEqual([before, later])
    expect(toActionState(later, null, true).actions).toEqual([later])
  })

  test('brings its own page, dates, progress and variables', () => {
    const own = anActionExecution({
      htmlUrl: 'x',
      startDate: at(1),
      finishDate: at(2),
      progress: 7,
      outputtedVariables: [{ key: 'a', value: '1' }],
      passedVariables: [{ key: 'b', value: '2' }],
    })
    expect(toActionState(own, anExecution(), true)).toMatchObject({
      kind: 'action',
      action: own,
      name: 'Build',
      htmlUrl: 'x',
      startDate: at(1),
      finishDate: at(2),
      progress: 7,
      outputtedVariables: [{ key: 'a', value: '1' }],
      passedVariables: [{ key: 'b', value: '2' }],
    })
  })
})

describe('somebody has to act', () => {
  const waiting = anActionExecution({ id: aHash(5), status: 'WAITING_FOR_APPLY' })
  test.each([
    ['the action itself', 'WAITING_FOR_VARIABLES', null, { status: 'WAITING_FOR_VARIABLES' }],
    [
      'an action, whatever its run says',
      'WAITING_FOR_APPLY',
      anExecution({ status: 'INPROGRESS' }),
      { status: 'WAITING_FOR_APPLY' },
    ],
    [
      'one before it in a run that waits',
      'INITIAL',
      anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [waiting] }),
      { status: 'WAITING_FOR_APPLY', action: waiting },
    ],
    [
      'one before it in a run that Buddy calls moving',
      'ENQUEUED',
      anExecution({ status: 'INPROGRESS', actionExecutions: [waiting] }),
      { status: 'WAITING_FOR_APPLY', action: waiting },
    ],
    [
      'somebody unnamed in a run that waits',
      'INITIAL',
      anExecution({ status: 'WAITING_FOR_VARIABLES', actionExecutions: [] }),
      { status: 'WAITING_FOR_VARIABLES', action: null },
    ],
    [
      'nobody for an action that goes on in a run that waits',
      'INPROGRESS',
      anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [waiting] }),
      null,
    ],
    [
      'nobody for one that is over',
      'SUCCESSFUL',
      anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [waiting] }),
      null,
    ],
    [
      'nobody while another one goes on',
      'INITIAL',
      anExecution({
        status: 'INPROGRESS',
        actionExecutions: [waiting, anActionExecution({ id: aHash(6), status: 'INPROGRESS' })],
      }),
      null,
    ],
    ['nobody where nothing is known of the run', 'INITIAL', null, null],
  ])('for an action: %s', (_, status, execution, waitingFor) => {
    const state = toActionState(anActionExecution({ status }), execution, false)
    if (waitingFor === null) expect(state.waitingFor).toBeNull()
    else expect(state.waitingFor).toMatchObject(waitingFor)
  })

  test.each([
    ['WAITING_FOR_APPLY', [waiting], { status: 'WAITING_FOR_APPLY', action: waiting }],
    ['WAITING_FOR_VT_SESSION', [], { status: 'WAITING_FOR_VT_SESSION', action: null }],
    ['INPROGRESS', [waiting], { status: 'WAITING_FOR_APPLY', action: waiting }],
    ['INPROGRESS', [waiting, anActionExecution({ status: 'INPROGRESS' })], null],
    ['INPROGRESS', [anActionExecution()], null],
    ['FAILED', [waiting], null],
    ['SUCCESSFUL', [waiting], null],
  ])('for a run: %s of %j', (status, actionExecutions, waitingFor) => {
    expect(toRunState(anExecution({ status, actionExecutions })).waitingFor).toEqual(waitingFor)
  })
})

describe('a run', () => {
  test('is judged by its own status: an action whose errors are ignored does not count', () => {
    const failed = anActionExecution({ status: 'FAILED', ignoreErrors: true })
    expect(toRunState(anExecution({ status: 'SUCCESSFUL', actionExecutions: [failed] }))).toMatchObject({
      effectiveStatus: 'SUCCESSFUL',
      statusClass: 'finished',
    })
    expect(toRunState(anExecution({ status: 'FAILED', actionExecutions: [] }))).toMatchObject({
      effectiveStatus: 'FAILED',
      statusClass: 'finished',
    })
  })

  test('joins the variables of its actions: of two with one key the value of the action that started later, then of the later one in the list', () => {
    const setting = (
      start: string | null,
      values: Readonly<Record<string, string>>,
    ): ReturnType<typeof anActionExecution> => {
      const variables = Object.entries(values).map(([key, value]) => ({ key, value }))
      return anActionExecution({ startDate: start, outputtedVariables: variables, passedVariables: variables })
    }
    const state = toRunState(
      anExecution({
        actionExecutions: [
          setting(at(30), { a: 'late', b: 'late' }),
          setting(at(10), { a: 'early', c: 'early' }),
          setting(at(20), { c: 'first of two', d: 'first of two' }),
          setting(at(20), { c: 'second of two', d: 'second of two' }),
        ],
      }),
    )
    const joined = { a: 'late', b: 'late', c: 'second of two', d: 'second of two' }
    expect(Object.fromEntries(state.outputtedVariables.map(({ key, value }) => [key, value]))).toEqual(joined)
    expect(Object.fromEntries(state.passedVariables.map(({ key, value }) => [key, value]))).toEqual(joined)
    expect(state.outputtedVariables).toHaveLength(4)
  })

  test('keeps variables whose keys mean something to JavaScript', () => {
    const outputtedVariables = ['__proto__', 'constructor', 'toString'].map((key) => ({ key, value: 'x' }))
    expect(
      toRunState(anExecution({ actionExecutions: [anActionExecution({ outputtedVariables })] })).outputtedVariables,
    ).toEqual(outputtedVariables)
  })
})

describe('what a run tells of the gate', () => {
  const own = anActionExecution({ id: aHash(1), actionId: 1, startDate: at(1), status: 'FAILED' })
  const again = anActionExecution({ id: aHash(2), actionId: 1, startDate: at(9), status: 'INPROGRESS' })
  const run = anExecution({
    status: 'INPROGRESS',
    actionExecutions: [own, again, anActionExecution({ id: aHash(3), actionId: 2 })],
  })

  test.each<[string, string | null, number | null, object | null]>([
    ['the run itself', null, null, { kind: 'run', status: 'INPROGRESS' }],
    ['the run itself, whatever number there is', null, 1, { kind: 'run' }],
    [
      'an action by the hash of its execution',
      aHash(1),
      null,
      { kind: 'action', status: 'FAILED', includesLog: false },
    ],
    ['the same in capitals', aHash(1).toUpperCase(), null, { action: own }],
    ['an action by its number: the execution that started last', aHash(1), 1, { action: again, status: 'INPROGRESS' }],
    ['an action that was never executed, by its number', '', 2, { kind: 'action' }],
    ['nothing of a hash that it does not list', aHash(9), null, null],
    ['nothing of a number that it does not list', aHash(1), 9, null],
    ['nothing of an action without a hash', '', null, null],
  ])('%s', (_, actionExecutionId, actionId, expected) => {
    const state = toTargetState(run, { actionExecutionId, actionId })
    if (expected === null) expect(state).toBeNull()
    else expect(state).toMatchObject(expected)
    if (actionExecutionId !== null)
      expect(findWatchedAction(run, actionExecutionId, actionId)).toBe(state?.action ?? null)
  })

  test('with the status of the run beside it: what has not begun when that is over was not executed', () => {
    const over = anExecution({ status: 'FAILED', actionExecutions: [anActionExecution({ status: 'ENQUEUED' })] })
    expect(toTargetState(over, { actionExecutionId: aHash(1), actionId: null })).toMatchObject({
      status: 'ENQUEUED',
      effectiveStatus: 'NOT_EXECUTED',
      statusClass: 'finished',
    })
  })
})

test('counts the executions of the watched action; without an action or its number there is one', () => {
  const [first, again, other, nameless] = [1, 1, 2, null].map((actionId) => anActionExecution({ actionId }))
  const actions = [first, again, other, nameless, nameless].flatMap((action) => action ?? [])
  expect(countExecutions({ action: again ?? null, actions })).toBe(2)
  expect(countExecutions({ action: null, actions })).toBe(1)
  expect(countExecutions({ action: nameless ?? null, actions })).toBe(1)
})
