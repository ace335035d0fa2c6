import { cleanLine, cutAt } from '../runner/safe-text.ts'
import { CompilerMatcher } from './matchers/compilers.ts'
import { GoMatcher } from './matchers/go.ts'
import { EslintMatcher, PhpstanMatcher, TerraformMatcher } from './matchers/linters.ts'
import { isPathLike, longestMessage, type LogProblem, type ProblemFolder } from './matchers/problem.ts'
import { PytestMatcher } from './matchers/pytest.ts'
import { RustMatcher } from './matchers/rust.ts'
import { DotnetMatcher, PhpunitMatcher, RspecMatcher } from './matchers/test-reports.ts'
import { readPrefixFolder, withoutPrefix } from './patterns/line-prefix.ts'

export type { LogProblem, ProblemFolder } from './matchers/problem.ts'

/** Number of problems of each level that are kept: far more than are shown, because many are not in the checkout. */
const maxProblems = 500
/** Longest part of a line that is read, in UTF-16 units. */
const longestLine = 4_000
/** Number of folders that make has entered and not left. */
const folderCount = 50

const makeFolder = /^(?:g?make(?:\[\d{1,3}\])?|ninja): (Entering|Leaving) directory ['`"“](.{1,400})['`"”]$/

/**
 * Problem matchers for one log: compilers, linters and test tools that name a file and a line. They take any number of
 * lines in linear time and keep a bounded number of problems, none twice.
 */
export class ProblemMatchers {
  readonly #errors = new Map<string, LogProblem>()
  readonly #warnings = new Map<string, LogProblem>()
  readonly #pytest = new PytestMatcher()
  readonly #go = new GoMatcher()
  readonly #compilers = new CompilerMatcher()
  readonly #matchers = [
    new RustMatcher(),
    new EslintMatcher(),
    new PhpstanMatcher(),
    new TerraformMatcher(),
    new RspecMatcher(),
    new PhpunitMatcher(),
    new DotnetMatcher(),
  ] as const
  /** Folders that make has entered and not left. */
  readonly #folders: string[] = []

  /** Takes the next lines, with or without colours; one that holds line feeds is several. */
  addAll(lines: readonly string[]): void {
    for (const line of lines) {
      if (!line.includes('\n')) this.#add(line)
      else for (const part of line.split('\n')) this.#add(part)
    }
  }

  /** Problems that have been found so far, errors first. */
  get problems(): readonly LogProblem[] {
    return [...this.#errors.values(), ...this.#warnings.values()]
  }

  #add(raw: string): void {
    const whole = cleanLine(raw.length > longestLine ? cutAt(raw, longestLine) : raw).trimEnd()
    const line = withoutPrefix(whole)
    const prefixFolder = line === whole ? '' : readPrefixFolder(whole)
    const found = this.#pytest.read(line)
    for (const problem of found) this.#keep(problem, prefixFolder)
    // What pytest quotes may look like another tool's error.
    if (line.startsWith('E  ')) return
    if (line.includes('ing directory ')) this.#readFolder(line)
    for (const problem of this.#go.read(line)) this.#keep(problem, prefixFolder)
    for (const matcher of this.#matchers) for (const problem of matcher.read(line)) this.#keep(problem, prefixFolder)
    for (const problem of this.#compilers.read(line)) this.#keep(this.#addGoPackage(problem), prefixFolder)
  }

  /** make says which folder the next paths begin in. */
  #readFolder(line: string): void {
    const [, verb, folder] = makeFolder.exec(line) ?? []
    if (folder === undefined) return
    if (verb === 'Entering' && this.#folders.length < folderCount) this.#folders.push(folder)
    else if (verb === 'Leaving') this.#folders.splice(this.#folders.lastIndexOf(folder) >>> 0, 1)
  }

  /** Go names the package above the errors of its compiler, whose paths may begin in the package's own folder. */
  #addGoPackage(problem: LogProblem): LogProblem {
    const isBare = /^(?:\.\/)?[^/\\]+\.go$/.test(problem.path)
    return isBare && this.#go.package !== '' ? { ...problem, folder: this.#go.folderOf(this.#go.package) } : problem
  }

  #keep(found: LogProblem, prefixFolder: string): void {
    const kept = found.level === 'error' ? this.#errors : this.#warnings
    const path = found.path.replace(/^file:\/\/(?=\/)/, '')
    if (kept.size >= maxProblems || !(found.line >= 1) || found.message.trim() === '' || !isPathLike(path)) return
    const folder = found.folder ?? directory(prefixFolder) ?? directory(this.#folders.at(-1) ?? '')
    const problem = {
      ...found,
      path,
      message: cutAt(found.message, longestMessage),
      ...(folder === null ? {} : { folder }),
    }
    kept.set(`${folder?.path ?? ''}\n${path}\n${String(problem.line)}\n${problem.message}`, problem)
  }
}

function directory(path: string): ProblemFolder | null {
  return path === '' ? null : { kind: 'directory', path, mayBeRoot: true }
}
