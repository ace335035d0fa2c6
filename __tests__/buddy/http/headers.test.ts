import { describe, expect, test } from '@jest/globals'
import { readRateLimit, readRateLimitReset, readRetryAfter } from '../../../src/buddy/http/headers.ts'
import { fc } from '../../fakes/properties.ts'

const minute = 60_000

describe('Retry-After, in milliseconds', () => {
  const now = Date.UTC(1994, 10, 6, 8, 49, 0)
  test.each([
    ['0', 0],
    ['1', 1000],
    ['007', 7000],
    ['9999999999', 9_999_999_999_000],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 37_000],
    ['Sun, 06 Nov 1994 08:48:37 GMT', 0],
    ['Mon, 01 Jan 1990 00:00:00 GMT', 0],
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
      'NaN',
      'soon',
      '\n5',
      'Sun, 06 Nov 1994 08:49:37',
      'Sun, 06 Nov 1994 08:49:37 UTC',
      'Sun, 06 Nov 1994 08:49:37 +0000',
      'Sun, 06 Nov 1994 08:49:37 PST',
      'Sunday, 06-Nov-94 08:49:37 GMT',
      'Sun Nov  6 08:49:37 1994',
      '1994-11-06T08:49:37Z',
      '06 Nov 1994 08:49:37 GMT',
      'sun, 06 nov 1994 08:49:37 gmt',
      'Sun, 06 Nov 1994 08:49:37 GMT+0100',
      'Sun, 06 Foo 1994 08:49:37 GMT',
      'Sun, 99 Nov 1994 08:49:37 GMT',
      'Sun, 06 Nov 1994 25:49:37 GMT',
      'x Sun, 06 Nov 1994 08:49:37 GMT',
    ].map((text) => [text, null] as const),
  ])('%j is %j', (text, expected) => {
    expect(readRetryAfter(text, now)).toBe(expected)
  })

  test('any text is nothing, or a time that is not negative', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+ ]?\d{1,12}[.,]?\d?$/)), (text) => {
        expect(readRetryAfter(text, now) ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('the rate limit', () => {
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
    ['10000000000', '1', null],
  ])('of limit %j and remaining %j', (limit, remaining, expected) => {
    expect(readRateLimit(limit, remaining)).toEqual(expected)
  })
})

describe('the end of the rate limit’s window', () => {
  const now = 1_800_000_000_000
  test.each([
    ['1800000001', 1_000],
    ['1800086400', 24 * 60 * minute],
    ['1800086401', null],
    ['1800000000', null],
    ['1799999999', null],
    ['99999999', null],
    ['180000000100', null],
    ['x1800000001', null],
    ['1800000001x', null],
    ['1800000001.5', null],
    ['1.8000000015e9', null],
    ['', null],
  ])('of %j is in %j ms', (text, expected) => {
    expect(readRateLimitReset(text, now)).toBe(expected)
  })
})
