// The one comment of a gate on a pull request, edited in place.
import type { Comment, Comments } from './comments.ts'
import { GitHubError } from './errors.ts'
import type { GitHubRetry } from './retry.ts'

/**
 * Pages of comments that are read, 100, because nobody reads a pull request with 10,000
 * comments.
 */
const pageCount = 100

/** Hidden lines by which a comment is found again. */
export interface CommentMarker {
  /** First line of the comment. */
  readonly text: string
  /**
   * Second line, which differs between gates with the same first line; '' if not known.
   */
  readonly detail: string
}

/**
 * Writes the one comment of a gate: edits the comment that has the marker and the
 * token's own author, or creates it. A creation that may have taken effect is looked up
 * and never repeated. Rejects with a GitHubError.
 */
export async function writeComment(
  comments: Comments,
  attempts: GitHubRetry,
  pullRequest: number,
  marker: CommentMarker,
  body: string,
): Promise<void> {
  const known = await findOwn(comments, attempts, pullRequest, marker)
  if (known !== null && (await edit(comments, attempts, known.id, body))) return
  try {
    await attempts.retryIfNotSent((options) => comments.create(pullRequest, body, options))
  } catch (error) {
    if (!(error instanceof GitHubError) || !error.mayHaveTakenEffect) throw error
    const written = await attempts.findCreated(async () => {
      const found = await findOwn(comments, attempts, pullRequest, marker)
      return found?.id === known?.id ? null : found
    })
    if (written === null) throw error
  }
}

/** Edits a comment. Returns false if the comment has been deleted. */
async function edit(comments: Comments, attempts: GitHubRetry, id: number, body: string): Promise<boolean> {
  try {
    await attempts.retry((options) => comments.update(id, body, options))
    return true
  } catch (error) {
    if (error instanceof GitHubError && error.details.kind === 'http-error' && error.details.httpStatus === 404)
      return false
    throw error
  }
}

async function findOwn(
  comments: Comments,
  attempts: GitHubRetry,
  pullRequest: number,
  { text, detail }: CommentMarker,
): Promise<Comment | null> {
  const marked: Comment[] = []
  for (let page = 1; page <= pageCount; page++) {
    const list = await attempts.retry((options) => comments.list(pullRequest, page, options))
    // A quotation begins with another character.
    marked.push(...list.comments.filter(({ body }) => body.startsWith(`${text}\n`)))
    if (list.isLast) break
  }
  if (marked.length === 0) return null
  // Anybody can write the marker, and some tokens may edit the comments of other
  // people.
  const self = await attempts.retry((options) => comments.whoAmI(options))
  const own = marked.filter(({ author }) => author === self)
  const detailOf = ({ body }: Comment): string => body.split('\n', 2)[1] ?? ''
  const sameGate = own.find((comment) => detailOf(comment) === detail)
  // The detail is not known in a step that never saw the action.
  return sameGate ?? own.find((comment) => detail === '' || detailOf(comment) === '') ?? null
}
