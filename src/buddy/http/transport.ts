// Makes one exchange with Buddy over undici, within its time limit.
import type { Dispatcher } from 'undici'
import { startTimeLimit, rejectOnAbort } from '../../runner/abort.ts'
import type { StartTimer } from '../../runner/clock.ts'
import { request as sendHttp } from '../../runner/undici/client.ts'
import { type OpenDispatcher, openDispatcher } from '../../runner/undici/connections.ts'
import { BuddyError, type RequestKind } from '../errors.ts'
import { readErrorResponse } from './error-response.ts'
import type { OnLines } from './json-stream.ts'
import { classifyNetworkError } from './network-error.ts'
import { type BuddyResponse, readResponse } from './response.ts'

/** Request to Buddy. */
export interface BuddyRequest {
  readonly kind: RequestKind
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Path after the API base; begins with a slash, its segments already encoded. */
  readonly path: string
  /** Body that is sent as JSON. */
  readonly body?: unknown
  /** Bearer token; absent for none. */
  readonly token?: string
  /**
   * True if the response is a secret. It may be a bare text, and no part of it is
   * quoted in errors.
   */
  readonly isSecret?: boolean
  /** Key of the response whose lines go to the sink and not into memory. */
  readonly lines?: { readonly key: string; readonly onLines: OnLines }
  /**
   * Limit of the whole exchange: connecting, headers, and the body to its last byte.
   */
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/**
 * Returns the name of a request in errors, such as `GET /path`; without host, query or
 * token.
 */
export function requestName({ method, path }: Pick<BuddyRequest, 'method' | 'path'>): string {
  return `${method} ${path.split('?')[0] ?? ''}`
}

/**
 * Makes one exchange with Buddy. Resolves only for a 2xx whose body came whole, in
 * UTF-8, as JSON. Rejects with a {@link BuddyError}, or with the signal's reason.
 * Follows no redirect, decompresses nothing and retries nothing.
 */
export type SendRequest = (request: BuddyRequest) => Promise<BuddyResponse>

/** Address of Buddy, and the connections to it. */
export interface TransportOptions {
  /** API base without a slash at its end. */
  readonly apiUrl: string
  /**
   * Opens connections, which end with the signal, also while they are opened. If it
   * throws, nothing was sent.
   */
  readonly createDispatcher: (signal: AbortSignal) => Dispatcher
  /**
   * Redacts secrets in a text. Applied to every text of Buddy's before the text is cut.
   */
  readonly redact: (text: string) => string
  /** Milliseconds since 1970, for dates in headers of a response without a `Date`. */
  readonly wallTime: () => number
  /** Timer that limits each exchange; the machine's timer if not given. */
  readonly startTimer?: StartTimer
}

/** Creates the real exchange, over undici. */
export function createTransport(options: TransportOptions): SendRequest {
  /** Connections of all reads, until one is aborted. */
  let shared: OpenDispatcher | null = null
  return async (request) => {
    const { signal, isOver, clear } = startTimeLimit(request.timeoutMs, request.signal, options.startTimer)
    const name = requestName(request)
    // An operation has its own connection, because it could get lost on a connection
    // that the server is closing.
    const isRead = request.method === 'GET'
    const tracker = { wasSent: false }
    let connections: OpenDispatcher | null = null
    try {
      connections = (isRead ? shared : null) ?? openDispatcher(options.createDispatcher)
      if (isRead) shared = connections
      const dispatcher = isRead ? connections.dispatcher : trackSent(connections.dispatcher, tracker)
      return await rejectOnAbort(send(options, dispatcher, request, name, signal), signal)
    } catch (error) {
      // undici watches a signal only on an open connection. A connection that is being
      // opened would outlive the step.
      if (signal.aborted && isRead) {
        connections?.end()
        if (shared === connections) shared = null
      }
      if (request.signal.aborted) throw request.signal.reason
      if (isOver())
        throw new BuddyError({ kind: 'timeout', afterMs: request.timeoutMs }, name, tracker.wasSent, request.kind)
      if (error instanceof BuddyError) throw error
      const details = classifyNetworkError(error, options.apiUrl, options.redact)
      throw new BuddyError(details, name, tracker.wasSent, request.kind)
    } finally {
      clear()
      if (!isRead) connections?.end()
    }
  }
}

/**
 * Returns the dispatcher, which notes when a request is written to a connection. Before
 * that, nothing was sent.
 */
function trackSent(dispatcher: Dispatcher, tracker: { wasSent: boolean }): Dispatcher {
  return dispatcher.compose(
    (dispatch) => (options, handler) =>
      dispatch(options, {
        onRequestStart: (controller, context: unknown) => {
          tracker.wasSent = true
          handler.onRequestStart?.(controller, context)
        },
        onRequestUpgrade: (controller, statusCode, headers, socket) => {
          handler.onRequestUpgrade?.(controller, statusCode, headers, socket)
        },
        onResponseStart: (controller, statusCode, headers, statusMessage) => {
          handler.onResponseStart?.(controller, statusCode, headers, statusMessage)
        },
        onResponseData: (controller, chunk) => {
          handler.onResponseData?.(controller, chunk)
        },
        onResponseEnd: (controller, trailers) => {
          handler.onResponseEnd?.(controller, trailers)
        },
        onResponseError: (controller, error) => {
          handler.onResponseError?.(controller, error)
        },
      }),
  )
}

async function send(
  options: TransportOptions,
  dispatcher: Dispatcher,
  request: BuddyRequest,
  name: string,
  signal: AbortSignal,
): Promise<BuddyResponse> {
  const { kind, token, isSecret = false, lines } = request
  const { redact } = options
  const isRead = request.method === 'GET'
  const response = await sendHttp(`${options.apiUrl}${request.path}`, {
    method: request.method,
    dispatcher,
    signal,
    // The timer of the exchange limits all of it. undici's timers start anew with each
    // chunk, however small.
    headersTimeout: 0,
    bodyTimeout: 0,
    reset: !isRead,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': 'buddy-gate',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  })
  // An aborted body emits an error, which would end the process without a listener.
  response.body.on('error', () => undefined)
  try {
    if (response.statusCode < 300) return await readResponse(response, { name, kind, isRead, lines, isSecret }, redact)
    const details = await readErrorResponse(response, options.apiUrl, options.wallTime(), redact, signal)
    throw new BuddyError(details, name, true, kind)
  } finally {
    // A body that is not read to its end would hold its connection.
    if (!response.body.readableEnded) response.body.destroy()
  }
}
