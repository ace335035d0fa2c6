import { describe, expect, test } from '@jest/globals'
import {
  readHeader,
  readHeaderFacts,
  readRateLimit,
  readRetryAfter,
  readWait,
  type ResponseHeaders,
} from '../../../src/buddy/http/headers.ts'
import { fc } from '../../fakes/properties.ts'

const second = 1_000
const day = 24 * 3_600 * second

describe('Retry-After, in milliseconds', () => {
  const now = Date.UTC(1994, 10, 6, 8, 49, 0)
  test.each([
    ['0', 0],
    ['1', 1_000],
    ['007', 7_000],
    ['9999999999', 9_999_999_999_000],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sun, 06 Nov 1994 08:48:37 GMT', 0],
    ...[
      '',
      ' ',
      '-5',
      '+5',
      '1.5',
      '1e3',
      '0x10',
      '5, 10',
      '5s',
      '5 ',
      ' 5',
      '99999999999',
      '٥',
      'Infinity',
      'soon',
      '\n5',
      'Sun, 06 Nov 1994 08:49:37',
      'Sun, 06 Nov 1994 08:49:37 UTC',
      'Sun, 06 Nov 1994 08:49:37 +0000',
      'Sunday, 06-Nov-94 08:49:37 GMT',
      'Sun Nov  6 08:49:37 1994',
      '1994-11-06T08:49:37Z',
      '06 Nov 1994 08:49:37 GMT',
      'sun, 06 nov 1994 08:49:37 gmt',
      'Sun, 06 Nov 1994 08:49:37 GMT+0100',
      'Sun, 06 Foo 1994 08:49:37 GMT',
      'Sun, 99 Nov 1994 08:49:37 GMT',
      'x Sun, 06 Nov 1994 08:49:37 GMT',
    ].map((text) => [text, null] as const),
  ])('%j is %j', (text, expected) => {
    expect(readRetryAfter(text, now)).toBe(expected)
  })

  test('is nothing or a time that is not negative, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+ ]?\d{1,12}[.,]?\d?$/)), (text) => {
        expect(readRetryAfter(text, now) ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

test.each([
  ['1000', '999', { limit: 1000, remaining: 999 }],
  ['1000', '1000', { limit: 1000, remaining: 1000 }],
  ['1000', '0', { limit: 1000, remaining: 0 }],
  ['1', '999', null],
  ['0', '0', null],
  ['', '', null],
  ['1000', '', null],
  ['', '5', null],
  ['-1', '-1', null],
  ['10.5', '1', null],
  ['1e3', '1', null],
  ['1000', '5, 5', null],
  ['1000', 'x5', null],
  ['10000000000', '1', null],
])('reads the rate limit of limit %j and remaining %j', (limit, remaining, expected) => {
  expect(readRateLimit(limit, remaining)).toEqual(expected)
})

describe('the wait that a refusal asks for', () => {
  /** Time of the step's clock. The server's clock is an hour behind or ahead. */
  const now = Date.UTC(2026, 0, 1)
  const behind = 'Wed, 31 Dec 2025 23:00:00 GMT'
  const ahead = 'Thu, 01 Jan 2026 01:00:00 GMT'
  const reset = (atMs: number): ResponseHeaders => ({ 'x-rate-limit-reset': String(atMs / 1000) })
  const used = { 'x-rate-limit-remaining': '0' }

  test.each<[string, number, ResponseHeaders, number | null]>([
    ['nothing', 429, {}, null],
    ['a date of a server that is behind', 503, { date: behind, 'retry-after': 'Wed, 31 Dec 2025 23:00:02 GMT' }, 2_000],
    ['a date of a server that is ahead', 503, { date: ahead, 'retry-after': 'Thu, 01 Jan 2026 01:00:02 GMT' }, 2_000],
    ['a date without the date of the server', 503, { 'retry-after': 'Thu, 01 Jan 2026 00:00:02 GMT' }, 2_000],
    ['seconds', 503, { date: ahead, 'retry-after': '7' }, 7_000],
    ['the first of two headers, trimmed', 503, { 'retry-after': [' 7 ', '9'] }, 7_000],
    ['an empty list of headers', 503, { 'retry-after': [] }, null],
    ['a reset', 429, { date: behind, ...reset(now - 3_591 * second) }, 9_000],
    ['a reset without the date of the server', 429, reset(now + 9 * second), 9_000],
    ['a reset, and Retry-After, which counts', 429, { 'retry-after': '3', ...reset(now + 9 * second) }, 3_000],
    ['a reset, and a Retry-After that is no time', 429, { 'retry-after': 'soon', ...reset(now + 9_000) }, 9_000],
    ['a reset in a day', 429, reset(now + day), day],
    ['a reset in more than a day', 429, reset(now + day + second), null],
    ['a reset in a second', 429, reset(now + second), second],
    ['a reset that is now', 429, reset(now), null],
    ['a reset that is past', 429, reset(now - second), null],
    ['a duration in the place of a reset', 429, { 'x-rate-limit-reset': '60' }, null],
    ['a reset with a sign', 429, { 'x-rate-limit-reset': `+${(now + 9_000) / 1000}` }, null],
    ['a reset with a fraction', 429, { 'x-rate-limit-reset': `${(now + 9_000) / 1000}.5` }, null],
    ['a reset and a 403 of a used up limit', 403, { ...used, ...reset(now + 9_000) }, 9_000],
    ['a reset and a 403 for another reason', 403, reset(now + 9_000), null],
    ['a reset and a 503', 503, { ...used, ...reset(now + 9_000) }, null],
  ])('is read on the clock of the server: %s', (_, statusCode, headers, waitMs) => {
    expect(readWait(headers, statusCode, now)).toBe(waitMs)
  })
})

test.each<[ResponseHeaders, object]>([
  [{ 'x-rate-limit-reset': '1800000000' }, { rateLimit: null, rateLimitResetMs: null, serverTimeMs: null }],
  [
    {
      'x-rate-limit-limit': '1000',
      'x-rate-limit-remaining': '7',
      'x-rate-limit-reset': String(Date.UTC(2026, 0, 1, 0, 10) / 1000),
      date: 'Thu, 01 Jan 2026 00:00:05 GMT',
    },
    {
      rateLimit: { limit: 1000, remaining: 7 },
      rateLimitResetMs: 595_000,
      serverTimeMs: Date.UTC(2026, 0, 1, 0, 0, 5),
    },
  ],
])('reads the facts of the headers, and no end of the rate limit without a date: %j', (headers, expected) => {
  expect(readHeaderFacts(headers)).toEqual(expected)
})

test('reads a header that is absent as an empty text', () => {
  expect([readHeader({}, 'a'), readHeader({ a: [] }, 'a'), readHeader({ a: ' b ' }, 'a')]).toEqual(['', '', 'b'])
})
