/** Delay that is as bad as one more request, 30 ms, because then a gate needs less of both than any other action. */
const requestCostMs = 30
/** Share of the runs that end at any other time, 0.1, because a run may fail early, or last longer than ever before. */
const surpriseShare = 0.1
/** Smallest deviation, 0.001, because no clock is better. */
const minDeviation = 0.001
/** Step of the integration for one pause, 1 s, because no pause of `auto` is shorter. */
const pauseStepMs = 1_000
/** Step of the integration for a budget, 30 s, because a budget may be less exact. */
const budgetStepMs = 30_000

/** Expected end of a run. */
export interface ExpectedEnd {
  /** Duration that the run exceeds with a chance of one half, in milliseconds. */
  readonly medianMs: number
  /** Standard deviation of the duration, as a share of the median. */
  readonly deviation: number
}

/**
 * Returns the pause in which the given number of polls is due, in milliseconds. The hazard is the share of the runs
 * lasting so long that end in the next moment. The density of polls that costs least in requests and delay together is
 * `sqrt(hazard / (2 * cost))`.
 */
export function pauseBeforeEnd(end: ExpectedEnd, runningMs: number, polls: number, maxMs: number): number {
  let pauseMs = 0
  for (let due = 0; due < polls && pauseMs < maxMs; pauseMs += pauseStepMs)
    due += pollsInStep(end, runningMs + pauseMs, pauseStepMs)
  return Math.min(pauseMs, maxMs)
}

/** Returns the number of polls that are due in a time. */
export function pollsBeforeEnd(end: ExpectedEnd, runningMs: number, milliseconds: number): number {
  let polls = 0
  for (let passedMs = 0; passedMs < milliseconds; passedMs += budgetStepMs)
    polls += pollsInStep(end, runningMs + passedMs, Math.min(budgetStepMs, milliseconds - passedMs))
  return polls
}

function pollsInStep(end: ExpectedEnd, runningMs: number, stepMs: number): number {
  return stepMs * Math.sqrt(hazard(end, runningMs + stepMs / 2) / (2 * requestCostMs))
}

/** Returns the hazard of a mixture: most runs end about when expected, the others at any time. */
function hazard({ medianMs, deviation }: ExpectedEnd, runningMs: number): number {
  // The log-logistic distribution is close to the log-normal one, and needs no table.
  const steepness = Math.PI / (Math.max(minDeviation, deviation) * Math.sqrt(3))
  const usual = 1 / (1 + (runningMs / medianMs) ** steepness)
  const surprise = 1 / (1 + runningMs / medianMs)
  const density = (1 - surpriseShare) * steepness * usual * (1 - usual) + surpriseShare * surprise * (1 - surprise)
  return density / runningMs / ((1 - surpriseShare) * usual + surpriseShare * surprise)
}
