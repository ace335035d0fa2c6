import { describe, expect, test } from '@jest/globals'
import { BuddyError, type BuddyErrorDetails } from '../../../src/buddy/errors.ts'
import type { RawResponse } from '../../../src/buddy/http/raw-response.ts'
import { readResponse, type ResponseSpec } from '../../../src/buddy/http/response.ts'
import { Redactor } from '../../../src/secrets/redactor.ts'
import { aRawResponse } from '../../fakes/raw-response.ts'

const secret = 'hunter2-0123'
const redactor = new Redactor()
redactor.add(secret)
const longSecret = `hunter2-${'k'.repeat(7_000)}`
redactor.add(longSecret)
const redact = (text: string): string => redactor.redact(text)

const read: ResponseSpec = { name: 'GET /x', kind: 'read-run', isRead: true, isSecret: false }
const operation: ResponseSpec = { name: 'POST /x', kind: 'start-run', isRead: false, isSecret: false }
const signIn: ResponseSpec = { name: 'POST /y', kind: 'sign-in', isRead: false, isSecret: true }

async function bodyOf(response: RawResponse, spec = read): Promise<unknown> {
  return (await readResponse(response, spec, redact)).body
}

async function detailsOf(response: RawResponse, spec = read): Promise<BuddyErrorDetails> {
  const error: unknown = await bodyOf(response, spec).catch((reason: unknown) => reason)
  if (error instanceof BuddyError && error.request === spec.name) return error.details
  throw new Error(`no BuddyError of this request: ${String(error)}`)
}

test('reads a response to its end, with the facts in its headers', async () => {
  const headers = {
    'x-rate-limit-limit': '1000',
    'x-rate-limit-remaining': '7',
    'x-rate-limit-reset': String(Date.UTC(2026, 0, 1, 0, 10) / 1000),
    date: 'Thu, 01 Jan 2026 00:00:05 GMT',
  }
  expect(await readResponse(aRawResponse(`{"a": "é ${secret}"}`, { headers }), read, redact)).toEqual({
    body: { a: 'é ***' },
    httpStatus: 200,
    rateLimit: { limit: 1000, remaining: 7 },
    rateLimitResetMs: 595_000,
    serverTimeMs: Date.UTC(2026, 0, 1, 0, 0, 5),
    excerpt: '{"a": "é ***"}',
  })
})

test.each([201, 202, 203, 204, 206, 226])(
  'takes a %d as the whole response to an operation, and not to a read',
  async (statusCode) => {
    expect(await detailsOf(aRawResponse('{}', { statusCode }))).toMatchObject({
      kind: 'invalid-response',
      problem: expect.stringContaining(String(statusCode)),
      httpStatus: statusCode,
      excerpt: null,
    })
    expect(await readResponse(aRawResponse('{}', { statusCode }), operation, redact)).toMatchObject(
      // A 204 has no body, whatever follows.
      statusCode === 204
        ? { body: null, httpStatus: 204, rateLimit: null, serverTimeMs: null }
        : { body: {}, httpStatus: statusCode },
    )
  },
)

describe('a body that is not Buddy’s', () => {
  test.each<[string, RawResponse, string]>([
    ...['', '{', '<html>', 'null]', '{"a": "x', '\u0000'].map((text): [string, RawResponse, string] => [
      JSON.stringify(text),
      aRawResponse(text),
      'the body is not JSON',
    ]),
    ['a byte that is not UTF-8', aRawResponse(Buffer.from('{"a":"\xff"}', 'latin1')), 'a byte that is not UTF-8'],
    ['gzip', aRawResponse('{}', { headers: { 'content-encoding': 'gzip' } }), 'the body is compressed'],
    ['501 lists in each other', aRawResponse(`${'['.repeat(501)}${']'.repeat(501)}`), '500 levels of nesting'],
  ])('is named by its problem: %s', async (_, response, problem) => {
    expect(await detailsOf(response)).toMatchObject({
      kind: 'invalid-response',
      httpStatus: 200,
      contentType: 'application/json',
      problem: expect.stringContaining(problem),
    })
  })

  test('is quoted by its first 200 characters', async () => {
    const response = aRawResponse(`${'<b>'.repeat(50)}${'x'.repeat(100_000)}`, { pieceLength: 1_000 })
    expect(await detailsOf(response)).toMatchObject({ excerpt: `${'<b>'.repeat(50)}${'x'.repeat(50)}` })
  })

  test.each<[string, string]>([
    ['in a short page', `<p>one</p>\nauthorization: Bearer ${secret}`],
    ['many times over', `x${secret.repeat(2_000)}`],
    ['at the end of what is searched', `${'x '.repeat(8_186)}${secret}${'y'.repeat(20_000)}`],
    ['a long one, again and again', longSecret.repeat(4)],
    ['before much else', `${secret} ${'z'.repeat(40_000)}`],
    ...Array.from({ length: 13 }, (_, index): [string, string] => [
      `${index} characters before the end of the quotation`,
      `${'x'.repeat(200 - index)}${secret}`,
    ]),
  ])('is quoted without any part of a secret: %s', async (_, text) => {
    for (const pieceLength of [1, 7, 100_000]) {
      const response = aRawResponse(text, { pieceLength, headers: { 'content-type': `text/${secret}` } })
      expect(JSON.stringify(await detailsOf(response))).not.toMatch(/hun|ter2|0123/)
    }
  })
})

test('takes the encoding identity', async () => {
  expect(await bodyOf(aRawResponse('{}', { headers: { 'content-encoding': 'identity' } }))).toEqual({})
})

test('passes the lines under a key on, and keeps them out of the body', async () => {
  const received: unknown[] = []
  const onLines = async (lines: readonly string[], before: unknown): Promise<void> => {
    received.push([lines, before])
  }
  const response = aRawResponse('{"a":1,"log":["b"],"":["c"]}', { pieceLength: 100 })
  expect(await bodyOf(response, { ...read, lines: { key: 'log', onLines } })).toEqual({ a: 1, log: [], '': ['c'] })
  expect(received).toEqual([[['b'], { a: 1, log: [] }]])
  expect(await bodyOf(aRawResponse('{"":["c"]}'))).toEqual({ '': ['c'] })
})

test('refuses a body that is too large', async () => {
  const response = aRawResponse(Buffer.alloc(33 * 1024 * 1024, 'x'), { pieceLength: 1024 * 1024 })
  expect(await detailsOf(response)).toEqual({ kind: 'too-large', limitBytes: 32 * 1024 * 1024 })
})

test('rejects with the error of a connection that is cut', async () => {
  const cut = new Error('cut')
  async function* broken(): AsyncIterable<Uint8Array> {
    yield Buffer.from('{')
    throw cut
  }
  await expect(bodyOf({ statusCode: 200, headers: {}, body: broken() })).rejects.toBe(cut)
})

describe('a response that is a secret', () => {
  test.each([
    ['JSON', '{"token": "t1"}', { token: 't1' }],
    ['a text in quotes', '"t1"', 't1'],
    ['a bare text', 't1\n', 't1'],
    ['null, which is no token', 'null', null],
    ['a registered secret, as it is', JSON.stringify({ token: secret }), { token: secret }],
    ['nothing', '', ''],
  ])('may be %s', async (_, text, body) => {
    expect(await readResponse(aRawResponse(text), signIn, redact)).toEqual({
      body,
      httpStatus: 200,
      rateLimit: null,
      serverTimeMs: null,
    })
  })

  test('is read no further than a token is long', async () => {
    let pieces = 0
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) {
        pieces++
        yield Buffer.alloc(16 * 1024, 'x')
      }
    }
    await readResponse({ statusCode: 200, headers: {}, body: endless() }, signIn, redact)
    expect(pieces).toBe(5)
  })

  test('is not quoted in an error', async () => {
    const response = aRawResponse('a-new-token', { headers: { 'content-encoding': 'gzip' } })
    expect(await detailsOf(response, signIn)).toMatchObject({ kind: 'invalid-response', excerpt: null })
  })
})
