import { expect, test } from '@jest/globals'
import { describeNoCause, findJudgedAction, hasFailure } from '../../../src/report/explain/failure-cause.ts'
import type { LogExcerpt } from '../../../src/report/result.ts'
import { toActionState, toRunState } from '../../../src/run/state.ts'
import type { Outcome } from '../../../src/watch/verdict.ts'
import { anActionExecution, anExecution, aLogExcerpt } from '../../fakes/builders.ts'

test.each<[Outcome, string | null, boolean]>([
  ['failed', 'FAILED', true],
  ['failed', 'TERMINATED', true],
  ['failed', 'SKIPPED', false],
  ['failed', null, false],
  ['timed-out', 'FAILED', false],
])('a step that is %s with the status %s has a failure with a cause: %s', (outcome, status, expected) => {
  const state = status === null ? null : toRunState(anExecution({ status }))
  expect(hasFailure({ outcome, state })).toBe(expected)
})

test('the judged action is that of the gate, else the first of the run that failed', () => {
  const own = anActionExecution({ id: 'own', actionId: 9, status: 'FAILED', startDate: '2026-01-01T09:00:00Z' })
  const first = anActionExecution({ id: 'first', status: 'FAILED' })
  const run = anExecution({ status: 'FAILED', actionExecutions: [anActionExecution({ id: 'ok' }), own, first] })
  expect(findJudgedAction({ state: toActionState(own, run, true) })?.id).toBe('own')
  expect(findJudgedAction({ state: toRunState(run) })?.id).toBe('first')
  expect(findJudgedAction({ state: null })).toBeNull()
})

const cutLog = aLogExcerpt([], { excerpt: { lineCount: 9, head: [''], tail: [''] } })
test.each<[string, LogExcerpt | null]>([
  ['no log.', null],
  ['no log.', aLogExcerpt([])],
  ['only blank lines.', aLogExcerpt(['', ' '])],
  ['the log has no error.', aLogExcerpt(['', 'PASS a.test.ts'])],
  ['the log has no error.', cutLog],
])('a failure without a cause has %s', (end, log) => {
  expect(describeNoCause(log)).toMatch(new RegExp(`^Buddy gave no message,? and .*${end}$`))
})
