import type { ExpectedEnd } from '../../src/buddy/polling/expected-end.ts'

/** Deviation that is assumed of a pipeline before its runs are known, and the number of runs that this counts for. */
const assumedDeviation = 0.3
const assumedRuns = 2
/** Mean distance of a normal distribution from its middle, in standard deviations. */
const meanDeviation = Math.sqrt(2 / Math.PI)

/** Returns the end that the durations of earlier runs let expect, in milliseconds; null for none. */
export function expectEnd(durationsMs: readonly number[]): ExpectedEnd | null {
  const logs = durationsMs.map(Math.log).sort((one, other) => one - other)
  const [low, high] = [logs[Math.floor((logs.length - 1) / 2)], logs[Math.floor(logs.length / 2)]]
  if (low === undefined || high === undefined) return null
  const middle = (low + high) / 2
  const deviations = logs.reduce((sum, log) => sum + Math.abs(log - middle), 0) / meanDeviation
  const deviation = (assumedRuns * assumedDeviation + deviations) / (assumedRuns + logs.length)
  return { medianMs: Math.exp(middle), deviation: deviation * Math.sqrt(1 + 1 / logs.length) }
}
