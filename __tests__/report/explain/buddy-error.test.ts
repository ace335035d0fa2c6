import { describe, expect, test } from '@jest/globals'
import { BuddyError, type ContactStage, type BuddyErrorDetails } from '../../../src/buddy/errors.ts'
import type { Target } from '../../../src/inputs/target.ts'
import {
  scopeHint,
  describeTarget,
  explainBuddyError,
  summarizeError,
} from '../../../src/report/explain/buddy-error.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { aHash, aGateResult } from '../../fakes/builders.ts'
import { refused } from '../../fakes/exchange.ts'

const errorDetails = {
  connection: { kind: 'connection', code: 'ECONNRESET', detail: '' },
  'host-not-found': { kind: 'host-not-found', host: 'api.bddy.works' },
  certificate: { kind: 'certificate', code: 'CERT_HAS_EXPIRED', detail: '' },
  timeout: { kind: 'timeout', afterMs: 30_000 },
  'too-large': { kind: 'too-large', limitBytes: 32 * 1024 * 1024 },
  redirect: { kind: 'redirect', httpStatus: 302, origin: 'https://example.com' },
  'oidc-failed': { kind: 'oidc-failed', detail: 'HTTP 500' },
  'token-expired': { kind: 'token-expired', renewableInMs: 30_000 },
  'invalid-response': {
    kind: 'invalid-response',
    problem: 'the body is not JSON',
    httpStatus: 200,
    contentType: 'text/html',
    excerpt: '<html>',
  },
} as const satisfies Readonly<Record<string, BuddyErrorDetails>>

const stages: readonly ContactStage[] = ['first-contact', 'connected', 'just-started', 'seen', 'log']

function explained(
  details: BuddyErrorDetails,
  stage: ContactStage = 'first-contact',
  more: Partial<GateResult> = {},
  request = '',
): { readonly cause: string; readonly nextStep: string } {
  return explainBuddyError(details, aGateResult(more), stage, request)
}

describe('what has gone wrong, and what to do, is told of', () => {
  test.each<[string, BuddyErrorDetails, string, RegExp]>([
    [
      'a broken connection',
      errorDetails.connection,
      'The connection to api.buddy.works failed: ECONNRESET.',
      /^The state in Buddy is not known\. Run the step again .*'api-url', proxy and firewall/,
    ],
    [
      'a host that is not found',
      errorDetails['host-not-found'],
      'The host api.bddy.works was not found.',
      /spelling of 'api-url' and 'region'/,
    ],
    [
      'a certificate',
      errorDetails.certificate,
      'The certificate of api.buddy.works is not trusted: CERT_HAS_EXPIRED.',
      /NODE_EXTRA_CA_CERTS/,
    ],
    [
      'silence',
      errorDetails.timeout,
      'api.buddy.works did not answer completely within 30 s.',
      /^The state in Buddy is not known\. .*'request-timeout'/,
    ],
    [
      'silence to the end of the step',
      { kind: 'timeout', afterMs: 999 },
      'api.buddy.works did not answer completely in the time that was left.',
      /'request-timeout'/,
    ],
    [
      'silence for a second',
      { kind: 'timeout', afterMs: 1000 },
      'api.buddy.works did not answer completely within 1 s.',
      /'request-timeout'/,
    ],
    [
      'an endless answer',
      errorDetails['too-large'],
      'The answer of api.buddy.works is larger than 32 MiB.',
      /'api-url' names Buddy's API/,
    ],
    [
      'a redirect',
      errorDetails.redirect,
      'api.buddy.works redirects to https://example.com (302); redirects are not followed, so that the token stays where it belongs.',
      /^Set 'api-url'/,
    ],
    [
      'no identity token',
      errorDetails['oidc-failed'],
      'GitHub gave no identity token to sign in with: HTTP 500.',
      /^Check that the job has 'permissions: id-token: write'; a 'token' works without it\.$/,
    ],
    [
      'a new token that is refused',
      errorDetails['token-expired'],
      'api.buddy.works rejected a token that had been renewed less than a minute before.',
      /^The state in Buddy is not known\. Run the step again when Buddy is reachable\.$/,
    ],
    [
      'an answer of something else',
      errorDetails['invalid-response'],
      `api.buddy.works gave an answer that is not Buddy's: the body is not JSON (HTTP 200, text/html, begins with "<html>").`,
      /^Check 'api-url'; a proxy may have answered/,
    ],
    [
      'an empty answer of something else',
      { ...errorDetails['invalid-response'], contentType: '', excerpt: '' },
      `api.buddy.works gave an answer that is not Buddy's: the body is not JSON (HTTP 200, no content type, empty).`,
      /^Check/,
    ],
  ])('%s', (_, details, cause, nextStep) => {
    for (const stage of stages)
      expect(explained(details, stage)).toEqual({ cause, nextStep: expect.stringMatching(nextStep) })
  })

  test('with the proxy, where there is one: the fault may be there', () => {
    const proxied = { proxyVariable: 'HTTPS_PROXY' }
    for (const kind of [
      'connection',
      'host-not-found',
      'certificate',
      'timeout',
      'invalid-response',
      'redirect',
    ] as const) {
      expect(explained(errorDetails[kind], 'seen', proxied).nextStep).toBe(
        `Buddy is asked through the proxy that HTTPS_PROXY names: check that first. ${explained(errorDetails[kind], 'seen').nextStep}`,
      )
    }
    for (const kind of ['too-large', 'oidc-failed', 'token-expired'] as const)
      expect(explained(errorDetails[kind], 'seen', proxied)).toEqual(explained(errorDetails[kind], 'seen'))
    expect(explained(refused(403).details, 'seen', proxied)).toEqual(explained(refused(403).details, 'seen'))
    expect(explained(errorDetails['host-not-found'], 'first-contact', proxied).cause).toBe(
      'The host api.bddy.works, or that of the proxy, was not found.',
    )
  })

  test('an API base that is no address, which is then called Buddy', () => {
    expect(explained(errorDetails.connection, 'first-contact', { apiUrl: '' }).cause).toBe(
      'The connection to Buddy failed: ECONNRESET.',
    )
  })
})

describe('a refusal is told', () => {
  const scope = 'EXECUTION_INFO (in newer versions PIPELINE_READ)'
  test.each<[string, number, readonly ContactStage[], RegExp, RegExp]>([
    [
      'a token that never worked',
      401,
      ['first-contact', 'log'],
      /^Buddy rejected the token \(HTTP 401 from api\.buddy\.works\)\.$/,
      /^Check that 'token' is complete.*of this region and workspace\. Reading a run takes the scope EXECUTION_INFO/,
    ],
    [
      'a token that has worked',
      401,
      ['connected', 'just-started', 'seen'],
      /^The token expired or was revoked while waiting \(HTTP 401/,
      /lives longer than the wait/,
    ],
    [
      'a token that may not',
      403,
      stages,
      /^The token may not read this \(HTTP 403/,
      /^Reading a run takes the scope .*Workspace settings, Developer API/,
    ],
    [
      'what is not there',
      404,
      ['first-contact', 'connected', 'log'],
      /^Buddy does not know run 2, pipeline 2 of w\/p \(HTTP 404/,
      /^Check 'workspace', 'project' and the ids, and 'region' or 'api-url'\. A pipeline that the token's owner may not see is not found either\.$/,
    ],
    [
      'what is no longer there',
      404,
      ['just-started', 'seen'],
      /^The execution is no longer visible \(HTTP 404/,
      /deleted, or the token lost its access/,
    ],
    [
      'a rate limit',
      429,
      stages,
      /^The rate limit is used up \(HTTP 429/,
      /fewer jobs share the token, or raise 'poll-interval'/,
    ],
    [
      "an illness of Buddy's",
      500,
      stages,
      /^Buddy answered with an error \(HTTP 500/,
      /^The state in Buddy is not known\. Run the step again when Buddy is well\.$/,
    ],
    ['a mistake in the ids', 499, stages, /^Buddy refused the request \(HTTP 499/, /^Check the ids in the inputs\.$/],
  ])('%s', (_, status, reported, cause, nextStep) => {
    for (const stage of reported)
      expect(explained(refused(status).details, stage)).toEqual({
        cause: expect.stringMatching(cause),
        nextStep: expect.stringMatching(nextStep),
      })
  })

  test('where this step has a run in Buddy, running it again is not advised', () => {
    expect(explained(errorDetails.connection, 'seen', { runEnd: 'still-running' }).nextStep).toBe(
      `The state in Buddy is not known. Look there when it is reachable; check 'api-url', proxy and firewall if it stays so.`,
    )
    expect(explained(refused(500).details, 'seen', { runEnd: 'still-running' }).nextStep).toBe(
      'The state in Buddy is not known.',
    )
  })

  test.each([
    ['No. Way', 'No. Way.'],
    ['No way!', 'No way!'],
    ['Why?', 'Why?'],
    ['No …', 'No …'],
    ['No.', 'No.'],
  ])('with the end of a sentence: %s', (message, expectedText) => {
    expect(explained(refused(403, { apiMessages: [message] }).details).cause).toMatch(
      new RegExp(` Buddy says: ${expectedText.replace(/[.?]/g, '\\$&')}$`),
    )
  })

  test('with what Buddy says', () => {
    expect(explained(refused(403).details).cause).not.toContain('Buddy says')
    expect(explained(refused(403, { apiMessages: ['Forbidden', 'by an admin'] }).details).cause).toMatch(
      /\. Buddy says: Forbidden · by an admin\.$/,
    )
  })

  test.each<[string, string, string, string]>([
    ['none', '', '', `the scope ${scope}.`],
    ['those of the token', 'WORKSPACE', '', `the scope ${scope}; this token has WORKSPACE.`],
    ['those that would do', '', 'EXECUTION_INFO', `the scope ${scope}; accepted are EXECUTION_INFO.`],
    [
      'both',
      'WORKSPACE',
      'EXECUTION_INFO',
      `the scope ${scope}; this token has WORKSPACE; accepted are EXECUTION_INFO.`,
    ],
  ])('with the scopes that are known: %s', (_, scopes, acceptedScopes, text) => {
    for (const status of [401, 403])
      expect(explained(refused(status, { scopes, acceptedScopes }).details).nextStep).toContain(text)
  })

  test('with the region that the link is of, where another was asked', () => {
    const text = ` 'url' belongs to region EU, but api.buddy.works was asked: the two disagree, so set 'region: EU'.`
    for (const status of [401, 404])
      expect(explained(refused(status).details, 'first-contact', { otherRegion: 'EU' }).nextStep).toContain(text)
  })

  test('of a list of runs with the pipeline, of one run with the run, of nothing that is known with neither', () => {
    expect(
      explained(refused(404).details, 'first-contact', {}, 'GET /workspaces/w/projects/p/pipelines/2/executions').cause,
    ).toMatch(/^Buddy does not know pipeline 2 of w\/p \(/)
    expect(
      explained(refused(404).details, 'first-contact', {}, 'GET /workspaces/w/projects/p/pipelines/2/executions/2')
        .cause,
    ).toMatch(/^Buddy does not know run 2, pipeline 2 of w\/p \(/)
    expect(explained(refused(404).details, 'first-contact', { target: null }, 'GET /executions').cause).toMatch(
      /^Buddy does not know this \(/,
    )
  })
})

test.each<[string, BuddyErrorDetails, string]>([
  [
    'a token that is refused',
    refused(401).details,
    ' The state in Buddy is not known. Use a token that lives longer than the wait',
  ],
  [
    'a token that may not',
    refused(403, { scopes: 'EXECUTION_INFO' }).details,
    ' Starting, retrying, approving or cancelling a run takes the scope EXECUTION_RUN (in newer versions PIPELINE_RUN); this token has EXECUTION_INFO.',
  ],
  ['any other refusal', refused(404).details, ''],
  ['no refusal', errorDetails.connection, ''],
])('what is advised on scopes after %s', (_, details, advice) => {
  const text = scopeHint(new BuddyError(details, 'PATCH /executions/7'), aGateResult())
  expect(advice === '' ? text : text.slice(0, advice.length)).toBe(advice)
})

describe('that an on-premises API usually ends in /api is told', () => {
  const hint = '(an on-premises API usually ends in /api)'
  test.each<[string, string, boolean]>([
    ['of a base that does not', 'https://buddy.example.com', true],
    ['not of one that does', 'https://buddy.example.com/api', false],
    ["not of Buddy's own", 'https://api.buddy.works', false],
    ['not of no address', '', false],
  ])('%s', (_, apiUrl, isTold) => {
    expect(explained(errorDetails['invalid-response'], 'first-contact', { apiUrl }).nextStep.includes(hint)).toBe(
      isTold,
    )
    expect(explained(refused(404, { isHtml: true }).details, 'first-contact', { apiUrl }).nextStep.includes(hint)).toBe(
      isTold,
    )
    expect(explained(refused(404, { isHtml: false }).details, 'first-contact', { apiUrl }).nextStep).not.toContain(hint)
  })
})

describe('a target is described', () => {
  const target: Target = {
    workspace: 'w',
    project: 'p',
    pipeline: { by: 'number', number: '2' },
    run: { by: 'number', number: '3' },
    gate: { by: 'run' },
  }
  const commit = { by: 'commit', commit: 'abcdef0', branch: '', tag: '' } as const
  test.each<[string, Partial<Target>, string]>([
    ['a run by number', {}, 'run 3, pipeline 2 of w/p'],
    ['a run by hash', { run: { by: 'hash', hash: aHash(3) } }, `run ${aHash(3)}, pipeline 2 of w/p`],
    ['a run by commit', { run: commit }, 'the newest run for commit abcdef0, pipeline 2 of w/p'],
    [
      'a run by commit and branch',
      { run: { ...commit, branch: 'main' } },
      'the newest run for commit abcdef0 of branch main, pipeline 2 of w/p',
    ],
    [
      'a run by commit and tag',
      { run: { ...commit, tag: 'v1' } },
      'the newest run for commit abcdef0 of tag v1, pipeline 2 of w/p',
    ],
    [
      'an action execution',
      { gate: { by: 'hash', actionExecutionId: aHash(1) } },
      `action execution ${aHash(1)} of run 3, pipeline 2 of w/p`,
    ],
    ['an action', { gate: { by: 'action', action: 'Build' } }, 'action Build of run 3, pipeline 2 of w/p'],
    [
      'a run that is to be started, of whatever Buddy takes',
      {
        run: {
          by: 'start',
          request: {
            revision: '',
            branch: '',
            tag: '',
            pullRequest: '',
            comment: '',
            refresh: null,
            clearCache: null,
            priority: null,
            delayUntil: '',
            actionsToRun: [],
            environment: '',
            packageVersion: '',
            variables: [],
          },
        },
      },
      'a new run, pipeline 2 of w/p',
    ],
    [
      'a run that is to be started, of several things',
      {
        run: {
          by: 'start',
          request: {
            revision: 'abc',
            branch: 'main',
            tag: '',
            pullRequest: '',
            comment: '',
            refresh: null,
            clearCache: null,
            priority: null,
            delayUntil: '',
            actionsToRun: [],
            environment: '',
            packageVersion: '',
            variables: [],
          },
        },
      },
      'a new run of commit abc of branch main, pipeline 2 of w/p',
    ],
    [
      'a pipeline by identifier',
      { pipeline: { by: 'identifier', identifier: 'deploy' } },
      'run 3, pipeline deploy of w/p',
    ],
  ])('%s', (_, more, text) => {
    expect(describeTarget({ ...target, ...more })).toBe(text)
  })
})

test.each<[BuddyErrorDetails, string]>([
  [refused(503).details, 'HTTP 503'],
  [errorDetails.redirect, 'HTTP 302'],
  [errorDetails.connection, 'connection: ECONNRESET'],
  [errorDetails.certificate, 'certificate: CERT_HAS_EXPIRED'],
  [errorDetails['invalid-response'], 'the body is not JSON'],
  [errorDetails['host-not-found'], 'host not found'],
  [errorDetails.timeout, 'no complete answer in 30 s'],
  [errorDetails['too-large'], 'too large'],
  [errorDetails['oidc-failed'], 'no identity token from GitHub'],
  [errorDetails['token-expired'], 'token refused again'],
])('in a few words, %j is %j', (details, name) => {
  expect(summarizeError(new BuddyError(details, 'GET /somewhere'))).toBe(name)
})
