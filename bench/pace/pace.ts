import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printHeading, printTable, printTarget, type Section } from '../section.ts'
import { drawChart } from './chart.ts'
import { policies, type Policy } from './policies.ts'
import { createRandom } from './random.ts'

/** How a run reports its progress. */
export type ProgressKind = 'honest' | 'stuck' | 'jumping'

/** What a policy came to over all runs, as means. */
export interface PaceResult {
  readonly policy: string
  readonly progress: ProgressKind
  readonly requests: number
  readonly bytes: number
  /** From the end in Buddy to the end of the step, in seconds. */
  readonly delay: number
}

const shortest = 10
const longest = 3 * 3600
/** One exchange takes this long, in seconds. */
const latency = 0.15
/** A run's body with one action, as Buddy's documentation has it. */
const runBytes = 4970
/** Buddy's clock, corrected by its `Date` header, is right to half a second. */
const clockError = 0.5

/** Each policy over the same runs: durations log-uniform from 10 s to 3 h, on a virtual clock. */
export function comparePaces(runCount: number): readonly PaceResult[] {
  const kinds = ['honest', 'stuck', 'jumping'] as const
  return kinds.flatMap((progress) => policies.map((policy) => measure(policy, progress, runCount)))
}

function measure(policy: Policy, progress: ProgressKind, runCount: number): PaceResult {
  const random = createRandom(20_261_124)
  let requests = 0
  let delay = 0
  for (let index = 0; index < runCount; index++) {
    const duration = shortest * (longest / shortest) ** ((index + random()) / runCount)
    const report = createProgress(progress, duration, random)
    const skew = (random() * 2 - 1) * clockError
    const nextDelay = policy.begin(random)
    let waited = 0
    let polls = 1
    for (; waited < duration; polls++)
      waited += latency + nextDelay({ waited, progress: report(waited), running: Math.max(0, waited + skew) })
    requests += polls + policy.extraRequests
    delay += waited - duration + latency * (1 + policy.extraRequests)
  }
  return {
    policy: policy.name,
    progress,
    requests: requests / runCount,
    bytes: (requests / runCount) * runBytes,
    delay: delay / runCount,
  }
}

function createProgress(kind: ProgressKind, duration: number, random: () => number): (waited: number) => number {
  if (kind === 'stuck') return () => 0
  if (kind === 'honest') return (waited) => Math.min(100, Math.floor((waited / duration) * 100))
  const count = 3 + Math.floor(random() * 4)
  const times = Array.from({ length: count }, () => random() * duration).sort((one, other) => one - other)
  const values = Array.from({ length: count }, () => Math.floor(random() * 100)).sort((one, other) => one - other)
  return (waited) => values[times.filter((time) => time <= waited).length - 1] ?? 0
}

/** How the wait is paced, beside the peers. `--chart` also draws it. */
export const paceSection: Section = {
  name: 'pace',
  run: ({ isQuick, isChart }) => {
    printHeading('The wait, on a virtual clock: runs of 10 s to 3 h, log-uniform; means over all of them')
    const results = comparePaces(isQuick ? 200 : 4000)
    printTable(
      ['progress, policy', 'requests', 'kB', 'delay, s'],
      results.map(({ policy, progress, requests, bytes, delay }) => [
        `${progress}: ${policy}`,
        requests.toFixed(1),
        (bytes / 1000).toFixed(0),
        delay.toFixed(2),
      ]),
    )
    for (const progress of ['honest', 'stuck', 'jumping'] as const)
      judge(
        results.filter((result) => result.progress === progress),
        progress,
      )
    if (isChart) {
      const folder = join(import.meta.dirname, '..', '..', 'docs')
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'pace.svg'), drawChart(results))
      console.log('drawn    docs/pace.svg')
    }
    return Promise.resolve()
  },
}

function judge(results: readonly PaceResult[], progress: ProgressKind): void {
  const [own, ...peers] = results
  if (own === undefined) throw new Error('nothing was measured')
  if (progress === 'honest') {
    printTarget(
      'honest progress: requests, against the thriftiest peer',
      own.requests,
      Math.min(...peers.map(({ requests }) => requests)),
      (value) => value.toFixed(1),
    )
    printTarget(
      'honest progress: delay in seconds, against the quickest peer',
      own.delay,
      Math.min(...peers.map(({ delay }) => delay)),
      (value) => value.toFixed(2),
    )
    return
  }
  const better = peers.filter(({ requests, delay }) => requests <= own.requests && delay <= own.delay)
  printTarget(`${progress} progress: peers that are better in both`, better.length, 0, String)
}
