// Reads a response that is no success: a refusal or a redirect.
import { readField } from '../../runner/unknown-value.ts'
import type { BuddyErrorDetails } from '../errors.ts'
import { isExhausted, readHeader, readWait } from './headers.ts'
import { type RawResponse, readBodyStart } from './raw-response.ts'

/**
 * Statuses that name another address. The other statuses below 400, such as the 304 of
 * a cache, do not.
 */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Reads a refusal or a redirect. A relative address of a redirect is relative to
 * `apiUrl`.
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
 * Returns the beginning of a refusal's body, also of one that was cut, because the
 * status alone says what to do.
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

/**
 * Decodes the messages of an error body, in each of the shapes that Buddy's own clients
 * accept; empty for none.
 */
export function decodeErrorMessages(body: unknown): readonly string[] {
  if (typeof body === 'string') return [body]
  if (Array.isArray(body)) return body.flatMap(decodeErrorMessages)
  if (typeof body !== 'object') return []
  const found = ['errors', 'message', 'error'].map((name) => decodeErrorMessages(readField(body, name)))
  return found.find((messages) => messages.length > 0) ?? []
}

function originOf(location: string, base: string): string {
  const origin = location !== '' && URL.canParse(location, base) ? new URL(location, base).origin : 'null'
  // An address without a host, such as `javascript:x`, has the origin `null`.
  return origin === 'null' ? 'an address that cannot be read' : origin
}
