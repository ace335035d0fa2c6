import { expect, test } from '@jest/globals'
import { runGate } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'

/** The log is read between the looks otherwise, by requests that count too. */
const notFollowed = { 'stream-log': 'false' } as const
test.each([
  ['SUCCESSFUL', 0, 'passed'],
  ['FAILED', 1, 'failed'],
  ['INPROGRESS', 1, 'timed-out'],
  ['WAITING_FOR_APPLY', 1, 'timed-out'],
])('wait: false: judges %s as it is, at once', async (status, code, outcome) => {
  const { exitCode, output, errors, durationMs } = await runGate({
    watched: finished(status),
    inputs: { wait: 'false' },
  })
  expect([exitCode, output['outcome'], output['status'], errors.length]).toEqual([code, outcome, status, code])
  expect(durationMs).toBeLessThan(30_000)
})

test('timeout: ends the step at its time, with what Buddy said last', async () => {
  const { exitCode, output, errors, durationMs, summary } = await runGate({
    watched: { ...finished('INPROGRESS'), log: ['as far as it got'] },
    inputs: { timeout: '2s' },
  })
  expect([exitCode, output['outcome'], output['status'], errors.length]).toEqual([1, 'timed-out', 'INPROGRESS', 1])
  expect(errors[0]).toMatch(/INPROGRESS/)
  expect(errors[0]).toMatch(/`timeout` \(2 s\)/)
  expect(durationMs).toBeGreaterThanOrEqual(2_000)
  expect(durationMs).toBeLessThan(30_000)
  expect(summary).toContain('as far as it got')
})

test('timeout: bounds a request that is never answered', async () => {
  const { exitCode, output, errors, durationMs } = await runGate({
    buddy: { intercept: () => true },
    inputs: { timeout: '1s' },
  })
  expect([exitCode, output['outcome'], errors.length]).toEqual([1, 'timed-out', 1])
  expect(durationMs).toBeLessThan(30_000)
})

test('timeout: 0 is none', async () => {
  const { exitCode } = await runGate({
    changes: [{ status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
    inputs: { timeout: '0' },
  })
  expect(exitCode).toBe(0)
})

const waiting = [
  'WAITING_FOR_APPLY',
  'WAITING_FOR_VARIABLES',
  'WAITING_FOR_SETTABLE_VARIABLES',
  'WAITING_FOR_VT_SESSION',
]

test.each(waiting)('approval-timeout: 0 fails at once when %s is reached', async (status) => {
  const { exitCode, output, errors, durationMs } = await runGate({
    watched: finished(status),
    inputs: { 'approval-timeout': '0' },
  })
  expect([exitCode, output['outcome'], output['status'], errors.length]).toEqual([1, 'timed-out', status, 1])
  expect(errors[0]).toMatch(/approval-timeout/)
  expect(durationMs).toBeLessThan(30_000)
})

test('approval-timeout: ends the wait for somebody', async () => {
  const { exitCode, output, errors, durationMs } = await runGate({
    watched: finished('WAITING_FOR_APPLY'),
    inputs: { 'approval-timeout': '2s' },
  })
  expect([exitCode, output['outcome'], output['status'], errors.length]).toEqual([
    1,
    'timed-out',
    'WAITING_FOR_APPLY',
    1,
  ])
  expect(durationMs).toBeGreaterThanOrEqual(2_000)
  expect(durationMs).toBeLessThan(20_000)
})

const gaps = ({ requests }: Awaited<ReturnType<typeof runGate>>): readonly number[] =>
  requests.slice(1).map(({ at: arrived }, index) => arrived - (requests[index]?.at ?? 0))

test('poll-interval: fixed, is kept within a tenth', async () => {
  const result = await runGate({
    changes: ['INPROGRESS', 'INPROGRESS', 'SUCCESSFUL'].map((status) => ({ status })),
    inputs: { 'poll-interval': '2s', ...notFollowed },
  })
  const firstGaps = gaps(result).slice(0, 2)
  expect(firstGaps).toHaveLength(2)
  for (const gap of firstGaps) {
    expect(gap).toBeGreaterThan(1_780)
    // Above, only a busy machine can add to it.
    expect(gap).toBeLessThan(6_000)
  }
})

test('poll-interval: fixed, is kept where the log is read in between', async () => {
  const { asked, requests } = await runGate({
    watched: {
      timeline: [
        { afterMs: 0, status: 'INPROGRESS' },
        { afterMs: 5_000, status: 'SUCCESSFUL' },
      ],
    },
    inputs: { 'poll-interval': '2s' },
  })
  const polls = requests
    .filter((_, index) => asked[index]?.startsWith('logs') === false)
    .map(({ at: arrived }) => arrived)
  expect(asked.length).toBeGreaterThan(polls.length)
  for (const gap of polls.slice(1).map((arrived, index) => arrived - (polls[index] ?? 0))) {
    expect(gap).toBeGreaterThan(1_780)
    expect(gap).toBeLessThan(6_000)
  }
})

test('poll-interval: auto begins with about a second', async () => {
  const result = await runGate({
    changes: ['INPROGRESS', 'INPROGRESS', 'SUCCESSFUL'].map((status) => ({ status })),
    inputs: notFollowed,
  })
  expect(gaps(result)[0]).toBeGreaterThan(980)
  expect(gaps(result)[0]).toBeLessThan(5_000)
})

test('outage-tolerance: ends the step as unknown where Buddy does not come back', async () => {
  const { exitCode, output, errors, durationMs } = await runGate({
    changes: [{ status: 'INPROGRESS' }],
    buddy: {
      intercept: (_, response, __, count) => {
        if (count > 1) response.destroy()
        return count > 1
      },
    },
    inputs: { 'outage-tolerance': '2s' },
  })
  expect([exitCode, output['outcome'], output['status'], errors.length]).toEqual([1, 'unknown', 'INPROGRESS', 1])
  expect(durationMs).toBeLessThan(30_000)
})

test('request-timeout: bounds an exchange, and the next one decides', async () => {
  const { exitCode, asked, durationMs } = await runGate({
    buddy: { intercept: (_, __, ___, count) => count === 1 },
    inputs: { 'request-timeout': '1s' },
  })
  expect([exitCode, asked.length > 1]).toEqual([0, true])
  expect(durationMs).toBeLessThan(30_000)
})
