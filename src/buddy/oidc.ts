import { rejectOnAbort } from '../runner/abort.ts'
import { longestTimerMs } from '../runner/clock.ts'
import type { RetryClock } from '../runner/context.ts'
import { BuddyError } from './errors.ts'
import type { BuddyRequest, SendRequest } from './http/transport.ts'

/** Where GitHub's identity token is exchanged for one of Buddy's (documented for its OIDC providers). */
const tokensPath = '/user/oidc/tokens'
/** After the first one, renewals are at least so far apart. */
const renewalGapMs = 60_000

/** Requests with a token that never changes. */
export function withToken(sendRequest: SendRequest, token: string): SendRequest {
  return (request) => sendRequest({ ...request, token })
}

/** How a step signs in without a stored token. */
export interface OidcOptions {
  /** Which provider in Buddy trusts GitHub. */
  readonly providerId: string
  /** GitHub's identity token, a new one each time. Rejects with an error whose message says why there is none. */
  readonly getIdentityToken: (signal: AbortSignal) => Promise<string>
  /** Called with each token before it is used, so that it is shown nowhere. */
  readonly registerSecret: (token: string) => void
  readonly clock: Pick<RetryClock, 'now'>
}

/**
 * Requests with a token that GitHub's identity is exchanged for: before the first request, and again when a token that has
 * worked is refused. The refused request is made again then: a 401 has done nothing. A token that never worked is not
 * exchanged, since the next one would be no better.
 */
export function withOidcToken(sendRequest: SendRequest, options: OidcOptions): SendRequest {
  const tokenCache = new TokenCache(sendRequest, options)
  const { clock } = options
  return async (request) => {
    // All of it together takes no longer than the request may.
    const end = clock.now() + request.timeoutMs
    const inTime = (): BuddyRequest => ({ ...request, timeoutMs: Math.max(1, end - clock.now()) })
    const token = await tokenCache.token(inTime())
    try {
      return await tokenCache.sendWithToken(inTime(), token)
    } catch (error) {
      if (!(error instanceof BuddyError && error.details.kind === 'http-error' && error.details.httpStatus === 401))
        throw error
      const next = await tokenCache.renew(inTime(), token, error)
      return await tokenCache.sendWithToken(inTime(), next)
    }
  }
}

class TokenCache {
  readonly #sendRequest: SendRequest
  readonly #options: OidcOptions
  #token: string | null = null
  #lastAcceptedToken: string | null = null
  #nextRenewalAt = -Infinity
  /** Requests that run side by side share one exchange. */
  #pending: Promise<string> | null = null

  constructor(sendRequest: SendRequest, options: OidcOptions) {
    this.#sendRequest = sendRequest
    this.#options = options
  }

  async token(request: BuddyRequest): Promise<string> {
    return this.#token ?? (await this.#signIn(request))
  }

  async sendWithToken(request: BuddyRequest, token: string): ReturnType<SendRequest> {
    const response = await this.#sendRequest({ ...request, token })
    this.#lastAcceptedToken = token
    return response
  }

  /** A token in the place of the refused one. Throws the refusal where none is to be had, and why not yet where it is too soon. */
  async renew(request: BuddyRequest, refused: string, refusal: BuddyError): Promise<string> {
    if (this.#token !== null && this.#token !== refused) return this.#token
    if (this.#pending !== null) return await this.#pending
    if (this.#lastAcceptedToken !== refused) throw refusal
    const now = this.#options.clock.now()
    if (now < this.#nextRenewalAt)
      throw new BuddyError({ kind: 'token-expired', renewableInMs: this.#nextRenewalAt - now }, refusal.request, false)
    this.#nextRenewalAt = now + renewalGapMs
    return await this.#signIn(request)
  }

  async #signIn(request: BuddyRequest): Promise<string> {
    this.#pending ??= this.#exchangeIdentity(request)
    try {
      this.#token = await this.#pending
      return this.#token
    } finally {
      this.#pending = null
    }
  }

  async #exchangeIdentity({ timeoutMs, signal }: BuddyRequest): Promise<string> {
    const { providerId, registerSecret, clock } = this.#options
    const end = clock.now() + timeoutMs
    const identityToken = await this.#getIdentityToken(timeoutMs, signal)
    registerSecret(identityToken)
    const body = { provider_id: providerId, web_identity_token: identityToken }
    try {
      const leftMs = Math.max(1, end - clock.now())
      const response = await this.#sendRequest({
        method: 'POST',
        path: tokensPath,
        body,
        isSecret: true,
        timeoutMs: leftMs,
        signal,
      })
      const token = findToken(response.body)
      if (token === null)
        throw new BuddyError(
          {
            kind: 'invalid-response',
            problem: 'the answer holds no token',
            httpStatus: 200,
            contentType: '',
            excerpt: '',
          },
          `POST ${tokensPath}`,
        )
      registerSecret(token)
      return token
    } catch (error) {
      // Whatever the request was that needed the token, it has not been sent.
      throw error instanceof BuddyError ? new BuddyError(error.details, error.request, false) : error
    }
  }

  async #getIdentityToken(timeoutMs: number, signal: AbortSignal): Promise<string> {
    const stop = new AbortController()
    const timer = setTimeout(
      () => {
        stop.abort()
      },
      Math.min(timeoutMs, longestTimerMs),
    )
    const either = AbortSignal.any([stop.signal, signal])
    try {
      return await rejectOnAbort(this.#options.getIdentityToken(either), either)
    } catch (error) {
      if (signal.aborted) throw signal.reason
      const detail = stop.signal.aborted
        ? `no answer in ${String(Math.round(timeoutMs / 1000))} s`
        : error instanceof Error
          ? error.message
          : String(error)
      throw new BuddyError(
        {
          kind: 'oidc-failed',
          detail,
          isLasting: typeof error === 'object' && error !== null && 'isLasting' in error && error.isLasting === true,
        },
        `GET GitHub's OIDC token`,
        false,
      )
    } finally {
      clearTimeout(timer)
    }
  }
}

/** Which form the answer has is not documented: a text, or an object that has it under one of these names. Of what a bearer token may consist, RFC 6750 says. */
function findToken(body: unknown): string | null {
  const candidates =
    typeof body === 'object' && body !== null
      ? ['token', 'access_token', 'buddy_token'].map((name): unknown =>
          Object.hasOwn(body, name) ? Reflect.get(body, name) : null,
        )
      : [body]
  const token = candidates.find(
    (candidate): candidate is string => typeof candidate === 'string' && /^[\w.~+/-]+=*$/.test(candidate),
  )
  return token ?? null
}
