// GitHub's endpoints for comments.
import { readField } from '../runner/unknown-value.ts'
import { type GitHubAccess, readId, readList, readText, type RequestOptions, withTimeout } from './client.ts'
import { GitHubError } from './errors.ts'
import { createGitHubRequest } from './octokit.ts'

/** Comments of one page, 100, because GitHub lists no more at once. */
const pageSize = 100
/**
 * Author of comments written with a workflow's token. Nobody can register a name with
 * brackets.
 */
const actionsBot = 'github-actions[bot]'

/** Comment of a pull request. */
export interface Comment {
  readonly id: number
  /** Login of the author; '' if the account is deleted. */
  readonly author: string
  readonly body: string
}

/** Page of a list of comments. */
export interface CommentPage {
  /** Oldest first. */
  readonly comments: readonly Comment[]
  readonly isLast: boolean
}

/**
 * Comments on the pull requests of a repository. Each method is one attempt, bounded by
 * its options as a whole, and rejects with a GitHubError or the signal's reason.
 */
export interface Comments {
  /** Lists one page; the first is 1. */
  list(pullRequest: number, page: number, options: RequestOptions): Promise<CommentPage>
  create(pullRequest: number, body: string, options: RequestOptions): Promise<void>
  update(id: number, body: string, options: RequestOptions): Promise<void>
  /** Returns the login of the token. */
  whoAmI(options: RequestOptions): Promise<string>
}

/** Creates a client for comments over GitHub's REST API. */
export function createComments(access: GitHubAccess): Comments {
  const request = createGitHubRequest(access)
  return {
    list: async (pullRequest, page, options) => {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
      const list = readList(
        await request(route, { issue_number: pullRequest, per_page: pageSize, page }, options),
        'the response',
        route,
      )
      const comments = list.map((comment) => ({
        id: readId(comment, route),
        author: readText(readField(comment, 'user'), 'login'),
        body: readText(comment, 'body'),
      }))
      return { comments, isLast: list.length < pageSize }
    },
    create: async (pullRequest, body, options) => {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
      readId(await request(route, { issue_number: pullRequest, body }, options), route)
    },
    update: async (id, body, options) => {
      await request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id, body }, options)
    },
    whoAmI: async (options) =>
      await withTimeout(access, options, 'GET /user', async (shared) => {
        // GitHub refuses this request to the token of an app, such as a workflow's.
        const login = access.token.startsWith('ghs_')
          ? ''
          : await emptyIfForbidden(async () => readText(await request('GET /user', {}, shared), 'login'))
        if (login !== '') return login
        const viewer = await emptyIfForbidden(async () => {
          const response = await request(
            `POST ${graphqlAddress(access.apiUrl)}`,
            { query: 'query { viewer { login } }' },
            shared,
          )
          return readText(readField(readField(response, 'data'), 'viewer'), 'login')
        })
        return viewer === '' ? actionsBot : viewer
      }),
  }
}

/**
 * Returns the address of the GraphQL API. GitHub Enterprise Server has it next to
 * `/v3`, not below.
 */
function graphqlAddress(apiUrl: string): string {
  return `${apiUrl.replace(/\/v3$/, '')}/graphql`
}

/** Returns '' if GitHub refuses the request to this token. */
async function emptyIfForbidden(request: () => Promise<string>): Promise<string> {
  try {
    return await request()
  } catch (error) {
    const isClosed =
      error instanceof GitHubError &&
      error.details.kind === 'http-error' &&
      [403, 404].includes(error.details.httpStatus) &&
      !error.details.isRateLimit
    if (isClosed) return ''
    throw error
  }
}
