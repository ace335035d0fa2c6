import { describe, expect, test } from '@jest/globals'
import {
  BuddyError,
  RetriesExhausted,
  type ContactStage,
  type BuddyErrorDetails,
  UnconfirmedOperation,
} from '../../../src/buddy/errors.ts'
import { type OperationKind, operationKinds } from '../../../src/inputs/operation.ts'
import { explain } from '../../../src/report/explain/explain.ts'
import type { Explanation } from '../../../src/report/explain/explanation.ts'
import { unblockHint } from '../../../src/report/explain/state-text.ts'
import { type Title, titles } from '../../../src/report/explain/titles.ts'
import type { EndReason, GateResult } from '../../../src/report/result.ts'
import type { StartedRunEnd } from '../../../src/run/cancel.ts'
import type { NotFoundReason } from '../../../src/run/not-found.ts'
import { toActionState, type ExecutionState, toRunState } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, anExecutionState, aGateResult, aLogExcerpt } from '../../fakes/builders.ts'
import { cut, refused } from '../../fakes/exchange.ts'

/** Stands in every text that comes from Buddy. */
const remote = 'REMOTE ::error::x ##[error]y \u001b[31m\u202e<b>'

function explained(result: GateResult): Explanation {
  const explanation = explain(result)
  if (explanation === null) throw new Error('nothing is explained')
  return explanation
}

function at(status: string, more: Partial<ExecutionState> = {}): ExecutionState {
  const action = anActionExecution({ status, errorMessage: remote, actionName: remote })
  return { ...toRunState(anExecution({ status, pipelineName: remote, actionExecutions: [action] })), ...more }
}

const held = at('WAITING_FOR_APPLY')
const unknownWord = anExecutionState({ status: remote, effectiveStatus: remote, statusClass: 'unknown' })
const buddyError = (kind: BuddyErrorDetails): BuddyError => new BuddyError(kind, `GET /${remote}`)
const lost = (error: BuddyError, stage: ContactStage): EndReason => ({
  kind: 'unreachable',
  error: new RetriesExhausted(error, 'exhausted', 3, 60_000, stage),
})

const stages: readonly ContactStage[] = ['first-contact', 'connected', 'just-started', 'seen']
const runEnds: readonly StartedRunEnd[] = [
  'none',
  'still-running',
  'cancelled',
  'cancel-failed',
  'deferred-to-post',
  'unknown',
]
const operationPath = '/workspaces/w/projects/p/pipelines/2/executions'
const start = (error: BuddyError): BuddyError =>
  new BuddyError(error.details, `POST ${operationPath}`, true, 'start-run')
const unconfirmed = (runs: readonly string[] = []): EndReason => ({
  kind: 'unconfirmed',
  error: new UnconfirmedOperation(start(cut()), runs),
})

const reasons: Readonly<Record<NotFoundReason['kind'] | 'late action', NotFoundReason>> = {
  'no-workspace-or-project': { kind: 'no-workspace-or-project', workspace: remote, project: remote },
  'no-pipeline': { kind: 'no-pipeline', identifier: remote, identifiers: [remote] },
  'no-run-with-hash': { kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 200 },
  'several-runs': { kind: 'several-runs', name: 'abcdef0', runs: [remote, remote] },
  'no-run-for-commit': {
    kind: 'no-run-for-commit',
    commit: 'abcdef0',
    ref: `branch ${remote}`,
    runCount: 7,
    revisions: [remote],
    stoppedBy: 'appear-timeout',
    passes: false,
    mayPass: false,
    doubt: null,
  },
  'no-action': {
    kind: 'no-action',
    action: remote,
    names: [remote],
    mayStillAppear: false,
    stoppedBy: 'appear-timeout',
  },
  'late action': { kind: 'no-action', action: remote, names: [], mayStillAppear: true, stoppedBy: 'timeout' },
  'several-waiting': { kind: 'several-waiting', actions: [remote, remote] },
  'several-pipelines': { kind: 'several-pipelines', identifier: remote, ids: [1, 2] },
  'several-actions': { kind: 'several-actions', action: remote, ids: [1, 2] },
}

const errorDetails: Readonly<Record<BuddyErrorDetails['kind'], BuddyErrorDetails>> = {
  connection: { kind: 'connection', code: remote, detail: remote },
  'host-not-found': { kind: 'host-not-found', host: remote },
  certificate: { kind: 'certificate', code: remote, detail: remote },
  timeout: { kind: 'timeout', afterMs: 30_000 },
  'invalid-response': {
    kind: 'invalid-response',
    problem: remote,
    httpStatus: 200,
    contentType: remote,
    excerpt: remote,
  },
  'http-error': refused(401, { apiMessages: [remote], scopes: remote, acceptedScopes: remote }).details,
  redirect: { kind: 'redirect', httpStatus: 302, origin: remote },
  'too-large': { kind: 'too-large', limitBytes: 1024 * 1024 },
  'oidc-failed': { kind: 'oidc-failed', detail: remote, isLasting: false, hasWorked: false },
  'token-expired': { kind: 'token-expired', renewableInMs: 30_000 },
}

/** Every kind of end, by what tells it apart: none of two rows may look alike. */
const kinds: Readonly<Record<string, Partial<GateResult>>> = {
  'wrong inputs': { end: { kind: 'wrong-inputs', problems: [{ input: 'x', message: remote }] }, state: null },
  'a fault of ours': { end: { kind: 'broken', error: new TypeError(remote) }, state: null },
  failed: { state: at('FAILED') },
  terminated: { state: at('TERMINATED') },
  skipped: { state: at('SKIPPED') },
  'not executed': { state: at('NOT_EXECUTED') },
  'not accepted': { state: at('SUCCESSFUL'), passOn: new Set(['FAILED']) },
  'not waiting': { end: { kind: 'not-waiting' }, state: at('INPROGRESS') },
  'nobody unblocked it': { end: { kind: 'approval-timed-out' }, state: held },
  'timed out': { end: { kind: 'timed-out', error: null }, state: at('INPROGRESS') },
  'timed out at an unknown word': { end: { kind: 'timed-out', error: null }, state: unknownWord },
  'asked to wait': {
    end: { kind: 'timed-out', error: refused(429, { retryAfterMs: 3_600_000, apiMessages: [remote] }) },
    state: at('INPROGRESS'),
  },
  cancelled: { end: { kind: 'cancelled', signalName: 'SIGINT' }, state: at('INPROGRESS') },
  'never reached': { end: lost(buddyError(errorDetails.connection), 'first-contact'), state: null },
  'unclear whether it was done': { end: unconfirmed(), operation: 'run', state: null },
  'refused to start it': { end: lost(start(refused(403)), 'connected'), operation: 'run', state: null },
  'lost sight': { end: lost(buddyError(errorDetails.connection), 'seen'), state: at('INPROGRESS') },
  ...Object.fromEntries(
    Object.entries(reasons)
      .filter(([kind]) => kind !== 'no-run-with-hash')
      .map(([kind, reason]) => [kind, { end: { kind: 'not-found', reason }, state: null }]),
  ),
}

const variants: Readonly<Record<string, Partial<GateResult>>> = {
  ...Object.fromEntries(
    operationKinds.map((operation) => [`unclear, ${operation}`, { end: unconfirmed(), operation, state: null }]),
  ),
  'unclear, of several runs': { end: unconfirmed(['7', '8']), operation: 'run', state: null },
  ...Object.fromEntries(
    [400, 401, 403, 404, 409, 429, 500].map((status) => [
      `HTTP ${status} to a start`,
      {
        end: lost(
          start(refused(status, { apiMessages: [remote], scopes: remote, acceptedScopes: remote })),
          'connected',
        ),
        operation: 'run',
        state: null,
      },
    ]),
  ),
  'sign-in refused': {
    end: lost(refused(400, { apiMessages: [remote] }, 'sign-in'), 'first-contact'),
    state: null,
  },
  ...Object.fromEntries(
    runEnds.flatMap((runEnd): [string, Partial<GateResult>][] => [
      [
        `cancelled, ${runEnd}`,
        { end: { kind: 'cancelled', signalName: 'SIGINT' }, runEnd, operation: 'run', state: at('INPROGRESS') },
      ],
      [
        `timed out, ${runEnd}`,
        { end: { kind: 'timed-out', error: null }, runEnd, operation: 'run', state: at('INPROGRESS') },
      ],
      [
        `lost, ${runEnd}`,
        { end: lost(buddyError(errorDetails.connection), 'just-started'), runEnd, operation: 'run', state: null },
      ],
    ]),
  ),
  'no run with that hash': { end: { kind: 'not-found', reason: reasons['no-run-with-hash'] }, state: null },
  'timed out before an answer': { end: { kind: 'timed-out', error: cut() }, state: null },
  'timed out while somebody had to act': { end: { kind: 'timed-out', error: null }, state: held },
  'cancelled before an answer': { end: { kind: 'cancelled', signalName: 'SIGTERM' }, state: null },
  'an action that never ran': {
    state: toActionState(anActionExecution({ status: 'ENQUEUED' }), anExecution({ status: 'FAILED' }), true),
  },
  'failed with no action': { state: toRunState(anExecution({ status: 'FAILED', actionExecutions: [] })), logs: [] },
  'wrong inputs, several': {
    end: {
      kind: 'wrong-inputs',
      problems: [
        { input: 'x', message: 'one' },
        { input: 'y', message: 'two' },
      ],
    },
    state: null,
  },
  ...Object.fromEntries(
    Object.entries(errorDetails).flatMap(([kind, one]) =>
      stages.map((stage) => [`${kind}, ${stage}`, { end: lost(buddyError(one), stage), state: null }]),
    ),
  ),
  ...Object.fromEntries(
    [400, 403, 404, 429, 500, 503].flatMap((status) =>
      stages.map((stage) => [
        `HTTP ${String(status)}, ${stage}`,
        { end: lost(refused(status, { apiMessages: [remote] }), stage), state: null },
      ]),
    ),
  ),
}

describe('each end', () => {
  test.each(Object.entries({ ...kinds, ...variants }))('%s: says what happened, why and what to do', (_, more) => {
    const { title, cause, nextStep } = explained(aGateResult(more))
    for (const text of [title, cause, nextStep]) {
      expect(text).toMatch(/\S/)
      expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object/)
    }
    expect(nextStep).toMatch(/^[A-Z]/)
  })

  test.each(Object.entries({ ...kinds, ...variants }))('%s: has a title of ours alone, on one line', (_, more) => {
    expect(explained(aGateResult(more)).title).toMatch(/^[A-Z][A-Za-z :]{5,60}$/)
    expect(explained(aGateResult(more)).title).not.toContain('REMOTE')
  })

  test.each(Object.entries({ ...kinds, ...variants }))(
    '%s: quotes Buddy without markers, controls or hidden characters',
    (_, more) => {
      const { cause, nextStep } = explained(aGateResult(more))

      for (const text of [cause, nextStep])
        // eslint-disable-next-line no-control-regex -- the control characters are what the test looks for
        expect(text).not.toMatch(/##\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    },
  )

  test('has a title that no other kind of end has', () => {
    const listed = Object.entries(kinds).map(([name, more]) => `${explained(aGateResult(more)).title} (${name})`)
    const seen = new Set(listed.map((title) => title.replace(/ \(.*$/, '')))
    expect(seen.size).toBe(listed.length)
  })

  test('is none where the step passed', () => {
    expect(explain(aGateResult({ outcome: 'passed' }))).toBeNull()
  })
})

/** The reading of an action in a run that goes on. */
const action = (status: string, more: Partial<ExecutionState> = {}): ExecutionState => ({
  ...toActionState(anActionExecution({ status, progress: 40 }), anExecution({ status: 'INPROGRESS' }), true),
  ...more,
})
const timedOut = (more: Partial<GateResult> = {}): Partial<GateResult> => ({
  end: { kind: 'timed-out', error: null },
  state: action('INPROGRESS'),
  ...more,
})
const notFound = (reason: NotFoundReason, more: Partial<GateResult> = {}): Partial<GateResult> => ({
  end: { kind: 'not-found', reason },
  state: null,
  ...more,
})
const unconfirmedTitles: Readonly<Record<OperationKind, Title>> = {
  watch: 'Start not confirmed',
  run: 'Start not confirmed',
  retry: 'Retry not confirmed',
  approve: 'Approval not confirmed',
  'pass-variables': 'Variables not confirmed',
}
/** Words on what an operation may have done. */
const unconfirmedEffects: Readonly<Record<OperationKind, string>> = {
  watch: 'may have been done',
  run: 'run may have been started',
  retry: 'run may have been retried',
  approve: 'may have been approved',
  'pass-variables': 'variables may have been passed',
}

/** One row: the end, its title to the letter, and what the cause and the next step contain. */
type Row = readonly [string, Partial<GateResult>, Title, readonly string[], readonly string[]]

const actionAs = (status: string, runStatus: string): ExecutionState =>
  toActionState(anActionExecution({ status }), anExecution({ status: runStatus }), true)

const statusRows: readonly Row[] = [
  [
    'a run without a failed action',
    { state: toRunState(anExecution({ status: 'FAILED', actionExecutions: [] })) },
    'Buddy run failed',
    ['no action that failed'],
    ['re-run'],
  ],
  [
    'an action without message and log',
    { state: action('FAILED'), logs: [] },
    'Buddy action failed',
    ['Build failed', 'no log'],
    ['re-run'],
  ],
  [
    'an action whose log is hidden',
    { state: action('FAILED'), showLogInError: false },
    'Buddy action failed',
    ['Build failed', '`stream-log: false`'],
    [],
  ],
  [
    'a terminated action',
    { state: action('TERMINATED', { action: anActionExecution({ status: 'TERMINATED', errorMessage: 'by Ann' }) }) },
    'Buddy action was terminated',
    ['by Ann', 'time limit'],
    ['retry the run in Buddy'],
  ],
  [
    'a skipped action',
    { state: action('SKIPPED', { action: anActionExecution({ status: 'SKIPPED', errorMessage: 'no tag' }) }) },
    'Buddy action was skipped',
    ['conditions', 'Buddy says: no tag'],
    ['SKIPPED to `pass-on`'],
  ],
  [
    'a skipped run',
    {
      state: toRunState(
        anExecution({
          status: 'SKIPPED',
          actionExecutions: [anActionExecution({ status: 'SKIPPED', errorMessage: 'no tag' })],
        }),
      ),
    },
    'Buddy run was skipped',
    ['Buddy says: no tag'],
    [],
  ],
  [
    'a disabled action',
    {
      state: action('NOT_EXECUTED', { action: anActionExecution({ status: 'NOT_EXECUTED', errorMessage: 'off' }) }),
    },
    'Buddy action never ran',
    ['disabled', 'Buddy says: off'],
    ['enable', 'NOT_EXECUTED to `pass-on`'],
  ],
  [
    'an action of no known run',
    { state: action('ENQUEUED', { effectiveStatus: 'NOT_EXECUTED', execution: null }) },
    'Buddy action never ran',
    ['disabled'],
    [],
  ],
  [
    'an action that never started',
    { state: actionAs('ENQUEUED', 'TERMINATED') },
    'Buddy action never ran',
    ['ended as TERMINATED'],
    ['what ended the run', 'NOT_EXECUTED to `pass-on`'],
  ],
  [
    'an action that never started because another one failed',
    {
      state: toActionState(
        anActionExecution({ status: 'ENQUEUED' }),
        anExecution({
          status: 'FAILED',
          actionExecutions: [anActionExecution({ id: 'other', actionId: 9, actionName: 'Lint', status: 'FAILED' })],
        }),
        true,
      ),
    },
    'Buddy action never ran',
    ['ended as FAILED because "Lint" failed, before'],
    ['why "Lint" failed'],
  ],
  [
    'an action that was not executed in a failed run',
    { state: actionAs('NOT_EXECUTED', 'FAILED') },
    'Buddy action never ran',
    ['ended as FAILED'],
    [],
  ],
  [
    'an action that was not executed in a terminated run',
    { state: actionAs('NOT_EXECUTED', 'TERMINATED') },
    'Buddy action never ran',
    ['ended as TERMINATED'],
    [],
  ],
  [
    'an action that was not executed in a run that passed',
    { state: actionAs('NOT_EXECUTED', 'SUCCESSFUL') },
    'Buddy action never ran',
    ['disabled'],
    [],
  ],
  [
    'a run that was not executed',
    { state: toRunState(anExecution({ status: 'NOT_EXECUTED' })) },
    'Buddy run never ran',
    ['disabled'],
    [],
  ],
  [
    'a status that pass-on lacks',
    { state: action('SUCCESSFUL'), passOn: new Set(['SKIPPED', 'FAILED']) },
    'Buddy status is not accepted',
    ['SUCCESSFUL', '`pass-on` accepts only SKIPPED, FAILED'],
    ['`pass-on`'],
  ],
  ['no state', { state: null }, 'Buddy status is not accepted', ['Nothing is known'], []],
]

const limitRows: readonly Row[] = [
  [
    'wait: false',
    { end: { kind: 'not-waiting' }, state: action('INPROGRESS') },
    'Buddy run is still in progress',
    ['INPROGRESS at 40 %', '`wait: false`'],
    ['`wait: true`', '`pass-on`'],
  ],
  [
    'wait: false after a retry',
    { end: { kind: 'not-waiting' }, state: action('FAILED', { isStale: true }) },
    'Buddy run is still in progress',
    ['The retry has not shown in Buddy yet: before the retry the action was FAILED', 'never passes'],
    ['`wait: true`'],
  ],
  [
    'wait: false before a response',
    { end: { kind: 'not-waiting' }, state: null },
    'Buddy run is still in progress',
    ['Nothing is known'],
    ['`pass-on`'],
  ],
  [
    'an approval that did not come',
    { end: { kind: 'approval-timed-out' }, state: held, approvalTimeoutMs: 60_000 },
    'Approval timed out',
    ['WAITING_FOR_APPLY', 'an approval', '`approval-timeout` (1 min)'],
    ['Approve or reject', 'Re-run failed jobs', '`approval-timeout`'],
  ],
  [
    'an approval of an action that did not come',
    {
      end: { kind: 'approval-timed-out' },
      state: toRunState(
        anExecution({
          status: 'WAITING_FOR_APPLY',
          actionExecutions: [anActionExecution({ status: 'WAITING_FOR_APPLY', actionName: 'Go live?' })],
        }),
      ),
      approvalTimeoutMs: 60_000,
    },
    'Approval timed out',
    ['The action "Go live?" waited for an approval'],
    ['Approve or reject "Go live?" in Buddy', 'the re-run starts nothing in Buddy, it only waits for the run.'],
  ],
  [
    'an approval that did not come in a run of its own',
    {
      end: { kind: 'approval-timed-out' },
      state: action('WAITING_FOR_APPLY'),
      operation: 'run',
      runEnd: 'still-running',
    },
    'Approval timed out',
    [],
    ['Approve or reject "Build" in Buddy. The run that this step started goes on', 'raise `approval-timeout`'],
  ],
  [
    'a timeout',
    timedOut(),
    'Timed out waiting for Buddy',
    ['The action was INPROGRESS at 40 %', '`timeout` (1 h)'],
    ['raise `timeout`', 'The run goes on in Buddy'],
  ],
  [
    'a timeout of a run',
    timedOut({ state: at('INPROGRESS') }),
    'Timed out waiting for Buddy',
    ['The run was INPROGRESS when'],
    [],
  ],
  [
    'a timeout while waiting for an approval',
    timedOut({ state: held }),
    'Timed out waiting for Buddy',
    ['an approval', 'WAITING_FOR_APPLY'],
    ['Approve or reject', '`timeout`'],
  ],
  [
    'a timeout before a retry showed',
    timedOut({ operation: 'retry', state: action('FAILED', { isStale: true }) }),
    'Timed out waiting for Buddy',
    ['The retry had not shown in Buddy when `timeout` (1 h) was over: before the retry the action was FAILED.'],
    ['`timeout`'],
  ],
  [
    'a timeout before an approval could be sent',
    timedOut({ operation: 'approve', state: at('INPROGRESS') }),
    'Timed out waiting for Buddy',
    ['No approval was sent, because no action waited for one'],
    ['`operation`', '`timeout`'],
  ],
  [
    'a timeout of an approval while the run waits for variables',
    timedOut({ operation: 'approve', state: at('WAITING_FOR_VARIABLES') }),
    'Timed out waiting for Buddy',
    ['its variables', 'No approval was sent, because no action waited for one'],
    ['`operation`', '`timeout`'],
  ],
  [
    'a timeout before variables could be sent, after an error',
    timedOut({ operation: 'pass-variables', end: { kind: 'timed-out', error: cut() } }),
    'Timed out waiting for Buddy',
    ['No variables were sent.', 'ECONNRESET'],
    ['`operation`', '`timeout`'],
  ],
  [
    'a timeout after an error',
    timedOut({ end: { kind: 'timed-out', error: cut() } }),
    'Timed out waiting for Buddy',
    ['INPROGRESS', 'ECONNRESET'],
    ['The run probably goes on in Buddy', 'raise `timeout`'],
  ],
  [
    'a timeout before a response',
    timedOut({ end: { kind: 'timed-out', error: cut() }, state: null }),
    'Timed out waiting for Buddy',
    ['not answered yet', '`timeout` (1 h)', 'ECONNRESET'],
    ['Re-run failed jobs', '`api-url`'],
  ],
  ...(
    [
      ['', '""'],
      [' SUCCESSFUL ', '" SUCCESSFUL "'],
      ['SUCCESSFUL\u00a0', '"SUCCESSFUL<U+00a0>"'],
      ['SUCCESSFUL\n', '"SUCCESSFUL<U+000a>"'],
    ] as const
  ).map(([status, quoted]): Row => [
    `the unknown status ${quoted}`,
    timedOut({ state: { ...action('ODD'), status } }),
    'Timed out: unknown status',
    [`The action was ${quoted}, a status`],
    ['newer version'],
  ]),
  [
    'outputs that were not written, of a step without a run',
    { end: { kind: 'outputs-not-written', problem: 'outcome: ENOSPC' }, state: null },
    'Outputs not written',
    ['Buddy has no run for the commit.'],
    ['GITHUB_OUTPUT'],
  ],
  [
    'an unknown status',
    timedOut({ state: action('ODD') }),
    'Timed out: unknown status',
    ['The action was ODD', 'does not know'],
    ['newer version'],
  ],
  [
    'an unknown status after an error',
    timedOut({ end: { kind: 'timed-out', error: cut() }, state: action('ODD') }),
    'Timed out: unknown status',
    ['ODD', 'ECONNRESET'],
    [],
  ],
  [
    'a rate limit beyond the timeout',
    timedOut({ end: { kind: 'timed-out', error: refused(429, { retryAfterMs: 7_200_000 }) } }),
    'Buddy rate limit reached',
    ['2 h', 'HTTP 429', '`timeout` (1 h)', 'INPROGRESS at 40 %'],
    ['`poll-interval`', '`timeout`'],
  ],
  [
    'a rate limit before the first good response',
    timedOut({ end: { kind: 'timed-out', error: refused(429, { retryAfterMs: 7_200_000 }) }, state: null }),
    'Buddy rate limit reached',
    ['2 h', 'left of `timeout`', 'state in Buddy is not known'],
    ['`timeout`'],
  ],
  [
    'a rate limit of more than a day without a timeout',
    timedOut({ end: { kind: 'timed-out', error: refused(429, { retryAfterMs: 90_000_000 }) }, timeoutMs: Infinity }),
    'Buddy rate limit reached',
    ['25 h', '24 h'],
    ['raise `poll-interval`.'],
  ],
  [
    'a rate limit without a time',
    timedOut({ end: { kind: 'timed-out', error: refused(429, { retryAfterMs: 0 }) } }),
    'Timed out waiting for Buddy',
    ['HTTP 429'],
    ['`timeout`'],
  ],
  [
    'a 503 without a time',
    timedOut({ end: { kind: 'timed-out', error: refused(503) } }),
    'Timed out waiting for Buddy',
    ['HTTP 503'],
    ['`timeout`'],
  ],
  [
    'a cancelled job',
    { end: { kind: 'cancelled', signalName: 'SIGINT' }, state: action('INPROGRESS') },
    'Cancelled while waiting for Buddy',
    ['SIGINT', 'INPROGRESS at 40 %'],
    ['The run goes on in Buddy', '"Re-run jobs"'],
  ],
  [
    'a cancelled job before a response',
    { end: { kind: 'cancelled', signalName: 'SIGTERM' }, state: null },
    'Cancelled while waiting for Buddy',
    ['SIGTERM', 'before Buddy had answered'],
    [],
  ],
]

const operationRequest = `POST ${operationPath}`
const errorRows: readonly Row[] = [
  [
    'a wrong input',
    { end: { kind: 'wrong-inputs', problems: [{ input: 'x', message: 'one' }] } },
    'Buddy Gate: wrong inputs',
    ['one'],
    ['Correct this under `with:`', 'No request was sent'],
  ],
  [
    'a wrong variable of the environment',
    { end: { kind: 'wrong-inputs', problems: [{ input: 'X', message: 'one', place: 'environment' }] } },
    'Buddy Gate: wrong inputs',
    ['one'],
    ['Correct this in the environment'],
  ],
  [
    'a wrong value of the event',
    { end: { kind: 'wrong-inputs', problems: [{ input: 'commit', message: 'one', place: 'event' }] } },
    'Buddy Gate: wrong inputs',
    ['one'],
    ['Correct this by setting the input under `with:` of the step.'],
  ],
  [
    'a wrong variable and a wrong input',
    {
      end: {
        kind: 'wrong-inputs',
        problems: [
          { input: 'X', message: 'one', place: 'environment' },
          { input: 'y', message: 'two' },
        ],
      },
    },
    'Buddy Gate: wrong inputs',
    ['one\ntwo'],
    ['Correct these under `with:` and in the environment'],
  ],
  [
    'an internal error',
    { end: { kind: 'broken', error: new TypeError('oops') } },
    'Buddy Gate: internal error',
    ['oops'],
    ['report'],
  ],
  ['a thrown text', { end: { kind: 'broken', error: 'oops' } }, 'Buddy Gate: internal error', ['oops'], []],
  [
    'a connection lost while watching',
    { end: lost(cut(), 'seen'), state: action('INPROGRESS') },
    'Lost connection to Buddy',
    [
      'api.buddy.works',
      'ECONNRESET. 3 attempts in 1 min failed.',
      'Before that, the action was INPROGRESS at 40 %. How it went on in Buddy is not known.',
    ],
    [],
  ],
  [
    'a connection lost after the start',
    { end: lost(cut(), 'just-started'), state: null },
    'Lost connection to Buddy',
    ['ECONNRESET'],
    [],
  ],
  [
    'no connection',
    { end: lost(cut(), 'first-contact'), state: null },
    'Cannot reach Buddy',
    ['ECONNRESET. 3 attempts in 1 min failed. The state in Buddy is not known.'],
    ['`api-url`'],
  ],
  ['no connection during a search', { end: lost(cut(), 'connected'), state: null }, 'Cannot reach Buddy', [], []],
  [
    'no connection for an operation',
    { end: lost(start(cut()), 'connected'), operation: 'run', state: null },
    'Cannot reach Buddy',
    [],
    [],
  ],
  [
    'an error page at first',
    { end: lost(refused(503), 'first-contact'), state: null },
    'Cannot reach Buddy',
    ['HTTP 503'],
    [],
  ],
  ['an error page later', { end: lost(refused(503), 'seen') }, 'Lost connection to Buddy', ['HTTP 503'], []],
  [
    'a rejected token',
    { end: lost(refused(401), 'first-contact'), state: null },
    'Buddy refused access',
    ['HTTP 401'],
    ['`token`'],
  ],
  ['an expired token', { end: lost(refused(401), 'seen') }, 'Buddy refused access', ['expired'], ['oidc-provider-id']],
  [
    'a missing scope',
    { end: lost(refused(403), 'first-contact'), state: null },
    'Buddy refused access',
    ['HTTP 403'],
    ['PIPELINE_READ'],
  ],
  ...(
    [
      [400, 'Buddy refused the request'],
      [403, 'Buddy refused access'],
    ] as const
  ).map(([status, title]): Row => [
    `a scope that Buddy says is missing, with status ${String(status)}`,
    { end: lost(refused(status, { apiMessages: ['Application cannot receive data'] }), 'first-contact'), state: null },
    title,
    ['The token lacks a scope', `HTTP ${String(status)}`, 'Application cannot receive data'],
    ['PIPELINE_READ', 'Add it to the token'],
  ]),
  [
    'a missing scope for an operation',
    { end: lost(start(refused(403)), 'connected'), operation: 'run', state: null },
    'Buddy refused access',
    ['HTTP 403'],
    ['PIPELINE_RUN'],
  ],
  [
    'no identity token',
    { end: lost(buddyError(errorDetails['oidc-failed']), 'first-contact'), state: null },
    'No identity token from GitHub',
    [],
    ['id-token: write'],
  ],
  [
    'a refused identity token',
    { end: lost(refused(422, {}, 'sign-in'), 'first-contact'), state: null },
    'Buddy refused access',
    ['identity token'],
    ['`oidc-provider-id`', '`oidc-audience`', 'api.buddy.works'],
  ],
  ['a 404', { end: lost(refused(404), 'first-contact'), state: null }, 'Not found in Buddy', ['run 2', 'w/p'], []],
  [
    'a 400 for an address that is not routed',
    { end: lost(refused(400, { apiMessages: ['Invalid url'] }), 'first-contact'), state: null },
    'Not found in Buddy',
    ['run 2', 'HTTP 400', 'Invalid url'],
    ['`api-url`'],
  ],
  ['a 404 later', { end: lost(refused(404), 'seen') }, 'Not found in Buddy', ['no longer'], ['deleted']],
  [
    'a rate limit',
    { end: lost(refused(429), 'first-contact'), state: null },
    'Buddy rate limit reached',
    ['HTTP 429'],
    [],
  ],
  [
    'another refusal',
    { end: lost(refused(400), 'first-contact'), state: null },
    'Buddy refused the request',
    ['HTTP 400'],
    [],
  ],
  [
    'a refused operation',
    { end: lost(start(refused(409)), 'connected'), operation: 'run', state: null },
    'Buddy refused the operation',
    ['HTTP 409'],
    ['inputs of the operation'],
  ],
  ...operationKinds.map((operation): Row => [
    `an unconfirmed ${operation}`,
    { end: unconfirmed(), operation, state: null },
    unconfirmedTitles[operation],
    [unconfirmedEffects[operation], 'not repeated', 'ECONNRESET'],
    ['Check in Buddy', 'press "Re-run failed jobs" in GitHub: the re-run'],
  ]),
  [
    'a start that several runs may have come from',
    { end: unconfirmed(['7', '8']), operation: 'run', state: null },
    'Start not confirmed',
    ['7, 8'],
    [],
  ],
]

describe('the title to the letter, and what the text contains', () => {
  test.each([...statusRows, ...limitRows, ...errorRows])('of %s', (_, more, title, causes, steps) => {
    const { title: actual, cause, nextStep } = explained(aGateResult(more))
    expect(actual).toBe(title)
    for (const part of causes) expect(cause).toContain(part)
    for (const part of steps) expect(nextStep).toContain(part)
  })

  test('does not say that the state is not known where Buddy refused the first request', () => {
    const { cause } = explained(aGateResult({ end: lost(refused(401), 'first-contact'), state: null }))
    expect(cause).not.toContain('not known')
  })

  test('uses every title of the table', () => {
    const reasonRows = Object.values(reasons).map((reason) => explained(aGateResult(notFound(reason))).title)
    const used = new Set<Title>([
      ...[...statusRows, ...limitRows, ...errorRows].map(([, , title]) => title),
      ...reasonRows,
      explained(aGateResult({ state: at('FAILED') })).title,
      explained(aGateResult({ state: at('TERMINATED') })).title,
    ])
    const unused = Object.values(titles).filter((title) => !used.has(title))
    expect(unused).toEqual([titles.stateNotSaved])
  })

  test.each([
    ['WAITING_FOR_APPLY', 'an approval'],
    ['WAITING_FOR_VARIABLES', 'its variables'],
    ['WAITING_FOR_SETTABLE_VARIABLES', 'its variables'],
    ['WAITING_FOR_VT_SESSION', 'a review of its visual tests'],
  ])('says that %s is for %s, and who has to act', (status, awaited) => {
    const { cause, nextStep } = explained(aGateResult(timedOut({ state: action(status) })))
    expect(cause).toContain(`waited for ${awaited} (${status})`)
    expect(nextStep).toMatch(/^[A-Z][a-z ]+"Build" in Buddy/)
  })

  test('names the status of the run that holds an action', () => {
    const state = toActionState(
      anActionExecution({ status: 'ENQUEUED', progress: null }),
      anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [] }),
      true,
    )
    const waiting = 'The run waited for an approval (WAITING_FOR_APPLY) when `timeout`'
    expect(explained(aGateResult(timedOut({ state }))).cause).toContain(waiting)
    expect(explained(aGateResult({ end: { kind: 'not-waiting' }, state })).cause).toContain(
      'was ENQUEUED, its run WAITING_FOR_APPLY',
    )
  })

  test('gives progress only for a status that moves', () => {
    const { cause } = explained(aGateResult({ end: { kind: 'not-waiting' }, state: action('WAITING_FOR_APPLY') }))
    expect(cause).not.toContain('%')
  })
})

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
    [
      'variables',
      { operation: 'pass-variables' },
      'the re-run starts no run in Buddy, and passes the variables only to what',
    ],
  ])('says what that does in Buddy after %s', (_, more, sentence) => {
    const ends: readonly Partial<GateResult>[] = [
      { end: lost(cut(), 'seen') },
      { end: lost(refused(503), 'seen') },
      { end: { kind: 'broken', error: 'oops' } },
      { end: { kind: 'outputs-not-written', problem: 'outcome: ENOSPC' } },
      { end: { kind: 'approval-timed-out' }, state: action('WAITING_FOR_APPLY') },
      { outcome: 'failed', end: { kind: 'decided' }, state: at('FAILED') },
    ]
    for (const end of ends) {
      // A step that broke after a start has other advice.
      if (end.end?.kind === 'broken' && sentence.includes('another run')) continue
      expect(explained(aGateResult({ outcome: 'unknown', ...end, ...more })).nextStep).toContain(sentence)
    }
  })

  test('says how to keep a run that was started, if only an output was not written', () => {
    const end = { kind: 'outputs-not-written', problem: 'outcome: ENOSPC' } as const
    const keep = 'To keep this run, use `operation: watch` with its link as `url`.'
    expect(explained(aGateResult({ outcome: 'unknown', end, operation: 'run' })).nextStep).toContain(keep)
    expect(explained(aGateResult({ outcome: 'unknown', end })).nextStep).not.toContain(keep)
  })

  test.each([
    ['watch', 'retry the run in Buddy, then press "Re-run failed jobs" in GitHub'],
    ['approve', 'retry the run in Buddy, then press "Re-run failed jobs" in GitHub'],
    ['run', 'If the cause was temporary, press "Re-run failed jobs" in GitHub'],
    ['retry', 'If the cause was temporary, press "Re-run failed jobs" in GitHub'],
  ] as const)('comes after a new run in Buddy, if the operation %s starts none: %s', (operation, advice) => {
    expect(explained(aGateResult({ state: at('FAILED'), operation })).nextStep).toContain(advice)
  })
})

describe('a status that Buddy does not call a failure', () => {
  test.each(['SKIPPED', 'NOT_EXECUTED'])(
    '%s says in a sentence why the gate is red, and what makes it pass',
    (status) => {
      const { cause, nextStep } = explained(
        aGateResult({ state: at(status), passOn: new Set(['SUCCESSFUL', 'FAILED']) }),
      )
      expect(cause).toContain(`\`pass-on\` accepts only SUCCESSFUL, FAILED, not ${status}.`)
      expect(nextStep).toMatch(new RegExp(`If it may be .*, add ${status} to \`pass-on\`\\.$`))
    },
  )

  test('ends the message of Buddy before that sentence', () => {
    const skipped = anActionExecution({ status: 'SKIPPED', errorMessage: 'no tag' })
    const { cause } = explained(aGateResult({ state: toActionState(skipped, null, true) }))
    expect(cause).toContain('Buddy says: no tag. `pass-on` accepts only')
  })
})

describe('the request', () => {
  test.each([
    ['a loss', lost(cut(), 'seen'), 'GET /somewhere'],
    ['a refused start', lost(start(refused(409)), 'connected'), operationRequest],
    ['an unconfirmed start', unconfirmed(), operationRequest],
  ] as const)('of %s stands by itself, not in cause or next step', (_, end, request) => {
    const explanation = explained(aGateResult({ end, operation: 'run', state: null }))
    expect(explanation.request).toBe(request)
    expect(`${explanation.cause}${explanation.nextStep}`).not.toContain(request)
  })

  test('is absent where no request failed', () => {
    expect(explained(aGateResult()).request).toBeNull()
  })
})

describe('the page to open', () => {
  const page = (name: string): string => `https://app.buddy.works/w/p/${name}`
  const first = anActionExecution({ status: 'FAILED', htmlUrl: page('action') })
  const run = { htmlUrl: page('run'), actionExecutions: [first] }
  test.each([
    [
      'of a run that failed: that of its first failed action',
      toRunState(anExecution({ ...run, status: 'FAILED' })),
      page('action'),
    ],
    ['of a run that goes on: its own', toRunState(anExecution({ ...run, status: 'INPROGRESS' })), page('run')],
    [
      'of a run in which nothing failed: its own',
      toRunState(anExecution({ ...run, status: 'SKIPPED', actionExecutions: [] })),
      page('run'),
    ],
    [
      'of an action: its own',
      { ...toActionState(anActionExecution({ htmlUrl: page('own') }), anExecution(run), true) },
      page('own'),
    ],
    ['of nothing: that of the pipeline', null, page('pipelines/pipeline/2')],
  ])('%s', (_, state, link) => {
    expect(explained(aGateResult({ state })).link).toBe(link)
  })
})

describe('the cause of a failure', () => {
  const failed = anActionExecution({ id: 'own', status: 'FAILED', actionName: 'Test' })
  const logs = [aLogExcerpt(['one', '', 'two', 'three', 'four', 'five', 'six'], { action: failed })]
  const later = anActionExecution({
    id: 'other',
    actionId: 9,
    startDate: '2026-01-01T09:00:00Z',
    status: 'FAILED',
    actionName: 'Later',
  })
  const run = toRunState(anExecution({ status: 'FAILED', actionExecutions: [later, failed] }))
  const causeOf = (more: Partial<GateResult>): string => explained(aGateResult({ logs, ...more })).cause
  const states = [
    ['an action', toActionState(failed, null, true)],
    ['a run', run],
  ] as const

  test.each(states)('of %s stands in the first line, with the name of what failed first', (_, state) => {
    const lines = ['> test', 'FAIL src/cart.test.ts', 'Build finished with exit code 1']
    expect(causeOf({ state, logs: [aLogExcerpt(lines, { action: failed })] }).split('\n')[0]).toBe(
      'Test failed: FAIL src/cart.test.ts',
    )
  })

  test.each(states)('of %s without an error line is the last line, and the end of the log follows', (_, state) => {
    const cause = causeOf({ state })
    expect(cause.split('\n')[0]).toBe('Test failed: six')
    expect(cause).toContain('two\nthree\nfour\nfive\nsix')
    expect(cause).not.toContain('one')
  })

  test('comes from the log of the action, not from another one', () => {
    const other = aLogExcerpt(['error of another'], { action: anActionExecution({ id: 'other' }) })
    expect(causeOf({ state: toActionState(failed, null, true), logs: [other, ...logs] })).not.toContain('another')
  })

  test('is Buddy’s own message where there is one', () => {
    const state = toActionState({ ...failed, errorMessage: 'exit 7' }, null, true)
    expect(causeOf({ state })).toBe('Test failed: exit 7')
  })

  test.each([
    ['no log', []],
    ['an empty log', [aLogExcerpt([], { action: failed })]],
  ])('is that there is no message and no log where there is %s', (_, none) => {
    expect(causeOf({ state: run, logs: none })).toBe('Test failed. Buddy gave no message and no log.')
  })

  test('is that the log has only blank lines where it has no other', () => {
    expect(causeOf({ state: run, logs: [aLogExcerpt(['', ' '], { action: failed })] })).toBe(
      'Test failed. Buddy gave no message, and the log has only blank lines.',
    )
  })

  test('is followed by up to seven of the lines that belong to it', () => {
    const details = Array.from({ length: 9 }, (_, index) => `  Expected: ${String(index + 1)}`)
    const lines = ['fine', 'FAIL a.test.ts', ...details, 'next', 'a', 'b', 'c', 'd', 'e']
    const cause = causeOf({ state: run, logs: [aLogExcerpt(lines, { action: failed })] })
    expect(cause).toMatch(
      /^Test failed: FAIL a\.test\.ts\nThe error lines:\nExpected: 1\n(?:.*\n){5}Expected: 7\nThe log ends with:\na\nb\nc\nd\ne$/,
    )
  })

  test('quotes no line again that the first line quotes', () => {
    const lines = ['--- FAIL: TestCart (0.00s)', '    a_test.go:18: got 3, want 4', '    more', '$ a', ...'bcdef']
    const cause = causeOf({ state: run, logs: [aLogExcerpt(lines, { action: failed })] })
    expect(cause).toBe(
      'Test failed: TestCart: a_test.go:18: got 3, want 4\nThe error lines:\nmore\nThe log ends with:\nb\nc\nd\ne\nf',
    )
  })

  test('is followed by no line of a test that passed', () => {
    const lines = ['FAIL a.test.ts', 'PASS b.test.ts', 'Time: 3 s']
    const cause = causeOf({ state: run, logs: [aLogExcerpt(lines, { action: failed })] })
    expect(cause).toContain('Time: 3 s')
    expect(cause).not.toContain('PASS')
  })

  test.each(states)('of %s quotes no line of the log with stream-log: false', (_, state) => {
    const cause = causeOf({ state, showLogInError: false })
    expect(cause).not.toMatch(/\b(?:two|three|four|five|six)\b/)
    expect(cause).toContain('stream-log: false')
  })

  test('of an action without a name still says that an action failed', () => {
    const nameless = { ...failed, actionName: null, errorMessage: 'no' }
    expect(causeOf({ state: { ...run, actions: [nameless] } })).toBe('An action failed: no')
  })
})

test.each([
  'https://evil.example/x',
  'javascript:alert(1)',
  'https://a@app.buddy.works/x',
  'http://app.buddy.works/x',
  `https://app.buddy.works/${'x'.repeat(600)}`,
])('gives no link that does not lead to Buddy: %s', (htmlUrl) => {
  expect(explained(aGateResult({ state: anExecutionState({ ...at('SKIPPED'), htmlUrl }) })).link).toBeNull()
})

test.each(['WAITING_FOR_APPLY', 'WAITING_FOR_VARIABLES', 'WAITING_FOR_VT_SESSION', 'WAITING_FOR_SOMETHING_NEW'])(
  'says who can unblock %s',
  (status) => {
    expect(unblockHint(status)).toMatch(/^someone .* in Buddy$/)
  },
)

describe('what became of a run that this step started', () => {
  const expectedText: Readonly<Record<StartedRunEnd, RegExp>> = {
    none: /No run was started\./,
    'still-running': /The run that this step started (?:probably )?goes on in Buddy/,
    cancelled: /was cancelled in Buddy too/,
    'cancel-failed': /could not be cancelled, so it goes on/,
    'deferred-to-post': /when the job ends/,
    unknown: /If it has, the run goes on there/,
  }
  const endings: Readonly<Record<string, Partial<GateResult>>> = {
    cancelled: { end: { kind: 'cancelled', signalName: 'SIGINT' } },
    'timed out': { end: { kind: 'timed-out', error: null } },
    lost: { end: lost(buddyError(errorDetails.connection), 'seen') },
    'not unblocked': { end: { kind: 'approval-timed-out' } },
    'not waited for': { end: { kind: 'not-waiting' } },
    broken: { end: { kind: 'broken', error: new Error('x') } },
  }
  const rows = Object.entries(endings).flatMap(([ending, more]) => runEnds.map((runEnd) => ({ ending, runEnd, more })))

  test.each(rows)('$ending, $runEnd: is said once, where there is such a run', ({ ending, runEnd, more }) => {
    const { nextStep } = explained(aGateResult({ state: held, operation: 'run', ...more, runEnd }))
    const isOfInterest = runEnd !== 'none' || ['cancelled', 'timed out', 'not unblocked'].includes(ending)
    expect(nextStep.match(new RegExp(expectedText[runEnd], 'g'))?.length ?? 0).toBe(isOfInterest ? 1 : 0)
    for (const other of runEnds.filter((one) => one !== runEnd)) expect(nextStep).not.toMatch(expectedText[other])
  })

  test.each<[string, Partial<GateResult>, string]>([
    ['TERMINATED', { state: toRunState(anExecution({ status: 'TERMINATED' })) }, ' The run is TERMINATED now.'],
    ['TERMINATING', { state: toRunState(anExecution({ status: 'TERMINATING' })) }, ' The run is TERMINATING now.'],
    [
      'SUCCESSFUL, which was quicker',
      { state: toRunState(anExecution({ status: 'SUCCESSFUL' })) },
      ' The run is SUCCESSFUL now.',
    ],
    ['nothing', { state: toRunState(anExecution({ status: 'INPROGRESS' })) }, ''],
    ['nothing, before anything was read', { state: null }, ''],
  ])('and was cancelled: what Buddy said then, %s', (_, more, now) => {
    const result = aGateResult({ operation: 'run', runEnd: 'cancelled', ...more })
    expect(explained({ ...result, ...timedOut({}), ...more }).cause).toContain(`\`timeout\` (1 h) was over.${now}`)
    const cancelled = explained({ ...result, end: { kind: 'cancelled', signalName: 'SIGINT' } }).cause
    if (now !== '') expect(cancelled).toMatch(new RegExp(`\\(SIGINT\\)\\.${now}$`))
    else
      expect(cancelled).toMatch(
        more.state === null ? /before Buddy had answered\.$/ : /while the run was INPROGRESS\.$/,
      )
  })

  test.each<[OperationKind, string, string]>([
    ['watch', 'INPROGRESS', 'The run goes on in Buddy. To watch it further'],
    ['approve', 'WAITING_FOR_APPLY', 'The run goes on in Buddy. To watch it further'],
    ['retry', 'INPROGRESS', 'The run goes on in Buddy. To watch it further'],
    ['retry', 'FAILED', 'The run was not retried.'],
    ['run', 'INPROGRESS', 'No run was started.'],
  ])('%s, %s: what is said of a run that is not its own', (operation, status, words) => {
    expect(
      explained(
        aGateResult({
          end: { kind: 'cancelled', signalName: 'SIGINT' },
          state: at(status),
          operation,
          runEnd: 'none',
        }),
      ).nextStep,
    ).toContain(words)
  })

  test.each<[string, Partial<GateResult>, string]>([
    ['cancelled', { end: { kind: 'cancelled', signalName: 'SIGINT' } }, '(`cancel-on-abort` is false)'],
    ['timed out', { end: { kind: 'timed-out', error: null } }, '(`cancel-on-timeout` is false)'],
    [
      'timed out while an action was looked for',
      { end: { kind: 'not-found', reason: { ...reasons['late action'] } } },
      '(`cancel-on-timeout` is false)',
    ],
  ])('%s: which input keeps it going', (_, more, words) => {
    expect(
      explained(aGateResult({ state: at('INPROGRESS'), operation: 'run', runEnd: 'still-running', ...more })).nextStep,
    ).toContain(words)
  })
})
