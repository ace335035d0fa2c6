// Finds failures of RSpec, PHPUnit and `dotnet test`, whose reports name the place
// last.
import { isForeignFrame } from '../patterns/foreign-lines.ts'
import { errorAt, longestProblemMessage, type LogProblem, type ProblemMatcher } from './problem.ts'

/**
 * 60 lines of a failed test's report are searched for its place, because a report may
 * have no place.
 */
const searchedLines = 60

/** Lines of a tool's reports about failed tests. */
interface ReportFormat {
  readonly tool: string
  /**
   * First line of a report. The group is the title. A line without the group ends the
   * report before.
   */
  readonly heading: RegExp
  /**
   * Line of a report that says that the test has failed; null if each reported test
   * has.
   */
  readonly failure: RegExp | null
  /** Path and line of the failure. */
  readonly place: RegExp
  /** Lines that are no part of the message. */
  readonly aside: RegExp
  /** Number of lines below the heading that may be the message. */
  readonly messageLines: number
}

/** Formats of the tools whose reports are searched. */
export const reportFormats: readonly ReportFormat[] = [
  {
    tool: 'RSpec',
    heading: /^\s{0,6}\d{1,5}\) (\S.*)/,
    failure: /^(?:\s{2,10})?Failure\/Error: (\S.*)/,
    place: /^\s{0,10}# (\S{1,400}\.(?:rb|rake|feature)):(\d{1,7})(?::in |$)/,
    aside: /^\s*(?:#|\(compared|Diff:|$)/,
    messageLines: searchedLines,
  },
  {
    tool: 'PHPUnit',
    heading: /^\s{0,6}\d{1,5}\) (?:([\w\\]{1,300}::\w.*)|\S)/,
    failure: null,
    place: /^((?:[A-Za-z]:)?[\w./\\ @-]{1,400}\.(?:php|phpt)):(\d{1,7})$/,
    aside: /^\s*$/,
    messageLines: 7,
  },
  {
    tool: 'dotnet test',
    heading: /^\s{0,4}(?:Failed|X) (\S.{0,300}?) \[(?:< )?[\d.,]{1,12} ?m?s\]$/,
    failure: null,
    place: /^\s{2,10}at .{1,1000}\) in (.{1,400}):line (\d{1,7})$/,
    aside: /^\s*(?:Error Message:|Stack Trace:|at |$)/,
    messageLines: searchedLines,
  },
]

/** Test whose report is being read. */
interface Report {
  readonly title: string
  /** True if the test has failed. RSpec reports pending tests too. */
  readonly hasFailed: boolean
  message: string
  lineCount: number
}

/** Finds the failures in the reports of one tool. */
export class TestReportMatcher implements ProblemMatcher {
  readonly #format: ReportFormat
  #report: Report | null = null

  constructor(format: ReportFormat) {
    this.#format = format
  }

  read(line: string): readonly LogProblem[] {
    const { tool, heading, failure, place } = this.#format
    const begun = heading.exec(line)
    if (begun !== null) {
      const title = begun[1]
      this.#report = title === undefined ? null : { title, hasFailed: failure === null, message: '', lineCount: 0 }
      return []
    }
    const message = failure?.exec(line)?.[1]
    if (message !== undefined) {
      this.#report = { title: this.#report?.title ?? tool, hasFailed: true, message, lineCount: 0 }
      return []
    }
    const report = this.#report
    if (report?.hasFailed !== true || ++report.lineCount > searchedLines) return []
    const [, path, number] = place.exec(line) ?? []
    if (path === undefined) this.#addToMessage(report, line)
    if (path === undefined || isForeignFrame(path)) return []
    this.#report = null
    return errorAt(path, number, report.title, report.message === '' ? report.title : report.message)
  }

  #addToMessage(report: Report, line: string): void {
    const { aside, messageLines } = this.#format
    if (report.lineCount > messageLines || report.message.length >= longestProblemMessage || aside.test(line)) return
    report.message = `${report.message} ${line.trim()}`.trimStart()
  }
}
