import { isForeignFrame } from '../patterns/foreign-lines.ts'
import { errorAt, longestProblemMessage, type LogProblem, type ProblemMatcher } from './problem.ts'

/**
 * 60 lines of a failed test's report are searched for its place, because a report may have
 * no place.
 */
const searchedLines = 60

const numbered = /^\s{0,6}\d{1,5}\) (\S.*)/
const rspecError = /^\s{2,10}Failure\/Error: (\S.*)|^Failure\/Error: (\S.*)/
const rspecPlace = /^\s{0,10}# (\S{1,400}\.(?:rb|rake|feature)):(\d{1,7})(?::in |$)/
const phpunitTitle = /^[\w\\]{1,300}::\w{1,300}/
const phpunitPlace = /^((?:[A-Za-z]:)?[\w./\\ @-]{1,400}\.(?:php|phpt)):(\d{1,7})$/

const dotnetFailed = /^\s{0,4}(?:Failed|X) (\S.{0,300}?) \[(?:< )?[\d.,]{1,12} ?m?s\]$/
const dotnetPlace = /^\s{2,10}at .{1,1000}\) in (.{1,400}):line (\d{1,7})$/

/** Failed test whose report is being read. */
interface Report {
  readonly title: string
  message: string
  searched: number
}

/** Finds the failures of RSpec. */
export class RspecMatcher implements ProblemMatcher {
  #title = ''
  #report: Report | null = null

  read(line: string): readonly LogProblem[] {
    const title = numbered.exec(line)?.[1]
    if (title !== undefined) this.#title = title
    const match = rspecError.exec(line)
    if (match !== null) {
      this.#report = {
        title: this.#title === '' ? 'RSpec' : this.#title,
        message: match[1] ?? match[2] ?? '',
        searched: 0,
      }
      return []
    }
    const report = this.#report
    if (report === null || isOver(report)) return []
    const [, path, number] = rspecPlace.exec(line) ?? []
    if (path === undefined) {
      if (!/^\s*(?:#|\(compared|Diff:|$)/.test(line)) addTo(report, line)
      return []
    }
    if (isForeignFrame(path)) return []
    this.#report = null
    this.#title = ''
    return errorAt(path, number, report.title, report.message)
  }
}

/** Finds the failures of PHPUnit. */
export class PhpunitMatcher implements ProblemMatcher {
  #report: Report | null = null

  read(line: string): readonly LogProblem[] {
    const title = numbered.exec(line)?.[1]
    if (title !== undefined) {
      this.#report = phpunitTitle.test(title) ? { title, message: '', searched: 0 } : null
      return []
    }
    const report = this.#report
    if (report === null || isOver(report)) return []
    const [, path, number] = phpunitPlace.exec(line) ?? []
    if (path === undefined) {
      if (report.searched < 8) addTo(report, line)
      return []
    }
    if (isForeignFrame(path)) return []
    this.#report = null
    return errorAt(path, number, report.title, report.message === '' ? report.title : report.message)
  }
}

/** Finds the failures of `dotnet test`. */
export class DotnetMatcher implements ProblemMatcher {
  #report: Report | null = null

  read(line: string): readonly LogProblem[] {
    const title = line.includes('[') ? dotnetFailed.exec(line)?.[1] : undefined
    if (title !== undefined) {
      this.#report = { title, message: '', searched: 0 }
      return []
    }
    const report = this.#report
    if (report === null || isOver(report)) return []
    const [, path, number] = dotnetPlace.exec(line) ?? []
    if (path === undefined) {
      if (!/^\s*(?:Error Message:|Stack Trace:|at )/.test(line)) addTo(report, line)
      return []
    }
    this.#report = null
    return errorAt(path, number, report.title, report.message === '' ? report.title : report.message)
  }
}

function isOver(report: Report): boolean {
  return ++report.searched > searchedLines
}

function addTo(report: Report, line: string): void {
  const text = line.trim()
  if (text !== '' && report.message.length < longestProblemMessage)
    report.message = `${report.message} ${text}`.trimStart()
}
