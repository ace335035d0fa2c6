import { describe, expect, test } from '@jest/globals'
import { knownStatuses } from '../../../src/buddy/status.ts'
import {
  concludeCheck,
  renderInterrupted,
  renderCheckText,
  renderProblem,
  renderWaitingCheck,
  textCapBytes,
} from '../../../src/report/github/check-run-text.ts'
import { renderComment } from '../../../src/report/github/comment-text.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { toActionState, toRunState } from '../../../src/run/state.ts'
import type { Outcome } from '../../../src/watch/verdict.ts'
import {
  aVerboseGateResult,
  anActionExecution,
  anExecution,
  anExecutionState,
  aGateResult,
  aLogExcerpt,
} from '../../fakes/builders.ts'
import { isBalanced } from '../../fakes/markdown.ts'

describe('the texts of a check run', () => {
  test('say the verdict, its cause and the job summary', () => {
    const { title, summary, text } = renderCheckText(aGateResult())
    expect(title).toBe('Build failed: last line')
    expect(summary).toContain('❌ <code>Build</code> failed')
    expect(summary).toContain('https://app.buddy.works/')
    expect(text).toContain('last line')
  })

  const failedAction = (errorMessage: string | null): Partial<GateResult> => ({
    state: toActionState(anActionExecution({ status: 'FAILED', errorMessage }), null, true),
    logs: [],
  })
  test.each<[string, Partial<GateResult>, string]>([
    ['Buddy tells the cause', failedAction('Exit code 77'), 'Exit code 77'],
    ['nothing tells the cause', failedAction(null), 'Buddy gave no message and no log.'],
    ['the step was cancelled', { outcome: 'cancelled', end: { kind: 'cancelled', signalName: 'SIGINT' } }, 'SIGINT'],
  ])('say the cause once, in the title, when %s', (_, more, cause) => {
    const { title, summary, text } = renderCheckText(aGateResult({ ...more, logs: [] }))
    expect(title).toContain(cause)
    expect(`${summary}${text}`).not.toContain(cause)
    expect(summary).not.toContain('Cause:')
    expect(summary).toContain('What to do:')
    expect(`${summary}${text}`.split('<h3>')).toHaveLength(2)
  })

  test('say a cause that is too long for the title', () => {
    const { title, summary } = renderCheckText(aGateResult(failedAction(`${'x'.repeat(300)} to its end`)))
    expect(title).not.toContain('to its end')
    expect(summary).toContain('to its end')
  })

  test('link the page of the action that waits, once', () => {
    const waiting = anActionExecution({ status: 'WAITING_FOR_APPLY', htmlUrl: 'https://app.buddy.works/w/p/action' })
    const state = toRunState(anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [waiting] }))
    const end = { kind: 'approval-timed-out' } as const
    const { summary, text } = renderCheckText(aGateResult({ outcome: 'timed-out', end, state, logs: [] }))
    expect(summary).toContain('<a href="https://app.buddy.works/w/p/action">Open it in Buddy</a>')
    expect(text).not.toContain('Open <code>')
  })

  test('have the page in Buddy, where it is known and trusted', () => {
    const page = 'https://app.buddy.works/w/p/x'
    expect(renderCheckText(aGateResult({ state: anExecutionState({ htmlUrl: page }) })).summary).toContain(
      `<a href="${page}">Open it in Buddy</a>`,
    )
    for (const state of [anExecutionState({ htmlUrl: null }), anExecutionState({ htmlUrl: 'https://evil.example/' })]) {
      expect(renderCheckText(aGateResult({ state, ids: null })).summary).not.toContain('Open it in Buddy')
    }
  })

  test.each<readonly [outcome: Outcome, state: GateResult['state'], title: string]>([
    ['passed', anExecutionState({ name: 'Deploy' }), 'Passed: Deploy is SUCCESSFUL'],
    ['passed', anExecutionState({ name: null }), 'Passed: the run is SUCCESSFUL'],
    ['passed', null, 'Passed: the run is'],
    ['missing', null, 'No Buddy run for this commit'],
  ])('have a title for a step that is %s', (outcome, state, title) => {
    expect(renderCheckText(aGateResult({ outcome, state })).title).toBe(title)
  })

  test('while it waits', () => {
    expect(renderWaitingCheck(null)).toEqual({
      title: 'Waiting for Buddy',
      summary: 'The gate waits for Buddy. The run has not been found yet.',
      text: '',
    })
    expect(renderWaitingCheck('https://app.buddy.works/"x').summary).toBe(
      'The gate waits for Buddy. <a href="https://app.buddy.works/&#34;x">Open it in Buddy</a>.',
    )
  })

  test.each([
    [false, 'The gate was stopped', 'Re-run the job'],
    [true, 'The gate has ended', 'job summary'],
  ])('when the step was stopped and knew its outcome: %j', (isKnown, title, part) => {
    expect(renderInterrupted(isKnown)).toEqual({ title, summary: expect.stringContaining(part), text: '' })
  })

  test.each<readonly [what: string, text: string, actions: number, lines: number]>([
    ['a long log', 'é'.repeat(100), 1, 5_000],
    ['many logs', 'x`'.repeat(50), 80, 100],
    ['backticks', '`'.repeat(3_000), 3, 100],
    ['what is encoded', `<&>"'`.repeat(60), 100, 10],
    ['emoji', '🎉'.repeat(150), 30, 200],
  ])('are never too long nor cut open: %s', (_, text, actionCount, lineCount) => {
    const result = aVerboseGateResult(text, actionCount, lineCount)
    const check = renderCheckText(result)
    for (const one of [check.summary, check.text, renderComment(result, { text: '<!-- marker -->', detail: '' })]) {
      expect(Buffer.byteLength(one)).toBeLessThanOrEqual(textCapBytes)
      expect(Buffer.byteLength(one)).toBeGreaterThan(0)
      expect(one.isWellFormed()).toBe(true)
      expect(isBalanced(one)).toBe(true)
    }
    expect(check.title.length).toBeLessThanOrEqual(255)
  })

  test('use the room that there is', () => {
    const log = aLogExcerpt(Array.from({ length: 5_000 }, (_, index) => `line ${String(index)} of a log`))
    const { text } = renderCheckText(aGateResult({ logs: [log] }))
    expect(Buffer.byteLength(text)).toBeGreaterThan(textCapBytes / 2)
    expect(text).toContain('line 4999 of a log')
  })

  test.each([
    ['short', 'short', 'short', 'short'],
    ['x'.repeat(1_000), `${'x'.repeat(254)}…`, 'x'.repeat(1_000), 'x'.repeat(1_000)],
    ['x', 'x', `${'x'.repeat(999)}🎉`, `${'x'.repeat(999)}…`],
  ])('an annotation is cut between characters: %#', (title, shownTitle, message, shownMessage) => {
    const problem = { path: 'a.ts', line: 1, level: 'error', title, message } as const
    expect(renderProblem(problem)).toEqual({ title: shownTitle, message: shownMessage })
  })
})

const outcomes: readonly Outcome[] = ['passed', 'missing', 'failed', 'timed-out', 'cancelled', 'unknown']
const awaitedAction = { status: 'WAITING_FOR_APPLY', action: null }

describe('a check run ends as', () => {
  test.each<readonly [outcome: Outcome, status: string | null, conclusion: string]>([
    ['passed', 'SUCCESSFUL', 'success'],
    ['failed', 'FAILED', 'failure'],
    ['failed', 'SKIPPED', 'failure'],
    ['failed', 'TERMINATED', 'cancelled'],
    ['timed-out', 'INPROGRESS', 'timed_out'],
    ['timed-out', 'WAITING_FOR_APPLY', 'action_required'],
    ['timed-out', 'WAITING_FOR_VT_SESSION', 'action_required'],
    ['timed-out', null, 'timed_out'],
    ['cancelled', 'INPROGRESS', 'cancelled'],
    ['cancelled', 'WAITING_FOR_APPLY', 'action_required'],
    ['cancelled', null, 'cancelled'],
    ['unknown', 'INPROGRESS', 'failure'],
    ['unknown', 'WAITING_FOR_APPLY', 'action_required'],
    ['unknown', 'SOMETHING_NEW', 'failure'],
    ['unknown', null, 'failure'],
  ])('%s, %s: %s', (outcome, status, conclusion) => {
    expect(concludeCheck(outcome, status === null ? null : { status, waitingFor: null })).toBe(conclusion)
  })

  test('action_required where the run waits and the action has not begun', () => {
    expect(concludeCheck('timed-out', { status: 'INITIAL', waitingFor: awaitedAction })).toBe('action_required')
  })

  test('success if and only if the step passed', () => {
    for (const outcome of outcomes)
      for (const status of [...knownStatuses, 'SOMETHING_NEW'])
        for (const waitingFor of [null, awaitedAction]) {
          expect(concludeCheck(outcome, { status, waitingFor }) === 'success').toBe(
            outcome === 'passed' || outcome === 'missing',
          )
        }
  })
})
