import { describe, expect, test } from '@jest/globals'
import { parseDate, readFraction } from '../../src/buddy/dates.ts'

describe("a date of Buddy's", () => {
  test.each([
    ['in UTC', '2026-01-01T00:00:10Z', Date.UTC(2026, 0, 1, 0, 0, 10)],
    ['with an offset', '2026-01-01T01:00:10+01:00', Date.UTC(2026, 0, 1, 0, 0, 10)],
    ['with milliseconds', '2026-01-01T00:00:10.250Z', Date.UTC(2026, 0, 1, 0, 0, 10, 250)],
  ])('%s', (_, text, time) => {
    expect(parseDate(text)).toBe(time)
  })

  test.each([
    null,
    '',
    'soon',
    '5',
    'Build 7',
    '2026',
    '2026-01-01',
    '01/02/2026',
    '2026-13-01T00:00:00Z',
    '+002026-01-01T00:00:10Z',
  ])('%j is none, though a date could be read from it', (text) => {
    expect(parseDate(text)).toBeNaN()
  })
})

test.each([
  ['2026-01-01T10:00:00.000000001Z', 1],
  ['2026-01-01T10:00:00.123456789+01:00', 123_456_789],
  ['2026-01-01T10:00:00.2Z', 200_000_000],
  ['2026-01-01T10:00:00Z', 0],
  ['soon', 0],
  [null, 0],
])('reads the nanoseconds of %j: %d', (date, expected) => {
  expect(readFraction(date)).toBe(expected)
})
