import { anyOf } from '../../log/patterns/any-of.ts'
import type { LogProblem } from '../../log/problem-matchers.ts'

/** Number of annotations that GitHub takes in one request; it shows no more. */
export const annotationCount = 50
/** Number of paths that the disk is asked for. */
const questionCount = 5_000
/** Deepest path that is asked for, in segments: what a log says may be anything. */
const deepestPath = 64

/**
 * Folders of dependencies, package registries and toolchains, anywhere in a path. Nobody
 * edits their files.
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
 * Folders of systems, interpreters and toolchains at the start of an absolute path. Docker
 * images work in /usr/src.
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
 * Returns the problems whose file is in the checkout, errors first, at most {@link
 * annotationCount}, none twice. Their paths begin at the root of the repository.
 * `checkouts` are the folders of the workspace that hold the repository, '' for the
 * workspace itself.
 */
export async function resolveToCheckout(
  problems: readonly LogProblem[],
  isInCheckout: (path: string) => Promise<boolean>,
  checkouts: readonly string[],
): Promise<readonly LogProblem[]> {
  const resolved = new Map<string, LogProblem>()
  const places = new Map<string, string | null>()
  let questions = 0
  const ask = async (path: string): Promise<boolean> => ++questions <= questionCount && (await isInCheckout(path))
  for (const problem of [
    ...problems.filter(({ level }) => level === 'error'),
    ...problems.filter(({ level }) => level === 'warning'),
  ]) {
    if (resolved.size >= annotationCount) break
    const id = JSON.stringify([problem.path, problem.folder])
    const place = places.has(id) ? (places.get(id) ?? null) : await findPlace(problem, checkouts, ask)
    places.set(id, place)
    if (place === null) continue
    const key = `${place}\n${String(problem.line)}\n${problem.message}`
    if (!resolved.has(key)) resolved.set(key, { ...problem, path: place })
  }
  return [...resolved.values()]
}

async function findPlace(
  problem: LogProblem,
  checkouts: readonly string[],
  isThere: (path: string) => Promise<boolean>,
): Promise<string | null> {
  for (const candidate of listCandidates(problem)) {
    for (const checkout of checkouts) {
      const place = checkout === '' ? candidate : `${checkout}/${candidate}`
      if (await isThere(place)) return candidate
      // GitHub knows the file by its path in the repository, the log by that in the
      // workspace.
      const isBelow = checkout !== '' && candidate.startsWith(`${checkout}/`)
      if (isBelow && (await isThere(candidate))) return candidate.slice(checkout.length + 1)
    }
  }
  return null
}

/** Paths in the repository that a path of the log may mean, the longest first. */
function listCandidates({ path, folder }: LogProblem): readonly string[] {
  if (isForeign(path)) return []
  if (isAbsolute(path) || folder == null) return isAbsolute(path) ? listEndings(path, 2) : listRelative(path)
  if (isForeign(folder.path)) return []
  const joined = `${folder.path}/${path}`
  if (folder.kind === 'go-package')
    return [...listEndings(joined, folder.mayBeRoot ? 1 : 2), ...(path.startsWith('./') ? listRelative(path) : [])]
  return [...(isAbsolute(joined) ? listEndings(joined, 2) : listEndings(joined, Infinity)), ...listRelative(path)]
}

/**
 * A relative path stands as it is. A bare name says nothing of its folder, unless it begins
 * with a dot.
 */
function listRelative(path: string): readonly string[] {
  const isBare = !/[/\\]/.test(path)
  return isBare ? [] : listEndings(path, Infinity)
}

/**
 * Returns the endings of a path of at least `fewest` segments, the longest first; with
 * `Infinity` the whole path.
 */
function listEndings(path: string, fewest: number): readonly string[] {
  const segments = splitFilePath(path)
  if (segments.length === 0) return []
  const count = fewest === Infinity ? 1 : Math.max(0, segments.length - fewest + 1)
  return segments.slice(0, count).map((_, first) => segments.slice(first).join('/'))
}

/** Returns no segments for a path that leads upwards, is too deep, or is none. */
function splitFilePath(path: string): readonly string[] {
  const local = path.replace(/^[A-Za-z]:(?=[/\\])/, '').replaceAll('\\', '/')
  const segments = local.split('/').filter((segment) => segment !== '' && segment !== '.')
  const isBad = segments.some((segment) => segment === '..' || segment.includes('\0') || segment.includes(':'))
  return isBad || segments.length > deepestPath ? [] : segments
}

function isAbsolute(path: string): boolean {
  return /^[/\\]|^[A-Za-z]:[/\\]/.test(path)
}

/** Tells if a file is of a dependency, a package registry, a toolchain or the system. */
function isForeign(path: string): boolean {
  const local = path.replaceAll('\\', '/')
  if (isOfSystem(local) || isOfDependency(local)) return true
  return local.split('/').some((segment) => foreignFolders.has(segment))
}
