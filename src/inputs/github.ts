// Reads the inputs on the check run and the comment on GitHub.
import { createHash } from 'node:crypto'
import type { Runner } from '../runner/runner.ts'
import { parseJson } from '../runner/unknown-value.ts'
import type { InputName, InputReader } from './input-reader.ts'

/** Inputs on the check run and the comment, without the token. */
export interface PublishOptions {
  /** Name of the check run; '' for none. */
  readonly checkRun: string
  /** True if a pull request gets a comment. */
  readonly comment: boolean
  /**
   * Commit of the check run as the input `commit` names it; '' for the commit of the
   * event.
   */
  readonly commit: string
  /**
   * Leg of the job's matrix, a short text that no other leg has; '' outside of a
   * matrix.
   */
  readonly leg: string
}

/** Inputs on the check run and the comment. */
export interface GitHubOptions extends PublishOptions {
  /** GitHub's token; '' for none. */
  readonly token: string
}

/** Returns GitHub's token for the check run and the comment; '' for none. */
export function readGitHubToken(runner: Runner): string {
  return runner.input('github-token')
}

/** Reads and checks the inputs on the check run and the comment. */
export function readGitHubOptions(reader: InputReader): GitHubOptions {
  const { runner } = reader
  const options = {
    token: readGitHubToken(runner),
    checkRun: runner.input('check-run'),
    comment: reader.boolean('pr-comment', false),
    commit: runner.input('commit'),
    leg: readMatrixLeg(runner.input('matrix')),
  }
  if (options.token === '') {
    if (options.checkRun !== '') addMissingToken(reader, 'check-run', 'checks: write')
    if (options.comment) addMissingToken(reader, 'pr-comment', 'pull-requests: write')
  } else if (!/^[\x21-\x7e]+$/.test(options.token)) {
    reader.addProblem(
      'github-token',
      '`github-token` contains white space or non-ASCII characters. Set `github-token: ${{ github.token }}`.',
    )
  }
  return options
}

function addMissingToken(reader: InputReader, input: InputName, permission: string): void {
  reader.addProblem(
    input,
    `\`${input}\` needs \`github-token\`, which is empty. Set \`github-token: \${{ github.token }}\`, ` +
      `and give the job the permission \`${permission}\`.`,
  )
}

/**
 * 60 characters for the readable part of a leg, because the part stands in the names of
 * check runs.
 */
const longestLabel = 60

/**
 * A value that reads the same for no other JSON value: a word that is neither a number,
 * a boolean nor null.
 */
const plainWord = /^(?!(?:true|false|null)$)[A-Za-z][\w./ -]*$/

/**
 * Returns the leg of a matrix as a short text, such as `os: ubuntu-latest, node: 20`,
 * from the JSON of the runner. Returns '' outside of a matrix, and for a text that is
 * no JSON object. Two legs never have the same text: a digest follows if the readable
 * part is cut or could mean another leg.
 */
export function readMatrixLeg(given: string): string {
  const matrix = parseMatrix(given)
  if (matrix === null) return ''
  const entries: readonly (readonly [string, unknown])[] = Object.entries(matrix)
  const label = entries.map(([key, value]) => `${toWord(key)}: ${toWord(value)}`).join(', ')
  const isPlain = entries.every(([key, value]) => plainWord.test(key) && isPlainValue(value))
  if (isPlain && label.length <= longestLabel) return label
  const digest = createHash('sha256').update(toCanonicalJson(entries)).digest('hex').slice(0, 12)
  return `${label.slice(0, longestLabel).trim()} #${digest}`
}

function isPlainValue(value: unknown): boolean {
  return typeof value === 'string' ? plainWord.test(value) : typeof value === 'number' || typeof value === 'boolean'
}

/**
 * Leaves only characters that mean nothing in Markdown, in HTML or in a workflow
 * command.
 */
function toWord(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.replace(/[^\w./ -]+/g, ' ').trim()
}

/**
 * Writes the entries by name, so that a matrix whose keys change places keeps its
 * digests.
 */
function toCanonicalJson(entries: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function parseMatrix(text: string): object | null {
  const value = parseJson(text)
  return typeof value === 'object' && !Array.isArray(value) ? value : null
}
