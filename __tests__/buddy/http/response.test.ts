import { describe, expect, test } from '@jest/globals'
import { BuddyError, type BuddyErrorDetails } from '../../../src/buddy/errors.ts'
import {
  type ResponseSpec,
  type RawResponse,
  readResponse,
  readErrorResponse,
} from '../../../src/buddy/http/response.ts'
import { decodeExecution } from '../../../src/buddy/model.ts'
import { Redactor } from '../../../src/secrets/redactor.ts'
import { anActionBody, anExecutionBody } from '../../fakes/builders.ts'
import { fc } from '../../fakes/properties.ts'

const secret = 'hunter2-0123'
const redactor = new Redactor()
redactor.add(secret)
const redact = (text: string): string => redactor.redact(text)

type Headers = RawResponse['headers']

function aResponse(
  text: string,
  {
    statusCode = 200,
    headers = {},
    pieceLength = 7,
  }: { statusCode?: number; headers?: Headers; pieceLength?: number } = {},
): RawResponse {
  async function* cut(): AsyncIterable<Uint8Array> {
    const bytes = Buffer.from(text)
    for (let start = 0; start < bytes.length; start += pieceLength) yield bytes.subarray(start, start + pieceLength)
  }
  return { statusCode, headers: { 'content-type': 'application/json', ...headers }, body: cut() }
}

const question: ResponseSpec = { name: 'GET /x', isRead: true, isSecret: false }
const change: ResponseSpec = { name: 'POST /x', isRead: false, isSecret: false }
const signIn: ResponseSpec = { name: 'POST /y', isRead: false, isSecret: true }

/** As it comes out of JSON. */
function jsonOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

async function bodyOf(text: string, expectation = question, clean = redact): Promise<unknown> {
  return (await readResponse(aResponse(text), expectation, clean)).body
}

async function detailsOf(response: RawResponse, expectation = question): Promise<BuddyErrorDetails> {
  const error: unknown = await readResponse(response, expectation, redact).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof BuddyError) return error.details
  throw new Error(`no BuddyError: ${String(error)}`)
}

test.each([
  ['lists', '[', ']', 501],
  ['objects', '{"a":', '}', 501],
  ['lists', '[', ']', 200_000],
] as const)('names the nesting of a body of %s in each other', async (_, open, close, levels) => {
  const nested = (count: number): RawResponse =>
    aResponse(`${open.repeat(count)}1${close.repeat(count)}`, { pieceLength: 65_536 })
  const details = await detailsOf(nested(levels))
  expect(details).toMatchObject({ kind: 'invalid-response', httpStatus: 200 })
  expect(details).toMatchObject({ problem: expect.stringContaining('500 levels of nesting') })
  await expect(readResponse(nested(500), question, redact)).resolves.toBeDefined()
})

describe("what is quoted of an answer that is not Buddy's holds no part of a secret", () => {
  test.each<[string, string]>([
    ['in many pieces', `<p>one</p>\n<p>two</p>\n<p>three</p>\nauthorization: Bearer ${secret}`],
    ['at the end of what is quoted', `${'x'.repeat(195)}${secret}`],
    ['many times over', `x${secret.repeat(2_000)}`],
    ['at the end of what is looked at', `${'x '.repeat(8_186)}${secret}${'y'.repeat(20_000)}`],
    ['before much else', `${secret} ${'z'.repeat(40_000)}`],
  ])('%s', async (_, text) => {
    for (const pieceLength of [1, 7, 1_000, 100_000]) {
      const details = await detailsOf(aResponse(text, { pieceLength }))
      expect(JSON.stringify(details)).not.toMatch(/hun|ter2/)
      expect(details).toMatchObject({ kind: 'invalid-response', problem: 'the body is not JSON' })
    }
  })

  test('and is the beginning, 200 characters of it', async () => {
    expect(
      await detailsOf(aResponse(`${'<b>'.repeat(50)}${'x'.repeat(100_000)}`, { pieceLength: 1_000 })),
    ).toMatchObject({ excerpt: `${'<b>'.repeat(50)}${'x'.repeat(50)}` })
  })
})

describe('an answer', () => {
  test('is read to its end, with what it tells besides', async () => {
    const headers = {
      'x-rate-limit-limit': '1000',
      'x-rate-limit-remaining': '7',
      'x-rate-limit-reset': String(Date.UTC(2026, 0, 1, 0, 10) / 1000),
      date: 'Thu, 01 Jan 2026 00:00:05 GMT',
    }
    expect(await readResponse(aResponse('{"a": "é"}', { headers }), question, redact)).toEqual({
      body: { a: 'é' },
      httpStatus: 200,
      rateLimit: { limit: 1000, remaining: 7 },
      rateLimitResetMs: 595_000,
      serverTimeMs: Date.UTC(2026, 0, 1, 0, 0, 5),
      excerpt: '{"a": "é"}',
    })
  })

  test.each([201, 202, 203, 204, 206, 226])('to a question is none with %d; to a change it is', async (statusCode) => {
    expect(await detailsOf(aResponse('{}', { statusCode }))).toMatchObject({
      kind: 'invalid-response',
      httpStatus: statusCode,
    })
    // 204 says that there is no body, and means it.
    expect((await readResponse(aResponse('{}', { statusCode }), change, redact)).body).toEqual(
      statusCode === 204 ? null : {},
    )
  })

  test('to a change with 204 needs no body', async () => {
    expect(await readResponse(aResponse('', { statusCode: 204 }), change, redact)).toEqual({
      body: null,
      httpStatus: 204,
      rateLimit: null,
      serverTimeMs: null,
    })
  })

  test('names a byte that is not UTF-8 in a body that looks like JSON', async () => {
    async function* body(): AsyncIterable<Uint8Array> {
      yield await Promise.resolve(Buffer.concat([Buffer.from('{"comment":"'), Buffer.of(0xff), Buffer.from('"}')]))
    }
    expect(await detailsOf({ statusCode: 200, headers: {}, body: body() })).toMatchObject({
      kind: 'invalid-response',
      problem: 'the body has a byte that is not UTF-8',
    })
  })

  test.each(['', '{', '<html>', 'null]', '{"a": "x', '\u0000'])("that is no JSON is not Buddy's: %j", async (text) => {
    expect(await detailsOf(aResponse(text), change)).toMatchObject({
      kind: 'invalid-response',
      problem: 'the body is not JSON',
    })
  })

  test("that is compressed is not Buddy's", async () => {
    expect(await detailsOf(aResponse('{}', { headers: { 'content-encoding': 'gzip' } }))).toMatchObject({
      kind: 'invalid-response',
    })
    expect(await bodyOf('{}')).toEqual({})
  })

  test('that is quoted in an error has no part of a secret, also where it is cut', async () => {
    for (let length = 150; length < 215; length++) {
      const details = await detailsOf(
        aResponse(`${'x'.repeat(length)}${secret}`, { headers: { 'content-type': `text/${secret}` } }),
      )
      expect(JSON.stringify(details)).not.toMatch(/hunt|0123/)
    }
  })
})

describe('secrets in an answer', () => {
  const reported = anExecutionBody({
    comment: `by ${secret}`,
    action_executions: [
      anActionBody({
        error_message: secret,
        outputted_variables: [{ key: 'A', value: `x${secret}y` }],
        action: { name: `Deploy ${secret}` },
      }),
    ],
  })

  test('are hidden in every text that somebody wrote, at any depth', async () => {
    const body = await bodyOf(JSON.stringify(reported))
    expect(JSON.stringify(body)).not.toContain(secret)
    expect(decodeExecution(body)).toMatchObject({
      comment: 'by ***',
      actionExecutions: [
        { errorMessage: '***', actionName: 'Deploy ***', outputtedVariables: [{ key: 'A', value: 'x***y' }] },
      ],
    })
  })

  test('leave alone by what things are told apart: a short one may stand in them by chance', async () => {
    const all = new Redactor()
    for (const part of ['2026', 'SUCC', 'https', '90d1', '68e6']) all.add(part)
    expect(decodeExecution(await bodyOf(JSON.stringify(reported), question, (text) => all.redact(text)))).toMatchObject(
      {
        status: 'SUCCESSFUL',
        startDate: '2026-01-01T00:00:00Z',
        finishDate: '2026-01-01T00:02:00Z',
        htmlUrl: reported['html_url'],
        revision: '90d11b5b54108fa57b30ae286322b99b26d46ccb',
        actionExecutions: [{ id: '68e60c55592ab1f800000001', status: 'SUCCESSFUL' }],
      },
    )
  })

  test('are hidden in such a place all the same where it holds no text, but a list or an object', async () => {
    expect(await bodyOf(JSON.stringify({ status: [secret], url: { x: secret } }))).toEqual({
      status: ['***'],
      url: { x: '***' },
    })
  })

  test('are hidden in any JSON, and nothing else is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await bodyOf(JSON.stringify({ a: value }), question, (text) => text)).toEqual({ a: jsonOf(value) })
        const shouted = await bodyOf(JSON.stringify({ a: [value, secret] }))
        expect(JSON.stringify(shouted)).toBe(JSON.stringify({ a: [value, '***'] }))
      }),
    )
  })

  test('of a key that means something to JavaScript stay plain', async () => {
    const body = await bodyOf('{"__proto__": {"x": "y"}, "constructor": "z"}')
    expect(JSON.stringify(body)).toBe('{"__proto__":{"x":"y"},"constructor":"z"}')
    expect(body).not.toHaveProperty('x')
  })
})

describe('an answer that is a secret', () => {
  test.each([
    ['JSON', '{"token": "t1"}', { token: 't1' }],
    ['a text in quotes', '"t1"', 't1'],
    ['a bare text', 't1\n', 't1'],
    ['what is registered already, as it is', JSON.stringify({ token: secret }), { token: secret }],
    ['nothing', '', ''],
  ])('may be %s', async (_, text, body) => {
    expect(await bodyOf(text, signIn)).toEqual(body)
  })

  test('is not read beyond all measure', async () => {
    let pieces = 0
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) {
        pieces++
        yield Buffer.alloc(16 * 1024, 'x')
      }
    }
    await readResponse({ statusCode: 200, headers: {}, body: endless() }, signIn, redact)
    expect(pieces).toBeLessThan(10)
  })

  test('is not quoted where it is no answer', async () => {
    const details = await detailsOf(aResponse('a-new-token', { headers: { 'content-encoding': 'gzip' } }), signIn)
    expect(details).toMatchObject({ kind: 'invalid-response', excerpt: null })
  })
})

describe('a refusal', () => {
  const never = new AbortController().signal
  const read = (response: RawResponse): Promise<BuddyErrorDetails> =>
    readErrorResponse(response, 'https://api.example/base', Date.UTC(2026, 0, 1), redact, never)

  test.each<[string, string, readonly string[]]>([
    ["Buddy's errors", '{"errors": [{"message": "one"}, {"message": "two"}]}', ['one', 'two']],
    ['one message', '{"message": "one"}', ['one']],
    ['a page', '<html>no</html>', []],
    ['half of it', '{"errors": [{"mess', []],
    ['nothing', '', []],
    ['a secret', JSON.stringify({ message: `bad ${secret}` }), ['bad ***']],
  ])('says what its body says: %s', async (_, text, apiMessages) => {
    expect(await read(aResponse(text, { statusCode: 400 }))).toMatchObject({
      kind: 'http-error',
      httpStatus: 400,
      apiMessages,
      isHtml: text.startsWith('<'),
    })
  })

  test.each<[string, Headers, readonly [string, string]]>([
    [
      'as one writes OAuth',
      { 'x-oauth-scopes': 'WORKSPACE, EXECUTION_INFO', 'x-accepted-oauth-scopes': 'EXECUTION_RUN' },
      ['WORKSPACE, EXECUTION_INFO', 'EXECUTION_RUN'],
    ],
    [
      'with a zero',
      { 'x-0auth-scopes': 'WORKSPACE', 'x-accepted-0auth-scopes': 'EXECUTION_RUN' },
      ['WORKSPACE', 'EXECUTION_RUN'],
    ],
    ['not at all', {}, ['', '']],
    ['with a secret', { 'x-oauth-scopes': secret, 'x-accepted-oauth-scopes': secret }, ['***', '***']],
    ['twice', { 'x-oauth-scopes': ['A', 'B'] }, ['A', '']],
  ])('tells the scopes: %s', async (_, headers, [scopes, acceptedScopes]) => {
    expect(await read(aResponse('', { statusCode: 403, headers }))).toMatchObject({ scopes, acceptedScopes })
  })

  test.each<[Headers, object]>([
    [{}, { retryAfterMs: null, rateLimitExhausted: false }],
    [{ 'retry-after': '7' }, { retryAfterMs: 7000 }],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' }, { retryAfterMs: 9000 }],
    [{ 'retry-after': '1.5' }, { retryAfterMs: null }],
    [{ 'x-rate-limit-remaining': '0' }, { rateLimitExhausted: true }],
    [{ 'x-rate-limit-remaining': '00' }, { rateLimitExhausted: false }],
  ])('tells how long to wait: %j', async (headers, expected) => {
    expect(await read(aResponse('', { statusCode: 429, headers }))).toMatchObject(expected)
  })

  test('counts although its body is cut, but not where somebody broke it off', async () => {
    async function* broken(): AsyncIterable<Uint8Array> {
      yield Buffer.from('{"message": ')
      throw new Error('cut')
    }
    const response = { statusCode: 403, headers: {}, body: broken() }
    expect(await read(response)).toMatchObject({ kind: 'http-error', httpStatus: 403, apiMessages: [] })
    await expect(
      readErrorResponse({ ...response, body: broken() }, 'https://api.example', 0, redact, AbortSignal.abort()),
    ).rejects.toThrow('cut')
  })

  test.each([
    ['/elsewhere', 'https://api.example'],
    ['https://evil.example:8443/x?token=y', 'https://evil.example:8443'],
    ['http://api.example/base', 'http://api.example'],
    ['//other.example/x', 'https://other.example'],
    ['https://[', 'an address that cannot be read'],
    ['javascript:alert(1)', 'an address that cannot be read'],
    ['', 'an address that cannot be read'],
    ['https://user:hunter2@evil.example/', 'https://evil.example'],
  ])('that leads elsewhere says to which origin, and no more: %s', async (location, origin) => {
    expect(await read(aResponse('', { statusCode: 302, headers: { location } }))).toEqual({
      kind: 'redirect',
      httpStatus: 302,
      origin,
    })
  })
  test.each([301, 302, 303, 307, 308])('is a redirect when its status is %d', async (statusCode) => {
    expect(await read(aResponse('', { statusCode, headers: { location: '/x' } }))).toMatchObject({ kind: 'redirect' })
  })

  test.each([300, 304, 305, 306, 399])(
    'is no redirect, and not from Buddy, when its status is %d',
    async (statusCode) => {
      const headers = { 'content-type': 'text/plain', location: 'https://evil.example' }
      expect(await read(aResponse('', { statusCode, headers }))).toEqual({
        kind: 'invalid-response',
        problem: `its status is ${statusCode}, which Buddy does not use`,
        httpStatus: statusCode,
        contentType: 'text/plain',
        excerpt: null,
      })
    },
  )

  // The test's own clock says that it is 2026-01-01T00:00:00Z; the server is an hour behind or ahead.
  const inSeconds = (date: string): string => String(Date.parse(date) / 1000)
  const behind = 'Wed, 31 Dec 2025 23:00:00 GMT'
  const ahead = 'Thu, 01 Jan 2026 01:00:00 GMT'
  test.each<[string, number, Headers, number | null]>([
    ['a date on a server that is behind', 503, { date: behind, 'retry-after': 'Wed, 31 Dec 2025 23:00:02 GMT' }, 2_000],
    ['a date on a server that is ahead', 503, { date: ahead, 'retry-after': 'Thu, 01 Jan 2026 01:00:02 GMT' }, 2_000],
    ['a date without the server’s own', 503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:02 GMT' }, 2_000],
    ['seconds', 503, { date: ahead, 'retry-after': '7' }, 7_000],
    ['a reset', 429, { date: behind, 'x-rate-limit-reset': inSeconds('2025-12-31T23:00:09Z') }, 9_000],
    ['a reset without the server’s date', 429, { 'x-rate-limit-reset': inSeconds('2026-01-01T00:00:09Z') }, 9_000],
    ['both, of which Retry-After counts', 429, { 'retry-after': '3', 'x-rate-limit-reset': '1767225609' }, 3_000],
    ['a Retry-After that is no time', 429, { 'retry-after': 'soon', 'x-rate-limit-reset': '1767225609' }, 9_000],
    ['a reset of a day', 429, { 'x-rate-limit-reset': inSeconds('2026-01-02T00:00:00Z') }, 86_400_000],
    ['a reset of more than a day', 429, { 'x-rate-limit-reset': inSeconds('2026-01-02T00:00:01Z') }, null],
    ['a reset that is past', 429, { 'x-rate-limit-reset': inSeconds('2025-12-31T23:59:59Z') }, null],
    ['a reset that is now', 429, { 'x-rate-limit-reset': inSeconds('2026-01-01T00:00:00Z') }, null],
    ['seconds where a time is meant', 429, { 'x-rate-limit-reset': '60' }, null],
    ['milliseconds', 429, { 'x-rate-limit-reset': '1767225609000' }, null],
    ['a reset with a sign', 429, { 'x-rate-limit-reset': '+1767225609' }, null],
    ['a reset with 403 and the limit used up', 403, used({ 'x-rate-limit-reset': '1767225609' }), 9_000],
    ['a reset with 403 that has another reason', 403, { 'x-rate-limit-reset': '1767225609' }, null],
    ['a reset with 503', 503, used({ 'x-rate-limit-reset': '1767225609' }), null],
  ])('says how long to wait on its own clock: %s', async (_, statusCode, headers, retryAfterMs) => {
    expect(await read(aResponse('', { statusCode, headers }))).toMatchObject({ retryAfterMs })
  })
})

function used(headers: Headers): Headers {
  return { ...headers, 'x-rate-limit-remaining': '0' }
}
