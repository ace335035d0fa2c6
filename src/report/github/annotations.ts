import { anyOf } from '../../log/patterns/any-of.ts'
import type { LogProblem } from '../../log/problem-matchers.ts'

/** 50 annotations, because GitHub refuses more in one request. */
const annotationCount = 50
/** Lookups on the disk, 5,000, because a log may name any number of files. */
const lookupLimit = 5_000
/**
 * Segments of the deepest path that is looked up, 64, because no checkout is deeper.
 */
const deepestPath = 64

/**
 * Folders of dependencies, package registries and toolchains, anywhere in a path.
 * Nobody edits their files.
 */
const foreignFolders: ReadonlySet<string> = new Set(
  (
    'node_modules bower_components jspm_packages site-packages dist-packages vendor .cargo .rustup .rbenv .rvm ' +
    '.pyenv .nvm .venv .tox .nox __pypackages__ .m2 .gradle .ivy2 .sbt .coursier .nuget .pub-cache .konan ' +
    '.pnpm-store .pnpm .yarn .npm .bundle .gem Pods DerivedData hostedtoolcache .sdkman .terraform .swiftpm ' +
    '_deps .cache .local'
  ).split(' '),
)
/**
 * Folders of systems, interpreters and toolchains at the start of an absolute path.
 * Docker images work in /usr/src.
 */
const isOfSystem = anyOf(
  /^\/(?:usr\/(?!src\/(?!linux))|lib(?:32|64|exec)?\/|s?bin\/|etc\/|proc\/|sys\/|dev\/|run\/|nix\/|snap\/|boot\/)/,
  /^\/(?:System|Library|Applications|rustc)\/|^\/var\/(?:lib|cache|lang|task)\//,
  /^\/opt\/(?:rh|homebrew|hostedtoolcache|java|jdk|go|rust|python|gradle|maven|intel|gcc|llvm)\b/,
  /^[A-Z]:\/(?:Windows|Program Files|ProgramData|hostedtoolcache)\b/i,
)
/**
 * Go's modules and library, Python's library, Ruby's gems, Swift's checkouts, and a
 * toolchain by its folders.
 */
const isOfDependency = anyOf(
  /\/pkg\/mod\/|@v\d+\.\d|\/go\/src\/(?:cmd|runtime|testing)\/|\/lib\/python\d|\/gems\/[^/]{1,100}-\d/,
  /(?:^|\/)\.build\/checkouts\/|\/toolchains\/[^/]{1,100}\/(?:bin|include|lib)\//,
)

/**
 * Returns the problems whose file is in the checkout, errors first, at most
 * {@link annotationCount}, none twice. Their paths begin at the root of the repository.
 * `checkouts` are the folders of the workspace that hold the repository, '' for the
 * workspace itself.
 */
export async function resolveToCheckout(
  problems: readonly LogProblem[],
  isInCheckout: (path: string) => Promise<boolean>,
  checkouts: readonly string[],
): Promise<readonly LogProblem[]> {
  const resolved = new Map<string, LogProblem>()
  const knownPaths = new Map<string, string | null>()
  let lookups = 0
  const isThere = async (path: string): Promise<boolean> => ++lookups <= lookupLimit && (await isInCheckout(path))
  for (const problem of problems.toSorted((one, other) => rankLevel(one) - rankLevel(other))) {
    if (resolved.size >= annotationCount) break
    const id = JSON.stringify([problem.path, problem.folder])
    let path = knownPaths.get(id)
    if (path === undefined) {
      path = await findInCheckouts(problem, checkouts, isThere)
      knownPaths.set(id, path)
    }
    if (path === null) continue
    const key = `${path}\n${String(problem.line)}\n${problem.message}`
    if (!resolved.has(key)) resolved.set(key, { ...problem, path })
  }
  return [...resolved.values()]
}

function rankLevel({ level }: LogProblem): number {
  return level === 'error' ? 0 : 1
}

/** Returns the path of the file in the repository; null if no checkout has the file. */
async function findInCheckouts(
  problem: LogProblem,
  checkouts: readonly string[],
  isThere: (path: string) => Promise<boolean>,
): Promise<string | null> {
  for (const candidate of listCandidates(problem)) {
    for (const checkout of checkouts) {
      if (await isThere(checkout === '' ? candidate : `${checkout}/${candidate}`)) return candidate
      // The log may name the file by its path in the workspace.
      const isBelow = candidate.startsWith(`${checkout}/`)
      if (isBelow && (await isThere(candidate))) return candidate.slice(checkout.length + 1)
    }
  }
  return null
}

/** Returns the paths in a checkout that a path of the log may mean, longest first. */
function listCandidates({ path, folder }: LogProblem): readonly string[] {
  if (isForeign(path)) return []
  if (isAbsolute(path)) return listEndings(path, 2)
  if (folder == null) return listRelative(path)
  if (isForeign(folder.path)) return []
  const joined = `${folder.path}/${path}`
  const inFolder =
    folder.kind === 'go-package'
      ? listEndings(joined, folder.mayBeRoot ? 1 : 2)
      : isAbsolute(joined)
        ? listEndings(joined, 2)
        : listWhole(joined)
  return [...inFolder, ...listRelative(path)]
}

/** Returns a relative path; none for a bare name, which may be in any folder. */
function listRelative(path: string): readonly string[] {
  return /[/\\]/.test(path) ? listWhole(path) : []
}

/** Returns the path without empty segments; none for a path out of the checkout. */
function listWhole(path: string): readonly string[] {
  const segments = splitFilePath(path)
  return segments.length === 0 ? [] : [segments.join('/')]
}

/** Returns the endings of a path with at least `fewest` segments, longest first. */
function listEndings(path: string, fewest: number): readonly string[] {
  const segments = splitFilePath(path)
  return segments
    .map((_, first) => segments.slice(first))
    .filter((ending) => ending.length >= fewest)
    .map((ending) => ending.join('/'))
}

/** Returns no segments for a path that leads upwards, is too deep, or cannot be one. */
function splitFilePath(path: string): readonly string[] {
  const local = path.replace(/^[A-Za-z]:(?=[/\\])/, '').replaceAll('\\', '/')
  const segments = local.split('/').filter((segment) => segment !== '' && segment !== '.')
  const isInvalid = segments.some((segment) => segment === '..' || segment.includes('\0') || segment.includes(':'))
  return isInvalid || segments.length > deepestPath ? [] : segments
}

function isAbsolute(path: string): boolean {
  return /^[/\\]|^[A-Za-z]:[/\\]/.test(path)
}

/** Returns true for a file of a dependency, a registry, a toolchain or the system. */
function isForeign(path: string): boolean {
  const local = path.replaceAll('\\', '/')
  if (isOfSystem(local) || isOfDependency(local)) return true
  return local.split('/').some((segment) => foreignFolders.has(segment))
}
