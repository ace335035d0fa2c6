import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import type { CheckRunDraft, CheckRuns } from '../../src/github/check-runs.ts'
import type { RequestOptions } from '../../src/github/client.ts'
import type { Comments } from '../../src/github/comments.ts'
import type { GitHub } from '../../src/github/connect.ts'
import { GitHubError } from '../../src/github/errors.ts'
import {
  demoGitHubToken,
  type FakeGitHub,
  type Fault,
  type GitHubOptions,
  startGitHub,
} from '../../testing/fake-github/fake-github.ts'
import { listenOnLoopback } from '../fakes/loopback.ts'
import { reachGitHub, withGitHub } from './github-access.ts'
import { response, findFreePort, withServer } from './sockets.ts'

const draft: CheckRunDraft = {
  name: 'Buddy',
  commit: 'a'.repeat(40),
  externalId: 'this one',
  detailsUrl: 'https://app.buddy.works/w/p',
  output: { title: 'Waiting', summary: 'It waits.', text: '', annotations: [] },
}
const terms = (timeoutMs = 60_000, signal = new AbortController().signal): RequestOptions => ({ timeoutMs, signal })

let github: FakeGitHub | null = null
afterEach(async () => {
  await github?.close()
  github = null
})

async function start(options: GitHubOptions = {}): Promise<FakeGitHub> {
  github = await startGitHub(options)
  return github
}

/** How an attempt failed. */
async function failure(attempt: Promise<unknown>): Promise<unknown> {
  try {
    return await attempt
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    expect(JSON.stringify([error.message, error.stack, error.details, error.request])).not.toContain(demoGitHubToken)
    return { ...error.details, mayHaveTakenEffect: error.mayHaveTakenEffect }
  }
}

async function checkRuns<T>(apiUrl: string, use: (runs: CheckRuns) => Promise<T>, token?: string): Promise<T> {
  return await withGitHub(apiUrl, ({ checkRuns: runs }) => use(runs), token)
}

async function comments<T>(apiUrl: string, use: (list: Comments) => Promise<T>, token?: string): Promise<T> {
  return await withGitHub(apiUrl, ({ comments: list }) => use(list), token)
}

/** Creates a check run. Returns its id, or how the attempt failed. */
async function create(apiUrl: string, options = terms()): Promise<unknown> {
  return await failure(checkRuns(apiUrl, (client) => client.create(draft, options)))
}

describe('a check run', () => {
  test('is created in progress, with its link, and completed', async () => {
    const { apiUrl, checkRuns: runs, requests } = await start()
    await checkRuns(apiUrl, async (client) => {
      const id = await client.create(draft, terms())
      const created = { id, name: 'Buddy', head_sha: draft.commit, external_id: 'this one', title: 'Waiting' }
      const inProgress = { status: 'in_progress', conclusion: null, details_url: draft.detailsUrl }
      expect(runs).toMatchObject([{ ...created, ...inProgress }])
      const annotations = [{ path: 'src/a.ts', line: 3, level: 'failure', title: 'TS1', message: 'wrong' }] as const
      await client.update(
        id,
        { detailsUrl: null, conclusion: 'failure', output: { title: 'Failed', summary: 's', text: 't', annotations } },
        terms(),
      )
      const completed = { status: 'completed', conclusion: 'failure', title: 'Failed', summary: 's', text: 't' }
      expect(runs[0]).toMatchObject({ ...completed, details_url: draft.detailsUrl })
      expect(runs[0]?.annotations).toEqual([
        { path: 'src/a.ts', start_line: 3, end_line: 3, annotation_level: 'failure', title: 'TS1', message: 'wrong' },
      ])
      expect(await client.read(id, terms())).toEqual({ id, isCompleted: true, annotationCount: 1 })
    })
    expect(requests.every(({ headers }) => headers.authorization === `token ${demoGitHubToken}`)).toBe(true)
  })

  test('is found among others by its name and its external id', async () => {
    const { apiUrl } = await start()
    await checkRuns(apiUrl, async (client) => {
      const id = await client.create(draft, terms())
      for (let other = 0; other < 120; other++)
        await client.create({ ...draft, externalId: `other ${String(other)}` }, terms())
      const last = await client.create({ ...draft, externalId: 'last' }, terms())
      expect(await client.find(draft, terms())).toEqual({ id, isCompleted: false, annotationCount: 0 })
      expect(await client.find({ ...draft, externalId: 'last' }, terms())).toMatchObject({ id: last })
      for (const wanted of [
        { ...draft, externalId: 'none' },
        { ...draft, name: 'Another' },
        { ...draft, commit: 'b'.repeat(40) },
      ])
        expect(await client.find(wanted, terms())).toBeNull()
    })
  })

  test('is reached on a GitHub of one’s own', async () => {
    const { apiUrl, requests } = await start({ basePath: '/api/v3' })
    await checkRuns(`${apiUrl}/`, (client) => client.create(draft, terms()))
    expect(requests.map(({ path }) => path)).toEqual(['/api/v3/repos/octo-org/octo-repo/check-runs'])
  })
})

describe('a comment', () => {
  test('is created, listed by pages and edited', async () => {
    const others = Array.from({ length: 100 }, () => ({ pullRequest: 7, author: 'octocat', body: 'words' }))
    const fake = await start({ comments: others })
    await comments(fake.apiUrl, async (client) => {
      await client.create(7, 'ours', terms())
      expect(await client.list(7, 1, terms())).toMatchObject({
        isLast: false,
        comments: { length: 100, 0: { author: 'octocat', body: 'words' } },
      })
      expect(await client.list(7, 2, terms())).toEqual({
        isLast: true,
        comments: [{ id: 101, author: 'github-actions[bot]', body: 'ours' }],
      })
      await client.update(101, 'edited', terms())
    })
    expect(fake.comments.at(-1)).toMatchObject({ pullRequest: 7, body: 'edited' })
  })

  const workflow = 'ghs_0123456789abcdef'
  test.each<readonly [who: string, token: string, options: GitHubOptions, login: string, asked: readonly string[]]>([
    ['a workflow’s own token', workflow, {}, 'github-actions[bot]', ['POST /graphql']],
    ['an app’s token', workflow, { viewer: 'robot[bot]' }, 'robot[bot]', ['POST /graphql']],
    ['a token where GraphQL is closed', workflow, { viewer: null }, 'github-actions[bot]', ['POST /graphql']],
    ['a person’s token', 'ghp_1234567890', { login: 'octocat' }, 'octocat', ['GET /user']],
    ['a token of an unknown kind', 'v1.12', { viewer: 'robot[bot]' }, 'robot[bot]', ['GET /user', 'POST /graphql']],
    ['a token of an own GitHub', workflow, { basePath: '/api/v3', viewer: 'bot' }, 'bot', ['POST /api/graphql']],
  ])('%s is known', async (_, token, options, login, asked) => {
    const fake = await start({ ...options, token })
    expect(await comments(fake.apiUrl, (client) => client.whoAmI(terms()), token)).toBe(login)
    expect(fake.asked).toEqual(asked)
  })

  test('a token that is wrong is nobody', async () => {
    const { apiUrl } = await start()
    expect(await failure(comments(apiUrl, (client) => client.whoAmI(terms()), 'ghp_wrong'))).toMatchObject({
      kind: 'http-error',
      httpStatus: 401,
    })
  })
})

describe('a refusal', () => {
  const inAnHour = String(Math.floor(Date.now() / 1000) + 3_600)
  const secondary = { message: 'You have exceeded a secondary rate limit.' }
  const rows: readonly (readonly [what: string, answer: Exclude<Fault['response'], string>, expected: object])[] = [
    [
      'no permission',
      { status: 403, body: { message: 'Resource not accessible' } },
      { httpStatus: 403, message: 'Resource not accessible', isRateLimit: false, retryAfterMs: null },
    ],
    [
      'a rate limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inAnHour } },
      { isRateLimit: true, mayHaveTakenEffect: false, retryAfterMs: expect.any(Number) },
    ],
    [
      'a secondary limit that says when',
      { status: 403, body: secondary, headers: { 'retry-after': '7' } },
      { isRateLimit: true, retryAfterMs: 7_000 },
    ],
    ['a secondary limit that does not', { status: 403, body: secondary }, { isRateLimit: true, retryAfterMs: 60_000 }],
    ['429', { status: 429, headers: { 'retry-after': 'soon' } }, { isRateLimit: true, retryAfterMs: null }],
    [
      'details',
      { status: 422, body: { message: 'Failed', errors: [{ message: 'too long' }, 'and wrong', { code: 'x' }] } },
      { httpStatus: 422, message: 'Failed: too long: and wrong', mayHaveTakenEffect: false },
    ],
    [
      'a token in its words',
      { status: 400, body: { message: `what is ${demoGitHubToken}?` } },
      { message: 'what is ***?' },
    ],
    ['a fault of GitHub’s', { status: 502, body: '<html>' }, { httpStatus: 502, mayHaveTakenEffect: true }],
    [
      'a redirect, which is not followed',
      { status: 307, headers: { location: '/repositories/1/check-runs' } },
      { httpStatus: 307, mayHaveTakenEffect: false },
    ],
  ]
  test.each(rows)('%s', async (_, refusal, expected) => {
    const fake = await start({ faults: [{ on: 'POST check-runs', isCarriedOut: false, response: refusal }] })
    expect(await create(fake.apiUrl)).toMatchObject({
      kind: 'http-error',
      ...expected,
    })
    expect(fake.asked).toHaveLength(1)
  })
})

describe('an exchange that breaks', () => {
  test('without an answer it ends in time', async () => {
    const fake = await start({ faults: [{ on: 'POST check-runs', isCarriedOut: true, response: 'silence' }] })
    expect(await create(fake.apiUrl, terms(300))).toEqual({
      kind: 'timeout',
      afterMs: 300,
      mayHaveTakenEffect: true,
    })
  })

  test.each<readonly [what: string, attempt: (github: GitHub) => Promise<unknown>, body: unknown, status: string]>([
    [
      'a search through five pages',
      (all) => all.checkRuns.find(draft, terms(500)),
      { check_runs: Array.from({ length: 100 }, () => ({})) },
      '200 OK',
    ],
    ['a question that is put in two ways', (all) => all.comments.whoAmI(terms(500)), {}, '403 Forbidden'],
  ])('slow each time, it ends in time as a whole: %s', async (_, attempt, body, status) => {
    // Each answer by itself is in time.
    await withServer(
      ({ socket }) => {
        setTimeout(() => socket.write(response(body, { status })), 300)
      },
      async ({ apiUrl, heads }) => {
        expect(await failure(withGitHub(apiUrl, attempt, 'v1.1234567890'))).toMatchObject({
          kind: 'timeout',
          afterMs: 500,
        })
        expect(heads.length).toBeLessThanOrEqual(2)
      },
    )
  })

  test('cancelled, it rejects with the reason', async () => {
    const fake = await start({ faults: [{ on: 'POST check-runs', isCarriedOut: true, response: 'silence' }] })
    const cancel = new AbortController()
    const pending = checkRuns(fake.apiUrl, (client) => client.create(draft, terms(10_000, cancel.signal)))
    cancel.abort(new Error('cancelled by a test'))
    await expect(pending).rejects.toThrow('cancelled by a test')
  })

  test('a port on which nobody listens has got nothing', async () => {
    const apiUrl = `http://127.0.0.1:${String(await findFreePort())}`
    expect(await create(apiUrl)).toEqual({
      kind: 'connection',
      code: 'ECONNREFUSED',
      mayHaveTakenEffect: false,
    })
  })

  test.each<readonly [what: string, body: string, more: object]>([
    ['no JSON', '<html>', {}],
    ['half of it', '{"id": 1', {}],
    ['another shape', '[]', {}],
    ['no number', '{"id": "7"}', {}],
    ['a number that is none', '{"id": 1.5}', {}],
    ['a body that is cut', '{"id": 7', { length: 9 }],
  ])('a success with %s is ambiguous', async (_, body, more) => {
    await withServer(
      ({ socket }) => {
        socket.end(response(body, { status: '201 Created', ...more }))
      },
      async ({ apiUrl }) => {
        expect(await create(apiUrl)).toMatchObject({ mayHaveTakenEffect: true })
      },
    )
  })
})

describe('the process', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  test('prints nothing, whatever GitHub deprecates', async () => {
    const printed = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
      jest.spyOn(console, name).mockReturnValue(undefined),
    )
    const headers = [
      'Content-Type: application/json',
      'Deprecation: true',
      'Link: <https://x/::error::y>; rel="deprecation"',
    ]
    await withServer(
      ({ socket }) => {
        socket.end(response('{"id": 7}', { headers }))
      },
      async ({ apiUrl }) => {
        expect(await create(apiUrl)).toBe(7)
      },
    )
    for (const spy of printed) expect(spy).not.toHaveBeenCalled()
  })

  test('can end although a proxy never answers', async () => {
    const proxy = createServer()
    const sockets: { readonly closed: Promise<unknown> }[] = []
    proxy.on('connection', (socket) => {
      socket.on('error', () => undefined).resume()
      sockets.push({ closed: once(socket, 'close') })
    })
    const port = await listenOnLoopback(proxy)
    const reached = await reachGitHub(
      'https://github.example/api/v3',
      demoGitHubToken,
      `http://127.0.0.1:${String(port)}`,
    )
    expect(await failure(reached.checkRuns.create(draft, terms(300)))).toMatchObject({ kind: 'timeout' })
    expect(sockets).toHaveLength(1)
    reached.close()
    await Promise.all(sockets.map(({ closed }) => closed))
    proxy.close()
    await once(proxy, 'close')
  })
})
