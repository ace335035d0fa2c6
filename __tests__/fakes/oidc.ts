import { setImmediate } from 'node:timers/promises'
import { BuddyError } from '../../src/buddy/errors.ts'
import type { BuddyRequest, SendRequest } from '../../src/buddy/http/transport.ts'
import { withOidcToken } from '../../src/buddy/oidc.ts'
import type { StartTimer } from '../../src/runner/clock.ts'
import { createFakeClock, type FakeClock } from './clock.ts'

export const tokensPath = '/user/oidc/tokens'

/** A read. */
export function aRequest(more: Partial<BuddyRequest> = {}): BuddyRequest {
  return {
    kind: 'read-run',
    method: 'GET',
    path: '/x',
    timeoutMs: 30_000,
    signal: new AbortController().signal,
    ...more,
  }
}

/** A client that signs in, and what its Buddy saw. */
export interface SignedIn {
  readonly ask: (request?: BuddyRequest) => Promise<unknown>
  readonly clock: FakeClock
  readonly requests: readonly BuddyRequest[]
  /** `sign in`, or the token of each request, in order. */
  readonly steps: readonly string[]
  readonly secrets: readonly string[]
  readonly identityTokens: readonly string[]
}

/** What GitHub and Buddy answer. */
export interface Script {
  /** What the exchange of tokens answers, by its number from 1. */
  readonly signIn?: (count: number) => unknown
  /** What a request with this token answers; an error is thrown. */
  readonly response?: (token: string, clock: FakeClock) => unknown
  readonly getIdentityToken?: (count: number, signal: AbortSignal) => Promise<string>
  /** Starts the time limit of an identity token; a timer of the machine unless given. */
  readonly startTimer?: StartTimer
}

/** A Buddy that gives tokens `t1`, `t2`, … for identity tokens `i1`, `i2`, … */
export function anOidcClient({
  signIn = (count) => ({ token: `t${count}` }),
  response = () => 'fine',
  getIdentityToken = async (count) => `i${count}`,
  startTimer,
}: Script = {}): SignedIn {
  const clock = createFakeClock()
  const requests: BuddyRequest[] = []
  const [steps, secrets, identityTokens]: [string[], string[], string[]] = [[], [], []]
  let signIns = 0
  const sendRequest: SendRequest = async (request) => {
    requests.push(request)
    await setImmediate()
    const isSignIn = request.path === tokensPath
    steps.push(isSignIn ? 'sign in' : (request.token ?? 'no token'))
    const body = isSignIn ? signIn(++signIns) : response(request.token ?? '', clock)
    if (body instanceof Error) throw body
    return { body, rateLimit: null, serverTimeMs: null }
  }
  const ask = withOidcToken(sendRequest, {
    providerId: 'provider-1',
    getIdentityToken: async (signal) => {
      const token = await getIdentityToken(identityTokens.length + 1, signal)
      identityTokens.push(token)
      return token
    },
    registerSecret: (token) => {
      secrets.push(token)
    },
    clock,
    ...(startTimer === undefined ? {} : { startTimer }),
  })
  return {
    ask: async (request = aRequest()) => (await ask(request)).body,
    clock,
    requests,
    steps,
    secrets,
    identityTokens,
  }
}

/** The BuddyError with which a request fails. */
export async function catchError(promise: Promise<unknown>): Promise<BuddyError> {
  const error: unknown = await promise.then(
    () => 'it came off',
    (reason: unknown) => reason,
  )
  if (error instanceof BuddyError) return error
  throw new Error(`no BuddyError: ${String(error)}`)
}
