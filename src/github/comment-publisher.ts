import type { Comment, Comments } from './comments.ts'
import { GitHubError } from './errors.ts'
import type { GitHubRetry } from './retry.ts'

/** A pull request with more comments than 100 pages of them is none that people read. */
const pageCount = 100
/** What was written may be missing from the list for a moment. */
const lookupDelaysMs = [0, 1_000, 2_000, 4_000, 8_000]

/**
 * Writes the one comment of a gate: edits the one that carries the marker and was written under the token's own name, or
 * creates it. Where a creation may have come off it is looked for, and never repeated. Rejects with a GitHubError.
 */
export async function writeComment(
  comments: Comments,
  retry: GitHubRetry,
  pullRequest: number,
  marker: string,
  body: string,
): Promise<void> {
  const known = await findOwn(comments, retry, pullRequest, marker)
  if (known !== null && (await edit(comments, retry, known.id, body))) return
  try {
    await retry.retryIfNotSent((options) => comments.create(pullRequest, body, options))
  } catch (error) {
    if (!(error instanceof GitHubError) || !error.isAmbiguous) throw error
    for (const pauseMs of lookupDelaysMs) {
      await retry.pause(pauseMs)
      const written = await findOwn(comments, retry, pullRequest, marker)
      if (written !== null && written.id !== known?.id) return
    }
    throw error
  }
}

/** False where it has been deleted since. */
async function edit(comments: Comments, retry: GitHubRetry, id: number, body: string): Promise<boolean> {
  try {
    await retry.retry((options) => comments.update(id, body, options))
    return true
  } catch (error) {
    if (error instanceof GitHubError && error.details.kind === 'http-error' && error.details.httpStatus === 404)
      return false
    throw error
  }
}

async function findOwn(
  comments: Comments,
  retry: GitHubRetry,
  pullRequest: number,
  marker: string,
): Promise<Comment | null> {
  const marked: Comment[] = []
  for (let page = 1; page <= pageCount; page++) {
    const list = await retry.retry((options) => comments.list(pullRequest, page, options))
    // A quotation has something before it.
    marked.push(...list.comments.filter(({ body }) => body.startsWith(marker)))
    if (list.isLast) break
  }
  if (marked.length === 0) return null
  // Anybody can write the marker; and a token that may edit other people's comments should not.
  const self = await retry.retry((options) => comments.whoAmI(options))
  return marked.find(({ author }) => author === self) ?? null
}
