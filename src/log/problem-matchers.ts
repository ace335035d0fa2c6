// Finds problems with a file and a line in a log, for annotations.
import { cleanLine, cutAt } from '../runner/safe-text.ts'
import { CompilerMatcher } from './matchers/compilers.ts'
import { GoMatcher } from './matchers/go.ts'
import { EslintMatcher, PhpstanMatcher, TerraformMatcher } from './matchers/linters.ts'
import {
  isPathLike,
  longestProblemMessage,
  type LogProblem,
  type ProblemFolder,
  type ProblemMatcher,
} from './matchers/problem.ts'
import { PytestMatcher } from './matchers/pytest.ts'
import { RustMatcher } from './matchers/rust.ts'
import { reportFormats, TestReportMatcher } from './matchers/test-reports.ts'
import { readPrefixFolder, withoutPrefix } from './patterns/line-prefix.ts'

export type { LogProblem, ProblemFolder } from './matchers/problem.ts'

/**
 * 500 problems of each level are kept, ten times as many as are shown, because many are
 * not in the checkout.
 */
const maxProblems = 500
/** 4,000 UTF-16 units of a line are read, because no tool puts a place behind them. */
const longestLine = 4_000
/**
 * 50 folders that make has entered and not left, because memory is bounded and builds
 * are not nested so deep.
 */
const folderCount = 50

const makeFolder = /^(?:g?make(?:\[\d{1,3}\])?|ninja): (Entering|Leaving) directory ['`"“](.{1,400})['`"”]$/

/**
 * Problem matchers for one log: compilers, linters and test tools that name a file and
 * a line. They take any number of lines in linear time and keep a bounded number of
 * problems, none twice.
 */
export class ProblemMatchers {
  readonly #errors = new Map<string, LogProblem>()
  readonly #warnings = new Map<string, LogProblem>()
  readonly #pytest = new PytestMatcher()
  readonly #go = new GoMatcher()
  readonly #compilers = new CompilerMatcher()
  readonly #matchers: readonly ProblemMatcher[] = [
    new RustMatcher(),
    new EslintMatcher(),
    new PhpstanMatcher(),
    new TerraformMatcher(),
    ...reportFormats.map((format) => new TestReportMatcher(format)),
  ]
  /** Folders that make has entered and not left. */
  readonly #folders: string[] = []

  /**
   * Takes the next lines, with or without colours; a line with line feeds counts as
   * several.
   */
  addAll(lines: readonly string[]): void {
    for (const line of lines) {
      if (!line.includes('\n')) this.#add(line)
      else for (const part of line.split('\n')) this.#add(part)
    }
  }

  /** Returns the problems that have been found so far, errors first. */
  get problems(): readonly LogProblem[] {
    return [...this.#errors.values(), ...this.#warnings.values()]
  }

  #add(raw: string): void {
    const whole = cleanLine(raw.length > longestLine ? cutAt(raw, longestLine) : raw).trimEnd()
    const line = withoutPrefix(whole)
    const prefixFolder = line === whole ? '' : readPrefixFolder(whole)
    const found = this.#pytest.read(line)
    for (const problem of found) this.#keep(problem, prefixFolder)
    // Lines that pytest quotes may look like another tool's error.
    if (line.startsWith('E  ')) return
    if (line.includes('ing directory ')) this.#readFolder(line)
    for (const problem of this.#go.read(line)) this.#keep(problem, prefixFolder)
    for (const matcher of this.#matchers) for (const problem of matcher.read(line)) this.#keep(problem, prefixFolder)
    for (const problem of this.#compilers.read(line)) this.#keep(this.#addGoPackage(problem), prefixFolder)
  }

  /** Reads the folder that make enters or leaves, in which the next paths begin. */
  #readFolder(line: string): void {
    const [, verb, folder] = makeFolder.exec(line) ?? []
    if (folder === undefined) return
    if (verb === 'Entering' && this.#folders.length < folderCount) this.#folders.push(folder)
    else if (verb === 'Leaving') this.#folders.splice(this.#folders.lastIndexOf(folder) >>> 0, 1)
  }

  /**
   * Adds the package that Go names above its compiler's errors, whose paths may begin
   * in the package's folder.
   */
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
      message: cutAt(found.message, longestProblemMessage),
      ...(folder === null ? {} : { folder }),
    }
    kept.set(`${folder?.path ?? ''}\n${path}\n${String(problem.line)}\n${problem.message}`, problem)
  }
}

function directory(path: string): ProblemFolder | null {
  return path === '' ? null : { kind: 'directory', path, mayBeRoot: true }
}
