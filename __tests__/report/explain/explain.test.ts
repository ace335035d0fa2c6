import { describe, expect, test } from '@jest/globals'
import { BuddyError, GaveUp, type Phase, type Trouble, Unclear } from '../../../src/buddy/errors.ts'
import { type OperationKind, operationKinds } from '../../../src/inputs/operation.ts'
import { describeEffect, describeTarget, isOperation } from '../../../src/report/explain/buddy-error.ts'
import { explain, whoUnblocks } from '../../../src/report/explain/explain.ts'
import type { Explanation } from '../../../src/report/explain/explanation.ts'
import type { EndOfStory, Story, StoryLog } from '../../../src/report/result.ts'
import type { Fate } from '../../../src/run/cancel.ts'
import type { Miss } from '../../../src/run/not-found.ts'
import { readAction, type Reading, readRun } from '../../../src/run/state.ts'
import { anActionExecution, anExecution, aReading, aStory, aStoryLog } from '../../fakes/builders.ts'
import { cut, refused } from '../../fakes/exchange.ts'

/** Stands in every text that comes from Buddy. */
const remote = 'REMOTE ::error::x ##[error]y \u001b[31m\u202e<b>'

function explained(story: Story): Explanation {
  const explanation = explain(story)
  if (explanation === null) throw new Error('nothing is explained')
  return explanation
}

function at(status: string, more: Partial<Reading> = {}): Reading {
  const action = anActionExecution({ status, errorMessage: remote, actionName: remote })
  return { ...readRun(anExecution({ status, pipelineName: remote, actionExecutions: [action] })), ...more }
}

const held = at('WAITING_FOR_APPLY')
const unknownWord = aReading({ status: remote, judgedStatus: remote, class: 'unknown' })
const trouble = (kind: Trouble): BuddyError => new BuddyError(kind, `GET /${remote}`)
const lost = (error: BuddyError, phase: Phase): EndOfStory => ({
  kind: 'lost',
  gaveUp: new GaveUp(error, 'exhausted', 3, 60_000, phase),
})

const phases: readonly Phase[] = ['start', 'look', 'made', 'wait']
const fates: readonly Fate[] = ['not-ours', 'goes-on', 'cancelled', 'cancel-failed', 'left-to-post', 'perhaps-goes-on']
const operationPath = '/workspaces/w/projects/p/pipelines/2/executions'
const start = (error: BuddyError): BuddyError => new BuddyError(error.trouble, `POST ${operationPath}`)
const unclear = (runs: readonly string[] = []): EndOfStory => ({
  kind: 'unclear',
  unclear: new Unclear(start(cut()), runs),
})

const misses: Readonly<Record<Miss['kind'] | 'late action', Miss>> = {
  'no-pipeline': { kind: 'no-pipeline', identifier: remote, identifiers: [remote] },
  'no-run-with-hash': { kind: 'no-run-with-hash', hash: 'abcdef01', runCount: 200 },
  'several-runs': { kind: 'several-runs', name: 'abcdef0', runs: [remote, remote] },
  'no-run-for-commit': {
    kind: 'no-run-for-commit',
    commit: 'abcdef0',
    ref: `branch ${remote}`,
    runCount: 7,
    revisions: [remote],
    endedBy: 'appear-timeout',
  },
  'no-action': { kind: 'no-action', action: remote, names: [remote], isLate: false, endedBy: 'appear-timeout' },
  'late action': { kind: 'no-action', action: remote, names: [], isLate: true, endedBy: 'timeout' },
  'several-waiting': { kind: 'several-waiting', actions: [remote, remote] },
  'several-actions': { kind: 'several-actions', action: remote, ids: [1, 2] },
}

const troubles: Readonly<Record<Trouble['kind'], Trouble>> = {
  connection: { kind: 'connection', code: remote, detail: remote },
  'host-not-found': { kind: 'host-not-found', host: remote },
  certificate: { kind: 'certificate', code: remote, detail: remote },
  timeout: { kind: 'timeout', afterMs: 30_000 },
  'not-buddy': { kind: 'not-buddy', problem: remote, httpStatus: 200, contentType: remote, excerpt: remote },
  refused: refused(401, { messages: [remote], scopes: remote, acceptedScopes: remote }).trouble,
  redirect: { kind: 'redirect', httpStatus: 302, origin: remote },
  'too-large': { kind: 'too-large', limitBytes: 1024 * 1024 },
  'no-identity': { kind: 'no-identity', detail: remote },
  'signed-out': { kind: 'signed-out', renewableInMs: 30_000 },
}

/** Every kind of end, by what tells it apart: none of two rows may look alike. */
const kinds: Readonly<Record<string, Partial<Story>>> = {
  'wrong inputs': { end: { kind: 'wrong-inputs', problems: [{ input: 'x', message: remote }] }, reading: null },
  'a fault of ours': { end: { kind: 'broken', error: new TypeError(remote) }, reading: null },
  failed: { reading: at('FAILED') },
  terminated: { reading: at('TERMINATED') },
  skipped: { reading: at('SKIPPED') },
  'not executed': { reading: at('NOT_EXECUTED') },
  'not accepted': { reading: at('SUCCESSFUL'), passOn: new Set(['FAILED']) },
  'not waiting': { end: { kind: 'not-waiting' }, reading: at('INPROGRESS') },
  'nobody unblocked it': { end: { kind: 'approval-timed-out' }, reading: held },
  'timed out': { end: { kind: 'timed-out', trouble: null }, reading: at('INPROGRESS') },
  'timed out at an unknown word': { end: { kind: 'timed-out', trouble: null }, reading: unknownWord },
  'asked to wait': {
    end: { kind: 'timed-out', trouble: refused(429, { retryAfterMs: 3_600_000, messages: [remote] }) },
    reading: at('INPROGRESS'),
  },
  cancelled: { end: { kind: 'cancelled', signalName: 'SIGINT' }, reading: at('INPROGRESS') },
  'never reached': { end: lost(trouble(troubles.connection), 'start'), reading: null },
  'unclear whether it was done': { end: unclear(), operation: 'run', reading: null },
  'refused to start it': { end: lost(start(refused(403)), 'look'), operation: 'run', reading: null },
  'lost sight': { end: lost(trouble(troubles.connection), 'wait'), reading: at('INPROGRESS') },
  ...Object.fromEntries(
    Object.entries(misses)
      .filter(([kind]) => kind !== 'no-run-with-hash')
      .map(([kind, miss]) => [kind, { end: { kind: 'not-found', miss }, reading: null }]),
  ),
}

const variants: Readonly<Record<string, Partial<Story>>> = {
  ...Object.fromEntries(
    operationKinds.map((operation) => [`unclear, ${operation}`, { end: unclear(), operation, reading: null }]),
  ),
  'unclear, of several runs': { end: unclear(['7', '8']), operation: 'run', reading: null },
  ...Object.fromEntries(
    [400, 401, 403, 404, 409, 429, 500].map((status) => [
      `HTTP ${status} to a start`,
      {
        end: lost(start(refused(status, { messages: [remote], scopes: remote, acceptedScopes: remote })), 'look'),
        operation: 'run',
        reading: null,
      },
    ]),
  ),
  'sign-in refused': {
    end: lost(new BuddyError(refused(400, { messages: [remote] }).trouble, 'POST /user/oidc/tokens'), 'start'),
    reading: null,
  },
  ...Object.fromEntries(
    fates.flatMap((fate): [string, Partial<Story>][] => [
      [
        `cancelled, ${fate}`,
        { end: { kind: 'cancelled', signalName: 'SIGINT' }, fate, operation: 'run', reading: at('INPROGRESS') },
      ],
      [
        `timed out, ${fate}`,
        { end: { kind: 'timed-out', trouble: null }, fate, operation: 'run', reading: at('INPROGRESS') },
      ],
      [`lost, ${fate}`, { end: lost(trouble(troubles.connection), 'made'), fate, operation: 'run', reading: null }],
    ]),
  ),
  'no run with that hash': { end: { kind: 'not-found', miss: misses['no-run-with-hash'] }, reading: null },
  'timed out before an answer': { end: { kind: 'timed-out', trouble: cut() }, reading: null },
  'timed out while somebody had to act': { end: { kind: 'timed-out', trouble: null }, reading: held },
  'cancelled before an answer': { end: { kind: 'cancelled', signalName: 'SIGTERM' }, reading: null },
  'an action that never ran': {
    reading: readAction(anActionExecution({ status: 'ENQUEUED' }), anExecution({ status: 'FAILED' }), true),
  },
  'failed with no action': { reading: readRun(anExecution({ status: 'FAILED', actionExecutions: [] })), logs: [] },
  'wrong inputs, several': {
    end: {
      kind: 'wrong-inputs',
      problems: [
        { input: 'x', message: 'one' },
        { input: 'y', message: 'two' },
      ],
    },
    reading: null,
  },
  ...Object.fromEntries(
    Object.entries(troubles).flatMap(([kind, one]) =>
      phases.map((phase) => [`${kind}, ${phase}`, { end: lost(trouble(one), phase), reading: null }]),
    ),
  ),
  ...Object.fromEntries(
    [400, 403, 404, 429, 500, 503].flatMap((status) =>
      phases.map((phase) => [
        `HTTP ${String(status)}, ${phase}`,
        { end: lost(refused(status, { messages: [remote] }), phase), reading: null },
      ]),
    ),
  ),
}

describe('each end', () => {
  test.each(Object.entries({ ...kinds, ...variants }))('%s: says what happened, why and what to do', (_, more) => {
    const { title, cause, next } = explained(aStory(more))
    for (const text of [title, cause, next]) {
      expect(text).toMatch(/\S/)
      expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object/)
    }
    expect(next).toMatch(/^[A-Z]/)
  })

  test.each(Object.entries({ ...kinds, ...variants }))('%s: has a title of ours alone, on one line', (_, more) => {
    expect(explained(aStory(more)).title).toMatch(/^[A-Z][A-Za-z :]{5,60}$/)
    expect(explained(aStory(more)).title).not.toContain('REMOTE')
  })

  test.each(Object.entries({ ...kinds, ...variants }))(
    '%s: quotes Buddy without markers, controls or hidden characters',
    (_, more) => {
      const { cause, next } = explained(aStory(more))
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      for (const text of [cause, next]) expect(text).not.toMatch(/##\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    },
  )

  test('is told apart from every other at one look', () => {
    const titles = Object.entries(kinds).map(([name, more]) => `${explained(aStory(more)).title} (${name})`)
    const seen = new Set(titles.map((title) => title.replace(/ \(.*$/, '')))
    expect(seen.size).toBe(titles.length)
  })

  test('is none where the step passed', () => {
    expect(explain(aStory({ outcome: 'passed' }))).toBeNull()
  })
})

/** The reading of an action in a run that goes on. */
const action = (status: string, more: Partial<Reading> = {}): Reading => ({
  ...readAction(anActionExecution({ status, progress: 40 }), anExecution({ status: 'INPROGRESS' }), true),
  ...more,
})
const timedOut = (more: Partial<Story> = {}): Partial<Story> => ({
  end: { kind: 'timed-out', trouble: null },
  reading: action('INPROGRESS'),
  ...more,
})
const notFound = (miss: Miss, more: Partial<Story> = {}): Partial<Story> => ({
  end: { kind: 'not-found', miss },
  reading: null,
  ...more,
})
const noRun = {
  kind: 'no-run-for-commit',
  commit: 'abcdef0',
  ref: '',
  runCount: 1,
  revisions: [],
  endedBy: 'appear-timeout',
} as const satisfies Miss
const noAction = {
  kind: 'no-action',
  action: 'Bild',
  names: [],
  isLate: true,
  endedBy: 'appear-timeout',
} as const satisfies Miss
const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `n${index + 1}`)

describe('in these words: title, cause, what to do', () => {
  test.each<[string, Partial<Story>, string, string | RegExp, string | RegExp]>([
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
      { reading: readRun(anExecution({ status: 'FAILED', actionExecutions: [] })) },
      'Buddy run failed',
      'Buddy names no action that failed.',
      'Mend the cause and run it again.',
    ],
    [
      'an action that failed',
      { reading: action('FAILED'), logs: [] },
      'Buddy action failed',
      'Buddy gave no message and no log.',
      'Mend the cause and run it again.',
    ],
    [
      'an action without its log',
      { reading: action('FAILED'), mayQuoteLog: false },
      'Buddy action failed',
      `Buddy gave no message; the end of the log is not shown because of 'stream-log: false'.`,
      /^Mend/,
    ],
    [
      'an action that was stopped',
      { reading: action('TERMINATED'), logs: [] },
      'Buddy action was terminated',
      'Somebody, or a time limit in Buddy, stopped it before it ended. Buddy gave no message and no log.',
      /name TERMINATED in 'pass-on'\.$/,
    ],
    [
      'an action that was skipped',
      { reading: action('SKIPPED') },
      'Buddy skipped the action',
      /^Its conditions in Buddy were not met/,
      /name SKIPPED in 'pass-on'\.$/,
    ],
    [
      'an action that is disabled',
      { reading: action('NOT_EXECUTED') },
      'Buddy action never ran',
      /^Buddy did not execute it: it is disabled/,
      /name NOT_EXECUTED in 'pass-on'\.$/,
    ],
    [
      'an action of no known run',
      { reading: action('ENQUEUED', { judgedStatus: 'NOT_EXECUTED', execution: null }) },
      'Buddy action never ran',
      /^Buddy did not execute it/,
      /./,
    ],
    [
      'an action whose turn never came',
      { reading: readAction(anActionExecution({ status: 'ENQUEUED' }), anExecution({ status: 'TERMINATED' }), true) },
      'Buddy action never ran',
      'The run ended as TERMINATED while the action was still ENQUEUED.',
      /what ended the run/,
    ],
    [
      'a status that may not pass',
      { reading: action('SUCCESSFUL'), passOn: new Set(['SKIPPED', 'FAILED']) },
      'Buddy status is not accepted',
      `The action was SUCCESSFUL, and 'pass-on' accepts only SKIPPED, FAILED.`,
      `Name the status in 'pass-on' if it is to pass.`,
    ],
    ['nothing at all', { reading: null }, 'Buddy status is not accepted', /^Nothing is known, and 'pass-on'/, /./],
    [
      'wait: false',
      { end: { kind: 'not-waiting' }, reading: action('INPROGRESS') },
      'Buddy is not done',
      `The action was INPROGRESS at 40 %, and 'wait: false' judges what is there now.`,
      `Leave 'wait' at true to wait for the end, or name the status in 'pass-on'.`,
    ],
    [
      'wait: false after a retry',
      { end: { kind: 'not-waiting' }, reading: action('FAILED', { isFormer: true }) },
      'Buddy is not done',
      `The action was FAILED, as before the retry, and 'wait: false' judges what is there now.`,
      `Leave 'wait' at true to wait for the end.`,
    ],
    [
      'wait: false before an answer',
      { end: { kind: 'not-waiting' }, reading: null },
      'Buddy is not done',
      `Nothing is known, and 'wait: false' judges what is there now.`,
      `Leave 'wait' at true to wait for the end, or name the status in 'pass-on'.`,
    ],
    [
      'nobody who unblocked it',
      { end: { kind: 'approval-timed-out' }, reading: action('WAITING_FOR_APPLY'), approvalTimeoutMs: 60_000 },
      'Nobody unblocked Buddy in time',
      /longer than 'approval-timeout' \(1 min\) allows\.$/,
      `Unblock it in Buddy and run this step again, or raise 'approval-timeout'.`,
    ],
    [
      'nobody who unblocked a run of its own',
      {
        end: { kind: 'approval-timed-out' },
        reading: action('WAITING_FOR_APPLY'),
        approvalTimeoutMs: 60_000,
        operation: 'run',
        fate: 'goes-on',
      },
      'Nobody unblocked Buddy in time',
      /./,
      /^Unblock it in Buddy, or raise 'approval-timeout'\. The run that this step started goes on/,
    ],
    [
      'an action that was not executed in a run that failed',
      { reading: readAction(anActionExecution({ status: 'NOT_EXECUTED' }), anExecution({ status: 'FAILED' }), true) },
      'Buddy action never ran',
      'The run ended as FAILED before its turn came.',
      /./,
    ],
    [
      'an action that was not executed in a run that was stopped',
      {
        reading: readAction(anActionExecution({ status: 'NOT_EXECUTED' }), anExecution({ status: 'TERMINATED' }), true),
      },
      'Buddy action never ran',
      'The run ended as TERMINATED before its turn came.',
      /./,
    ],
    [
      'an action that was not executed in a run that passed',
      {
        reading: readAction(anActionExecution({ status: 'NOT_EXECUTED' }), anExecution({ status: 'SUCCESSFUL' }), true),
      },
      'Buddy action never ran',
      /^Buddy did not execute it: it is disabled/,
      /./,
    ],
    [
      'an action that was not executed in a run of which nothing is known',
      { reading: readAction(anActionExecution({ status: 'NOT_EXECUTED' }), null, true) },
      'Buddy action never ran',
      /^Buddy did not execute it: it is disabled/,
      /./,
    ],
    [
      'a run that was not executed',
      { reading: readRun(anExecution({ status: 'NOT_EXECUTED' })) },
      'Buddy run never ran',
      /^Buddy did not execute it: it is disabled/,
      /./,
    ],
    [
      'a run that failed at an action without a name',
      {
        reading: readRun(
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
      { end: lost(cut(), 'made'), reading: null },
      'Lost sight of Buddy',
      /^The connection to api\.buddy\.works failed: ECONNRESET \(3 attempts in 1 min\)\. The request was/,
      /./,
    ],
    ['a run that was looked for', { end: lost(cut(), 'look'), reading: null }, 'Buddy could not be asked', /./, /./],
    [
      'an operation that got no answer',
      { end: lost(start(cut()), 'look'), operation: 'run', reading: null },
      'Buddy could not be asked',
      /./,
      /./,
    ],
    [
      'an approval that did not come',
      { end: { kind: 'approval-timed-out' }, reading: held, approvalTimeoutMs: 60_000 },
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
      timedOut({ reading: at('INPROGRESS') }),
      'Timed out waiting for Buddy',
      `The run was INPROGRESS when 'timeout' (1 h) was over.`,
      /^If/,
    ],
    [
      'time that was up at an approval',
      timedOut({ reading: held }),
      'Timed out waiting for Buddy',
      /was over\. It waits for an approval: somebody who may approve it has to approve or reject it in Buddy\.$/,
      /^Unblock it in Buddy; if that takes longer, raise/,
    ],
    [
      'time that was up in trouble',
      timedOut({ end: { kind: 'timed-out', trouble: cut() } }),
      'Timed out waiting for Buddy',
      /was over\. At the end Buddy could not be asked: The connection to api\.buddy\.works failed/,
      /^If/,
    ],
    [
      'time that was up before an answer',
      timedOut({ end: { kind: 'timed-out', trouble: cut() }, reading: null }),
      'Timed out waiting for Buddy',
      /^Buddy had not answered yet when 'timeout'/,
      /^The state in Buddy is not known/,
    ],
    [
      'a status that is not known',
      timedOut({ reading: action('ODD') }),
      'Timed out: unknown status',
      'The action was ODD, a status that this version does not know and so never passes.',
      /newer version/,
    ],
    [
      'a status that is not known, and trouble',
      timedOut({ end: { kind: 'timed-out', trouble: cut() }, reading: action('ODD') }),
      'Timed out: unknown status',
      /never passes\. At the end Buddy could not be asked/,
      /./,
    ],
    [
      'a rate limit past the end',
      timedOut({ end: { kind: 'timed-out', trouble: refused(429, { retryAfterMs: 7_200_000 }) } }),
      'Timed out: Buddy asks to wait',
      `Buddy's rate limit asks to wait 2 h, longer than is left of 'timeout' (1 h). The action was INPROGRESS at 40 %.`,
      /^Let fewer jobs share the token, raise 'poll-interval', or raise 'timeout'/,
    ],
    [
      'a rate limit that asks for no time',
      timedOut({ end: { kind: 'timed-out', trouble: refused(429, { retryAfterMs: 0 }) } }),
      'Timed out waiting for Buddy',
      /rate limit is used up/,
      /^If/,
    ],
    [
      'a refusal that asks for no time',
      timedOut({ end: { kind: 'timed-out', trouble: refused(503) } }),
      'Timed out waiting for Buddy',
      /HTTP 503/,
      /^If/,
    ],
    [
      'a cancelled job',
      { end: { kind: 'cancelled', signalName: 'SIGINT' }, reading: action('INPROGRESS') },
      'Cancelled while waiting for Buddy',
      'The workflow or job was cancelled (SIGINT). The action was INPROGRESS at 40 %.',
      'The run in Buddy goes on: this step did not start it.',
    ],
    [
      'a cancelled job, at once',
      { end: { kind: 'cancelled', signalName: 'SIGTERM' }, reading: null },
      'Cancelled while waiting for Buddy',
      'The workflow or job was cancelled (SIGTERM). Nothing had been seen of it yet.',
      /./,
    ],
    [
      'a loss',
      { end: lost(cut(), 'wait'), reading: action('INPROGRESS') },
      'Lost sight of Buddy',
      'The connection to api.buddy.works failed: ECONNRESET (3 attempts in 1 min). Before that: The action was INPROGRESS at 40 %. The request was GET /somewhere.',
      /^The state in Buddy is not known/,
    ],
    [
      'no answer',
      { end: lost(cut(), 'start'), reading: null },
      'Buddy could not be asked',
      'The connection to api.buddy.works failed: ECONNRESET (3 attempts in 1 min). The request was GET /somewhere.',
      /./,
    ],
    [
      'a refusal',
      { end: { kind: 'lost', gaveUp: new GaveUp(refused(400), 'permanent', 1, 0, 'start') }, reading: null },
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
      notFound({ ...noRun, ref: 'branch dev', runCount: 7, endedBy: 'timeout' }),
      'Buddy run did not appear',
      `No run for commit abcdef0 of branch dev appeared before 'timeout' (1 h) was over. Looked at 7 runs.`,
      /./,
    ],
    [
      'no run now',
      notFound({ ...noRun, runCount: 2, revisions: ['123 on main', '456'], endedBy: 'wait' }),
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
      notFound({ ...noAction, isLate: false, names: numbered(21) }),
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
  ])('%s', (_, more, title, cause, next) => {
    const matching = (text: string | RegExp): unknown => (typeof text === 'string' ? text : expect.stringMatching(text))
    expect(explained(aStory(more))).toMatchObject({ title, cause: matching(cause), next: matching(next) })
  })

  test.each([
    ['WAITING_FOR_APPLY', 'an approval', 'has to approve or reject it in Buddy'],
    ['WAITING_FOR_VARIABLES', 'its variables', 'has to enter its variables in Buddy'],
    ['WAITING_FOR_SETTABLE_VARIABLES', 'its variables', 'has to enter its variables in Buddy'],
    ['WAITING_FOR_VT_SESSION', 'a review of its visual tests', 'has to review its visual tests in Buddy'],
  ])('%s is for %s, and somebody %s', (status, what, who) => {
    expect(explained(aStory(timedOut({ reading: action(status) }))).cause).toMatch(
      new RegExp(` It waits for ${what}: somebody .*${who}\\.$`),
    )
  })

  test('that somebody has to act for a status which is new', () => {
    expect(whoUnblocks('WAITING_FOR_SOMETHING_NEW')).toBe('somebody has to act in Buddy')
  })

  test('an action whose run is held up', () => {
    const reading = readAction(
      anActionExecution({ status: 'ENQUEUED', progress: null }),
      anExecution({ status: 'WAITING_FOR_APPLY', actionExecutions: [] }),
      true,
    )
    expect(explained(aStory(timedOut({ reading }))).cause).toContain(
      `The action was ENQUEUED, its run WAITING_FOR_APPLY when 'timeout'`,
    )
    const ofRun = { ...reading, subject: 'run' as const }
    expect(explained(aStory(timedOut({ reading: ofRun }))).cause).toContain(`The run was ENQUEUED when 'timeout'`)
  })

  test('progress only of what moves', () => {
    expect(explained(aStory({ end: { kind: 'not-waiting' }, reading: action('WAITING_FOR_APPLY') })).cause).toMatch(
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
      readRun(anExecution({ ...run, status: 'FAILED' })),
      page('action'),
    ],
    ['of a run that goes on: its own', readRun(anExecution({ ...run, status: 'INPROGRESS' })), page('run')],
    [
      'of a run in which nothing failed: its own',
      readRun(anExecution({ ...run, status: 'SKIPPED', actionExecutions: [] })),
      page('run'),
    ],
    [
      'of an action: its own',
      { ...readAction(anActionExecution({ htmlUrl: page('own') }), anExecution(run), true) },
      page('own'),
    ],
    ['of nothing: none', null, null],
  ])('%s', (_, reading, link) => {
    expect(explained(aStory({ reading })).link).toBe(link)
  })
})

describe('why it failed', () => {
  const failed = anActionExecution({ id: 'own', status: 'FAILED', actionName: 'Test' })
  const logs = [aStoryLog(['one', '', 'two', 'three', 'four', 'five', 'six'], { action: failed })]
  const run = readRun(
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
    ['an action', readAction(failed, null, true)],
    ['a run', run],
  ])('%s: by the end of the log of what failed first', (_, reading) => {
    expect(explained(aStory({ reading, logs })).cause).toContain('two\nthree\nfour\nfive\nsix')
    expect(explained(aStory({ reading, logs })).cause).not.toContain('one')
  })

  test('by its own log, without blank lines, and without a heading for errors where there are none', () => {
    const log = (own: typeof failed, head: readonly string[], tail: readonly string[]): StoryLog =>
      aStoryLog([], { action: own, excerpt: { lineCount: 99, head, errors: [], tail } })
    const others = [
      log(anActionExecution({ id: 'other' }), ['of another'], []),
      log(failed, ['a', '', ' \t'], ['b', 'c', '', 'd', 'e', 'f', 'g']),
    ]
    expect(explained(aStory({ reading: readAction(failed, null, true), logs: others })).cause).toBe(
      'The log ends with:\nc\nd\ne\nf\ng',
    )
  })

  test('a run names the first action that failed, and leads to its page', () => {
    const first = { ...failed, htmlUrl: 'https://app.buddy.works/w/p/first' }
    const { cause, link } = explained(aStory({ reading: { ...run, actions: [first] }, logs }))
    expect(cause).toContain('The first action that failed the run is Test (FAILED). The log ends with:')
    expect(link).toBe('https://app.buddy.works/w/p/first')
  })

  test('before the end of the log up to three lines that look like errors', () => {
    const lines = ['error 1', 'fine', 'error 2', 'fatal 3', 'panic 4', 'one', 'two', 'three', 'four', 'error 5']
    const { cause } = explained(
      aStory({ reading: readAction(failed, null, true), logs: [aStoryLog(lines, { action: failed })] }),
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
        aStory({
          reading: readAction(failed, null, true),
          logs: [aStoryLog([], { action: failed, excerpt: between })],
        }),
      ).cause,
    ).toContain('Lines that look like errors:\nerror between\nThe log')
    expect(
      explained(
        aStory({
          reading: readAction(failed, null, true),
          logs: [aStoryLog(lines, { action: failed })],
          mayQuoteLog: false,
        }),
      ).cause,
    ).not.toMatch(/error \d|fatal|panic/)
  })

  test.each([
    ['GET /workspaces/w/projects/p/pipelines/2/executions', false],
    ['GET /workspaces/w/projects/p/pipelines/2/executions/2', true],
  ])('a 404 names what was asked for: %s', (request, ofRun) => {
    const refusal = new BuddyError(refused(404).trouble, request)
    const { cause } = explained(aStory({ end: lost(refusal, 'start'), reading: null }))
    expect(cause).toContain('pipeline 2 of w/p')
    expect(cause.includes('run 2')).toBe(ofRun)
  })

  test('Buddy’s own message goes before the log', () => {
    const { cause } = explained(
      aStory({ reading: readAction({ ...failed, errorMessage: 'exit 7' }, null, true), logs }),
    )
    expect(cause).toContain('exit 7')
    expect(cause).not.toContain('six')
  })

  test.each([
    ['an action', readAction(failed, null, true)],
    ['a run', run],
  ])('%s: with stream-log: false no line of the log is quoted', (_, reading) => {
    const { cause, next } = explained(aStory({ reading, logs, mayQuoteLog: false }))
    expect(`${cause}${next}`).not.toMatch(/\b(?:two|three|four|five|six)\b/)
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
    expect(explained(aStory({ reading: aReading({ ...at('SKIPPED'), htmlUrl }) })).link).toBeNull()
  })

  test.each([
    [
      'the limits that ended it',
      { end: { kind: 'timed-out', trouble: null }, reading: at('INPROGRESS'), timeoutMs: 90_000 },
      ['INPROGRESS', "'timeout' (1 min 30 s)"],
    ],
    [
      'who has to act',
      { end: { kind: 'timed-out', trouble: null }, reading: held },
      [whoUnblocks('WAITING_FOR_APPLY')],
    ],
    [
      'the patience for an approval',
      { end: { kind: 'approval-timed-out' }, reading: held, approvalTimeoutMs: 60_000 },
      ['WAITING_FOR_APPLY', '1 min', 'an approval'],
    ],
    [
      'what was looked for and what was there',
      {
        end: {
          kind: 'not-found',
          miss: {
            kind: 'no-run-for-commit',
            commit: 'abcdef0',
            ref: 'branch dev',
            runCount: 7,
            revisions: ['1234567890abcdef'],
            endedBy: 'appear-timeout',
          },
        },
        reading: null,
      },
      ['abcdef0', 'branch dev', '7 runs', '1234567890ab', '5 min'],
    ],
    [
      'the branches of the newest runs',
      {
        end: {
          kind: 'not-found',
          miss: {
            kind: 'no-run-for-commit',
            commit: 'abcdef0',
            ref: '',
            runCount: 1,
            revisions: ['90d11b5b5410 on main'],
            endedBy: 'wait',
          },
        },
        reading: null,
      },
      ['90d11b5b5410 on main'],
    ],
    [
      'the pipelines that there are',
      {
        end: { kind: 'not-found', miss: { kind: 'no-pipeline', identifier: 'dploy', identifiers: ['deploy', 'test'] } },
        reading: null,
      },
      ['"dploy"', 'It has: deploy, test.', 'its name does not'],
    ],
    [
      'what was asked',
      {
        end: {
          kind: 'lost',
          gaveUp: new GaveUp(new BuddyError(troubles.connection, 'GET /workspaces/w'), 'exhausted', 3, 60_000, 'start'),
        },
        reading: null,
      },
      [' The request was GET /workspaces/w.'],
    ],
    [
      'the advice of the trouble where nothing answered',
      { end: { kind: 'timed-out', trouble: trouble(troubles['host-not-found']) }, reading: null },
      [explained(aStory({ end: lost(trouble(troubles['host-not-found']), 'start'), reading: null })).next],
    ],
    [
      'the actions that there are',
      {
        end: {
          kind: 'not-found',
          miss: {
            kind: 'no-action',
            action: 'Bild',
            names: ['Build', 'Test'],
            isLate: false,
            endedBy: 'appear-timeout',
          },
        },
        reading: null,
      },
      ['Bild', 'Build', 'Test'],
    ],
    [
      'the numbers to choose from',
      { end: { kind: 'not-found', miss: misses['several-actions'] }, reading: null },
      ['1, 2'],
    ],
    [
      'that the url is of another region',
      { end: lost(refused(401), 'start'), reading: null, otherRegion: 'EU' },
      ['the two disagree', 'region: EU'],
    ],
    [
      'the same for what is not found',
      { end: lost(refused(404), 'start'), reading: null, otherRegion: 'EU' },
      ['the two disagree', 'region: EU'],
    ],
    [
      'that the token expired',
      { end: lost(refused(401), 'wait'), reading: at('INPROGRESS') },
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
        reading: null,
      },
      ['one\ntwo', 'No request was sent'],
    ],
  ] satisfies readonly (readonly [string, Partial<Story>, readonly string[]])[])('%s', (_, more, parts) => {
    const { cause, next } = explained(aStory(more))
    for (const part of parts) expect(`${cause}\n${next}`).toContain(part)
  })

  test.each([
    'WAITING_FOR_APPLY',
    'WAITING_FOR_VARIABLES',
    'WAITING_FOR_SETTABLE_VARIABLES',
    'WAITING_FOR_VT_SESSION',
    'WAITING_FOR_SOMETHING_NEW',
  ])('who can unblock %s', (status) => {
    expect(whoUnblocks(status)).toMatch(/^somebody .* in Buddy$/)
  })
})

describe('what became of a run that this step started', () => {
  const says: Readonly<Record<Fate, RegExp>> = {
    'not-ours': /No run was started\./,
    'goes-on': /The run that this step started (?:probably )?goes on in Buddy/,
    cancelled: /was cancelled in Buddy too/,
    'cancel-failed': /could not be cancelled, so it goes on/,
    'left-to-post': /not known yet; when the job ends, it is looked for and cancelled/,
    'perhaps-goes-on': /is not known\. If it has, it goes on there/,
  }
  const endings: Readonly<Record<string, Partial<Story>>> = {
    cancelled: { end: { kind: 'cancelled', signalName: 'SIGINT' } },
    'timed out': { end: { kind: 'timed-out', trouble: null } },
    lost: { end: lost(trouble(troubles.connection), 'wait') },
    'not unblocked': { end: { kind: 'approval-timed-out' } },
    'not waited for': { end: { kind: 'not-waiting' } },
    broken: { end: { kind: 'broken', error: new Error('x') } },
  }
  const rows = Object.entries(endings).flatMap(([ending, more]) => fates.map((fate) => ({ ending, fate, more })))

  test.each(rows)('$ending, $fate: is said once, where there is such a run', ({ ending, fate, more }) => {
    const { next } = explained(aStory({ reading: held, operation: 'run', ...more, fate }))
    const isOfInterest = fate !== 'not-ours' || ending === 'cancelled' || ending === 'timed out'
    expect(next.match(new RegExp(says[fate], 'g'))?.length ?? 0).toBe(isOfInterest ? 1 : 0)
    for (const other of fates.filter((one) => one !== fate)) expect(next).not.toMatch(says[other])
  })

  test.each<[string, Partial<Story>, string]>([
    ['TERMINATED', { reading: readRun(anExecution({ status: 'TERMINATED' })) }, ' The run is TERMINATED now.'],
    ['TERMINATING', { reading: readRun(anExecution({ status: 'TERMINATING' })) }, ' The run is TERMINATING now.'],
    [
      'SUCCESSFUL, which was quicker',
      { reading: readRun(anExecution({ status: 'SUCCESSFUL' })) },
      ' The run is SUCCESSFUL now.',
    ],
    ['nothing', { reading: readRun(anExecution({ status: 'INPROGRESS' })) }, ''],
    ['nothing, before anything was read', { reading: null }, ''],
  ])('and was cancelled: what Buddy said then, %s', (_, more, now) => {
    const story = aStory({ operation: 'run', fate: 'cancelled', ...more })
    expect(explained({ ...story, ...timedOut({}), ...more }).cause).toBe(
      `Buddy was not done when 'timeout' (1 h) was over.${now}`,
    )
    const cancelled = explained({ ...story, end: { kind: 'cancelled', signalName: 'SIGINT' } }).cause
    if (now !== '') expect(cancelled).toMatch(new RegExp(`\\(SIGINT\\)\\.${now}$`))
    else
      expect(cancelled).toMatch(
        more.reading === null ? /Nothing had been seen of it yet\.$/ : / The run was INPROGRESS\.$/,
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
        aStory({ end: { kind: 'cancelled', signalName: 'SIGINT' }, reading: at(status), operation, fate: 'not-ours' }),
      ).next,
    ).toBe(words)
  })

  test.each<[string, Partial<Story>, string]>([
    ['cancelled', { end: { kind: 'cancelled', signalName: 'SIGINT' } }, `('cancel-on-abort' is false)`],
    ['timed out', { end: { kind: 'timed-out', trouble: null } }, `('cancel-on-timeout' is false)`],
    [
      'timed out while an action was looked for',
      { end: { kind: 'not-found', miss: { ...misses['late action'] } } },
      `('cancel-on-timeout' is false)`,
    ],
  ])('%s: which input keeps it going', (_, more, words) => {
    expect(explained(aStory({ reading: at('INPROGRESS'), operation: 'run', fate: 'goes-on', ...more })).next).toContain(
      words,
    )
  })
})

describe('a run of its own, in whole sentences', () => {
  const ended = {
    cancelled: { end: { kind: 'cancelled', signalName: 'SIGINT' } },
    lost: { end: lost(trouble(troubles.connection), 'wait') },
    'not waited for': { end: { kind: 'not-waiting' } },
  } as const
  const watchOn = ` To watch it further, use 'operation: watch' with its link: this step would start another run.`
  test.each<[OperationKind, Fate, keyof typeof ended, string]>([
    [
      'run',
      'goes-on',
      'cancelled',
      `The run that this step started goes on in Buddy ('cancel-on-abort' is false).${watchOn}`,
    ],
    ['retry', 'goes-on', 'cancelled', `The run that this step retried goes on in Buddy ('cancel-on-abort' is false).`],
    ['run', 'goes-on', 'lost', `The run that this step started probably goes on in Buddy.${watchOn}`],
    ['retry', 'goes-on', 'not waited for', 'The run that this step retried goes on in Buddy.'],
    ['retry', 'cancelled', 'cancelled', 'The run that this step retried was cancelled in Buddy too.'],
    [
      'retry',
      'cancel-failed',
      'cancelled',
      'The run that this step retried could not be cancelled, so it goes on in Buddy. Cancel it there.',
    ],
    [
      'retry',
      'left-to-post',
      'cancelled',
      'Whether Buddy has retried the run is not known yet; when the job ends, it is looked for and cancelled.',
    ],
    [
      'run',
      'left-to-post',
      'cancelled',
      'Whether Buddy has started the run is not known yet; when the job ends, it is looked for and cancelled.',
    ],
    [
      'retry',
      'perhaps-goes-on',
      'cancelled',
      `Whether Buddy has retried the run is not known. If it has, it goes on there ('cancel-on-abort' is false).`,
    ],
    ['run', 'perhaps-goes-on', 'lost', 'Whether Buddy has started the run is not known. If it has, it goes on there.'],
  ])('%s, %s, %s', (operation, fate, end, words) => {
    expect(explained(aStory({ ...ended[end], reading: at('INPROGRESS'), operation, fate })).next.endsWith(words)).toBe(
      true,
    )
  })

  test.each<[Fate, string]>([
    ['cancelled', ' The run that this step started was cancelled in Buddy too.'],
    ['goes-on', ` The run that this step started goes on in Buddy ('cancel-on-timeout' is false).${watchOn}`],
    ['not-ours', ''],
  ])('whose time was over before its state was known, %s', (fate, words) => {
    const { next } = explained(
      aStory({ ...timedOut({ end: { kind: 'timed-out', trouble: cut() }, reading: null }), operation: 'run', fate }),
    )
    expect(next).toMatch(/^The state in Buddy is not known\. .* proxy and firewall if it stays so\./)
    expect(next.replace(/^.*firewall if it stays so\./, '')).toBe(words)
  })

  test.each<[OperationKind, string]>([
    ['run', 'Look in Buddy. If the run is not there, run this step again; if it is, watch it by its link.'],
    [
      'retry',
      'Look in Buddy. Then run this step again: it retries the run only if that has ended, and Buddy only if that has failed.',
    ],
    ['approve', 'Look in Buddy. Then run this step again: it does nothing that is done already.'],
  ])('%s, of which it is not known whether it was done', (operation, next) => {
    const words = explained(aStory({ end: unclear(), operation, reading: null, fate: 'perhaps-goes-on' }))
    expect(words.next).toBe(next)
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
    const { title, cause, next } = explained(aStory({ end: unclear(), operation, reading: null }))
    expect(title).toBe('Buddy may have carried it out')
    expect(cause).toContain(describeEffect(operation))
    expect(describeEffect(operation)).toMatch(word)
    expect(cause).toContain(`The request was POST ${operationPath}, and it was not repeated.`)
    expect(next).toContain('Look in Buddy')
  })

  test('names the runs that may have come of it', () => {
    expect(explained(aStory({ end: unclear(['7', '8']), operation: 'run', reading: null })).cause).toContain(
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
    const { title, cause, next } = explained(
      aStory({
        end: lost(start(refused(status, { scopes: 'EXECUTION_INFO', acceptedScopes: 'EXECUTION_RUN' })), 'look'),
        operation: 'run',
        reading: null,
      }),
    )
    expect(title).toBe('Buddy refused the operation')
    expect(cause).toContain(words)
    if (status === 401 || status === 403) {
      expect(next).toContain(
        'takes the scope EXECUTION_RUN (in newer versions PIPELINE_RUN); this token has EXECUTION_INFO; accepted are EXECUTION_RUN',
      )
      expect(next).not.toContain('Reading a run')
    }
  })

  test('of reading takes another scope', () => {
    expect(explained(aStory({ end: lost(refused(403), 'start'), reading: null })).next).toContain(
      'Reading a run takes the scope EXECUTION_INFO (in newer versions PIPELINE_READ).',
    )
  })
})

describe('signing in', () => {
  test('that Buddy refuses says what to check, whatever the status', () => {
    for (const status of [400, 401, 403, 404, 422]) {
      const { cause, next } = explained(
        aStory({
          end: lost(
            new BuddyError(refused(status, { messages: ['no such provider'] }).trouble, 'POST /user/oidc/tokens'),
            'start',
          ),
          reading: null,
        }),
      )
      expect(cause).toMatch(/did not take GitHub's identity token .*no such provider/)
      for (const part of [`'oidc-provider-id'`, `'oidc-audience'`, 'api.buddy.works']) expect(next).toContain(part)
    }
  })

  test('for which GitHub gave no identity token says which permission the job needs', () => {
    expect(explained(aStory({ end: lost(trouble(troubles['no-identity']), 'start'), reading: null })).next).toContain(
      'permissions: id-token: write',
    )
  })

  test('is offered where a token did not live long enough', () => {
    expect(explained(aStory({ end: lost(refused(401), 'wait'), reading: null })).next).toContain(`'oidc-provider-id'`)
  })
})

test.each<[string, Partial<Extract<NonNullable<Story['target']>['run'], { by: 'start' }>['request']>, string]>([
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
