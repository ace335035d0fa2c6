import { describe, expect, test } from '@jest/globals'
import {
  BuddyError,
  type BuddyErrorDetails,
  type ContactStage,
  HeldBack,
  RetriesExhausted,
} from '../../src/buddy/errors.ts'
import { silentListener, withRetry } from '../../src/buddy/retry.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { cut, refused, silence, tooLarge } from '../fakes/exchange.ts'
import { fc } from '../fakes/properties.ts'

const second = 1_000
const minute = 60 * second
const outageToleranceMs = 10 * minute

const page = anError({
  kind: 'invalid-response',
  problem: 'the body is not JSON',
  httpStatus: 200,
  contentType: 'text/html',
  excerpt: '<html>',
})
const redirect = anError({ kind: 'redirect', httpStatus: 302, origin: 'https://example.com' })

function anError(details: BuddyErrorDetails): BuddyError {
  return new BuddyError(details, 'GET /somewhere')
}

interface Course {
  /** Attempts that were made. */
  readonly attempts: number
  /** Milliseconds from the first attempt to the end. */
  readonly tookMs: number
  /** When each attempt began, on the clock from 0. */
  readonly beganAt: readonly number[]
  /** Null if the last attempt succeeded. */
  readonly error: unknown
}

/** Runs attempts that fail with these errors in order and then succeed; the last one repeats if it `lasts`. */
async function follow(
  errors: readonly BuddyError[],
  stage: ContactStage = 'seen',
  { lasts = false, takesMs = 0, random = 0.5 } = {},
): Promise<Course> {
  const clock = createFakeClock({ now: 0 })
  const beganAt: number[] = []
  const attempt = async (): Promise<null> => {
    beganAt.push(clock.now())
    clock.advance(takesMs)
    const error = errors[beganAt.length - 1] ?? (lasts ? errors.at(-1) : undefined)
    if (error !== undefined) throw error
    return null
  }
  const options = {
    clock,
    random: () => random,
    signal: new AbortController().signal,
    deadline: Infinity,
    outageToleranceMs,
    listener: silentListener,
  }
  const error: unknown = await withRetry(attempt, stage, options).catch((reason: unknown) => reason)
  return { attempts: beganAt.length, tookMs: clock.now(), beganAt, error }
}

describe('a failure of another kind', () => {
  test.each<[string, ContactStage, readonly BuddyError[]]>([
    ['one 401 after two 503s', 'seen', [refused(503), refused(503), refused(401)]],
    ['one 403 after three 500s', 'seen', [refused(500), refused(500), refused(500), refused(403)]],
    ['one 404 after 522s', 'seen', [refused(522), refused(522), refused(522), refused(404)]],
    ['one HTML page after two 502s at the start', 'first-contact', [refused(502), refused(502), page]],
    ['one redirect after two 400s', 'seen', [refused(400), refused(400), redirect]],
    [
      'a 403 after two that said that the rate limit is used up',
      'seen',
      [refused(403, { rateLimitExhausted: true }), refused(403, { rateLimitExhausted: true }), refused(403)],
    ],
    ['two 401s around a 503', 'seen', [refused(401), refused(503), refused(401)]],
  ])('does not end the step: %s', async (_, stage, errors) => {
    expect(await follow(errors, stage)).toMatchObject({ error: null, attempts: errors.length + 1 })
  })

  test('does not use up the time of a refusal: a 401 after a minute of 503s, and again after the next minute', async () => {
    const minuteOf503 = Array.from({ length: 6 }, () => refused(503))
    const { error, tookMs } = await follow([...minuteOf503, refused(401), ...minuteOf503, refused(401)])
    expect(error).toBeNull()
    expect(tookMs).toBeGreaterThan(2 * minute)
  })

  test.each<[string, readonly BuddyError[]]>([
    ['one that takes longer than the time of a refusal', [refused(401)]],
    ['one after another kind that takes as long', [refused(503), refused(401)]],
  ])('does not end the step by its own duration: %s', async (_, errors) => {
    expect(await follow(errors, 'seen', { takesMs: 70 * second })).toMatchObject({
      error: null,
      attempts: errors.length + 1,
    })
  })

  test('does not use up the time of a refusal while Buddy has the requests wait', async () => {
    const { details } = refused(429)
    if (details.kind !== 'http-error') throw new Error('a 429 is an HTTP error')
    const heldBack = new HeldBack({ ...details, retryAfterMs: 2 * minute }, 'GET /somewhere', 'read-run')
    const { error, tookMs } = await follow([refused(401), heldBack, refused(401)])
    expect(error).toBeNull()
    expect(tookMs).toBeGreaterThan(2 * minute)
  })

  test.each<[string, readonly BuddyError[], number]>([
    ['401 after two 503s', [refused(503), refused(503), refused(401)], 5],
    ['404 after a redirect', [redirect, refused(404)], 4],
    ['a redirect after a 401', [refused(401), redirect], 4],
  ])('does not hide what lasts: %s', async (_, errors, attempts) => {
    const { error, ...course } = await follow(errors, 'seen', { lasts: true })
    expect(error).toBeInstanceOf(RetriesExhausted)
    expect(error).toMatchObject({ last: errors.at(-1), reason: 'exhausted', attempts })
    expect(course.attempts).toBe(attempts)
  })

  test('at the start does not extend what a refused connection gets from its own first failure', async () => {
    const { error, tookMs } = await follow([refused(503), cut()], 'first-contact', { lasts: true })
    expect(error).toMatchObject({ reason: 'exhausted', last: { details: { kind: 'connection' } } })
    expect(tookMs).toBeGreaterThanOrEqual(minute)
    expect(tookMs).toBeLessThan(minute + 5 * second)
  })
})

describe('once Buddy has answered well', () => {
  const anyStatus = fc.integer({ min: 400, max: 999 })
  const anyOdd = fc.oneof(
    anyStatus.map((status) => refused(status)),
    fc.constantFrom(page, redirect, tooLarge(), cut(), silence(30_000)),
  )

  test('one response of any kind does not end the step', async () => {
    await fc.assert(
      fc.asyncProperty(anyOdd, async (error) => {
        expect(await follow([error])).toMatchObject({ error: null, attempts: 2 })
      }),
    )
  })

  test('failures of any kinds, each kind at most twice and all well within the tolerance, do not end the step', async () => {
    const kindOf = ({ details }: BuddyError): string =>
      details.kind === 'http-error' ? String(details.httpStatus) : details.kind
    const anyRow = fc.array(anyOdd, { maxLength: 12 }).filter((errors) => {
      const kinds = errors.map(kindOf)
      return kinds.every((kind) => kinds.filter((one) => one === kind).length <= 2)
    })
    await fc.assert(
      fc.asyncProperty(anyRow, fc.double({ min: 0, max: 0.99, noNaN: true }), async (errors, random) => {
        expect(await follow(errors, 'seen', { random })).toMatchObject({ error: null, attempts: errors.length + 1 })
      }),
    )
  })

  test('what lasts ends the step: at the outage tolerance at the latest, and not before its time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOdd, { minLength: 1, maxLength: 5 }), async (errors) => {
        const { error, tookMs } = await follow(errors, 'seen', { lasts: true, takesMs: second })
        expect(error).toBeInstanceOf(RetriesExhausted)
        expect(tookMs).toBeLessThan(outageToleranceMs + 35 * second)
        // A server that fails may come back at any time.
        const details = error instanceof RetriesExhausted ? error.last.details : null
        const isOutage =
          details?.kind === 'http-error' && (details.httpStatus >= 500 || [408, 425, 429].includes(details.httpStatus))
        if (isOutage) expect(tookMs).toBeGreaterThanOrEqual(outageToleranceMs)
      }),
    )
  })

  test('no attempt comes before Buddy asks for it, whatever fails in between', async () => {
    const anyFailure = fc.oneof(
      anyOdd,
      fc
        .record({ status: fc.constantFrom(408, 429, 503, 403), retryAfterMs: fc.nat(5 * minute) })
        .map(({ status, retryAfterMs }) => refused(status, { retryAfterMs })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyFailure, { maxLength: 20 }), async (errors) => {
        const { beganAt } = await follow(errors)
        for (const [index, beganNext] of beganAt.slice(1).entries()) {
          const details = errors[index]?.details
          const askedMs = details?.kind === 'http-error' ? (details.retryAfterMs ?? 0) : 0
          expect(beganNext - (beganAt[index] ?? 0)).toBeGreaterThanOrEqual(Math.max(250, askedMs) - 1e-6)
        }
      }),
    )
  })
})
