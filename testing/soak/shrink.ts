import { judge } from './oracle.ts'
import type { Player } from './play.ts'
import type { Schedule } from './schedule.ts'

/** Simpler schedules than the given one, the simplest first. */
function* simplify(schedule: Schedule): Generator<Schedule> {
  const { faults, others, signals, runs, inputs, server } = schedule
  if (others.length > 0) yield { ...schedule, others: [] }
  if (signals.length > 0) yield { ...schedule, signals: [] }
  if (runs.length > 1) yield { ...schedule, runs: runs.slice(0, 1) }
  if (schedule.secrets.echo.length > 0) yield { ...schedule, secrets: { ...schedule.secrets, echo: [] } }
  if (schedule.skewMs !== 0) yield { ...schedule, skewMs: 0 }
  if (schedule.identityMs !== 0) yield { ...schedule, identityMs: 0 }
  if (schedule.github !== null) yield { ...schedule, github: null }
  for (const fault of faults) yield { ...schedule, faults: faults.filter((each) => each !== fault) }
  for (const other of others) yield { ...schedule, others: others.filter((each) => each !== other) }
  for (const fault of faults)
    if (fault.count > 1)
      yield { ...schedule, faults: faults.map((each) => (each === fault ? { ...each, count: each.count - 1 } : each)) }
  for (const name of Object.keys(inputs))
    if (name !== 'operation')
      yield { ...schedule, inputs: Object.fromEntries(Object.entries(inputs).filter(([each]) => each !== name)) }
  yield { ...schedule, server: { ...server, retryLagMs: 0, terminatingMs: 0, hasLogs: true, hasIdentifiers: true } }
  for (const [index, run] of runs.entries())
    for (const execution of run.executions) {
      if (run.executions.length === 1) continue
      const executions = run.executions.filter((each) => each !== execution)
      yield { ...schedule, runs: runs.map((each, at) => (at === index ? { ...each, executions } : each)) }
    }
}

/** The most plays that are worth it. */
const maxPlays = 300

/** A schedule as simple as can be that still shows a kind of finding. */
export async function shrink(schedule: Schedule, kind: string, player: Player): Promise<Schedule> {
  let current = schedule
  for (let plays = 0; plays < maxPlays;) {
    let simpler: Schedule | null = null
    for (const candidate of simplify(current)) {
      plays += 1
      if (plays > maxPlays || JSON.stringify(candidate) === JSON.stringify(current)) continue
      if (!(await shows(candidate, kind, player))) continue
      simpler = candidate
      break
    }
    if (simpler === null) return current
    current = simpler
  }
  return current
}

async function shows(schedule: Schedule, kind: string, player: Player): Promise<boolean> {
  try {
    return judge(await player.play(schedule)).some((finding) => finding.kind === kind)
  } catch {
    // Taken apart too far to be played.
    return false
  }
}
