import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type ReceivedRequest, sendJson } from '../fake-buddy/fake-buddy.ts'

/** A check run as the small GitHub keeps it: what requests said of it, and what GitHub adds. */
export interface FakeCheckRun {
  readonly id: number
  readonly name: string
  readonly head_sha: string
  readonly external_id: string
  details_url: string | null
  status: string
  conclusion: string | null
  title: string
  summary: string
  text: string
  /** Of all requests together, as the real one keeps them. */
  readonly annotations: unknown[]
}

/** A comment on a pull request. */
export interface FakeComment {
  readonly id: number
  readonly pullRequest: number
  readonly author: string
  body: string
}

/** What one request meets instead of an answer: it is carried out or not, and then answered so, or cut. */
export interface Fault {
  /** Such as `POST check-runs`: the method and a part of the path. */
  readonly on: string
  /** How many such requests it meets; 1 unless given. */
  readonly times?: number
  readonly isCarriedOut: boolean
  /** `reset` cuts the connection, `silence` never answers. */
  readonly response:
    | 'reset'
    | 'silence'
    | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
}

/** What a small GitHub is made of. */
export interface GitHubOptions {
  readonly token?: string
  /** Login under which the token writes; null for a token that may not ask for its user, which writes as `github-actions[bot]`. */
  readonly login?: string | null
  /** Login in the response of GraphQL; null if GraphQL is not served. */
  readonly viewer?: string | null
  readonly comments?: readonly Omit<FakeComment, 'id'>[]
  readonly faults?: readonly Fault[]
  /** What comes before every path, such as `/api/v3` on a GitHub of one's own. */
  readonly basePath?: string
  /** The clock, in epoch milliseconds; `Date.now` unless given. */
  readonly now?: () => number
  /** Gets each request that is met with silence. */
  readonly onHeld?: (request: IncomingMessage) => void
}

/** A GitHub that listens on loopback. */
export interface FakeGitHub {
  readonly apiUrl: string
  readonly checkRuns: readonly FakeCheckRun[]
  readonly comments: readonly FakeComment[]
  readonly requests: readonly ReceivedRequest[]
  /** `METHOD path` of each request, without the repository and the query. */
  readonly asked: readonly string[]
  /** How many check runs and comments were created, also those whose answer was lost. */
  readonly creations: number
  /** Meets coming requests with this, too. */
  meet(fault: Fault): void
  close(): Promise<void>
}

/** Default token that the small GitHub accepts: a token of an app, as a workflow has. */
export const demoGitHubToken = 'ghs_0123456789abcdef'

/** The longest `summary`, `text` or comment, in bytes, because GitHub refuses a longer one. */
const longestText = 65_535

const repositoryPath = '/repos/octo-org/octo-repo'
const forbidden = {
  message: 'Resource not accessible by integration',
  documentation_url: 'https://docs.github.com/rest',
  status: '403',
}

class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** The fault of a token without the permission. */
export function withoutPermission(on: string): Fault {
  return { on, times: Infinity, isCarriedOut: false, response: { status: 403, body: forbidden } }
}

/** Starts a small GitHub on a free port of 127.0.0.1, with the repository octo-org/octo-repo. */
export async function startGitHub(options: GitHubOptions = {}): Promise<FakeGitHub> {
  const {
    token = demoGitHubToken,
    login = null,
    viewer = 'github-actions[bot]',
    basePath = '',
    now = Date.now,
  } = options
  const requests: ReceivedRequest[] = []
  const asked: string[] = []
  const checkRuns: FakeCheckRun[] = []
  const comments: FakeComment[] = (options.comments ?? []).map((comment, index) => ({ id: index + 1, ...comment }))
  const faults = (options.faults ?? []).map((fault) => ({ fault, left: fault.times ?? 1 }))
  let creations = 0

  const server = createServer((request, response) => {
    receive(request, response).catch((error: unknown) => {
      if (!response.headersSent)
        sendJson(response, error instanceof Refusal ? error.status : 500, {
          message: String(error instanceof Error ? error.message : error),
        })
      else response.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    request.on('error', () => response.destroy())
    for await (const chunk of request)
      chunks.push(chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.from(String(chunk)))
    const text = Buffer.concat(chunks).toString('utf8')
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const short = url.pathname.replace(basePath, '').replace(`${repositoryPath}/`, '')
    const what = `${request.method ?? ''} ${short}`
    requests.push({
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: text,
      at: now(),
    })
    asked.push(what)
    const met = faults.find(
      ({ fault, left }) =>
        left > 0 && what.startsWith(fault.on.split(' ')[0] ?? '') && what.includes(fault.on.split(' ')[1] ?? ''),
    )
    if (met !== undefined) {
      met.left -= 1
      if (met.fault.isCarriedOut) carryOut(request, url, short, text)
      const { response: plannedResponse } = met.fault
      if (plannedResponse === 'reset') request.socket.resetAndDestroy()
      else if (plannedResponse === 'silence') options.onHeld?.(request)
      else {
        for (const [name, value] of Object.entries(plannedResponse.headers ?? {})) response.setHeader(name, value)
        sendJson(response, plannedResponse.status, plannedResponse.body ?? { message: 'Server Error' })
      }
      return
    }
    const { status, body } = carryOut(request, url, short, text)
    sendJson(response, status, body)
  }

  function carryOut(
    request: IncomingMessage,
    url: URL,
    short: string,
    text: string,
  ): { readonly status: number; readonly body: unknown } {
    if (request.headers.authorization !== `token ${token}`) throw new Refusal(401, 'Bad credentials')
    const body: unknown = text === '' ? {} : JSON.parse(text)
    const segments = short.replace(/^commits\/[^/]+/, 'commits/SHA').split('/')
    const isNumber = (segment: string): boolean => /^\d+$/.test(segment)
    const id = Number(segments.find(isNumber) ?? 0)
    const page = <T>(list: readonly T[]): readonly T[] => {
      const size = Number(url.searchParams.get('per_page') ?? 30)
      const first = (Number(url.searchParams.get('page') ?? 1) - 1) * size
      return list.slice(first, first + size)
    }
    const ok = (response: unknown): { readonly status: number; readonly body: unknown } => ({
      status: 200,
      body: response,
    })
    switch (`${request.method ?? ''} ${segments.map((segment) => (isNumber(segment) ? 'ID' : segment)).join('/')}`) {
      case 'POST check-runs': {
        const run: FakeCheckRun = {
          id: checkRuns.length + 1_000,
          name: textOf(body, 'name'),
          head_sha: textOf(body, 'head_sha'),
          external_id: textOf(body, 'external_id'),
          details_url: null,
          status: 'queued',
          conclusion: null,
          title: '',
          summary: '',
          text: '',
          annotations: [],
        }
        changeRun(run, body)
        checkRuns.push(run)
        creations += 1
        return { status: 201, body: renderRun(run) }
      }
      case 'PATCH check-runs/ID': {
        const run = find(checkRuns, id)
        changeRun(run, body)
        return ok(renderRun(run))
      }
      case 'GET check-runs/ID':
        return ok(renderRun(find(checkRuns, id)))
      case 'GET commits/SHA/check-runs': {
        const commit = short.split('/')[1] ?? ''
        const runs = checkRuns.filter(
          ({ head_sha, name }) => head_sha === commit && (url.searchParams.get('check_name') ?? name) === name,
        )
        const shown = url.searchParams.get('filter') === 'all' ? runs : runs.slice(-1)
        return ok({ total_count: shown.length, check_runs: page(shown).map(renderRun) })
      }
      case 'GET issues/ID/comments':
        return ok(page(comments.filter(({ pullRequest }) => pullRequest === id)).map(renderComment))
      case 'POST issues/ID/comments': {
        const comment = {
          id: comments.length + 1,
          pullRequest: id,
          author: login ?? viewer ?? 'github-actions[bot]',
          body: checked(textOf(body, 'body')),
        }
        comments.push(comment)
        creations += 1
        return { status: 201, body: renderComment(comment) }
      }
      case 'PATCH issues/comments/ID': {
        const comment = find(comments, id)
        comment.body = checked(textOf(body, 'body'))
        return ok(renderComment(comment))
      }
      case 'GET /user':
        return login === null ? { status: 403, body: forbidden } : ok({ login })
      case 'POST /graphql':
      case 'POST /api/graphql':
        if (viewer === null) throw new Refusal(404, 'Not Found')
        return ok({ data: { viewer: { login: viewer } } })
      default:
        throw new Refusal(404, 'Not Found')
    }
  }

  function changeRun(run: FakeCheckRun, body: unknown): void {
    const output = get(body, 'output')
    const annotations = get(output, 'annotations')
    const more: readonly unknown[] = Array.isArray(annotations) ? annotations : []
    const isWrong =
      more.length > 50 ||
      more.some(
        (one) => Number(get(one, 'start_line')) < 1 || textOf(one, 'path') === '' || textOf(one, 'message') === '',
      )
    if (isWrong || (output !== undefined && textOf(output, 'title') === '')) throw new Refusal(422, 'Invalid request')
    const conclusion = get(body, 'conclusion')
    if (typeof conclusion === 'string') run.conclusion = conclusion
    run.status = typeof conclusion === 'string' ? 'completed' : textOf(body, 'status') || run.status
    run.details_url = textOf(body, 'details_url') || run.details_url
    run.title = textOf(output, 'title') || run.title
    run.summary = checked(textOf(output, 'summary')) || run.summary
    run.text = checked(textOf(output, 'text')) || run.text
    run.annotations.push(...more)
  }

  function checked(text: string): string {
    if (Buffer.byteLength(text) > longestText) throw new Refusal(422, 'Validation Failed: is too long')
    return text
  }

  return {
    apiUrl: `http://127.0.0.1:${String(address.port)}${basePath}`,
    checkRuns,
    comments,
    requests,
    asked,
    get creations() {
      return creations
    },
    meet: (fault) => {
      faults.push({ fault, left: fault.times ?? 1 })
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function renderRun({ title, summary, text, annotations, ...run }: FakeCheckRun): unknown {
  return { ...run, output: { title, summary, text, annotations_count: annotations.length } }
}

function renderComment({ id, author, body }: FakeComment): unknown {
  return { id, body, user: { login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' } }
}

function find<T extends { readonly id: number }>(list: readonly T[], id: number): T {
  const found = list.find((one) => one.id === id)
  if (found === undefined) throw new Refusal(404, 'Not Found')
  return found
}

function get(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function textOf(value: unknown, name: string): string {
  const found = get(value, name)
  return typeof found === 'string' ? found : ''
}
