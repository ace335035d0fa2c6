import { describe, expect, test } from '@jest/globals'
import { knownStatuses } from '../../../src/buddy/status.ts'
import { concludeCheck } from '../../../src/report/github/check-run-text.ts'
import type { Outcome } from '../../../src/watch/verdict.ts'

const outcomes: readonly Outcome[] = ['passed', 'missing', 'failed', 'timed-out', 'cancelled', 'unknown']
const waiting = { status: 'WAITING_FOR_APPLY', action: null }

describe('a check run ends as', () => {
  test.each<readonly [outcome: Outcome, status: string | null, conclusion: string]>([
    ['passed', 'SUCCESSFUL', 'success'],
    ['passed', 'FAILED', 'success'],
    ['passed', 'WAITING_FOR_APPLY', 'success'],
    ['passed', 'TERMINATED', 'success'],
    ['failed', 'FAILED', 'failure'],
    ['failed', 'SKIPPED', 'failure'],
    ['failed', 'NOT_EXECUTED', 'failure'],
    ['failed', 'TERMINATED', 'cancelled'],
    ['timed-out', 'INPROGRESS', 'timed_out'],
    ['timed-out', 'WAITING_FOR_APPLY', 'action_required'],
    ['timed-out', 'WAITING_FOR_VARIABLES', 'action_required'],
    ['timed-out', 'WAITING_FOR_SETTABLE_VARIABLES', 'action_required'],
    ['timed-out', 'WAITING_FOR_VT_SESSION', 'action_required'],
    ['timed-out', null, 'timed_out'],
    ['cancelled', 'INPROGRESS', 'cancelled'],
    ['cancelled', 'WAITING_FOR_APPLY', 'action_required'],
    ['cancelled', null, 'cancelled'],
    ['unknown', 'INPROGRESS', 'failure'],
    ['unknown', 'WAITING_FOR_APPLY', 'action_required'],
    ['unknown', 'SOMETHING_NEW', 'failure'],
    ['unknown', null, 'failure'],
  ])('%s, %s: %s', (outcome, status, conclusion) => {
    expect(concludeCheck(outcome, status === null ? null : { status, waitingFor: null })).toBe(conclusion)
  })

  test('action_required where the run waits and the action has not begun', () => {
    expect(concludeCheck('timed-out', { status: 'INITIAL', waitingFor: waiting })).toBe('action_required')
  })

  test('success if and only if the step passed', () => {
    for (const outcome of outcomes)
      for (const status of [...knownStatuses, 'SOMETHING_NEW'])
        for (const waitingFor of [null, waiting]) {
          expect(concludeCheck(outcome, { status, waitingFor }) === 'success').toBe(
            outcome === 'passed' || outcome === 'missing',
          )
        }
  })
})
