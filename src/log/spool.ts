// Holds a log in a temporary file until the log may be shown.
import type { Runner, TemporaryFile } from '../runner/runner.ts'

/**
 * 1 MiB in memory, because a larger chunk saves no time. The rest of the text is in a
 * temporary file.
 */
const chunkBytes = 1024 * 1024
/** 3 bytes, because a UTF-16 unit takes at most that in UTF-8. */
const bytesPerUnit = 3

/** The byte of a line feed. */
export const lineFeed = 0x0a

/** Texts around appended lines, which are read back in one piece with them. */
export interface Frame {
  readonly before: string
  readonly after: string
}

/** No text around appended lines. */
export const noFrame: Frame = { before: '', after: '' }

/**
 * Holds text of any size in constant memory. The text is held as bytes, because
 * long-lived strings make the heap grow. Each call appends one burst. Never rejects: no
 * verdict depends on the disk.
 */
export class Spool {
  readonly #runner: Runner
  #chunk = Buffer.alloc(0)
  #used = 0
  #other = Buffer.alloc(0)
  #file: TemporaryFile | null = null
  /** Lengths of the pieces of the file. Each piece ends at the end of a burst. */
  #pieceLengths: number[] = []
  #writing: Promise<void> = Promise.resolve()
  #isBroken = false

  constructor(runner: Runner) {
    this.#runner = runner
  }

  /** True if the disk could not hold all of the text or could not be read. */
  get isBroken(): boolean {
    return this.#isBroken
  }

  /** Appends text. */
  async append(text: string): Promise<void> {
    const needed = text.length * bytesPerUnit
    if (needed > chunkBytes) {
      await this.#flush()
      await this.#writing
      this.#writing = this.#write(Buffer.from(text))
      return
    }
    await this.#makeRoom(needed)
    this.#used += this.#chunk.write(text, this.#used)
  }

  /**
   * Appends lines, each behind the prefix and ended by a line feed. Lines are faster
   * than one long text, because most lines are ASCII.
   */
  async appendLines(lines: readonly string[], prefix: Uint8Array, { before, after }: Frame = noFrame): Promise<void> {
    const units = lines.reduce((sum, line) => sum + line.length, before.length + after.length)
    const needed = units * bytesPerUnit + lines.length * (prefix.length + 1)
    if (needed > chunkBytes) {
      const start = Buffer.from(prefix).toString()
      await this.append(`${before}${lines.map((line) => `${start}${line}\n`).join('')}${after}`)
      return
    }
    await this.#makeRoom(needed)
    if (before !== '') this.#used += this.#chunk.write(before, this.#used)
    for (const line of lines) {
      this.#chunk.set(prefix, this.#used)
      this.#used += prefix.length
      this.#used += this.#chunk.write(line, this.#used)
      this.#chunk[this.#used++] = lineFeed
    }
    if (after !== '') this.#used += this.#chunk.write(after, this.#used)
  }

  /**
   * Reads the text as UTF-8, in pieces of whole bursts. Ends early and becomes broken
   * if the disk fails.
   */
  async *read(): AsyncIterable<Uint8Array> {
    await this.#writing
    // Text after a hole would look like the rest of the text before it.
    if (this.#isBroken) return
    let position = 0
    for (const length of this.#pieceLengths) {
      const piece = await this.#file?.read(position, length).catch(() => null)
      if (piece == null) {
        this.#isBroken = true
        return
      }
      yield piece
      position += length
    }
    if (this.#used > 0) yield this.#chunk.subarray(0, this.#used)
  }

  /** Drops the text and deletes the temporary file. */
  async close(): Promise<void> {
    await this.#writing
    const file = this.#file
    this.#file = null
    this.#pieceLengths = []
    this.#chunk = Buffer.alloc(0)
    this.#used = 0
    await file?.close().catch(() => undefined)
  }

  async #makeRoom(bytes: number): Promise<void> {
    if (bytes <= this.#chunk.length - this.#used) return
    await this.#flush()
    if (this.#chunk.length === 0) this.#chunk = Buffer.allocUnsafe(chunkBytes)
  }

  /** Writes the chunk to the disk. The other chunk is filled meanwhile. */
  async #flush(): Promise<void> {
    if (this.#used === 0) return
    await this.#writing
    const full = this.#chunk
    this.#writing = this.#write(full.subarray(0, this.#used))
    this.#chunk = this.#other
    this.#other = full
    this.#used = 0
  }

  async #write(piece: Uint8Array): Promise<void> {
    if (this.#isBroken) return
    try {
      this.#file ??= await this.#runner.createTemporaryFile()
      await this.#file.write(piece)
      this.#pieceLengths.push(piece.length)
    } catch {
      this.#isBroken = true
    }
  }
}
