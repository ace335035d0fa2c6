// One job of a soak: plays every n-th seed, and writes the findings, one line for each seed.
import { drawSchedule } from './draw.ts'
import { type Finding, judge } from './oracle.ts'
import { createPlayer, type Played } from './play.ts'
import type { Schedule } from './schedule.ts'
import { shrink } from './shrink.ts'

/** What came of a seed. */
export interface Report {
  readonly seed: number
  readonly outcome: string
  readonly requests: number
  /** What it cost, without shrinking. */
  readonly cpuMs: number
  readonly findings: readonly ReportedFinding[]
}

/** A finding, and the simplest schedule that shows it; null if no such schedule was searched. */
export interface ReportedFinding extends Finding {
  readonly shrunk: Schedule | null
}

const [repository = '', first = '', last = '', step = '1', show = '', shrinks = ''] = process.argv.slice(2)
const write = process.stdout.write.bind(process.stdout)
const player = await createPlayer(repository)

for (let seed = Number(first); seed <= Number(last); seed += Number(step)) {
  const before = process.cpuUsage()
  const played = await player.play(drawSchedule(seed))
  const kinds = new Map(judge(played).map((finding) => [finding.kind, finding]))
  const { user, system } = process.cpuUsage(before)
  const findings: ReportedFinding[] = []
  for (const finding of kinds.values()) {
    const shrunk = shrinks === 'true' ? await shrink(played.schedule, finding.kind, player) : null
    findings.push({ ...finding, shrunk })
  }
  const outcome = played.main.outputs.get('outcome') ?? 'killed'
  const report: Report = {
    seed,
    outcome,
    requests: played.buddy.requests.length,
    cpuMs: (user + system) / 1000,
    findings,
  }
  if (show === 'true') write(`${describe(played)}\n`)
  write(`${JSON.stringify(report)}\n`)
}

player.close()

function describe({ schedule, main, post, buddy }: Played): string {
  const requests = buddy.requests.map(
    ({ atMs, class: kind, method, path, fault, status }) =>
      `${String(atMs)} ${kind} ${method} ${path} ${fault} ${String(status)}`,
  )
  return [` ${JSON.stringify(schedule, null, 1)}`, main.stdout, main.stderr, post?.stdout ?? '', ...requests].join('\n')
}
