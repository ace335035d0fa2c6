import { PollScheduler } from '../../src/buddy/polling/poll-interval.ts'
import { printHeading, printTable, printTarget, type Section } from '../section.ts'
import { createRandom } from './random.ts'

/** Gates that share one token. */
interface Fleet {
  readonly gates: number
  readonly progress: 'honest' | 'none'
  /** True if Buddy says in `X-Rate-Limit-Reset` when the window ends. */
  readonly isEndTold: boolean
}

/** Costs of gates that share one token. */
export interface FleetResult extends Fleet {
  readonly requests: number
  /** Number of requests that the server refused because the limit was used up. */
  readonly rejected: number
  /** Largest number of requests in one window. */
  readonly mostInWindow: number
  /** Seconds from the end in Buddy to the end of the step, as a mean. */
  readonly meanDelay: number
}

const limit = 1000
const windowSeconds = 3600
const shortest = 10
const longest = 3 * 3600
/** Number of requests after the last poll, 1, for the log. */
const endRequests = 1

/** Simulates gates that start within two seconds; their runs last from 10 s to 3 h, log-uniform. */
function simulateFleet({ gates, progress, isEndTold }: Fleet): FleetResult {
  const random = createRandom(gates)
  const fleet = Array.from({ length: gates }, () => {
    const startedAt = random() * 2
    return {
      startedAt,
      nextAt: startedAt,
      duration: shortest * (longest / shortest) ** random(),
      scheduler: new PollScheduler(null, random),
    }
  })
  const waiting = new Set(fleet)
  const counts = new Map<number, number>()
  let requests = 0
  let rejected = 0
  let delay = 0
  const ask = (time: number): boolean => {
    const window = Math.floor(time / windowSeconds)
    const used = counts.get(window) ?? 0
    if (used >= limit) rejected++
    else counts.set(window, used + 1)
    requests++
    return used < limit
  }
  while (waiting.size > 0) {
    const gate = [...waiting].reduce((first, other) => (other.nextAt < first.nextAt ? other : first))
    const time = gate.nextAt
    const running = time - gate.startedAt
    if (!ask(time)) {
      gate.nextAt = time + 30 * (1 + random())
      continue
    }
    if (running >= gate.duration) {
      for (let count = 0; count < endRequests; count++) ask(time)
      delay += running - gate.duration
      waiting.delete(gate)
      continue
    }
    const window = Math.floor(time / windowSeconds)
    const remaining = limit - (counts.get(window) ?? 0)
    const windowEndsAt = (window + 1) * windowSeconds * 1000
    const percent = progress === 'honest' ? Math.floor((running / gate.duration) * 100) : 0
    gate.nextAt =
      time +
      gate.scheduler.nextDelay({
        nowMs: time * 1000,
        status: 'INPROGRESS',
        progress: percent,
        runningMs: running * 1000,
        rateLimit: { limit, remaining, ...(isEndTold ? { windowEndsAt } : {}) },
      }) /
        1000
  }
  const mostInWindow = Math.max(...counts.values())
  return { gates, progress, isEndTold, requests, rejected, mostInWindow, meanDelay: delay / gates }
}

/** Gates that share a token with a rate limit. */
export const fleetSection: Section = {
  name: 'fleet',
  run: () => {
    printHeading(`Gates that share one token with a limit of ${String(limit)} requests an hour, on a virtual clock`)
    const results = [1, 10, 100].flatMap((gates) =>
      [false, true].flatMap((isEndTold) => [
        simulateFleet({ gates, progress: 'none', isEndTold }),
        simulateFleet({ gates, progress: 'honest', isEndTold }),
      ]),
    )
    printTable(
      ['gates, progress, end of the window', 'requests', 'most in an hour', 'refused', 'mean delay, s'],
      results.map(({ gates, progress, isEndTold, requests, rejected, mostInWindow, meanDelay }) => [
        `${String(gates)}, ${progress}, ${isEndTold ? 'told' : 'not told'}`,
        String(requests),
        String(mostInWindow),
        String(rejected),
        meanDelay.toFixed(1),
      ]),
    )
    printTarget(
      'requests refused by the limit',
      results.reduce((sum, { rejected }) => sum + rejected, 0),
      0,
      String,
    )
    return Promise.resolve()
  },
}
