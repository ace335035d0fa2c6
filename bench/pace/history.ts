/** Duration that is expected of a run, in seconds, and how much its logarithm deviates. */
export interface ExpectedDuration {
  readonly median: number
  readonly deviation: number
}

/** Deviation that is assumed of a pipeline whose runs are not known, and the number of runs that it counts for. */
const assumedDeviation = 0.3
const assumedRuns = 2
/** Share of the runs whose duration earlier runs do not predict: they fail early, or the pipeline has changed. */
const surpriseShare = 0.1
/** Square root of twice the cost of a request in seconds of delay. */
const costRoot = 0.3
/** Shortest and longest pause, in seconds. */
const shortestPause = 1
const longestPause = 180
/** Mean deviation of a normal distribution from its middle, as a share of the standard deviation. */
const meanDeviation = Math.sqrt(2 / Math.PI)

/** Returns what earlier durations let expect; null for none. */
export function expectDuration(durations: readonly number[]): ExpectedDuration | null {
  const logs = durations.map(Math.log).sort((one, other) => one - other)
  const [low, high] = [logs[Math.floor((logs.length - 1) / 2)], logs[Math.floor(logs.length / 2)]]
  if (low === undefined || high === undefined) return null
  const middle = (low + high) / 2
  const deviations = logs.reduce((sum, log) => sum + Math.abs(log - middle), 0) / meanDeviation
  const deviation = (assumedRuns * assumedDeviation + deviations) / (assumedRuns + logs.length)
  return { median: Math.exp(middle), deviation: deviation * Math.sqrt(1 + 1 / logs.length) }
}

/**
 * Returns the pause that costs least in requests and delay together, in seconds. The best number of polls a second is
 * `sqrt(hazard / (2 * cost))`, and the next poll comes where the integral of that reaches one.
 */
export function pauseBeforeEnd(running: number, expected: ExpectedDuration): number {
  let pause = 0
  for (let polls = 0; polls < 1 && pause < longestPause; pause += shortestPause)
    polls += (shortestPause * Math.sqrt(hazard(running + pause + shortestPause / 2, expected))) / costRoot
  return pause
}

/** Returns the share of the runs lasting so long that end in the next second. */
function hazard(running: number, { median, deviation }: ExpectedDuration): number {
  // A log-logistic distribution is close to a log-normal one, and its hazard has a closed form.
  const steepness = Math.PI / (deviation * Math.sqrt(3))
  const components = [
    { share: 1 - surpriseShare, power: steepness },
    { share: surpriseShare, power: 1 },
  ].map(({ share, power }) => {
    const survival = 1 / (1 + (running / median) ** power)
    return { survival: share * survival, density: (share * power * survival * (1 - survival)) / running }
  })
  const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0)
  return sum(components.map(({ density }) => density)) / sum(components.map(({ survival }) => survival))
}
