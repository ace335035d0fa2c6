import { expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { anExecutionBody } from '../fakes/builders.ts'

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
