import { describe, expect, test } from '@jest/globals'
import { type BuddyError, HeldBack } from '../../../src/buddy/errors.ts'
import { RequestedWaits } from '../../../src/buddy/http/requested-waits.ts'
import { cut, refused } from '../../fakes/exchange.ts'

const second = 1_000
const day = 24 * 3_600 * second

/** The error of a read at a time, after an error of a log page at 5 s; null if the read may be sent. */
function heldBack(error: BuddyError, request: string, now: number, deadline = Infinity): HeldBack | null {
  const waits = new RequestedWaits(deadline)
  waits.note(error, 'GET /logs', 5 * second)
  try {
    waits.check(request, 'list-runs', now)
    return null
  } catch (reason) {
    if (reason instanceof HeldBack) return reason
    throw reason
  }
}

describe('a wait that Buddy asked for', () => {
  test.each([
    ['503', refused(503, { retryAfterMs: 20 * second }), false],
    ['429', refused(429, { retryAfterMs: 20 * second }), true],
    ['403 of the rate limit', refused(403, { retryAfterMs: 20 * second }), true],
  ])('with %s holds back the same read until then, and other reads for a rate limit', (_, error, isOfToken) => {
    const held = heldBack(error, 'GET /logs', 24 * second)
    expect(held).toMatchObject({
      name: 'HeldBack',
      waitMs: second,
      mayHaveBeenSent: false,
      request: 'GET /logs',
      requestKind: 'list-runs',
    })
    expect(held?.details).toEqual({ ...error.details, retryAfterMs: second })
    expect(heldBack(error, 'GET /logs', 25 * second)).toBeNull()
    expect(heldBack(error, 'GET /run', 24 * second) !== null).toBe(isOfToken)
    expect(heldBack(error, 'GET /run', 25 * second)).toBeNull()
  })

  test.each([
    ['up to the deadline', 60 * second, 55 * second, true],
    ['longer than the step has', 60 * second, 56 * second, false],
    ['of a day, without a timeout', Infinity, day, true],
    ['longer than a day, without a timeout', Infinity, day + 1, false],
  ])('holds back other reads only if it is not longer than the step: %s', (_, deadline, retryAfterMs, isHeld) => {
    const error = refused(429, { retryAfterMs })
    expect(heldBack(error, 'GET /run', 6 * second, deadline) !== null).toBe(isHeld)
    expect(heldBack(error, 'GET /logs', 6 * second, deadline)).toBeInstanceOf(HeldBack)
  })

  test.each([refused(429), refused(500, { retryAfterMs: day }), refused(429, { retryAfterMs: 0 }), cut()])(
    'is not invented: %s',
    (error) => {
      expect(heldBack(error, 'GET /logs', 5 * second)).toBeNull()
    },
  )

  test('is not that of GitHub or of a renewal, which have no endpoint', () => {
    const details = { kind: 'token-expired', renewableInMs: 20 * second } as const
    const error = Object.assign(refused(401), { details })
    expect(heldBack(error, 'GET /logs', 6 * second)).toBeNull()
  })
})
