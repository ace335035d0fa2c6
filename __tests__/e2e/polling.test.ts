import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { endpointNames } from '../../testing/fake-buddy/endpoints.ts'
import { listenOnLoopback } from '../fakes/loopback.ts'
import { intercept, type PlannedResponse, refuseWith, respondWith } from './support/responses.ts'
import { runGate, withFolder } from './support/run-gate.ts'

const polls = ['INPROGRESS', 'INPROGRESS', 'SUCCESSFUL'].map((status) => ({ status }))
/** The log is read between the polls otherwise, by requests that count too. */
const notFollowed = { 'stream-log': 'false' } as const
const firstLogPage = 'logs?offset=0&limit=1000'

describe('what is requested', () => {
  test('the action execution first, then its run, and the action execution with its log once more', async () => {
    const { exitCode, asked, summary, requests } = await runGate({
      changes: polls,
      watched: { log: ['the log'] },
      inputs: notFollowed,
    })
    expect([exitCode, asked]).toEqual([0, ['details', 'run', 'run', 'details']])
    expect(summary.match(/^the log$/gm)).toHaveLength(1)
    for (const { method, path, body, headers } of requests) {
      expect([method, path.includes('demo-token'), body, headers.cookie]).toEqual(['GET', false, '', undefined])
      const { authorization, ...others } = headers
      expect(authorization).toBe('Bearer demo-token-0123456789')
      expect(JSON.stringify(others)).not.toContain('demo-token')
    }
  })

  test('a finished status decides, whatever the later response with its log says', async () => {
    const { exitCode, output } = await runGate({
      changes: ['INPROGRESS', 'FAILED', 'INPROGRESS', 'SUCCESSFUL'].map((status) => ({ status })),
      inputs: notFollowed,
    })
    expect([exitCode, output['status']]).toEqual([1, 'FAILED'])
  })

  test.each([
    ['the job log', {}],
    ['a file', { ...notFollowed, 'log-file': 'buddy.log' }],
  ])('for %s the log from where it stands, between the polls and after the last one', async (_, inputs) => {
    await withFolder(async (workspace) => {
      const { exitCode, asked, rawStdout } = await runGate({
        changes: polls,
        watched: { log: ['the log'] },
        inputs,
        step: { workspace },
      })
      expect([exitCode, asked]).toEqual([0, ['details', firstLogPage, 'run', firstLogPage]])
      if ('log-file' in inputs) expect(await readFile(join(workspace, 'buddy.log'), 'utf8')).toBe('the log')
      else expect(rawStdout.match(/^│ the log$/gm)).toHaveLength(1)
    })
  })
})

describe('the log, where the action execution does not hold all of it', () => {
  test('is read from its pages where the field is not there', async () => {
    const log = Array.from({ length: 2_345 }, (_, index) => `line ${String(index)}`)
    const { exitCode, asked, rawStdout, warnings } = await runGate({ watched: { omitLog: true, log } })
    expect([exitCode, warnings]).toEqual([0, []])
    expect(asked).toEqual(['details', firstLogPage, 'logs?offset=999&limit=1000', 'logs?offset=1998&limit=1000'])
    expect(rawStdout.split('\n').filter((line) => line.startsWith('│ '))).toEqual(log.map((line) => `│ ${line}`))
  })

  test('is read from its pages where log_url says that there is more, and that host gets no request', async () => {
    const seen: string[] = []
    const server = createServer((request, response) => {
      seen.push(request.url ?? '')
      response.end('stolen')
    })
    const logUrl = `http://127.0.0.1:${String(await listenOnLoopback(server))}/log.txt`
    try {
      const { exitCode, asked, rawStdout } = await runGate({ watched: { log: ['from the pages'], logUrl } })
      expect([exitCode, asked, seen]).toEqual([0, ['details', firstLogPage], []])
      expect(rawStdout.match(/^│ from the pages$/gm)).toHaveLength(1)
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })

  test('is missing in the summary where Buddy does not serve it, and the verdict stands', async () => {
    const { exitCode, summary, errors, asked } = await runGate({
      watched: { omitLog: true, log: ['x'] },
      buddy: { endpoints: endpointNames.filter((name) => name !== 'logs') },
    })
    expect([exitCode, errors]).toEqual([0, []])
    expect(summary).toMatch(/log/)
    expect(asked.length).toBeGreaterThan(1)
  })
})

describe('an unexpected response while the gate waits', () => {
  const redirect = respondWith(302, {}, { location: 'https://login.example.com/' })
  const page = respondWith(200, '<html>Bad gateway</html>', { 'content-type': 'text/html' })

  test.each<readonly [what: string, response: PlannedResponse]>([
    ...[400, 404, 421, 501, 599].map((status) => [String(status), respondWith(status)] as const),
    ['302', redirect],
    ['a page of HTML', page],
  ])('is retried when it comes once: %s', async (_, response) => {
    const { exitCode, output } = await runGate({
      changes: polls,
      buddy: intercept(({ count }) => (count === 2 ? response : null)),
      inputs: notFollowed,
    })
    expect([exitCode, output['outcome']]).toEqual([0, 'passed'])
  })

  test.each<readonly [status: string, response: PlannedResponse]>([
    ['302', redirect],
    ['400', respondWith(400)],
    ['401', respondWith(401)],
  ])('ends the step as unknown when it lasts: %s', async (status, response) => {
    const { output, errors } = await runGate({
      changes: polls.slice(0, 1),
      buddy: intercept(({ count }) => (count > 1 ? response : null)),
      inputs: { ...notFollowed, timeout: '10m' },
    })
    expect([output['outcome'], errors.length]).toEqual(['unknown', 1])
    expect(errors[0]).toContain(status)
  })
})

test('writes a debug line for each exchange, without the token, a header or a body', async () => {
  const { log, requests } = await runGate({
    changes: polls,
    buddy: intercept(({ count }) => (count === 2 ? refuseWith(503, 'the body') : null)),
    inputs: notFollowed,
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
