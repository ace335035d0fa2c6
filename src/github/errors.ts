/** Details of a failed request to GitHub. Its texts are GitHub's or the network's. */
export type GitHubErrorDetails =
  /** Response with a status other than success. */
  | {
      readonly kind: 'http-error'
      readonly httpStatus: number
      /** GitHub's message, at most 500 characters; '' for none. */
      readonly message: string
      /** Wait that GitHub asks for, in milliseconds; null for none. */
      readonly retryAfterMs: number | null
      /** Set if one of GitHub's rate limits refused the request. */
      readonly isRateLimit: boolean
    }
  /** Connection that failed or was cut. */
  | { readonly kind: 'connection'; readonly code: string }
  /** Certificate that is not trusted. */
  | { readonly kind: 'certificate'; readonly code: string }
  /** Exchange, body included, that took longer than its limit. */
  | { readonly kind: 'timeout'; readonly afterMs: number }
  /** Success with an unexpected body; `problem` names the field. */
  | { readonly kind: 'invalid-response'; readonly problem: string }

/** Failed request to GitHub, without token and headers. */
export class GitHubError extends Error {
  readonly details: GitHubErrorDetails
  /** Route of the request, such as `POST /repos/{owner}/{repo}/check-runs`. */
  readonly request: string

  constructor(details: GitHubErrorDetails, request: string) {
    super(`${request}: ${details.kind}`)
    this.name = 'GitHubError'
    this.details = details
    this.request = request
  }

  /** True if GitHub may have carried out the request, although the request failed. */
  get mayHaveTakenEffect(): boolean {
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

/** Codes of failures before a connection exists, so that nothing was sent. */
const unsent: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
