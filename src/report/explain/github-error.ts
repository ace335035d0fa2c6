import type { GitHubErrorDetails } from '../../github/errors.ts'
import { quoteText } from '../../runner/safe-text.ts'

/** Failed write to GitHub. */
export interface GitHubWrite {
  /** Such as `The comment on the pull request`. */
  readonly what: string
  readonly permission: 'checks: write' | 'pull-requests: write'
  /** True if the token is that of a pull request from a fork. */
  readonly isForkToken: boolean
}

/** Explains as a warning why a write to GitHub failed. */
export function explainGitHub({ what, permission, isForkToken }: GitHubWrite, details: GitHubErrorDetails): string {
  const cause = explainGitHubErrorDetails(details, permission, isForkToken)
  return `${what} could not be written: ${cause} The outcome does not depend on it.`
}

function explainGitHubErrorDetails(details: GitHubErrorDetails, permission: string, isForkToken: boolean): string {
  switch (details.kind) {
    case 'http-error':
      return explainGitHubHttpError(details, permission, isForkToken)
    case 'connection':
      return `GitHub could not be reached (${quoteText(details.code)}).`
    case 'certificate':
      return (
        `GitHub's certificate is not trusted here (${quoteText(details.code)}). ` +
        'NODE_EXTRA_CA_CERTS can name a file with further authorities.'
      )
    case 'timeout':
      return 'GitHub did not answer in time.'
    case 'invalid-response':
      return `GitHub's response was invalid (${quoteText(details.problem)}).`
  }
}

function explainGitHubHttpError(
  { httpStatus, message, isRateLimit }: Extract<GitHubErrorDetails, { kind: 'http-error' }>,
  permission: string,
  isForkToken: boolean,
): string {
  const response = `HTTP ${String(httpStatus)}${message === '' ? '' : `: ${quoteText(message, 300)}`}`
  if (isRateLimit) return `GitHub's rate limit was reached (${response}).`
  if (httpStatus === 401) return `GitHub does not accept \`github-token\` (${response}).`
  if (httpStatus === 403 && /\barchived\b/i.test(message))
    return `The repository is archived, so GitHub refuses every write (${response}).`
  if (httpStatus === 403 && /\blocked\b/i.test(message))
    return `The pull request is locked, so \`github-token\` may not comment there (${response}).`
  if (httpStatus !== 403 && httpStatus !== 404) return `GitHub refused the request (${response}).`
  const fork = isForkToken
    ? ' This pull request comes from a fork, whose token may only read, whatever `permissions` says.'
    : ` The token of a fork's pull request, and of Dependabot's, may only read.`
  return (
    `\`github-token\` may not do that (${response}). ` +
    `It needs the permission \`${permission}\`, under \`permissions\` of the job.${fork}`
  )
}
