import type { Cost } from './measure.ts'

/** One of several that do the same work. */
export interface Contestant {
  readonly name: string
  /** Does the work once; where `isWarmUp`, with whatever checks would disturb the measuring. Rejects where it was done wrong. */
  readonly run: (isWarmUp: boolean) => Promise<Cost>
}

/** How often each contestant runs. */
export interface Rounds {
  /** Not counted: caches fill, and results are checked. */
  readonly warmUps: number
  readonly counted: number
}

/** What a contestant cost: the median of each measure on its own. */
export interface Result extends Cost {
  readonly name: string
}

/** Lets all contestants run once a round, so that whatever disturbs the machine disturbs all of them, and each in another place each round. */
export async function compete(
  contestants: readonly Contestant[],
  { warmUps, counted }: Rounds,
): Promise<readonly Result[]> {
  const costs = new Map<string, Cost[]>(contestants.map(({ name }) => [name, []]))
  for (let round = 0; round < warmUps + counted; round++) {
    const first = round % contestants.length
    for (const { name, run } of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const cost = await run(round < warmUps)
      if (round >= warmUps) costs.get(name)?.push(cost)
    }
  }
  return [...costs].map(([name, all]) => ({
    name,
    wallMs: median(all.map(({ wallMs }) => wallMs)),
    cpuMs: median(all.map(({ cpuMs }) => cpuMs)),
    peakBytes: medianOrNull(all.flatMap(({ peakBytes }) => peakBytes ?? [])),
  }))
}

/** The middle value, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

function medianOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : median(values)
}
