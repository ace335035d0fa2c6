// Plays random schedules in virtual time against the built action:
// npm run soak -- --seeds 1..20000 [--jobs 2] [--show] [--no-shrink] [--repository FOLDER]
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Report } from './worker.ts'

const nodeOptions = ['--no-warnings', '--max-old-space-size=700', '--max-semi-space-size=32'] as const

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1..500' },
    jobs: { type: 'string', default: '2' },
    repository: { type: 'string', default: fileURLToPath(new URL('../..', import.meta.url)) },
    show: { type: 'boolean', default: false },
    shrink: { type: 'boolean', default: true },
  },
  allowNegative: true,
})

const [, first = '', last = first] = /^(\d+)(?:\.\.(\d+))?$/.exec(values.seeds) ?? []
if (first === '') throw new Error(`'--seeds ${values.seeds}' is no seed and no range such as 1..500`)
const jobs = Math.max(1, Math.min(Number(values.jobs), Number(last) - Number(first) + 1))
const startedAt = performance.now()
const reports: Report[] = []
let failures = 0

/** Plays each of the seeds that are this job's. */
async function runJob(job: number): Promise<void> {
  const parameters = [
    values.repository,
    String(Number(first) + job),
    last,
    String(jobs),
    String(values.show),
    String(values.shrink),
  ]
  const child = spawn(
    process.execPath,
    [...nodeOptions, fileURLToPath(new URL('worker.ts', import.meta.url)), ...parameters],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const exit = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) take(line)
    else write(line)
  }
  const code = await exit
  if (code !== 0) throw new Error(`a job ended with ${String(code)}`)
}

function take(line: string): void {
  const report: unknown = JSON.parse(line)
  if (!isReport(report)) throw new Error(`a job wrote ${line}`)
  reports.push(report)
  for (const { kind, detail, shrunk } of report.findings) {
    failures += 1
    write(
      `\nseed ${report.seed}: ${kind}\n  ${detail}${shrunk === null ? '' : `\n  shrunk: ${JSON.stringify(shrunk)}`}`,
    )
  }
}

/** What the other half of this program writes. */
function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'seed' in value && 'findings' in value && 'cpuMs' in value
}

function write(text: string): void {
  process.stdout.write(`${text}\n`)
}

await Promise.all(Array.from({ length: jobs }, (_, job) => runJob(job)))
summarize()

function summarize(): void {
  const seconds = (performance.now() - startedAt) / 1000
  const [requests, cpuMs] = (['requests', 'cpuMs'] as const).map((name) =>
    reports.reduce((sum, report) => sum + report[name], 0),
  )
  const anHour = Math.round((reports.length / seconds) * 3600)
  const perSchedule = ((cpuMs ?? 0) / Math.max(1, reports.length)).toFixed(1)
  write(`\n${reports.length} schedules in ${seconds.toFixed(1)} s, ${anHour} an hour; ${perSchedule} ms of CPU each`)
  write(`${requests ?? 0} requests; ${countOutcomes()}`)
  write(failures === 0 ? 'no findings' : `${failures} findings`)
  process.exitCode = failures === 0 ? 0 : 1
}

function countOutcomes(): string {
  const counts = new Map<string, number>()
  for (const { outcome } of reports) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ')
}
