import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import type { BuddyError } from '../../src/buddy/errors.ts'
import type { RunRequest } from '../../src/buddy/requests.ts'
import type { ActionSelector, RunSelector, Target } from '../../src/inputs/target.ts'
import type { GateContext } from '../../src/run/context.ts'
import { findRun, type ResolvedTarget } from '../../src/run/find.ts'
import { NotFound, type NotFoundReason } from '../../src/run/not-found.ts'
import { aRunRequest, aHash, anActionBody, anExecutionBody, type Fields, revision } from '../fakes/builders.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { type Call, createFakeBuddy, cut, refused } from '../fakes/exchange.ts'
import { aContext, marker } from '../fakes/operating.ts'

const minute = 60_000
const other = 'f'.repeat(40)

interface Circumstances extends Partial<Pick<GateContext, 'wait' | 'appearTimeoutMs' | 'ifMissing'>> {
  readonly clock?: FakeClock
  readonly timeoutMs?: number
}

interface Found {
  readonly resolved: ResolvedTarget | null
  readonly error: unknown
  readonly asked: readonly string[]
  readonly observed: readonly string[]
  readonly tookMs: number
}

async function find(
  target: Partial<Target>,
  respond: (call: Call) => Fields | BuddyError,
  {
    clock = createFakeClock(),
    timeoutMs = Infinity,
    wait = true,
    appearTimeoutMs = 5 * minute,
    ifMissing = 'fail',
  }: Circumstances = {},
): Promise<Found> {
  const startedAt = clock.now()
  const observed: string[] = []
  const buddy = createFakeBuddy((call) =>
    call.method === 'POST' ? anExecutionBody({ id: 7, comment: marker }) : respond(call),
  )
  const { signal } = new AbortController()
  const deadline = startedAt + timeoutMs
  const client = new BuddyClient(buddy.sendRequest, {
    requestTimeoutMs: 30_000,
    deadline,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal,
  })
  const whole: Target = {
    workspace: 'w',
    project: 'p',
    pipeline: { by: 'number', number: '2' },
    run: { by: 'number', number: '2' },
    gate: { by: 'run' },
    ...target,
  }
  const { context } = aContext(respond, { clock, wait, appearTimeoutMs, ifMissing, deadline, signal })
  const search = {
    ...context,
    client,
    listener: {
      ...context.listener,
      onRetry: () => observed.push('trouble'),
      onRecovered: () => observed.push('recovery'),
      onResolved: (found: object) => observed.push(JSON.stringify(found)),
      onWaitingToAppear: (what: string) => observed.push(what),
    },
  }
  const end = (resolved: ResolvedTarget | null, error: unknown): Found => ({
    resolved,
    error,
    asked: buddy.asked,
    observed,
    tookMs: clock.now() - startedAt,
  })
  try {
    return end(await findRun(whole, search), null)
  } catch (error) {
    return end(null, error)
  }
}

/** The runs of a pipeline in pages of 20, the newest first, as they are at each request. */
function listing(runs: (call: Call) => readonly Fields[]): (call: Call) => Fields {
  return (call) => {
    const page = Number(call.query.get('page'))
    const size = Number(call.query.get('per_page'))
    const all = runs(call)
    return {
      executions: all.slice((page - 1) * size, page * size),
      page,
      total_page_count: Math.ceil(all.length / size),
      total_element_count: all.length,
    }
  }
}

const aRun = (id: number, sha = other, more: Fields = {}): Fields =>
  anExecutionBody({ id, to_revision: { revision: sha }, ...more })
/** So many runs, the newest has that number; `own` says what is different in some of them. */
const runs = (count: number, own: Readonly<Record<number, Fields>> = {}): readonly Fields[] =>
  Array.from({ length: count }, (_, index) => own[count - index] ?? aRun(count - index))
const byCommit = (more: Partial<Extract<RunSelector, { by: 'commit' }>> = {}): RunSelector => ({
  by: 'commit',
  commit: revision,
  branch: '',
  tag: '',
  ...more,
})
const aStart: RunRequest = aRunRequest({ revision })
const pageOf = (number: number): string => `/executions?page=${String(number)}&per_page=20`

describe('a pipeline by its identifier', () => {
  const pipeline = { by: 'identifier', identifier: 'deploy' } as const
  const isIdentifiers = ({ path }: Call): boolean => path === '/workspaces/w/identifiers'
  const list = {
    pipelines: [
      { id: 7, identifier: 'other' },
      { id: 9, identifier: 'Deploy' },
    ],
    total_page_count: 1,
  }

  test('is asked for once', async () => {
    const { resolved, asked, observed } = await find({ pipeline }, () => ({ pipeline_id: 9 }))
    expect(resolved?.run.pipelineId).toBe('9')
    expect(asked).toEqual(['/workspaces/w/identifiers?project=p&pipeline=deploy'])
    expect(observed).toEqual(['{"pipelineId":"9"}'])
  })

  test.each([403, 404, 405])('is found in the list where that endpoint answers %d', async (status) => {
    const { resolved, asked } = await find({ pipeline }, (call) => (isIdentifiers(call) ? refused(status) : list))
    expect(resolved?.run.pipelineId).toBe('9')
    expect(asked).toHaveLength(2)
  })

  test('is found in the list when that endpoint is not routed, which Buddy answers with 400', async () => {
    const invalidUrl = refused(400, { apiMessages: ['Invalid url'] })
    const { resolved, asked } = await find({ pipeline }, (call) => (isIdentifiers(call) ? invalidUrl : list))
    expect(resolved?.run.pipelineId).toBe('9')
    expect(asked).toHaveLength(2)
    const refusal = await find({ pipeline }, (call) => (isIdentifiers(call) ? refused(400) : list))
    expect([refusal.asked.length, refusal.error]).toMatchObject([1, { reason: 'permanent' }])
  })

  test.each([403, 404])('is listed again when the list of its runs answers one %d', async (status) => {
    let lists = 0
    const run = aRun(5, revision)
    const { resolved, observed } = await find({ pipeline, run: byCommit() }, (call) => {
      if (isIdentifiers(call)) return { pipeline_id: 9 }
      return lists++ === 0 ? refused(status) : { executions: [run], total_page_count: 1, total_element_count: 1 }
    })
    expect(resolved?.run.executionId).toBe('5')
    expect(observed).toEqual(['{"pipelineId":"9"}', 'trouble', 'recovery', '{"executionId":"5"}'])
  })

  test.each([403, 404])('ends after three attempts when the list of its runs goes on to answer %d', async (status) => {
    const { error, asked } = await find({ pipeline, run: byCommit() }, (call) =>
      isIdentifiers(call) ? { pipeline_id: 9 } : refused(status),
    )
    expect(error).toMatchObject({ reason: 'exhausted', attempts: 3, last: { details: { httpStatus: status } } })
    expect(asked).toHaveLength(4)
  })

  test.each([403, 404])('is not asked for again when Buddy has answered only %d', async (status) => {
    const byNumber = await find({ run: byCommit() }, () => refused(status))
    const byName = await find({ pipeline }, () => refused(status))
    expect([byNumber.asked, byName.asked]).toEqual([[pageOf(1)], [expect.anything(), expect.anything()]])
  })

  test('that is refused everywhere with 403 is a refusal, and not said to be missing', async () => {
    const { error } = await find({ pipeline }, () => refused(403))
    expect(error).toMatchObject({ reason: 'permanent', last: { details: { httpStatus: 403 } } })
  })

  test('is found in the list where that endpoint does not name it', async () => {
    expect((await find({ pipeline }, (call) => (isIdentifiers(call) ? {} : list))).resolved?.run.pipelineId).toBe('9')
  })

  test('is found in the list after one 403 of the list when that endpoint does not name it', async () => {
    let lists = 0
    const { resolved } = await find({ pipeline }, (call) =>
      isIdentifiers(call) ? {} : lists++ === 0 ? refused(403) : list,
    )
    expect(resolved?.run.pipelineId).toBe('9')
  })

  test('names the workspace and the project at once when that endpoint does not name it and the list is 404', async () => {
    const { error, asked } = await find({ pipeline }, (call) => (isIdentifiers(call) ? {} : refused(404)))
    expect([error, asked.length]).toMatchObject([{ reason: { kind: 'no-workspace-or-project' } }, 2])
  })

  test('is found on a later page of the list', async () => {
    const respond = (call: Call): Fields | BuddyError =>
      isIdentifiers(call)
        ? refused(403)
        : {
            pipelines: [call.query.get('page') === '3' ? { id: 9, identifier: 'deploy' } : { id: 1, identifier: 'x' }],
            total_page_count: 5,
          }
    const { resolved, asked } = await find({ pipeline }, respond)
    expect(resolved?.run.pipelineId).toBe('9')
    expect(asked).toHaveLength(6)
  })

  test.each<[string, Fields[], unknown]>([
    [
      'the exact one',
      [
        { id: 3, identifier: 'DEPLOY' },
        { id: 9, identifier: 'deploy' },
      ],
      '9',
    ],
    [
      'the only one in another case',
      [
        { id: 3, identifier: 'DEPLOY' },
        { id: 8, identifier: 'x' },
      ],
      '3',
    ],
    [
      'one that is listed twice',
      [
        { id: 9, identifier: 'deploy' },
        { id: 9, identifier: 'deploy' },
      ],
      '9',
    ],
    [
      'none of equal ones',
      [
        { id: 3, identifier: 'deploy' },
        { id: 9, identifier: 'deploy' },
      ],
      [3, 9],
    ],
    [
      'none of several in another case',
      [
        { id: 3, identifier: 'DEPLOY' },
        { id: 9, identifier: 'Deploy' },
      ],
      [3, 9],
    ],
  ])('is %s of the pipelines in the list', async (_, pipelines, expected) => {
    for (const onePage of [true, false]) {
      const { resolved, error } = await find({ pipeline }, ({ query, path }) =>
        path === '/workspaces/w/identifiers'
          ? refused(403)
          : {
              pipelines: onePage ? pipelines : pipelines.slice(Number(query.get('page')) - 1).slice(0, 1),
              total_page_count: onePage ? 1 : 2,
            },
      )
      if (typeof expected === 'string') expect(resolved?.run.pipelineId).toBe(expected)
      else expect(error).toMatchObject({ reason: { kind: 'several-pipelines', identifier: 'deploy', ids: expected } })
    }
  })

  test('is not looked for in the list with a token that is refused', async () => {
    const { error, asked } = await find({ pipeline }, () => refused(401))
    expect(error).toMatchObject({ reason: 'permanent', last: { details: { httpStatus: 401 } } })
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['one page', 1, 2],
    ['more pages than are read', 99, 11],
  ])('that is nowhere is told after %s, without waiting', async (_, total, requests) => {
    const { error, asked, tookMs } = await find({ pipeline }, (call) =>
      isIdentifiers(call) ? {} : { ...list, pipelines: [{ id: 1, identifier: 'x' }], total_page_count: total },
    )
    expect(error).toMatchObject({
      reason: {
        kind: 'no-pipeline',
        identifier: 'deploy',
        identifiers: Array.from({ length: requests - 1 }, () => 'x'),
      },
    })
    expect(asked).toHaveLength(requests)
    expect(tookMs).toBe(0)
  })

  test('cannot leave its place in the request', async () => {
    const { asked } = await find({ pipeline: { by: 'identifier', identifier: 'a&project=b #?' } }, () => ({
      pipeline_id: 9,
    }))
    expect(asked).toEqual(['/workspaces/w/identifiers?project=p&pipeline=a%26project%3Db%20%23%3F'])
  })
})

describe('a run by its hash', () => {
  const byHash = (id: number): RunSelector => ({ by: 'hash', hash: aHash(id) })
  test.each([
    ['the first page', 300, 1],
    ['the last place of the first page', 281, 1],
    ['the seventh page', 180, 7],
    ['the tenth page', 101, 10],
  ])('is found on %s, and no further page is read', async (_, id, pages) => {
    const { resolved, asked, observed } = await find(
      { run: byHash(id) },
      listing(() => runs(300)),
    )
    expect(resolved?.run.executionId).toBe(String(id))
    expect(asked).toEqual(Array.from({ length: pages }, (__, index) => pageOf(index + 1)))
    expect(observed).toEqual([JSON.stringify({ executionId: String(id) })])
  })

  test.each([
    ['older than ten pages', 300, 100, 10, 200],
    ['nowhere in two pages', 25, 999, 2, 25],
    ['in an empty pipeline', 0, 1, 1, 0],
  ])('that is %s is told at once, with how many runs were looked at', async (_, count, id, pages, runCount) => {
    const { error, asked, tookMs } = await find(
      { run: byHash(id) },
      listing(() => runs(count)),
    )
    expect(error).toMatchObject({ reason: { kind: 'no-run-with-hash', hash: aHash(id), runCount } })
    expect(asked).toHaveLength(pages)
    expect(tookMs).toBe(0)
  })

  test('of two runs is told as ambiguous', async () => {
    const twin = aRun(4, other, { html_url: `https://app.buddy.works/w/p/pipelines/pipeline/2/execution/${aHash(5)}` })
    expect(
      (
        await find(
          { run: byHash(5) },
          listing(() => runs(5, { 4: twin })),
        )
      ).error,
    ).toMatchObject({ reason: { kind: 'several-runs', runs: ['5', '4'] } })
  })

  test('is looked for up to the first empty page, where Buddy does not say how many there are', async () => {
    const { asked } = await find({ run: byHash(999) }, (call) => ({
      executions: listing(() => runs(25))(call)['executions'],
    }))
    expect(asked).toEqual([pageOf(1), pageOf(2), pageOf(3)])
  })

  test('is not confused by a list that moves on between two pages', async () => {
    const { resolved } = await find(
      { run: byHash(15) },
      listing(({ earlier }) => runs(35 + earlier * 3)),
    )
    expect(resolved?.run.executionId).toBe('15')
  })
})

describe('a run by its commit', () => {
  test.each([
    ['the full revision', byCommit(), { 5: aRun(5, revision) }, '5'],
    ['seven digits of it', byCommit({ commit: revision.slice(0, 7) }), { 5: aRun(5, revision) }, '5'],
    ['capitals in Buddy', byCommit(), { 5: aRun(5, revision.toUpperCase()) }, '5'],
    ['the newest of several', byCommit(), { 3: aRun(3, revision), 5: aRun(5, revision), 8: aRun(8, revision) }, '8'],
    [
      'the newest of a branch',
      byCommit({ branch: 'dev' }),
      { 5: aRun(5, revision, { branch: { name: 'dev' } }), 8: aRun(8, revision) },
      '5',
    ],
    [
      'the newest of a tag',
      byCommit({ tag: 'v1' }),
      { 5: aRun(5, revision, { branch: null, tag: { name: 'v1' } }), 8: aRun(8, revision) },
      '5',
    ],
  ])('%s', async (_, run, own, id) => {
    const { resolved, asked } = await find(
      { run },
      listing(() => runs(10, own)),
    )
    expect(resolved?.run.executionId).toBe(id)
    expect(asked).toEqual([pageOf(1)])
  })

  test.each([
    ['another branch', byCommit({ branch: 'DEV' }), { branch: { name: 'dev' } }],
    ['a branch where a tag is wanted', byCommit({ tag: 'dev' }), { branch: { name: 'dev' } }],
    ['another commit', byCommit({ commit: revision.slice(1) }), {}],
    ['no revision', byCommit(), { to_revision: null }],
  ])('is never one of %s', async (_, run, more) => {
    expect(
      (
        await find(
          { run },
          listing(() => [aRun(5, revision, more)]),
          { wait: false },
        )
      ).error,
    ).toMatchObject({ reason: { kind: 'no-run-for-commit', runCount: 1 } })
  })

  test('is told as ambiguous where its beginning is that of two revisions', async () => {
    const own = { 5: aRun(5, `abcdef0${'1'.repeat(33)}`), 6: aRun(6, `abcdef0${'2'.repeat(33)}`) }
    expect(
      (
        await find(
          { run: byCommit({ commit: 'abcdef0' }) },
          listing(() => runs(10, own)),
        )
      ).error,
    ).toMatchObject({
      reason: {
        kind: 'several-runs',
        name: 'abcdef0',
        runs: [expect.stringContaining('6'), expect.stringContaining('5')],
      },
    })
  })

  test('stops at the first page with a match', async () => {
    const { resolved, asked } = await find(
      { run: byCommit() },
      listing(() => runs(300, { 255: aRun(255, revision), 50: aRun(50, revision) })),
    )
    expect(resolved?.run.executionId).toBe('255')
    expect(asked).toEqual([pageOf(1), pageOf(2), pageOf(3)])
  })

  test('of 300 runs over 15 pages is looked for in ten', async () => {
    const { error, asked, observed } = await find(
      { run: byCommit() },
      listing(() => runs(300)),
      { wait: false },
    )
    expect(asked).toEqual(Array.from({ length: 10 }, (_, index) => pageOf(index + 1)))
    expect(error).toMatchObject({
      reason: {
        kind: 'no-run-for-commit',
        commit: revision,
        ref: '',
        runCount: 200,
        revisions: [`${other.slice(0, 12)} on main`],
      },
    })
    expect(observed).toEqual([])
  })

  test('is waited for: a second look that is as long, since the list may have moved under the first, and then each costs one page', async () => {
    const clock = createFakeClock()
    const appearsAt = clock.now() + 90_000
    const { resolved, asked, observed, tookMs } = await find(
      { run: byCommit({ branch: 'main' }) },
      listing(() => (clock.now() < appearsAt ? runs(100) : runs(101, { 101: aRun(101, revision) }))),
      { clock },
    )
    expect(resolved?.run.executionId).toBe('101')
    expect(tookMs).toBeLessThan(100_000)
    expect(asked.slice(0, 5)).toEqual([1, 2, 3, 4, 5].map(pageOf))
    expect(asked.slice(5, 10)).toEqual([1, 2, 3, 4, 5].map(pageOf))
    expect(asked.length).toBeGreaterThan(15)
    expect(new Set(asked.slice(10))).toEqual(new Set([pageOf(1)]))
    expect(observed).toEqual([expect.stringContaining(`${revision} of branch main`), '{"executionId":"101"}'])
  })

  test('is found even if many others came before it in the meantime', async () => {
    const { resolved } = await find(
      { run: byCommit() },
      listing(({ earlier }) => (earlier === 0 ? runs(5) : runs(50, { 10: aRun(10, revision) }))),
    )
    expect(resolved?.run.executionId).toBe('10')
  })

  test('is found at the next poll when the deletion of another run moved it to a page that was read already', async () => {
    const all = runs(41, { 21: aRun(21, revision) })
    const { resolved, asked } = await find(
      { run: byCommit() },
      listing(({ earlier }) => (earlier === 0 ? all : all.slice(1))),
    )
    expect(resolved?.run.executionId).toBe('21')
    expect(asked).toEqual([1, 2, 1].map(pageOf))
  })

  test('that does not appear in time is told, with the newest revisions', async () => {
    const { error, tookMs } = await find(
      { run: byCommit({ tag: 'v1' }) },
      listing(() => runs(3, { 3: aRun(3, 'a'.repeat(40)) })),
      { appearTimeoutMs: 2 * minute },
    )
    expect(error).toMatchObject({
      reason: {
        kind: 'no-run-for-commit',
        ref: 'tag v1',
        runCount: 3,
        stoppedBy: 'appear-timeout',
        revisions: ['aaaaaaaaaaaa on main', 'ffffffffffff on main'],
      },
    })
    expect(tookMs).toBe(2 * minute)
  })

  test('with wait: false is looked for once', async () => {
    const { error, asked, tookMs } = await find(
      { run: byCommit() },
      listing(() => runs(3)),
      { wait: false },
    )
    expect(error).toMatchObject({ reason: { kind: 'no-run-for-commit', stoppedBy: 'wait' } })
    expect([asked.length, tookMs]).toEqual([1, 0])
  })

  test('is looked for no longer than the whole step may take', async () => {
    expect(
      await find(
        { run: byCommit() },
        listing(() => runs(3)),
        { timeoutMs: minute },
      ),
    ).toMatchObject({
      resolved: null,
      error: { reason: { kind: 'no-run-for-commit', stoppedBy: 'timeout' } },
      tookMs: minute,
    })
  })

  test.each([404, 403])('is looked for through a blip: %d', async (status) => {
    let count = 0
    const { resolved, observed } = await find({ run: byCommit() }, (call) =>
      (count += 1) === 3 ? refused(status) : listing(() => runs(2, count < 5 ? {} : { 2: aRun(2, revision) }))(call),
    )
    expect(resolved?.run.executionId).toBe('2')
    expect(observed).toContain('recovery')
  })

  test.each([404, 403])('is not looked for where the list is refused from the start: %d', async (status) => {
    const { error, asked } = await find({ run: byCommit() }, () => refused(status))
    expect(error).toMatchObject({ name: 'RetriesExhausted', attempts: 1 })
    expect(asked).toHaveLength(1)
  })

  test('passes over an outage', async () => {
    const list = listing(() => runs(3, { 3: aRun(3, revision) }))
    expect(await find({ run: byCommit() }, (call) => (call.earlier < 3 ? cut() : list(call)))).toMatchObject({
      resolved: { run: { executionId: '3' } },
      observed: ['trouble', 'recovery', '{"executionId":"3"}'],
    })
  })
})

describe('a run that never appears, where if-missing is pass', () => {
  const search = async (
    respond: (call: Call) => Fields | BuddyError,
    more: Circumstances = {},
    run = byCommit(),
  ): Promise<NotFoundReason | null> => {
    const { error } = await find({ run }, respond, { ifMissing: 'pass', appearTimeoutMs: minute, ...more })
    return error instanceof NotFound ? error.reason : null
  }
  const others = listing(() => runs(45))

  test('passes if all lists were read to their ends until appear-timeout', async () => {
    expect(await search(others)).toMatchObject({ kind: 'no-run-for-commit', passes: true })
    expect(await search(listing(() => []))).toMatchObject({ passes: true })
    expect(await search(others, {}, byCommit({ branch: 'main' }))).toMatchObject({ passes: true })
  })

  test('does not pass unless the workflow says so', async () => {
    expect(await search(others, { ifMissing: 'fail' })).toMatchObject({ passes: false, mayPass: false })
  })

  test.each<[string, (call: Call) => Fields | BuddyError, string]>([
    ['a request failed', (call) => (call.earlier === 2 ? refused(502) : others(call)), 'errors'],
    ['a request at the start failed', (call) => (call.earlier === 0 ? cut() : others(call)), 'errors'],
    ['there are more than ten pages', listing(() => runs(201)), 'incomplete-list'],
    [
      'a page is empty before the last one',
      ({ query }) => ({
        executions: query.get('page') === '1' ? runs(20) : [],
        total_page_count: 3,
      }),
      'incomplete-list',
    ],
    [
      'each answer is the first page again',
      (call) => listing(() => runs(60))({ ...call, query: new URLSearchParams('page=1&per_page=20') }),
      'incomplete-list',
    ],
    ['a page says that it is another one', (call) => ({ ...others(call), page: 1 }), 'incomplete-list'],
    [
      'Buddy counts more runs than the pages have',
      (call) => ({ ...others(call), total_element_count: 46 }),
      'incomplete-list',
    ],
    ['runs go while the pages are read', listing(({ earlier }) => runs(45 - (earlier % 2))), 'incomplete-list'],
    ['an entry is no run', () => ({ executions: ['x', ...runs(2)], total_page_count: 1 }), 'incomplete-list'],
    ['a run has no id', listing(() => [aRun(9, other, { id: null, url: null })]), 'incomplete-list'],
    [
      'a run that goes on has no commit yet',
      listing(() => [aRun(9, other, { to_revision: null, status: 'INITIAL' })]),
      'run-without-commit',
    ],
    ['a run has no commit', listing(() => [aRun(9, other, { to_revision: null })]), 'run-without-commit'],
  ])('does not pass where %s', async (_, respond, doubt) => {
    expect(await search(respond)).toMatchObject({ kind: 'no-run-for-commit', passes: false, mayPass: true, doubt })
  })

  test('passes if the list was read whole after it had moved', async () => {
    const moving = listing(({ earlier }) => runs(45 - Math.min(earlier, 4)))
    expect(await search(moving)).toMatchObject({ kind: 'no-run-for-commit', passes: true })
  })

  test('does not pass before appear-timeout is over', async () => {
    expect(await search(others, { wait: false })).toMatchObject({ stoppedBy: 'wait', passes: false })
    expect(await search(others, { timeoutMs: 30_000 })).toMatchObject({ stoppedBy: 'timeout', passes: false })
  })

  test('is found if it appears at last', async () => {
    const clock = createFakeClock()
    const late = listing(() => (clock.now() < 50_000 ? runs(3) : runs(4, { 4: aRun(4, revision) })))
    expect((await find({ run: byCommit() }, late, { clock, ifMissing: 'pass' })).resolved).toMatchObject({
      run: { executionId: '4' },
    })
  })
})

test('a workspace or project that Buddy does not know is named, where the pipeline is given by its identifier', async () => {
  const pipeline = { by: 'identifier', identifier: 'deploy' } as const
  const { error } = await find({ pipeline, run: byCommit() }, () => refused(404))
  expect(error).toMatchObject({ reason: { kind: 'no-workspace-or-project', workspace: 'w', project: 'p' } })
})

test.each([
  ['an action', { gate: { by: 'action', action: 'Pr\u00fcfen' } }, {}],
  ['a branch', { run: byCommit({ branch: 'pr\u00fcfen' }) }, { branch: { name: 'pru\u0308fen' } }],
  ['a tag', { run: byCommit({ tag: 'pr\u00fcfen' }) }, { tag: { name: 'pru\u0308fen' } }],
] as const)('%s is found whose name differs only in its Unicode form', async (_, target, more) => {
  const run = aRun(2, revision, {
    ...more,
    action_executions: [anActionBody({ action: { id: 1, name: 'Pru\u0308fen' } })],
  })
  const { resolved } = await find(target, (call) => (call.short === '/executions/2' ? run : listing(() => [run])(call)))
  expect(resolved).toMatchObject({ run: { executionId: '2' } })
})

describe('a whole run or an action execution', () => {
  test.each<[string, RunSelector, string]>([
    ['by its number, nothing is known of', { by: 'number', number: '2' }, 'first-contact'],
    ['by commit, is known to be there', byCommit(), 'seen'],
    ['by hash, is known to be there', { by: 'hash', hash: aHash(1) }, 'seen'],
    ['that was started just now, may yet appear', { by: 'start', request: aStart }, 'just-started'],
  ])('%s', async (_, run, stage) => {
    expect(
      (
        await find(
          { run },
          listing(() => runs(1, { 1: aRun(1, revision) })),
        )
      ).resolved,
    ).toMatchObject({ stage })
  })

  test.each<[RunSelector, string]>([
    [{ by: 'number', number: '2' }, 'first-contact'],
    [byCommit(), 'connected'],
    [{ by: 'hash', hash: aHash(1) }, 'connected'],
  ])('an execution of an action that is named by its hash is not known to be there by that: %j', async (run, stage) => {
    expect(
      (
        await find(
          { run, gate: { by: 'hash', actionExecutionId: aHash(9) } },
          listing(() => runs(1, { 1: aRun(1, revision) })),
        )
      ).resolved,
    ).toMatchObject({ stage })
  })

  test.each<[string, ActionSelector, object]>([
    ['a run', { by: 'run' }, { actionExecutionId: null }],
    ['an action execution', { by: 'hash', actionExecutionId: aHash(1) }, { actionExecutionId: aHash(1) }],
  ])('%s that is fully addressed costs no request', async (_, gate, expected) => {
    expect(await find({ gate }, () => ({}))).toMatchObject({
      resolved: { ...expected, execution: null, actionId: null, run: { executionId: '2' }, stage: 'first-contact' },
      asked: [],
      observed: [],
    })
  })

  test('by commit and action name costs two requests', async () => {
    const list = listing(() => [aRun(2, revision)])
    const { asked, resolved } = await find({ run: byCommit(), gate: { by: 'action', action: 'Build' } }, (call) =>
      call.short === '/executions/2' ? anExecutionBody({ action_executions: [anActionBody()] }) : list(call),
    )
    expect(asked).toEqual([pageOf(1), '/executions/2'])
    // It has been read: from here on, a blip is borne.
    expect(resolved?.stage).toBe('seen')
  })
})

describe('an action in its run', () => {
  const named = (id: number, name: string, more: Fields = {}): Fields =>
    anActionBody({ action_execution_id: aHash(id), status: 'INPROGRESS', action: { id, name }, ...more })
  const inRun = (...actions: readonly Fields[]): Fields =>
    anExecutionBody({ status: 'INPROGRESS', action_executions: actions })
  const gate = (action: string): Partial<Target> => ({ gate: { by: 'action', action } })
  const all = inRun(
    named(1, 'build'),
    named(2, 'Build'),
    named(3, 'Say "yes" | no'),
    named(4, '🚀 Ship'),
    named(5, '3'),
    named(6, 'Ünit'),
  )

  test.each([
    ['its exact name', 'build', 1],
    ['its exact name before one in another case', 'Build', 2],
    ['quotes and bars', 'Say "yes" | no', 3],
    ['an emoji', '🚀 Ship', 4],
    ['any case', 'SAY "YES" | NO', 3],
    ['any case of any letter', 'üNIT', 6],
    ['a name that is a number, before that number', '3', 5],
    ['its number', '4', 4],
  ])('is found by %s', async (_, action, id) => {
    expect(await find(gate(action), () => all)).toMatchObject({
      resolved: { actionExecutionId: aHash(id), actionId: id, execution: { id: 2 } },
      asked: ['/executions/2'],
      tookMs: 0,
    })
  })

  test('by a name in any case that two actions have is told as ambiguous, with their numbers', async () => {
    expect(await find(gate('BUILD'), () => all)).toMatchObject({
      error: { reason: { kind: 'several-actions', action: 'BUILD', ids: [1, 2] } },
      tookMs: 0,
    })
  })

  test('of which there are several executions means the last that started', async () => {
    const loop = ['2026-01-01T00:01:00Z', '2026-01-01T00:03:00Z', '2026-01-01T00:02:00Z'].map((start, index) =>
      named(1, 'build', { action_execution_id: aHash(10 + index), start_date: start }),
    )
    expect((await find(gate('build'), () => inRun(...loop))).resolved).toMatchObject({
      actionExecutionId: aHash(11),
      actionId: 1,
    })
  })

  test.each([
    ['INPROGRESS', aHash(12)],
    ['FAILED', aHash(11)],
  ])('of which one has yet to start, in a run that is %s', async (status, expected) => {
    const loop = [
      named(1, 'build', { action_execution_id: aHash(11), status: 'FAILED' }),
      named(1, 'build', { action_execution_id: aHash(12), status: 'ENQUEUED', start_date: null }),
    ]
    expect((await find(gate('build'), () => ({ ...inRun(...loop), status }))).resolved?.actionExecutionId).toBe(
      expected,
    )
  })

  test('that is not there yet is waited for while the run moves', async () => {
    const { resolved, observed, asked } = await find(gate('Late'), ({ earlier }) =>
      earlier < 5 ? all : inRun(named(9, 'Late')),
    )
    expect(resolved?.actionExecutionId).toBe(aHash(9))
    expect(asked).toHaveLength(6)
    expect(observed.filter((one) => !one.includes('htmlUrl'))).toEqual([
      expect.stringMatching(/Late \(the run has .*Build/),
    ])
  })

  test.each([404, 403, 401])('that is not there yet is waited for through a blip: %d', async (status) => {
    const { resolved, observed } = await find(gate('Late'), ({ earlier }) =>
      earlier === 2 ? refused(status) : earlier < 5 ? all : inRun(named(9, 'Late')),
    )
    expect(resolved?.actionExecutionId).toBe(aHash(9))
    expect(observed.slice(1)).toEqual([expect.stringContaining('Late'), 'trouble', 'recovery'])
  })

  test.each([404, 403])('of a run that this step has just started is waited for through a blip: %d', async (status) => {
    const started = { run: { by: 'start', request: aStart }, gate: { by: 'action', action: 'Late' } } as const
    const ofRun = (earlier: number): Fields | BuddyError =>
      earlier === 1 || earlier === 3 ? refused(status) : earlier < 5 ? inRun() : inRun(named(9, 'Late'))
    const { resolved, asked } = await find(started, ({ earlier }) => {
      const body = ofRun(earlier)
      return body instanceof Error ? body : { ...body, id: 7 }
    })
    expect(resolved).toMatchObject({ actionExecutionId: aHash(9), run: { executionId: '7' } })
    expect(new Set(asked)).toEqual(new Set(['/executions', '/executions/7']))
  })

  test('of a run that stays away is not waited for for ever', async () => {
    const { error, asked } = await find(gate('Late'), ({ earlier }) => (earlier === 0 ? all : refused(404)))
    expect(error).toMatchObject({ name: 'RetriesExhausted', last: { details: { httpStatus: 404 } } })
    expect(asked.length).toBeGreaterThan(2)
  })

  test('that does not appear in time is told, with the names that are there', async () => {
    expect(
      await find(gate('Late'), () => inRun(named(1, 'a'), named(2, 'b'), named(2, 'b')), { appearTimeoutMs: minute }),
    ).toMatchObject({
      error: {
        reason: {
          kind: 'no-action',
          action: 'Late',
          names: ['a', 'b'],
          mayStillAppear: true,
          stoppedBy: 'appear-timeout',
        },
      },
      tookMs: minute,
    })
  })

  test('with wait: false is looked for once', async () => {
    expect(await find(gate('Late'), () => all, { wait: false })).toMatchObject({
      error: { reason: { kind: 'no-action', mayStillAppear: true, stoppedBy: 'wait' } },
      asked: ['/executions/2'],
      tookMs: 0,
    })
  })

  test.each([404, 403, 401])('of a run that was found in the list is waited for through a blip: %d', async (status) => {
    for (const run of [byCommit(), { by: 'hash', hash: aHash(1) } as const]) {
      const responses: (Fields | BuddyError)[] = [
        refused(status),
        anExecutionBody({ id: 1, action_executions: [anActionBody()] }),
      ]
      const { resolved, observed } = await find({ run, gate: { by: 'action', action: 'Build' } }, (call) =>
        call.query.has('page')
          ? listing(() => runs(1, { 1: aRun(1, revision) }))(call)
          : (responses.shift() ?? refused(500)),
      )
      expect(resolved).toMatchObject({ actionExecutionId: aHash(1), stage: 'seen' })
      expect(observed).toContain('recovery')
    }
  })

  test('is not waited for when its run settles without it', async () => {
    const { error, asked } = await find(gate('Late'), ({ earlier }) => ({
      ...all,
      status: earlier < 2 ? 'INPROGRESS' : 'FAILED',
    }))
    expect(error).toMatchObject({
      reason: {
        kind: 'no-action',
        names: ['build', 'Build', 'Say "yes" | no', '🚀 Ship', '3', 'Ünit'],
        mayStillAppear: false,
      },
    })
    expect(asked).toHaveLength(3)
  })

  test('has its own time to appear, whatever its run took', async () => {
    const clock = createFakeClock()
    const [runAt, actionAt] = [clock.now() + 4 * minute, clock.now() + 8 * minute]
    const list = listing(() => (clock.now() < runAt ? [] : [aRun(2, revision)]))
    const { resolved } = await find(
      { run: byCommit(), ...gate('Late') },
      (call) =>
        call.short === '/executions/2' ? inRun(...(clock.now() < actionAt ? [] : [named(9, 'Late')])) : list(call),
      { clock },
    )
    expect(resolved?.actionExecutionId).toBe(aHash(9))
  })
})
