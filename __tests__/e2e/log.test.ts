import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { drawSummary } from '../../demo/draw.ts'
import { hostileAttempts, hostileVariables } from '../../demo/hostile.ts'
import { intercept, refuseWith } from './support/responses.ts'
import { type GateOptions, type GateResult, runGate, withFolder } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'

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
const quiet = { 'stream-log': 'false' } as const

/** The lines of the job log behind the gutter. */
function shownLines({ rawStdout }: GateResult): readonly string[] {
  return rawStdout.split('\n').flatMap((line) => (line.startsWith('│ ') ? [line.slice(2)] : []))
}

describe('log-file', () => {
  async function withFile(
    logFile: string,
    options: GateOptions,
    check: (result: GateResult, path: string) => Promise<void>,
  ): Promise<void> {
    await withFolder(async (workspace) => {
      const inputs = typeof options.inputs === 'function' ? {} : options.inputs
      const result = await runGate({ ...options, inputs: { 'log-file': logFile, ...inputs }, step: { workspace } })
      await check(result, join(workspace, logFile))
    })
  }

  test.each<readonly [what: string, logFile: string, options: GateOptions]>([
    ['in folders that are not there yet', 'reports/buddy/the log.txt', {}],
    ['when the step fails', 'buddy.log', { watched: { ...finished('FAILED'), log: lines } }],
    ['with stream-log: false', 'buddy.log', { inputs: quiet }],
  ])('has the lines byte for byte %s', async (_, logFile, options) => {
    await withFile(logFile, { watched: { log: lines }, ...options }, async ({ output }, path) => {
      expect(output['log-file']).toBe(path)
      expect(await readFile(path, 'utf8')).toBe(lines.join('\n'))
    })
  })

  test('of an absolute path replaces what was there', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'buddy.log')
      await writeFile(path, 'an old and much longer log\n'.repeat(100))
      const { output } = await runGate({ watched: { log: lines }, inputs: { 'log-file': path } })
      expect(output['log-file']).toBe(path)
      expect(await readFile(path, 'utf8')).toBe(lines.join('\n'))
    })
  })

  test('has a line of a megabyte whole, where the job log cuts it and says so', async () => {
    const long = 'x'.repeat(1024 * 1024)
    await withFile('buddy.log', { watched: { log: [long, 'the end'] } }, async (result, path) => {
      expect(await readFile(path, 'utf8')).toBe(`${long}\nthe end`)
      expect(Math.max(...result.rawStdout.split('\n').map((line) => line.length))).toBeLessThan(66_000)
      expect(result.rawStdout).toMatch(/cut here/)
    })
  })

  test('and the job log have all of a log that is too large for the memory, and the summary its ends', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `line ${String(index)} ${'-'.repeat(60)}`)
    await withFile('buddy.log', { watched: { log: many } }, async (result, path) => {
      expect(await readFile(path, 'utf8')).toBe(many.join('\n'))
      expect(shownLines(result)).toHaveLength(many.length)
      expect(Buffer.byteLength(result.rawSummary)).toBeLessThan(900 * 1024)
      for (const line of ['line 0 ', 'line 59999 ']) expect(result.summary).toContain(line)
    })
  })

  test.each([
    ['SUCCESSFUL', 0, 'taken/buddy.log'],
    ['FAILED', 1, 'taken/buddy.log'],
    ['SUCCESSFUL', 0, 'a-folder'],
  ])('that cannot be written is a warning, and %s stands', async (status, code, logFile) => {
    await withFolder(async (workspace) => {
      await writeFile(join(workspace, 'taken'), '')
      await mkdir(join(workspace, 'a-folder'))
      const { warnings, output, errors } = await runGate({
        watched: { ...finished(status), log: lines },
        inputs: { 'log-file': logFile },
        step: { workspace },
      })
      expect([output['status'], errors.length, warnings]).toEqual([status, code, [expect.stringContaining(logFile)]])
      expect(output).not.toHaveProperty('log-file')
    })
  })
})

describe('the job log', () => {
  test('has every line behind a gutter, and no file unless asked for', async () => {
    const result = await runGate({ watched: { log: ['one', 'two', 'progress 1 %\rprogress 2 %'] } })
    expect(shownLines(result)).toEqual(['one', 'two', 'progress 1 %', 'progress 2 %'])
    expect(result.output).not.toHaveProperty('log-file')
  })

  test.each(['SUCCESSFUL', 'FAILED', 'INPROGRESS'])(
    'has no line of Buddy’s with stream-log: false, when it ends as %s',
    async (status) => {
      const { output, rawStdout, rawStderr, summary } = await runGate({
        watched: { ...finished(status), log: ['a line of that log', 'another line, error: of that log'] },
        inputs: { ...quiet, timeout: '1s' },
      })
      expect(output['status']).toBe(status)
      expect(rawStdout + rawStderr).not.toContain('of that log')
      expect(summary).toContain('a line of that log')
    },
  )
})

describe('a hostile log', () => {
  const log = hostileAttempts.flatMap((attempt) => attempt.lines)
  const everything = runGate({ watched: { ...finished('FAILED'), log, variables: hostileVariables } })

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

  test('achieves nothing through the message of an error', async () => {
    const result = await runGate({ watched: { ...finished('FAILED'), errorMessage: log.join('\n') } })
    const page = await drawSummary(result.summary)
    const successes = hostileAttempts.filter(({ tookEffect }) => tookEffect(result, page)).map(({ attempt }) => attempt)
    expect(successes).toEqual([])
  })

  test('achieves nothing through the body of a refusal', async () => {
    const { commands, errors } = await runGate({ buddy: intercept(() => refuseWith(401, log.join('\n'))) })
    expect(errors).toHaveLength(1)
    expect(commands.map(({ name }) => name)).toEqual(['add-mask', 'error'])
  })

  test('achieves nothing as the name of an action, which begins a line of ours', async () => {
    for (const name of log.filter((line) => /::|##\[/.test(line))) {
      const { commands } = await runGate({
        watched: { name, ...finished('FAILED') },
        inputs: { summary: 'never' },
      })
      expect(commands.slice(1).filter((one) => one.name !== 'error' || one.properties['title'] === undefined)).toEqual(
        [],
      )
    }
  })

  test.each([
    '::error::forged',
    '\n::error::forged',
    '\r::set-output name=status::x',
    '##[error]forged',
    '\u0085::error::forged',
  ])('achieves nothing as the status %j', async (status) => {
    const { commands, exitCode, output } = await runGate({
      watched: finished(status),
      inputs: { wait: 'false', summary: 'never' },
    })
    expect([exitCode, output['status']]).toEqual([1, status])
    expect(commands.map(({ name }) => name)).not.toContain('set-output')
    expect(commands.filter(({ data }) => /^\s*forged/.test(data))).toEqual([])
  })
})
