import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { Response } from 'undici'
import { createActionsRunner, loadGitHubClient } from '../../src/runner/actions-runner.ts'
import type { Runner } from '../../src/runner/runner.ts'
import { keepEnvironment, useFolder } from '../fakes/folder.ts'

const inFolder = useFolder()
keepEnvironment(
  'INPUT_LOG-FILE',
  'NO_INPUT_X',
  'input_own',
  'INPUT_BLANK',
  'GITHUB_WORKSPACE',
  'GITHUB_REPOSITORY',
  'GITHUB_OUTPUT',
  'GITHUB_ENV',
  'GITHUB_EVENT_NAME',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_STATE',
  'RUNNER_TEMP',
  'GITHUB_API_URL',
  'HTTPS_PROXY',
  'no_proxy',
  'GITHUB_EVENT_PATH',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
)

/** The runner, without a way to GitHub. */
function aRunner(signal = new AbortController().signal): Runner {
  return createActionsRunner({
    connectTo: () => {
      throw new Error('GitHub was asked')
    },
    signal,
  })
}

test('lists the inputs that are not blank in capitals, whatever the case of their variables', () => {
  Object.assign(process.env, { 'INPUT_LOG-FILE': 'x', input_own: 'y', INPUT_BLANK: ' ', NO_INPUT_X: 'z' })
  expect(aRunner().givenInputs().toSorted()).toEqual(['LOG-FILE', 'OWN'])
})

test('reads an environment variable without white space around it, and the commit from the file of the event', async () => {
  await writeFile(inFolder('event.json'), '{"pull_request":{"head":{"sha":"abcdef0"}}}')
  Object.assign(process.env, { GITHUB_EVENT_NAME: ' pull_request\n', GITHUB_EVENT_PATH: inFolder('event.json') })
  expect([aRunner().environment('GITHUB_EVENT_NAME'), aRunner().environment('NO_INPUT_X')]).toEqual([
    'pull_request',
    '',
  ])
  expect(await aRunner().eventCommit()).toEqual({ kind: 'commit', commit: 'abcdef0' })
  expect(await aRunner().jobContext()).toMatchObject({ commit: 'abcdef0' })
})

test('writes each command of the runner, and the variable of a later step not for this process', async () => {
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_ENV']) {
    await writeFile(inFolder(name), '')
    process.env[name] = inFolder(name)
  }
  process.env['NO_INPUT_X'] = 'before'
  const runner = aRunner()
  runner.mask('a-mask')
  runner.debug('a message')
  runner.annotate('warning', 'a message', 'A title')
  runner.startGroup('a group')
  runner.endGroup()
  runner.setOutput('name', 'of output')
  runner.exportVariable('NO_INPUT_X', 'of variable')
  const lines = written.mock.calls.map(([text]) => String(text)).join('')
  written.mockRestore()
  expect(lines.split(/[\r\n]+/)).toEqual([
    '::add-mask::a-mask',
    '::debug::a message',
    '::warning title=A title::a message',
    '::group::a group',
    '::endgroup::',
    '',
  ])
  expect(await readFile(inFolder('GITHUB_OUTPUT'), 'utf8')).toContain('of output')
  expect(await readFile(inFolder('GITHUB_ENV'), 'utf8')).toContain('of variable')
  expect(process.env['NO_INPUT_X']).toBe('before')
})

test('appends the summary to the file of the step, whose size it knows', async () => {
  await writeFile(inFolder('summary.md'), '# Mine\n')
  process.env['GITHUB_STEP_SUMMARY'] = inFolder('summary.md')
  const runner = aRunner()
  expect(await runner.measureSummary()).toBe(7)
  await runner.appendSummary('Ours\n')
  expect(await readFile(inFolder('summary.md'), 'utf8')).toBe('# Mine\nOurs\n')
})

test('looks for files and creates them in the workspace of the runner and in its folder for temporary files', async () => {
  process.env['GITHUB_WORKSPACE'] = inFolder()
  process.env['RUNNER_TEMP'] = inFolder('temporary')
  const runner = aRunner()
  const file = await runner.createFile('logs/a.txt')
  await file.close()
  expect(file.path).toBe(inFolder('logs', 'a.txt'))
  expect(await runner.isInCheckout('logs/a.txt')).toBe(true)
  await mkdir(inFolder('shop', '.git'), { recursive: true })
  await writeFile(inFolder('shop', '.git', 'config'), 'url = https://github.com/me/shop')
  process.env['GITHUB_REPOSITORY'] = 'me/shop'
  expect(await runner.findCheckouts()).toEqual(['shop'])
  const temporary = await runner.createTemporaryFile()
  await temporary.close()
  expect(temporary.path).toContain(inFolder('temporary'))
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

  test('does not hold a step after its deadline', async () => {
    const runner = aRunner()
    jest.spyOn(process.stdout, 'write').mockReturnValue(false)
    runner.setDeadline(0)
    await expect(runner.write('a line\n')).resolves.toBeUndefined()
  })
})

describe('the state for the post step', () => {
  test('need not be writable while nothing is saved', () => {
    process.env['GITHUB_STATE'] = inFolder('none')
    const runner = aRunner()
    runner.saveState('run', '')
    expect(() => {
      runner.saveState('run', 'a run')
    }).toThrow()
    runner.saveState('run', '')
  })

  test('must be writable to clear what was saved', async () => {
    process.env['GITHUB_STATE'] = inFolder('state')
    const runner = aRunner()
    await writeFile(inFolder('state'), '')
    runner.saveState('run', 'a run')
    await rm(inFolder('state'))
    expect(() => {
      runner.saveState('run', '')
    }).toThrow()
  })
})

test("loads GitHub's client when the proxy has a wrong URL and the event is no JSON, and the environment stays", async () => {
  await writeFile(inFolder('event.json'), '\ufeff{"half":')
  Object.assign(process.env, {
    GITHUB_API_URL: 'https://api.github.example',
    HTTPS_PROXY: 'http://user:22/hunter2@proxy:8080',
    no_proxy: 'own.example',
    GITHUB_EVENT_PATH: inFolder('event.json'),
  })
  const environment = { ...process.env }
  const { createCheckRuns } = await loadGitHubClient(() => import('../../src/github/check-runs.ts'))
  expect(createCheckRuns).toBeInstanceOf(Function)
  expect({ ...process.env }).toEqual(environment)
})

describe('an identity token', () => {
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

  test.each([undefined, '', 'no address'])('is not there where the runner names no address: %j', async (address) => {
    if (address === undefined) delete process.env['ACTIONS_ID_TOKEN_REQUEST_URL']
    else process.env['ACTIONS_ID_TOKEN_REQUEST_URL'] = address
    await expect(aRunner().identityToken('', new AbortController().signal)).rejects.toThrow(
      'the runner names no address for it',
    )
  })
})
