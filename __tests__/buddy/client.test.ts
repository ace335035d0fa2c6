import { expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { BuddyError, type RequestKind } from '../../src/buddy/errors.ts'
import { anExecutionBody, aRunRequest } from '../fakes/builders.ts'

const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }

test.each([
  [5_000, { limit: 10, remaining: 3, windowEndsAt: 12_000 }],
  [null, { limit: 10, remaining: 3 }],
])('keeps the end of the rate limit on the clock of the step: in %s ms', async (rateLimitResetMs, expected) => {
  const client = new BuddyClient(
    async () => ({
      body: anExecutionBody(),
      rateLimit: { limit: 10, remaining: 3 },
      rateLimitResetMs,
      serverTimeMs: null,
    }),
    {
      requestTimeoutMs: 1_000,
      deadline: Infinity,
      now: () => 7_000,
      wallTime: () => 0,
      signal: new AbortController().signal,
    },
  )
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
  const client = new BuddyClient(async () => ({ body: [], rateLimit: null, serverTimeMs: null }), {
    requestTimeoutMs: 1_000,
    deadline: Infinity,
    now: () => 0,
    wallTime: () => 0,
    signal: new AbortController().signal,
  })
  const error: unknown = await send(client).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(BuddyError)
  expect(error).toMatchObject({ requestKind: kind })
})
