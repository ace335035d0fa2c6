import { describe, expect, test } from '@jest/globals'
import {
  BuddyError,
  Cancelled,
  DeadlineExceeded,
  RetriesExhausted,
  type ContactStage,
  UnconfirmedOperation,
} from '../../src/buddy/errors.ts'
import { type RetryOptions, withRetry, withRetryIfNotSent } from '../../src/buddy/retry.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { refused } from '../fakes/exchange.ts'
import { fc } from '../fakes/properties.ts'

const second = 1000
const minute = 60 * second

function anError({ httpStatus = 503, ...more }: NonNullable<Parameters<typeof refused>[1]> = {}): BuddyError {
  return new BuddyError(refused(httpStatus, more).details, 'GET /x')
}

/** What an attempt does: it takes some time, then fails, or comes off where there is no error. */
interface Step {
  readonly takesMs?: number
  readonly error?: Error
}

interface Trial {
  readonly clock: FakeClock
  readonly events: string[]
  /** When each attempt began, on the clock from 0. */
  readonly attemptedAt: readonly number[]
  run(steps: (failures: number) => Step, stage?: ContactStage): Promise<string>
  /** The same for what must not be done twice. */
  runOnce(steps: (failures: number) => Step): Promise<string>
}

/** Attempts on a clock that begins at 0. */
function aTrial(terms: Partial<RetryOptions> = {}): Trial {
  const clock = createFakeClock({ now: 0 })
  const events: string[] = []
  const attemptedAt: number[] = []
  const all: RetryOptions = {
    clock,
    random: () => 0.5,
    signal: new AbortController().signal,
    deadline: Infinity,
    outageToleranceMs: 10 * minute,
    listener: {
      onRetry: (error) => {
        events.push(`trouble: ${error.request}`)
      },
      onRecovered: (attempts) => {
        events.push(`recovery after ${attempts}`)
      },
    },
    ...terms,
  }
  const run: Trial['run'] = async (steps, stage = 'seen') =>
    await withRetry(
      async (failures) => {
        attemptedAt.push(clock.now())
        const { takesMs = 0, error } = steps(failures)
        clock.advance(takesMs)
        if (error !== undefined) throw error
        return `came off after ${failures}`
      },
      stage,
      all,
    )
  const runOnce: Trial['runOnce'] = async (steps) => {
    let failures = 0
    return await withRetryIfNotSent(
      async () => {
        attemptedAt.push(clock.now())
        const { takesMs = 0, error } = steps(failures)
        clock.advance(takesMs)
        if (error !== undefined) {
          failures++
          throw error
        }
        return `came off after ${failures}`
      },
      'connected',
      all,
    )
  }
  return { clock, events, attemptedAt, run, runOnce }
}

async function catchError(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => 'it came off',
    (error: unknown) => error,
  )
}

describe('attempts go on until one comes off', () => {
  test('at once: nothing is told, nothing is waited for', async () => {
    const trial = aTrial()
    await expect(trial.run(() => ({}))).resolves.toBe('came off after 0')
    expect([trial.events, trial.clock.sleeps]).toEqual([[], []])
  })

  test('after failures: the first is told, and that it is over', async () => {
    const trial = aTrial()
    await expect(trial.run((failures) => (failures < 3 ? { error: anError() } : {}))).resolves.toBe('came off after 3')
    expect(trial.events).toEqual(['trouble: GET /x', 'recovery after 4'])
    expect(trial.clock.sleeps).toEqual([2 * second, 3.5 * second, 5.75 * second])
  })

  test('an error that is no exchange with Buddy is not repeated', async () => {
    const trial = aTrial()
    const error = new TypeError('a mistake of ours')
    expect(await catchError(trial.run(() => ({ error })))).toBe(error)
    expect(trial.attemptedAt).toEqual([0])
  })

  test('a lasting failure is not repeated and not told as trouble', async () => {
    const trial = aTrial()
    expect(await catchError(trial.run(() => ({ error: anError({ httpStatus: 400 }) }), 'first-contact'))).toMatchObject(
      { reason: 'permanent', attempts: 1 },
    )
    expect(trial.events).toEqual([])
  })
})

test.each([
  [400, 'permanent'],
  [503, '2.0 s'],
])('writes to the debug log what follows a %d: %s', async (httpStatus, expected) => {
  const decisions: string[] = []
  const trial = aTrial({ onDecision: (next) => decisions.push(next) })
  const step = (failures: number): Step => (failures === 0 ? { error: anError({ httpStatus }) } : {})
  await catchError(trial.run(step, 'first-contact'))
  expect(decisions).toEqual([expect.stringContaining(expected)])
})

describe('it gives up after the outage tolerance', () => {
  test('and says what was last, why, how often and how long', async () => {
    const trial = aTrial()
    const error = await catchError(
      trial.run(() => ({ takesMs: 5 * second, error: anError({ apiMessages: ['down'] }) })),
    )
    expect(error).toBeInstanceOf(RetriesExhausted)
    expect(error).toMatchObject({
      reason: 'exhausted',
      attempts: trial.attemptedAt.length,
      failingForMs: trial.clock.now(),
      stage: 'seen',
      last: { request: 'GET /x', details: { kind: 'http-error', apiMessages: ['down'] } },
    })
    expect(trial.clock.now()).toBeGreaterThanOrEqual(10 * minute)
    expect(trial.clock.now()).toBeLessThan(10 * minute + 10 * second)
  })

  test.each(['first-contact', 'connected', 'seen', 'log'] as const)(
    'and says what was known before: %s',
    async (stage) => {
      expect(await catchError(aTrial().run(() => ({ error: anError({ httpStatus: 400 }) }), stage))).toMatchObject({
        stage,
      })
    },
  )

  test.each([
    ['connected', 401, 3],
    ['connected', 403, 3],
    ['connected', 404, 1],
    ['log', 401, 1],
    ['log', 403, 1],
    ['log', 404, 1],
    ['seen', 404, 3],
  ] as const)('in stage %s a lasting %d is seen %d times', async (stage, httpStatus, attempts) => {
    expect(await catchError(aTrial().run(() => ({ error: anError({ httpStatus }) }), stage))).toMatchObject({
      attempts,
    })
  })

  test('counted anew after a success', async () => {
    const trial = aTrial()
    const nineMinutes = 9 * minute
    for (let round = 1; round <= 3; round++) {
      const end = trial.clock.now() + nineMinutes
      await trial.run(() => (trial.clock.now() < end ? { error: anError() } : {}))
    }
    expect(trial.clock.now()).toBeGreaterThan(27 * minute)
    expect(trial.events.filter((event) => event.startsWith('recovery'))).toHaveLength(3)
  })

  test('the delays begin anew after a success', async () => {
    const trial = aTrial()
    const twoFailures = (failures: number): Step => (failures < 2 ? { error: anError() } : {})
    await trial.run(twoFailures)
    await trial.run(twoFailures)
    expect(trial.clock.sleeps.slice(2)).toEqual(trial.clock.sleeps.slice(0, 2))
  })

  test('the time that Buddy asks for is not counted', async () => {
    const trial = aTrial()
    const asking = anError({ httpStatus: 429, retryAfterMs: 15 * minute })
    await expect(trial.run((failures) => (failures < 4 ? { error: asking } : {}))).resolves.toBe('came off after 4')
    expect(trial.clock.now()).toBeGreaterThanOrEqual(60 * minute)
  })

  test.each([[0], [1]])(
    'but what is waited beyond that is: a Retry-After of %d ms makes no endless patience',
    async (retryAfterMs) => {
      const trial = aTrial()
      const outcome = await catchError(
        trial.run(() => (trial.clock.now() < 24 * 60 * minute ? { error: anError({ retryAfterMs }) } : {})),
      )
      expect([outcome]).toMatchObject([{ reason: 'exhausted' }])
    },
  )

  test('a tolerance of nothing bears nothing', async () => {
    const trial = aTrial({ outageToleranceMs: 0 })
    expect(await catchError(trial.run(() => ({ error: anError() })))).toMatchObject({
      reason: 'exhausted',
      attempts: 1,
    })
  })
})

describe('the deadline', () => {
  test('ends the attempts, and what was wrong last is known', async () => {
    const trial = aTrial({ deadline: minute })
    const error = await catchError(trial.run(() => ({ error: anError() })))
    expect(error).toBeInstanceOf(DeadlineExceeded)
    expect(error).toMatchObject({ last: { request: 'GET /x' } })
    expect(trial.clock.now()).toBe(minute)
    expect(trial.attemptedAt).not.toContain(minute)
  })

  test.each([400, 503])('counts before a %d that comes at the deadline, which is not reported', async (httpStatus) => {
    const trial = aTrial({ deadline: minute })
    const late = { takesMs: minute, error: anError({ httpStatus }) }
    const error = await catchError(trial.run(() => late, 'first-contact'))
    expect(error).toBeInstanceOf(DeadlineExceeded)
    expect(trial.events).toEqual([])
  })

  test('that an attempt itself runs into, says what was wrong before', async () => {
    const trial = aTrial()
    const first = await catchError(trial.run(() => ({ error: new DeadlineExceeded(null) })))
    const later = await catchError(
      trial.run((failures) => ({ error: failures === 0 ? anError() : new DeadlineExceeded(null) })),
    )
    expect([first, later]).toMatchObject([{ last: null }, { last: { request: 'GET /x' } }])
  })

  test('is no reason to go on where Buddy asks for more time than is left', async () => {
    const trial = aTrial({ deadline: minute })
    const error = await catchError(trial.run(() => ({ error: anError({ retryAfterMs: minute + 1 }) })))
    expect(error).toMatchObject({ reason: 'retry-after', attempts: 1 })
    expect(trial.clock.now()).toBe(0)
  })

  test('an answer that comes is taken, however late', async () => {
    await expect(aTrial({ deadline: minute }).run(() => ({ takesMs: 2 * minute }))).resolves.toBe('came off after 0')
  })
})

describe('a cancelled step', () => {
  test("ends in the middle of a delay, with the signal's reason", async () => {
    const controller = new AbortController()
    const trial = aTrial({ signal: controller.signal })
    const reason = new Cancelled('SIGINT')
    trial.clock.at(45 * second, () => {
      controller.abort(reason)
    })
    expect(await catchError(trial.run(() => ({ error: anError({ httpStatus: 429, retryAfterMs: 5 * minute }) })))).toBe(
      reason,
    )
    expect(trial.clock.now()).toBe(45 * second)
  })

  test('makes no further attempt', async () => {
    const controller = new AbortController()
    const trial = aTrial({ signal: controller.signal })
    const reason = new Cancelled('SIGTERM')
    const outcome = await catchError(
      trial.run(() => {
        controller.abort(reason)
        return { error: anError() }
      }),
    )
    expect([outcome, trial.attemptedAt]).toEqual([reason, [0]])
  })
})

describe('what must not be done twice', () => {
  const notSent = new BuddyError({ kind: 'connection', code: 'ECONNREFUSED', detail: '' }, 'POST /x', false)
  const cutOff = new BuddyError({ kind: 'connection', code: 'ECONNRESET', detail: '' }, 'POST /x')

  test('is done again where it has certainly not been done', async () => {
    const trial = aTrial()
    const errors = [notSent, anError({ httpStatus: 429 }), anError({ httpStatus: 408, retryAfterMs: second })]
    await expect(
      trial.runOnce((failures) => {
        const error = errors[failures]
        return error === undefined ? {} : { error }
      }),
    ).resolves.toBe('came off after 3')
    expect(trial.events).toEqual(['trouble: POST /x', 'recovery after 4'])
  })

  test.each([
    ['a cut connection', cutOff],
    ['a server error', anError({ httpStatus: 500 })],
    ['an overloaded server that asks to wait', anError({ httpStatus: 503, retryAfterMs: second })],
    ['408', anError({ httpStatus: 408 })],
  ])('is not done again after %s', async (_, error) => {
    const trial = aTrial()
    const outcome = await catchError(trial.runOnce((failures) => ({ error: failures === 0 ? notSent : error })))
    expect(outcome).toBeInstanceOf(UnconfirmedOperation)
    expect(outcome).toMatchObject({ last: error, runs: [] })
    expect(trial.attemptedAt).toHaveLength(2)
  })

  test.each([400, 401, 403, 404, 409, 425])('is not sent again after the refusal %d', async (httpStatus) => {
    const trial = aTrial()
    const outcome = await catchError(trial.runOnce(() => ({ error: anError({ httpStatus }) })))
    expect(outcome).toMatchObject({ name: 'RetriesExhausted', reason: 'permanent' })
    expect(trial.attemptedAt).toHaveLength(1)
  })

  test.each([401, 425, 503])('is sent when the sign-in before it was refused once with %d', async (httpStatus) => {
    const trial = aTrial()
    const { details } = anError({ httpStatus })
    const refusedSignIn = new BuddyError(details, 'POST /user/oidc/tokens', false)
    await trial.runOnce((failures) => (failures === 0 ? { error: refusedSignIn } : {}))
    expect(trial.attemptedAt).toHaveLength(2)
  })

  test('that it is unclear whether it was done is told also at the end of the time', async () => {
    const trial = aTrial({ deadline: minute })
    expect(await catchError(trial.runOnce(() => ({ takesMs: minute, error: cutOff })))).toBeInstanceOf(
      UnconfirmedOperation,
    )
  })

  test('is given up as anything else where it is refused, or never gets through', async () => {
    expect(await catchError(aTrial().runOnce(() => ({ error: anError({ httpStatus: 409 }) })))).toMatchObject({
      name: 'RetriesExhausted',
      reason: 'permanent',
    })
    expect(await catchError(aTrial().runOnce(() => ({ error: notSent })))).toMatchObject({
      name: 'RetriesExhausted',
      reason: 'exhausted',
    })
  })

  test('for any course of failures: no attempt follows one that may have done it', async () => {
    const anyError = fc.oneof(
      fc.constantFrom(notSent, cutOff),
      fc
        .record({
          httpStatus: fc.constantFrom(400, 401, 403, 404, 408, 425, 429, 500, 502, 503),
          retryAfterMs: fc.option(fc.nat(minute)),
        })
        .map(anError),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(anyError, { minLength: 1, maxLength: 20 }), async (errors) => {
        const trial = aTrial()
        const outcome = await catchError(
          trial.runOnce((failures) => {
            const error = errors[failures]
            return error === undefined ? {} : { error }
          }),
        )
        const tried = errors.slice(0, trial.attemptedAt.length)
        const isHarmless = ({ details: trouble, mayHaveBeenSent: mayHaveArrived }: BuddyError): boolean =>
          !mayHaveArrived ||
          (trouble.kind === 'http-error' &&
            (trouble.httpStatus === 408 ? trouble.retryAfterMs !== null : trouble.httpStatus < 500))
        expect(tried.slice(0, -1).every(isHarmless)).toBe(true)
        const last = tried.at(-1)
        expect(outcome instanceof UnconfirmedOperation).toBe(
          trial.attemptedAt.length <= errors.length && last !== undefined && !isHarmless(last),
        )
      }),
    )
  })
})

test('any run of failures: never two attempts nearer than 250 ms, none before Buddy allows it, none after the deadline', async () => {
  const anyStep = fc.record({
    takesMs: fc.nat(40 * second),
    httpStatus: fc.constantFrom(408, 429, 500, 503, 403, 401, 404),
    retryAfterMs: fc.option(fc.nat(5 * minute)),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { minLength: 1, maxLength: 30 }),
      fc.oneof(fc.integer({ min: 1, max: 60 * minute }), fc.constant(Infinity)),
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }),
      async (steps, deadline, chances) => {
        let draws = 0
        const trial = aTrial({ deadline, random: () => chances[draws++ % chances.length] ?? 0 })
        const outcome = await catchError(
          trial.run((failures) => {
            const step = steps[failures]
            return step === undefined ? {} : { takesMs: step.takesMs, error: anError(step) }
          }),
        )
        trial.attemptedAt.slice(1).forEach((attemptedAt, index) => {
          const { takesMs = 0, httpStatus, retryAfterMs } = steps[index] ?? {}
          const asked = httpStatus === 500 || httpStatus === 401 || httpStatus === 404 ? 0 : (retryAfterMs ?? 0)
          const endedAt = (trial.attemptedAt[index] ?? 0) + takesMs
          expect(attemptedAt - endedAt).toBeGreaterThanOrEqual(Math.max(250, asked) - 1e-6)
          expect(attemptedAt).toBeLessThan(deadline)
        })
        expect(
          outcome === 'it came off' || outcome instanceof RetriesExhausted || outcome instanceof DeadlineExceeded,
        ).toBe(true)
        expect(outcome === 'it came off').toBe(trial.attemptedAt.length > steps.length)
      },
    ),
  )
})
