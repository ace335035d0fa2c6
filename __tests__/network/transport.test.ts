import { describe, expect, test } from '@jest/globals'
import { ask } from './ask.ts'
import { findFreePort, type Heard, response, withServer } from './sockets.ts'

type Step = (heard: Heard) => void

const good = { status: 'SUCCESSFUL', log: ['one', 'two'] }
const text = JSON.stringify(good)
const chunk = (body: string): string => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n`
const chunkedHead = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'

const write =
  (...parts: readonly (Buffer | string)[]): Step =>
  ({ socket }) => {
    for (const part of parts) socket.write(part)
  }
const end =
  (bytes: Buffer | string = ''): Step =>
  ({ socket }) => {
    socket.end(bytes)
  }
/** Writes the bytes, and cuts the connection once they have left. */
const reset =
  (bytes: Buffer | string): Step =>
  ({ socket }) => {
    socket.write(bytes, () => {
      setImmediate(() => socket.resetAndDestroy())
    })
  }
/** Writes the first bytes, and then more of the same without an end. */
const drip =
  (first: Buffer | string, more: string): Step =>
  ({ socket }) => {
    socket.write(first)
    const timer = setInterval(() => socket.write(more), 5)
    socket.on('close', () => {
      clearInterval(timer)
    })
  }
const silent: Step = () => undefined

describe('a response that is cut', () => {
  test.each<[string, Step, string]>([
    ['RST before the headers', reset(''), 'connection'],
    ['FIN before the headers', end(), 'connection'],
    ['RST inside the body', reset(response(text.slice(0, 20), { length: text.length })), 'connection'],
    ['FIN inside a body with its length', end(response(text.slice(0, 20), { length: text.length })), 'connection'],
    ['FIN after JSON that is shorter than its length', end(response(text, { length: text.length + 1 })), 'connection'],
    ['FIN inside a chunk', end(`${chunkedHead}${chunk(text).slice(0, 20)}`), 'connection'],
    ['FIN before the last, empty chunk', end(`${chunkedHead}${chunk(text)}`), 'connection'],
    [
      'half JSON, ended as the whole would be',
      end(response(text.slice(0, 24), { length: null, headers: ['Connection: close'] })),
      'invalid-response',
    ],
  ])('fails without a second request: %s', async (_, step, kind) => {
    await withServer(step, async ({ apiUrl, heads }) => {
      for (const key of ['', 'log']) expect(await ask(apiUrl, { key })).toMatchObject({ kind })
      expect(heads).toHaveLength(2)
    })
  })

  test('is known by its status if it is a refusal', async () => {
    await withServer(end(response('{"errors":[', { status: '401 Unauthorized', length: 500 })), async ({ apiUrl }) => {
      expect(await ask(apiUrl)).toMatchObject({ kind: 'http-error', httpStatus: 401, apiMessages: [] })
    })
  })

  test('within the headers of a 204 is no success of an operation', async () => {
    await withServer(end('HTTP/1.1 204 No Con'), async ({ apiUrl }) => {
      expect(await ask(apiUrl, { method: 'PATCH', sent: {} })).toMatchObject({ kind: 'connection' })
    })
  })
})

describe('a response that does not come in time', () => {
  test.each<[string, Step]>([
    ['nothing at all', silent],
    ['headers alone', write(response('', { length: 10 }))],
    ['interim responses alone', drip('', 'HTTP/1.1 103 Early Hints\r\n\r\n')],
    ['a byte now and then', drip(response('', { length: 1000 }), ' ')],
    ['a refusal without its body', write(response('', { status: '503 Service Unavailable', length: 10 }))],
  ])('is a timeout: %s', async (_, step) => {
    await withServer(step, async ({ apiUrl }) => {
      expect(await ask(apiUrl, { timeoutMs: 50 })).toEqual({ kind: 'timeout', afterMs: 50 })
    })
  })

  test.each(['http', 'https'])('rejects with the reason when the step is cancelled: %s', async (protocol) => {
    await withServer(silent, async ({ port }) => {
      const cancel = new AbortController()
      const pending = ask(`${protocol}://127.0.0.1:${String(port)}`, { signal: cancel.signal })
      setImmediate(() => {
        cancel.abort(new Error('cancelled by a test'))
      })
      await expect(pending).rejects.toThrow('cancelled by a test')
    })
  })

  test.each([Number.MAX_SAFE_INTEGER, 2 ** 31])(
    'is waited for, with a limit of %i ms that is longer than a timer can be',
    async (timeoutMs) => {
      const late: Step = ({ socket }) => {
        setTimeout(() => socket.write(response(good)), 20)
      }
      await withServer(late, async ({ apiUrl }) => {
        expect(await ask(apiUrl, { timeoutMs })).toMatchObject({ kind: 'answer' })
      })
    },
  )
})

test.each<[string, Buffer | string, string]>([
  ['JSON cut by its length', response(text, { length: text.length - 1 }), 'invalid-response'],
  ['a header of 200 KB', response(text, { headers: [`X-Large: ${'x'.repeat(200_000)}`] }), 'connection'],
  ['another protocol', 'SSH-2.0-OpenSSH_9.9\r\n', 'connection'],
  ['two lengths', response(text, { headers: ['Content-Length: 5'] }), 'connection'],
])('refuses what is no response of Buddy’s: %s', async (_, bytes, kind) => {
  await withServer(write(bytes), async ({ apiUrl }) => {
    expect(await ask(apiUrl, { key: 'log' })).toMatchObject({ kind })
  })
})

test('reads no more of an endless refusal than it needs', async () => {
  let sent = 0
  const endless: Step = ({ socket }) => {
    socket.write('HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n')
    const more = (): void => {
      if (socket.destroyed) return
      sent += 64 * 1024
      socket.write(chunk('x'.repeat(64 * 1024)), more)
    }
    more()
  }
  await withServer(endless, async ({ apiUrl }) => {
    expect(await ask(apiUrl)).toMatchObject({ kind: 'http-error', httpStatus: 500 })
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })
})

describe('a whole response', () => {
  test.each<[string, Step]>([
    ['with its length', write(response(good))],
    ['ended by its connection', end(response(good, { length: null, headers: ['Connection: close'] }))],
    ['in chunks', write(`${chunkedHead}${chunk(text.slice(0, 9))}${chunk(text.slice(9))}0\r\n\r\n`)],
    ['in chunks with trailers', write(`${chunkedHead}${chunk(text)}0\r\nX-Sum: 1\r\n\r\n`)],
    ['byte by byte', write(...Array.from(response(good), (byte) => Buffer.of(byte)))],
    ['after interim responses', write(`HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n`, response(good))],
    ['without a content type', write(response(good, { headers: [] }))],
    ['with bytes after its end', write(Buffer.concat([response(good), Buffer.from('garbage after the end')]))],
    ['twice', write(Buffer.concat([response(good), response({ status: 'FAILED', log: [] })]))],
  ])('is read however it comes: %s', async (_, step) => {
    await withServer(step, async ({ apiUrl }) => {
      expect(await ask(apiUrl)).toMatchObject({ kind: 'answer', body: good })
      expect(await ask(apiUrl, { key: 'log' })).toMatchObject({
        kind: 'answer',
        body: { status: 'SUCCESSFUL' },
        lines: ['one', 'two'],
      })
    })
  })

  test.each([
    ['kept open', 'HTTP/1.1 204 No Content\r\n\r\n'],
    ['to be closed', 'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'],
    ['with a type', 'HTTP/1.1 204 No Content\r\nContent-Type: text/html\r\n\r\n'],
  ])('to an operation may be a 204 without a body: %s', async (_, bytes) => {
    await withServer(write(bytes), async ({ apiUrl }) => {
      const ended = await ask(apiUrl, { method: 'PATCH', sent: { operation: 'CANCEL' } })
      expect(ended).toEqual({ kind: 'answer', body: null, rateLimit: null, lines: [] })
    })
  })

  test('is asked for in plain JSON, with no other header than needed', async () => {
    await withServer(write(response(good)), async ({ apiUrl, heads, port }) => {
      await ask(apiUrl, { path: '/workspaces/a%20b?offset=0' })
      const [line = '', ...headers] = (heads[0] ?? '').split('\r\n')
      expect(line).toBe('GET /workspaces/a%20b?offset=0 HTTP/1.1')
      expect(headers.map((header) => header.toLowerCase()).toSorted()).toEqual([
        'accept-encoding: identity',
        'accept: application/json',
        'connection: keep-alive',
        `host: 127.0.0.1:${String(port)}`,
        'user-agent: buddy-gate',
      ])
    })
  })
})

test.each([302, 308])('does not follow a %i to another port, and names only its origin', async (status) => {
  await withServer(write(response(good)), async (other) => {
    const location = `Location: ${other.apiUrl}/secret-path?secret=query`
    const redirect = response('', { status: `${String(status)} Elsewhere`, headers: [location] })
    await withServer(write(redirect), async ({ apiUrl, heads }) => {
      expect(await ask(apiUrl)).toEqual({ kind: 'redirect', httpStatus: status, origin: other.apiUrl })
      expect([heads.length, other.heads.length]).toEqual([1, 0])
    })
  })
})

describe('a server that is not there', () => {
  test('is named by the code of the system', async () => {
    expect(await ask(`http://127.0.0.1:${String(await findFreePort())}`)).toMatchObject({
      kind: 'connection',
      code: 'ECONNREFUSED',
    })
  })

  test('is named if its name does not resolve', async () => {
    const ended = await ask('https://no-such-host.invalid')
    // A machine without a resolver says that it cannot tell now.
    expect([
      { kind: 'host-not-found', host: 'no-such-host.invalid' },
      { kind: 'connection', code: 'EAI_AGAIN' },
    ]).toContainEqual(ended.kind === 'connection' ? { kind: ended.kind, code: ended.code } : ended)
  })

  test('is a timeout if it takes the connection and says no word of TLS', async () => {
    await withServer(silent, async ({ port }) => {
      expect(await ask(`https://127.0.0.1:${String(port)}`, { timeoutMs: 50 })).toEqual({
        kind: 'timeout',
        afterMs: 50,
      })
    })
  })
})
