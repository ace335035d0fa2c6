import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { withoutPermission } from '../../testing/fake-github/fake-github.ts'
import { findFreePort } from '../network/sockets.ts'
import { type WithGitHubResult, endingOnce, runWithGitHub } from './support/with-github.ts'
import { repository, withFolder } from './support/run-gate.ts'
import { both, commentOnly, finished, pending, pullRequest } from './support/scenarios.ts'

const verdicts: readonly (readonly [status: string, exitCode: number, outcome: string])[] = [
  ['SUCCESSFUL', 0, 'passed'],
  ['FAILED', 1, 'failed'],
]

/** What is as it would be without GitHub: the exit code, the outputs, the errors, the job summary. */
function expectVerdict(
  { exitCode, output, errors, rawSummary }: WithGitHubResult,
  status: string,
  code: number,
  outcome: string,
): void {
  expect([exitCode, output['outcome'], output['status'], errors.length]).toEqual([code, outcome, status, code])
  expect(rawSummary).toContain(status)
}

describe('the inputs', () => {
  test('a missing github-token is an error that names each permission, before any request', async () => {
    const { exitCode, output, errors, requests, github } = await runWithGitHub({
      event: pullRequest(),
      inputs: { ...both, 'github-token': undefined },
    })
    expect([exitCode, output['outcome'], errors.length, requests, github.asked]).toEqual([1, 'unknown', 1, [], []])
    for (const part of ['`check-run` needs', 'checks: write', '`pr-comment` needs', 'pull-requests: write'])
      expect(errors[0]).toContain(part)
  })

  test('github-token alone asks nothing of GitHub', async () => {
    const { github, exitCode } = await runWithGitHub({ event: pullRequest(), inputs: { 'check-run': undefined } })
    expect([github.asked, exitCode]).toEqual([[], 0])
  })
})

describe('a token that may not', () => {
  test.each(verdicts)('write comments is one warning that names the permission: %s', async (status, code, outcome) => {
    const result = await runWithGitHub({
      watched: finished(status),
      github: { faults: [withoutPermission('POST issues')] },
      event: pullRequest(),
      inputs: commentOnly,
    })
    expectVerdict(result, status, code, outcome)
    expect(result.warnings).toEqual([expect.stringContaining('`pull-requests: write`')])
    expect(result.warnings[0]).toContain('Resource not accessible by integration')
    expect(result.github.creations).toBe(0)
  })

  test('while the gate waits is told once, and GitHub is not asked again', async () => {
    const { warnings, github, exitCode } = await runWithGitHub({
      watched: pending,
      github: { faults: [withoutPermission('POST check-runs')] },
      onRequest: endingOnce('SUCCESSFUL', ({ asked }) => asked.length > 0),
    })
    expect([warnings.length, github.asked, exitCode]).toEqual([1, ['POST check-runs'], 0])
  })

  test('be anybody is told so', async () => {
    const { warnings, exitCode, output } = await runWithGitHub({ inputs: { 'github-token': 'ghs_another' } })
    expect([warnings, exitCode, output['outcome']]).toEqual([
      [expect.stringContaining('does not accept `github-token`')],
      0,
      'passed',
    ])
  })
})

async function runWithRefusedWrite(): Promise<WithGitHubResult> {
  const port = await findFreePort()
  return runWithGitHub({
    watched: finished('FAILED'),
    event: pullRequest(),
    inputs: both,
    step: { env: { GITHUB_API_URL: `http://127.0.0.1:${String(port)}` } },
  })
}

/** A GitHub that takes every request and answers none. */
function runWithHangingGitHub(): Promise<WithGitHubResult> {
  return runWithGitHub({
    watched: {
      timeline: [
        { afterMs: 0, status: 'INPROGRESS' },
        { afterMs: 2_500, status: 'SUCCESSFUL' },
      ],
    },
    event: pullRequest(),
    inputs: both,
    github: { faults: [{ on: '', times: Infinity, isCarriedOut: false, response: 'silence' }] },
  })
}

describe('a GitHub that is not well does not change the verdict', () => {
  test('that refuses connections: a warning each, after at most about 30 seconds', async () => {
    const result = await runWithRefusedWrite()
    expectVerdict(result, 'FAILED', 1, 'failed')
    expect(result.warnings).toHaveLength(2)
    for (const what of ['The check run Buddy', 'The comment on the pull request']) {
      expect(result.warnings.join('\n')).toContain(
        `${what} could not be written: GitHub could not be reached (ECONNREFUSED)`,
      )
    }
    expect(result.durationMs).toBeLessThan(36_000)
  })

  test('that takes connections and never answers: the same, and Buddy is watched all the time', async () => {
    const result = await runWithHangingGitHub()
    expectVerdict(result, 'SUCCESSFUL', 0, 'passed')
    expect(result.requests.length).toBeGreaterThan(2)
    expect(result.warnings).toHaveLength(2)
    expect(result.durationMs).toBeLessThan(45_000)
  })

  test('that has a secondary limit is asked again, not before it wants that', async () => {
    const response = {
      status: 403,
      headers: { 'retry-after': '4' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    }
    const { github, warnings, exitCode } = await runWithGitHub({
      github: { faults: [{ on: 'POST check-runs', isCarriedOut: false, response }] },
    })
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success' }])
    expect([github.asked.length, warnings, exitCode]).toEqual([3, [], 0])
    const [first = 0, second = 0] = github.requests.map(({ at }) => at)
    expect(second - first).toBeGreaterThanOrEqual(4_000)
  })

  test('the creation, cut after it was done: one check run, which is found and completed', async () => {
    const { github, warnings } = await runWithGitHub({
      watched: finished('FAILED'),
      github: { faults: [{ on: 'POST check-runs', isCarriedOut: true, response: 'reset' }] },
    })
    const created = github.asked.filter((asked) => asked === 'POST check-runs')
    expect([github.creations, created.length, warnings]).toEqual([1, 1, []])
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

describe('the plain gate', () => {
  /** The action without the files that only GitHub's client needs. */
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

  test('does not load GitHub’s client, and asks nothing of GitHub', async () => {
    await withoutClient(async (action) => {
      const result = await runWithGitHub({
        watched: finished('SUCCESSFUL'),
        event: pullRequest(),
        inputs: { 'check-run': undefined, 'pr-comment': 'false' },
        step: { action },
      })
      expectVerdict(result, 'SUCCESSFUL', 0, 'passed')
      expect([result.github.asked, result.warnings, result.rawStderr]).toEqual([[], [], ''])
    })
  })

  test('a client that cannot be loaded changes no verdict either', async () => {
    await withoutClient(async (action) => {
      for (const [status, code, outcome] of verdicts) {
        const result = await runWithGitHub({
          watched: finished(status),
          event: pullRequest(),
          inputs: both,
          step: { action },
        })
        expectVerdict(result, status, code, outcome)
        expect(result.warnings).toHaveLength(2)
      }
    })
  })
})
