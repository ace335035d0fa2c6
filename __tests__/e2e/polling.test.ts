import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type EndpointName, endpointNames } from '../../testing/fake-buddy/endpoints.ts'
import { listenOnLoopback } from '../fakes/loopback.ts'
import { runGate, withFolder } from './support/run-gate.ts'

const soon = [{ status: 'ENQUEUED' }, { status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }] as const
/** The log is read between the looks otherwise, by requests that count too. */
const notFollowed = { 'stream-log': 'false' } as const
const without = (name: EndpointName): readonly EndpointName[] => endpointNames.filter((each) => each !== name)

describe('what is asked for', () => {
  test('the action execution first, then its run, and the action execution with its log once more', async () => {
    const { exitCode, asked, summary, requests } = await runGate({
      changes: soon,
      watched: { log: ['the log'] },
      inputs: notFollowed,
    })
    expect([exitCode, asked]).toEqual([0, ['details', 'run', 'run', 'details']])
    expect(summary.match(/^the log$/gm)).toHaveLength(1)
    expect(new Set(requests.map(({ method }) => method))).toEqual(new Set(['GET']))
  })

  test('a finished status decides, whatever the later response with its log says', async () => {
    const { exitCode, output } = await runGate({
      changes: [{ status: 'INPROGRESS' }, { status: 'FAILED' }, { status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
      inputs: notFollowed,
    })
    expect([exitCode, output['status']]).toEqual([1, 'FAILED'])
  })

  test('no body, no cookie, and the token in no place but its header', async () => {
    const { requests } = await runGate({
      changes: [{ status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }],
      watched: { omitLog: true },
    })
    expect(requests.length).toBeGreaterThan(1)
    for (const { path, body, headers } of requests) {
      expect([path.includes('demo-token'), body, headers.cookie]).toEqual([false, '', undefined])
      const { authorization, ...others } = headers
      expect(authorization).toBe('Bearer demo-token-0123456789')
      expect(JSON.stringify(others)).not.toContain('demo-token')
    }
  })
})

describe('what is asked for where the log is followed', () => {
  const pending = [{ status: 'INPROGRESS' }, { status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }] as const

  test('the log from where it stands between the looks and after the last one, and the action execution not again', async () => {
    const { exitCode, asked, rawStdout } = await runGate({ changes: pending, watched: { log: ['the log'] } })
    expect([exitCode, asked]).toEqual([0, ['details', 'logs?offset=0&limit=1000', 'run', 'logs?offset=0&limit=1000']])
    expect(rawStdout.match(/^│ the log$/gm)).toHaveLength(1)
  })

  test('the same for a file, with stream-log: false', async () => {
    await withFolder(async (workspace) => {
      const { exitCode, asked, rawStdout } = await runGate({
        changes: pending,
        watched: { log: ['the log'] },
        inputs: { ...notFollowed, 'log-file': 'buddy.log' },
        step: { workspace },
      })
      expect([exitCode, asked]).toEqual([0, ['details', 'logs?offset=0&limit=1000', 'run', 'logs?offset=0&limit=1000']])
      expect(rawStdout).not.toContain('the log')
      expect(await readFile(join(workspace, 'buddy.log'), 'utf8')).toBe('the log')
    })
  })
})

describe('the log, where the action execution does not hold all of it', () => {
  const many = Array.from({ length: 2_345 }, (_, index) => `line ${String(index)}`)

  test('is read from its pages where the field is not there', async () => {
    const { exitCode, asked, rawStdout, warnings } = await runGate({ watched: { omitLog: true, log: many } })
    expect([exitCode, warnings]).toEqual([0, []])
    expect(asked).toEqual([
      'details',
      'logs?offset=0&limit=1000',
      'logs?offset=999&limit=1000',
      'logs?offset=1998&limit=1000',
    ])
    expect(rawStdout.split('\n').filter((line) => line.startsWith('│ '))).toEqual(many.map((line) => `│ ${line}`))
  })

  describe('where log_url says that there is more', () => {
    /** A server that counts what reaches it. */
    async function withLogServer<T>(use: (url: string, seen: readonly string[]) => Promise<T>): Promise<T> {
      const seen: string[] = []
      const server = createServer((request, response) => {
        seen.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`)
        response.end('stolen')
      })
      const port = await listenOnLoopback(server)
      try {
        return await use(`http://127.0.0.1:${String(port)}/log.txt`, seen)
      } finally {
        server.close()
        server.closeAllConnections()
      }
    }

    test('the pages are read, and its host is never spoken to', async () => {
      await withLogServer(async (logUrl, seen) => {
        const { exitCode, asked, rawStdout, requests } = await runGate({ watched: { log: ['from the pages'], logUrl } })
        expect([exitCode, asked]).toEqual([0, ['details', 'logs?offset=0&limit=1000']])
        expect(rawStdout.match(/^│ from the pages$/gm)).toHaveLength(1)
        expect(requests).toHaveLength(2)
        expect(seen).toEqual([])
      })
    })
  })

  test('nowhere to be had: the verdict stands, and the summary says so', async () => {
    const { exitCode, summary, errors, asked, durationMs } = await runGate({
      watched: { omitLog: true, log: ['x'] },
      buddy: { endpoints: without('logs') },
    })
    expect([exitCode, errors]).toEqual([0, []])
    expect(summary).toMatch(/log/)
    expect(asked.length).toBeGreaterThan(1)
    expect(durationMs).toBeLessThan(30_000)
  })
})
