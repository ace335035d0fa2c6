import { describe, expect, test } from '@jest/globals'
import type { FailureText } from '../../../src/report/explain/explanation.ts'
import { explainNotFound } from '../../../src/report/explain/not-found.ts'
import type { Title } from '../../../src/report/explain/titles.ts'
import type { NotFoundReason, SearchDoubt, SearchLimit } from '../../../src/run/not-found.ts'
import { aGateResult, noRun } from '../../fakes/builders.ts'

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

const noAction = {
  kind: 'no-action',
  action: 'Bild',
  names: ['Build', 'Test'],
  isListed: false,
  mayStillAppear: true,
  stoppedBy: 'appear-timeout',
} as const
const listed = { ...noAction, action: 'Build', isListed: true } as const
const ended = { ...noAction, mayStillAppear: false } as const
const noPipeline = { kind: 'no-pipeline', identifier: 'dploy', identifiers: ['deploy'] } as const

describe('the explanation of a target that was not found', () => {
  test.each<[NotFoundReason, Title, readonly string[], readonly string[]]>([
    [
      { kind: 'no-workspace-or-project', workspace: 'w', project: 'p' },
      'Buddy project not found',
      ['w/p'],
      ['`region` or `api-url`'],
    ],
    [
      noPipeline,
      'Buddy pipeline not found',
      ['"dploy"', 'It has: deploy. Did you mean deploy?'],
      ['`pipeline-id`', '`project`'],
    ],
    [
      { kind: 'several-pipelines', identifier: 'tests', ids: [3, 4] },
      'Buddy pipeline is ambiguous',
      ['"tests"', '3, 4'],
      ['`pipeline-id`'],
    ],
    [
      { kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 200 },
      'Buddy run not found',
      ['None of the 200 newest runs has the hash abcdef01'],
      ['number'],
    ],
    [{ kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 1 }, 'Buddy run not found', ['only run'], []],
    [{ kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 0 }, 'Buddy run not found', ['no runs'], []],
    [
      { kind: 'several-runs', name: 'abcdef0', runs: ['7 (abcdef0123)', '8 (abcdef0456)'] },
      'Buddy run is ambiguous',
      ['abcdef0', '7 (abcdef0123), 8 (abcdef0456)'],
      ['`commit`', '`execution-id`'],
    ],
    [
      { ...noRun, ref: 'branch dev', runCount: 1, revisions: ['1 on main', '2 on dev'] },
      'Buddy run did not appear',
      ['commit abcdef0 of branch dev ', 'Searched 1 run.', 'The newest runs are for 1 on main, 2 on dev.'],
      ['`branch`', 'To search again, press "Re-run failed jobs" in GitHub'],
    ],
    [
      noAction,
      'Buddy action did not appear',
      ['No action Bild', 'Build, Test. Did you mean Build?'],
      ['`action`', 'To search again, press "Re-run failed jobs" in GitHub'],
    ],
    [
      listed,
      'Buddy action did not appear',
      ['The run lists the action Build, but did not start it'],
      ['To search again, press "Re-run failed jobs" in GitHub'],
    ],
    [{ ...noAction, names: [] }, 'Buddy action did not appear', ['lists no actions'], []],
    [
      ended,
      'Buddy action not found',
      ['The run has ended and has no action Bild', 'Build, Test. Did you mean Build?'],
      ['`action`'],
    ],
    [
      { kind: 'several-waiting', actions: ['Approve A (3)', 'Approve B (4)'] },
      'Several actions are waiting',
      ['Approve A (3), Approve B (4)', 'Nothing was sent'],
      ['`action`'],
    ],
    [
      { kind: 'several-actions', action: 'Build', ids: [3, 4] },
      'Buddy action is ambiguous',
      ['Build', '3, 4'],
      ['`action`'],
    ],
  ])('says what was searched, what there is and what to do: %j', (reason, title, causes, steps) => {
    const { title: actual, cause, nextStep } = explained(reason)
    expect(actual).toBe(title)
    for (const part of causes) expect(cause).toContain(part)
    for (const part of steps) expect(nextStep).toContain(part)
  })

  test('lists nothing when there is nothing', () => {
    expect(explained(noRun).cause).toMatch(/Searched 0 runs\.$/)
    expect(explained(noRun).cause).toContain('No run for commit abcdef0 appeared')
    expect(explained({ ...noPipeline, identifiers: [] }).cause).not.toContain('It has')
  })

  test('does not advise to search again when the run has ended', () => {
    expect(explained(ended).nextStep).not.toContain('again')
  })

  test('does not advise another commit when a hash matches several runs', () => {
    const reason = { kind: 'several-runs', name: 'abcdef01', runs: ['7', '8'] } as const
    const { target } = aGateResult()
    const byHash = target === null ? null : { ...target, run: { by: 'hash', hash: 'abcdef01' } as const }
    const { nextStep } = explainNotFound(aGateResult({ target: byHash }), reason)
    expect(nextStep).toContain('`execution-id`')
    expect(nextStep).not.toContain('`commit`')
  })

  test.each<[SearchLimit, string, string]>([
    ['appear-timeout', 'within `appear-timeout` (30 s)', 'raise `appear-timeout`'],
    ['timeout', 'before `timeout` (1 min 30 s) was over', 'raise `timeout`'],
    ['wait', '`wait: false` searches only once', 'remove `wait: false`'],
  ])('names the limit that ended the search, and how to change it: %s', (stoppedBy, limit, advice) => {
    for (const reason of [noRun, noAction, listed]) {
      const { cause, nextStep } = explained({ ...reason, stoppedBy })
      expect(cause).toContain(limit)
      expect(nextStep).toContain(advice)
    }
    expect(explained({ ...ended, stoppedBy }).nextStep).not.toContain(advice)
  })

  test.each<[string, { stoppedBy?: SearchLimit; doubt?: SearchDoubt }, string]>([
    ['requests failed', { doubt: 'errors' }, 'requests of the search failed'],
    ['the list is longer than what is read', { doubt: 'incomplete-list' }, '200 runs at most'],
    ['Buddy names no commit of a run', { doubt: 'run-without-commit' }, 'for which commit'],
    ['the step does not wait', { stoppedBy: 'wait' }, '`wait: false`'],
    ['timeout is shorter', { stoppedBy: 'timeout' }, '`timeout` ended the search before `appear-timeout`'],
  ])('says why if-missing: pass does not apply when %s', (_, more, why) => {
    const { cause } = explained({ ...noRun, ...more, mayPass: true })
    expect(cause).toContain('`if-missing: pass` does not apply, because ')
    expect(cause).toContain(why)
    expect(explained({ ...noRun, ...more }).cause).not.toContain('if-missing')
  })

  test.each([
    ['Caf\u00e9', 'Cafe\u0301'],
    ['Build', ' build '],
    ['Build', 'Bu\u200bild'],
    ['Unit tests', 'Unit\u00a0\u00a0tests'],
  ])('does not call %j missing when the run lists %j, which looks alike', (action, lookalike) => {
    const { cause } = explained({ ...ended, action, names: ['Other', lookalike] })
    expect(cause).toContain('The run lists')
    expect(cause).not.toContain('has no action')
  })

  test('cuts long lists', () => {
    const many = Array.from({ length: 50 }, (_, index) => `n${String(index)}n`)
    const countOf = (reason: NotFoundReason): number => explained(reason).cause.match(/n\d+n/g)?.length ?? 0
    expect(countOf({ ...noPipeline, identifiers: many })).toBe(20)
    expect(countOf({ ...noAction, names: many })).toBe(20)
    expect(countOf({ kind: 'several-waiting', actions: many })).toBe(20)
    expect(countOf({ kind: 'several-runs', name: 'x', runs: many })).toBe(10)
    expect(explained({ kind: 'several-pipelines', identifier: 'x', ids: many.map((_, id) => id) }).cause).toMatch(
      / 19\.$/,
    )
  })
})
