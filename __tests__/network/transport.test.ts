import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { ask } from './ask.ts'
import { response, findFreePort, type Heard, withServer } from './sockets.ts'

const good = { status: 'SUCCESSFUL', log: ['one', 'two'] }
const text = JSON.stringify(good)
/** Says something, and cuts the connection once it has left. */
const respondAndEnd = (socket: Heard['socket'], bytes: Buffer | string): void => {
  socket.end(bytes)
}
const respondAndReset = (socket: Heard['socket'], bytes: Buffer | string): void => {
  socket.write(bytes, () => {
    setImmediate(() => socket.resetAndDestroy())
  })
}
const chunk = (body: string): string => `${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n`
const chunkedHead = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n'

describe('an answer that is cut', () => {
  const rows: readonly (readonly [what: string, play: (heard: Heard) => void, kind: string])[] = [
    [
      'RST before the headers',
      ({ socket }) => {
        socket.resetAndDestroy()
      },
      'connection',
    ],
    [
      'FIN before the headers',
      ({ socket }) => {
        socket.end()
      },
      'connection',
    ],
    [
      'RST inside the body',
      ({ socket }) => {
        respondAndReset(socket, response(text.slice(0, 20), { length: text.length }))
      },
      'connection',
    ],
    [
      'FIN inside a body with its length',
      ({ socket }) => {
        respondAndEnd(socket, response(text.slice(0, 20), { length: text.length }))
      },
      'connection',
    ],
    [
      'FIN after whole JSON that is shorter than its length',
      ({ socket }) => {
        respondAndEnd(socket, response(text, { length: text.length + 1 }))
      },
      'connection',
    ],
    [
      'FIN inside a chunk',
      ({ socket }) => {
        respondAndEnd(socket, `${chunkedHead}${chunk(text).slice(0, 20)}`)
      },
      'connection',
    ],
    [
      'FIN before the last, empty chunk',
      ({ socket }) => {
        respondAndEnd(socket, `${chunkedHead}${chunk(text)}`)
      },
      'connection',
    ],
    [
      'half JSON, ended as the whole would be',
      ({ socket }) => {
        respondAndEnd(socket, response(text.slice(0, 24), { length: null, headers: ['Connection: close'] }))
      },
      'invalid-response',
    ],
  ]
  test.each(rows)('%s', async (_, runScenario, kind) => {
    await withServer(runScenario, async ({ apiUrl, heads }) => {
      for (const key of ['', 'log']) expect(await ask(apiUrl, { key })).toMatchObject({ kind })
      // Nothing was repeated behind the policy's back.
      expect(heads).toHaveLength(2)
    })
  })
})

describe('an answer that does not come in time', () => {
  const rows: readonly (readonly [what: string, play: (heard: Heard) => void])[] = [
    ['nothing at all', () => undefined],
    [
      'headers alone',
      ({ socket }) => {
        socket.write(response('', { length: 10 }))
      },
    ],
    [
      'interim answers alone',
      ({ socket }) => {
        const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 5)
        socket.on('close', () => {
          clearInterval(timer)
        })
      },
    ],
    [
      'a byte now and then',
      ({ socket }) => {
        socket.write(response('', { length: 1000 }))
        const timer = setInterval(() => socket.write(' '), 5)
        socket.on('close', () => {
          clearInterval(timer)
        })
      },
    ],
    [
      'a refusal without its body',
      ({ socket }) => {
        socket.write(response('', { status: '503 Service Unavailable', length: 10 }))
      },
    ],
  ]
  test.each(rows)('%s', async (_, runScenario) => {
    await withServer(runScenario, async ({ apiUrl }) => {
      expect(await ask(apiUrl, { timeoutMs: 50 })).toEqual({ kind: 'timeout', afterMs: 50 })
    })
  })

  test('a connection that stays open does not hold on to the answer', async () => {
    await withServer(
      ({ socket }) => {
        socket.write(response(good))
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl)).toMatchObject({ kind: 'answer', body: good })
      },
    )
  })

  test('cancelled, it rejects with the reason', async () => {
    await withServer(
      () => undefined,
      async ({ apiUrl }) => {
        const cancel = new AbortController()
        const pending = ask(apiUrl, { signal: cancel.signal })
        cancel.abort(new Error('cancelled by a test'))
        await expect(pending).rejects.toThrow('cancelled by a test')
      },
    )
  })

  test.each([Number.MAX_SAFE_INTEGER, 2 ** 31])(
    'a limit of %i ms, longer than a timer can be, is not over at once',
    async (timeoutMs) => {
      await withServer(
        ({ socket }) => {
          setTimeout(() => socket.write(response(good)), 50)
        },
        async ({ apiUrl }) => {
          expect(await ask(apiUrl, { timeoutMs })).toMatchObject({ kind: 'answer' })
        },
      )
    },
  )
})

describe('an answer that is not Buddy’s', () => {
  const html = '<!doctype html><html>Bad gateway</html>'
  const rows: readonly (readonly [what: string, bytes: Buffer, expected: object])[] = [
    [
      'HTML with 200',
      response(html, { headers: ['Content-Type: text/html'] }),
      { kind: 'invalid-response', httpStatus: 200, contentType: 'text/html', excerpt: html },
    ],
    ['nothing with 200', response(''), { kind: 'invalid-response', httpStatus: 200, excerpt: '' }],
    ...['201 Created', '202 Accepted', '203 Non-Authoritative Information', '206 Partial Content'].map(
      (status) =>
        [
          `an answer with ${status}`,
          response(good, { status }),
          { kind: 'invalid-response', httpStatus: Number(status.slice(0, 3)), excerpt: null },
        ] as const,
    ),
    [
      'nothing with 204',
      response('', { status: '204 No Content', length: null }),
      { kind: 'invalid-response', httpStatus: 204 },
    ],
    ['two bodies in one', response(`${text}${text}`), { kind: 'invalid-response' }],
    ['JSON cut by its length', response(text, { length: text.length - 1 }), { kind: 'invalid-response' }],
    ['a comment', response(`/* */${text}`), { kind: 'invalid-response' }],
    ['NaN', response('{"status":NaN}'), { kind: 'invalid-response' }],
    [
      'gzip that nobody asked for',
      response(gzipSync(text), { headers: ['Content-Encoding: gzip'] }),
      { kind: 'invalid-response' },
    ],
    ['invalid UTF-8', response(Buffer.from('{"status":"SUCCESSFUL\xff"}', 'latin1')), { kind: 'invalid-response' }],
    [
      'invalid UTF-8 in the log',
      response(Buffer.from('{"log":["a\xff"],"status":"SUCCESSFUL"}', 'latin1')),
      { kind: 'answer', lines: ['a\ufffd'] },
    ],
    ['UTF-16', response(Buffer.from(`\ufeff${text}`, 'utf16le')), { kind: 'invalid-response' }],
    ['a header of 200 KB', response(text, { headers: [`X-Large: ${'x'.repeat(200_000)}`] }), { kind: 'connection' }],
    ['another protocol', Buffer.from('SSH-2.0-OpenSSH_9.9\r\n'), { kind: 'connection' }],
    ['two lengths', response(text, { headers: ['Content-Length: 5'] }), { kind: 'connection' }],
    [
      'HTML with 502',
      response(html, { status: '502 Bad Gateway', headers: ['Content-Type: text/html'] }),
      { kind: 'http-error', httpStatus: 502, isHtml: true, apiMessages: [] },
    ],
    [
      'a body that is far too large',
      response(`{"status":"SUCCESSFUL","x":"${'x'.repeat(33 * 1024 * 1024)}"}`),
      { kind: 'too-large' },
    ],
  ]
  test.each(rows)('%s', async (_, bytes, expected) => {
    await withServer(
      ({ socket }) => {
        socket.write(bytes)
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl, { key: 'log' })).toMatchObject(expected)
      },
    )
  })

  test('a bomb is not inflated', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 1 })
    await withServer(
      ({ socket }) => {
        socket.write(response(bomb, { headers: ['Content-Encoding: gzip'] }))
      },
      async ({ apiUrl }) => {
        const before = process.memoryUsage().rss
        expect(await ask(apiUrl)).toMatchObject({ kind: 'invalid-response' })
        expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024)
      },
    )
  })

  test('compression is not asked for', async () => {
    await withServer(
      ({ socket }) => {
        socket.write(response(good))
      },
      async ({ apiUrl, heads }) => {
        await ask(apiUrl)
        expect(heads[0]?.toLowerCase()).not.toMatch(/accept-encoding:.*(?:gzip|deflate|br|zstd)/)
      },
    )
  })

  test('the excerpt of a long page has 200 characters', async () => {
    await withServer(
      ({ socket }) => {
        socket.write(response(`<html>${'x'.repeat(50_000)}`))
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl)).toMatchObject({ kind: 'invalid-response', excerpt: `<html>${'x'.repeat(194)}` })
      },
    )
  })
})

describe('an answer that is whole, however it comes', () => {
  const rows: readonly (readonly [what: string, play: (heard: Heard) => void])[] = [
    [
      'with its length',
      ({ socket }) => {
        socket.write(response(good))
      },
    ],
    [
      'ended by the end of the connection',
      ({ socket }) => {
        socket.end(response(good, { length: null, headers: ['Connection: close'] }))
      },
    ],
    [
      'in chunks',
      ({ socket }) => {
        socket.write(`${chunkedHead}${chunk(text.slice(0, 9))}${chunk(text.slice(9))}0\r\n\r\n`)
      },
    ],
    [
      'in chunks with trailers',
      ({ socket }) => {
        socket.write(`${chunkedHead}${chunk(text)}0\r\nX-Sum: 1\r\n\r\n`)
      },
    ],
    [
      'byte by byte',
      ({ socket }) => {
        for (const byte of response(good)) socket.write(Buffer.from([byte]))
      },
    ],
    [
      'after interim answers',
      ({ socket }) => {
        socket.write(`HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n`)
        socket.write(response(good))
      },
    ],
    [
      'with identity for an encoding',
      ({ socket }) => {
        socket.write(response(good, { headers: ['Content-Encoding: identity'] }))
      },
    ],
    [
      'without a content type',
      ({ socket }) => {
        socket.write(response(good, { headers: [] }))
      },
    ],
    [
      'with bytes after its end',
      ({ socket }) => {
        socket.write(Buffer.concat([response(good), Buffer.from('garbage after the end')]))
      },
    ],
    [
      'twice',
      ({ socket }) => {
        socket.write(Buffer.concat([response(good), response({ status: 'FAILED', log: [] })]))
      },
    ],
  ]
  test.each(rows)('%s', async (_, runScenario) => {
    await withServer(runScenario, async ({ apiUrl }) => {
      expect(await ask(apiUrl)).toMatchObject({ kind: 'answer', body: good })
      expect(await ask(apiUrl, { key: 'log' })).toMatchObject({
        kind: 'answer',
        body: { status: 'SUCCESSFUL' },
        lines: ['one', 'two'],
      })
    })
  })

  test('with letters that are split between two packets', async () => {
    const bytes = response({ status: 'SUCCESSFUL', log: ['é🐙'] })
    const middle = bytes.indexOf(Buffer.from('é')) + 1
    await withServer(
      ({ socket }) => {
        socket.write(bytes.subarray(0, middle))
        setTimeout(() => socket.write(bytes.subarray(middle)), 5)
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl, { key: 'log' })).toMatchObject({ kind: 'answer', lines: ['é🐙'] })
      },
    )
  })

  test('the request says who asks, for what, and nothing else', async () => {
    await withServer(
      ({ socket }) => {
        socket.write(response(good))
      },
      async ({ apiUrl, heads, port }) => {
        await ask(apiUrl, { path: '/workspaces/a%20b?offset=0' })
        expect(heads[0]?.split('\r\n')[0]).toBe('GET /workspaces/a%20b?offset=0 HTTP/1.1')
        const names = heads[0]
          ?.split('\r\n')
          .slice(1)
          .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
          .toSorted()
        expect(names).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
        expect(heads[0]).toContain(`host: 127.0.0.1:${String(port)}`)
      },
    )
  })
})

describe('a redirect', () => {
  test.each([302, 308])('%i to another port is not followed, and named by its origin alone', async (status) => {
    await withServer(
      ({ socket }) => {
        socket.write(response(good))
      },
      async (other) => {
        const location = `${other.apiUrl}/secret-path?secret=query`
        await withServer(
          ({ socket }) => {
            socket.write(response('', { status: `${String(status)} Elsewhere`, headers: [`Location: ${location}`] }))
          },
          async ({ apiUrl, heads }) => {
            expect(await ask(apiUrl)).toEqual({ kind: 'redirect', httpStatus: status, origin: other.apiUrl })
            expect([heads.length, other.heads.length]).toEqual([1, 0])
          },
        )
      },
    )
  })
})

describe('a refusal', () => {
  const rows: readonly (readonly [status: string, headers: readonly string[], body: string, expected: object])[] = [
    [
      '401 Unauthorized',
      [],
      '{"errors":[{"message":"Wrong auth"},{"message":"twice"}]}',
      { httpStatus: 401, apiMessages: ['Wrong auth', 'twice'] },
    ],
    [
      '403 Forbidden',
      ['X-OAuth-Scopes: WORKSPACE', 'X-Accepted-OAuth-Scopes: EXECUTION_INFO'],
      '{}',
      {
        httpStatus: 403,
        scopes: 'WORKSPACE',
        acceptedScopes: 'EXECUTION_INFO',
        retryAfterMs: null,
        rateLimitExhausted: false,
      },
    ],
    ['403 Forbidden', ['X-Rate-Limit-Remaining: 0'], '{}', { rateLimitExhausted: true }],
    ['429 Too Many Requests', ['Retry-After: Thu, 01 Jan 2026 00:01:00 GMT'], '{}', { retryAfterMs: 60_000 }],
    ['520 Unknown', [], '\n <html>', { httpStatus: 520, isHtml: true }],
  ]
  test.each(rows)('%s %j %s', async (status, headers, body, expected) => {
    await withServer(
      ({ socket }) => {
        socket.write(response(body, { status, headers }))
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl, { wallTime: () => Date.UTC(2026, 0, 1) })).toMatchObject({
          kind: 'http-error',
          ...expected,
        })
      },
    )
  })

  test('whose body is cut is known by its status', async () => {
    await withServer(
      ({ socket }) => {
        respondAndEnd(socket, response('{"errors":[', { status: '401 Unauthorized', length: 500 }))
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl)).toMatchObject({ kind: 'http-error', httpStatus: 401, apiMessages: [] })
      },
    )
  })

  test('whose body never ends is known by its status, and read no further than it is of use', async () => {
    let sent = 0
    await withServer(
      ({ socket }) => {
        socket.write('HTTP/1.1 500 No\r\nTransfer-Encoding: chunked\r\n\r\n')
        const more = (): void => {
          if (socket.destroyed) return
          sent += 64 * 1024
          socket.write(chunk('x'.repeat(64 * 1024)), more)
        }
        more()
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl)).toMatchObject({ kind: 'http-error', httpStatus: 500 })
        expect(sent).toBeLessThan(64 * 1024 * 1024)
      },
    )
  })
})

test('the rate limit is read from the headers of an answer', async () => {
  await withServer(
    ({ socket }) => {
      socket.write(response(good, { headers: ['X-Rate-Limit-Limit: 1000', 'X-Rate-Limit-Remaining: 999'] }))
    },
    async ({ apiUrl }) => {
      expect(await ask(apiUrl)).toMatchObject({ kind: 'answer', rateLimit: { limit: 1000, remaining: 999 } })
    },
  )
})

describe('nobody to speak to', () => {
  test('a port on which nobody listens', async () => {
    expect(await ask(`http://127.0.0.1:${String(await findFreePort())}`)).toMatchObject({
      kind: 'connection',
      code: 'ECONNREFUSED',
    })
  })

  test('a name that there is not', async () => {
    const ended = await ask('https://no-such-host.invalid')
    // A machine without a resolver says that it cannot tell now.
    expect([
      { kind: 'host-not-found', host: 'no-such-host.invalid' },
      { kind: 'connection', code: 'EAI_AGAIN' },
    ]).toContainEqual(ended.kind === 'connection' ? { kind: ended.kind, code: ended.code } : ended)
  })

  test('a host that takes the connection and never says a word of TLS', async () => {
    await withServer(
      () => undefined,
      async ({ port }) => {
        expect(await ask(`https://127.0.0.1:${String(port)}`, { timeoutMs: 50 })).toEqual({
          kind: 'timeout',
          afterMs: 50,
        })
      },
    )
  })

  test('cancelled while it connects, it rejects with the reason', async () => {
    await withServer(
      () => undefined,
      async ({ port }) => {
        const cancel = new AbortController()
        const pending = ask(`https://127.0.0.1:${String(port)}`, { signal: cancel.signal })
        setTimeout(() => {
          cancel.abort(new Error('cancelled by a test'))
        }, 50)
        await expect(pending).rejects.toThrow('cancelled by a test')
      },
    )
  })
})

describe('an answer without a body', () => {
  const noContent = 'HTTP/1.1 204 No Content\r\n\r\n'

  test.each([
    ['kept open', noContent],
    ['to be closed', 'HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n'],
    ['with a type', 'HTTP/1.1 204 No Content\r\nContent-Type: text/html\r\n\r\n'],
  ])('to a change is a success: %s', async (_, bytes) => {
    await withServer(
      ({ socket }) => {
        socket.write(bytes)
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl, { method: 'PATCH', sent: { operation: 'CANCEL' } })).toEqual({
          kind: 'answer',
          body: null,
          rateLimit: null,
          lines: [],
        })
      },
    )
  })

  test('to a question is none', async () => {
    await withServer(
      ({ socket }) => {
        socket.write(noContent)
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl)).toMatchObject({ kind: 'invalid-response', httpStatus: 204 })
      },
    )
  })

  test('that is cut within its headers is no success', async () => {
    await withServer(
      ({ socket }) => {
        socket.end('HTTP/1.1 204 No Con')
      },
      async ({ apiUrl }) => {
        expect(await ask(apiUrl, { method: 'PATCH', sent: { operation: 'CANCEL' } })).toMatchObject({
          kind: 'connection',
        })
      },
    )
  })
})
