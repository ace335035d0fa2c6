import { describe, expect, test } from '@jest/globals'
import { type BuddyError, Cancelled, RetriesExhausted, UnconfirmedOperation } from '../../src/buddy/errors.ts'
import type { RunRequest } from '../../src/buddy/requests.ts'
import { findRunsByMarker, startRun } from '../../src/run/start.ts'
import { aRunRequest, aHash, anExecutionBody, type Fields, revision } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { type Call, cut, refused } from '../fakes/exchange.ts'
import {
  aContext,
  attempt,
  type Attempted,
  harmlessErrors,
  marker,
  type OperatingOptions,
  unclearErrors,
} from '../fakes/operating.ts'

const address = { workspace: 'w', project: 'p', pipelineId: '2' }
const saved = { ...address, marker, executionId: null, beforeRetry: null }
const request: RunRequest = aRunRequest({ revision, comment: 'Nightly' })
const aPage = (...listed: readonly Fields[]): Fields => ({ executions: listed, total_page_count: 1 })
const marked = (id: number): Fields => anExecutionBody({ id, status: 'ENQUEUED', comment: `Nightly ${marker}` })

async function start(
  respond: (call: Call) => Fields | BuddyError,
  options?: OperatingOptions,
  asked = request,
): Promise<Attempted<string>> {
  return await attempt((context) => startRun(address, asked, 'connected', context), respond, options)
}

describe('a run is started', () => {
  test('once, with the marker in its comment, and believed at once when the response has the marker', async () => {
    const { result, changes, observed, saved: kept, buddy } = await start(() => marked(7))
    expect([result, buddy.calls.length]).toEqual(['7', 1])
    expect(changes.map(({ short, body }) => [short, body])).toEqual([
      ['/executions', { to_revision: { revision }, comment: `Nightly ${marker}` }],
    ])
    expect(observed.started).toEqual([['7', expect.stringContaining(aHash(7))]])
    expect(observed.notices).toEqual([])
    expect(kept).toEqual([saved, { ...saved, executionId: '7' }])
  })

  test('after its state was saved', async () => {
    const keptAtFirst: unknown[] = []
    const operated = aContext(() => {
      keptAtFirst.push(...operated.saved)
      return marked(7)
    })
    await startRun(address, request, 'first-contact', operated.context)
    expect(keptAtFirst).toEqual([saved])
  })

  test.each(harmlessErrors)('again after %s, which certainly had no effect', async (_, error) => {
    const { result, changes } = await start(({ earlier }) => (earlier < 2 ? error : marked(7)))
    expect([result, changes.length]).toEqual(['7', 3])
  })

  test.each([400, 401, 402, 404, 409, 422])('not when Buddy refuses with %d, and is not searched', async (status) => {
    const { result, saved: kept, buddy, changes } = await start(() => refused(status))
    expect(result).toBeInstanceOf(RetriesExhausted)
    expect([kept.at(-1), changes.length]).toEqual([null, buddy.calls.length])
  })

  test('with the number in its url when its id is too large for JavaScript', async () => {
    const url = 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/9007199254740993'
    expect((await start(() => anExecutionBody({ id: undefined, url }))).result).toBe('9007199254740993')
  })

  test.each(['3?x=y', '0', '..', 'abc', ''])('without a number that would change a path: %j', async (segment) => {
    const started = anExecutionBody({ id: undefined, url: `https://api.buddy.works/executions/${segment}` })
    const { result, changes } = await start(({ method }) => (method === 'POST' ? started : aPage()))
    expect(result).toBeInstanceOf(UnconfirmedOperation)
    expect(changes).toHaveLength(1)
  })

  test.each<[string, OperatingOptions, readonly unknown[]]>([
    ['DeadlineExceeded', { deadline: 5_000 }, [saved, null]],
    ['Cancelled', { signal: AbortSignal.abort(new Cancelled('SIGINT')) }, []],
  ])('not when the step is over before: %s', async (name, options, savedStates) => {
    const { result, buddy, saved: kept } = await start(() => marked(7), options)
    expect(result).toMatchObject({ name })
    expect([buddy.calls, kept]).toEqual([[], savedStates])
  })
})

describe('a response to the start', () => {
  /** Answers the start with one run, and lists others. */
  const answer =
    (response: Fields, ...listed: readonly Fields[]) =>
    ({ method }: Call): Fields =>
      method === 'POST' ? response : aPage(...listed)
  const unmarked = (id: number, more: Fields = {}): Fields =>
    anExecutionBody({
      id,
      status: 'ENQUEUED',
      comment: 'Nightly',
      start_date: '2026-01-01T00:00:00Z',
      finish_date: null,
      to_revision: { revision },
      ...more,
    })
  const bare = { start_date: null, to_revision: null, branch: null }

  test.each<[string, Fields, readonly Fields[]]>([
    ['is not listed', unmarked(7), []],
    ['is listed', unmarked(7), [unmarked(7)]],
    ['is the newest', unmarked(7), [unmarked(7), unmarked(6, { start_date: '2025-12-31T23:00:00Z' })]],
    ['has no dates and no commit', unmarked(7, bare), []],
    ['started within the tolerance of clocks', unmarked(7, { start_date: '2025-12-31T23:59:55Z' }), []],
  ])('without the marker is believed when all else fits and the run %s', async (_, response, listed) => {
    expect((await start(answer(response, ...listed))).result).toBe('7')
  })

  test('without the marker is believed when it took longer than the tolerance of clocks', async () => {
    const clock = createFakeClock()
    const respond = answer(unmarked(7, { start_date: '2026-01-01T00:00:01Z' }))
    const late = (call: Call): Fields => {
      if (call.method === 'POST') clock.advance(20_000)
      return respond(call)
    }
    expect((await start(late, { clock })).result).toBe('7')
  })

  const otherCommit = { to_revision: { revision: 'f'.repeat(40) } }
  const foreign: readonly (readonly [string, Fields])[] = [
    ['the marker of another step', unmarked(5, { comment: 'x [buddy-gate 77-1-other]' })],
    ['another commit', unmarked(5, otherCommit)],
    ['a start before the request', unmarked(5, { start_date: '2025-12-31T23:59:54Z' })],
    ['an end before the request', unmarked(5, { start_date: null, finish_date: '2025-12-31T23:59:00Z' })],
  ]
  test.each(foreign)('with %s is not believed: the run with the marker is watched', async (_, response) => {
    const { result, observed, changes } = await start(answer(response, marked(7), response))
    expect([result, changes.length]).toEqual(['7', 1])
    expect(observed.started.map(([id]) => id)).toEqual(['7'])
  })

  const contradictory: readonly [string, Fields] = ['another commit and the marker', { ...marked(5), ...otherCommit }]
  test.each([...foreign, contradictory])(
    'with %s is not believed, and no other run is when none has the marker',
    async (_, response) => {
      const { result, observed, saved: kept } = await start(answer(response, unmarked(4)))
      expect(result).toMatchObject({
        name: 'UnconfirmedOperation',
        last: { details: { kind: 'invalid-response', problem: expect.stringContaining('run 5'), excerpt: '' } },
      })
      expect([observed.started, kept.at(-1)]).toEqual([[], saved])
    },
  )

  test.each<[string, Fields, readonly Fields[], string | null]>([
    ['has the marker in another run', unmarked(5), [unmarked(5), marked(7)], '7'],
    ['has the marker in this run', unmarked(5), [marked(5)], '5'],
    ['shows an earlier start', unmarked(5, bare), [unmarked(5, { start_date: '2025-12-31T23:00:00Z' })], null],
    [
      'shows that a newer run had started before',
      unmarked(5, bare),
      [unmarked(6, { start_date: '2025-12-31T23:30:00Z' }), unmarked(5, bare)],
      null,
    ],
  ])('that fits is judged by the list when that %s', async (_, response, listed, expected) => {
    const { result } = await start(answer(response, ...listed))
    expect(typeof result === 'string' ? result : null).toBe(expected)
  })

  test('that fits is believed when the list cannot be read for three seconds', async () => {
    const { result, clock } = await start(({ method }) => (method === 'POST' ? unmarked(7) : cut()))
    expect([result, clock.now()]).toEqual(['7', 5_000 + 3_000])
  })

  test('that fits is believed when the workflow is cancelled while the list is read', async () => {
    const [clock, stop] = [createFakeClock(), new AbortController()]
    clock.at(6_000, () => {
      stop.abort(new Cancelled('SIGINT'))
    })
    const { result, saved: kept } = await start(answer(unmarked(7)), { clock, signal: stop.signal })
    expect([result, kept.at(-1)?.executionId]).toEqual(['7', '7'])
  })

  const [main, v1] = [{ name: 'main' }, { name: 'v1' }]
  test.each<[Partial<RunRequest>, Fields, boolean]>([
    [{ branch: 'main' }, { branch: { name: 'dev' } }, false],
    [{ branch: 'main' }, { branch: main }, true],
    [{ branch: 'main' }, { branch: { name: 'refs/heads/main' } }, true],
    [{ branch: 'main' }, { tag: v1 }, false],
    [{ branch: 'main' }, { branch: main, tag: v1 }, true],
    [{ tag: 'v1' }, {}, true],
    [{ branch: 'main' }, {}, true],
    [{ tag: 'v1' }, { tag: { name: 'v2' } }, false],
    [{ tag: 'v1' }, { tag: v1 }, true],
    [{ tag: 'v1' }, { tag: v1, branch: main }, true],
    [{ tag: 'v1' }, { branch: main }, false],
    [{ tag: 'v1' }, { branch: main, comment: marker }, true],
    [{ revision: revision.slice(0, 12) }, {}, true],
    [{ revision }, { to_revision: { revision: revision.slice(0, 12).toUpperCase() } }, true],
    [{ revision }, { to_revision: { revision: 'HEAD' } }, true],
  ])('to the request %j with %j fits: %s', async (ref, more, fits) => {
    const response = unmarked(5, { branch: null, tag: null, ...more })
    const asked = { ...request, revision: '', branch: '', tag: '', ...ref }
    const { result } = await start(answer(response), {}, asked)
    if (fits) expect(result).toBe('5')
    else expect(result).toBeInstanceOf(UnconfirmedOperation)
  })
})

describe('when the response to the start is lost', () => {
  const lost =
    (list: (call: Call) => Fields | BuddyError) =>
    (call: Call): Fields | BuddyError =>
      call.method === 'POST' ? cut() : list(call)

  test.each(unclearErrors)(
    'by %s, the start is not repeated, and the run with the marker is used',
    async (_, error) => {
      const run = await start(({ method }) =>
        method === 'POST' ? error : aPage(anExecutionBody({ id: 9, comment: null }), marked(7)),
      )
      expect([run.result, run.changes.length]).toEqual(['7', 1])
      expect(run.observed.started).toEqual([['7', expect.stringContaining(aHash(7))]])
      expect(run.observed.notices).toEqual([expect.stringMatching(/Run 7 .*marker/)])
      expect(run.saved.at(-1)).toEqual({ ...saved, executionId: '7' })
    },
  )

  test('the list is polled until the run appears', async () => {
    const { result, changes } = await start(
      lost(({ earlier }) => (earlier === 2 ? cut() : aPage(...(earlier < 5 ? [] : [marked(7)])))),
    )
    expect([result, changes.length]).toEqual(['7', 1])
  })

  test('and the run never appears, the start is unconfirmed after 30 s', async () => {
    const of = anExecutionBody({ id: 9, comment: 'Nightly [buddy-gate 77-1-other]' })
    const { result, changes, clock, saved: kept } = await start(lost(() => aPage(of)))
    expect(result).toMatchObject({ name: 'UnconfirmedOperation', last: { details: { kind: 'connection' } }, runs: [] })
    expect([changes.length, clock.now() - 5_000, kept.at(-1)]).toEqual([1, 30_000, saved])
  })

  test('and the run with the marker is of another commit, the start is unconfirmed', async () => {
    const wrong = { ...marked(7), to_revision: { revision: 'f'.repeat(40) } }
    expect((await start(lost(() => aPage(wrong)))).result).toMatchObject({ name: 'UnconfirmedOperation', runs: ['7'] })
  })

  test('and two runs have the marker, the start is unconfirmed and both are named', async () => {
    const { result, observed } = await start(lost(() => aPage(marked(8), marked(7))))
    expect(result).toMatchObject({ name: 'UnconfirmedOperation', runs: ['8', '7'] })
    expect(observed.started).toEqual([])
  })

  test('and the workflow is cancelled during the search, the state stays', async () => {
    const [clock, stop] = [createFakeClock(), new AbortController()]
    clock.at(9_000, () => {
      stop.abort(new Cancelled('SIGINT'))
    })
    const { result, saved: kept } = await start(
      lost(() => aPage()),
      { clock, signal: stop.signal },
    )
    expect(result).toBeInstanceOf(Cancelled)
    expect(kept.at(-1)).toEqual(saved)
  })
})

describe('runs with the marker', () => {
  const search = async (respond: (call: Call) => Fields): Promise<readonly [ids: readonly string[], pages: number]> => {
    const { context, buddy } = aContext(respond)
    const found = await findRunsByMarker(context.client, address, marker)
    return [(found ?? []).map(({ executionId }) => executionId), buddy.calls.length]
  }

  test.each<[string, (call: Call) => Fields, readonly string[], number]>([
    [
      'are searched on three pages',
      ({ query }) => ({ executions: [query.get('page') === '3' ? marked(7) : anExecutionBody()], total_page_count: 9 }),
      ['7'],
      3,
    ],
    ['are on no later page', () => ({ executions: [anExecutionBody()], total_page_count: 9 }), [], 3],
    ['end with an empty page', () => ({ executions: [], total_page_count: 9 }), [], 1],
    ['end with the last page', () => aPage(anExecutionBody()), [], 1],
    ['end with the first page when Buddy gives no number', () => ({ executions: [anExecutionBody()] }), [], 1],
    ['count once when the list moves', () => ({ executions: [marked(7)], total_page_count: 3 }), ['7'], 3],
    ['need a number', () => aPage({ ...marked(7), id: null, url: null }), [], 1],
  ])('%s', async (_, respond, ids, pages) => {
    expect(await search(respond)).toEqual([ids, pages])
  })
})
