import { expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { type GateOptions, runGate } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'

/** The log is read between the looks otherwise, by requests that count too. */
const notFollowed = { 'stream-log': 'false' } as const
/** Buddy refuses or fails every request. */
const failing = (statusCode: number): GateOptions['buddy'] & object => ({
  intercept: (_, response) => {
    sendJson(response, statusCode, { errors: [{ message: 'no' }] })
    return true
  },
})

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

test('wait: false: says that it did not wait', async () => {
  const { errors } = await runGate({ watched: finished('INPROGRESS'), inputs: { wait: 'false' } })
  expect(errors[0]).toMatch(/wait/)
  expect(errors[0]).toMatch(/INPROGRESS/)
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

test('timeout: bounds Buddy’s wish to be left alone: the step ends now, not then', async () => {
  const { exitCode, output, errors, durationMs, asked } = await runGate({
    buddy: {
      intercept: (_, response) => {
        response.setHeader('retry-after', '3600')
        sendJson(response, 429, {})
        return true
      },
    },
    inputs: { timeout: '20s' },
  })
  expect([exitCode, output['outcome'], errors.length, asked.length]).toEqual([1, 'timed-out', 1, 1])
  expect(durationMs).toBeLessThan(30_000)
})

test('timeout: 0 is none', async () => {
  const { exitCode } = await runGate({
    changes: [{ status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
    inputs: { timeout: '0' },
  })
  expect(exitCode).toBe(0)
})

test('timeout: of 35 days does not end at once', async () => {
  const { exitCode } = await runGate({
    changes: [{ status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
    inputs: { timeout: '840h', 'approval-timeout': '1000h' },
  })
  expect(exitCode).toBe(0)
})

test('timeout: an end that comes within the last moment counts', async () => {
  const { exitCode, output, asked } = await runGate({
    changes: [{ status: 'INPROGRESS' }, { status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
    inputs: { timeout: '5s', 'poll-interval': '3s', ...notFollowed },
  })
  expect([exitCode, output['outcome'], asked]).toEqual([0, 'passed', ['details', 'run', 'run', 'details']])
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

test('approval-timeout: 0 lets a run pass that never waits', async () => {
  const { exitCode } = await runGate({
    changes: [{ status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
    inputs: { 'approval-timeout': '0' },
  })
  expect(exitCode).toBe(0)
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

test('approval-timeout: does not count what comes before', async () => {
  const { exitCode } = await runGate({
    changes: [
      { status: 'INPROGRESS' },
      { status: 'INPROGRESS' },
      { status: 'INPROGRESS' },
      { status: 'WAITING_FOR_APPLY' },
      { status: 'SUCCESSFUL' },
    ],
    inputs: { 'approval-timeout': '2s', 'poll-interval': '1s', ...notFollowed },
  })
  expect(exitCode).toBe(0)
})

test('approval-timeout: does not add up what was interrupted', async () => {
  const { exitCode } = await runGate({
    changes: [
      'WAITING_FOR_APPLY',
      'INPROGRESS',
      'WAITING_FOR_VARIABLES',
      'INPROGRESS',
      'WAITING_FOR_APPLY',
      'SUCCESSFUL',
    ].map((status) => ({ status })),
    inputs: { 'approval-timeout': '2s', 'poll-interval': '1s', ...notFollowed },
  })
  expect(exitCode).toBe(0)
})

test('approval-timeout: a status that pass-on names passes all the same', async () => {
  const { exitCode } = await runGate({
    watched: finished('WAITING_FOR_APPLY'),
    inputs: { 'approval-timeout': '0', 'pass-on': 'WAITING_FOR_APPLY' },
  })
  expect(exitCode).toBe(0)
})

const gaps = ({ requests }: Awaited<ReturnType<typeof runGate>>): readonly number[] =>
  requests.slice(1).map(({ at: arrived }, index) => arrived - (requests[index]?.at ?? 0))

test('poll-interval: fixed, is kept within a tenth', async () => {
  const result = await runGate({
    changes: ['INPROGRESS', 'INPROGRESS', 'SUCCESSFUL'].map((status) => ({ status })),
    inputs: { 'poll-interval': '2s', ...notFollowed },
  })
  for (const gap of gaps(result).slice(0, 2)) {
    expect(gap).toBeGreaterThan(1_780)
    // Above, only a busy machine can add to it.
    expect(gap).toBeLessThan(6_000)
  }
})

test('poll-interval: fixed, is kept within a tenth by a limit of which nearly all is left, and no less with each look', async () => {
  const result = await runGate({
    changes: ['INPROGRESS', 'INPROGRESS', 'SUCCESSFUL'].map((status) => ({ status })),
    buddy: { headers: { 'X-Rate-Limit-Limit': '1000', 'X-Rate-Limit-Remaining': '999' } },
    inputs: { 'poll-interval': '2s', ...notFollowed },
  })
  for (const gap of gaps(result).slice(0, 2)) expect(gap).toBeLessThan(6_000)
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

test('outage-tolerance: counts from the last answer: blips do not add up', async () => {
  const { exitCode, output } = await runGate({
    changes: [...Array.from({ length: 5 }, () => ({ status: 'INPROGRESS' })), { status: 'SUCCESSFUL' }],
    buddy: {
      intercept: (_, response, __, count) => {
        if (count % 2 === 0) sendJson(response, 503, {})
        return count % 2 === 0
      },
    },
    inputs: { 'outage-tolerance': '4s', 'poll-interval': '1s', ...notFollowed },
  })
  expect([exitCode, output['outcome']]).toEqual([0, 'passed'])
})

test('request-timeout: bounds an exchange, and the next one decides', async () => {
  const { exitCode, asked, durationMs } = await runGate({
    buddy: { intercept: (_, __, ___, count) => count === 1 },
    inputs: { 'request-timeout': '1s' },
  })
  expect([exitCode, asked.length > 1]).toEqual([0, true])
  expect(durationMs).toBeLessThan(30_000)
})

test.each([400, 401, 403, 404, 422, 501])(
  'refused for good, so not asked for again: %i at the start: one request, one error',
  async (statusCode) => {
    const { exitCode, output, errors, asked, durationMs } = await runGate({ buddy: failing(statusCode) })
    expect([exitCode, output['outcome'], errors.length, asked.length]).toEqual([1, 'unknown', 1, 1])
    expect(durationMs).toBeLessThan(30_000)
  },
)
