import { createServer, type Socket } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { listenOnLoopback } from '../fakes/loopback.ts'
import { beginResponse, intercept, neverRespond, respondWith } from './support/responses.ts'
import { cancelAtLine, type GateOptions, type GateResult, runGate } from './support/run-gate.ts'
import { pending } from './support/scenarios.ts'
import { runGateVirtually } from './support/virtual-gate.ts'

/** Cancels the step when this number of requests has come. */
function cancelAtRequest(count: number, options: GateOptions): Promise<GateResult> {
  const cancel = new AbortController()
  return runGate({
    ...options,
    step: { signal: cancel.signal },
    onRequest: (_, seen) => {
      if (seen === count) cancel.abort()
    },
  })
}

/** Starts a server that takes connections and never says a word of TLS. */
async function startSilentServer(onConnection: () => void = () => undefined): Promise<{
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

async function cancelWhileConnecting(): Promise<GateResult> {
  const cancel = new AbortController()
  const server = await startSilentServer(() => {
    cancel.abort()
  })
  try {
    return await runGate({
      isBuilt: true,
      inputs: { 'api-url': server.apiUrl, timeout: '10m' },
      step: { signal: cancel.signal },
    })
  } finally {
    server.stop()
  }
}

const watched = { ...pending, log: ['as far as it got'], name: 'Unit tests' } as const

describe('a step that is cancelled', () => {
  test.each<readonly [moment: string, play: () => Promise<GateResult>]>([
    [
      'between two polls',
      () => runGate({ watched, inputs: { 'poll-interval': '1h' }, step: cancelAtLine('INPROGRESS') }),
    ],
    ['while no response comes', () => cancelAtRequest(1, { buddy: intercept(() => neverRespond) })],
    [
      'in the middle of a response',
      () => cancelAtRequest(1, { buddy: intercept(() => beginResponse('{"status":"SUCCESSFUL"')) }),
    ],
    ['while the connection is being made', cancelWhileConnecting],
    [
      'between two attempts',
      () => runGate({ buddy: intercept(() => respondWith(503)), step: cancelAtLine('trying again') }),
    ],
    [
      'while it waits as Buddy asked',
      () =>
        runGate({
          buddy: intercept(() => respondWith(429, {}, { 'retry-after': '25' })),
          step: cancelAtLine('trying again'),
        }),
    ],
  ])('%s ends as cancelled, long before the runner would end it', async (_, play) => {
    const result = await play()
    expect(result).toMatchObject({ conclusion: 'cancelled', exitCode: 1, endedBy: null })
    expect(result.output).toMatchObject({ outcome: 'cancelled', workspace: 'my-workspace' })
    expect(result.errors).toHaveLength(1)
    expect(result.summary).toMatch(/Cancelled/)
    expect(result.durationMs).toBeLessThan(6_000)
  })

  test('says what was known, and leaves the run, which it did not start', async () => {
    const { output, summary, errors, requests } = await cancelAtRequest(2, { watched })
    expect(output).toMatchObject({ outcome: 'cancelled', status: 'INPROGRESS', 'action-name': 'Unit tests' })
    expect(summary).toContain('INPROGRESS')
    expect(errors[0]).toContain('INPROGRESS')
    expect(requests.map(({ method }) => method)).toEqual(requests.map(() => 'GET'))
  })

  test('and asked again to end by SIGTERM writes everything once', async () => {
    const { errors, output, exitCode } = await runGate({
      isBuilt: true,
      watched,
      inputs: { timeout: '10m' },
      step: { ...cancelAtLine('INPROGRESS'), delays: { interruptMs: 1, terminateMs: 60_000 } },
    })
    expect([exitCode, errors.length, output['outcome']]).toEqual([1, 1, 'cancelled'])
  })
})

test('a connection that is never made does not hold up a step whose time is over', async () => {
  const opened: Awaited<ReturnType<typeof startSilentServer>>[] = []
  const { exitCode, output, virtualMs } = await runGateVirtually({
    onReady: async () => {
      opened.push(await startSilentServer())
    },
    inputs: () => ({ 'api-url': opened[0]?.apiUrl, timeout: '5s' }),
  })
  opened[0]?.stop()
  expect([exitCode, output['outcome'], virtualMs]).toEqual([1, 'timed-out', 5_000])
})
