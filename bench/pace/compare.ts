import { auto, peers, type Policy, withHistory } from './policies.ts'
import { createRandom } from './random.ts'
import { medianAt, type RunKind, runKinds, type SimulatedRun, simulateRun } from './runs.ts'

/** Averages of a policy over all runs of a kind. */
export interface PaceResult {
  readonly policy: Policy
  readonly kind: RunKind
  readonly requests: number
  readonly bytes: number
  /** Seconds from the end in Buddy to the end of the step. */
  readonly delay: number
}

/** Duration of one exchange, in seconds. */
export const latency = 0.15
/** Size of a run with one action, as Buddy's documentation has it. */
const runBytes = 4970
/** Largest error of Buddy's clock in the `Date` header, in seconds. */
const clockError = 0.5

/** Returns what each policy costs for each kind of runs, on a virtual clock. */
export function comparePaces(runCount: number): readonly PaceResult[] {
  return runKinds.flatMap((kind) =>
    [auto, ...(kind.progress === 'none' ? [withHistory] : []), ...peers].map((policy) =>
      measure(policy, kind, runCount),
    ),
  )
}

function measure(policy: Policy, kind: RunKind, runCount: number): PaceResult {
  // Every policy waits for the same runs.
  const [runRandom, pollRandom] = [createRandom(20_261_124), createRandom(20_261_129)]
  const costs = Array.from({ length: runCount }, (_, index) => {
    const run = simulateRun(kind, medianAt((index + runRandom()) / runCount), runRandom)
    return waitFor(run, policy, pollRandom)
  })
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / runCount
  const requests = mean(costs.map(({ polls }) => polls)) + policy.extraRequests
  return {
    policy,
    kind,
    requests,
    bytes: requests * runBytes,
    delay: mean(costs.map(({ late }) => late)) + latency * (1 + policy.extraRequests),
  }
}

function waitFor(
  { duration, earlierDurations, progress }: SimulatedRun,
  policy: Policy,
  random: () => number,
): { readonly polls: number; readonly late: number } {
  const skew = (random() * 2 - 1) * clockError
  const nextDelay = policy.begin(random, earlierDurations)
  let [waited, polls] = [0, 1]
  for (; waited < duration; polls++)
    waited += latency + nextDelay({ waited, progress: progress(waited), running: Math.max(0, waited + skew) })
  return { polls, late: waited - duration }
}
