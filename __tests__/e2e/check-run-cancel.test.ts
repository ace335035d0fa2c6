import { describe, expect, test } from '@jest/globals'
import { demoToken } from '../../testing/fake-buddy/fake-buddy.ts'
import { demoGitHubToken, type FakeGitHub, type GitHubOptions } from '../../testing/fake-github/fake-github.ts'
import { type WithGitHubOptions, type WithGitHubResult, endingOnce, runWithGitHub } from './support/with-github.ts'
import { both, finished, pending, pullRequest } from './support/scenarios.ts'

/** Cancels the step once GitHub has this. */
async function cancelOnce(
  isSo: (github: FakeGitHub) => boolean,
  options: WithGitHubOptions = {},
): Promise<WithGitHubResult> {
  const cancel = new AbortController()
  return runWithGitHub({
    watched: { ...pending, log: ['as far as it got'] },
    event: pullRequest(),
    ...options,
    step: { ...options.step, signal: cancel.signal },
    onRequest: (github) => {
      if (isSo(github)) cancel.abort()
    },
  })
}

const isShown = ({ checkRuns }: FakeGitHub): boolean => checkRuns[0]?.status === 'in_progress'
const states = ({ state }: WithGitHubResult): string => JSON.stringify([...state])

describe('a step that is cancelled', () => {
  test('completes its check run as cancelled, and writes the comment, long before it would be killed', async () => {
    const { github, output, durationMs, exitCode, post, warnings } = await cancelOnce(isShown, { inputs: both })
    expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'cancelled', 'INPROGRESS'])
    expect(github.checkRuns).toMatchObject([
      { status: 'completed', conclusion: 'cancelled', details_url: output['url'] },
    ])
    expect(github.checkRuns[0]?.text).toContain('as far as it got')
    expect(github.comments).toMatchObject([{ body: expect.stringContaining('Cancelled') }])
    expect([github.creations, warnings, post?.rawStdout]).toEqual([2, [], ''])
    expect(durationMs).toBeLessThan(10_000)
  })

  test('that waits for somebody still asks for that', async () => {
    const { github } = await cancelOnce(isShown, { watched: finished('WAITING_FOR_APPLY') })
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'action_required' }])
  })

  test.each<readonly [what: string, github: GitHubOptions, conclusion: string]>([
    [
      'whose creation is not answered',
      { faults: [{ on: 'POST check-runs', isCarriedOut: true, response: 'silence' }] },
      'cancelled',
    ],
    [
      'whose end is cut before it came through',
      { faults: [{ on: 'PATCH', isCarriedOut: false, response: 'reset' }] },
      'cancelled',
    ],
    [
      'whose end is cut after it came through',
      { faults: [{ on: 'PATCH', isCarriedOut: true, response: 'reset' }] },
      'cancelled',
    ],
  ])('has one check run, %s, and completes it in time', async (_, options, conclusion) => {
    const { github, durationMs, endedBy } = await cancelOnce(({ asked }) => asked.length > 0, { github: options })
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion }])
    expect([github.creations, endedBy]).toEqual([1, null])
    expect(durationMs).toBeLessThan(10_000)
  })

  test('before a GitHub that no longer answers ends in time, and post: completes it', async () => {
    const { github, durationMs, endedBy, output, post } = await cancelOnce(isShown, {
      github: { faults: [{ on: 'PATCH', isCarriedOut: false, response: 'silence' }] },
    })
    expect([output['outcome'], endedBy]).toEqual(['cancelled', null])
    expect(durationMs).toBeLessThan(10_000)
    expect(github.checkRuns).toMatchObject([
      { status: 'completed', conclusion: 'cancelled', title: 'The gate has ended' },
    ])
    expect(post).toMatchObject({ exitCode: 0, annotations: [] })
  })
})

describe('a step that is killed', () => {
  test('has its check run completed as cancelled by post:', async () => {
    const result = await cancelOnce(isShown, { step: { firstSignal: 'SIGKILL' } })
    expect(result.endedBy).not.toBeNull()
    expect(result.github.checkRuns).toMatchObject([
      {
        status: 'completed',
        conclusion: 'cancelled',
        title: expect.stringMatching(/^The gate (?:was stopped|has ended)$/),
      },
    ])
    expect(result.github.creations).toBe(1)
    expect(result.post).toMatchObject({ exitCode: 0, annotations: [] })
    expect(result.state.get('check-run')).toMatch(/^\{/)
  })

  test('before the creation was answered, too', async () => {
    const { github, post } = await cancelOnce(({ checkRuns }) => checkRuns.length > 0, {
      github: { faults: [{ on: 'POST check-runs', isCarriedOut: true, response: 'silence' }] },
      step: { firstSignal: 'SIGKILL' },
    })
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }])
    expect([github.creations, post?.exitCode, post?.annotations]).toEqual([1, 0, []])
  })

  test('before anything was created has nothing to complete', async () => {
    const { github, post } = await cancelOnce(({ asked }) => asked.length > 0, {
      github: { faults: [{ on: 'POST check-runs', isCarriedOut: false, response: 'silence' }] },
      step: { firstSignal: 'SIGKILL' },
    })
    expect([github.checkRuns, github.creations, post?.exitCode, post?.annotations]).toEqual([[], 0, 0, []])
  })

  test('after it started a run has both ended by post:', async () => {
    const { github, post, buddyStatus } = await killedWithRun()
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }])
    expect(buddyStatus).toBe('TERMINATED')
    expect(post?.annotations).toEqual([])
  })

  test('with a post: that may not, or cannot: a warning, and the job goes on', async () => {
    const { post } = await cancelOnce(isShown, {
      github: {
        faults: [
          {
            on: 'GET',
            times: Infinity,
            isCarriedOut: false,
            response: { status: 403, body: { message: 'Resource not accessible by integration' } },
          },
        ],
      },
      step: { firstSignal: 'SIGKILL' },
    })
    expect(post).toMatchObject({
      exitCode: 0,
      annotations: [{ level: 'warning', message: expect.stringContaining('`checks: write`') }],
    })
  })
})

/** A killed step that had started a run, and what became of that in Buddy. */
async function killedWithRun(): Promise<WithGitHubResult & { readonly buddyStatus: string }> {
  const cancel = new AbortController()
  let status = (): string => ''
  const result = await runWithGitHub({
    watched: pending,
    inputs: { operation: 'run', 'execution-id': undefined, 'action-execution-id': undefined },
    step: { signal: cancel.signal, firstSignal: 'SIGKILL' },
    onRequest: (github, buddy) => {
      status = () => buddy.runs.at(-1)?.status ?? ''
      if (isShown(github) && buddy.runs.length > 1) cancel.abort()
    },
  })
  return { ...result, buddyStatus: status() }
}

describe('what is left for post:', () => {
  test.each<readonly [what: string, play: () => Promise<WithGitHubResult>]>([
    [
      'a step that was killed',
      () =>
        cancelOnce(isShown, {
          inputs: { 'secret-variables': 'A=a-secret-value', operation: 'watch' },
          step: { firstSignal: 'SIGKILL' },
        }),
    ],
    [
      'one that passed',
      () =>
        runWithGitHub({
          watched: { ...pending, variables: [{ key: 'MY_TOKEN', value: 'a-secret-value' }] },
          onRequest: endingOnce('SUCCESSFUL', isShown),
        }),
    ],
  ])('holds no secret: %s', async (_, runScenario) => {
    const result = await runScenario()
    for (const secret of [demoToken, demoGitHubToken, 'a-secret-value']) expect(states(result)).not.toContain(secret)
  })

  test.each([
    ['SUCCESSFUL', 0],
    ['FAILED', 1],
  ])('is nothing by a step that came to its end: %s', async (status, code) => {
    const result = await runWithGitHub({ watched: pending, onRequest: endingOnce(status, isShown) })
    const asked = result.github.asked.length
    expect([result.exitCode, result.state.get('check-run'), result.post?.rawStdout, result.post?.exitCode]).toEqual([
      code,
      '',
      '',
      0,
    ])
    expect(result.github.asked.filter((one) => one.startsWith('PATCH'))).toHaveLength(1)
    expect(asked).toBe(2)
  })

  test('is its end, where GitHub did not take that in time: post: says how it ended', async () => {
    const { github, warnings, post } = await runWithGitHub({
      watched: finished('FAILED'),
      github: {
        faults: [{ on: 'PATCH', isCarriedOut: false, response: { status: 429, headers: { 'retry-after': '3600' } } }],
      },
    })
    expect(warnings).toEqual([expect.stringContaining('rate limit')])
    expect(github.checkRuns).toMatchObject([
      { status: 'completed', conclusion: 'failure', title: 'The gate has ended' },
    ])
    expect(post?.annotations).toEqual([])
  })
})
