import { getEventListeners } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import type { Dispatcher } from 'undici'
import { BuddyError } from '../../src/buddy/errors.ts'
import { type BuddyRequest, type Connection, createExchange, type Exchange } from '../../src/buddy/http/transport.ts'
import { createDispatcher } from '../../src/runner/connections.ts'
import { answer, type Heard, withServer } from './sockets.ts'

/** The real transport, whose connections are made so. */
function reach(apiUrl: string, create: Connection['createDispatcher']): Exchange {
  return createExchange({ apiUrl, redact: (text) => text, wallTime: Date.now, createDispatcher: create })
}

/** A question, unless it is said otherwise, and how it ended. */
async function endOf(exchange: Exchange, request: Partial<BuddyRequest>): Promise<unknown> {
  try {
    return (
      await exchange({
        method: 'GET',
        path: '/path',
        timeoutMs: 10_000,
        signal: new AbortController().signal,
        ...request,
      })
    ).body
  } catch (error) {
    return error
  }
}

describe('an exchange whose step goes on leaves no listener, since Node would keep its answer to the end of the step', () => {
  const say =
    (body: unknown, status = '200 OK') =>
    ({ socket }: Heard): void => {
      socket.write(answer(body, { status }))
    }
  const rows: readonly (readonly [
    how: string,
    play: (heard: Heard) => void,
    request: Partial<BuddyRequest>,
    end: unknown,
  ])[] = [
    ['answered', say({ status: 'SUCCESSFUL' }), {}, { status: 'SUCCESSFUL' }],
    [
      'answered, after it has changed something',
      say({ id: 7 }, '201 Created'),
      { method: 'POST', body: {} },
      { id: 7 },
    ],
    [
      'refused',
      say('', '503 Service Unavailable'),
      {},
      expect.objectContaining({ trouble: expect.objectContaining({ kind: 'refused' }) }),
    ],
    [
      'cut',
      ({ socket }) => {
        socket.resetAndDestroy()
      },
      {},
      expect.objectContaining({ trouble: expect.objectContaining({ kind: 'connection' }) }),
    ],
    [
      'not answered in time',
      () => undefined,
      { timeoutMs: 50 },
      expect.objectContaining({ trouble: { kind: 'timeout', afterMs: 50 } }),
    ],
  ]
  test.each(rows)('%s', async (_, play, request, end) => {
    await withServer(play, async ({ apiUrl }) => {
      const signals = new Set<unknown>()
      const dispatchers: Dispatcher[] = []
      const exchange = reach(apiUrl, (stop) => {
        const dispatcher = createDispatcher(null, stop)
        dispatchers.push(dispatcher)
        return dispatcher.compose((dispatch) => (options, handler) => {
          signals.add(Reflect.get(options, 'signal'))
          return dispatch(options, handler)
        })
      })
      const { signal } = new AbortController()
      for (let count = 0; count < 3; count++) expect(await endOf(exchange, { ...request, signal })).toEqual(end)
      expect(
        [...signals].map((each) => (each instanceof AbortSignal ? getEventListeners(each, 'abort').length : each)),
      ).toEqual([0, 0, 0])
      expect(getEventListeners(signal, 'abort')).toEqual([])
      for (const dispatcher of dispatchers) void dispatcher.destroy()
    })
  })
})

describe('connections that cannot be made', () => {
  const exchange = reach('https://buddy.example', () => {
    throw new TypeError('Invalid URL', { cause: { code: 'ERR_INVALID_URL' } })
  })

  test.each<BuddyRequest['method']>(['GET', 'POST'])(
    'are trouble like any other with the network, and %s has not been sent',
    async (method) => {
      const end = await endOf(exchange, { method })
      expect(end).toBeInstanceOf(BuddyError)
      expect(end).toMatchObject({
        trouble: { kind: 'connection', code: 'ERR_INVALID_URL' },
        request: `${method} /path`,
        mayHaveArrived: false,
      })
    },
  )

  test('leave no timer behind, which would hold the process', async () => {
    const countTimers = (): number =>
      process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
    const before = countTimers()
    for (let count = 0; count < 3; count++) await endOf(exchange, {})
    expect(countTimers()).toBe(before)
  })
})
