import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import {
  BuddyError,
  Cancelled,
  DeadlineExceeded,
  RetriesExhausted,
  UnconfirmedOperation,
} from '../../src/buddy/errors.ts'
import { decodeActionExecution, decodeExecution } from '../../src/buddy/decode.ts'
import type { RunRequest } from '../../src/buddy/requests.ts'
import type { ResolvedTarget } from '../../src/run/find.ts'
import { retryRun } from '../../src/run/retry.ts'
import { pollUntil } from '../../src/run/send-once.ts'
import { markStaleStates, fingerprintExecution } from '../../src/run/stale.ts'
import { findRunsByMarker, startRun } from '../../src/run/start.ts'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { aRunRequest, aHash, anActionBody, anExecutionBody, type Fields, revision } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { type Call, cut, refused, silence } from '../fakes/exchange.ts'
import { aContext, marker, type Operated, type OperatingOptions, resolvedRun } from '../fakes/operating.ts'
import { fc } from '../fakes/properties.ts'

const address = { workspace: 'w', project: 'p', pipelineId: '2' }
const saved = { ...address, marker, executionId: null, beforeRetry: null }
const request: RunRequest = aRunRequest({ revision, comment: 'Nightly' })

/** A connection that was never there: nothing was sent. */
const notSent = new BuddyError({ kind: 'connection', code: 'ECONNREFUSED', detail: '' }, 'POST /x', false)
const notBuddy = new BuddyError(
  { kind: 'invalid-response', problem: 'the body is not JSON', httpStatus: 200, contentType: '', excerpt: '' },
  'POST /x',
)

/** After these something may have come of the request ... */
const ambiguous = [
  cut(),
  silence(30_000),
  notBuddy,
  refused(500),
  refused(502),
  refused(503, { retryAfterMs: 1000 }),
  refused(504),
  refused(408),
] as const
/** ... after these certainly nothing did, and it may be asked for again. */
const harmless = [
  notSent,
  refused(429),
  refused(429, { retryAfterMs: 1000 }),
  refused(408, { retryAfterMs: 1000 }),
] as const

const nameOf = ({ details }: BuddyError): string =>
  details.kind === 'http-error'
    ? `HTTP ${details.httpStatus}${details.retryAfterMs === null ? '' : ' with Retry-After'}`
    : details.kind
const byName = (errors: readonly BuddyError[]): readonly (readonly [string, BuddyError])[] =>
  errors.map((error) => [nameOf(error), error])

const aPage = (...listed: readonly Fields[]): Fields => ({ executions: listed, total_page_count: 1 })
const marked = (id: number): Fields => anExecutionBody({ id, status: 'ENQUEUED', comment: `Nightly ${marker}` })

interface RunResult<T> extends Operated {
  readonly result: T | Error
  readonly posts: readonly Call[]
}

async function start(
  respond: (call: Call) => Fields | BuddyError,
  options: OperatingOptions = {},
): Promise<RunResult<string>> {
  const operated = aContext(respond, options)
  const result = await startRun(address, request, 'connected', operated.context).catch(toError)
  return { ...operated, result, posts: operated.buddy.calls.filter(({ method }) => method === 'POST') }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

describe('a run is started', () => {
  test('once, with the marker in its comment, and told with its page', async () => {
    const { result, posts, observed, saved: kept } = await start(() => marked(7))
    expect(result).toBe('7')
    expect(posts.map(({ short, body }) => [short, body])).toEqual([
      ['/executions', { to_revision: { revision }, comment: `Nightly ${marker}` }],
    ])
    expect(observed.started).toEqual([['7', expect.stringContaining(aHash(7))]])
    expect(observed.notices).toEqual([])
    expect(kept).toEqual([saved, { ...saved, executionId: '7' }])
  })

  test('and what may be started is kept before anything is asked of Buddy', async () => {
    const keptAtFirst: unknown[] = []
    const operated = aContext(() => {
      keptAtFirst.push(...operated.saved)
      return marked(7)
    })
    await startRun(address, request, 'first-contact', operated.context)
    expect(keptAtFirst).toEqual([saved])
  })

  test.each(byName(harmless))('again where certainly nothing came of it: %s', async (_, error) => {
    const { result, posts } = await start(({ earlier }) => (earlier < 2 ? error : marked(7)))
    expect([result, posts.length]).toEqual(['7', 3])
  })

  test.each([400, 401, 402, 404, 409, 422])(
    'not at all, where Buddy refuses with %d: nothing is left to be looked for',
    async (httpStatus) => {
      const { result, saved: kept, buddy } = await start(() => refused(httpStatus))
      expect(result).toBeInstanceOf(RetriesExhausted)
      expect(kept.at(-1)).toBeNull()
      expect(buddy.calls.every(({ method }) => method === 'POST')).toBe(true)
    },
  )

  test('with a number in its url, where its id is too large for JavaScript', async () => {
    const { result } = await start(() =>
      anExecutionBody({
        id: undefined,
        url: 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/9007199254740993',
      }),
    )
    expect(result).toBe('9007199254740993')
  })

  test.each(['3?x=y', '0', '..', 'abc', ''])('with no number that would lead elsewhere: %j', async (segment) => {
    const { result, posts } = await start(({ method }) =>
      method === 'POST'
        ? anExecutionBody({ id: undefined, url: `https://api.buddy.works/executions/${segment}` })
        : aPage(),
    )
    expect(result).toBeInstanceOf(UnconfirmedOperation)
    expect(posts).toHaveLength(1)
  })

  test('not after the end of the time', async () => {
    const { result, buddy, saved: kept } = await start(() => anExecutionBody({ id: 7 }), { deadline: 5_000 })
    expect(result).toBeInstanceOf(DeadlineExceeded)
    expect([buddy.calls, kept.at(-1)]).toEqual([[], null])
  })

  test('not where the workflow was cancelled before', async () => {
    const {
      result,
      buddy,
      saved: kept,
    } = await start(() => anExecutionBody({ id: 7 }), { signal: AbortSignal.abort(new Cancelled('SIGINT')) })
    expect(result).toBeInstanceOf(Cancelled)
    expect([buddy.calls, kept]).toEqual([[], []])
  })
})

describe('a response to the start', () => {
  const sentAt = '2026-01-01T00:00:00Z'
  /** A Buddy that answers the start with one run, and lists others. */
  const answer =
    (response: Fields, ...listed: readonly Fields[]) =>
    ({ method }: Call): Fields =>
      method === 'POST' ? response : aPage(...listed)
  const unmarked = (id: number, more: Fields = {}): Fields =>
    anExecutionBody({
      id,
      status: 'ENQUEUED',
      comment: 'Nightly',
      start_date: sentAt,
      finish_date: null,
      to_revision: { revision },
      ...more,
    })

  test('with the marker is believed at once', async () => {
    const { result, buddy } = await start(answer(marked(7)))
    expect([result, buddy.calls.length]).toEqual(['7', 1])
  })

  test('without the marker is believed if all else fits, listed or not', async () => {
    for (const listed of [[], [unmarked(7)], [unmarked(7), unmarked(6, { start_date: '2025-12-31T23:00:00Z' })]])
      expect((await start(answer(unmarked(7), ...listed))).result).toBe('7')
    expect((await start(answer(unmarked(7, { start_date: null, to_revision: null, branch: null })))).result).toBe('7')
  })

  const foreign: readonly (readonly [string, Fields])[] = [
    ['the marker of another step', unmarked(5, { comment: 'x [buddy-gate 77-1-other]' })],
    ['another commit', unmarked(5, { to_revision: { revision: 'f'.repeat(40) } })],
    ['another commit, although it has the marker', { ...marked(5), to_revision: { revision: 'f'.repeat(40) } }],
    ['a start before the request', unmarked(5, { start_date: '2025-12-31T23:59:00Z' })],
    [
      'an end before the request',
      unmarked(5, { start_date: null, finish_date: '2025-12-31T23:59:00Z', status: 'SUCCESSFUL' }),
    ],
  ]

  const unlikeMarked = foreign.filter(([, { comment }]) => !String(comment).includes(marker))
  test.each(unlikeMarked)('with %s is not believed: the run with the marker is watched', async (_, response) => {
    const { result, observed, posts } = await start(answer(response, marked(7), response))
    expect([result, posts.length]).toEqual(['7', 1])
    expect(observed.started.map(([id]) => id)).toEqual(['7'])
  })

  test.each(foreign)(
    'with %s is not believed, and nothing else is where no run has the marker',
    async (_, response) => {
      const { result, observed, saved: kept } = await start(answer(response, unmarked(4)))
      expect(result).toMatchObject({ name: 'UnconfirmedOperation' })
      expect([observed.started, kept.at(-1)?.executionId ?? null]).toEqual([[], null])
    },
  )

  test('that fits is not believed if the list has the marker in another run', async () => {
    expect((await start(answer(unmarked(5), unmarked(5), marked(7)))).result).toBe('7')
  })

  test('that fits is not believed if the list tells that the run was there before', async () => {
    const bare = unmarked(5, { start_date: null })
    const lists = [
      [unmarked(5, { start_date: '2025-12-31T23:00:00Z' })],
      [unmarked(6, { start_date: '2025-12-31T23:30:00Z' }), bare],
    ]
    for (const listed of lists)
      expect((await start(answer(bare, ...listed))).result).toMatchObject({ name: 'UnconfirmedOperation' })
  })

  test.each([
    ['branch', { branch: 'main' }, { branch: { name: 'dev' } }, { branch: { name: 'main' } }],
    ['tag', { tag: 'v1' }, { tag: { name: 'v2' } }, { tag: { name: 'v1' } }],
    [
      'tag instead of the branch',
      { branch: 'main' },
      { branch: null, tag: { name: 'v2' } },
      { branch: { name: 'main' } },
    ],
  ] as const)('with another %s is not believed', async (_, ref, other, same) => {
    const asked = { ...request, revision: '', branch: '', tag: '', ...ref }
    const begin = async (response: Fields): Promise<unknown> =>
      await startRun(address, asked, 'connected', aContext(answer(response)).context).catch(toError)
    expect(await begin(unmarked(5, { branch: null, tag: null, ...other }))).toMatchObject({
      name: 'UnconfirmedOperation',
    })
    expect(await begin(unmarked(5, { branch: null, tag: null, ...same }))).toBe('5')
  })
})

describe('where the answer to the start is lost', () => {
  test.each(byName(ambiguous))(
    'by %s: it is not started again; the run with the marker is adopted',
    async (_, error) => {
      const {
        result,
        posts,
        observed,
        saved: kept,
      } = await start(({ method }) => (method === 'POST' ? error : aPage(anExecutionBody({ id: 9 }), marked(7))))
      expect([result, posts.length]).toEqual(['7', 1])
      expect(observed.started).toEqual([['7', expect.stringContaining(aHash(7))]])
      expect(observed.notices).toEqual([expect.stringMatching(/Run 7 .*marker/)])
      expect(kept.at(-1)).toEqual({ ...saved, executionId: '7' })
    },
  )

  test('and the run appears late, or the list is not to be had at first: it is looked for more than once', async () => {
    const { result, posts } = await start(({ method, earlier }) =>
      method === 'POST' || earlier === 2 ? cut() : aPage(...(earlier < 5 ? [] : [marked(7)])),
    )
    expect([result, posts.length]).toEqual(['7', 1])
  })

  test('and it never appears: after 30 s that is not known', async () => {
    const {
      result,
      posts,
      clock,
      saved: kept,
    } = await start(({ method }) =>
      method === 'POST' ? cut() : aPage(anExecutionBody({ id: 9, comment: 'Nightly [buddy-gate 77-1-other]' })),
    )
    expect(result).toBeInstanceOf(UnconfirmedOperation)
    expect(result).toMatchObject({ last: { details: { kind: 'connection' } }, runs: [] })
    expect(posts).toHaveLength(1)
    expect(clock.now() - 5_000).toBe(30_000)
    expect(kept.at(-1)).toEqual(saved)
  })

  test.each([
    [{ appearTimeoutMs: 4_000 }, 4_000],
    [{ appearTimeoutMs: 300_000 }, 30_000],
    [{ deadline: 7_000 }, 2_000],
  ])('it is looked for no longer than appear-timeout and the end of the time allow: %j', async (options, tookMs) => {
    const { clock } = await start(({ method }) => (method === 'POST' ? cut() : aPage()), options)
    expect(clock.now() - 5_000).toBe(tookMs)
  })

  test('and its list is polled again after a second when appear-timeout is a second', async () => {
    const clock = createFakeClock()
    const { result } = await start(
      ({ method }) => (method === 'POST' ? cut() : clock.now() < 5_900 ? aPage() : aPage(marked(7))),
      { clock, appearTimeoutMs: 1_000 },
    )
    expect([result, clock.now()]).toEqual(['7', 6_000])
  })

  test('and its list is polled again when the first poll took longer than appear-timeout', async () => {
    const clock = createFakeClock()
    const { result } = await start(
      ({ method, earlier }) => {
        if (method === 'POST') return cut()
        if (earlier > 0) return aPage(marked(7))
        clock.advance(2_000)
        return cut()
      },
      { clock, appearTimeoutMs: 1_000 },
    )
    expect(result).toBe('7')
  })

  test('and two runs carry the marker: that is not known, and both are named', async () => {
    const { result, observed } = await start(({ method }) => (method === 'POST' ? cut() : aPage(marked(8), marked(7))))
    expect(result).toMatchObject({ name: 'UnconfirmedOperation', runs: ['8', '7'] })
    expect(observed.started).toEqual([])
  })

  test('and the workflow is cancelled while it is looked for: what may be started stays kept', async () => {
    const stop = new AbortController()
    const clock = createFakeClock()
    clock.at(9_000, () => {
      stop.abort(new Cancelled('SIGINT'))
    })
    const { result, saved: kept } = await start(({ method }) => (method === 'POST' ? cut() : aPage()), {
      clock,
      signal: stop.signal,
    })
    expect(result).toBeInstanceOf(Cancelled)
    expect(kept.at(-1)).toEqual(saved)
  })
})

describe('when the workflow is cancelled while a run is being started', () => {
  /** A start that is under way; the time that is asked for passes at once, or not at all. */
  async function startAndCancel(
    isTimePassing: boolean,
    exchange: (stop: () => void, signal: AbortSignal) => Promise<Fields>,
  ): Promise<{ readonly result: unknown; readonly kept: readonly unknown[] }> {
    const stop = new AbortController()
    const clock = createFakeClock()
    const waiting = {
      ...clock,
      sleep: (milliseconds: number, signal: AbortSignal) =>
        isTimePassing || milliseconds < 2_000 ? clock.sleep(milliseconds, signal) : new Promise<void>(() => undefined),
    }
    const { context, saved: kept } = aContext(() => ({}), { clock, signal: stop.signal })
    const client = new BuddyClient(
      async ({ signal }) => ({
        body: await exchange(() => {
          stop.abort(new Cancelled('SIGINT'))
        }, signal),
        rateLimit: null,
        serverTimeMs: null,
      }),
      { requestTimeoutMs: 30_000, deadline: Infinity, now: () => clock.now(), wallTime: () => 0, signal: stop.signal },
    )
    const result = await startRun(address, request, 'connected', {
      ...context,
      client,
      clock: waiting,
    }).catch(toError)
    return { result, kept }
  }

  test('an answer that is on its way still tells which run has to be cancelled', async () => {
    const { result, kept } = await startAndCancel(false, async (stop, signal) => {
      stop()
      await setImmediate()
      signal.throwIfAborted()
      return anExecutionBody({ id: 7 })
    })
    expect(result).toBe('7')
    expect(kept.at(-1)).toEqual({ ...saved, executionId: '7' })
  })

  test('an answer that does not come is not waited for, and what may be started stays kept', async () => {
    const { result, kept } = await startAndCancel(true, async (stop, signal) => {
      stop()
      return await new Promise((_, fail) => {
        signal.addEventListener(
          'abort',
          () => {
            fail(toError(signal.reason))
          },
          { once: true },
        )
      })
    })
    expect(result).toBeInstanceOf(Cancelled)
    expect(kept.at(-1)).toEqual(saved)
  })
})

describe('for any course of faults', () => {
  type Step =
    | { readonly kind: 'harmless' | 'refused' | 'lost' | 'worked-but-lost'; readonly error: BuddyError }
    | { readonly kind: 'answered' }
  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...harmless).map((error) => ({ kind: 'harmless', error }) as const) },
    fc.constantFrom(refused(400), refused(401), refused(404)).map((error) => ({ kind: 'refused', error }) as const),
    { weight: 2, arbitrary: fc.constantFrom(...ambiguous).map((error) => ({ kind: 'lost', error }) as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...ambiguous).map((error) => ({ kind: 'worked-but-lost', error }) as const),
    },
    fc.constant({ kind: 'answered' } as const),
  )
  /** What a list has: nothing, since it fails; the runs of others; or all. */
  const anyPoll = fc.constantFrom('fails', 'is late', 'has it')
  const anyEnd = fc.option(fc.nat(90_000))

  test('Buddy is never asked to start a run after it may have done so, and what it started is told, adopted or kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 1, maxLength: 6 }),
        fc.array(anyPoll, { maxLength: 8 }),
        anyEnd,
        anyEnd,
        async (steps, polls, cancelledAfterMs, deadlineAfterMs) => {
          const clock = createFakeClock()
          const stop = new AbortController()
          if (cancelledAfterMs !== null)
            clock.at(clock.now() + cancelledAfterMs, () => {
              stop.abort(new Cancelled('SIGINT'))
            })
          const counts = { posts: 0, polls: 0, mayHaveWorked: 0, started: 0 }
          const {
            result,
            saved: kept,
            observed,
          } = await start(
            ({ method }) => {
              clock.advance(50)
              if (method === 'GET') {
                const poll = polls[counts.polls++] ?? polls.at(-1) ?? 'has it'
                return poll === 'fails'
                  ? refused(502)
                  : aPage(
                      anExecutionBody({ id: 3, comment: 'of somebody else' }),
                      ...(poll === 'has it' && counts.started > 0 ? [marked(7)] : []),
                    )
              }
              const step = steps[counts.posts++] ?? { kind: 'answered' }
              if (step.kind === 'answered' || step.kind === 'worked-but-lost') counts.started++
              if (step.kind === 'answered' || step.kind === 'worked-but-lost' || step.kind === 'lost')
                counts.mayHaveWorked++
              return step.kind === 'answered' ? marked(7) : step.error
            },
            {
              clock,
              signal: stop.signal,
              ...(deadlineAfterMs === null ? {} : { deadline: clock.now() + deadlineAfterMs }),
            },
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
})

describe('runs with the marker', () => {
  const {
    context: { client },
  } = aContext(({ query }) => {
    const page = Number(query.get('page'))
    return {
      executions:
        page === 3 ? [marked(7)] : [anExecutionBody({ id: 100 - page }), anExecutionBody({ id: 50, comment: null })],
      total_page_count: 9,
    }
  })

  test('are looked for on the newest pages', async () => {
    expect(await findRunsByMarker(client, address, marker)).toMatchObject([
      { executionId: '7', execution: { htmlUrl: expect.stringContaining(aHash(7)) } },
    ])
  })

  test('are no further down than a new run can be', async () => {
    const { context, buddy } = aContext(() => ({ executions: [anExecutionBody()], total_page_count: 9 }))
    expect(await findRunsByMarker(context.client, address, marker)).toBeNull()
    expect(buddy.calls).toHaveLength(3)
  })

  test.each([
    ['an empty page', { executions: [], total_page_count: 9 }],
    ['the last page', { executions: [anExecutionBody()], total_page_count: 1 }],
    ['a page of nobody knows how many', { executions: [anExecutionBody()] }],
  ])('end with %s', async (_, page) => {
    const { context, buddy } = aContext(() => page)
    expect(await findRunsByMarker(context.client, address, marker)).toBeNull()
    expect(buddy.calls).toHaveLength(1)
  })

  test('count once, also where the list moved while it was read', async () => {
    const { context } = aContext(() => ({ executions: [marked(7)], total_page_count: 3 }))
    expect(await findRunsByMarker(context.client, address, marker)).toHaveLength(1)
  })
})

describe('what came of a request is looked up', () => {
  test('whatever goes wrong with Buddy, but not where it is a fault of ours', async () => {
    const { context } = aContext(() => ({}))
    const errors: readonly Error[] = [cut(), refused(401), refused(404), silence(5_000), new DeadlineExceeded(cut())]
    let asked = 0
    expect(
      await pollUntil(context, async () => {
        const error = errors[asked++]
        if (error !== undefined) throw error
        return 'there'
      }),
    ).toBe('there')
    await expect(
      pollUntil(context, async () => {
        throw new TypeError('a mistake of ours')
      }),
    ).rejects.toThrow('a mistake of ours')
  })

  test('in requests that end when the looking does', async () => {
    const { context, buddy } = aContext(() => cut())
    expect(
      await pollUntil(
        { ...context, appearTimeoutMs: 10_000 },
        async (client) => await client.getExecution({ ...address, executionId: '2' }),
      ),
    ).toBeNull()
    expect(buddy.calls.length).toBeGreaterThan(3)
    expect(buddy.calls.at(-1)?.timeoutMs).toBeLessThan(5_000)
  })

  test('one look that hangs does not use up the time of all', async () => {
    const { context, buddy, clock } = aContext(({ earlier, timeoutMs }) => {
      if (earlier > 0) return anExecutionBody()
      clock.advance(timeoutMs)
      return silence(timeoutMs)
    })
    expect(
      await pollUntil(context, async (client) => await client.getExecution({ ...address, executionId: '2' })),
    ).not.toBeNull()
    expect(buddy.calls).toHaveLength(2)
    expect(clock.now() - 5_000).toBeLessThan(10_000)
  })

  test('not again, once each look has hung until the end', async () => {
    const { context, buddy, clock } = aContext(({ timeoutMs }) => {
      clock.advance(timeoutMs)
      return silence(timeoutMs)
    })
    expect(
      await pollUntil(context, async (client) => await client.getExecution({ ...address, executionId: '2' })),
    ).toBeNull()
    expect(clock.now() - 5_000).toBe(30_000)
    expect(buddy.calls.length).toBeGreaterThan(3)
  })
})

describe('a retry', () => {
  const failed = anExecutionBody({ status: 'FAILED', action_executions: [anActionBody({ status: 'FAILED' })] })
  const goingOn = anExecutionBody({ status: 'INPROGRESS', finish_date: null })

  async function retry(
    respond: (call: Call) => Fields | BuddyError | null,
    from: Partial<ResolvedTarget> = {},
    options: OperatingOptions = {},
  ): Promise<RunResult<ResolvedTarget> & { readonly patches: readonly Call[] }> {
    const operated = aContext(respond, options)
    const result = await retryRun({ ...resolvedRun, ...from }, operated.context).catch(toError)
    return { ...operated, result, posts: [], patches: operated.buddy.calls.filter(({ method }) => method === 'PATCH') }
  }

  test.each(['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'])(
    'of a run that is %s is asked for once; what was before is remembered',
    async (status) => {
      const {
        result,
        patches,
        observed,
        saved: kept,
        context,
      } = await retry(({ method }) => (method === 'PATCH' ? goingOn : { ...failed, status }))
      expect(patches.map(({ short, body }) => [short, body])).toEqual([['/executions/2', { operation: 'RETRY' }]])
      expect(result).toMatchObject({ execution: null, stage: 'seen', beforeRetry: { status } })
      expect(observed.done).toEqual([`Retried the run, which was ${status}`])
      expect(observed.states).toMatchObject([{ status, kind: 'run' }])
      // From before it is sent to the end: what tells the run as it was goes with it.
      const own = {
        ...saved,
        executionId: '2',
        beforeRetry: fingerprintExecution(decodeExecution({ ...failed, status })),
      }
      expect(kept.length).toBeGreaterThan(0)
      for (const run of kept) expect(run).toEqual(own)
      expect(context.startedRun.isConfirmed).toBe(true)
    },
  )

  test.each([
    'INPROGRESS',
    'ENQUEUED',
    'INITIAL',
    'TERMINATING',
    'WAITING_FOR_APPLY',
    'WAITING_FOR_VARIABLES',
    'NEW_WORD',
  ])('of a run that is %s is not asked for: it is only watched, with a warning', async (status) => {
    const { result, patches, observed, saved: kept } = await retry(() => ({ ...goingOn, status }))
    expect(patches).toEqual([])
    expect(result).toMatchObject({ execution: { status }, stage: 'seen', beforeRetry: null })
    expect(observed.warnings).toEqual([expect.stringContaining(status)])
    expect(kept).toEqual([])
  })

  test('follows the action by its number, its hash being new', async () => {
    const { result } = await retry(({ method }) => (method === 'PATCH' ? goingOn : failed), {
      actionExecutionId: aHash(1).toUpperCase(),
    })
    expect(result).toMatchObject({ actionExecutionId: aHash(1).toUpperCase(), actionId: 1 })
    const { result: named } = await retry(({ method }) => (method === 'PATCH' ? goingOn : failed), {
      actionExecutionId: aHash(9),
      actionId: 5,
    })
    expect(named).toMatchObject({ actionId: 5 })
  })

  test.each(byName(ambiguous))(
    'whose answer was lost by %s, and the run is no longer as it was: it was retried',
    async (_, error) => {
      const { result, patches, observed } = await retry(({ method, earlier }) =>
        method === 'PATCH' ? error : earlier === 0 ? failed : goingOn,
      )
      expect(patches).toHaveLength(1)
      expect(observed.notices).toEqual([expect.stringContaining('it was retried')])
      expect(result).toMatchObject({ stage: 'seen', beforeRetry: { status: 'FAILED' } })
    },
  )

  test('whose answer was lost, and the run stays as it was: that is not known, and it is not asked for again', async () => {
    const { result, patches } = await retry(({ method }) => (method === 'PATCH' ? cut() : failed))
    expect(result).toBeInstanceOf(UnconfirmedOperation)
    expect(patches).toHaveLength(1)
  })

  test.each(byName(harmless))('is asked for again where certainly nothing came of it: %s', async (_, error) => {
    const { patches, result } = await retry(({ method, earlier }) =>
      method !== 'PATCH' ? failed : earlier < 3 ? error : goingOn,
    )
    expect(patches).toHaveLength(3)
    expect(result).toMatchObject({ stage: 'seen' })
  })

  test.each([400, 401, 403, 404, 409])('that Buddy refuses with %d leaves no run of ours', async (httpStatus) => {
    const {
      result,
      saved: kept,
      context,
    } = await retry(({ method }) => (method === 'PATCH' ? refused(httpStatus) : failed))
    expect(result).toMatchObject({ name: 'RetriesExhausted', last: { details: { httpStatus } } })
    expect([kept.at(-1), context.startedRun.isConfirmed]).toEqual([null, false])
  })

  test.each([401, 403])(
    'that Buddy refuses with %d: it is asked no further with the same token',
    async (httpStatus) => {
      const { buddy } = await retry(({ method }) => (method === 'PATCH' ? refused(httpStatus) : failed))
      expect(buddy.calls.findLast(({ method }) => method === 'GET')?.earlier).toBe(0)
    },
  )

  test.each([400, 404, 409])(
    'that Buddy refuses with %d, since the run goes on by now: it is only watched, and not ours',
    async (httpStatus) => {
      const {
        result,
        patches,
        observed,
        saved: kept,
      } = await retry(({ method, earlier }) =>
        method === 'PATCH' ? refused(httpStatus) : earlier === 0 ? failed : goingOn,
      )
      expect(patches).toHaveLength(1)
      expect(observed.notices).toEqual([expect.stringMatching(/no longer FAILED: another user was faster/)])
      expect([observed.done, observed.warnings, kept.at(-1)]).toEqual([[], [], null])
      expect(result).toMatchObject({ execution: null, stage: 'seen', beforeRetry: { status: 'FAILED' } })
    },
  )

  test.each([
    ['SUCCESSFUL', 400],
    ['SUCCESSFUL', 409],
    ['SUCCESSFUL', 422],
    ['SKIPPED', 400],
    ['NOT_EXECUTED', 400],
  ])(
    'that Buddy refuses, since the run is %s and nothing has failed: its status decides (%d)',
    async (status, httpStatus) => {
      const {
        result,
        patches,
        observed,
        saved: kept,
      } = await retry(({ method }) =>
        method === 'PATCH'
          ? refused(httpStatus, { apiMessages: status === 'SKIPPED' ? [] : ['Only failed', 'ones'] })
          : { ...failed, status },
      )
      expect(patches).toHaveLength(1)
      expect(observed.notices).toEqual([
        `Buddy did not retry the run, which is ${status}: there is nothing to retry. The step judges the run as it is.${status === 'SKIPPED' ? '' : ' Buddy says: Only failed · ones'}`,
      ])
      expect([observed.done, observed.warnings, kept.at(-1)]).toEqual([[], [], null])
      expect(result).toMatchObject({ execution: { status }, stage: 'seen', beforeRetry: null })
    },
  )

  test.each([
    [404, {}],
    [405, {}],
    [429, { retryAfterMs: 7_200_000 }],
  ])(
    'that Buddy refuses with %d, which says nothing of the run, is an error also where that is SUCCESSFUL',
    async (httpStatus, more) => {
      const { result, observed } = await retry(
        ({ method }) => (method === 'PATCH' ? refused(httpStatus, more) : { ...failed, status: 'SUCCESSFUL' }),
        {},
        { deadline: 3_600_000 },
      )
      expect(result).toMatchObject({ name: 'RetriesExhausted', last: { details: { httpStatus } } })
      expect(observed.notices).toEqual([])
    },
  )

  test.each(['FAILED', 'TERMINATED'])('that Buddy refuses although the run is %s is an error', async (status) => {
    const { result, observed } = await retry(({ method }) =>
      method === 'PATCH' ? refused(400) : { ...failed, status },
    )
    expect(result).toMatchObject({ name: 'RetriesExhausted' })
    expect(observed.notices).toEqual([])
  })

  test.each([
    [aHash(8), aHash(8)],
    [aHash(8).toUpperCase(), null],
  ])(
    'of an action that its run does not list: it is read first, so that it is not taken for the new one (%s)',
    async (given, echoed) => {
      const actionNotInRun = anActionBody({ action_execution_id: echoed, status: 'SUCCESSFUL', action: { id: 5 } })
      const { result, buddy } = await retry(
        ({ method, short }) =>
          method === 'PATCH' ? goingOn : short.includes('action_executions') ? actionNotInRun : failed,
        { actionExecutionId: given },
      )
      expect(buddy.calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH'])
      expect(result).toMatchObject({ actionId: 5 })
      if (result instanceof Error) throw result
      const isStale = markStaleStates(result.beforeRetry, result.actionBeforeRetry)
      const later = toActionState(
        decodeActionExecution({ ...actionNotInRun, action_execution_id: given }),
        decodeExecution(goingOn),
        true,
      )
      expect([isStale(later).isStale, isStale({ ...later, execution: null }).isStale]).toEqual([true, true])
      // A late answer about the run is known for one also after it has moved.
      expect([failed, goingOn, failed].map((body) => isStale(toRunState(decodeExecution(body))).isStale)).toEqual([
        true,
        false,
        true,
      ])
    },
  )

  test('of an action that is not there is not asked for', async () => {
    const { result, patches } = await retry(
      ({ short }) => (short.includes('action_executions') ? refused(404) : failed),
      { actionExecutionId: aHash(8) },
    )
    expect([result, patches]).toMatchObject([{ name: 'RetriesExhausted' }, []])
  })

  test('that Buddy answers without a body is done', async () => {
    const { result, patches, observed, context } = await retry(({ method }) => (method === 'PATCH' ? null : failed))
    expect([patches.length, observed.done, context.startedRun.isConfirmed]).toEqual([
      1,
      ['Retried the run, which was FAILED'],
      true,
    ])
    expect(result).toMatchObject({ stage: 'seen' })
  })

  test('of which it is not known whether Buddy did it is not taken for done', async () => {
    const { context, saved: kept } = await retry(({ method }) => (method === 'PATCH' ? cut() : failed))
    expect(context.startedRun.isConfirmed).toBe(false)
    expect(kept.at(-1)).toMatchObject({ executionId: '2' })
  })

  test('whose answer was lost: a run that still says how it ended, though something of it goes on, shows nothing yet', async () => {
    const half = {
      ...failed,
      action_executions: [
        anActionBody({ status: 'FAILED' }),
        anActionBody({ action_execution_id: aHash(3), status: 'INPROGRESS', finish_date: null }),
      ],
    }
    const { observed, buddy } = await retry(({ method, earlier }) =>
      method === 'PATCH' ? cut() : earlier === 0 ? failed : earlier < 4 ? half : goingOn,
    )
    expect(observed.notices).toEqual([expect.stringContaining('it was retried')])
    expect(buddy.calls.length).toBeGreaterThan(4)
  })
})
