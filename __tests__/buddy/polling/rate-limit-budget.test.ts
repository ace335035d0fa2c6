import { describe, expect, test } from '@jest/globals'
import { RateLimitBudget } from '../../../src/buddy/polling/rate-limit-budget.ts'
import type { RateLimit } from '../../../src/buddy/http/headers.ts'
import { fc } from '../../fakes/properties.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** One look every ten seconds. */
const everyTenSeconds = (milliseconds: number): number => milliseconds / (10 * second)
const limit = (remaining: number): RateLimit => ({ limit: 1000, remaining })

describe('a job alone', () => {
  test('that knows of no limit is not slowed', () => {
    const budget = new RateLimitBudget()
    budget.observe(null, 0)
    expect(budget.slowdown(0, everyTenSeconds)).toBe(1)
  })

  test('with plenty left is not slowed, for the whole hour', () => {
    const budget = new RateLimitBudget()
    for (let poll = 0; poll < 360; poll++) {
      budget.observe(limit(1000 - poll), poll * 10 * second)
      expect(budget.slowdown(poll * 10 * second, everyTenSeconds)).toBe(1)
    }
  })

  test('with little left is slowed by about as much as is missing, and a reserve, once a few looks have shown that it is alone', () => {
    const budget = new RateLimitBudget()
    for (let poll = 0; poll < 10; poll++) budget.observe(limit(110 - poll), poll * 10 * second)
    const slowdown = budget.slowdown(0, everyTenSeconds)
    expect(slowdown).toBeGreaterThan(3.6)
    expect(slowdown).toBeLessThan(3.6 * 2)
  })

  test('plans to the end of the window when Buddy says when that is, and not for an hour', () => {
    const slowdown = (windowEndsAt?: number): number => {
      const budget = new RateLimitBudget()
      for (let poll = 0; poll < 10; poll++)
        budget.observe({ ...limit(110 - poll), ...(windowEndsAt === undefined ? {} : { windowEndsAt }) }, poll * second)
      return budget.slowdown(10 * second, everyTenSeconds)
    }
    expect(slowdown()).toBeGreaterThan(3)
    expect(slowdown(10 * minute)).toBe(1)
    // What is told last counts, and a window that is over asks for nothing.
    expect(slowdown(5 * second)).toBe(1)
    expect(slowdown(2 * hour)).toBeGreaterThan(1.9 * slowdown())
  })

  test('with nothing left, and nobody else known to use it, is slowed a little: a long pause would cost more than a refused look', () => {
    const budget = new RateLimitBudget()
    budget.observe(limit(0), 0)
    const alone = new RateLimitBudget()
    for (let remaining = 11; remaining >= 0; remaining--) alone.observe(limit(remaining), 0)
    for (const one of [budget, alone]) {
      expect(one.slowdown(0, everyTenSeconds)).toBeGreaterThan(1)
      expect(one.slowdown(0, everyTenSeconds)).toBeLessThanOrEqual(10)
    }
  })

  test('with nothing left that others used is slowed very much, but not without end', () => {
    const budget = new RateLimitBudget()
    budget.observe(limit(50), 0)
    budget.observe(limit(0), 0)
    const slowdown = budget.slowdown(0, everyTenSeconds)
    expect(slowdown).toBeGreaterThan(100)
    expect(Number.isFinite(slowdown)).toBe(true)
  })

  test('is free again when a new window begins', () => {
    const budget = new RateLimitBudget()
    budget.observe(limit(15), 0)
    for (let poll = 1; poll < 10; poll++) budget.observe(limit(15 - poll), poll * minute)
    expect(budget.slowdown(9 * minute, everyTenSeconds)).toBeGreaterThan(1)
    budget.observe(limit(999), 10 * minute)
    expect(budget.slowdown(10 * minute, everyTenSeconds)).toBe(1)
  })
})

describe('among others', () => {
  test('what they use counts: the more between two looks, the slower', () => {
    const slowdowns = [1, 10, 100].map((used) => {
      const budget = new RateLimitBudget()
      budget.observe(limit(1000), 0)
      budget.observe(limit(1000 - used), 10 * second)
      return budget.slowdown(10 * second, everyTenSeconds)
    })
    expect(slowdowns[0]).toBe(1)
    expect(slowdowns[1]).toBeGreaterThan(1)
    expect(slowdowns[2]).toBeGreaterThan(slowdowns[1] ?? Infinity)
  })

  test('whoever comes late is slow at first, the more so the more was used; and after some looks by no more than is used then', () => {
    const slowdowns = [1000, 900, 500, 100].map((remaining) => {
      const budget = new RateLimitBudget()
      budget.observe(limit(remaining), 0)
      return budget.slowdown(0, everyTenSeconds)
    })
    expect(slowdowns[0]).toBe(1)
    expect(slowdowns.toSorted((one, other) => one - other)).toEqual(slowdowns)
    expect(slowdowns[1]).toBeGreaterThan(1)
    // A guess costs some seconds, never minutes.
    expect(slowdowns[3]).toBeLessThanOrEqual(10)
    const budget = new RateLimitBudget()
    for (let poll = 0; poll < 10; poll++) budget.observe(limit(500 - poll), poll * 10 * second)
    expect(budget.slowdown(100 * second, everyTenSeconds)).toBe(1)
  })

  test.each([0, 1, 2])(
    'is slowed by a guess no more at the second poll, if %d requests were used between both',
    (used) => {
      const budget = new RateLimitBudget()
      budget.observe(limit(50), 0)
      budget.observe(limit(50 - used), 10 * second)
      expect(budget.slowdown(10 * second, everyTenSeconds)).toBe(10)
    },
  )

  test('whoever comes late to a limit that is hardly used is hardly slowed', () => {
    const budget = new RateLimitBudget()
    budget.observe(limit(995), 0)
    expect(budget.slowdown(0, everyTenSeconds)).toBe(1)
  })

  test('what is only guessed is guessed anew when a window begins; what was measured stays', () => {
    const guessed = new RateLimitBudget()
    guessed.observe(limit(100), 0)
    guessed.observe(limit(999), hour)
    expect(guessed.slowdown(hour, everyTenSeconds)).toBe(1)
    const measured = new RateLimitBudget()
    measured.observe(limit(100), 0)
    measured.observe(limit(50), 10 * second)
    measured.observe(limit(999), hour)
    expect(measured.slowdown(hour, everyTenSeconds)).toBeGreaterThan(1)
  })

  test('looks that cost nothing do not slow', () => {
    const budget = new RateLimitBudget()
    for (let poll = 0; poll < 10; poll++) budget.observe(limit(400), poll * 10 * second)
    expect(budget.slowdown(100 * second, everyTenSeconds)).toBe(1)
  })

  test('is never below 1, whatever was told', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(fc.nat(1000)), fc.nat(hour))), (polls) => {
        const budget = new RateLimitBudget()
        let now = 0
        for (const [remaining, after] of polls) {
          now += after
          budget.observe(remaining === null ? null : limit(remaining), now)
          expect(budget.slowdown(now, everyTenSeconds)).toBeGreaterThanOrEqual(1)
        }
      }),
    )
  })
})
