// Reads a response: its redacted body, or the details of a refusal.
import { parseJson, readCode } from '../../runner/unknown-value.ts'
import { BuddyError, type BuddyErrorDetails } from '../errors.ts'
import { decodeErrorMessages } from '../model.ts'
import { classifyStatus } from '../status.ts'
import {
  type HeaderFacts,
  isExhausted,
  readHeader,
  readHeaderFacts,
  readWait,
  type ResponseHeaders,
} from './headers.ts'
import { bodyCapBytes, JsonStreamReader, BodyTooLarge, type OnLines } from './json-stream.ts'

/** Response whose body has not been read. */
export interface RawResponse {
  readonly statusCode: number
  readonly headers: ResponseHeaders
  readonly body: AsyncIterable<unknown>
}

/** Complete response of Buddy's. */
export interface BuddyResponse extends HeaderFacts {
  /** Parsed JSON body, which is an object at most endpoints. */
  readonly body: unknown
  /** Status of the response; 200 if absent. */
  readonly httpStatus?: number
  /** Beginning of the body, for an error if the body has another shape. */
  readonly excerpt?: string
}

/** Expectation of a response. */
export interface ResponseSpec {
  /** `METHOD /path`, for errors. */
  readonly name: string
  /** True if only a 200 has the whole response. */
  readonly isRead: boolean
  /** Key of the body whose lines go to the sink and not into memory. */
  readonly lines?: { readonly key: string; readonly onLines: OnLines } | undefined
  /** True if the body is a secret. It may be a bare text, and no part of it is quoted. */
  readonly isSecret: boolean
}

/**
 * 64 KiB of a refusal are read, because only its message is needed and a page of HTML may
 * be long.
 */
const errorBodyCapBytes = 64 * 1024

/**
 * 16 KiB of a response are searched for secrets before its first characters are quoted,
 * because that is longer than any secret.
 */
const quotedBytes = 16 * 1024
const longestSecret = 8 * 1024
const quotedLength = 200

/**
 * Number of levels of nesting, 500, because Buddy's bodies have about ten and each level
 * needs space on the stack.
 */
const maxNesting = 500

/** The longest address that is shown whole. */
const maxUnredactedLength = 500

/**
 * Keys of identifiers and statuses, which are not redacted when they arrive. A secret of a
 * few digits may stand in an identifier by chance: without these digits, the response would
 * seem to be about something else. Identifiers are redacted when they are shown.
 */
const unredactedKeys: ReadonlySet<string> = new Set([
  'status',
  'id',
  'url',
  'html_url',
  'action_execution_id',
  'revision',
  'domain',
  'project_identifier',
  'start_date',
  'finish_date',
])

/**
 * Reads a response to its end, and redacts every text that a user of Buddy wrote. Throws
 * BuddyError or the connection's error.
 */
export async function readResponse(
  response: RawResponse,
  { name, isRead, lines, isSecret }: ResponseSpec,
  redact: (text: string) => string,
): Promise<BuddyResponse> {
  const { headers, statusCode } = response
  const reader = new JsonStreamReader(lines?.key ?? '', lines?.onLines ?? ignoreLines)
  const excerpt = (): string => quoteBeginning(reader, redact)
  const invalidResponse = (problem: string, hasBody = true): BuddyError =>
    new BuddyError(
      {
        kind: 'invalid-response',
        problem,
        httpStatus: statusCode,
        contentType: redact(readHeader(headers, 'content-type')),
        excerpt: isSecret || !hasBody ? null : excerpt(),
      },
      name,
    )
  // No other success has the whole response to a read: 206 has a part, and 203 may have
  // been changed on the way.
  if (isRead && statusCode !== 200) throw invalidResponse(`its status is ${String(statusCode)}, not 200`, false)
  if (statusCode === 204) return { body: null, httpStatus: statusCode, rateLimit: null, serverTimeMs: null }
  const encoding = readHeader(headers, 'content-encoding')
  if (encoding !== '' && encoding !== 'identity')
    throw invalidResponse('the body is compressed, which was not asked for', false)
  try {
    if (isSecret) {
      const text = await readBodyStart(response)
      const value = parseJson(text)
      // A text that is no JSON may be the secret itself.
      return {
        body: value === undefined ? text.trim() : value,
        httpStatus: statusCode,
        rateLimit: null,
        serverTimeMs: null,
      }
    }
    for await (const chunk of response.body) await reader.push(toBytes(chunk))
    return {
      body: redactAll(reader.finish(), redact),
      httpStatus: statusCode,
      ...readHeaderFacts(headers),
      // Made now, because a later call would keep all received bytes in memory until then.
      excerpt: excerpt(),
    }
  } catch (error) {
    if (error instanceof BodyTooLarge) throw new BuddyError({ kind: 'too-large', limitBytes: bodyCapBytes }, name)
    if (error instanceof NestedTooDeep) throw invalidResponse(error.message)
    if (error instanceof SyntaxError) throw invalidResponse('the body is not JSON')
    if (readCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw invalidResponse('the body has a byte that is not UTF-8')
    throw error
  }
}

/** Returns the beginning of a response that is not Buddy's, with secrets hidden. */
function quoteBeginning(reader: JsonStreamReader, redact: (text: string) => string): string {
  const { text, isWhole } = reader.beginning(quotedBytes)
  const redacted = redact(text)
  // A secret that is cut at the end of the text is not found, so the last characters are
  // left out.
  return (isWhole ? redacted : redacted.slice(0, Math.max(0, redacted.length - longestSecret))).slice(0, quotedLength)
}

/**
 * Statuses that name another address. The other statuses below 400, such as the 304 of a
 * cache, do not.
 */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Reads a refusal or a redirect. A relative address of a redirect is relative to `apiUrl`.
 */
export async function readErrorResponse(
  response: RawResponse,
  apiUrl: string,
  wallTimeMs: number,
  redact: (text: string) => string,
  signal: AbortSignal,
): Promise<BuddyErrorDetails> {
  const { headers, statusCode } = response
  if (redirects.has(statusCode))
    return { kind: 'redirect', httpStatus: statusCode, origin: originOf(readHeader(headers, 'location'), apiUrl) }
  if (statusCode < 400)
    return {
      kind: 'invalid-response',
      problem: `its status is ${String(statusCode)}, which Buddy does not use`,
      httpStatus: statusCode,
      contentType: redact(readHeader(headers, 'content-type')),
      excerpt: null,
    }
  const text = await readPartialBody(response, signal)
  return {
    kind: 'http-error',
    httpStatus: statusCode,
    apiMessages: readMessages(text).map(redact),
    // Buddy's announcement of these headers spells them with a zero. Nobody knows which
    // spelling Buddy sends.
    scopes: redact(readHeader(headers, 'x-oauth-scopes') || readHeader(headers, 'x-0auth-scopes')),
    acceptedScopes: redact(
      readHeader(headers, 'x-accepted-oauth-scopes') || readHeader(headers, 'x-accepted-0auth-scopes'),
    ),
    retryAfterMs: readWait(headers, statusCode, wallTimeMs),
    rateLimitExhausted: isExhausted(headers),
    isHtml: /^\s*</.test(text),
  }
}

/**
 * Returns the beginning of a refusal's body, also of one that was cut, because the status
 * alone says what to do.
 */
async function readPartialBody(response: RawResponse, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = []
  try {
    await readBodyStart(response, chunks)
  } catch (error) {
    if (signal.aborted) throw error
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function readBodyStart({ body }: RawResponse, chunks: Uint8Array[] = []): Promise<string> {
  let bytes = 0
  for await (const chunk of body) {
    const part = toBytes(chunk)
    chunks.push(part)
    bytes += part.length
    if (bytes > errorBodyCapBytes) break
  }
  return Buffer.concat(chunks).toString('utf8')
}

/**
 * Returns the messages of an error body; none for a body that is no JSON or nested too
 * deep.
 */
function readMessages(text: string): readonly string[] {
  try {
    return decodeErrorMessages(JSON.parse(text))
  } catch {
    return []
  }
}

/** Error of a body with more than {@link maxNesting} levels. */
class NestedTooDeep extends Error {
  constructor() {
    super(`the body has more than ${String(maxNesting)} levels of nesting`)
  }
}

/**
 * Redacts every text in a parsed body, except keys, because Buddy's keys are fixed. Throws
 * {@link NestedTooDeep}.
 */
function redactAll(value: unknown, redact: (text: string) => string, level = 0): unknown {
  if (typeof value === 'string') return redact(value)
  if (typeof value !== 'object' || value === null) return value
  if (level === maxNesting) throw new NestedTooDeep()
  if (Array.isArray(value)) return value.map((item) => redactAll(item, redact, level + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      isUnredacted(key, item) ? item : redactAll(item, redact, level + 1),
    ]),
  )
}

/**
 * Returns whether a text stays as it is: a known status, or an identifier that is short
 * enough to be shown whole.
 */
function isUnredacted(key: string, value: unknown): boolean {
  if (typeof value !== 'string' || !unredactedKeys.has(key) || value.length > maxUnredactedLength) return false
  return key !== 'status' || classifyStatus(value) !== 'unknown'
}

async function ignoreLines(): Promise<void> {
  // For requests that have no log.
}

function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk))
}

function originOf(location: string, base: string): string {
  const origin = location !== '' && URL.canParse(location, base) ? new URL(location, base).origin : 'null'
  // An address without a host, such as `javascript:x`, has the origin `null`.
  return origin === 'null' ? 'an address that cannot be read' : origin
}
