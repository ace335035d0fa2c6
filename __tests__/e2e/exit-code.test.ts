import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type BuddyOptions, demoToken, startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { StepLog } from '../../testing/fake-runner/log.ts'
import { createMasks } from '../../testing/fake-runner/masks.ts'
import { runnerDelays, runProcess } from '../../testing/fake-runner/process.ts'
import { startVirtualTime } from '../../testing/virtual-time/virtual-time.ts'
import { cutConnection, intercept, type PlannedResponse, respondWith } from './support/responses.ts'
import { type GateOptions, type GateResult, idsOf, repository, runGate, withFolder } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'

const responding = (response: PlannedResponse): GateOptions => ({
  buddy: intercept(() => response),
  inputs: { timeout: '3s', 'outage-tolerance': '1s' },
})

describe('every failing way out has exit code 1, an outcome, a summary and one error that says what to do', () => {
  test.each<readonly [what: string, options: GateOptions]>([
    ['FAILED', { watched: finished('FAILED') }],
    ['an unknown status', { watched: finished('PAUSED'), inputs: { timeout: '1s' } }],
    ['no token', { inputs: { token: '' } }],
    ['a token that Buddy rejects', { inputs: { token: 'another-token' } }],
    ['an id that Buddy does not know', { inputs: { 'execution-id': '99' } }],
    ['a redirect', responding(respondWith(302, '', { location: 'https://evil.example/' }))],
    ['a page', responding(respondWith(200, '<html>'))],
    ['an empty response', responding(respondWith(200, ''))],
    ['half a response that says SUCCESSFUL', responding(respondWith(200, '{"status":"SUCCESSFUL","log":["Done"'))],
    ['a list', responding(respondWith(200, '[]'))],
    ['no status', responding(respondWith(200, '{"id":1}'))],
    ['a status of another type', responding(respondWith(200, '{"status":true}'))],
    [
      'a response about another action execution',
      responding(respondWith(200, { status: 'SUCCESSFUL', action_execution_id: 'fedcba9876543210fedcba98' })),
    ],
    ['a server error', responding(respondWith(500))],
    ['a server that asks to wait too long', responding(respondWith(429, {}, { 'retry-after': '600' }))],
    ['a server that does not listen', { inputs: { 'api-url': 'http://127.0.0.1:1', 'outage-tolerance': '1s' } }],
    ['a connection that is cut', responding(cutConnection)],
  ])('%s', async (_, options) => {
    const { exitCode, conclusion, output, annotations, rawSummary, rawStderr } = await runGate(options)
    const errors = annotations.filter(({ level }) => level === 'error')
    expect([exitCode, conclusion, errors.length]).toEqual([1, 'failure', 1])
    expect(['failed', 'timed-out', 'unknown']).toContain(output['outcome'])
    expect(errors[0]?.title).not.toMatch(/^$|internal error/)
    expect((errors[0]?.message ?? '').length).toBeGreaterThan(20)
    expect((errors[0]?.message ?? '').length).toBeLessThanOrEqual(4_096)
    expect(rawSummary).not.toBe('')
    expect(rawStderr).toBe('')
  })

  test('a passing way out has none', async () => {
    const { exitCode, annotations } = await runGate({
      watched: { log: ['error: not an error of ours'], variables: [{ key: 'A', value: 'b' }] },
    })
    expect([exitCode, annotations]).toEqual([0, []])
  })
})

const statuses: readonly (readonly [status: string, code: number])[] = [
  ['SUCCESSFUL', 0],
  ['FAILED', 1],
]

describe('what cannot be written is a warning, and only outputs change the verdict', () => {
  const removal = async (path: string): Promise<void> => rm(path, { force: true })
  const replacement = async (path: string): Promise<void> => {
    await rm(path, { force: true })
    await mkdir(path)
  }

  /** Runs a step and changes one of its files when its first request comes. */
  async function changeFile(
    status: string,
    name: string,
    change: (path: string) => Promise<void>,
  ): Promise<GateResult> {
    return withFolder(async (temp) =>
      runGate({
        watched: { ...finished(status), variables: [{ key: 'A', value: 'b' }], log: ['Done'] },
        step: { temp },
        onRequest: async () => {
          const folder = join(temp, '_runner_file_commands')
          const [stage = ''] = await readdir(folder)
          await change(join(folder, stage, name))
        },
      }),
    )
  }

  test.each([
    ['SUCCESSFUL', 0, 'removed', removal],
    ['FAILED', 1, 'removed', removal],
    ['SUCCESSFUL', 0, 'a folder', replacement],
  ] as const)('the summary: %s has exit code %i when its file is %s', async (status, code, _, change) => {
    const { exitCode, output, warnings, errors, rawStdout } = await changeFile(status, 'github_step_summary', change)
    expect([exitCode, errors.length, output['status'], output['A']]).toEqual([code, code, status, 'b'])
    expect(warnings).toEqual([expect.stringMatching(/summary/)])
    expect(rawStdout).toContain('│ Done')
  })

  test.each([
    ['SUCCESSFUL', 'Outputs not written', 'removed', removal],
    ['FAILED', 'Buddy action failed', 'removed', removal],
    ['SUCCESSFUL', 'Outputs not written', 'a folder', replacement],
  ] as const)('the outputs: %s fails with "%s" when their file is %s', async (status, title, _, change) => {
    const { exitCode, errors, summary, rawStdout } = await changeFile(status, 'github_output', change)
    expect([exitCode, errors]).toEqual([1, [expect.stringContaining(title)]])
    expect(summary).toContain(status)
    expect(rawStdout).toContain('│ Done')
  })
})

describe('dist in an environment that no runner makes', () => {
  /** Calls `use` with the environment of a step that watches an action with this status and log. */
  async function withStep<T>(
    status: string,
    log: readonly string[],
    use: (env: Readonly<Record<string, string>>) => Promise<T>,
    options: Partial<BuddyOptions> & { readonly timeout?: string } = {},
  ): Promise<T> {
    const run = aRun({ actions: [anAction({ ...finished(status), log })] })
    const { timeout = '10m', ...more } = options
    const buddy = await startBuddy({ runs: [run], ...more })
    const ids = idsOf(run, run.actions[0] ?? anAction())
    const inputs = { token: demoToken, 'api-url': buddy.apiUrl, ...ids, timeout }
    const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const)
    try {
      return await use(Object.fromEntries(variables))
    } finally {
      await buddy.close()
    }
  }

  const script = join(repository, 'dist', 'index.js')
  const missing = 'no/such/file'

  test.each<readonly [what: string, status: string, env: Readonly<Record<string, string>>, code: number]>([
    ['nothing of GitHub’s is set', 'SUCCESSFUL', {}, 0],
    ['nothing of GitHub’s is set', 'FAILED', {}, 1],
    [
      'the files are missing, which fails the step',
      'SUCCESSFUL',
      { GITHUB_OUTPUT: missing, GITHUB_STEP_SUMMARY: missing, GITHUB_STATE: missing },
      1,
    ],
  ])('%s: %s', async (_, status, env, code) => {
    await withStep(status, ['Done'], async (inputs) =>
      withFolder(async (cwd) => {
        const log = new StepLog(createMasks(), () => undefined, false)
        const { exitCode, stdout } = await runProcess({
          command: process.execPath,
          arguments: [script],
          cwd,
          env: { ...inputs, ...env },
          onLine: (line) => {
            log.take(line)
          },
          delays: runnerDelays,
          signal: new AbortController().signal,
        })
        const count = (level: string): number => log.annotations.filter((one) => one.level === level).length
        expect([exitCode, count('error'), count('warning') > 0]).toEqual([code, code, true])
        expect(stdout).toContain('│ Done')
      }),
    )
  })

  const longLog = Array.from({ length: 50_000 }, () => 'a line of a log that fills any pipe')

  test.each(statuses)('the job log is a pipe that nobody ever reads: %s', async (status, code) => {
    const time = await startVirtualTime({ isRead: false })
    const play = async (inputs: Readonly<Record<string, string>>): Promise<void> =>
      withFolder(async (folder) => {
        const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') }
        for (const path of Object.values(files)) await writeFile(path, '')
        const child = spawn(process.execPath, [script], {
          env: { ...time.env, ...inputs, ...files },
          stdio: ['ignore', 'pipe', 'ignore'],
        })
        await once(child, 'exit')
        child.stdout.destroy()
        // Until its timeout the step waits for its reader, and 2 seconds at the end.
        expect([child.exitCode, time.failure, time.now()]).toEqual([code, '', 32_000])
        const outputs = await readFile(files.GITHUB_OUTPUT, 'utf8')
        expect(outputs).toContain(status)
        expect(outputs).toContain(code === 0 ? 'passed' : 'failed')
        expect(await readFile(files.GITHUB_STEP_SUMMARY, 'utf8')).toContain(status)
      })
    try {
      await withStep(status, longLog, play, { now: () => time.wallTime(), timeout: '30s' })
    } finally {
      await time.stop()
    }
  })

  test.each(statuses)('the reader of the job log goes away: %s', async (status, code) => {
    await withStep(status, longLog, async (inputs) => {
      const child = spawn(process.execPath, [script], { env: inputs, stdio: ['ignore', 'pipe', 'ignore'] })
      child.stdout.once('data', () => child.stdout.destroy())
      await once(child, 'exit')
      expect(child.exitCode).toBe(code)
    })
  })
})

test.each<readonly [what: string, response: PlannedResponse]>([
  [
    'cut in the middle',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
      response.write('{"status":"SUCCESSFUL"')
      response.destroy()
    },
  ],
  ['compressed, which nobody asked for', respondWith(200, '{"status":"FAILED"}', { 'content-encoding': 'gzip' })],
])('one response that is %s does not decide: the next one does', async (_, response) => {
  const { output, asked, errors } = await runGate({
    buddy: intercept(({ count }) => (count === 1 ? response : null)),
  })
  expect([output['outcome'], errors, asked.length > 1]).toEqual(['passed', [], true])
})
