/** Line of the log with its number, counted from 1. */
export interface NumberedLine {
  readonly number: number
  readonly text: string
}

/**
 * Returns the number and the text of a line, without what else is known of the line.
 */
export function numbered({ number, text }: NumberedLine): NumberedLine {
  return { number, text }
}
