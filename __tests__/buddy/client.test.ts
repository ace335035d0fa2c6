import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { BuddyError, HeldBack, type RequestKind } from '../../src/buddy/errors.ts'
import type { SendRequest } from '../../src/buddy/http/transport.ts'
import { pollUntil } from '../../src/run/send-once.ts'
import { anExecutionBody, aRunRequest } from '../fakes/builders.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { createFakeBuddy, refused } from '../fakes/exchange.ts'

const second = 1_000
const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }

function aClient(sendRequest: SendRequest, clock: FakeClock): BuddyClient {
  return new BuddyClient(sendRequest, {
    requestTimeoutMs: second,
    deadline: Infinity,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal: new AbortController().signal,
  })
}

test.each([
  [5_000, { limit: 10, remaining: 3, windowEndsAt: 12_000 }],
  [null, { limit: 10, remaining: 3 }],
])('keeps the end of the rate limit on the clock of the step: in %s ms', async (rateLimitResetMs, expected) => {
  const facts = { rateLimit: { limit: 10, remaining: 3 }, rateLimitResetMs, serverTimeMs: null }
  const client = aClient(async () => ({ body: anExecutionBody(), ...facts }), createFakeClock({ now: 7_000 }))
  await client.getExecution(run)
  expect(client.withLimits({ deadline: 8_000 }).serverHints.rateLimit).toEqual(expected)
})

test.each<[RequestKind, (client: BuddyClient) => Promise<unknown>]>([
  ['read-run', async (client) => await client.getExecution(run)],
  [
    'read-run',
    async (client) => await client.getActionExecution({ ...run, actionExecutionId: 'a' }, () => Promise.resolve()),
  ],
  [
    'read-run',
    async (client) => await client.getLogPage({ ...run, actionExecutionId: 'a' }, 0, () => Promise.resolve()),
  ],
  ['list-runs', async (client) => await client.listExecutions(run, 1)],
  ['list-pipelines', async (client) => await client.listPipelines(run, 1)],
  ['find-pipeline', async (client) => await client.findPipelineNumber(run, 'deploy')],
  ['start-run', async (client) => await client.startRun(run, aRunRequest())],
  ['change-run', async (client) => await client.sendOperation(run, { operation: 'RETRY' })],
])('names the request in the error of a response of another shape: %s', async (kind, send) => {
  const client = aClient(async () => ({ body: [], rateLimit: null, serverTimeMs: null }), createFakeClock())
  const error: unknown = await send(client).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(BuddyError)
  expect(error).toMatchObject({ requestKind: kind })
})

describe('Retry-After', () => {
  test('of one read holds back another, and no operation: a run must be cancelled in time', async () => {
    const { sendRequest, calls } = createFakeBuddy(({ method }) =>
      method === 'GET' ? refused(429, { retryAfterMs: 3_600 * second }) : anExecutionBody(),
    )
    const client = aClient(sendRequest, createFakeClock())
    const action = { ...run, actionExecutionId: 'a1' }
    await expect(client.getLogPage(action, 0, async () => undefined)).rejects.toBeInstanceOf(BuddyError)
    await expect(client.withLimits({ deadline: 10_000 * second }).getExecution(run)).rejects.toBeInstanceOf(HeldBack)
    expect(await client.sendOperation(run, { operation: 'CANCEL' })).toMatchObject({ id: 2 })
    expect(calls.map(({ method }) => method)).toEqual(['GET', 'PATCH'])
  })

  test.each([
    [429, 12, true],
    [503, 12, true],
    [503, 60, null],
  ])('of %d and %d s is heeded when a started run is searched', async (status, seconds, found) => {
    const clock = createFakeClock({ now: 0 })
    const searchedAt: number[] = []
    const { sendRequest } = createFakeBuddy(({ earlier }) => {
      searchedAt.push(clock.now())
      return earlier === 0 ? refused(status, { retryAfterMs: seconds * second }) : { executions: [] }
    })
    const signal = new AbortController().signal
    const limits = { client: aClient(sendRequest, clock), clock, signal, deadline: Infinity, appearTimeoutMs: 300_000 }
    const search = async (client: BuddyClient): Promise<boolean> => (await client.listExecutions(run, 1)).page === null
    expect(await pollUntil(limits, search)).toBe(found)
    expect(clock.now()).toBeLessThanOrEqual(30 * second)
    expect(searchedAt).toHaveLength(found === null ? 1 : 2)
    expect(searchedAt[1] ?? Infinity).toBeGreaterThanOrEqual(seconds * second)
  })
})
