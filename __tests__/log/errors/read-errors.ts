import { ErrorLines } from '../../../src/log/errors/error-lines.ts'
import type { ErrorExcerpt } from '../../../src/log/errors/error-blocks.ts'

/** Returns the error lines of a log. */
export function read(...lines: readonly string[]): ErrorExcerpt {
  const errors = new ErrorLines()
  if (lines.length > 0) errors.addText(lines.join('\n'), lines.length)
  return errors.result()
}

/** Returns the lines of all blocks. */
export const shown = ({ blocks }: ErrorExcerpt): readonly string[] =>
  blocks.flatMap(({ lines }) => lines.map(({ text }) => text))
/** Returns lines without a failure. */
export const steps = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `step ${String(index)}`)
