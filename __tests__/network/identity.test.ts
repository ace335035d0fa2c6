import { describe, expect, test } from '@jest/globals'
import { createDispatcher, openConnections } from '../../src/runner/undici/connections.ts'
import { requestIdentityToken } from '../../src/runner/identity-token.ts'
import { response, findFreePort, type Heard, withServer } from './sockets.ts'

const requestToken = 'request-token-0123'

interface Asked {
  /** The token; an error where there is none. */
  readonly result: unknown
  /** How often the connections were ended. */
  readonly endings: number
}

/** Asks for an identity token with the real client over real sockets. */
async function ask(address: string, audience = '', signal = new AbortController().signal): Promise<Asked> {
  let endings = 0
  const connections = openConnections((stop) => createDispatcher(null, stop))
  const counted = {
    fetch: connections.fetch,
    end: () => {
      endings += 1
      connections.end()
    },
  }
  const result: unknown = await requestIdentityToken(
    { url: new URL(address), requestToken, audience },
    counted,
    signal,
  ).catch((error: unknown) => error)
  return { result, endings }
}

/** Says something, as an answer that is complete. */
const respond =
  (body: unknown, status = '200 OK') =>
  ({ socket }: Heard): void => {
    socket.write(response(body, { status }))
  }

describe('an identity token', () => {
  test('is asked for once, with the request token and without an audience, and taken from the answer', async () => {
    await withServer(respond({ value: 'header.body.signature', count: 1 }), async ({ apiUrl, heads }) => {
      expect(await ask(`${apiUrl}/token?api-version=2.0`)).toEqual({ result: 'header.body.signature', endings: 1 })
      expect(heads).toHaveLength(1)
      expect(heads[0]).toMatch(/^GET \/token\?api-version=2\.0 HTTP/)
      expect(heads[0]).toMatch(new RegExp(`^authorization: Bearer ${requestToken}\r?$`, 'im'))
    })
  })

  test('is asked for with the audience, whatever stands in it', async () => {
    await withServer(respond({ value: 'a.b.c' }), async ({ apiUrl, heads }) => {
      expect(await ask(`${apiUrl}/token?api-version=2.0`, 'https://buddy.example/a b&x=1#y')).toMatchObject({
        result: 'a.b.c',
      })
      const url = new URL(heads[0]?.split(' ')[1] ?? '', apiUrl)
      expect([...url.searchParams]).toEqual([
        ['api-version', '2.0'],
        ['audience', 'https://buddy.example/a b&x=1#y'],
      ])
    })
  })

  test.each<[string, (heard: Heard) => void, RegExp]>([
    ['a refusal', respond({ message: 'no' }, '403 Forbidden'), /GitHub refused it \(HTTP 403\)/],
    ['a server error', respond('', '500 Internal Server Error'), /HTTP 500/],
    ['another success', respond({ value: 'a.b.c' }, '201 Created'), /HTTP 201/],
    ['a page', respond('<html></html>'), /holds none/],
    ['half of the JSON', respond('{"value":"a.b'), /holds none/],
    ['no value', respond({ token: 'a.b.c' }), /holds none/],
    ['a value that is no text', respond({ value: 7 }), /holds none/],
    ['an empty value', respond({ value: '' }), /holds none/],
    ['a value with a line break', respond({ value: 'a.b\nX-Evil: c' }), /holds none/],
    ['a value further in', respond('{"__proto__":{"value":"a.b.c"}}'), /holds none/],
    ['a list', respond(['a.b.c']), /holds none/],
    ['null', respond('null'), /holds none/],
    ['more than a token can be', respond({ value: 'a'.repeat(70_000) }), /holds none/],
    [
      'a way elsewhere',
      ({ socket }) => {
        socket.write(response('', { status: '302 Found', headers: ['Location: /other'] }))
      },
      /redirect/,
    ],
    [
      'a cut connection',
      ({ socket }) => {
        socket.resetAndDestroy()
      },
      /could not be reached \((?:ECONNRESET|UND_ERR_SOCKET)\)/,
    ],
  ])('is not there after %s: it is said why, once, and no connection is kept', async (_, runScenario, message) => {
    await withServer(runScenario, async ({ apiUrl, heads }) => {
      const { result, endings } = await ask(`${apiUrl}/token`)
      expect(result).toMatchObject({ message: expect.stringMatching(message) })
      expect(String(result)).not.toContain(requestToken)
      expect([heads.length, endings]).toEqual([1, 1])
    })
  })

  test('is not there where nobody listens, and the reason has its name', async () => {
    const { result, endings } = await ask(`http://127.0.0.1:${String(await findFreePort())}/`)
    expect(result).toMatchObject({ message: expect.stringContaining('ECONNREFUSED') })
    expect(endings).toBe(1)
  })
})

describe('an endpoint that hangs', () => {
  test.each<[string, (heard: Heard) => void]>([
    ['before its answer', () => undefined],
    [
      'within its answer',
      ({ socket }) => {
        socket.write(response('{"value":', { length: 100 }))
      },
    ],
  ])('%s is left with the signal, and its connection ended: it would keep the process', async (_, runScenario) => {
    const stop = new AbortController()
    let closed: Promise<void> | null = null
    const hang = (heard: Heard): void => {
      runScenario(heard)
      closed = new Promise((resolve) => {
        heard.socket.on('close', () => {
          resolve()
        })
      })
      setImmediate(() => {
        stop.abort(new Error('no longer'))
      })
    }
    await withServer(hang, async ({ apiUrl }) => {
      expect(await ask(`${apiUrl}/token`, '', stop.signal)).toEqual({ result: new Error('no longer'), endings: 1 })
      expect(closed).not.toBeNull()
      await closed
    })
  })
})
