import { isCaptured, isForeignFrame } from '../patterns/foreign-lines.ts'
import { errorAt, type LogProblem, type ProblemMatcher } from './problem.ts'

const message = /^E {2,}(\S.*)/
/** Heading of a section, and heading of one failure. */
const section = /^={5,} (.{1,100}?) ={5,}$/
const failure = /^_{4,} \S.* _{4,}$/
/** Place in a short traceback, before the message: tests/test_a.py:7: in test_a */
const frame = /^(\S.{0,400}\.py):(\d{1,7}): in \S/
/** Place in a long traceback, after the message, and in a one-line traceback. */
const place = /^(\S.{0,400}\.py):(\d{1,7}): (\S.*)/
const exceptionName = /^[A-Za-z_][\w.]{0,200}$/
const namedException = /^([A-Za-z_][\w.]{0,200}): (\S.*)/
const errorName = /(?:Error|Exception|Failed|Exit|Interrupt|Timeout)$/

/** Finds the failures of pytest, with its long, short and one-line tracebacks. */
export class PytestMatcher implements ProblemMatcher {
  /** First message of the failure, which says what failed. */
  #message = ''
  #frame: readonly [path: string, line: string] | null = null
  #isInFailures = false
  #isCaptured = false

  read(line: string): readonly LogProblem[] {
    const first = line[0]
    if (first === '=') this.#readSection(line)
    else if (first === '_' && failure.test(line)) this.#beginFailure()
    else if (first === '-' && isCaptured(line)) this.#isCaptured = true
    if (this.#isCaptured) return []
    if (first === 'E') return this.#readMessage(line)
    return line.includes('.py:') ? this.#readPlace(line) : []
  }

  #readSection(line: string): void {
    const name = section.exec(line)?.[1]
    if (name === undefined) return
    this.#beginFailure()
    this.#isInFailures = name === 'FAILURES' || name === 'ERRORS'
  }

  #beginFailure(): void {
    this.#message = ''
    this.#frame = null
    this.#isCaptured = false
  }

  #readMessage(line: string): readonly LogProblem[] {
    const said = message.exec(line)?.[1]
    if (said === undefined || this.#message !== '') return []
    this.#message = said
    const at = this.#frame
    if (at === null) return []
    this.#frame = null
    return errorAt(at[0], at[1], nameOf(said), said)
  }

  #readPlace(line: string): readonly LogProblem[] {
    const [, framePath, frameLine] = frame.exec(line) ?? []
    if (framePath !== undefined && frameLine !== undefined) {
      // Frames of dependencies say less than those of the project's own files.
      if (this.#frame === null || !isForeignFrame(framePath)) this.#frame = [framePath, frameLine]
      this.#message = ''
      return []
    }
    const [, path, number, words = ''] = place.exec(line) ?? []
    if (path === undefined) return []
    const said = this.#message
    if (exceptionName.test(words)) {
      if (said === '' && !this.#isInFailures && !errorName.test(words)) return []
      this.#message = ''
      return errorAt(path, number, words, said === '' ? words : said)
    }
    // A line of a warning or of a program's own log looks the same outside of the
    // failures.
    if (!this.#isInFailures || said !== '' || this.#frame !== null) return []
    const [, name] = namedException.exec(words) ?? []
    if (name?.endsWith('Warning') === true) return []
    return errorAt(path, number, nameOf(words), words)
  }
}

/** Returns the exception that a message begins with. */
function nameOf(said: string): string {
  const name = namedException.exec(said)?.[1]
  return name !== undefined && errorName.test(name) ? name : 'AssertionError'
}
