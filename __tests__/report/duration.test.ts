import { expect, test } from '@jest/globals'
import { formatDuration } from '../../src/report/duration.ts'
import { fc } from '../fakes/properties.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

test.each([
  [0, '0 s'],
  [400, '0.4 s'],
  [3634, '3.6 s'],
  [9_940, '9.9 s'],
  [9_960, '10 s'],
  [59_400, '59 s'],
  [59_600, '1 min'],
  [3 * minute + 5 * second, '3 min 5 s'],
  [59 * minute + 59_600, '1 h'],
  [2 * hour + 10 * minute, '2 h 10 min'],
  [47 * hour + 59 * minute, '47 h 59 min'],
  [48 * hour, '2 d'],
  [2 * 24 * hour + 3 * hour, '2 d 3 h'],
  [Infinity, 'no limit'],
])('%d ms is %j', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})

test('any duration is one or two numbers with units, the second smaller than one of the first', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100 * 24 * hour, noNaN: true }), (milliseconds) => {
      expect(formatDuration(milliseconds)).toMatch(
        /^(?:\d(?:\.[1-9])? s|[1-5]\d s|[1-5]?\d min(?: [1-5]?\d s)?|(?:[1-3]?\d|4[0-7]) h(?: [1-5]?\d min)?|\d{1,3} d(?: (?:1?\d|2[0-3]) h)?)$/,
      )
    }),
  )
})
