import { failureShare, logDeviation, medianAt } from './runs.ts'

/** Step and end of the integration, in medians. */
const step = 0.0005
const end = 8
/** Number of medians for a mean over all of them. */
const medianCount = 4000

/**
 * Returns the lowest mean delay, in seconds, that a mean number of polls can have, for a policy that knows how the
 * durations of the pipeline are distributed and nothing else. Let `f` be the density of the ends, `S` the share of the
 * runs that still last, and `d` the number of polls a second. The mean delay is the integral of `f / (2 * d)`, and the
 * mean number of polls is that of `d * S`. By Cauchy and Schwarz, the product of both is at least half the square of
 * the integral of `sqrt(f * S)`, and equal to it where `d` is in proportion to `sqrt(f / S)`.
 */
export function lowestDelay(spread: number, polls: number): number {
  const sigma = logDeviation(spread)
  const times = Array.from({ length: end / step }, (_, index) => (index + 0.5) * step)
  const success = times.map((time) => density(Math.log(time) / sigma) / (sigma * time))
  // A run that fails does so at a time that is uniform over its full duration.
  let beyond = 0
  const failure = times
    .map((_, index) => times.length - 1 - index)
    .map((index) => (beyond += ((success[index] ?? 0) / (times[index] ?? 1)) * step))
    .reverse()
  let [survival, integral] = [1, 0]
  for (const [index, value] of success.entries()) {
    const all = (1 - failureShare) * value + failureShare * (failure[index] ?? 0)
    survival = Math.max(0, survival - all * step)
    integral += Math.sqrt(all * survival) * step
  }
  const root = Array.from({ length: medianCount }, (_, index) => Math.sqrt(medianAt((index + 0.5) / medianCount)))
  const mean = (integral * root.reduce((sum, value) => sum + value, 0)) / medianCount
  return mean ** 2 / 2 / polls
}

function density(deviation: number): number {
  return Math.exp(-(deviation ** 2) / 2) / Math.sqrt(2 * Math.PI)
}
