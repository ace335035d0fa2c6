import { describe, expect, test } from '@jest/globals'
import { type ExpectedEnd, pauseBeforeEnd, pollsBeforeEnd } from '../../../src/buddy/polling/expected-end.ts'
import { fc } from '../../fakes/properties.ts'

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

  test('comes later the more polls are saved, and not at all before the last moment that is allowed', () => {
    const pauses = [1, 2, 10, 1000].map((polls) => pauseBeforeEnd(end, minute, polls, 3 * minute))
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other))
    expect(pauses.at(-1)).toBe(3 * minute)
    expect(pauseBeforeEnd(end, minute, 1000, 2500)).toBe(2500)
  })
})

/** Number of quantiles of a distribution. */
const count = 20

/** Means over runs of which nine in ten end about when expected, and one at any time; the pauses are scaled. */
function waitForAll(end: ExpectedEnd, factor: number): { readonly delayMs: number; readonly polls: number } {
  const quantiles = (steepness: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => (index + 0.5) / count).map(
      (share) => end.medianMs * (share / (1 - share)) ** (1 / steepness),
    )
  const ends = [
    ...quantiles(Math.PI / (end.deviation * Math.sqrt(3))).map((endsAt) => ({ endsAt, weight: 0.9 })),
    ...quantiles(1).map((endsAt) => ({ endsAt, weight: 0.1 })),
  ].sort((one, other) => one.endsAt - other.endsAt)
  let [now, made, delayMs, polls] = [0, 0, 0, 0]
  for (const { endsAt, weight } of ends) {
    for (; now < endsAt; made++) now += factor * nextPause(end, now)
    delayMs += (weight / count) * (now - endsAt)
    polls += (weight / count) * made
  }
  return { delayMs, polls }
}

describe.each([
  [10 * minute, 0.05],
  [hour, 0.5],
])('a run of %d ms whose duration varies by %d', (medianMs, deviation) => {
  const end = { medianMs, deviation }

  test('costs more with shorter or longer pauses, if a request is as bad as 30 ms', () => {
    const [shorter, usual, longer] = [0.5, 1, 2].map((factor) => {
      const { delayMs, polls } = waitForAll(end, factor)
      return delayMs + 30 * polls
    })
    expect(usual).toBeLessThan(shorter ?? 0)
    expect(usual).toBeLessThan(longer ?? 0)
  })

  test('needs about as many polls as a budget counts', () => {
    const { polls } = waitForAll(end, 1)
    const counted = pollsBeforeEnd(end, 0.5 * second, 2 * count * medianMs)
    expect(Math.abs(counted / polls - 1)).toBeLessThan(0.15)
  })
})

test('a budget counts no polls in no time, and more in a longer time', () => {
  fc.assert(
    fc.property(anyEnd, anyTime, fc.nat(hour), fc.nat(hour), (end, runningMs, one, other) => {
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)]
      expect(pollsBeforeEnd(end, runningMs, 0)).toBe(0)
      expect(pollsBeforeEnd(end, runningMs, longer)).toBeGreaterThanOrEqual(0)
      // The steps of the integration differ a little.
      const more = pollsBeforeEnd(end, runningMs, longer)
      expect(pollsBeforeEnd(end, runningMs, shorter)).toBeLessThanOrEqual(1.1 * more + 0.1)
    }),
  )
})
