import { isGoFailure } from '../patterns/failure-words.ts'
import { longestProblemMessage, type LogProblem, type ProblemFolder, type ProblemMatcher } from './problem.ts'

/**
 * 500 messages of tests are kept until the line of their package comes, because memory
 * is bounded.
 */
const pendingCount = 500
/**
 * 200 packages are kept, by which the root of the module is found, because memory is
 * bounded.
 */
const packageCount = 200

const started = /^=== (?:RUN|CONT|NAME|PAUSE) {1,4}(\S{1,400})$/
const ended = /^ {0,40}--- (FAIL|PASS|SKIP): (\S{1,400}) \(/
/** Message that t.Error, t.Fatal or t.Log wrote. */
const message = /^ {4,44}([\w.-]{1,200}\.go):(\d{1,7}):(.*)/
const packageEnded = /^(FAIL|ok {0,2}|\?\s{0,3})\t(\S{1,400})(?:\t|\s\[|$)/
const packageHeader = /^# \[?([\w.~-]{1,100}(?:\/[\w.~-]{1,100}){0,20})\]?(?: \[.{1,300}\])?$/
const testifyError = /^\s+Error:\s+(\S.*)/
const testifyValue = /^\s+((?:expected|actual)\s{0,3}:.*)/
const forge = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|[\w.-]*\bgit[\w-]*\.[\w.-]+)\//

interface Message {
  readonly file: string
  readonly line: number
  text: string
}

/**
 * Finds the failures of `go test`. Its messages have the bare name of a file. The
 * folder is that of the package whose `FAIL` line follows them.
 */
export class GoMatcher implements ProblemMatcher {
  /** Messages of tests that have not ended yet, by the test. */
  #running = new Map<string, Message[]>()
  #failed: Message[] = []
  #test = ''
  /** True after `--- FAIL`, below which the messages stand without `-v`. */
  #isBelowFailure = false
  #last: Message | null = null
  #count = 0
  /** The package that the compiler names above its errors. */
  #header = ''
  readonly #packages = new Set<string>()

  /** The package that the next errors of the compiler belong to; '' for none. */
  get package(): string {
    return this.#header
  }

  read(line: string): readonly LogProblem[] {
    const first = line[0]
    if (first === ' ' || first === '\t') {
      this.#readIndented(line)
      return []
    }
    if (first === '=') this.#start(line)
    else if (first === '-') this.#end(line)
    else if (first === '#') this.#header = packageHeader.exec(line)?.[1] ?? ''
    else if (first === 'F' || first === 'o' || first === '?') return this.#endPackage(line)
    return []
  }

  /** Returns the folder of a package's files. */
  folderOf(path: string): ProblemFolder {
    return { kind: 'go-package', path, mayBeRoot: this.#mayBeRoot(path) }
  }

  #start(line: string): void {
    const test = started.exec(line)?.[1]
    if (test === undefined) return
    this.#test = test
    this.#isBelowFailure = false
    this.#last = null
  }

  #end(line: string): void {
    const [, verdict, test] = ended.exec(line) ?? []
    if (verdict === undefined || test === undefined) return
    const messages = this.#running.get(test) ?? []
    this.#running.delete(test)
    this.#isBelowFailure = verdict === 'FAIL'
    this.#test = ''
    this.#last = null
    if (verdict === 'FAIL') this.#failed.push(...messages)
  }

  /**
   * Reads a line below a failed test: one of its messages, or a failed test within it.
   */
  #readIndented(line: string): void {
    if (line.includes('--- ')) {
      this.#end(line)
      return
    }
    const [, file, number, text = ''] = message.exec(line) ?? []
    if (file !== undefined) {
      this.#add({ file, line: Number(number), text: text.trim() })
      return
    }
    if (this.#last === null) return
    const [, error] = testifyError.exec(line) ?? []
    const [, value] = testifyValue.exec(line) ?? []
    const more = error ?? value
    if (more !== undefined && this.#last.text.length < longestProblemMessage)
      this.#last.text = `${this.#last.text} ${more.trim()}`.trim()
  }

  #add(said: Message): void {
    if (this.#count >= pendingCount) return
    if (this.#isBelowFailure) this.#failed.push(said)
    else if (this.#test !== '') this.#running.set(this.#test, [...(this.#running.get(this.#test) ?? []), said])
    else return
    this.#count++
    this.#last = said
  }

  #endPackage(line: string): readonly LogProblem[] {
    const [, verdict, path] = packageEnded.exec(line) ?? []
    if (verdict === undefined || path === undefined) return []
    if (this.#packages.size < packageCount) this.#packages.add(path)
    const failed = verdict === 'FAIL' ? this.#failed : []
    this.#failed = []
    this.#running = new Map()
    this.#isBelowFailure = false
    this.#test = ''
    this.#last = null
    this.#count = 0
    return chooseErrors(failed).map(({ file, line: number, text }) => ({
      path: file,
      line: number,
      level: 'error',
      title: 'go test',
      message: text,
      folder: this.folderOf(path),
    }))
  }

  /**
   * Returns whether a package is the root of its module, by its name or by the names of
   * the other packages.
   */
  #mayBeRoot(path: string): boolean {
    const segments = path.replace(/\/v\d+$/, '').split('/')
    if (this.#packages.size > 1 && [...this.#packages].every((one) => one === path || one.startsWith(`${path}/`)))
      return true
    if (segments.length === 1) return true
    if (forge.test(path)) return segments.length === 3
    return segments.length === 2 && segments[0]?.includes('.') === true
  }
}

/**
 * Returns the messages of a failed test that name a failure, else its last message. In
 * a failed test, t.Log writes lines that look like those of t.Error.
 */
function chooseErrors(messages: readonly Message[]): readonly Message[] {
  const telling = messages.filter(({ text }) => isGoFailure(text))
  return telling.length > 0 ? telling : messages.slice(-1)
}
