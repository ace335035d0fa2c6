import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createActionsHost } from '../../src/github/actions-host.ts'
import type { Host } from '../../src/github/host.ts'

/** The runner, without a way to GitHub. */
function aHost(signal = new AbortController().signal): Host {
  return createActionsHost({ connectTo: () => { throw new Error('GitHub was asked') }, signal })
}

describe('a file', () => {
  let folder = ''
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'host-')) })
  afterEach(async () => { await rm(folder, { recursive: true, force: true }) })

  test('is made with the folders that it needs, also beside others that are made at once', async () => {
    const paths = ['x', 'y'].map((name) => join(folder, 'a', 'b', 'c', name))
    for (const file of await Promise.all(paths.map((path) => aHost().createFile(path)))) {
      await file.write('text')
      await file.close()
    }
    for (const path of paths) expect(await readFile(path, 'utf8')).toBe('text')
  })

  test('below a file is a failure', async () => {
    await writeFile(join(folder, 'file'), '')
    for (const path of ['file/x', 'file/x/y']) await expect(aHost().createFile(join(folder, path))).rejects.toThrow(/ENOTDIR|EEXIST|ENOENT/)
  })

  const onLinux = process.platform === 'linux' ? test : test.skip
  onLinux('in a folder that takes no others is a failure at once', async () => {
    for (const path of ['/proc/x/y', '/proc/x/y/z']) await expect(aHost().createFile(path)).rejects.toThrow(/ENOENT|EACCES|EPERM/)
  }, 5_000)
})

describe('the checkout', () => {
  const before = process.env['GITHUB_WORKSPACE']
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'host-'))
    await mkdir(join(folder, 'workspace', 'src'), { recursive: true })
    await mkdir(join(folder, 'workspace-2'))
    for (const path of ['workspace/src/a.ts', 'workspace-2/b.ts', 'outside.ts']) await writeFile(join(folder, path), '')
    await symlink(join(folder, 'workspace', 'src'), join(folder, 'workspace', 'inside'))
    await symlink(folder, join(folder, 'workspace', 'out'))
    await symlink(join(folder, 'outside.ts'), join(folder, 'workspace', 'link.ts'))
    process.env['GITHUB_WORKSPACE'] = join(folder, 'workspace')
  })
  afterEach(async () => {
    if (before === undefined) delete process.env['GITHUB_WORKSPACE']
    else process.env['GITHUB_WORKSPACE'] = before
    await rm(folder, { recursive: true, force: true })
  })

  test.each([
    ['src/a.ts', true], ['inside/a.ts', true],
    ['src', false], ['.', false], ['', false], ['src/b.ts', false], ['src/a.ts/x', false], ['out/outside.ts', false], ['out/workspace-2/b.ts', false], ['link.ts', false],
    ['../outside.ts', false], ['src/../../outside.ts', false], ['../workspace-2/b.ts', false], ['../workspace/src/a.ts', false], ['src\\a.ts', false], ['src/a.ts\0', false], ['x'.repeat(10_000), false],
  ])('has %j: %s', async (path, expected) => {
    expect(await aHost().isInCheckout(path)).toBe(expected)
  })

  test('has no absolute path, and nothing where there is none', async () => {
    expect(await aHost().isInCheckout(join(folder, 'workspace', 'src', 'a.ts'))).toBe(false)
    delete process.env['GITHUB_WORKSPACE']
    expect(await aHost().isInCheckout('package.json')).toBe(false)
  })
})

describe('a job log that is read slowly', () => {
  afterEach(() => { jest.restoreAllMocks() })

  test('is waited for with one set of listeners, however many write, again and again', async () => {
    const host = aHost()
    const events = ['drain', 'close', 'error'] as const
    const count = (): readonly number[] => events.map((event) => process.stdout.listenerCount(event))
    jest.spyOn(process.stdout, 'write').mockReturnValue(false)
    const before = count()
    for (let round = 0; round < 3; round++) {
      const writes = Array.from({ length: 100 }, (_, index) => host.write(`line ${index}\n`))
      expect(count()).toEqual(before.map((number) => number + 1))
      process.stdout.emit('drain')
      await Promise.all(writes)
      expect(count()).toEqual(before)
    }
  })
})
