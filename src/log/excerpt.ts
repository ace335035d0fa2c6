import { cleanLine, cutAt } from '../runner/safe-text.ts'

/** 760 KiB of the summary for all logs, because the facts, the variables and the errors need the rest. */
export const logBudgetBytes = 760 * 1024
/** One fifth of the budget for the head, because a failure usually stands at the end. The tail gets the rest. */
const headShare = 0.2
/** 4,000 UTF-16 units of a line, because a longer line would fill the summary alone. */
const longestLine = 4000
/** 100 lines that look like errors are kept from between the head and the tail, because nobody reads more. */
const errorLineCount = 100
const errorPattern = /\b(?:error|fatal|fail(?:ed|ure)?|exception|panic|traceback|denied|undefined reference)\b/i

/** Returns whether a line has a word of failure. */
export function isErrorLine(line: string): boolean {
  return errorPattern.test(line)
}

/** Line of the log with its number, counted from 1. */
export interface NumberedLine {
  readonly number: number
  readonly text: string
}

/** Beginning and end of a log of any length, and the lines between that look like errors. */
export interface Excerpt {
  readonly lineCount: number
  readonly head: readonly string[]
  /** Lines that are neither in the head nor in the tail. */
  readonly errors: readonly NumberedLine[]
  readonly tail: readonly string[]
}

interface Batch {
  /** Each line ended by a line feed. */
  readonly bytes: Buffer
  readonly lineCount: number
}

/** Cuts a log down while it arrives, in constant memory. */
export class ExcerptBuilder {
  readonly #bytes: number
  #headUsed = 0
  #isHeadOpen = true
  #lineCount = 0
  readonly #head: string[] = []
  #tail: string[] = []
  #tailStart = 0
  #tailUsed = 0
  readonly #errors: NumberedLine[] = []
  /** Lines after the head that have not been read yet, as bytes, because long-lived strings make the heap grow. */
  #waiting: Batch[] = []
  #waitingBytes = 0

  constructor(bytes: number) {
    this.#bytes = bytes
  }

  /** Takes the next lines, redacted. Lines that will not be kept cost as little time as possible. */
  addAll(lines: readonly string[]): void {
    let next = 0
    while (this.#isHeadOpen && next < lines.length) this.add(lines[next++] ?? '')
    if (next === lines.length) return
    const rest = next === 0 ? lines : lines.slice(next)
    if (this.#errors.length < errorLineCount && errorPattern.test(rest.join('\n'))) {
      for (const line of rest) this.add(line)
      return
    }
    const batch = { bytes: encodeLines(rest), lineCount: rest.reduce((sum, line) => sum + countLines(line), 0) }
    this.#waiting.push(batch)
    this.#waitingBytes += batch.bytes.length
    // Escape sequences are removed later, but they are less than half of a text. So the tail does not reach further.
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

  /** Takes the next line; a line with line feeds counts as several. */
  add(line: string): void {
    this.#takeWaiting()
    for (const part of splitLines(line)) this.#addLine(part)
  }

  #takeWaiting(): void {
    const waiting = this.#waiting
    this.#waiting = []
    this.#waitingBytes = 0
    for (const { bytes } of waiting) for (const line of bytes.toString().split('\n').slice(0, -1)) this.#addLine(line)
  }

  #addLine(line: string): void {
    this.#lineCount++
    const text = cutLine(cleanLine(line))
    const size = measureLine(text)
    // The first line that does not fit closes the head, so that the head has no holes.
    this.#isHeadOpen &&= this.#headUsed + size <= this.#bytes * headShare
    if (this.#isHeadOpen) {
      this.#headUsed += size
      this.#head.push(text)
      return
    }
    if (this.#errors.length < errorLineCount && errorPattern.test(text))
      this.#errors.push({ number: this.#lineCount, text })
    this.#tail.push(text)
    this.#tailUsed += size
    while (this.#headUsed + this.#tailUsed > this.#bytes) this.#dropFirst()
  }

  /** Leaves out this number of lines; `errors` are the lines among them that look like errors. */
  skip(lineCount: number, errors: readonly NumberedLine[]): void {
    this.#takeWaiting()
    this.#lineCount += lineCount
    this.#isHeadOpen = false
    this.#tail = []
    this.#tailStart = 0
    this.#tailUsed = 0
    this.#errors.push(...errors)
  }

  /** Returns the excerpt of the lines so far. */
  build(): Excerpt {
    this.#takeWaiting()
    const tail = this.#tail.slice(this.#tailStart)
    const tailBegins = this.#lineCount - tail.length
    return {
      lineCount: this.#lineCount,
      head: [...this.#head],
      errors: this.#errors.filter(({ number }) => number <= tailBegins),
      tail,
    }
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

/** Returns the excerpt with its head and tail cut down to this number of bytes. Lines that look like errors stay. */
export function shrinkExcerpt(excerpt: Excerpt, bytes: number): Excerpt {
  if (measureExcerpt(excerpt) <= bytes) return excerpt
  const { lineCount, head, errors, tail } = excerpt
  const smaller = new ExcerptBuilder(bytes)
  for (const line of head) smaller.add(line)
  const leftOut = lineCount - head.length - tail.length
  if (leftOut > 0) smaller.skip(leftOut, errors)
  for (const line of tail) smaller.add(line)
  return smaller.build()
}

/** Returns the bytes of an excerpt's head and tail in the summary file. */
export function measureExcerpt({ head, tail }: Excerpt): number {
  return [...head, ...tail].reduce((sum, line) => sum + measureLine(line), 0)
}

/** Returns the bytes of a line in the summary file. Its end counts double, because Windows writes two characters. */
export function measureLine(text: string): number {
  return Buffer.byteLength(text) + 2
}

function cutLine(line: string): string {
  if (line.length <= longestLine) return line
  return `${cutAt(line, longestLine)} … [${String(line.length - longestLine)} more characters]`
}

function splitLines(line: string): readonly string[] {
  return line.includes('\n') ? line.replace(/\r?\n$/, '').split(/\r?\n/) : [line]
}

function countLines(line: string): number {
  return line.includes('\n') ? splitLines(line).length : 1
}

function encodeLines(lines: readonly string[]): Buffer {
  const bytes = Buffer.allocUnsafe(lines.reduce((sum, line) => sum + line.length * 3 + 1, 0))
  let used = 0
  for (const line of lines) {
    used += bytes.write(line.endsWith('\n') ? line.slice(0, -1) : line, used)
    bytes[used++] = 0x0a
  }
  return Buffer.from(bytes.subarray(0, used))
}
