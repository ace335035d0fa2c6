import type { LogProblem } from '../../log/problem-matchers.ts'

/** GitHub takes this many annotations in one request, and shows no more. */
export const annotationCount = 50
/** Questions to the disk. */
const questionCount = 5_000
/** A path in a repository is hardly this deep; what a log says may be anything. */
const deepestPath = 64

/**
 * The findings whose file is in the checkout, errors first, at most {@link annotationCount}, none twice; their paths begin at
 * the root of the checkout. Of an absolute path, which is another machine's, the longest ending that is there counts.
 */
export async function resolveToCheckout(
  problems: readonly LogProblem[],
  isInCheckout: (path: string) => Promise<boolean>,
): Promise<readonly LogProblem[]> {
  const placed = new Map<string, LogProblem>()
  const places = new Map<string, string | null>()
  let questions = 0
  const ask = async (path: string): Promise<boolean> => ++questions <= questionCount && (await isInCheckout(path))
  for (const problem of [
    ...problems.filter(({ level }) => level === 'error'),
    ...problems.filter(({ level }) => level === 'warning'),
  ]) {
    if (placed.size >= annotationCount) break
    const place = places.has(problem.path) ? (places.get(problem.path) ?? null) : await findPlace(problem.path, ask)
    places.set(problem.path, place)
    if (place === null) continue
    const key = `${place}\n${String(problem.line)}\n${problem.message}`
    if (!placed.has(key)) placed.set(key, { ...problem, path: place })
  }
  return [...placed.values()]
}

async function findPlace(path: string, isThere: (path: string) => Promise<boolean>): Promise<string | null> {
  for (const candidate of listCandidates(path)) if (await isThere(candidate)) return candidate
  return null
}

/** What a path of the log may be in the checkout, the longest first. Nothing that leads upwards. */
function listCandidates(path: string): readonly string[] {
  const local = path.replace(/^[A-Za-z]:(?=[/\\])/, '').replaceAll('\\', '/')
  const segments = local.split('/').filter((segment) => segment !== '' && segment !== '.')
  if (
    segments.length === 0 ||
    segments.length > deepestPath ||
    segments.some((segment) => segment === '..' || segment.includes('\0') || segment.includes(':'))
  )
    return []
  return local.startsWith('/') ? segments.map((_, first) => segments.slice(first).join('/')) : [segments.join('/')]
}
