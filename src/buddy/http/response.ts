// Reads a successful response, and redacts its body.
import { parseJson, readCode } from '../../runner/unknown-value.ts'
import { BuddyError, type RequestKind } from '../errors.ts'
import { type HeaderFacts, readHeader, readHeaderFacts } from './headers.ts'
import { bodyCapBytes, BodyTooLarge, JsonStreamReader, type OnLines } from './json-stream.ts'
import { type RawResponse, readBodyStart } from './raw-response.ts'
import { NestedTooDeep, redactBody } from './redact-body.ts'

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
  readonly kind: RequestKind
  /** True if only a 200 has the whole response. */
  readonly isRead: boolean
  /** Key of the body whose lines go to the sink and not into memory. */
  readonly lines?: { readonly key: string; readonly onLines: OnLines } | undefined
  /**
   * True if the body is a secret. It may be a bare text, and no part of it is quoted.
   */
  readonly isSecret: boolean
}

/**
 * 16 KiB of a response are searched for secrets before its first characters are quoted,
 * because that is longer than any secret.
 */
const quotedBytes = 16 * 1024
const longestSecret = 8 * 1024
const quotedLength = 200

/** Facts of a response whose headers say nothing about the token's rate limit. */
const noFacts: HeaderFacts = { rateLimit: null, serverTimeMs: null }

/**
 * Reads a response to its end, and redacts every text that a user of Buddy wrote.
 * Throws BuddyError or the connection's error.
 */
export async function readResponse(
  response: RawResponse,
  { name, kind, isRead, lines, isSecret }: ResponseSpec,
  redact: (text: string) => string,
): Promise<BuddyResponse> {
  const { headers, statusCode } = response
  const invalidResponse = (problem: string, excerpt: string | null = null): BuddyError => {
    const contentType = redact(readHeader(headers, 'content-type'))
    const details = { kind: 'invalid-response', problem, httpStatus: statusCode, contentType, excerpt } as const
    return new BuddyError(details, name, true, kind)
  }
  // No other success has the whole response to a read: 206 has a part, and 203 may have
  // been changed on the way.
  if (isRead && statusCode !== 200) throw invalidResponse(`its status is ${String(statusCode)}, not 200`)
  if (statusCode === 204) return { body: null, httpStatus: statusCode, ...noFacts }
  const encoding = readHeader(headers, 'content-encoding')
  if (encoding !== '' && encoding !== 'identity')
    throw invalidResponse('the body is compressed, which was not asked for')
  if (isSecret) return { body: await readSecret(response), httpStatus: statusCode, ...noFacts }
  const reader = new JsonStreamReader(lines?.key ?? null, lines?.onLines ?? ignoreLines)
  try {
    for await (const chunk of response.body) await reader.push(chunk)
    return {
      body: redactBody(reader.finish(), redact),
      httpStatus: statusCode,
      ...readHeaderFacts(headers),
      // Made now, because a later call would keep all received bytes in memory until
      // then.
      excerpt: quoteBeginning(reader, redact),
    }
  } catch (error) {
    if (error instanceof BodyTooLarge)
      throw new BuddyError({ kind: 'too-large', limitBytes: bodyCapBytes }, name, true, kind)
    const problem = describeProblem(error)
    throw problem === null ? error : invalidResponse(problem, quoteBeginning(reader, redact))
  }
}

async function ignoreLines(): Promise<void> {
  // For requests that have no log.
}

/** Reads a secret: a value in JSON, or the bare text of the body. */
async function readSecret(response: RawResponse): Promise<unknown> {
  const text = await readBodyStart(response)
  const value = parseJson(text)
  return value === undefined ? text.trim() : value
}

/**
 * Returns the problem of a body that was read and has no JSON of Buddy's; null for
 * another error, such as a cut connection.
 */
function describeProblem(error: unknown): string | null {
  if (error instanceof NestedTooDeep) return error.message
  if (error instanceof SyntaxError) return 'the body is not JSON'
  return readCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'the body has a byte that is not UTF-8' : null
}

/** Returns the beginning of a response that is not Buddy's, with secrets hidden. */
function quoteBeginning(reader: JsonStreamReader, redact: (text: string) => string): string {
  const { text, isWhole } = reader.beginning(quotedBytes)
  const redacted = redact(text)
  // A secret that is cut at the end of the text is not found, so the last characters
  // are left out.
  return (isWhole ? redacted : redacted.slice(0, Math.max(0, redacted.length - longestSecret))).slice(0, quotedLength)
}
