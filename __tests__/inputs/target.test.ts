import { describe, expect, test } from '@jest/globals'
import type { GivenTarget } from '../../src/inputs/identifiers.ts'
import { type ParsedLink, parseLink } from '../../src/inputs/link.ts'
import { type Problem, quoteInput } from '../../src/inputs/problem.ts'
import {
  findIgnoredInputs,
  parseTarget,
  type NewRunOptions,
  type Target,
  type TargetDefaults,
} from '../../src/inputs/target.ts'
import { someRunOptions, aHash, revision } from '../fakes/builders.ts'

const run = aHash(2)
const actionExecution = aHash(1)
const onPremises = new URL('https://buddy.example.com:8443/api')
const noIds = { workspace: '', project: '', pipelineId: '', executionId: '', actionExecutionId: '' }
const ids = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '3', actionExecutionId: '' }
const pageIds = { ...ids, executionId: run }

function idsOf(link: string, named: URL | null = null): ParsedLink['ids'] | string {
  const parsed = parseLink(link, named)
  return 'message' in parsed ? parsed.message : parsed.ids
}

function aGiven(more: Partial<GivenTarget> = {}): GivenTarget {
  return {
    ...noIds,
    workspace: 'w',
    project: 'p',
    pipelineId: '2',
    executionId: '3',
    action: '',
    commit: '',
    branch: '',
    tag: '',
    ...more,
  }
}

function aLink(more: Partial<ParsedLink> = {}): ParsedLink {
  return { ids: pageIds, isPage: true, region: 'US', ...more }
}

const noDefaults: TargetDefaults = { workspace: '', project: '', commit: '', noCommitReason: 'No event.' }

function targetOf(given: GivenTarget, link: ParsedLink | 'wrong' | null = null, defaults = noDefaults): Target {
  const target = parseTarget(given, link, defaults)
  if ('workspace' in target) return target
  throw new Error(target.map(({ message }) => message).join('\n'))
}

function problemsOf(
  given: GivenTarget,
  link: ParsedLink | 'wrong' | null = null,
  defaults = noDefaults,
): readonly Problem[] {
  const target = parseTarget(given, link, defaults)
  return 'workspace' in target ? [] : target
}

describe('a link is taken apart', () => {
  const api = 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3'
  const page = `https://app.buddy.works/w/p/pipelines/pipeline/2/execution/${run}`
  test.each([
    ['the API url of a run', api, ids, false],
    ['the same with a slash', `${api}/`, ids, false],
    [
      'the API url of an action execution',
      `${api}/action_executions/${actionExecution}`,
      { ...ids, actionExecutionId: actionExecution },
      false,
    ],
    ['the page of a run', page, pageIds, true],
    ['the same with a slash', `${page}/`, pageIds, true],
    [
      'the page of an action execution',
      `${page}/?actionExecutionId=${actionExecution}`,
      { ...pageIds, actionExecutionId: actionExecution },
      true,
    ],
    [
      'the same without the slash',
      `${page}?actionExecutionId=${actionExecution}`,
      { ...pageIds, actionExecutionId: actionExecution },
      true,
    ],
    ['a page that asks for an approval', `${page}/?approve=true`, pageIds, true],
    [
      'both, and a fragment',
      `${page}/?approve=true&actionExecutionId=${actionExecution}#log`,
      { ...pageIds, actionExecutionId: actionExecution },
      true,
    ],
    ['encoded letters', page.replace('/w/p/', '/%77/my%2Dproject/'), { ...pageIds, project: 'my-project' }, true],
    ['a default port that is written out', page.replace('.works/', '.works:443/'), pageIds, true],
    ['capitals in the host', page.replace('app.buddy.works', 'APP.Buddy.Works'), pageIds, true],
  ])('%s', (_, link, expected, isPage) => {
    expect(parseLink(link, null)).toEqual({ ids: expected, isPage, region: 'US' })
  })

  test.each(['', '/'])('a page whose actionExecutionId is empty is a problem: %j', (slash) => {
    const problem = parseLink(`${page}${slash}?actionExecutionId=`, null)
    expect(problem).toMatchObject({ input: 'url', message: expect.stringContaining('actionExecutionId is empty') })
  })

  test.each([
    ['api.buddy.works', 'US'],
    ['api.eu.buddy.works', 'EU'],
    ['api.asia.buddy.works', 'AP'],
    ['app.buddy.works', 'US'],
    ['eu.buddy.works', 'EU'],
    ['asia.buddy.works', 'AP'],
  ])('%s is of region %s', (host, region) => {
    expect(parseLink(`https://${host}/w/p/pipelines/pipeline/2/execution/${run}`, null)).toMatchObject({ region })
  })

  test.each([
    ['its API', 'https://buddy.example.com:8443/api/workspaces/w/projects/p/pipelines/2/executions/3', onPremises, ids],
    [
      'its API, with a slash after the base',
      'https://buddy.example.com:8443/api/workspaces/w/projects/p/pipelines/2/executions/3',
      new URL(`${onPremises.href}/`),
      ids,
    ],
    ['its page', `https://buddy.example.com:8443/w/p/pipelines/pipeline/2/execution/${run}`, onPremises, pageIds],
    [
      'a loopback without TLS',
      'http://127.0.0.1:8080/workspaces/w/projects/p/pipelines/2/executions/3',
      new URL('http://127.0.0.1:8080'),
      ids,
    ],
    [
      'TLS where the API has none',
      'https://127.0.0.1:8080/workspaces/w/projects/p/pipelines/2/executions/3',
      new URL('http://127.0.0.1:8080'),
      ids,
    ],
  ])('on premises: %s', (_, link, named, expected) => {
    expect(parseLink(link, named)).toMatchObject({ ids: expected, region: null })
  })

  test("of Buddy's own cloud, also where an API with another base is named", () => {
    expect(parseLink(api, onPremises)).toEqual({ ids, isPage: false, region: 'US' })
  })
})

describe('a link is refused', () => {
  const path = `/w/p/pipelines/pipeline/2/execution/${run}`
  test.each([
    ['of another host', `https://evil.example${path}`, null],
    ['of another host although an API is named', `https://evil.example${path}`, onPremises],
    ['of a host that ends like Buddy', `https://evil-app.buddy.works${path}`, null],
    ['of a host that begins like Buddy', `https://app.buddy.works.evil.example${path}`, null],
    ['with a dot after the host', `https://app.buddy.works.${path}`, null],
    ['without TLS', `http://app.buddy.works${path}`, null],
    ['without TLS where the API has it', `http://buddy.example.com:8443${path}`, onPremises],
    ['with another port', `https://app.buddy.works:8443${path}`, null],
    ['with another port than the API', `https://buddy.example.com${path}`, onPremises],
    ['with a password alone', `https://:hunter2@app.buddy.works${path}`, null],
    ['with a user name', `https://someone@app.buddy.works${path}`, null],
    ['with Buddy as the user name', `https://app.buddy.works@evil.example${path}`, null],
    [
      'with Buddy as the user name of the API host',
      `https://app.buddy.works@buddy.example.com:8443${path}`,
      onPremises,
    ],
    ['of another scheme', `ftp://app.buddy.works${path}`, null],
    ['that runs', 'javascript:alert(1)', null],
    ['without a scheme', `app.buddy.works${path}`, null],
    ['that leaves its folder', `https://app.buddy.works/w/p/pipelines/pipeline/2/execution/../${run}`, null],
    [
      'that leaves its folder, encoded',
      `https://app.buddy.works/w/%2e%2e/p/pipelines/pipeline/2/execution/${run}`,
      null,
    ],
    [
      'without the base of the API',
      'https://buddy.example.com:8443/workspaces/w/projects/p/pipelines/2/executions/3',
      onPremises,
    ],
    [
      'with another base than the API',
      'https://buddy.example.com:8443/xyz/workspaces/w/projects/p/pipelines/2/executions/3',
      onPremises,
    ],
    ["of something in a run's page", `https://app.buddy.works${path}/logs`, null],
    ['of a pipeline', 'https://app.buddy.works/w/p/pipelines/pipeline/2', null],
    ['of a project', 'https://app.buddy.works/w/p', null],
    ['of a list of runs', 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/', null],
    [
      'of a list of action executions',
      'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3/action_executions',
      null,
    ],
    [
      'of something in an action execution',
      `https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3/action_executions/${run}/logs`,
      null,
    ],
  ])('%s', (_, link, named) => {
    expect(idsOf(link, named)).toMatch(/^`url` /)
    expect(parseLink(link, named)).toMatchObject({ input: 'url' })
  })

  const apiUrl = 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3/action_executions/12345678'
  const fixedWords = [
    ...['workspaces', 'projects', 'pipelines', 'executions', 'action_executions'].map(
      (word) => [word, apiUrl] as const,
    ),
    ...['pipelines', 'pipeline', 'execution'].map((word) => [word, `https://app.buddy.works${path}`] as const),
  ]
  test.each(fixedWords)('with another word in the place of %s: %s', (word, link) => {
    expect(parseLink(link, null)).toHaveProperty('ids')
    expect(idsOf(link.replace(`/${word}/`, '/x/'))).toMatch(/^`url` /)
  })

  test.each([
    ['what is no link', 'w/p/pipelines', ['"w/p/pipelines"', 'not a valid URL']],
    ['what is no link and may hold a password', '//someone:hunter2@w/p', ['"@"', 'not a valid URL']],
    ['a host of somebody else', `https://evil.example${path}`, ['"https://evil.example"', 'on-premises', '`api-url`']],
    [
      'another page',
      'https://app.buddy.works/w/p',
      ['"https://app.buddy.works/w/p"', '/execution/<hash>', '/executions/<number>'],
    ],
  ])('and told what it is, and what would do: %s', (_, link, parts) => {
    for (const part of parts) expect(idsOf(link)).toContain(part)
  })

  test.each([
    ['a good one', `https://someone:hunter2@app.buddy.works${path}`],
    ['one of another host', `https://someone:hunter2@evil.example${path}`],
    ['one that is broken', `https://someone:hunter2@app.buddy.works:port${path}`],
  ])('without telling the password in %s', (_, link) => {
    expect(idsOf(link)).toMatch(/^`url` /)
    expect(idsOf(link)).not.toContain('hunter2')
  })

  test('or its parts are, where one of them is broken', () => {
    const parsed = parseLink(`https://app.buddy.works/%zz/p/pipelines/pipeline/2/execution/${run}`, null)
    expect('message' in parsed ? [] : problemsOf(aGiven({ ...noIds }), parsed)).toMatchObject([
      { input: 'workspace', message: expect.stringContaining('"%zz"') },
    ])
  })

  test.each(['a%2Fb', '%2e%2e%2Fx', 'a%3Fb', 'a%23b', 'a%25b', 'a%5Cb', '%0A', '%00'])(
    'or its parts are, where one of them is %s',
    (segment) => {
      const parsed = parseLink(`https://app.buddy.works/${segment}/p/pipelines/pipeline/2/execution/${run}`, null)
      const problems = 'message' in parsed ? [parsed] : problemsOf(aGiven({ ...noIds }), parsed)
      expect(problems).not.toEqual([])
    },
  )
})

describe('the run', () => {
  test.each([
    ['a number', '3', { by: 'number', number: '3' }],
    ['ten digits', '1234567890', { by: 'number', number: '1234567890' }],
    ['a hash', run, { by: 'hash', hash: run }],
    ['a hash in capitals', run.toUpperCase(), { by: 'hash', hash: run }],
    ['nineteen digits', '9223372036854775807', { by: 'number', number: '9223372036854775807' }],
    ['more digits than a number has', '12345678901234567890', { by: 'hash', hash: '12345678901234567890' }],
    ['digits that begin with a zero', '0123456789', { by: 'hash', hash: '0123456789' }],
  ])('%s', (_, executionId, expected) => {
    expect(targetOf(aGiven({ executionId })).run).toEqual(expected)
  })

  test('from a page is a hash, even one of digits alone', () => {
    expect(targetOf(aGiven({ ...noIds }), aLink({ ids: { ...pageIds, executionId: '12345678' } })).run).toEqual({
      by: 'hash',
      hash: '12345678',
    })
    expect(
      targetOf(aGiven({ ...noIds }), aLink({ ids: { ...ids, executionId: '12345678' }, isPage: false })).run,
    ).toEqual({ by: 'number', number: '12345678' })
  })

  test('is the newest one for a commit, given before that of the event, where nothing else names it', () => {
    const defaults = { ...noDefaults, commit: revision }
    expect(targetOf(aGiven({ executionId: '', branch: 'main' }), null, defaults).run).toEqual({
      by: 'commit',
      commit: revision,
      branch: 'main',
      tag: '',
    })
    expect(targetOf(aGiven({ executionId: '', commit: 'ABCDEF0', tag: 'v1' }), null, defaults).run).toEqual({
      by: 'commit',
      commit: 'abcdef0',
      branch: '',
      tag: 'v1',
    })
  })
})

describe('the rest of a target', () => {
  test.each([
    ['a pipeline by number', {}, { pipeline: { by: 'number', number: '2' } }],
    [
      'a pipeline by number, a long one',
      { pipelineId: '9223372036854775807' },
      { pipeline: { by: 'number', number: '9223372036854775807' } },
    ],
    [
      'a pipeline by identifier',
      { pipelineId: 'deploy-it' },
      { pipeline: { by: 'identifier', identifier: 'deploy-it' } },
    ],
    ['the whole run', {}, { gate: { by: 'run' } }],
    [
      'an action execution',
      { actionExecutionId: actionExecution },
      { gate: { by: 'hash', actionExecutionId: actionExecution } },
    ],
    ['an action', { action: 'a "b" | 🚀' }, { gate: { by: 'action', action: 'a "b" | 🚀' } }],
  ])('%s', (_, more, expected) => {
    expect(targetOf(aGiven(more))).toMatchObject(expected)
  })

  test('workspace and project: the inputs, then the link, then the environment', () => {
    const defaults = { ...noDefaults, workspace: 'we', project: 'pe' }
    expect(targetOf(aGiven({ workspace: '', project: '' }), null, defaults)).toMatchObject({
      workspace: 'we',
      project: 'pe',
    })
    expect(targetOf(aGiven({ ...noIds }), aLink(), defaults)).toMatchObject({ workspace: 'w', project: 'p' })
    expect(targetOf(aGiven(), null, defaults)).toMatchObject({ workspace: 'w', project: 'p' })
  })

  test('the same ids beside a link are fine, whatever their case', () => {
    expect(problemsOf(aGiven({ executionId: run.toUpperCase() }), aLink())).toEqual([])
  })

  test('an action beside the link of a run is fine', () => {
    expect(targetOf(aGiven({ ...noIds, action: 'Build' }), aLink())).toMatchObject({
      run: { by: 'hash' },
      gate: { by: 'action', action: 'Build' },
    })
  })
})

describe('a target has problems', () => {
  const long = 'x'.repeat(256)
  test.each([
    ['another project than the link', { ...noIds, project: 'other' }, aLink(), ['project']],
    ['a page that has no project', { ...noIds }, aLink({ ids: { ...pageIds, project: '' } }), ['project']],
    ['another workspace than the link', { workspace: 'other' }, aLink(), ['workspace', 'execution-id']],
    ['another pipeline than the link', { ...noIds, pipelineId: '9' }, aLink(), ['pipeline-id']],
    [
      'another action execution than the link',
      { ...noIds, actionExecutionId: aHash(9) },
      aLink({ ids: { ...pageIds, actionExecutionId: actionExecution } }),
      ['action-execution-id'],
    ],
    [
      'an action beside the link of an action execution',
      { ...noIds, action: 'Build' },
      aLink({ ids: { ...pageIds, actionExecutionId: actionExecution } }),
      ['action'],
    ],
    ['an action beside an action execution', { action: 'Build', actionExecutionId: actionExecution }, null, ['action']],
    ['nothing at all', { ...noIds }, null, ['workspace', 'project', 'pipeline-id', 'commit']],
    [
      'an action execution without its run',
      { executionId: '', commit: revision, actionExecutionId: actionExecution },
      null,
      ['execution-id'],
    ],
    ['neither run nor commit', { executionId: '' }, null, ['commit']],
    ['a branch and a tag', { branch: 'main', tag: 'v1' }, null, ['tag']],
    ['a wrong link', { ...noIds }, 'wrong' as const, []],
    ['a wrong link and an action execution', { ...noIds, actionExecutionId: actionExecution }, 'wrong' as const, []],
    ['a wrong link and a wrong commit', { ...noIds, commit: 'x' }, 'wrong' as const, ['commit']],
    ['a short hash', { executionId: 'abcdef0' }, null, ['execution-id']],
    ['a run of zero', { executionId: '0' }, null, ['execution-id']],
    ['a run that is a path', { executionId: '3/../4' }, null, ['execution-id']],
    ['a long hash', { actionExecutionId: 'a'.repeat(65) }, null, ['action-execution-id']],
    ['an action execution that is a number', { actionExecutionId: '3' }, null, ['action-execution-id']],
    ['a short commit', { executionId: '', commit: 'abcdef' }, null, ['commit']],
    ['a commit with more behind it', { executionId: '', commit: 'abcdef0-x' }, null, ['commit']],
    ['a commit that is a branch', { executionId: '', commit: 'feature-abcdef0' }, null, ['commit']],
    ['folders', { workspace: '..', project: '.' }, null, ['workspace', 'project']],
    [
      'signs of URLs',
      { workspace: 'a/b', project: 'a?b', pipelineId: 'a#b' },
      null,
      ['workspace', 'project', 'pipeline-id'],
    ],
    [
      'an encoded slash, a backslash, a line break',
      { workspace: 'a%2fb', project: 'a\\b', pipelineId: 'a\nb' },
      null,
      ['workspace', 'project', 'pipeline-id'],
    ],
    ['half a character', { workspace: 'a\ud800' }, null, ['workspace']],
    ['endless names', { workspace: long, action: long }, null, ['workspace', 'action']],
  ])('%s', (_, more, link, inputs) => {
    expect(problemsOf(aGiven(more), link).map(({ input }) => input)).toEqual(inputs)
  })

  test('but not if names are as long as they may be', () => {
    const longest = 'x'.repeat(255)
    expect(problemsOf(aGiven({ workspace: longest, action: longest }))).toEqual([])
  })

  const missing = { ...noIds, commit: revision }
  test.each<[string, Partial<GivenTarget>, ParsedLink | null, readonly RegExp[]]>([
    [
      'what is missing',
      missing,
      null,
      [
        /^`workspace` is missing, and `url` is empty\. .*handle.*`url`/,
        /^`project` is missing, and `url` is empty\. .*handle.*`url`/,
        /^`pipeline-id` is missing, and `url` is empty\. .*number or identifier/,
      ],
    ],
    [
      'what the link lacks',
      { ...noIds },
      aLink({ ids: { ...pageIds, project: '' } }),
      [/^`project` is missing\. .*handle/],
    ],
    [
      'what differs from the link',
      { ...noIds, project: 'other' },
      aLink(),
      [/`project` is "other", but `url` says "p"/],
    ],
    ['which hashes there are', { actionExecutionId: 'x' }, null, [/hash, 8 to 64 hexadecimal digits\.$/]],
    ['which actions there are', { action: long }, null, [/an action's name or number\.$/]],
    [
      'which commits there are',
      { executionId: '', commit: 'main' },
      null,
      [/at least its first 7 hexadecimal digits\.$/],
    ],
    [
      'what else names a run',
      { executionId: '' },
      null,
      [/`commit` is missing\. No event\. .*`execution-id` or `url`/],
    ],
    [
      'what names the action already',
      { action: 'Build', actionExecutionId: actionExecution },
      null,
      [/^`action` is "Build", but `action-execution-id` or `url`.*only one/],
    ],
    [
      'that an action execution takes a run',
      { executionId: '', commit: revision, actionExecutionId: actionExecution },
      null,
      [/^`execution-id` is missing.*only in its run.*`execution-id`.*`url`/],
    ],
    [
      'that a run has one ref',
      { branch: 'main', tag: 'v1' },
      null,
      [/^`branch` is "main" and `tag` is "v1".*only one/],
    ],
  ])('which say %s', (_, more, link, messages) => {
    expect(problemsOf(aGiven(more), link).map(({ message }) => message)).toEqual(
      messages.map((message) => expect.stringMatching(message)),
    )
  })

  test('which say what was given and what is allowed, on one line', () => {
    expect(problemsOf(aGiven({ executionId: '0' }))).toEqual([
      {
        input: 'execution-id',
        message: expect.stringMatching(/^`execution-id` is "0"\. .*number.*8 to 64 hexadecimal digits/),
      },
    ])
    expect(
      problemsOf(aGiven({ workspace: 'a\n::error::b/' }))
        .map(({ message }) => message)
        .join(),
    ).toMatch(/^`workspace` is "a\\n::error::b[^\n]{1,300}$/)
  })

  test('which quote no part of a long value: cut, a secret in it would no longer be known for one', () => {
    const [problem] = problemsOf(aGiven({ workspace: `s3cret/${long}` }))
    expect(problem?.message).toContain(`\`workspace\` is a text of ${`s3cret/${long}`.length} characters`)
    expect(problem?.message).not.toContain('s3c')
  })
})

describe('a run that is to be started', () => {
  const defaults: NewRunOptions = someRunOptions({ comment: 'c' })
  const start = (
    given: Partial<GivenTarget>,
    {
      link = null,
      commit = '',
      options = {},
    }: { link?: ParsedLink | 'wrong' | null; commit?: string; options?: Partial<NewRunOptions> } = {},
  ): Target | readonly Problem[] =>
    parseTarget(aGiven({ executionId: '', ...given }), link, { ...noDefaults, commit }, { ...defaults, ...options })
  const inputsOf = (target: Target | readonly Problem[]): readonly string[] =>
    'workspace' in target ? [] : target.map(({ input }) => input)

  test.each<[string, Partial<GivenTarget>, Parameters<typeof start>[1], object]>([
    ['of a commit', { commit: revision.toUpperCase() }, {}, { revision, branch: '', tag: '' }],
    ["of the event's commit", {}, { commit: revision }, { revision }],
    ['of a commit of 64 digits', { commit: 'a'.repeat(64) }, {}, { revision: 'a'.repeat(64) }],
    ['of a branch', { branch: 'main' }, {}, { revision: '', branch: 'main', tag: '' }],
    ['of a commit on a branch', { branch: 'main', commit: revision }, {}, { revision, branch: 'main' }],
    ['of a tag', { tag: 'v1' }, {}, { revision: '', tag: 'v1' }],
    ['of a pull request', {}, { options: { pullRequest: 'pull/12' } }, { revision: '', pullRequest: 'pull/12' }],
    [
      'with all that is wished',
      { branch: 'main' },
      { options: { priority: 'HIGH', actionsToRun: [1] } },
      { comment: 'c', priority: 'HIGH', actionsToRun: [1] },
    ],
  ])('%s', (_, given, options, request) => {
    expect(start(given, options)).toMatchObject({ run: { by: 'start', request }, gate: { by: 'run' } })
  })

  test('is watched as a whole, or for one of its actions', () => {
    expect(start({ branch: 'main', action: 'Deploy' })).toMatchObject({
      run: { by: 'start' },
      gate: { by: 'action', action: 'Deploy' },
    })
  })

  test.each<[string, Partial<GivenTarget>, Parameters<typeof start>[1], readonly string[]]>([
    ['an abbreviated commit', { commit: 'abcdef0' }, {}, ['commit']],
    ['a commit of 41 digits', { commit: `${revision}0` }, {}, ['commit']],
    ['a name for a commit', { commit: 'HEAD' }, {}, ['commit']],
    ['a run that is there', { executionId: '3', branch: 'main' }, {}, ['execution-id']],
    [
      'an action execution that is there',
      { actionExecutionId: actionExecution, branch: 'main' },
      {},
      ['action-execution-id'],
    ],
    ['a link', { branch: 'main' }, { link: aLink() }, ['url']],
    ['a wrong link, which may name what to run', {}, { link: 'wrong' }, ['url']],
    ['a branch and a tag', { branch: 'main', tag: 'v1' }, {}, ['tag']],
    ['nothing to run', {}, {}, ['commit']],
    ['no pipeline', { pipelineId: '', branch: 'main' }, {}, ['pipeline-id']],
  ])('has problems with %s', (_, given, options, inputs) => {
    expect(inputsOf(start(given, options))).toEqual(inputs)
  })

  test('says what is to be given instead', () => {
    const messageOf = (given: Partial<GivenTarget>): string | undefined => {
      const target = start(given)
      return 'workspace' in target ? undefined : target[0]?.message
    }
    expect(messageOf({ commit: 'abcdef0' })).toMatch(/^`commit` is "abcdef0"\. .*40 hexadecimal digits/)
    expect(messageOf({ executionId: '3', branch: 'main' })).toMatch(
      /^`execution-id` .*`operation: run` starts a new one\. Remove `execution-id`, or set `operation` to watch or retry/,
    )
  })

  test('names what may say what to run, where nothing does, and nothing that is refused here', () => {
    const target = start({})
    const [problem] = 'workspace' in target ? [] : target
    for (const input of ['commit', 'branch', 'tag', 'pull-request']) expect(problem?.message).toContain(`\`${input}\``)
    expect(problem?.message).toContain('No event.')
    for (const input of ['execution-id', 'url']) expect(problem?.message).not.toContain(`\`${input}\``)
    const missing = start({ pipelineId: '', branch: 'main' })
    expect('workspace' in missing ? [] : missing).toEqual([
      { input: 'pipeline-id', message: "`pipeline-id` is missing. Set it to the pipeline's number or identifier." },
    ])
  })
})

describe('inputs that look for a run', () => {
  const wanted = { commit: revision, branch: 'main', tag: 'v1' }
  test.each<[string, Partial<GivenTarget>, ParsedLink | null, readonly string[]]>([
    ['are heeded where nothing names one', { executionId: '', ...wanted }, null, []],
    ['are not where an id names one', wanted, null, ['commit', 'branch', 'tag']],
    ['are not where a link names one', { executionId: '', ...wanted }, aLink(), ['commit', 'branch', 'tag']],
    ['are listed only where they are given', { branch: 'main' }, null, ['branch']],
  ])('%s', (_, more, link, names) => {
    expect(findIgnoredInputs(aGiven(more), link)).toEqual(names)
  })
})

test('a value is shown in quotes, on one line; one of more than 100 characters only by its length, since a secret that is cut is no longer known for one', () => {
  expect([quoteInput('a "b"\n'), quoteInput('x'.repeat(100)), quoteInput('x'.repeat(101))]).toEqual([
    '"a \\"b\\"\\n"',
    `"${'x'.repeat(100)}"`,
    'a text of 101 characters',
  ])
})
