import type { GitHubTrouble } from '../../github/errors.ts'
import { quoteText } from '../../runner/safe-text.ts'

/** What could not be written, and what the token needs for it. */
export interface GitHubWrite {
  /** Such as `The comment on the pull request`. */
  readonly what: string
  readonly permission: 'checks: write' | 'pull-requests: write'
  /** Whether the token is that of a pull request from a fork. */
  readonly isForkToken: boolean
}

/** Why something was not written to GitHub, as a warning. */
export function explainGitHub({ what, permission, isForkToken }: GitHubWrite, trouble: GitHubTrouble): string {
  return `${what} could not be written: ${explainTrouble(trouble, permission, isForkToken)} The outcome does not depend on it.`
}

function explainTrouble(trouble: GitHubTrouble, permission: string, isForkToken: boolean): string {
  switch (trouble.kind) {
    case 'refused':
      return explainRefusal(trouble, permission, isForkToken)
    case 'connection':
      return `GitHub could not be reached (${quoteText(trouble.code)}).`
    case 'certificate':
      return `GitHub's certificate is not trusted here (${quoteText(trouble.code)}). NODE_EXTRA_CA_CERTS can name a file with further authorities.`
    case 'timeout':
      return 'GitHub did not answer in time.'
    case 'malformed':
      return `GitHub's answer was not as it should be (${quoteText(trouble.problem)}).`
  }
}

function explainRefusal(
  { httpStatus, message, isRateLimit }: Extract<GitHubTrouble, { kind: 'refused' }>,
  permission: string,
  isForkToken: boolean,
): string {
  const answer = `HTTP ${String(httpStatus)}${message === '' ? '' : `: ${quoteText(message, 300)}`}`
  if (isRateLimit) return `GitHub's rate limit was reached (${answer}).`
  if (httpStatus === 401) return `GitHub does not accept 'github-token' (${answer}).`
  if (httpStatus !== 403 && httpStatus !== 404) return `GitHub did not take it (${answer}).`
  const fork = isForkToken
    ? ` This pull request comes from a fork, whose token may only read, whatever 'permissions' says.`
    : ` The token of a fork's pull request, and of Dependabot's, may only read.`
  return `'github-token' may not do that (${answer}). It needs the permission '${permission}', under 'permissions' of the job.${fork}`
}
