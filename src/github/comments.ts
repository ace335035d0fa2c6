import { getOctokitOptions, GitHub } from '@actions/github/lib/utils'
import { field } from '../runner/network-error.ts'
import {
  requestGitHub,
  octokitOptions,
  type GitHubAccess,
  withTimeout,
  readId,
  readList,
  readText,
  type RequestOptions,
} from './client.ts'
import { GitHubError } from './errors.ts'

/** As many as GitHub gives. */
const pageSize = 100
/** Who writes with the token of a workflow. Nobody can register a name with brackets. */
const actionsBot = 'github-actions[bot]'

/** A comment as GitHub has it. */
export interface Comment {
  readonly id: number
  /** Login of who wrote it; '' where that account is gone. */
  readonly author: string
  readonly body: string
}

/** A part of a list of comments. */
export interface CommentPage {
  /** Oldest first. */
  readonly comments: readonly Comment[]
  readonly isLast: boolean
}

/** The comments on the pull requests of a repository. Each method is one attempt that keeps to its terms as a whole, and rejects with a GitHubError or the signal's reason. */
export interface Comments {
  /** One page, counted from 1. */
  list(pullRequest: number, page: number, options: RequestOptions): Promise<CommentPage>
  create(pullRequest: number, body: string, options: RequestOptions): Promise<void>
  update(id: number, body: string, options: RequestOptions): Promise<void>
  /** Login under which the token writes. */
  whoAmI(options: RequestOptions): Promise<string>
}

/** Comments over GitHub's REST API. */
export function createComments(access: GitHubAccess): Comments {
  const client = new GitHub(getOctokitOptions(access.token, octokitOptions(access)))
  const ask = async (
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    options: RequestOptions,
  ): Promise<unknown> => await requestGitHub(client, access, route, parameters, options)
  return {
    list: async (pullRequest, page, options) => {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
      const list = readList(
        await ask(route, { issue_number: pullRequest, per_page: pageSize, page }, options),
        'the answer',
        route,
      )
      const comments = list.map((comment) => ({
        id: readId(comment, route),
        author: readText(field(comment, 'user'), 'login'),
        body: readText(comment, 'body'),
      }))
      return { comments, isLast: list.length < pageSize }
    },
    create: async (pullRequest, body, options) => {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
      readId(await ask(route, { issue_number: pullRequest, body }, options), route)
    },
    update: async (id, body, options) => {
      await ask('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id, body }, options)
    },
    whoAmI: async (options) =>
      await withTimeout(access, options, 'GET /user', async (shared) => {
        // An app's token, such as a workflow's, may not ask for its user.
        const login = access.token.startsWith('ghs_')
          ? ''
          : await emptyIfForbidden(async () => readText(await ask('GET /user', {}, shared), 'login'))
        if (login !== '') return login
        const viewer = await emptyIfForbidden(async () => {
          const response = await ask(
            `POST ${graphqlAddress(access.apiUrl)}`,
            { query: 'query { viewer { login } }' },
            shared,
          )
          return readText(field(field(response, 'data'), 'viewer'), 'login')
        })
        return viewer === '' ? actionsBot : viewer
      }),
  }
}

/** On a GitHub of one's own it stands beside the REST API, not below it. */
function graphqlAddress(apiUrl: string): string {
  return `${apiUrl.replace(/\/v3$/, '')}/graphql`
}

/** '' where GitHub does not let this token ask that way. */
async function emptyIfForbidden(ask: () => Promise<string>): Promise<string> {
  try {
    return await ask()
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
