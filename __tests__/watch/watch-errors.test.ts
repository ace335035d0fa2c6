import { describe, expect, test } from '@jest/globals'
import { type BuddyError, Cancelled } from '../../src/buddy/errors.ts'
import type { ExecutionState } from '../../src/run/state.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { cut, refused } from '../fakes/exchange.ts'
import { at, runWatch, type WatchOptions } from '../fakes/watching.ts'

const second = 1000
const minute = 60 * second
const going = at('INPROGRESS')

/** Cancels the workflow at a time after the start. */
const cancelAfter = (clock: FakeClock, milliseconds: number): AbortSignal => {
  const stop = new AbortController()
  clock.at(clock.now() + milliseconds, () => {
    stop.abort(new Cancelled('SIGINT'))
  })
  return stop.signal
}

describe('failed polls', () => {
  test('are reported once, and so is their end', async () => {
    expect(await runWatch([going, cut(), refused(502), cut(), at('SUCCESSFUL')])).toMatchObject({
      stopReason: { kind: 'decided', passes: true },
      observed: ['INPROGRESS', 'connection', 'recovered at 4', 'SUCCESSFUL'],
    })
  })

  test('end the watching after outage-tolerance, with the last state', async () => {
    const watched = await runWatch([going, cut()], { outageToleranceMs: 2 * minute })
    expect(watched).toMatchObject({
      stopReason: { kind: 'unreachable', error: { reason: 'exhausted', stage: 'seen' } },
      state: { status: 'INPROGRESS' },
    })
    expect(watched.tookMs).toBeGreaterThanOrEqual(2 * minute)
    expect(watched.tookMs).toBeLessThan(3 * minute)
  })

  test('never add up over a success', async () => {
    const blips = Array.from({ length: 20 }, () => [cut(), cut(), cut(), going]).flat()
    const { stopReason } = await runWatch([going, ...blips, at('SUCCESSFUL')], { outageToleranceMs: 30 * second })
    expect(stopReason).toEqual({ kind: 'decided', passes: true })
  })

  test.each<[number, WatchOptions['stage'], string, number]>([
    [401, 'first-contact', 'permanent', 1],
    [400, 'first-contact', 'permanent', 1],
    [501, 'first-contact', 'permanent', 1],
    [404, 'connected', 'permanent', 1],
    [403, 'connected', 'exhausted', 3],
    [401, 'connected', 'exhausted', 3],
  ])('with HTTP %d from the start (%s) end it as %s after %d', async (status, stage = 'seen', reason, readCount) => {
    expect(await runWatch([refused(status)], { stage })).toMatchObject({
      stopReason: { kind: 'unreachable', error: { reason, stage } },
      state: null,
      readCount,
    })
  })

  test('with 404 are retried for a minute from the start of a run, also after it was seen', async () => {
    const clock = createFakeClock()
    const events = [at('ENQUEUED'), ...Array.from({ length: 5 }, () => refused(404)), at('SUCCESSFUL')]
    const own = { clock, stage: 'just-started', graceUntil: clock.now() + minute } as const
    expect((await runWatch(events, own)).stopReason).toEqual({ kind: 'decided', passes: true })
    expect(await runWatch(events)).toMatchObject({ stopReason: { kind: 'unreachable' }, readCount: 4 })
  })

  test('are retried after the time that Buddy asks to wait, if the step has it', async () => {
    const ask = refused(429, { retryAfterMs: 90 * second })
    const waited = await runWatch([going, ask, at('SUCCESSFUL')], { outageToleranceMs: second })
    expect(waited.stopReason).toEqual({ kind: 'decided', passes: true })
    expect(waited.tookMs).toBeGreaterThanOrEqual(100 * second)
    expect(await runWatch([going, ask], { timeoutMs: minute })).toMatchObject({
      stopReason: { kind: 'timed-out', error: { details: { retryAfterMs: 90 * second } } },
      tookMs: 10 * second,
    })
  })

  test('end the watching when the workflow is cancelled', async () => {
    const clock = createFakeClock()
    expect(await runWatch([cut()], { clock, signal: cancelAfter(clock, 15 * second) })).toMatchObject({
      stopReason: { kind: 'cancelled', signalName: 'SIGINT' },
      state: null,
    })
  })
})

describe('the last poll, after the deadline', () => {
  const atDeadline = { timeoutMs: 25 * second }
  const until = [going, going, going]

  test.each<[string, readonly (ExecutionState | BuddyError)[]]>([
    ['shows that the run has succeeded', []],
    ['succeeds after a connection that is cut', [cut()]],
    ['succeeds after the run is missing once', [refused(404)]],
  ])('decides when it %s', async (_, events) => {
    expect(await runWatch([...until, ...events, at('SUCCESSFUL')], atDeadline)).toMatchObject({
      stopReason: { kind: 'decided', passes: true },
      state: { status: 'SUCCESSFUL' },
      deadlines: [...events, null].map(() => 28 * second),
      observed: ['INPROGRESS', 'INPROGRESS', 'INPROGRESS', 'SUCCESSFUL'],
    })
  })

  test('decides when the deadline ends an outage', async () => {
    const clock = createFakeClock()
    const end = clock.now() + minute
    const event = (): ExecutionState => {
      if (clock.now() < end) throw cut()
      return at('SUCCESSFUL')
    }
    expect(await runWatch([going, event], { clock, timeoutMs: minute })).toMatchObject({
      stopReason: { kind: 'decided', passes: true },
    })
  })

  test.each([
    ['does not answer', cut(), 10 * minute],
    ['does not answer and no outage is tolerated', cut(), 0],
    ['asks to wait', refused(429, { retryAfterMs: minute }), 10 * minute],
  ])('leaves the step timed out, and not unreachable, when Buddy %s', async (_, error, outageToleranceMs) => {
    expect(await runWatch([...until, error], { ...atDeadline, outageToleranceMs })).toMatchObject({
      stopReason: { kind: 'timed-out', error: null },
      state: { status: 'INPROGRESS' },
      deadlines: expect.arrayContaining([28 * second]),
    })
  })

  test('is not made when a response came at the deadline, or when there was never one', async () => {
    const clock = createFakeClock()
    const late = (): ExecutionState => {
      clock.advance(25 * second)
      return going
    }
    expect(await runWatch([late, at('SUCCESSFUL')], { clock, ...atDeadline })).toMatchObject({
      stopReason: { kind: 'timed-out', error: null },
      readCount: 1,
    })
    expect(await runWatch([cut()], atDeadline)).toMatchObject({
      stopReason: { kind: 'timed-out', error: { details: { kind: 'connection' } } },
      state: null,
      deadlines: [],
    })
  })

  test('keeps the error of an outage that goes on', async () => {
    expect(await runWatch([going, cut()], { timeoutMs: minute })).toMatchObject({
      stopReason: { kind: 'timed-out', error: { details: { kind: 'connection' } } },
      state: { status: 'INPROGRESS' },
    })
  })

  test('is cancelled with the workflow', async () => {
    const clock = createFakeClock()
    const signal = cancelAfter(clock, 61 * second)
    const { stopReason } = await runWatch([going, cut()], { clock, timeoutMs: minute, signal })
    expect(stopReason).toEqual({ kind: 'cancelled', signalName: 'SIGINT' })
  })
})
