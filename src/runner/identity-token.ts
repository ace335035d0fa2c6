import type { Connections } from './connections.ts'
import { field, readCode } from './network-error.ts'

/** Where GitHub gives identity tokens, and with what it lets this job have one. */
export interface IdentityRequest {
  readonly address: string
  readonly requestToken: string
  /** '' for GitHub's own default. */
  readonly audience: string
}

/** GitHub's refusal to give one. */
export class IdentityRefused extends Error {
  override readonly name = 'IdentityRefused'
  /** Whether it will be the same next time. */
  readonly isLasting: boolean

  constructor(httpStatus: number) {
    super(`GitHub refused it (HTTP ${String(httpStatus)})`)
    this.isLasting = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 429
  }
}

/** The longest answer that is read. */
const maxResponseLength = 64 * 1024

/**
 * Asks GitHub for an identity token, once. Rejects with an error whose message says why there is none, or with the signal's
 * reason. `@actions/core` would do it too, but cannot be stopped: an answer that never ends kept the process alive for minutes.
 */
export async function requestIdentityToken(
  { address, requestToken, audience }: IdentityRequest,
  connections: Connections,
  signal: AbortSignal,
): Promise<string> {
  if (!URL.canParse(address)) throw new Error('the runner names no address for it')
  const url = new URL(address)
  if (audience !== '') url.searchParams.set('audience', audience)
  try {
    const response = await connections.fetch(url.href, {
      signal,
      redirect: 'error',
      headers: { accept: 'application/json', authorization: `Bearer ${requestToken}` },
    })
    const text = await response.text()
    if (response.status !== 200) throw new IdentityRefused(response.status)
    const token = text.length > maxResponseLength ? null : readToken(text)
    if (token === null) throw new Error('the answer of GitHub holds none')
    return token
  } catch (error) {
    throw signal.aborted ? signal.reason : nameFailure(error)
  } finally {
    connections.end()
  }
}

/** `fetch` itself says only that it failed; why stands in the cause. */
function nameFailure(error: unknown): unknown {
  const code = readCode(error)
  const cause = field(error, 'cause')
  if (code !== '') return new Error(`GitHub could not be reached (${code})`)
  return cause instanceof Error ? new Error(`GitHub could not be reached: ${cause.message}`) : error
}

function readToken(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text)
    const token: unknown =
      typeof body === 'object' && body !== null && Object.hasOwn(body, 'value') ? Reflect.get(body, 'value') : null
    return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? token : null
  } catch {
    return null
  }
}
