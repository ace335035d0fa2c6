import { describe, expect, test } from '@jest/globals'
import {
  BuddyError,
  Cancelled,
  DeadlineExceeded,
  HeldBack,
  mayHaveTakenEffect,
  RetriesExhausted,
  UnconfirmedOperation,
} from '../../../src/buddy/errors.ts'
import { cut, refused } from '../../fakes/exchange.ts'
import { fc } from '../../fakes/properties.ts'
import { aRetryTrial, type Step } from '../../fakes/retry-trial.ts'

const second = 1000
const minute = 60 * second
const request = 'GET /somewhere'

/** A read that was held back because Buddy asked to wait. */
function heldBack(retryAfterMs: number): HeldBack {
  const { details } = refused(429)
  if (details.kind !== 'http-error') throw new Error('a 429 is an HTTP error')
  return new HeldBack({ ...details, retryAfterMs }, request, 'read-run')
}

describe('withRetry', () => {
  test('reports nothing and waits for nothing when the first attempt succeeds', async () => {
    const { run, events, clock } = aRetryTrial()
    expect(await run(() => ({}))).toBe('success')
    expect([events, clock.sleeps]).toEqual([[], []])
  })

  test('reports the first failure in a row, and its end', async () => {
    const { run, events, clock } = aRetryTrial()
    expect(await run((failures) => ({ error: failures < 3 ? refused(503) : undefined }))).toBe('success')
    expect(events).toEqual([`retry of ${request}`, 'success at attempt 4'])
    expect(clock.sleeps).toEqual([2 * second, 3.5 * second, 5.75 * second])
  })

  test('does not retry an error that is no failed request', async () => {
    const { run, attemptedAt } = aRetryTrial()
    const error = new TypeError('a mistake of ours')
    expect(await run(() => ({ error }))).toBe(error)
    expect(attemptedAt).toEqual([0])
  })

  test.each([
    [400, 'first-contact', 1, 'no retry (permanent)', []],
    [404, 'connected', 1, 'no retry (permanent)', []],
    [401, 'seen', 3, 'no retry (exhausted)', [`retry of ${request}`]],
  ] as const)('ends with a lasting %d at stage %s after %d attempts', async (status, stage, attempts, last, told) => {
    const decisions: string[] = []
    const { run, events } = aRetryTrial({ onDecision: (decision) => decisions.push(decision) })
    expect(await run(() => ({ error: refused(status) }), stage)).toMatchObject({ attempts, stage })
    expect(events).toEqual(told)
    expect(decisions).toEqual([...['retry in 2.0 s', 'retry in 3.5 s'].slice(0, attempts - 1), last])
  })

  test('ends after the outage tolerance with the last failure, the attempts and their time', async () => {
    const { run, attemptedAt, clock } = aRetryTrial()
    const error = refused(503, { apiMessages: ['down'] })
    const end = await run(() => ({ takesMs: 5 * second, error }))
    expect(end).toBeInstanceOf(RetriesExhausted)
    expect(end).toMatchObject({
      reason: 'exhausted',
      attempts: attemptedAt.length,
      failingForMs: clock.now(),
      stage: 'seen',
      last: error,
    })
    expect(clock.now()).toBeGreaterThanOrEqual(10 * minute)
    expect(clock.now()).toBeLessThan(10 * minute + 10 * second)
  })

  test('begins anew after a success, with the tolerance and the delays', async () => {
    const { run, events, clock } = aRetryTrial()
    for (let round = 1; round <= 3; round++) {
      const end = clock.now() + 9 * minute
      await run(() => ({ error: clock.now() < end ? refused(503) : undefined }))
    }
    expect(clock.now()).toBeGreaterThan(27 * minute)
    expect(events).toHaveLength(6)
    expect(clock.sleeps.filter((delayMs) => delayMs === 2 * second)).toHaveLength(3)
  })

  test('does not count the time that Buddy asks to wait', async () => {
    const { run, clock } = aRetryTrial()
    const asking = refused(429, { retryAfterMs: 15 * minute })
    expect(await run((failures) => ({ error: failures < 4 ? asking : undefined }))).toBe('success')
    expect(clock.now()).toBeGreaterThanOrEqual(60 * minute)
  })

  test.each([0, 1])('counts the rest of a delay: a Retry-After of %d ms ends', async (retryAfterMs) => {
    const { run, clock } = aRetryTrial()
    const end = await run(() => ({
      error: clock.now() < 24 * 60 * minute ? refused(503, { retryAfterMs }) : undefined,
    }))
    expect(end).toMatchObject({ reason: 'exhausted' })
  })
})

describe('the deadline', () => {
  test('ends the attempts with the last failure', async () => {
    const { run, attemptedAt, clock } = aRetryTrial({ deadline: minute })
    const end = await run(() => ({ error: refused(503) }))
    expect(end).toBeInstanceOf(DeadlineExceeded)
    expect(end).toMatchObject({ last: { request } })
    expect(clock.now()).toBe(minute)
    expect(attemptedAt).not.toContain(minute)
  })

  test.each([400, 503])('counts before a %d that comes at the deadline, which is not reported', async (status) => {
    const { run, events } = aRetryTrial({ deadline: minute })
    const end = await run(() => ({ takesMs: minute, error: refused(status) }), 'first-contact')
    expect(end).toBeInstanceOf(DeadlineExceeded)
    expect(events).toEqual([])
  })

  test('that an attempt itself meets is reported with the failure before', async () => {
    const { run } = aRetryTrial()
    const error = new DeadlineExceeded(null)
    expect(await run(() => ({ error }))).toMatchObject({ last: null })
    expect(await run((failures) => ({ error: failures === 0 ? cut() : error }))).toMatchObject({ last: { request } })
  })

  test('ends the attempts at once when Buddy asks to wait past it', async () => {
    for (const error of [refused(503, { retryAfterMs: minute + 1 }), heldBack(minute + 1)]) {
      const { run, clock } = aRetryTrial({ deadline: minute })
      expect(await run(() => ({ error }))).toMatchObject({ reason: 'retry-after', attempts: 1 })
      expect(clock.now()).toBe(0)
    }
  })

  test('lets a read that is held back until then follow, and counts no failure', async () => {
    const { run, events, attemptedAt } = aRetryTrial({ deadline: minute, outageToleranceMs: 0 })
    expect(await run(() => ({ error: attemptedAt.length === 0 ? heldBack(minute) : undefined }))).toBe('success')
    expect([events, attemptedAt]).toEqual([[], [0, minute]])
  })

  test('does not refuse a response, however late', async () => {
    expect(await aRetryTrial({ deadline: minute }).run(() => ({ takesMs: 2 * minute }))).toBe('success')
  })
})

test('ends in the middle of a delay with the reason of the signal', async () => {
  const controller = new AbortController()
  const { run, clock, attemptedAt } = aRetryTrial({ signal: controller.signal })
  const reason = new Cancelled('SIGINT')
  clock.at(45 * second, () => {
    controller.abort(reason)
  })
  expect(await run(() => ({ error: refused(429, { retryAfterMs: 5 * minute }) }))).toBe(reason)
  expect([clock.now(), attemptedAt]).toEqual([45 * second, [0]])
})

describe('an operation', () => {
  const notSent = new BuddyError({ kind: 'connection', code: 'ECONNREFUSED', detail: '' }, 'POST /x', false)

  test('is sent again after failures that have certainly done nothing', async () => {
    const { runOperation, events } = aRetryTrial()
    const errors = [notSent, refused(429), refused(408, { retryAfterMs: second })]
    expect(await runOperation((failures) => ({ error: errors[failures] }))).toBe('success')
    expect(events).toEqual(['retry of POST /x', 'success at attempt 4'])
  })

  test.each([
    ['a cut connection', cut()],
    ['a server error', refused(500)],
    ['an overloaded server that asks to wait', refused(503, { retryAfterMs: second })],
    ['408', refused(408)],
  ])('is not sent again after %s, which may have done it', async (_, error) => {
    const { runOperation, attemptedAt } = aRetryTrial()
    const end = await runOperation((failures) => ({ error: failures === 0 ? notSent : error }))
    expect(end).toBeInstanceOf(UnconfirmedOperation)
    expect(end).toMatchObject({ last: error, runs: [] })
    expect(attemptedAt).toHaveLength(2)
  })

  test('is unconfirmed also when the deadline is over', async () => {
    const { runOperation } = aRetryTrial({ deadline: minute })
    expect(await runOperation(() => ({ takesMs: minute, error: cut() }))).toBeInstanceOf(UnconfirmedOperation)
  })

  test('ends with a refusal at once, and with what is never sent after the tolerance', async () => {
    const { runOperation, attemptedAt } = aRetryTrial()
    expect(await runOperation(() => ({ error: refused(425) }))).toMatchObject({ reason: 'permanent' })
    expect(attemptedAt).toHaveLength(1)
    expect(await runOperation(() => ({ error: notSent }))).toMatchObject({ reason: 'exhausted' })
  })

  test.each([401, 425, 503])('is sent when the sign-in before it was refused once with %d', async (status) => {
    const { runOperation } = aRetryTrial()
    const refusedSignIn = new BuddyError(refused(status).details, 'POST /user/oidc/tokens', false)
    expect(await runOperation((failures) => ({ error: failures === 0 ? refusedSignIn : undefined }))).toBe('success')
  })

  test('is never sent after a failure that may have done it, for any failures', async () => {
    const anyError = fc.oneof(
      fc.constantFrom(notSent, cut()),
      fc
        .record({
          status: fc.constantFrom(400, 401, 403, 404, 408, 425, 429, 500, 502, 503),
          retryAfterMs: fc.option(fc.nat(minute)),
        })
        .map(({ status, retryAfterMs }) => refused(status, { retryAfterMs })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyError, { minLength: 1, maxLength: 20 }), async (errors) => {
        const { runOperation, attemptedAt } = aRetryTrial()
        const end = await runOperation((failures) => ({ error: errors[failures] }))
        const tried = errors.slice(0, attemptedAt.length)
        expect(tried.slice(0, -1).filter(mayHaveTakenEffect)).toEqual([])
        const isUnclear = attemptedAt.length <= errors.length && tried.slice(-1).some(mayHaveTakenEffect)
        expect(end instanceof UnconfirmedOperation).toBe(isUnclear)
      }),
    )
  })
})

test('keeps 250 ms between attempts, waits as long as Buddy asks, and ends at the deadline, for any failures', async () => {
  const anyStep = fc.record({
    takesMs: fc.nat(40 * second),
    status: fc.constantFrom(408, 429, 500, 503, 403, 401, 404),
    retryAfterMs: fc.option(fc.nat(5 * minute)),
  })
  const anyChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { minLength: 1, maxLength: 30 }),
      fc.oneof(fc.integer({ min: 1, max: 60 * minute }), fc.constant(Infinity)),
      fc.array(anyChance, { minLength: 1 }),
      async (steps, deadline, chances) => {
        let draws = 0
        const random = (): number => chances[draws++ % chances.length] ?? 0
        const { run, attemptedAt } = aRetryTrial({ deadline, random })
        const end = await run((failures): Step => {
          const step = steps[failures]
          return step === undefined ? {} : { ...step, error: refused(step.status, { retryAfterMs: step.retryAfterMs }) }
        })
        attemptedAt.slice(1).forEach((at, index) => {
          const { takesMs = 0, status = 500, retryAfterMs = null } = steps[index] ?? {}
          const askedMs = [408, 429, 503, 403].includes(status) ? (retryAfterMs ?? 0) : 0
          const endedAt = (attemptedAt[index] ?? 0) + takesMs
          expect(at - endedAt).toBeGreaterThanOrEqual(Math.max(250, askedMs) - 1e-6)
          expect(at).toBeLessThan(deadline)
        })
        if (attemptedAt.length > steps.length) expect(end).toBe('success')
        else expect(end instanceof RetriesExhausted || end instanceof DeadlineExceeded).toBe(true)
      },
    ),
  )
})
