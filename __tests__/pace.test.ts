import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nextPoll } from '../src/pace.ts'
import type { PaceState } from '../src/pace.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Without jitter. */
const middle = (): number => 0.5

function aState(more: Partial<PaceState> = {}): PaceState {
  return { unchangedMs: 0, fixedMs: null, rateLimit: null, ...more }
}

const limit = (remaining: number): PaceState['rateLimit'] => ({ limit: 1000, remaining })

const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const anyUnchanged = fc.oneof(fc.nat(2 * minute), fc.nat(35 * 24 * hour))
const anyRemaining = fc.oneof(fc.nat(1000), fc.nat(100), fc.constant(0))
const anyFixed = fc.option(fc.integer({ min: second, max: hour }))

describe('auto', () => {
  test('begins at about a second', () => {
    expect(nextPoll(aState(), middle)).toBe(second)
    expect(nextPoll(aState(), () => 1 - 2 ** -53)).toBeLessThanOrEqual(1.1 * second)
  })

  test('stretches as the wait grows', () => {
    const delays = [0, 5 * second, 30 * second, 5 * minute, 30 * minute].map((unchangedMs) => nextPoll(aState({ unchangedMs }), middle))
    expect(delays).toEqual([...new Set(delays)].toSorted((one, other) => one - other))
  })

  test('asks fewer than 150 times in ten minutes, and sees an end within a tenth of the wait or four seconds', () => {
    let [now, polls] = [0, 0]
    while (now < 10 * minute) {
      const delay = nextPoll(aState({ unchangedMs: now }), middle)
      expect(delay).toBeLessThanOrEqual(Math.max(4 * second, now / 10))
      now += delay
      polls++
    }
    expect(polls).toBeLessThan(150)
  })

  test('is never below 1 s and, with no rate limit, never above 30 s', () => {
    fc.assert(
      fc.property(anyUnchanged, anyChance, (unchangedMs, random) => {
        const delay = nextPoll(aState({ unchangedMs }), () => random)
        expect(delay).toBeGreaterThanOrEqual(second)
        expect(delay).toBeLessThanOrEqual(30 * second)
      }),
    )
  })

  test('differs with chance, so that the jobs of a matrix do not ask in step', () => {
    const delays = [0, 0.3, 0.6, 0.9].map((random) => nextPoll(aState({ unchangedMs: minute }), () => random))
    expect(new Set(delays).size).toBe(delays.length)
  })
})

describe('a fixed interval', () => {
  test('is kept within a tenth, however long the wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: second, max: hour }), anyUnchanged, anyChance, (fixedMs, unchangedMs, random) => {
        const delay = nextPoll(aState({ fixedMs, unchangedMs }), () => random)
        expect(Math.abs(delay - fixedMs)).toBeLessThanOrEqual(fixedMs / 10 + 1e-6)
      }),
    )
  })

  test('is kept while the rate limit is comfortable', () => {
    expect(nextPoll(aState({ fixedMs: 5 * second, rateLimit: limit(900) }), middle)).toBe(5 * second)
  })
})

describe('the rate limit', () => {
  test.each([
    ['comfortable', null, 1000, second],
    ['half of it left', null, 500, second],
    ['a tenth left: four times slower', null, 100, 4 * second],
    ['hardly anything left', null, 1, 4 * second],
    ['nothing left', null, 0, 30 * second],
    ['a tenth left, fixed', 5 * second, 100, 20 * second],
    ['a tenth left, fixed, up to a minute', 20 * second, 100, minute],
    ['a tenth left, but slower than a minute already', 5 * minute, 100, 5 * minute],
    ['nothing left, fixed', 5 * second, 0, 30 * second],
  ])('%s', (_, fixedMs, remaining, expected) => {
    expect(nextPoll(aState({ fixedMs, rateLimit: limit(remaining) }), middle)).toBe(expected)
  })

  test('never quickens the pace, and the less is left the slower it is', () => {
    fc.assert(
      fc.property(anyUnchanged, anyFixed, anyRemaining, anyRemaining, (unchangedMs, fixedMs, one, other) => {
        const pace = (rateLimit: PaceState['rateLimit']): number => nextPoll({ unchangedMs, fixedMs, rateLimit }, middle)
        const [scarce, plenty] = [Math.min(one, other), Math.max(one, other)].map((remaining) => pace(limit(remaining)))
        expect(plenty).toBeGreaterThanOrEqual(pace(null))
        expect(scarce).toBeGreaterThanOrEqual(plenty ?? Infinity)
      }),
    )
  })

  test('never makes the pace slower than about a minute', () => {
    fc.assert(
      fc.property(anyUnchanged, anyRemaining, anyChance, (unchangedMs, remaining, random) => {
        expect(nextPoll(aState({ unchangedMs, rateLimit: limit(remaining) }), () => random)).toBeLessThanOrEqual(1.1 * minute)
      }),
    )
  })
})
