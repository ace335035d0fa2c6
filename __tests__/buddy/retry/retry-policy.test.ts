import { describe, expect, test } from '@jest/globals'
import type { BuddyErrorDetails } from '../../../src/buddy/errors.ts'
import { decideRetry, minRequestIntervalMs, type RetryState } from '../../../src/buddy/retry/retry-policy.ts'
import { cut, refused, silence } from '../../fakes/exchange.ts'
import { fc } from '../../fakes/properties.ts'

const second = 1_000
const minute = 60 * second
const day = 24 * 60 * minute

const httpError = (...refusal: Parameters<typeof refused>): BuddyErrorDetails => refused(...refusal).details
const lost = cut().details
const signedOut: BuddyErrorDetails = { kind: 'token-expired', renewableInMs: 20 * second }

function aRetryState(more: Partial<RetryState> = {}): RetryState {
  return {
    stage: 'seen',
    isRefusedOperation: false,
    attempts: 1,
    failingForMs: 0,
    kindFailingForMs: 0,
    previousDelayMs: 0,
    outageToleranceMs: 10 * minute,
    remainingMs: Infinity,
    ...more,
  }
}

const middle = (): number => 0.5

test.each<[string, BuddyErrorDetails, Partial<RetryState>, string]>([
  ['the kind is not retried at this stage', httpError(401), { stage: 'first-contact' }, 'permanent'],
  ['an operation is refused', httpError(425), { isRefusedOperation: true }, 'permanent'],
  ['the kind has had its attempts', httpError(401), { attempts: 3 }, 'exhausted'],
  ['the kind has had its time', httpError(401), { kindFailingForMs: minute }, 'exhausted'],
  ['the outage tolerance is over', lost, { failingForMs: 10 * minute }, 'exhausted'],
  ['the outage tolerance is 0', lost, { outageToleranceMs: 0 }, 'exhausted'],
  ['the time for the log is over', lost, { stage: 'log', failingForMs: 30 * second }, 'exhausted'],
  [
    'the tolerance is over, even if Buddy asks to wait',
    httpError(503, { retryAfterMs: second }),
    { failingForMs: 10 * minute },
    'exhausted',
  ],
  [
    'Buddy asks to wait past the deadline',
    httpError(503, { retryAfterMs: minute + 1 }),
    { remainingMs: minute },
    'retry-after',
  ],
  ['the token is renewable past the deadline', signedOut, { remainingMs: 19 * second }, 'retry-after'],
  ['Buddy asks to wait more than a day', httpError(429, { retryAfterMs: day + 1 }), {}, 'retry-after'],
])('gives up and says why when %s', (_, details, retryState, reason) => {
  expect(decideRetry(details, aRetryState(retryState), middle)).toEqual({ retry: false, reason })
})

test.each<[string, BuddyErrorDetails, Partial<RetryState>]>([
  ['the last attempt', httpError(401), { attempts: 2, kindFailingForMs: minute - 1, failingForMs: 2 * minute }],
  ['the last millisecond of the tolerance', lost, { attempts: 1_000, failingForMs: 10 * minute - 1 }],
  ['a wait up to the deadline', httpError(503, { retryAfterMs: minute }), { remainingMs: minute }],
  ['a wait of a day', httpError(429, { retryAfterMs: day }), {}],
  ['an operation that Buddy asks to repeat later', httpError(429, { retryAfterMs: 1 }), { isRefusedOperation: true }],
])('retries within the limits: %s', (_, details, retryState) => {
  expect(decideRetry(details, aRetryState(retryState), middle)).toMatchObject({ retry: true })
})

describe('the delay', () => {
  const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const anyTemporary = fc.constantFrom(
    lost,
    silence(30_000).details,
    { kind: 'invalid-response', problem: 'x', httpStatus: 503, contentType: '', excerpt: '' } as const,
    httpError(500, { retryAfterMs: 60 * minute }),
    httpError(504, { retryAfterMs: 60 * minute }),
    httpError(429),
    httpError(403, { rateLimitExhausted: true }),
  )
  const anyAsking = fc.oneof(
    fc
      .record({ status: fc.constantFrom(408, 429, 503, 403), retryAfterMs: fc.nat(60 * minute) })
      .map(({ status, retryAfterMs }) => ({ askedMs: retryAfterMs, details: httpError(status, { retryAfterMs }) })),
    fc
      .nat(minute)
      .map((renewableInMs) => ({ askedMs: renewableInMs, details: { kind: 'token-expired', renewableInMs } as const })),
  )
  const anyRetryState: fc.Arbitrary<RetryState> = fc.record({
    stage: fc.constantFrom('first-contact', 'connected', 'just-started', 'seen', 'log'),
    isRefusedOperation: fc.constant(false),
    attempts: fc.integer({ min: 1, max: 1000 }),
    failingForMs: fc.nat(20 * minute),
    kindFailingForMs: fc.nat(minute),
    previousDelayMs: fc.oneof(fc.nat(minute), fc.constant(1e13)),
    outageToleranceMs: fc.oneof(fc.nat(20 * minute), fc.constant(Infinity)),
    remainingMs: fc.oneof(fc.nat(20 * minute), fc.constant(Infinity)),
  })

  test('is at least 250 ms and at most 30 s if Buddy may not ask for more, whatever came before', () => {
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

  test('is at least what Buddy asks for, and at most a tenth longer than that or the usual delay', () => {
    fc.assert(
      fc.property(anyAsking, anyRetryState, anyRandom, ({ askedMs, details }, retryState, random) => {
        const decision = decideRetry(details, retryState, () => random)
        fc.pre(decision.retry)
        expect(askedMs).toBeLessThanOrEqual(retryState.remainingMs)
        expect(decision.delayMs).toBeGreaterThanOrEqual(Math.max(askedMs, minRequestIntervalMs))
        expect(decision.delayMs).toBeLessThanOrEqual(1.1 * Math.max(askedMs, 30 * second))
        // The rest of the delay uses up the tolerance: else a short Retry-After would never end.
        expect(decision.retryAfterMs).toBeGreaterThanOrEqual(Math.min(askedMs, decision.delayMs))
        expect(decision.retryAfterMs).toBeLessThanOrEqual(1.1 * askedMs)
      }),
    )
  })

  test.each([
    ['less than the usual delay', 1, 2.1, 1],
    ['just the usual delay', 2, 2.1, 2.1],
    ['more', 60, 63, 63],
  ])('has a part that Buddy asked for: %s', (_, asked, delay, ofBuddy) => {
    expect(decideRetry(httpError(429, { retryAfterMs: asked * second }), aRetryState(), middle)).toEqual({
      retry: true,
      delayMs: delay * second,
      retryAfterMs: ofBuddy * second,
    })
  })

  test('begins between 1 s and 3 s, grows by up to three times, and ends at 30 s', () => {
    const range = (previousDelayMs: number): readonly unknown[] =>
      [0, 1 - 2 ** -53]
        .map((random) => decideRetry(lost, aRetryState({ previousDelayMs }), () => random))
        .map((decision) => decision.retry && Math.round(decision.delayMs))
    expect([0, 2 * second, 8 * second, 30 * second].map(range)).toEqual([
      [1000, 3000],
      [1000, 6000],
      [1000, 24_000],
      [1000, 30_000],
    ])
  })

  test('differs with chance, so that the jobs of a matrix do not poll in step', () => {
    const delays = [0.1, 0.5, 0.9].map((random) =>
      decideRetry(httpError(429, { retryAfterMs: minute }), aRetryState(), () => random),
    )
    expect(new Set(delays.map((decision) => decision.retry && decision.delayMs)).size).toBe(3)
  })

  test.each([
    [700, 700],
    [1, 250],
  ])('is cut so that the last attempt comes at the end of the tolerance: %d ms are left', (leftMs, delayMs) => {
    expect(decideRetry(lost, aRetryState({ failingForMs: 10 * minute - leftMs }), middle)).toMatchObject({ delayMs })
  })
})
