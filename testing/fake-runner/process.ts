import { spawn } from 'node:child_process'
import { splitLines } from './lines.ts'

/** How long the runner waits, in milliseconds. */
export interface RunnerDelays {
  /** From SIGINT to SIGTERM. */
  readonly interruptMs: number
  /** From SIGTERM to SIGKILL. */
  readonly terminateMs: number
  /** From the end of the process to the end of its streams, which another process may still hold. */
  readonly streamsMs: number
}

/** The delays of the real runner. */
export const runnerDelays: RunnerDelays = { interruptMs: 7500, terminateMs: 2500, streamsMs: 5000 }

/** A process to be run. */
export interface ProcessOptions {
  readonly command: string
  readonly arguments: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Gets every line of both streams, in the order in which they arrive. */
  readonly onLine: (line: string) => void
  readonly delays: RunnerDelays
  /** What a process that is cancelled is sent first; SIGINT unless given. */
  readonly firstSignal?: NodeJS.Signals
  /** Cancels the process. */
  readonly signal: AbortSignal
}

/** How a process ended. */
export interface ProcessEnd {
  /** `null` where a signal ended it. */
  readonly exitCode: number | null
  readonly endedBy: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  /** Time on a clock of its own; not given where the machine's clock counts. */
  readonly durationMs?: number
}

/** Runs a process to its end with its stdin closed; cancels it as the runner does. Rejects where it cannot be started. */
export function runProcess(options: ProcessOptions): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(options.command, options.arguments, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    const timers: NodeJS.Timeout[] = []
    const streams = [child.stdout, child.stderr].map((stream) => {
      const chunks: Buffer[] = []
      const splitter = splitLines(options.onLine)
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        splitter.push(chunk)
      })
      return { chunks, splitter }
    })

    const cancel = (): void => {
      child.kill(options.firstSignal ?? 'SIGINT')
      timers.push(
        setTimeout(() => child.kill('SIGTERM'), options.delays.interruptMs),
        setTimeout(() => child.kill('SIGKILL'), options.delays.interruptMs + options.delays.terminateMs),
      )
    }
    const finish = (): void => {
      timers.forEach(clearTimeout)
      options.signal.removeEventListener('abort', cancel)
    }
    if (options.signal.aborted) child.once('spawn', cancel)
    else options.signal.addEventListener('abort', cancel, { once: true })

    child.once('error', (error) => {
      finish()
      reject(error)
    })
    child.once('exit', () => {
      finish()
      const release = setTimeout(() => {
        child.stdout.destroy()
        child.stderr.destroy()
      }, options.delays.streamsMs)
      child.once('close', () => clearTimeout(release))
    })
    child.once('close', (exitCode, endedBy) => {
      for (const { splitter } of streams) splitter.end()
      const [stdout = '', stderr = ''] = streams.map(({ chunks }) => Buffer.concat(chunks).toString('utf8'))
      resolve({ exitCode, endedBy, stdout, stderr })
    })
  })
}
