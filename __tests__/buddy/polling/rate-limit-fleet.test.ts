import { expect, test } from '@jest/globals'
import { PollScheduler } from '../../../src/buddy/polling/poll-interval.ts'
import { aPoll, minute, second } from './polls.ts'

const hour = 60 * minute
/** Requests an hour, of all gates with one token. */
const limit = 1000

/** Random numbers in [0, 1) that are the same in each run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

interface FleetResult {
  readonly refused: number
  /** Mean time between the end of a run and the poll that sees it. */
  readonly meanDelayMs: number
  readonly longestDelayMs: number
}

type Gate = readonly [startMs: number, totalMs: number]

/** Simulates gates that share a token. Buddy counts in windows that begin with the first request after the last one. */
function simulate(gates: readonly Gate[], progress: (share: number) => number, seed = 1): FleetResult {
  const random = createRandom(seed)
  const waiting = gates.map(([startMs, totalMs]) => ({
    startMs,
    totalMs,
    nextMs: startMs,
    scheduler: new PollScheduler(null, random),
  }))
  const delays: number[] = []
  let [windowEnd, used, refused] = [-1, 0, 0]
  while (waiting.length > 0) {
    const [gate] = waiting.sort((one, other) => one.nextMs - other.nextMs)
    if (gate === undefined) break
    const nowMs = gate.nextMs
    if (nowMs >= windowEnd) [windowEnd, used] = [nowMs + hour, 0]
    used++
    const runningMs = nowMs - gate.startMs
    if (used > limit) {
      refused++
      // A refused poll is repeated when Buddy allows it, and a little later.
      gate.nextMs = windowEnd + random() * 0.1 * (windowEnd - nowMs)
    } else if (runningMs >= gate.totalMs) {
      delays.push(runningMs - gate.totalMs)
      waiting.shift()
    } else {
      const rateLimit = { limit, remaining: limit - used }
      const percent = progress(runningMs / gate.totalMs)
      gate.nextMs += gate.scheduler.nextDelay(aPoll(nowMs, { progress: percent, runningMs, rateLimit }))
    }
  }
  const sum = delays.reduce((total, delay) => total + delay, 0)
  return { refused, meanDelayMs: sum / gates.length, longestDelayMs: Math.max(...delays) }
}

/** A hundred gates that start evenly in a time. */
const hundred = (withinMs: number, total: (index: number) => number): readonly Gate[] =>
  Array.from({ length: 100 }, (_, index) => [(index * withinMs) / 100, total(index)] as const)
/** From 10 s to 3 h, evenly over the logarithm, in no order. */
const anyLength = (index: number): number => 10 * second * 1080 ** (((index * 37) % 100) / 99)
const none = (): number => 0
const honest = (share: number): number => Math.floor(share * 100)

// Where some polls are refused, none would be only with pauses of up to an hour.
test.each([
  ['all at once, half an hour each', 0, hundred(0, () => 30 * minute)],
  ['within a minute, half an hour each', 0, hundred(minute, () => 30 * minute)],
  ['within a minute, from 10 s to 3 h', 0, hundred(minute, anyLength)],
  ['within an hour, from 10 s to 3 h', 100, hundred(hour, anyLength)],
  ['within ten minutes, an hour each', 250, hundred(10 * minute, () => hour)],
  ['all at once, three hours each', 400, hundred(0, () => 3 * hour)],
])('a hundred gates with one token stay within the rate limit: %s, at most %d refused polls', (_, most, gates) => {
  for (const progress of [none, honest])
    for (const seed of [1, 2]) expect(simulate(gates, progress, seed).refused).toBeLessThanOrEqual(most)
})

test('a hundred gates with one token see each end within a quarter of an hour', () => {
  const gates = hundred(minute, () => 30 * minute)
  expect(simulate(gates, none).longestDelayMs).toBeLessThanOrEqual(15 * minute)
})

test('ten gates with one token are hardly slowed', () => {
  const { refused, meanDelayMs } = simulate(hundred(minute, () => 10 * minute).slice(0, 10), none)
  expect(refused).toBe(0)
  expect(meanDelayMs).toBeLessThan(minute)
})
