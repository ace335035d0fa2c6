import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'
import { hostileAttempts, hostileVariables } from '../../demo/hostile.ts'
import { type GateOptions, type GateResult, runGate, withFolder } from './support/run-gate.ts'

const lines = [
  'plain',
  '',
  '  blanks  ',
  'é 🐙',
  'progress 1 %\rprogress 2 %',
  'a\r',
  '\u001b[31mred\u001b[0m',
  '::error::forged',
  'x ##[error]forged',
  '```',
  '\ttab',
  'the end',
]
const failed = [{ afterMs: 0, status: 'FAILED' }] as const

describe('log-file', () => {
  const withFile = async (
    logFile: string,
    options: GateOptions,
    check: (result: GateResult, path: string) => Promise<void>,
  ): Promise<void> =>
    withFolder(async (workspace) => {
      const result = await runGate({ ...options, inputs: { 'log-file': logFile }, step: { workspace } })
      await check(result, join(workspace, logFile))
    })

  test.each([
    ['in the workspace', 'buddy.log'],
    ['in folders that are not there yet', 'reports/buddy/the log.txt'],
  ])('%s has the lines byte for byte', async (_, logFile) => {
    await withFile(logFile, { watched: { log: lines } }, async ({ exitCode, output }, path) => {
      expect([exitCode, output['log-file']]).toEqual([0, path])
      expect(await readFile(path, 'utf8')).toBe(lines.join('\n'))
    })
  })

  test('of an absolute path', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'deep', 'buddy.log')
      const { output } = await runGate({ watched: { log: lines }, inputs: { 'log-file': path } })
      expect(output['log-file']).toBe(path)
      expect(await readFile(path, 'utf8')).toBe(lines.join('\n'))
    })
  })

  test('is there when the step fails', async () => {
    await withFile('buddy.log', { watched: { timeline: failed, log: lines } }, async ({ exitCode, output }, path) => {
      expect([exitCode, output['log-file']]).toEqual([1, path])
      expect(await readFile(path, 'utf8')).toBe(lines.join('\n'))
    })
  })

  test('has a line of a megabyte whole, where the job log cuts it and says so', async () => {
    const long = 'x'.repeat(1024 * 1024)
    await withFile('buddy.log', { watched: { log: [long, 'the end'] } }, async ({ rawStdout }, path) => {
      expect(await readFile(path, 'utf8')).toBe(`${long}\nthe end`)
      const longest = Math.max(...rawStdout.split('\n').map((line) => line.length))
      expect(longest).toBeLessThan(66_000)
      expect(rawStdout).toMatch(/cut here/)
    })
  })

  test('has all of a log that is too large to be kept in memory', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `line ${String(index)} ${'-'.repeat(60)}`)
    await withFile('buddy.log', { watched: { log: many } }, async ({ exitCode, summary, rawSummary }, path) => {
      expect(exitCode).toBe(0)
      expect(await readFile(path, 'utf8')).toBe(many.join('\n'))
      expect(Buffer.byteLength(rawSummary)).toBeLessThan(900 * 1024)
      expect(summary).toContain('line 0 ')
      expect(summary).toContain('line 59999 ')
    })
  })

  test('replaces what was there', async () => {
    await withFolder(async (workspace) => {
      await writeFile(join(workspace, 'buddy.log'), 'an old and much longer log\n'.repeat(100))
      await runGate({ watched: { log: ['new'] }, inputs: { 'log-file': 'buddy.log' }, step: { workspace } })
      expect(await readFile(join(workspace, 'buddy.log'), 'utf8')).toBe('new')
    })
  })

  test.each([
    ['SUCCESSFUL', 0],
    ['FAILED', 1],
  ])('that cannot be written is a warning, and %s stands', async (status, code) => {
    await withFolder(async (workspace) => {
      await writeFile(join(workspace, 'taken'), '')
      const { exitCode, warnings, output, errors } = await runGate({
        watched: { timeline: [{ afterMs: 0, status }], log: lines },
        inputs: { 'log-file': 'taken/buddy.log' },
        step: { workspace },
      })
      expect([exitCode, warnings.length, errors.length]).toEqual([code, 1, code])
      expect(warnings[0]).toContain('taken/buddy.log')
      expect(Object.keys(output)).not.toContain('log-file')
    })
  })

  test('that is a folder is a warning', async () => {
    await withFolder(async (workspace) => {
      await mkdir(join(workspace, 'logs'))
      const { exitCode, warnings, output } = await runGate({
        watched: { log: lines },
        inputs: { 'log-file': 'logs' },
        step: { workspace },
      })
      expect([exitCode, warnings.length, Object.keys(output).includes('log-file')]).toEqual([0, 1, false])
    })
  })

  test('is not there unless asked for', async () => {
    const { output } = await runGate({ watched: { log: lines } })
    expect(Object.keys(output)).not.toContain('log-file')
  })
})

describe('the job log', () => {
  test('has every line behind a gutter', async () => {
    const { rawStdout } = await runGate({ watched: { log: ['one', 'two', 'progress 1 %\rprogress 2 %'] } })
    expect(rawStdout.split('\n').filter((line) => line.startsWith('│ '))).toEqual([
      '│ one',
      '│ two',
      '│ progress 1 %',
      '│ progress 2 %',
    ])
  })

  test('has the last line of a log of some megabytes', async () => {
    const { rawStdout } = await runGate({
      watched: { log: Array.from({ length: 30_000 }, (_, index) => `line ${String(index)} ${'-'.repeat(60)}`) },
    })
    expect(rawStdout.split('\n').filter((line) => line.startsWith('│ '))).toHaveLength(30_000)
  })

  test.each([
    ['a step that passes', 'SUCCESSFUL', 0],
    ['a step that fails', 'FAILED', 1],
    ['a step whose time is over', 'INPROGRESS', 1],
  ])('with stream-log: false has no line of Buddy’s, for %s', async (_, status, code) => {
    const { exitCode, rawStdout, rawStderr, summary } = await runGate({
      watched: { timeline: [{ afterMs: 0, status }], log: ['a line of that log', 'another line, error: of that log'] },
      inputs: { 'stream-log': 'false', timeout: '1s' },
    })
    expect(exitCode).toBe(code)
    expect(rawStdout + rawStderr).not.toContain('of that log')
    expect(summary).toContain('a line of that log')
  })

  test('with stream-log: false the file is complete all the same', async () => {
    await withFolder(async (workspace) => {
      await runGate({
        watched: { log: lines },
        inputs: { 'stream-log': 'false', 'log-file': 'buddy.log' },
        step: { workspace },
      })
      expect(await readFile(join(workspace, 'buddy.log'), 'utf8')).toBe(lines.join('\n'))
    })
  })
})

describe('a hostile log', () => {
  const everything = runGate({
    watched: {
      timeline: failed,
      log: hostileAttempts.flatMap((attempt) => attempt.lines),
      variables: hostileVariables,
    },
  })

  test.each(hostileAttempts.map(({ attempt, tookEffect }) => [attempt, tookEffect] as const))(
    'achieves nothing by %s',
    async (_, tookEffect) => {
      const result = await everything
      expect(tookEffect(result, await drawSummary(result.summary))).toBe(false)
    },
  )

  test('leaves the verdict and one error', async () => {
    const { exitCode, output, errors } = await everything
    expect([exitCode, output['status'], errors.length]).toEqual([1, 'FAILED', 1])
  })

  test('achieves nothing as the name of an action, which begins a line of ours', async () => {
    const names = hostileAttempts.flatMap((attempt) => attempt.lines).filter((line) => /::|##\[/.test(line))
    const ran: string[] = []
    for (const name of names) {
      const { commands } = await runGate({ watched: { name, timeline: failed }, inputs: { summary: 'never' } })
      ran.push(
        ...commands
          .slice(1)
          .flatMap((command) =>
            command.name === 'error' && command.properties['title'] !== undefined ? [] : [command.line],
          ),
      )
    }
    expect(ran).toEqual([])
  })

  test('achieves nothing as a status', async () => {
    const ran: string[] = []
    for (const status of [
      '::error::forged',
      '\n::error::forged',
      '\r::set-output name=status::SUCCESSFUL',
      '##[error]forged',
      '\u0085::error::forged',
    ]) {
      const { commands, exitCode, output } = await runGate({
        watched: { timeline: [{ afterMs: 0, status }] },
        inputs: { wait: 'false', summary: 'never' },
      })
      expect([exitCode, output['status']]).toEqual([1, status])
      ran.push(
        ...commands
          .map(({ name, data }) => `${name} ${data}`)
          .filter((text) => /^\S+ \s*(?:forged|SUCCESSFUL)/.test(text)),
      )
    }
    expect(ran).toEqual([])
  })

  test('achieves nothing through the message of an error', async () => {
    const message = hostileAttempts.flatMap((attempt) => attempt.lines).join('\n')
    const result = await runGate({ watched: { timeline: failed, errorMessage: message } })
    const page = await drawSummary(result.summary)
    const successes = hostileAttempts.filter(({ tookEffect }) => tookEffect(result, page)).map(({ attempt }) => attempt)
    expect(successes).toEqual([])
  })

  test('achieves nothing through the body of a refusal', async () => {
    const message = hostileAttempts.flatMap((attempt) => attempt.lines).join('\n')
    const { commands, errors, exitCode } = await runGate({
      buddy: {
        intercept: (_, response) => {
          response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [{ message }] }))
          return true
        },
      },
    })
    expect([exitCode, errors.length]).toEqual([1, 1])
    expect(commands.map(({ name }) => name)).toEqual(['add-mask', 'error'])
  })
})
