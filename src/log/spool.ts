import type { Runner, TextFile } from '../runner/runner.ts'

/** What is kept in memory; more goes to a temporary file. */
const chunkBytes = 1024 * 1024
/** A UTF-16 unit takes at most so many bytes in UTF-8. */
const bytesPerUnit = 3

/**
 * Text of any size that is kept in constant memory until it is wanted. It is kept as bytes: strings that live on would make
 * the heap grow. Never rejects: a disk that fails is no reason to fail a gate.
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

  /** Whether the disk could not hold all of it, or did not give it back. */
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

  /** Appends lines, each behind the prefix and ended by a line feed. Faster than one long text: most lines are ASCII, a long text seldom is. */
  async appendLines(lines: readonly string[], prefix: Uint8Array): Promise<void> {
    for (const line of lines) {
      const needed = prefix.length + line.length * bytesPerUnit + 1
      if (needed > chunkBytes) {
        await this.append(`${Buffer.from(prefix).toString()}${line}\n`)
        continue
      }
      // Stryker disable next-line ConditionalExpression,EqualityOperator: to ask for room that is there takes time alone.
      if (needed > this.#chunk.length - this.#used) await this.#makeRoom(needed)
      this.#chunk.set(prefix, this.#used)
      this.#used += prefix.length
      this.#used += this.#chunk.write(line, this.#used)
      this.#chunk[this.#used++] = 0x0a
    }
  }

  /** All of it as UTF-8, in pieces that are cut anywhere; nothing where the disk could not hold it, and no more from where it does not give it back: then it is broken. */
  async *read(): AsyncIterable<Uint8Array> {
    await this.#writing
    // What comes after a hole would be taken for the rest of what came before it.
    if (this.#isBroken) return
    try {
      if (this.#file !== null) yield* this.#file.read()
    } catch {
      this.#isBroken = true
      return
    }
    if (this.#used > 0) yield this.#chunk.subarray(0, this.#used)
  }

  /** Forgets it and gives the temporary file back. */
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
    // Stryker disable next-line ConditionalExpression: a new chunk each time costs memory alone.
    if (this.#chunk.length === 0) this.#chunk = Buffer.allocUnsafe(chunkBytes)
  }

  /** Hands the chunk to the disk; the other one is filled while it is written. */
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
