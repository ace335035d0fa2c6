import { describe, expect, test } from '@jest/globals'
import { BuddyError, type BuddyErrorDetails, type ContactStage } from '../../../src/buddy/errors.ts'
import {
  errorKind,
  isRateLimited,
  outageLimitMs,
  readLimits,
  refusedOperationLimits,
} from '../../../src/buddy/retry/retry-limits.ts'
import { isEndpointUnavailable } from '../../../src/buddy/retry/retry-policy.ts'
import { cut, refused, silence, tooLarge } from '../../fakes/exchange.ts'

const httpError = (...refusal: Parameters<typeof refused>): BuddyErrorDetails => refused(...refusal).details
const noIdentityToken = (isLasting: boolean, hasWorked: boolean): BuddyErrorDetails => ({
  kind: 'oidc-failed',
  detail: 'GitHub refused it (HTTP 403)',
  isLasting,
  hasWorked,
})
const invalidResponse = (httpStatus: number): BuddyErrorDetails => ({
  kind: 'invalid-response',
  problem: 'the body is not JSON',
  httpStatus,
  contentType: 'text/html',
  excerpt: '<html>',
})
const redirect: BuddyErrorDetails = { kind: 'redirect', httpStatus: 302, origin: 'https://example.com' }
const invalidUrl = { apiMessages: ['Invalid url: /workspaces'] }
const exhausted = { rateLimitExhausted: true }
const asking = { retryAfterMs: 0 }

const limits = {
  no: null,
  yes: { attempts: Infinity, maxDurationMs: Infinity },
  'three times': { attempts: 3, maxDurationMs: Infinity },
  'three times in 60 s': { attempts: 3, maxDurationMs: 60_000 },
  '60 s': { attempts: Infinity, maxDurationMs: 60_000 },
  '15 s': { attempts: Infinity, maxDurationMs: 15_000 },
} as const
type Limit = keyof typeof limits
/** At the first contact, when connected, of a run just started, of what was seen, and of a log. */
type Row = readonly [Limit, Limit, Limit, Limit, Limit]

const stages: readonly ContactStage[] = ['first-contact', 'connected', 'just-started', 'seen', 'log']
const temporary: Row = ['yes', 'yes', 'yes', 'yes', 'yes']
const grace = 'three times in 60 s'
const refusal: Row = ['no', grace, grace, grace, 'no']
const notFound: Row = ['no', 'no', '60 s', 'three times', 'no']
const unsupported: Row = ['no', 'yes', 'yes', 'yes', 'no']

test.each<readonly [string, BuddyErrorDetails, Row]>([
  ['a cut connection', cut().details, ['60 s', 'yes', 'yes', 'yes', 'yes']],
  ['a name that does not resolve', { kind: 'host-not-found', host: 'x' }, ['15 s', 'yes', 'yes', 'yes', 'yes']],
  [
    'a certificate that is not trusted',
    { kind: 'certificate', code: 'CERT_HAS_EXPIRED', detail: '' },
    ['no', 'yes', 'yes', 'yes', 'yes'],
  ],
  ['no response in time', silence(30_000).details, temporary],
  ['a token that may not be renewed yet', { kind: 'token-expired', renewableInMs: 1 }, temporary],
  [
    'a first identity token that GitHub did not give',
    noIdentityToken(false, false),
    ['60 s', 'yes', 'yes', 'yes', 'yes'],
  ],
  ['a first identity token that GitHub refuses', noIdentityToken(true, false), ['no', 'no', 'no', 'no', 'no']],
  ['an identity token that GitHub refuses after it gave one', noIdentityToken(true, true), temporary],
  ['no identity token after GitHub gave one', noIdentityToken(false, true), temporary],
  ["a response that is not Buddy's", invalidResponse(404), ['three times', 'yes', 'yes', 'yes', 'yes']],
  ['a redirect', redirect, refusal],
  ['a body that is too large', tooLarge().details, refusal],
  ...[408, 425, 429, 500, 502, 503, 504, 506, 520, 527, 530, 599, 600, 999].map(
    (status) => [`${status}`, httpError(status), temporary] as const,
  ),
  ...[400, 401, 402, 403, 405, 406, 409, 410, 421, 422, 451, 499].map(
    (status) => [`${status}`, httpError(status), refusal] as const,
  ),
  ['501', httpError(501), unsupported],
  ['505', httpError(505), unsupported],
  ['403 of a used up rate limit', httpError(403, exhausted), temporary],
  ['403 with Retry-After', httpError(403, asking), temporary],
  ['401 with Retry-After, which is no rate limit', httpError(401, { ...asking, ...exhausted }), refusal],
  ['404', httpError(404), notFound],
  ['404 with Retry-After', httpError(404, asking), notFound],
  ['400 Invalid url, which is a 404', httpError(400, invalidUrl), notFound],
  ['422 with that message, which is none', httpError(422, invalidUrl), refusal],
])('limits the retries of a read by the stage of the contact: %s', (_, details, expected) => {
  expect(stages.map((stage) => readLimits(details, stage))).toEqual(expected.map((name) => limits[name]))
})

test.each([
  [408, {}, 'yes'],
  [429, asking, 'yes'],
  [403, exhausted, 'yes'],
  ...[400, 401, 403, 404, 409, 425, 500, 503].map((status) => [status, {}, 'no'] as const),
] as const)('limits the retries of an operation that was refused with %d %j: %s', (status, more, expected) => {
  expect(refusedOperationLimits(httpError(status, more))).toEqual(limits[expected])
})

test.each([redirect, invalidResponse(408)])('retries no operation that had another response: %j', (details) => {
  expect(refusedOperationLimits(details)).toBeNull()
})

test.each(stages)(
  'limits all failures in a row by the outage tolerance, and at the end of a log to 30 s: %s',
  (stage) => {
    const limitOf = (toleranceMs: number): number => outageLimitMs(stage, toleranceMs)
    expect([0, 5_000, 600_000].map(limitOf)).toEqual([0, 5_000, stage === 'log' ? 30_000 : 600_000])
  },
)

describe('a refusal', () => {
  test.each<
    readonly [string, BuddyErrorDetails, readonly [kind: string, isRateLimited: boolean, isUnavailable: boolean]]
  >([
    ['a cut connection', cut().details, ['connection', false, false]],
    ['503 with Retry-After', httpError(503, asking), ['HTTP 503', false, false]],
    ['401 of a used up limit', httpError(401, exhausted), ['HTTP 401', false, false]],
    ['500', httpError(500), ['HTTP 500', false, false]],
    ...[403, 404, 405, 410, 501].map(
      (status) => [`${status}`, httpError(status), [`HTTP ${status}`, false, true]] as const,
    ),
    ['400 Invalid url', httpError(400, invalidUrl), ['HTTP 404', false, true]],
    ['429', httpError(429), ['rate-limited', true, false]],
    ['403 of a used up limit', httpError(403, exhausted), ['rate-limited', true, false]],
    ['403 with Retry-After', httpError(403, asking), ['rate-limited', true, false]],
    ['a 404 that is not Buddy’s', invalidResponse(404), ['invalid-response', false, false]],
    ['a 429 that is not Buddy’s', invalidResponse(429), ['invalid-response', false, false]],
  ])(
    'has a kind, and may say that the rate limit is used up or the endpoint is not served: %s',
    (_, details, expected) => {
      const isUnavailable = isEndpointUnavailable(new BuddyError(details, 'GET /x'))
      expect([errorKind(details), isRateLimited(details), isUnavailable]).toEqual(expected)
    },
  )
})
