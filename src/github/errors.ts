/** What can go wrong in one exchange with GitHub. Texts in it are GitHub's or the network's. */
export type GitHubErrorDetails =
  /** An answer with a status that is no success. */
  | {
      readonly kind: 'http-error'
      readonly httpStatus: number
      /** GitHub's words, at most 500 characters; '' for none. */
      readonly message: string
      /** What GitHub asks to wait; null where it does not. */
      readonly retryAfterMs: number | null
      /** One of GitHub's rate limits, which pass by themselves. */
      readonly isRateLimit: boolean
    }
  /** The connection failed or was cut. */
  | { readonly kind: 'connection'; readonly code: string }
  /** The certificate is not trusted. */
  | { readonly kind: 'certificate'; readonly code: string }
  /** The exchange, its body included, took longer than it may. */
  | { readonly kind: 'timeout'; readonly afterMs: number }
  /** A success whose body is not what it should be; `problem` names the field. */
  | { readonly kind: 'invalid-response'; readonly problem: string }

/** An exchange with GitHub that came to nothing. It holds no token and no header. */
export class GitHubError extends Error {
  readonly details: GitHubErrorDetails
  /** What was asked, as `POST /repos/{owner}/{repo}/check-runs`. */
  readonly request: string

  constructor(details: GitHubErrorDetails, request: string) {
    super(`${request}: ${details.kind}`)
    this.name = 'GitHubError'
    this.details = details
    this.request = request
  }

  /** Whether GitHub may have done what was asked, although it did not say so. */
  get isAmbiguous(): boolean {
    switch (this.details.kind) {
      case 'http-error':
        return this.details.httpStatus >= 500
      case 'connection':
        return !unsent.has(this.details.code)
      case 'certificate':
        return false
      case 'timeout':
      case 'invalid-response':
        return true
    }
  }
}

/** Failures from before there is a connection on which anything could be sent. */
const unsent: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
