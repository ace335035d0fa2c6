import { describe, expect, test } from '@jest/globals'
import { PollScheduler } from '../../../src/buddy/polling/poll-interval.ts'
import { ProgressForecast } from '../../../src/buddy/polling/progress-forecast.ts'
import { fc } from '../../fakes/properties.ts'

const second = 1000
const minute = 60 * second

/** Progress as Buddy tells it, in whole percents, of a run that takes so long, after so many milliseconds. */
type Progress = (elapsedMs: number, totalMs: number) => number

const honest: Progress = (elapsed, total) => Math.min(100, Math.floor((elapsed * 100) / total))
/** As Buddy's documents type it, a double. */
const fractional: Progress = (elapsed, total) => Math.min(100, (elapsed * 100) / total)

interface Waited {
  readonly polls: number
  /** Those after the end was foretold first. */
  readonly predicted: number
  readonly delayMs: number
}

/** A whole wait at the pace of `auto`: how often it looked, and how long after the end it saw it. `clockMs` is how far Buddy's clock seems to be ahead of ours. */
function wait(
  totalMs: number,
  progress: Progress,
  { random = () => 0.5, clockMs = 0 }: { readonly random?: () => number; readonly clockMs?: number } = {},
): Waited {
  const scheduler = new PollScheduler(null, random)
  const forecast = new ProgressForecast()
  let [now, polls, predicted] = [0, 1, 0]
  while (now < totalMs) {
    const [runningMs, percent] = [Math.max(0, now + clockMs), progress(now, totalMs)]
    forecast.observe(runningMs, percent)
    const pause = scheduler.nextDelay({
      nowMs: now,
      status: 'INPROGRESS',
      progress: percent,
      runningMs,
      rateLimit: null,
    })
    if (!(pause >= second)) throw new Error(`a pause of ${pause} ms`)
    now += pause
    polls++
    if (forecast.expectedEnd(runningMs) !== null) predicted++
  }
  return { polls, predicted, delayMs: now - totalMs }
}

/** From 10 s to 3 h, evenly over the logarithm. */
const anyTotal = fc
  .double({ min: Math.log(10 * second), max: Math.log(180 * minute), noNaN: true })
  .map((log) => Math.exp(log))
const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const anyClock = fc.integer({ min: -900, max: 900 })

describe('with honest progress', () => {
  test.each([10, 30, 60, 300, 900, 1800, 2400])(
    'the end of a run of %d s is seen within 4 s, with fewer than 100 polls',
    (seconds) => {
      const { polls, delayMs } = wait(seconds * second, honest)
      expect(polls).toBeLessThan(100)
      expect(delayMs).toBeLessThan(4 * second)
    },
  )

  // The polls before the expected end are for runs that fail: their number grows with the root of the duration.
  test('the end of any run from 10 s to 3 h is seen within half a minute, whatever the chance and the clock', () => {
    fc.assert(
      fc.property(anyTotal, anyChance, anyClock, (totalMs, chance, clockMs) => {
        const { predicted, delayMs } = wait(totalMs, honest, { random: () => chance, clockMs })
        expect(predicted).toBeLessThan(20 + 1.5 * Math.sqrt(totalMs / second))
        expect(delayMs).toBeLessThan(30 * second)
      }),
    )
  })

  test('no more looks than one every 30 s has, over all lengths, within 4 s of the end on the average', () => {
    const lengths = Array.from({ length: 50 }, (_, index) => 10 * second * 1080 ** (index / 49))
    const waits = lengths.map((totalMs) => wait(totalMs, honest))
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    expect(mean(waits.map(({ polls }) => polls))).toBeLessThan(
      mean(lengths.map((totalMs) => 1 + Math.ceil(totalMs / (30 * second)))),
    )
    expect(mean(waits.map(({ delayMs }) => delayMs))).toBeLessThan(4 * second)
  })

  test('in fractions of a percent: every pause is one, and the end is seen within a few seconds', () => {
    fc.assert(
      fc.property(anyTotal, anyChance, (totalMs, chance) => {
        expect(wait(totalMs, fractional, { random: () => chance }).delayMs).toBeLessThan(30 * second)
      }),
    )
  })

  test('the true end is always within what is expected, with a clock that is off by up to a second', () => {
    fc.assert(
      fc.property(
        anyTotal,
        anyClock,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }),
        (totalMs, clockMs, times) => {
          const forecast = new ProgressForecast()
          for (const share of times.toSorted((one, other) => one - other)) {
            const elapsedMs = totalMs * share + clockMs
            forecast.observe(elapsedMs, honest(totalMs * share, totalMs))
            const end = forecast.expectedEnd(elapsedMs)
            if (end === null) continue
            const { medianMs, deviation } = end
            expect(medianMs * (1 - deviation)).toBeLessThanOrEqual(totalMs + 1)
            expect(medianMs * (1 + deviation)).toBeGreaterThanOrEqual(totalMs - 1)
          }
        },
      ),
    )
  })
})

/** Whether a forecast stands after looks every so often at such a progress. */
function believes(polls: readonly (readonly [elapsedMs: number, progress: number])[]): boolean {
  const forecast = new ProgressForecast()
  for (const [elapsed, progress] of polls) forecast.observe(elapsed, progress)
  return forecast.expectedEnd(polls.at(-1)?.[0] ?? 0) !== null
}

const everyTen = (progress: (elapsedSeconds: number) => number): readonly (readonly [number, number])[] =>
  Array.from({ length: 40 }, (_, index) => [(index + 1) * 10 * second, progress((index + 1) * 10)] as const)

describe('progress that says nothing of time is not believed', () => {
  test.each([
    ['nothing seen', []],
    ['stuck at 0', everyTen(() => 0)],
    ['stuck at 30', everyTen(() => 30)],
    ['at 100 from the start', everyTen(() => 100)],
    ['a single value', [[10 * second, 10]]],
    [
      'two values, through which there is always a line',
      [
        [10 * second, 10],
        [20 * second, 20],
      ],
    ],
    [
      'three values',
      [
        [10 * second, 10],
        [20 * second, 20],
        [30 * second, 30],
      ],
    ],
    ['jumping', everyTen((elapsed) => (elapsed < 50 ? 5 : elapsed < 150 ? 40 : elapsed < 250 ? 80 : 95))],
    ['going back', [...everyTen((elapsed) => elapsed / 10), [420 * second, 5]]],
    ['growing with the square of the time', everyTen((elapsed) => Math.floor((elapsed / 400) ** 2 * 99))],
    ['growing with the root of the time', everyTen((elapsed) => Math.floor((elapsed / 400) ** 0.5 * 99))],
    ['quick, then slow', everyTen((elapsed) => (elapsed <= 50 ? elapsed : 50 + Math.floor(elapsed / 20)))],
  ] as const)('%s', (_, polls) => {
    expect(believes(polls)).toBe(false)
  })

  test('nor are values below one percent, which round to anything', () => {
    expect(believes([0.2, 0.4, 0.6, 0.8, 0.99].map((value) => [value * 100 * second, value] as const))).toBe(false)
    const forecast = new ProgressForecast()
    for (const value of [0.1, 0.5, 0.9]) forecast.observe(value * second, value)
    for (const value of [10, 20, 30, 40]) forecast.observe(value * second, value)
    expect(forecast.expectedEnd(40 * second)).not.toBeNull()
  })

  test('but four values on a line are', () => {
    expect(believes([10, 20, 30, 40].map((value) => [value * second, value] as const))).toBe(true)
  })

  test('once refuted it is not believed again', () => {
    const forecast = new ProgressForecast()
    for (const [elapsed, progress] of [
      [10, 10],
      [20, 20],
      [30, 30],
      [40, 40],
      [50, 20],
    ] as const)
      forecast.observe(elapsed * second, progress)
    for (let value = 60; value < 99; value++) forecast.observe(value * second, value)
    expect(forecast.expectedEnd(99 * second)).toBeNull()
  })

  test('and an end that is overdue is not foretold again', () => {
    const forecast = new ProgressForecast()
    for (const value of [10, 20, 30, 40]) forecast.observe(value * second, value)
    expect(forecast.expectedEnd(40 * second)).not.toBeNull()
    expect(forecast.expectedEnd(120 * second)).toBeNull()
  })

  test('no value breaks it: negative, huge, fractional, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double(), fc.double())), (polls) => {
        const forecast = new ProgressForecast()
        for (const [elapsed, progress] of polls) {
          forecast.observe(elapsed, progress)
          const end = forecast.expectedEnd(elapsed)
          expect([end?.medianMs, end?.deviation]).not.toContain(NaN)
        }
      }),
    )
  })

  test.each<[string, Progress]>([
    ['stuck at 0', () => 0],
    ['stuck at 57', () => 57],
    ['jumping', (elapsed, total) => (elapsed < total * 0.1 ? 2 : elapsed < total * 0.6 ? 33 : 90)],
    ['growing with the square of the time', (elapsed, total) => Math.floor((elapsed / total) ** 2 * 100)],
    ['growing with the root of the time', (elapsed, total) => Math.floor((elapsed / total) ** 0.5 * 100)],
  ])(
    'a run whose progress is %s is seen to its end all the same, within 20 s or a tenth of the wait',
    (_, progress) => {
      for (const minutes of [0.5, 2, 10, 60, 180]) {
        const { delayMs } = wait(minutes * minute, progress)
        expect(delayMs).toBeLessThanOrEqual(Math.max(20 * second, minutes * minute * 0.1))
      }
    },
  )
})
