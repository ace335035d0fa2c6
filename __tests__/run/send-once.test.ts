import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { type BuddyError, Cancelled, DeadlineExceeded, RetriesExhausted } from '../../src/buddy/errors.ts'
import type { Execution } from '../../src/buddy/model.ts'
import { mayBeStateConflict, pollUntil } from '../../src/run/send-once.ts'
import { startRun } from '../../src/run/start.ts'
import { aRunRequest, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { cut, refused, silence } from '../fakes/exchange.ts'
import {
  aContext,
  attempt,
  harmlessErrors,
  marker,
  type OperatingOptions,
  toError,
  unclearErrors,
} from '../fakes/operating.ts'
import { fc } from '../fakes/properties.ts'

const address = { workspace: 'w', project: 'p', pipelineId: '2' }
const saved = { ...address, marker, executionId: null, beforeRetry: null }
const aPage = (...listed: readonly Fields[]): Fields => ({ executions: listed, total_page_count: 1 })
const marked = anExecutionBody({ id: 7, comment: marker })

describe('when the workflow is cancelled while a run is being started', () => {
  /** Starts a run. The grace for a response passes at once, or never. */
  async function startAndCancel(
    isTimePassing: boolean,
    exchange: (stop: () => void, signal: AbortSignal) => Promise<Fields>,
  ): Promise<{ readonly result: unknown; readonly last: unknown }> {
    const [clock, stop] = [createFakeClock(), new AbortController()]
    const waiting = {
      ...clock,
      sleep: (milliseconds: number, signal: AbortSignal) =>
        isTimePassing || milliseconds < 2_000 ? clock.sleep(milliseconds, signal) : new Promise<void>(() => undefined),
    }
    const { context, saved: kept } = aContext(() => ({}), { clock, signal: stop.signal })
    const cancel = (): void => {
      stop.abort(new Cancelled('SIGINT'))
    }
    const client = new BuddyClient(
      async ({ signal }) => ({ body: await exchange(cancel, signal), rateLimit: null, serverTimeMs: null }),
      { requestTimeoutMs: 30_000, deadline: Infinity, now: () => clock.now(), wallTime: () => 0, signal: stop.signal },
    )
    const operated = { ...context, client, clock: waiting }
    const result = await startRun(address, aRunRequest(), 'connected', operated).catch(toError)
    return { result, last: kept.at(-1) }
  }

  test('a response on its way still names the run to cancel', async () => {
    const { result, last } = await startAndCancel(false, async (cancel, signal) => {
      cancel()
      await setImmediate()
      signal.throwIfAborted()
      return anExecutionBody({ id: 7 })
    })
    expect([result, last]).toEqual(['7', { ...saved, executionId: '7' }])
  })

  test('a response that does not come is not waited for, and the state stays', async () => {
    const { result, last } = await startAndCancel(true, async (cancel, signal) => {
      cancel()
      return await new Promise((_, fail) => {
        const end = (): void => {
          fail(toError(signal.reason))
        }
        signal.addEventListener('abort', end, { once: true })
      })
    })
    expect(result).toBeInstanceOf(Cancelled)
    expect(last).toEqual(saved)
  })
})

test('gives a response no time when the workflow is cancelled after it', async () => {
  const stop = new AbortController()
  const { result, clock } = await attempt(
    (context) => startRun(address, aRunRequest(), 'connected', context),
    () => marked,
    { signal: stop.signal },
  )
  stop.abort(new Cancelled('SIGINT'))
  await setImmediate()
  expect([result, clock.sleeps]).toEqual(['7', []])
})

test('never starts a second run, whatever fails, and names, finds or saves the run that may have started', async () => {
  interface Step {
    readonly error: BuddyError | null
    readonly mayHaveWorked: boolean
    readonly hasWorked: boolean
  }
  const step = (errors: readonly (readonly [string, BuddyError])[], may: boolean, has: boolean): fc.Arbitrary<Step> =>
    fc.constantFrom(...errors).map(([, error]) => ({ error, mayHaveWorked: may, hasWorked: has }))
  const responded: Step = { error: null, mayHaveWorked: true, hasWorked: true }
  const anyStep = fc.oneof(
    { weight: 4, arbitrary: step(harmlessErrors, false, false) },
    fc
      .constantFrom(refused(400), refused(401), refused(404))
      .map((error): Step => ({ error, mayHaveWorked: false, hasWorked: false })),
    { weight: 2, arbitrary: step(unclearErrors, true, false) },
    { weight: 2, arbitrary: step(unclearErrors, true, true) },
    fc.constant(responded),
  )
  const anyPoll = fc.constantFrom('fails', 'is late', 'has it')
  const anyEnd = fc.option(fc.nat(90_000))
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyStep, { minLength: 1, maxLength: 6 }),
      fc.array(anyPoll, { maxLength: 8 }),
      anyEnd,
      anyEnd,
      async (steps, polls, cancelledAfterMs, deadlineAfterMs) => {
        const [clock, stop] = [createFakeClock(), new AbortController()]
        clock.at(clock.now() + (cancelledAfterMs ?? Infinity), () => {
          stop.abort(new Cancelled('SIGINT'))
        })
        const counts = { posts: 0, polls: 0, mayHaveWorked: 0, started: 0 }
        const others = anExecutionBody({ id: 3, comment: 'of another user' })
        const {
          result,
          saved: kept,
          observed,
        } = await attempt(
          (context) => startRun(address, aRunRequest(), 'connected', context),
          ({ method }) => {
            clock.advance(50)
            if (method === 'GET') {
              const poll = polls[counts.polls++] ?? polls.at(-1) ?? 'has it'
              if (poll === 'fails') return refused(502)
              return poll === 'has it' && counts.started > 0 ? aPage(others, marked) : aPage(others)
            }
            const { error, mayHaveWorked, hasWorked } = steps[counts.posts++] ?? responded
            if (hasWorked) counts.started++
            if (mayHaveWorked) counts.mayHaveWorked++
            return error ?? marked
          },
          { clock, signal: stop.signal, deadline: clock.now() + (deadlineAfterMs ?? Infinity) },
        )
        expect(counts.mayHaveWorked).toBeLessThanOrEqual(1)
        expect(counts.started).toBeLessThanOrEqual(1)
        if (typeof result === 'string') {
          expect([result, counts.started]).toEqual(['7', 1])
          expect(observed.started.map(([id]) => id)).toEqual(['7'])
        } else expect(kept.at(-1) ?? null).toEqual(counts.mayHaveWorked > 0 ? saved : null)
        if (result instanceof RetriesExhausted) expect(counts.started).toBe(0)
      },
    ),
  )
})

describe('a poll for the effect of an operation', () => {
  const readRun = async (client: BuddyClient): Promise<Execution> =>
    await client.getExecution({ ...address, executionId: '2' })

  test('goes on after any error of Buddy, but not after an internal error', async () => {
    const { context } = aContext(() => ({}))
    const errors: Error[] = [cut(), refused(401), refused(404), silence(5_000), new DeadlineExceeded(cut())]
    const ask = async (): Promise<string> => {
      const error = errors.shift()
      if (error !== undefined) throw error
      return 'there'
    }
    expect(await pollUntil(context, ask)).toBe('there')
    errors.push(new TypeError('internal'))
    await expect(pollUntil(context, ask)).rejects.toThrow('internal')
  })

  test.each<[OperatingOptions, number]>([
    [{}, 30_000],
    [{ appearTimeoutMs: 4_000 }, 4_000],
    [{ appearTimeoutMs: 300_000 }, 30_000],
    [{ deadline: 7_000 }, 2_000],
    [{ deadline: 5_000 }, 0],
  ])('ends after 30 s, or with appear-timeout or the step: %j', async (options, tookMs) => {
    const { context, clock } = aContext(() => ({}), options)
    expect(await pollUntil(context, async () => null)).toBeNull()
    expect(clock.now() - 5_000).toBe(tookMs)
  })

  test('makes longer and longer pauses', async () => {
    const { context, clock } = aContext(() => ({}), { appearTimeoutMs: 10_000 })
    await pollUntil(context, async () => null)
    expect(clock.sleeps.slice(0, 5)).toEqual(Array(5).fill(1_000))
    expect(clock.sleeps[7]).toBeGreaterThan(1_200)
  })

  test('limits each request to five seconds, and to the end of the polls', async () => {
    const { context, buddy } = aContext(() => cut(), { appearTimeoutMs: 10_000 })
    expect(await pollUntil(context, readRun)).toBeNull()
    const limits = buddy.calls.map(({ timeoutMs }) => timeoutMs)
    expect(limits.length).toBeGreaterThan(3)
    expect([limits[0], Math.max(...limits)]).toEqual([5_000, 5_000])
    expect(limits.at(-1)).toBeLessThan(2_000)
  })

  test('is made again after a request that hangs', async () => {
    const { context, buddy, clock } = aContext(({ earlier, timeoutMs }) => {
      if (earlier === 0) clock.advance(timeoutMs)
      return earlier === 0 ? silence(timeoutMs) : anExecutionBody()
    })
    expect(await pollUntil(context, readRun)).not.toBeNull()
    expect(buddy.calls).toHaveLength(2)
    expect(clock.now() - 5_000).toBeLessThan(10_000)
  })

  test('ends in time when every request hangs', async () => {
    const { context, buddy, clock } = aContext(({ timeoutMs }) => {
      clock.advance(timeoutMs)
      return silence(timeoutMs)
    })
    expect(await pollUntil(context, readRun)).toBeNull()
    expect(clock.now() - 5_000).toBe(30_000)
    expect(buddy.calls.length).toBeGreaterThan(3)
  })

  test.each([1_000, 2_000])('is made twice, with two seconds each, in an appear-timeout of %d ms', async (limit) => {
    const { context, buddy, clock } = aContext(
      ({ timeoutMs }) => {
        clock.advance(timeoutMs)
        return silence(timeoutMs)
      },
      { appearTimeoutMs: limit },
    )
    expect(await pollUntil(context, readRun)).toBeNull()
    expect(buddy.calls.map(({ timeoutMs }) => timeoutMs)).toEqual([2_000, 2_000])
    expect(clock.sleeps).toEqual([1_000])
  })

  test('is made at the end of a short appear-timeout', async () => {
    const { context, clock } = aContext(() => ({}), { appearTimeoutMs: 1_000 })
    expect(await pollUntil(context, async () => (clock.now() < 5_900 ? null : clock.now()))).toBe(6_000)
  })
})

test.each<[unknown, boolean]>([
  [new RetriesExhausted(refused(400), 'permanent', 1, 0, 'seen'), true],
  [new RetriesExhausted(refused(404), 'permanent', 1, 0, 'seen'), true],
  [new RetriesExhausted(refused(401), 'permanent', 1, 0, 'seen'), false],
  [new RetriesExhausted(refused(403), 'permanent', 1, 0, 'seen'), false],
  [new RetriesExhausted(cut(), 'exhausted', 1, 0, 'seen'), false],
  [new DeadlineExceeded(refused(400)), false],
])('knows the refusals that may come from the state of the run (%#)', (error, expected) => {
  expect(mayBeStateConflict(error)).toBe(expected)
})
