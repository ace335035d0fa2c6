import { describe, expect, test } from '@jest/globals'
import type { FailureText } from '../../../src/report/explain/explanation.ts'
import { explainNotFound } from '../../../src/report/explain/not-found.ts'
import type { NotFoundReason, SearchLimit } from '../../../src/run/not-found.ts'
import { aGateResult } from '../../fakes/builders.ts'

const explained = (reason: NotFoundReason): FailureText =>
  explainNotFound(
    aGateResult({
      outcome: 'unknown',
      end: { kind: 'not-found', reason },
      state: null,
      timeoutMs: 90_000,
      appearTimeoutMs: 30_000,
    }),
    reason,
  )
const many = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `n${index}n`)
const countOf = (text: string): number => text.match(/n\d+n/g)?.length ?? 0

describe('what was looked for, what there is, and what to do', () => {
  test.each<[string, NotFoundReason, readonly string[], string]>([
    [
      'a pipeline',
      { kind: 'no-pipeline', identifier: 'dploy', identifiers: ['deploy'] },
      ['"dploy"', 'It has: deploy.'],
      `'pipeline-id'`,
    ],
    [
      'a pipeline of an empty project',
      { kind: 'no-pipeline', identifier: 'dploy', identifiers: [] },
      ['"dploy"'],
      `'project'`,
    ],
    [
      'a hash',
      { kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 200 },
      ['200 newest runs', 'abcdef01'],
      'number',
    ],
    [
      'several runs',
      { kind: 'several-runs', name: 'abcdef0', runs: ['7 (abcdef0123)', '8 (abcdef0456)'] },
      ['abcdef0', '7 (abcdef0123), 8 (abcdef0456)'],
      `'execution-id'`,
    ],
    [
      'an action of a run that is over',
      {
        kind: 'no-action',
        action: 'Bild',
        names: ['Build', 'Test'],
        mayStillAppear: false,
        stoppedBy: 'appear-timeout',
      },
      ['The run is over', 'Bild', 'Build, Test'],
      `'action'`,
    ],
    [
      'an action of an empty run',
      { kind: 'no-action', action: 'Bild', names: [], mayStillAppear: true, stoppedBy: 'appear-timeout' },
      ['lists no actions', `30 s ('appear-timeout')`],
      `raise 'appear-timeout'`,
    ],
    ['several actions', { kind: 'several-actions', action: 'Build', ids: [3, 4] }, ['Build', '3, 4'], `'action'`],
    [
      'several that wait',
      { kind: 'several-waiting', actions: ['Approve A (3)', 'Approve B (4)'] },
      ['Approve A (3), Approve B (4)', 'Nothing was sent'],
      `'action'`,
    ],
  ])('%s', (_, reason, parts, advice) => {
    const { cause, nextStep: next } = explained(reason)
    for (const part of parts) expect(cause).toContain(part)
    expect(next).toContain(advice)
  })

  test.each<[SearchLimit, string]>([
    ['appear-timeout', `within 30 s ('appear-timeout')`],
    ['timeout', `before 'timeout' (1 min 30 s) was over`],
    ['wait', `'wait: false' looks only once`],
  ])('how long was looked: %s', (stoppedBy, words) => {
    expect(
      explained({ kind: 'no-run-for-commit', commit: 'abcdef0', ref: '', runCount: 1, revisions: [], stoppedBy }).cause,
    ).toContain(words)
    expect(explained({ kind: 'no-action', action: 'x', names: [], mayStillAppear: true, stoppedBy }).cause).toContain(
      words,
    )
  })

  const aCommit = {
    kind: 'no-run-for-commit',
    commit: 'abcdef0',
    ref: '',
    runCount: 0,
    revisions: [],
    stoppedBy: 'appear-timeout',
  } as const
  const anAction = {
    kind: 'no-action',
    action: 'x',
    names: [],
    mayStillAppear: true,
    stoppedBy: 'appear-timeout',
  } as const

  test.each<[NotFoundReason, string]>([
    [{ kind: 'no-pipeline', identifier: 'x', identifiers: [] }, 'Buddy pipeline not found'],
    [{ kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 200 }, 'Buddy run not found'],
    [{ kind: 'several-runs', name: 'abcdef0', runs: ['7', '8'] }, 'Buddy run is ambiguous'],
    [aCommit, 'Buddy run did not appear'],
    [anAction, 'Buddy action did not appear'],
    [{ ...anAction, mayStillAppear: false }, 'Buddy action not found'],
    [{ kind: 'several-waiting', actions: ['A', 'B'] }, 'Buddy has several waiting actions'],
    [{ kind: 'several-actions', action: 'Build', ids: [3, 4] }, 'Buddy action is ambiguous'],
  ])('the title: %j', (reason, title) => {
    expect(explained(reason).title).toBe(title)
  })

  test.each<[SearchLimit, string]>([
    ['appear-timeout', `raise 'appear-timeout'`],
    ['timeout', `raise 'timeout'`],
    ['wait', `remove 'wait: false'`],
  ])('what to do where it comes later: %s', (stoppedBy, advice) => {
    expect(explained({ ...aCommit, stoppedBy }).nextStep).toBe(
      `Check that the pipeline runs for this commit; 'commit', 'branch' and 'tag' say what is looked for. If Buddy only starts later, ${advice}.`,
    )
    expect(explained({ ...anAction, stoppedBy }).nextStep).toBe(
      `Check 'action'; an action's number works too. If it only starts later, ${advice}.`,
    )
    expect(explained({ ...anAction, mayStillAppear: false, stoppedBy }).nextStep).toBe(
      `Check 'action'; an action's number works too.`,
    )
  })

  test('what there is not is not spoken of', () => {
    expect(explained(aCommit).cause).toBe(
      `No run for commit abcdef0 appeared within 30 s ('appear-timeout'). Looked at 0 runs.`,
    )
    expect(explained({ ...aCommit, revisions: ['1 on main', '2 on dev'] }).cause).toMatch(
      / 0 runs\. The newest were of 1 on main, 2 on dev\.$/,
    )
    expect(explained({ kind: 'no-pipeline', identifier: 'x', identifiers: [] }).cause).toMatch(/ may not see it\.$/)
    expect(explained({ kind: 'no-pipeline', identifier: 'x', identifiers: ['a', 'b'] }).cause).toMatch(
      / may not see it\. It has: a, b\.$/,
    )
  })

  test.each([
    [0, 'The pipeline has no runs, so none has the hash abcdef01.'],
    [1, 'The one run of the pipeline is not that which has the hash abcdef01.'],
    [2, 'None of the 2 newest runs of the pipeline has the hash abcdef01.'],
  ])('a hash among %i runs', (runCount, cause) => {
    expect(explained({ kind: 'no-run-with-hash', hash: 'abcdef01', runCount }).cause).toBe(cause)
  })

  test('one run is one run', () => {
    const reason = {
      kind: 'no-run-for-commit',
      commit: 'abcdef0',
      ref: 'branch dev',
      revisions: ['1234567 on main'],
      stoppedBy: 'appear-timeout',
    } as const
    expect(explained({ ...reason, runCount: 1 }).cause).toMatch(
      / of branch dev .*Looked at 1 run\. The newest were of 1234567 on main\./,
    )
    expect(explained({ ...reason, runCount: 2 }).cause).toContain('Looked at 2 runs.')
  })

  test('long lists are cut', () => {
    expect(countOf(explained({ kind: 'no-pipeline', identifier: 'x', identifiers: many(50) }).cause)).toBe(20)
    expect(
      countOf(
        explained({ kind: 'no-action', action: 'x', names: many(50), mayStillAppear: true, stoppedBy: 'wait' }).cause,
      ),
    ).toBe(20)
    expect(countOf(explained({ kind: 'several-waiting', actions: many(50) }).cause)).toBe(20)
    expect(countOf(explained({ kind: 'several-runs', name: 'x', runs: many(50) }).cause)).toBe(10)
  })
})
