import { describe, expect, test } from '@jest/globals'
import { BuddyError, type ContactStage, HeldBack, RetriesExhausted } from '../../../src/buddy/errors.ts'
import { cut, refused, silence, tooLarge } from '../../fakes/exchange.ts'
import { fc } from '../../fakes/properties.ts'
import { aRetryTrial } from '../../fakes/retry-trial.ts'

const second = 1_000
const minute = 60 * second
const outageToleranceMs = 10 * minute

const page = new BuddyError(
  { kind: 'invalid-response', problem: 'not JSON', httpStatus: 200, contentType: 'text/html', excerpt: '<html>' },
  'GET /somewhere',
)
const redirect = new BuddyError({ kind: 'redirect', httpStatus: 302, origin: 'https://example.com' }, 'GET /somewhere')

interface Course {
  readonly attempts: number
  readonly attemptedAt: readonly number[]
  /** Milliseconds from the first attempt to the end. */
  readonly tookMs: number
  readonly end: unknown
}

/** Runs attempts that fail with these errors in order and then succeed; the last one repeats if it `lasts`. */
async function follow(
  errors: readonly BuddyError[],
  stage: ContactStage = 'seen',
  { lasts = false, takesMs = 0, random = 0.5 } = {},
): Promise<Course> {
  const { run, clock, attemptedAt } = aRetryTrial({ random: () => random })
  const end = await run((failures) => {
    // Attempts are counted, because a read that is held back is no failure.
    const error = errors[attemptedAt.length]
    return { takesMs, error: error ?? (failures > 0 && lasts ? errors.at(-1) : undefined) }
  }, stage)
  return { attempts: attemptedAt.length, attemptedAt, tookMs: clock.now(), end }
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
    expect(await follow(errors, stage)).toMatchObject({ end: 'success', attempts: errors.length + 1 })
  })

  test('does not use up the time of a refusal: a 401 after a minute of 503s, and again after the next minute', async () => {
    const minuteOf503 = Array.from({ length: 6 }, () => refused(503))
    const { end, tookMs } = await follow([...minuteOf503, refused(401), ...minuteOf503, refused(401)])
    expect(end).toBe('success')
    expect(tookMs).toBeGreaterThan(2 * minute)
  })

  test.each<[string, readonly BuddyError[]]>([
    ['one that takes longer than the time of a refusal', [refused(401)]],
    ['one after another kind that takes as long', [refused(503), refused(401)]],
  ])('does not end the step by its own duration: %s', async (_, errors) => {
    expect(await follow(errors, 'seen', { takesMs: 70 * second })).toMatchObject({
      end: 'success',
      attempts: errors.length + 1,
    })
  })

  test('does not use up the time of a refusal while Buddy has the requests wait', async () => {
    const { details } = refused(429)
    if (details.kind !== 'http-error') throw new Error('a 429 is an HTTP error')
    const heldBack = new HeldBack({ ...details, retryAfterMs: 2 * minute }, 'GET /somewhere', 'read-run')
    const { end, tookMs } = await follow([refused(401), heldBack, refused(401)])
    expect(end).toBe('success')
    expect(tookMs).toBeGreaterThan(2 * minute)
  })

  test.each<[string, readonly BuddyError[], number]>([
    ['401 after two 503s', [refused(503), refused(503), refused(401)], 5],
    ['404 after a redirect', [redirect, refused(404)], 4],
    ['a redirect after a 401', [refused(401), redirect], 4],
  ])('does not hide what lasts: %s', async (_, errors, attempts) => {
    const { end, ...course } = await follow(errors, 'seen', { lasts: true })
    expect(end).toBeInstanceOf(RetriesExhausted)
    expect(end).toMatchObject({ last: errors.at(-1), reason: 'exhausted', attempts })
    expect(course.attempts).toBe(attempts)
  })

  test('at the start does not extend what a refused connection gets from its own first failure', async () => {
    const { end, tookMs } = await follow([refused(503), cut()], 'first-contact', { lasts: true })
    expect(end).toMatchObject({ reason: 'exhausted', last: { details: { kind: 'connection' } } })
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

  test('failures of any kinds, each kind at most twice and all well within the tolerance, do not end the step', async () => {
    const kindOf = ({ details }: BuddyError): string =>
      details.kind === 'http-error' ? String(details.httpStatus) : details.kind
    const anyRow = fc.array(anyOdd, { maxLength: 12 }).filter((errors) => {
      const kinds = errors.map(kindOf)
      return kinds.every((kind) => kinds.filter((one) => one === kind).length <= 2)
    })
    await fc.assert(
      fc.asyncProperty(anyRow, fc.double({ min: 0, max: 0.99, noNaN: true }), async (errors, random) => {
        expect(await follow(errors, 'seen', { random })).toMatchObject({ end: 'success', attempts: errors.length + 1 })
      }),
    )
  })

  test('what lasts ends the step: at the outage tolerance at the latest, and not before its time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOdd, { minLength: 1, maxLength: 5 }), async (errors) => {
        const { end, tookMs } = await follow(errors, 'seen', { lasts: true, takesMs: second })
        expect(end).toBeInstanceOf(RetriesExhausted)
        expect(tookMs).toBeLessThan(outageToleranceMs + 35 * second)
        // A server that fails may come back at any time.
        const details = end instanceof RetriesExhausted ? end.last.details : null
        const isOutage =
          details?.kind === 'http-error' && (details.httpStatus >= 500 || [408, 425, 429].includes(details.httpStatus))
        if (isOutage) expect(tookMs).toBeGreaterThanOrEqual(outageToleranceMs)
      }),
    )
  })
})
