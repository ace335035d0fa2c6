import { expect, test } from '@jest/globals'
import type { ServerResponse } from 'node:http'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { type GateOptions, runGate } from './support/run-gate.ts'

type Answer = (response: ServerResponse) => void

const refuse =
  (status: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    sendJson(response, status, body)
  }
const page: Answer = (response) => {
  response.setHeader('content-type', 'text/html')
  response.end('<html>Bad gateway</html>')
}

/** The first requests are answered so, in order; null lets Buddy answer. */
function after(answers: readonly (Answer | null)[]): NonNullable<GateOptions['buddy']> {
  return {
    intercept: (_, response, __, count) => {
      const answer = answers[count - 1] ?? null
      answer?.(response)
      return answer !== null
    },
  }
}

const quiet = { 'stream-log': 'false', 'poll-interval': '1s', timeout: '10m' } as const
const oneRound = { changes: [{ status: 'INPROGRESS' }, { status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }] }

test.concurrent.each<[string, Answer]>([
  ...[400, 404, 421, 501, 507, 599].map((status): [string, Answer] => [String(status), refuse(status)]),
  ['302', refuse(302, {}, { location: 'https://login.example.com/' })],
  ['a page of HTML', page],
])('bears one odd answer in mid-wait: %s', async (_, answer) => {
  const { exitCode, output } = await runGate({ ...oneRound, buddy: after([null, answer]), inputs: quiet })
  expect([exitCode, output['outcome']]).toEqual([0, 'passed'])
})

test.concurrent.each<[string, Answer]>([
  ['302', refuse(302, {}, { location: 'https://login.example.com/' })],
  ['400', refuse(400)],
  ['401', refuse(401)],
])('ends as unknown when %s lasts in mid-wait', async (status, answer) => {
  const { exitCode, output, errors } = await runGate({
    changes: [{ status: 'INPROGRESS' }],
    buddy: after([null, ...Array.from({ length: 50 }, () => answer)]),
    inputs: quiet,
  })
  expect([exitCode, output['outcome'], errors.length]).toEqual([1, 'unknown', 1])
  expect(errors[0]).toContain(status)
})

test.concurrent('counts each kind of failure for itself: one 401 after two 503s', async () => {
  const { exitCode } = await runGate({
    ...oneRound,
    buddy: after([null, refuse(503), refuse(503), refuse(401)]),
    inputs: quiet,
  })
  expect(exitCode).toBe(0)
})

test.concurrent('counts each kind of failure for itself: one page of HTML after two 502s at the start', async () => {
  const { exitCode } = await runGate({
    buddy: after([refuse(502), refuse(502), page]),
    inputs: { timeout: '10m' },
  })
  expect(exitCode).toBe(0)
})

test.concurrent.each([
  ['behind', -3600],
  ['ahead', 3600],
])('keeps a Retry-After date of a server whose clock is an hour %s', async (_, skewSeconds) => {
  const serverDate = (afterSeconds: number): string =>
    new Date(Date.now() + (skewSeconds + afterSeconds) * 1000).toUTCString()
  const { exitCode, requests } = await runGate({
    buddy: {
      intercept: (__, response, ___, count) => {
        response.setHeader('date', serverDate(0))
        if (count > 1) return false
        response.setHeader('retry-after', serverDate(3))
        sendJson(response, 503, {})
        return true
      },
    },
  })
  expect(exitCode).toBe(0)
  const [first, second] = requests.map(({ at }) => at)
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(2_000)
})

test.concurrent('ends at once without a timeout when Buddy asks to wait for 126 years', async () => {
  const { exitCode, output, requests } = await runGate({
    buddy: after([refuse(429, {}, { 'retry-after': '4000000000' })]),
    inputs: { timeout: 'none' },
  })
  expect([exitCode, output['outcome'], requests.length]).toEqual([1, 'timed-out', 1])
})

test.concurrent('waits until X-Rate-Limit-Reset when a 429 has no Retry-After', async () => {
  const { exitCode, requests } = await runGate({
    buddy: {
      intercept: (_, response, __, count) => {
        if (count > 1) return false
        response.setHeader('x-rate-limit-reset', String(Math.floor(Date.now() / 1000) + 6))
        sendJson(response, 429, {})
        return true
      },
    },
  })
  expect(exitCode).toBe(0)
  const [first, second] = requests.map(({ at }) => at)
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(5_000)
})

test.concurrent('writes a debug line for each exchange, without the token, a header or a body', async () => {
  const { log, requests } = await runGate({
    ...oneRound,
    buddy: after([null, refuse(503, { errors: [{ message: 'the body' }] })]),
    inputs: quiet,
    step: { debug: true },
  })
  const lines = log.split('\n').filter((line) => line.startsWith('##[debug]') && line.includes(' /workspaces/'))
  expect(lines).toHaveLength(requests.length)
  expect(lines.map((line) => /: (\d+), \d+ ms, attempt (\d+), next: ([a-z]+)/.exec(line)?.slice(1))).toEqual([
    ['200', '1', 'poll'],
    ['503', '1', 'retry'],
    ['200', '1', 'end'],
  ])
  expect(lines.join('\n')).not.toMatch(/the body|Bearer|authorization/i)
})
