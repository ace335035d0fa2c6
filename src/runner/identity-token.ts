import type { Connections } from './undici/connections.ts'
import { parseJson, readCode, readField } from './unknown-value.ts'

/** Request for an identity token of this job. */
export interface IdentityRequest {
  readonly url: URL
  readonly requestToken: string
  /** '' for GitHub's own default. */
  readonly audience: string
}

/** Refusal of GitHub to give an identity token. */
class IdentityRefused extends Error {
  override readonly name = 'IdentityRefused'
  /** Set if another attempt ends the same. */
  readonly isLasting: boolean

  constructor(httpStatus: number) {
    super(`GitHub refused it (HTTP ${String(httpStatus)})`)
    this.isLasting = httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408 && httpStatus !== 429
  }
}

/** 64 KiB, because an identity token has a few KiB. */
const maxResponseLength = 64 * 1024

/**
 * Requests an identity token from GitHub, once. Rejects with an error whose message has
 * the reason, or with the signal's reason. `@actions/core` cannot be stopped: a
 * response that never ended kept the process alive for minutes.
 */
export async function requestIdentityToken(
  { url, requestToken, audience }: IdentityRequest,
  connections: Connections,
  signal: AbortSignal,
): Promise<string> {
  const address = new URL(url)
  if (audience !== '') address.searchParams.set('audience', audience)
  try {
    const response = await connections.fetch(address.href, {
      signal,
      redirect: 'error',
      headers: { accept: 'application/json', authorization: `Bearer ${requestToken}` },
    })
    const text = await response.text()
    if (response.status !== 200) throw new IdentityRefused(response.status)
    const token = text.length > maxResponseLength ? null : readTokenField(text)
    if (token === null) throw new Error('the answer of GitHub holds none')
    return token
  } catch (error) {
    throw signal.aborted ? signal.reason : nameFailure(error)
  } finally {
    connections.end()
  }
}

/** Returns an error with the reason, which `fetch` has only in the cause. */
function nameFailure(error: unknown): unknown {
  const code = readCode(error)
  const cause = readField(error, 'cause')
  if (code !== '') return new Error(`GitHub could not be reached (${code})`)
  return cause instanceof Error ? new Error(`GitHub could not be reached: ${cause.message}`) : error
}

function readTokenField(text: string): string | null {
  const token = readField(parseJson(text), 'value')
  return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? token : null
}
