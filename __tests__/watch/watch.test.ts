import { describe, expect, test } from '@jest/globals'
import {
  BuddyError,
  Cancelled,
  type ContactStage,
  DeadlineExceeded,
  RetriesExhausted,
  UnconfirmedOperation,
} from '../../src/buddy/errors.ts'
import { classifyStatus, knownStatuses } from '../../src/buddy/status.ts'
import type { WatchPolicy } from '../../src/inputs/policy.ts'
import { NotFound, type NotFoundReason } from '../../src/run/not-found.ts'
import { StateNotSaved } from '../../src/run/started-run.ts'
import type { ExecutionState } from '../../src/run/state.ts'
import { judge } from '../../src/watch/verdict.ts'
import {
  isTimedOut,
  watch,
  type StatePoller,
  type StopReason,
  toCancelReason,
  toStopReason,
  type WatchResult,
} from '../../src/watch/watch.ts'
import { anExecutionState } from '../fakes/builders.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { cut, refused } from '../fakes/exchange.ts'
import { fc } from '../fakes/properties.ts'

const second = 1000
const minute = 60 * second

/** A reading of that status; in a WAITING_* status it is held up. */
function at(status: string, more: Partial<ExecutionState> = {}): ExecutionState {
  const waitingFor = classifyStatus(status) === 'waiting' ? { status, action: null } : null
  return anExecutionState({ status, effectiveStatus: status, statusClass: classifyStatus(status), waitingFor, ...more })
}

interface Script {
  readonly clock?: FakeClock
  readonly policy?: Partial<WatchPolicy>
  /** How long after the start. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** What is known of Buddy before the first reading. */
  readonly firstStage?: ContactStage
  /** End of the grace for a run that the step started, on the clock. */
  readonly graceUntil?: number
}

interface Scenario extends WatchResult {
  readonly tookMs: number
  readonly readCount: number
  readonly observed: readonly string[]
  /** The deadlines that polls were given, after the start. */
  readonly deadlines: readonly number[]
  /** Lines of the debug log. */
  readonly decisions: readonly string[]
}

/** Plays a course of events: each is a reading, a failure, or a function of the clock; the last goes on for ever. */
async function runWatch(
  events: readonly (ExecutionState | BuddyError | (() => ExecutionState))[],
  script: Script = {},
): Promise<Scenario> {
  const {
    clock = createFakeClock(),
    policy = {},
    timeoutMs = Infinity,
    firstStage = 'first-contact',
    signal = new AbortController().signal,
  } = script
  const startedAt = clock.now()
  const observed: string[] = []
  const deadlines: number[] = []
  const decisions: string[] = []
  let readCount = 0
  const poller: StatePoller = {
    read: async (_, deadline) => {
      if (deadline !== undefined) deadlines.push(deadline - startedAt)
      const event = events[Math.min(readCount++, events.length - 1)]
      if (event === undefined) throw new Error('no events')
      if (event instanceof BuddyError) throw event
      return typeof event === 'function' ? event() : event
    },
    accept: () => null,
  }
  const context = {
    passOn: new Set(['SUCCESSFUL']),
    wait: true,
    approvalTimeoutMs: Infinity,
    outageToleranceMs: 10 * minute,
    ifMissing: 'fail' as const,
    pollIntervalMs: 10 * second,
    ...policy,
    clock,
    random: () => 0.5,
    signal,
    deadline: startedAt + timeoutMs,
    client: { serverHints: { rateLimit: null, serverAheadMs: 0 }, serverTime: () => clock.wallTime() },
    listener: {
      onState: ({ status }: ExecutionState) => observed.push(status),
      onRetry: ({ details }: BuddyError) => observed.push(details.kind),
      onRecovered: (attempts: number) => observed.push(`recovered at ${String(attempts)}`),
    },
    onDecision: (next: string) => decisions.push(next),
  }
  const first = { stage: firstStage, graceUntil: script.graceUntil ?? -Infinity }
  const result = await watch(poller, first, context, async (_, milliseconds) => {
    await clock.sleep(milliseconds, signal)
  })
  return { ...result, tookMs: clock.now() - startedAt, readCount, observed, deadlines, decisions }
}

describe('what settles', () => {
  test.each(['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'])('%s ends it at once', async (status) => {
    const scenario = await runWatch([at(status)])
    expect(scenario).toMatchObject({
      stopReason: { kind: 'decided' },
      state: { status },
      tookMs: 0,
      readCount: 1,
      observed: [status],
      deadlines: [],
    })
  })

  test('ends it after moving on, each reading told', async () => {
    const scenario = await runWatch([
      at('INITIAL'),
      at('ENQUEUED'),
      at('INPROGRESS'),
      at('TERMINATING'),
      at('TERMINATED'),
    ])
    expect(scenario).toMatchObject({
      stopReason: { kind: 'decided' },
      state: { status: 'TERMINATED' },
      tookMs: 40 * second,
      observed: ['INITIAL', 'ENQUEUED', 'INPROGRESS', 'TERMINATING', 'TERMINATED'],
    })
  })

  test('is as it is judged: an action that never ran', async () => {
    const never = anExecutionState({ status: 'ENQUEUED', effectiveStatus: 'NOT_EXECUTED', statusClass: 'finished' })
    expect(await runWatch([at('ENQUEUED'), never])).toMatchObject({
      stopReason: { kind: 'decided' },
      state: { status: 'ENQUEUED' },
    })
  })
})

describe('with wait: false an action that has not begun', () => {
  const queued = at('ENQUEUED', { execution: null })

  test('gets one more look, since only its run tells whether its turn may still come', async () => {
    const never = anExecutionState({ status: 'ENQUEUED', effectiveStatus: 'NOT_EXECUTED', statusClass: 'finished' })
    expect(await runWatch([queued, never], { policy: { wait: false } })).toMatchObject({
      stopReason: { kind: 'decided' },
      state: { effectiveStatus: 'NOT_EXECUTED' },
      readCount: 2,
      tookMs: 0,
    })
    expect(await runWatch([queued, at('ENQUEUED')], { policy: { wait: false } })).toMatchObject({
      stopReason: { kind: 'not-waiting' },
      state: { status: 'ENQUEUED' },
      readCount: 2,
      tookMs: 0,
    })
  })

  test('gets no more than that, and none where its run is known or it has begun', async () => {
    expect(await runWatch([queued], { policy: { wait: false } })).toMatchObject({
      stopReason: { kind: 'not-waiting' },
      readCount: 2,
      tookMs: 0,
    })
    expect(await runWatch([at('ENQUEUED')], { policy: { wait: false } })).toMatchObject({
      stopReason: { kind: 'not-waiting' },
      readCount: 1,
    })
    expect(await runWatch([at('INPROGRESS', { execution: null })], { policy: { wait: false } })).toMatchObject({
      stopReason: { kind: 'not-waiting' },
      readCount: 1,
    })
  })
})

describe('pass-on', () => {
  test.each(['INPROGRESS', 'ENQUEUED', 'WAITING_FOR_APPLY'])('of %s ends it as soon as it is seen', async (status) => {
    const scenario = await runWatch([at('INITIAL'), at(status)], { policy: { passOn: new Set([status]) } })
    expect(scenario).toMatchObject({ stopReason: { kind: 'decided', passes: true }, state: { status }, readCount: 2 })
  })
})

describe('a status that is moving', () => {
  test('is waited for as long as it takes, where there is no limit', async () => {
    const clock = createFakeClock()
    const end = clock.now() + 30 * 24 * 60 * minute
    const scenario = await runWatch([() => at(clock.now() < end ? 'INPROGRESS' : 'SUCCESSFUL')], {
      clock,
      policy: { pollIntervalMs: 5 * minute },
    })
    expect(scenario).toMatchObject({ stopReason: { kind: 'decided' }, state: { status: 'SUCCESSFUL' } })
  })

  test('ends at the timeout, not after it', async () => {
    expect(await runWatch([at('INPROGRESS')], { timeoutMs: 25 * second })).toMatchObject({
      stopReason: { kind: 'timed-out', error: null },
      state: { status: 'INPROGRESS' },
      tookMs: 25 * second,
    })
  })

  test('is polled once more at the deadline, within three seconds, which may decide', async () => {
    const [clock, end] = [createFakeClock(), { at: 0 }]
    end.at = clock.now() + 25 * second
    const scenario = await runWatch([() => at(clock.now() < end.at ? 'INPROGRESS' : 'SUCCESSFUL')], {
      clock,
      timeoutMs: 25 * second,
    })
    expect(scenario).toMatchObject({
      stopReason: { kind: 'decided', passes: true },
      state: { status: 'SUCCESSFUL' },
      deadlines: [28 * second],
      observed: ['INPROGRESS', 'INPROGRESS', 'INPROGRESS', 'SUCCESSFUL'],
    })
  })

  test('is not polled again when the response comes at the deadline', async () => {
    const clock = createFakeClock()
    const late = (): ExecutionState => {
      clock.advance(25 * second)
      return at('INPROGRESS')
    }
    expect(await runWatch([late, at('SUCCESSFUL')], { clock, timeoutMs: 25 * second })).toMatchObject({
      stopReason: { kind: 'timed-out', error: null },
      readCount: 1,
    })
  })

  test.each([
    ['the connection is cut', cut()],
    ['the run is missing once', refused(404)],
  ])('passes when %s at the deadline and the run has succeeded right after', async (_, error) => {
    const moving = [at('INPROGRESS'), at('INPROGRESS'), at('INPROGRESS')]
    const scenario = await runWatch([...moving, error, at('SUCCESSFUL')], { timeoutMs: 25 * second })
    expect(scenario.stopReason).toEqual({ kind: 'decided', passes: true })
  })

  test.each([
    ['does not answer', cut(), 10 * minute],
    ['does not answer and no outage is tolerated', cut(), 0],
    ['asks to wait', refused(429, { retryAfterMs: minute }), 10 * minute],
  ])('is timed out, and not unreachable, when Buddy %s at the deadline', async (_, error, outageToleranceMs) => {
    const moving = [at('INPROGRESS'), at('INPROGRESS'), at('INPROGRESS')]
    const scenario = await runWatch([...moving, error], { timeoutMs: 25 * second, policy: { outageToleranceMs } })
    expect(scenario).toMatchObject({
      stopReason: { kind: 'timed-out', error: null },
      state: { status: 'INPROGRESS' },
      deadlines: expect.arrayContaining([28 * second]),
    })
  })

  test('is not polled after the deadline when Buddy never answered before', async () => {
    expect(await runWatch([cut()], { timeoutMs: minute })).toMatchObject({
      stopReason: { kind: 'timed-out', error: { details: { kind: 'connection' } } },
      state: null,
      deadlines: [],
    })
  })

  test('is polled once more where a deadline ends an outage, which may decide', async () => {
    const clock = createFakeClock()
    const end = clock.now() + minute
    const scenario = await runWatch(
      [
        at('INPROGRESS'),
        () => {
          if (clock.now() < end) throw cut()
          return at('SUCCESSFUL')
        },
      ],
      { clock, timeoutMs: minute },
    )
    expect(scenario).toMatchObject({ stopReason: { kind: 'decided', passes: true }, state: { status: 'SUCCESSFUL' } })
  })

  test('is cancelled if the workflow is cancelled during the last poll', async () => {
    const [clock, stop] = [createFakeClock(), new AbortController()]
    clock.at(clock.now() + 61 * second, () => {
      stop.abort(new Cancelled('SIGINT'))
    })
    const scenario = await runWatch([at('INPROGRESS'), cut()], { clock, timeoutMs: minute, signal: stop.signal })
    expect(scenario.stopReason).toEqual({ kind: 'cancelled', signalName: 'SIGINT' })
  })

  test('is judged as it is with wait: false', async () => {
    expect(await runWatch([at('INPROGRESS')], { policy: { wait: false } })).toMatchObject({
      stopReason: { kind: 'not-waiting' },
      state: { status: 'INPROGRESS' },
      tookMs: 0,
      readCount: 1,
    })
    expect(await runWatch([at('SUCCESSFUL')], { policy: { wait: false } })).toMatchObject({
      stopReason: { kind: 'decided' },
    })
  })

  test.each(['PAUSED', 'successful', ''])('is also any other word, such as %j, until the deadline', async (status) => {
    expect(await runWatch([at(status), at(status), at('SUCCESSFUL')])).toMatchObject({
      stopReason: { kind: 'decided' },
      state: { status: 'SUCCESSFUL' },
    })
    expect(await runWatch([at(status)], { timeoutMs: minute })).toMatchObject({
      stopReason: { kind: 'timed-out' },
      state: { status },
      tookMs: minute,
    })
  })

  test('is asked for less and less often, and quickly again when it changes', async () => {
    const clock = createFakeClock()
    const change = clock.now() + 20 * minute
    const end = change + minute
    await runWatch([() => at(clock.now() < change ? 'ENQUEUED' : clock.now() < end ? 'INPROGRESS' : 'SUCCESSFUL')], {
      clock,
      policy: { pollIntervalMs: null },
    })
    const longest = clock.sleeps.lastIndexOf(Math.max(...clock.sleeps))
    expect(clock.sleeps[longest]).toBeGreaterThan(10 * second)
    expect(clock.sleeps[longest + 1]).toBeLessThan(2 * second)
  })
})

describe('auto', () => {
  /** The longest pause in seconds of a run whose progress grows by a percent in ten seconds. */
  async function longestPause(startDate: string | null): Promise<number> {
    const clock = createFakeClock({ wallTime: Date.UTC(2026, 0, 1) })
    const startedAt = clock.now()
    const state = (): ExecutionState => {
      const progress = Math.floor((clock.now() - startedAt) / (10 * second))
      return progress < 100 ? at('INPROGRESS', { startDate, progress }) : at('SUCCESSFUL')
    }
    await runWatch([state], { clock, policy: { pollIntervalMs: null } })
    return Math.max(...clock.sleeps) / second
  }

  test('makes long pauses when the progress since the start shows the end', async () => {
    expect(await longestPause('2026-01-01T00:00:00Z')).toBeGreaterThan(20)
  })

  test('makes its usual pauses, up to 15 s, when Buddy gives no start', async () => {
    expect(await longestPause(null)).toBeCloseTo(15)
  })
})

test('writes to the debug log when it polls again', async () => {
  const { decisions } = await runWatch([at('INPROGRESS'), at('SUCCESSFUL')])
  expect(decisions).toEqual([expect.stringContaining('10.0 s')])
})

describe('a status that somebody has to unblock', () => {
  test('is waited for like any other, where approval-timeout is not given', async () => {
    expect(await runWatch([at('WAITING_FOR_APPLY')], { timeoutMs: 10 * minute })).toMatchObject({
      stopReason: { kind: 'timed-out' },
      tookMs: 10 * minute,
    })
  })

  test('ends at approval-timeout, counted from when it began', async () => {
    const scenario = await runWatch([at('INPROGRESS'), at('WAITING_FOR_VARIABLES')], {
      policy: { approvalTimeoutMs: 25 * second },
    })
    expect(scenario).toMatchObject({
      stopReason: { kind: 'approval-timed-out' },
      state: { status: 'WAITING_FOR_VARIABLES' },
      tookMs: 35 * second,
    })
  })

  test('ends at once where that is 0', async () => {
    expect(
      await runWatch([at('INPROGRESS'), at('WAITING_FOR_APPLY')], { policy: { approvalTimeoutMs: 0 } }),
    ).toMatchObject({ stopReason: { kind: 'approval-timed-out' }, tookMs: 10 * second, readCount: 2 })
  })

  test('is looked at once more at that time', async () => {
    const scenario = await runWatch([at('WAITING_FOR_APPLY'), at('WAITING_FOR_APPLY'), at('SUCCESSFUL')], {
      policy: { approvalTimeoutMs: 15 * second },
    })
    expect(scenario).toMatchObject({
      stopReason: { kind: 'decided' },
      state: { status: 'SUCCESSFUL' },
      tookMs: 15 * second,
    })
  })

  test('has all its time anew when it comes back', async () => {
    const [going, waiting] = [at('INPROGRESS'), at('WAITING_FOR_APPLY')]
    const scenario = await runWatch([waiting, waiting, going, waiting, waiting, waiting], {
      policy: { approvalTimeoutMs: 25 * second },
    })
    expect(scenario).toMatchObject({ stopReason: { kind: 'approval-timed-out' }, tookMs: 55 * second })
  })

  test('has no new time when it only changes to another one', async () => {
    const scenario = await runWatch(
      [at('WAITING_FOR_APPLY'), at('WAITING_FOR_VARIABLES'), at('WAITING_FOR_APPLY'), at('WAITING_FOR_VARIABLES')],
      { policy: { approvalTimeoutMs: 25 * second } },
    )
    expect(scenario).toMatchObject({ stopReason: { kind: 'approval-timed-out' }, tookMs: 25 * second })
  })

  test('also counts where it is the run that waits, and the action that does not move', async () => {
    const held = at('INITIAL', { waitingFor: { status: 'WAITING_FOR_APPLY', action: null } })
    expect(await runWatch([held], { policy: { approvalTimeoutMs: 25 * second } })).toMatchObject({
      stopReason: { kind: 'approval-timed-out' },
      state: { status: 'INITIAL' },
      tookMs: 25 * second,
    })
  })
})

describe('trouble with Buddy', () => {
  test('is told once, and so is its end', async () => {
    const scenario = await runWatch([at('INPROGRESS'), cut(), refused(502), cut(), at('SUCCESSFUL')])
    expect(scenario).toMatchObject({
      stopReason: { kind: 'decided' },
      state: { status: 'SUCCESSFUL' },
      observed: ['INPROGRESS', 'connection', 'recovered at 4', 'SUCCESSFUL'],
    })
  })

  test('ends it when it lasts longer than outage-tolerance, with what was known before', async () => {
    const scenario = await runWatch([at('INPROGRESS'), cut()], { policy: { outageToleranceMs: 2 * minute } })
    expect(scenario).toMatchObject({
      stopReason: { kind: 'unreachable', error: { reason: 'exhausted', stage: 'seen' } },
      state: { status: 'INPROGRESS' },
    })
    expect(scenario.tookMs).toBeGreaterThanOrEqual(2 * minute)
    expect(scenario.tookMs).toBeLessThan(3 * minute)
  })

  test('never adds up: each success begins anew', async () => {
    const blips = Array.from({ length: 20 }, () => [cut(), cut(), cut(), at('INPROGRESS')]).flat()
    expect(
      await runWatch([at('INPROGRESS'), ...blips, at('SUCCESSFUL')], { policy: { outageToleranceMs: 30 * second } }),
    ).toMatchObject({ stopReason: { kind: 'decided' } })
  })

  test.each([401, 400, 501])('HTTP %d in the first answer ends it at once', async (status) => {
    expect(await runWatch([refused(status)])).toMatchObject({
      stopReason: { kind: 'unreachable', error: { reason: 'permanent', stage: 'first-contact' } },
      state: null,
      readCount: 1,
    })
  })

  test.each([
    [404, 'permanent', 1],
    [403, 'exhausted', 3],
  ])(
    'HTTP %d in the first answer ends it as %s where Buddy has answered other things',
    async (status, reason, count) => {
      expect(await runWatch([refused(status)], { firstStage: 'connected' })).toMatchObject({
        stopReason: { kind: 'unreachable', error: { reason, stage: 'connected' } },
        readCount: count,
      })
    },
  )

  test('a token that has worked before the first reading gets another chance', async () => {
    expect(await runWatch([refused(401), at('SUCCESSFUL')], { firstStage: 'connected' })).toMatchObject({
      stopReason: { kind: 'decided' },
      state: { status: 'SUCCESSFUL' },
    })
    expect(await runWatch([refused(401)], { firstStage: 'connected' })).toMatchObject({
      stopReason: { kind: 'unreachable', error: { reason: 'exhausted', stage: 'connected' } },
      readCount: 3,
    })
  })

  test('404 is borne for a minute from the start of a run that the step started, also after it was seen', async () => {
    const clock = createFakeClock()
    const missing = Array.from({ length: 5 }, () => refused(404))
    const own = { clock, firstStage: 'just-started', graceUntil: clock.now() + minute } as const
    expect(await runWatch([at('ENQUEUED'), ...missing, at('SUCCESSFUL')], own)).toMatchObject({
      stopReason: { kind: 'decided', passes: true },
    })
    expect(await runWatch([at('ENQUEUED'), ...missing, at('SUCCESSFUL')])).toMatchObject({
      stopReason: { kind: 'unreachable' },
      readCount: 4,
    })
  })

  test('at the timeout ends as timed out, and says so', async () => {
    expect(await runWatch([at('INPROGRESS'), cut()], { timeoutMs: minute })).toMatchObject({
      stopReason: { kind: 'timed-out', error: { details: { kind: 'connection' } } },
      state: { status: 'INPROGRESS' },
    })
  })

  test('that asks to wait is waited out', async () => {
    const scenario = await runWatch([at('INPROGRESS'), refused(429, { retryAfterMs: 90 * second }), at('SUCCESSFUL')], {
      policy: { outageToleranceMs: second },
    })
    expect(scenario.stopReason).toEqual({ kind: 'decided', passes: true })
    expect(scenario.tookMs).toBeGreaterThanOrEqual(100 * second)
  })

  test('that asks to wait past the deadline ends it now', async () => {
    const scenario = await runWatch([at('INPROGRESS'), refused(429, { retryAfterMs: 10 * minute })], {
      timeoutMs: 5 * minute,
    })
    expect(scenario).toMatchObject({
      stopReason: { kind: 'timed-out', error: { details: { retryAfterMs: 10 * minute } } },
      tookMs: 10 * second,
    })
  })
})

describe('a cancelled workflow', () => {
  test('ends it in the midst of a pause, with what was known', async () => {
    const [clock, stop] = [createFakeClock(), new AbortController()]
    clock.at(clock.now() + 15 * second, () => {
      stop.abort(new Cancelled('SIGINT'))
    })
    expect(await runWatch([at('INPROGRESS')], { clock, signal: stop.signal })).toMatchObject({
      stopReason: { kind: 'cancelled', signalName: 'SIGINT' },
      state: { status: 'INPROGRESS' },
      tookMs: 15 * second,
    })
  })

  test('ends it in the midst of an outage', async () => {
    const [clock, stop] = [createFakeClock(), new AbortController()]
    clock.at(clock.now() + 15 * second, () => {
      stop.abort(new Cancelled('SIGTERM'))
    })
    expect(await runWatch([cut()], { clock, signal: stop.signal })).toMatchObject({
      stopReason: { kind: 'cancelled', signalName: 'SIGTERM' },
      state: null,
    })
  })
})

test('a fault of ours is thrown on, never taken for an ending', async () => {
  await expect(
    runWatch([
      () => {
        throw new TypeError('ours')
      },
    ]),
  ).rejects.toThrow('ours')
})

test('passes only if a known status that is accepted was seen', async () => {
  const words = [...knownStatuses, 'PASSED', 'successful', 'SUCCESSFUL ', '', '__proto__'] as const
  const anyStatus = fc.oneof(fc.constantFrom(...words), fc.string())
  await fc.assert(
    fc.asyncProperty(anyStatus, fc.array(anyStatus), async (status, passOn) => {
      const result = await runWatch([at(status)], { policy: { wait: false, passOn: new Set(passOn) } })
      expect(judge(result) === 'passed').toBe(classifyStatus(status) !== 'unknown' && passOn.includes(status))
    }),
  )
})

describe('a state that decides nothing', () => {
  test.each([
    ['is from before a retry', at('FAILED', { isStale: true })],
    ['is not confirmed by the run', at('FAILED', { isUnconfirmed: true })],
    ['has a status that Buddy does not document, though pass-on names it', at('BRAND_NEW')],
  ])('is polled again when it %s', async (_, state) => {
    const { stopReason } = await runWatch([state, state, at('SUCCESSFUL')], {
      policy: { passOn: new Set(['SUCCESSFUL', 'BRAND_NEW']) },
    })
    expect(stopReason).toEqual({ kind: 'decided', passes: true })
  })

  test.each([
    ['is from before a retry', at('SUCCESSFUL', { isStale: true })],
    ['is not confirmed by the run', at('SUCCESSFUL', { isUnconfirmed: true })],
    ['has a status that Buddy does not document, though pass-on names it', at('BRAND_NEW')],
  ])('never passes at the deadline when it %s', async (_, state) => {
    const { stopReason } = await runWatch([state], {
      policy: { passOn: new Set(['SUCCESSFUL', 'BRAND_NEW']) },
      timeoutMs: 60_000,
    })
    expect(stopReason.kind).toBe('timed-out')
  })
})

describe('the stop reason', () => {
  const lost = new BuddyError({ kind: 'connection', code: 'ECONNRESET', detail: '' }, 'GET /x')
  const exhausted = new RetriesExhausted(lost, 'exhausted', 3, 0, 'seen')
  const toldToWait = new RetriesExhausted(lost, 'retry-after', 1, 0, 'seen')
  const unconfirmed = new UnconfirmedOperation(lost)
  const noAction = (stoppedBy: 'timeout' | 'appear-timeout', mayStillAppear: boolean): StopReason => ({
    kind: 'not-found',
    reason: { kind: 'no-action', action: 'x', names: [], mayStillAppear, stoppedBy },
  })
  const noPipeline: NotFoundReason = { kind: 'no-pipeline', identifier: 'x', identifiers: [] }

  test.each<[Error, StopReason]>([
    [new DeadlineExceeded(null), { kind: 'timed-out', error: null }],
    [new DeadlineExceeded(lost), { kind: 'timed-out', error: lost }],
    [new NotFound(noPipeline), { kind: 'not-found', reason: noPipeline }],
    [new Cancelled('SIGTERM'), { kind: 'cancelled', signalName: 'SIGTERM' }],
    [new StateNotSaved('disk full'), { kind: 'state-not-saved', problem: 'disk full' }],
    [unconfirmed, { kind: 'unconfirmed', error: unconfirmed }],
    [exhausted, { kind: 'unreachable', error: exhausted }],
    [toldToWait, { kind: 'timed-out', error: lost }],
  ])('of %s is %j', (error, expected) => {
    expect(toStopReason(error)).toEqual(expected)
  })

  test('is none for an internal error, which is thrown again', () => {
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
    [{ kind: 'not-found', reason: noPipeline }, 'other'],
    [{ kind: 'not-waiting' }, 'other'],
    [{ kind: 'unreachable', error: exhausted }, 'other'],
  ])('%j matters to a started run as %s', (stopReason, expected) => {
    expect(toCancelReason(stopReason)).toBe(expected)
  })

  test('is the timeout also where the time of the step ended the search', () => {
    expect(isTimedOut({ kind: 'timed-out' })).toBe(true)
    expect(isTimedOut(noAction('timeout', true))).toBe(true)
    expect(isTimedOut(noAction('appear-timeout', true))).toBe(false)
    expect(isTimedOut({ kind: 'not-found', reason: noPipeline })).toBe(false)
    expect(isTimedOut({ kind: 'not-found' })).toBe(false)
  })
})
