// Holds a log until it may be shown and saved.
import type { Runner } from '../runner/runner.ts'
import type { Excerpt } from './excerpt.ts'
import { frameFor, gutter, renderUntrustedLines } from './job-log-lines.ts'
import { type LogBatch, splitIntoBatches } from './log-batch.ts'
import { Spool } from './spool.ts'

const gutterBytes = Buffer.from(gutter)
const noPrefix = Buffer.alloc(0)

/** The forms of a log that are held. */
export interface HeldForms {
  readonly forFile: boolean
  readonly forJobLog: boolean
  readonly randomId: () => string
}

/** A log of any size in constant memory, once for the job log and once for the file. */
export class HeldLog {
  readonly #forms: HeldForms
  readonly #printed: Spool
  readonly #saved: Spool

  constructor(runner: Runner, forms: HeldForms) {
    this.#forms = forms
    this.#printed = new Spool(runner)
    this.#saved = new Spool(runner)
  }

  /** True if the disk could not hold all of the log or could not be read. */
  get isBroken(): boolean {
    return this.#printed.isBroken || this.#saved.isBroken
  }

  /** Adds the next lines. Never rejects. */
  async add({ lines, plain, isClean }: LogBatch): Promise<void> {
    const { forFile, forJobLog, randomId } = this.#forms
    if (forFile) await this.#saved.appendLines(lines, noPrefix)
    if (!forJobLog) return
    if (isClean) await this.#printed.appendLines(resetColours(lines), gutterBytes, frameFor(plain, randomId))
    else await this.#printed.append(renderUntrustedLines(lines, randomId))
  }

  /**
   * Reads the text for the job log, in pieces that end while workflow commands are let
   * through. If the disk failed, the excerpt of the log follows what could be read.
   */
  async *readPrinted(excerpt: () => Excerpt): AsyncIterable<string | Uint8Array> {
    yield* this.#printed.read()
    if (!this.#printed.isBroken) return
    const { head, tail } = excerpt()
    const lines = ['── the disk could not hold the log: its beginning and its end ──', ...head, '──', ...tail]
    for (const part of splitIntoBatches(lines)) yield renderUntrustedLines(part, this.#forms.randomId)
  }

  /** Reads the text for the file. */
  readSaved(): AsyncIterable<Uint8Array> {
    return this.#saved.read()
  }

  /** Deletes what is held for the file. Never rejects. */
  async closeSaved(): Promise<void> {
    await this.#saved.close()
  }

  /** Deletes what is held. Never rejects. */
  async close(): Promise<void> {
    await this.#printed.close()
    await this.#saved.close()
  }
}

/** Ends the colours of lines, because they would colour the lines that follow. */
function resetColours(lines: readonly string[]): readonly string[] {
  const hasColours = lines.some((line) => line.includes('\u001b'))
  return hasColours ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''}\u001b[0m`] : lines
}
