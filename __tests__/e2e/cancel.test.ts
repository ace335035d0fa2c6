import { createServer, type Socket } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { listenOnLoopback } from '../fakes/loopback.ts'
import { type GateOptions, type GateResult, runGate } from './support/run-gate.ts'
import { runGateVirtually } from './support/virtual-gate.ts'

/** Cancels the step when so many requests have come. */
function cancelledAt(count: number, options: GateOptions): Promise<GateResult> {
  const cancel = new AbortController()
  return runGate({
    ...options,
    step: { signal: cancel.signal },
    onRequest: async (buddy, seen) => {
      await options.onRequest?.(buddy, seen)
      if (seen === count) cancel.abort()
    },
  })
}

/** Starts a host that takes connections and never says a word of TLS. */
async function startSilence(onConnection: () => void = () => undefined): Promise<{
  readonly apiUrl: string
  readonly stop: () => void
}> {
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    sockets.push(socket)
    onConnection()
  })
  const port = await listenOnLoopback(server)
  return {
    apiUrl: `https://127.0.0.1:${String(port)}`,
    stop: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const pending = { timeline: [{ afterMs: 0, status: 'INPROGRESS' }], log: ['as far as it got'] } as const

const moments: readonly (readonly [what: string, play: () => Promise<GateResult>])[] = [
  [
    'between two looks',
    () => {
      const cancel = new AbortController()
      return runGate({
        watched: pending,
        inputs: { 'poll-interval': '1h' },
        step: {
          signal: cancel.signal,
          onLine: (line) => {
            if (line.includes('INPROGRESS')) cancel.abort()
          },
        },
      })
    },
  ],
  ['while the first request is not answered', () => cancelledAt(1, { buddy: { intercept: () => true } })],
  [
    'while a later request is not answered',
    () => cancelledAt(2, { watched: pending, buddy: { intercept: (_, __, ___, count) => count > 1 } }),
  ],
  [
    'in the middle of an answer',
    () =>
      cancelledAt(1, {
        buddy: {
          intercept: (_, response) => {
            response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
            response.write('{"status":')
            return true
          },
        },
      }),
  ],
  [
    'while the connection is being made',
    async () => {
      const cancel = new AbortController()
      const silence = await startSilence(() => {
        cancel.abort()
      })
      try {
        return await runGate({
          isBuilt: true,
          inputs: { 'api-url': silence.apiUrl, timeout: '10m' },
          step: { signal: cancel.signal },
        })
      } finally {
        silence.stop()
      }
    },
  ],
  [
    'between two attempts',
    () => {
      const cancel = new AbortController()
      return runGate({
        buddy: {
          intercept: (_, response) => {
            sendJson(response, 503, {})
            return true
          },
        },
        step: {
          signal: cancel.signal,
          onLine: (line) => {
            if (line.includes('trying again')) cancel.abort()
          },
        },
      })
    },
  ],
  [
    'while it waits as Buddy asked',
    () => {
      const cancel = new AbortController()
      return runGate({
        buddy: {
          intercept: (_, response) => {
            response.setHeader('retry-after', '25')
            sendJson(response, 429, {})
            return true
          },
        },
        step: {
          signal: cancel.signal,
          onLine: (line) => {
            if (line.includes('trying again')) cancel.abort()
          },
        },
      })
    },
  ],
]

describe('a step that is cancelled', () => {
  test.each(moments)('%s ends as cancelled, long before the runner would end it', async (_, play) => {
    const result = await play()
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 1, endedBy: null })
    expect(result.output).toMatchObject({ outcome: 'cancelled', workspace: 'my-workspace' })
    expect(result.errors).toHaveLength(1)
    expect(result.summary).toMatch(/Cancelled/)
    expect(result.durationMs).toBeLessThan(6_000)
  })

  test('says what was known: status, page and progress as outputs and in the summary', async () => {
    const { output, summary, errors } = await cancelledAt(2, { watched: { ...pending, name: 'Unit tests' } })
    expect(output).toMatchObject({ outcome: 'cancelled', status: 'INPROGRESS', 'action-name': 'Unit tests' })
    expect(summary).toContain('INPROGRESS')
    expect(errors[0]).toContain('INPROGRESS')
  })

  test('sends nothing that would change the run, which it did not start', async () => {
    const { requests } = await cancelledAt(2, { watched: pending })
    expect(requests.map(({ method }) => method)).toEqual(requests.map(() => 'GET'))
  })

  test('is not saved by a SUCCESSFUL that comes after', async () => {
    const { output, exitCode } = await cancelledAt(1, {
      buddy: {
        intercept: async (_, response) => {
          await new Promise((resolve) => {
            response.once('close', resolve)
          })
          return true
        },
      },
    })
    expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'cancelled', undefined])
  })

  test('and asked again to end by SIGTERM writes everything once', async () => {
    const cancel = new AbortController()
    const { errors, output, exitCode } = await runGate({
      isBuilt: true,
      watched: pending,
      inputs: { timeout: '10m' },
      step: {
        signal: cancel.signal,
        delays: { interruptMs: 1, terminateMs: 60_000 },
        onLine: (line) => {
          if (line.includes('INPROGRESS')) cancel.abort()
        },
      },
    })
    expect([exitCode, errors.length, output['outcome']]).toEqual([1, 1, 'cancelled'])
  })
})

test('a connection that is never made does not hold up a step whose time is over', async () => {
  const opened: Awaited<ReturnType<typeof startSilence>>[] = []
  const { exitCode, output, virtualMs } = await runGateVirtually({
    onReady: async () => {
      opened.push(await startSilence())
    },
    inputs: () => ({ 'api-url': opened[0]?.apiUrl, timeout: '5s' }),
  })
  opened[0]?.stop()
  expect([exitCode, output['outcome'], virtualMs]).toEqual([1, 'timed-out', 5_000])
})
