import { describe, expect, test } from '@jest/globals'
import {
  BuddyError,
  Cancelled,
  DeadlineReached,
  findLastTrouble,
  GaveUp,
  mayHaveWorked,
  type Trouble,
  Unclear,
} from '../../src/buddy/errors.ts'
import { cut, refused, silence, tooLarge } from '../fakes/exchange.ts'

const notBuddy: Trouble = {
  kind: 'not-buddy',
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
    ['500 of a used up rate limit', refused(500, { limitReached: true }), true],
    ['408', refused(408), true],
    ['408 with Retry-After', refused(408, { retryAfterMs: 0 }), false],
    [
      'a redirect',
      new BuddyError({ kind: 'redirect', httpStatus: 307, origin: 'https://x.example' }, 'POST /x'),
      false,
    ],
    [
      'a token that was refused again',
      new BuddyError({ kind: 'signed-out', renewableInMs: 1 }, 'POST /x', false),
      false,
    ],
  ])('after %s: %j', (_, error, expected) => {
    expect(mayHaveWorked(error)).toBe(expected)
  })

  test.each([400, 401, 402, 403, 404, 405, 409, 410, 413, 422, 425, 429, 451])(
    'not after a refusal with %d',
    (httpStatus) => {
      expect(mayHaveWorked(refused(httpStatus))).toBe(false)
      expect(mayHaveWorked(refused(httpStatus, { retryAfterMs: 1000, limitReached: true, html: true }))).toBe(false)
    },
  )

  test.each(
    [cut(), silence(1), new BuddyError(notBuddy, 'x'), refused(500)].map(
      (error) => [error.trouble.kind, error] as const,
    ),
  )('not where it was never sent: %s', (_, { trouble }) => {
    expect(mayHaveWorked(new BuddyError(trouble, 'POST /x', false))).toBe(false)
  })
})

test.each<[string, unknown, boolean]>([
  ['the end of all attempts', new GaveUp(cut(), 'exhausted', 2, 1, 'wait'), true],
  ['the end of the time', new DeadlineReached(cut()), true],
  ['the end of the time, with nothing wrong', new DeadlineReached(null), false],
  ['something unclear', new Unclear(cut()), true],
  ['a cancelled step', new Cancelled('SIGINT'), false],
  ['a fault of ours', new TypeError('x'), false],
  ['no error at all', undefined, false],
])('the last trouble behind %s', (_, error, isThere) => {
  expect(findLastTrouble(error)?.trouble ?? null).toEqual(isThere ? cut().trouble : null)
})
