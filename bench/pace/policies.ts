import { pauseBeforeEnd } from '../../src/buddy/polling/expected-end.ts'
import { PollScheduler } from '../../src/buddy/polling/poll-interval.ts'
import { expectEnd } from './history.ts'

/** Facts that a policy has at a poll. Times in seconds. */
export interface PolicySample {
  /** Since the watching began. */
  readonly waited: number
  /** Whole percents. */
  readonly progress: number
  /** Since the start of the run by its `start_date`, as far as clocks agree. */
  readonly running: number
}

/** A policy of polling. */
export interface Policy {
  readonly name: string
  /** Begins a wait; returns what gives the pause after each poll, in seconds. */
  readonly begin: (random: () => number, earlierDurations: readonly number[]) => (sample: PolicySample) => number
  /** Number of requests besides the polls. */
  readonly extraRequests: number
}

const fixed = (name: string, seconds: number): Policy => ({ name, begin: () => () => seconds, extraRequests: 0 })

/** The action's own policy, which is the code of `src`; it reads a log at the end. */
export const auto: Policy = { name: 'auto', begin: beginAuto, extraRequests: 1 }

/** The policy that docs/adr/0017 describes and does not build; it reads a list of runs too. */
export const withHistory: Policy = { name: 'with history (not built)', begin: beginWithHistory, extraRequests: 2 }

/** The policies of other actions, as their sources have them. */
export const peers: readonly Policy[] = [
  fixed('AWS, 30 s', 30),
  fixed('GitLab, 15 s', 15),
  fixed('Buildkite, 10 s', 10),
  fixed('await-remote-run, 5 s', 5),
  { name: 'HashiCorp, Fibonacci 2 to 7 s', begin: beginFibonacci, extraRequests: 0 },
]

function beginAuto(random: () => number): (sample: PolicySample) => number {
  const scheduler = new PollScheduler(null, random)
  return ({ waited, progress, running }) =>
    scheduler.nextDelay({
      nowMs: waited * 1000,
      status: 'INPROGRESS',
      progress,
      runningMs: running * 1000,
      rateLimit: null,
    }) / 1000
}

function beginWithHistory(random: () => number, earlierDurations: readonly number[]): (sample: PolicySample) => number {
  const end = expectEnd(earlierDurations.map((duration) => duration * 1000))
  if (end === null) return beginAuto(random)
  return ({ running }) => Math.max(1, (pauseBeforeEnd(end, running * 1000, 1, 180_000) / 1000) * (0.9 + random() * 0.2))
}

function beginFibonacci(): () => number {
  let [pause, next] = [2, 3]
  return () => {
    const current = Math.min(7, pause)
    ;[pause, next] = [next, pause + next]
    return current
  }
}
