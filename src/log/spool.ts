import type { Runner, TextFile } from '../runner/runner.ts'

/** 1 MiB in memory, because a larger chunk saves no time. The rest of the text is in a temporary file. */
const chunkBytes = 1024 * 1024
/** 3 bytes, because a UTF-16 unit takes at most that in UTF-8. */
const bytesPerUnit = 3

/**
 * Holds text of any size in constant memory. The text is held as bytes, because long-lived strings make the heap grow.
 * Never rejects: no verdict depends on the disk.
 */
export class Spool {
  readonly #runner: Runner
  #chunk = Buffer.alloc(0)
  #used = 0
  #other = Buffer.alloc(0)
  #file: TextFile | null = null
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
   * Appends lines, each behind the prefix and ended by a line feed. Lines are faster than one long text, because most
   * lines are ASCII.
   */
  async appendLines(lines: readonly string[], prefix: Uint8Array): Promise<void> {
    for (const line of lines) {
      const needed = prefix.length + line.length * bytesPerUnit + 1
      if (needed > chunkBytes) {
        await this.append(`${Buffer.from(prefix).toString()}${line}\n`)
        continue
      }
      if (needed > this.#chunk.length - this.#used) await this.#makeRoom(needed)
      this.#chunk.set(prefix, this.#used)
      this.#used += prefix.length
      this.#used += this.#chunk.write(line, this.#used)
      this.#chunk[this.#used++] = 0x0a
    }
  }

  /** Reads the text as UTF-8, in pieces that are cut anywhere. Ends early and becomes broken if the disk fails. */
  async *read(): AsyncIterable<Uint8Array> {
    await this.#writing
    // Text after a hole would look like the rest of the text before it.
    if (this.#isBroken) return
    try {
      if (this.#file !== null) yield* this.#file.read()
    } catch {
      this.#isBroken = true
      return
    }
    if (this.#used > 0) yield this.#chunk.subarray(0, this.#used)
  }

  /** Drops the text and deletes the temporary file. */
  async close(): Promise<void> {
    await this.#writing
    const file = this.#file
    this.#file = null
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

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#isBroken) return
    try {
      this.#file ??= await this.#runner.createTemporaryFile()
      await this.#file.write(bytes)
    } catch {
      this.#isBroken = true
    }
  }
}
