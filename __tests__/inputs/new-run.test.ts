import { describe, expect, test } from '@jest/globals'
import { aHash, revision } from '../fakes/builders.ts'
import { problemsOf, readMore, type Texts } from '../fakes/inputs.ts'

const start = { operation: 'run', 'execution-id': '' }
const page = `https://app.buddy.works/w/p/pipelines/pipeline/2/execution/${aHash(2)}`

describe('a run that is to be started', () => {
  test.each<[string, Texts, object, commit?: string]>([
    ['of a commit', { commit: revision.toUpperCase() }, { revision, branch: '', tag: '' }],
    ["of the event's commit", {}, { revision, branch: '', tag: '', pullRequest: '' }, revision],
    ['of a commit of 64 digits', { commit: 'a'.repeat(64) }, { revision: 'a'.repeat(64) }],
    ['of a branch, without a commit', { branch: 'refs/heads/main' }, { revision: '', branch: 'main' }, revision],
    ['of a commit on a branch', { branch: 'main', commit: revision }, { revision, branch: 'main' }],
    ['of a tag, without a commit', { tag: 'refs/tags/v1' }, { revision: '', tag: 'v1' }, revision],
    ['of a pull request, without a commit', { 'pull-request': 'pull/12' }, { pullRequest: 'pull/12' }, revision],
    ['with all options', { branch: 'main', priority: 'HIGH', comment: 'c' }, { comment: 'c', priority: 'HIGH' }],
  ])('is %s', async (_, inputs, request, commit = '') => {
    expect(await readMore({ ...start, ...inputs }, {}, commit)).toMatchObject({
      target: { run: { by: 'start', request }, gate: { by: 'run' } },
      ignoredInputs: [],
    })
  })

  test('may be gated on one of its actions, and cannot be missing', async () => {
    const { target, policy, ignoredInputs } = await readMore({
      ...start,
      branch: 'main',
      action: 'Deploy',
      'if-missing': 'pass',
    })
    expect(target).toMatchObject({ run: { by: 'start' }, gate: { by: 'action', action: 'Deploy' } })
    expect(policy.ifMissing).toBe('fail')
    expect(ignoredInputs).toEqual(['`if-missing` is ignored because `operation: run` starts the run.'])
  })

  test.each<[string, Texts, readonly (string | RegExp)[]]>([
    ['an abbreviated commit', { commit: 'abcdef0' }, [/^`commit` is "abcdef0"\. .*40 hexadecimal digits/]],
    ['a commit of 41 digits', { commit: `${revision}0` }, [/^`commit` is/]],
    ['a name for a commit', { commit: 'HEAD' }, [/^`commit` is/]],
    [
      'a run that exists',
      { 'execution-id': '3', branch: 'main' },
      [
        '`execution-id` selects an existing run, but `operation: run` starts a new one. ' +
          'Remove `execution-id`, or set `operation` to watch or retry.',
      ],
    ],
    ['an action execution', { 'action-execution-id': aHash(1), branch: 'main' }, [/^`action-execution-id` selects an/]],
    ['a link', { url: page, branch: 'main' }, [/^`url` selects an existing run/]],
    ['a wrong link, which may name what to run', { url: 'x' }, [/^`url` is not a valid URL/, /^`url` selects an/]],
    ['a branch and a tag', { branch: 'main', tag: 'v1' }, [/^`branch` is "main" and `tag` is "v1"/]],
    [
      'nothing to run',
      {},
      [
        '`commit` is missing. The event that started this workflow has no commit. ' +
          'Set `commit`, `branch`, `tag` or `pull-request` to say what to run.',
      ],
    ],
    [
      'no pipeline',
      { 'pipeline-id': '', branch: 'main' },
      ["`pipeline-id` is missing. Set it to the pipeline's number or identifier."],
    ],
  ])('cannot have %s', async (_, inputs, messages) => {
    const problems = await problemsOf({ ...start, ...inputs })
    expect(problems.map(({ message }) => message)).toEqual(
      messages.map((message) => (typeof message === 'string' ? message : expect.stringMatching(message))),
    )
    for (const { input, message } of problems) expect(message).toMatch(new RegExp(`\`${input}\` (?:is|selects)`))
  })
})
