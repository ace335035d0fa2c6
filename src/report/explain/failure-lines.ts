import type { BlockLine, ErrorExcerpt, Repeats } from '../../log/errors/error-blocks.ts'
import type { NumberedLine } from '../../log/errors/numbered-line.ts'
import type { Excerpt } from '../../log/excerpt.ts'
import { withoutPrefix } from '../../log/patterns/line-prefix.ts'
import { shapeOf } from '../../log/patterns/line-shape.ts'
import { isPass } from '../../log/patterns/passed-tests.ts'
import { cutAt } from '../../runner/safe-text.ts'
import type { LogExcerpt } from '../result.ts'

/**
 * 15 lines at the end of a log are always shown, because a tool often ends with its
 * result.
 */
const endLineCount = 15
/**
 * 500 UTF-16 units of a line are shown. Longer lines are redacted before, so that no
 * half of a secret is shown.
 */
const longestLine = 500

/** 40 lines, because a log that is as short as an excerpt is shown whole. */
const shortLogLines = 40

/** 6 lines are shown below the cause, because both are to be read at once. */
const detailCount = 6

/** Line to show, with the errors that repeat its block. */
interface ShownLine extends BlockLine {
  readonly repeats?: Repeats | null
}

/** Returns whether a log is so short that all of it is shown for a failure. */
export function isShort({ excerpt, note }: LogExcerpt): boolean {
  const lines = [...excerpt.head, ...excerpt.tail]
  return (
    excerpt.lineCount <= shortLogLines &&
    lines.length === excerpt.lineCount &&
    note === '' &&
    lines.every((line) => cutShown(line) === line)
  )
}

/**
 * Returns the lines that say more about the cause, without their common indentation,
 * and the line that counts the failures.
 */
export function renderCauseDetails({ cause, details, tally }: ErrorExcerpt): {
  readonly details: readonly string[]
  readonly tally: string
} {
  const lines = details
    .filter(({ number }) => number !== tally?.number)
    .map(({ text }) => withoutPrefix(text))
    .filter((line) => line.trim() !== cause?.text)
    .slice(0, detailCount)
    .map(cutShown)
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length))
  return {
    details: lines.map((line) => line.slice(indent)),
    tally:
      tally?.number === cause?.number
        ? ''
        : withoutPrefix(tally?.text ?? '')
            .replace(/={3,}/g, '')
            .replace(/ {2,}/g, ' ')
            .trim(),
  }
}

/**
 * Renders the lines of a log that are shown for a failure: its error lines with what
 * belongs to them, then its end. Leaves out the lines that report a test that passed,
 * and errors that repeat.
 */
export function renderFailureLines({ excerpt, errors }: LogExcerpt): readonly string[] {
  const repeated = new Map(
    errors.blocks.flatMap(({ error, repeats }) =>
      repeats === null ? [] : [[readShape(error), error.number] as const],
    ),
  )
  const end = listEnd(excerpt).filter((line) => line.number <= (repeated.get(readShape(line)) ?? Infinity))
  const lines = [...end, ...listErrors(errors)].filter(({ text }) => !isPass(withoutPrefix(text)))
  return renderNumbered([...new Map(lines.map((line) => [line.number, line])).values()])
}

/**
 * Renders the error lines of a log that are neither in its beginning nor in its end.
 */
export function renderErrorsBetween({ excerpt, errors }: LogExcerpt): readonly string[] {
  const { lineCount, head, tail } = excerpt
  return renderNumbered(
    listErrors(errors).filter(({ number }) => number > head.length && number <= lineCount - tail.length),
  )
}

/** Cuts a line that would fill the page. */
export function cutShown(line: string): string {
  return line.length <= longestLine ? line : `${cutAt(line, longestLine)}…`
}

/**
 * Lists the lines of all blocks. The last line of a block has the errors that repeat
 * the block.
 */
function listErrors({ blocks }: ErrorExcerpt): readonly ShownLine[] {
  return blocks.flatMap(({ lines, repeats }) =>
    lines.map((line, index) => (index === lines.length - 1 ? { ...line, repeats } : line)),
  )
}

function readShape({ text }: NumberedLine): string {
  return shapeOf(withoutPrefix(text))
}

/** Lists the last lines that are not blank, where they were kept. */
function listEnd({ lineCount, head, tail }: Excerpt): readonly BlockLine[] {
  const kept = [
    ...head.map((text, index) => ({ number: index + 1, text })),
    ...tail.map((text, index) => ({ number: lineCount - tail.length + index + 1, text })),
  ]
  const isFilled = ({ number, text }: NumberedLine): boolean => number > lineCount - endLineCount && text.trim() !== ''
  const filled = kept.filter(isFilled)
  return filled.map((line, index) => ({ ...line, previous: filled[index - 1]?.number ?? line.number - 1 }))
}

/** Numbers lines, and marks each gap between two of them and the errors that repeat. */
function renderNumbered(lines: readonly ShownLine[]): readonly string[] {
  const inOrder = [...lines].sort((one, other) => one.number - other.number)
  const width = String(inOrder.at(-1)?.number ?? 0).length
  return inOrder.flatMap(({ number, text, previous, repeats }, index) => {
    const isGap = index > 0 && previous > (inOrder[index - 1]?.number ?? 0)
    return [
      ...(isGap ? [`${' '.repeat(width)}⋮`] : []),
      `${String(number).padStart(width)}: ${cutShown(text)}`,
      ...(repeats == null ? [] : [`${' '.repeat(width)}  ${describeRepeats(repeats)}`]),
    ]
  })
}

function describeRepeats({ count, lastNumber }: Repeats): string {
  return count === 1
    ? `… and 1 more line like this: line ${String(lastNumber)}`
    : `… and ${String(count)} more lines like this, the last in line ${String(lastNumber)}`
}
