import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type EndpointName, endpointNames } from '../../testing/fake-buddy/endpoints.ts'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { type GateOptions, runGate, withFolder } from './support/run-gate.ts'

const soon = [{ status: 'ENQUEUED' }, { status: 'INPROGRESS' }, { status: 'SUCCESSFUL' }] as const
/** The log is read between the looks otherwise, by requests that count too. */
const notFollowed = { 'stream-log': 'false' } as const
const without = (name: EndpointName): readonly EndpointName[] => endpointNames.filter((each) => each !== name)

/** A Buddy whose run endpoint refuses. */
function refusingRun(statusCode: number, headers: Readonly<Record<string, string>> = {}): GateOptions['buddy'] {
  return {
    intercept: (request, response) => {
      if (request.url?.endsWith('/executions/1') !== true) return false
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      sendJson(response, statusCode, { errors: [{ message: 'no' }] })
      return true
    },
  }
}

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

  test.each([404, 403, 501])('the action execution alone where the run’s endpoint answers %i', async (statusCode) => {
    const { exitCode, asked, errors } = await runGate({
      changes: [...soon.slice(0, 2), ...soon],
      buddy: refusingRun(statusCode) ?? {},
      inputs: notFollowed,
    })
    expect([exitCode, errors]).toEqual([0, []])
    expect(asked.slice(0, 3)).toEqual(['details', 'run', 'details'])
    // What is refused three times in a row is not asked for again.
    expect(asked.filter((each) => each === 'run').length).toBeLessThanOrEqual(3)
  })

  test('the run again after a 403 that is really a rate limit', async () => {
    const { exitCode, asked } = await runGate({
      changes: [...Array.from({ length: 4 }, () => ({ status: 'INPROGRESS' })), { status: 'SUCCESSFUL' }],
      inputs: notFollowed,
      buddy: {
        intercept: (request, response, _, count) => {
          if (count !== 2) return false
          response.setHeader('X-Rate-Limit-Remaining', '0')
          sendJson(response, 403, { errors: [{ message: `slow down at ${request.url ?? ''}` }] })
          return true
        },
      },
    })
    expect(exitCode).toBe(0)
    expect(asked.slice(2)).toContain('run')
  })

  test('the action execution where the run does not list it', async () => {
    const { exitCode, asked } = await runGate({
      changes: soon,
      inputs: notFollowed,
      buddy: {
        intercept: (request, response) => {
          if (request.url?.endsWith('/executions/1') !== true) return false
          sendJson(response, 200, {
            id: 1,
            status: 'INPROGRESS',
            action_executions: [{ action_execution_id: 'fedcba9876543210fedcba98', status: 'SUCCESSFUL' }],
          })
          return true
        },
      },
    })
    expect(exitCode).toBe(0)
    expect(asked.slice(0, 3)).toEqual(['details', 'run', 'details'])
    expect(asked.at(-1)).toBe('details')
  })

  test('another action of the run decides nothing', async () => {
    const watched = anAction({
      timeline: [
        { afterMs: 0, status: 'INPROGRESS' },
        { afterMs: 1500, status: 'FAILED' },
      ],
    })
    const { exitCode, output } = await runGate({ run: aRun({ actions: [watched, anAction({ id: 2 })] }) })
    expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'failed', 'FAILED'])
  })

  test('all actions of the run are listed', async () => {
    const watched = anAction({ name: 'First', timeline: [{ afterMs: 0, status: 'INPROGRESS' }] })
    const { output } = await runGate({
      run: aRun({ actions: [watched, anAction({ id: 2, name: 'Second' })] }),
      changes: soon,
    })
    const actions: unknown = JSON.parse(output['actions'] ?? '')
    expect(actions).toMatchObject([
      { id: 1, name: 'First', type: 'BUILD', status: 'SUCCESSFUL' },
      { id: 2, name: 'Second', type: 'BUILD', status: 'SUCCESSFUL' },
    ])
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

  test('where there are no pages, the whole of it, no more often than every 15 seconds', async () => {
    const { exitCode, asked, rawStdout } = await runGate({
      watched: {
        log: ['the log'],
        timeline: [
          { afterMs: 0, status: 'INPROGRESS' },
          { afterMs: 5_000, status: 'SUCCESSFUL' },
        ],
      },
      buddy: { endpoints: without('logs') },
      inputs: { 'poll-interval': '1s' },
    })
    expect(exitCode).toBe(0)
    expect(asked.filter((each) => each.startsWith('logs'))).toHaveLength(1)
    // The first look, the first look at the log, and the log when all is over.
    expect(asked.filter((each) => each === 'details')).toHaveLength(3)
    expect(rawStdout.match(/^│ the log$/gm)).toHaveLength(1)
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

  test('is read from shorter pages than were asked for', async () => {
    const { asked, rawStdout } = await runGate({
      watched: { omitLog: true, log: many.slice(0, 250) },
      buddy: { logPageLimit: 100 },
    })
    expect(asked).toEqual([
      'details',
      'logs?offset=0&limit=1000',
      'logs?offset=99&limit=1000',
      'logs?offset=198&limit=1000',
    ])
    expect(rawStdout.split('\n').filter((line) => line.startsWith('│ '))).toHaveLength(250)
  })

  test('of a failed action is read from its pages too', async () => {
    const { exitCode, rawStdout, errors } = await runGate({
      watched: { omitLog: true, log: ['compiling', 'cannot find x'], timeline: [{ afterMs: 0, status: 'FAILED' }] },
    })
    expect([exitCode, errors.length]).toEqual([1, 1])
    expect(errors[0]).toContain('cannot find x')
    expect(rawStdout).toContain('│ compiling')
  })

  test.each([
    ['an empty log', { omitLog: true, log: [] }],
    ['an empty list', { log: [] }],
  ])('%s is no trouble', async (_, watched) => {
    const { exitCode, errors, warnings } = await runGate({ watched })
    expect([exitCode, errors, warnings]).toEqual([0, [], []])
  })

  test('pages that promise more than they give do not hold the step up for ever', async () => {
    const { exitCode, asked, summary } = await runGate({
      watched: { omitLog: true },
      buddy: {
        intercept: (request, response) => {
          if (request.url?.includes('/logs') !== true) return false
          sendJson(response, 200, {
            offset: 0,
            element_count: 1,
            total_element_count: 1_000_000,
            logs: request.url.includes('offset=0') ? ['only line'] : [],
          })
          return true
        },
      },
    })
    expect([exitCode, asked.length]).toEqual([0, 4])
    expect(summary).toMatch(/incomplete/)
  })

  describe('where log_url says that there is more', () => {
    /** A server that counts what reaches it. */
    async function withLogServer<T>(use: (url: string, seen: readonly string[]) => Promise<T>): Promise<T> {
      const seen: string[] = []
      const server = createServer((request, response) => {
        seen.push(`${request.url ?? ''} ${request.headers.authorization ?? ''}`)
        response.end('stolen')
      })
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      const address = server.address()
      try {
        return await use(
          `http://127.0.0.1:${String(typeof address === 'object' && address !== null ? address.port : 0)}/log.txt`,
          seen,
        )
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

    test('without pages it is what the answer held, and the summary says that it may be incomplete', async () => {
      await withLogServer(async (logUrl, seen) => {
        const { exitCode, rawStdout, summary, errors } = await runGate({
          watched: { log: ['from the answer'], logUrl },
          buddy: { endpoints: without('logs') },
        })
        expect([exitCode, errors]).toEqual([0, []])
        expect(rawStdout).toContain('│ from the answer')
        expect(summary).toContain('from the answer')
        expect(summary).toMatch(/may be incomplete/)
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

  test('an endpoint for pages that is not there is not waited for', async () => {
    const { asked } = await runGate({ watched: { omitLog: true, log: ['x'] }, buddy: { endpoints: without('logs') } })
    expect(asked.filter((each) => each.startsWith('logs'))).toHaveLength(1)
  })
})
