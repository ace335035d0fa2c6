import { describe, expect, test } from '@jest/globals'
import { BuddyError, type BuddyErrorDetails, type ContactStage } from '../../src/buddy/errors.ts'
import {
  decideRetry,
  errorKind,
  isEndpointUnavailable,
  isRateLimited,
  minRequestIntervalMs,
  type RetryState,
} from '../../src/buddy/retry-policy.ts'
import { refused } from '../fakes/exchange.ts'
import { fc } from '../fakes/properties.ts'

const anErrorResponse = (...refusal: Parameters<typeof refused>): BuddyErrorDetails => refused(...refusal).details

const broken: BuddyErrorDetails = { kind: 'connection', code: 'ECONNRESET', detail: '' }
const notFound: BuddyErrorDetails = { kind: 'host-not-found', host: 'api.example.com' }
const untrusted: BuddyErrorDetails = { kind: 'certificate', code: 'CERT_HAS_EXPIRED', detail: '' }
const tooSlow: BuddyErrorDetails = { kind: 'timeout', afterMs: 30_000 }
const notBuddy: BuddyErrorDetails = {
  kind: 'invalid-response',
  problem: 'the body is not JSON',
  httpStatus: 200,
  contentType: 'text/html',
  excerpt: '<html>',
}
const noIdentity: BuddyErrorDetails = {
  kind: 'oidc-failed',
  detail: 'no answer in 30 s',
  isLasting: false,
  hasWorked: false,
}
const signedOut: BuddyErrorDetails = { kind: 'token-expired', renewableInMs: 20_000 }
const redirect: BuddyErrorDetails = { kind: 'redirect', httpStatus: 302, origin: 'https://example.com' }
const tooLarge: BuddyErrorDetails = { kind: 'too-large', limitBytes: 1 }

const invalidUrl = { apiMessages: ['Invalid url: /workspaces'] }

const second = 1000
const minute = 60 * second

function aRetryState(more: Partial<RetryState> = {}): RetryState {
  return {
    stage: 'seen',
    attempts: 1,
    failingForMs: 0,
    previousDelayMs: 0,
    outageToleranceMs: 10 * minute,
    remainingMs: Infinity,
    ...more,
  }
}

const middle = (): number => 0.5

/** How long, in seconds, the trouble is borne when it goes on and on; the attempts are as many as fit. */
function policy(details: BuddyErrorDetails, stage: ContactStage, more: Partial<RetryState> = {}): number | 'none' {
  const isBorne = (failingForMs: number): boolean =>
    decideRetry(details, aRetryState({ stage, failingForMs, ...more }), middle).retry
  if (!isBorne(0)) return 'none'
  let [borne, over] = [0, 24 * 60 * minute]
  if (isBorne(over)) return Infinity
  while (over - borne > 1) {
    const half = Math.floor((borne + over) / 2)
    if (isBorne(half)) borne = half
    else over = half
  }
  return over / second
}

/** How many attempts are made when none takes any time. */
function attemptsAllowed(details: BuddyErrorDetails, stage: ContactStage): number {
  let attempts = 1
  while (attempts < 1000 && decideRetry(details, aRetryState({ stage, attempts }), middle).retry) attempts++
  return attempts === 1000 ? Infinity : attempts
}

describe('how long a trouble is borne, in seconds, and with how many attempts', () => {
  // The outage tolerance is 600 s; the log at the end may take 30.
  const [once, outage, atLog, grace] = [
    ['none', 1],
    [600, Infinity],
    [30, Infinity],
    [60, 3],
  ] as const
  test.each([
    ['a broken connection', broken, [60, Infinity], outage, outage, atLog],
    ['a name that does not resolve', notFound, [15, Infinity], outage, outage, atLog],
    ['a certificate that is not trusted', untrusted, once, outage, outage, atLog],
    ['an exchange that takes too long', tooSlow, outage, outage, outage, atLog],
    ['no identity token from GitHub', noIdentity, [60, Infinity], outage, outage, atLog],
    ['a token that may not be renewed yet', signedOut, outage, outage, outage, atLog],
    ["an answer that is not Buddy's", notBuddy, [600, 3], outage, outage, atLog],
    ['a redirect', redirect, once, grace, grace, once],
    ['a body that is too large', tooLarge, once, grace, grace, once],
    ...[408, 425, 429, 500, 502, 503, 504, 506, 507, 509, 511, 520, 527, 529, 530, 599, 600, 999].map(
      (status) => [`${status}`, anErrorResponse(status), outage, outage, outage, atLog] as const,
    ),
    ...[400, 402, 405, 406, 409, 410, 413, 415, 418, 421, 422, 451, 499].map(
      (status) => [`${status}`, anErrorResponse(status), once, grace, grace, once] as const,
    ),
    ...[501, 505].map((status) => [`${status}`, anErrorResponse(status), once, outage, outage, once] as const),
    ['400 Invalid url, which is a 404', anErrorResponse(400, invalidUrl), once, once, [600, 3], once],
    ['422 with that message, which is none', anErrorResponse(422, invalidUrl), once, grace, grace, once],
    ['401', anErrorResponse(401), once, grace, grace, once],
    ['403', anErrorResponse(403), once, grace, grace, once],
    [
      '403 with the rate limit used up',
      anErrorResponse(403, { rateLimitExhausted: true }),
      outage,
      outage,
      outage,
      atLog,
    ],
    ['403 with Retry-After', anErrorResponse(403, { retryAfterMs: second }), outage, outage, outage, atLog],
    [
      '401 with Retry-After, which is no rate limit',
      anErrorResponse(401, { retryAfterMs: second, rateLimitExhausted: true }),
      once,
      grace,
      grace,
      once,
    ],
    ['404', anErrorResponse(404), once, once, [600, 3], once],
    ['404 with Retry-After', anErrorResponse(404, { retryAfterMs: second }), once, once, [600, 3], once],
  ] as const)('%s', (_, details, start, poll, wait, log) => {
    const borne = (stage: ContactStage): readonly unknown[] => [policy(details, stage), attemptsAllowed(details, stage)]
    expect({ start: borne('first-contact'), poll: borne('connected'), wait: borne('seen'), log: borne('log') }).toEqual(
      {
        start,
        poll,
        wait,
        log,
      },
    )
  })

  // Buddy has just said that it made the run: as in the wait, but that it may take a while to be found.
  test.each([
    ['a broken connection', broken, outage],
    ["an answer that is not Buddy's", notBuddy, outage],
    ['a certificate that is not trusted', untrusted, outage],
    ['no identity token from GitHub', noIdentity, outage],
    ['a token that may not be renewed yet', signedOut, outage],
    ['503', anErrorResponse(503), outage],
    ['401', anErrorResponse(401), grace],
    ['403', anErrorResponse(403), grace],
    ['403 with the rate limit used up', anErrorResponse(403, { rateLimitExhausted: true }), outage],
    ['404', anErrorResponse(404), [60, Infinity]],
    ['400 Invalid url', anErrorResponse(400, invalidUrl), [60, Infinity]],
    ['400', anErrorResponse(400), grace],
    ['421', anErrorResponse(421), grace],
    ['507', anErrorResponse(507), outage],
    ['a redirect', redirect, grace],
  ] as const)('of a run that was just started: %s', (_, details, made) => {
    expect([policy(details, 'just-started'), attemptsAllowed(details, 'just-started')]).toEqual(made)
  })

  test.each([
    ...[400, 401, 403, 404, 409, 422, 425].map((status) => [String(status), anErrorResponse(status)] as const),
    ['a redirect', redirect],
  ] as const)('does not repeat an operation that is refused with %s', (_, details) => {
    for (const stage of ['first-contact', 'connected', 'just-started', 'seen'] as const)
      expect(policy(details, stage, { isOperation: true })).toBe('none')
  })

  test('a run that was just started is not looked for longer than the outage tolerance', () => {
    expect(policy(anErrorResponse(404), 'just-started', { outageToleranceMs: 5 * second })).toBe(5)
  })

  test.each([
    ['first-contact', 5 * second, 5],
    ['connected', 5 * second, 5],
    ['just-started', 5 * second, 5],
    ['seen', 5 * second, 5],
    ['log', 5 * second, 5],
    ['first-contact', 0, 'none'],
    ['connected', 0, 'none'],
    ['just-started', 0, 'none'],
    ['seen', 0, 'none'],
    ['log', 0, 'none'],
  ] as const)('%s: a tolerance of %d ms is the most', (stage, outageToleranceMs, expected) => {
    expect(
      [broken, tooSlow, anErrorResponse(503)].map((details) => policy(details, stage, { outageToleranceMs })),
    ).toEqual([expected, expected, expected])
  })

  test.each([
    ['at once', redirect, { stage: 'first-contact' }, 'permanent'],
    ['after a while', broken, { failingForMs: 10 * minute }, 'exhausted'],
    ['after its attempts', anErrorResponse(401), { attempts: 3 }, 'exhausted'],
    [
      'since Buddy asks for more time than there is',
      anErrorResponse(503, { retryAfterMs: 61 * second }),
      { remainingMs: minute },
      'retry-after',
    ],
    [
      'since Buddy asks for more than a day, which no job has',
      anErrorResponse(429, { retryAfterMs: 24 * 60 * minute + 1 }),
      {},
      'retry-after',
    ],
    ['after its own time, although the row is young', anErrorResponse(401), { kindFailingForMs: minute }, 'exhausted'],
    [
      'after a while, even if Buddy asks to wait',
      anErrorResponse(503, { retryAfterMs: second }),
      { failingForMs: 10 * minute },
      'exhausted',
    ],
  ] as const)('it is said why: %s', (_, details, retryState, reason) => {
    expect(decideRetry(details, aRetryState(retryState), middle)).toEqual({ retry: false, reason })
  })
})

test.each<[string, boolean, ContactStage, boolean, number]>([
  ['retries no refusal to give the first identity token', true, 'first-contact', false, 0],
  ['retries no refusal to give the first identity token of a second stage', true, 'connected', false, 0],
  ['retries a refusal after GitHub gave a token', true, 'seen', true, 599],
  ['retries a refusal at the start after GitHub gave a token', true, 'first-contact', true, 599],
  ['retries a failure before the first token for a minute', false, 'first-contact', false, 59],
  ['retries a failure at the start after GitHub gave a token as an outage', false, 'first-contact', true, 599],
])('%s', (_, isLasting, stage, hasWorked, lastRetryAfterSeconds) => {
  const isRetried = (seconds: number): boolean =>
    decideRetry(
      { kind: 'oidc-failed', detail: 'GitHub refused it (HTTP 403)', isLasting, hasWorked },
      aRetryState({ stage, failingForMs: seconds * second, kindFailingForMs: seconds * second }),
      () => 0.5,
    ).retry
  expect(isRetried(lastRetryAfterSeconds)).toBe(lastRetryAfterSeconds > 0)
  expect(isRetried(lastRetryAfterSeconds + 1)).toBe(false)
})

describe('the delay', () => {
  const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const anyTemporary = fc.constantFrom(
    broken,
    notFound,
    untrusted,
    tooSlow,
    notBuddy,
    anErrorResponse(500),
    anErrorResponse(429),
    anErrorResponse(403, { rateLimitExhausted: true }),
  )
  const anyRetryState = fc.record({
    stage: fc.constantFrom('first-contact', 'connected', 'just-started', 'seen', 'log'),
    attempts: fc.integer({ min: 1, max: 1000 }),
    failingForMs: fc.nat(20 * minute),
    previousDelayMs: fc.oneof(fc.nat(minute), fc.constant(1e13)),
    outageToleranceMs: fc.oneof(fc.nat(20 * minute), fc.constant(Infinity)),
    remainingMs: fc.oneof(fc.nat(20 * minute), fc.constant(Infinity)),
  })

  test('is never shorter than the gap and never longer than 30 s, whatever came before', () => {
    fc.assert(
      fc.property(anyTemporary, anyRetryState, anyRandom, (details, retryState, random) => {
        const decision = decideRetry(details, retryState, () => random)
        fc.pre(decision.retry)
        expect(decision).toMatchObject({ retryAfterMs: 0 })
        expect(decision.delayMs).toBeGreaterThanOrEqual(minRequestIntervalMs)
        expect(decision.delayMs).toBeLessThanOrEqual(30 * second)
      }),
    )
  })

  test('is never shorter than Buddy asks for, and at most a tenth longer than that or than the usual delay', () => {
    const anyLimiting = fc.constantFrom(408, 429, 503, 403)
    fc.assert(
      fc.property(
        anyLimiting,
        fc.nat(60 * minute),
        anyRetryState,
        anyRandom,
        (status, retryAfterMs, retryState, random) => {
          const decision = decideRetry(anErrorResponse(status, { retryAfterMs }), retryState, () => random)
          fc.pre(decision.retry)
          expect(retryAfterMs).toBeLessThanOrEqual(retryState.remainingMs)
          expect(decision.delayMs).toBeGreaterThanOrEqual(Math.max(retryAfterMs, minRequestIntervalMs))
          expect(decision.delayMs).toBeLessThanOrEqual(1.1 * Math.max(retryAfterMs, 30 * second))
          // What Buddy did not ask for counts as trouble: else a short Retry-After would make the patience endless.
          expect(decision.retryAfterMs).toBeGreaterThanOrEqual(Math.min(retryAfterMs, decision.delayMs))
          expect(decision.retryAfterMs).toBeLessThanOrEqual(1.1 * retryAfterMs)
        },
      ),
    )
  })

  test('until a token may be renewed is never shorter than that, and what is waited for counts as asked for', () => {
    fc.assert(
      fc.property(fc.nat(60 * second), anyRetryState, anyRandom, (renewableInMs, retryState, random) => {
        const decision = decideRetry({ kind: 'token-expired', renewableInMs }, retryState, () => random)
        fc.pre(decision.retry)
        expect(decision.delayMs).toBeGreaterThanOrEqual(Math.max(renewableInMs, minRequestIntervalMs))
        expect(decision.delayMs).toBeLessThanOrEqual(1.1 * Math.max(renewableInMs, 30 * second))
        expect(decision.retryAfterMs).toBeGreaterThanOrEqual(Math.min(renewableInMs, decision.delayMs))
      }),
    )
    expect(decideRetry(signedOut, aRetryState({ remainingMs: 19 * second }), middle)).toEqual({
      retry: false,
      reason: 'retry-after',
    })
  })

  test('is what Buddy asks for where that is just what is left', () => {
    expect(
      decideRetry(anErrorResponse(503, { retryAfterMs: minute }), aRetryState({ remainingMs: minute }), middle),
    ).toMatchObject({
      retry: true,
    })
  })

  test.each([
    ['less than the usual delay: that part of it', 1 * second, 2.1 * second, 1 * second],
    ['just the usual delay: all of it', 2 * second, 2.1 * second, 2.1 * second],
    ['more: all of it', 60 * second, 63 * second, 63 * second],
  ])("counts as Buddy's own where it asks for %s", (_, headerMs, delayMs, retryAfterMs) => {
    expect(decideRetry(anErrorResponse(429, { retryAfterMs: headerMs }), aRetryState(), middle)).toEqual({
      retry: true,
      delayMs,
      retryAfterMs,
    })
  })

  test.each([200, 429, 503])(
    "is the usual one after an answer that is not Buddy's, also with HTTP %d",
    (httpStatus) => {
      expect(decideRetry({ ...notBuddy, httpStatus }, aRetryState(), middle)).toEqual({
        retry: true,
        delayMs: 2 * second,
        retryAfterMs: 0,
      })
    },
  )

  test.each([[500], [502], [504], [425]])('%d does not get to ask for time', (status) => {
    expect(decideRetry(anErrorResponse(status, { retryAfterMs: 60 * minute }), aRetryState(), middle)).toMatchObject({
      retry: true,
      retryAfterMs: 0,
      delayMs: 2 * second,
    })
  })

  test('begins between 1 s and 3 s, grows by up to three times, and ends at 30 s', () => {
    const range = (previousDelayMs: number): readonly unknown[] =>
      [0, 1 - 2 ** -53]
        .map((random) => decideRetry(broken, aRetryState({ previousDelayMs }), () => random))
        .map((decision) => decision.retry && Math.round(decision.delayMs))
    expect([0, 2 * second, 8 * second, 30 * second].map(range)).toEqual([
      [1000, 3000],
      [1000, 6000],
      [1000, 24_000],
      [1000, 30_000],
    ])
  })

  test('differs with chance, so that the jobs of a matrix do not ask in step', () => {
    const delays = [0.1, 0.5, 0.9].map((random) =>
      decideRetry(anErrorResponse(429, { retryAfterMs: minute }), aRetryState(), () => random),
    )
    expect(new Set(delays.map((decision) => decision.retry && decision.delayMs)).size).toBe(3)
  })

  test('is cut so that the last attempt comes at the end of the patience', () => {
    expect(decideRetry(broken, aRetryState({ failingForMs: 10 * minute - 700 }), middle)).toMatchObject({
      retry: true,
      delayMs: 700,
    })
  })
})

describe('the rate limit', () => {
  test.each([
    ['429', anErrorResponse(429), true],
    ['403 with nothing remaining', anErrorResponse(403, { rateLimitExhausted: true }), true],
    ['403 with Retry-After', anErrorResponse(403, { retryAfterMs: 0 }), true],
    ['403', anErrorResponse(403), false],
    ['401 with nothing remaining', anErrorResponse(401, { rateLimitExhausted: true }), false],
    ['503 with Retry-After', anErrorResponse(503, { retryAfterMs: 5 }), false],
    ['a broken connection', broken, false],
    ['a 429 of something that is not Buddy', { ...notBuddy, httpStatus: 429 }, false],
  ])('is what stands behind %s: %j', (_, details, expected) => {
    expect(isRateLimited(details)).toBe(expected)
  })
})

describe('the kind of a failure, which has its own count of attempts', () => {
  test.each<[BuddyErrorDetails, string]>([
    [broken, 'connection'],
    [tooSlow, 'timeout'],
    [anErrorResponse(503), 'HTTP 503'],
    [anErrorResponse(401), 'HTTP 401'],
    [anErrorResponse(400, invalidUrl), 'HTTP 404'],
    [anErrorResponse(429), 'rate-limited'],
    [anErrorResponse(403, { rateLimitExhausted: true }), 'rate-limited'],
  ])('of %j is %s', (details, expected) => {
    expect(errorKind(details)).toBe(expected)
  })
})

describe('an endpoint that is not served to the token', () => {
  test.each<[string, BuddyErrorDetails, boolean]>([
    ...[403, 404, 405, 410, 501].map((status): [string, BuddyErrorDetails, boolean] => [
      String(status),
      anErrorResponse(status),
      true,
    ]),
    ['an address that Buddy does not know', anErrorResponse(400, invalidUrl), true],
    ['401', anErrorResponse(401), false],
    ['500', anErrorResponse(500), false],
    ['a 403 of the rate limit', anErrorResponse(403, { rateLimitExhausted: true }), false],
    ['a broken connection', broken, false],
    ['a 404 of something that is not Buddy', { ...notBuddy, httpStatus: 404 }, false],
  ])('shows itself in %s: %j', (_, details, expected) => {
    expect(isEndpointUnavailable(new BuddyError(details, 'GET /x'))).toBe(expected)
  })
})

describe('a refusal of an operation', () => {
  test.each<[number, Parameters<typeof refused>[1], string]>([
    [408, {}, 'retried'],
    [429, { retryAfterMs: 1 }, 'retried'],
    [401, {}, 'permanent'],
    [404, {}, 'permanent'],
    [425, {}, 'permanent'],
    [500, {}, 'permanent'],
    [503, {}, 'permanent'],
  ])('with %d %j is %s', (status, more, expected) => {
    const decision = decideRetry(anErrorResponse(status, more), aRetryState({ isOperation: true }), () => 0)
    expect(decision.retry ? 'retried' : decision.reason).toBe(expected)
  })
})
