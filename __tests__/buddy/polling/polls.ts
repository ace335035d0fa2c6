import type { PollSample, PollScheduler } from '../../../src/buddy/polling/poll-interval.ts'

export const second = 1000
export const minute = 60 * second

/** A poll at a time, of a run about whose end nothing is known. */
export function aPoll(nowMs: number, more: Partial<PollSample> = {}): PollSample {
  return { nowMs, status: 'INPROGRESS', progress: null, runningMs: null, rateLimit: null, ...more }
}

/** The pause after polls at the given seconds. */
export function pauseAfter(
  scheduler: PollScheduler,
  seconds: readonly number[],
  more: (seconds: number) => Partial<PollSample> = () => ({}),
): number {
  return seconds.map((at) => scheduler.nextDelay(aPoll(at * second, more(at)))).at(-1) ?? NaN
}
