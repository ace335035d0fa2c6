import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { type EndpointName, endpointNames, endpoints } from './endpoints.ts'
import { LiveRun } from './live-run.ts'
import type { FakePipeline, FakeRun } from './scenario.ts'
import { type BuddyState, Refusal } from './state.ts'

/** Default token that the small Buddy accepts. */
export const demoToken = 'demo-token-0123456789'

/** A request as it arrived. */
export interface ReceivedRequest {
  readonly method: string
  /** Path with query, as sent. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** When it arrived, on the server's clock. */
  readonly at: number
}

/** What a small Buddy is made of. */
export interface BuddyOptions {
  readonly token?: string
  readonly runs: readonly FakeRun[]
  readonly pipelines?: readonly FakePipeline[]
  /**
   * Gets each request first, with its number from 1; answers itself by returning true. Headers that it sets are kept
   * where it returns false.
   */
  readonly intercept?: (
    request: IncomingMessage,
    response: ServerResponse,
    body: string,
    count: number,
  ) => boolean | Promise<boolean>
  /** The endpoints that this server knows; all unless given. */
  readonly endpoints?: readonly EndpointName[]
  /** Headers of each response, in addition to the rate limit's headers or in their place. */
  readonly headers?: Readonly<Record<string, string>>
  /** The clock, in epoch milliseconds; `Date.now` unless given. */
  readonly now?: () => number
  /** Gets each request that `intercept` took and left without the end of a response, until its connection ends. */
  readonly onHeld?: (request: IncomingMessage) => void
  /** What `html_url` fields begin with; the server's own address unless given. */
  readonly webUrl?: string
  /** What comes before every path, such as `/api` on premises. */
  readonly basePath?: string
}

/** A Buddy that listens on loopback. */
export interface FakeBuddy {
  /** `http://127.0.0.1:PORT` and the base path. */
  readonly apiUrl: string
  /** Every request, in the order in which they arrived. */
  readonly requests: readonly ReceivedRequest[]
  /** Every run, those that were started here last. */
  readonly runs: readonly LiveRun[]
  /** The token that is accepted, and handed out for an OIDC token, from now on. */
  setToken(token: string): void
  /** Ends all connections and stops listening. */
  close(): Promise<void>
}

/** Starts a small Buddy on a free port of 127.0.0.1. */
export async function startBuddy(options: BuddyOptions): Promise<FakeBuddy> {
  const { basePath = '', now = Date.now, endpoints: known = endpointNames } = options
  const requests: ReceivedRequest[] = []
  let token = options.token ?? demoToken

  const server = createServer((request, response) => {
    receive(request, response).catch((error: unknown) => {
      if (!response.headersSent) sendJson(response, 500, errorBody(String(error)))
      else response.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const apiUrl = `http://127.0.0.1:${address.port}${basePath}`

  const state: BuddyState = {
    addresses: { apiUrl, webUrl: options.webUrl ?? `http://127.0.0.1:${address.port}` },
    runs: options.runs.map((run) => new LiveRun(run, now)),
    pipelines: options.pipelines ?? [],
    now,
    token: () => token,
  }

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    // A client that goes away while it sends is no concern of this server.
    request.on('error', () => response.destroy())
    for await (const chunk of request)
      chunks.push(chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.from(String(chunk)))
    const body = Buffer.concat(chunks).toString('utf8')
    requests.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body, at: now() })
    const headers = { 'X-Rate-Limit-Limit': '1000', 'X-Rate-Limit-Remaining': '999', ...options.headers }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (await options.intercept?.(request, response, body, requests.length)) {
      if (!response.writableEnded && !response.destroyed) options.onHeld?.(request)
      return
    }
    if (response.writableEnded || response.destroyed) return
    try {
      sendJson(response, 200, respond(request, body))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      sendJson(response, error.statusCode, errorBody(error.message))
    }
  }

  function respond(request: IncomingMessage, body: string): unknown {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const isAuthorized = request.headers.authorization === `Bearer ${token}`
    const path = url.pathname.startsWith(`${basePath}/`) ? url.pathname.slice(basePath.length) : ''
    const endpoint = endpoints.find(
      (each) => each.method === request.method && each.path.test(path) && known.includes(each.name),
    )
    if (!isAuthorized && endpoint?.name !== 'oidc') throw new Refusal(401, 'Wrong authentication data')
    if (endpoint === undefined) throw new Refusal(404, 'Not found')
    const parts = (endpoint.path.exec(path) ?? []).slice(1).map(decodePart)
    return endpoint.response(state, { parts, query: url.searchParams, body: parseJson(body) })
  }

  return {
    apiUrl,
    requests,
    runs: state.runs,
    setToken: (next) => {
      token = next
    },
    close: async () => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw new Refusal(400, 'Malformed path')
  }
}

function parseJson(body: string): unknown {
  if (body === '') return undefined
  try {
    return JSON.parse(body)
  } catch {
    throw new Refusal(400, 'Malformed JSON')
  }
}

function errorBody(message: string): unknown {
  return { errors: [{ message }] }
}

/** Answers with JSON; for an `intercept` that only wants another status or body. */
export function sendJson(response: ServerResponse, statusCode: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(statusCode, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
  response.end(text)
}
