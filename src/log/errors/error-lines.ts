// Chooses the lines of a log that say what failed.
import { cutLine } from '../cut-line.ts'
import type { ErrorKind, LineClass } from '../patterns/error-patterns.ts'
import { findCommonWord, mayReportFailure } from '../patterns/failure-words.ts'
import { isFileHeader } from '../patterns/file-header.ts'
import { readTask, withoutPrefix } from '../patterns/line-prefix.ts'
import { isNoise } from '../patterns/noise-patterns.ts'
import { isPass } from '../patterns/passed-tests.ts'
import { describeCause, isReportOf } from './cause.ts'
import {
  arrange,
  type ErrorExcerpt,
  type Group,
  groups,
  type OpenBlock,
  rank,
  type RecentLine,
  strip,
} from './error-blocks.ts'
import { blockCount, ErrorBuckets, shapeOfError } from './error-buckets.ts'
import { blockLength, Following, isCode, pickBefore } from './error-context.ts'
import { TaskClassifiers } from './line-classifier.ts'
import { numbered } from './numbered-line.ts'

/** 1,000 UTF-16 units of a line are kept, because the summary shows fewer. */
const longestLine = 1_000
/** 10 lines are remembered, because an error's lines may stand before the error. */
const recentCount = 10
/**
 * 120 lines after the error of a shell's command, because a script that goes on so long
 * did not end by that error.
 */
const staleAfter = 120
/** 40 lines from the end, because a word of failure before them is rarely the cause. */
const nearEnd = 40
/** 3 lines of output are shown if no rule fits, because the cause is not known. */
const outputCount = 3
/** 60 lines are searched for these 3, because the upload of a cache may follow them. */
const outputSearched = 60
/** 200 lines of other tasks may stand within a block, because they cost time. */
const otherTaskLines = 200
/** 10,000 lines are looked at one by one, because a million would take seconds. */
const exactLines = 10_000

/** Lines that were passed over. */
interface PassedText {
  readonly text: string
  readonly firstNumber: number
  readonly lineCount: number
}

/**
 * Chooses the error lines of one log in a single pass, in linear time and bounded
 * memory. Lines come without colours, control characters and secrets.
 */
export class ErrorLines {
  readonly #classifiers = new TaskClassifiers()
  /** Classifier of the last line's task. */
  #classifier = this.#classifiers.of('')
  readonly #buckets = new ErrorBuckets()
  readonly #recent: RecentLine[] = []
  #fileHeader: RecentLine | null = null
  #open: OpenBlock | null = null
  /** True if the open block repeats another one, so that its lines are not shown. */
  #isRepeat = false
  /** Number of lines of other tasks since the open block began. */
  #otherCount = 0
  #number: number
  /** Number of the last line that is not blank. */
  #lastFilled: number
  /** Lines that were passed over and may have to be shown, the newest last. */
  readonly #passed: PassedText[] = []
  #passedCount = 0
  /** Number of commands that have begun. */
  #commandCount = 0
  /** Last lines of output that no rule fits, the commands among them. */
  readonly #output: RecentLine[] = []
  #lastLine: RecentLine | null = null
  #tally: RecentLine | null = null

  /** `lineCount` lines stand in the log before the first one. */
  constructor(lineCount = 0) {
    this.#number = lineCount
    this.#lastFilled = lineCount
  }

  /** Takes the next lines, joined by line feeds. */
  addText(text: string, lineCount: number): void {
    let start = 0
    for (let left = lineCount; left > 0; left--) {
      const next = this.#findNext(text, start)
      if (next < 0) {
        this.#pass(text.slice(start), left)
        return
      }
      if (next > start) {
        const passed = text.slice(start, next - 1)
        const count = passed.split('\n').length
        this.#pass(passed, count)
        left -= count
      }
      const end = text.indexOf('\n', next)
      this.#takePassed(recentCount)
      this.#add(end < 0 ? text.slice(next) : text.slice(next, end))
      start = end < 0 ? text.length : end + 1
    }
  }

  /** Counts the next lines, which are not searched. */
  skip(lineCount: number): void {
    this.#takePassed(outputSearched)
    this.#open = null
    this.#number += lineCount
  }

  /**
   * Returns where the next line begins that is looked at, from this line on; -1 for
   * none.
   */
  #findNext(text: string, start: number): number {
    if (this.#number < exactLines || this.#isInBlock) return start
    const found = findCommonWord(text, start)
    return found < 0 ? -1 : text.lastIndexOf('\n', found) + 1
  }

  #add(raw: string): void {
    this.#number++
    const text = cutLine(raw, longestLine).trimEnd()
    if (text === '' && !this.#isInBlock) {
      this.#fileHeader = null
      return
    }
    const bare = withoutPrefix(text)
    const task = readTask(text, bare)
    this.#classifier = this.#classifiers.of(task)
    const line: RecentLine = { number: this.#number, text, bare, task, previous: this.#lastFilled }
    const found = this.#isInBlock || mayReportFailure(bare) ? this.#classifier.classify(bare) : 'plain'
    if (found !== 'muted') this.#take(line, found)
    if (bare === '') this.#fileHeader = null
    else this.#remember(line, found)
  }

  /** True if the next line is classified whatever its words are. */
  get #isInBlock(): boolean {
    return this.#open !== null || this.#classifier.isInside
  }

  /**
   * Passes over lines. Keeps no more of them than the last lines of output can come
   * from.
   */
  #pass(text: string, lineCount: number): void {
    this.#passed.push({ text, firstNumber: this.#number + 1, lineCount })
    this.#number += lineCount
    this.#passedCount += lineCount
    for (let first = this.#passed[0]; first !== undefined; first = this.#passed[0]) {
      if (this.#passedCount - first.lineCount < outputSearched) return
      this.#passed.shift()
      this.#passedCount -= first.lineCount
    }
  }

  /**
   * Takes the last of the lines that were passed over, because they may belong to what
   * comes.
   */
  #takePassed(count: number): void {
    if (this.#passed.length === 0) return
    const end = this.#number
    for (const { text, firstNumber } of this.#passed.splice(0)) {
      const lines = text.split('\n')
      const skipped = Math.min(lines.length, Math.max(0, end - count + 1 - firstNumber))
      this.#number = firstNumber - 1 + skipped
      if (skipped > 0) this.#lastFilled = this.#number
      for (const line of lines.slice(skipped)) this.#add(line)
    }
    this.#passedCount = 0
  }

  /** Returns the error lines of what has come so far. */
  result(): ErrorExcerpt {
    this.#takePassed(outputSearched)
    const group = groups.find((one) => this.#isCause(one)) ?? null
    const output = this.#outputBlock()
    const chosen = group === null ? [] : this.#buckets.blocksOf(group)
    const first = chosen[0] ?? output
    const cause = first && describeCause(first)
    // A result has one line, and the report of its test has the rest.
    const report = first?.kind === 'result' ? this.#reports().find((one) => isReportOf(one, first.error.bare)) : first
    return {
      cause,
      details: report?.lines.filter(({ number }) => cause?.quoted.includes(number) !== true).map(numbered) ?? [],
      tally: this.#tally && numbered(this.#tally),
      blocks: arrange(this.#shown(group, chosen, output)),
    }
  }

  /** Returns the reports of tests that the same command wrote as the results. */
  #reports(): readonly OpenBlock[] {
    return this.#buckets.commandNumberOf('report') === this.#buckets.commandNumberOf('result')
      ? this.#buckets.blocksOf('report').filter(({ kind }) => kind === 'test')
      : []
  }

  #take(line: RecentLine, found: LineClass): void {
    const kind = errorKindOf(found)
    if (found === 'command' && line.bare === line.text && !isDiff(this.#recent.at(-1))) this.#commandCount++
    if (/^\.\.\.ignoring$|^(?:During handling of|The above exception was)/.test(line.bare)) this.#forgetLast()
    if (found === 'tally') this.#tally = line
    if (this.#open !== null && (this.#isOfOtherTask(this.#open, line, kind) || this.#extend(this.#open, line, found)))
      return
    this.#open = null
    if (kind !== null) this.#begin(line, kind)
  }

  /**
   * Returns whether a line is of a task that runs at the same time as that of the open
   * block, and no more exact error.
   */
  #isOfOtherTask(open: OpenBlock, { task }: RecentLine, kind: ErrorKind | null): boolean {
    const isOther = task !== '' && open.error.task !== '' && task !== open.error.task
    return isOther && ++this.#otherCount <= otherTaskLines && (kind === null || rank(kind) > rank(open.kind))
  }

  /**
   * Adds a line to the open block. Returns false for a line that does not belong to the
   * block.
   */
  #extend(open: OpenBlock, line: RecentLine, found: LineClass): boolean {
    const kind = errorKindOf(found)
    if (found === 'tally' && open.kind === 'tally') {
      if (open.lines.length < blockLength) open.lines.push(strip(line))
      return true
    }
    if (found === 'end' || found === 'command' || found === 'tally' || found === 'result') return false
    if (found === 'summary' && open.kind !== 'summary') return false
    if (isQuiet(line.bare, found)) return /^\s/.test(line.bare)
    if (kind !== null && (rank(kind) < rank(open.kind) || shapeOfError(kind, line.bare) === open.shape)) return false
    if (kind !== null && this.#isRepeat && !/^\s/.test(line.bare)) return false
    if (open.kind === 'message' && open.lines.length === 1 && /^\s*--> \S/.test(line.bare)) this.#promote(open)
    const taken = open.following.take(line, line.bare)
    // Jest lists the tests of a file before it reports the tests that failed.
    if (/^\s*● /.test(line.bare) && !open.isDetailed) {
      open.lines.splice(open.lines.findIndex(({ number }) => number === open.error.number) + 1)
      open.isDetailed = true
    }
    if (taken === null) {
      // A list of errors, one a line.
      if (kind === null || rank(kind) !== rank(open.kind) || line.number - (open.lines.at(-1)?.number ?? 0) > 2)
        return false
      open.following = new Following(line.bare, kind === 'test')
    }
    for (const one of taken ?? [line]) addLine(open, one)
    return true
  }

  #begin(line: RecentLine, kind: ErrorKind): void {
    const recent = this.#recent.filter(({ task }) => task === line.task)
    const before = pickBefore(line.bare, kind, recent)
    const header =
      this.#fileHeader?.task === line.task && kind === 'problem' && /^\s+\d/.test(line.bare) ? [this.#fileHeader] : []
    const context = kind === 'summary' ? recent.slice(-2).filter(({ bare }) => !isPass(bare)) : [...header, ...before]
    const open: OpenBlock = {
      kind,
      error: line,
      shape: shapeOfError(kind, line.bare),
      lines: [...context.map(strip), strip(line)],
      following: followingOf(line, kind),
      isDetailed: /^\s*● /.test(line.bare),
      repeats: null,
    }
    this.#open = open
    this.#otherCount = 0
    this.#isRepeat = !this.#buckets.keep(open, this.#commandCount)
  }

  /**
   * Makes a message a problem, because rustc names the place one line after the
   * message.
   */
  #promote(open: OpenBlock): void {
    this.#buckets.drop('message', open)
    const promoted: OpenBlock = { ...open, kind: 'problem' }
    this.#open = promoted
    this.#isRepeat = !this.#buckets.keep(promoted, this.#commandCount)
  }

  /**
   * Drops the last error, which the log takes back or replaces by the error that
   * counts.
   */
  #forgetLast(): void {
    for (const group of ['message', 'crash'] as const) {
      const last = this.#buckets.blocksOf(group).at(-1)
      if (last !== undefined && this.#number - last.error.number < 10) this.#buckets.drop(group, last)
    }
    this.#open = null
  }

  #remember(line: RecentLine, found: LineClass | 'muted'): void {
    this.#lastFilled = line.number
    this.#recent.push(line)
    if (this.#recent.length > recentCount) this.#recent.shift()
    if (found === 'end') return
    if (isFileHeader(line.bare) && !isPass(line.bare)) this.#fileHeader = line
    this.#lastLine = line
    if (found !== 'plain' && found !== 'command') return
    this.#output.push(line)
    if (this.#output.length > outputSearched) this.#output.shift()
  }

  #isCause(group: Group): boolean {
    const blocks = this.#buckets.blocksOf(group)
    const first = blocks[0]
    const last = blocks.at(-1)
    if (first === undefined || last === undefined) return false
    const distance = this.#number - last.error.number
    if (group === 'word') return distance <= nearEnd
    return group !== 'message' || first.kind !== 'shell' || distance <= staleAfter
  }

  /**
   * Returns the last lines of output, because a shell's `set -e` leaves no other sign;
   * null for no output.
   */
  #outputBlock(): OpenBlock | null {
    const output = this.#output.filter(({ bare }) => !isNoise(bare)).slice(-outputCount)
    const error = output.at(-1) ?? this.#lastLine
    if (error === null) return null
    const lines = output.length === 0 ? [strip(error)] : output.map(strip)
    return {
      kind: 'mention',
      error,
      shape: '',
      lines,
      following: followingOf(error, 'mention'),
      isDetailed: false,
      repeats: null,
    }
  }

  /**
   * Returns the blocks to show: those of the cause, and then at most one summary that
   * follows them.
   */
  #shown(group: Group | null, chosen: readonly OpenBlock[], output: OpenBlock | null): readonly OpenBlock[] {
    if (group === null || chosen.length === 0) return output === null ? [] : [output]
    const reports = group === 'result' ? [...this.#reports().slice(0, 3), ...chosen] : chosen
    const last = Math.max(...reports.map(({ error }) => error.number))
    const summary =
      group === 'summary' ? [] : this.#buckets.blocksOf('summary').filter(({ error }) => error.number > last)
    const follows = summary
      .slice(0, 1)
      .map((block) => ({ ...block, lines: block.lines.filter(({ number }) => number >= block.error.number) }))
    return [...reports.slice(0, blockCount - follows.length), ...follows]
  }
}

/** Adds a line if the block has room. The last exception of a chain always has room. */
function addLine({ lines }: OpenBlock, line: RecentLine): void {
  if (lines.length < blockLength) lines.push(strip(line))
  else if (line.bare.startsWith('Caused by: ')) lines.splice(-1, 1, strip(line))
}

/**
 * Returns whether a line adds nothing to the open block. A plain line has not been
 * checked for noise yet.
 */
function isQuiet(bare: string, found: LineClass): boolean {
  // After an error a hint belongs to it.
  if (/^(?:hint|note|help)\b/.test(bare)) return false
  return (found === 'noise' || (found === 'plain' && isNoise(bare))) && !isCode(bare)
}

function followingOf({ bare }: RecentLine, kind: ErrorKind): Following<RecentLine> {
  return new Following(bare, kind === 'test')
}

function errorKindOf(found: LineClass): ErrorKind | null {
  return found === 'noise' || found === 'end' || found === 'command' || found === 'plain' ? null : found
}

/** Returns whether the line before is of a diff, in which a plus begins no command. */
function isDiff(before: RecentLine | undefined): boolean {
  return before !== undefined && /^[-+](?![-+] )/.test(before.bare) && !before.bare.startsWith('+ ')
}
