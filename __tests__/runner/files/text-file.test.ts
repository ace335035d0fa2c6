import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { createFile, createTemporaryFile } from '../../../src/runner/files/text-file.ts'
import { useFolder } from '../../fakes/folder.ts'

const onPosix = process.platform === 'win32' ? test.skip : test
const onLinux = process.platform === 'linux' ? test : test.skip

describe('a file outside of the workspace', () => {
  const inFolder = useFolder()
  const create = (path: string): ReturnType<typeof createFile> => createFile(path, inFolder('workspace'))

  test('is made with the folders that it needs, also if others are made at once', async () => {
    const paths = ['x', 'y'].map((name) => inFolder('a', 'b', 'c', name))
    for (const file of await Promise.all(paths.map(create))) {
      await file.write('text')
      await file.close()
    }
    for (const path of paths) expect(await readFile(path, 'utf8')).toBe('text')
  })

  test('cannot be below a file', async () => {
    await writeFile(inFolder('file'), '')
    for (const path of ['file/x', 'file/x/y'])
      await expect(create(inFolder(path))).rejects.toThrow(/ENOTDIR|EEXIST|ENOENT/)
  })

  onPosix(
    'cannot be a pipe or a socket, which nobody may ever read',
    async () => {
      await promisify(execFile)('mkfifo', [inFolder('pipe')])
      await symlink(inFolder('pipe'), inFolder('link'))
      const server = createServer().listen(inFolder('socket'))
      await once(server, 'listening')
      try {
        for (const path of ['pipe', 'link', 'socket'].map((name) => inFolder(name)))
          await expect(create(path)).rejects.toThrow(`${path} is a pipe, not a file`)
      } finally {
        server.close()
      }
    },
    5_000,
  )

  test('is written anew if it exists', async () => {
    await writeFile(inFolder('file'), 'of before')
    const file = await create(inFolder('file'))
    await file.write('new')
    await file.close()
    expect(await readFile(inFolder('file'), 'utf8')).toBe('new')
  })

  onLinux(
    'fails at once in a folder that takes no others',
    async () => {
      for (const path of ['/proc/x/y', '/proc/x/y/z']) await expect(create(path)).rejects.toThrow(/ENOENT|EACCES|EPERM/)
    },
    5_000,
  )
})

describe('a file in the workspace', () => {
  const inFolder = useFolder()
  const inWorkspace = (...path: readonly string[]): string => inFolder('workspace', ...path)
  const create = (path: string): ReturnType<typeof createFile> => createFile(inWorkspace(path), inWorkspace())
  beforeEach(async () => {
    for (const path of ['workspace/logs', 'workspace/.git/hooks', 'workspace/sub/.GIT', 'outside'])
      await mkdir(inFolder(path), { recursive: true })
    await writeFile(inFolder('outside', 'file'), 'kept')
    const links = {
      inside: inWorkspace('logs'),
      out: inFolder('outside'),
      'out-file': inFolder('outside', 'file'),
      'in-file': inWorkspace('logs', 'file'),
      git: inWorkspace('.git'),
      missing: inFolder('outside', 'missing'),
      '../alias': inWorkspace(),
      '../author': inFolder('outside'),
    }
    for (const [name, target] of Object.entries(links)) await symlink(target, inWorkspace(name))
  })

  test.each([
    ['a link to a folder outside', 'out/log', 'out of the workspace'],
    ['folders to make behind such a link', 'out/a/b/log', 'out of the workspace'],
    ['a link to a file outside', 'out-file', 'symbolic link'],
    ['a link to a file inside', 'in-file', 'symbolic link'],
    ['a link to a file that is missing', 'missing', 'symbolic link'],
    ['a link to a folder that is missing', 'missing/log', 'ENOENT'],
    ['such a link behind a link of the author', '../alias/out/log', 'out of the workspace'],
    ['the folder of Git', '.git/hooks/post-checkout', 'Git'],
    ['the folder of Git in another case', 'sub/.GIT/config', 'Git'],
    ['a link to the folder of Git', 'git/config', 'Git'],
    ['a file in place of the folder of Git', 'logs/.git', 'Git'],
  ])('is refused for %s, and nothing is written', async (_, path, reason) => {
    await expect(create(path)).rejects.toThrow(reason)
    expect(await readdir(inFolder('outside'))).toEqual(['file'])
    expect(await readFile(inFolder('outside', 'file'), 'utf8')).toBe('kept')
    expect([await readdir(inWorkspace('logs')), await readdir(inWorkspace('.git', 'hooks'))]).toEqual([[], []])
  })

  test.each([
    ['in a new folder', 'new/folder/log'],
    ['behind a link inside the workspace', 'inside/log'],
    ['with a name that only begins like the folder of Git', '.github/.git-log'],
    ['outside of it, as the author says', '../outside/log'],
    ['outside of it, behind a link that is not from the checkout', '../author/log'],
    ['in the workspace, behind a link that is not from the checkout', '../alias/logs/log'],
  ])('is written %s', async (_, path) => {
    const file = await create(path)
    await file.write('text')
    await file.write(Buffer.from(' and more'))
    await file.close()
    await file.close()
    expect(file.path).toBe(inWorkspace(path))
    expect(await readFile(inWorkspace(path), 'utf8')).toBe('text and more')
  })
})

describe('a temporary file', () => {
  const inFolder = useFolder()

  test.each<readonly [what: string, path: () => string, isInside: boolean]>([
    ['exists', () => inFolder(), true],
    ['does not exist yet', () => inFolder('a', 'b'), true],
    ['cannot be a folder', () => inFolder('file', 'b'), false],
    ['is not named', () => '', false],
  ])('holds text until it is closed, when the folder of the runner %s', async (_, path, isInside) => {
    await writeFile(inFolder('file'), '')
    const file = await createTemporaryFile(path())
    await file.write('a text')
    expect(await readFile(file.path, 'utf8')).toBe('a text')
    expect(Buffer.from(await file.read(2, 4)).toString()).toBe('text')
    await expect(file.read(2, 5)).rejects.toThrow('shorter')
    expect([file.path.startsWith(inFolder()), file.path.startsWith(tmpdir())]).toEqual([isInside, true])
    await file.close()
    await expect(readFile(file.path)).rejects.toThrow('ENOENT')
    expect(await readdir(join(file.path, '..', '..'))).not.toContain(file.path.split('/').at(-2))
  })
})
