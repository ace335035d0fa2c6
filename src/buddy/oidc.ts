// Sign-in: exchanges GitHub's identity token for a token of Buddy's.
import { startTimeLimit, rejectOnAbort } from '../runner/abort.ts'
import type { StartTimer } from '../runner/clock.ts'
import type { Clock } from '../runner/runner.ts'
import { readField } from '../runner/unknown-value.ts'
import { BuddyError } from './errors.ts'
import type { BuddyResponse } from './http/response.ts'
import type { BuddyRequest, SendRequest } from './http/transport.ts'

/** Path at which Buddy takes GitHub's identity token for one of its own. */
const tokensPath = '/user/oidc/tokens'
/**
 * Time between two renewals, 60 s, because a token that is refused sooner was never
 * good.
 */
const renewalGapMs = 60_000

/** Returns requests with a token that never changes. */
export function withToken(sendRequest: SendRequest, token: string): SendRequest {
  return (request) => sendRequest({ ...request, token })
}

/** Options of signing in without a stored token. */
export interface OidcOptions {
  /** Provider in Buddy that trusts GitHub. */
  readonly providerId: string
  /**
   * GitHub's identity token, a new one each time. Rejects with an error whose message
   * says why there is none.
   */
  readonly getIdentityToken: (signal: AbortSignal) => Promise<string>
  /** Called with each token before it is used, so that it is shown nowhere. */
  readonly registerSecret: (token: string) => void
  readonly clock: Pick<Clock, 'now'>
  /** Starts the time limit of an identity token; a timer of the machine by default. */
  readonly startTimer?: StartTimer
}

/**
 * Returns requests with a token that GitHub's identity is exchanged for. The exchange
 * comes before the first request, and again when a token that has worked is refused.
 * Then the refused request is sent again, because a 401 has done nothing. A token that
 * never worked is not exchanged, because the next one would be no better. Requests
 * never overlap.
 */
export function withOidcToken(sendRequest: SendRequest, options: OidcOptions): SendRequest {
  const session = new OidcSession(sendRequest, options)
  return (request) => session.send(request)
}

class OidcSession {
  readonly #sendRequest: SendRequest
  readonly #options: OidcOptions
  #token: string | null = null
  /** True if GitHub has given an identity token before. */
  #hasIdentity = false
  #hasWorked = false
  #nextRenewalAt = -Infinity

  constructor(sendRequest: SendRequest, options: OidcOptions) {
    this.#sendRequest = sendRequest
    this.#options = options
  }

  async send(request: BuddyRequest): Promise<BuddyResponse> {
    const { clock } = this.#options
    // Sign-in and request together take no longer than the request may.
    const end = clock.now() + request.timeoutMs
    const inTime = (): BuddyRequest => ({ ...request, timeoutMs: Math.max(1, end - clock.now()) })
    const token = this.#token ?? (await this.#signIn(inTime()))
    try {
      return await this.#sendWith(token, inTime())
    } catch (error) {
      if (!(error instanceof BuddyError) || error.details.kind !== 'http-error' || error.details.httpStatus !== 401)
        throw error
      this.#requireRenewable(error)
      return await this.#sendWith(await this.#signIn(inTime()), inTime())
    }
  }

  async #sendWith(token: string, request: BuddyRequest): Promise<BuddyResponse> {
    const response = await this.#sendRequest({ ...request, token })
    this.#hasWorked = true
    return response
  }

  /**
   * Throws the refusal if there is no token, or the time to wait if the last renewal
   * was less than a minute ago.
   */
  #requireRenewable(refusal: BuddyError): void {
    if (!this.#hasWorked) throw refusal
    const now = this.#options.clock.now()
    if (now < this.#nextRenewalAt)
      throw new BuddyError(
        { kind: 'token-expired', renewableInMs: this.#nextRenewalAt - now },
        refusal.request,
        false,
        refusal.requestKind,
      )
    this.#nextRenewalAt = now + renewalGapMs
  }

  async #signIn(request: BuddyRequest): Promise<string> {
    const token = await this.#exchangeIdentity(request)
    this.#token = token
    this.#hasWorked = false
    return token
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
        kind: 'sign-in',
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
            contentType: null,
            excerpt: null,
          },
          `POST ${tokensPath}`,
          false,
          'sign-in',
        )
      registerSecret(token)
      return token
    } catch (error) {
      // The request that needed the token has not been sent.
      throw error instanceof BuddyError ? new BuddyError(error.details, error.request, false, 'sign-in') : error
    }
  }

  async #getIdentityToken(timeoutMs: number, signal: AbortSignal): Promise<string> {
    const limit = startTimeLimit(timeoutMs, signal, this.#options.startTimer)
    try {
      const identityToken = await rejectOnAbort(this.#options.getIdentityToken(limit.signal), limit.signal)
      this.#hasIdentity = true
      return identityToken
    } catch (error) {
      if (signal.aborted) throw signal.reason
      const detail = limit.isOver()
        ? `no answer in ${String(Math.round(timeoutMs / 1000))} s`
        : error instanceof Error
          ? error.message
          : String(error)
      throw new BuddyError(
        {
          kind: 'oidc-failed',
          detail,
          isLasting: readField(error, 'isLasting') === true,
          hasWorked: this.#hasIdentity,
        },
        `GET GitHub's OIDC token`,
        false,
        'sign-in',
      )
    } finally {
      limit.clear()
    }
  }
}

/**
 * Returns the token of a response, whose form is not documented: a text, or an object
 * with one of these names.
 */
function findToken(body: unknown): string | null {
  const candidates = [body, ...['token', 'access_token', 'buddy_token'].map((name) => readField(body, name))]
  const token = candidates.find(
    (candidate): candidate is string => typeof candidate === 'string' && /^[\w.~+/-]+=*$/.test(candidate),
  )
  return token ?? null
}
