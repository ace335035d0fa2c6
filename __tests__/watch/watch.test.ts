import { describe, expect, test } from '@jest/globals'
import { Cancelled } from '../../src/buddy/errors.ts'
import { classifyStatus, knownStatuses } from '../../src/buddy/status.ts'
import type { ExecutionState } from '../../src/run/state.ts'
import { judge } from '../../src/watch/verdict.ts'
import { anExecutionState } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { fc } from '../fakes/properties.ts'
import { at, runWatch, type WatchOptions } from '../fakes/watching.ts'

const second = 1000
const minute = 60 * second
const neverRan = anExecutionState({ status: 'ENQUEUED', effectiveStatus: 'NOT_EXECUTED', statusClass: 'finished' })

describe('a finished status', () => {
  test.each(['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'])(
    '%s ends the watching at once',
    async (status) => {
      expect(await runWatch([at(status)])).toMatchObject({
        stopReason: { kind: 'decided', passes: status === 'SUCCESSFUL' },
        state: { status },
        tookMs: 0,
        readCount: 1,
        deadlines: [],
      })
    },
  )

  test('ends the watching after other ones, each of which is reported', async () => {
    const statuses = ['INITIAL', 'ENQUEUED', 'INPROGRESS', 'TERMINATING', 'TERMINATED']
    expect(await runWatch(statuses.map((status) => at(status)))).toMatchObject({
      stopReason: { kind: 'decided', passes: false },
      state: { status: 'TERMINATED' },
      tookMs: 40 * second,
      observed: statuses,
    })
  })

  test.each(['INPROGRESS', 'ENQUEUED', 'WAITING_FOR_APPLY'])('may also be %s, if pass-on names it', async (status) => {
    expect(await runWatch([at('INITIAL'), at(status)], { passOn: new Set([status]) })).toMatchObject({
      stopReason: { kind: 'decided', passes: true },
      state: { status },
      readCount: 2,
    })
  })

  test('may also be that of an action that never ran', async () => {
    expect(await runWatch([at('ENQUEUED'), neverRan])).toMatchObject({
      stopReason: { kind: 'decided' },
      state: { status: 'ENQUEUED' },
    })
  })
})

test('passes only if a known status that is accepted was seen', async () => {
  const words = [...knownStatuses, 'PASSED', 'successful', 'SUCCESSFUL ', '', '__proto__'] as const
  const anyStatus = fc.oneof(fc.constantFrom(...words), fc.string())
  await fc.assert(
    fc.asyncProperty(anyStatus, fc.array(anyStatus), async (status, passOn) => {
      const result = await runWatch([at(status)], { wait: false, passOn: new Set(passOn) })
      expect(judge(result) === 'passed').toBe(classifyStatus(status) !== 'unknown' && passOn.includes(status))
    }),
  )
})

describe('a status that decides nothing', () => {
  const passOn = new Set(['SUCCESSFUL', 'FAILED', 'BRAND_NEW'])
  test.each([
    ['is from before a retry', at('FAILED', { isStale: true })],
    ['is not confirmed by the run', at('FAILED', { mayBeSuperseded: true })],
    ['is not in Buddy’s documents, though pass-on names it', at('BRAND_NEW')],
    ['is spelt another way', at('successful')],
    ['is empty', at('')],
    ['is pending', at('INPROGRESS')],
  ])('is polled again, and never passes at the deadline, when it %s', async (_, state) => {
    const decided = await runWatch([state, state, at('SUCCESSFUL')], { passOn })
    expect([decided.stopReason, decided.readCount]).toEqual([{ kind: 'decided', passes: true }, 3])
    expect(await runWatch([state], { passOn, timeoutMs: 25 * second })).toMatchObject({
      stopReason: { kind: 'timed-out', error: null },
      state: { status: state.status },
      tookMs: 25 * second,
    })
  })

  test('is waited for as long as it takes when there is no timeout', async () => {
    const clock = createFakeClock()
    const end = clock.now() + 30 * 24 * 60 * minute
    const state = (): ExecutionState => at(clock.now() < end ? 'INPROGRESS' : 'SUCCESSFUL')
    expect(await runWatch([state], { clock, pollIntervalMs: 5 * minute })).toMatchObject({
      stopReason: { kind: 'decided', passes: true },
    })
  })

  test('is polled less and less often, and soon again when it changes', async () => {
    const clock = createFakeClock()
    const change = clock.now() + 20 * minute
    const state = (): ExecutionState =>
      at(clock.now() < change ? 'ENQUEUED' : clock.now() < change + minute ? 'INPROGRESS' : 'SUCCESSFUL')
    await runWatch([state], { clock, pollIntervalMs: null })
    const longest = clock.sleeps.lastIndexOf(Math.max(...clock.sleeps))
    expect(clock.sleeps[longest]).toBeGreaterThan(10 * second)
    expect(clock.sleeps[longest + 1]).toBeLessThan(2 * second)
  })

  test.each([
    ['more than 20 s when the progress since the start shows the end', '2026-01-01T00:00:00Z', 20, Infinity],
    ['up to 15 s when Buddy gives no start', null, 14.9, 15.1],
    ['up to 15 s when the start is ahead', '2026-01-02T00:00:00Z', 14.9, 15.1],
  ])('is polled with pauses of %s', async (_, startDate, moreThan, lessThan) => {
    const clock = createFakeClock()
    const startedAt = clock.now()
    const state = (): ExecutionState => {
      const progress = Math.floor((clock.now() - startedAt) / (10 * second))
      return progress < 100 ? at('INPROGRESS', { startDate, progress }) : at('SUCCESSFUL')
    }
    await runWatch([state], { clock, pollIntervalMs: null })
    const longest = Math.max(...clock.sleeps) / second
    expect(longest).toBeGreaterThan(moreThan)
    expect(longest).toBeLessThan(lessThan)
  })

  test('is said to be polled again, in the debug log', async () => {
    const { decisions } = await runWatch([at('INPROGRESS'), at('SUCCESSFUL')])
    expect(decisions).toEqual(['poll again in 10.0 s'])
  })
})

describe('with wait: false', () => {
  const queued = at('ENQUEUED', { execution: null })
  test.each<[string, readonly ExecutionState[], object, number]>([
    ['judges a finished status', [at('SUCCESSFUL')], { kind: 'decided', passes: true }, 1],
    ['ends with a pending status', [at('INPROGRESS')], { kind: 'not-waiting' }, 1],
    ['polls once more when an action has not started', [queued, neverRan], { kind: 'decided', passes: false }, 2],
    ['ends when the run then shows that the action may start', [queued, at('ENQUEUED')], { kind: 'not-waiting' }, 2],
    ['ends when the run is not known then either', [queued], { kind: 'not-waiting' }, 2],
    ['does not poll again when the run is known', [at('ENQUEUED')], { kind: 'not-waiting' }, 1],
    ['does not poll again for a started action', [at('INPROGRESS', { execution: null })], { kind: 'not-waiting' }, 1],
  ])('%s', async (_, states, stopReason, readCount) => {
    expect(await runWatch(states, { wait: false })).toMatchObject({ stopReason, readCount, tookMs: 0 })
  })
})

describe('a status that waits for a user', () => {
  const [going, waiting] = [at('INPROGRESS'), at('WAITING_FOR_APPLY')]
  const [variables, held] = [at('WAITING_FOR_VARIABLES'), at('INITIAL', { waitingFor: waiting.waitingFor })]
  test.each<[string, readonly ExecutionState[], WatchOptions, string, number]>([
    ['without approval-timeout is pending', [waiting], { timeoutMs: 10 * minute }, 'timed-out', 10 * minute],
    ['ends at approval-timeout, from its beginning', [going, variables], {}, 'approval-timed-out', 35 * second],
    ['ends at once when it is 0', [going, waiting], { approvalTimeoutMs: 0 }, 'approval-timed-out', 10 * second],
    [
      'is polled at that time',
      [waiting, waiting, at('SUCCESSFUL')],
      { approvalTimeoutMs: 15 * second },
      'decided',
      15 * second,
    ],
    [
      'has all its time when it comes back',
      [waiting, waiting, going, waiting, waiting, waiting],
      {},
      'approval-timed-out',
      55 * second,
    ],
    [
      'has no new time when it changes to another one',
      [waiting, variables, waiting, variables],
      {},
      'approval-timed-out',
      25 * second,
    ],
    ['may also be that of the run of the action', [held], {}, 'approval-timed-out', 25 * second],
  ])('%s', async (name, states, options, kind, tookMs) => {
    const approval = name.startsWith('without') ? {} : { approvalTimeoutMs: 25 * second }
    expect(await runWatch(states, { ...approval, ...options })).toMatchObject({ stopReason: { kind }, tookMs })
  })
})

describe('a cancelled workflow', () => {
  const cancelAt = (clock: ReturnType<typeof createFakeClock>, afterMs: number): AbortSignal => {
    const stop = new AbortController()
    clock.at(clock.now() + afterMs, () => {
      stop.abort(new Cancelled('SIGTERM'))
    })
    return stop.signal
  }

  test('ends the watching during a pause, with the last state', async () => {
    const clock = createFakeClock()
    expect(await runWatch([at('INPROGRESS')], { clock, signal: cancelAt(clock, 15 * second) })).toMatchObject({
      stopReason: { kind: 'cancelled', signalName: 'SIGTERM' },
      state: { status: 'INPROGRESS' },
      tookMs: 15 * second,
    })
  })
})

test('throws an internal error', async () => {
  const fail = (): never => {
    throw new TypeError('internal')
  }
  await expect(runWatch([fail])).rejects.toThrow('internal')
})
