import { describe, expect, test } from '@jest/globals'
import { InputError, readInputs } from '../../src/inputs/inputs.ts'
import type { EventCommit } from '../../src/runner/runner.ts'
import { aHash, revision } from '../fakes/builders.ts'
import { problemsOf, readMore, runInputs, type Texts } from '../fakes/inputs.ts'
import { createFakeRunner } from '../fakes/runner.ts'

const run = aHash(2)
const actionExecutionId = aHash(1)
const page = `https://app.buddy.works/w/p/pipelines/pipeline/2/execution/${run}`
const ofCommit = { 'execution-id': '' }
const noIds = { workspace: '', project: '', 'pipeline-id': '', 'execution-id': '' }

/** Inputs of a link alone, in which a part is replaced. */
const ofPage = (part = '', replacement = ''): Texts => ({ ...noIds, url: page.replace(part, replacement) })

describe('the run and the action', () => {
  test.each<[string, Texts, object]>([
    ['a run by number', { 'execution-id': '1234567890' }, { run: { by: 'number', number: '1234567890' } }],
    ['a run by hash', { 'execution-id': run.toUpperCase() }, { run: { by: 'hash', hash: run } }],
    [
      'a run by the longest number',
      { 'execution-id': '9223372036854775807' },
      { run: { by: 'number', number: '9223372036854775807' } },
    ],
    [
      'a run by a hash of digits, longer than a number',
      { 'execution-id': '12345678901234567890' },
      { run: { by: 'hash', hash: '12345678901234567890' } },
    ],
    [
      'a run by a hash of digits, which begins with a zero',
      { 'execution-id': '0123456789' },
      { run: { by: 'hash', hash: '0123456789' } },
    ],
    ['a run by the hash of its page', ofPage(), { workspace: 'w', project: 'p', run: { by: 'hash', hash: run } }],
    ['a page, whose hash may look like a number', ofPage(run, '12345678'), { run: { by: 'hash', hash: '12345678' } }],
    [
      'an API url, which has a number',
      { ...noIds, url: 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/12345678' },
      { pipeline: { by: 'number', number: '2' }, run: { by: 'number', number: '12345678' } },
    ],
    ['a link with the same ids, in any case', { 'execution-id': run.toUpperCase(), url: page }, {}],
    [
      'a commit and a branch',
      { ...ofCommit, commit: 'ABCDEF0', branch: 'main' },
      { run: { by: 'commit', commit: 'abcdef0', branch: 'main', tag: '' } },
    ],
    [
      'a commit and a tag',
      { ...ofCommit, commit: revision, tag: 'v1' },
      { run: { by: 'commit', commit: revision, branch: '', tag: 'v1' } },
    ],
    ['a pipeline by identifier', { 'pipeline-id': 'deploy' }, { pipeline: { by: 'identifier', identifier: 'deploy' } }],
    ['an action', { action: 'a "b" | 🚀' }, { gate: { by: 'action', action: 'a "b" | 🚀' } }],
    ['an action of a page', { ...ofPage(), action: 'Build' }, { run: { by: 'hash' }, gate: { action: 'Build' } }],
    ['an action execution', { 'action-execution-id': actionExecutionId }, { gate: { by: 'hash', actionExecutionId } }],
    [
      'an action execution of a page',
      { ...ofPage(), 'action-execution-id': actionExecutionId },
      { run: { hash: run }, gate: { by: 'hash', actionExecutionId } },
    ],
    ['names as long as they may be', { workspace: 'x'.repeat(255), action: 'x'.repeat(255) }, {}],
  ])('are read: %s', async (_, inputs, target) => {
    expect(await readMore(inputs)).toMatchObject({ target })
  })

  test.each([
    ['branch', 'refs/heads/feature/x', 'feature/x'],
    ['branch', 'refs/heads/refs/heads/x', 'refs/heads/x'],
    ['branch', 'refs/tags/x', 'refs/tags/x'],
    ['branch', 'x/refs/heads/y', 'x/refs/heads/y'],
    ['tag', 'x/refs/tags/v1', 'x/refs/tags/v1'],
    ['tag', 'refs/tags/v1', 'v1'],
    ['tag', 'refs/heads/v1', 'refs/heads/v1'],
  ])('have a %s as contexts of GitHub write it or not: %j is %j', async (name, given, expected) => {
    expect(await readMore({ ...ofCommit, commit: revision, [name]: given })).toMatchObject({
      target: { run: { [name]: expected } },
    })
  })

  test('have the workspace and the project of the inputs, then of the link, then of the environment', async () => {
    const environment = { BUDDY_WORKSPACE: 'we', BUDDY_PROJECT: 'pe' }
    expect(await readMore({ workspace: '' }, environment)).toMatchObject({ target: { workspace: 'we', project: 'p' } })
    expect(await readMore(ofPage(), environment)).toMatchObject({ target: { workspace: 'w', project: 'p' } })
  })

  test.each(['retry', 'approve'])('are those of %s too', async (operation) => {
    expect(await readMore({ operation })).toMatchObject({ target: { run: { by: 'number', number: '3' } } })
    expect(await readMore({ operation, ...ofCommit }, {}, revision)).toMatchObject({
      target: { run: { by: 'commit', commit: revision } },
    })
  })
})

describe('a search is ignored', () => {
  const search = { commit: revision, branch: 'main', 'if-missing': 'pass' }
  test.each<[string, Texts, readonly string[], selector?: string]>([
    ['execution-id', search, ['commit', 'branch', 'if-missing'], 'execution-id'],
    ['execution-id', { tag: 'v1' }, ['tag'], 'execution-id'],
    ['url', { ...ofCommit, url: page, ...search }, ['commit', 'branch', 'if-missing'], 'url'],
    ['nothing', { ...ofCommit, ...search }, []],
  ])('if %s selects the run: %j', async (_, inputs, names, selector = '') => {
    const { ignoredInputs, policy } = await readMore(inputs)
    expect(ignoredInputs).toEqual(
      names.map((name) => `\`${name}\` is ignored because \`${selector}\` already selects the run.`),
    )
    expect(policy.ifMissing).toBe(selector === '' ? 'pass' : 'fail')
  })

  test.each(['fail', ''])('only if it has an effect: if-missing: %j', async (ifMissing) => {
    expect((await readMore({ 'if-missing': ifMissing })).ignoredInputs).toEqual([])
    expect((await readMore({ ...ofCommit, commit: revision, 'if-missing': ifMissing })).policy.ifMissing).toBe('fail')
  })
})

describe('a wrong target', () => {
  const long = 'x'.repeat(256)
  test.each<[string, Texts, readonly string[]]>([
    ['another project than the link', { ...ofPage(), project: 'other' }, ['project']],
    ['another workspace and run than the link', { url: page, workspace: 'other' }, ['workspace', 'execution-id']],
    ['another pipeline than the link', { ...ofPage(), 'pipeline-id': '9' }, ['pipeline-id']],
    [
      'another action execution than the link',
      { ...noIds, url: `${page}?actionExecutionId=${actionExecutionId}`, 'action-execution-id': aHash(9) },
      ['action-execution-id'],
    ],
    ['a page that has no project', ofPage('/p/', '//'), ['project']],
    ['a page with a broken part', ofPage('/w/', '/%zz/'), ['workspace']],
    ['a page with an encoded slash', ofPage('/w/', '/a%2Fb/'), ['workspace']],
    [
      'an action and the link of an action execution',
      { ...noIds, url: `${page}?actionExecutionId=${actionExecutionId}`, action: 'Build' },
      ['action'],
    ],
    ['a wrong link', { ...noIds, url: 'x' }, ['url']],
    ['a wrong link and an action execution', { ...noIds, url: 'x', 'action-execution-id': run }, ['url']],
    ['a wrong link and a wrong commit', { ...noIds, url: 'x', commit: 'x' }, ['url', 'commit']],
    ['nothing at all', noIds, ['workspace', 'project', 'pipeline-id', 'commit']],
    [
      'an action execution without its run',
      { ...ofCommit, commit: revision, 'action-execution-id': run },
      ['execution-id'],
    ],
    ['a branch and a tag', { branch: 'main', tag: 'v1' }, ['tag']],
    ['a short hash', { 'execution-id': 'abcdef0' }, ['execution-id']],
    ['a run of zero', { 'execution-id': '0' }, ['execution-id']],
    ['a run that is a path', { 'execution-id': '3/../4' }, ['execution-id']],
    ['a long hash', { 'action-execution-id': 'a'.repeat(65) }, ['action-execution-id']],
    ['an action execution that is a number', { 'action-execution-id': '3' }, ['action-execution-id']],
    ['a short commit', { ...ofCommit, commit: 'abcdef' }, ['commit']],
    ['a commit with more behind it', { ...ofCommit, commit: 'abcdef0-x' }, ['commit']],
    ['a commit that is a branch', { ...ofCommit, commit: 'feature-abcdef0' }, ['commit']],
    ['folders', { workspace: '..', project: '.' }, ['workspace', 'project']],
    [
      'signs of URLs',
      { workspace: 'a/b', project: 'a?b', 'pipeline-id': 'a#b' },
      ['workspace', 'project', 'pipeline-id'],
    ],
    ['an encoded slash, a backslash', { workspace: 'a%2fb', project: 'a\\b' }, ['workspace', 'project']],
    ['a line break, half a character', { workspace: 'a\nb', project: 'a\ud800' }, ['workspace', 'project']],
    ['endless names', { workspace: long, action: long }, ['workspace', 'action']],
  ])('is a problem of each input: %s', async (_, inputs, names) => {
    const problems = await problemsOf(inputs)
    expect(problems.map(({ input }) => input)).toEqual(names)
    for (const { message } of problems) expect(message).not.toContain('\n')
  })

  const isMissing = 'is missing, and `url` is empty. Set it to'
  test.each<[Texts, readonly (string | RegExp)[]]>([
    [
      { ...noIds, commit: revision },
      [
        `\`workspace\` ${isMissing} the workspace's handle, as in Buddy's URLs, or set \`url\`.`,
        `\`project\` ${isMissing} the project's handle, as in Buddy's URLs, or set \`url\`.`,
        `\`pipeline-id\` ${isMissing} the pipeline's number or identifier, or set \`url\`.`,
      ],
    ],
    [ofPage('/p/', '//'), [/^`project` is missing\. Set it to .*handle.*, or set `url`\.$/]],
    [{ ...ofPage(), project: 'other' }, [/^`project` is "other", but `url` says "p"/]],
    [{ 'execution-id': '0' }, [/^`execution-id` is "0"\. .*number.*8 to 64 hexadecimal digits/]],
    [{ 'action-execution-id': 'x' }, [/hash, 8 to 64 hexadecimal digits\.$/]],
    [{ action: long }, [/^`action` is a text of 256 characters\. .*an action's name or number\.$/]],
    [{ ...ofCommit, commit: 'main' }, [/at least its first 7 hexadecimal digits\.$/]],
    [
      { action: 'Build', 'action-execution-id': run },
      [/^`action` is "Build", but `action-execution-id` or `url`.*only one/],
    ],
    [
      { ...ofCommit, commit: revision, 'action-execution-id': run },
      [/^`execution-id` is missing.*only in its run.*`execution-id`.*`url`/],
    ],
    [{ branch: 'main', tag: 'v1' }, [/^`branch` is "main" and `tag` is "v1".*only one/]],
    [{ workspace: 'a\n::error::b/' }, [/^`workspace` is "a\\n::error::b/]],
  ])('is named with what is allowed: %j', async (inputs, messages) => {
    expect((await problemsOf(inputs)).map(({ message }) => message)).toEqual(
      messages.map((message) => (typeof message === 'string' ? message : expect.stringMatching(message))),
    )
  })
})

describe('a value of the environment', () => {
  const variable = (input: string): object => ({
    input,
    message: expect.stringMatching(
      `^The environment variable BUDDY_${input.toUpperCase()}, used because \`${input}\` is not set, is `,
    ),
    place: 'environment',
  })
  const own = (input: string): object => ({ input, message: expect.stringMatching(`^\`${input}\` `) })

  test.each<[string, Texts, Texts, readonly object[]]>([
    ['it is used', { project: '' }, { BUDDY_PROJECT: 'a/b' }, [variable('project')]],
    [
      'both are used',
      { workspace: '', project: '' },
      { BUDDY_WORKSPACE: '..', BUDDY_PROJECT: '..' },
      [variable('workspace'), variable('project')],
    ],
    [
      'the link is wrong too',
      { workspace: '', ...ofCommit, url: 'x' },
      { BUDDY_WORKSPACE: '..' },
      [own('url'), variable('workspace')],
    ],
    ['the link has none', ofPage('/w/', '//'), { BUDDY_WORKSPACE: '..' }, [variable('workspace')]],
    ['the link has a wrong one', ofPage('/w/', '/a%2Fb/'), { BUDDY_WORKSPACE: 'w' }, [own('workspace')]],
    ['the input has a wrong one', { workspace: '../x' }, { BUDDY_WORKSPACE: 'w' }, [own('workspace')]],
    ['none is set', { workspace: '', project: '' }, {}, [own('workspace'), own('project')]],
  ])('is named only if it is the wrong one: %s', async (_, inputs, environment, problems) => {
    expect(await problemsOf(inputs, environment)).toEqual(problems)
  })
})

describe('the commit of the event', () => {
  test.each<[string, Texts, boolean]>([
    ['nothing selects the run', {}, true],
    ['a commit is given', { commit: revision }, false],
    ['a run is given', { 'execution-id': '3' }, false],
    ['a link is given', { url: page }, false],
    ['a run of a tag is started', { operation: 'run', tag: 'v1' }, false],
  ])('is read only if it is needed: %s', async (_, inputs, isNeeded) => {
    const runner = createFakeRunner({
      inputs: { ...runInputs, ...ofCommit, ...inputs },
      failing: { eventCommit: 'EIO' },
    })
    const reading = expect(readInputs(runner))
    await (isNeeded ? reading.rejects.toThrow('EIO') : reading.resolves.toBeDefined())
  })

  test.each<[string, EventCommit, string]>([
    ['is empty', { kind: 'commit', commit: '' }, 'The event that started this workflow has no commit.'],
    [
      'is not in the event',
      { kind: 'not-in-event', eventName: 'issue_comment' },
      'The event issue_comment does not name the commit of its pull request, and github.sha is another commit.',
    ],
    [
      'cannot be read',
      { kind: 'unreadable', eventName: 'check_run', problem: '/runner/event.json is empty' },
      'The commit of the event check_run cannot be read: /runner/event.json is empty.',
    ],
  ])('is a problem that says what else selects the run, if it %s', async (_, eventCommit, reason) => {
    const failure = readInputs(createFakeRunner({ inputs: { ...runInputs, ...ofCommit }, eventCommit }))
    await expect(failure).rejects.toThrow(InputError)
    await expect(failure).rejects.toMatchObject({
      message: `\`commit\` is missing. ${reason} Set \`commit\`, \`execution-id\` or \`url\`.`,
    })
  })

  const allowed = 'a commit SHA, in full or at least its first 7 hexadecimal digits.'
  test.each<[string, string, Texts, string, string, place?: string]>([
    [
      'it is no SHA',
      'pull_request',
      {},
      'no sha',
      'The commit of the event pull_request, used because `commit` is not set, is "no sha". ' +
        `Set \`commit\` to ${allowed}`,
      'event',
    ],
    [
      'it is no SHA and is not an input of a dispatch',
      'workflow_dispatch',
      {},
      'no sha',
      'The commit of the event workflow_dispatch, used because `commit` is not set, is "no sha". ' +
        `Set \`commit\` to ${allowed}`,
      'event',
    ],
    [
      'a dispatch may have brought the input',
      'repository_dispatch',
      { commit: 'x' },
      '',
      `\`commit\` is "x". Set it to ${allowed} ` +
        'If the event repository_dispatch brings it, correct it where the event is sent.',
    ],
    [
      'another event has nothing to do with the input',
      'push',
      { commit: 'x' },
      '',
      `\`commit\` is "x". Set it to ${allowed}`,
    ],
  ])('is named if %s', async (_, eventName, inputs, commit, message, place = '') => {
    expect(await problemsOf({ ...ofCommit, ...inputs }, { GITHUB_EVENT_NAME: eventName }, commit)).toEqual([
      { input: 'commit', message, ...(place === '' ? {} : { place }) },
    ])
  })
})
