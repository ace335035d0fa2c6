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

test.each<[string, Answer]>([
  ...[400, 404, 421, 501, 507, 599].map((status): [string, Answer] => [String(status), refuse(status)]),
  ['302', refuse(302, {}, { location: 'https://login.example.com/' })],
  ['a page of HTML', page],
])('bears one odd answer in mid-wait: %s', async (_, answer) => {
  const { exitCode, output } = await runGate({ ...oneRound, buddy: after([null, answer]), inputs: quiet })
  expect([exitCode, output['outcome']]).toEqual([0, 'passed'])
})

test.each<[string, Answer]>([
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

test('writes a debug line for each exchange, without the token, a header or a body', async () => {
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
