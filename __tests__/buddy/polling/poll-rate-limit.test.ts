import { describe, expect, test } from '@jest/globals'
import { type PollSample, PollScheduler } from '../../../src/buddy/polling/poll-interval.ts'
import { fc } from '../../fakes/properties.ts'
import { aPoll, minute, pauseAfter, second } from './polls.ts'

const hour = 60 * minute
/** Floating-point numbers round. */
const hair = 1e-6

/** Without jitter. */
const middle = (): number => 0.5
const limit = (remaining: number): PollSample['rateLimit'] => ({ limit: 1000, remaining })

/** The pause after a wait with one rate limit. */
function nextDelay(
  waitedMs: number,
  fixedMs: number | null,
  rateLimit: PollSample['rateLimit'],
  random = middle,
): number {
  const scheduler = new PollScheduler(fixedMs, random)
  scheduler.nextDelay(aPoll(0, { rateLimit }))
  return scheduler.nextDelay(aPoll(waitedMs, { rateLimit }))
}

const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const anyWait = fc.oneof(fc.nat(2 * minute), fc.nat(35 * 24 * hour))
const anyRemaining = fc.oneof(fc.nat(1000), fc.nat(100), fc.constant(0))
const anyFixed = fc.option(fc.integer({ min: second, max: hour }))

describe('a fixed interval', () => {
  test.each([1000, 990, 700, 501])('is kept with %d of 1000 requests left, whatever others use', (remaining) => {
    const scheduler = new PollScheduler(5 * second, middle)
    const pauses = [Math.min(1000, remaining + 100), remaining].map((left, index) =>
      scheduler.nextDelay(aPoll(index * 5 * second, { rateLimit: limit(left) })),
    )
    expect([...pauses, scheduler.isSlowed]).toEqual([5 * second, 5 * second, false])
  })

  test('is slowed from half of the limit on, if that would not last', () => {
    const scheduler = new PollScheduler(5 * second, middle)
    scheduler.nextDelay(aPoll(0, { rateLimit: limit(550) }))
    expect(scheduler.nextDelay(aPoll(5 * second, { rateLimit: limit(500) }))).toBeGreaterThan(5 * second)
    expect(scheduler.isSlowed).toBe(true)
  })

  test('is kept also below half of the limit, if that lasts', () => {
    const scheduler = new PollScheduler(minute, middle)
    const polls = Array.from({ length: 11 }, (_, index) => index * 60)
    expect(pauseAfter(scheduler, polls, (at) => ({ rateLimit: limit(410 - at / 60) }))).toBe(minute)
  })

  test.each([1000, 100, 0])('of an hour is kept with %d of 1000 requests left', (remaining) => {
    expect(nextDelay(0, hour, limit(remaining))).toBe(hour)
  })
})

test.each([
  ['more than a tenth left: not slowed', null, 101, 15],
  ['a tenth left: four times', null, 100, 60],
  ['more than a tenth left, fixed: not slowed', 5, 101, 5],
  ['a tenth left, fixed: four times', 5, 100, 20],
  ['a tenth left, fixed: four times, but no more than a minute', 20, 100, 60],
  ['a tenth left, fixed, and slower than a minute already', 300, 100, 300],
  ['nothing left, fixed at a second: half a minute', 1, 0, 30],
])('slows also the only user of the rate limit: %s', (_, fixed, remaining, pause) => {
  const scheduler = new PollScheduler(fixed === null ? null : fixed * second, middle)
  const everyHour = Array.from({ length: 21 }, (__, index) => index * 3600)
  expect(pauseAfter(scheduler, everyHour, () => ({ rateLimit: limit(remaining) }))).toBe(pause * second)
})

/** The pause after eight polls, between each of which all jobs together used ten requests. */
function pauseAmongOthers(
  scheduler: PollScheduler,
  { end, every, left, total }: { readonly end: number; readonly every: number; readonly left: number; total: number },
  more: (seconds: number) => Partial<PollSample> = () => ({}),
): number {
  const seconds = Array.from({ length: 8 }, (_, index) => end - (7 - index) * every)
  return pauseAfter(scheduler, seconds, (at) => ({
    rateLimit: { limit: total, remaining: left + ((end - at) / every) * 10 },
    ...more(at),
  }))
}

describe('three quarters of the remaining requests are shared so that they last for the hour', () => {
  // The usual pace has 4 * sqrt(s) polls in the first s seconds, up to 900, and then one each 15 s.
  test.each([
    ['a fixed interval', 5, null, { end: 35, every: 5, left: 4000, total: 8000 }, (3600 - 35) / 5, 5],
    [
      'pauses that grow',
      null,
      aPoll(0),
      { end: 100, every: 5, left: 1500, total: 1570 },
      4 * (30 - 10) + (65 + 3600 - 900) / 15,
      5,
    ],
    [
      'pauses that have grown',
      null,
      aPoll(0),
      { end: 1905, every: 15, left: 1000, total: 1070 },
      (3600 - 105) / 15,
      15,
    ],
  ])('%s', (_, fixed, earlier, others, polls, usual) => {
    const scheduler = new PollScheduler(fixed === null ? null : fixed * second, middle)
    if (earlier !== null) scheduler.nextDelay(earlier)
    expect(pauseAmongOthers(scheduler, others)).toBeCloseTo(((10 * polls) / (0.75 * others.left)) * usual * second)
    expect(scheduler.isSlowed).toBe(true)
  })

  test('pauses that grow until the hour ends', () => {
    const scheduler = new PollScheduler(null, middle)
    scheduler.nextDelay(aPoll(0, { status: 'ENQUEUED', rateLimit: { limit: 470, remaining: 470 } }))
    scheduler.nextDelay(aPoll(3200 * second))
    const polls = 4 * (20 - 10)
    expect(pauseAmongOthers(scheduler, { end: 3300, every: 5, left: 400, total: 470 })).toBeCloseTo(
      ((10 * polls) / 300) * 5 * second,
    )
  })

  test.each([
    [400, false],
    [200, true],
  ])('the few polls until an expected end, with %d requests left', (left, isSlowed) => {
    const scheduler = new PollScheduler(null, middle)
    const honestly = (at: number): Partial<PollSample> => ({ runningMs: at * second, progress: Math.floor(at / 100) })
    pauseAfter(scheduler, [0, 150, 300, 450, 600, 750, 900], honestly)
    const pause = pauseAmongOthers(scheduler, { end: 2000, every: 100, left, total: left + 70 }, honestly)
    expect(pause).toBeGreaterThan(minute)
    expect(scheduler.isSlowed).toBe(isSlowed)
  })
})

test('says whether the rate limit makes the pauses longer', () => {
  expect(new PollScheduler(null, middle).isSlowed).toBe(false)
  const isSlowedBy = (rateLimit: PollSample['rateLimit']): boolean => {
    const scheduler = new PollScheduler(null, middle)
    scheduler.nextDelay(aPoll(0, { rateLimit }))
    return scheduler.isSlowed
  }
  expect([null, limit(1000), limit(5), limit(0)].map(isSlowedBy)).toEqual([false, false, true, true])
})

test('never quickens the pace, and slows more the less is left', () => {
  fc.assert(
    fc.property(anyWait, anyFixed, anyRemaining, anyRemaining, (waitedMs, fixedMs, one, other) => {
      const pace = (rateLimit: PollSample['rateLimit']): number => nextDelay(waitedMs, fixedMs, rateLimit)
      const scarce = pace(limit(Math.min(one, other)))
      const plenty = pace(limit(Math.max(one, other)))
      expect(plenty + hair).toBeGreaterThanOrEqual(pace(null))
      expect(scarce + hair).toBeGreaterThanOrEqual(plenty)
    }),
  )
})

test('never makes a pause of auto longer than a quarter of an hour', () => {
  fc.assert(
    fc.property(anyWait, anyRemaining, anyChance, (waitedMs, remaining, chance) => {
      expect(nextDelay(waitedMs, null, limit(remaining), () => chance)).toBeLessThanOrEqual(15 * minute)
    }),
  )
})

test.each([
  ['a tenth left: four times the usual pause', 1000, 100, 60, 60],
  ['nothing left: half a minute', 100, 0, 30, 900],
])('slows also if the end is near: %s', (_, total, remaining, least, most) => {
  const seconds = Array.from({ length: 100 }, (__, percent) => (percent * total) / 100)
  const pause = pauseAfter(new PollScheduler(null, middle), seconds, (at) => ({
    runningMs: at * second,
    progress: Math.floor((at * 100) / total),
    rateLimit: limit(remaining),
  }))
  expect(pause).toBeGreaterThanOrEqual(least * second)
  expect(pause).toBeLessThanOrEqual(most * second)
})
