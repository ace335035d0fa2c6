// Inputs on outputs, logs and the summary.
import type { Runner } from '../runner/runner.ts'
import { type InputReader, quoteInput } from './input-reader.ts'

/** Names of variables whose values are secrets, unless `mask` says otherwise. */
export const defaultMask = [
  '*TOKEN*',
  '*SECRET*',
  '*PASSWORD*',
  '*PASSWD*',
  '*PRIVATE_KEY*',
  '*API_KEY*',
  '*CREDENTIAL*',
] as const

/**
 * A pattern of a variable's name. Any other text would mask nothing, and its secrets
 * would be written.
 */
const namePattern = /^[\p{L}\p{N}_*.-]+$/u

const summaryModes = ['always', 'on-failure', 'never'] as const

/** Mode of the job summary. */
export type SummaryMode = (typeof summaryModes)[number]

/** Inputs on outputs, logs and the summary. */
export interface ResultsInputs {
  readonly outputPrefix: string
  /** Patterns of names, with `*`. */
  readonly mask: readonly string[]
  readonly exportVariables: boolean
  readonly summary: SummaryMode
  readonly streamLog: boolean
  /** '' for none. */
  readonly logFile: string
}

/** Reads and checks the inputs on outputs, logs and the summary. */
export function readResults(reader: InputReader): ResultsInputs {
  return {
    outputPrefix: readOutputPrefix(reader),
    mask: readMask(reader),
    exportVariables: reader.boolean('export-variables', false),
    summary: reader.oneOf('summary', summaryModes, 'always'),
    streamLog: reader.boolean('stream-log', true),
    logFile: readLogFile(reader),
  }
}

/** Returns the mode of the summary, also when other inputs are wrong. */
export function readSummaryMode(runner: Runner): SummaryMode {
  return summaryModes.find((mode) => mode === runner.input('summary')) ?? 'always'
}

function readOutputPrefix(reader: InputReader): string {
  const given = reader.given('output-prefix')
  if (given.value !== '' && !/^[A-Za-z_][A-Za-z0-9_-]{0,98}$/.test(given.value))
    reader.refuse(given, 'Set it to letters, digits, _ and -, at most 99 of them, beginning with a letter or _.')
  return given.value
}

function readMask(reader: InputReader): readonly string[] {
  const given = reader.list('mask', 'names')
  if (given.length === 0) return defaultMask
  for (const pattern of given.filter((text) => !namePattern.test(text))) {
    reader.addProblem(
      'mask',
      `\`mask\` contains ${quoteInput(pattern)}. ` +
        'A name has letters, digits and _, and * stands for any characters.',
    )
  }
  return given.join().toLowerCase() === 'none' ? [] : given
}

function readLogFile(reader: InputReader): string {
  const given = reader.runner.input('log-file')
  if (given.includes('\0'))
    reader.addProblem('log-file', '`log-file` contains a null character. Set it to the path of a file.')
  return given
}
