import type { BlockLine, ErrorExcerpt } from '../../log/patterns/error-blocks.ts'
import type { ErrorLine } from '../../log/patterns/error-context.ts'
import type { Excerpt } from '../../log/excerpt.ts'
import { withoutPrefix } from '../../log/patterns/line-prefix.ts'
import { isPass } from '../../log/patterns/passed-tests.ts'
import { cutAt } from '../../runner/safe-text.ts'
import type { LogExcerpt } from '../result.ts'

/**
 * 15 lines at the end of a log are always shown, because a tool often ends with its result.
 */
const endLineCount = 15
/**
 * 500 UTF-16 units of a line are shown. Longer lines are redacted before, so that no half
 * of a secret is shown.
 */
const longestLine = 500

/** 40 lines, because a log that is as short as an excerpt is shown whole. */
const shortLogLines = 40

/** 6 lines are shown below the cause, because both are to be read at once. */
const detailCount = 6

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
 * Returns the lines that say more about the cause, without their common indentation, and
 * the line that counts the failures.
 */
export function renderCauseDetails({ cause, details, tally }: ErrorExcerpt): {
  readonly details: readonly string[]
  readonly tally: string
} {
  const tallyLine = withoutPrefix(tally?.text ?? '').trim()
  const lines = details
    .filter(({ number }) => number !== tally?.number)
    .map(({ text }) => withoutPrefix(text))
    .filter((line) => line.trim() !== cause?.text)
    .slice(0, detailCount)
    .map(cutShown)
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length))
  return {
    details: lines.map((line) => line.slice(indent)),
    tally: tally?.number === cause?.number ? '' : tallyLine.replace(/={3,}/g, '').replace(/ {2,}/g, ' ').trim(),
  }
}

/**
 * Renders the lines of a log that are shown for a failure: its error lines with what
 * belongs to them, then its end. Leaves out the lines that report a test that passed.
 */
export function renderFailureLines({ excerpt, errors }: LogExcerpt): readonly string[] {
  const lines = [...errors.blocks.flatMap((block) => block.lines), ...listEnd(excerpt)].filter(
    ({ text }) => !isPass(withoutPrefix(text)),
  )
  return renderNumbered([...new Map(lines.map((line) => [line.number, line])).values()])
}

/** Renders the error lines of a log that are neither in its beginning nor in its end. */
export function renderErrorsBetween({ excerpt, errors }: LogExcerpt): readonly string[] {
  const { lineCount, head, tail } = excerpt
  const lines = errors.blocks.flatMap((block) => block.lines)
  return renderNumbered(lines.filter(({ number }) => number > head.length && number <= lineCount - tail.length))
}

/** Cuts a line that would fill the page. */
export function cutShown(line: string): string {
  return line.length <= longestLine ? line : `${cutAt(line, longestLine)}…`
}

/** Lists the last lines that are not blank, where they were kept. */
function listEnd({ lineCount, head, tail }: Excerpt): readonly BlockLine[] {
  const kept = [
    ...head.map((text, index) => ({ number: index + 1, text })),
    ...tail.map((text, index) => ({ number: lineCount - tail.length + index + 1, text })),
  ]
  const isFilled = ({ number, text }: ErrorLine): boolean => number > lineCount - endLineCount && text.trim() !== ''
  const filled = kept.slice(-endLineCount).filter(isFilled)
  return filled.map((line, index) => ({ ...line, previous: filled[index - 1]?.number ?? line.number - 1 }))
}

/** Numbers lines, and marks each gap between two of them. */
function renderNumbered(lines: readonly BlockLine[]): readonly string[] {
  const inOrder = [...lines].sort((one, other) => one.number - other.number)
  const width = String(inOrder.at(-1)?.number ?? 0).length
  return inOrder.flatMap(({ number, text, previous }, index) => {
    const line = `${String(number).padStart(width)}: ${cutShown(text)}`
    const isGap = index > 0 && previous > (inOrder[index - 1]?.number ?? 0)
    return isGap ? [`${' '.repeat(width)}⋮`, line] : [line]
  })
}
