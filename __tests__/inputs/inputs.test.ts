import { describe, expect, test } from '@jest/globals'
import { readToken } from '../../src/inputs/connection.ts'
import { inputNames } from '../../src/inputs/input-reader.ts'
import { readGivenSecrets, readInputs } from '../../src/inputs/inputs.ts'
import { defaultMask, readSummaryMode } from '../../src/inputs/results.ts'
import { revision } from '../fakes/builders.ts'
import { problemsOf, readMore, runInputs, type Texts } from '../fakes/inputs.ts'
import { fc } from '../fakes/properties.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { anyUnicode } from '../fakes/texts.ts'

const defaults = {
  credentials: { kind: 'token', token: runInputs.token },
  operation: { kind: 'watch' },
  cancelOnAbort: true,
  cancelOnTimeout: false,
  apiUrl: 'https://api.buddy.works',
  proxyVariable: null,
  otherRegion: null,
  ignoredInputs: [],
  isDefaultRegion: true,
  target: {
    workspace: 'w',
    project: 'p',
    pipeline: { by: 'number', number: '2' },
    run: { by: 'number', number: '3' },
    gate: { by: 'run' },
  },
  timeoutMs: 3600_000,
  requestTimeoutMs: 30_000,
  appearTimeoutMs: 300_000,
  policy: {
    passOn: new Set(['SUCCESSFUL']),
    wait: true,
    ifMissing: 'fail',
    approvalTimeoutMs: Infinity,
    outageToleranceMs: 600_000,
    pollIntervalMs: null,
  },
  results: {
    outputPrefix: '',
    mask: defaultMask,
    exportVariables: false,
    summary: 'always',
    streamLog: true,
    logFile: '',
  },
  github: { token: '', checkRun: '', comment: false, commit: '', leg: '' },
}

describe('the defaults', () => {
  test('are those of the documentation', async () => {
    expect(await readMore()).toEqual(defaults)
  })

  test('also stand in for inputs that are empty or blank', async () => {
    const blank = Object.fromEntries(inputNames.map((name, index) => [name, index % 2 === 0 ? '' : ' \n ']))
    expect(await readMore({ ...blank, ...runInputs })).toEqual(defaults)
  })

  test('come from the environment: token, workspace, project, and the commit from the event', async () => {
    const runner = createFakeRunner({
      inputs: { 'pipeline-id': 'deploy' },
      environment: { BUDDY_TOKEN: 'from-login', BUDDY_WORKSPACE: 'we', BUDDY_PROJECT: 'pe' },
      commit: revision,
    })
    expect(await readInputs(runner)).toMatchObject({
      credentials: { kind: 'token', token: 'from-login' },
      target: {
        workspace: 'we',
        project: 'pe',
        pipeline: { by: 'identifier', identifier: 'deploy' },
        run: { by: 'commit', commit: revision, branch: '', tag: '' },
      },
    })
  })

  test('never stand in the place of what is given', async () => {
    const environment = { BUDDY_TOKEN: 'x', BUDDY_WORKSPACE: 'x', BUDDY_PROJECT: 'x' }
    expect(await readMore({ 'execution-id': '', commit: 'abcdef0' }, environment, revision)).toMatchObject({
      credentials: { kind: 'token', token: runInputs.token },
      target: { workspace: 'w', project: 'p', run: { commit: 'abcdef0' } },
    })
  })
})

describe('mistakes', () => {
  test('are one error, with a line for each', async () => {
    const wrong = readInputs(createFakeRunner({ inputs: { ...runInputs, wait: 'yes', summary: 'yes' } }))
    await expect(wrong).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^`wait` is "yes"\. .*\n`summary` is "yes"\. .*$/),
    })
  })

  test('are reported all at once, those of an operation too', async () => {
    const wrong = {
      token: 'a b',
      timeout: 'x',
      wait: 'x',
      'pass-on': 'x',
      workspace: '..',
      summary: 'x',
      region: 'x',
      'poll-interval': 'x',
      priority: 'x',
      'secret-variables': 'hunter2',
    }
    const problems = await problemsOf({ operation: 'run', 'execution-id': '', branch: 'dev', ...wrong })
    expect(problems.map(({ input }) => input).toSorted()).toEqual(Object.keys(wrong).toSorted())
    expect(problems.map(({ message }) => message).join()).not.toContain('hunter2')
  })

  test('never quote the token, whatever is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnicode({ minLength: 12 }), async (rest) => {
        const problems = await problemsOf({ token: `hunter2-${rest} \u00e9`, timeout: 'x' })
        expect(problems.map(({ input }) => input)).toEqual(['token', 'timeout'])
        expect(problems.map(({ message }) => message).join('\n')).not.toContain('hunter2')
      }),
    )
  })
})

test('warns of each input without effect: of a search, of a new run, and of an empty secret', async () => {
  const inputs = { operation: 'approve', comment: 'x', branch: 'dev', 'secret-variables': 'A=', 'no-such': 'x' }
  expect((await readMore(inputs)).ignoredInputs).toEqual([
    expect.stringContaining('`no-such`'),
    expect.stringMatching(/^`branch` is ignored because/),
    expect.stringMatching(/^`comment` is ignored because .*`operation: run`/),
    expect.stringContaining('The value of A in `secret-variables` is empty'),
  ])
})

describe('known although other inputs are wrong', () => {
  test('is the token, from the input or else from the environment', () => {
    expect(readToken(createFakeRunner({ inputs: { token: ' a ' }, environment: { BUDDY_TOKEN: 'b' } }))).toBe('a')
    expect(readToken(createFakeRunner({ environment: { BUDDY_TOKEN: ' b ' } }))).toBe('b')
    expect(readToken(createFakeRunner())).toBe('')
  })

  test('is every token to be masked, those of GitHub too', () => {
    const runner = createFakeRunner({
      inputs: { token: 'of-buddy', 'github-token': 'of-github', timeout: 'x' },
      environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-identity' },
    })
    expect(readGivenSecrets(runner).tokens.toSorted()).toEqual(['of-buddy', 'of-github', 'of-identity'])
  })

  test('are the texts of secrets, also where they are wrong', () => {
    const textsOf = (inputs: Texts): readonly string[] => readGivenSecrets(createFakeRunner({ inputs })).texts
    expect(textsOf({ 'secret-variables': 'A=one\nB=two' })).toEqual(['one', 'two'])
    expect(textsOf({ 'secret-variables': 'A=one\nhunter2' })).toEqual(expect.arrayContaining(['one', 'hunter2']))
    expect(textsOf({ variables: 'A=one' })).toEqual([])
  })

  test.each([
    ['never', 'never'],
    ['on-failure', 'on-failure'],
    ['', 'always'],
    ['wrong', 'always'],
  ])('is the summary mode of %j', (summary, expected) => {
    expect(readSummaryMode(createFakeRunner({ inputs: { summary } }))).toBe(expected)
  })
})
