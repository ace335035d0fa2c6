import { describe, expect, test } from '@jest/globals'
import { explain } from '../../../src/report/explain/explain.ts'
import type { Explanation } from '../../../src/report/explain/explanation.ts'
import type { Title } from '../../../src/report/explain/titles.ts'
import type { EndReason, GateResult } from '../../../src/report/result.ts'
import { type ExecutionState, toActionState, toRunState } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, aGateResult } from '../../fakes/builders.ts'
import { cut, refused } from '../../fakes/exchange.ts'

const timedOut: EndReason = { kind: 'timed-out', error: null }
const timedOutAfter = (error: ReturnType<typeof cut>): EndReason => ({ kind: 'timed-out', error })
const askedToWait = (retryAfterMs: number): EndReason => timedOutAfter(refused(429, { retryAfterMs }))

const action = (status: string, more: Partial<ExecutionState> = {}): ExecutionState => ({
  ...toActionState(anActionExecution({ status, progress: 40 }), anExecution({ status: 'INPROGRESS' }), true),
  ...more,
})
/** The state of a run whose only action has the same status. */
const run = (status: string, actionName = 'Build'): ExecutionState =>
  toRunState(anExecution({ status, actionExecutions: [anActionExecution({ status, actionName })] }))

function explained(more: Partial<GateResult>): Explanation {
  const explanation = explain(aGateResult({ outcome: 'timed-out', end: timedOut, ...more }))
  if (explanation === null) throw new Error('nothing is explained')
  return explanation
}

type Row = readonly [string, Partial<GateResult>, Title, readonly string[], readonly string[]]

const timeoutRows: readonly Row[] = [
  [
    'an action',
    { state: action('INPROGRESS') },
    'Timed out waiting for Buddy',
    ['The action was INPROGRESS at 40 % when `timeout` (1 h) was over.'],
    ['raise `timeout`', 'The run goes on in Buddy'],
  ],
  ['a run', { state: run('INPROGRESS') }, 'Timed out waiting for Buddy', ['The run was INPROGRESS when'], []],
  [
    'an approval',
    { state: run('WAITING_FOR_APPLY') },
    'Timed out waiting for Buddy',
    ['an approval (WAITING_FOR_APPLY)'],
    ['Approve or reject "Build" in Buddy, then press "Re-run failed jobs"', 'To wait longer, raise `timeout`.'],
  ],
  [
    'a retry that had not shown',
    { operation: 'retry', state: action('FAILED', { isStale: true }) },
    'Timed out waiting for Buddy',
    ['The retry had not shown in Buddy when `timeout` (1 h) was over: before the retry the action was FAILED.'],
    ['`timeout`'],
  ],
  [
    'an approval that was not sent',
    { operation: 'approve', state: run('WAITING_FOR_VARIABLES') },
    'Timed out waiting for Buddy',
    ['its variables', 'No approval was sent, because no action waited for one.'],
    ['`operation`', '`timeout`'],
  ],
  [
    'variables that were not sent, after an error',
    { operation: 'pass-variables', state: action('INPROGRESS'), end: timedOutAfter(cut()) },
    'Timed out waiting for Buddy',
    ['No variables were sent.', 'ECONNRESET'],
    ['`operation`', '`timeout`'],
  ],
  [
    'an approval that was sent',
    { operation: 'approve', state: action('INPROGRESS'), operationNotes: ['Approved it'] },
    'Timed out waiting for Buddy',
    ['was over.'],
    ['If the run needs longer, raise `timeout`.'],
  ],
  [
    'a lost connection',
    { end: timedOutAfter(cut()), state: action('INPROGRESS') },
    'Timed out waiting for Buddy',
    ['INPROGRESS', 'Buddy could not be reached at the end: the connection', 'ECONNRESET'],
    ['The run probably goes on in Buddy', 'raise `timeout`'],
  ],
  [
    'a lost connection before a response',
    { end: timedOutAfter(cut()), state: null },
    'Timed out waiting for Buddy',
    ['not answered yet', '`timeout` (1 h)', 'ECONNRESET'],
    ['Re-run failed jobs', '`api-url`'],
  ],
  [
    'a lost connection before a response to a start',
    { end: timedOutAfter(cut()), state: null, operation: 'run', runEnd: 'still-running' },
    'Timed out waiting for Buddy',
    [],
    ['`api-url`', 'The run that this step started probably goes on'],
  ],
  [
    'a run that was cancelled',
    { end: timedOutAfter(cut()), state: run('TERMINATED'), operation: 'run', runEnd: 'cancelled' },
    'Timed out waiting for Buddy',
    ['Buddy had not finished when `timeout` (1 h) was over. The run is TERMINATED now. ', 'ECONNRESET'],
    [],
  ],
  [
    'an unknown status',
    { state: action('ODD') },
    'Timed out: unknown status',
    ['The action was ODD, a status that this version does not know'],
    ['newer version of Buddy Gate if there is one.'],
  ],
  [
    'an unknown status after an error, in a run that was started',
    { end: timedOutAfter(cut()), state: action('ODD'), operation: 'run', runEnd: 'still-running' },
    'Timed out: unknown status',
    ['ODD', 'ECONNRESET'],
    ['The run that this step started'],
  ],
]

const waitRows: readonly Row[] = [
  [
    'a rate limit beyond the timeout',
    { end: askedToWait(7_200_000), state: action('INPROGRESS') },
    'Buddy rate limit reached',
    ['2 h (HTTP 429), longer than what is left of `timeout` (1 h). The action was INPROGRESS at 40 %.'],
    ['The run probably goes on', '`poll-interval`', 'raise `timeout`'],
  ],
  [
    'a rate limit before the first good response',
    { end: askedToWait(7_200_000), state: null },
    'Buddy rate limit reached',
    ['2 h', 'left of `timeout`', 'The state in Buddy is not known.'],
    ['To try again later, press', 'raise `timeout`'],
  ],
  [
    'a rate limit after the start of a run',
    { end: askedToWait(7_200_000), state: null, operation: 'run', runEnd: 'still-running' },
    'Buddy rate limit reached',
    [],
    ['The run that this step started'],
  ],
  [
    'a rate limit of more than a day',
    { end: askedToWait(90_000_000), timeoutMs: Infinity, state: action('INPROGRESS') },
    'Buddy rate limit reached',
    ['25 h', '24 h'],
    ['raise `poll-interval`.'],
  ],
  [
    'a rate limit of a day',
    { end: askedToWait(86_400_000), state: action('INPROGRESS') },
    'Buddy rate limit reached',
    ['left of `timeout`'],
    [],
  ],
  [
    'a rate limit without a time',
    { end: askedToWait(0), state: action('INPROGRESS') },
    'Timed out waiting for Buddy',
    ['HTTP 429'],
    ['`timeout`'],
  ],
  [
    'a 503 without a time',
    { end: timedOutAfter(refused(503)), state: action('INPROGRESS') },
    'Timed out waiting for Buddy',
    ['HTTP 503'],
    ['`timeout`'],
  ],
]

const approvalRows: readonly Row[] = [
  [
    'an approval',
    { state: run('WAITING_FOR_APPLY', 'Go live?'), approvalTimeoutMs: 60_000 },
    'Approval timed out',
    ['The action "Go live?" waited for an approval (WAITING_FOR_APPLY) longer than `approval-timeout` (1 min).'],
    [
      'Approve or reject "Go live?" in Buddy, then press "Re-run failed jobs"',
      'To wait longer, raise `approval-timeout`.',
    ],
  ],
  [
    'an approval in a run that was started',
    { state: action('WAITING_FOR_APPLY'), operation: 'run', runEnd: 'still-running' },
    'Approval timed out',
    [],
    ['Approve or reject "Build" in Buddy. The run that this step started goes on', 'raise `approval-timeout`'],
  ],
  [
    'an approval in a run of which the start is not known',
    { state: action('WAITING_FOR_APPLY'), operation: 'run' },
    'Approval timed out',
    [],
    ['in Buddy. No run was started.'],
  ],
]

describe('the explanation of a limit that is over', () => {
  test.each([
    ...timeoutRows,
    ...waitRows,
    ...approvalRows.map(([name, more, ...rest]): Row => [
      name,
      { end: { kind: 'approval-timed-out' }, ...more },
      ...rest,
    ]),
  ])('names the limit, the state and what to do: %s', (_, more, title, causes, steps) => {
    const { title: actual, cause, nextStep } = explained(more)
    expect(actual).toBe(title)
    for (const part of causes) expect(cause).toContain(part)
    for (const part of steps) expect(nextStep).toContain(part)
  })

  test('does not advise a longer timeout when Buddy asks for more than any timeout allows', () => {
    const { nextStep } = explained({ end: askedToWait(90_000_000), state: action('INPROGRESS') })
    expect(nextStep).not.toContain('`timeout`')
  })

  test.each([
    ['', '""'],
    [' SUCCESSFUL ', '" SUCCESSFUL "'],
    ['SUCCESSFUL\u00a0', '"SUCCESSFUL<U+00a0>"'],
    ['SUCCESSFUL\n', '"SUCCESSFUL<U+000a>"'],
  ])('shows the unknown status %j as %s', (status, quoted) => {
    expect(explained({ state: { ...action('ODD'), status } }).cause).toContain(`The action was ${quoted}, a status`)
  })

  test.each([
    ['WAITING_FOR_APPLY', 'an approval', 'Approve or reject "Build" in Buddy'],
    ['WAITING_FOR_VARIABLES', 'its variables', 'Enter the variables of "Build" in Buddy'],
    ['WAITING_FOR_SETTABLE_VARIABLES', 'its variables', 'Enter the variables of "Build" in Buddy'],
    ['WAITING_FOR_VT_SESSION', 'a review of its visual tests', 'Review the visual tests of "Build" in Buddy'],
  ])('says that %s is for %s, and who has to act', (status, awaited, step) => {
    const { cause, nextStep } = explained({ state: action(status) })
    expect(cause).toContain(`waited for ${awaited} (${status})`)
    expect(nextStep.startsWith(step)).toBe(true)
  })

  test('names the run that waits when no action does', () => {
    const state = toActionState(
      anActionExecution({ status: 'ENQUEUED', progress: null }),
      anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [] }),
      true,
    )
    expect(explained({ state }).cause).toContain('The run waited for an approval (WAITING_FOR_APPLY) when `timeout`')
    expect(explained({ end: { kind: 'not-waiting' }, state }).cause).toContain(
      'was ENQUEUED, its run WAITING_FOR_APPLY',
    )
    const nameless = action('WAITING_FOR_APPLY', {
      waitingFor: { status: 'WAITING_FOR_APPLY', action: anActionExecution({ actionName: null }) },
    })
    expect(explained({ state: nameless }).cause).toContain('The action waited for an approval')
  })
})
