import { expect, test } from '@jest/globals'
import type { ActionSelector, RunSelector, Target } from '../../src/inputs/target.ts'
import { aHash, anActionBody, anExecutionBody, aRunRequest, revision } from '../fakes/builders.ts'
import { aRun, byCommit, byHash, find, findNumber, listing, listOf, pageOf } from '../fakes/finding.ts'

const aStart: RunSelector = { by: 'start', request: aRunRequest({ revision }) }
const byNumber: RunSelector = { by: 'number', number: '2' }
const wholeRun: ActionSelector = { by: 'run' }
const anExecutionOfAction: ActionSelector = { by: 'hash', actionExecutionId: aHash(9) }

test.each<[string, ActionSelector, RunSelector, string]>([
  ['nothing of a run by its number', wholeRun, byNumber, 'first-contact'],
  ['that a run by commit is there', wholeRun, byCommit(), 'seen'],
  ['that a run by hash is there', wholeRun, byHash(1), 'seen'],
  ['that a run that was just started may be late', wholeRun, aStart, 'just-started'],
  ['nothing of an execution in a run by its number', anExecutionOfAction, byNumber, 'first-contact'],
  ['not that an execution is there in a run by commit', anExecutionOfAction, byCommit(), 'connected'],
  ['not that an execution is there in a run by hash', anExecutionOfAction, byHash(1), 'connected'],
  ['that an execution in a run that was just started may be late', anExecutionOfAction, aStart, 'just-started'],
])('knows %s', async (_, gate, run, stage) => {
  const { resolved } = await find({ run, gate }, listOf(1, { 1: aRun(1, revision) }))
  expect(resolved).toMatchObject({ stage, beforeRetry: null })
})

test('bears a 404 for a minute from the start of a run', async () => {
  expect((await find({ run: aStart }, () => ({}))).resolved?.graceUntil).toBe(5_000 + 60_000)
  expect((await find({ run: byNumber }, () => ({}))).resolved?.graceUntil).toBe(-Infinity)
})

test.each<[ActionSelector, string | null]>([
  [wholeRun, null],
  [anExecutionOfAction, aHash(9)],
])('sends no request for a complete address: %j', async (gate, actionExecutionId) => {
  expect(await find({ gate }, () => ({}))).toMatchObject({
    resolved: { actionExecutionId, execution: null, actionId: null, run: { executionId: '2' } },
    asked: [],
    observed: [],
  })
})

test('sends two requests for a commit and the name of an action, which are then known to be there', async () => {
  const list = listing(() => [aRun(2, revision)])
  const target: Partial<Target> = { run: byCommit(), gate: { by: 'action', action: 'Build' } }
  const { asked, resolved } = await find(target, (call) =>
    call.short === '/executions/2' ? anExecutionBody({ action_executions: [anActionBody()] }) : list(call),
  )
  expect(asked).toEqual([pageOf(1), '/executions/2'])
  expect(resolved?.stage).toBe('seen')
})

test.each([
  ['an action', { gate: { by: 'action', action: 'Pr\u00fcfen' } }, {}],
  ['a branch', { run: byCommit({ branch: 'pr\u00fcfen' }) }, { branch: { name: 'pru\u0308fen' } }],
  ['a tag', { run: byCommit({ tag: 'pr\u00fcfen' }) }, { tag: { name: 'pru\u0308fen' } }],
] as const)('finds %s whose name differs only in its Unicode form', async (_, target, more) => {
  const run = aRun(2, revision, {
    ...more,
    action_executions: [anActionBody({ action: { id: 1, name: 'Pru\u0308fen' } })],
  })
  const list = listing(() => [run])
  expect(await findNumber(target, (call) => (call.short === '/executions/2' ? run : list(call)))).toBe('2')
})
