import type { Host, TextFile } from '../github/host.ts'
import type { LogSink } from '../read.ts'
import { ExcerptBuilder } from './excerpt.ts'
import type { Excerpt } from './excerpt.ts'
import type { Redactor } from './redact.ts'
import { cleanLogLines } from './text.ts'

/** Logs up to this size stay in memory, larger ones go to a temporary file. In UTF-16 units. */
const memoryLimit = 8 * 1024 * 1024
/** One write to the job log, about. */
const burstLength = 256 * 1024
/** No line of Buddy's begins a line of the job log: the runner reads commands there. */
const gutter = '│ '

/**
 * A log as it was received, without secrets: of any size in constant memory. It is kept until the answer that brings it is
 * complete and its secret variables are known, and only then shown.
 */
export class LogRecord implements LogSink {
  readonly #host: Host
  readonly #redactor: Redactor
  readonly #excerptBytes: number
  #excerpt: ExcerptBuilder
  #held: string[] = []
  #heldLength = 0
  #file: TextFile | null = null
  #lineCount = 0
  #isBroken = false

  constructor(host: Host, redactor: Redactor, excerptBytes: number) {
    this.#host = host
    this.#redactor = redactor
    this.#excerptBytes = excerptBytes
    this.#excerpt = new ExcerptBuilder(excerptBytes)
  }

  get lineCount(): number {
    return this.#lineCount
  }

  /** Whether the disk could not take all of it: then what is left is in the excerpt only. */
  get isBroken(): boolean {
    return this.#isBroken
  }

  /** Its beginning, end and errors. */
  get excerpt(): Excerpt {
    return this.#excerpt.build()
  }

  /** Forgets what was received: an answer begins. */
  async begin(): Promise<void> {
    await this.close()
    this.#excerpt = new ExcerptBuilder(this.#excerptBytes)
    this.#held = []
    this.#heldLength = 0
    this.#lineCount = 0
    this.#isBroken = false
  }

  /** Takes the next lines. Never rejects: a full disk is no reason to fail a gate. */
  readonly append = async (lines: readonly string[]): Promise<void> => {
    const safe = this.#redactor.redactLines(lines)
    for (const line of safe) this.#excerpt.add(line)
    this.#lineCount += safe.length
    if (this.#isBroken || safe.length === 0) return
    const text = `${safe.join('\n')}\n`
    this.#held.push(text)
    this.#heldLength += text.length
    if (this.#heldLength > memoryLimit) await this.#spill()
  }

  /** Everything received, in pieces of whole lines, each line ended by a line feed. */
  async *pieces(): AsyncIterable<string> {
    if (this.#file !== null) yield* this.#file.read()
    yield* this.#held
  }

  /** Gives the temporary file back. */
  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => undefined)
  }

  async #spill(): Promise<void> {
    try {
      this.#file ??= await this.#host.createTemporaryFile()
      await this.#file.write(this.#held.join(''))
    } catch {
      this.#isBroken = true
    }
    this.#held = []
    this.#heldLength = 0
  }
}

/** Writes a log to a file as it was received, a line feed between its lines; the file's absolute path. Rejects with the system's error. */
export async function saveLog(host: Host, log: LogRecord, path: string): Promise<string> {
  if (log.isBroken) throw new Error('the disk could not hold the log')
  const file = await host.createFile(path)
  try {
    let isFirst = true
    for await (const piece of log.pieces()) {
      const text = piece.slice(0, -1)
      await file.write(isFirst ? text : `\n${text}`)
      isFirst = false
    }
  } finally {
    await file.close()
  }
  return file.path
}

/** Prints a log into the job log: nothing in it is taken for a command by the runner, whatever it holds. */
export async function printLog(host: Host, pieces: AsyncIterable<string>, newToken: () => string): Promise<void> {
  for await (const piece of pieces) {
    const lines = piece.endsWith('\n') ? piece.slice(0, -1).split('\n') : piece.split('\n')
    let burst: string[] = []
    let length = 0
    for (const line of lines) {
      burst.push(line)
      length += line.length
      if (length < burstLength) continue
      await host.write(renderBurst(burst, newToken))
      burst = []
      length = 0
    }
    if (burst.length > 0) await host.write(renderBurst(burst, newToken))
  }
}

/**
 * Foreign lines as text for the job log: each behind a gutter and without markers, so that the runner finds no command in
 * them; and, where anything looks like one, between a stop and a resume of all commands, whose token is new each time.
 */
export function renderBurst(lines: readonly string[], newToken: () => string): string {
  const text = lines.map((line) => cleanLogLines(line).map((part) => `${gutter}${part}\n`).join('')).join('')
  if (!lines.some((line) => line.includes('::') || line.includes('##'))) return text
  const token = newToken()
  return `::stop-commands::${token}\n${text}::${token}::\n`
}
