import { errorAt, readLevel, type LogProblem, type ProblemMatcher } from './problem.ts'

const header = /^(error|warning)(?:\[([\w:]{1,100})\])?: (\S.*)/
const place = /^\s*--> (\S.*):(\d{1,7}):\d{1,7}$/
const panic = /^thread '.{0,200}' (?:\(\d{1,10}\) )?panicked at (\S{1,400}\.rs):(\d{1,7}):\d{1,7}:$/
/** Codes of ruff, which names the place like rustc. */
const ruffHeader = /^([A-Z]{1,5}\d{3,4}) (?:\[\*\] )?(\S.*)/

/**
 * Finds problems of rustc, clippy and ruff, whose message stands before the place, and
 * panics of Rust programs.
 */
export class RustMatcher implements ProblemMatcher {
  #said: Omit<LogProblem, 'path' | 'line'> | null = null
  #panic: readonly [path: string, line: string] | null = null

  read(line: string): readonly LogProblem[] {
    if (this.#panic !== null && line !== '') {
      const [path, number] = this.#panic
      this.#panic = null
      return errorAt(path, number, 'panic', line)
    }
    const first = line[0] ?? ''
    if (first === 't') this.#readPanic(line)
    if (first === 'e' || first === 'w') {
      const [, level, code = '', message = ''] = header.exec(line) ?? []
      if (level !== undefined) this.#said = { level: readLevel(level), title: code === '' ? level : code, message }
    } else if (first >= 'A' && first <= 'Z') {
      const [, code, message = ''] = ruffHeader.exec(line) ?? []
      if (code !== undefined) this.#said = { level: 'error', title: code, message }
    }
    return this.#readPlace(line)
  }

  #readPanic(line: string): void {
    const [, path, number] = panic.exec(line) ?? []
    if (path !== undefined && number !== undefined) this.#panic = [path, number]
  }

  #readPlace(line: string): readonly LogProblem[] {
    if (this.#said === null || !line.includes('--> ')) return []
    const [, path, number] = place.exec(line) ?? []
    if (path === undefined) return []
    const said = this.#said
    this.#said = null
    return [{ path, line: Number(number), ...said }]
  }
}
