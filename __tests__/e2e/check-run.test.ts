import { describe, expect, test } from '@jest/globals'
import { type FakeCheckRun, startGitHub } from '../../testing/fake-github/fake-github.ts'
import { type WithGitHubOptions, runWithGitHub } from './support/with-github.ts'
import { repository } from './support/run-gate.ts'
import { type AnEvent, eventCommit, finished, headSha, pending, pullRequest } from './support/scenarios.ts'

describe('while the gate waits', () => {
  test.each<readonly [what: string, event: AnEvent | undefined, commit: string]>([
    ['the head of a pull request', pullRequest(), headSha],
    ['the commit of a push', undefined, eventCommit],
  ])('%s has a check run in progress, with the page in Buddy; it is completed at the end', async (_, event, commit) => {
    const shown: FakeCheckRun[] = []
    const { github, exitCode, output, warnings } = await runWithGitHub({
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
    expect(shown[0]).toMatchObject({
      name: 'Buddy: deploy',
      head_sha: commit,
      status: 'in_progress',
      conclusion: null,
      details_url: page,
    })
    expect(github.checkRuns).toMatchObject([
      { head_sha: commit, status: 'completed', conclusion: 'success', details_url: page },
    ])
    expect([exitCode, github.creations, warnings]).toEqual([0, 1, []])
  })

  test('the check run is there before the run is found, and gets its link then', async () => {
    const { github, output } = await runWithGitHub({
      run: { appearsAfterMs: 1_500, revision: eventCommit },
      inputs: { 'execution-id': undefined, 'action-execution-id': undefined, 'appear-timeout': '20s' },
    })
    const [created] = github.requests
    expect(created?.body).toContain('The run has not been found yet')
    expect(github.checkRuns).toMatchObject([
      { head_sha: eventCommit, conclusion: 'success', details_url: output['url'] },
    ])
  })
})

describe('the conclusion', () => {
  test.each<readonly [what: string, options: WithGitHubOptions, outcome: string, conclusion: string]>([
    ['SUCCESSFUL', { watched: finished('SUCCESSFUL') }, 'passed', 'success'],
    [
      'FAILED that pass-on names',
      { watched: finished('FAILED'), inputs: { 'pass-on': 'FAILED' } },
      'passed',
      'success',
    ],
    ['FAILED', { watched: finished('FAILED') }, 'failed', 'failure'],
    ['TERMINATED', { watched: finished('TERMINATED') }, 'failed', 'cancelled'],
    [
      'an action that never ran in a run that was terminated',
      { watched: finished('ENQUEUED'), run: { status: 'TERMINATED' } },
      'failed',
      'failure',
    ],
    ['the timeout', { watched: pending, inputs: { timeout: '1s' } }, 'timed-out', 'timed_out'],
    [
      'WAITING_FOR_VARIABLES at the approval timeout',
      { watched: finished('WAITING_FOR_VARIABLES'), inputs: { 'approval-timeout': '0' } },
      'timed-out',
      'action_required',
    ],
    [
      'a Buddy that does not answer',
      {
        buddy: {
          intercept: (_, response) => {
            response.destroy()
            return true
          },
        },
        inputs: { 'outage-tolerance': '1s' },
      },
      'unknown',
      'failure',
    ],
  ])('%s', async (_, options, outcome, conclusion) => {
    const { github, output, warnings, exitCode } = await runWithGitHub(options)
    expect([output['outcome'], exitCode]).toEqual([outcome, outcome === 'passed' ? 0 : 1])
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion }])
    expect(github.checkRuns[0]?.title).not.toBe('')
    expect(warnings.filter((warning) => !warning.includes('PAUSED'))).toEqual([])
  })

  test('a step with wrong inputs asks nothing of GitHub', async () => {
    const { github, output } = await runWithGitHub({ inputs: { timeout: 'x' } })
    expect([output['outcome'], github.asked]).toEqual(['unknown', []])
  })
})

describe('the text', () => {
  test('is the job summary', async () => {
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

  test('and the annotations are there without a live log and without a job summary', async () => {
    const { github, rawStdout, rawSummary } = await runWithGitHub({
      watched: { ...finished('FAILED'), log: ['before', './package.json:3:1: error: not so'] },
      step: { workspace: repository },
      inputs: { 'stream-log': 'false', summary: 'never' },
    })
    expect(rawStdout).not.toContain('not so')
    expect(rawSummary).toBe('')
    expect(github.checkRuns[0]?.text).toContain('./package.json:3:1: error: not so')
    expect(github.checkRuns[0]?.annotations).toMatchObject([{ path: 'package.json', start_line: 3, message: 'not so' }])
  })
})

describe('a GitHub of one’s own', () => {
  test('is asked below the path of its API', async () => {
    const { github, warnings } = await runWithGitHub({
      github: { basePath: '/api/v3' },
      event: pullRequest(),
      inputs: { 'pr-comment': 'true' },
    })
    expect(github.requests.map(({ path }) => path.startsWith('/api/v3/repos/octo-org/octo-repo/'))).not.toContain(false)
    expect(github.checkRuns).toMatchObject([{ conclusion: 'success' }])
    expect([github.comments.length, warnings]).toEqual([1, []])
  })

  test('tells who we are beside its API, so that the comment is found again', async () => {
    const github = await startGitHub({ basePath: '/api/v3', viewer: 'robot[bot]' })
    try {
      const options = { github, event: pullRequest(), inputs: { 'check-run': undefined, 'pr-comment': 'true' } }
      await runWithGitHub(options)
      await runWithGitHub({ ...options, watched: finished('FAILED') })
      expect(github.requests.map(({ path }) => path)).toContain('/api/graphql')
      expect(github.comments).toMatchObject([{ author: 'robot[bot]', body: expect.stringContaining('failed · run') }])
    } finally {
      await github.close()
    }
  })

  test('whose address ends with a slash is found too', async () => {
    const github = await startGitHub({ basePath: '/api/v3' })
    try {
      await runWithGitHub({ github, step: { env: { GITHUB_API_URL: `${github.apiUrl}/` } } })
      expect(github.checkRuns).toMatchObject([{ status: 'completed' }])
    } finally {
      await github.close()
    }
  })
})
