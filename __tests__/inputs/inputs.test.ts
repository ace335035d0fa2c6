import { describe, expect, test } from '@jest/globals'
import { knownStatuses } from '../../src/buddy/status.ts'
import { inputNames } from '../../src/inputs/input-reader.ts'
import { readToken } from '../../src/inputs/connection.ts'
import { InputError, type Inputs, readInputs, readGivenSecrets } from '../../src/inputs/inputs.ts'
import { defaultMask, readSummaryMode } from '../../src/inputs/results.ts'
import type { Problem } from '../../src/inputs/problem.ts'
import type { EventCommit } from '../../src/runner/runner.ts'
import { aHash, revision } from '../fakes/builders.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

type Texts = Readonly<Record<string, string>>

const token = 'tok-0123456789'
const ids = { token, workspace: 'w', project: 'p', 'pipeline-id': '2', 'execution-id': '3' }
const second = 1000
const minute = 60 * second
const hour = 60 * minute

async function read(inputs: Texts = {}, environment: Texts = {}, commit = ''): Promise<Inputs> {
  return await readInputs(createFakeRunner({ inputs: { ...ids, ...inputs }, environment, commit }))
}

async function problemsOf(inputs: Texts, environment: Texts = {}, commit = ''): Promise<readonly Problem[]> {
  try {
    await read(inputs, environment, commit)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

const defaults = {
  credentials: { kind: 'token', token },
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
  timeoutMs: hour,
  requestTimeoutMs: 30 * second,
  appearTimeoutMs: 5 * minute,
  policy: {
    passOn: new Set(['SUCCESSFUL']),
    wait: true,
    ifMissing: 'fail',
    approvalTimeoutMs: Infinity,
    outageToleranceMs: 10 * minute,
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

describe('defaults', () => {
  test('are those of the documentation', async () => {
    expect(await read()).toEqual(defaults)
  })

  test('also stand in for inputs that are empty or blank', async () => {
    const given: ReadonlySet<string> = new Set(Object.keys(ids))
    const blank = Object.fromEntries(
      inputNames.filter((name) => !given.has(name)).map((name, index) => [name, index % 2 === 0 ? '' : ' \n ']),
    )
    expect(await read(blank)).toEqual(defaults)
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

  test.each<[string, Texts, boolean]>([
    ['nothing names a run', {}, true],
    ['a commit is given', { commit: revision }, false],
    ['a run is given', { 'execution-id': '3' }, false],
    ['a link is given', { url: 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3' }, false],
  ])('come from the event only where they are needed: %s', async (_, inputs, isNeeded) => {
    const runner = createFakeRunner({
      inputs: { token, workspace: 'w', project: 'p', 'pipeline-id': '2', ...inputs },
      failing: { eventCommit: 'EIO' },
    })
    const state = readInputs(runner).then(
      () => 'read',
      (error: unknown) => String(error),
    )
    expect(await state).toBe(isNeeded ? 'Error: EIO' : 'read')
  })

  test.each<[what: string, event: EventCommit, words: readonly string[]]>([
    ['has none', { kind: 'commit', commit: '' }, ['no commit']],
    [
      'does not name it',
      { kind: 'not-in-event', eventName: 'issue_comment' },
      ['issue_comment', 'pull request', 'github.sha'],
    ],
    [
      'cannot be read',
      { kind: 'unreadable', eventName: 'check_run', problem: '/runner/event.json is empty' },
      ['check_run', '/runner/event.json is empty'],
    ],
  ])('refuse an event whose commit is needed and which %s', async (_, eventCommit, words) => {
    const inputs = { token, workspace: 'w', project: 'p', 'pipeline-id': '2' }
    const run = async (more: Texts): Promise<unknown> =>
      await readInputs(createFakeRunner({ inputs: { ...inputs, ...more }, eventCommit }))
    const failure = await run({}).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(InputError)
    expect(failure).toMatchObject({ problems: [{ input: 'commit' }] })
    for (const word of [...words, '`execution-id`', '`url`'])
      expect(failure).toMatchObject({ message: expect.stringContaining(word) })
    const page = 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3'
    for (const named of [{ commit: revision }, { 'execution-id': '3' }, { url: page }, { operation: 'run', tag: 'v1' }])
      await expect(run(named)).resolves.toBeDefined()
  })

  test('never stand in the place of what was given', async () => {
    const environment = { BUDDY_TOKEN: 'x', BUDDY_WORKSPACE: 'x', BUDDY_PROJECT: 'x' }
    expect(await read({ 'execution-id': '', commit: 'abcdef0' }, environment, revision)).toMatchObject({
      credentials: { kind: 'token', token },
      target: { workspace: 'w', project: 'p', run: { commit: 'abcdef0' } },
    })
  })
})

describe('good values', () => {
  test.each<[string, string, object]>([
    ['timeout', '90', { timeoutMs: 90 * second }],
    ['timeout', '90s', { timeoutMs: 90 * second }],
    ['timeout', '30m', { timeoutMs: 30 * minute }],
    ['timeout', '1h30m', { timeoutMs: 1.5 * hour }],
    ['timeout', '1h1m1s', { timeoutMs: hour + minute + second }],
    ['timeout', '0', { timeoutMs: Infinity }],
    ['timeout', 'none', { timeoutMs: Infinity }],
    ['timeout', '840h', { timeoutMs: 840 * hour }],
    ['request-timeout', '5s', { requestTimeoutMs: 5 * second }],
    ['appear-timeout', '2m', { appearTimeoutMs: 2 * minute }],
    ['approval-timeout', 'none', { policy: { approvalTimeoutMs: Infinity } }],
    ['approval-timeout', '0', { policy: { approvalTimeoutMs: 0 } }],
    ['approval-timeout', '0s', { policy: { approvalTimeoutMs: 0 } }],
    ['approval-timeout', '48h', { policy: { approvalTimeoutMs: 48 * hour } }],
    ['outage-tolerance', '1m', { policy: { outageToleranceMs: minute } }],
    ['poll-interval', 'auto', { policy: { pollIntervalMs: null } }],
    ['poll-interval', '1s', { policy: { pollIntervalMs: second } }],
    ['poll-interval', '1m', { policy: { pollIntervalMs: minute } }],
    ['pass-on', 'SKIPPED', { policy: { passOn: new Set(['SKIPPED']) } }],
    [
      'pass-on',
      ' SUCCESSFUL, SKIPPED\nNOT_EXECUTED,\n',
      { policy: { passOn: new Set(['SUCCESSFUL', 'SKIPPED', 'NOT_EXECUTED']) } },
    ],
    ['pass-on', knownStatuses.join('\n'), { policy: { passOn: new Set(knownStatuses) } }],
    ['output-prefix', 'buddy_', { results: { outputPrefix: 'buddy_' } }],
    ['mask', 'none', { results: { mask: [] } }],
    ['mask', 'None', { results: { mask: [] } }],
    ['mask', 'none, PIN', { results: { mask: ['none', 'PIN'] } }],
    ['mask', '*KEY*,\n PIN ', { results: { mask: ['*KEY*', 'PIN'] } }],
    ['summary', 'on-failure', { results: { summary: 'on-failure' } }],
    ['summary', 'never', { results: { summary: 'never' } }],
    ['log-file', 'logs/buddy log.txt', { results: { logFile: 'logs/buddy log.txt' } }],
    ['action', 'Build "x" | 🚀', { target: { gate: { by: 'action', action: 'Build "x" | 🚀' } } }],
    ['action-execution-id', aHash(1), { target: { gate: { by: 'hash', actionExecutionId: aHash(1) } } }],
    ['url', 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3', { target: defaults.target }],
  ])('%s: %j', async (name, given, expected) => {
    expect(await read({ [name]: given })).toMatchObject(expected)
  })

  test.each<[string, Texts, Texts, object]>([
    ['the token', { 'oidc-provider-id': 'p' }, {}, { kind: 'token', token }],
    [
      'the token of buddy/login',
      { token: '', 'oidc-provider-id': 'p' },
      { BUDDY_TOKEN: 'from-login' },
      { kind: 'token', token: 'from-login' },
    ],
    [
      "GitHub's identity, where there is no token",
      { token: '', 'oidc-provider-id': 'p', 'oidc-audience': 'a' },
      { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.example' },
      { kind: 'identity', providerId: 'p', audience: 'a' },
    ],
    [
      "GitHub's identity for its own audience",
      { token: '', 'oidc-provider-id': 'p' },
      { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.example' },
      { kind: 'identity', providerId: 'p', audience: '' },
    ],
  ])('it signs in with %s', async (_, inputs, environment, credentials) => {
    expect((await read(inputs, environment)).credentials).toEqual(credentials)
  })

  const flags = [
    ['cancel-on-abort', (inputs: Inputs) => inputs.cancelOnAbort],
    ['cancel-on-timeout', (inputs: Inputs) => inputs.cancelOnTimeout],
    ['wait', (inputs: Inputs) => inputs.policy.wait],
    ['stream-log', (inputs: Inputs) => inputs.results.streamLog],
    ['export-variables', (inputs: Inputs) => inputs.results.exportVariables],
  ] as const
  test.each(flags)('%s is a boolean of YAML', async (name, get) => {
    for (const word of ['true', 'True', 'TRUE']) expect(get(await read({ [name]: word }))).toBe(true)
    for (const word of ['false', 'False', 'FALSE']) expect(get(await read({ [name]: word }))).toBe(false)
    for (const word of ['yes', '1', 'on', 'tRUE', 'f'])
      expect(await problemsOf({ [name]: word })).toMatchObject([{ input: name }])
  })

  test('branch and tag narrow the runs of a commit', async () => {
    expect(await read({ 'execution-id': '', commit: revision, branch: 'feature/x' })).toMatchObject({
      target: { run: { commit: revision, branch: 'feature/x', tag: '' } },
    })
    expect(await read({ 'execution-id': '', commit: revision, tag: 'v1' })).toMatchObject({
      target: { run: { commit: revision, branch: '', tag: 'v1' } },
    })
  })

  test.each([
    ['branch', 'refs/heads/feature/x', 'feature/x'],
    ['branch', 'refs/heads/refs/heads/x', 'refs/heads/x'],
    ['branch', 'refs/tags/x', 'refs/tags/x'],
    ['branch', 'x/refs/heads/y', 'x/refs/heads/y'],
    ['tag', 'x/refs/tags/v1', 'x/refs/tags/v1'],
    ['tag', 'refs/tags/v1', 'v1'],
    ['tag', 'refs/heads/v1', 'refs/heads/v1'],
  ])('%s: %j is %j, as contexts of GitHub write it or not', async (name, given, expected) => {
    expect(await read({ 'execution-id': '', commit: revision, [name]: given })).toMatchObject({
      target: { run: { [name]: expected } },
    })
  })

  test.each<[string, Texts, object]>([
    ['with the commit of the event', {}, { revision, branch: '', tag: '', pullRequest: '' }],
    [
      'of a branch: then no commit is sent that was not given',
      { branch: 'refs/heads/dev' },
      { revision: '', branch: 'dev' },
    ],
    ['of a tag', { tag: 'refs/tags/v1' }, { revision: '', tag: 'v1' }],
    ['of a pull request', { 'pull-request': 'pull/12' }, { revision: '', pullRequest: 'pull/12' }],
    [
      'of a branch and a commit',
      { branch: 'dev', commit: 'a'.repeat(40) },
      { revision: 'a'.repeat(40), branch: 'dev' },
    ],
  ])('a run is started %s', async (_, inputs, request) => {
    expect(await read({ 'execution-id': '', operation: 'run', ...inputs }, {}, revision)).toMatchObject({
      operation: { kind: 'run' },
      target: { run: { by: 'start', request } },
    })
  })

  test.each(['retry', 'approve'])('%s is of the run that is named, or the newest for the commit', async (operation) => {
    expect(await read({ operation })).toMatchObject({
      operation: { kind: operation },
      target: { run: { by: 'number', number: '3' } },
    })
    expect(await read({ operation, 'execution-id': '' }, {}, revision)).toMatchObject({
      target: { run: { by: 'commit', commit: revision } },
    })
  })

  test('inputs of a run that is to be started are told as not looked at elsewhere', async () => {
    expect((await read({ operation: 'retry', comment: 'x', branch: 'dev' })).ignoredInputs).toEqual([
      expect.stringMatching(/^`branch` is ignored because/),
      expect.stringMatching(/^`comment` is ignored because .*`operation: run`/),
    ])
  })

  test.each<[string, Texts, string, reason?: string]>([
    ['a search by commit passes', { commit: revision }, 'pass'],
    ['a search by commit fails if the input says so', { commit: revision, 'if-missing': 'fail' }, 'fail'],
    ['a search by commit fails if the input is empty', { commit: revision, 'if-missing': '' }, 'fail'],
    ['a run by number fails', { 'execution-id': '3' }, 'fail', '`execution-id`'],
    ['a run that is started fails', { operation: 'run', branch: 'dev' }, 'fail', '`operation: run`'],
  ])('if-missing: pass is kept only for a search by commit: %s', async (_, inputs, ifMissing, reason = '') => {
    const { policy, ignoredInputs } = await read({ 'execution-id': '', 'if-missing': 'pass', ...inputs })
    expect(policy.ifMissing).toBe(ifMissing)
    expect(ignoredInputs).toEqual(
      reason === '' ? [] : [expect.stringContaining(`\`if-missing\` is ignored because ${reason}`)],
    )
  })

  const pageOfRun = 'https://app.buddy.works/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f894ecace6'
  test.each<[string, Texts, readonly string[], selector?: string]>([
    ['beside a run', { branch: 'main' }, ['branch']],
    ['beside a run, two', { commit: revision, tag: 'v1' }, ['commit', 'tag']],
    [
      'beside the url of a run',
      { 'execution-id': '', url: pageOfRun, commit: revision, branch: 'main' },
      ['commit', 'branch'],
      'url',
    ],
    [
      'beside the url of a run, a pass without a run',
      { 'execution-id': '', url: pageOfRun, 'if-missing': 'pass' },
      ['if-missing'],
      'url',
    ],
    ['for a commit', { 'execution-id': '', commit: revision, branch: 'main' }, []],
  ])('what is not heeded is listed: %s', async (_, inputs, ignoredInputs, selector = 'execution-id') => {
    expect((await read(inputs)).ignoredInputs).toEqual(
      ignoredInputs.map((name) => `\`${name}\` is ignored because \`${selector}\` already selects the run.`),
    )
  })
})

describe('bad values', () => {
  test.each([
    ['timeout', '841h'],
    ['timeout', '-1'],
    ['timeout', '1.5h'],
    ['timeout', '1h 30m'],
    ['timeout', '90 s'],
    ['timeout', '5ms'],
    ['timeout', '1H'],
    ['timeout', '30m1h'],
    ['timeout', '1e3'],
    ['request-timeout', '0'],
    ['appear-timeout', '0'],
    ['outage-tolerance', '0'],
    ['outage-tolerance', 'none'],
    ['if-missing', 'skip'],
    ['approval-timeout', '0x'],
    ['approval-timeout', 'x'],
    ['poll-interval', '0'],
    ['poll-interval', '500ms'],
    ['poll-interval', 'Auto'],
    ['pass-on', 'successful'],
    ['pass-on', 'SUCCESSFUL, PASSED'],
    ['pass-on', '*'],
    ['output-prefix', '1x'],
    ['output-prefix', 'a b'],
    ['output-prefix', 'a=b'],
    ['output-prefix', 'x'.repeat(100)],
    ['mask', '*TOKEN* *SECRET*'],
    ['mask', '"*TOKEN*"'],
    ['mask', 'DB_*; PIN'],
    ['mask', 'DB_*|PIN'],
    ['summary', 'yes'],
    ['log-file', 'a\0b'],
    ['region', 'MARS'],
    ['api-url', 'buddy.example.com'],
    ['url', 'https://evil.example/'],
    ['action', 'x'.repeat(256)],
    ['commit', 'main'],
    ['action-execution-id', 'x'],
    ['execution-id', 'x'],
    ['workspace', '..'],
    ['project', 'a/b'],
    ['pipeline-id', 'a?b'],
    ['token', 'two words'],
    ['token', 'naïve'],
  ])('%s: %j is named, with what was given and what is allowed', async (name, given) => {
    const problems = await problemsOf({ [name]: given })
    expect(problems.map(({ input }) => input)).toEqual([name])
    expect(problems[0]?.message).toContain(`\`${name}\``)
    expect(problems[0]?.message).not.toContain('\n')
    // A long one is only measured: cut, a secret in it would no longer be known for one.
    if (name !== 'token' && name !== 'log-file')
      expect(problems[0]?.message).toContain(
        given.length > 100 ? `a text of ${given.length} characters` : given.slice(0, 3),
      )
  })

  test.each<[what: string, input: string, given: string, words: readonly string[]]>([
    ['a boolean', 'wait', 'yes', ['"yes"', 'Set it to true or false.']],
    ['a choice', 'summary', 'yes', ['"yes"', 'Set it to always, on-failure or never.']],
    ['a choice of two', 'if-missing', 'yes', ['"yes"', 'Set it to fail or pass.']],
    ['a duration', 'request-timeout', 'x', ['"x"', 'such as 30m or 1h30m. A number alone is seconds.']],
    ['a duration that may be zero or none', 'approval-timeout', 'x', ['"x"', '1h30m, or to 0 or none.']],
    ['a duration with a limit', 'timeout', 'x', ['"x"', '1h30m, at most 840h, or to none.']],
    ['an interval', 'poll-interval', '0', ['"0"', '1h30m, at least 1s, or to auto.']],
    ['statuses', 'pass-on', 'PASSED', ['"PASSED"', ...knownStatuses]],
    ['an API base', 'api-url', 'buddy.example.com', ['"buddy.example.com"', 'https://buddy.example.com/api']],
    ['an API base that may hold a password', 'api-url', '//me:hunter2@x', ['https://buddy.example.com/api']],
    ['an API base with a password', 'api-url', 'https://me:hunter2@x', ['password', 'https://buddy.example.com/api']],
    ['an API base with a backslash', 'api-url', 'https://x\\y', ['backslash', 'https://buddy.example.com/api']],
    ['an API base with a query', 'api-url', 'https://x?y', ['query', 'https://buddy.example.com/api']],
    ['an API base without TLS', 'api-url', 'http://x', ['"http://x"', 'unencrypted', 'https', 'loopback']],
    ['names to mask', 'mask', '*TOKEN* *SECRET*', ['"*TOKEN* *SECRET*"', 'commas', 'newlines']],
    ['a region', 'region', 'ASAI', ['"ASAI"', 'Did you mean ASIA?', 'US, EU or AP']],
  ])('says what is allowed for %s', async (_, input, given, words) => {
    const [problem, ...more] = await problemsOf({ [input]: given })
    expect([problem?.input, more]).toEqual([input, []])
    for (const word of words) expect(problem?.message).toContain(word)
    expect(problem?.message).not.toContain('hunter2')
  })

  test('are named also where the environment has them', async () => {
    expect(await problemsOf({}, { BUDDY_REGION: 'MARS' })).toEqual([
      {
        input: 'region',
        message: expect.stringMatching(/BUDDY_REGION.*`region`.*"MARS".*US, EU or AP/),
        place: 'environment',
      },
    ])
    expect(await problemsOf({}, { BUDDY_API_URL: 'x' })).toEqual([
      {
        input: 'api-url',
        message: expect.stringMatching(/BUDDY_API_URL.*`api-url`.*not a valid URL \("x"\)/),
        place: 'environment',
      },
    ])
    expect(await problemsOf({ workspace: '' }, { BUDDY_WORKSPACE: '../x' })).toEqual([
      {
        input: 'workspace',
        message: expect.stringMatching(/BUDDY_WORKSPACE.*`workspace`.* is "\.\.\/x"/),
        place: 'environment',
      },
    ])
    expect(await problemsOf({ 'execution-id': '' }, { GITHUB_EVENT_NAME: 'pull_request' }, 'not a sha')).toEqual([
      {
        input: 'commit',
        message:
          'The commit of the event pull_request, used because `commit` is not set, is "not a sha". ' +
          'Set `commit` to a commit SHA, in full or at least its first 7 hexadecimal digits.',
        place: 'event',
      },
    ])
    expect(await problemsOf({ 'execution-id': '', commit: 'x' }, { GITHUB_EVENT_NAME: 'repository_dispatch' })).toEqual(
      [
        {
          input: 'commit',
          message: expect.stringMatching(/^`commit` is "x".*repository_dispatch.*where the event is sent/),
        },
      ],
    )
    expect(await problemsOf({ workspace: '../x' }, { BUDDY_WORKSPACE: 'w' })).toMatchObject([
      { input: 'workspace', message: expect.stringMatching(/^`workspace` is/) },
    ])
    expect(await problemsOf({ region: 'MARS' })).toEqual([
      { input: 'region', message: '`region` is "MARS". Set it to US, EU or AP.' },
    ])
    expect(await problemsOf({}, { BUDDY_API_URL: 'x' })).toMatchObject([
      { input: 'api-url', message: expect.stringContaining('BUDDY_API_URL') },
    ])
  })

  const linkOf = (workspace: string): Texts => ({
    'execution-id': '',
    url: `https://api.buddy.works/workspaces/${workspace}/projects/p/pipelines/2/executions/3`,
  })
  test.each<[when: string, inputs: Texts, environment: Texts, names: readonly string[]]>([
    ['BUDDY_PROJECT is used', { project: '' }, { BUDDY_PROJECT: 'a/b' }, ['BUDDY_PROJECT']],
    [
      'both are used',
      { workspace: '', project: '' },
      { BUDDY_WORKSPACE: '..', BUDDY_PROJECT: '..' },
      ['BUDDY_WORKSPACE', 'BUDDY_PROJECT'],
    ],
    [
      'the link is wrong too',
      { workspace: '', 'execution-id': '', url: 'https://evil.example/' },
      { BUDDY_WORKSPACE: '..' },
      ['url', 'BUDDY_WORKSPACE'],
    ],
    ['the link has no workspace', { workspace: '', ...linkOf('') }, { BUDDY_WORKSPACE: '..' }, ['BUDDY_WORKSPACE']],
    ['the link has a wrong one', { workspace: '', ...linkOf('a%2Fb') }, { BUDDY_WORKSPACE: 'w' }, ['workspace']],
    ['the variable is not set', { workspace: '', project: '' }, {}, ['workspace', 'project']],
  ])(
    'names the environment variable only if its value is the wrong one, when %s',
    async (_, inputs, environment, names) => {
      const problems = await problemsOf(inputs, environment)
      expect(
        problems.map(({ input, place }) => (place === undefined ? input : `BUDDY_${input.toUpperCase()}`)),
      ).toEqual(names)
      for (const [index, { message }] of problems.entries()) {
        expect(message).toContain(names[index])
        expect(message.includes('BUDDY_')).toBe(names[index]?.startsWith('BUDDY_'))
      }
    },
  )

  test.each<[what: string, inputs: Texts, environment: Texts, commit: string, input: string]>([
    ['another input is wrong', { 'pipeline-id': 'a?b' }, { GITHUB_EVENT_NAME: 'push' }, revision, 'pipeline-id'],
    [
      'another input is wrong beside a commit of a dispatch',
      { 'pipeline-id': 'a?b', commit: revision },
      { GITHUB_EVENT_NAME: 'repository_dispatch' },
      '',
      'pipeline-id',
    ],
    ['a commit of the workflow is wrong', { commit: 'x' }, { GITHUB_EVENT_NAME: 'push' }, '', 'commit'],
    ['the event has no commit', {}, { GITHUB_EVENT_NAME: 'schedule' }, '', 'commit'],
  ])('does not blame the event when %s', async (_, inputs, environment, commit, input) => {
    const problems = await problemsOf({ 'execution-id': '', ...inputs }, environment, commit)
    expect(problems).toEqual([{ input, message: expect.stringMatching(`^\`${input}\` is`) }])
    expect(problems[0]?.message).not.toContain(environment['GITHUB_EVENT_NAME'])
  })

  test('are one error, with a line for each', async () => {
    const wrong = readInputs(createFakeRunner({ inputs: { ...ids, wait: 'yes', summary: 'yes' } }))
    await expect(wrong).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^`wait` is "yes"\. .*\n`summary` is "yes"\. .*$/),
    })
  })

  test('all of them at once', async () => {
    const wrong = {
      token: 'a b',
      timeout: 'x',
      wait: 'x',
      'pass-on': 'x',
      workspace: '..',
      summary: 'x',
      region: 'x',
      'poll-interval': 'x',
    }
    const problems = await problemsOf(wrong)
    expect(problems.map(({ input }) => input).toSorted()).toEqual(Object.keys(wrong).toSorted())
  })

  test('a token that is missing', async () => {
    expect(await problemsOf({ token: '' })).toMatchObject([
      {
        input: 'token',
        message: expect.stringMatching(
          /^`token` is missing\..*`token: \$\{\{ secrets\.BUDDY_TOKEN \}\}`.*forks .*no secrets/,
        ),
      },
    ])
  })

  test('a provider without the permission for an identity token, with what the job needs', async () => {
    expect(await problemsOf({ token: '', 'oidc-provider-id': 'p' })).toMatchObject([
      {
        input: 'oidc-provider-id',
        message: expect.stringMatching(/^`oidc-provider-id` is set.*permissions: id-token: write/),
      },
    ])
  })

  test('those of an operation with the others, and without any secret value', async () => {
    const problems = await problemsOf({
      operation: 'run',
      'execution-id': '',
      branch: 'dev',
      'secret-variables': 'hunter2',
      timeout: 'x',
      priority: 'x',
    })
    expect(problems.map(({ input }) => input).toSorted()).toEqual(['priority', 'secret-variables', 'timeout'])
    expect(problems.map(({ message }) => message).join()).not.toContain('hunter2')
  })

  test('an id that is missing, where url is empty, tells so; where url is given it does not', async () => {
    expect(await problemsOf({ 'pipeline-id': '' })).toMatchObject([
      { input: 'pipeline-id', message: expect.stringContaining('`url` is empty') },
    ])
    for (const { message } of await problemsOf({ 'pipeline-id': '', 'execution-id': '', url: 'https://evil.example/' }))
      expect(message).not.toContain('is empty')
  })

  test('a timeout that is no duration, with how long it may be', async () => {
    expect((await problemsOf({ timeout: 'x' }))[0]?.message).toContain('840h')
    expect((await problemsOf({ 'request-timeout': 'x' }))[0]?.message).not.toContain('840h')
  })

  test.each([
    ['mask', 'TOKEN;SECRET', 'Separate names by commas or newlines.'],
    ['mask', '*TOKEN* | *SECRET*', 'Separate names by commas or newlines.'],
    ['mask', '- TOKEN\n- SECRET', 'Write names without brackets, quotes and dashes, separated by commas or newlines.'],
    ['mask', '$TOKEN', 'A name has letters, digits and _, and * stands for any characters.'],
    ['pass-on', 'SUCCESSFUL SKIPPED', 'Separate statuses by commas or newlines.'],
    [
      'pass-on',
      '[SUCCESSFUL, SKIPPED]',
      'Write statuses without brackets, quotes and dashes, separated by commas or newlines.',
    ],
    ['actions-to-run', '12; 15', 'Separate numbers of actions by commas or newlines.'],
  ])('a list in another form is one problem that says how to write it: %s: %s', async (input, given, advice) => {
    const [first = ''] = given.split(/[,\n]/)
    expect(await problemsOf({ operation: 'run', 'execution-id': '', branch: 'dev', [input]: given })).toEqual([
      { input, message: `\`${input}\` contains ${JSON.stringify(first)}. ${advice}` },
    ])
  })

  test('a status in small letters, with what was meant', async () => {
    expect((await problemsOf({ 'pass-on': 'successful' }))[0]?.message).toContain('Did you mean SUCCESSFUL?')
  })

  test('several words that are no statuses, with the statuses once', async () => {
    const messages = (await problemsOf({ 'pass-on': 'SUCCESS, PASSED, SKIPPED, OK' })).map(({ message }) => message)
    expect(messages.slice(0, -1)).toEqual([
      '`pass-on` contains "SUCCESS", which is not a status of Buddy. Did you mean SUCCESSFUL?',
      '`pass-on` contains "PASSED", which is not a status of Buddy.',
    ])
    expect(messages.at(-1)).toContain(`"OK", which is not a status of Buddy. Statuses are ${knownStatuses.join(', ')}.`)
  })

  test('are told without the token, whatever is wrong with it', async () => {
    await fc.assert(
      fc.asyncProperty(anyUnicode({ minLength: 12 }), async (rest) => {
        const wrong = `hunter2-${rest} \u00e9`
        const messages = (await problemsOf({ token: wrong, timeout: 'x' })).map(({ message }) => message).join('\n')
        expect(messages).not.toContain('hunter2')
      }),
    )
  })

  test.each([
    'https://someone:hunter2@buddy.example.com',
    'https://hunter2@buddy.example.com',
    'https://someone:hunter2@',
  ])('an API with a password in it is told without it: %s', async (given) => {
    const messages = (await problemsOf({ 'api-url': given })).map(({ message }) => message).join('\n')
    expect(messages).toContain('`api-url`')
    expect(messages).not.toContain('hunter2')
  })
})

describe('the API that is spoken to', () => {
  const euLink = 'https://eu.buddy.works/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f894ecace6'
  const all = {
    BUDDY_API_ENDPOINT: 'https://one.example/api',
    BUDDY_API_URL: 'https://two.example/api',
    BUDDY_BASE_URL: 'https://three.example/api',
    BUDDY_REGION: 'AP',
  }
  test.each<[string, Texts, Texts, string]>([
    ['nothing given', {}, {}, 'https://api.buddy.works'],
    ['US', { region: 'us' }, {}, 'https://api.buddy.works'],
    ['EU', { region: 'eu' }, {}, 'https://api.eu.buddy.works'],
    ['AP', { region: 'Ap' }, {}, 'https://api.asia.buddy.works'],
    ['AS', { region: 'AS' }, {}, 'https://api.asia.buddy.works'],
    ['ASIA', { region: 'asia' }, {}, 'https://api.asia.buddy.works'],
    ['APAC', { region: 'APAC' }, {}, 'https://api.asia.buddy.works'],
    [
      'api-url before region and all else',
      { 'api-url': 'https://own.example/api/', region: 'EU', url: euLink, 'execution-id': '' },
      all,
      'https://own.example/api',
    ],
    ['region before the environment', { region: 'EU' }, all, 'https://api.eu.buddy.works'],
    ['BUDDY_API_ENDPOINT first', {}, all, 'https://one.example/api'],
    ['then BUDDY_API_URL', {}, { ...all, BUDDY_API_ENDPOINT: ' ' }, 'https://two.example/api'],
    ['then BUDDY_BASE_URL', {}, { ...all, BUDDY_API_ENDPOINT: '', BUDDY_API_URL: '' }, 'https://three.example/api'],
    ['then BUDDY_REGION', {}, { BUDDY_REGION: 'AP' }, 'https://api.asia.buddy.works'],
    [
      'the environment before the link',
      { url: euLink, 'execution-id': '' },
      { BUDDY_REGION: 'AP' },
      'https://api.asia.buddy.works',
    ],
    ['then the link', { url: euLink, 'execution-id': '' }, {}, 'https://api.eu.buddy.works'],
    ['a base, without any slash at its end', { 'api-url': 'https://own.example/api//' }, {}, 'https://own.example/api'],
    ['a loopback without TLS', { 'api-url': 'http://127.0.0.1:8080/' }, {}, 'http://127.0.0.1:8080'],
    ['localhost without TLS', { 'api-url': 'http://localhost:8080' }, {}, 'http://localhost:8080'],
    ['::1 without TLS', { 'api-url': 'http://[::1]:8080' }, {}, 'http://[::1]:8080'],
  ])('%s', async (_, inputs, environment, apiUrl) => {
    expect(await read(inputs, environment)).toMatchObject({ apiUrl })
  })

  test.each<[boolean, string, Texts, Texts]>([
    [true, 'nothing names another', {}, {}],
    [false, 'an input names it', { region: 'US' }, {}],
    [false, 'an input names another API', { 'api-url': 'https://own.example/api' }, {}],
    [false, 'the environment names it', {}, { BUDDY_REGION: 'US' }],
    [false, 'the link is of a region', { url: euLink, 'execution-id': '' }, {}],
    [false, 'both name it', { url: euLink, 'execution-id': '', region: 'EU' }, {}],
  ])('is the default region: %s, when %s', async (isDefaultRegion, _, inputs, environment) => {
    expect(await read(inputs, environment)).toMatchObject({ isDefaultRegion })
  })

  test('a link of another region is used for its ids, and remembered', async () => {
    const inputs = await read({ url: euLink, 'execution-id': '', region: 'US' })
    expect(inputs).toMatchObject({
      apiUrl: 'https://api.buddy.works',
      otherRegion: 'EU',
      target: { run: { by: 'hash', hash: '68e60c55592ab1f894ecace6' } },
    })
    expect(await read({ url: euLink, 'execution-id': '', region: 'EU' })).toMatchObject({ otherRegion: null })
  })

  test('a link does not name the host: only the workflow does', async () => {
    const url = 'https://own.example/w/p/pipelines/pipeline/2/execution/68e60c55592ab1f894ecace6'
    expect(await problemsOf({ url, 'execution-id': '' })).toMatchObject([{ input: 'url' }])
    expect(await read({ url, 'execution-id': '' }, { BUDDY_BASE_URL: 'https://own.example/api' })).toMatchObject({
      apiUrl: 'https://own.example/api',
    })
  })

  test.each([
    'https://api.buddy.works@evil.example',
    'https://evil.example\\@api.buddy.works',
    'https://evil.example\\x',
    'javascript:1',
    'file:///x',
    '//evil',
    'https://x.example?y',
    'https://x.example#y',
    'https://x.example/?',
    'http://api.buddy.works',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://10.0.0.1',
    'ftp://x.example',
    'ftp://127.0.0.1',
  ])('%s is refused, from the input and from the environment', async (given) => {
    expect(await problemsOf({ 'api-url': given })).toMatchObject([{ input: 'api-url' }])
    const [problem] = await problemsOf({}, { BUDDY_API_URL: given })
    expect(problem?.message).toContain('BUDDY_API_URL')
  })
})

describe('a proxy that is none', () => {
  const wrong = 'http://user:hunter2#ss@proxy:8080'

  test.each<readonly [variable: string, inputs: Texts, environment: Texts, host: string]>([
    ['https_proxy', {}, { https_proxy: wrong, HTTPS_PROXY: 'http://proxy:8080' }, 'api.buddy.works'],
    ['HTTPS_PROXY', { region: 'EU' }, { HTTPS_PROXY: wrong, http_proxy: 'http://proxy:8080' }, 'api.eu.buddy.works'],
    ['http_proxy', { 'api-url': 'https://own.example:8443/api' }, { http_proxy: wrong }, 'own.example:8443'],
    [
      'HTTP_PROXY',
      { url: 'https://api.asia.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3' },
      { HTTP_PROXY: wrong, no_proxy: 'api.buddy.works' },
      'api.asia.buddy.works',
    ],
  ])(
    'is a wrong input that names %s, what is allowed, and nothing that it holds',
    async (variable, inputs, environment, host) => {
      const problems = await problemsOf(inputs, environment)
      expect(problems).toMatchObject([{ input: variable, place: 'environment' }])
      for (const part of [`${variable} is not a valid proxy URL`, host, 'http://[user:password@]host:port', '%23'])
        expect(problems[0]?.message).toContain(part)
      expect(problems[0]?.message).not.toContain('hunter2')
    },
  )

  test('is told together with what else is wrong', async () => {
    expect((await problemsOf({ wait: 'x' }, { https_proxy: wrong })).map(({ input }) => input)).toEqual([
      'https_proxy',
      'wait',
    ])
  })

  test.each<readonly [why: string, inputs: Texts, environment: Texts]>([
    ['Buddy is on this machine', { 'api-url': 'http://localhost:8080' }, { https_proxy: wrong, http_proxy: wrong }],
    [
      'no_proxy names the host',
      { 'api-url': 'https://own.example/api' },
      { https_proxy: wrong, no_proxy: 'own.example' },
    ],
    ['another one is for https', {}, { https_proxy: 'http://proxy:8080', http_proxy: wrong }],
    ['the same in small letters goes first', {}, { https_proxy: 'http://proxy:8080', HTTPS_PROXY: wrong }],
  ])('does no harm where Buddy is not asked through it: %s', async (_, inputs, environment) => {
    expect(await problemsOf(inputs, environment)).toEqual([])
  })
})

describe('known before the rest', () => {
  test('the token, from the input or else from the environment', () => {
    expect(readToken(createFakeRunner({ inputs: { token: ' a ' }, environment: { BUDDY_TOKEN: 'b' } }))).toBe('a')
    expect(readToken(createFakeRunner({ environment: { BUDDY_TOKEN: ' b ' } }))).toBe('b')
    expect(readToken(createFakeRunner())).toBe('')
  })

  test('gives every token to be masked, those of GitHub too, when other inputs are wrong', () => {
    const runner = createFakeRunner({
      inputs: { token: 'of-buddy', 'github-token': 'of-github', timeout: 'x' },
      environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-identity' },
    })
    expect(readGivenSecrets(runner).tokens.toSorted()).toEqual(['of-buddy', 'of-github', 'of-identity'])
  })

  test('the texts of secrets, also where they are wrong', () => {
    const textsOf = (inputs: Readonly<Record<string, string>>): readonly string[] =>
      readGivenSecrets(createFakeRunner({ inputs })).texts
    expect(textsOf({ 'secret-variables': 'A=one\nB=two' })).toEqual(['one', 'two'])
    expect(textsOf({ 'secret-variables': 'A=one\nhunter2' })).toEqual(expect.arrayContaining(['one', 'hunter2']))
    expect(textsOf({ variables: 'A=one' })).toEqual([])
  })

  test.each([
    ['never', 'never'],
    ['on-failure', 'on-failure'],
    ['', 'always'],
    ['wrong', 'always'],
  ])('the summary mode of %j', (summary, expected) => {
    expect(readSummaryMode(createFakeRunner({ inputs: { summary } }))).toBe(expected)
  })
})

test.each<[string, Texts, Texts, string | null]>([
  ['none', {}, {}, null],
  ['that for https', {}, { HTTPS_PROXY: 'http://p:1', http_proxy: 'http://p:2' }, 'HTTPS_PROXY'],
  ['that for http, where there is no other', {}, { http_proxy: 'http://p:2' }, 'http_proxy'],
  ['none for this machine', { 'api-url': 'http://127.0.0.1:1' }, { HTTPS_PROXY: 'http://p:1' }, null],
])('the proxy through which Buddy is asked is named by its variable: %s', async (_, inputs, environment, variable) => {
  expect((await read(inputs, environment)).proxyVariable).toBe(variable)
})

describe('what is to be written to GitHub', () => {
  test('is what the inputs say', async () => {
    expect((await read({ 'github-token': 'ghs_1', 'check-run': 'Buddy', 'pr-comment': 'true' })).github).toEqual({
      token: 'ghs_1',
      checkRun: 'Buddy',
      comment: true,
      commit: '',
      leg: '',
    })
    expect((await read({ 'github-token': 'ghs_1' })).github).toEqual({
      token: 'ghs_1',
      checkRun: '',
      comment: false,
      commit: '',
      leg: '',
    })
    expect((await read({ commit: 'abcdef1' })).github.commit).toBe('abcdef1')
    expect((await read({ matrix: '{"os":"ubuntu"}' })).github.leg).toBe('os: ubuntu')
  })

  test.each<[string, Texts, readonly [string, string][]]>([
    ['a check run', { 'check-run': 'Buddy' }, [['check-run', 'checks: write']]],
    ['a comment', { 'pr-comment': 'true' }, [['pr-comment', 'pull-requests: write']]],
    [
      'both',
      { 'check-run': 'Buddy', 'pr-comment': 'true' },
      [
        ['check-run', 'checks: write'],
        ['pr-comment', 'pull-requests: write'],
      ],
    ],
    ['neither', { 'pr-comment': 'false' }, []],
  ])('needs a token and its permission: %s', async (_, inputs, problems) => {
    expect(await problemsOf(inputs)).toEqual(
      problems.map(([input, permission]) => ({
        input,
        message: expect.stringMatching(new RegExp(`\`${input}\` needs \`github-token\`.*\`${permission}\``)),
      })),
    )
  })

  test.each(['ghs 1', 'ghs\n1', 'ghśs', ' x y'])('needs a token that can be one: %j', async (wrong) => {
    const problems = await problemsOf({ 'github-token': wrong })
    expect(problems).toEqual([
      {
        input: 'github-token',
        message: expect.stringContaining('`github-token: ${{ github.token }}`'),
      },
    ])
    expect(await problemsOf({ 'github-token': 'x' })).toEqual([])
  })
})

test.each([
  ['', 'or run buddy/login before this step. Pull requests from forks'],
  [
    'aud',
    'or run buddy/login before this step. `oidc-audience` is set, but `oidc-provider-id` is empty. Pull requests from forks',
  ],
])('without any token, an audience %j says that a provider is missing', async (audience, words) => {
  expect(await problemsOf({ token: '', 'oidc-audience': audience })).toEqual([
    { input: 'token', message: expect.stringContaining(words) },
  ])
})
