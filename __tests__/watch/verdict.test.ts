import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { GaveUp, Unclear } from '../../src/buddy/errors.ts'
import { classify, knownStatuses } from '../../src/buddy/status.ts'
import type { Miss } from '../../src/run/not-found.ts'
import type { Reading } from '../../src/run/state.ts'
import { judge, type Outcome } from '../../src/watch/verdict.ts'
import type { Ending } from '../../src/watch/watch.ts'
import { aReading } from '../fakes/builders.ts'
import { cut } from '../fakes/exchange.ts'

const misses: readonly (readonly [Miss, Outcome])[] = [
  [{ kind: 'no-pipeline', identifier: 'x', identifiers: [] }, 'unknown'],
  [{ kind: 'no-run-with-hash', hash: 'x', runCount: 1 }, 'unknown'],
  [{ kind: 'several-runs', name: 'x', runs: [] }, 'unknown'],
  [
    { kind: 'no-run-for-commit', commit: 'x', ref: '', runCount: 0, revisions: [], endedBy: 'appear-timeout' },
    'timed-out',
  ],
  [{ kind: 'no-action', action: 'x', names: [], isLate: true, endedBy: 'wait' }, 'timed-out'],
  [{ kind: 'no-action', action: 'x', names: [], isLate: false, endedBy: 'appear-timeout' }, 'unknown'],
  [{ kind: 'several-actions', action: 'x', ids: [] }, 'unknown'],
  [{ kind: 'several-waiting', actions: [] }, 'unknown'],
]

const endings: readonly (readonly [Ending, Outcome])[] = [
  [{ kind: 'not-waiting' }, 'timed-out'],
  [{ kind: 'timed-out', trouble: null }, 'timed-out'],
  [{ kind: 'timed-out', trouble: cut() }, 'timed-out'],
  [{ kind: 'approval-timed-out' }, 'timed-out'],
  [{ kind: 'cancelled', signalName: 'SIGINT' }, 'cancelled'],
  [{ kind: 'lost', gaveUp: new GaveUp(cut(), 'exhausted', 3, 1000, 'wait') }, 'unknown'],
  [{ kind: 'unclear', unclear: new Unclear(cut()) }, 'unknown'],
  ...misses.map(([miss, outcome]) => [{ kind: 'not-found', miss }, outcome] as const),
]

const words = [...knownStatuses, 'PASSED', 'successful', 'SUCCESSFUL ', '', '__proto__'] as const

function seen(status: string): Reading {
  return aReading({ status, judgedStatus: status, class: classify(status) })
}

describe('a status that was seen decides', () => {
  test.each(words)('%j', (status) => {
    const isKnown = classify(status) !== 'unknown'
    for (const accepted of words) {
      const expected = !isKnown ? 'unknown' : status === accepted ? 'passed' : 'failed'
      expect([accepted, judge({ reading: seen(status), ending: { kind: 'seen' } }, new Set([accepted]))]).toEqual([
        accepted,
        expected,
      ])
    }
    expect(judge({ reading: seen(status), ending: { kind: 'seen' } }, new Set(words))).toBe(
      isKnown ? 'passed' : 'unknown',
    )
    expect(judge({ reading: seen(status), ending: { kind: 'seen' } }, new Set())).toBe(isKnown ? 'failed' : 'unknown')
  })

  test('as it is judged, not as Buddy wrote it: an action that never ran', () => {
    const reading = aReading({ status: 'ENQUEUED', judgedStatus: 'NOT_EXECUTED', class: 'settled' })
    expect(judge({ reading, ending: { kind: 'seen' } }, new Set(['ENQUEUED']))).toBe('failed')
    expect(judge({ reading, ending: { kind: 'seen' } }, new Set(['NOT_EXECUTED']))).toBe('passed')
  })

  test('and nothing does where none was', () => {
    expect(judge({ reading: null, ending: { kind: 'seen' } }, new Set(knownStatuses))).toBe('unknown')
  })
})

describe('any other ending decides alone', () => {
  test.each(endings)('%j', (ending, outcome) => {
    for (const reading of [null, ...words.map(seen)]) expect(judge({ reading, ending }, new Set(words))).toBe(outcome)
  })
})

test('it passes only if a known status that is accepted was seen', () => {
  const anyEnding = fc.constantFrom<Ending>({ kind: 'seen' }, ...endings.map(([ending]) => ending))
  const anyStatus = fc.oneof(fc.constantFrom(...words), fc.string())
  fc.assert(
    fc.property(anyEnding, fc.option(anyStatus), fc.array(anyStatus), (ending, status, passOn) => {
      const outcome = judge({ reading: status === null ? null : seen(status), ending }, new Set(passOn))
      const mayPass =
        ending.kind === 'seen' && status !== null && classify(status) !== 'unknown' && passOn.includes(status)
      expect(outcome === 'passed').toBe(mayPass)
    }),
  )
})
