import { describe, expect, test } from '@jest/globals'
import type { FailureText } from '../../../src/report/explain/explanation.ts'
import { explainNotFound } from '../../../src/report/explain/not-found.ts'
import type { NotFoundReason, SearchDoubt, SearchLimit } from '../../../src/run/not-found.ts'
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
    ['a project', { kind: 'no-workspace-or-project', workspace: 'w', project: 'p' }, ['w/p'], '`region` or `api-url`'],
    [
      'a pipeline',
      { kind: 'no-pipeline', identifier: 'dploy', identifiers: ['deploy'] },
      ['"dploy"', 'It has: deploy. Did you mean deploy?'],
      '`pipeline-id`',
    ],
    [
      'a pipeline of an empty project',
      { kind: 'no-pipeline', identifier: 'dploy', identifiers: [] },
      ['"dploy"'],
      '`project`',
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
      '`execution-id`',
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
      ['The run has ended', 'Bild', 'Build, Test. Did you mean Build?'],
      '`action`',
    ],
    [
      'an action of an empty run',
      { kind: 'no-action', action: 'Bild', names: [], mayStillAppear: true, stoppedBy: 'appear-timeout' },
      ['lists no actions', '`appear-timeout` (30 s)'],
      'raise `appear-timeout`',
    ],
    [
      'several pipelines',
      { kind: 'several-pipelines', identifier: 'tests', ids: [3, 4] },
      ['"tests"', '3, 4'],
      '`pipeline-id`',
    ],
    ['several actions', { kind: 'several-actions', action: 'Build', ids: [3, 4] }, ['Build', '3, 4'], '`action`'],
    [
      'several that wait',
      { kind: 'several-waiting', actions: ['Approve A (3)', 'Approve B (4)'] },
      ['Approve A (3), Approve B (4)', 'Nothing was sent'],
      '`action`',
    ],
  ])('%s', (_, reason, parts, advice) => {
    const { cause, nextStep: next } = explained(reason)
    for (const part of parts) expect(cause).toContain(part)
    expect(next).toContain(advice)
  })

  test.each<[SearchLimit, string]>([
    ['appear-timeout', 'within `appear-timeout` (30 s)'],
    ['timeout', 'before `timeout` (1 min 30 s) was over'],
    ['wait', '`wait: false` searches only once'],
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
  test.each<[string, { stoppedBy?: SearchLimit; doubt?: SearchDoubt }, string]>([
    ['requests failed', { doubt: 'errors' }, 'requests of the search failed'],
    ['the list is longer than what is read', { doubt: 'incomplete-list' }, '200 runs at most'],
    ['Buddy names no commit of a run', { doubt: 'run-without-commit' }, 'for which commit'],
    ['the step does not wait', { stoppedBy: 'wait' }, '`wait: false`'],
    ['timeout is shorter', { stoppedBy: 'timeout' }, '`timeout` ended the search before `appear-timeout`'],
  ])('says why if-missing: pass does not apply when %s', (_, more, why) => {
    const { cause } = explained({ ...aCommit, ...more, mayPass: true })
    expect(cause).toContain('`if-missing: pass` does not apply, because ')
    expect(cause).toContain(why)
    expect(explained({ ...aCommit, ...more }).cause).not.toContain('if-missing')
  })

  const anAction = {
    kind: 'no-action',
    action: 'x',
    names: [],
    mayStillAppear: true,
    stoppedBy: 'appear-timeout',
  } as const

  test('advises no commit when a hash matches several runs', () => {
    const reason = { kind: 'several-runs', name: 'abcdef01', runs: ['7', '8'] } as const
    const { target } = aGateResult({})
    const byHash = target === null ? null : { ...target, run: { by: 'hash', hash: 'abcdef01' } as const }
    const { nextStep } = explainNotFound(aGateResult({ target: byHash }), reason)
    expect(nextStep).toContain('`execution-id`')
    expect(nextStep).not.toContain('`commit`')
  })

  test.each<[NotFoundReason, string]>([
    [{ kind: 'no-pipeline', identifier: 'x', identifiers: [] }, 'Buddy pipeline not found'],
    [{ kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 200 }, 'Buddy run not found'],
    [{ kind: 'several-runs', name: 'abcdef0', runs: ['7', '8'] }, 'Buddy run is ambiguous'],
    [aCommit, 'Buddy run did not appear'],
    [anAction, 'Buddy action did not appear'],
    [{ ...anAction, mayStillAppear: false }, 'Buddy action not found'],
    [{ kind: 'several-waiting', actions: ['A', 'B'] }, 'Several actions are waiting'],
    [{ kind: 'several-actions', action: 'Build', ids: [3, 4] }, 'Buddy action is ambiguous'],
    [{ kind: 'several-pipelines', identifier: 'tests', ids: [3, 4] }, 'Buddy pipeline is ambiguous'],
  ])('the title: %j', (reason, title) => {
    expect(explained(reason).title).toBe(title)
  })

  test.each<NotFoundReason>([aCommit, anAction])('says how to search again for what may still appear: %j', (reason) => {
    expect(explained(reason).nextStep).toContain('To search again, press "Re-run failed jobs" in GitHub')
  })

  test.each<[SearchLimit, string]>([
    ['appear-timeout', 'raise `appear-timeout`'],
    ['timeout', 'raise `timeout`'],
    ['wait', 'remove `wait: false`'],
  ])('what to do where it comes later: %s', (stoppedBy, advice) => {
    expect(explained({ ...aCommit, stoppedBy }).nextStep).toContain(advice)
    expect(explained({ ...anAction, stoppedBy }).nextStep).toContain(advice)
    expect(explained({ ...anAction, mayStillAppear: false, stoppedBy }).nextStep).not.toContain(advice)
  })

  test('lists what there is, and nothing where there is nothing', () => {
    expect(explained(aCommit).cause).toContain('Searched 0 runs.')
    expect(explained(aCommit).cause).not.toContain('newest')
    expect(explained({ ...aCommit, revisions: ['1 on main', '2 on dev'] }).cause).toContain('1 on main, 2 on dev')
    expect(explained({ kind: 'no-pipeline', identifier: 'x', identifiers: [] }).cause).not.toContain('It has')
    expect(explained({ kind: 'no-pipeline', identifier: 'x', identifiers: ['a', 'b'] }).cause).toContain(
      'It has: a, b.',
    )
  })

  test.each([
    [0, 'no runs'],
    [1, 'only run'],
    [2, '2 newest runs'],
  ])('names a hash that none of %i runs has', (runCount, part) => {
    const { cause } = explained({ kind: 'no-run-with-hash', hash: 'abcdef01', runCount })
    expect(cause).toContain(part)
    expect(cause).toContain('has the hash abcdef01')
  })

  test('counts one run as one', () => {
    expect(explained({ ...aCommit, ref: 'branch dev', runCount: 1 }).cause).toMatch(/ of branch dev .*Searched 1 run\./)
    expect(explained({ ...aCommit, runCount: 2 }).cause).toContain('Searched 2 runs.')
  })

  test.each([
    ['Caf\u00e9', 'Cafe\u0301'],
    ['Build', 'build'],
    ['Build', 'Bu\u200bild'],
    ['Unit tests', 'Unit\u00a0tests'],
  ])('does not call %j missing where the run lists %j', (given, listed) => {
    const { cause } = explained({ ...anAction, action: given, names: ['Other', listed], mayStillAppear: false })
    expect(cause).toContain('The run lists')
    expect(cause).not.toContain('has no action')
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
