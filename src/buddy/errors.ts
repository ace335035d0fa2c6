/**
 * Details of a failed exchange with Buddy. Their texts are untrusted, because they are
 * Buddy's or the network's.
 */
export type BuddyErrorDetails =
  /**
   * Connection that failed or was cut; `code` is the system's or undici's name of the
   * error.
   */
  | { readonly kind: 'connection'; readonly code: string; readonly detail: string }
  | { readonly kind: 'host-not-found'; readonly host: string }
  /** Certificate that is not trusted, or port that does not speak TLS. */
  | { readonly kind: 'certificate'; readonly code: string; readonly detail: string }
  /** Exchange, body included, that took longer than its limit. */
  | { readonly kind: 'timeout'; readonly afterMs: number }
  /**
   * Response that is not Buddy's: no JSON, another shape, cut, encoded, or about
   * something else.
   */
  | {
      readonly kind: 'invalid-response'
      readonly problem: string
      readonly httpStatus: number
      /** '' if the response has none; null if it is not known. */
      readonly contentType: string | null
      /**
       * First characters of the body, at most 200; null for a body that was not read or
       * that may hold a secret.
       */
      readonly excerpt: string | null
    }
  | HttpError
  | { readonly kind: 'redirect'; readonly httpStatus: number; readonly origin: string }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  /** Missing identity token of GitHub, which is exchanged for a token of Buddy's. */
  | { readonly kind: 'oidc-failed'; readonly detail: string; readonly isLasting: boolean; readonly hasWorked: boolean }
  /**
   * Expired token from an exchange. The next exchange may come after `renewableInMs`.
   */
  | { readonly kind: 'token-expired'; readonly renewableInMs: number }

/** Response with a status that refuses the request. */
export interface HttpError {
  readonly kind: 'http-error'
  readonly httpStatus: number
  /** `errors[].message` of the body. */
  readonly apiMessages: readonly string[]
  /**
   * Scopes that the token has and that the endpoint takes, from the headers; '' without
   * them.
   */
  readonly scopes: string
  readonly acceptedScopes: string
  /** Delay that `Retry-After` asks for; null if the header is absent or not valid. */
  readonly retryAfterMs: number | null
  /** `X-Rate-Limit-Remaining: 0`. */
  readonly rateLimitExhausted: boolean
  /** True if the body was a page of HTML, as proxies and web servers send. */
  readonly isHtml: boolean
}

/**
 * Returns whether Buddy does not have the requested thing. An address that is not
 * routed gets 400 "Invalid url".
 */
export function isNotFound({ httpStatus, apiMessages }: HttpError): boolean {
  return httpStatus === 404 || (httpStatus === 400 && apiMessages.some((message) => /\binvalid url\b/i.test(message)))
}

/**
 * Returns whether the API is switched off in the workspace, whatever the status. The
 * FAQ of Buddy's API gives the message.
 */
export function isApiDisabled({ apiMessages }: HttpError): boolean {
  return apiMessages.some((message) => /\bAPI is (?:disabled|not enabled)\b/i.test(message))
}

/**
 * Returns whether the token lacks a scope, whatever the status. The FAQ of Buddy's API
 * gives the message.
 */
export function isScopeMissing({ apiMessages }: HttpError): boolean {
  return apiMessages.some((message) => /\bcannot receive data\b/i.test(message))
}

/**
 * Purpose of a request, as far as the explanation of its failure depends on it. Any
 * other read is `read-run`.
 */
export type RequestKind =
  'sign-in' | 'find-pipeline' | 'list-pipelines' | 'list-runs' | 'read-run' | 'start-run' | 'change-run'

/** Error of a failed request to Buddy. */
export class BuddyError extends Error {
  /** Details of the failure. */
  readonly details: BuddyErrorDetails
  /** Name of the request, such as `GET /path`; without host name, query or token. */
  readonly request: string
  /** False only if there was no connection on which the request could be sent. */
  readonly mayHaveBeenSent: boolean
  readonly requestKind: RequestKind

  constructor(
    details: BuddyErrorDetails,
    request: string,
    mayHaveBeenSent = true,
    requestKind: RequestKind = 'read-run',
  ) {
    super(`${request}: ${details.kind}`)
    this.name = 'BuddyError'
    this.details = details
    this.request = request
    this.mayHaveBeenSent = mayHaveBeenSent
    this.requestKind = requestKind
  }
}

/**
 * Error of a request that was not sent because Buddy asked to wait. `details` has the
 * refusal and the rest of the wait.
 */
export class HeldBack extends BuddyError {
  readonly waitMs: number

  constructor(details: HttpError & { readonly retryAfterMs: number }, request: string, requestKind: RequestKind) {
    super(details, request, false, requestKind)
    this.name = 'HeldBack'
    this.waitMs = details.retryAfterMs
  }
}

/**
 * Returns whether an operation may have been done although its request failed. A
 * refused request and a request that was not sent did nothing. A server error may come
 * after the work was done.
 */
export function mayHaveTakenEffect({ details, mayHaveBeenSent }: BuddyError): boolean {
  if (!mayHaveBeenSent || details.kind === 'redirect') return false
  if (details.kind !== 'http-error') return true
  return details.httpStatus >= 500 || (details.httpStatus === 408 && details.retryAfterMs === null)
}

/**
 * Reason for no further attempt: the failure lasts (`permanent`), its limits are used
 * up (`exhausted`), or Buddy asks to wait past the deadline or for more than 24 hours
 * (`retry-after`).
 */
export type ExhaustedReason = 'permanent' | 'exhausted' | 'retry-after'

/** Error that ends all attempts at one thing. */
export class RetriesExhausted extends Error {
  readonly last: BuddyError
  readonly reason: ExhaustedReason
  readonly attempts: number
  /**
   * Milliseconds since the first failed attempt, without the time that Buddy asked to
   * wait.
   */
  readonly failingForMs: number
  /** Stage of the contact when the attempts began. */
  readonly stage: ContactStage

  constructor(last: BuddyError, reason: ExhaustedReason, attempts: number, failingForMs: number, stage: ContactStage) {
    super(last.message)
    this.name = 'RetriesExhausted'
    this.last = last
    this.reason = reason
    this.attempts = attempts
    this.failingForMs = failingForMs
    this.stage = stage
  }
}

/** Error of a deadline: the step's, or the shorter one of a client with limits. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded'
  /** Last error of Buddy's; null if Buddy answered. */
  readonly last: BuddyError | null

  constructor(last: BuddyError | null) {
    super('the deadline was reached')
    this.last = last
  }
}

/** Error of a cancelled step. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
  /** SIGINT, SIGTERM or SIGBREAK. */
  readonly signalName: string

  constructor(signalName: string) {
    super(signalName)
    this.signalName = signalName
  }
}

/**
 * Returns the last error of Buddy before the attempts ended; null if they ended for
 * another reason.
 */
export function lastBuddyError(error: unknown): BuddyError | null {
  return error instanceof RetriesExhausted || error instanceof DeadlineExceeded || error instanceof UnconfirmedOperation
    ? error.last
    : null
}

/**
 * Error of an operation that must not be sent twice, and that Buddy did not confirm.
 */
export class UnconfirmedOperation extends Error {
  override readonly name = 'UnconfirmedOperation'
  readonly last: BuddyError
  /** Runs that the operation may have started, if there are several. */
  readonly runs: readonly string[]

  constructor(last: BuddyError, runs: readonly string[] = []) {
    super(last.message)
    this.last = last
    this.runs = runs
  }
}

/**
 * Stage of the contact with Buddy when the attempts began: nothing is known
 * (`first-contact`); Buddy has answered, but not about this (`connected`); Buddy has
 * just started this run (`just-started`); this has been read before (`seen`); or the
 * verdict is known and only the log is missing (`log`).
 */
export type ContactStage = 'first-contact' | 'connected' | 'just-started' | 'seen' | 'log'
