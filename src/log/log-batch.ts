// Cleans and redacts the lines of a log, many at once.
import { cleanLine, withoutColours } from '../runner/safe-text.ts'
import type { Redactor } from '../secrets/redactor.ts'

/**
 * 24 Ki UTF-16 units, because the texts of larger batches live long enough to make the
 * heap grow.
 */
const batchLength = 24 * 1024
/**
 * 16 Ki UTF-16 units. A longer line is cleaned by itself, because it may have to be
 * cut.
 */
const longLine = 16 * 1024

/** Lines of a log without secrets. */
export interface LogBatch {
  /** Lines with their colours. */
  readonly lines: readonly string[]
  /** Lines without colours and control characters, joined by line feeds. */
  readonly plain: string
  /** Number of lines of `plain`, in which a line that holds line feeds is several. */
  readonly plainCount: number
  /** True if the job log may show each line as it is, with its colours. */
  readonly isClean: boolean
}

/** Splits lines into batches that are short enough to be soon freed from memory. */
export function* splitIntoBatches(lines: readonly string[]): Iterable<readonly string[]> {
  let first = 0
  let length = 0
  for (let index = 0; index < lines.length; index++) {
    length += lines[index]?.length ?? 0
    if (length < batchLength) continue
    yield lines.slice(first, index + 1)
    first = index + 1
    length = 0
  }
  if (first < lines.length) yield lines.slice(first)
}

/** Removes secrets from lines, and cleans the lines. */
export function redactBatch(lines: readonly string[], redactor: Redactor): LogBatch {
  // Most logs are plain text with colours and no secret. One check covers many lines.
  const { plain, isClean } = withoutColours(lines.join('\n'))
  const hasNoSecret = isClean && redactor.hasNoSecret(plain)
  if (hasNoSecret && lines.every(isWhole)) return { lines, plain, plainCount: lines.length, isClean: true }
  return cleanBatch(hasNoSecret ? lines : redactor.redactLines(lines))
}

/** Returns the batch of lines that have no secrets. */
export function cleanBatch(lines: readonly string[]): LogBatch {
  const cleaned = cleanLines(lines)
  return { lines, plain: cleaned.join('\n'), plainCount: cleaned.length, isClean: false }
}

/**
 * Returns the lines without colours and control characters; one that holds line feeds
 * is several.
 */
export function cleanLines(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => (line.includes('\n') ? line.replace(/\r?\n$/, '').split(/\r?\n/) : [line]))
    .map(cleanLine)
}

/** Returns true if a line needs neither cutting nor splitting. */
function isWhole(line: string): boolean {
  return line.length <= longLine && !line.includes('\n')
}
