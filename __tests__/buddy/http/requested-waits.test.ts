import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../../src/buddy/client.ts'
import { type BuddyError, HeldBack, RetriesExhausted } from '../../../src/buddy/errors.ts'
import { withRetry } from '../../../src/buddy/retry/retry.ts'
import { pollUntil } from '../../../src/run/send-once.ts'
import { anActionBody, anExecutionBody, type Fields } from '../../fakes/builders.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy, refused } from '../../fakes/exchange.ts'

const second = 1_000
const hour = 3_600 * second
const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }
const action = { ...run, actionExecutionId: 'a1' }

interface Setup {
  readonly clock: FakeClock
  readonly buddy: FakeBuddy
  readonly client: BuddyClient
  readonly askedAt: readonly number[]
  readonly readLog: () => Promise<unknown>
  readonly readRun: () => Promise<unknown>
}

function setup(respond: (call: Call) => Fields | BuddyError, timeoutMs = Infinity): Setup {
  const clock = createFakeClock({ now: 0 })
  const askedAt: number[] = []
  const buddy = createFakeBuddy((call) => {
    askedAt.push(clock.now())
    return respond(call)
  })
  const client = new BuddyClient(buddy.sendRequest, {
    requestTimeoutMs: 30 * second,
    deadline: timeoutMs,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal: new AbortController().signal,
  })
  return {
    clock,
    buddy,
    client,
    askedAt,
    readLog: () => client.getLogPage(action, 0, async () => undefined).catch((error: unknown) => error),
    readRun: () => client.getExecution(run).catch((error: unknown) => error),
  }
}

const isLog = ({ short }: Call): boolean => short.includes('/logs')
const logRefused =
  (error: BuddyError) =>
  (call: Call): Fields | BuddyError =>
    isLog(call) ? error : anExecutionBody({ action_executions: [anActionBody()] })

describe('Retry-After on a page of the log', () => {
  test('holds back that page until then, whatever the status', async () => {
    const { clock, readLog, askedAt } = setup(logRefused(refused(503, { retryAfterMs: 20 * second })))
    await readLog()
    clock.advance(19 * second)
    expect(await readLog()).toMatchObject({ waitMs: second, mayHaveBeenSent: false })
    clock.advance(second)
    await readLog()
    expect(askedAt).toEqual([0, 20 * second])
  })

  test('holds back every other read when the rate limit is used up, which is that of the token', async () => {
    const { clock, readLog, readRun, askedAt } = setup(logRefused(refused(429, { retryAfterMs: 20 * second })))
    await readLog()
    expect(await readRun()).toBeInstanceOf(HeldBack)
    clock.advance(20 * second)
    expect(await readRun()).toMatchObject({ id: 2 })
    expect(askedAt).toEqual([0, 20 * second])
  })

  test('does not hold back the state when only the log is overloaded', async () => {
    const { readLog, readRun } = setup(logRefused(refused(503, { retryAfterMs: 20 * second })))
    await readLog()
    expect(await readRun()).toMatchObject({ id: 2 })
  })

  test.each([
    ['longer than the step has', 60 * second, 61 * second],
    ['longer than a day, without a timeout', Infinity, 24 * hour + 1],
  ])('does not keep the state from being read when it is %s', async (_, timeoutMs, retryAfterMs) => {
    const { readLog, readRun, askedAt } = setup(logRefused(refused(429, { retryAfterMs })), timeoutMs)
    await readLog()
    expect(await readRun()).toMatchObject({ id: 2 })
    expect(await readLog()).toBeInstanceOf(HeldBack)
    expect(askedAt).toHaveLength(2)
  })

  test('does not hold back an operation: a run must be cancelled in time', async () => {
    const { readLog, client } = setup((call) =>
      call.method === 'GET' ? refused(429, { retryAfterMs: hour }) : anExecutionBody(),
    )
    await readLog()
    expect(await client.sendOperation(run, { operation: 'CANCEL' })).toMatchObject({ id: 2 })
  })

  test.each([refused(429), refused(500, { retryAfterMs: hour }), refused(429, { retryAfterMs: 0 }), cut()])(
    'is not invented: %s',
    async (error) => {
      const { readLog, askedAt } = setup(logRefused(error))
      await readLog()
      await readLog()
      expect(askedAt).toEqual([0, 0])
    },
  )
})

describe('a read that is held back', () => {
  const retry = (clock: FakeClock, deadline: number, told: string[]): Parameters<typeof withRetry>[2] => ({
    clock,
    random: () => 0.5,
    signal: new AbortController().signal,
    deadline,
    outageToleranceMs: 0,
    listener: { onRetry: () => told.push('retry'), onRecovered: () => told.push('recovered') },
  })

  test('is made as soon as Buddy allows it, and is no failure', async () => {
    const { clock, client, readLog, askedAt } = setup(logRefused(refused(429, { retryAfterMs: 20 * second })))
    await readLog()
    const told: string[] = []
    expect(await withRetry(() => client.getExecution(run), 'seen', retry(clock, Infinity, told))).toMatchObject({
      id: 2,
    })
    expect([askedAt, told]).toEqual([[0, 20 * second], []])
  })

  test('is given up when its own time is over before', async () => {
    const { clock, client, readLog } = setup(logRefused(refused(429, { retryAfterMs: 20 * second })))
    await readLog()
    const error: unknown = await withRetry(() => client.getExecution(run), 'log', {
      ...retry(clock, 10 * second, []),
      outageToleranceMs: 30 * second,
    }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RetriesExhausted)
    expect(error).toMatchObject({ reason: 'retry-after' })
    expect(clock.now()).toBe(0)
  })
})

test.each([
  ['429', 12, [0, 12]],
  ['503', 12, [0, 12]],
  ['503', 60, [0]],
])(
  'a started run is not looked for before Buddy allows it: %s with Retry-After %d s',
  async (status, seconds, expected) => {
    const { clock, client, askedAt } = setup(({ earlier }) =>
      earlier === 0 ? refused(Number(status), { retryAfterMs: seconds * second }) : { executions: [] },
    )
    const signal = new AbortController().signal
    const found = await pollUntil(
      { client, clock, signal, deadline: Infinity, appearTimeoutMs: 300 * second },
      async (bounded) => {
        await bounded.listExecutions(run, 1)
        return true
      },
    )
    expect(found).toBe(expected.length > 1 ? true : null)
    expect(clock.now()).toBeLessThanOrEqual(30 * second)
    expect(askedAt).toHaveLength(expected.length)
    for (const [index, at] of expected.entries()) {
      expect(askedAt[index]).toBeGreaterThanOrEqual(at * second)
      expect(askedAt[index]).toBeLessThan((at + 5) * second)
    }
  },
)
