import type { Connections } from './fetch.ts'

/** Where a job asks for identity tokens, and in whose name. */
export interface IdentityAccess {
  readonly address: string
  readonly requestToken: string
}

/**
 * GitHub's identity token for this audience ('' for GitHub's own default), new each time. `@actions/core` has this too, but
 * its connection cannot be ended: one that hangs would hold the process until the job's end. Rejects with an error that
 * says why there is none, and holds no secret.
 */
export async function requestIdentityToken({ address, requestToken }: IdentityAccess, audience: string, connections: Connections, signal: AbortSignal): Promise<string> {
  const query = audience === '' ? '' : `${address.includes('?') ? '&' : '?'}audience=${encodeURIComponent(audience)}`
  try {
    const response = await connections.fetch(`${address}${query}`, { headers: { accept: 'application/json', authorization: `Bearer ${requestToken}` }, redirect: 'error', signal })
    if (!response.ok) throw new Refusal(`HTTP ${String(response.status)}`)
    return readToken(await response.text())
  } catch (error) {
    throw error instanceof Refusal ? error : new Error(`the connection failed (${nameFailure(error)})`)
  } finally {
    connections.end()
  }
}

/** An answer that is none; its message is ours. */
class Refusal extends Error {}

function readToken(text: string): string {
  const token = findToken(text)
  if (token === null) throw new Refusal('its answer holds no token')
  return token
}

function findToken(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && 'value' in body && typeof body.value === 'string' && body.value !== '' ? body.value : null
  } catch {
    return null
  }
}

/** Messages of errors may quote what was sent. */
function nameFailure(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null
  return typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'no code'
}
