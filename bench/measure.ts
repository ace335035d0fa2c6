import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A bash script to be measured; what it needs comes in its environment. */
export interface Command {
  readonly script: string
  readonly environment: Readonly<Record<string, string>>
  /** Working folder. */
  readonly folder: string
}

/** What a command cost, all processes that it started included. */
export interface Cost {
  readonly wallMs: number
  /** User and system time together. */
  readonly cpuMs: number
  /** The largest resident size of any of its processes; null if it was not sampled or is not known on this system. */
  readonly peakBytes: number | null
}

/** How a command is measured. */
export interface Measuring {
  /** Receives what the command writes to its standard output. */
  readonly onOutput: (chunk: Buffer) => void
  /** Sampling disturbs short commands a little. */
  readonly withMemory: boolean
}

/** The kernel keeps the peak itself, so a sample misses only what grows in a process's last moments. */
const sampleIntervalMs = 10

/**
 * Runs a command to its end. Bash's own `time` counts every process of it alike, whatever it is written in. Rejects where
 * the command fails, with what it wrote to its standard error.
 */
export async function measureCommand(
  { script, environment, folder }: Command,
  { onOutput, withMemory }: Measuring,
): Promise<Cost> {
  const timed = `set -o pipefail; TIMEFORMAT='%3R %3U %3S'; { time { ${script} ; } 2>&4; } 4>&2 2>&3`
  const child = spawn('bash', ['-c', timed], {
    cwd: folder,
    env: { ...environment, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const errors: Buffer[] = []
  const times: Buffer[] = []
  child.stdout?.on('data', onOutput)
  child.stderr?.on('data', (chunk: Buffer) => {
    errors.push(chunk)
  })
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    times.push(chunk)
  })
  const peaks = new Map<number, number>()
  const sampler =
    withMemory && child.pid !== undefined ? setInterval(samplePeaks, sampleIntervalMs, child.pid, peaks) : undefined
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', reject)
  })
  clearInterval(sampler)
  const wrong = Buffer.concat(errors).toString().trim()
  if (exitCode !== 0) throw new Error(`${script} ended with ${String(exitCode)}: ${wrong}`)
  const [wall, user, system] = Buffer.concat(times)
    .toString()
    .trim()
    .split(' ')
    .map((seconds) => Number(seconds) * 1000)
  if (wall === undefined || user === undefined || system === undefined) throw new Error('bash printed no times')
  return { wallMs: wall, cpuMs: user + system, peakBytes: peaks.size === 0 ? null : Math.max(...peaks.values()) }
}

/** Whether a program is there to be run. */
export async function isInstalled(program: string): Promise<boolean> {
  const child = spawn('bash', ['-c', 'command -v "$0"', program], { stdio: 'ignore' })
  const code = await new Promise((resolve) => {
    child.once('close', resolve)
    child.once('error', () => {
      resolve(null)
    })
  })
  return code === 0
}

/** Notes the peaks of all descendants of a process, not of the process itself, which is bash. */
function samplePeaks(parent: number, peaks: Map<number, number>): void {
  for (const child of readProcessFile(`${String(parent)}/task/${String(parent)}/children`)
    .split(' ')
    .filter((id) => id !== '')
    .map(Number)) {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readProcessFile(`${String(child)}/status`))
    if (peak !== null) peaks.set(child, Math.max(Number(peak[1]) * 1024, peaks.get(child) ?? 0))
    samplePeaks(child, peaks)
  }
}

function readProcessFile(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8').trim()
  } catch {
    // The process has ended, or this system has no such files.
    return ''
  }
}
