import { describe, expect, test } from '@jest/globals'
import { RetriesExhausted, UnconfirmedOperation } from '../../src/buddy/errors.ts'
import { classifyStatus, knownStatuses } from '../../src/buddy/status.ts'
import type { NotFoundReason } from '../../src/run/not-found.ts'
import type { ExecutionState } from '../../src/run/state.ts'
import { isPassing, judge, type Outcome } from '../../src/watch/verdict.ts'
import type { StopReason } from '../../src/watch/watch.ts'
import { anExecutionState, noRun } from '../fakes/builders.ts'
import { cut } from '../fakes/exchange.ts'

const reasons: readonly (readonly [NotFoundReason, Outcome])[] = [
  [{ kind: 'no-pipeline', identifier: 'x', identifiers: [] }, 'unknown'],
  [{ kind: 'no-run-with-hash', hash: 'x', runCount: 1 }, 'unknown'],
  [{ kind: 'several-runs', name: 'x', runs: [] }, 'unknown'],
  [noRun, 'timed-out'],
  [{ ...noRun, passes: true }, 'missing'],
  [
    { kind: 'no-action', isListed: false, action: 'x', names: [], mayStillAppear: true, stoppedBy: 'wait' },
    'timed-out',
  ],
  [
    { kind: 'no-action', isListed: false, action: 'x', names: [], mayStillAppear: false, stoppedBy: 'appear-timeout' },
    'unknown',
  ],
  [{ kind: 'several-actions', action: 'x', ids: [] }, 'unknown'],
  [{ kind: 'several-waiting', actions: [] }, 'unknown'],
]

const endings: readonly (readonly [StopReason, Outcome])[] = [
  [{ kind: 'not-waiting' }, 'timed-out'],
  [{ kind: 'timed-out', error: null }, 'timed-out'],
  [{ kind: 'timed-out', error: cut() }, 'timed-out'],
  [{ kind: 'approval-timed-out' }, 'timed-out'],
  [{ kind: 'cancelled', signalName: 'SIGINT' }, 'cancelled'],
  [{ kind: 'unreachable', error: new RetriesExhausted(cut(), 'exhausted', 3, 1000, 'seen') }, 'unknown'],
  [{ kind: 'unconfirmed', error: new UnconfirmedOperation(cut()) }, 'unknown'],
  [{ kind: 'state-not-saved', problem: 'ENOSPC' }, 'unknown'],
  ...reasons.map(([reason, outcome]) => [{ kind: 'not-found', reason }, outcome] as const),
]

const words = [...knownStatuses, 'PASSED', 'successful', 'SUCCESSFUL ', '', '__proto__'] as const

function seen(status: string): ExecutionState {
  return anExecutionState({ status, effectiveStatus: status, statusClass: classifyStatus(status) })
}

describe('a decided state', () => {
  test.each(words)('%j passes as the policy decided, and never if its status is unknown', (status) => {
    const isKnown = classifyStatus(status) !== 'unknown'
    const outcomes = [true, false].map((passes) =>
      judge({ state: seen(status), stopReason: { kind: 'decided', passes } }),
    )
    expect(outcomes).toEqual(isKnown ? ['passed', 'failed'] : ['unknown', 'unknown'])
  })

  test('never passes without a state, or with one that no longer counts or that the run has not confirmed', () => {
    const passing = seen('SUCCESSFUL')
    for (const state of [null, { ...passing, isStale: true }, { ...passing, mayBeSuperseded: true }])
      expect(judge({ state, stopReason: { kind: 'decided', passes: true } })).toBe('unknown')
  })
})

test.each<[Outcome, boolean]>([
  ['passed', true],
  ['missing', true],
  ['failed', false],
  ['timed-out', false],
  ['cancelled', false],
  ['unknown', false],
])('the step with the outcome %s passes: %s', (outcome, passes) => {
  expect(isPassing(outcome)).toBe(passes)
})

describe('any other reason to stop decides alone', () => {
  test.each(endings)('%j', (ending, outcome) => {
    for (const state of [null, ...words.map(seen)]) expect(judge({ state, stopReason: ending })).toBe(outcome)
  })
})
