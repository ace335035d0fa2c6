import { describe, expect, test } from '@jest/globals'
import { BuddyError, type ContactStage, type BuddyErrorDetails } from '../../../src/buddy/errors.ts'
import type { Target } from '../../../src/inputs/target.ts'
import { explainBuddyError, scopeHint, summarizeError } from '../../../src/report/explain/buddy-error.ts'
import { describeTarget } from '../../../src/report/explain/target-text.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { aRunRequest, aHash, aGateResult } from '../../fakes/builders.ts'
import { refused } from '../../fakes/exchange.ts'

const errorDetails = {
  connection: { kind: 'connection', code: 'ECONNRESET', detail: '' },
  'host-not-found': { kind: 'host-not-found', host: 'api.bddy.works' },
  certificate: { kind: 'certificate', code: 'CERT_HAS_EXPIRED', detail: '' },
  timeout: { kind: 'timeout', afterMs: 30_000 },
  'too-large': { kind: 'too-large', limitBytes: 32 * 1024 * 1024 },
  redirect: { kind: 'redirect', httpStatus: 302, origin: 'https://example.com' },
  'oidc-failed': { kind: 'oidc-failed', detail: 'HTTP 500', isLasting: false, hasWorked: false },
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

describe('an error without a status', () => {
  test.each<[string, BuddyErrorDetails, readonly string[], readonly string[]]>([
    ['a lost connection', errorDetails.connection, ['ECONNRESET'], ['`api-url`', 'firewall']],
    ['an unknown host', errorDetails['host-not-found'], ['api.bddy.works'], ['`api-url`', '`region`']],
    ['a certificate', errorDetails.certificate, ['CERT_HAS_EXPIRED'], ['NODE_EXTRA_CA_CERTS', '`api-url`']],
    ['a timeout', errorDetails.timeout, ['within 30 s'], ['`request-timeout`']],
    ['the end of the step', { kind: 'timeout', afterMs: 999 }, ['time that was left'], ['`request-timeout`']],
    ['a timeout of a second', { kind: 'timeout', afterMs: 1000 }, ['within 1 s'], ['`request-timeout`']],
    ['a response that is too large', errorDetails['too-large'], ['32 MiB'], ['`api-url`']],
    ['a redirect', errorDetails.redirect, ['https://example.com', '302'], ['`api-url`']],
    ['no identity token', errorDetails['oidc-failed'], ['HTTP 500'], ['`permissions: id-token: write`', '`token`']],
    ['a renewed token', errorDetails['token-expired'], ['renewed'], ['Re-run failed jobs']],
    [
      'a response of something else',
      errorDetails['invalid-response'],
      ['the body is not JSON', 'HTTP 200', 'text/html', 'begins with "<html>"'],
      ['`api-url`', 'proxy'],
    ],
    [
      'an empty response of something else',
      { ...errorDetails['invalid-response'], contentType: '', excerpt: '' },
      ['no content type, empty'],
      [],
    ],
    [
      'a response whose body was not read',
      { ...errorDetails['invalid-response'], excerpt: null },
      ['the body is not JSON (HTTP 200, text/html).'],
      [],
    ],
    [
      'a response whose body may hold a secret',
      { ...errorDetails['invalid-response'], contentType: null, excerpt: null },
      ['the body is not JSON (HTTP 200).'],
      [],
    ],
  ])('%s is explained in every stage', (_, details, causes, steps) => {
    for (const stage of stages) {
      const { cause, nextStep } = explained(details, stage)
      for (const part of causes) expect(cause).toContain(part)
      for (const part of steps) expect(nextStep).toContain(part)
    }
  })

  test('names the proxy first where the proxy may be the cause', () => {
    const proxied = { proxyVariable: 'HTTPS_PROXY' }
    for (const kind of [
      'connection',
      'host-not-found',
      'certificate',
      'timeout',
      'invalid-response',
      'redirect',
    ] as const)
      expect(explained(errorDetails[kind], 'seen', proxied).nextStep).toMatch(/^Check the proxy that HTTPS_PROXY names/)
    for (const kind of ['too-large', 'oidc-failed', 'token-expired'] as const)
      expect(explained(errorDetails[kind], 'seen', proxied)).toEqual(explained(errorDetails[kind], 'seen'))
    expect(explained(refused(403).details, 'seen', proxied)).toEqual(explained(refused(403).details, 'seen'))
    expect(explained(errorDetails['host-not-found'], 'seen', proxied).cause).toContain('the proxy')
  })

  test('calls an API base that is no URL Buddy', () => {
    expect(explained(errorDetails.connection, 'first-contact', { apiUrl: '' }).cause).toContain('to Buddy failed')
  })

  test('does not advise to re-run the job where the step has started a run', () => {
    const result = { runEnd: 'still-running' } as const
    for (const details of [errorDetails.connection, refused(500).details]) {
      expect(explained(details, 'seen').nextStep).toContain('Re-run failed jobs')
      expect(explained(details, 'seen', result).nextStep).not.toContain('Re-run failed jobs')
    }
  })
})

describe('a status that refuses the request', () => {
  test.each<[number, readonly ContactStage[], readonly string[], readonly string[]]>([
    [401, ['first-contact', 'log'], ['rejected the token'], ['`token`', '`region` (US, EU or AP)', 'IP addresses']],
    [401, ['connected', 'just-started', 'seen'], ['expired or was revoked'], ['`oidc-provider-id`']],
    [403, stages, ['may not read'], ['PIPELINE_READ', 'Workspace Settings > Developer API', 'IP addresses']],
    [404, ['first-contact', 'connected', 'log'], ['run 2, pipeline 2 of w/p'], ['`workspace`', '`region`', 'owner']],
    [404, ['just-started', 'seen'], ['no longer visible'], ['deleted']],
    [429, stages, ['rate limit'], ['`poll-interval`']],
    [500, stages, ['an error'], ['Re-run failed jobs']],
    [499, stages, ['refused the request'], ['ids']],
  ])('%d is explained with its status and host', (status, reported, causes, steps) => {
    for (const stage of reported) {
      const { cause, nextStep } = explained(refused(status).details, stage)
      for (const part of [...causes, `(HTTP ${String(status)} from api.buddy.works`]) expect(cause).toContain(part)
      for (const part of steps) expect(nextStep).toContain(part)
    }
  })

  test.each([
    [{ apiUrl: 'https://api.buddy.works', isDefaultRegion: true }, 'api.buddy.works, the default region US)'],
    [{ apiUrl: 'https://api.eu.buddy.works' }, 'api.eu.buddy.works, region EU)'],
    [{ apiUrl: 'https://buddy.example.com/api' }, 'buddy.example.com)'],
  ])('names the host and region that a 401 came from: %j', (more, part) => {
    expect(explained(refused(401).details, 'first-contact', more).cause).toContain(part)
  })

  test('says of a list of runs that has been read that the list is no longer visible, not a run', () => {
    const list = 'GET /workspaces/w/projects/p/pipelines/2/executions'
    const { cause, nextStep } = explained(refused(404).details, 'seen', {}, list)
    expect(cause).toContain('The list of runs is no longer visible: pipeline 2 of w/p (HTTP 404')
    expect(nextStep).toContain('whether the pipeline was deleted')
  })

  test('names scopes after a 403, and not after a 401', () => {
    const scopes = { scopes: 'WORKSPACE', acceptedScopes: 'EXECUTION_INFO' }
    expect(explained(refused(403, scopes).details).nextStep).toContain(
      'this token has WORKSPACE; Buddy accepts EXECUTION_INFO',
    )
    for (const stage of stages)
      expect(explained(refused(401, scopes).details, stage).nextStep).not.toMatch(/scope|WORKSPACE|EXECUTION|PIPELINE/)
  })

  test.each([
    ['GET /workspaces/w/projects/p/pipelines/2/executions/2', 'PIPELINE_READ (EXECUTION_INFO in older versions)'],
    ['POST /workspaces/w/projects/p/pipelines/2/executions', 'PIPELINE_RUN (EXECUTION_RUN in older versions)'],
    ['GET /workspaces/w/identifiers', 'WORKSPACE_READ (WORKSPACE in older versions)'],
  ])('names the scope of %s by its new name first', (request, scope) => {
    expect(explained(refused(403).details, 'first-contact', {}, request).nextStep).toContain(scope)
  })

  test.each([400, 401, 403, 404, 503])('names the switch where the API is disabled, also with %d', (status) => {
    const { cause, nextStep } = explained(
      refused(status, { apiMessages: ['API is disabled in this workspace'] }).details,
    )
    expect(cause).toContain('The API is switched off in the workspace w')
    expect(nextStep).toContain('Workspace Settings > Developer API')
  })

  test.each([
    ['No. Way', 'No. Way.'],
    ['No way!', 'No way!'],
    ['Why?', 'Why?'],
    ['No …', 'No …'],
    ['No.', 'No.'],
  ])('quotes %s as a whole sentence', (message, expectedText) => {
    const { cause } = explained(refused(403, { apiMessages: [message] }).details)
    expect(cause.endsWith(` Buddy says: ${expectedText}`)).toBe(true)
  })

  test('quotes each message of Buddy', () => {
    expect(explained(refused(403).details).cause).not.toContain('Buddy says')
    expect(explained(refused(403, { apiMessages: ['Forbidden', 'by an admin'] }).details).cause).toContain(
      'Forbidden · by an admin',
    )
  })

  test('names the region of the link where another one was asked', () => {
    for (const status of [401, 404])
      expect(explained(refused(status).details, 'first-contact', { otherRegion: 'EU' }).nextStep).toContain(
        'the two disagree. Set `region: EU`, and remove `api-url` if it is set.',
      )
  })

  test.each([
    ['GET /workspaces/w/identifiers', 'Workspace or project not found: w/p'],
    ['GET /workspaces/w/projects/p/pipelines', 'Workspace or project not found: w/p'],
    ['GET /workspaces/w/projects/p/pipelines/2/executions', 'Not found: pipeline 2 of w/p'],
    ['GET /workspaces/w/projects/p/pipelines/2/executions/2', 'Not found: run 2, pipeline 2 of w/p'],
  ])('names what %s did not find', (request, part) => {
    expect(explained(refused(404).details, 'first-contact', {}, request).cause).toContain(part)
  })

  test('names nothing where the target is not known', () => {
    expect(explained(refused(404).details, 'first-contact', { target: null }, 'GET /executions').cause).toContain(
      'HTTP 404',
    )
  })
})

test.each<[string, BuddyErrorDetails, string]>([
  ['a 401', refused(401).details, '`oidc-provider-id`'],
  ['a 403', refused(403, { scopes: 'EXECUTION_INFO' }).details, 'PIPELINE_RUN'],
])('gives advice on the token after %s', (_, details, part) => {
  expect(scopeHint(new BuddyError(details, 'PATCH /executions/7'), aGateResult())).toContain(part)
})

test('gives no advice on the token after any other error', () => {
  for (const details of [refused(404).details, errorDetails.connection])
    expect(scopeHint(new BuddyError(details, 'PATCH /executions/7'), aGateResult())).toBe('')
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
    const notRouted = refused(400, { apiMessages: ['Invalid url'] }).details
    expect(explained(notRouted, 'first-contact', { apiUrl }).nextStep.includes(hint)).toBe(isTold)
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
          request: aRunRequest(),
        },
      },
      'a new run, pipeline 2 of w/p',
    ],
    [
      'a run that is to be started, of several things',
      {
        run: {
          by: 'start',
          request: aRunRequest({ revision: 'abc', branch: 'main' }),
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
  [errorDetails.timeout, 'no complete response in 30 s'],
  [errorDetails['too-large'], 'too large'],
  [errorDetails['oidc-failed'], 'no identity token from GitHub'],
  [errorDetails['token-expired'], 'token refused again'],
])('in a few words, %j is %j', (details, name) => {
  expect(summarizeError(new BuddyError(details, 'GET /somewhere'))).toBe(name)
})
