import { describe, expect, test } from '@jest/globals'
import { backoffDelay, type PollSample, PollScheduler } from '../../../src/buddy/polling/poll-interval.ts'
import { fc } from '../../fakes/properties.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
/** Floating-point numbers round. */
const hair = 1e-6

/** Without jitter. */
const middle = (): number => 0.5

function aLook(more: Partial<PollSample> = {}): PollSample {
  return { nowMs: 5000, status: 'INPROGRESS', progress: null, runningMs: null, rateLimit: null, ...more }
}

const limit = (remaining: number): PollSample['rateLimit'] => ({ limit: 1000, remaining })

/** The pause after a status has been seen for so long. */
function nextDelay(
  waitedMs: number,
  {
    fixedMs = null,
    random = middle,
    rateLimit = null,
  }: {
    readonly fixedMs?: number | null
    readonly random?: () => number
    readonly rateLimit?: PollSample['rateLimit']
  } = {},
): number {
  const scheduler = new PollScheduler(fixedMs, random)
  const first = scheduler.nextDelay(aLook({ rateLimit }))
  return waitedMs === 0 ? first : scheduler.nextDelay(aLook({ nowMs: 5000 + waitedMs, rateLimit }))
}

const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const anyWait = fc.oneof(fc.nat(2 * minute), fc.nat(35 * 24 * hour))
const anyRemaining = fc.oneof(fc.nat(1000), fc.nat(100), fc.constant(0))
const anyFixed = fc.option(fc.integer({ min: second, max: hour }))

describe('auto', () => {
  test('begins at about a second', () => {
    expect(nextDelay(0)).toBe(second)
    expect(nextDelay(0, { random: () => 1 - 2 ** -53 })).toBeLessThanOrEqual(1.1 * second)
  })

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
  ])(
    'after %d s of waiting pauses %d s: half a second times the root of the seconds, 15 s at most',
    (waited, pause) => {
      expect(backoffDelay(waited * second)).toBeCloseTo(pause * second)
      expect(nextDelay(waited * second)).toBeCloseTo(pause * second)
    },
  )

  test('begins anew with a new status', () => {
    const scheduler = new PollScheduler(null, middle)
    scheduler.nextDelay(aLook({ status: 'ENQUEUED' }))
    expect(scheduler.nextDelay(aLook({ status: 'ENQUEUED', nowMs: 5000 + 400 * second }))).toBeCloseTo(10 * second)
    expect(scheduler.nextDelay(aLook({ nowMs: 5000 + 401 * second }))).toBe(second)
    expect(scheduler.nextDelay(aLook({ nowMs: 5000 + 417 * second }))).toBeCloseTo(2 * second)
  })

  test('asks fewer than 150 times in ten minutes, and sees an end within a tenth of the wait or four seconds', () => {
    const scheduler = new PollScheduler(null, middle)
    let [now, polls] = [0, 0]
    while (now < 10 * minute) {
      const pause = scheduler.nextDelay(aLook({ nowMs: now }))
      expect(pause).toBeLessThanOrEqual(Math.max(4 * second, now / 10))
      now += pause
      polls++
    }
    expect(polls).toBeLessThan(150)
  })

  test('is never below 1 s and, with no rate limit, never above 15 s and a tenth', () => {
    fc.assert(
      fc.property(anyWait, anyChance, (waitedMs, random) => {
        const pause = nextDelay(waitedMs, { random: () => random })
        expect(pause).toBeGreaterThanOrEqual(second)
        expect(pause).toBeLessThanOrEqual(16.5 * second + hair)
      }),
    )
  })

  test('differs with chance, so that the jobs of a matrix do not ask in step', () => {
    const pauses = [0, 0.3, 0.6, 0.9].map((random) => nextDelay(minute, { random: () => random }))
    expect(new Set(pauses).size).toBe(pauses.length)
  })

  test('looks when the end is due, where the progress foretells it', () => {
    const scheduler = new PollScheduler(null, middle)
    const total = 1000 * second
    let [now, polls, longest] = [0, 0, 0]
    while (now < total) {
      const pause = scheduler.nextDelay(
        aLook({ nowMs: now, runningMs: now, progress: Math.floor((now * 100) / total) }),
      )
      longest = Math.max(longest, pause)
      now += pause
      polls++
    }
    expect(longest).toBeGreaterThan(20 * second)
    expect(now - total).toBeLessThan(4 * second)
    expect(polls).toBeLessThan(60)
  })

  /** The pause after looks at a run of 1000 s that is half done. */
  const pauseHalfway = (random: () => number): number => {
    const scheduler = new PollScheduler(null, random)
    for (let now = 0; now < 500 * second; now += 10 * second)
      scheduler.nextDelay(aLook({ nowMs: now, runningMs: now, progress: Math.floor(now / (10 * second)) }))
    return scheduler.nextDelay(aLook({ nowMs: 500 * second, runningMs: 500 * second, progress: 50 }))
  }

  test('pauses longer than usual in the middle of a run whose end is expected, and varies with chance by a tenth', () => {
    const [shortest, longest] = [0, 1 - 2 ** -53].map((random) => pauseHalfway(() => random))
    expect(shortest).toBeCloseTo(0.9 * 37 * second)
    expect(longest).toBeCloseTo(1.1 * 37 * second)
    expect(backoffDelay(500 * second)).toBeLessThan(12 * second)
  })

  test('pauses three minutes at most when the end is expected days later', () => {
    const scheduler = new PollScheduler(null, middle)
    const pauseAt = (hours: number): number =>
      scheduler.nextDelay(aLook({ nowMs: hours * hour, runningMs: hours * hour, progress: hours }))
    expect([1, 2, 3, 4, 5].map(pauseAt).at(-1)).toBeCloseTo(3 * minute)
  })

  test('has its usual pauses where the progress foretells nothing', () => {
    const scheduler = new PollScheduler(null, middle)
    scheduler.nextDelay(aLook({ nowMs: 0, runningMs: 0, progress: 50 }))
    expect(scheduler.nextDelay(aLook({ nowMs: 400 * second, runningMs: 400 * second, progress: 50 }))).toBeCloseTo(
      10 * second,
    )
  })

  test('has its usual pauses where Buddy no longer says since when it runs', () => {
    const scheduler = new PollScheduler(null, middle)
    for (let now = 0; now < 500 * second; now += 10 * second)
      scheduler.nextDelay(aLook({ nowMs: now, runningMs: now, progress: Math.floor(now / (10 * second)) }))
    expect(scheduler.nextDelay(aLook({ nowMs: 500 * second, progress: 50 }))).toBe(second)
    expect(scheduler.nextDelay(aLook({ nowMs: 600 * second, progress: 60 }))).toBeCloseTo(5 * second)
  })

  test('has short pauses again where an end that was due has not come', () => {
    const scheduler = new PollScheduler(null, middle)
    const total = 600 * second
    let now = 0
    for (
      ;
      now < total;
      now += scheduler.nextDelay(aLook({ nowMs: now, runningMs: now, progress: Math.floor((now * 100) / total) }))
    );
    let [pause, polls] = [Infinity, 0]
    for (; pause > 2 * second && polls < 5; polls++) {
      pause = scheduler.nextDelay(aLook({ nowMs: now, runningMs: now, progress: 99 }))
      now += pause
    }
    expect(pause).toBeLessThanOrEqual(2 * second)
  })

  test('has a pause also where the progress is in fractions of the first percent', () => {
    const scheduler = new PollScheduler(null, middle)
    const pauses = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((progress) =>
      scheduler.nextDelay(aLook({ nowMs: progress * 100 * second, runningMs: progress * 100 * second, progress })),
    )
    expect(pauses.filter((pause) => !(pause >= second && pause <= 3 * minute * 1.01))).toEqual([])
  })

  test('whatever the progress says, pauses between 1 s and 3 min', () => {
    const anyPolls = fc.array(
      fc.record({
        after: fc.integer({ min: 250, max: 10 * minute }),
        progress: fc.option(fc.double({ min: -10, max: 200, noNaN: true })),
        runningMs: fc.option(fc.nat(hour)),
      }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(anyPolls, anyChance, (polls, random) => {
        const scheduler = new PollScheduler(null, () => random)
        let nowMs = 0
        for (const { after, progress, runningMs } of polls) {
          nowMs += after
          const pause = scheduler.nextDelay(aLook({ nowMs, progress, runningMs }))
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
      fc.property(fc.integer({ min: second, max: hour }), anyWait, anyChance, (fixedMs, waitedMs, random) => {
        expect(Math.abs(nextDelay(waitedMs, { fixedMs, random: () => random }) - fixedMs)).toBeLessThanOrEqual(
          fixedMs / 10 + hair,
        )
      }),
    )
  })

  test.each([1000, 990, 700, 501])('is kept with %d of 1000 requests left, whatever others use', (remaining) => {
    const scheduler = new PollScheduler(5 * second, middle)
    const pauses = [remaining + 100, remaining].map((left, index) =>
      scheduler.nextDelay(
        aLook({ nowMs: index * 5 * second, rateLimit: { limit: 1000, remaining: Math.min(1000, left) } }),
      ),
    )
    expect([...pauses, scheduler.isSlowed]).toEqual([5 * second, 5 * second, false])
  })

  test('is slowed from half of the limit on, where that would not last', () => {
    const scheduler = new PollScheduler(5 * second, middle)
    scheduler.nextDelay(aLook({ rateLimit: limit(550) }))
    expect(scheduler.nextDelay(aLook({ nowMs: 10 * second, rateLimit: limit(500) }))).toBeGreaterThan(5 * second)
    expect(scheduler.isSlowed).toBe(true)
  })

  test('is kept also below half of the limit, where that lasts', () => {
    const scheduler = new PollScheduler(minute, middle)
    for (let poll = 0; poll < 10; poll++)
      scheduler.nextDelay(aLook({ nowMs: poll * minute, rateLimit: limit(410 - poll) }))
    expect(scheduler.nextDelay(aLook({ nowMs: 10 * minute, rateLimit: limit(400) }))).toBe(minute)
  })

  test('that is longer than a quarter of an hour stays so, however scarce the limit', () => {
    for (const remaining of [1000, 100, 0])
      expect(nextDelay(0, { fixedMs: hour, rateLimit: limit(remaining) })).toBe(hour)
  })

  test('is spread by chance to both sides, the shortest and the longest too', () => {
    for (const fixedMs of [second, minute, hour]) {
      const pauses = [0, 1 - 2 ** -53].map((random) => Math.round(nextDelay(0, { fixedMs, random: () => random })))
      expect(pauses).toEqual([0.9, 1.1].map((share) => Math.round(share * fixedMs)))
    }
  })

  test('is kept where the progress foretells the end', () => {
    const scheduler = new PollScheduler(5 * second, middle)
    for (let now = 0; now < 900 * second; now += 5 * second) {
      expect(
        scheduler.nextDelay(aLook({ nowMs: now, runningMs: now, progress: Math.floor(now / (10 * second)) })),
      ).toBe(5 * second)
    }
  })
})

describe('the rate limit', () => {
  test.each([
    ['comfortable', null, 1000, second],
    ['half of it left', null, 500, second],
    ['a tenth left: four times slower', null, 100, 4 * second],
    ['nothing left', null, 0, 30 * second],
    ['a tenth left, fixed', 5 * second, 100, 20 * second],
    ['a tenth left, fixed, up to a minute', 20 * second, 100, minute],
    ['a tenth left, but slower than a minute already', 5 * minute, 100, 5 * minute],
    ['nothing left, fixed', 5 * second, 0, 30 * second],
  ])('%s: at least so slow, and at least once in a quarter of an hour', (_, fixedMs, remaining, slowest) => {
    const pause = nextDelay(0, { fixedMs, rateLimit: limit(remaining) })
    expect(pause).toBeGreaterThanOrEqual(slowest)
    expect(pause).toBeLessThanOrEqual(15 * minute)
  })

  test.each([
    ['more than a tenth left: none', null, 101, 15],
    ['a tenth left: four times', null, 100, 60],
    ['more than a tenth left, fixed: none', 5 * second, 101, 5],
    ['a tenth left, fixed: four times', 5 * second, 100, 20],
    ['a tenth left, fixed: four times, but no more than a minute', 20 * second, 100, 60],
    ['a tenth left, fixed at a second: four times', second, 100, 4],
    ['nothing left, fixed at a second: half a minute', second, 0, 30],
  ])('is respected also by the only one who uses it: %s', (_, fixedMs, remaining, pause) => {
    const scheduler = new PollScheduler(fixedMs, middle)
    for (let poll = 0; poll < 20; poll++)
      scheduler.nextDelay(aLook({ nowMs: poll * hour, rateLimit: limit(remaining) }))
    expect(scheduler.nextDelay(aLook({ nowMs: 20 * hour, rateLimit: limit(remaining) }))).toBe(pause * second)
  })

  /** The pause after eight looks, between each of which all jobs together used ten requests; the first one begins the hour that is reckoned with. */
  function pauseAmongOthers(
    scheduler: PollScheduler,
    endSeconds: number,
    everySeconds: number,
    left: { readonly limit: number; readonly remaining: number },
    more: (seconds: number) => Partial<PollSample> = () => ({}),
  ): number {
    let pause = 0
    for (let before = 7; before >= 0; before--) {
      const seconds = endSeconds - before * everySeconds
      pause = scheduler.nextDelay(
        aLook({
          nowMs: seconds * second,
          rateLimit: { limit: left.limit, remaining: left.remaining + before * 10 },
          ...more(seconds),
        }),
      )
    }
    return pause
  }

  // Three quarters of what is left are shared out. The usual pace has 4 * sqrt(s) looks in the first s seconds, up to 900, and then one each 15 s.
  test('is shared so that it lasts for the hour: a fixed interval', () => {
    const polls = (3600 - 7 * 5) / 5
    expect(
      pauseAmongOthers(new PollScheduler(5 * second, middle), 35, 5, { limit: 8000, remaining: 4000 }),
    ).toBeCloseTo(((10 * polls) / 3000) * 5 * second)
  })

  test('is shared so that it lasts for the hour: pauses that grow', () => {
    const scheduler = new PollScheduler(null, middle)
    scheduler.nextDelay(aLook({ nowMs: 0 }))
    const polls = 4 * (30 - 10) + (65 + 3600 - 900) / 15
    expect(pauseAmongOthers(scheduler, 100, 5, { limit: 1570, remaining: 1500 })).toBeCloseTo(
      ((10 * polls) / 1125) * 5 * second,
    )
    expect(scheduler.isSlowed).toBe(true)
  })

  test('is shared so that it lasts for the hour: pauses that have grown', () => {
    const scheduler = new PollScheduler(null, middle)
    scheduler.nextDelay(aLook({ nowMs: 0 }))
    const polls = (3600 - 7 * 15) / 15
    expect(pauseAmongOthers(scheduler, 1905, 15, { limit: 1070, remaining: 1000 })).toBeCloseTo(
      ((10 * polls) / 750) * 15 * second,
    )
  })

  test('is shared so that it lasts for the rest of the hour: pauses that grow until then', () => {
    const scheduler = new PollScheduler(null, middle)
    scheduler.nextDelay(aLook({ nowMs: 0, status: 'ENQUEUED', rateLimit: { limit: 470, remaining: 470 } }))
    scheduler.nextDelay(aLook({ nowMs: 3200 * second }))
    const polls = 4 * (20 - 10)
    expect(pauseAmongOthers(scheduler, 3300, 5, { limit: 470, remaining: 400 })).toBeCloseTo(
      ((10 * polls) / 300) * 5 * second,
    )
  })

  test.each([
    [400, false],
    [200, true],
  ])('need not last for more than the few looks that a foretold end takes: %d left', (remaining, isSlowed) => {
    const scheduler = new PollScheduler(null, middle)
    for (let now = 0; now < 1000 * second; now += 50 * second)
      scheduler.nextDelay(aLook({ nowMs: now, runningMs: now, progress: Math.floor(now / (100 * second)) }))
    const pause = pauseAmongOthers(scheduler, 2000, 100, { limit: remaining + 70, remaining }, (seconds) => ({
      runningMs: seconds * second,
      progress: Math.floor(seconds / 100),
    }))
    expect(pause).toBeGreaterThan(minute)
    expect(scheduler.isSlowed).toBe(isSlowed)
  })

  test('says where it is what makes the pauses longer', () => {
    expect(new PollScheduler(null, middle).isSlowed).toBe(false)
    const isSlowedBy = (rateLimit: PollSample['rateLimit']): boolean => {
      const scheduler = new PollScheduler(null, middle)
      scheduler.nextDelay(aLook({ rateLimit }))
      return scheduler.isSlowed
    }
    expect([null, limit(1000), limit(5), limit(0)].map(isSlowedBy)).toEqual([false, false, true, true])
  })

  test('never quickens the pace, and the less is left the slower it is', () => {
    fc.assert(
      fc.property(anyWait, anyFixed, anyRemaining, anyRemaining, (waitedMs, fixedMs, one, other) => {
        const pace = (rateLimit: PollSample['rateLimit']): number => nextDelay(waitedMs, { fixedMs, rateLimit })
        const [scarce, plenty] = [Math.min(one, other), Math.max(one, other)].map((remaining) => pace(limit(remaining)))
        expect((plenty ?? 0) + hair).toBeGreaterThanOrEqual(pace(null))
        expect((scarce ?? 0) + hair).toBeGreaterThanOrEqual(plenty ?? Infinity)
      }),
    )
  })

  test('never makes a pause longer than a quarter of an hour, unless that was asked for', () => {
    fc.assert(
      fc.property(anyWait, anyRemaining, anyChance, (waitedMs, remaining, random) => {
        expect(nextDelay(waitedMs, { rateLimit: limit(remaining), random: () => random })).toBeLessThanOrEqual(
          15 * minute,
        )
      }),
    )
  })

  test('slows also where the end is foretold: with a tenth left four times the usual pause, though the end is near', () => {
    const scheduler = new PollScheduler(null, middle)
    const at = (seconds: number): number =>
      scheduler.nextDelay(
        aLook({
          nowMs: seconds * second,
          runningMs: seconds * second,
          progress: Math.floor(seconds / 10),
          rateLimit: limit(100),
        }),
      )
    for (let seconds = 0; seconds < 990; seconds += 10) at(seconds)
    expect(at(990)).toBe(minute)
  })

  test('slows also where the end is foretold: nothing left is nothing left', () => {
    const scheduler = new PollScheduler(null, middle)
    const total = 100 * second
    for (let now = 0; now < 50 * second; now += 5 * second)
      scheduler.nextDelay(aLook({ nowMs: now, runningMs: now, progress: Math.floor((now * 100) / total) }))
    expect(
      scheduler.nextDelay(aLook({ nowMs: 95 * second, runningMs: 95 * second, progress: 95, rateLimit: limit(0) })),
    ).toBeGreaterThanOrEqual(30 * second)
  })
})
