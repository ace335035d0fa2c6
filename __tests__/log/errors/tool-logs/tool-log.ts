/** A failed action's log, and what a person would point at in it. */
export interface ToolLog {
  readonly tool: string
  readonly before: readonly string[]
  /** What the tool writes. */
  readonly output: string
  readonly after: readonly string[]
  /** The line that a person would point at, or a part that only it has. */
  readonly right: string
  /** The best single line, where it is another one. */
  readonly cause?: string
}

/** Returns lines that are made from the numbers 1 to this count. */
export const times = (count: number, line: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => line(index + 1))

/** Lines that stand in for the rest of a long log; none of them has a word of failure. */
const filler: readonly string[] = Array.from({ length: 120 }, (_, index) => `step ${String(index + 1)} of 120: done`)

/** Returns all lines of the log, 200 at least. */
export function linesOf({ before, output, after }: ToolLog): readonly string[] {
  const own = output.replace(/^\n/, '').trimEnd().split('\n')
  const short = 200 - before.length - own.length - after.length
  return [...filler.slice(0, Math.max(0, short)), ...before, ...own, ...after]
}
