/**
 * Folder that a tool's output names for its files. The checkout has an ending of a
 * `go-package`, an import path.
 */
export interface ProblemFolder {
  readonly kind: 'directory' | 'go-package'
  readonly path: string
  /** True where the files of a Go package may stand in the root of the checkout. */
  readonly mayBeRoot: boolean
}

/** File, line and message of a tool, as they stand in the log. */
export interface LogProblem {
  readonly path: string
  readonly line: number
  readonly level: 'error' | 'warning'
  /** Rule or number of the error, else the level. */
  readonly title: string
  readonly message: string
  /** Folder that the path is in; null if the path stands for itself. */
  readonly folder?: ProblemFolder | null
}

/** Finds the problems that one kind of tool reports in a log. */
export interface ProblemMatcher {
  /**
   * Returns the problems that the next line completes. Lines come without colours and
   * prefixes, also blank lines.
   */
  read(line: string): readonly LogProblem[]
}

/**
 * 2,000 UTF-16 units of a message, more than is shown, because a secret must not be cut
 * before it is masked.
 */
export const longestProblemMessage = 2_000

/** Returns the level of a tool's word. */
export function readLevel(word: string): LogProblem['level'] {
  return /^warn|^w$/i.test(word) ? 'warning' : 'error'
}

/** Returns an error; nothing if the file or the line is not known. */
export function errorAt(
  path: string | undefined,
  line: string | undefined,
  title: string,
  message: string,
): readonly LogProblem[] {
  return path === undefined || line === undefined ? [] : [{ path, line: Number(line), level: 'error', title, message }]
}

/** 500 UTF-16 units of a path, because paths in repositories are shorter. */
const longestPath = 500
/**
 * Name with an extension, without characters that no path in a repository should have.
 */
const pathLike = /^[^\s"<>|*?:][^"<>|*?:]*\.(?=[\d+]{0,9}[A-Za-z_])[A-Za-z0-9_+]{1,10}$/

/**
 * Returns whether a text may be the path of a file. Windows has a colon after its
 * drive.
 */
export function isPathLike(path: string): boolean {
  return path.length <= longestPath && pathLike.test(path.replace(/^[A-Za-z]:(?=[/\\])/, ''))
}
