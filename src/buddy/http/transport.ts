import type { Dispatcher } from 'undici'
import { rejectOnAbort } from '../../runner/abort.ts'
import { startTimer as startRealTimer, type StartTimer } from '../../runner/clock.ts'
import { request as sendHttp } from '../../runner/undici/client.ts'
import { BuddyError } from '../errors.ts'
import type { OnLines } from './json-stream.ts'
import { classifyNetworkError } from './network-error.ts'
import { type BuddyResponse, readResponse, readErrorResponse } from './response.ts'

/** One request to Buddy. */
export interface BuddyRequest {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** Path after the API base; begins with a slash, its segments already encoded. */
  readonly path: string
  /** Sent as JSON. */
  readonly body?: unknown
  /** The bearer token; none is sent where there is none. */
  readonly token?: string
  /** The answer is a secret: it may be a bare text, and nothing of it is quoted in errors. */
  readonly isSecret?: boolean
  /** The key of the answer whose lines go to the sink instead of into memory. */
  readonly lines?: { readonly key: string; readonly onLines: OnLines }
  /** For the whole exchange: connecting, headers, and the body to its last byte. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** Returns the name of a request in errors, such as `GET /path`; without host, query or token. */
export function requestName({ method, path }: Pick<BuddyRequest, 'method' | 'path'>): string {
  return `${method} ${path.split('?')[0] ?? ''}`
}

/**
 * One exchange with Buddy: it resolves only for a 2xx whose body came whole, in UTF-8, as JSON. Everything else rejects
 * with a {@link BuddyError}, or with the signal's reason. It follows no redirect, inflates nothing and repeats nothing.
 */
export type SendRequest = (request: BuddyRequest) => Promise<BuddyResponse>

/** Where Buddy is, and how to get there. */
export interface TransportOptions {
  /** API base without a slash at its end. */
  readonly apiUrl: string
  /** Opens connections, which end with the signal, also while they are opened. If it throws, nothing was sent. */
  readonly createDispatcher: (signal: AbortSignal) => Dispatcher
  /** Takes secrets out of a text; applied to all that Buddy sends, before anything is cut from it. */
  readonly redact: (text: string) => string
  /** Milliseconds since 1970, for dates in headers where the server does not tell its own time. */
  readonly wallTime: () => number
  /** Bounds each exchange; the machine's timer unless given. */
  readonly startTimer?: StartTimer
}

/** The real exchange, over undici. */
export function createTransport(options: TransportOptions): SendRequest {
  const { startTimer = startRealTimer } = options
  let shared: HttpConnections | null = null
  return async (request) => {
    const stop = new AbortController()
    const stopTimer = startTimer(request.timeoutMs, () => {
      stop.abort()
    })
    const signal = AbortSignal.any([stop.signal, request.signal])
    const name = requestName(request)
    // An operation has its own connection: on one that the server is just closing it could be lost unnoticed.
    const isRead = request.method === 'GET'
    const tracker = { wasSent: false }
    let connections: HttpConnections | null = null
    try {
      connections = (isRead ? shared : null) ?? new HttpConnections(options)
      if (isRead) shared = connections
      const dispatcher = isRead ? connections.dispatcher : trackSent(connections.dispatcher, tracker)
      return await rejectOnAbort(send(options, dispatcher, request, name, signal), signal)
    } catch (error) {
      // undici heeds a signal only once there is a connection; one that is still being made would outlive the step.
      if (signal.aborted && isRead) {
        connections?.end()
        if (shared === connections) shared = null
      }
      if (request.signal.aborted) throw request.signal.reason
      if (stop.signal.aborted)
        throw new BuddyError({ kind: 'timeout', afterMs: request.timeoutMs }, name, tracker.wasSent)
      if (error instanceof BuddyError) throw error
      throw new BuddyError(classifyNetworkError(error, options.apiUrl, options.redact), name, tracker.wasSent)
    } finally {
      stopTimer()
      if (!isRead) connections?.end()
    }
  }
}

/** The dispatcher, which notes when a request is written to a connection: before that, no part of it has left. */
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

/** The connections that are used until an exchange had to be broken off. */
class HttpConnections {
  readonly #stop = new AbortController()
  readonly dispatcher: Dispatcher

  constructor({ createDispatcher: create }: TransportOptions) {
    this.dispatcher = create(this.#stop.signal)
  }

  end(): void {
    this.#stop.abort()
    // Whether it ends well is no matter: nobody waits for it.
    this.dispatcher.destroy().catch(() => undefined)
  }
}

async function send(
  options: TransportOptions,
  dispatcher: Dispatcher,
  request: BuddyRequest,
  name: string,
  signal: AbortSignal,
): Promise<BuddyResponse> {
  const { token, isSecret = false, lines } = request
  const { redact } = options
  const isRead = request.method === 'GET'
  const response = await sendHttp(`${options.apiUrl}${request.path}`, {
    method: request.method,
    dispatcher,
    signal,
    // The timer of the exchange bounds the whole; undici's own, between two chunks only, would never see a drip.
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
  // Breaking a body off is an error to it, but to nobody else.
  response.body.on('error', () => undefined)
  try {
    if (response.statusCode < 300) return await readResponse(response, { name, isRead, lines, isSecret }, redact)
    throw new BuddyError(await readErrorResponse(response, options.apiUrl, options.wallTime(), redact, signal), name)
  } finally {
    // Left half read, it would hold its connection.
    if (!response.body.readableEnded) response.body.destroy()
  }
}
