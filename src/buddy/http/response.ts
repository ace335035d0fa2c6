import { BuddyError, type Trouble } from '../errors.ts'
import { decodeErrorMessages } from '../model.ts'
import { type RateLimit, readDate, readRateLimit, readRetryAfter } from '../retry-policy.ts'
import { classify } from '../status.ts'
import { bodyCapBytes, BodyReader, BodyTooLarge, type LineSink } from './json-stream.ts'
import { readCode } from './network-error.ts'

/** An answer whose body is still to come. */
export interface RawAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: AsyncIterable<unknown>
}

/** A complete answer of Buddy's. */
export interface BuddyAnswer {
  /** The parsed JSON body; an object, unless an endpoint answers otherwise. */
  readonly body: unknown
  readonly rateLimit: RateLimit | null
  /** Buddy's own time when it answered, in milliseconds since 1970, to the second; null where it does not say. */
  readonly serverTimeMs: number | null
  /** The beginning of the body, for an answer that turns out to be of another shape. */
  readonly excerpt?: string
}

/** What an answer is to be. */
export interface Expectation {
  /** `METHOD /path`, for errors. */
  readonly name: string
  /** Whether only a 200 has the whole answer. */
  readonly isQuestion: boolean
  /** The key of the answer whose lines go to the sink instead of into memory. */
  readonly lines?: { readonly key: string; readonly sink: LineSink } | undefined
  /** The answer is a secret: it may be a bare text, and nothing of it is quoted. */
  readonly isSecret: boolean
}

/** Of a refusal only the message is of use; a page of HTML may be long. */
const refusalCapBytes = 64 * 1024

/** Of another answer the beginning is quoted, out of so much of it. No secret is longer than what is left out at its end. */
const quotedBytes = 16 * 1024
const longestSecret = 8 * 1024
const quotedLength = 200

/** The longest address that is shown whole. */
const longestStructural = 500

/**
 * Texts by which things are told apart, and which are shown whole or not at all. A secret of a few digits may stand in one
 * by chance: hidden there, the answer would seem to be about something else. Where they are shown, they are hidden then.
 */
const structuralKeys: ReadonlySet<string> = new Set([
  'status',
  'id',
  'url',
  'html_url',
  'action_execution_id',
  'revision',
  'start_date',
  'finish_date',
])

/** Reads an answer to its end. `redact` takes secrets out of every text that somebody wrote. Throws BuddyError, and what the connection throws. */
export async function readAnswer(
  answer: RawAnswer,
  { name, isQuestion, lines, isSecret }: Expectation,
  redact: (text: string) => string,
): Promise<BuddyAnswer> {
  const { headers, statusCode } = answer
  const reader = new BodyReader(lines?.key ?? '', lines?.sink ?? ignoreLines)
  const excerpt = (): string => quoteBeginning(reader, redact)
  const notBuddy = (problem: string): BuddyError =>
    new BuddyError(
      {
        kind: 'not-buddy',
        problem,
        httpStatus: statusCode,
        contentType: redact(header(headers, 'content-type')),
        excerpt: isSecret ? '' : excerpt(),
      },
      name,
    )
  // Another success is no whole answer to a question: 206 has a part, 203 may have been changed on the way.
  if (isQuestion && statusCode !== 200) throw notBuddy(`its status is ${String(statusCode)}, not 200`)
  if (statusCode === 204) return { body: null, rateLimit: null, serverTimeMs: null }
  const encoding = header(headers, 'content-encoding')
  if (encoding !== '' && encoding !== 'identity') throw notBuddy('the body is compressed, which was not asked for')
  try {
    if (isSecret) return { body: decodeSecret(await readStart(answer)), rateLimit: null, serverTimeMs: null }
    for await (const chunk of answer.body) await reader.push(toBytes(chunk))
    return {
      body: redactAll(reader.finish(), redact),
      rateLimit: readRateLimit(header(headers, 'x-rate-limit-limit'), header(headers, 'x-rate-limit-remaining')),
      serverTimeMs: readDate(header(headers, 'date')),
      // Made at once: made later, it would keep what was received in memory until then.
      excerpt: excerpt(),
    }
  } catch (error) {
    if (error instanceof BodyTooLarge) throw new BuddyError({ kind: 'too-large', limitBytes: bodyCapBytes }, name)
    if (error instanceof SyntaxError || readCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw notBuddy('the body is not JSON')
    throw error
  }
}

/** What is shown of an answer that is not Buddy's, from its beginning. */
function quoteBeginning(reader: BodyReader, redact: (text: string) => string): string {
  const { text, isWhole } = reader.beginning(quotedBytes)
  const redacted = redact(text)
  // A secret that is cut where the reading ends is not known for one, so what may be of one is left out.
  return (isWhole ? redacted : redacted.slice(0, Math.max(0, redacted.length - longestSecret))).slice(0, quotedLength)
}

/** Reads an answer that refuses, or leads elsewhere. `apiUrl` is what a relative address is relative to. */
export async function readRefusal(
  answer: RawAnswer,
  apiUrl: string,
  wallTimeMs: number,
  redact: (text: string) => string,
  signal: AbortSignal,
): Promise<Trouble> {
  const { headers, statusCode } = answer
  if (statusCode < 400)
    return { kind: 'redirect', httpStatus: statusCode, origin: originOf(header(headers, 'location'), apiUrl) }
  const text = await readWhatThereIs(answer, signal)
  return {
    kind: 'refused',
    httpStatus: statusCode,
    messages: readMessages(text).map(redact),
    // The announcement of these headers spells them with a zero; which is real is not known.
    scopes: redact(header(headers, 'x-oauth-scopes') || header(headers, 'x-0auth-scopes')),
    acceptedScopes: redact(header(headers, 'x-accepted-oauth-scopes') || header(headers, 'x-accepted-0auth-scopes')),
    retryAfterMs: readRetryAfter(header(headers, 'retry-after'), wallTimeMs),
    limitReached: header(headers, 'x-rate-limit-remaining') === '0',
    html: /^\s*</.test(text),
  }
}

/** The beginning of a refusal's body, or what there is of it: the status alone already says what to do. */
async function readWhatThereIs(answer: RawAnswer, signal: AbortSignal): Promise<string> {
  const chunks: Uint8Array[] = []
  try {
    await readStart(answer, chunks)
  } catch (error) {
    if (signal.aborted) throw error
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function readStart({ body }: RawAnswer, chunks: Uint8Array[] = []): Promise<string> {
  let bytes = 0
  for await (const chunk of body) {
    chunks.push(toBytes(chunk))
    bytes += toBytes(chunk).length
    if (bytes > refusalCapBytes) break
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** JSON where it is, else the text. */
function decodeSecret(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return text.trim()
  }
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
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      isStructural(key, item) ? item : redactAll(item, redact),
    ]),
  )
}

/** What is no word of Buddy's for a status, or is so long that it would be cut where it is shown, is a text as any other. */
function isStructural(key: string, value: unknown): boolean {
  if (typeof value !== 'string' || !structuralKeys.has(key) || value.length > longestStructural) return false
  return key !== 'status' || classify(value) !== 'unknown'
}

async function ignoreLines(): Promise<void> {
  // For requests that have no log.
}

function header(headers: RawAnswer['headers'], name: string): string {
  const value = headers[name] ?? ''
  return (typeof value === 'string' ? value : (value[0] ?? '')).trim()
}

function toBytes(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk))
}

function originOf(location: string, base: string): string {
  return URL.canParse(location, base) ? new URL(location, base).origin : 'an address that cannot be read'
}
