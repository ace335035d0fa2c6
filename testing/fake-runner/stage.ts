import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FileEntry, readFileEntries, summaryLimit } from './files.ts'
import { type ExecutedCommand, type StepAnnotation, StepLog } from './log.ts'
import type { Masks } from './masks.ts'
import { type ProcessEnd, type ProcessOptions, type RunnerDelays, runProcess } from './process.ts'

/** How a stage ended, and what it left. */
export interface StageResult {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** `null` where a signal ended the process. */
  readonly exitCode: number | null
  readonly endedBy: NodeJS.Signals | null
  /** Step outputs under their names as last written; two that differ in case alone are one. */
  readonly outputs: ReadonlyMap<string, string>
  /** What GITHUB_ENV gave. */
  readonly env: ReadonlyMap<string, string>
  /** What GITHUB_PATH gave. */
  readonly path: readonly string[]
  readonly state: ReadonlyMap<string, string>
  readonly annotations: readonly StepAnnotation[]
  /** What the user would see: masked, with `##[group]` and the like where the site draws something. */
  readonly log: string
  readonly rawStdout: string
  readonly rawStderr: string
  /** Every command that was carried out, in order; a line that was printed because commands were stopped is none. */
  readonly commands: readonly ExecutedCommand[]
  /** Masked; empty where it was too large. */
  readonly summary: string
  /** As the action wrote it. */
  readonly rawSummary: string
  readonly durationMs: number
}

/** One stage (main or post) of a step. */
export interface StageOptions {
  readonly node: string
  readonly script: string
  readonly workspace: string
  /** The runner's temporary folder. */
  readonly temp: string
  readonly env: Readonly<Record<string, string>>
  readonly masks: Masks
  /** Lines that the runner prints before the action starts. */
  readonly preface: readonly string[]
  /** Warnings of the runner's own about the step's `with:`. */
  readonly warnings: readonly string[]
  readonly isDebugging: boolean
  readonly onLine: (line: string) => void
  readonly delays: RunnerDelays
  readonly firstSignal: NodeJS.Signals
  readonly signal: AbortSignal
  /** Runs the script; a process of its own unless given. */
  readonly run?: (options: ProcessOptions) => Promise<ProcessEnd>
}

const fileNames = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const

/** Runs one stage of a step. Rejects only where the process cannot be started. */
export async function runStage(options: StageOptions): Promise<StageResult> {
  const startedAt = performance.now()
  const log = new StepLog(options.masks, options.onLine, options.isDebugging)
  for (const line of options.preface) log.print(line)
  for (const warning of options.warnings) log.annotate('warning', warning)

  const commandsFolder = join(options.temp, '_runner_file_commands')
  await mkdir(commandsFolder, { recursive: true })
  const folder = await mkdtemp(join(commandsFolder, 'stage-'))
  const files = Object.fromEntries(fileNames.map((name) => [name, join(folder, name.toLowerCase())]))
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')))

  const end = await (options.run ?? runProcess)({
    command: options.node,
    arguments: [options.script],
    cwd: options.workspace,
    env: { ...options.env, ...files },
    onLine: (line) => log.take(line),
    delays: options.delays,
    firstSignal: options.firstSignal,
    signal: options.signal,
  })
  const isCancelled = options.signal.aborted

  const read = async (name: (typeof fileNames)[number]): Promise<string> => {
    // A file that the action removed counts as empty.
    const bytes = await readFile(join(folder, name.toLowerCase())).catch(() => Buffer.alloc(0))
    return bytes.toString('utf8')
  }
  const apply = (name: string, text: string, set: (entry: FileEntry) => void): void => {
    const { entries, mistake } = readFileEntries(text)
    entries.forEach(set)
    if (mistake === undefined) return
    log.fail(`Unable to process file command '${name}' successfully.`)
    log.fail(mistake)
  }

  const env = new Map<string, string>()
  apply('env', await read('GITHUB_ENV'), ({ name, value }) => {
    if (name.toUpperCase() === 'NODE_OPTIONS')
      log.annotate('error', `Can't store ${name} output parameter using '$GITHUB_ENV' command.`)
    else env.set(name, value)
  })
  const path = (await read('GITHUB_PATH')).split(/\r?\n/).filter((line) => line !== '')
  const rawSummary = await read('GITHUB_STEP_SUMMARY')
  const summary = takeSummary(rawSummary, log, options.masks)
  apply('state', await read('GITHUB_STATE'), ({ name, value }) => log.state.set(name, value))
  apply('output', await read('GITHUB_OUTPUT'), (entry) => log.entries.push(entry))
  await rm(folder, { recursive: true, force: true })

  const isFailed = end.exitCode !== 0 || log.hasFailed
  return {
    conclusion: isCancelled ? 'cancelled' : isFailed ? 'failure' : 'success',
    exitCode: end.exitCode,
    endedBy: end.endedBy,
    outputs: log.outputs,
    env,
    path,
    state: log.state,
    annotations: log.annotations,
    log: log.lines.map((line) => `${line}\n`).join(''),
    rawStdout: end.stdout,
    rawStderr: end.stderr,
    commands: log.commands,
    summary,
    rawSummary,
    durationMs: end.durationMs ?? performance.now() - startedAt,
  }
}

/** The summary as it is uploaded: masked line by line, or nothing where the file is too large. */
function takeSummary(text: string, log: StepLog, masks: Masks): string {
  const size = Buffer.byteLength(text)
  if (size > summaryLimit) {
    const inKilobytes = (bytes: number): string => `${Math.floor(bytes / 1024)}k`
    const [most, got] = [inKilobytes(summaryLimit), inKilobytes(size)]
    log.annotate('error', `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${most}, got ${got}.`)
    return ''
  }
  return text
    .split('\n')
    .map((line) => masks.redact(line))
    .join('\n')
}
