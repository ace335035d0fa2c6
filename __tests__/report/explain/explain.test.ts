import { describe, expect, test } from '@jest/globals'
import {
  BuddyError,
  RetriesExhausted,
  type ContactStage,
  type BuddyErrorDetails,
  UnconfirmedOperation,
} from '../../../src/buddy/errors.ts'
import { type OperationKind, operationKinds } from '../../../src/inputs/operation.ts'
import { describeEffect, describeTarget, isOperation } from '../../../src/report/explain/buddy-error.ts'
import { explain, unblockHint } from '../../../src/report/explain/explain.ts'
import type { Explanation } from '../../../src/report/explain/explanation.ts'
import type { EndReason, GateResult, LogExcerpt } from '../../../src/report/result.ts'
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
const start = (error: BuddyError): BuddyError => new BuddyError(error.details, `POST ${operationPath}`)
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
  'oidc-failed': { kind: 'oidc-failed', detail: remote },
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
    end: lost(
      new BuddyError(refused(400, { apiMessages: [remote] }).details, 'POST /user/oidc/tokens'),
      'first-contact',
    ),
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

  test('is told apart from every other at one look', () => {
    const titles = Object.entries(kinds).map(([name, more]) => `${explained(aGateResult(more)).title} (${name})`)
    const seen = new Set(titles.map((title) => title.replace(/ \(.*$/, '')))
    expect(seen.size).toBe(titles.length)
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
const noRun = {
  kind: 'no-run-for-commit',
  commit: 'abcdef0',
  ref: '',
  runCount: 1,
  revisions: [],
  stoppedBy: 'appear-timeout',
} as const satisfies NotFoundReason
const noAction = {
  kind: 'no-action',
  action: 'Bild',
  names: [],
  mayStillAppear: true,
  stoppedBy: 'appear-timeout',
} as const satisfies NotFoundReason
const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `n${index + 1}`)

describe('in these words: title, cause, what to do', () => {
  test.each<[string, Partial<GateResult>, string, string | RegExp, string | RegExp]>([
    [
      'a wrong input',
      { end: { kind: 'wrong-inputs', problems: [{ input: 'x', message: 'one' }] } },
      'Buddy Gate: wrong inputs',
      'one',
      `Correct this under 'with:' of the step. No request was sent to Buddy.`,
    ],
    [
      'wrong inputs',
      {
        end: {
          kind: 'wrong-inputs',
          problems: [
            { input: 'x', message: 'one' },
            { input: 'y', message: 'two' },
          ],
        },
      },
      'Buddy Gate: wrong inputs',
      'one\ntwo',
      /^Correct these under/,
    ],
    [
      'a wrong variable of the environment',
      { end: { kind: 'wrong-inputs', problems: [{ input: 'X', message: 'one', isInEnvironment: true }] } },
      'Buddy Gate: wrong inputs',
      'one',
      'Correct this in the environment of the step. No request was sent to Buddy.',
    ],
    [
      'a wrong variable and a wrong input',
      {
        end: {
          kind: 'wrong-inputs',
          problems: [
            { input: 'X', message: 'one', isInEnvironment: true },
            { input: 'y', message: 'two' },
          ],
        },
      },
      'Buddy Gate: wrong inputs',
      'one\ntwo',
      /^Correct these under 'with:' and in the environment of the step\./,
    ],
    [
      'an error of ours',
      { end: { kind: 'broken', error: new TypeError('oops') } },
      'Buddy Gate: internal error',
      'The gate itself failed, so nothing was decided: oops',
      /please report it with the job log\.$/,
    ],
    [
      'what else is thrown',
      { end: { kind: 'broken', error: 'oops' } },
      'Buddy Gate: internal error',
      /decided: oops$/,
      /./,
    ],
    [
      'a run that failed',
      { state: toRunState(anExecution({ status: 'FAILED', actionExecutions: [] })) },
      'Buddy run failed',
      'Buddy names no action that failed.',
      'Mend the cause and run it again.',
    ],
    [
      'an action that failed',
      { state: action('FAILED'), logs: [] },
      'Buddy action failed',
      'Buddy gave no message and no log.',
      'Mend the cause and run it again.',
    ],
    [
      'an action without its log',
      { state: action('FAILED'), showLogInError: false },
      'Buddy action failed',
      `Buddy gave no message; the end of the log is not shown because of 'stream-log: false'.`,
      /^Mend/,
    ],
    [
      'an action that was stopped',
      { state: action('TERMINATED'), logs: [] },
      'Buddy action was terminated',
      'Somebody, or a time limit in Buddy, stopped it before it ended. Buddy gave no message and no log.',
      /name TERMINATED in 'pass-on'\.$/,
    ],
    [
      'an action that was skipped',
      { state: action('SKIPPED') },
      'Buddy skipped the action',
      /^Its conditions in Buddy were not met/,
      /name SKIPPED in 'pass-on'\.$/,
    ],
    [
      'an action that is disabled',
      { state: action('NOT_EXECUTED') },
      'Buddy action never ran',
      /^Buddy did not execute it: it is disabled/,
      /name NOT_EXECUTED in 'pass-on'\.$/,
    ],
    [
      'an action of no known run',
      { state: action('ENQUEUED', { effectiveStatus: 'NOT_EXECUTED', execution: null }) },
      'Buddy action never ran',
      /^Buddy did not execute it/,
      /./,
    ],
    [
      'an action whose turn never came',
      { state: toActionState(anActionExecution({ status: 'ENQUEUED' }), anExecution({ status: 'TERMINATED' }), true) },
      'Buddy action never ran',
      'The run ended as TERMINATED while the action was still ENQUEUED.',
      /what ended the run/,
    ],
    [
      'a status that may not pass',
      { state: action('SUCCESSFUL'), passOn: new Set(['SKIPPED', 'FAILED']) },
      'Buddy status is not accepted',
      `The action was SUCCESSFUL, and 'pass-on' accepts only SKIPPED, FAILED.`,
      `Name the status in 'pass-on' if it is to pass.`,
    ],
    ['nothing at all', { state: null }, 'Buddy status is not accepted', /^Nothing is known, and 'pass-on'/, /./],
    [
      'wait: false',
      { end: { kind: 'not-waiting' }, state: action('INPROGRESS') },
      'Buddy is not done',
      `The action was INPROGRESS at 40 %, and 'wait: false' judges what is there now.`,
      `Leave 'wait' at true to wait for the end, or name the status in 'pass-on'.`,
    ],
    [
      'wait: false after a retry',
      { end: { kind: 'not-waiting' }, state: action('FAILED', { isStale: true }) },
      'Buddy is not done',
      `The action was FAILED, as before the retry, and 'wait: false' judges what is there now.`,
      `Leave 'wait' at true to wait for the end.`,
    ],
    [
      'wait: false before an answer',
      { end: { kind: 'not-waiting' }, state: null },
      'Buddy is not done',
      `Nothing is known, and 'wait: false' judges what is there now.`,
      `Leave 'wait' at true to wait for the end, or name the status in 'pass-on'.`,
    ],
    [
      'nobody who unblocked it',
      { end: { kind: 'approval-timed-out' }, state: action('WAITING_FOR_APPLY'), approvalTimeoutMs: 60_000 },
      'Nobody unblocked Buddy in time',
      /longer than 'approval-timeout' \(1 min\) allows\.$/,
      `Unblock it in Buddy and run this step again, or raise 'approval-timeout'.`,
    ],
    [
      'nobody who unblocked a run of its own',
      {
        end: { kind: 'approval-timed-out' },
        state: action('WAITING_FOR_APPLY'),
        approvalTimeoutMs: 60_000,
        operation: 'run',
        runEnd: 'still-running',
      },
      'Nobody unblocked Buddy in time',
      /./,
      /^Unblock it in Buddy, or raise 'approval-timeout'\. The run that this step started goes on/,
    ],
    [
      'an action that was not executed in a run that failed',
      { state: toActionState(anActionExecution({ status: 'NOT_EXECUTED' }), anExecution({ status: 'FAILED' }), true) },
      'Buddy action never ran',
      'The run ended as FAILED before its turn came.',
      /./,
    ],
    [
      'an action that was not executed in a run that was stopped',
      {
        state: toActionState(
          anActionExecution({ status: 'NOT_EXECUTED' }),
          anExecution({ status: 'TERMINATED' }),
          true,
        ),
      },
      'Buddy action never ran',
      'The run ended as TERMINATED before its turn came.',
      /./,
    ],
    [
      'an action that was not executed in a run that passed',
      {
        state: toActionState(
          anActionExecution({ status: 'NOT_EXECUTED' }),
          anExecution({ status: 'SUCCESSFUL' }),
          true,
        ),
      },
      'Buddy action never ran',
      /^Buddy did not execute it: it is disabled/,
      /./,
    ],
    [
      'an action that was not executed in a run of which nothing is known',
      { state: toActionState(anActionExecution({ status: 'NOT_EXECUTED' }), null, true) },
      'Buddy action never ran',
      /^Buddy did not execute it: it is disabled/,
      /./,
    ],
    [
      'a run that was not executed',
      { state: toRunState(anExecution({ status: 'NOT_EXECUTED' })) },
      'Buddy run never ran',
      /^Buddy did not execute it: it is disabled/,
      /./,
    ],
    [
      'a run that failed at an action without a name',
      {
        state: toRunState(
          anExecution({
            status: 'FAILED',
            actionExecutions: [anActionExecution({ status: 'FAILED', actionName: null, errorMessage: 'no' })],
          }),
        ),
      },
      'Buddy run failed',
      'The first action that failed the run is one without a name (FAILED). no',
      /./,
    ],
    [
      'a run that was just made and then lost',
      { end: lost(cut(), 'just-started'), state: null },
      'Lost sight of Buddy',
      /^The connection to api\.buddy\.works failed: ECONNRESET \(3 attempts in 1 min\)\. The request was/,
      /./,
    ],
    ['a run that was looked for', { end: lost(cut(), 'connected'), state: null }, 'Buddy could not be asked', /./, /./],
    [
      'an operation that got no answer',
      { end: lost(start(cut()), 'connected'), operation: 'run', state: null },
      'Buddy could not be asked',
      /./,
      /./,
    ],
    [
      'an approval that did not come',
      { end: { kind: 'approval-timed-out' }, state: held, approvalTimeoutMs: 60_000 },
      'Nobody unblocked Buddy in time',
      `The run was WAITING_FOR_APPLY: it waited for an approval longer than 'approval-timeout' (1 min) allows.`,
      /^Unblock it in Buddy and run this step again, or raise 'approval-timeout'/,
    ],
    [
      'time that was up',
      timedOut(),
      'Timed out waiting for Buddy',
      `The action was INPROGRESS at 40 % when 'timeout' (1 h) was over.`,
      `If it only needs longer, raise 'timeout'. The run in Buddy goes on: this step did not start it.`,
    ],
    [
      'time that was up for a run',
      timedOut({ state: at('INPROGRESS') }),
      'Timed out waiting for Buddy',
      `The run was INPROGRESS when 'timeout' (1 h) was over.`,
      /^If/,
    ],
    [
      'time that was up at an approval',
      timedOut({ state: held }),
      'Timed out waiting for Buddy',
      /was over\. It waits for an approval: somebody who may approve it has to approve or reject it in Buddy\.$/,
      /^Unblock it in Buddy; if that takes longer, raise/,
    ],
    [
      'time that was up in trouble',
      timedOut({ end: { kind: 'timed-out', error: cut() } }),
      'Timed out waiting for Buddy',
      /was over\. At the end Buddy could not be asked: The connection to api\.buddy\.works failed/,
      /^If/,
    ],
    [
      'time that was up before an answer',
      timedOut({ end: { kind: 'timed-out', error: cut() }, state: null }),
      'Timed out waiting for Buddy',
      /^Buddy had not answered yet when 'timeout'/,
      /^The state in Buddy is not known/,
    ],
    [
      'a status that is not known',
      timedOut({ state: action('ODD') }),
      'Timed out: unknown status',
      'The action was ODD, a status that this version does not know and so never passes.',
      /newer version/,
    ],
    [
      'a status that is not known, and trouble',
      timedOut({ end: { kind: 'timed-out', error: cut() }, state: action('ODD') }),
      'Timed out: unknown status',
      /never passes\. At the end Buddy could not be asked/,
      /./,
    ],
    [
      'a rate limit past the end',
      timedOut({ end: { kind: 'timed-out', error: refused(429, { retryAfterMs: 7_200_000 }) } }),
      'Timed out: Buddy asks to wait',
      `Buddy's rate limit asks to wait 2 h, longer than is left of 'timeout' (1 h). The action was INPROGRESS at 40 %.`,
      /^Let fewer jobs share the token, raise 'poll-interval', or raise 'timeout'/,
    ],
    [
      'a rate limit that asks for no time',
      timedOut({ end: { kind: 'timed-out', error: refused(429, { retryAfterMs: 0 }) } }),
      'Timed out waiting for Buddy',
      /rate limit is used up/,
      /^If/,
    ],
    [
      'a refusal that asks for no time',
      timedOut({ end: { kind: 'timed-out', error: refused(503) } }),
      'Timed out waiting for Buddy',
      /HTTP 503/,
      /^If/,
    ],
    [
      'a cancelled job',
      { end: { kind: 'cancelled', signalName: 'SIGINT' }, state: action('INPROGRESS') },
      'Cancelled while waiting for Buddy',
      'The workflow or job was cancelled (SIGINT). The action was INPROGRESS at 40 %.',
      'The run in Buddy goes on: this step did not start it.',
    ],
    [
      'a cancelled job, at once',
      { end: { kind: 'cancelled', signalName: 'SIGTERM' }, state: null },
      'Cancelled while waiting for Buddy',
      'The workflow or job was cancelled (SIGTERM). Nothing had been seen of it yet.',
      /./,
    ],
    [
      'a loss',
      { end: lost(cut(), 'seen'), state: action('INPROGRESS') },
      'Lost sight of Buddy',
      'The connection to api.buddy.works failed: ECONNRESET (3 attempts in 1 min). Before that: The action was INPROGRESS at 40 %. The request was GET /somewhere.',
      /^The state in Buddy is not known/,
    ],
    [
      'no answer',
      { end: lost(cut(), 'first-contact'), state: null },
      'Buddy could not be asked',
      'The connection to api.buddy.works failed: ECONNRESET (3 attempts in 1 min). The request was GET /somewhere.',
      /./,
    ],
    [
      'a refusal',
      {
        end: { kind: 'unreachable', error: new RetriesExhausted(refused(400), 'permanent', 1, 0, 'first-contact') },
        state: null,
      },
      'Buddy could not be asked',
      'Buddy refused the request (HTTP 400 from api.buddy.works). The request was GET /somewhere.',
      /./,
    ],
    [
      'no pipeline',
      notFound({ kind: 'no-pipeline', identifier: 'dploy', identifiers: [] }),
      'Buddy pipeline not found',
      `The project has no pipeline with the identifier "dploy", or the token's owner may not see it.`,
      /a pipeline's number works too/,
    ],
    [
      'no pipeline among many',
      notFound({ kind: 'no-pipeline', identifier: 'dploy', identifiers: numbered(21) }),
      'Buddy pipeline not found',
      new RegExp(` It has: ${numbered(20).join(', ')}\\.$`),
      /./,
    ],
    [
      'no hash',
      notFound({ kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 200 }),
      'Buddy run not found',
      'None of the 200 newest runs of the pipeline has the hash abcdef01.',
      /number or API url for a run that is older\.$/,
    ],
    [
      'many runs',
      notFound({ kind: 'several-runs', name: 'abcdef0', runs: numbered(11) }),
      'Buddy run is ambiguous',
      `abcdef0 means several runs: ${numbered(10).join(', ')}.`,
      /^Give the full 'commit'/,
    ],
    [
      'no run in time',
      notFound(noRun),
      'Buddy run did not appear',
      `No run for commit abcdef0 appeared within 5 min ('appear-timeout'). Looked at 1 run.`,
      /raise 'appear-timeout'\.$/,
    ],
    [
      'no run of a branch in the whole time',
      notFound({ ...noRun, ref: 'branch dev', runCount: 7, stoppedBy: 'timeout' }),
      'Buddy run did not appear',
      `No run for commit abcdef0 of branch dev appeared before 'timeout' (1 h) was over. Looked at 7 runs.`,
      /./,
    ],
    [
      'no run now',
      notFound({ ...noRun, runCount: 2, revisions: ['123 on main', '456'], stoppedBy: 'wait' }),
      'Buddy run did not appear',
      `No run for commit abcdef0 is there, and 'wait: false' looks only once. Looked at 2 runs. The newest were of 123 on main, 456.`,
      /./,
    ],
    [
      'no action in time',
      notFound(noAction),
      'Buddy action did not appear',
      `No action Bild appeared within 5 min ('appear-timeout'). The run lists no actions.`,
      `Check 'action'; an action's number works too. If it only starts later, raise 'appear-timeout'.`,
    ],
    [
      'no action at all',
      notFound({ ...noAction, mayStillAppear: false, names: numbered(21) }),
      'Buddy action not found',
      `The run is over and has no action Bild. The run has: ${numbered(20).join(', ')}.`,
      `Check 'action'; an action's number works too.`,
    ],
    [
      'many actions',
      notFound({ kind: 'several-actions', action: 'Build', ids: [1, 2] }),
      'Buddy action is ambiguous',
      'Several actions of the run are called Build: numbers 1, 2.',
      `Give one of these numbers as 'action'.`,
    ],
  ])('%s', (_, more, title, cause, nextStep) => {
    const matching = (text: string | RegExp): unknown => (typeof text === 'string' ? text : expect.stringMatching(text))
    expect(explained(aGateResult(more))).toMatchObject({ title, cause: matching(cause), nextStep: matching(nextStep) })
  })

  test.each([
    ['WAITING_FOR_APPLY', 'an approval', 'has to approve or reject it in Buddy'],
    ['WAITING_FOR_VARIABLES', 'its variables', 'has to enter its variables in Buddy'],
    ['WAITING_FOR_SETTABLE_VARIABLES', 'its variables', 'has to enter its variables in Buddy'],
    ['WAITING_FOR_VT_SESSION', 'a review of its visual tests', 'has to review its visual tests in Buddy'],
  ])('%s is for %s, and somebody %s', (status, what, who) => {
    expect(explained(aGateResult(timedOut({ state: action(status) }))).cause).toMatch(
      new RegExp(` It waits for ${what}: somebody .*${who}\\.$`),
    )
  })

  test('that somebody has to act for a status which is new', () => {
    expect(unblockHint('WAITING_FOR_SOMETHING_NEW')).toBe('somebody has to act in Buddy')
  })

  test('an action whose run is held up', () => {
    const state = toActionState(
      anActionExecution({ status: 'ENQUEUED', progress: null }),
      anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [] }),
      true,
    )
    expect(explained(aGateResult(timedOut({ state }))).cause).toContain(
      `The action was ENQUEUED, its run WAITING_FOR_APPLY when 'timeout'`,
    )
    const ofRun = { ...state, kind: 'run' as const }
    expect(explained(aGateResult(timedOut({ state: ofRun }))).cause).toContain(`The run was ENQUEUED when 'timeout'`)
  })

  test('progress only of what moves', () => {
    expect(explained(aGateResult({ end: { kind: 'not-waiting' }, state: action('WAITING_FOR_APPLY') })).cause).toMatch(
      /^The action was WAITING_FOR_APPLY, and/,
    )
  })
})

describe('the page to look at', () => {
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
    ['of nothing: none', null, null],
  ])('%s', (_, state, link) => {
    expect(explained(aGateResult({ state })).link).toBe(link)
  })
})

describe('why it failed', () => {
  const failed = anActionExecution({ id: 'own', status: 'FAILED', actionName: 'Test' })
  const logs = [aLogExcerpt(['one', '', 'two', 'three', 'four', 'five', 'six'], { action: failed })]
  const run = toRunState(
    anExecution({
      status: 'FAILED',
      actionExecutions: [
        anActionExecution({
          id: 'other',
          actionId: 9,
          startDate: '2026-01-01T09:00:00Z',
          status: 'FAILED',
          actionName: 'Later',
        }),
        failed,
      ],
    }),
  )

  test.each([
    ['an action', toActionState(failed, null, true)],
    ['a run', run],
  ])('%s: by the end of the log of what failed first', (_, state) => {
    expect(explained(aGateResult({ state, logs })).cause).toContain('two\nthree\nfour\nfive\nsix')
    expect(explained(aGateResult({ state, logs })).cause).not.toContain('one')
  })

  test('by its own log, without blank lines, and without a heading for errors where there are none', () => {
    const log = (own: typeof failed, head: readonly string[], tail: readonly string[]): LogExcerpt =>
      aLogExcerpt([], { action: own, excerpt: { lineCount: 99, head, errors: [], tail } })
    const others = [
      log(anActionExecution({ id: 'other' }), ['of another'], []),
      log(failed, ['a', '', ' \t'], ['b', 'c', '', 'd', 'e', 'f', 'g']),
    ]
    expect(explained(aGateResult({ state: toActionState(failed, null, true), logs: others })).cause).toBe(
      'The log ends with:\nc\nd\ne\nf\ng',
    )
  })

  test('a run names the first action that failed, and leads to its page', () => {
    const first = { ...failed, htmlUrl: 'https://app.buddy.works/w/p/first' }
    const { cause, link } = explained(aGateResult({ state: { ...run, actions: [first] }, logs }))
    expect(cause).toContain('The first action that failed the run is Test (FAILED). The log ends with:')
    expect(link).toBe('https://app.buddy.works/w/p/first')
  })

  test('before the end of the log up to three lines that look like errors', () => {
    const lines = ['error 1', 'fine', 'error 2', 'fatal 3', 'panic 4', 'one', 'two', 'three', 'four', 'error 5']
    const { cause } = explained(
      aGateResult({ state: toActionState(failed, null, true), logs: [aLogExcerpt(lines, { action: failed })] }),
    )
    expect(cause).toBe(
      'Lines that look like errors:\nerror 2\nfatal 3\npanic 4\nThe log ends with:\none\ntwo\nthree\nfour\nerror 5',
    )
    const between = {
      lineCount: 900,
      head: ['one'],
      errors: [{ number: 500, text: 'error between' }],
      tail: ['a', 'b', 'c', 'd', 'e'],
    }
    expect(
      explained(
        aGateResult({
          state: toActionState(failed, null, true),
          logs: [aLogExcerpt([], { action: failed, excerpt: between })],
        }),
      ).cause,
    ).toContain('Lines that look like errors:\nerror between\nThe log')
    expect(
      explained(
        aGateResult({
          state: toActionState(failed, null, true),
          logs: [aLogExcerpt(lines, { action: failed })],
          showLogInError: false,
        }),
      ).cause,
    ).not.toMatch(/error \d|fatal|panic/)
  })

  test.each([
    ['GET /workspaces/w/projects/p/pipelines/2/executions', false],
    ['GET /workspaces/w/projects/p/pipelines/2/executions/2', true],
  ])('a 404 names what was asked for: %s', (request, ofRun) => {
    const refusal = new BuddyError(refused(404).details, request)
    const { cause } = explained(aGateResult({ end: lost(refusal, 'first-contact'), state: null }))
    expect(cause).toContain('pipeline 2 of w/p')
    expect(cause.includes('run 2')).toBe(ofRun)
  })

  test('Buddy’s own message goes before the log', () => {
    const { cause } = explained(
      aGateResult({ state: toActionState({ ...failed, errorMessage: 'exit 7' }, null, true), logs }),
    )
    expect(cause).toContain('exit 7')
    expect(cause).not.toContain('six')
  })

  test.each([
    ['an action', toActionState(failed, null, true)],
    ['a run', run],
  ])('%s: with stream-log: false no line of the log is quoted', (_, state) => {
    const { cause, nextStep } = explained(aGateResult({ state, logs, showLogInError: false }))
    expect(`${cause}${nextStep}`).not.toMatch(/\b(?:two|three|four|five|six)\b/)
    expect(cause).toContain('stream-log: false')
  })
})

describe('what a person is told', () => {
  test.each([
    'https://evil.example/x',
    'javascript:alert(1)',
    'https://a@app.buddy.works/x',
    'http://app.buddy.works/x',
    `https://app.buddy.works/${'x'.repeat(600)}`,
  ])('no link that does not lead to Buddy: %s', (htmlUrl) => {
    expect(explained(aGateResult({ state: anExecutionState({ ...at('SKIPPED'), htmlUrl }) })).link).toBeNull()
  })

  test.each([
    [
      'the limits that ended it',
      { end: { kind: 'timed-out', error: null }, state: at('INPROGRESS'), timeoutMs: 90_000 },
      ['INPROGRESS', "'timeout' (1 min 30 s)"],
    ],
    ['who has to act', { end: { kind: 'timed-out', error: null }, state: held }, [unblockHint('WAITING_FOR_APPLY')]],
    [
      'the patience for an approval',
      { end: { kind: 'approval-timed-out' }, state: held, approvalTimeoutMs: 60_000 },
      ['WAITING_FOR_APPLY', '1 min', 'an approval'],
    ],
    [
      'what was looked for and what was there',
      {
        end: {
          kind: 'not-found',
          reason: {
            kind: 'no-run-for-commit',
            commit: 'abcdef0',
            ref: 'branch dev',
            runCount: 7,
            revisions: ['1234567890abcdef'],
            stoppedBy: 'appear-timeout',
          },
        },
        state: null,
      },
      ['abcdef0', 'branch dev', '7 runs', '1234567890ab', '5 min'],
    ],
    [
      'the branches of the newest runs',
      {
        end: {
          kind: 'not-found',
          reason: {
            kind: 'no-run-for-commit',
            commit: 'abcdef0',
            ref: '',
            runCount: 1,
            revisions: ['90d11b5b5410 on main'],
            stoppedBy: 'wait',
          },
        },
        state: null,
      },
      ['90d11b5b5410 on main'],
    ],
    [
      'the pipelines that there are',
      {
        end: {
          kind: 'not-found',
          reason: { kind: 'no-pipeline', identifier: 'dploy', identifiers: ['deploy', 'test'] },
        },
        state: null,
      },
      ['"dploy"', 'It has: deploy, test.', 'its name does not'],
    ],
    [
      'what was asked',
      {
        end: {
          kind: 'unreachable',
          error: new RetriesExhausted(
            new BuddyError(errorDetails.connection, 'GET /workspaces/w'),
            'exhausted',
            3,
            60_000,
            'first-contact',
          ),
        },
        state: null,
      },
      [' The request was GET /workspaces/w.'],
    ],
    [
      'the advice of the trouble where nothing answered',
      { end: { kind: 'timed-out', error: buddyError(errorDetails['host-not-found']) }, state: null },
      [
        explained(aGateResult({ end: lost(buddyError(errorDetails['host-not-found']), 'first-contact'), state: null }))
          .nextStep,
      ],
    ],
    [
      'the actions that there are',
      {
        end: {
          kind: 'not-found',
          reason: {
            kind: 'no-action',
            action: 'Bild',
            names: ['Build', 'Test'],
            mayStillAppear: false,
            stoppedBy: 'appear-timeout',
          },
        },
        state: null,
      },
      ['Bild', 'Build', 'Test'],
    ],
    [
      'the numbers to choose from',
      { end: { kind: 'not-found', reason: reasons['several-actions'] }, state: null },
      ['1, 2'],
    ],
    [
      'that the url is of another region',
      { end: lost(refused(401), 'first-contact'), state: null, otherRegion: 'EU' },
      ['the two disagree', 'region: EU'],
    ],
    [
      'the same for what is not found',
      { end: lost(refused(404), 'first-contact'), state: null, otherRegion: 'EU' },
      ['the two disagree', 'region: EU'],
    ],
    [
      'that the token expired',
      { end: lost(refused(401), 'seen'), state: at('INPROGRESS') },
      ['expired', 'INPROGRESS', 'not known'],
    ],
    [
      'every mistake in the inputs',
      {
        end: {
          kind: 'wrong-inputs',
          problems: [
            { input: 'a', message: 'one' },
            { input: 'b', message: 'two' },
          ],
        },
        state: null,
      },
      ['one\ntwo', 'No request was sent'],
    ],
  ] satisfies readonly (readonly [string, Partial<GateResult>, readonly string[]])[])('%s', (_, more, parts) => {
    const { cause, nextStep } = explained(aGateResult(more))
    for (const part of parts) expect(`${cause}\n${nextStep}`).toContain(part)
  })

  test.each([
    'WAITING_FOR_APPLY',
    'WAITING_FOR_VARIABLES',
    'WAITING_FOR_SETTABLE_VARIABLES',
    'WAITING_FOR_VT_SESSION',
    'WAITING_FOR_SOMETHING_NEW',
  ])('who can unblock %s', (status) => {
    expect(unblockHint(status)).toMatch(/^somebody .* in Buddy$/)
  })
})

describe('what became of a run that this step started', () => {
  const expectedText: Readonly<Record<StartedRunEnd, RegExp>> = {
    none: /No run was started\./,
    'still-running': /The run that this step started (?:probably )?goes on in Buddy/,
    cancelled: /was cancelled in Buddy too/,
    'cancel-failed': /could not be cancelled, so it goes on/,
    'deferred-to-post': /when the job ends/,
    unknown: /is not known\. If it has, it goes on there/,
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
    const isOfInterest = runEnd !== 'none' || ending === 'cancelled' || ending === 'timed out'
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
    expect(explained({ ...result, ...timedOut({}), ...more }).cause).toBe(
      `Buddy was not done when 'timeout' (1 h) was over.${now}`,
    )
    const cancelled = explained({ ...result, end: { kind: 'cancelled', signalName: 'SIGINT' } }).cause
    if (now !== '') expect(cancelled).toMatch(new RegExp(`\\(SIGINT\\)\\.${now}$`))
    else
      expect(cancelled).toMatch(
        more.state === null ? /Nothing had been seen of it yet\.$/ : / The run was INPROGRESS\.$/,
      )
  })

  test.each<[OperationKind, string, string]>([
    ['watch', 'INPROGRESS', 'The run in Buddy goes on: this step did not start it.'],
    ['approve', 'WAITING_FOR_APPLY', 'The run in Buddy goes on: this step did not start it.'],
    ['retry', 'INPROGRESS', 'The run in Buddy goes on: this step did not start it.'],
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
    ).toBe(words)
  })

  test.each<[string, Partial<GateResult>, string]>([
    ['cancelled', { end: { kind: 'cancelled', signalName: 'SIGINT' } }, `('cancel-on-abort' is false)`],
    ['timed out', { end: { kind: 'timed-out', error: null } }, `('cancel-on-timeout' is false)`],
    [
      'timed out while an action was looked for',
      { end: { kind: 'not-found', reason: { ...reasons['late action'] } } },
      `('cancel-on-timeout' is false)`,
    ],
  ])('%s: which input keeps it going', (_, more, words) => {
    expect(
      explained(aGateResult({ state: at('INPROGRESS'), operation: 'run', runEnd: 'still-running', ...more })).nextStep,
    ).toContain(words)
  })
})

describe('a run of its own, in whole sentences', () => {
  const ended = {
    cancelled: { end: { kind: 'cancelled', signalName: 'SIGINT' } },
    lost: { end: lost(buddyError(errorDetails.connection), 'seen') },
    'not waited for': { end: { kind: 'not-waiting' } },
  } as const
  const watchOn = ` To watch it further, use 'operation: watch' with its link: this step would start another run.`
  test.each<[OperationKind, StartedRunEnd, keyof typeof ended, string]>([
    [
      'run',
      'still-running',
      'cancelled',
      `The run that this step started goes on in Buddy ('cancel-on-abort' is false).${watchOn}`,
    ],
    [
      'retry',
      'still-running',
      'cancelled',
      `The run that this step retried goes on in Buddy ('cancel-on-abort' is false).`,
    ],
    ['run', 'still-running', 'lost', `The run that this step started probably goes on in Buddy.${watchOn}`],
    ['retry', 'still-running', 'not waited for', 'The run that this step retried goes on in Buddy.'],
    ['retry', 'cancelled', 'cancelled', 'The run that this step retried was cancelled in Buddy too.'],
    [
      'retry',
      'cancel-failed',
      'cancelled',
      'The run that this step retried could not be cancelled, so it goes on in Buddy. Cancel it there.',
    ],
    [
      'retry',
      'deferred-to-post',
      'cancelled',
      'Whether Buddy has retried the run is not known yet; when the job ends, it is looked for and cancelled.',
    ],
    [
      'run',
      'deferred-to-post',
      'cancelled',
      'Whether Buddy has started the run is not known yet; when the job ends, it is looked for and cancelled.',
    ],
    [
      'retry',
      'unknown',
      'cancelled',
      `Whether Buddy has retried the run is not known. If it has, it goes on there ('cancel-on-abort' is false).`,
    ],
    ['run', 'unknown', 'lost', 'Whether Buddy has started the run is not known. If it has, it goes on there.'],
  ])('%s, %s, %s', (operation, runEnd, end, words) => {
    expect(
      explained(aGateResult({ ...ended[end], state: at('INPROGRESS'), operation, runEnd })).nextStep.endsWith(words),
    ).toBe(true)
  })

  test.each<[StartedRunEnd, string]>([
    ['cancelled', ' The run that this step started was cancelled in Buddy too.'],
    ['still-running', ` The run that this step started goes on in Buddy ('cancel-on-timeout' is false).${watchOn}`],
    ['none', ''],
  ])('whose time was over before its state was known, %s', (runEnd, words) => {
    const { nextStep } = explained(
      aGateResult({ ...timedOut({ end: { kind: 'timed-out', error: cut() }, state: null }), operation: 'run', runEnd }),
    )
    expect(nextStep).toMatch(/^The state in Buddy is not known\. .* proxy and firewall if it stays so\./)
    expect(nextStep.replace(/^.*firewall if it stays so\./, '')).toBe(words)
  })

  test.each<[OperationKind, string]>([
    ['run', 'Look in Buddy. If the run is not there, run this step again; if it is, watch it by its link.'],
    [
      'retry',
      'Look in Buddy. Then run this step again: it retries the run only if that has ended, and Buddy only if that has failed.',
    ],
    ['approve', 'Look in Buddy. Then run this step again: it does nothing that is done already.'],
  ])('%s, of which it is not known whether it was done', (operation, nextStep) => {
    const words = explained(aGateResult({ end: unconfirmed(), operation, state: null, runEnd: 'unknown' }))
    expect(words.nextStep).toBe(nextStep)
    expect(words.cause).not.toContain('came of it')
  })
})

describe('an operation', () => {
  test.each<[OperationKind, RegExp]>([
    ['run', /started/],
    ['retry', /retried/],
    ['approve', /approved/],
    ['pass-variables', /passed/],
    ['watch', /done/],
  ])('%s, of which it is not known whether it was done: says so, and that it was not repeated', (operation, word) => {
    const { title, cause, nextStep } = explained(aGateResult({ end: unconfirmed(), operation, state: null }))
    expect(title).toBe('Buddy may have carried it out')
    expect(cause).toContain(describeEffect(operation))
    expect(describeEffect(operation)).toMatch(word)
    expect(cause).toContain(`The request was POST ${operationPath}, and it was not repeated.`)
    expect(nextStep).toContain('Look in Buddy')
  })

  test('names the runs that may have come of it', () => {
    expect(explained(aGateResult({ end: unconfirmed(['7', '8']), operation: 'run', state: null })).cause).toContain(
      'These runs came of it: 7, 8.',
    )
  })

  test.each([
    ['POST /workspaces/w/projects/p/pipelines/2/executions', true],
    ['PATCH /workspaces/w/projects/p/pipelines/2/executions/3', true],
    ['GET /workspaces/w/projects/p/pipelines/2/executions', false],
    ['POST /user/oidc/tokens', false],
    ['', false],
  ])('is told by its request: %s', (request, expected) => {
    expect(isOperation(request)).toBe(expected)
  })

  test.each([
    [403, 'may not do this'],
    [401, 'token'],
    [404, 'pipeline 2 of w/p'],
    [400, 'Buddy refused'],
  ])('refused with %d names the scope that it takes, or what it was about', (status, words) => {
    const { title, cause, nextStep } = explained(
      aGateResult({
        end: lost(start(refused(status, { scopes: 'EXECUTION_INFO', acceptedScopes: 'EXECUTION_RUN' })), 'connected'),
        operation: 'run',
        state: null,
      }),
    )
    expect(title).toBe('Buddy refused the operation')
    expect(cause).toContain(words)
    if (status === 401 || status === 403) {
      expect(nextStep).toContain(
        'takes the scope EXECUTION_RUN (in newer versions PIPELINE_RUN); this token has EXECUTION_INFO; accepted are EXECUTION_RUN',
      )
      expect(nextStep).not.toContain('Reading a run')
    }
  })

  test('of reading takes another scope', () => {
    expect(explained(aGateResult({ end: lost(refused(403), 'first-contact'), state: null })).nextStep).toContain(
      'Reading a run takes the scope EXECUTION_INFO (in newer versions PIPELINE_READ).',
    )
  })
})

describe('signing in', () => {
  test('that Buddy refuses says what to check, whatever the status', () => {
    for (const status of [400, 401, 403, 404, 422]) {
      const { cause, nextStep } = explained(
        aGateResult({
          end: lost(
            new BuddyError(refused(status, { apiMessages: ['no such provider'] }).details, 'POST /user/oidc/tokens'),
            'first-contact',
          ),
          state: null,
        }),
      )
      expect(cause).toMatch(/did not take GitHub's identity token .*no such provider/)
      for (const part of [`'oidc-provider-id'`, `'oidc-audience'`, 'api.buddy.works']) expect(nextStep).toContain(part)
    }
  })

  test('for which GitHub gave no identity token says which permission the job needs', () => {
    expect(
      explained(aGateResult({ end: lost(buddyError(errorDetails['oidc-failed']), 'first-contact'), state: null }))
        .nextStep,
    ).toContain('permissions: id-token: write')
  })

  test('is offered where a token did not live long enough', () => {
    expect(explained(aGateResult({ end: lost(refused(401), 'seen'), state: null })).nextStep).toContain(
      `'oidc-provider-id'`,
    )
  })
})

test.each<[string, Partial<Extract<NonNullable<GateResult['target']>['run'], { by: 'start' }>['request']>, string]>([
  ['a commit', { revision: 'abcdef0' }, 'a new run of commit abcdef0, pipeline 2 of w/p'],
  ['a branch', { branch: 'dev' }, 'a new run of branch dev, pipeline 2 of w/p'],
  ['a tag', { tag: 'v1' }, 'a new run of tag v1, pipeline 2 of w/p'],
  ['a pull request', { pullRequest: 'pull/12' }, 'a new run of pull request pull/12, pipeline 2 of w/p'],
])('a run that is to be started is named by %s', (_, more, words) => {
  const request = {
    revision: '',
    branch: '',
    tag: '',
    pullRequest: '',
    comment: '',
    refresh: null,
    clearCache: null,
    priority: null,
    delayUntil: '',
    actionsToRun: [],
    environment: '',
    packageVersion: '',
    variables: [],
    ...more,
  }
  expect(
    describeTarget({
      workspace: 'w',
      project: 'p',
      pipeline: { by: 'number', number: '2' },
      run: { by: 'start', request },
      gate: { by: 'run' },
    }),
  ).toBe(words)
})
