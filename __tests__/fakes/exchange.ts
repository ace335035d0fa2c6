import {
  BuddyError,
  type BuddyErrorDetails,
  type ContactStage,
  type ExhaustedReason,
  type RequestKind,
  RetriesExhausted,
} from '../../src/buddy/errors.ts'
import type { SendRequest } from '../../src/buddy/http/transport.ts'
import type { RateLimit } from '../../src/buddy/http/headers.ts'
import type { Fields } from './builders.ts'

/** A request as a fake Buddy sees it. */
export interface Call {
  readonly method: string
  /** What was sent as JSON. */
  readonly body: unknown
  readonly token: string | undefined
  /** Without its query. */
  readonly path: string
  readonly query: URLSearchParams
  /** What is left of the path after `/workspaces/w/projects/p/pipelines/2`, with its query; the whole path where it begins otherwise. */
  readonly short: string
  /** How many requests came before it, to anything. */
  readonly earlier: number
  readonly timeoutMs: number
}

/** A Buddy in memory that remembers what it was asked. */
export interface FakeBuddy {
  readonly sendRequest: SendRequest
  readonly calls: readonly Call[]
  /** {@link Call.short} of each, in order. */
  readonly asked: readonly string[]
}

const pipeline = '/workspaces/w/projects/p/pipelines/2'

/** A Buddy whose answers a function gives: a body, null for an answer without one, or a BuddyError that is thrown. A list of lines that the request wants goes to its sink in pieces. */
export function createFakeBuddy(
  response: (call: Call) => Fields | BuddyError | null,
  rateLimit: RateLimit | null = null,
): FakeBuddy {
  const calls: Call[] = []
  return {
    calls,
    get asked() {
      return calls.map(({ short }) => short)
    },
    sendRequest: async ({ method, body: sent, token, path: whole, lines, timeoutMs, signal }) => {
      signal.throwIfAborted()
      const [path = '', query = ''] = whole.split('?')
      const short = whole.startsWith(pipeline) ? whole.slice(pipeline.length) : whole
      const call = {
        method,
        body: sent,
        token,
        path,
        query: new URLSearchParams(query),
        short,
        earlier: calls.length,
        timeoutMs,
      }
      calls.push(call)
      const body = response(call)
      signal.throwIfAborted()
      if (body instanceof BuddyError) throw body
      if (lines === undefined || body === null) return { body, rateLimit, serverTimeMs: null }
      const all: unknown = body[lines.key]
      if (!Array.isArray(all)) return { body, rateLimit, serverTimeMs: null }
      for (let start = 0; start < all.length; start += 700)
        await lines.onLines(all.slice(start, start + 700).map(String))
      return { body: { ...body, [lines.key]: [] }, rateLimit, serverTimeMs: null }
    },
  }
}

/** An answer that refuses. */
export function refused(
  httpStatus: number,
  more: Partial<Extract<BuddyErrorDetails, { kind: 'http-error' }>> = {},
  requestKind: RequestKind = 'read-run',
): BuddyError {
  return new BuddyError(
    {
      kind: 'http-error',
      httpStatus,
      apiMessages: [],
      scopes: '',
      acceptedScopes: '',
      retryAfterMs: null,
      rateLimitExhausted: false,
      isHtml: false,
      ...more,
    },
    requestKind === 'read-run' ? 'GET /somewhere' : `POST /${requestKind}`,
    true,
    requestKind,
  )
}

/** A connection that was cut. */
export function cut(): BuddyError {
  return new BuddyError({ kind: 'connection', code: 'ECONNRESET', detail: '' }, 'GET /somewhere')
}

/** No answer in time. */
export function silence(afterMs: number): BuddyError {
  return new BuddyError({ kind: 'timeout', afterMs }, 'GET /somewhere')
}

/** An answer that is larger than it may be. */
export function tooLarge(): BuddyError {
  return new BuddyError({ kind: 'too-large', limitBytes: 1024 * 1024 }, 'GET /somewhere')
}

/** The end of a step that gave up after three attempts in a minute. */
export function lost(
  error: BuddyError,
  stage: ContactStage,
  reason: ExhaustedReason = 'exhausted',
): { readonly kind: 'unreachable'; readonly error: RetriesExhausted } {
  return { kind: 'unreachable', error: new RetriesExhausted(error, reason, 3, 60_000, stage) }
}
