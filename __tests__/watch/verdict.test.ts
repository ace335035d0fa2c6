import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { RetriesExhausted, UnconfirmedOperation } from '../../src/buddy/errors.ts'
import { classifyStatus, knownStatuses } from '../../src/buddy/status.ts'
import type { NotFoundReason } from '../../src/run/not-found.ts'
import type { ExecutionState } from '../../src/run/state.ts'
import { judge, type Outcome } from '../../src/watch/verdict.ts'
import type { StopReason } from '../../src/watch/watch.ts'
import { anExecutionState } from '../fakes/builders.ts'
import { cut } from '../fakes/exchange.ts'

const reasons: readonly (readonly [NotFoundReason, Outcome])[] = [
  [{ kind: 'no-pipeline', identifier: 'x', identifiers: [] }, 'unknown'],
  [{ kind: 'no-run-with-hash', hash: 'x', runCount: 1 }, 'unknown'],
  [{ kind: 'several-runs', name: 'x', runs: [] }, 'unknown'],
  [
    { kind: 'no-run-for-commit', commit: 'x', ref: '', runCount: 0, revisions: [], stoppedBy: 'appear-timeout' },
    'timed-out',
  ],
  [{ kind: 'no-action', action: 'x', names: [], mayStillAppear: true, stoppedBy: 'wait' }, 'timed-out'],
  [{ kind: 'no-action', action: 'x', names: [], mayStillAppear: false, stoppedBy: 'appear-timeout' }, 'unknown'],
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
  ...reasons.map(([reason, outcome]) => [{ kind: 'not-found', reason }, outcome] as const),
]

const words = [...knownStatuses, 'PASSED', 'successful', 'SUCCESSFUL ', '', '__proto__'] as const

function seen(status: string): ExecutionState {
  return anExecutionState({ status, effectiveStatus: status, statusClass: classifyStatus(status) })
}

describe('a status that was seen decides', () => {
  test.each(words)('%j', (status) => {
    const isKnown = classifyStatus(status) !== 'unknown'
    for (const accepted of words) {
      const expected = !isKnown ? 'unknown' : status === accepted ? 'passed' : 'failed'
      expect([accepted, judge({ state: seen(status), stopReason: { kind: 'decided' } }, new Set([accepted]))]).toEqual([
        accepted,
        expected,
      ])
    }
    expect(judge({ state: seen(status), stopReason: { kind: 'decided' } }, new Set(words))).toBe(
      isKnown ? 'passed' : 'unknown',
    )
    expect(judge({ state: seen(status), stopReason: { kind: 'decided' } }, new Set())).toBe(
      isKnown ? 'failed' : 'unknown',
    )
  })

  test('as it is judged, not as Buddy wrote it: an action that never ran', () => {
    const state = anExecutionState({ status: 'ENQUEUED', effectiveStatus: 'NOT_EXECUTED', statusClass: 'finished' })
    expect(judge({ state, stopReason: { kind: 'decided' } }, new Set(['ENQUEUED']))).toBe('failed')
    expect(judge({ state, stopReason: { kind: 'decided' } }, new Set(['NOT_EXECUTED']))).toBe('passed')
  })

  test('and nothing does where none was', () => {
    expect(judge({ state: null, stopReason: { kind: 'decided' } }, new Set(knownStatuses))).toBe('unknown')
  })
})

describe('any other ending decides alone', () => {
  test.each(endings)('%j', (ending, outcome) => {
    for (const state of [null, ...words.map(seen)])
      expect(judge({ state, stopReason: ending }, new Set(words))).toBe(outcome)
  })
})

test('it passes only if a known status that is accepted was seen', () => {
  const anyStopReason = fc.constantFrom<StopReason>({ kind: 'decided' }, ...endings.map(([ending]) => ending))
  const anyStatus = fc.oneof(fc.constantFrom(...words), fc.string())
  fc.assert(
    fc.property(anyStopReason, fc.option(anyStatus), fc.array(anyStatus), (ending, status, passOn) => {
      const outcome = judge({ state: status === null ? null : seen(status), stopReason: ending }, new Set(passOn))
      const mayPass =
        ending.kind === 'decided' && status !== null && classifyStatus(status) !== 'unknown' && passOn.includes(status)
      expect(outcome === 'passed').toBe(mayPass)
    }),
  )
})
