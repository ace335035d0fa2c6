import { expect, test } from '@jest/globals'
import { formatDate, formatTime } from '../../../src/report/summary/date.ts'

test.each([
  ['2026-11-29T03:15:42.236Z', '2026-11-29 03:15 UTC'],
  ['2026-11-29T03:15:42+02:00', '2026-11-29 01:15 UTC'],
  ['0999-01-02T03:04:05Z', '0999-01-02 03:04 UTC'],
  ['2026-02-30T25:15:42Z', ''],
  ['yesterday', ''],
  [null, ''],
])('formats the date %j to the minute as %j', (date, text) => {
  expect(formatDate(date)).toBe(text)
})

test('formats a time to the second', () => {
  expect(formatTime(Date.parse('0999-01-02T03:04:05.999Z'))).toBe('0999-01-02 03:04:05 UTC')
})
