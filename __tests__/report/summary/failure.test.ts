import { expect, test } from '@jest/globals'
import type { GateResult } from '../../../src/report/result.ts'
import { renderSummary } from '../../../src/report/summary/summary.ts'
import { toActionState, toRunState } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, aGateResult, aLogExcerpt } from '../../fakes/builders.ts'

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

test('shows a long message of Buddy to its end', () => {
  const errorMessage = `${'the connection was refused by the host and '.repeat(8)}the disk is full`
  const action = anActionExecution({ status: 'FAILED', errorMessage })
  expect(renderSummary(aGateResult({ state: toActionState(action, null, true) }))).toContain('the disk is full')
})

test('says why a step passes without a run, and which input lets the step pass', () => {
  const commit = '90d11b5b541090d11b5b541090d11b5b54109abc'
  const search = {
    kind: 'no-run-for-commit',
    commit,
    ref: '',
    runCount: 3,
    revisions: [],
    passes: true,
    mayPass: true,
    doubt: null,
  } as const
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

test('says why a step did not pass, line by line, and what to do', () => {
  const problems = [
    { input: 'a', message: 'one #1' },
    { input: 'b', message: 'two' },
  ]
  const text = renderSummary(
    aGateResult({ outcome: 'unknown', end: { kind: 'wrong-inputs', problems }, state: null, logs: [] }),
  )
  expect(text).toContain(
    '<p><strong>Cause:</strong> one #\u200b1<br>two</p>\n\n<p><strong>What to do:</strong> Correct these under <code>with:</code>',
  )
  expect(text).toContain('❓ Buddy Gate: wrong inputs')
})
