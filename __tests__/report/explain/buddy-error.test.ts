import { describe, expect, test } from '@jest/globals'
import { BuddyError, type BuddyErrorDetails, type ContactStage } from '../../../src/buddy/errors.ts'
import { explainBuddyError, scopeHint, summarizeError, titleOf } from '../../../src/report/explain/buddy-error.ts'
import type { Advice } from '../../../src/report/explain/explanation.ts'
import type { Title } from '../../../src/report/explain/titles.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { aGateResult } from '../../fakes/builders.ts'
import { cut, refused } from '../../fakes/exchange.ts'

const details = {
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

const explained = (
  of: BuddyErrorDetails,
  stage: ContactStage = 'first-contact',
  more: Partial<GateResult> = {},
): Advice => explainBuddyError(new BuddyError(of, 'GET /somewhere'), aGateResult(more), stage)

describe('the explanation of an error without a status', () => {
  test.each<[BuddyErrorDetails, string, readonly string[], readonly string[]]>([
    [details.connection, 'connection: ECONNRESET', ['ECONNRESET'], ['`api-url`', 'firewall', 'Re-run failed jobs']],
    [details['host-not-found'], 'host not found', ['api.bddy.works'], ['`api-url`', '`region`']],
    [details.certificate, 'certificate: CERT_HAS_EXPIRED', ['CERT_HAS_EXPIRED'], ['NODE_EXTRA_CA_CERTS', '`api-url`']],
    [details.timeout, 'no complete response in 30 s', ['within 30 s'], ['`request-timeout`']],
    [{ kind: 'timeout', afterMs: 999 }, 'no complete response in 1 s', ['time that was left'], ['`request-timeout`']],
    [{ kind: 'timeout', afterMs: 1000 }, 'no complete response in 1 s', ['within 1 s'], ['`request-timeout`']],
    [details['too-large'], 'too large', ['32 MiB'], ['`api-url`']],
    [details.redirect, 'HTTP 302', ['https://example.com', '302'], ['`api-url`']],
    [
      details['oidc-failed'],
      'no identity token from GitHub',
      ['HTTP 500'],
      ['`permissions: id-token: write`', '`token`'],
    ],
    [details['token-expired'], 'token refused again', ['renewed'], ['Re-run failed jobs']],
    [
      details['invalid-response'],
      'the body is not JSON',
      ['the body is not JSON (HTTP 200, text/html, begins with "<html>")'],
      ['`api-url`', 'proxy'],
    ],
    [
      { ...details['invalid-response'], contentType: '', excerpt: '' },
      'the body is not JSON',
      ['no content type, empty'],
      [],
    ],
    [
      { ...details['invalid-response'], contentType: null, excerpt: null },
      'the body is not JSON',
      ['the body is not JSON (HTTP 200).'],
      [],
    ],
  ])('%j says in every stage what failed and what to do', (of, short, causes, steps) => {
    expect(summarizeError(new BuddyError(of, 'GET /somewhere'))).toBe(short)
    for (const stage of stages) {
      const { cause, nextStep } = explained(of, stage)
      for (const part of causes) expect(cause).toContain(part)
      for (const part of steps) expect(nextStep).toContain(part)
    }
  })

  test('names the proxy first when the proxy may be the cause', () => {
    const proxied = { proxyVariable: 'HTTPS_PROXY' }
    for (const kind of [
      'connection',
      'host-not-found',
      'certificate',
      'timeout',
      'invalid-response',
      'redirect',
    ] as const)
      expect(explained(details[kind], 'seen', proxied).nextStep).toMatch(/^Check the proxy that HTTPS_PROXY names/)
    for (const other of [details['too-large'], details['oidc-failed'], details['token-expired'], refused(403).details])
      expect(explained(other, 'seen', proxied)).toEqual(explained(other, 'seen'))
    expect(explained(details['host-not-found'], 'seen', proxied).cause).toContain('the proxy')
    expect(explained(details['host-not-found'], 'seen').cause).not.toContain('the proxy')
  })

  test('calls an API base that is no URL Buddy', () => {
    expect(explained(details.connection, 'first-contact', { apiUrl: '' }).cause).toContain('to Buddy failed')
  })

  test('says to check the run when the step has started a run', () => {
    const { nextStep } = explained(details.connection, 'seen', { runEnd: 'still-running' })
    expect(nextStep).toContain('When Buddy is reachable, check the run there.')
  })

  test('mentions /api for an on-premises API base without a path', () => {
    const { nextStep } = explained(details['invalid-response'], 'seen', { apiUrl: 'https://buddy.example.com' })
    expect(nextStep).toContain('usually ends in /api')
  })
})

describe('the title', () => {
  test.each<[string, BuddyError, ContactStage, Title]>([
    ['a lost connection at first', cut(), 'first-contact', 'Cannot reach Buddy'],
    ['a lost connection during a search', cut(), 'connected', 'Cannot reach Buddy'],
    ['a lost connection after the start', cut(), 'just-started', 'Lost connection to Buddy'],
    ['a lost connection later', cut(), 'seen', 'Lost connection to Buddy'],
    ['a server error at first', refused(500), 'first-contact', 'Cannot reach Buddy'],
    ['a server error later', refused(503), 'seen', 'Lost connection to Buddy'],
    ['a server error at sign-in', refused(503, {}, 'sign-in'), 'first-contact', 'Cannot reach Buddy'],
    ['a server error to an operation', refused(500, {}, 'start-run'), 'connected', 'Buddy refused the operation'],
    ['a rejected token', refused(401), 'first-contact', 'Buddy refused access'],
    ['a missing scope', refused(403), 'seen', 'Buddy refused access'],
    ['a missing scope for an operation', refused(403, {}, 'change-run'), 'seen', 'Buddy refused access'],
    ['a refused sign-in', refused(422, {}, 'sign-in'), 'first-contact', 'Buddy refused access'],
    ['a refused operation', refused(404, {}, 'change-run'), 'seen', 'Buddy refused the operation'],
    ['a 404', refused(404), 'first-contact', 'Not found in Buddy'],
    ['an address that is not routed', refused(400, { apiMessages: ['Invalid url'] }), 'seen', 'Not found in Buddy'],
    ['a rate limit', refused(429), 'first-contact', 'Buddy rate limit reached'],
    ['another refusal', refused(400), 'first-contact', 'Buddy refused the request'],
    ['no identity token', new BuddyError(details['oidc-failed'], 'GET'), 'seen', 'No identity token from GitHub'],
    ['a renewed token', new BuddyError(details['token-expired'], 'GET'), 'seen', 'Buddy refused access'],
  ])('of %s', (_, error, stage, title) => {
    expect(titleOf(error, stage)).toBe(title)
  })
})

describe('the hint on the token', () => {
  test.each<[number, string]>([
    [401, ' Use a token that lives longer'],
    [403, ' Starting, retrying, approving or cancelling a run requires the scope'],
  ])('has a space before it after HTTP %d to an operation', (status, start) => {
    expect(scopeHint(refused(status, {}, 'change-run'), aGateResult()).startsWith(start)).toBe(true)
  })

  test('is absent after any other error', () => {
    for (const error of [refused(404, {}, 'change-run'), cut()]) expect(scopeHint(error, aGateResult())).toBe('')
  })
})
