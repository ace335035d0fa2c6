import type { Comment, Comments } from './comments.ts'
import { GitHubError } from './errors.ts'
import type { Attempts } from './retry.ts'

/** A pull request with more comments than 100 pages of them is none that people read. */
const pageCount = 100
/** What was written may be missing from the list for a moment. */
const lookPausesMs = [0, 1_000, 2_000, 4_000, 8_000]

/**
 * Writes the one comment of a gate: edits the one that carries the marker and was written under the token's own name, or
 * creates it. Where a creation may have come off it is looked for, and never repeated. Rejects with a GitHubError.
 */
export async function writeComment(
  comments: Comments,
  attempts: Attempts,
  pullRequest: number,
  marker: string,
  body: string,
): Promise<void> {
  const known = await findOwn(comments, attempts, pullRequest, marker)
  if (known !== null && (await edit(comments, attempts, known.id, body))) return
  try {
    await attempts.once((terms) => comments.create(pullRequest, body, terms))
  } catch (error) {
    if (!(error instanceof GitHubError) || !error.isAmbiguous) throw error
    for (const pauseMs of lookPausesMs) {
      await attempts.pause(pauseMs)
      const written = await findOwn(comments, attempts, pullRequest, marker)
      if (written !== null && written.id !== known?.id) return
    }
    throw error
  }
}

/** False where it has been deleted since. */
async function edit(comments: Comments, attempts: Attempts, id: number, body: string): Promise<boolean> {
  try {
    await attempts.repeat((terms) => comments.update(id, body, terms))
    return true
  } catch (error) {
    if (error instanceof GitHubError && error.trouble.kind === 'refused' && error.trouble.httpStatus === 404)
      return false
    throw error
  }
}

async function findOwn(
  comments: Comments,
  attempts: Attempts,
  pullRequest: number,
  marker: string,
): Promise<Comment | null> {
  const marked: Comment[] = []
  for (let page = 1; page <= pageCount; page++) {
    const list = await attempts.repeat((terms) => comments.list(pullRequest, page, terms))
    // A quotation has something before it.
    marked.push(...list.comments.filter(({ body }) => body.startsWith(marker)))
    if (list.isLast) break
  }
  if (marked.length === 0) return null
  // Anybody can write the marker; and a token that may edit other people's comments should not.
  const self = await attempts.repeat((terms) => comments.whoAmI(terms))
  return marked.find(({ author }) => author === self) ?? null
}
