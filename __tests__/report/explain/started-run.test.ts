import { describe, expect, test } from '@jest/globals'
import { UnconfirmedOperation } from '../../../src/buddy/errors.ts'
import type { OperationKind } from '../../../src/inputs/operation.ts'
import { explain } from '../../../src/report/explain/explain.ts'
import type { Explanation } from '../../../src/report/explain/explanation.ts'
import type { Title } from '../../../src/report/explain/titles.ts'
import type { EndReason, GateResult } from '../../../src/report/result.ts'
import type { StartedRunEnd } from '../../../src/run/cancel.ts'
import { type ExecutionState, toRunState } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, aGateResult } from '../../fakes/builders.ts'
import { cut, lost, refused } from '../../fakes/exchange.ts'

const cancelled: EndReason = { kind: 'cancelled', signalName: 'SIGINT' }
const timedOut: EndReason = { kind: 'timed-out', error: null }
const actionTooLate: EndReason = {
  kind: 'not-found',
  reason: { kind: 'no-action', isListed: false, action: 'x', names: [], mayStillAppear: true, stoppedBy: 'timeout' },
}
const run = (status: string): ExecutionState =>
  toRunState(anExecution({ status, actionExecutions: [anActionExecution({ status })] }))

function explained(more: Partial<GateResult>): Explanation {
  const explanation = explain(aGateResult({ outcome: 'unknown', state: run('INPROGRESS'), ...more }))
  if (explanation === null) throw new Error('nothing is explained')
  return explanation
}

describe('the advice to run the job again', () => {
  test.each<[string, Partial<GateResult>, string]>([
    ['a watch', { operation: 'watch' }, 'the re-run starts nothing in Buddy, it only waits for the run.'],
    [
      'a run that was not started',
      { operation: 'run', ids: null },
      'the re-run starts the run in Buddy, because this step has started none.',
    ],
    ['a run that was started', { operation: 'run' }, 'the re-run starts another run in Buddy.'],
    ['a retry', { operation: 'retry' }, 'the re-run retries the same run in Buddy if that run has ended'],
    ['an approval', { operation: 'approve' }, 'the re-run starts no run in Buddy, and approves only what still waits.'],
    ['variables', { operation: 'pass-variables' }, 'starts no run in Buddy, and passes the variables only to what'],
  ])('says what the re-run does in Buddy after %s', (_, more, sentence) => {
    const ends: readonly Partial<GateResult>[] = [
      { end: lost(cut(), 'seen') },
      { end: lost(refused(503), 'seen') },
      { end: { kind: 'outputs-not-written', problem: 'outcome: ENOSPC' } },
      { outcome: 'failed', end: { kind: 'decided' }, state: run('FAILED') },
    ]
    for (const end of ends) expect(explained({ ...end, ...more }).nextStep).toContain(sentence)
  })

  test.each<[OperationKind, Title, string, string]>([
    ['watch', 'Start not confirmed', 'It may have been done', 'does nothing that is done already'],
    ['run', 'Start not confirmed', 'The run may have been started', '`operation: watch`'],
    ['retry', 'Retry not confirmed', 'The run may have been retried', 'only if the run has failed'],
    ['approve', 'Approval not confirmed', 'may have been approved', 'does nothing that is done already'],
    ['pass-variables', 'Variables not confirmed', 'may have been passed', 'does nothing that is done already'],
  ])('warns of a second effect when Buddy did not confirm the operation %s', (operation, title, effect, advice) => {
    const end = { kind: 'unconfirmed', error: new UnconfirmedOperation(cut(), ['7', '8']) } as const
    const { cause, nextStep, ...rest } = explained({ end, operation, state: null, runEnd: 'still-running' })
    expect(rest).toMatchObject({ title, request: 'GET /somewhere' })
    for (const part of [effect, 'ECONNRESET', 'These runs may have come from it: 7, 8.', 'not repeated'])
      expect(cause).toContain(part)
    expect(nextStep).toMatch(/^Check in Buddy\. .*press "Re-run failed jobs" in GitHub: the re-run/)
    expect(nextStep).toContain(advice)
    expect(nextStep).not.toContain('goes on in Buddy')
  })

  test.each<[string, Partial<GateResult>, string]>([
    ['of an operation that is not known', {}, 'To try again, press'],
    ['that started no run', { operation: 'run', ids: null }, 'To try again, press'],
    [
      'that started a run',
      { operation: 'run' },
      'This step has started run 2: check it in Buddy, and please report it',
    ],
    [
      'that retried a run',
      { operation: 'retry', runEnd: 'still-running', ids: null },
      'This step has retried the run: check it in Buddy, and please report it',
    ],
  ])('starts no second run after an internal error %s', (_, more, advice) => {
    expect(explained({ end: { kind: 'broken', error: 'x' }, ...more }).nextStep.startsWith(advice)).toBe(true)
  })
})

describe('the run that this step started', () => {
  const sentences: Readonly<Record<StartedRunEnd, RegExp>> = {
    none: /No run was started\./,
    'still-running': /The run that this step started (?:probably )?goes on in Buddy/,
    cancelled: /was cancelled in Buddy too/,
    'cancel-failed': /could not be cancelled, so it goes on/,
    'deferred-to-post': /when the job ends/,
    unknown: /If it has, the run goes on there/,
  }
  const runEnds: readonly StartedRunEnd[] = [
    'none',
    'still-running',
    'cancelled',
    'cancel-failed',
    'deferred-to-post',
    'unknown',
  ]
  const rows = [
    cancelled,
    timedOut,
    lost(cut(), 'seen'),
    { kind: 'approval-timed-out' } as const,
    { kind: 'not-waiting' } as const,
    { kind: 'broken', error: new Error('x') } as const,
  ].flatMap((end) => runEnds.map((runEnd) => ({ end, kind: end.kind, runEnd })))

  test.each(rows)('is described once after $kind, when its end is $runEnd', ({ end, kind, runEnd }) => {
    const { nextStep } = explained({ state: run('WAITING_FOR_APPLY'), operation: 'run', end, runEnd })
    const isDescribed = runEnd !== 'none' || ['cancelled', 'timed-out', 'approval-timed-out'].includes(kind)
    expect(nextStep.match(new RegExp(sentences[runEnd], 'g'))?.length ?? 0).toBe(isDescribed ? 1 : 0)
    for (const other of runEnds.filter((one) => one !== runEnd)) expect(nextStep).not.toMatch(sentences[other])
  })

  test.each<[OperationKind, EndReason, StartedRunEnd, string]>([
    ['run', cancelled, 'still-running', '(`cancel-on-abort` is false). To watch it further, use `operation: watch`'],
    ['run', timedOut, 'still-running', '(`cancel-on-timeout` is false).'],
    ['run', actionTooLate, 'still-running', '(`cancel-on-timeout` is false).'],
    ['run', timedOut, 'unknown', 'It is not known if Buddy has started the run.'],
    [
      'retry',
      cancelled,
      'still-running',
      'The run that this step retried goes on in Buddy (`cancel-on-abort` is false).',
    ],
    ['retry', timedOut, 'unknown', 'It is not known if Buddy has retried the run.'],
    ['run', lost(cut(), 'seen'), 'still-running', 'The run that this step started probably goes on in Buddy.'],
    ['run', { kind: 'timed-out', error: cut() }, 'still-running', 'probably goes on in Buddy'],
    ['run', { kind: 'broken', error: 'x' }, 'deferred-to-post', 'is cancelled when the job ends.'],
    ['run', cancelled, 'deferred-to-post', 'the post step looks for the run'],
    ['run', cancelled, 'cancelled', 'If you need its result, press "Re-run jobs" in GitHub'],
  ])('of %s, after %j, is %s: %s', (operation, end, runEnd, words) => {
    expect(explained({ operation, end, runEnd }).nextStep).toContain(words)
  })

  test('is not asked to be watched further after a retry, because the re-run watches it', () => {
    expect(explained({ operation: 'retry', end: cancelled, runEnd: 'still-running' }).nextStep).not.toContain('further')
  })

  test.each<[OperationKind, string, string]>([
    ['watch', 'INPROGRESS', 'The run goes on in Buddy. To watch it further, press "Re-run jobs"'],
    ['approve', 'WAITING_FOR_APPLY', 'The run goes on in Buddy. To watch it further'],
    ['retry', 'INPROGRESS', 'The run goes on in Buddy. To watch it further'],
    ['retry', 'FAILED', 'The run was not retried. To try again'],
    ['run', 'INPROGRESS', 'No run was started. To try again'],
  ])('is none with the operation %s at %s: %s', (operation, status, words) => {
    expect(explained({ end: cancelled, state: run(status), operation }).nextStep).toContain(words)
  })

  test.each<[string, ExecutionState | null]>([
    ['. The run is TERMINATED now.', run('TERMINATED')],
    ['. The run is TERMINATING now.', run('TERMINATING')],
    ['. The run is SUCCESSFUL now.', run('SUCCESSFUL')],
    [' while the run was INPROGRESS.', run('INPROGRESS')],
    [' before Buddy had answered.', null],
  ])('was cancelled with the job, and what Buddy said then ends the cause: "%s"', (end, state) => {
    const { title, cause } = explained({ operation: 'run', runEnd: 'cancelled', state, end: cancelled })
    expect(title).toBe('Cancelled while waiting for Buddy')
    expect(cause).toBe(`The workflow or job was cancelled (SIGINT)${end}`)
  })
})
