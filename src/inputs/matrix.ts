// Names the leg of a matrix, so that each leg has its own check run and comment.
import { createHash } from 'node:crypto'
import { parseJson } from '../runner/unknown-value.ts'

/**
 * 60 characters for the readable part of a leg, because the part stands in the names of
 * check runs.
 */
const longestLabel = 60

/**
 * A value that reads the same for no other JSON value: a word that is neither a number, a
 * boolean nor null.
 */
const plainWord = /^(?!(?:true|false|null)$)[A-Za-z][\w./ -]*$/

/**
 * Returns the leg of a matrix as a short text, such as `os: ubuntu-latest, node: 20`, from
 * the JSON of the runner. Returns '' outside of a matrix, and for a text that is no JSON
 * object. Two legs never have the same text: a digest follows if the readable part is cut
 * or could mean another leg.
 */
export function readMatrixLeg(given: string): string {
  const matrix = parseMatrix(given)
  if (matrix === null) return ''
  const entries: readonly (readonly [string, unknown])[] = Object.entries(matrix)
  if (entries.length === 0) return ''
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
 * Leaves only characters that mean nothing in Markdown, in HTML or in a workflow command.
 */
function toWord(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.replace(/[^\w./ -]+/g, ' ').trim()
}

/**
 * Writes the entries by name, so that a matrix whose keys change places keeps its digests.
 */
function toCanonicalJson(entries: readonly (readonly [string, unknown])[]): string {
  return JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function parseMatrix(text: string): object | null {
  const value = parseJson(text)
  return typeof value === 'object' && !Array.isArray(value) ? value : null
}
