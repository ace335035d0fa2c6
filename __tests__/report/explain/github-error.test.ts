import { describe, expect, test } from '@jest/globals'
import type { GitHubErrorDetails } from '../../../src/github/errors.ts'
import { explainGitHub, type GitHubWrite } from '../../../src/report/explain/github-error.ts'

describe('a warning', () => {
  const write: GitHubWrite = { what: 'The check run Buddy', permission: 'checks: write', isForkToken: false }
  const refused = (httpStatus: number, message = 'No', isRateLimit = false): GitHubErrorDetails => ({
    kind: 'http-error',
    httpStatus,
    message,
    retryAfterMs: null,
    isRateLimit,
  })
  test.each<readonly [trouble: GitHubErrorDetails, isForkToken: boolean, says: string]>([
    [refused(403), false, '`github-token` may not do that (HTTP 403: No). It needs the permission `checks: write`'],
    [
      refused(404),
      false,
      `permission \`checks: write\`, under \`permissions\` of the job. The token of a fork's pull request, and of Dependabot's, may only read.`,
    ],
    [refused(403), true, 'comes from a fork, whose token may only read'],
    [refused(403, 'No', true), false, 'rate limit was reached (HTTP 403: No)'],
    [refused(401), false, 'does not accept `github-token`'],
    [refused(422, ''), false, 'refused the request (HTTP 422).'],
    [refused(500, 'x\n::error::y'), false, 'HTTP 500: x ::error::y'],
    [{ kind: 'connection', code: 'ECONNRESET' }, false, 'could not be reached (ECONNRESET)'],
    [{ kind: 'certificate', code: 'CERT_HAS_EXPIRED' }, false, 'NODE_EXTRA_CA_CERTS'],
    [{ kind: 'timeout', afterMs: 1 }, false, 'did not answer in time'],
    [{ kind: 'invalid-response', problem: 'id is not a number' }, false, 'id is not a number'],
  ])('%j', (details, isForkToken, expectedText) => {
    const text = explainGitHub({ ...write, isForkToken }, details)
    expect(text).toMatch(/^The check run Buddy could not be written: .*The outcome does not depend on it\.$/)
    expect(text).toContain(expectedText)
  })
})
