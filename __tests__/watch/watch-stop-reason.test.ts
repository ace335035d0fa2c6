import { expect, test } from '@jest/globals'
import { Cancelled, DeadlineExceeded, RetriesExhausted, UnconfirmedOperation } from '../../src/buddy/errors.ts'
import { NotFound, type NotFoundReason } from '../../src/run/not-found.ts'
import { StateNotSaved } from '../../src/run/started-run.ts'
import { isTimedOut, type StopReason, toCancelReason, toStopReason } from '../../src/watch/watch.ts'
import { cut } from '../fakes/exchange.ts'

const lost = cut()
const exhausted = new RetriesExhausted(lost, 'exhausted', 3, 0, 'seen')
const toldToWait = new RetriesExhausted(lost, 'retry-after', 1, 0, 'seen')
const unconfirmed = new UnconfirmedOperation(lost)
const noPipeline: NotFoundReason = { kind: 'no-pipeline', identifier: 'x', identifiers: [] }
const noAction = (stoppedBy: 'timeout' | 'appear-timeout', mayStillAppear: boolean): StopReason => ({
  kind: 'not-found',
  reason: { kind: 'no-action', isListed: false, action: 'x', names: [], mayStillAppear, stoppedBy },
})

test.each<[Error, StopReason]>([
  [new DeadlineExceeded(null), { kind: 'timed-out', error: null }],
  [new DeadlineExceeded(lost), { kind: 'timed-out', error: lost }],
  [new NotFound(noPipeline), { kind: 'not-found', reason: noPipeline }],
  [new Cancelled('SIGTERM'), { kind: 'cancelled', signalName: 'SIGTERM' }],
  [new StateNotSaved('disk full'), { kind: 'state-not-saved', problem: 'disk full' }],
  [unconfirmed, { kind: 'unconfirmed', error: unconfirmed }],
  [exhausted, { kind: 'unreachable', error: exhausted }],
  [toldToWait, { kind: 'timed-out', error: lost }],
])('takes %s for %j', (error, expected) => {
  expect(toStopReason(error)).toEqual(expected)
})

test('throws an internal error again, which is no stop reason', () => {
  const internal = new TypeError('x is undefined')
  expect(() => toStopReason(internal)).toThrow(internal)
})

test.each<[StopReason, string]>([
  [{ kind: 'cancelled', signalName: 'SIGINT' }, 'cancelled'],
  [{ kind: 'timed-out', error: null }, 'timed-out'],
  [noAction('timeout', true), 'timed-out'],
  [noAction('appear-timeout', true), 'other'],
  [noAction('appear-timeout', false), 'over'],
  [{ kind: 'decided', passes: false }, 'over'],
  [{ kind: 'decided', passes: true }, 'over'],
  [{ kind: 'not-found', reason: noPipeline }, 'other'],
  [{ kind: 'not-waiting' }, 'other'],
  [{ kind: 'approval-timed-out' }, 'other'],
  [{ kind: 'state-not-saved', problem: 'disk full' }, 'other'],
  [{ kind: 'unconfirmed', error: unconfirmed }, 'other'],
  [{ kind: 'unreachable', error: exhausted }, 'other'],
])('%j matters to a started run as %s', (stopReason, expected) => {
  expect(toCancelReason(stopReason)).toBe(expected)
  expect(isTimedOut(stopReason)).toBe(expected === 'timed-out')
})

test('a reason without its details is the timeout only if it says so', () => {
  expect([isTimedOut({ kind: 'timed-out' }), isTimedOut({ kind: 'not-found' })]).toEqual([true, false])
})
