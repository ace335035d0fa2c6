import { describe, expect, test } from '@jest/globals'
import { LogFile } from '../../src/log/log-file.ts'
import { aHash, anActionExecution } from '../fakes/builders.ts'
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions } from '../fakes/runner.ts'

const build = anActionExecution({ id: aHash(1), actionName: 'Build' })
const deploy = anActionExecution({ id: aHash(2), actionName: 'Deploy' })

interface Scenario {
  readonly runner: FakeRunner
  readonly file: LogFile
  readonly failures: readonly string[]
}

function open(options: FakeRunnerOptions = {}, path = 'logs/buddy.log'): Scenario {
  const runner = createFakeRunner(options)
  const failures: string[] = []
  return {
    runner,
    file: new LogFile(runner, path, (message) => {
      failures.push(message)
    }),
    failures,
  }
}

/** What the file holds when batches of the build's lines have been written. */
async function textOf(batches: readonly (readonly string[])[]): Promise<string | undefined> {
  const { runner, file } = open()
  for (const lines of batches) await file.write(build, lines.map((line) => `${line}\n`).join(''), false)
  await file.finish()
  return runner.files[0]?.text
}

describe('the file of the log', () => {
  test.each([
    ['nothing', [], ''],
    ['a line', [['a']], 'a'],
    ['several batches', [['a', 'b'], ['c'], [], ['', 'd']], 'a\nb\nc\n\nd'],
    ['colours and returns, untouched', [['\u001b[31ma\r\u0000b']], '\u001b[31ma\r\u0000b'],
    ['a line of a megabyte, uncut', [['x'.repeat(1024 * 1024)]], 'x'.repeat(1024 * 1024)],
    ['an empty line between others', [['a'], [''], ['b']], 'a\n\nb'],
    ['an empty line first', [[''], ['b']], '\nb'],
  ])('has one line a line, a line feed between them: %s', async (_, batches, text) => {
    expect(await textOf(batches)).toBe(text)
  })

  test.each([1, 2, 3, 7, 1000])('is the same where it comes as bytes that are cut every %d bytes', async (length) => {
    const { runner, file } = open()
    const bytes = Buffer.from('żółć 😀\n\n\u001b[31mb\r\n漢\n\n')
    for (let start = 0; start < bytes.length; start += length)
      await file.write(build, bytes.subarray(start, start + length), true)
    await file.write(deploy, Buffer.from('x\n'), true)
    await file.finish()
    expect(runner.files[0]?.text).toBe('=== Build ===\nżółć 😀\n\n\u001b[31mb\r\n漢\n\n=== Deploy ===\nx')
  })

  test('is at its absolute path, closed', async () => {
    const { runner, file, failures } = open()
    await file.write(build, 'a\n', false)
    expect(await file.finish()).toBe('/workspace/logs/buddy.log')
    expect(runner.files).toEqual([{ path: '/workspace/logs/buddy.log', text: 'a', isClosed: true, isTemporary: false }])
    expect(failures).toEqual([])
  })

  test('is there, and empty, where there was no log', async () => {
    const { runner, file } = open({}, '/absolute.log')
    expect(await file.finish()).toBe('/absolute.log')
    expect(runner.files).toMatchObject([{ text: '', isClosed: true }])
  })

  test('grows while the log comes', async () => {
    const { runner, file } = open()
    await file.write(build, 'a\n', false)
    expect(runner.files[0]?.text).toBe('a')
    await file.write(build, 'b\n', false)
    expect(runner.files[0]?.text).toBe('a\nb')
  })

  test("of a whole run has a heading before each action's log, once", async () => {
    const { runner, file } = open()
    await file.write(build, 'a\n', true)
    await file.write(build, 'b\n', true)
    await file.write({ ...build, status: 'FAILED' }, 'c\n', true)
    await file.write(deploy, 'd\n', true)
    await file.finish()
    expect(runner.files[0]?.text).toBe('=== Build ===\na\nb\nc\n=== Deploy ===\nd')
  })

  test('of two executions of one action has a heading for each', async () => {
    const { runner, file } = open()
    await file.write(build, 'a\n', true)
    await file.write({ ...build, id: aHash(3) }, 'b\n', true)
    expect(runner.files[0]?.text.match(/^=== Build/gm)).toHaveLength(2)
  })

  test('has a heading also for an action without a name', async () => {
    const { runner, file } = open()
    await file.write({ ...build, actionName: null }, 'x\n', true)
    expect(runner.files[0]?.text).toBe('===  ===\nx')
  })

  test('has no line break from the name of an action', async () => {
    const { runner, file } = open()
    await file.write({ ...build, actionName: 'a\nb\u001b[31m' }, 'x\n', true)
    expect(runner.files[0]?.text).toBe('=== a b ===\nx')
  })
})

describe('a file that cannot be written', () => {
  test.each<[string, FakeRunnerOptions, string]>([
    ['cannot be created', { failing: { createFile: 'EACCES' } }, 'EACCES'],
    ['does not fit', { diskCharacters: 4 }, 'ENOSPC'],
    ['cannot be closed', { failing: { closeFile: 'EIO' } }, 'EIO'],
  ])(
    '%s: that is told once, no path is given, nothing rejects, and it is not left open',
    async (_, options, message) => {
      const { runner, file, failures } = open(options)
      for (const line of ['abc', 'def', 'ghi'])
        await expect(file.write(build, `${line}\n`, false)).resolves.toBeUndefined()
      expect(await file.finish()).toBe('')
      expect(failures).toEqual([expect.stringContaining(message)])
      expect(runner.files.filter(({ isClosed }) => !isClosed)).toEqual([])
    },
  )

  test('nothing is written to it after the failure, so it is no log with a hole', async () => {
    const { runner, file } = open({ diskCharacters: 8 })
    await file.write(build, 'abc\n', false)
    await file.write(build, 'defghijkl\n', false)
    await file.write(build, 'm\n', false)
    expect(runner.files[0]?.text.trimEnd()).toBe('abc')
  })

  test('that is not whole for another reason is given up, with the reason', async () => {
    const { file, failures } = open()
    await file.write(build, 'a\n', false)
    file.abandon('the disk could not hold the log')
    file.abandon('again')
    expect([await file.finish(), failures]).toEqual(['', ['the disk could not hold the log']])
  })
})
