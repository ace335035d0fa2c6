import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printHeading, printTable, printTarget, type Section } from '../section.ts'
import { drawChart } from './chart.ts'
import { comparePaces, latency, type PaceResult } from './compare.ts'
import { lowestDelay } from './lowest-delay.ts'
import { peers } from './policies.ts'
import { type RunKind, runKinds } from './runs.ts'

/** Number of requests besides the polls during the wait, 3: the first poll, the list of runs, and a log. */
const fixedRequests = 3
/** Number of exchanges between the end in Buddy and the end of the step, 2: the last poll, and a log. */
const endExchanges = 2

/** Requests and delay of the wait, compared with other actions. `--chart` also draws them. */
export const paceSection: Section = {
  name: 'pace',
  run: ({ isQuick, isChart }) => {
    printHeading(
      'The wait, on a virtual clock: medians of 10 s to 3 h, log-uniform; one in ten runs fails early; averages over all',
    )
    const results = comparePaces(isQuick ? 200 : 4000)
    for (const kind of runKinds)
      printKind(
        kind,
        results.filter((result) => result.kind === kind),
      )
    if (isChart) {
      writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'pace.svg'), drawChart(results))
      console.log('drawn    docs/pace.svg')
    }
    return Promise.resolve()
  },
}

function printKind(kind: RunKind, results: readonly PaceResult[]): void {
  console.log('')
  printTable(
    [kind.name, 'requests', 'kB', 'delay, s'],
    results.map(({ policy, requests, bytes, delay }) => [
      policy.name,
      requests.toFixed(1),
      (bytes / 1000).toFixed(0),
      delay.toFixed(2),
    ]),
  )
  const others = results.filter(({ policy }) => peers.includes(policy))
  for (const own of results.filter(({ policy }) => !peers.includes(policy))) {
    const better = others.filter(({ requests, delay }) => requests <= own.requests && delay <= own.delay)
    printTarget(`${own.policy.name}: peers that are better in both`, better.length, 0, String)
  }
  if (kind.progress === 'none' && kind.listedRuns > 0 && kind.slowdown === 1) printLowest(kind, others)
}

/** Prints the lowest delay with the thriftiest peer's requests, if nothing but the durations of such runs is known. */
function printLowest({ spread }: RunKind, others: readonly PaceResult[]): void {
  const fewest = Math.min(...others.map(({ requests }) => requests))
  const lowest = lowestDelay(spread, fewest - fixedRequests) + latency * endExchanges
  const shortest = Math.min(...others.map(({ delay }) => delay))
  console.log(
    `theory   delay of the best forecast with ${fewest.toFixed(1)} requests: ${lowest.toFixed(2)}` +
      ` (the quickest peer: ${shortest.toFixed(2)})`,
  )
}
