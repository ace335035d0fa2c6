/** Growth of a run's progress: in step with time, not at all, or in jumps. */
export type ProgressKind = 'honest' | 'none' | 'jumping'

/** A kind of simulated runs. */
export interface RunKind {
  readonly name: string
  /** Standard deviation of a pipeline's durations, as a share of their mean. */
  readonly spread: number
  /** Number of the newest runs of the pipeline that the list holds. */
  readonly listedRuns: number
  /** Factor between the duration of the run and the durations of the listed runs. */
  readonly slowdown: number
  readonly progress: ProgressKind
}

/** A simulated run; durations in seconds. */
export interface SimulatedRun {
  readonly duration: number
  /** Durations of the listed runs that were successful. */
  readonly earlierDurations: readonly number[]
  /** Returns the progress after a time, in whole percents. */
  readonly progress: (running: number) => number
}

/** Shortest and longest median of a pipeline's durations, in seconds; the medians are log-uniform between them. */
const shortestMedian = 10
const longestMedian = 3 * 3600
/** Share of the runs that fail early, at a time that is uniform over what the run would have taken. */
export const failureShare = 0.1
/** Number of runs in a page of Buddy's list. */
const pageRuns = 20

const usual = { spread: 0.2, listedRuns: pageRuns, slowdown: 1, progress: 'none' } as const

/** The kinds of runs that each policy waits for; a whole run, which has no progress, first. */
export const runKinds: readonly RunKind[] = [
  { ...usual, name: 'whole run, durations vary by 20 %' },
  { ...usual, name: 'whole run, durations vary by 5 %', spread: 0.05 },
  { ...usual, name: 'whole run, durations vary by 50 %', spread: 0.5 },
  { ...usual, name: 'whole run, first one of its pipeline', listedRuns: 0 },
  { ...usual, name: 'whole run, twice as slow as those before', slowdown: 2 },
  { ...usual, name: 'one action, progress in step with time', progress: 'honest' },
  { ...usual, name: 'one action, progress that jumps', progress: 'jumping' },
]

/** Returns a run of a pipeline whose durations are log-normal around the median. `random` returns [0, 1). */
export function simulateRun(kind: RunKind, median: number, random: () => number): SimulatedRun {
  const sigma = logDeviation(kind.spread)
  const begin = (): { readonly full: number; readonly duration: number; readonly fails: boolean } => {
    const full = median * Math.exp(sigma * normal(random))
    const [fails, share] = [random() < failureShare, random()]
    return { full, fails, duration: fails ? full * share : full }
  }
  const listed = Array.from({ length: kind.listedRuns }, begin)
  const { full, duration } = begin()
  return {
    duration: duration * kind.slowdown,
    earlierDurations: listed.filter(({ fails }) => !fails).map((run) => run.duration),
    progress: createProgress(kind.progress, full * kind.slowdown, random),
  }
}

/** Returns the standard deviation of the logarithm for a log-normal spread. */
export function logDeviation(spread: number): number {
  return Math.sqrt(Math.log(1 + spread * spread))
}

/** Returns the place of a median among log-uniform ones; `share` is in [0, 1). */
export function medianAt(share: number): number {
  return shortestMedian * (longestMedian / shortestMedian) ** share
}

/** Returns a normally distributed number (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function createProgress(kind: ProgressKind, full: number, random: () => number): (running: number) => number {
  if (kind === 'none') return () => 0
  if (kind === 'honest') return (running) => Math.min(100, Math.floor((running / full) * 100))
  const count = 3 + Math.floor(random() * 4)
  const times = Array.from({ length: count }, () => random() * full).sort((one, other) => one - other)
  const values = Array.from({ length: count }, () => Math.floor(random() * 100)).sort((one, other) => one - other)
  return (running) => values[times.filter((time) => time <= running).length - 1] ?? 0
}
