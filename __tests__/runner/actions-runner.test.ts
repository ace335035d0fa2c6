import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { Response } from 'undici'
import { createActionsRunner, loadGitHubClient } from '../../src/runner/actions-runner.ts'
import type { Runner } from '../../src/runner/runner.ts'

/** The runner, without a way to GitHub. */
function aRunner(signal = new AbortController().signal): Runner {
  return createActionsRunner({
    connectTo: () => {
      throw new Error('GitHub was asked')
    },
    signal,
  })
}

test('the summary is appended to the file of the step, whose size is known', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'summary-'))
  const before = process.env['GITHUB_STEP_SUMMARY']
  const path = join(folder, 'summary.md')
  try {
    await writeFile(path, '# Mine\n')
    process.env['GITHUB_STEP_SUMMARY'] = path
    const runner = aRunner()
    expect(await runner.measureSummary()).toBe(7)
    await runner.appendSummary('Ours\n')
    expect(await readFile(path, 'utf8')).toBe('# Mine\nOurs\n')
  } finally {
    if (before === undefined) delete process.env['GITHUB_STEP_SUMMARY']
    else process.env['GITHUB_STEP_SUMMARY'] = before
    await rm(folder, { recursive: true, force: true })
  }
})

describe('a file', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'host-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  test('is made with the folders that it needs, also beside others that are made at once', async () => {
    const paths = ['x', 'y'].map((name) => join(folder, 'a', 'b', 'c', name))
    for (const file of await Promise.all(paths.map((path) => aRunner().createFile(path)))) {
      await file.write('text')
      await file.close()
    }
    for (const path of paths) expect(await readFile(path, 'utf8')).toBe('text')
  })

  test('below a file is a failure', async () => {
    await writeFile(join(folder, 'file'), '')
    for (const path of ['file/x', 'file/x/y'])
      await expect(aRunner().createFile(join(folder, path))).rejects.toThrow(/ENOTDIR|EEXIST|ENOENT/)
  })

  const onPosix = process.platform === 'win32' ? test.skip : test
  onPosix(
    'that is a pipe or a socket is refused: nobody may ever read it',
    async () => {
      await promisify(execFile)('mkfifo', [join(folder, 'pipe')])
      await symlink(join(folder, 'pipe'), join(folder, 'link'))
      const server = createServer().listen(join(folder, 'socket'))
      await once(server, 'listening')
      try {
        for (const name of ['pipe', 'link', 'socket'])
          await expect(aRunner().createFile(join(folder, name))).rejects.toThrow(
            `${join(folder, name)} is a pipe, not a file`,
          )
      } finally {
        server.close()
      }
    },
    5_000,
  )

  test('that is there already is written anew', async () => {
    await writeFile(join(folder, 'file'), 'of before')
    const file = await aRunner().createFile(join(folder, 'file'))
    await file.write('new')
    await file.close()
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('new')
  })

  const onLinux = process.platform === 'linux' ? test : test.skip
  onLinux(
    'in a folder that takes no others is a failure at once',
    async () => {
      for (const path of ['/proc/x/y', '/proc/x/y/z'])
        await expect(aRunner().createFile(path)).rejects.toThrow(/ENOENT|EACCES|EPERM/)
    },
    5_000,
  )
})

describe('a file in the checkout', () => {
  const before = process.env['GITHUB_WORKSPACE']
  let folder = ''
  const inWorkspace = (...path: readonly string[]): string => join(folder, 'workspace', ...path)
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'host-')))
    for (const path of ['workspace/logs', 'workspace/.git/hooks', 'workspace/sub/.GIT', 'outside'])
      await mkdir(join(folder, path), { recursive: true })
    await writeFile(join(folder, 'outside', 'file'), 'kept')
    const links = {
      inside: inWorkspace('logs'),
      out: join(folder, 'outside'),
      'out-file': join(folder, 'outside', 'file'),
      'in-file': inWorkspace('logs', 'file'),
      git: inWorkspace('.git'),
      missing: join(folder, 'outside', 'missing'),
      '../alias': inWorkspace(),
      '../author': join(folder, 'outside'),
    }
    for (const [name, target] of Object.entries(links)) await symlink(target, inWorkspace(name))
    process.env['GITHUB_WORKSPACE'] = inWorkspace()
  })
  afterEach(async () => {
    if (before === undefined) delete process.env['GITHUB_WORKSPACE']
    else process.env['GITHUB_WORKSPACE'] = before
    await rm(folder, { recursive: true, force: true })
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
    await expect(aRunner().createFile(path)).rejects.toThrow(reason)
    await expect(aRunner().createFile(inWorkspace(path))).rejects.toThrow(reason)
    expect(await readdir(join(folder, 'outside'))).toEqual(['file'])
    expect(await readFile(join(folder, 'outside', 'file'), 'utf8')).toBe('kept')
    expect([await readdir(inWorkspace('logs')), await readdir(inWorkspace('.git', 'hooks'))]).toEqual([[], []])
  })

  test.each([
    ['in a new folder', 'new/folder/log'],
    ['behind a link inside the workspace', 'inside/log'],
    ['that only looks like the folder of Git', '.github/.git-log'],
    ['outside of it, as the author says', '../outside/log'],
    ['outside of it, behind a link that is not from the checkout', '../author/log'],
    ['in the workspace, behind a link that is not from the checkout', '../alias/logs/log'],
  ])('is written %s', async (_, path) => {
    const file = await aRunner().createFile(path)
    await file.write('text')
    await file.write(Buffer.from(' and more'))
    await file.close()
    await file.close()
    expect(file.path).toBe(inWorkspace(path))
    expect(await readFile(inWorkspace(path), 'utf8')).toBe('text and more')
  })
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
    ['src/a.ts', true],
    ['inside/a.ts', true],
    ['src', false],
    ['.', false],
    ['', false],
    ['src/b.ts', false],
    ['src/a.ts/x', false],
    ['out/outside.ts', false],
    ['out/workspace-2/b.ts', false],
    ['link.ts', false],
    ['../outside.ts', false],
    ['src/../../outside.ts', false],
    ['../workspace-2/b.ts', false],
    ['../workspace/src/a.ts', false],
    ['src\\a.ts', false],
    ['src/a.ts\0', false],
    ['x'.repeat(10_000), false],
  ])('has %j: %s', async (path, expected) => {
    expect(await aRunner().isInCheckout(path)).toBe(expected)
  })

  test('has no absolute path, and nothing where there is none', async () => {
    expect(await aRunner().isInCheckout(join(folder, 'workspace', 'src', 'a.ts'))).toBe(false)
    delete process.env['GITHUB_WORKSPACE']
    expect(await aRunner().isInCheckout('package.json')).toBe(false)
  })
})

describe('a job log that is read slowly', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  test('is waited for with one set of listeners, however many write, again and again', async () => {
    const runner = aRunner()
    const events = ['drain', 'close', 'error'] as const
    const count = (): readonly number[] => events.map((event) => process.stdout.listenerCount(event))
    jest.spyOn(process.stdout, 'write').mockReturnValue(false)
    const before = count()
    for (let round = 0; round < 3; round++) {
      const writes = Array.from({ length: 100 }, (_, index) => runner.write(`line ${index}\n`))
      expect(count()).toEqual(before.map((number) => number + 1))
      process.stdout.emit('drain')
      await Promise.all(writes)
      expect(count()).toEqual(before)
    }
  })

  test('does not hold a step that is stopped, whether it waits already or not', async () => {
    const stop = new AbortController()
    const runner = aRunner(stop.signal)
    const events = ['drain', 'close', 'error'] as const
    const count = (): readonly number[] => events.map((event) => process.stdout.listenerCount(event))
    const spy = jest.spyOn(process.stdout, 'write').mockReturnValue(false)
    const before = count()
    const waiting = ['one\n', 'two\n'].map((line) => runner.write(line))
    expect(count()).not.toEqual(before)
    stop.abort()
    await Promise.all(waiting)
    expect(count()).toEqual(before)
    await runner.write('three\n')
    expect(spy).toHaveBeenCalledTimes(3)
    expect(count()).toEqual(before)
  })
})

describe('the state for the post step', () => {
  const before = process.env['GITHUB_STATE']
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'host-'))
    process.env['GITHUB_STATE'] = join(folder, 'state')
  })
  afterEach(async () => {
    if (before === undefined) delete process.env['GITHUB_STATE']
    else process.env['GITHUB_STATE'] = before
    await rm(folder, { recursive: true, force: true })
  })

  test('need not be writable while nothing is saved', () => {
    const runner = aRunner()
    runner.saveState('run', '')
    expect(() => {
      runner.saveState('run', 'a run')
    }).toThrow()
    runner.saveState('run', '')
  })

  test('must be writable to clear what was saved', async () => {
    const runner = aRunner()
    await writeFile(join(folder, 'state'), '')
    runner.saveState('run', 'a run')
    await rm(join(folder, 'state'))
    expect(() => {
      runner.saveState('run', '')
    }).toThrow()
  })
})

describe('a temporary file', () => {
  const before = process.env['RUNNER_TEMP']
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'host-'))
  })
  afterEach(async () => {
    if (before === undefined) delete process.env['RUNNER_TEMP']
    else process.env['RUNNER_TEMP'] = before
    await rm(folder, { recursive: true, force: true })
  })

  test.each<readonly [what: string, path: (folder: string) => string, isInside: boolean]>([
    ['is there', (inside) => inside, true],
    ['is not there yet', (inside) => join(inside, 'a', 'b'), true],
    ['cannot be a folder', (inside) => join(inside, 'file', 'b'), false],
    ['is not named', () => '', false],
  ])('holds text when the folder of the runner %s', async (_, pathIn, isInside) => {
    await writeFile(join(folder, 'file'), '')
    process.env['RUNNER_TEMP'] = pathIn(folder)
    const file = await aRunner().createTemporaryFile()
    await file.write('text')
    expect(await readFile(file.path, 'utf8')).toBe('text')
    expect([file.path.startsWith(folder), file.path.startsWith(tmpdir())]).toEqual([isInside, true])
    await file.close()
    await expect(readFile(file.path)).rejects.toThrow('ENOENT')
  })
})

describe("GitHub's client", () => {
  const names = ['GITHUB_API_URL', 'HTTPS_PROXY', 'no_proxy', 'GITHUB_EVENT_PATH'] as const
  const before = names.map((name) => [name, process.env[name]] as const)
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'host-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = value
    }
  })

  test('is loaded when the proxy has a wrong address and the event is no JSON, and the environment stays', async () => {
    const path = join(folder, 'event.json')
    await writeFile(path, '\ufeff{"half":')
    Object.assign(process.env, {
      GITHUB_API_URL: 'https://api.github.example',
      HTTPS_PROXY: 'http://user:22/hunter2@proxy:8080',
      no_proxy: 'own.example',
      GITHUB_EVENT_PATH: path,
    })
    const environment = { ...process.env }
    const { createCheckRuns } = await loadGitHubClient(() => import('../../src/github/check-runs.ts'))
    expect(createCheckRuns).toBeInstanceOf(Function)
    expect({ ...process.env }).toEqual(environment)
  })
})

describe('an identity token', () => {
  const names = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'] as const
  const before = names.map((name) => [name, process.env[name] ?? ''] as const)
  afterEach(() => {
    for (const [name, value] of before) process.env[name] = value
  })

  test('is asked for where the runner says, by the way to that address', async () => {
    process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] = 'https://token.example/a?v=1'
    process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] = 'request-token'
    const asked: unknown[] = []
    let endings = 0
    const runner = createActionsRunner({
      signal: new AbortController().signal,
      connectTo: (address) => ({
        fetch: async (url, { headers }) => {
          asked.push(address.href, url, headers)
          return new Response('{"value":"a.b.c"}')
        },
        end: () => {
          endings += 1
        },
      }),
    })
    expect(await runner.identityToken('buddy', new AbortController().signal)).toBe('a.b.c')
    expect(asked).toEqual([
      'https://token.example/a?v=1',
      'https://token.example/a?v=1&audience=buddy',
      { accept: 'application/json', authorization: 'Bearer request-token' },
    ])
    expect(endings).toBe(1)
  })

  test.each(['', 'no address'])('is not there where the runner names no address: %j', async (address) => {
    process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] = address
    await expect(aRunner().identityToken('', new AbortController().signal)).rejects.toThrow(
      'the runner names no address for it',
    )
  })
})
