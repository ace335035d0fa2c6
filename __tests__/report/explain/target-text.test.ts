import { expect, test } from '@jest/globals'
import type { Target } from '../../../src/inputs/target.ts'
import { describeTarget } from '../../../src/report/explain/target-text.ts'
import { aHash, aRunRequest } from '../../fakes/builders.ts'

const target: Target = {
  workspace: 'w',
  project: 'p',
  pipeline: { by: 'number', number: '2' },
  run: { by: 'number', number: '3' },
  gate: { by: 'run' },
}
const byCommit = (branch = '', tag = ''): Partial<Target> => ({ run: { by: 'commit', commit: 'abcdef0', branch, tag } })
const newRun = (more: Parameters<typeof aRunRequest>[0]): Partial<Target> => ({
  run: { by: 'start', request: aRunRequest(more) },
})

test.each<[Partial<Target>, string]>([
  [{}, 'run 3, pipeline 2 of w/p'],
  [{ pipeline: { by: 'identifier', identifier: 'deploy' } }, 'run 3, pipeline deploy of w/p'],
  [{ run: { by: 'hash', hash: aHash(3) } }, `run ${aHash(3)}, pipeline 2 of w/p`],
  [byCommit(), 'the newest run for commit abcdef0, pipeline 2 of w/p'],
  [byCommit('main'), 'the newest run for commit abcdef0 of branch main, pipeline 2 of w/p'],
  [byCommit('', 'v1'), 'the newest run for commit abcdef0 of tag v1, pipeline 2 of w/p'],
  [{ gate: { by: 'hash', actionExecutionId: aHash(1) } }, `action execution ${aHash(1)} of run 3, pipeline 2 of w/p`],
  [{ gate: { by: 'action', action: 'Build' } }, 'action Build of run 3, pipeline 2 of w/p'],
  [newRun({}), 'a new run, pipeline 2 of w/p'],
  [newRun({ tag: 'v1' }), 'a new run of tag v1, pipeline 2 of w/p'],
  [newRun({ pullRequest: 'pull/12' }), 'a new run of pull request pull/12, pipeline 2 of w/p'],
  [newRun({ revision: 'abc', branch: 'main' }), 'a new run of commit abc of branch main, pipeline 2 of w/p'],
])('names the target %j as %s', (more, text) => {
  expect(describeTarget({ ...target, ...more })).toBe(text)
})
