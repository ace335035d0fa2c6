import { describe, expect, test } from '@jest/globals'
import type { BuddyErrorDetails } from '../../../src/buddy/errors.ts'
import { decodeErrorMessages, readErrorResponse } from '../../../src/buddy/http/error-response.ts'
import type { RawResponse } from '../../../src/buddy/http/raw-response.ts'
import { fc } from '../../fakes/properties.ts'
import { aRawResponse } from '../../fakes/raw-response.ts'

const apiUrl = 'https://api.example/base'
const wallTime = Date.UTC(2026, 0, 1)
const redact = (text: string): string => text.replaceAll('hunter2', '***')
const read = (response: RawResponse, signal = new AbortController().signal): Promise<BuddyErrorDetails> =>
  readErrorResponse(response, apiUrl, wallTime, redact, signal)

describe('a refusal', () => {
  test.each<[string, number, RawResponse['headers'], string, object]>([
    [
      'its messages',
      401,
      {},
      '{"errors":[{"message":"Wrong auth"},{"message":"bad hunter2"}]}',
      {
        kind: 'http-error',
        httpStatus: 401,
        apiMessages: ['Wrong auth', 'bad ***'],
        scopes: '',
        acceptedScopes: '',
        retryAfterMs: null,
        rateLimitExhausted: false,
        isHtml: false,
      },
    ],
    ['no message of a page', 502, {}, '\n <html>no</html>', { httpStatus: 502, apiMessages: [], isHtml: true }],
    ['no message of half a body', 400, {}, '{"errors": [{"mess', { apiMessages: [], isHtml: false }],
    ['no message of text with a <', 400, {}, 'a < b', { apiMessages: [], isHtml: false }],
    ['no message of nothing', 400, {}, '', { apiMessages: [], isHtml: false }],
    [
      'the scopes',
      403,
      { 'x-oauth-scopes': 'WORKSPACE, hunter2', 'x-accepted-oauth-scopes': 'EXECUTION_RUN, hunter2' },
      '',
      { scopes: 'WORKSPACE, ***', acceptedScopes: 'EXECUTION_RUN, ***' },
    ],
    [
      'the scopes, with a zero',
      403,
      { 'x-0auth-scopes': 'WORKSPACE', 'x-accepted-0auth-scopes': 'EXECUTION_RUN' },
      '',
      { scopes: 'WORKSPACE', acceptedScopes: 'EXECUTION_RUN' },
    ],
    ['the first of two headers', 403, { 'x-oauth-scopes': ['A', 'B'] }, '', { scopes: 'A', acceptedScopes: '' }],
    ['how long to wait', 503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' }, '', { retryAfterMs: 9_000 }],
    ['a used up rate limit', 403, { 'x-rate-limit-remaining': '0' }, '', { rateLimitExhausted: true }],
    ['a rate limit that is not 0', 403, { 'x-rate-limit-remaining': '00' }, '', { rateLimitExhausted: false }],
  ])('says %s', async (_, statusCode, headers, body, expected) => {
    expect(await read(aRawResponse(body, { statusCode, headers }))).toMatchObject(expected)
  })

  test('counts when its body is cut, but not when the request was aborted', async () => {
    async function* broken(): AsyncIterable<Uint8Array> {
      yield Buffer.from('<html>')
      throw new Error('cut')
    }
    const response = (): RawResponse => ({ statusCode: 403, headers: {}, body: broken() })
    expect(await read(response())).toMatchObject({ httpStatus: 403, apiMessages: [], isHtml: true })
    await expect(read(response(), AbortSignal.abort())).rejects.toThrow('cut')
  })

  test('whose body is deeper than the stack has no message', async () => {
    const body = `${'['.repeat(20_000)}"x"${']'.repeat(20_000)}`
    expect(await read(aRawResponse(body, { statusCode: 400, pieceLength: 65_536 }))).toMatchObject({ apiMessages: [] })
  })
})

describe('a status below 400', () => {
  test.each([
    ['/elsewhere', 'https://api.example'],
    ['https://evil.example:8443/x?token=y', 'https://evil.example:8443'],
    ['http://api.example/base', 'http://api.example'],
    ['//other.example/x', 'https://other.example'],
    ['https://[', 'an address that cannot be read'],
    ['javascript:alert(1)', 'an address that cannot be read'],
    ['', 'an address that cannot be read'],
    ['https://user:hunter2@evil.example/', 'https://evil.example'],
  ])('names the origin that a redirect leads to, and no more: %s', async (location, origin) => {
    expect(await read(aRawResponse('', { statusCode: 302, headers: { location } }))).toEqual({
      kind: 'redirect',
      httpStatus: 302,
      origin,
    })
  })

  test.each([300, 301, 302, 303, 304, 305, 306, 307, 308, 399])(
    'is a redirect if it names another address, else no response of Buddy’s: %d',
    async (statusCode) => {
      const headers = { 'content-type': 'text/hunter2', location: 'https://evil.example' }
      const isRedirect = [301, 302, 303, 307, 308].includes(statusCode)
      expect(await read(aRawResponse('', { statusCode, headers }))).toEqual(
        isRedirect
          ? { kind: 'redirect', httpStatus: statusCode, origin: 'https://evil.example' }
          : {
              kind: 'invalid-response',
              problem: expect.stringContaining(String(statusCode)),
              httpStatus: statusCode,
              contentType: 'text/***',
              excerpt: null,
            },
      )
    },
  )
})

describe('the messages of an error body', () => {
  test.each([
    ["Buddy's own shape", { errors: [{ message: 'a' }, { message: 'b' }] }, ['a', 'b']],
    ['a message alone', { message: 'a' }, ['a']],
    ['an error that is a text', { error: 'a' }, ['a']],
    ['an error that is an object', { error: { code: 'x', message: 'a', hint: 'b' } }, ['a']],
    ['errors that are texts', { errors: ['a', 'b'] }, ['a', 'b']],
    ['a list of objects', [{ message: 'a' }], ['a']],
    ['a text', 'a', ['a']],
    ['errors before a message', { errors: [{ message: 'a' }], message: 'b' }, ['a']],
    ['errors that say nothing, and a message', { errors: [{}], message: 'b' }, ['b']],
    ['nothing to say', { errors: [] }, []],
    ['messages that are no texts', { errors: [{ message: 5 }, null], message: {} }, []],
  ])('come from %s', (_, body, messages) => {
    expect(decodeErrorMessages(body)).toEqual(messages)
  })

  test('are a list of texts for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const message of decodeErrorMessages(body)) expect(typeof message).toBe('string')
      }),
    )
  })
})
