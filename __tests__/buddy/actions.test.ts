import { describe, expect, test } from '@jest/globals'
import { findFirstFailed, latestExecution, latestExecutions, sortByStart } from '../../src/buddy/actions.ts'
import type { ActionExecution } from '../../src/buddy/model.ts'
import { aHash, anActionExecution } from '../fakes/builders.ts'

const at = (second: number): string => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`
const idsOf = (actions: readonly { readonly id: string | null }[]): readonly (string | null)[] =>
  actions.map(({ id }) => id)

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

  const restarted = anActionExecution({ id: 'restarted', startDate: at(30), status: 'ENQUEUED' })
  const queued = anActionExecution({ id: 'queued', startDate: null, status: 'ENQUEUED' })
  test.each([
    ['the one that started last', [one, two], 'INPROGRESS', 'one'],
    ['of two that started at once the later one in the list', [one, twin], 'INPROGRESS', 'twin'],
    ['one that has yet to start, while the run goes on', [queued, one], 'INPROGRESS', 'queued'],
    ['not one that never started, where the run is over', [queued, one], 'FAILED', 'one'],
    ['one that waits with a start date, where the run is over', [one, restarted], 'FAILED', 'restarted'],
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
    expect(findFirstFailed(actions, 'FAILED')?.id).toBe('first')
    expect(findFirstFailed([anActionExecution()], 'FAILED')).toBeNull()
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
    expect(latestExecutions([again, first, other], 'SUCCESSFUL')).toEqual([again, other])
    expect(latestExecutions([first, other, again], 'SUCCESSFUL')).toEqual([other, again])
    expect(latestExecutions([nameless, too], 'SUCCESSFUL')).toEqual([nameless, too])
    expect(latestExecutions([], 'SUCCESSFUL')).toEqual([])
  })

  const queued = anActionExecution({ id: aHash(4), actionId: 1, startDate: null, status: 'INITIAL' })
  const notExecuted = anActionExecution({ id: null, actionId: 1, startDate: at(9) })
  test.each([
    ['one that has yet to start, while the run goes on', queued, 'INPROGRESS', queued],
    ['not one that never started, where the run is over', queued, 'FAILED', first],
    ['not an entry without an id', notExecuted, 'INPROGRESS', first],
  ])('the listed execution is the one that is judged: %s', (_, second, status, expected) => {
    expect(latestExecutions([first, second], status)).toEqual([expected])
    expect(latestExecution([first, second], status)).toBe(expected)
  })

  test('the one that failed comes before a later action, also if another entry of its action never started', () => {
    const late = anActionExecution({ id: aHash(5), actionId: 2, startDate: at(5), status: 'FAILED' })
    for (const second of [queued, notExecuted]) expect(findFirstFailed([late, first, second], 'FAILED')).toBe(first)
  })

  test('an earlier one that failed is not what failed the run', () => {
    expect(findFirstFailed([first, again, other], 'FAILED')).toBe(first)
    expect(findFirstFailed([first, again, { ...other, status: 'FAILED' }], 'FAILED')).toMatchObject({ id: aHash(3) })
  })
})

test('orders starts that differ by less than a millisecond', () => {
  const start = (fraction: string): ActionExecution =>
    anActionExecution({ id: fraction, startDate: `2026-01-01T10:00:00.${fraction}Z` })
  const inTime = ['000000001', '000000002', '0001', '1', '123456789', '2']
  const sorted = sortByStart([...inTime].reverse().map(start))
  expect(sorted.map(({ id }) => id)).toEqual(inTime)
})
