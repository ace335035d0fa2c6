import { describe, expect, test } from '@jest/globals'
import { BuddyError, type Phase, type Trouble } from '../../../src/buddy/errors.ts'
import type { Target } from '../../../src/inputs/target.ts'
import { adviseOnScopes, describeTarget, explainTrouble, nameTrouble } from '../../../src/report/explain/buddy-error.ts'
import type { Story } from '../../../src/report/result.ts'
import { aHash, aStory } from '../../fakes/builders.ts'
import { refused } from '../../fakes/exchange.ts'

const troubles = {
  connection: { kind: 'connection', code: 'ECONNRESET', detail: '' },
  'host-not-found': { kind: 'host-not-found', host: 'api.bddy.works' },
  certificate: { kind: 'certificate', code: 'CERT_HAS_EXPIRED', detail: '' },
  timeout: { kind: 'timeout', afterMs: 30_000 },
  'too-large': { kind: 'too-large', limitBytes: 32 * 1024 * 1024 },
  redirect: { kind: 'redirect', httpStatus: 302, origin: 'https://example.com' },
  'no-identity': { kind: 'no-identity', detail: 'HTTP 500' },
  'signed-out': { kind: 'signed-out', renewableInMs: 30_000 },
  'not-buddy': {
    kind: 'not-buddy',
    problem: 'the body is not JSON',
    httpStatus: 200,
    contentType: 'text/html',
    excerpt: '<html>',
  },
} as const satisfies Readonly<Record<string, Trouble>>

const phases: readonly Phase[] = ['start', 'look', 'made', 'wait', 'log']

function said(
  trouble: Trouble,
  phase: Phase = 'start',
  more: Partial<Story> = {},
  request = '',
): { readonly cause: string; readonly next: string } {
  return explainTrouble(trouble, aStory(more), phase, request)
}

describe('what has gone wrong, and what to do, is told of', () => {
  test.each<[string, Trouble, string, RegExp]>([
    [
      'a broken connection',
      troubles.connection,
      'The connection to api.buddy.works failed: ECONNRESET.',
      /^The state in Buddy is not known\. Run the step again .*'api-url', proxy and firewall/,
    ],
    [
      'a host that is not found',
      troubles['host-not-found'],
      'The host api.bddy.works was not found.',
      /spelling of 'api-url' and 'region'/,
    ],
    [
      'a certificate',
      troubles.certificate,
      'The certificate of api.buddy.works is not trusted: CERT_HAS_EXPIRED.',
      /NODE_EXTRA_CA_CERTS/,
    ],
    [
      'silence',
      troubles.timeout,
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
      troubles['too-large'],
      'The answer of api.buddy.works is larger than 32 MiB.',
      /'api-url' names Buddy's API/,
    ],
    [
      'a redirect',
      troubles.redirect,
      'api.buddy.works redirects to https://example.com (302); redirects are not followed, so that the token stays where it belongs.',
      /^Set 'api-url'/,
    ],
    [
      'no identity token',
      troubles['no-identity'],
      'GitHub gave no identity token to sign in with: HTTP 500.',
      /^Check that the job has 'permissions: id-token: write'; a 'token' works without it\.$/,
    ],
    [
      'a new token that is refused',
      troubles['signed-out'],
      'api.buddy.works rejected a token that had been renewed less than a minute before.',
      /^The state in Buddy is not known\. Run the step again when Buddy is reachable\.$/,
    ],
    [
      'an answer of something else',
      troubles['not-buddy'],
      `api.buddy.works gave an answer that is not Buddy's: the body is not JSON (HTTP 200, text/html, begins with "<html>").`,
      /^Check 'api-url'; a proxy may have answered/,
    ],
    [
      'an empty answer of something else',
      { ...troubles['not-buddy'], contentType: '', excerpt: '' },
      `api.buddy.works gave an answer that is not Buddy's: the body is not JSON (HTTP 200, no content type, empty).`,
      /^Check/,
    ],
  ])('%s', (_, trouble, cause, next) => {
    for (const phase of phases) expect(said(trouble, phase)).toEqual({ cause, next: expect.stringMatching(next) })
  })

  test('with the proxy, where there is one: the fault may be there', () => {
    const proxied = { proxyVariable: 'HTTPS_PROXY' }
    for (const kind of ['connection', 'host-not-found', 'certificate', 'timeout', 'not-buddy', 'redirect'] as const) {
      expect(said(troubles[kind], 'wait', proxied).next).toBe(
        `Buddy is asked through the proxy that HTTPS_PROXY names: check that first. ${said(troubles[kind], 'wait').next}`,
      )
    }
    for (const kind of ['too-large', 'no-identity', 'signed-out'] as const)
      expect(said(troubles[kind], 'wait', proxied)).toEqual(said(troubles[kind], 'wait'))
    expect(said(refused(403).trouble, 'wait', proxied)).toEqual(said(refused(403).trouble, 'wait'))
    expect(said(troubles['host-not-found'], 'start', proxied).cause).toBe(
      'The host api.bddy.works, or that of the proxy, was not found.',
    )
  })

  test('an API base that is no address, which is then called Buddy', () => {
    expect(said(troubles.connection, 'start', { apiUrl: '' }).cause).toBe('The connection to Buddy failed: ECONNRESET.')
  })
})

describe('a refusal is told', () => {
  const scope = 'EXECUTION_INFO (in newer versions PIPELINE_READ)'
  test.each<[string, number, readonly Phase[], RegExp, RegExp]>([
    [
      'a token that never worked',
      401,
      ['start', 'log'],
      /^Buddy rejected the token \(HTTP 401 from api\.buddy\.works\)\.$/,
      /^Check that 'token' is complete.*of this region and workspace\. Reading a run takes the scope EXECUTION_INFO/,
    ],
    [
      'a token that has worked',
      401,
      ['look', 'made', 'wait'],
      /^The token expired or was revoked while waiting \(HTTP 401/,
      /lives longer than the wait/,
    ],
    [
      'a token that may not',
      403,
      phases,
      /^The token may not read this \(HTTP 403/,
      /^Reading a run takes the scope .*Workspace settings, Developer API/,
    ],
    [
      'what is not there',
      404,
      ['start', 'look', 'log'],
      /^Buddy does not know run 2, pipeline 2 of w\/p \(HTTP 404/,
      /^Check 'workspace', 'project' and the ids, and 'region' or 'api-url'\. A pipeline that the token's owner may not see is not found either\.$/,
    ],
    [
      'what is no longer there',
      404,
      ['made', 'wait'],
      /^The execution is no longer visible \(HTTP 404/,
      /deleted, or the token lost its access/,
    ],
    [
      'a rate limit',
      429,
      phases,
      /^The rate limit is used up \(HTTP 429/,
      /fewer jobs share the token, or raise 'poll-interval'/,
    ],
    [
      "an illness of Buddy's",
      500,
      phases,
      /^Buddy answered with an error \(HTTP 500/,
      /^The state in Buddy is not known\. Run the step again when Buddy is well\.$/,
    ],
    ['a mistake in the ids', 499, phases, /^Buddy refused the request \(HTTP 499/, /^Check the ids in the inputs\.$/],
  ])('%s', (_, status, told, cause, next) => {
    for (const phase of told)
      expect(said(refused(status).trouble, phase)).toEqual({
        cause: expect.stringMatching(cause),
        next: expect.stringMatching(next),
      })
  })

  test('where this step has a run in Buddy, running it again is not advised', () => {
    expect(said(troubles.connection, 'wait', { fate: 'goes-on' }).next).toBe(
      `The state in Buddy is not known. Look there when it is reachable; check 'api-url', proxy and firewall if it stays so.`,
    )
    expect(said(refused(500).trouble, 'wait', { fate: 'goes-on' }).next).toBe('The state in Buddy is not known.')
  })

  test.each([
    ['No. Way', 'No. Way.'],
    ['No way!', 'No way!'],
    ['Why?', 'Why?'],
    ['No …', 'No …'],
    ['No.', 'No.'],
  ])('with the end of a sentence: %s', (message, said_) => {
    expect(said(refused(403, { messages: [message] }).trouble).cause).toMatch(
      new RegExp(` Buddy says: ${said_.replace(/[.?]/g, '\\$&')}$`),
    )
  })

  test('with what Buddy says', () => {
    expect(said(refused(403).trouble).cause).not.toContain('Buddy says')
    expect(said(refused(403, { messages: ['Forbidden', 'by an admin'] }).trouble).cause).toMatch(
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
      expect(said(refused(status, { scopes, acceptedScopes }).trouble).next).toContain(text)
  })

  test('with the region that the link is of, where another was asked', () => {
    const text = ` 'url' belongs to region EU, but api.buddy.works was asked: the two disagree, so set 'region: EU'.`
    for (const status of [401, 404])
      expect(said(refused(status).trouble, 'start', { otherRegion: 'EU' }).next).toContain(text)
  })

  test('of a list of runs with the pipeline, of one run with the run, of nothing that is known with neither', () => {
    expect(
      said(refused(404).trouble, 'start', {}, 'GET /workspaces/w/projects/p/pipelines/2/executions').cause,
    ).toMatch(/^Buddy does not know pipeline 2 of w\/p \(/)
    expect(
      said(refused(404).trouble, 'start', {}, 'GET /workspaces/w/projects/p/pipelines/2/executions/2').cause,
    ).toMatch(/^Buddy does not know run 2, pipeline 2 of w\/p \(/)
    expect(said(refused(404).trouble, 'start', { target: null }, 'GET /executions').cause).toMatch(
      /^Buddy does not know this \(/,
    )
  })
})

test.each<[string, Trouble, string]>([
  [
    'a token that is refused',
    refused(401).trouble,
    ' The state in Buddy is not known. Use a token that lives longer than the wait',
  ],
  [
    'a token that may not',
    refused(403, { scopes: 'EXECUTION_INFO' }).trouble,
    ' Starting, retrying, approving or cancelling a run takes the scope EXECUTION_RUN (in newer versions PIPELINE_RUN); this token has EXECUTION_INFO.',
  ],
  ['any other refusal', refused(404).trouble, ''],
  ['no refusal', troubles.connection, ''],
])('what is advised on scopes after %s', (_, trouble, advice) => {
  const text = adviseOnScopes(new BuddyError(trouble, 'PATCH /executions/7'), aStory())
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
    expect(said(troubles['not-buddy'], 'start', { apiUrl }).next.includes(hint)).toBe(isTold)
    expect(said(refused(404, { html: true }).trouble, 'start', { apiUrl }).next.includes(hint)).toBe(isTold)
    expect(said(refused(404, { html: false }).trouble, 'start', { apiUrl }).next).not.toContain(hint)
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

test.each<[Trouble, string]>([
  [refused(503).trouble, 'HTTP 503'],
  [troubles.redirect, 'HTTP 302'],
  [troubles.connection, 'connection: ECONNRESET'],
  [troubles.certificate, 'certificate: CERT_HAS_EXPIRED'],
  [troubles['not-buddy'], 'the body is not JSON'],
  [troubles['host-not-found'], 'host not found'],
  [troubles.timeout, 'no complete answer in 30 s'],
  [troubles['too-large'], 'too large'],
  [troubles['no-identity'], 'no identity token from GitHub'],
  [troubles['signed-out'], 'token refused again'],
])('in a few words, %j is %j', (trouble, name) => {
  expect(nameTrouble(new BuddyError(trouble, 'GET /somewhere'))).toBe(name)
})
