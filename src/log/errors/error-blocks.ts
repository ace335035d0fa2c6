// Blocks of error lines: what stands in them, how exact they are, and how they are
// shown.
import type { ErrorKind } from '../patterns/error-patterns.ts'
import type { Following } from './error-context.ts'
import { numbered, type NumberedLine } from './numbered-line.ts'

/** Line of a block. */
export interface BlockLine extends NumberedLine {
  /** Number of the last line before this one that is not blank; 0 for none. */
  readonly previous: number
}

/**
 * Error line with the lines around it that belong to it, in the order of the log. Blank
 * lines are left out.
 */
export interface ErrorBlock {
  readonly error: NumberedLine
  readonly lines: readonly BlockLine[]
  /** Later errors that differ from this one only by numbers; null for none. */
  readonly repeats: Repeats | null
}

/** Errors that are left out because they repeat another one. */
export interface Repeats {
  readonly count: number
  /** Number of the last of their lines. */
  readonly lastNumber: number
}

/** Line that says best what failed, with what other lines of its block add. */
export interface Cause extends NumberedLine {
  /** Numbers of the lines that the text quotes. */
  readonly quoted: readonly number[]
}

/** Error lines of a log of any length. */
export interface ErrorExcerpt {
  /** Null for a log without output. */
  readonly cause: Cause | null
  /** Lines that say more about the cause, in the order of the log. */
  readonly details: readonly NumberedLine[]
  /** Last line that counts failures, such as `Tests: 1 failed, 9120 passed`. */
  readonly tally: NumberedLine | null
  /** In the order of the log; lines between two of them are left out. */
  readonly blocks: readonly ErrorBlock[]
}

/** Line that a block may begin with or take later. */
export interface RecentLine extends BlockLine {
  /** Text without its prefix. */
  readonly bare: string
  /** Name of the task in the prefix; '' for none. */
  readonly task: string
}

/** Block that may still grow. */
export interface OpenBlock {
  readonly kind: ErrorKind
  readonly error: RecentLine
  /** Shape of the error, which only its repeats have too. */
  readonly shape: string
  readonly lines: BlockLine[]
  following: Following<RecentLine>
  /** True once a test's own report has begun. */
  isDetailed: boolean
  repeats: Repeats | null
}

/**
 * Groups of kinds, the most exact first. The cause comes from the first group that has
 * any.
 */
export const groups = ['result', 'report', 'crash', 'row', 'message', 'word', 'summary'] as const
export type Group = (typeof groups)[number]

/** Group of each kind. */
export const groupOf: Readonly<Record<ErrorKind, Group>> = {
  result: 'result',
  test: 'report',
  problem: 'report',
  crash: 'crash',
  row: 'row',
  message: 'message',
  shell: 'message',
  logged: 'word',
  mention: 'word',
  summary: 'summary',
  tally: 'summary',
}

/** Returns the place of a kind's group: the lower, the more exact. */
export function rank(kind: ErrorKind): number {
  return groups.indexOf(groupOf[kind])
}

/** Returns a line as a block shows it. */
export function strip({ number, text, previous }: BlockLine): BlockLine {
  return { number, text, previous }
}

/** Returns the blocks in the order of the log, none of their lines twice. */
export function arrange(blocks: readonly OpenBlock[]): readonly ErrorBlock[] {
  const seen = new Set<number>()
  const arranged: ErrorBlock[] = []
  for (const { error, lines, repeats } of [...blocks].sort((one, other) => one.error.number - other.error.number)) {
    const fresh = lines.filter(({ number }) => !seen.has(number)).sort((one, other) => one.number - other.number)
    for (const { number } of fresh) seen.add(number)
    if (fresh.length > 0) arranged.push({ error: numbered(error), lines: fresh, repeats })
  }
  return arranged
}
