import { describe, expect, test } from '@jest/globals'
import { BuddyError } from '../../../src/buddy/errors.ts'
import type { ActionExecution, Execution } from '../../../src/buddy/model.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { renderFacts, renderNotes } from '../../../src/report/summary/facts.ts'
import { renderHeading } from '../../../src/report/summary/heading.ts'
import { renderPending } from '../../../src/report/summary/pending.ts'
import { joinParts, renderSummary } from '../../../src/report/summary/summary.ts'
import { type ExecutionState, toActionState, toRunState } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, anExecutionState, aGateResult, aLogExcerpt } from '../../fakes/builders.ts'

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

  test.each<[string, Partial<GateResult>, string]>([
    ['the failed action', { state: failedRun }, 'Open <code>Build</code> in Buddy'],
    ['the action', { state: ofAction(), outcome: 'passed' }, `<a href="${page}">Open <code>Build</code> in Buddy</a>`],
    [
      'a page that is no link of Buddy',
      { state: ofRun({ htmlUrl: 'https://evil.example/' }), outcome: 'passed' },
      '<p><code>https://evil.example/</code> ·',
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

  test('has the page of the pipeline where no run was found', () => {
    expect(renderFacts(aGateResult({ state: null }))).toContain(
      '<a href="https://app.buddy.works/w/p/pipelines/pipeline/2">Open the pipeline in Buddy</a>',
    )
  })

  test('has the page of the action that waits', () => {
    const waiting = anActionExecution({ status: 'WAITING_FOR_APPLY', actionName: 'Go live?', htmlUrl: `${page}w` })
    const state = ofRun({ status: 'WAITING_FOR_APPLY', actionExecutions: [waiting] })
    expect(renderFacts(aGateResult({ state, outcome: 'timed-out', end: { kind: 'approval-timed-out' } }))).toContain(
      `<a href="${page}w">Open <code>Go live?</code> in Buddy</a>`,
    )
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

describe('what had not finished', () => {
  const running = anActionExecution({ status: 'INPROGRESS', progress: 40, htmlUrl: page, finishDate: null })
  const waiting = anActionExecution({
    id: 'w',
    status: 'WAITING_FOR_APPLY',
    actionName: 'Go live?',
    htmlUrl: `${page}w`,
  })
  const pending = (actions: readonly ActionExecution[], more: Partial<GateResult> = {}): string =>
    renderPending(
      aGateResult({
        outcome: 'timed-out',
        end: { kind: 'timed-out', error: null },
        state: toRunState(anExecution({ status: 'INPROGRESS', actionExecutions: actions })),
        ...more,
      }),
    )

  test.each<[string, Partial<GateResult>]>([
    ['the connection was lost', { outcome: 'unknown' }],
    ['this step has cancelled the run', { runEnd: 'cancelled' }],
    [
      'Buddy did not answer at the end of the timeout',
      { end: { kind: 'timed-out', error: new BuddyError({ kind: 'timeout', afterMs: 30_000 }, 'GET /x') } },
    ],
  ])('says that an action was running when %s, because nobody knows if it still is', (_, more) => {
    expect(pending([running], more)).toContain('<strong>Was running:</strong>')
    expect(pending([running], more)).toContain('<strong>Last seen:</strong>')
  })

  test('names the pipeline in the heading of a run that did not finish', () => {
    const state = toRunState(anExecution({ status: 'INPROGRESS', actionExecutions: [running] }))
    const result = aGateResult({ outcome: 'timed-out', end: { kind: 'timed-out', error: null }, state })
    expect(renderSummary(result)).toContain('<h3>⏱️ Timed out waiting for Buddy · run #\u200b2 of <code>Deploy</code>')
  })

  test('names each running action with its link, start and progress', () => {
    expect(pending([running])).toBe(
      `<p><strong>Still running:</strong> <a href="${page}"><code>Build</code></a>, since 2026-01-01 00:00 UTC, 40 %</p>`,
    )
  })

  test('says who has to act, with a link to the action that waits', () => {
    const text = pending([waiting], { outcome: 'cancelled', end: { kind: 'cancelled', signalName: 'SIGINT' } })
    expect(text).toContain(`<a href="${page}w"><code>Go live?</code></a> is <code>WAITING_FOR_APPLY</code>`)
    expect(text).toContain('approve or reject')
  })

  test('says only once who has to act, if the next step says so', () => {
    expect(pending([waiting])).toBe('')
    const state = toRunState(anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [waiting] }))
    for (const end of [{ kind: 'timed-out', error: null }, { kind: 'approval-timed-out' }] as const)
      expect(
        renderSummary(aGateResult({ outcome: 'timed-out', end, state })).match(/approve or reject/gi),
      ).toHaveLength(1)
  })

  test('says when an unknown outcome was last seen', () => {
    const text = pending([running], { outcome: 'unknown', lastSeenAtMs: Date.parse('2026-01-01T03:15:20.900Z') })
    expect(text).toContain('<strong>Last seen:</strong> <code>INPROGRESS</code> at 2026-01-01 03:15:20 UTC.')
    expect(pending([running])).not.toContain('Last seen')
  })

  test('is absent for a run that has ended', () => {
    expect(renderPending(aGateResult())).toBe('')
  })
})

describe('a failed run', () => {
  const failed = anActionExecution({ id: 'own', status: 'FAILED', actionName: 'Unit tests' })
  const state = toRunState(anExecution({ status: 'FAILED', actionExecutions: [failed] }))
  const long = Array.from({ length: 3000 }, (_, index) => `PASS src/${index}.test.ts`)
  const jest = ['FAIL src/cart.test.ts', '  ● Cart › applies a voucher', '    Expected: 90', '    Received: 100', '']
  const lines = [...long.slice(0, 1200), ...jest, ...long, 'Build finished with exit code 1']
  const summary = renderSummary(aGateResult({ state, logs: [aLogExcerpt(lines, { action: failed })] }))

  test('has heading, cause, facts, error lines, whole log and actions, in this order', () => {
    const parts = [
      '<h3>❌ <code>Unit tests</code> failed',
      '<p><strong>Cause:</strong> <code>FAIL src/cart.test.ts</code></p>',
      '```text\n● Cart › applies a voucher\n  Expected: 90\n  Received: 100\n```',
      '<p><strong>What to do:</strong> ',
      '<p><a href',
      '<details open><summary>Error lines in the log of <code>Unit tests</code> (4,206 lines in all)</summary>',
      '<details open><summary>1 action: 1 failed</summary>',
      '<details><summary>Log of <code>Unit tests</code>, <code>FAILED</code>: 4,206 lines</summary>',
    ]
    const places = parts.map((part) => summary.indexOf(part))
    expect(places).not.toContain(-1)
    expect([...places].sort((one, other) => one - other)).toEqual(places)
  })

  test('numbers the error lines with those that belong to them, marks gaps, and ends with the end of the log', () => {
    expect(summary).toContain('1201: FAIL src/cart.test.ts\n1202:   ● Cart')
    expect(summary).toContain('1204:     Received: 100\n    ⋮\n4206: Build finished with exit code 1\n```')
  })

  test('shows a short log whole and once', () => {
    const short = renderSummary(aGateResult({ state, logs: [aLogExcerpt(['a', 'error: b', 'c'], { action: failed })] }))
    expect(short).toContain(
      '<details open><summary>Log of <code>Unit tests</code> (3 lines)</summary>\n\n```text\na\nerror: b\nc\n```',
    )
    expect(short.match(/Log of/g)).toHaveLength(1)
  })

  test('says of a terminated action that a person or a time limit ended it, and takes no passed test for the cause', () => {
    const action = { ...failed, status: 'TERMINATED' }
    const result = (own: readonly string[]): GateResult =>
      aGateResult({ state: toActionState(action, null, true), logs: [aLogExcerpt(own, { action })] })
    const terminated = 'A person or a time limit in Buddy terminated it.'
    const passed = renderSummary(result(long))
    expect(passed).toContain(`<p><strong>Cause:</strong> ${terminated}</p>`)
    expect(passed).not.toContain('Error lines in the log')
    expect(renderSummary(result(['Error: no']))).toContain(
      `<p>${terminated}<br><strong>Cause:</strong> <code>Error: no</code></p>`,
    )
  })

  test('has no section for a log of blank lines, and says that there are no others', () => {
    const text = renderSummary(aGateResult({ state, logs: [aLogExcerpt(['', ' '], { action: failed })] }))
    expect(text).toContain('only blank lines')
    expect(text).not.toContain('Log of')
  })

  test('quotes Buddy’s own message as the cause, as code that wraps on a narrow page', () => {
    const action = { ...failed, errorMessage: 'exit # 7' }
    const text = renderSummary(aGateResult({ state: { ...state, actions: [action] }, logs: [] }))
    expect(text).toContain('<p><strong>Cause:</strong> <code>exit # 7</code></p>')
    expect(text).not.toContain('```')
  })
})

describe('the parts', () => {
  test('of a step that passed are verdict, variables, actions, facts, and folded logs', () => {
    const result = aGateResult({
      state: anExecutionState({ outputtedVariables: [{ key: 'A', value: '1' }] }),
      outcome: 'passed',
      logs: [aLogExcerpt(['x'], { action: anActionExecution() })],
    })
    const parts = [
      '<h3>✅',
      '<summary>1 variable<',
      '<summary>1 action: 1 passed<',
      '<p><a ',
      '<details><summary>Log of',
    ]
    const places = parts.map((part) => renderSummary(result).indexOf(part))
    expect(places).not.toContain(-1)
    expect([...places].sort((one, other) => one - other)).toEqual(places)
    expect(renderSummary(result)).not.toContain('Cause:')
  })

  test('say why a step passes without a run, and which input lets the step pass', () => {
    const commit = '90d11b5b541090d11b5b541090d11b5b54109abc'
    const search = { kind: 'no-run-for-commit', commit, ref: '', runCount: 3, revisions: [], passes: true, mayPass: true, doubt: null } as const
    const end = { kind: 'not-found', reason: { ...search, stoppedBy: 'appear-timeout' } } as const
    const text = renderSummary(aGateResult({ outcome: 'missing', state: null, end, logs: [], appearTimeoutMs: 60_000 }))
    for (const part of [
      commit,
      '<code>appear-timeout</code> (1 min)',
      'Searched 3 runs',
      '<code>if-missing: pass</code>',
    ])
      expect(text).toContain(part)
  })

  test('say why a step did not pass, line by line, and what to do', () => {
    const problems = [
      { input: 'a', message: 'one #1' },
      { input: 'b', message: 'two' },
    ]
    const summary = renderSummary(
      aGateResult({ outcome: 'unknown', end: { kind: 'wrong-inputs', problems }, state: null, logs: [] }),
    )
    expect(summary).toContain(
      '<p><strong>Cause:</strong> one #\u200b1<br>two</p>\n\n<p><strong>What to do:</strong> Correct these under <code>with:</code>',
    )
    expect(summary).toContain('❓ Buddy Gate: wrong inputs')
  })

  test('have the actions of a run, not those of the run of an action', () => {
    const head = '<th align="left">Action</th>'
    expect(renderSummary(aGateResult())).toContain(head)
    const state = toActionState(anActionExecution(), anExecution(), true)
    expect(renderSummary(aGateResult({ state }))).not.toContain(head)
  })

  test.each([
    [8, '<details open><summary>8 actions: 8 passed'],
    [9, '<details><summary>9 actions: 9 passed'],
  ])('have the table of %d actions open or folded', (count, part) => {
    const actions = Array.from({ length: count }, (_, index) => anActionExecution({ id: `a${index}`, actionId: index }))
    const state = toRunState(anExecution({ actionExecutions: actions }))
    expect(renderSummary(aGateResult({ outcome: 'passed', state }))).toContain(part)
  })

  const variables = (count: number): Partial<GateResult> => ({
    state: anExecutionState({
      outputtedVariables: Array.from({ length: count }, (_, index) => ({ key: `V${index}`, value: `value ${index}` })),
    }),
  })

  test('have a hundred variables, and how many more there are', () => {
    expect(renderSummary(aGateResult(variables(100)))).not.toContain('more, in the output <code>variables</code>')
    const summary = renderSummary(aGateResult(variables(103)))
    expect(summary).toContain('<td><code>V99</code></td><td><code>value 99</code></td>')
    expect(summary).toContain('<td>and 3 more, in the output <code>variables</code></td>')
    expect(summary).not.toContain('value 100')
  })

  test('have no table of variables where there are none; an empty value says so', () => {
    expect(renderSummary(aGateResult())).not.toContain('Variable')
    const state = anExecutionState({ outputtedVariables: [{ key: 'A', value: '' }] })
    expect(renderSummary(aGateResult({ state }))).toContain('<td><code>A</code></td><td><em>empty</em></td>')
  })

  test('hide the values that are hidden', () => {
    const state = anExecutionState({
      outputtedVariables: [
        { key: 'A', value: 'secret' },
        { key: 'B', value: 'plain' },
      ],
    })
    const summary = renderSummary(aGateResult({ state, maskedVariables: new Set(['A']) }))
    expect(summary).toContain('<td><code>A</code></td><td><em>hidden</em></td>')
    expect(summary).toContain('<td><code>B</code></td><td><code>plain</code></td>')
  })

  test('are the first that fit, each with the two line ends before it', () => {
    // 'a' and 'bb' take 1 + 4 and 2 + 4 bytes: on Windows a line ends in two.
    expect([4, 5, 10, 11, 99].map((bytes) => joinParts(['a', '', 'bb', 'ccc'.repeat(99)], bytes))).toEqual([
      '',
      'a',
      'a',
      'a\n\nbb',
      'a\n\nbb',
    ])
    expect([8, 9].map((bytes) => joinParts(['a\nb', 'c'], bytes))).toEqual(['a\nb', 'a\nb'])
  })
})
