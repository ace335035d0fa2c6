import { describe, expect, test } from '@jest/globals'
import type { ActionExecution, Execution } from '../../../src/buddy/model.ts'
import type { Target } from '../../../src/inputs/target.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { joinParts, renderSummary } from '../../../src/report/summary/summary.ts'
import { toActionState, toRunState } from '../../../src/run/state.ts'
import {
  aHash,
  anActionExecution,
  anExecution,
  anExecutionState,
  aGateResult,
  aLogExcerpt,
} from '../../fakes/builders.ts'

/** What stands beside a name in the table of facts; undefined where the row is not there. */
function factOf(name: string, more: Partial<GateResult>): string | undefined {
  return new RegExp(`<tr><td><strong>${name}</strong></td><td>(.*?)</td></tr>`).exec(
    renderSummary(aGateResult({ logs: [], ...more })),
  )?.[1]
}

describe('the facts', () => {
  const page = 'https://app.buddy.works/w/p/x'
  const ofAction = (more: Partial<ActionExecution> = {}, run: Partial<Execution> | null = {}): Partial<GateResult> => ({
    state: toActionState(
      anActionExecution({ htmlUrl: page, ...more }),
      run === null ? null : anExecution({ status: 'INPROGRESS', ...run }),
      true,
    ),
  })
  const ofRun = (more: Partial<Execution> = {}): Partial<GateResult> => ({
    state: toRunState(anExecution({ htmlUrl: page, ...more })),
  })
  const target: Target = {
    workspace: 'w',
    project: 'p',
    pipeline: { by: 'identifier', identifier: 'deploy-it' },
    run: { by: 'number', number: '2' },
    gate: { by: 'run' },
  }
  const ids = {
    workspace: 'w',
    project: 'p',
    pipelineId: null,
    executionId: null,
    actionExecutionId: null,
    htmlUrl: null,
  }
  const approver = [
    { key: 'OTHER', value: 'x' },
    { key: 'BUDDY_APPROVING_ACTOR', value: 'Ann' },
  ]

  test.each<[string, string, Partial<GateResult>, string | undefined]>([
    ['the action with its type', 'Action', ofAction(), '<code>Build</code> (<code>BUILD</code>)'],
    ['the action without a type', 'Action', ofAction({ actionType: null }), '<code>Build</code>'],
    ['the action without a name', 'Action', ofAction({ actionName: null }), undefined],
    ['no action of a run', 'Action', ofRun(), undefined],
    [
      'several executions',
      'Executions',
      ofAction({}, { actionExecutions: [anActionExecution(), anActionExecution({ id: aHash(9) })] }),
      '2 of this action in the run; the one that started last counts',
    ],
    ['one execution', 'Executions', ofAction(), undefined],
    ['a status', 'Status', ofRun(), '<code>SUCCESSFUL</code>'],
    [
      'a status with its progress and that of the run',
      'Status',
      ofAction({ status: 'INPROGRESS', progress: 40 }, { status: 'ENQUEUED' }),
      '<code>INPROGRESS</code>, 40 %; the run is <code>ENQUEUED</code>',
    ],
    [
      "a status like the run's, without progress",
      'Status',
      ofAction({ status: 'INPROGRESS', progress: null }),
      '<code>INPROGRESS</code>',
    ],
    ['a settled status without the run', 'Status', ofAction({}, null), '<code>SUCCESSFUL</code>'],
    [
      'a status that is judged otherwise',
      'Status',
      ofAction({ status: 'ENQUEUED', progress: null }, { status: 'FAILED' }),
      '<code>ENQUEUED</code> (judged <code>NOT_EXECUTED</code>: the run has ended); the run is <code>FAILED</code>',
    ],
    [
      'the status of a run alone',
      'Status',
      { state: { ...toRunState(anExecution({ status: 'FAILED' })), status: 'INPROGRESS' } },
      '<code>INPROGRESS</code> (judged <code>FAILED</code>: the run has ended)',
    ],
    ['no status before an answer', 'Status', { state: null }, undefined],
    ['the pipeline with its number', 'Pipeline', ofRun(), '<code>w/p</code> · <code>Deploy</code> (number 2)'],
    ['the pipeline by number alone', 'Pipeline', ofRun({ pipelineName: null }), '<code>w/p</code> · number 2'],
    [
      'the pipeline by identifier alone',
      'Pipeline',
      { ...ofRun({ pipelineName: null }), target, ids },
      '<code>w/p</code> · <code>deploy-it</code>',
    ],
    ['the project alone', 'Pipeline', { ...ofRun({ pipelineName: null }), ids }, '<code>w/p</code>'],
    ['no pipeline where there is no target', 'Pipeline', { ...ofRun(), target: null }, undefined],
    ['the run and who started it', 'Run', ofRun(), 'number 2, started by <code>Mike</code>'],
    ['the run that nobody started', 'Run', ofRun({ creatorName: null }), 'number 2'],
    ['no run without a number', 'Run', { ...ofRun(), ids }, undefined],
    ['no run where nothing is known', 'Run', { ...ofRun(), ids: null }, undefined],
    ['the commit on its branch', 'Commit', ofRun(), '<code>90d11b5b5410</code> on <code>main</code>'],
    ['the commit on its tag', 'Commit', ofRun({ tag: 'v1' }), '<code>90d11b5b5410</code> on <code>v1</code>'],
    ['a branch alone', 'Commit', ofRun({ revision: null }), 'on <code>main</code>'],
    [
      'the commit of an action',
      'Commit',
      ofAction({ revision: 'abcdef0123456789' }, null),
      '<code>abcdef012345</code>',
    ],
    ['no commit', 'Commit', ofAction({ revision: null }, null), undefined],
    ['the start', 'Started', ofRun(), '<code>2026-01-01T00:00:00Z</code>'],
    ['no start', 'Started', ofRun({ startDate: null }), undefined],
    ['the duration', 'Duration', ofRun(), '2 min'],
    ['a duration of nothing', 'Duration', ofRun({ finishDate: '2026-01-01T00:00:00Z' }), '0 s'],
    ['no duration before the end', 'Duration', ofRun({ finishDate: null }), undefined],
    ['no duration that is negative', 'Duration', ofRun({ finishDate: '2025-01-01T00:00:00Z' }), undefined],
    [
      'who approved, by name',
      'Approved',
      ofAction({ approverId: 3, approvalDate: '2026-01-01T00:00:30Z', outputtedVariables: approver }),
      'by <code>Ann</code> (member 3), <code>2026-01-01T00:00:30Z</code>',
    ],
    [
      'who approved, by number',
      'Approved',
      ofAction({ approverId: 3, approvalDate: null, outputtedVariables: approver.slice(0, 1) }),
      'by member 3',
    ],
    ['no approval', 'Approved', ofAction(), undefined],
    ['the page of a run', 'In Buddy', ofRun(), `<a href="${page}">Open this run in Buddy</a>`],
    ['the page of an action', 'In Buddy', ofAction(), `<a href="${page}">Open this action in Buddy</a>`],
    [
      'a page that is not trusted',
      'In Buddy',
      ofRun({ htmlUrl: 'https://evil.example/' }),
      '<code>https://evil.example/</code>',
    ],
    ['no page', 'In Buddy', ofRun({ htmlUrl: null }), undefined],
    [
      'the page of a run that was started, before it was read',
      'In Buddy',
      { state: null, ids: { ...ids, htmlUrl: page } },
      `<a href="${page}">Open this run in Buddy</a>`,
    ],
    [
      'what this step did',
      'This step',
      { operationNotes: ['Started run 3', 'Approved <b>'] },
      'Started run 3<br>Approved &#60;b&#62;',
    ],
    ['nothing that it did', 'This step', {}, undefined],
  ])('%s', (_, name, more, fact) => {
    expect(factOf(name, more)).toBe(fact)
  })

  test('are no table where there are none', () => {
    expect(renderSummary(aGateResult({ state: null, target: null, ids: null, logs: [] }))).not.toContain('<table>')
  })
})

describe('the heading', () => {
  test.each<[string, Partial<GateResult>, string]>([
    [
      'passed',
      { outcome: 'passed', state: toRunState(anExecution()) },
      '✅ Passed: run of <code>Deploy</code> is <code>SUCCESSFUL</code>',
    ],
    [
      'failed',
      { state: toActionState(anActionExecution({ status: 'FAILED' }), null, true) },
      '❌ Failed: <code>Build</code> is <code>FAILED</code>',
    ],
    [
      'timed out',
      {
        outcome: 'timed-out',
        state: toActionState(anActionExecution({ status: 'INPROGRESS', actionName: null }), null, true),
      },
      '⏱️ Timed out: the action is <code>INPROGRESS</code>',
    ],
    ['cancelled', { outcome: 'cancelled', state: null }, '🚫 Cancelled'],
    ['unknown', { outcome: 'unknown', state: null }, '❓ Unknown'],
  ])('%s', (_, more, heading) => {
    expect(renderSummary(aGateResult({ logs: [], ...more }))).toMatch(new RegExp(`^<h3>${heading}</h3>\n`))
  })
})

describe('the parts', () => {
  test('stand one after another, a blank line between them', () => {
    const result = aGateResult({
      state: anExecutionState({ outputtedVariables: [{ key: 'A', value: '1' }] }),
      outcome: 'passed',
      logs: [aLogExcerpt(['x'], { action: anActionExecution() })],
    })
    const summary = renderSummary(result)
    expect(summary.split('\n\n').map((part) => part.slice(0, 9))).toEqual([
      '<h3>✅ Pas',
      '<table>\n<',
      '<table>\n<',
      '<table>\n<',
      '<details>',
      '```text\nx',
      '</details',
    ])
    expect(summary).toMatch(/<\/details>\n$/)
  })

  test('say why it did not pass, line by line, and what to do', () => {
    const more: Partial<GateResult> = {
      end: {
        kind: 'wrong-inputs',
        problems: [
          { input: 'a', message: 'one #1' },
          { input: 'b', message: 'two' },
        ],
      },
      state: null,
      logs: [],
    }
    expect(renderSummary(aGateResult(more))).toContain(
      `<blockquote><strong>Buddy Gate: wrong inputs.</strong> one #\u200b1<br>two<br><em>What to do:</em> Correct these under &#39;with:&#39; of the step. No request was sent to Buddy.</blockquote>`,
    )
    expect(renderSummary(aGateResult({ outcome: 'passed' }))).not.toContain('<blockquote>')
  })

  test('have the actions of a run, not those of the run of an action', () => {
    const head = '<th align="left">Action</th>'
    expect(renderSummary(aGateResult())).toContain(head)
    expect(
      renderSummary(aGateResult({ state: toActionState(anActionExecution(), anExecution(), true) })),
    ).not.toContain(head)
  })

  const variables = (count: number): Partial<GateResult> => ({
    state: anExecutionState({
      outputtedVariables: Array.from({ length: count }, (_, index) => ({ key: `V${index}`, value: `value ${index}` })),
    }),
  })

  test('have a hundred variables, and how many more there are', () => {
    expect(renderSummary(aGateResult(variables(100)))).not.toContain('more, in the output <code>variables</code>')
    const summary = renderSummary(aGateResult(variables(103)))
    expect(summary).toContain(
      '<tr><td><code>V99</code></td><td><code>value 99</code></td></tr>\n<tr><td>and 3 more, in the output <code>variables</code></td></tr>',
    )
    expect(summary).not.toContain('value 100')
    expect(summary).toContain('<th align="left">Variable</th><th align="left">Value</th>')
  })

  test('have no table of variables where there are none; an empty value says so', () => {
    expect(renderSummary(aGateResult())).not.toContain('Variable')
    expect(
      renderSummary(aGateResult({ state: anExecutionState({ outputtedVariables: [{ key: 'A', value: '' }] }) })),
    ).toContain('<td><code>A</code></td><td><em>empty</em></td>')
  })

  test('hide the values that are hidden', () => {
    const more: Partial<GateResult> = {
      state: anExecutionState({
        outputtedVariables: [
          { key: 'A', value: 'secret' },
          { key: 'B', value: 'plain' },
        ],
      }),
      maskedVariables: new Set(['A']),
    }
    expect(renderSummary(aGateResult(more))).toContain(
      '<td><code>A</code></td><td><em>hidden</em></td></tr>\n<tr><td><code>B</code></td><td><code>plain</code></td>',
    )
  })

  test.each<[string, Partial<GateResult>, boolean]>([
    ['an action that failed', { state: toActionState(anActionExecution({ status: 'FAILED' }), null, true) }, true],
    ['an action that passed', { outcome: 'passed', state: toActionState(anActionExecution(), null, true) }, false],
  ])('have the log open of %s: %#', (_, more, isOpen) => {
    expect(renderSummary(aGateResult(more)).includes('<details open>')).toBe(isOpen)
  })

  test('are as many from the first on as fit, each with the two line ends before it', () => {
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

  test('name the log by its action in a run, and not where the action is all', () => {
    expect(renderSummary(aGateResult())).toContain(
      '<summary><code>Build</code>, <code>FAILED</code>: 2 lines</summary>',
    )
    expect(renderSummary(aGateResult({ state: toActionState(anActionExecution(), null, true) }))).toContain(
      '<summary>Log: 2 lines</summary>',
    )
  })

  test('end with a word of it where no log fits', () => {
    const actions = Array.from({ length: 100 }, () => anActionExecution({ status: 'FAILED' }))
    const noted = actions.map((action) => aLogExcerpt(['x'], { action, note: '<'.repeat(2000) }))
    const summary = renderSummary(aGateResult({ state: anExecutionState({ actions }), logs: noted }))
    const end = '</table>\n\nThe logs did not fit into this summary.\n'
    expect(summary.slice(-end.length)).toBe(end)
  })

  /** Bytes of the summary file on Windows, where a line ends in two. */
  const sizeOf = (text: string): number => Buffer.byteLength(text) + text.split('\n').length - 1

  test('are below 900 KiB together, and hold as much of the log as fits twice into what is left', () => {
    const lines = (count: number): GateResult =>
      aGateResult({
        logs: [
          aLogExcerpt(
            Array.from({ length: count }, () => 'x'.repeat(98)),
            { action: anActionExecution() },
          ),
        ],
        outcome: 'passed',
      })
    for (const [count, shown] of [
      [7700, '7,700 lines'],
      [7800, '7,800 lines, 7,782 of them here'],
    ] as const) {
      const summary = renderSummary(lines(count))
      expect(sizeOf(summary)).toBeLessThan(900 * 1024)
      expect(summary).toContain(`: ${shown}<`)
    }
  })

  test('that would be larger have half of the log', () => {
    const noted = Array.from({ length: 60 }, (_, index) =>
      aLogExcerpt(
        Array.from({ length: 140 }, () => 'x'.repeat(98)),
        { action: anActionExecution({ id: aHash(index), status: 'FAILED' }), note: '<'.repeat(800) },
      ),
    )
    const summary = renderSummary(
      aGateResult({ logs: noted, state: anExecutionState({ actions: noted.map(({ action }) => action) }) }),
    )
    expect(sizeOf(summary)).toBeLessThan(900 * 1024)
    expect(sizeOf(summary)).toBeGreaterThan(500 * 1024)
    expect(summary.match(/<details open>/g)).toHaveLength(60)
  })
})
