import { Agent, EnvHttpProxyAgent, request as send } from 'undici'
import type { Dispatcher } from 'undici'
import { BodyReader, BodyTooLarge, bodyCapBytes } from './body.ts'
import type { LineSink } from './body.ts'
import { BuddyError } from './errors.ts'
import type { Trouble } from './errors.ts'
import { decodeErrorMessages } from './model.ts'
import { nameTrouble, readCode } from './network-trouble.ts'
import { readDate, readRateLimit, readRetryAfter } from './retry.ts'
import type { RateLimit } from './retry.ts'

/** A connection that is not there after this time is tried anew. */
const connectTimeoutMs = 10_000

/** Timers overflow above this and fire at once. */
const longestTimerMs = 2 ** 31 - 1

/** One request to Buddy. */
export interface BuddyRequest {
  readonly method: 'GET' | 'POST' | 'PATCH'
  /** What follows the API base; begins with a slash, its segments already encoded. */
  readonly path: string
  /** Sent as JSON. */
  readonly body?: unknown
  /** The key of the answer whose lines go to the sink instead of into memory. */
  readonly lines?: { readonly key: string; readonly sink: LineSink }
  /** For the whole exchange: connecting, headers, and the body to its last byte. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** A complete answer of Buddy's. */
export interface BuddyAnswer {
  /** The parsed JSON body; an object, unless an endpoint answers otherwise. */
  readonly body: unknown
  readonly rateLimit: RateLimit | null
  /** Buddy's own time when it answered, in milliseconds since 1970, to the second; null where it does not say. */
  readonly serverTimeMs: number | null
}

/**
 * One exchange with Buddy: it resolves only for a 2xx whose body came whole, in UTF-8, as JSON. Everything else rejects
 * with a {@link BuddyError}, or with the signal's reason. It follows no redirect, inflates nothing and repeats nothing.
 */
export type Exchange = (request: BuddyRequest) => Promise<BuddyAnswer>

/** Where Buddy is, and how to get there. */
export interface Connection {
  /** API base without a slash at its end. */
  readonly apiUrl: string
  /** The bearer token. */
  readonly token: string
  /** Makes the connections; all of them, also those that are still being made, end with the signal. */
  readonly createDispatcher: (signal: AbortSignal) => Dispatcher
  /** Takes secrets out of a text; applied to all that Buddy sends, before anything is cut from it. */
  readonly redact: (text: string) => string
  /** Milliseconds since 1970, for `Retry-After` dates. */
  readonly wallTime: () => number
}

/** The way to Buddy: through a proxy where there is one (NO_PROXY is heeded), never for a loopback host. HTTP/1.1 only, since errors are named otherwise over HTTP/2. */
export function createDispatcher(apiUrl: URL, proxies: { readonly http: string; readonly https: string }, signal: AbortSignal): Dispatcher {
  const connect = { timeout: connectTimeoutMs, signal }
  const options = { connect, allowH2: false }
  if (isLoopback(apiUrl.hostname) || (proxies.http === '' && proxies.https === '')) return new Agent(options)
  return new EnvHttpProxyAgent({ ...options, proxyTls: connect, requestTls: connect, httpProxy: proxies.http, httpsProxy: proxies.https || proxies.http })
}

/** Whether a host name means this machine: nothing sent there leaves it. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}

/** The real exchange, over undici. */
export function createExchange(connection: Connection): Exchange {
  let connections: Connections | null = null
  return async (request) => {
    const stop = new AbortController()
    const timer = setTimeout(() => { stop.abort() }, Math.min(Math.max(request.timeoutMs, 1), longestTimerMs))
    const signal = AbortSignal.any([stop.signal, request.signal])
    const name = `${request.method} ${request.path.split('?')[0] ?? ''}`
    connections ??= new Connections(connection)
    try {
      return await Promise.race([converse(connection, connections.dispatcher, request, name, signal), rejectWhenAborted(signal)])
    } catch (error) {
      // undici heeds a signal only once there is a connection; one that is still being made would outlive the step.
      if (signal.aborted) {
        connections.end()
        connections = null
      }
      if (request.signal.aborted) throw request.signal.reason
      if (stop.signal.aborted) throw new BuddyError({ kind: 'timeout', afterMs: request.timeoutMs }, name)
      if (error instanceof BuddyError) throw error
      throw new BuddyError(nameTrouble(error, connection.apiUrl, connection.redact), name)
    } finally {
      clearTimeout(timer)
    }
  }
}

/** The connections that are used until an exchange had to be broken off. */
class Connections {
  readonly #stop = new AbortController()
  readonly dispatcher: Dispatcher

  constructor({ createDispatcher: create }: Connection) {
    this.dispatcher = create(this.#stop.signal)
  }

  end(): void {
    this.#stop.abort()
    // Whether it ends well is no matter: nobody waits for it.
    this.dispatcher.destroy().catch(() => undefined)
  }
}

async function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return await new Promise((_, reject) => {
    const abort = (): void => { reject(new Error('aborted')) }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
}

type Headers = Dispatcher.ResponseData['headers']

/** Of a refusal only the message is of use; a page of HTML may be long. */
const refusalCapBytes = 64 * 1024

async function converse(connection: Connection, dispatcher: Dispatcher, request: BuddyRequest, name: string, signal: AbortSignal): Promise<BuddyAnswer> {
  const response = await send(`${connection.apiUrl}${request.path}`, {
    method: request.method,
    dispatcher,
    signal,
    // The timer of the exchange bounds the whole; undici's own, between two chunks only, would never see a drip.
    headersTimeout: 0,
    bodyTimeout: 0,
    // A request that changes something must not be lost on a connection that the server is just closing.
    reset: request.method !== 'GET',
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      authorization: `Bearer ${connection.token}`,
      'user-agent': 'buddy-gate',
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  })
  // Breaking a body off is an error to it, but to nobody else.
  response.body.on('error', () => undefined)
  try {
    if (response.statusCode < 300) return await readAnswer(response, connection, request, name)
    throw new BuddyError(await readRefusal(response, connection, signal), name)
  } finally {
    // Left half read, it would hold its connection.
    if (!response.body.readableEnded) response.body.destroy()
  }
}

async function readAnswer(response: Dispatcher.ResponseData, { redact }: Connection, request: BuddyRequest, name: string): Promise<BuddyAnswer> {
  const { headers, statusCode } = response
  const reader = new BodyReader(request.lines?.key ?? '', request.lines?.sink ?? ignoreLines)
  const notBuddy = (problem: string): BuddyError =>
    new BuddyError(
      { kind: 'not-buddy', problem, httpStatus: statusCode, contentType: redact(header(headers, 'content-type')), excerpt: redact(reader.excerpt(2_000)).slice(0, 200) },
      name,
    )
  // Another success is no whole answer to a question: 206 has a part, 203 may have been changed on the way.
  if (request.method === 'GET' && statusCode !== 200) throw notBuddy(`its status is ${String(statusCode)}, not 200`)
  const encoding = header(headers, 'content-encoding')
  if (encoding !== '' && encoding !== 'identity') throw notBuddy('the body is compressed, which was not asked for')
  try {
    for await (const chunk of response.body) await reader.push(toBytes(chunk))
    return {
      body: redactAll(reader.finish(), redact),
      rateLimit: readRateLimit(header(headers, 'x-rate-limit-limit'), header(headers, 'x-rate-limit-remaining')),
      serverTimeMs: readDate(header(headers, 'date')),
    }
  } catch (error) {
    if (error instanceof BodyTooLarge) throw new BuddyError({ kind: 'too-large', limitBytes: bodyCapBytes }, name)
    if (error instanceof SyntaxError || readCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw notBuddy('the body is not JSON')
    throw error
  }
}

async function readRefusal(response: Dispatcher.ResponseData, connection: Connection, signal: AbortSignal): Promise<Trouble> {
  const { headers, statusCode } = response
  if (statusCode < 400) return { kind: 'redirect', httpStatus: statusCode, origin: originOf(header(headers, 'location'), connection.apiUrl) }
  const text = connection.redact(await readStart(response, signal))
  return {
    kind: 'refused',
    httpStatus: statusCode,
    messages: readMessages(text),
    // The announcement of these headers spells them with a zero; which is real is not known.
    scopes: connection.redact(header(headers, 'x-oauth-scopes') || header(headers, 'x-0auth-scopes')),
    acceptedScopes: connection.redact(header(headers, 'x-accepted-oauth-scopes') || header(headers, 'x-accepted-0auth-scopes')),
    retryAfterMs: readRetryAfter(header(headers, 'retry-after'), connection.wallTime()),
    limitReached: header(headers, 'x-rate-limit-remaining') === '0',
    html: /^\s*</.test(text),
  }
}

/** The beginning of a refusal's body, or what there is of it: the status alone already says what to do. */
async function readStart(response: Dispatcher.ResponseData, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const chunk of response.body) {
      chunks.push(toBytes(chunk))
      bytes += toBytes(chunk).length
      if (bytes > refusalCapBytes) break
    }
  } catch (error) {
    if (signal.aborted) throw error
  }
  return Buffer.concat(chunks).toString('utf8')
}

function readMessages(text: string): readonly string[] {
  try {
    return decodeErrorMessages(JSON.parse(text))
  } catch {
    return []
  }
}

/** Every text in a parsed body, keys aside: Buddy's keys are fixed. */
function redactAll(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactAll(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactAll(item, redact)]))
}

async function ignoreLines(): Promise<void> {
  // For requests that have no log.
}

function header(headers: Headers, name: string): string {
  const value = headers[name] ?? ''
  return (typeof value === 'string' ? value : (value[0] ?? '')).trim()
}

function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk))
}

function originOf(location: string, base: string): string {
  return URL.canParse(location, base) ? new URL(location, base).origin : 'an address that cannot be read'
}
