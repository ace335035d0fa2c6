// Keeps the beginning and the end of a log for the summary; `error-lines.ts` keeps its
// error lines.
import { cutLine } from './cut-line.ts'

/**
 * 760 KiB of the summary for all logs, because the facts, the variables and the errors
 * need the rest.
 */
export const logBudgetBytes = 760 * 1024
/**
 * One fifth of the budget for the head, because a failure usually stands at the end.
 * The tail gets the rest.
 */
const headShare = 0.2
/** 4,000 UTF-16 units of a line, because a longer line would fill the summary alone. */
const longestLine = 4000
/**
 * 2 KiB, because batches of single lines would take more time and memory than the
 * lines.
 */
const smallBatchBytes = 2 * 1024
const lineFeed = Buffer.from('\n')

/** Beginning and end of a log of any length. */
export interface Excerpt {
  readonly lineCount: number
  readonly head: readonly string[]
  readonly tail: readonly string[]
}

/** Lines that have not been read yet. */
interface Batch {
  /** The lines, joined by line feeds. */
  readonly bytes: Buffer
  readonly lineCount: number
}

/** Shortens a log while it arrives, in constant memory. */
export class ExcerptBuilder {
  readonly #bytes: number
  #headUsed = 0
  #isHeadOpen = true
  #lineCount = 0
  readonly #head: string[] = []
  #tail: string[] = []
  #tailStart = 0
  #tailUsed = 0
  /**
   * Lines after the head that have not been read yet, as bytes, because long-lived
   * strings make the heap grow.
   */
  #waiting: Batch[] = []
  #waitingBytes = 0

  constructor(bytes: number) {
    this.#bytes = bytes
  }

  /**
   * Takes the next lines, clean and joined by line feeds. Lines that are dropped later
   * cost little time.
   */
  addText(text: string, lineCount: number): void {
    if (this.#isHeadOpen) {
      for (const line of text.split('\n')) this.#addLine(line)
      return
    }
    this.#wait({ bytes: Buffer.from(text), lineCount })
    // Long lines are cut later, but text beyond twice the budget cannot come into the
    // tail.
    for (
      let first = this.#waiting[0];
      first !== undefined && this.#waitingBytes - first.bytes.length > this.#bytes * 2;
      first = this.#waiting[0]
    ) {
      this.#waiting.shift()
      this.#waitingBytes -= first.bytes.length
      this.#lineCount += first.lineCount
      this.#tail = []
      this.#tailStart = 0
      this.#tailUsed = 0
    }
  }

  /**
   * Adds a batch to the lines that have not been read yet. Joins it with the last batch
   * if both are small.
   */
  #wait(batch: Batch): void {
    const last = this.#waiting.at(-1)
    this.#waitingBytes += batch.bytes.length
    if (last === undefined || last.bytes.length + batch.bytes.length >= smallBatchBytes) {
      this.#waiting.push(batch)
      return
    }
    this.#waitingBytes += lineFeed.length
    this.#waiting.splice(-1, 1, {
      bytes: Buffer.concat([last.bytes, lineFeed, batch.bytes]),
      lineCount: last.lineCount + batch.lineCount,
    })
  }

  /** Returns the excerpt of the lines so far. */
  build(): Excerpt {
    const waiting = this.#waiting
    this.#waiting = []
    this.#waitingBytes = 0
    for (const { bytes } of waiting) for (const line of bytes.toString().split('\n')) this.#addLine(line)
    return { lineCount: this.#lineCount, head: [...this.#head], tail: this.#tail.slice(this.#tailStart) }
  }

  #addLine(line: string): void {
    this.#lineCount++
    const text = cutLine(line, longestLine)
    const size = measureLine(text)
    // The first line that does not fit closes the head, so that the head has no holes.
    this.#isHeadOpen &&= this.#headUsed + size <= this.#bytes * headShare
    if (this.#isHeadOpen) {
      this.#headUsed += size
      this.#head.push(text)
      return
    }
    this.#tail.push(text)
    this.#tailUsed += size
    while (this.#headUsed + this.#tailUsed > this.#bytes) this.#dropFirst()
  }

  #dropFirst(): void {
    this.#tailUsed -= measureLine(this.#tail[this.#tailStart] ?? '')
    this.#tailStart++
    if (this.#tailStart * 2 > this.#tail.length) {
      this.#tail = this.#tail.slice(this.#tailStart)
      this.#tailStart = 0
    }
  }
}

/** Returns the excerpt with its head and tail cut down to this number of bytes. */
export function shrinkExcerpt(excerpt: Excerpt, bytes: number): Excerpt {
  if (measureExcerpt(excerpt) <= bytes) return excerpt
  const { lineCount } = excerpt
  const isWhole = excerpt.head.length + excerpt.tail.length === lineCount
  const lines = [...excerpt.head, ...excerpt.tail]
  const head = takeLines(isWhole ? lines : excerpt.head, bytes * headShare)
  const rest = isWhole ? lines.slice(head.length) : excerpt.tail
  const tail = takeLines([...rest].reverse(), bytes - measureLines(head))
  return { lineCount, head, tail: [...tail].reverse() }
}

/** Returns the first lines that fit into this number of bytes. */
function takeLines(lines: readonly string[], bytes: number): readonly string[] {
  let room = bytes
  const count = lines.findIndex((line) => (room -= measureLine(line)) < 0)
  return count < 0 ? lines : lines.slice(0, count)
}

/** Returns the bytes of an excerpt's head and tail in the summary file. */
export function measureExcerpt({ head, tail }: Excerpt): number {
  return measureLines(head) + measureLines(tail)
}

function measureLines(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + measureLine(line), 0)
}

/**
 * Returns the bytes of a line in the summary file. Its end counts double, because
 * Windows writes two characters.
 */
export function measureLine(text: string): number {
  return Buffer.byteLength(text) + 2
}
