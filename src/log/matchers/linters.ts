import { isFileHeader } from '../patterns/file-header.ts'
import { isPathLike, readLevel, type LogProblem, type ProblemMatcher } from './problem.ts'

const eslintRow = /^\s+(\d{1,7}):\d{1,7}\s+(error|warning)\s+(\S.*)/
const phpstanHeader = /^ {1,4}Line {2,8}(\S.*)/
const phpstanRow = /^ {1,8}(\d{1,7}) {2,8}(\S.*)/
const phpstanIdentifier = /^ {4,20}🪪 {1,4}(\S{1,100})$/
const terraformError = /^(Error|Warning): (\S.*)/
const terraformPlace = /^ {2}on (\S{1,400}\.\w{1,10}) line (\d{1,7})(?:,|:|$)/

/** Finds the rows of eslint, which stand below the path of their file. */
export class EslintMatcher implements ProblemMatcher {
  #path = ''

  read(line: string): readonly LogProblem[] {
    if (line === '') this.#path = ''
    else if (isFileHeader(line) && isPathLike(line)) this.#path = line
    if (this.#path === '' || !line.startsWith(' ')) return []
    const [, number, level = '', words = ''] = eslintRow.exec(line) ?? []
    if (number === undefined) return []
    // The name of the rule stands in a column of its own.
    const gap = words.lastIndexOf('  ')
    const rule = gap < 0 ? '' : words.slice(gap).trim()
    const isRule = rule !== '' && !rule.includes(' ')
    return [
      {
        path: this.#path,
        line: Number(number),
        level: readLevel(level),
        title: isRule ? rule : level,
        message: isRule ? words.slice(0, gap).trimEnd() : words,
      },
    ]
  }
}

/** Finds the rows of PHPStan's tables, each with the identifier that may follow. */
export class PhpstanMatcher implements ProblemMatcher {
  #path = ''
  #row: LogProblem | null = null

  read(line: string): readonly LogProblem[] {
    const [, path] = phpstanHeader.exec(line) ?? []
    if (path !== undefined) {
      this.#path = path.trimEnd()
      return []
    }
    if (this.#path === '') return []
    const [, identifier] = phpstanIdentifier.exec(line) ?? []
    if (identifier !== undefined) return this.#take(identifier)
    const [, number, message] = phpstanRow.exec(line) ?? []
    if (number === undefined || message === undefined) {
      if (line === '' || line.startsWith(' ---')) {
        const rest = this.#take('error')
        if (line === '') this.#path = ''
        return rest
      }
      this.#continue(line)
      return []
    }
    const before = this.#take('error')
    this.#row = { path: this.#path, line: Number(number), level: 'error', title: 'error', message }
    return before
  }

  /** Reads the rest of a message that is longer than the table. */
  #continue(line: string): void {
    if (this.#row !== null && line.startsWith('   '))
      this.#row = { ...this.#row, message: `${this.#row.message.trimEnd()} ${line.trim()}`.slice(0, 2_000) }
  }

  #take(title: string): readonly LogProblem[] {
    const row = this.#row
    this.#row = null
    return row === null ? [] : [{ ...row, title, message: row.message.trimEnd() }]
  }
}

/** Finds problems of Terraform and OpenTofu, whose message stands before the place. */
export class TerraformMatcher implements ProblemMatcher {
  #said: Omit<LogProblem, 'path' | 'line'> | null = null

  read(line: string): readonly LogProblem[] {
    if (line.startsWith('E') || line.startsWith('W')) {
      const [, level, message] = terraformError.exec(line) ?? []
      if (level !== undefined && message !== undefined)
        this.#said = { level: readLevel(level), title: level.toLowerCase(), message }
      return []
    }
    if (this.#said === null || !line.startsWith('  on ')) return []
    const [, path, number] = terraformPlace.exec(line) ?? []
    if (path === undefined) return []
    const said = this.#said
    this.#said = null
    // Terraform's paths begin at the folder of its root module, where it runs.
    return [{ path: path.includes('/') ? path : `./${path}`, line: Number(number), ...said }]
  }
}
