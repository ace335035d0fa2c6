import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { sendJson } from '../../../testing/fake-buddy/fake-buddy.ts'
import { listenOnLoopback } from '../../fakes/loopback.ts'
import { type GateOptions, type GateResult, runGate, stageStep } from './run-gate.ts'

/** What a job that may ask for identity tokens has in its environment. */
export const requestToken = 'github-request-token-0123'
/** The provider in Buddy. */
export const providerId = '5e3a1c1e-86e2-4a4e-8d4b-5e1f3a9c7d21'

/** A step that signs in by GitHub's identity. */
export interface SignInOptions extends GateOptions {
  /** How GitHub answers each request for an identity token, counted from 1; a token unless given. */
  readonly github?: (response: ServerResponse, count: number) => void
}

/** What a user, Buddy and GitHub saw of it. */
export interface SignInResult extends GateResult {
  /** What GitHub was asked: path with query, and the Authorization header. */
  readonly askedOfGitHub: readonly (readonly [path: string, authorization: string | undefined])[]
  /** The bodies of the requests for a token of Buddy's. */
  readonly exchanges: readonly unknown[]
}

/** The identity token that GitHub gives the first, second ... time. */
export function identityToken(count: number): string {
  return `eyJhbGciOiJSUzI1NiJ9.identity-number-${String(count)}.c2lnbmF0dXJl`
}

/** Runs the action without a stored token, with a small GitHub that gives identity tokens. */
export async function runSignIn(options: SignInOptions = {}): Promise<SignInResult> {
  const asked: (readonly [string, string | undefined])[] = []
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push([request.url ?? '', request.headers.authorization])
    if (options.github === undefined) sendJson(response, 200, { count: 1, value: identityToken(asked.length) })
    else options.github(response, asked.length)
    if (!response.writableEnded && !response.destroyed) staged.hold(request)
  }
  const server = createServer(respond)
  const port = await listenOnLoopback(server)
  const env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${String(port)}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    ...options.step?.env,
  }
  const staged = stageStep({ ...options.step, env }, options.isBuilt)
  const { inputs: given } = options
  try {
    const result = await runGate({
      ...options,
      inputs: (apiUrl) => ({
        token: undefined,
        'oidc-provider-id': providerId,
        ...(typeof given === 'function' ? given(apiUrl) : given),
      }),
      staged,
    })
    const exchanges = result.requests
      .filter(({ path }) => path === exchangePath)
      .map(({ body }): unknown => JSON.parse(body))
    return { ...result, askedOfGitHub: asked, exchanges }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Where Buddy exchanges identity tokens. */
export const exchangePath = '/user/oidc/tokens'
