/**
 * Delay that is as bad as one more request, 30 ms, because then a gate needs less of
 * both than any other action.
 */
const requestCostMs = 30
/**
 * Share of the runs that end at any other time, 0.1, because a run may fail early, or
 * last longer than ever before.
 */
const surpriseShare = 0.1
/** Smallest deviation, 0.001, because no clock is better. */
const minDeviation = 0.001
/**
 * Shortest and longest step of the integration, 1 s and 60 s, because no pause of
 * `auto` is shorter.
 */
const minStepMs = 1_000
const maxStepMs = 60_000

/** Expected end of a run. */
export interface ExpectedEnd {
  /** Duration that the run exceeds with a chance of one half, in milliseconds. */
  readonly medianMs: number
  /** Standard deviation of the duration, as a share of the median. */
  readonly deviation: number
}

/**
 * Returns the pause in which the given number of polls is due, in milliseconds. The
 * number of polls a second that costs least in requests and delay together is
 * `sqrt(hazard / (2 * cost))`.
 */
export function pauseBeforeEnd(end: ExpectedEnd, runningMs: number, polls: number, maxMs: number): number {
  let pauseMs = 0
  for (let due = 0; due < polls && pauseMs < maxMs; pauseMs += minStepMs)
    due += minStepMs * pollDensity(distribution(end, runningMs + pauseMs + minStepMs / 2))
  return Math.min(pauseMs, maxMs)
}

/**
 * Returns the mean number of polls in the next milliseconds. A run that has ended needs
 * no more polls.
 */
export function pollsBeforeEnd(end: ExpectedEnd, runningMs: number, milliseconds: number): number {
  let polls = 0
  const untilMs = runningMs + milliseconds
  for (let nowMs = runningMs; nowMs < untilMs;) {
    // The steps are small where the polls are dense.
    const fineMs = Math.max(minStepMs, Math.min(maxStepMs, Math.abs(end.medianMs - nowMs) / 4))
    const stepMs = Math.min(fineMs, untilMs - nowMs)
    const middle = distribution(end, nowMs + stepMs / 2)
    polls += stepMs * pollDensity(middle) * middle.survival
    nowMs += stepMs
  }
  return polls / distribution(end, runningMs).survival
}

/** Distribution of the ends at one time. */
interface Distribution {
  /** Share of the runs that last longer. */
  readonly survival: number
  /** Share of the lasting runs that end in the next millisecond. */
  readonly hazard: number
}

function pollDensity({ hazard }: Distribution): number {
  return Math.sqrt(hazard / (2 * requestCostMs))
}

/**
 * Returns a mixture at a time: most runs end about when expected, the others at any
 * time.
 */
function distribution({ medianMs, deviation }: ExpectedEnd, runningMs: number): Distribution {
  // The log-logistic distribution is close to the log-normal one, and needs no table.
  const steepness = Math.PI / (Math.max(minDeviation, deviation) * Math.sqrt(3))
  const usual = 1 / (1 + (runningMs / medianMs) ** steepness)
  const surprise = 1 / (1 + runningMs / medianMs)
  const survival = (1 - surpriseShare) * usual + surpriseShare * surprise
  const ending = (1 - surpriseShare) * steepness * usual * (1 - usual) + surpriseShare * surprise * (1 - surprise)
  return { survival, hazard: ending / runningMs / survival }
}
