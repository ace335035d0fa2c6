import { expect, test } from '@jest/globals'
import { cutConnection, intercept, neverRespond } from './support/responses.ts'
import { type GateOptions, type GateResult, runGate } from './support/run-gate.ts'
import { finished, pending } from './support/scenarios.ts'

/** The log is read between the polls otherwise, by requests that count too. */
const notFollowed = { 'stream-log': 'false' } as const
const twoPolls = ['INPROGRESS', 'INPROGRESS', 'SUCCESSFUL'].map((status) => ({ status }))

test.each<readonly [input: string, value: string, options: GateOptions, outcome: string, status: string | undefined]>([
  ['wait', 'false', { watched: finished('SUCCESSFUL') }, 'passed', 'SUCCESSFUL'],
  ['wait', 'false', { watched: finished('FAILED') }, 'failed', 'FAILED'],
  ['wait', 'false', { watched: pending }, 'timed-out', 'INPROGRESS'],
  ['timeout', '2s', { watched: pending }, 'timed-out', 'INPROGRESS'],
  ['timeout', '2s', { buddy: intercept(() => neverRespond) }, 'timed-out', undefined],
  ['approval-timeout', '0', { watched: finished('WAITING_FOR_VT_SESSION') }, 'timed-out', 'WAITING_FOR_VT_SESSION'],
  ['approval-timeout', '2s', { watched: finished('WAITING_FOR_APPLY') }, 'timed-out', 'WAITING_FOR_APPLY'],
  [
    'outage-tolerance',
    '2s',
    { changes: [{ status: 'INPROGRESS' }], buddy: intercept(({ count }) => (count > 1 ? cutConnection : null)) },
    'unknown',
    'INPROGRESS',
  ],
])('%s: %s ends the step in its time, with what Buddy said last', async (input, value, options, outcome, status) => {
  const { exitCode, output, errors, durationMs } = await runGate({ ...options, inputs: { [input]: value } })
  expect([output['outcome'], output['status'], errors.length]).toEqual([outcome, status, exitCode])
  if (outcome === 'timed-out' && status !== undefined) expect(errors[0]).toContain(`\`${input}`)
  const isAtOnce = ['false', '0'].includes(value)
  expect(durationMs).toBeGreaterThanOrEqual(isAtOnce ? 0 : 1_000)
  expect(durationMs).toBeLessThan(isAtOnce ? 1_000 : 8_000)
})

test('timeout: 0 is none', async () => {
  const { exitCode } = await runGate({ changes: twoPolls, inputs: { timeout: '0' } })
  expect(exitCode).toBe(0)
})

test('request-timeout: bounds an exchange, and the next one decides', async () => {
  const { exitCode, asked, durationMs } = await runGate({
    buddy: intercept(({ count }) => (count === 1 ? neverRespond : null)),
    inputs: { 'request-timeout': '1s' },
  })
  expect([exitCode, asked.length > 1]).toEqual([0, true])
  expect(durationMs).toBeLessThan(10_000)
})

/** The time between the polls, those of the log not counted. */
function gaps({ requests, asked }: GateResult): readonly number[] {
  const times = requests.filter((_, index) => asked[index]?.startsWith('logs') === false).map(({ at }) => at)
  return times.slice(1).map((at, index) => at - (times[index] ?? 0))
}

test.each<readonly [what: string, inputs: Readonly<Record<string, string>>, shortest: number, longest: number]>([
  ['fixed', { 'poll-interval': '2s', ...notFollowed }, 1_780, 2_220],
  ['fixed, while the log is read in between', { 'poll-interval': '2s' }, 1_780, 2_220],
  ['auto, which begins with about a second', notFollowed, 980, 2_000],
])('poll-interval: %s, is kept', async (_, inputs, shortest, longest) => {
  const result = await runGate({
    watched: { timeline: [...pending.timeline, { afterMs: 5_000, status: 'SUCCESSFUL' }] },
    inputs,
  })
  const [first = 0, second = 0] = gaps(result)
  expect(first).toBeGreaterThan(shortest)
  expect(first).toBeLessThan(longest)
  expect(second).toBeGreaterThan(shortest)
})
