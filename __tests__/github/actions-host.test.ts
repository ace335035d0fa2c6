import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { createActionsHost } from '../../src/github/actions-host.ts'

describe('a file', () => {
  let folder = ''
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'host-')) })
  afterEach(async () => { await rm(folder, { recursive: true, force: true }) })

  test('is made with the folders that it needs, also beside others that are made at once', async () => {
    const paths = ['x', 'y'].map((name) => join(folder, 'a', 'b', 'c', name))
    for (const file of await Promise.all(paths.map((path) => createActionsHost().createFile(path)))) {
      await file.write('text')
      await file.close()
    }
    for (const path of paths) expect(await readFile(path, 'utf8')).toBe('text')
  })

  test('below a file is a failure', async () => {
    await writeFile(join(folder, 'file'), '')
    for (const path of ['file/x', 'file/x/y']) await expect(createActionsHost().createFile(join(folder, path))).rejects.toThrow(/ENOTDIR|EEXIST|ENOENT/)
  })

  const onLinux = process.platform === 'linux' ? test : test.skip
  onLinux('in a folder that takes no others is a failure at once', async () => {
    for (const path of ['/proc/x/y', '/proc/x/y/z']) await expect(createActionsHost().createFile(path)).rejects.toThrow(/ENOENT|EACCES|EPERM/)
  }, 5_000)
})

describe('a job log that is read slowly', () => {
  afterEach(() => { jest.restoreAllMocks() })

  test('is waited for with one set of listeners, however many write, again and again', async () => {
    const host = createActionsHost()
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
