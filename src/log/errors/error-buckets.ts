// Keeps the first blocks of each group of errors, and folds errors that repeat.
import type { ErrorKind } from '../patterns/error-patterns.ts'
import { shapeOf } from '../patterns/line-shape.ts'
import { type Group, groupOf, type OpenBlock } from './error-blocks.ts'

/** 5 blocks are shown, because with 8 lines a block that makes at most 40 lines. */
export const blockCount = 5
/**
 * 40 lines between two errors, because errors that are further apart come from
 * different commands.
 */
const clusterGap = 40

/** Groups that start anew also after a gap, and not only with the next command. */
const restartsAfterGap: ReadonlySet<Group> = new Set(['crash', 'message', 'word', 'summary'])
/** Kinds of errors whose numbers say little. The other kinds name a place or a test. */
const foldedKinds: ReadonlySet<ErrorKind> = new Set(['crash', 'message', 'shell', 'logged', 'mention', 'summary'])

/** First blocks of a group since the last command, or since the last gap. */
interface Bucket {
  readonly blocks: readonly OpenBlock[]
  readonly commandNumber: number
  readonly lastNumber: number
}

/** The error blocks of a log, by group, in bounded memory. */
export class ErrorBuckets {
  readonly #buckets = new Map<Group, Bucket>()

  /** Returns the blocks that count of a group. */
  blocksOf(group: Group): readonly OpenBlock[] {
    return this.#buckets.get(group)?.blocks ?? []
  }

  /**
   * Returns the number of the command that wrote the blocks of a group; null for none.
   */
  commandNumberOf(group: Group): number | null {
    return this.#buckets.get(group)?.commandNumber ?? null
  }

  /**
   * Keeps a block that the command of this number wrote. Returns false for a block that
   * repeats another one.
   */
  keep(block: OpenBlock, commandNumber: number): boolean {
    const group = groupOf[block.kind]
    const { number } = block.error
    const before = this.#buckets.get(group)
    const startsAnew =
      before?.commandNumber !== commandNumber ||
      (restartsAfterGap.has(group) && number - before.lastNumber > clusterGap)
    const blocks = startsAnew ? [] : before.blocks
    const first = blocks.find(({ shape }) => shape === block.shape)
    if (first !== undefined && foldedKinds.has(block.kind))
      first.repeats = { count: (first.repeats?.count ?? 0) + 1, lastNumber: number }
    this.#buckets.set(group, {
      blocks: first === undefined && blocks.length < blockCount ? [...blocks, block] : blocks,
      commandNumber,
      lastNumber: number,
    })
    return first === undefined
  }

  /** Drops a block of a group. */
  drop(group: Group, block: OpenBlock): void {
    const bucket = this.#buckets.get(group)
    if (bucket !== undefined)
      this.#buckets.set(group, { ...bucket, blocks: bucket.blocks.filter((one) => one !== block) })
  }
}

/**
 * Returns the shape of an error, which only its repeats have too. BuildKit repeats the
 * end of a failed step word for word.
 */
export function shapeOfError(kind: ErrorKind, bare: string): string {
  return foldedKinds.has(kind) ? shapeOf(bare) : bare
}
