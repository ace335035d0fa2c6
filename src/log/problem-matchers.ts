import { cleanLine, cutAt } from '../runner/safe-text.ts'

/** A file, a line and what a tool says of it, as the log has them. */
export interface LogProblem {
  readonly path: string
  readonly line: number
  readonly level: 'error' | 'warning'
  /** The rule or the number of the error, else the level. */
  readonly title: string
  readonly message: string
}

/** Of each level so many are kept: far more than are shown, since many will not be in the checkout. */
const maxProblems = 500
/** What stands behind this much of a line is not looked at. */
const longestLine = 4_000
const longestPath = 500
/** Longer than what is shown, so that a secret is not cut before it is hidden. */
const longestMessage = 2_000

const rustHeader = /^(error|warning)(?:\[([\w:]{1,100})\])?: (\S.*)/
const rustPlace = /^\s*--> (\S.*):(\d{1,7}):\d{1,7}$/
const pytestMessage = /^E {2,}(\S.*)/
const eslintRow = /^\s+(\d{1,7}):\d{1,7}\s+(error|warning)\s+(\S.*)/
const tscPlace = /\((\d{1,7}),\d{1,7}\): (error|warning) (TS\d{1,6}): (.*)/
/** The first line number, with or without a column, before what a tool says. */
const anyPlace = /:(\d{1,7})(?::\d{1,7})?(: | - )(.*)/
const gccWords = /^(fatal error|error|warning): (.*)/
const gccFlag = /\[(?:-Werror,)?(-W[\w=+-]{1,100})(?:,[^\]]*)?\]$/
const tscWords = /^(error|warning) (TS\d{1,6}): (.*)/
const exceptionName = /^[A-Za-z_][\w.]{0,200}$/
/** A name with an extension, without characters that no path in a repository should have. */
const pathLike = /^[^\s"<>|*?:][^"<>|*?:]*\.[A-Za-z0-9_+]{1,10}$/

/**
 * Finds the lines of one log in which compilers, linters and test tools name a file and a line: gcc and clang, tsc, eslint,
 * pytest, go, rustc. It takes any number of lines in linear time and keeps a bounded number of findings, none twice.
 */
export class ProblemMatchers {
  readonly #errors = new Map<string, LogProblem>()
  readonly #warnings = new Map<string, LogProblem>()
  /** The file that the rows of eslint are about. */
  #eslintPath = ''
  /** What rustc said before it names the place. */
  #rust: Omit<LogProblem, 'path' | 'line'> | null = null
  /** What pytest said before it names the place. */
  #pytest = ''

  /** Takes the next lines, with or without colours; one that holds line feeds is several. */
  addAll(lines: readonly string[]): void {
    for (const line of lines) {
      if (!line.includes('\n')) this.#add(line)
      else for (const part of line.split('\n')) this.#add(part)
    }
  }

  /** What has been found so far, errors first. */
  get problems(): readonly LogProblem[] {
    return [...this.#errors.values(), ...this.#warnings.values()]
  }

  #add(raw: string): void {
    const line = cleanLine(raw.length > longestLine ? cutAt(raw, longestLine) : raw).trimEnd()
    if (line === '') {
      this.#eslintPath = ''
      return
    }
    if (this.#takePreparation(line)) return
    const found = this.#readRust(line) ?? this.#readEslint(line) ?? readTsc(line) ?? this.#readLocated(line)
    if (found !== null) this.#keep(found)
  }

  /** A line that only together with a later one says all. */
  #takePreparation(line: string): boolean {
    const first = line.charCodeAt(0)
    if (first === 0x45) {
      const message = pytestMessage.exec(line)?.[1]
      if (message === undefined) return this.#takePath(line)
      // The first of several says what failed, the others go into detail.
      if (this.#pytest === '') this.#pytest = message
      return true
    }
    // The heading of the next failure.
    if (first === 0x5f && line.startsWith('____')) this.#pytest = ''
    if (first === 0x65 || first === 0x77) {
      const [, level, code = '', message = ''] = rustHeader.exec(line) ?? []
      if (level === undefined) return this.#takePath(line)
      this.#rust = { level: readLevel(level), title: code === '' ? level : code, message }
      return true
    }
    return first !== 0x20 && this.#takePath(line)
  }

  /** eslint writes the path alone, and what is wrong there below it. */
  #takePath(line: string): boolean {
    if (!/[/\\]/.test(line) || !isPathLike(line)) return false
    this.#eslintPath = line
    return true
  }

  #readRust(line: string): LogProblem | null {
    const rust = this.#rust
    if (rust === null || !line.includes('--> ')) return null
    const [, path = '', number = ''] = rustPlace.exec(line) ?? []
    if (path === '') return null
    this.#rust = null
    return { path, line: Number(number), ...rust }
  }

  #readEslint(line: string): LogProblem | null {
    if (this.#eslintPath === '' || !line.startsWith(' ')) return null
    const [, number, level = '', words = ''] = eslintRow.exec(line) ?? []
    if (number === undefined) return null
    // The name of the rule stands in a column of its own.
    const gap = words.lastIndexOf('  ')
    const rule = gap < 0 ? '' : words.slice(gap).trim()
    const isRule = rule !== '' && !rule.includes(' ')
    return {
      path: this.#eslintPath,
      line: Number(number),
      level: readLevel(level),
      title: isRule ? rule : level,
      message: isRule ? words.slice(0, gap).trimEnd() : words,
    }
  }

  /** `path:line: …` and `path:line:column: …`, which many tools write. */
  #readLocated(line: string): LogProblem | null {
    const match = anyPlace.exec(line)
    if (match === null) return null
    const [, number, separator, words = ''] = match
    const place = { path: line.slice(0, match.index).trimStart(), line: Number(number) }
    if (separator === ' - ') {
      const [, level, code = '', message = ''] = tscWords.exec(words) ?? []
      return level === undefined ? null : { ...place, level: readLevel(level), title: code, message }
    }
    const [, level, message = ''] = gccWords.exec(words) ?? []
    if (level !== undefined)
      return { ...place, level: readLevel(level), title: gccFlag.exec(message)?.[1] ?? level, message }
    if (place.path.endsWith('.go')) return { ...place, level: 'error', title: 'error', message: words }
    if (!place.path.endsWith('.py') || !exceptionName.test(words)) return null
    const summary = this.#pytest
    this.#pytest = ''
    return { ...place, level: 'error', title: words, message: summary === '' ? words : summary }
  }

  #keep(found: LogProblem): void {
    const kept = found.level === 'error' ? this.#errors : this.#warnings
    if (kept.size >= maxProblems || found.line < 1 || found.message.trim() === '' || !isPathLike(found.path)) return
    const problem = { ...found, message: cutAt(found.message, longestMessage) }
    const key = `${problem.path}\n${String(problem.line)}\n${problem.message}`
    kept.set(key, problem)
  }
}

function readTsc(line: string): LogProblem | null {
  if (!line.includes('): ')) return null
  const match = tscPlace.exec(line)
  if (match === null) return null
  const [, number, level = '', code = '', message = ''] = match
  return {
    path: line.slice(0, match.index).trimStart(),
    line: Number(number),
    level: readLevel(level),
    title: code,
    message,
  }
}

function readLevel(word: string): LogProblem['level'] {
  return word === 'warning' ? 'warning' : 'error'
}

/** Windows has a colon after its drive. */
function isPathLike(path: string): boolean {
  return path.length <= longestPath && pathLike.test(path.replace(/^[A-Za-z]:(?=[/\\])/, ''))
}
