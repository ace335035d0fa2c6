import { describe, expect, test } from '@jest/globals'
import { backoffDelay, type PollSample, PollScheduler } from '../../../src/buddy/polling/poll-interval.ts'
import { fc } from '../../fakes/properties.ts'
import { aPoll, minute, pauseAfter, second } from './polls.ts'

const hour = 60 * minute
/** Floating-point numbers round. */
const hair = 1e-6

/** Without jitter. */
const middle = (): number => 0.5
const highest = (): number => 1 - 2 ** -53

/** The pause after a status has been seen for so long. */
function nextDelay(waitedMs: number, fixedMs: number | null = null, random = middle): number {
  const scheduler = new PollScheduler(fixedMs, random)
  scheduler.nextDelay(aPoll(0))
  return scheduler.nextDelay(aPoll(waitedMs))
}

const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const anyWait = fc.oneof(fc.nat(2 * minute), fc.nat(35 * 24 * hour))

/** Polls of a run of so many seconds, at these seconds, with its progress in whole percents. */
const honestly =
  (totalSeconds: number) =>
  (seconds: number): Partial<PollSample> => ({
    runningMs: seconds * second,
    progress: Math.floor((seconds * 100) / totalSeconds),
  })
const everyTenSeconds = (until: number): readonly number[] =>
  Array.from({ length: until / 10 + 1 }, (_, index) => index * 10)

describe('auto', () => {
  test.each([
    [0, 1],
    [4, 1],
    [16, 2],
    [36, 3],
    [100, 5],
    [400, 10],
    [900, 15],
    [3600, 15],
    [30 * 86_400, 15],
  ])('after %d s pauses %d s: half a second times the root of the seconds, 15 s at most', (waited, pause) => {
    expect(backoffDelay(waited * second)).toBeCloseTo(pause * second)
    expect(nextDelay(waited * second)).toBeCloseTo(pause * second)
  })

  test('begins anew with a new status', () => {
    const scheduler = new PollScheduler(null, middle)
    scheduler.nextDelay(aPoll(0, { status: 'ENQUEUED' }))
    expect(scheduler.nextDelay(aPoll(400 * second, { status: 'ENQUEUED' }))).toBeCloseTo(10 * second)
    expect(scheduler.nextDelay(aPoll(401 * second))).toBe(second)
    expect(scheduler.nextDelay(aPoll(417 * second))).toBeCloseTo(2 * second)
  })

  test('polls fewer than 150 times in ten minutes, and sees an end within a tenth of the wait or four seconds', () => {
    const scheduler = new PollScheduler(null, middle)
    let [now, polls] = [0, 0]
    for (; now < 10 * minute; polls++) {
      const pause = scheduler.nextDelay(aPoll(now))
      expect(pause).toBeLessThanOrEqual(Math.max(4 * second, now / 10))
      now += pause
    }
    expect(polls).toBeLessThan(150)
  })

  test('pauses between 1 s and 15 s and a tenth while nothing is known', () => {
    fc.assert(
      fc.property(anyWait, anyChance, (waitedMs, chance) => {
        const pause = nextDelay(waitedMs, null, () => chance)
        expect(pause).toBeGreaterThanOrEqual(second)
        expect(pause).toBeLessThanOrEqual(16.5 * second + hair)
      }),
    )
  })

  test('polls when the end is due, if the progress forecasts the end', () => {
    const scheduler = new PollScheduler(null, middle)
    let [now, polls, longest] = [0, 0, 0]
    for (; now < 1000 * second; polls++) {
      const pause = scheduler.nextDelay(aPoll(now, honestly(1000)(now / second)))
      longest = Math.max(longest, pause)
      now += pause
    }
    expect(longest).toBeGreaterThan(20 * second)
    expect(now).toBeLessThan(1004 * second)
    expect(polls).toBeLessThan(60)
  })

  test('pauses longer than usual in the middle of a run whose end is expected, and varies with chance by a tenth', () => {
    const halfway = (random: () => number): number =>
      pauseAfter(new PollScheduler(null, random), everyTenSeconds(500), honestly(1000))
    expect(halfway(() => 0)).toBeCloseTo(0.9 * 37 * second)
    expect(halfway(highest)).toBeCloseTo(1.1 * 37 * second)
    expect(backoffDelay(500 * second)).toBeLessThan(12 * second)
  })

  test('pauses three minutes at most when the end is expected days later', () => {
    const hours = [1, 2, 3, 4, 5].map((count) => count * 3600)
    expect(pauseAfter(new PollScheduler(null, middle), hours, honestly(360_000))).toBeCloseTo(3 * minute)
  })

  test('has short and then its usual pauses if Buddy no longer says since when the run goes on', () => {
    const scheduler = new PollScheduler(null, middle)
    pauseAfter(scheduler, everyTenSeconds(490), honestly(1000))
    expect(scheduler.nextDelay(aPoll(500 * second, { progress: 50 }))).toBe(second)
    expect(scheduler.nextDelay(aPoll(600 * second, { progress: 60 }))).toBeCloseTo(5 * second)
  })

  test('has short pauses again if an end that was due has not come', () => {
    const scheduler = new PollScheduler(null, middle)
    let now = 0
    while (now < 600 * second) now += scheduler.nextDelay(aPoll(now, honestly(600)(now / second)))
    let [pause, polls] = [Infinity, 0]
    for (; pause > 2 * second && polls < 5; polls++) {
      pause = scheduler.nextDelay(aPoll(now, { runningMs: now, progress: 99 }))
      now += pause
    }
    expect(pause).toBeLessThanOrEqual(2 * second)
  })

  test('pauses between 1 s and 3 min, whatever the progress says', () => {
    const anyPolls = fc.array(
      fc.record({
        after: fc.integer({ min: 250, max: 10 * minute }),
        progress: fc.option(fc.double({ min: -10, max: 200, noNaN: true })),
        runningMs: fc.option(fc.nat(hour)),
      }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(anyPolls, anyChance, (polls, chance) => {
        const scheduler = new PollScheduler(null, () => chance)
        let nowMs = 0
        for (const { after, progress, runningMs } of polls) {
          nowMs += after
          const pause = scheduler.nextDelay(aPoll(nowMs, { progress, runningMs }))
          expect(pause).toBeGreaterThanOrEqual(second)
          expect(pause).toBeLessThanOrEqual(3 * minute * 1.01 + hair)
        }
      }),
    )
  })
})

describe('a fixed interval', () => {
  test('is kept within a tenth, however long it is and however long the wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: second, max: hour }), anyWait, anyChance, (fixedMs, waitedMs, chance) => {
        const pause = nextDelay(waitedMs, fixedMs, () => chance)
        expect(Math.abs(pause - fixedMs)).toBeLessThanOrEqual(fixedMs / 10 + hair)
      }),
    )
  })

  test.each([second, minute, hour])('of %d ms is spread by chance to both sides', (fixedMs) => {
    const pauses = [() => 0, highest].map((random) => Math.round(nextDelay(0, fixedMs, random)))
    expect(pauses).toEqual([0.9, 1.1].map((share) => Math.round(share * fixedMs)))
  })

  test('is kept when the progress forecasts the end', () => {
    const scheduler = new PollScheduler(5 * second, middle)
    for (let seconds = 0; seconds < 900; seconds += 5)
      expect(scheduler.nextDelay(aPoll(seconds * second, honestly(1000)(seconds)))).toBe(5 * second)
  })
})
