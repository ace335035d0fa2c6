import { describe, expect, test } from '@jest/globals'
import {
  BuddyError,
  type BuddyErrorDetails,
  type ContactStage,
  type RequestKind,
  UnconfirmedOperation,
} from '../../../src/buddy/errors.ts'
import { operationKinds } from '../../../src/inputs/operation.ts'
import { explain } from '../../../src/report/explain/explain.ts'
import type { Explanation } from '../../../src/report/explain/explanation.ts'
import { unblockHint } from '../../../src/report/explain/state-text.ts'
import type { Title } from '../../../src/report/explain/titles.ts'
import type { EndReason, GateResult } from '../../../src/report/result.ts'
import type { NotFoundReason } from '../../../src/run/not-found.ts'
import { toActionState, type ExecutionState, toRunState } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, anExecutionState, aGateResult } from '../../fakes/builders.ts'
import { cut, lost, refused } from '../../fakes/exchange.ts'

/** Stands in every text that comes from Buddy. */
const remote = 'REMOTE ::error::x ##[error]y \u001b[31m\u202e<b>'

function explained(more: Partial<GateResult>): Explanation {
  const explanation = explain(aGateResult(more))
  if (explanation === null) throw new Error('nothing is explained')
  return explanation
}

function run(status: string, more: Partial<ExecutionState> = {}): ExecutionState {
  const action = anActionExecution({ status, errorMessage: remote, actionName: remote })
  return { ...toRunState(anExecution({ status, pipelineName: remote, actionExecutions: [action] })), ...more }
}

const errors: readonly BuddyErrorDetails[] = [
  { kind: 'connection', code: remote, detail: remote },
  { kind: 'host-not-found', host: remote },
  { kind: 'certificate', code: remote, detail: remote },
  { kind: 'timeout', afterMs: 30_000 },
  { kind: 'invalid-response', problem: remote, httpStatus: 200, contentType: remote, excerpt: remote },
  { kind: 'redirect', httpStatus: 302, origin: remote },
  { kind: 'too-large', limitBytes: 1024 * 1024 },
  { kind: 'oidc-failed', detail: remote, isLasting: false, hasWorked: false },
  { kind: 'token-expired', renewableInMs: 30_000 },
  ...[400, 401, 403, 404, 409, 429, 500].map(
    (status) => refused(status, { apiMessages: [remote], scopes: remote, acceptedScopes: remote }).details,
  ),
]

const reasons: readonly NotFoundReason[] = [
  { kind: 'no-workspace-or-project', workspace: remote, project: remote },
  { kind: 'no-pipeline', identifier: remote, identifiers: [remote] },
  { kind: 'several-pipelines', identifier: remote, ids: [1, 2] },
  { kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 200 },
  { kind: 'several-runs', name: 'abcdef0', runs: [remote, remote] },
  {
    kind: 'no-run-for-commit',
    commit: 'abcdef0',
    ref: `branch ${remote}`,
    runCount: 7,
    revisions: [remote],
    stoppedBy: 'appear-timeout',
    passes: false,
    mayPass: true,
    doubt: 'errors',
  },
  {
    kind: 'no-action',
    isListed: false,
    action: remote,
    names: [remote],
    mayStillAppear: false,
    stoppedBy: 'appear-timeout',
  },
  { kind: 'no-action', isListed: false, action: remote, names: [], mayStillAppear: true, stoppedBy: 'timeout' },
  { kind: 'several-waiting', actions: [remote, remote] },
  { kind: 'several-actions', action: remote, ids: [1, 2] },
]

const stages: readonly ContactStage[] = ['first-contact', 'connected', 'just-started', 'seen']
const kinds: readonly RequestKind[] = ['sign-in', 'list-runs', 'read-run', 'start-run']
const limits: readonly EndReason[] = [
  { kind: 'not-waiting' },
  { kind: 'approval-timed-out' },
  { kind: 'timed-out', error: null },
  { kind: 'timed-out', error: refused(429, { retryAfterMs: 3_600_000, apiMessages: [remote] }) },
  { kind: 'cancelled', signalName: 'SIGINT' },
]

/** Every end of a step that did not pass. */
const ends: readonly (readonly [string, Partial<GateResult>])[] = [
  ['wrong inputs', { end: { kind: 'wrong-inputs', problems: [{ input: 'x', message: remote }] }, state: null }],
  ['a fault of ours', { end: { kind: 'broken', error: new TypeError(remote) }, state: null }],
  ['unwritten outputs', { end: { kind: 'outputs-not-written', problem: 'outcome: ENOSPC' } }],
  ['unsaved state', { end: { kind: 'state-not-saved', problem: remote }, state: null }],
  ...['FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED', remote].map((status): [string, Partial<GateResult>] => [
    JSON.stringify(status),
    { state: run(status) },
  ]),
  ...['INPROGRESS', 'WAITING_FOR_APPLY', remote].flatMap((status) =>
    [run(status), null].flatMap((state) =>
      limits.map((end): [string, Partial<GateResult>] => [
        `${end.kind} at ${state === null ? 'nothing' : JSON.stringify(status)}`,
        { end, state },
      ]),
    ),
  ),
  ...reasons.map((reason): [string, Partial<GateResult>] => [
    reason.kind,
    { end: { kind: 'not-found', reason }, state: null },
  ]),
  ...operationKinds.map((operation): [string, Partial<GateResult>] => [
    `an unconfirmed ${operation}`,
    { end: { kind: 'unconfirmed', error: new UnconfirmedOperation(cut()) }, operation, state: null },
  ]),
  ...errors.flatMap((details) =>
    stages.flatMap((stage) =>
      kinds.map((kind): [string, Partial<GateResult>] => [
        `${details.kind} to ${kind} after ${stage}`,
        { end: lost(new BuddyError(details, `GET /${remote}`, true, kind), stage), state: null },
      ]),
    ),
  ),
]

describe('each end', () => {
  test.each(ends)('has a title of ours, a cause and a next step, and quotes Buddy safely: %s', (_, more) => {
    const { title, cause, nextStep } = explained(more)
    expect(title).toMatch(/^[A-Z][A-Za-z :]{5,60}$/)
    expect(title).not.toContain('REMOTE')
    for (const text of [cause, nextStep]) {
      expect(text).toMatch(/\S/)
      expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object/)
      // eslint-disable-next-line no-control-regex -- the control characters are what the test looks for
      expect(text).not.toMatch(/##\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    }
    expect(nextStep).toMatch(/^[A-Z]/)
  })

  test('is not explained when the step passed', () => {
    expect(explain(aGateResult({ outcome: 'passed' }))).toBeNull()
    expect(explain(aGateResult({ outcome: 'missing', state: null }))).toBeNull()
  })
})

describe('the explanation', () => {
  const wrongInputs = (...places: readonly ('environment' | 'event' | undefined)[]): EndReason => ({
    kind: 'wrong-inputs',
    problems: places.map((place, index) => ({
      input: 'x',
      message: `mistake ${String(index)}`,
      ...(place && { place }),
    })),
  })
  const stale = { ...run('FAILED'), isStale: true }

  test.each<[string, Partial<GateResult>, Title, readonly string[], readonly string[]]>([
    [
      'a wrong input',
      { end: wrongInputs(undefined) },
      'Buddy Gate: wrong inputs',
      ['mistake 0'],
      ['Correct this under `with:` of the step. No request was sent'],
    ],
    [
      'a wrong variable of the environment',
      { end: wrongInputs('environment') },
      'Buddy Gate: wrong inputs',
      [],
      ['Correct this in the environment of the step.'],
    ],
    [
      'a wrong value of the event',
      { end: wrongInputs('event') },
      'Buddy Gate: wrong inputs',
      [],
      ['Correct this by setting the input under `with:` of the step.'],
    ],
    [
      'a wrong variable and a wrong input',
      { end: wrongInputs('environment', undefined) },
      'Buddy Gate: wrong inputs',
      ['mistake 0\nmistake 1'],
      ['Correct these under `with:` and in the environment'],
    ],
    [
      'an internal error',
      { end: { kind: 'broken', error: new TypeError('oops') } },
      'Buddy Gate: internal error',
      [': oops'],
      ['report'],
    ],
    ['a thrown text', { end: { kind: 'broken', error: 'oops' } }, 'Buddy Gate: internal error', [': oops'], []],
    [
      'a state that was not saved before a start',
      { end: { kind: 'state-not-saved', problem: 'ENOSPC' }, operation: 'run', ids: null },
      'State not saved',
      ['ENOSPC', 'No run was started'],
      ['GITHUB_STATE', 'the re-run starts the run'],
    ],
    [
      'a state that was not saved before a retry',
      { end: { kind: 'state-not-saved', problem: 'ENOSPC' }, operation: 'retry' },
      'State not saved',
      ['No run was retried'],
      [],
    ],
    [
      'an output that was not written',
      { end: { kind: 'outputs-not-written', problem: 'outcome: ENOSPC' }, state: run('SUCCESSFUL'), operation: 'run' },
      'Outputs not written',
      ['The output outcome: ENOSPC', 'The run was SUCCESSFUL.'],
      ['GITHUB_OUTPUT', 'To keep this run, use `operation: watch` with its link as `url`.'],
    ],
    [
      'an output that was not written, without a run',
      { end: { kind: 'outputs-not-written', problem: 'outcome: ENOSPC' }, state: null },
      'Outputs not written',
      ['Buddy has no run for the commit.'],
      ['it only waits for the run.'],
    ],
    [
      'wait: false',
      { end: { kind: 'not-waiting' }, state: run('INPROGRESS', { progress: 40 }) },
      'Buddy run is still in progress',
      ['The run was INPROGRESS at 40 %, and goes on in Buddy.', '`wait: false`'],
      ['set `wait: true`', 'To read the status again, press', 'add it to `pass-on`'],
    ],
    [
      'wait: false at an approval in a run that was started',
      { end: { kind: 'not-waiting' }, state: run('WAITING_FOR_APPLY', { progress: 40 }), runEnd: 'still-running' },
      'Buddy run is still in progress',
      ['The run was WAITING_FOR_APPLY.'],
      ['Approve or reject', 'set `wait: true`. To pass on this status'],
    ],
    [
      'wait: false in a run that was started',
      { end: { kind: 'not-waiting' }, state: run('INPROGRESS'), operation: 'run', runEnd: 'still-running' },
      'Buddy run is still in progress',
      ['The run was INPROGRESS.'],
      ['The run that this step started goes on'],
    ],
    [
      'an operation that was not confirmed',
      { end: { kind: 'unconfirmed', error: new UnconfirmedOperation(cut()) }, operation: 'run', state: null },
      'Start not confirmed',
      ['ECONNRESET. The request was not repeated.'],
      [],
    ],
    ['a failure', { outcome: 'failed', state: run('FAILED') }, 'Buddy run failed', ['failed: '], []],
    [
      'wait: false after a retry',
      { end: { kind: 'not-waiting' }, state: stale },
      'Buddy run is still in progress',
      ['The retry has not shown in Buddy yet: before the retry the run was FAILED', 'never passes'],
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
      'a cancelled job',
      { end: { kind: 'cancelled', signalName: 'SIGTERM' }, state: run('INPROGRESS', { progress: 40 }) },
      'Cancelled while waiting for Buddy',
      ['SIGTERM', 'while the run was INPROGRESS at 40 %.'],
      ['The run goes on in Buddy', '"Re-run jobs"'],
    ],
    [
      'a lost connection',
      { end: lost(cut(), 'seen'), state: { ...stale, status: 'INPROGRESS' } },
      'Lost connection to Buddy',
      [
        'ECONNRESET. 3 attempts in 1 min failed.',
        'Before that, the run was INPROGRESS. How it went on in Buddy is not known.',
      ],
      [],
    ],
    [
      'no connection',
      { end: lost(cut(), 'first-contact'), state: null },
      'Cannot reach Buddy',
      ['ECONNRESET. 3 attempts in 1 min failed. The state in Buddy is not known.'],
      ['`api-url`'],
    ],
  ])('of %s has its title, and says what happened and what to do', (_, more, title, causes, steps) => {
    const { title: actual, cause, nextStep } = explained({ outcome: 'unknown', ...more })
    expect(actual).toBe(title)
    for (const part of causes) expect(cause).toContain(part)
    for (const part of steps) expect(nextStep).toContain(part)
  })

  test('does not advise to keep a run that this step did not start', () => {
    expect(explained({ end: { kind: 'outputs-not-written', problem: 'x' } }).nextStep).toMatch(/for the run\.$/)
  })

  test('does not advise to pass on a status from before a retry', () => {
    expect(explained({ end: { kind: 'not-waiting' }, state: stale }).nextStep).toBe(
      'To wait for the end, set `wait: true`.',
    )
  })

  test('does not say that the state is not known, or count attempts, when Buddy refused the first request', () => {
    const { cause } = explained({ end: lost(refused(401), 'first-contact', 'permanent'), state: null })
    expect(cause).not.toMatch(/not known|attempts/)
    expect(cause.endsWith(').')).toBe(true)
  })

  test('names the request that failed apart from cause and next step', () => {
    const { request, cause, nextStep } = explained({ end: lost(cut(), 'seen'), state: null })
    expect(request).toBe('GET /somewhere')
    expect(`${cause}${nextStep}`).not.toContain('GET /somewhere')
    expect(explained({}).request).toBeNull()
  })
})

describe('the page to open', () => {
  const page = (name: string): string => `https://app.buddy.works/w/p/${name}`
  const first = anActionExecution({ status: 'FAILED', htmlUrl: page('action') })
  const waiting = anActionExecution({ status: 'WAITING_FOR_APPLY', htmlUrl: page('approval') })
  const runOf = (status: string, action = first): ExecutionState =>
    toRunState(anExecution({ status, htmlUrl: page('run'), actionExecutions: [action] }))

  test.each<[string, ExecutionState | null, string]>([
    ['of a run that failed: that of its first failed action', runOf('FAILED'), page('action')],
    ['of a run that goes on: its own', runOf('INPROGRESS'), page('run')],
    ['of a run that waits: that of the action that waits', runOf('WAITING_FOR_APPLY', waiting), page('approval')],
    ['of a run in which nothing failed: its own', runOf('SKIPPED', anActionExecution()), page('run')],
    [
      'of an action: its own',
      toActionState(waiting, anExecution({ actionExecutions: [first] }), true),
      page('approval'),
    ],
    ['of nothing: that of the pipeline', null, page('pipelines/pipeline/2')],
  ])('is, %s', (_, state, link) => {
    expect(explained({ state }).link).toBe(link)
  })

  test('is that of the run that was started, before it was read', () => {
    const ids = aGateResult().ids
    expect(explained({ state: null, ids: ids && { ...ids, htmlUrl: page('started') } }).link).toBe(page('started'))
  })

  test('is none when nothing is known, or when it does not lead to Buddy', () => {
    expect(explained({ state: null, ids: null, target: null }).link).toBeNull()
    const state = anExecutionState({ ...run('SKIPPED'), htmlUrl: 'https://evil.example/x' })
    expect(explained({ state }).link).toBeNull()
  })
})

test.each(['WAITING_FOR_APPLY', 'WAITING_FOR_VARIABLES', 'WAITING_FOR_VT_SESSION', 'WAITING_FOR_SOMETHING_NEW'])(
  'says who can unblock %s',
  (status) => {
    expect(unblockHint(status)).toMatch(/^someone .* in Buddy$/)
  },
)
