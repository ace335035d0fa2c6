import { expect, test } from '@jest/globals'
import type { BuddyError } from '../../../src/buddy/errors.ts'
import type { Target } from '../../../src/inputs/target.ts'
import { aHash, anActionBody, anExecutionBody, aRunRequest, type Fields, revision } from '../../fakes/builders.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { refused } from '../../fakes/exchange.ts'
import { aRun, byCommit, byHash, failToFind, find, listing, listOf } from '../../fakes/finding.ts'

const minute = 60_000
const named = (id: number, name: string, more: Fields = {}): Fields =>
  anActionBody({ action_execution_id: aHash(id), status: 'INPROGRESS', action: { id, name }, ...more })
const inRun = (...actions: readonly Fields[]): Fields =>
  anExecutionBody({ status: 'INPROGRESS', action_executions: actions })
const gate = (action: string): Partial<Target> => ({ gate: { by: 'action', action } })
const late = inRun(named(9, 'Late'))
const all = inRun(
  named(1, 'build'),
  named(2, 'Build'),
  named(3, 'Say "yes" | no'),
  named(4, '🚀 Ship'),
  named(5, '3'),
  named(6, 'Ünit'),
)
const names = ['build', 'Build', 'Say "yes" | no', '🚀 Ship', '3', 'Ünit']

test.each([
  ['its exact name', 'build', 1],
  ['its exact name before one in another case', 'Build', 2],
  ['an emoji', '🚀 Ship', 4],
  ['any case', 'SAY "YES" | NO', 3],
  ['any case of any letter', 'üNIT', 6],
  ['a name that is a number, before that number', '3', 5],
  ['its number', '4', 4],
])('finds an action by %s', async (_, action, id) => {
  expect(await find(gate(action), () => all)).toMatchObject({
    resolved: { actionExecutionId: aHash(id), actionId: id, execution: { id: 2 } },
    asked: ['/executions/2'],
    tookMs: 0,
  })
})

test('reports a name in any case that two actions have as ambiguous, with their numbers', async () => {
  const reason = await failToFind(gate('BUILD'), () => all)
  expect(reason).toEqual({ kind: 'several-actions', action: 'BUILD', ids: [1, 2] })
})

const loop = (...executions: readonly Fields[]): readonly Fields[] =>
  executions.map((more, index) => named(1, 'build', { action_execution_id: aHash(10 + index), ...more }))
const queued = { status: 'ENQUEUED', start_date: null }
const neverExecuted = { action_execution_id: null, status: 'INITIAL', start_date: null }
test.each([
  [
    'the execution that started last',
    'INPROGRESS',
    loop(...['01', '03', '02'].map((minutes) => ({ start_date: `2026-01-01T00:${minutes}:00Z` }))),
    aHash(11),
  ],
  ['one that may still start, while the run goes on', 'INPROGRESS', loop({ status: 'FAILED' }, queued), aHash(11)],
  ['not one that never started, once the run is over', 'FAILED', loop({ status: 'FAILED' }, queued), aHash(10)],
  ['not an entry without an execution', 'INPROGRESS', loop({}, neverExecuted), aHash(10)],
  ['no execution of an action that the run has ended without', 'FAILED', loop(neverExecuted), ''],
])('chooses %s', async (_, status, actions, actionExecutionId) => {
  const { resolved } = await find(gate('build'), () => ({ ...inRun(...actions), status }))
  expect(resolved).toMatchObject({ actionExecutionId, actionId: 1 })
})

test('waits for an action while the run goes on, and says once what the run has', async () => {
  const { resolved, observed, asked } = await find(gate('Late'), ({ earlier }) => (earlier < 5 ? all : late))
  expect(resolved).toMatchObject({ actionExecutionId: aHash(9), stage: 'seen' })
  expect(asked).toHaveLength(6)
  expect(observed).toEqual([
    expect.stringContaining('htmlUrl'),
    `the action Late (the run has ${names.slice(0, 5).join(', ')})`,
  ])
  const [, empty] = (await find(gate('Late'), ({ earlier }) => (earlier < 2 ? inRun() : late))).observed
  expect(empty).toBe('the action Late')
})

test.each([404, 403, 401])('waits for an action through one %d', async (status) => {
  const { resolved, observed } = await find(gate('Late'), ({ earlier }) =>
    earlier === 2 ? refused(status) : earlier < 5 ? all : late,
  )
  expect(resolved?.actionExecutionId).toBe(aHash(9))
  expect(observed.slice(1)).toEqual([expect.stringContaining('Late'), 'failed', 'recovered'])
})

test.each([404, 403])('waits for an action of a run that was just started through one %d', async (status) => {
  const started: Partial<Target> = { run: { by: 'start', request: aRunRequest({ revision }) }, ...gate('Late') }
  const { resolved, asked } = await find(started, ({ earlier }) =>
    earlier === 1 || earlier === 3 ? refused(status) : { ...(earlier < 5 ? inRun() : late), id: 7 },
  )
  expect(resolved).toMatchObject({ actionExecutionId: aHash(9), run: { executionId: '7' }, stage: 'just-started' })
  expect(new Set(asked)).toEqual(new Set(['/executions', '/executions/7']))
})

test.each([404, 403, 401])('waits for an action of a run that the list had through one %d', async (status) => {
  for (const run of [byCommit(), byHash(1)]) {
    const responses: (Fields | BuddyError)[] = [
      refused(status),
      anExecutionBody({ id: 1, action_executions: [anActionBody()] }),
    ]
    const list = listOf(1, { 1: aRun(1, revision) })
    const { resolved, observed } = await find({ run, ...gate('Build') }, (call) =>
      call.query.has('page') ? list(call) : (responses.shift() ?? refused(500)),
    )
    expect(resolved).toMatchObject({ actionExecutionId: aHash(1), stage: 'seen' })
    expect(observed).toContain('recovered')
  }
})

test('ends when the run stays away', async () => {
  const { error, asked } = await find(gate('Late'), ({ earlier }) => (earlier === 0 ? all : refused(404)))
  expect(error).toMatchObject({ name: 'RetriesExhausted', last: { details: { httpStatus: 404 } } })
  expect(asked.length).toBeGreaterThan(2)
})

test('reports an action that does not appear in time, with the names that are there', async () => {
  const run = inRun(named(1, 'a'), named(2, 'b'), named(2, 'b'))
  const { error, tookMs } = await find(gate('Late'), () => run, { appearTimeoutMs: minute })
  const reason = { kind: 'no-action', action: 'Late', names: ['a', 'b'], isListed: false, mayStillAppear: true }
  expect([error, tookMs]).toMatchObject([{ reason: { ...reason, stoppedBy: 'appear-timeout' } }, minute])
})

test('says that an action is listed but not executed', async () => {
  const reason = await failToFind(gate('build'), () => inRun(...loop(neverExecuted)), { wait: false })
  expect(reason).toMatchObject({ kind: 'no-action', isListed: true, mayStillAppear: true, stoppedBy: 'wait' })
})

test('reads the run once with wait: false', async () => {
  expect(await find(gate('Late'), () => all, { wait: false })).toMatchObject({
    error: { reason: { kind: 'no-action', mayStillAppear: true, stoppedBy: 'wait' } },
    asked: ['/executions/2'],
    tookMs: 0,
  })
})

test('does not wait for an action once the run has ended without it', async () => {
  const { error, asked } = await find(gate('Late'), ({ earlier }) => ({
    ...all,
    status: earlier < 2 ? 'INPROGRESS' : 'FAILED',
  }))
  expect(error).toMatchObject({ reason: { kind: 'no-action', names, mayStillAppear: false } })
  expect(asked).toHaveLength(3)
})

test('gives an action its own time to appear, whatever its run took', async () => {
  const clock = createFakeClock()
  const [runAt, actionAt] = [clock.now() + 4 * minute, clock.now() + 8 * minute]
  const list = listing(() => (clock.now() < runAt ? [] : [aRun(2, revision)]))
  const { resolved } = await find(
    { run: byCommit(), ...gate('Late') },
    (call) => (call.short === '/executions/2' ? (clock.now() < actionAt ? inRun() : late) : list(call)),
    { clock },
  )
  expect(resolved?.actionExecutionId).toBe(aHash(9))
})
