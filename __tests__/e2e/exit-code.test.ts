import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { demoToken, sendJson, startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { StepLog } from '../../testing/fake-runner/log.ts'
import { createMasks } from '../../testing/fake-runner/masks.ts'
import { runnerDelays, runProcess } from '../../testing/fake-runner/process.ts'
import { startVirtualTime } from '../../testing/virtual-time/virtual-time.ts'
import { type GateOptions, idsOf, repository, runGate, withFolder } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'

const responding = (statusCode: number, body: string, headers: Readonly<Record<string, string>> = {}): GateOptions => ({
  buddy: {
    intercept: (_, response) => {
      response.writeHead(statusCode, { 'content-type': 'application/json', ...headers }).end(body)
      return true
    },
  },
  inputs: { timeout: '3s', 'outage-tolerance': '1s' },
})

const failing: readonly (readonly [what: string, options: GateOptions])[] = [
  ['FAILED', { watched: finished('FAILED') }],
  ['TERMINATED', { watched: finished('TERMINATED') }],
  ['SKIPPED', { watched: finished('SKIPPED') }],
  ['NOT_EXECUTED', { watched: finished('NOT_EXECUTED') }],
  ['a status that does not move in time', { watched: finished('INPROGRESS'), inputs: { timeout: '1s' } }],
  ['an approval that does not come', { watched: finished('WAITING_FOR_APPLY'), inputs: { 'approval-timeout': '1s' } }],
  ['an unknown status', { watched: finished('PAUSED'), inputs: { timeout: '1s' } }],
  ['wait: false', { watched: finished('INPROGRESS'), inputs: { wait: 'false' } }],
  ['wrong inputs', { inputs: { timeout: 'x', wait: 'x' } }],
  ['no token', { inputs: { token: '' } }],
  ['a token that is rejected', { inputs: { token: 'another-token' } }],
  ['an id that is not known', { inputs: { 'execution-id': '99' } }],
  ['a redirect', responding(302, '', { location: 'https://evil.example/' })],
  ['a page that is not Buddy’s', responding(200, '<html>')],
  ['an empty answer', responding(200, '')],
  ['a list', responding(200, '[]')],
  ['no status', responding(200, '{"id":1}')],
  ['a status of another type', responding(200, '{"status":true}')],
  [
    'an answer about another action execution',
    responding(200, '{"status":"SUCCESSFUL","action_execution_id":"fedcba9876543210fedcba98"}'),
  ],
  ['a server that is not well', responding(500, '{}')],
  ['a server that asks to wait too long', responding(429, '{}', { 'retry-after': '600' })],
  ['nobody there', { inputs: { 'api-url': 'http://127.0.0.1:1', 'outage-tolerance': '1s' } }],
  [
    'a connection that is cut',
    {
      buddy: {
        intercept: (_, response) => {
          response.destroy()
          return true
        },
      },
      inputs: { 'outage-tolerance': '1s' },
    },
  ],
]

describe('every failing way out has exit code 1, an outcome, a summary and one error that says what to do', () => {
  test.each(failing)('%s', async (_, options) => {
    const { exitCode, conclusion, output, annotations, rawSummary, rawStderr } = await runGate(options)
    const errors = annotations.filter(({ level }) => level === 'error')
    expect([exitCode, conclusion, errors.length]).toEqual([1, 'failure', 1])
    expect(['failed', 'timed-out', 'unknown']).toContain(output['outcome'])
    expect(errors[0]?.title).not.toBe('')
    expect(errors[0]?.title).not.toMatch(/internal error/)
    expect((errors[0]?.message ?? '').length).toBeGreaterThan(20)
    expect((errors[0]?.message ?? '').length).toBeLessThanOrEqual(4_096)
    expect(rawSummary).not.toBe('')
    expect(rawStderr).toBe('')
  })
})

test('a passing way out has none', async () => {
  const { exitCode, annotations } = await runGate({
    watched: { log: ['error: not an error of ours'], variables: [{ key: 'A', value: 'b' }] },
  })
  expect([exitCode, annotations]).toEqual([0, []])
})

describe('what cannot be written is a warning, and only outputs change the verdict', () => {
  const statuses: readonly (readonly [status: string, code: number])[] = [
    ['SUCCESSFUL', 0],
    ['FAILED', 1],
  ]

  /** Runs a step whose files are tampered with when its first request comes. */
  const tamper = async (
    status: string,
    name: string,
    change: (path: string) => Promise<void>,
  ): ReturnType<typeof runGate> =>
    withFolder(async (temp) =>
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
  const remove = async (path: string): Promise<void> => rm(path, { force: true })
  const makeFolder = async (path: string): Promise<void> => {
    await rm(path, { force: true })
    await mkdir(path)
  }

  for (const [what, change] of [
    ['removed', remove],
    ['a folder', makeFolder],
  ] as const) {
    test.each(statuses)(`the summary, whose file is ${what}: %s`, async (status, code) => {
      const { exitCode, output, warnings, errors, rawStdout } = await tamper(status, 'github_step_summary', change)
      expect([exitCode, errors.length, output['status'], output['A']]).toEqual([code, code, status, 'b'])
      expect(warnings).toHaveLength(1)
      expect(warnings[0]).toMatch(/summary/)
      expect(rawStdout).toContain('│ Done')
    })

    test.each(statuses)(`the outputs, whose file is ${what}, fail the step: %s`, async (status) => {
      const { exitCode, errors, summary, rawStdout } = await tamper(status, 'github_output', change)
      expect([exitCode, errors.length]).toEqual([1, 1])
      expect(errors[0]).toContain(status === 'SUCCESSFUL' ? 'Outputs not written' : 'Buddy action failed')
      expect(summary).toContain(status)
      expect(rawStdout).toContain('│ Done')
    })
  }

  /** Runs dist with an environment of its own, as no runner would. */
  async function runBare(
    status: string,
    env: Readonly<Record<string, string>>,
  ): Promise<{ readonly exitCode: number | null; readonly log: StepLog; readonly stdout: string }> {
    const run = aRun({ actions: [anAction({ ...finished(status), log: ['Done'] })] })
    const buddy = await startBuddy({ runs: [run] })
    try {
      return await withFolder(async (folder) => {
        const inputs = {
          token: demoToken,
          'api-url': buddy.apiUrl,
          ...idsOf(run, run.actions[0] ?? anAction()),
          timeout: '10m',
        }
        const log = new StepLog(createMasks(), () => undefined, false)
        const end = await runProcess({
          command: process.execPath,
          arguments: [join(repository, 'dist', 'index.js')],
          cwd: folder,
          env: {
            ...Object.fromEntries(
              Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
            ),
            ...env,
          },
          onLine: (line) => {
            log.take(line)
          },
          delays: runnerDelays,
          signal: new AbortController().signal,
        })
        return { exitCode: end.exitCode, log, stdout: end.stdout }
      })
    } finally {
      await buddy.close()
    }
  }

  test.each(statuses)(
    'neither GITHUB_OUTPUT nor GITHUB_STEP_SUMMARY nor anything else of GitHub’s is set: %s',
    async (status, code) => {
      const { exitCode, log } = await runBare(status, {})
      expect(exitCode).toBe(code)
      expect(log.annotations.filter(({ level }) => level === 'error')).toHaveLength(code)
      expect(log.annotations.filter(({ level }) => level === 'warning').length).toBeGreaterThan(0)
    },
  )

  test('they and the state lead to files that are not there, which fails the step', async () => {
    const { exitCode, log, stdout } = await runBare('SUCCESSFUL', {
      GITHUB_OUTPUT: 'no/such/file',
      GITHUB_STEP_SUMMARY: 'no/such/file',
      GITHUB_STATE: 'no/such/file',
    })
    expect(exitCode).toBe(1)
    expect(log.annotations.filter(({ level }) => level === 'error')).toHaveLength(1)
    expect(log.annotations.filter(({ level }) => level === 'warning').length).toBeGreaterThan(0)
    expect(stdout).toContain('│ Done')
  })

  const longLog = Array.from({ length: 50_000 }, () => 'a line of a log that fills any pipe')

  test.each(statuses)('the job log is a pipe that nobody ever reads: %s', async (status, code) => {
    const run = aRun({ actions: [anAction({ ...finished(status), log: longLog })] })
    const time = await startVirtualTime({ isRead: false })
    const buddy = await startBuddy({ runs: [run], now: () => time.wallTime() })
    try {
      await withFolder(async (folder) => {
        const inputs = {
          token: demoToken,
          'api-url': buddy.apiUrl,
          ...idsOf(run, run.actions[0] ?? anAction()),
          timeout: '30s',
        }
        const files = Object.fromEntries(
          ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].map((name) => [name, join(folder, name)]),
        )
        for (const path of Object.values(files)) await writeFile(path, '')
        const child = spawn(process.execPath, [join(repository, 'dist', 'index.js')], {
          env: {
            ...time.env,
            ...Object.fromEntries(
              Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
            ),
            ...files,
          },
          stdio: ['ignore', 'pipe', 'ignore'],
        })
        await once(child, 'exit')
        child.stdout.destroy()
        // Until its timeout the step waits for its reader, and 2 seconds at the end.
        expect([child.exitCode, time.failure, time.now()]).toEqual([code, '', 32_000])
        const [outputs = '', summary = ''] = await Promise.all(
          Object.values(files).map((path) => readFile(path, 'utf8')),
        )
        expect(outputs).toContain(status)
        expect(outputs).toContain(code === 0 ? 'passed' : 'failed')
        expect(summary).toContain(status)
      })
    } finally {
      await buddy.close()
      await time.stop()
    }
  })

  test.each(statuses)('nobody reads the job log any more: %s', async (status, code) => {
    const run = aRun({ actions: [anAction({ ...finished(status), log: longLog })] })
    const buddy = await startBuddy({ runs: [run] })
    try {
      const inputs = {
        token: demoToken,
        'api-url': buddy.apiUrl,
        ...idsOf(run, run.actions[0] ?? anAction()),
        timeout: '10m',
      }
      const child = spawn(process.execPath, [join(repository, 'dist', 'index.js')], {
        env: Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      child.stdout.once('data', () => child.stdout.destroy())
      await once(child, 'exit')
      expect(child.exitCode).toBe(code)
    } finally {
      await buddy.close()
    }
  })
})

test('a server that dies in the middle of an answer and comes back decides by what it says then', async () => {
  const { exitCode, output, asked } = await runGate({
    watched: { log: ['x'] },
    buddy: {
      intercept: (_, response, __, count) => {
        if (count > 1) return false
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
        response.write('{"status":"SUCCESSFUL"')
        response.destroy()
        return true
      },
    },
  })
  expect([exitCode, output['outcome']]).toEqual([0, 'passed'])
  expect(asked.length).toBeGreaterThan(1)
})

test.each([
  ['compressed, which nobody asked for', { 'content-encoding': 'gzip' }],
  ['compressed in a way that nobody knows', { 'content-encoding': 'x-strange' }],
])('one answer that is %s, and then SUCCESSFUL: passes', async (_, headers) => {
  const { exitCode, output, errors } = await runGate({
    buddy: {
      intercept: (_request, response, __, count) => {
        if (count > 1) return false
        response.writeHead(200, { 'content-type': 'application/json', ...headers }).end('{"status":"SUCCESSFUL"}')
        return true
      },
    },
  })
  expect([exitCode, output['outcome'], errors]).toEqual([0, 'passed', []])
})

test('half an answer that says SUCCESSFUL never passes', async () => {
  const { exitCode, output } = await runGate({
    buddy: {
      intercept: (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', connection: 'close' })
        response.end('{"status":"SUCCESSFUL","log":["Done"')
        return true
      },
    },
    inputs: { 'outage-tolerance': '1s' },
  })
  expect([exitCode, output['outcome']]).toEqual([1, 'unknown'])
})

test('a refusal says what Buddy said', async () => {
  const { errors } = await runGate({
    buddy: {
      intercept: (_, response) => {
        sendJson(response, 403, { errors: [{ message: 'API is disabled in this workspace' }] })
        return true
      },
    },
  })
  expect(errors).toHaveLength(1)
  expect(errors[0]).toContain('API is disabled in this workspace')
})
