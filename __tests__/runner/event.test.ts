import { describe, expect, test } from '@jest/globals'
import { type EventDependencies, EventFileError, readEventCommit, readJobContext } from '../../src/runner/event.ts'

const head = 'b'.repeat(40)
const sha = 'a'.repeat(40)
const path = '/runner/event.json'
const environment = {
  GITHUB_REPOSITORY: 'octo-org/octo-repo',
  GITHUB_SHA: sha,
  GITHUB_WORKFLOW: 'Gate',
  GITHUB_JOB: 'gate',
  GITHUB_ACTION: '__self',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_EVENT_PATH: path,
}

/** The runner of an event; the payload is a text as the file has it, or an object, or null for no file. */
function anEvent(
  eventName: string,
  payload: string | object | null,
  more: Readonly<Record<string, string>> = {},
): EventDependencies & { readonly files: readonly string[] } {
  const variables = new Map(Object.entries({ ...environment, GITHUB_EVENT_NAME: eventName, ...more }))
  const files: string[] = []
  return {
    files,
    environment: (name) => variables.get(name) ?? '',
    readFile: async (file) => {
      files.push(file)
      if (payload === null) throw new Error('ENOENT: no such file or directory')
      return typeof payload === 'string' ? payload : JSON.stringify(payload)
    },
  }
}

const aPullRequest = (headRepository: unknown, number: unknown = 7): object => ({
  pull_request: {
    number,
    head: { sha: head, repo: headRepository },
    base: { repo: { full_name: 'octo-org/octo-repo' } },
  },
})
const ownPullRequest = aPullRequest({ full_name: 'octo-org/octo-repo' })

/** Events whose payload names the commit. */
const told: readonly (readonly [eventName: string, payload: object, missing: string])[] = [
  ['pull_request', ownPullRequest, 'pull_request.head.sha'],
  ['pull_request_target', ownPullRequest, 'pull_request.head.sha'],
  ['pull_request_review', ownPullRequest, 'pull_request.head.sha'],
  ['pull_request_review_comment', ownPullRequest, 'pull_request.head.sha'],
  ['workflow_run', { workflow_run: { head_sha: head } }, 'workflow_run.head_sha'],
  ['check_run', { check_run: { head_sha: head } }, 'check_run.head_sha'],
  ['check_suite', { check_suite: { head_sha: head } }, 'check_suite.head_sha'],
  ['merge_group', { merge_group: { head_sha: head } }, 'merge_group.head_sha'],
  ['deployment', { deployment: { sha: head } }, 'deployment.sha'],
  ['deployment_status', { deployment: { sha: head }, deployment_status: { state: 'success' } }, 'deployment.sha'],
  ['status', { sha: head, state: 'success' }, 'sha'],
]

/** Events whose commit is that of the workflow; every event that has no place of its own is one. */
const others = ['push', 'schedule', 'release', 'issues', 'workflow_dispatch', 'repository_dispatch', 'fork'] as const

describe('the commit of an event', () => {
  test.each(told)('is the one in the payload of %s', async (eventName, payload) => {
    expect(await readEventCommit(anEvent(eventName, payload))).toEqual({ kind: 'commit', commit: head })
  })

  test.each(others)('is github.sha for %s, whose payload is not read', async (eventName) => {
    const event = anEvent(eventName, null)
    expect(await readEventCommit(event)).toEqual({ kind: 'commit', commit: sha })
    expect(event.files).toEqual([])
  })

  test('is not told by a comment on a pull request', async () => {
    const event = anEvent('issue_comment', { issue: { number: 7, pull_request: { url: 'x' } } })
    expect(await readEventCommit(event)).toEqual({ kind: 'not-in-event', eventName: 'issue_comment' })
  })

  test.each([{ issue: { number: 7 } }, { issue: { number: 7, pull_request: null } }])(
    'is github.sha for a comment on an issue: %j',
    async (payload) => {
      expect(await readEventCommit(anEvent('issue_comment', payload))).toEqual({ kind: 'commit', commit: sha })
    },
  )

  test.each([{}, [], '"x"', { issue: null }])('is unreadable for a comment without its issue: %j', async (payload) => {
    expect(await readEventCommit(anEvent('issue_comment', payload))).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringMatching(/ has no issue$/),
    })
  })

  test('is empty when the runner has none', async () => {
    expect(await readEventCommit(anEvent('push', {}, { GITHUB_SHA: '' }))).toEqual({ kind: 'commit', commit: '' })
  })

  test('is found behind a byte order mark', async () => {
    const event = anEvent('pull_request', `\ufeff${JSON.stringify(ownPullRequest)}`)
    expect(await readEventCommit(event)).toEqual({ kind: 'commit', commit: head })
  })

  test.each([
    ['is missing', null, 'ENOENT'],
    ['is empty', '', 'is empty'],
    ['is blank', ' \n', 'is empty'],
    ['has a byte order mark only', '\ufeff', 'is empty'],
    ['is half', '{"pull_request":{"head":{"sha":"bbbb', 'is not valid JSON'],
  ])('cannot be read when the file %s, which is named', async (_, payload, problem) => {
    for (const eventName of ['pull_request', 'issue_comment']) {
      const found = await readEventCommit(anEvent(eventName, payload))
      expect(found).toEqual({ kind: 'unreadable', eventName, problem: expect.stringContaining(problem) })
      expect(found).toMatchObject({ problem: expect.stringContaining(path) })
    }
  })

  test.each(told)('is not replaced by github.sha when the payload of %s lacks it', async (eventName, _, missing) => {
    for (const payload of ['{}', '[]', 'null', '"x"']) {
      const found = await readEventCommit(anEvent(eventName, payload))
      expect(found).toEqual({ kind: 'unreadable', eventName, problem: `${path} has no ${missing}` })
    }
  })

  test('is not there when the payload has an empty one', async () => {
    const found = await readEventCommit(anEvent('status', { sha: '' }))
    expect(found).toMatchObject({ kind: 'unreadable', problem: `${path} has no sha` })
  })

  test('cannot be read when the runner names no file', async () => {
    const found = await readEventCommit(anEvent('pull_request', ownPullRequest, { GITHUB_EVENT_PATH: '' }))
    expect(found).toMatchObject({ kind: 'unreadable', problem: expect.stringContaining('GITHUB_EVENT_PATH') })
  })
})

describe('the job', () => {
  const own = { commit: head, pullRequest: 7, isFromFork: false }
  test.each<readonly [what: string, eventName: string, payload: object, expected: object]>([
    ['a push', 'push', { ref: 'refs/heads/main' }, { commit: sha, pullRequest: null, isFromFork: false }],
    ['a pull request', 'pull_request', ownPullRequest, own],
    ['a review', 'pull_request_review', ownPullRequest, own],
    [
      'a comment on a pull request',
      'issue_comment',
      { issue: { number: 7, pull_request: {} } },
      { commit: '', pullRequest: 7, isFromFork: false },
    ],
    [
      'a comment on an issue',
      'issue_comment',
      { issue: { number: 7 } },
      { commit: sha, pullRequest: null, isFromFork: false },
    ],
    [
      'a pull request from a fork',
      'pull_request',
      aPullRequest({ full_name: 'mallory/octo-repo' }),
      { ...own, isFromFork: true },
    ],
    ['a pull request from a deleted fork', 'pull_request_target', aPullRequest(null), { ...own, isFromFork: true }],
    ...['7', 0, 1.5].map(
      (number) =>
        [
          `a pull request of the number ${JSON.stringify(number)}`,
          'pull_request',
          aPullRequest(null, number),
          { pullRequest: null, isFromFork: false },
        ] as const,
    ),
  ])('is known for %s', async (_, eventName, payload, expected) => {
    expect(await readJobContext(anEvent(eventName, payload))).toEqual({
      owner: 'octo-org',
      repository: 'octo-repo',
      eventName,
      workflow: 'Gate',
      job: 'gate',
      step: '__self',
      runId: '1658821493',
      attempt: '2',
      commit: head,
      ...expected,
    })
  })

  test('has no repository outside of GitHub', async () => {
    const empty = Object.fromEntries(Object.keys(environment).map((name) => [name, '']))
    expect(await readJobContext(anEvent('', {}, empty))).toMatchObject({ owner: '', repository: '', runId: '' })
  })

  test('is not known when the event file is needed and broken, and the error names the file', async () => {
    const failure = readJobContext(anEvent('pull_request', '{'))
    await expect(failure).rejects.toThrow(EventFileError)
    await expect(failure).rejects.toThrow(path)
    await expect(readJobContext(anEvent('workflow_run', '{'))).rejects.toThrow(path)
    expect(await readJobContext(anEvent('push', '{'))).toMatchObject({ commit: sha, pullRequest: null })
  })
})
