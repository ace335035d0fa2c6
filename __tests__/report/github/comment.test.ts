import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { GateResult } from '../../../src/report/result.ts'
import { toActionState } from '../../../src/run/state.ts'
import type { JobContext } from '../../../src/runner/runner.ts'
import { type FakeGitHub, type Fault, startGitHub } from '../../../testing/fake-github/fake-github.ts'
import { anActionExecution } from '../../fakes/builders.ts'
import {
  commentOnly,
  lost,
  passed,
  type PublishingOptions,
  refused,
  startPublishing,
  unsent,
} from '../../fakes/publishing.ts'

let github: FakeGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

/** Writes the comment of one step. Returns its warnings. */
async function comment(result?: Partial<GateResult>, options?: PublishingOptions): Promise<readonly string[]> {
  const { finish, warnings } = startPublishing(github, commentOnly, options)
  await finish(result)
  return warnings
}

test('is one, edited in place', async () => {
  await comment()
  await comment(passed)
  expect(github.comments).toMatchObject([
    { pullRequest: 7, author: 'github-actions[bot]', body: expect.stringContaining('passed') },
  ])
})

const byHash: Partial<GateResult> = {
  target: {
    workspace: 'w',
    project: 'p',
    pipeline: { by: 'number', number: '2' },
    run: { by: 'number', number: '2' },
    gate: { by: 'hash', actionExecutionId: 'a'.repeat(24) },
  },
}
const unseen: Partial<GateResult> = { ...byHash, outcome: 'unknown', state: null }
const seen = (actionId: number): Partial<GateResult> => ({
  ...byHash,
  state: toActionState(anActionExecution({ actionId }), null, true),
})
test.each<readonly [what: string, results: readonly Partial<GateResult>[], count: number]>([
  ['before and after the action was seen', [unseen, seen(1), seen(1)], 1],
  ['after and before', [seen(1), unseen, seen(1)], 1],
  ['about two actions', [seen(1), seen(2), seen(1), seen(2)], 2],
])('of steps that end %s is edited in place', async (_, results, count) => {
  for (const result of results) await comment(result)
  expect(github.comments).toHaveLength(count)
})

test.each<readonly [what: string, job: Partial<JobContext>]>([
  ['workflow', { workflow: 'Other' }],
  ['job', { job: 'other' }],
  ['pull request', { pullRequest: 8 }],
])('of another %s is another', async (_, job) => {
  await comment()
  await comment({}, { job })
  expect(github.comments).toHaveLength(2)
})

test('that another person wrote with our marker is left alone, as is one that quotes the marker', async () => {
  await comment()
  const body = github.comments[0]?.body ?? ''
  await github.close()
  github = await startGitHub({
    comments: [
      { pullRequest: 7, author: 'mallory', body },
      { pullRequest: 7, author: 'github-actions[bot]', body: `> ${body}` },
    ],
  })
  await comment(passed)
  expect(github.comments.map(({ author, body: now }) => [author, now.includes('passed')])).toEqual([
    ['mallory', false],
    ['github-actions[bot]', false],
    ['github-actions[bot]', true],
  ])
})

test.each<readonly [what: string, fault: Fault]>([
  ['the creation', { on: 'POST issues', ...lost }],
  ['the creation, with a 500', { on: 'POST issues', isCarriedOut: true, response: { status: 500 } }],
  ['an edit', { on: 'PATCH', ...lost }],
])('is there once when GitHub loses the response to %s', async (_, fault) => {
  expect(await comment({}, { faults: [fault] })).toEqual([])
  expect(await comment()).toEqual([])
  expect(github.comments).toHaveLength(1)
})

test('is written anew when it was deleted before the edit', async () => {
  await comment()
  expect(await comment({}, { faults: [refused('PATCH', 404)] })).toEqual([])
  expect(github.comments).toHaveLength(2)
})

test('is not written again when the creation may have been lost', async () => {
  expect(await comment({}, { faults: [{ on: 'POST issues', ...unsent }] })).toHaveLength(1)
  expect(github.asked.filter((one) => one.startsWith('POST issues'))).toHaveLength(1)
})
