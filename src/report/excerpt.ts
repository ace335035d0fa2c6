import { cleanLine, cutAt } from './text.ts'

/** A longer line is cut: it would fill the summary alone. It also bounds the fence around the log. */
const longestLine = 4000
/** This many of the lines that look like errors are kept besides the beginning and the end. */
const errorLineCount = 100
const errorPattern = /\b(?:error|fatal|fail(?:ed|ure)?|exception|panic|traceback|denied|undefined reference)\b/i

/** A line of the log with its number, counted from 1. */
export interface NumberedLine {
  readonly number: number
  readonly text: string
}

/** What is kept of a log of any length: its beginning, its end, and the lines between that look like errors. */
export interface Excerpt {
  readonly lineCount: number
  readonly head: readonly string[]
  /** Lines that are neither in the head nor in the tail. */
  readonly errors: readonly NumberedLine[]
  readonly tail: readonly string[]
}

/** Cuts a log down while it arrives, in constant memory: a fifth of the bytes for the head, the rest for the tail. */
export class ExcerptBuilder {
  readonly #headBytes: number
  readonly #tailBytes: number
  #lineCount = 0
  readonly #head: string[] = []
  #headLeft: number
  #tail: string[] = []
  #tailStart = 0
  #tailUsed = 0
  readonly #errors: NumberedLine[] = []

  constructor(bytes: number) {
    this.#headBytes = Math.floor(bytes / 5)
    this.#tailBytes = bytes - this.#headBytes
    this.#headLeft = this.#headBytes
  }

  /** Takes the next line, as Buddy sent it, without the token. */
  add(line: string): void {
    this.#lineCount++
    const text = cutLine(cleanLine(line))
    const size = measureLine(text)
    if (this.#headLeft >= size) {
      this.#headLeft -= size
      this.#head.push(text)
      return
    }
    // Once a line did not fit, the head is closed: it has no holes.
    this.#headLeft = -1
    if (this.#errors.length < errorLineCount && errorPattern.test(text)) this.#errors.push({ number: this.#lineCount, text })
    this.#tail.push(text)
    this.#tailUsed += size
    while (this.#tailUsed > this.#tailBytes) this.#dropFirst()
  }

  /** What has been kept so far. */
  build(): Excerpt {
    const tail = this.#tail.slice(this.#tailStart)
    const tailBegins = this.#lineCount - tail.length
    return { lineCount: this.#lineCount, head: [...this.#head], errors: this.#errors.filter(({ number }) => number <= tailBegins), tail }
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

/** Bytes of a line in the summary file; its end counts double, since Windows writes two characters. */
export function measureLine(text: string): number {
  return Buffer.byteLength(text) + 2
}

function cutLine(line: string): string {
  if (line.length <= longestLine) return line
  return `${cutAt(line, longestLine)} … [${String(line.length - longestLine)} more characters]`
}
