import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import type { Dispatcher } from 'undici'
import { BuddyError } from '../../src/buddy/errors.ts'
import {
  type BuddyRequest,
  type TransportOptions,
  createTransport,
  type SendRequest,
} from '../../src/buddy/http/transport.ts'
import { createDispatcher } from '../../src/runner/undici/connections.ts'
import { response, type Heard, withServer } from './sockets.ts'

/** The real transport, whose connections are made so. */
function reach(apiUrl: string, create: TransportOptions['createDispatcher']): SendRequest {
  return createTransport({ apiUrl, redact: (text) => text, wallTime: Date.now, createDispatcher: create })
}

/** A question, unless it is said otherwise, and how it ended. */
async function endOf(sendRequest: SendRequest, request: Partial<BuddyRequest>): Promise<unknown> {
  try {
    return (
      await sendRequest({
        kind: 'read-run',
        method: 'GET',
        path: '/path',
        timeoutMs: 60_000,
        signal: new AbortController().signal,
        ...request,
      })
    ).body
  } catch (error) {
    return error
  }
}

describe('an exchange whose step goes on leaves no listener, since Node would keep its answer to the end of the step', () => {
  const respond =
    (body: unknown, status = '200 OK') =>
    ({ socket }: Heard): void => {
      socket.write(response(body, { status }))
    }
  const rows: readonly (readonly [
    how: string,
    play: (heard: Heard) => void,
    request: Partial<BuddyRequest>,
    end: unknown,
  ])[] = [
    ['answered', respond({ status: 'SUCCESSFUL' }), {}, { status: 'SUCCESSFUL' }],
    [
      'answered, after it has changed something',
      respond({ id: 7 }, '201 Created'),
      { method: 'POST', body: {} },
      { id: 7 },
    ],
    [
      'http-error',
      respond('', '503 Service Unavailable'),
      {},
      expect.objectContaining({ details: expect.objectContaining({ kind: 'http-error' }) }),
    ],
    [
      'cut',
      ({ socket }) => {
        socket.resetAndDestroy()
      },
      {},
      expect.objectContaining({ details: expect.objectContaining({ kind: 'connection' }) }),
    ],
    [
      'not answered in time',
      () => undefined,
      { timeoutMs: 50 },
      expect.objectContaining({ details: { kind: 'timeout', afterMs: 50 } }),
    ],
  ]
  test.each(rows)('%s', async (_, runScenario, request, end) => {
    await withServer(runScenario, async ({ apiUrl }) => {
      const signals = new Set<unknown>()
      const dispatchers: Dispatcher[] = []
      const sendRequest = reach(apiUrl, (stop) => {
        const dispatcher = createDispatcher(null, stop)
        dispatchers.push(dispatcher)
        return dispatcher.compose((dispatch) => (options, handler) => {
          signals.add(Reflect.get(options, 'signal'))
          return dispatch(options, handler)
        })
      })
      const { signal } = new AbortController()
      for (let count = 0; count < 3; count++) expect(await endOf(sendRequest, { ...request, signal })).toEqual(end)
      expect(
        [...signals].map((each) => (each instanceof AbortSignal ? getEventListeners(each, 'abort').length : each)),
      ).toEqual([0, 0, 0])
      expect(getEventListeners(signal, 'abort')).toEqual([])
      for (const dispatcher of dispatchers) void dispatcher.destroy()
    })
  })
})

describe('connections that cannot be made', () => {
  const sendRequest = reach('https://buddy.example', () => {
    throw new TypeError('Invalid URL', { cause: { code: 'ERR_INVALID_URL' } })
  })

  test.each<BuddyRequest['method']>(['GET', 'POST'])(
    'are trouble like any other with the network, and %s has not been sent',
    async (method) => {
      const end = await endOf(sendRequest, { method })
      expect(end).toBeInstanceOf(BuddyError)
      expect(end).toMatchObject({
        details: { kind: 'connection', code: 'ERR_INVALID_URL' },
        request: `${method} /path`,
        mayHaveBeenSent: false,
      })
    },
  )

  test('leave no timer behind, which would hold the process', async () => {
    const countTimers = (): number =>
      process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
    const before = countTimers()
    for (let count = 0; count < 3; count++) await endOf(sendRequest, {})
    expect(countTimers()).toBe(before)
  })
})
