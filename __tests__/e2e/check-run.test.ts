import { describe, expect, test } from '@jest/globals'
import { demoToken } from '../../testing/fake-buddy/fake-buddy.ts'
import {
  demoGitHubToken,
  type FakeCheckRun,
  type FakeGitHub,
  type Fault,
} from '../../testing/fake-github/fake-github.ts'
import { cutConnection, intercept } from './support/responses.ts'
import { repository } from './support/run-gate.ts'
import { type AnEvent, both, eventCommit, finished, headSha, pending, pullRequest } from './support/scenarios.ts'
import { endingOnce, runWithGitHub, type WithGitHubOptions, type WithGitHubResult } from './support/with-github.ts'

const isShown = ({ checkRuns }: FakeGitHub): boolean => checkRuns[0]?.status === 'in_progress'
const hasRequest = ({ asked }: FakeGitHub): boolean => asked.length > 0

describe('while the gate waits', () => {
  test.each<readonly [what: string, event: AnEvent | undefined, commit: string]>([
    ['the head of a pull request', pullRequest(), headSha],
    ['the commit of a push', undefined, eventCommit],
  ])(
    '%s has a check run in progress, with the page in Buddy, which is completed at the end',
    async (_, event, commit) => {
      const shown: FakeCheckRun[] = []
      const { github, exitCode, output, warnings, state, post } = await runWithGitHub({
        watched: pending,
        ...(event === undefined ? {} : { event }),
        inputs: { 'check-run': 'Buddy: deploy' },
        onRequest: (fake, buddy) => {
          shown.push(...fake.checkRuns.map((run) => ({ ...run })))
          if (shown.length > 0) buddy.runs[0]?.actions[0]?.set({ status: 'SUCCESSFUL' })
        },
      })
      const page = output['url']
      expect(page).toMatch(/^http/)
      const run = { name: 'Buddy: deploy', head_sha: commit, details_url: page }
      expect(shown[0]).toMatchObject({ ...run, status: 'in_progress', conclusion: null })
      expect(github.checkRuns).toMatchObject([{ ...run, status: 'completed', conclusion: 'success' }])
      expect([exitCode, github.creations, github.asked.length, warnings]).toEqual([0, 1, 2, []])
      expect([state.get('check-run'), post?.rawStdout]).toEqual(['', ''])
    },
  )

  test('the check run is there before the run is found, and gets its link then', async () => {
    const { github, output } = await runWithGitHub({
      run: { appearsAfterMs: 1_500, revision: eventCommit },
      inputs: { 'execution-id': undefined, 'action-execution-id': undefined, 'appear-timeout': '20s' },
    })
    expect(github.requests[0]?.body).toContain('The run has not been found yet')
    expect(github.checkRuns).toMatchObject([
      { head_sha: eventCommit, conclusion: 'success', details_url: output['url'] },
    ])
  })
})

describe('the check run at the end', () => {
  test.each<readonly [what: string, options: WithGitHubOptions, outcome: string, conclusion: string]>([
    [
      'FAILED that pass-on names',
      { watched: finished('FAILED'), inputs: { 'pass-on': 'FAILED' } },
      'passed',
      'success',
    ],
    ['TERMINATED', { watched: finished('TERMINATED') }, 'failed', 'cancelled'],
    ['the timeout', { watched: pending, inputs: { timeout: '1s' } }, 'timed-out', 'timed_out'],
    [
      'WAITING_FOR_VARIABLES at the approval timeout',
      { watched: finished('WAITING_FOR_VARIABLES'), inputs: { 'approval-timeout': '0' } },
      'timed-out',
      'action_required',
    ],
    [
      'a Buddy that does not answer',
      { buddy: intercept(() => cutConnection), inputs: { 'outage-tolerance': '1s' } },
      'unknown',
      'failure',
    ],
  ])('has a conclusion for %s', async (_, options, outcome, conclusion) => {
    const { github, output, warnings } = await runWithGitHub(options)
    expect(output['outcome']).toBe(outcome)
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion, title: expect.stringMatching(/./) }])
    expect(warnings).toEqual([])
  })

  test('has the text of the job summary', async () => {
    const { github, rawSummary } = await runWithGitHub({
      watched: { ...finished('FAILED'), name: 'Unit tests', errorMessage: 'Exit code 2', log: ['one', 'two'] },
    })
    const [run] = github.checkRuns
    // The link stands in the summary of the check run.
    const withoutLink = rawSummary.replace(/<p><a href="[^"]*">Open <code>Unit tests<\/code> in Buddy<\/a> · /, '<p>')
    expect(withoutLink.trim().endsWith(run?.text.trim() ?? 'none')).toBe(true)
    expect(run?.title).toContain('Exit code 2')
    expect(`${run?.summary ?? ''}${run?.text ?? ''}`).not.toContain('Exit code 2')
    for (const part of ['failed · run', 'What to do:', 'Open it in Buddy']) expect(run?.summary).toContain(part)
  })

  test('has its text and annotations without a live log and without a job summary', async () => {
    const { github, rawStdout, rawSummary } = await runWithGitHub({
      watched: { ...finished('FAILED'), log: ['before', './package.json:3:1: error: not so'] },
      step: { workspace: repository },
      inputs: { 'stream-log': 'false', summary: 'never' },
    })
    expect([rawStdout.includes('not so'), rawSummary]).toEqual([false, ''])
    expect(github.checkRuns[0]?.text).toContain('./package.json:3:1: error: not so')
    expect(github.checkRuns[0]?.annotations).toMatchObject([{ path: 'package.json', start_line: 3, message: 'not so' }])
  })
})

/** Cancels the step once GitHub has this. */
async function cancelOnce(
  isSo: (github: FakeGitHub) => boolean,
  { faults, ...options }: WithGitHubOptions & { readonly faults?: readonly Fault[] } = {},
): Promise<WithGitHubResult> {
  const cancel = new AbortController()
  return runWithGitHub({
    watched: { ...pending, log: ['as far as it got'] },
    event: pullRequest(),
    ...(faults === undefined ? {} : { github: { faults } }),
    ...options,
    step: { ...options.step, signal: cancel.signal },
    onRequest: (github) => {
      if (isSo(github)) cancel.abort()
    },
  })
}

const killed = { step: { firstSignal: 'SIGKILL' } } as const
const cancelledRun = { status: 'completed', conclusion: 'cancelled' } as const

describe('a step that is cancelled', () => {
  test('completes its check run as cancelled, and writes the comment, long before it would be killed', async () => {
    const { github, output, durationMs, post, warnings } = await cancelOnce(isShown, { inputs: both })
    expect(output).toMatchObject({ outcome: 'cancelled', status: 'INPROGRESS' })
    expect(github.checkRuns).toMatchObject([
      { ...cancelledRun, details_url: output['url'], text: expect.stringContaining('as far as it got') },
    ])
    expect(github.comments).toMatchObject([{ body: expect.stringContaining('Cancelled') }])
    expect([github.creations, warnings, post?.rawStdout]).toEqual([2, [], ''])
    expect(durationMs).toBeLessThan(10_000)
  })

  test.each<readonly [what: string, fault: Fault, title: RegExp]>([
    ['whose creation is not answered', { on: 'POST check-runs', isCarriedOut: true, response: 'silence' }, /ancelled/],
    ['whose end is cut before it came through', { on: 'PATCH', isCarriedOut: false, response: 'reset' }, /ancelled/],
    [
      'whose end GitHub never answers: the post step completes it',
      { on: 'PATCH', isCarriedOut: false, response: 'silence' },
      /^The gate has ended$/,
    ],
  ])('has one check run %s', async (_, fault, title) => {
    const { github, durationMs, endedBy, output, post } = await cancelOnce(
      fault.on === 'PATCH' ? isShown : hasRequest,
      { faults: [fault] },
    )
    expect(github.checkRuns).toMatchObject([{ ...cancelledRun, title: expect.stringMatching(title) }])
    expect([output['outcome'], github.creations, endedBy]).toEqual(['cancelled', 1, null])
    expect(durationMs).toBeLessThan(10_000)
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
  })
})

describe('a step that is killed', () => {
  test('has its check run completed as cancelled by the post step, and leaves no secret for that', async () => {
    const result = await cancelOnce(isShown, {
      ...killed,
      inputs: { operation: 'approve', 'secret-variables': 'A=a-secret-value' },
    })
    expect(result.endedBy).toBe('SIGKILL')
    expect(result.github.checkRuns).toMatchObject([
      { ...cancelledRun, title: expect.stringMatching(/^The gate (?:was stopped|has ended)$/) },
    ])
    expect([result.github.creations, result.post?.exitCode, result.post?.annotations]).toEqual([1, 0, []])
    expect(result.state.get('check-run')).toMatch(/^\{/)
    const left = JSON.stringify([...result.state])
    for (const secret of [demoToken, demoGitHubToken, 'a-secret-value']) expect(left).not.toContain(secret)
  })

  test.each([
    ['was answered, completes it', true, [cancelledRun]],
    ['came through, has nothing to complete', false, []],
  ])('before the creation %s', async (_, isCarriedOut, checkRuns) => {
    const { github, post } = await cancelOnce(isCarriedOut ? ({ checkRuns: runs }) => runs.length > 0 : hasRequest, {
      ...killed,
      faults: [{ on: 'POST check-runs', isCarriedOut, response: 'silence' }],
    })
    expect(github.checkRuns).toMatchObject(checkRuns)
    expect([github.creations, post?.exitCode, post?.annotations]).toEqual([checkRuns.length, 0, []])
  })

  test('after it started a run has both ended by the post step', async () => {
    const cancel = new AbortController()
    const { github, post, runs } = await runWithGitHub({
      watched: pending,
      inputs: { operation: 'run', 'execution-id': undefined, 'action-execution-id': undefined },
      step: { ...killed.step, signal: cancel.signal },
      onRequest: (fake, buddy) => {
        if (isShown(fake) && buddy.runs.length > 1) cancel.abort()
      },
    })
    expect(github.checkRuns).toMatchObject([cancelledRun])
    expect(runs.at(-1)?.status).toBe('TERMINATED')
    expect(post?.annotations).toEqual([])
  })

  test('and whose post step may not read check runs: a warning, and the job goes on', async () => {
    const body = { message: 'Resource not accessible by integration' }
    const { post } = await cancelOnce(isShown, {
      ...killed,
      faults: [{ on: 'GET', times: Infinity, isCarriedOut: false, response: { status: 403, body } }],
    })
    expect(post).toMatchObject({
      exitCode: 0,
      annotations: [{ level: 'warning', message: expect.stringContaining('`checks: write`') }],
    })
  })
})

test('a step whose end GitHub did not take in time leaves it to the post step, which says how it ended', async () => {
  const { github, warnings, post } = await runWithGitHub({
    watched: pending,
    onRequest: endingOnce('FAILED', isShown),
    github: {
      faults: [{ on: 'PATCH', isCarriedOut: false, response: { status: 429, headers: { 'retry-after': '3600' } } }],
    },
  })
  expect(warnings).toEqual([expect.stringContaining('rate limit')])
  expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure', title: 'The gate has ended' }])
  expect(post?.annotations).toEqual([])
})
