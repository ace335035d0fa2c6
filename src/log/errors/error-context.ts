import { anyOf } from '../patterns/any-of.ts'
import type { ErrorKind } from '../patterns/error-patterns.ts'
import { isCaptured, isForeignFrame } from '../patterns/foreign-lines.ts'
import type { NumberedLine } from './numbered-line.ts'

/** 2 stack frames of one failure are kept, because the first frames name the place. */
const frameCount = 2
/** 8 lines of a block, with the error line, because 5 blocks are to fit on a screen. */
export const blockLength = 8
/**
 * 60 lines after an error line are searched for more of its block, because a stack may
 * be long.
 */
const searchedLines = 60
/**
 * 3 lines belong to a failed test by their place alone: its name, and a message that is
 * not indented. 1 line belongs to a message that ends with a colon.
 */
const freeLines = 3
/** 6 lines before the end of a Go test are kept, because testify writes 6 lines. */
const goLineCount = 6

/** Stack frames of JavaScript, Java, C#, Ruby, Go and PHP. */
const framePattern = /^\s*(?:at |❯ |# \S|from \S+:\d|#\d{1,3} |\.{3} \d+ more|goroutine \d|\S+\(\.\.\.\)$)/
const pythonFrame = /^\s*File ".{1,400}", line \d/
/** Headings of the next failed test, of pytest, RSpec and others. */
const nextTest = /^_{3,} \S|^ {0,2}\d{1,4}\) \S/
/** Lines of code that a tool shows with their number, and those that it marks. */
const codePattern = /^\s*\d{1,7} ?[|│]/
const caretPattern = /^[\s|│·]*(?:\^|~+\^?|[╰┬─]{2,}|\d* ?[|│]\s*[\^~-]+)/
const label = anyOf(
  /^\s*(?:[-=─━_*+~⎯]{3,}(?! FAIL:).{0,60}|Error Message:|Stack [Tt]race:|Traceback \(most recent call last\):?)$/,
  /^\s*(?:[|│]\s*|Diff:|\(compared using .{0,10})$/,
)
/** Lines that say more about the error before them, at any indentation. */
const isDetail = anyOf(
  /^\s*(?:expected|received|actual|got|want|have|left|right|but was|to equal|to be|caused by|message|note:|help:)/i,
  /^\s*(?:hint|symbol:|location:|on \S+ line|in \S+ on line|required by|requires|could not|cannot|found:|assert)/i,
  /^[A-Z][\w ]{1,20} : /,
  /^\s*(?:problem|reason|details?:|diff|error:|= |-->|[-+] ?\S|E {2,}|[>❯→└╰|│]|# |\S+\.\w{1,6}:\d)/i,
)
/** Headers that stand before an error line and name its subject. */
const isHeader = anyOf(
  /^\s*(?:\d{1,4}\) \S|---- .{1,200} stdout ----|\[ERROR\] Tests run:|npm (?:ERR!|error) code |Problem \d)/,
  /^(?:Your requirements|\* What went wrong|In \S{1,200}\.php line \d|TASK \[)/,
  /^(?:Execution failed for task|A problem occurred )/,
  /^\s*\[[\w\\]{1,200}(?:Exception|Error)\]$/,
)
/** Headers before an exception. A list of tests may also be one. */
const isCrashHeader = anyOf(/^\s*(?:\d{1,4}\) \S|---- .{1,200} stdout ----|test at \S+:\d|[✗✘✖✕×] )/)
const goMessagePattern = /^\s+\S+\.go:\d+: /

/**
 * Returns whether a line is code that a tool shows with its number, or a mark below the
 * code.
 */
export function isCode(text: string): boolean {
  return codePattern.test(text) || caretPattern.test(text)
}

/** Returns whether a line is a frame of a stack trace. */
export function isFrame(text: string): boolean {
  return framePattern.test(text)
}

/** Returns whether a line only separates or labels. */
export function isLabel(text: string): boolean {
  return label(text)
}

/**
 * Returns the lines before an error line that belong to it, oldest first; `recent` has
 * no blank lines.
 */
export function pickBefore<Line extends NumberedLine & { readonly bare: string }>(
  error: string,
  kind: ErrorKind,
  recent: readonly Line[],
): readonly Line[] {
  if (/^\s*--- FAIL/.test(error)) {
    const output = recent.slice(recent.findLastIndex(({ bare }) => !/^\s/.test(bare)) + 1)
    const first = output.findIndex(({ bare }) => goMessagePattern.test(bare))
    return first < 0 ? [] : output.slice(first).slice(-goLineCount)
  }
  if (error.startsWith('[warn] Code style')) return recent.slice(-3).filter(({ bare }) => bare.startsWith('[warn] '))
  if (/^[\w.]+(?::|$)/.test(error)) {
    const frame = recent.findLast(({ bare }) => /^\s+File "/.test(bare))
    if (frame !== undefined) return [frame]
  }
  if (kind === 'problem') return []
  const isBefore = kind === 'crash' ? isCrashHeader : isHeader
  const last = recent.findLastIndex(({ bare }) => isBefore(bare))
  return last < 0 ? [] : recent.slice(last, last + 2).filter(({ bare }, index) => index === 0 || !isLabel(bare))
}

/** Takes the lines after an error line for as long as they belong to the error. */
export class Following<Line extends NumberedLine> {
  readonly #indent: number
  readonly #isTest: boolean
  #searched = 0
  #free: number
  #frames = 0
  #isAfterBlank = false
  #code: Line | null = null
  /** Last frame of a Python traceback, which raised the exception. */
  #pythonFrame: Line | null = null
  #pythonIndent = 0

  constructor(error: string, isTest: boolean) {
    this.#indent = measureIndent(error)
    this.#isTest = isTest
    this.#free = isTest ? freeLines : error.endsWith(':') ? 1 : 0
  }

  /**
   * Returns the lines that the block takes with this line; null if the block has ended
   * before.
   */
  take(line: Line, bare: string): readonly Line[] | null {
    // A stack has any number of frames, and its cause stands at the end.
    if (!isFrame(bare) && ++this.#searched > searchedLines) return null
    if (bare.trim() === '') {
      // Two blank lines end a report; one may stand between a message and its details.
      if (this.#isAfterBlank && !this.#isTest) return null
      this.#isAfterBlank = true
      return []
    }
    if (isCaptured(bare) || nextTest.test(bare)) return null
    if (isLabel(bare)) return []
    if (codePattern.test(bare)) {
      this.#code = line
      return []
    }
    if (caretPattern.test(bare)) {
      const code = this.#code
      this.#code = null
      return code === null ? [line] : [code, line]
    }
    this.#code = null
    return this.#takeText(line, bare)
  }

  #takeText(line: Line, bare: string): readonly Line[] | null {
    if (pythonFrame.test(bare)) {
      this.#pythonFrame = line
      this.#pythonIndent = measureIndent(bare)
      return []
    }
    if (this.#pythonFrame !== null) {
      if (measureIndent(bare) > this.#pythonIndent) return []
      const frame = this.#pythonFrame
      this.#pythonFrame = null
      return [frame, line]
    }
    if (isFrame(bare)) {
      if (isForeignFrame(bare)) return []
      return ++this.#frames <= frameCount ? [line] : []
    }
    const isIndented = measureIndent(bare) > this.#indent
    if (isIndented || isDetail(bare)) {
      if (this.#isAfterBlank && !isIndented && !this.#isTest) return null
      this.#isAfterBlank = false
      return [line]
    }
    if (--this.#free < 0) return null
    this.#isAfterBlank = false
    return [line]
  }
}

function measureIndent(text: string): number {
  return /^\s*/.exec(text)?.[0].length ?? 0
}
