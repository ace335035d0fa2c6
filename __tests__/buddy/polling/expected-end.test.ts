import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { type ExpectedEnd, pauseBeforeEnd, pollsBeforeEnd } from '../../../src/buddy/polling/expected-end.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

const anyEnd = fc.record({
  medianMs: fc.integer({ min: 1, max: 48 * hour }),
  deviation: fc.double({ min: 0, max: 3, noNaN: true }),
})
const anyTime = fc.oneof(fc.nat(2 * minute), fc.nat(35 * 24 * hour))

/** Returns the pause before the next poll. */
function nextPause(end: ExpectedEnd, runningMs: number): number {
  return pauseBeforeEnd(end, runningMs, 1, 3 * minute)
}

describe('the next poll', () => {
  const end = { medianMs: 10 * minute, deviation: 0.05 }

  test('comes seldom before the likely end, often around it, and less and less often after it', () => {
    const pauses = [1, 5, 8, 9.8, 10, 11, 20, 60].map((minutes) => nextPause(end, minutes * minute) / second)
    expect(pauses).toEqual([22, 29, 24, 2, 2, 2, 11, 16])
  })

  test('comes before an end that is certain, and then each second', () => {
    const certain = { medianMs: 10 * minute, deviation: 0 }
    const pauses = [590, 598, 599, 600].map((seconds) => nextPause(certain, seconds * second) / second)
    expect(pauses).toEqual([9, 2, 1, 1])
  })

  test('comes no later than it may, and no sooner than after a second', () => {
    fc.assert(
      fc.property(anyEnd, anyTime, fc.integer({ min: 1, max: 20 }), (expected, runningMs, polls) => {
        const pause = pauseBeforeEnd(expected, runningMs, polls, 3 * minute)
        expect(pause).toBeGreaterThanOrEqual(second)
        expect(pause).toBeLessThanOrEqual(3 * minute)
      }),
    )
  })

  test.each([1, 5, 20])('comes when %d polls are due, as a budget counts them', (polls) => {
    const wide = { medianMs: 10 * minute, deviation: 0.5 }
    for (const minutes of [1, 5, 10, 20]) {
      const due = pollsBeforeEnd(wide, minutes * minute, pauseBeforeEnd(wide, minutes * minute, polls, hour))
      expect(Math.abs(due - polls)).toBeLessThan(0.5)
    }
  })

  test('comes later the more polls are saved, and not at all before the last moment that is allowed', () => {
    const pauses = [1, 2, 10, 1000].map((polls) => pauseBeforeEnd(end, minute, polls, 3 * minute))
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other))
    expect(pauses.at(-1)).toBe(3 * minute)
    expect(pauseBeforeEnd(end, minute, 1000, 2500)).toBe(2500)
  })
})

/** Mean of the delay, and 30 ms for each poll, over runs that end as expected, with pauses that are scaled. */
function cost(end: ExpectedEnd, factor: number): number {
  const steepness = Math.PI / (end.deviation * Math.sqrt(3))
  const quantile = (share: number, power: number): number => end.medianMs * (share / (1 - share)) ** (1 / power)
  const shares = Array.from({ length: 100 }, (_, index) => (index + 0.5) / 100)
  // Nine in ten end about when expected, and one at any time within ten times that.
  const ends = shares.flatMap((share, index) => [quantile(share, index % 10 === 0 ? 1 : steepness)])
  const longest = Math.max(...ends)
  const polls: number[] = []
  for (let now = 0; polls.length === 0 || (polls.at(-1) ?? 0) < longest;)
    polls.push((now += factor * pauseBeforeEnd(end, now, 1, 3 * minute)))
  const costs = ends.map((endsAt) => {
    const index = polls.findIndex((time) => time >= endsAt)
    return (polls[index] ?? Infinity) - endsAt + 30 * (index + 1)
  })
  return costs.reduce((sum, value) => sum + value, 0) / costs.length
}

test.each([
  [10 * minute, 0.05],
  [10 * minute, 0.2],
  [hour, 0.2],
  [2 * hour, 0.5],
])('a run of %d ms whose duration varies by %d costs more with shorter or longer pauses', (medianMs, deviation) => {
  const [shorter, usual, longer] = [0.5, 1, 2].map((factor) => cost({ medianMs, deviation }, factor))
  expect(usual).toBeLessThan(shorter ?? 0)
  expect(usual).toBeLessThan(longer ?? 0)
})
