import { describe, expect, test } from '@jest/globals'
import { BuddyError, Cancelled } from '../../src/buddy/errors.ts'
import { classify } from '../../src/buddy/status.ts'
import type { Patience } from '../../src/inputs/policy.ts'
import type { Reading } from '../../src/run/state.ts'
import { watch, type Watchable, type Watched } from '../../src/watch/watch.ts'
import { aReading } from '../fakes/builders.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { cut, refused } from '../fakes/exchange.ts'

const second = 1000
const minute = 60 * second

/** A reading of that status; in a WAITING_* status it is held up. */
function at(status: string, more: Partial<Reading> = {}): Reading {
  const block = classify(status) === 'blocked' ? { status, action: null } : null
  return aReading({ status, judgedStatus: status, class: classify(status), block, ...more })
}

const withoutLog = { withLog: false } as const

interface Script {
  readonly clock?: FakeClock
  readonly patience?: Partial<Patience>
  /** How long after the start. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** What is known of Buddy before the first reading. */
  readonly firstPhase?: 'start' | 'look'
  /** What `complete` gives; without it the reading as it was. */
  readonly complete?: (reading: Reading, withinMs: number) => Reading
}

interface Course extends Watched {
  readonly tookMs: number
  readonly readCount: number
  readonly told: readonly string[]
  /** For how long the log was asked for, each time. */
  readonly completions: readonly number[]
}

/** Plays a course of events: each is a reading, a failure, or a function of the clock; the last goes on for ever. */
async function play(events: readonly (Reading | BuddyError | (() => Reading))[], script: Script = {}): Promise<Course> {
  const {
    clock = createFakeClock(),
    patience = {},
    timeoutMs = Infinity,
    firstPhase = 'start',
    signal = new AbortController().signal,
  } = script
  const startedAt = clock.now()
  const told: string[] = []
  const completions: number[] = []
  let readCount = 0
  const watchable: Watchable = {
    read: async () => {
      const event = events[Math.min(readCount++, events.length - 1)]
      if (event === undefined) throw new Error('no events')
      if (event instanceof BuddyError) throw event
      return typeof event === 'function' ? event() : event
    },
    complete: async (reading, withinMs) => {
      completions.push(withinMs)
      return script.complete?.(reading, withinMs) ?? reading
    },
    idle: async (_, milliseconds) => {
      await clock.sleep(milliseconds, signal)
    },
    rateLimit: () => null,
    serverTime: () => clock.wallTime(),
  }
  const everything = {
    passOn: new Set(['SUCCESSFUL']),
    wait: true,
    approvalTimeoutMs: Infinity,
    outageToleranceMs: 10 * minute,
    pollIntervalMs: 10 * second,
    ...patience,
  }
  const watched = await watch(
    watchable,
    everything,
    { clock, random: () => 0.5, signal, deadline: startedAt + timeoutMs, firstPhase },
    {
      onReading: ({ status }) => told.push(status),
      onTrouble: ({ trouble }) => told.push(trouble.kind),
      onRecovery: (attempts) => told.push(`recovered at ${String(attempts)}`),
    },
  )
  return { ...watched, tookMs: clock.now() - startedAt, readCount, told, completions }
}

describe('what settles', () => {
  test.each(['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'])('%s ends it at once', async (status) => {
    const course = await play([at(status)])
    expect(course).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status },
      tookMs: 0,
      readCount: 1,
      told: [status],
      completions: [],
    })
  })

  test('ends it after moving on, each reading told', async () => {
    const course = await play([at('INITIAL'), at('ENQUEUED'), at('INPROGRESS'), at('TERMINATING'), at('TERMINATED')])
    expect(course).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status: 'TERMINATED' },
      tookMs: 40 * second,
      told: ['INITIAL', 'ENQUEUED', 'INPROGRESS', 'TERMINATING', 'TERMINATED'],
    })
  })

  test('is as it is judged: an action that never ran', async () => {
    const never = aReading({ status: 'ENQUEUED', judgedStatus: 'NOT_EXECUTED', class: 'settled' })
    expect(await play([at('ENQUEUED'), never])).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status: 'ENQUEUED' },
    })
  })

  test('without its log is completed, for half a minute at most with the last second for the other way to it', async () => {
    const course = await play([at('FAILED', withoutLog)], { complete: () => at('FAILED') })
    expect(course).toMatchObject({
      ending: { kind: 'seen' },
      reading: { withLog: true },
      completions: [29 * second],
      told: ['FAILED', 'FAILED'],
    })
  })

  test('counts although its log cannot be had', async () => {
    expect(await play([at('SUCCESSFUL', withoutLog)])).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status: 'SUCCESSFUL', withLog: false },
      told: ['SUCCESSFUL'],
    })
  })

  test('counts as the later reading has it', async () => {
    expect(await play([at('SUCCESSFUL', withoutLog)], { complete: () => at('FAILED') })).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status: 'FAILED' },
      told: ['SUCCESSFUL', 'FAILED'],
    })
  })

  test('and moves again goes on being watched', async () => {
    const course = await play([at('FAILED', withoutLog), at('SUCCESSFUL')], { complete: () => at('INPROGRESS') })
    expect(course).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status: 'SUCCESSFUL' },
      told: ['FAILED', 'INPROGRESS', 'SUCCESSFUL'],
    })
  })

  test('and moves again does not pass at the deadline by what it was before', async () => {
    let completions = 0
    const course = await play([at('SUCCESSFUL', withoutLog)], {
      timeoutMs: 5 * second,
      complete: (reading) => (completions++ === 0 ? at('INPROGRESS') : reading),
    })
    expect(course).toMatchObject({ ending: { kind: 'timed-out' }, reading: { status: 'INPROGRESS' } })
  })

  test('and moves again is not waited for with wait: false', async () => {
    const course = await play([at('SUCCESSFUL', withoutLog)], {
      patience: { wait: false },
      complete: () => at('INPROGRESS'),
    })
    expect(course).toMatchObject({ ending: { kind: 'not-waiting' }, reading: { status: 'INPROGRESS' } })
  })
})

describe('with wait: false an action that has not begun', () => {
  const queued = at('ENQUEUED', { execution: null })

  test('gets one more look, since only its run tells whether its turn may still come', async () => {
    const never = aReading({ status: 'ENQUEUED', judgedStatus: 'NOT_EXECUTED', class: 'settled' })
    expect(await play([queued, never], { patience: { wait: false } })).toMatchObject({
      ending: { kind: 'seen' },
      reading: { judgedStatus: 'NOT_EXECUTED' },
      readCount: 2,
      tookMs: 0,
    })
    expect(await play([queued, at('ENQUEUED')], { patience: { wait: false } })).toMatchObject({
      ending: { kind: 'not-waiting' },
      reading: { status: 'ENQUEUED' },
      readCount: 2,
      tookMs: 0,
    })
  })

  test('gets no more than that, and none where its run is known or it has begun', async () => {
    expect(await play([queued], { patience: { wait: false } })).toMatchObject({
      ending: { kind: 'not-waiting' },
      readCount: 2,
      tookMs: 0,
    })
    expect(await play([at('ENQUEUED')], { patience: { wait: false } })).toMatchObject({
      ending: { kind: 'not-waiting' },
      readCount: 1,
    })
    expect(await play([at('INPROGRESS', { execution: null })], { patience: { wait: false } })).toMatchObject({
      ending: { kind: 'not-waiting' },
      readCount: 1,
    })
  })
})

describe('pass-on', () => {
  test.each(['INPROGRESS', 'ENQUEUED', 'WAITING_FOR_APPLY'])(
    'of %s ends it as soon as it is seen, with no look for a log',
    async (status) => {
      const course = await play([at('INITIAL'), at(status, withoutLog)], { patience: { passOn: new Set([status]) } })
      expect(course).toMatchObject({ ending: { kind: 'seen' }, reading: { status }, readCount: 2, completions: [] })
    },
  )
})

describe('a status that is moving', () => {
  test('is waited for as long as it takes, where there is no limit', async () => {
    const clock = createFakeClock()
    const end = clock.now() + 30 * 24 * 60 * minute
    const course = await play([() => at(clock.now() < end ? 'INPROGRESS' : 'SUCCESSFUL')], {
      clock,
      patience: { pollIntervalMs: 5 * minute },
    })
    expect(course).toMatchObject({ ending: { kind: 'seen' }, reading: { status: 'SUCCESSFUL' } })
  })

  test('ends at the timeout, not after it', async () => {
    expect(await play([at('INPROGRESS')], { timeoutMs: 25 * second })).toMatchObject({
      ending: { kind: 'timed-out', trouble: null },
      reading: { status: 'INPROGRESS' },
      tookMs: 25 * second,
    })
  })

  test('gets one short look at the deadline, which may settle it', async () => {
    const course = await play([() => at('INPROGRESS', withoutLog)], {
      timeoutMs: 25 * second,
      complete: () => at('SUCCESSFUL'),
    })
    expect(course).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status: 'SUCCESSFUL' },
      completions: [3 * second],
      told: ['INPROGRESS', 'INPROGRESS', 'INPROGRESS', 'SUCCESSFUL'],
    })
  })

  test('is judged as it is with wait: false', async () => {
    expect(await play([at('INPROGRESS')], { patience: { wait: false } })).toMatchObject({
      ending: { kind: 'not-waiting' },
      reading: { status: 'INPROGRESS' },
      tookMs: 0,
      readCount: 1,
    })
    expect(await play([at('SUCCESSFUL')], { patience: { wait: false } })).toMatchObject({ ending: { kind: 'seen' } })
  })

  test.each(['PAUSED', 'successful', ''])('is also any other word, such as %j, until the deadline', async (status) => {
    expect(await play([at(status), at(status), at('SUCCESSFUL')])).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status: 'SUCCESSFUL' },
    })
    expect(await play([at(status)], { timeoutMs: minute })).toMatchObject({
      ending: { kind: 'timed-out' },
      reading: { status },
      tookMs: minute,
    })
  })

  test('is asked for less and less often, and quickly again when it changes', async () => {
    const clock = createFakeClock()
    const change = clock.now() + 20 * minute
    const end = change + minute
    await play([() => at(clock.now() < change ? 'ENQUEUED' : clock.now() < end ? 'INPROGRESS' : 'SUCCESSFUL')], {
      clock,
      patience: { pollIntervalMs: null },
    })
    const longest = clock.sleeps.lastIndexOf(Math.max(...clock.sleeps))
    expect(clock.sleeps[longest]).toBeGreaterThan(10 * second)
    expect(clock.sleeps[longest + 1]).toBeLessThan(2 * second)
  })
})

describe('a status that somebody has to unblock', () => {
  test('is waited for like any other, where approval-timeout is not given', async () => {
    expect(await play([at('WAITING_FOR_APPLY')], { timeoutMs: 10 * minute })).toMatchObject({
      ending: { kind: 'timed-out' },
      tookMs: 10 * minute,
    })
  })

  test('ends at approval-timeout, counted from when it began', async () => {
    const course = await play([at('INPROGRESS'), at('WAITING_FOR_VARIABLES')], {
      patience: { approvalTimeoutMs: 25 * second },
    })
    expect(course).toMatchObject({
      ending: { kind: 'approval-timed-out' },
      reading: { status: 'WAITING_FOR_VARIABLES' },
      tookMs: 35 * second,
    })
  })

  test('ends at once where that is 0', async () => {
    expect(
      await play([at('INPROGRESS'), at('WAITING_FOR_APPLY')], { patience: { approvalTimeoutMs: 0 } }),
    ).toMatchObject({ ending: { kind: 'approval-timed-out' }, tookMs: 10 * second, readCount: 2 })
  })

  test('is looked at once more at that time', async () => {
    const course = await play([at('WAITING_FOR_APPLY'), at('WAITING_FOR_APPLY'), at('SUCCESSFUL')], {
      patience: { approvalTimeoutMs: 15 * second },
    })
    expect(course).toMatchObject({ ending: { kind: 'seen' }, reading: { status: 'SUCCESSFUL' }, tookMs: 15 * second })
  })

  test('has all its time anew when it comes back', async () => {
    const [going, waiting] = [at('INPROGRESS'), at('WAITING_FOR_APPLY')]
    const course = await play([waiting, waiting, going, waiting, waiting, waiting], {
      patience: { approvalTimeoutMs: 25 * second },
    })
    expect(course).toMatchObject({ ending: { kind: 'approval-timed-out' }, tookMs: 55 * second })
  })

  test('has no new time when it only changes to another one', async () => {
    const course = await play(
      [at('WAITING_FOR_APPLY'), at('WAITING_FOR_VARIABLES'), at('WAITING_FOR_APPLY'), at('WAITING_FOR_VARIABLES')],
      { patience: { approvalTimeoutMs: 25 * second } },
    )
    expect(course).toMatchObject({ ending: { kind: 'approval-timed-out' }, tookMs: 25 * second })
  })

  test('also counts where it is the run that waits, and the action that does not move', async () => {
    const held = at('INITIAL', { block: { status: 'WAITING_FOR_APPLY', action: null } })
    expect(await play([held], { patience: { approvalTimeoutMs: 25 * second } })).toMatchObject({
      ending: { kind: 'approval-timed-out' },
      reading: { status: 'INITIAL' },
      tookMs: 25 * second,
    })
  })
})

describe('trouble with Buddy', () => {
  test('is told once, and so is its end', async () => {
    const course = await play([at('INPROGRESS'), cut(), refused(502), cut(), at('SUCCESSFUL')])
    expect(course).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status: 'SUCCESSFUL' },
      told: ['INPROGRESS', 'connection', 'recovered at 4', 'SUCCESSFUL'],
    })
  })

  test('ends it when it lasts longer than outage-tolerance, with what was known before', async () => {
    const course = await play([at('INPROGRESS'), cut()], { patience: { outageToleranceMs: 2 * minute } })
    expect(course).toMatchObject({
      ending: { kind: 'lost', gaveUp: { because: 'exhausted', phase: 'wait' } },
      reading: { status: 'INPROGRESS' },
    })
    expect(course.tookMs).toBeGreaterThanOrEqual(2 * minute)
    expect(course.tookMs).toBeLessThan(3 * minute)
  })

  test('never adds up: each success begins anew', async () => {
    const blips = Array.from({ length: 20 }, () => [cut(), cut(), cut(), at('INPROGRESS')]).flat()
    expect(
      await play([at('INPROGRESS'), ...blips, at('SUCCESSFUL')], { patience: { outageToleranceMs: 30 * second } }),
    ).toMatchObject({ ending: { kind: 'seen' } })
  })

  test.each([401, 400, 501])('HTTP %d in the first answer ends it at once', async (status) => {
    expect(await play([refused(status)])).toMatchObject({
      ending: { kind: 'lost', gaveUp: { because: 'permanent', phase: 'start' } },
      reading: null,
      readCount: 1,
    })
  })

  test.each([404, 403])(
    'HTTP %d in the first answer ends it at once, also where Buddy has answered before about other things',
    async (status) => {
      expect(await play([refused(status)], { firstPhase: 'look' })).toMatchObject({
        ending: { kind: 'lost', gaveUp: { because: 'permanent', phase: 'look' } },
        readCount: 1,
      })
    },
  )

  test('a token that has worked before the first reading gets another chance', async () => {
    expect(await play([refused(401), at('SUCCESSFUL')], { firstPhase: 'look' })).toMatchObject({
      ending: { kind: 'seen' },
      reading: { status: 'SUCCESSFUL' },
    })
    expect(await play([refused(401)], { firstPhase: 'look' })).toMatchObject({
      ending: { kind: 'lost', gaveUp: { because: 'exhausted', phase: 'look' } },
      readCount: 3,
    })
  })

  test('at the timeout ends as timed out, and says so', async () => {
    expect(await play([at('INPROGRESS'), cut()], { timeoutMs: minute })).toMatchObject({
      ending: { kind: 'timed-out', trouble: { trouble: { kind: 'connection' } } },
      reading: { status: 'INPROGRESS' },
      tookMs: minute,
    })
  })

  test('that asks to wait is waited out', async () => {
    const course = await play([at('INPROGRESS'), refused(429, { retryAfterMs: 90 * second }), at('SUCCESSFUL')], {
      patience: { outageToleranceMs: second },
    })
    expect(course.ending).toEqual({ kind: 'seen' })
    expect(course.tookMs).toBeGreaterThanOrEqual(100 * second)
  })

  test('that asks to wait past the deadline ends it now', async () => {
    const course = await play([at('INPROGRESS'), refused(429, { retryAfterMs: 10 * minute })], {
      timeoutMs: 5 * minute,
    })
    expect(course).toMatchObject({
      ending: { kind: 'timed-out', trouble: { trouble: { retryAfterMs: 10 * minute } } },
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
    expect(await play([at('INPROGRESS')], { clock, signal: stop.signal })).toMatchObject({
      ending: { kind: 'cancelled', signalName: 'SIGINT' },
      reading: { status: 'INPROGRESS' },
      tookMs: 15 * second,
    })
  })

  test('ends it in the midst of an outage', async () => {
    const [clock, stop] = [createFakeClock(), new AbortController()]
    clock.at(clock.now() + 15 * second, () => {
      stop.abort(new Cancelled('SIGTERM'))
    })
    expect(await play([cut()], { clock, signal: stop.signal })).toMatchObject({
      ending: { kind: 'cancelled', signalName: 'SIGTERM' },
      reading: null,
    })
  })
})

test('a fault of ours is thrown on, never taken for an ending', async () => {
  await expect(
    play([
      () => {
        throw new TypeError('ours')
      },
    ]),
  ).rejects.toThrow('ours')
})
