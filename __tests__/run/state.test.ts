import { describe, expect, test } from '@jest/globals'
import {
  describeCommit,
  findFirstFailed,
  latestExecution,
  latestExecutions,
  parseDate,
  sortByStart,
} from '../../src/buddy/actions.ts'
import type { ActionExecution } from '../../src/buddy/model.ts'
import { knownStatuses } from '../../src/buddy/status.ts'
import { countExecutions, findWatchedAction, toActionState, toTargetState, toRunState } from '../../src/run/state.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'

const at = (second: number): string => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`
const finished = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'] as const
const idsOf = (actions: readonly { readonly id: string | null }[]): readonly (string | null)[] =>
  actions.map(({ id }) => id)

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

describe('actions in time', () => {
  const one = anActionExecution({ id: 'one', startDate: at(20) })
  const two = anActionExecution({ id: 'two', startDate: '2026-01-01T01:00:10+01:00' })
  const never = anActionExecution({ id: 'never', startDate: null, status: 'INITIAL' })
  const wrong = anActionExecution({ id: 'wrong', startDate: 'soon', status: 'INPROGRESS' })
  const skipped = anActionExecution({ id: 'skipped', startDate: null, status: 'SKIPPED' })
  const twin = anActionExecution({ id: 'twin', startDate: at(20) })

  test('are sorted by start as a time, not as a text, and else as Buddy lists them', () => {
    expect(idsOf(sortByStart([one, twin, two]))).toEqual(['two', 'one', 'twin'])
  })

  test('come last without a start date if they may still start, and first if they have finished', () => {
    expect(idsOf(sortByStart([never, one, wrong, skipped]))).toEqual(['skipped', 'one', 'never', 'wrong'])
  })

  const queued = anActionExecution({ id: 'queued', startDate: null, status: 'ENQUEUED' })
  test.each([
    ['the one that started last', [one, two], 'INPROGRESS', 'one'],
    ['of two that started at once the later one in the list', [one, twin], 'INPROGRESS', 'twin'],
    ['one that has yet to start, while the run goes on', [queued, one], 'INPROGRESS', 'queued'],
    ['not one that never started, where the run is over', [queued, one], 'FAILED', 'one'],
    ['one that never started, where there is no other', [queued], 'FAILED', 'queued'],
    ['not one that was skipped, wherever Buddy lists it', [one, skipped], 'INPROGRESS', 'one'],
    ['nor when the run is over', [skipped, one, skipped], 'SUCCESSFUL', 'one'],
    ['one that was skipped, where there is no other', [skipped], 'SUCCESSFUL', 'skipped'],
    ['not an entry without an id, which was never executed', [one, { ...queued, id: null }], 'INPROGRESS', 'one'],
    ['an entry without an id, where there is no other', [{ ...queued, id: null }], 'INPROGRESS', null],
  ])('the latest of several: %s', (_, actions, status, id) => {
    expect(latestExecution(actions, status)?.id).toBe(id)
  })

  test('the latest of none is none', () => {
    expect(latestExecution([], 'INPROGRESS')).toBeNull()
  })

  test('the first that failed: by start, terminated ones too, ignored ones not', () => {
    const failed = (id: string, second: number, more: object): ReturnType<typeof anActionExecution> =>
      anActionExecution({ id, startDate: at(second), status: 'FAILED', ...more })
    const actions = [
      failed('late', 30, { actionId: 1 }),
      failed('first', 10, { actionId: 2, status: 'TERMINATED' }),
      failed('ignored', 5, { actionId: 3, ignoreErrors: true }),
      failed('skipped', 1, { actionId: 4, status: 'SKIPPED' }),
      failed('before a retry', 2, { actionId: 5 }),
      anActionExecution({ id: 'retried', startDate: at(20), actionId: 5 }),
    ]
    expect(findFirstFailed(actions)?.id).toBe('first')
    expect(findFirstFailed([anActionExecution()])).toBeNull()
  })
})

describe('of an action that was executed again', () => {
  const [first, again] = [
    anActionExecution({ id: aHash(1), actionId: 1, startDate: at(1), status: 'FAILED' }),
    anActionExecution({ id: aHash(2), actionId: 1, startDate: at(9) }),
  ]
  const other = anActionExecution({ id: aHash(3), actionId: 2, startDate: at(5) })
  const [nameless, too] = [
    anActionExecution({ id: 'x', actionId: null }),
    anActionExecution({ id: 'y', actionId: null }),
  ]

  test('the execution that started last is listed, in its place; what has no number stands for itself', () => {
    expect(latestExecutions([again, first, other])).toEqual([again, other])
    expect(latestExecutions([first, other, again])).toEqual([other, again])
    expect(latestExecutions([nameless, too])).toEqual([nameless, too])
    expect(latestExecutions([])).toEqual([])
    // It was asked for again, but has not begun.
    const queued = anActionExecution({ id: aHash(4), actionId: 1, startDate: null, status: 'INITIAL' })
    expect(latestExecutions([first, queued])).toEqual([queued])
  })

  test('an earlier one that failed is not what failed the run', () => {
    expect(findFirstFailed([first, again, other])).toBe(first)
    expect(findFirstFailed([first, again, { ...other, status: 'FAILED' }])).toMatchObject({ id: aHash(3) })
  })

  test('all are counted, where it is the one that is watched', () => {
    expect(countExecutions({ action: again, actions: [first, again, other] })).toBe(2)
    expect(countExecutions({ action: null, actions: [first, again, other] })).toBe(1)
    expect(countExecutions({ action: nameless, actions: [nameless, too] })).toBe(1)
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

test.each([
  ['commit and branch', { revision: 'abcdef0123456789', branch: 'main', tag: null }, 'abcdef012345 on main'],
  ['the tag before the branch', { revision: 'abcdef0123456789', branch: 'main', tag: 'v1' }, 'abcdef012345 on v1'],
  ['a commit alone', { revision: 'abcdef0', branch: null, tag: null }, 'abcdef0'],
  ['nothing', { revision: null, branch: 'main', tag: 'v1' }, ''],
])('what a run has built: %s', (_, built, words) => {
  expect(describeCommit(built)).toBe(words)
})

describe("a date of Buddy's", () => {
  test.each([
    ['in UTC', '2026-01-01T00:00:10Z', Date.UTC(2026, 0, 1, 0, 0, 10)],
    ['with an offset', '2026-01-01T01:00:10+01:00', Date.UTC(2026, 0, 1, 0, 0, 10)],
    ['with milliseconds', '2026-01-01T00:00:10.250Z', Date.UTC(2026, 0, 1, 0, 0, 10, 250)],
  ])('%s', (_, text, time) => {
    expect(parseDate(text)).toBe(time)
  })

  test.each([
    null,
    '',
    'soon',
    '5',
    'Build 7',
    '2026',
    '2026-01-01',
    '01/02/2026',
    '2026-13-01T00:00:00Z',
    'x 2026-01-01T00:00:10Z',
  ])('%j is none, though a date could be read from it', (text) => {
    expect(parseDate(text)).toBeNaN()
  })
})

test('orders starts that differ by less than a millisecond', () => {
  const start = (fraction: string): ActionExecution =>
    anActionExecution({ id: fraction, startDate: `2026-01-01T10:00:00.${fraction}Z` })
  const inTime = ['000000001', '000000002', '0001', '1', '123456789', '2']
  const sorted = sortByStart([...inTime].reverse().map(start))
  expect(sorted.map(({ id }) => id)).toEqual(inTime)
})
