import { context } from '@actions/github'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readEventCommit, readJobContext } from '../../src/runner/event.ts'

const head = 'b'.repeat(40)
const sha = 'a'.repeat(40)
const before = { ...context }
const repository = process.env['GITHUB_REPOSITORY']
const pullRequest = (headRepository: unknown, number: unknown = 7): object => ({
  pull_request: {
    number,
    head: { sha: head, repo: headRepository },
    base: { repo: { full_name: 'octo-org/octo-repo' } },
  },
})

beforeEach(() => {
  process.env['GITHUB_REPOSITORY'] = 'octo-org/octo-repo'
  Object.assign(context, { sha, workflow: 'Gate', job: 'gate', action: '__self', runId: 1658821493, runAttempt: 2 })
})
afterEach(() => {
  Object.assign(context, before)
  if (repository === undefined) delete process.env['GITHUB_REPOSITORY']
  else process.env['GITHUB_REPOSITORY'] = repository
})

describe('the job', () => {
  test.each<readonly [what: string, eventName: string, payload: object, expected: object]>([
    ['of a push', 'push', { ref: 'refs/heads/main' }, { commit: sha, pullRequest: null, isFromFork: false }],
    [
      'of a pull request',
      'pull_request',
      pullRequest({ full_name: 'octo-org/octo-repo' }),
      { commit: head, pullRequest: 7, isFromFork: false },
    ],
    [
      'of a pull request from a fork',
      'pull_request',
      pullRequest({ full_name: 'mallory/octo-repo' }),
      { commit: head, pullRequest: 7, isFromFork: true },
    ],
    [
      'of a pull request from a fork that is gone',
      'pull_request_target',
      pullRequest(null),
      { commit: head, pullRequest: 7, isFromFork: true },
    ],
    [
      'of a comment on one',
      'pull_request_review',
      pullRequest({ full_name: 'octo-org/octo-repo' }),
      { commit: sha, pullRequest: null, isFromFork: false },
    ],
    ['of an event that says little', 'pull_request', {}, { commit: sha, pullRequest: null, isFromFork: false }],
    [
      'of an event whose number is none',
      'pull_request',
      pullRequest(null, '7'),
      { pullRequest: null, isFromFork: false },
    ],
  ])('%s', (_, eventName, payload, expected) => {
    Object.assign(context, { eventName, payload })
    const job = readJobContext()
    expect(job).toMatchObject({
      owner: 'octo-org',
      repository: 'octo-repo',
      eventName,
      workflow: 'Gate',
      job: 'gate',
      step: '__self',
      runId: '1658821493',
      attempt: '2',
      ...expected,
    })
    expect(job.commit).toBe(readEventCommit())
  })

  test('outside of GitHub has no repository', () => {
    delete process.env['GITHUB_REPOSITORY']
    Object.assign(context, { eventName: undefined, payload: {}, workflow: undefined, runId: NaN })
    expect(readJobContext()).toMatchObject({ owner: '', repository: '', workflow: '', runId: '', eventName: '' })
  })
})
