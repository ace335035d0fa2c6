import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type Fault, withoutPermission } from '../../testing/fake-github/fake-github.ts'
import { findFreePort } from '../network/sockets.ts'
import { type AnnouncedOptions, type AnnouncedResult, endingOnce, runAnnounced } from './support/presets.ts'
import { printed, repository, withFolder } from './support/run-gate.ts'
import { both, commentOnly, finished, pending, pullRequest } from './support/scenarios.ts'

const verdicts: readonly (readonly [status: string, exitCode: number, outcome: string])[] = [
  ['SUCCESSFUL', 0, 'passed'],
  ['FAILED', 1, 'failed'],
]

/** What is as it would be without GitHub: the exit code, the outputs, the errors, the job summary. */
function expectVerdict(
  { exitCode, output, errors, rawSummary }: AnnouncedResult,
  status: string,
  code: number,
  outcome: string,
): void {
  expect([exitCode, output['outcome'], output['status'], errors.length]).toEqual([code, outcome, status, code])
  expect(rawSummary).toContain(status)
}

describe('the inputs', () => {
  test.each<readonly [what: string, inputs: AnnouncedOptions['inputs'], names: readonly string[]]>([
    ['check-run without github-token', { 'github-token': '' }, ['`check-run` needs `github-token`', 'checks: write']],
    [
      'pr-comment without github-token',
      { ...commentOnly, 'github-token': ' ' },
      ['`pr-comment` needs `github-token`', 'pull-requests: write'],
    ],
    ['both without github-token', { ...both, 'github-token': undefined }, ['`check-run` needs', '`pr-comment` needs']],
    ['a token of two lines', { 'github-token': 'ghs_one\nghs_two' }, ['`github-token` contains white space']],
    ['pr-comment that is no boolean', { 'pr-comment': 'yes' }, ['`pr-comment`']],
  ])('%s is an error, before any request', async (_, inputs, names) => {
    const result = await runAnnounced({ event: pullRequest(), inputs: inputs ?? {} })
    const { exitCode, output, errors, requests, github } = result
    expect([exitCode, output['outcome'], errors.length, requests.length, github.asked.length]).toEqual([
      1,
      'unknown',
      1,
      0,
      0,
    ])
    for (const name of names) expect(errors[0]).toContain(name)
    expect(printed(result)).not.toMatch(/ghs_/)
  })

  test('github-token alone asks nothing of GitHub', async () => {
    const { github, exitCode } = await runAnnounced({ event: pullRequest(), inputs: { 'check-run': undefined } })
    expect([github.asked, exitCode]).toEqual([[], 0])
  })
})

describe('a token that may not', () => {
  const rows: readonly (readonly [what: string, inputs: AnnouncedOptions['inputs'], on: string, permission: string])[] =
    [
      ['write checks', {}, 'POST check-runs', 'checks: write'],
      ['list comments', commentOnly, 'GET issues', 'pull-requests: write'],
      ['write comments', commentOnly, 'POST issues', 'pull-requests: write'],
    ]
  for (const [what, inputs, on, permission] of rows) {
    test.each(verdicts)(`${what} is one warning that names the permission: %s`, async (status, code, outcome) => {
      const result = await runAnnounced({
        watched: finished(status),
        github: { faults: [withoutPermission(on)] },
        event: pullRequest(),
        inputs: inputs ?? {},
      })
      expectVerdict(result, status, code, outcome)
      expect(result.warnings).toEqual([expect.stringContaining(`\`${permission}\``)])
      expect(result.warnings[0]).toContain('Resource not accessible by integration')
      expect(result.github.creations).toBe(0)
    })
  }

  test('while the gate waits is told once, and GitHub is not asked again', async () => {
    const { warnings, github, exitCode } = await runAnnounced({
      watched: pending,
      github: { faults: [withoutPermission('POST check-runs')] },
      onRequest: endingOnce('SUCCESSFUL', ({ asked }) => asked.length > 0),
    })
    expect([warnings.length, github.asked, exitCode]).toEqual([1, ['POST check-runs'], 0])
  })

  test('comes from a fork, whose permissions help nothing', async () => {
    const { warnings } = await runAnnounced({
      github: { faults: [withoutPermission('POST')] },
      event: pullRequest('mallory/fork'),
    })
    expect(warnings).toEqual([expect.stringContaining('comes from a fork, whose token may only read')])
  })

  test('do one of the two does the other', async () => {
    const check = await runAnnounced({
      github: { faults: [withoutPermission('POST issues')] },
      event: pullRequest(),
      inputs: both,
    })
    const comment = await runAnnounced({
      github: { faults: [withoutPermission('POST check-runs')] },
      event: pullRequest(),
      inputs: both,
    })
    expect([check.github.checkRuns[0]?.conclusion, check.github.comments.length, check.warnings.length]).toEqual([
      'success',
      0,
      1,
    ])
    expect([comment.github.checkRuns.length, comment.github.comments.length, comment.warnings.length]).toEqual([
      0, 1, 1,
    ])
  })

  test('be anybody is told so', async () => {
    const { warnings, exitCode, output } = await runAnnounced({ inputs: { 'github-token': 'ghs_another' } })
    expect([warnings, exitCode, output['outcome']]).toEqual([
      [expect.stringContaining('does not accept `github-token`')],
      0,
      'passed',
    ])
  })
})

async function runWithRefusedWrite(): Promise<AnnouncedResult> {
  const port = await findFreePort()
  return runAnnounced({
    watched: finished('FAILED'),
    event: pullRequest(),
    inputs: both,
    step: { env: { GITHUB_API_URL: `http://127.0.0.1:${String(port)}` } },
  })
}

/** A GitHub that takes every request and answers none. */
function runWithHangingGitHub(): Promise<AnnouncedResult> {
  return runAnnounced({
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

  test.each<readonly [what: string, fault: Omit<Fault, 'isCarriedOut'>, waitMs: number]>([
    [
      'has a rate limit',
      { on: 'POST check-runs', times: 2, response: { status: 429, headers: { 'retry-after': '1' } } },
      1_000,
    ],
    [
      'has a secondary limit',
      {
        on: 'POST check-runs',
        response: {
          status: 403,
          headers: { 'retry-after': '4' },
          body: { message: 'You have exceeded a secondary rate limit.' },
        },
      },
      4_000,
    ],
    ['is busy at the end', { on: 'PATCH', times: 2, response: { status: 503 } }, 0],
  ])('that %s is asked again, not before it wants that', async (_, fault, waitMs) => {
    const { github, warnings, exitCode } = await runAnnounced({
      github: { faults: [{ ...fault, isCarriedOut: false }] },
    })
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success' }])
    expect([github.asked.length, warnings, exitCode]).toEqual([2 + (fault.times ?? 1), [], 0])
    const [first = 0, second = 0] = github.requests.map(({ at }) => at)
    expect(second - first).toBeGreaterThanOrEqual(waitMs)
  })

  test('that asks to wait longer than the step would is not waited for', async () => {
    const { warnings, durationMs, exitCode } = await runAnnounced({
      github: {
        faults: [
          {
            on: 'POST',
            times: Infinity,
            isCarriedOut: false,
            response: { status: 429, headers: { 'retry-after': '3600' } },
          },
        ],
      },
    })
    expect([exitCode, warnings]).toEqual([0, [expect.stringContaining('rate limit')]])
    expect(durationMs).toBeLessThan(10_000)
  })

  test.each<readonly [what: string, answer: Fault['response']]>([
    ['cut after it was done', 'reset'],
    ['a 500 after it was done', { status: 500 }],
    ['an answer that is none after it was done', { status: 201, body: 'no' }],
  ])('the creation, %s: one check run, which is found and completed', async (_, lost) => {
    const { github, warnings } = await runAnnounced({
      watched: finished('FAILED'),
      github: { faults: [{ on: 'POST check-runs', isCarriedOut: true, response: lost }] },
    })
    expect([github.creations, github.asked.filter((asked) => asked === 'POST check-runs').length, warnings]).toEqual([
      1,
      1,
      [],
    ])
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }])
  })

  test('the creation, silent while the gate waits: one check run, found and completed at the end', async () => {
    const { github, warnings, exitCode } = await runAnnounced({
      watched: pending,
      github: { faults: [{ on: 'POST check-runs', isCarriedOut: true, response: 'silence' }] },
      onRequest: endingOnce('SUCCESSFUL', ({ checkRuns }) => checkRuns.length > 0),
    })
    expect([github.creations, warnings, exitCode]).toEqual([1, [], 0])
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'success' }])
  })

  test('annotations that GitHub does not take cost only themselves', async () => {
    const { github, warnings } = await runAnnounced({
      watched: { ...finished('FAILED'), log: ['./package.json:1:1: error: no'] },
      step: { workspace: repository },
      github: {
        faults: [{ on: 'PATCH', isCarriedOut: false, response: { status: 422, body: { message: 'Invalid request' } } }],
      },
    })
    expect(github.checkRuns).toMatchObject([{ conclusion: 'failure', annotations: [] }])
    expect(warnings).toEqual([expect.stringContaining('annotations')])
  })

  test('what GitHub answers is no command', async () => {
    const message = 'no\n::error::forged\n::set-output name=status::forged ##[error]forged'
    const { commands, output, rawStdout } = await runAnnounced({
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
      const result = await runAnnounced({
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
        const result = await runAnnounced({
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
