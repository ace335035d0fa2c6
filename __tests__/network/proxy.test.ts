import { describe, expect, test } from '@jest/globals'
import { BuddyError } from '../../src/buddy/errors.ts'
import { createTransport } from '../../src/buddy/http/transport.ts'
import { createDispatcher } from '../../src/runner/undici/connections.ts'
import { withServer } from './sockets.ts'

/** What comes of asking a Buddy elsewhere through a proxy that answers so. */
async function askThrough(response: string): Promise<{ readonly error: unknown; readonly heads: readonly string[] }> {
  return await withServer(
    ({ socket }) => {
      socket.end(response)
    },
    async ({ port, heads }) => {
      const dispatchers: ReturnType<typeof createDispatcher>[] = []
      const connect = (signal: AbortSignal): ReturnType<typeof createDispatcher> => {
        const dispatcher = createDispatcher(`http://user:hunter2@127.0.0.1:${String(port)}`, signal)
        dispatchers.push(dispatcher)
        return dispatcher
      }
      const sendRequest = createTransport({
        apiUrl: 'https://buddy.example/api',
        redact: (text) => text,
        createDispatcher: connect,
        wallTime: () => Date.now(),
      })
      const error = await sendRequest({
        method: 'GET',
        kind: 'read-run',
        path: '/x',
        token: 'tok-0123456789',
        timeoutMs: 60_000,
        signal: new AbortController().signal,
      }).catch((reason: unknown) => reason)
      for (const dispatcher of dispatchers) await dispatcher.destroy()
      return { error, heads }
    },
  )
}

describe('a proxy that refuses', () => {
  test.each([407, 403, 502])('is named with its %d, and sees nothing of the token', async (status) => {
    const { error, heads } = await askThrough(`HTTP/1.1 ${String(status)} No\r\ncontent-length: 0\r\n\r\n`)
    expect(error).toBeInstanceOf(BuddyError)
    expect(error).toMatchObject({ details: { kind: 'connection', code: `HTTP ${String(status)} from the proxy` } })
    expect(heads[0]).toMatch(/^CONNECT buddy\.example:443 /)
    expect(heads.join('\n')).not.toContain('tok-0123456789')
  })
})
