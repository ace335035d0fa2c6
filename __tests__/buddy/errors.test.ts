import { describe, expect, test } from '@jest/globals'
import {
  BuddyError,
  Cancelled,
  DeadlineExceeded,
  isApiDisabled,
  isNotFound,
  isScopeMissing,
  lastBuddyError,
  RetriesExhausted,
  mayHaveTakenEffect,
  type BuddyErrorDetails,
  UnconfirmedOperation,
} from '../../src/buddy/errors.ts'
import { cut, refused, silence, tooLarge } from '../fakes/exchange.ts'

const notBuddy: BuddyErrorDetails = {
  kind: 'invalid-response',
  problem: 'the body is not JSON',
  httpStatus: 200,
  contentType: '',
  excerpt: '',
}

describe('a request that changes something may have done so', () => {
  test.each<[string, BuddyError, boolean]>([
    ['a cut connection', cut(), true],
    ['no answer in time', silence(1), true],
    ["an answer that is not Buddy's", new BuddyError(notBuddy, 'POST /x'), true],
    ['an answer that is too large', tooLarge(), true],
    ...[500, 501, 502, 503, 504, 505, 520, 599].map((status): [string, BuddyError, boolean] => [
      `HTTP ${String(status)}`,
      refused(status),
      true,
    ]),
    ['503 with Retry-After', refused(503, { retryAfterMs: 1 }), true],
    ['500 of a used up rate limit', refused(500, { rateLimitExhausted: true }), true],
    ['408', refused(408), true],
    ['408 with Retry-After', refused(408, { retryAfterMs: 0 }), false],
    [
      'a redirect',
      new BuddyError({ kind: 'redirect', httpStatus: 307, origin: 'https://x.example' }, 'POST /x'),
      false,
    ],
    [
      'a token that was refused again',
      new BuddyError({ kind: 'token-expired', renewableInMs: 1 }, 'POST /x', false),
      false,
    ],
  ])('after %s: %j', (_, error, expected) => {
    expect(mayHaveTakenEffect(error)).toBe(expected)
  })

  test.each([400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 425, 429, 451])(
    'not after a refusal with %d',
    (httpStatus) => {
      expect(mayHaveTakenEffect(refused(httpStatus))).toBe(false)
      expect(
        mayHaveTakenEffect(refused(httpStatus, { retryAfterMs: 1000, rateLimitExhausted: true, isHtml: true })),
      ).toBe(false)
    },
  )

  test.each(
    [cut(), silence(1), new BuddyError(notBuddy, 'x'), refused(500)].map(
      (error) => [error.details.kind, error] as const,
    ),
  )('not where it was never sent: %s', (_, { details }) => {
    expect(mayHaveTakenEffect(new BuddyError(details, 'POST /x', false))).toBe(false)
  })
})

test.each<[string, unknown, boolean]>([
  ['the end of all attempts', new RetriesExhausted(cut(), 'exhausted', 2, 1, 'seen'), true],
  ['the end of the time', new DeadlineExceeded(cut()), true],
  ['the end of the time, with nothing wrong', new DeadlineExceeded(null), false],
  ['something unclear', new UnconfirmedOperation(cut()), true],
  ['a cancelled step', new Cancelled('SIGINT'), false],
  ['a fault of ours', new TypeError('x'), false],
  ['no error at all', undefined, false],
])('the last trouble behind %s', (_, error, isThere) => {
  expect(lastBuddyError(error)?.details ?? null).toEqual(isThere ? cut().details : null)
})

test.each<[string, number, string, readonly [isNotFound: boolean, isApiDisabled: boolean, isScopeMissing: boolean]]>([
  ['nothing', 404, '', [true, false, false]],
  ['an address that is not routed', 400, 'Invalid URL /workspaces', [true, false, false]],
  ['another word', 400, 'Invalid urls', [false, false, false]],
  ['that message with another status', 422, 'Invalid url', [false, false, false]],
  ['an API that is off', 403, 'API is disabled in this workspace.', [false, true, false]],
  ['an API that is off, with another status', 401, 'api is disabled in this workspace', [false, true, false]],
  ['a scope that is missing', 403, 'Application cannot receive data', [false, false, true]],
  ['a scope that is missing, with another status', 400, 'cannot receive data', [false, false, true]],
])('recognises %s by its message', (_, httpStatus, message, expected) => {
  const { details } = refused(httpStatus, { apiMessages: ['something else', message] })
  if (details.kind !== 'http-error') throw new Error('another kind')
  expect([isNotFound(details), isApiDisabled(details), isScopeMissing(details)]).toEqual(expected)
})

test.each<[string, Error, string]>([
  ['BuddyError', cut(), 'GET /somewhere: connection'],
  ['RetriesExhausted', new RetriesExhausted(cut(), 'exhausted', 2, 1, 'seen'), 'GET /somewhere: connection'],
  ['UnconfirmedOperation', new UnconfirmedOperation(cut()), 'GET /somewhere: connection'],
  ['DeadlineExceeded', new DeadlineExceeded(null), 'the deadline was reached'],
  ['Cancelled', new Cancelled('SIGINT'), 'SIGINT'],
])('names itself and its cause in a stack trace: %s', (name, error, message) => {
  expect(error).toMatchObject({ name, message })
})
