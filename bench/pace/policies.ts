import { PollScheduler } from '../../src/buddy/poll-interval.ts'

/** What a policy sees at a look. Times in seconds. */
export interface PolicyLook {
  /** Since the watching began. */
  readonly waited: number
  /** Whole percents. */
  readonly progress: number
  /** Since the start of the run by its `start_date`, as far as clocks agree. */
  readonly running: number
}

/** A way to pace the looks: begun anew for each run, it tells the pause after each look, in seconds. */
export interface Policy {
  readonly name: string
  readonly begin: (random: () => number) => (sample: PolicyLook) => number
  /** Requests besides the looks. */
  readonly extraRequests: number
}

const fixed = (name: string, seconds: number): Policy => ({ name, begin: () => () => seconds, extraRequests: 0 })

/** What peers do, as their sources have it, and `auto`, which is the action's own code. */
export const policies: readonly Policy[] = [
  { name: 'auto', begin: beginAuto, extraRequests: 1 },
  fixed('AWS, 30 s', 30),
  fixed('GitLab, 15 s', 15),
  fixed('Buildkite, 10 s', 10),
  fixed('await-remote-run, 5 s', 5),
  { name: 'HashiCorp, Fibonacci 2 to 7 s', begin: beginFibonacci, extraRequests: 0 },
]

function beginAuto(random: () => number): (sample: PolicyLook) => number {
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

function beginFibonacci(): () => number {
  let [pause, next] = [2, 3]
  return () => {
    const current = Math.min(7, pause)
    ;[pause, next] = [next, pause + next]
    return current
  }
}
