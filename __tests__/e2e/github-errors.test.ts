import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type Fault, withoutPermission } from '../../testing/fake-github/fake-github.ts'
import { findFreePort } from '../network/sockets.ts'
import { repository, withFolder } from './support/run-gate.ts'
import { both, commentOnly, endingAt, finished, pending, pullRequest } from './support/scenarios.ts'
import { endingOnce, runWithGitHub, type WithGitHubOptions, type WithGitHubResult } from './support/with-github.ts'

/** What is as it would be without GitHub: the exit code, the outputs, the errors, the job summary. */
function expectVerdict({ exitCode, output, errors, rawSummary }: WithGitHubResult, status: string): void {
  const hasPassed = status === 'SUCCESSFUL'
  expect([exitCode, errors.length]).toEqual(hasPassed ? [0, 0] : [1, 1])
  expect(output).toMatchObject({ outcome: hasPassed ? 'passed' : 'failed', status })
  expect(rawSummary).toContain(status)
}

describe('the token', () => {
  test('that is missing is an error that names each permission, before any request', async () => {
    const { output, errors, requests, github } = await runWithGitHub({
      event: pullRequest(),
      inputs: { ...both, 'github-token': undefined },
    })
    expect([output['outcome'], errors.length, requests, github.asked]).toEqual(['unknown', 1, [], []])
    for (const part of ['`check-run` needs', 'checks: write', '`pr-comment` needs', 'pull-requests: write'])
      expect(errors[0]).toContain(part)
  })

  test('without the permission for comments is one warning that names it', async () => {
    const result = await runWithGitHub({
      watched: finished('FAILED'),
      github: { faults: [withoutPermission('POST issues')] },
      event: pullRequest(),
      inputs: commentOnly,
    })
    expectVerdict(result, 'FAILED')
    expect(result.warnings).toEqual([
      expect.stringMatching(/Resource not accessible by integration.*`pull-requests: write`/s),
    ])
    expect(result.github.creations).toBe(0)
  })

  test('without the permission for check runs is one warning while the gate waits, and GitHub is not asked again', async () => {
    const { warnings, github, exitCode } = await runWithGitHub({
      watched: pending,
      github: { faults: [withoutPermission('POST check-runs')] },
      onRequest: endingOnce('SUCCESSFUL', ({ asked }) => asked.length > 0),
    })
    expect([warnings.length, github.asked, exitCode]).toEqual([1, ['POST check-runs'], 0])
  })

  test('that GitHub does not accept is a warning', async () => {
    const result = await runWithGitHub({ inputs: { 'github-token': 'ghs_another' } })
    expectVerdict(result, 'SUCCESSFUL')
    expect(result.warnings).toEqual([expect.stringContaining('does not accept `github-token`')])
  })
})

describe('a GitHub that does not work does not change the verdict', () => {
  const onPullRequest: WithGitHubOptions = { event: pullRequest(), inputs: both }

  test('when it refuses connections: a warning each, after at most about 30 seconds', async () => {
    const port = await findFreePort()
    const env = { GITHUB_API_URL: `http://127.0.0.1:${String(port)}` }
    const result = await runWithGitHub({ ...onPullRequest, watched: finished('FAILED'), step: { env } })
    expectVerdict(result, 'FAILED')
    const reason = 'could not be written: GitHub could not be reached (ECONNREFUSED)'
    expect(result.warnings.toSorted()).toEqual([
      expect.stringContaining(`The check run Buddy ${reason}`),
      expect.stringContaining(`The comment on the pull request ${reason}`),
    ])
    expect(result.durationMs).toBeLessThan(36_000)
  })

  test('when it never answers: a warning each, and Buddy is polled all the time', async () => {
    const silence: Fault = { on: '', times: Infinity, isCarriedOut: false, response: 'silence' }
    const result = await runWithGitHub({
      ...onPullRequest,
      watched: endingAt(2_500, 'SUCCESSFUL'),
      github: { faults: [silence] },
    })
    expectVerdict(result, 'SUCCESSFUL')
    expect(result.requests.length).toBeGreaterThan(2)
    expect(result.warnings).toHaveLength(2)
    expect(result.durationMs).toBeLessThan(45_000)
  })

  test('when it has a secondary rate limit: it is asked again, not before it wants that', async () => {
    const response = {
      status: 403,
      headers: { 'retry-after': '4' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    }
    const { github, warnings } = await runWithGitHub({
      github: { faults: [{ on: 'POST check-runs', isCarriedOut: false, response }] },
    })
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success' }])
    expect([github.asked.length, warnings]).toEqual([3, []])
    const [first = 0, second = 0] = github.requests.map(({ at }) => at)
    expect(second - first).toBeGreaterThanOrEqual(4_000)
  })

  test('when the responses to the creations are lost: there is one check run, completed, and one comment', async () => {
    const { github, warnings } = await runWithGitHub({
      ...onPullRequest,
      watched: finished('FAILED'),
      github: { faults: [{ on: 'POST', times: 2, isCarriedOut: true, response: 'reset' }] },
    })
    expect([github.creations, github.comments.length, warnings]).toEqual([2, 1, []])
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }])
  })

  test('what GitHub answers is no command', async () => {
    const message = 'no\n::error::forged\n::set-output name=status::forged ##[error]forged'
    const { commands, output, rawStdout } = await runWithGitHub({
      github: {
        faults: [{ on: 'POST', times: Infinity, isCarriedOut: false, response: { status: 422, body: { message } } }],
      },
    })
    expect(commands.filter(({ name, data }) => name !== 'warning' && data.includes('forged'))).toEqual([])
    expect(output['status']).toBe('SUCCESSFUL')
    expect(rawStdout).not.toMatch(/^::(?:error|set-output)|##\[/m)
  })
})

describe('without the files of dist that have GitHub’s client', () => {
  async function withoutClient<T>(use: (action: string) => Promise<T>): Promise<T> {
    return withFolder(async (folder) => {
      await mkdir(join(folder, 'dist'))
      const names = await readdir(join(repository, 'dist'))
      const chunks = names.filter((name) => /^\d+\.index\.js$/.test(name))
      const texts = await Promise.all(chunks.map((name) => readFile(join(repository, 'dist', name), 'utf8')))
      expect(texts.some((text) => text.includes('Octokit'))).toBe(true)
      for (const name of names.filter((one) => !chunks.includes(one)))
        await cp(join(repository, 'dist', name), join(folder, 'dist', name))
      await cp(join(repository, 'action.yml'), join(folder, 'action.yml'))
      return await use(folder)
    })
  }

  test.each([
    ['SUCCESSFUL', { 'check-run': undefined, 'pr-comment': 'false' }, 0],
    ['SUCCESSFUL', both, 2],
    ['FAILED', both, 2],
  ])('%s is judged, and what cannot be written is a warning each: %j', async (status, inputs, warningCount) => {
    await withoutClient(async (action) => {
      const result = await runWithGitHub({
        watched: finished(status),
        event: pullRequest(),
        inputs: { timeout: '10m', ...inputs },
        step: { action },
      })
      expectVerdict(result, status)
      expect([result.github.asked, result.warnings.length]).toEqual([[], warningCount])
    })
  })
})
