import { describe, expect, test } from '@jest/globals'
import type { ActionExecution, Execution } from '../../../src/buddy/model.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { renderFacts, renderNotes } from '../../../src/report/summary/facts.ts'
import { renderHeading } from '../../../src/report/summary/heading.ts'
import { type ExecutionState, toActionState, toRunState } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, aGateResult } from '../../fakes/builders.ts'

const page = 'https://app.buddy.works/w/p/x'
const ofAction = (more: Partial<ActionExecution> = {}, run: Partial<Execution> | null = {}): ExecutionState =>
  toActionState(
    anActionExecution({ htmlUrl: page, ...more }),
    run === null ? null : anExecution({ status: 'INPROGRESS', finishDate: null, ...run }),
    true,
  )
const ofRun = (more: Partial<Execution> = {}): ExecutionState => toRunState(anExecution({ htmlUrl: page, ...more }))
const failedRun = ofRun({ status: 'FAILED', actionExecutions: [anActionExecution({ status: 'FAILED' })] })

describe('the heading', () => {
  test.each<[string, Partial<GateResult>, string]>([
    ['a run that passed', { outcome: 'passed', state: ofRun() }, '✅ <code>Deploy</code> passed · run #\u200b2, 2 min'],
    [
      'a run that failed, with the action that failed',
      { state: failedRun },
      '❌ <code>Build</code> failed · run #\u200b2 of <code>Deploy</code>, 2 min',
    ],
    [
      'an action that failed',
      { state: ofAction({ status: 'FAILED' }, null) },
      '❌ <code>Build</code> failed · run #\u200b2, 1 min',
    ],
    ['a pass without a run', { outcome: 'missing', state: null, ids: null }, '⚠️ No Buddy run for this commit'],
    [
      'an action that was terminated',
      { state: ofAction({ status: 'TERMINATED' }, null) },
      '❌ <code>Build</code> was terminated · run #\u200b2, 1 min',
    ],
    [
      'an action that never ran',
      { state: ofAction({ status: 'NOT_EXECUTED' }, null) },
      '❌ <code>Build</code> never ran · run #\u200b2, 1 min',
    ],
    [
      'an action that was skipped',
      { state: ofAction({ status: 'SKIPPED' }, null) },
      '❌ <code>Build</code> was skipped · run #\u200b2, 1 min',
    ],
    [
      'a pass on another status',
      { outcome: 'passed', state: ofAction({ status: 'SKIPPED' }, null) },
      '✅ <code>Build</code> passed with <code>SKIPPED</code> · run #\u200b2, 1 min',
    ],
    [
      'a status that is not accepted',
      { state: ofAction({ actionName: null }, null), ids: null },
      '❌ The action is <code>SUCCESSFUL</code>: not accepted · 1 min',
    ],
    [
      'a timeout',
      { outcome: 'timed-out', end: { kind: 'timed-out', error: null }, state: null },
      '⏱️ Timed out waiting for Buddy · run #\u200b2',
    ],
    [
      'a cancelled step',
      { outcome: 'cancelled', end: { kind: 'cancelled', signalName: 'SIGINT' }, state: null, ids: null },
      '🚫 Cancelled while waiting for Buddy',
    ],
    [
      'an internal error',
      { outcome: 'unknown', end: { kind: 'broken', error: 'x' }, state: null, ids: null },
      '❓ Buddy Gate: internal error',
    ],
  ])('of %s', (_, more, heading) => {
    expect(renderHeading(aGateResult(more))).toBe(`<h3>${heading}</h3>`)
  })
})

describe('the line of facts', () => {
  test('names page, commit, branch, starter, date and project, in this order', () => {
    expect(renderFacts(aGateResult({ state: ofRun(), outcome: 'passed' }))).toBe(
      `<p><a href="${page}">Open this run in Buddy</a> · commit <code>90d11b5b5410</code> on <code>main</code> · ` +
        'started by <code>Mike</code>, 2026-01-01 00:00 UTC · <code>w/p</code>, pipeline 2 · status <code>SUCCESSFUL</code></p>',
    )
  })

  const go = anActionExecution({ status: 'WAITING_FOR_APPLY', actionName: 'Go live?', htmlUrl: `${page}w` })
  const waiting = ofRun({ status: 'WAITING_FOR_APPLY', actionExecutions: [go] })
  test.each<[string, Partial<GateResult>, string]>([
    ['the failed action', { state: failedRun }, 'Open <code>Build</code> in Buddy'],
    ['the action', { state: ofAction(), outcome: 'passed' }, `<a href="${page}">Open <code>Build</code> in Buddy</a>`],
    [
      'a page that is no link of Buddy',
      { state: ofRun({ htmlUrl: 'https://evil.example/' }), outcome: 'passed' },
      '<p><code>https://evil.example/</code> ·',
    ],
    ['the page of the pipeline when no run was found', { state: null }, '/pipeline/2">Open the pipeline in Buddy</a>'],
    [
      'the page of the action that waits',
      { state: waiting, outcome: 'timed-out', end: { kind: 'approval-timed-out' } },
      `<a href="${page}w">Open <code>Go live?</code> in Buddy</a>`,
    ],
    ['the tag', { state: ofRun({ tag: 'v1' }) }, 'on <code>v1</code>'],
    ['a branch alone', { state: ofRun({ revision: null }) }, ' · on <code>main</code>'],
    [
      'the commit of an action',
      { state: ofAction({ revision: '1234567890abcdef' }, null) },
      'commit <code>1234567890ab</code>',
    ],
    ['a run that nobody started', { state: ofRun({ creatorName: null }) }, '· started 2026-01-01 00:00 UTC'],
    ['a run without a date', { state: ofRun({ startDate: null }) }, 'started by <code>Mike</code> ·'],
  ])('has %s', (_, more, part) => {
    expect(renderFacts(aGateResult(more))).toContain(part)
  })

  test('leaves out a status that another line explains', () => {
    const neverRan = aGateResult({ state: ofAction({ status: 'ENQUEUED' }, { status: 'FAILED' }) })
    expect(`${renderFacts(neverRan)}${renderNotes(neverRan)}`).not.toContain('ENQUEUED')
    expect(renderFacts(aGateResult({ state: ofAction({ status: 'INPROGRESS' }), outcome: 'unknown' }))).not.toContain(
      'status',
    )
  })

  test('is absent where nothing is known', () => {
    expect(renderFacts(aGateResult({ state: null, target: null, ids: null }))).toBe('')
    expect(renderNotes(aGateResult({ state: null }))).toBe('')
  })
})

describe('the notes', () => {
  const again = [anActionExecution({ id: 'a' }), anActionExecution({ id: 'b' })]
  test.each<[string, Partial<GateResult>, string]>([
    [
      'what this step did',
      { operationNotes: ['Started run 3', 'Approved <b>'] },
      'Started run 3<br>Approved &#60;b&#62;',
    ],
    [
      'a status that is judged as another, and passes',
      { outcome: 'passed', state: ofAction({ status: 'ENQUEUED' }, { status: 'FAILED' }) },
      'The action is <code>ENQUEUED</code>, the run is <code>FAILED</code>: it is judged <code>NOT_EXECUTED</code>.',
    ],
    [
      'the status of the run',
      { state: ofAction() },
      'The action is <code>SUCCESSFUL</code>, the run is <code>INPROGRESS</code>.',
    ],
    [
      'several executions',
      { state: toActionState(again[1] ?? anActionExecution(), anExecution({ actionExecutions: again }), true) },
      '2 executions',
    ],
    [
      'who approved, by name',
      {
        state: ofAction({
          approverId: 7,
          approvalDate: '2026-01-01T00:05:00Z',
          outputtedVariables: [{ key: 'BUDDY_APPROVING_ACTOR', value: 'Ann' }],
        }),
      },
      'Approved by <code>Ann</code> (member 7), 2026-01-01 00:05 UTC.',
    ],
    ['who approved, by number', { state: ofAction({ approverId: 7, approvalDate: null }) }, 'Approved by member 7.'],
  ])('have %s', (_, more, part) => {
    expect(renderNotes(aGateResult(more))).toContain(part)
  })
})
