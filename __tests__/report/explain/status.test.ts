import { describe, expect, test } from '@jest/globals'
import type { ActionExecution } from '../../../src/buddy/model.ts'
import { explainStatus } from '../../../src/report/explain/status.ts'
import type { FailureText } from '../../../src/report/explain/explanation.ts'
import type { Title } from '../../../src/report/explain/titles.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { type ExecutionState, toActionState, toRunState } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, aGateResult, aLogExcerpt } from '../../fakes/builders.ts'

const explained = (more: Partial<GateResult>): FailureText => explainStatus(aGateResult(more))

const run = (status: string, actionExecutions: readonly ActionExecution[] = []): ExecutionState =>
  toRunState(anExecution({ status, actionExecutions }))

const action = (status: string, more: Partial<ActionExecution> = {}, runStatus = 'INPROGRESS'): ExecutionState =>
  toActionState(anActionExecution({ status, ...more }), anExecution({ status: runStatus }), true)

/** The state of an action that never started, because another action ended the run. */
const endedBy = (more: Partial<ActionExecution>): ExecutionState =>
  toActionState(
    anActionExecution({ status: 'ENQUEUED' }),
    anExecution({ status: 'FAILED', actionExecutions: [anActionExecution({ id: 'other', actionId: 9, ...more })] }),
    true,
  )

describe('a status that does not pass', () => {
  test.each<[string, Partial<GateResult>, Title, readonly string[], readonly string[]]>([
    [
      'FAILED of a run without a failed action',
      { state: run('FAILED') },
      'Buddy run failed',
      ['The run failed. Buddy names no action that failed.'],
      ['Open it in Buddy'],
    ],
    [
      'TERMINATED of a run',
      { state: run('TERMINATED') },
      'Buddy run was terminated',
      ['time limit'],
      ['who or what terminated it', 'To try again, retry the run in Buddy'],
    ],
    [
      'TERMINATED of an action with a message',
      { state: action('TERMINATED', { errorMessage: 'by Ann' }) },
      'Buddy action was terminated',
      ['by Ann', 'time limit'],
      ['If the cause was temporary, retry the run in Buddy'],
    ],
    [
      'SKIPPED of an action',
      { state: action('SKIPPED', { errorMessage: 'no tag' }) },
      'Buddy action was skipped',
      ['conditions', 'Buddy says: no tag. `pass-on` accepts only SUCCESSFUL, not SKIPPED.'],
      ['add SKIPPED to `pass-on`.'],
    ],
    [
      'SKIPPED of a run',
      { state: run('SKIPPED', [anActionExecution(), anActionExecution({ errorMessage: 'no tag' })]) },
      'Buddy run was skipped',
      ['Buddy says: no tag.'],
      [],
    ],
    [
      'NOT_EXECUTED of an action',
      { state: action('NOT_EXECUTED', { errorMessage: 'off' }), passOn: new Set(['SUCCESSFUL', 'FAILED']) },
      'Buddy action never ran',
      ['disabled', 'Buddy says: off. `pass-on` accepts only SUCCESSFUL, FAILED, not NOT_EXECUTED.'],
      ['enable', 'add NOT_EXECUTED to `pass-on`.'],
    ],
    [
      'NOT_EXECUTED of a run',
      { state: run('NOT_EXECUTED') },
      'Buddy run never ran',
      ['disabled', 'of this run. `pass-on` accepts only'],
      [],
    ],
    [
      'another status',
      { state: action('SUCCESSFUL'), passOn: new Set(['SKIPPED', 'FAILED']) },
      'Buddy status is not accepted',
      ['SUCCESSFUL', '`pass-on` accepts only SKIPPED, FAILED'],
      ['add it to `pass-on`'],
    ],
    ['no state', { state: null }, 'Buddy status is not accepted', ['Nothing is known'], []],
  ])('is explained: %s', (_, more, title, causes, steps) => {
    const { title: actual, cause, nextStep } = explained(more)
    expect(actual).toBe(title)
    for (const part of causes) expect(cause).toContain(part)
    for (const part of steps) expect(nextStep).toContain(part)
  })

  test.each<[string, string, ExecutionState]>([
    ['as FAILED because "Lint" failed, before', 'why "Lint" failed', endedBy({ status: 'FAILED', actionName: 'Lint' })],
    ['because an action was terminated', 'why an action was', endedBy({ status: 'TERMINATED', actionName: null })],
    ['ended as TERMINATED, before this action', 'what ended the run', action('ENQUEUED', {}, 'TERMINATED')],
    ['ended as SUCCESSFUL, before', 'what ended the run', action('ENQUEUED', {}, 'SUCCESSFUL')],
    ['ended as FAILED', 'what ended the run', action('NOT_EXECUTED', {}, 'FAILED')],
    ['ended as TERMINATED', 'what ended the run', action('NOT_EXECUTED', {}, 'TERMINATED')],
    ['disabled', 'enable or select it', action('NOT_EXECUTED', {}, 'SUCCESSFUL')],
    ['disabled', 'enable or select it', { ...action('ENQUEUED'), effectiveStatus: 'NOT_EXECUTED', execution: null }],
  ])('says why an action never ran: %s, %s', (cause, step, state) => {
    const { title, ...text } = explained({ state })
    expect(title).toBe('Buddy action never ran')
    expect(text.cause).toContain(cause)
    expect(text.nextStep).toContain(step)
  })

  test.each([
    ['watch', 'retry the run in Buddy, then press "Re-run failed jobs" in GitHub'],
    ['approve', 'retry the run in Buddy, then press "Re-run failed jobs" in GitHub'],
    ['run', 'If the cause was temporary, press "Re-run failed jobs" in GitHub'],
    ['retry', 'If the cause was temporary, press "Re-run failed jobs" in GitHub'],
  ] as const)(
    'advises a retry in Buddy first, if the operation %s does not run again what failed',
    (operation, advice) => {
      expect(explained({ operation }).nextStep).toContain(advice)
    },
  )
})

describe('the cause of a failure', () => {
  const failed = anActionExecution({ id: 'own', status: 'FAILED', actionName: 'Test' })
  const later = anActionExecution({
    ...failed,
    id: 'other',
    actionId: 9,
    startDate: '2026-01-01T09:00:00Z',
    actionName: 'Later',
  })
  const states = [
    ['an action', toActionState(failed, null, true)],
    ['a run', run('FAILED', [later, failed])],
  ] as const
  const state = states[1][1]
  const causeOf = (lines: readonly string[], more: Partial<GateResult> = {}): string =>
    explained({ state, logs: [aLogExcerpt(lines, { action: failed })], ...more }).cause

  test.each(states)('of %s stands in the first line, with the name of the first failed action', (_, of) => {
    const lines = ['> test', 'FAIL src/cart.test.ts', 'Build finished with exit code 1']
    expect(causeOf(lines, { state: of }).split('\n')[0]).toBe('Test failed: FAIL src/cart.test.ts')
  })

  test('is the last line of a log without an error line, and the last five lines follow', () => {
    expect(causeOf(['one', 'two', 'three', ' ', 'four', '', 'five', 'six'])).toBe(
      'Test failed: six\nThe log ends with:\ntwo\nthree\nfour\nfive\nsix',
    )
    expect(causeOf(['fine', ' fine'])).toBe('Test failed: fine')
  })

  test('is Buddy’s own message if there is one', () => {
    const message = toActionState({ ...failed, errorMessage: 'exit 7' }, null, true)
    expect(causeOf(['FAIL a.test.ts'], { state: message })).toBe('Test failed: exit 7')
  })

  test('of an action without a name names an action', () => {
    const nameless = { ...failed, actionName: null, errorMessage: 'no' }
    expect(causeOf([], { state: run('FAILED', [nameless]) })).toBe('An action failed: no')
  })

  test.each<[string, Partial<GateResult>, string]>([
    ['no log', { logs: [] }, 'no message and no log.'],
    ['the log of another action', { logs: [aLogExcerpt(['Error: x'], { action: later })] }, 'no message and no log.'],
    ['an empty log', { logs: [aLogExcerpt([], { action: failed })] }, 'no message and no log.'],
    ['blank lines', { logs: [aLogExcerpt(['', ' '], { action: failed })] }, 'the log has only blank lines.'],
    ['tests that passed', { logs: [aLogExcerpt(['PASS a.test.ts'], { action: failed })] }, 'the log has no error.'],
    ['a hidden log', { showLogInError: false }, 'the log is not quoted because of `stream-log: false`.'],
  ])('is not known with %s', (_, more, end) => {
    const { cause, nextStep } = explained({ state, logs: [aLogExcerpt(['x'], { action: failed })], ...more })
    expect(cause.startsWith('Test failed. Buddy gave no message')).toBe(true)
    expect(cause.endsWith(end)).toBe(true)
    if (more.showLogInError !== false)
      expect(nextStep).toContain('Open it in Buddy to look for the cause. To try again')
  })

  test('is followed by up to seven of the lines that belong to it', () => {
    const block = (name: string): readonly string[] => [
      `FAIL ${name}.test.ts`,
      ...[1, 2, 3, 4].map((index) => `  Expected: ${name}${String(index)}`),
      'next',
    ]
    expect(causeOf(['fine', ...block('a'), ...block('b'), ...'vwxyz'])).toBe(
      [
        'Test failed: FAIL a.test.ts',
        'The error lines:',
        ...['Expected: a1', 'Expected: a2', 'Expected: a3', 'Expected: a4'],
        ...['next', 'FAIL b.test.ts', 'Expected: b1'],
        'The log ends with:',
        ...'vwxyz',
      ].join('\n'),
    )
  })

  test('is followed by no line that the first line or the end quotes', () => {
    const lines = ['--- FAIL: TestCart (0.00s)', '    a_test.go:18: got 3, want 4', '    more', '$ a', ...'bcdef']
    expect(causeOf(lines)).toBe(
      'Test failed: TestCart: a_test.go:18: got 3, want 4\nThe error lines:\nmore\nThe log ends with:\nb\nc\nd\ne\nf',
    )
    expect(causeOf(['FAIL a.test.ts', '  Expected: 1'])).not.toContain('The error lines')
  })

  test('is followed by no line of a test that passed', () => {
    const cause = causeOf(['FAIL a.test.ts', '[03:15:00] PASS b.test.ts', 'Time: 3 s'])
    expect(cause).toContain('Time: 3 s')
    expect(cause).not.toContain('PASS')
  })
})
