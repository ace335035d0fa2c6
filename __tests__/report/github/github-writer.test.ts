import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { PublishOptions } from '../../../src/inputs/github.ts'
import { type FakeGitHub, startGitHub, withoutPermission } from '../../../testing/fake-github/fake-github.ts'
import { both, checkOnly, commentOnly, page, refused, startPublishing } from '../../fakes/publishing.ts'

let github: FakeGitHub
beforeEach(async () => {
  github = await startGitHub()
})
afterEach(() => github.close())

describe('the warning about a refused write', () => {
  test.each<readonly [what: string, options: PublishOptions, on: string, permission: string]>([
    ['check run', checkOnly, 'POST check-runs', 'checks: write'],
    ['comment', commentOnly, 'POST issues', 'pull-requests: write'],
  ])('names the permission for a %s, and comes once', async (_, options, on, permission) => {
    const { publisher, finish, warnings } = startPublishing(github, options, { faults: [withoutPermission(on)] })
    publisher.show(page)
    await finish()
    expect(warnings).toEqual([expect.stringContaining(`\`${permission}\``)])
    expect(github.asked.filter((one) => one.startsWith('POST'))).toHaveLength(1)
  })

  test.each<readonly [eventName: string, isFromFork: boolean, isNamed: boolean]>([
    ['pull_request', true, true],
    ['pull_request', false, false],
    ['pull_request_target', true, false],
  ])('blames the fork on %s if its token may only read (fork: %j)', async (eventName, isFromFork, isNamed) => {
    const options = { faults: [withoutPermission('POST')], job: { eventName, isFromFork } }
    const { finish, warnings } = startPublishing(github, checkOnly, options)
    await finish()
    expect(warnings).toHaveLength(1)
    expect(warnings[0]?.includes('comes from a fork')).toBe(isNamed)
  })

  test.each<readonly [what: string, message: string, named: string]>([
    ['a locked pull request', 'Unable to create comment because issue is locked.', 'is locked'],
    ['an archived repository', 'Repository was archived so is read-only.', 'is archived'],
  ])('names %s instead of a permission', async (_, message, named) => {
    const faults = [refused('POST issues', 403, message)]
    const { finish, warnings } = startPublishing(github, commentOnly, { faults })
    await finish()
    expect(warnings).toEqual([expect.stringContaining(named)])
    expect(warnings[0]).not.toContain('permission')
  })

  test('comes once for each page that is shown, and at the end, when GitHub cannot be reached', async () => {
    const connect = (): Promise<never> => Promise.reject(new Error('no proxy'))
    const { publisher, finish, warnings } = startPublishing(github, checkOnly, { connect })
    for (const url of [page, page, null, `${page}2`]) publisher.show(url)
    await finish()
    expect(warnings).toEqual([1, 2, 3].map(() => expect.stringContaining('no proxy')))
  })

  test('names the variable when the environment names no repository', async () => {
    const { finish, warnings } = startPublishing(github, checkOnly, { job: { repository: '' } })
    await finish()
    expect([warnings, github.asked]).toEqual([[expect.stringContaining('GITHUB_REPOSITORY')], []])
  })
})

test('a refused check run does not keep the comment from being written', async () => {
  const faults = [withoutPermission('POST check-runs')]
  await startPublishing(github, both, { faults }).finish()
  expect(github.comments).toHaveLength(1)
})
