import { describe, expect, test } from '@jest/globals'
import type { NotFoundReason } from '../../../src/run/not-found.ts'
import { aHash, type Fields, revision } from '../../fakes/builders.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { cut, refused } from '../../fakes/exchange.ts'
import {
  aRun,
  byCommit,
  byHash,
  failToFind,
  find,
  findNumber,
  type FindOptions,
  listing,
  listOf,
  otherRevision,
  pageOf,
  pagesTo,
  type Respond,
  runs,
} from '../../fakes/finding.ts'

const minute = 60_000

describe('a run by its hash', () => {
  test.each([
    ['the first page', 281, 1],
    ['the seventh page', 180, 7],
    ['the tenth page', 101, 10],
  ])('is found on %s, and no further page is read', async (_, id, pages) => {
    const { resolved, asked, observed } = await find({ run: byHash(id) }, listOf(300))
    expect(resolved?.run.executionId).toBe(String(id))
    expect(asked).toEqual(pagesTo(pages))
    expect(observed).toEqual([JSON.stringify({ executionId: String(id) })])
  })

  test.each([
    ['older than ten pages', 300, 100, 10, 200],
    ['nowhere in two pages', 25, 999, 2, 25],
    ['in an empty pipeline', 0, 1, 1, 0],
  ])('is reported at once when it is %s, with the number of runs', async (_, count, id, pages, runCount) => {
    const { error, asked, tookMs } = await find({ run: byHash(id) }, listOf(count))
    expect(error).toMatchObject({ reason: { kind: 'no-run-with-hash', hash: aHash(id), runCount } })
    expect([asked.length, tookMs]).toEqual([pages, 0])
  })

  test('is ambiguous when two runs have it', async () => {
    const page = `https://app.buddy.works/w/p/pipelines/pipeline/2/execution/${aHash(5)}`
    const reason = await failToFind({ run: byHash(5) }, listOf(5, { 4: aRun(4, otherRevision, { html_url: page }) }))
    expect(reason).toEqual({ kind: 'several-runs', name: aHash(5), runs: ['5', '4'] })
  })

  test('is searched up to the first empty page when Buddy does not give the number of pages', async () => {
    const respond: Respond = (call) => ({ executions: listOf(25)(call)['executions'] })
    expect((await find({ run: byHash(999) }, respond)).asked).toEqual(pagesTo(3))
  })

  test('is found in a list that moves on between two pages', async () => {
    const moving = listing(({ earlier }) => runs(35 + earlier * 3))
    expect(await findNumber({ run: byHash(15) }, moving)).toBe('15')
  })
})

describe('a run by its commit', () => {
  const onBranch = { branch: { name: 'dev' } }
  const onTag = { branch: null, tag: { name: 'v1' } }
  test.each([
    ['the full revision', byCommit(), { 5: aRun(5, revision) }, '5'],
    ['seven digits of it', byCommit({ commit: revision.slice(0, 7) }), { 5: aRun(5, revision) }, '5'],
    ['capitals in Buddy', byCommit(), { 5: aRun(5, revision.toUpperCase()) }, '5'],
    ['the newest of several', byCommit(), { 3: aRun(3, revision), 8: aRun(8, revision) }, '8'],
    [
      'the newest of a branch',
      byCommit({ branch: 'dev' }),
      { 5: aRun(5, revision, onBranch), 8: aRun(8, revision) },
      '5',
    ],
    ['the newest of a tag', byCommit({ tag: 'v1' }), { 5: aRun(5, revision, onTag), 8: aRun(8, revision) }, '5'],
  ])('is found by %s', async (_, run, own, id) => {
    const { resolved, asked } = await find({ run }, listOf(10, own))
    expect(resolved?.run.executionId).toBe(id)
    expect(asked).toEqual([pageOf(1)])
  })

  test.each([
    ['of another branch', byCommit({ branch: 'DEV' }), onBranch],
    ['of a branch when a tag is wanted', byCommit({ tag: 'dev' }), onBranch],
    ['of another commit', byCommit({ commit: revision.slice(1) }), {}],
    ['without a revision', byCommit(), { to_revision: null }],
  ])('is never one %s', async (_, run, more) => {
    const list = listing(() => [aRun(5, revision, more)])
    const reason = await failToFind({ run }, list, { wait: false })
    expect(reason).toMatchObject({ kind: 'no-run-for-commit', runCount: 1 })
  })

  test('is ambiguous when two revisions begin like it', async () => {
    const own = { 5: aRun(5, `abcdef0${'1'.repeat(33)}`), 6: aRun(6, `abcdef0${'2'.repeat(33)}`) }
    const reason = await failToFind({ run: byCommit({ commit: 'abcdef0' }) }, listOf(10, own))
    const listed = [`6 (abcdef0${'2'.repeat(33)})`, `5 (abcdef0${'1'.repeat(33)})`]
    expect(reason).toEqual({ kind: 'several-runs', name: 'abcdef0', runs: listed })
  })

  test('ends the search at the first page with a match', async () => {
    const list = listOf(300, { 255: aRun(255, revision), 50: aRun(50, revision) })
    const { resolved, asked } = await find({ run: byCommit() }, list)
    expect(resolved?.run.executionId).toBe('255')
    expect(asked).toEqual(pagesTo(3))
  })

  test('is searched once in ten pages with wait: false', async () => {
    const { error, asked, observed, tookMs } = await find({ run: byCommit() }, listOf(300), { wait: false })
    expect(error).toMatchObject({
      reason: {
        kind: 'no-run-for-commit',
        commit: revision,
        ref: '',
        runCount: 200,
        revisions: [`${otherRevision.slice(0, 12)} on main`],
        stoppedBy: 'wait',
      },
    })
    expect([asked, observed, tookMs]).toEqual([pagesTo(10), [], 0])
  })

  test('is polled twice as far as the list goes, since it may have moved, and then on one page', async () => {
    const clock = createFakeClock()
    const appearsAt = clock.now() + 90_000
    const { resolved, asked, observed, tookMs } = await find(
      { run: byCommit({ branch: 'main' }) },
      listing(() => (clock.now() < appearsAt ? runs(100) : runs(101, { 101: aRun(101, revision) }))),
      { clock },
    )
    expect(resolved?.run.executionId).toBe('101')
    expect(tookMs).toBeLessThan(100_000)
    expect(asked.slice(0, 10)).toEqual([...pagesTo(5), ...pagesTo(5)])
    expect(asked.length).toBeGreaterThan(15)
    expect(new Set(asked.slice(10))).toEqual(new Set([pageOf(1)]))
    expect(observed).toEqual([`a run for commit ${revision} of branch main`, '{"executionId":"101"}'])
  })

  test.each<[string, (earlier: number) => readonly Fields[], string]>([
    [
      'many others came before it in the meantime',
      (earlier) => (earlier === 0 ? runs(5) : runs(50, { 10: aRun(10, revision) })),
      '10',
    ],
    [
      'the deletion of another run moved it to a page that was read already',
      (earlier) => runs(41, { 21: aRun(21, revision) }).slice(earlier === 0 ? 0 : 1),
      '21',
    ],
  ])('is found at the next poll when %s', async (_, runsAfter, id) => {
    expect(
      await findNumber(
        { run: byCommit() },
        listing(({ earlier }) => runsAfter(earlier)),
      ),
    ).toBe(id)
  })

  test('is reported with the newest revisions when it does not appear in time', async () => {
    const run = byCommit({ tag: 'v1' })
    const list = listOf(3, { 3: aRun(3, 'a'.repeat(40)) })
    const { error, tookMs, observed } = await find({ run }, list, { appearTimeoutMs: 2 * minute })
    expect(error).toMatchObject({
      reason: {
        kind: 'no-run-for-commit',
        ref: 'tag v1',
        runCount: 3,
        stoppedBy: 'appear-timeout',
        revisions: ['aaaaaaaaaaaa on main', 'ffffffffffff on main'],
      },
    })
    expect([tookMs, observed]).toEqual([2 * minute, [`a run for commit ${revision} of tag v1`]])
  })

  test('is reported with the five newest commits, newest first, and no empty one', async () => {
    const own = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((id) => [id, aRun(id, String(id).repeat(40))]))
    const list = listing(({ earlier }) => [
      aRun(9, otherRevision, { to_revision: null, branch: null }),
      ...runs(earlier === 0 ? 6 : 7, own),
    ])
    const { error, observed } = await find({ run: byCommit() }, list, { appearTimeoutMs: minute })
    const revisions = [7, 6, 5, 4, 3].map((id) => `${String(id).repeat(12)} on main`)
    expect(error).toMatchObject({ reason: { runCount: 8, revisions } })
    expect(observed).toEqual([`a run for commit ${revision}`])
  })

  test('is never a run without an id, which is not counted either', async () => {
    const list = listing(() => [aRun(9, revision, { id: null, url: null }), aRun(8)])
    expect(await failToFind({ run: byCommit() }, list, { wait: false })).toMatchObject({ runCount: 1 })
  })

  test('is searched on the first page only after two polls, also in a list that is too long to read', async () => {
    const { error, asked } = await find({ run: byCommit() }, listOf(300), { appearTimeoutMs: minute })
    expect(error).toMatchObject({ reason: { doubt: 'incomplete-list' } })
    expect(asked.slice(0, 20)).toEqual([...pagesTo(10), ...pagesTo(10)])
    expect(new Set(asked.slice(20))).toEqual(new Set([pageOf(1)]))
  })

  test('is searched no longer than the whole step may take', async () => {
    const { error, tookMs } = await find({ run: byCommit() }, listOf(3), { timeoutMs: minute })
    expect([error, tookMs]).toMatchObject([{ reason: { kind: 'no-run-for-commit', stoppedBy: 'timeout' } }, minute])
  })

  test.each([404, 403])(
    'is searched through one %d, but not when the list is refused from the start',
    async (status) => {
      let count = 0
      const { resolved, observed } = await find({ run: byCommit() }, (call) =>
        (count += 1) === 3 ? refused(status) : listOf(2, count < 5 ? {} : { 2: aRun(2, revision) })(call),
      )
      expect(resolved?.run.executionId).toBe('2')
      expect(observed).toContain('recovered')
      const { error, asked } = await find({ run: byCommit() }, () => refused(status))
      expect([error, asked.length]).toMatchObject([{ name: 'RetriesExhausted', attempts: 1 }, 1])
    },
  )

  test('is found after an outage', async () => {
    const list = listOf(3, { 3: aRun(3, revision) })
    expect(await find({ run: byCommit() }, (call) => (call.earlier < 3 ? cut() : list(call)))).toMatchObject({
      resolved: { run: { executionId: '3' } },
      observed: ['failed', 'recovered', '{"executionId":"3"}'],
    })
  })
})

describe('a run that never appears, with if-missing: pass', () => {
  const search = async (respond: Respond, more: FindOptions = {}, run = byCommit()): Promise<NotFoundReason | null> =>
    await failToFind({ run }, respond, { ifMissing: 'pass', appearTimeoutMs: minute, ...more })
  const others = listOf(45)

  test('passes if all lists were read to their ends until appear-timeout', async () => {
    for (const reason of [
      await search(others),
      await search(listOf(0)),
      await search(others, {}, byCommit({ branch: 'main' })),
      // Buddy gives no number of runs, of the page or of pages, so an empty page is the last one.
      await search((call) => ({ executions: others(call)['executions'] })),
      await search((call) => ({ ...others(call), total_element_count: null })),
      // The list was read whole after it had moved.
      await search(listing(({ earlier }) => runs(45 - Math.min(earlier, 4)))),
    ])
      expect(reason).toMatchObject({ kind: 'no-run-for-commit', passes: true, mayPass: true })
  })

  const withEntry = (page: Fields, isAdded: boolean): Fields =>
    isAdded ? { ...page, executions: ['x', page['executions']].flat() } : page
  const aRunWithoutCommit = aRun(9, otherRevision, { to_revision: null })
  test.each<[string, Respond, string]>([
    ['a request failed', (call) => (call.earlier === 2 ? refused(502) : others(call)), 'errors'],
    ['a request at the start failed', (call) => (call.earlier === 0 ? cut() : others(call)), 'errors'],
    ['there are more than ten pages', listOf(201), 'incomplete-list'],
    [
      'a page is empty before the last one',
      ({ query }) => ({ executions: query.get('page') === '1' ? runs(20) : [], total_page_count: 3 }),
      'incomplete-list',
    ],
    [
      'each response is the first page again',
      (call) => listOf(60)({ ...call, query: new URLSearchParams('page=1&per_page=20') }),
      'incomplete-list',
    ],
    ['a page says that it is another one', (call) => ({ ...others(call), page: 1 }), 'incomplete-list'],
    ['Buddy counts more runs', (call) => ({ ...others(call), total_element_count: 46 }), 'incomplete-list'],
    ['runs go while the pages are read', listing(({ earlier }) => runs(45 - (earlier % 2))), 'incomplete-list'],
    [
      'a run comes while the pages are read',
      listing(({ query }) => runs(query.get('page') === '1' ? 45 : 46)),
      'incomplete-list',
    ],
    [
      'an entry of one page is no run',
      (call) => withEntry(others(call), call.query.get('page') === '1'),
      'incomplete-list',
    ],
    [
      'an entry of a later poll is no run',
      (call) =>
        withEntry(
          listing(() => runs(call.earlier < 6 ? 45 : 70))(call),
          call.earlier >= 6 && call.query.get('page') === '1',
        ),
      'incomplete-list',
    ],
    [
      'Buddy does not say how many pages there are, and ten are full',
      (call) => ({ executions: listOf(300)(call)['executions'] }),
      'incomplete-list',
    ],
    ['an entry is no run', () => ({ executions: ['x', ...runs(2)], total_page_count: 1 }), 'incomplete-list'],
    ['a run has no id', listing(() => [aRun(9, otherRevision, { id: null, url: null })]), 'incomplete-list'],
    [
      'a run goes on without a commit',
      listing(() => [{ ...aRunWithoutCommit, status: 'INITIAL' }]),
      'run-without-commit',
    ],
    ['a run has no commit', listing(() => [aRunWithoutCommit]), 'run-without-commit'],
  ])('does not pass when %s', async (_, respond, doubt) => {
    expect(await search(respond)).toMatchObject({ kind: 'no-run-for-commit', passes: false, mayPass: true, doubt })
  })

  test.each<[FindOptions, object]>([
    [{ ifMissing: 'fail' }, { mayPass: false, stoppedBy: 'appear-timeout' }],
    [{ wait: false }, { stoppedBy: 'wait' }],
    [{ timeoutMs: 30_000 }, { stoppedBy: 'timeout' }],
  ])('does not pass with %j', async (options, reason) => {
    expect(await search(others, options)).toMatchObject({ ...reason, passes: false })
  })

  test('is found if it appears at last', async () => {
    const clock = createFakeClock()
    const late = listing(() => (clock.now() < 50_000 ? runs(3) : runs(4, { 4: aRun(4, revision) })))
    expect(await findNumber({ run: byCommit() }, late, { clock, ifMissing: 'pass' })).toBe('4')
  })
})
