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
  withoutPermission,
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

describe('a check run', () => {
  test('is created in progress, with its link, and completed', async () => {
    const { apiUrl, checkRuns: runs, requests } = await start()
    await checkRuns(apiUrl, async (client) => {
      const id = await client.create(draft, terms())
      expect(runs).toEqual([
        expect.objectContaining({
          id,
          name: 'Buddy',
          head_sha: draft.commit,
          external_id: 'this one',
          status: 'in_progress',
          conclusion: null,
          details_url: draft.detailsUrl,
          title: 'Waiting',
        }),
      ])
      const annotations = [{ path: 'src/a.ts', line: 3, level: 'failure', title: 'TS1', message: 'wrong' }] as const
      await client.update(
        id,
        { detailsUrl: null, conclusion: 'failure', output: { title: 'Failed', summary: 's', text: 't', annotations } },
        terms(),
      )
      expect(runs[0]).toMatchObject({
        status: 'completed',
        conclusion: 'failure',
        title: 'Failed',
        summary: 's',
        text: 't',
        details_url: draft.detailsUrl,
      })
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
    const others = Array.from({ length: 100 }, (_, index) => ({
      pullRequest: 7,
      author: 'octocat',
      body: `words ${String(index)}`,
    }))
    const fake = await start({ comments: others })
    await comments(fake.apiUrl, async (client) => {
      await client.create(7, 'ours', terms())
      expect(await client.list(7, 1, terms())).toMatchObject({
        isLast: false,
        comments: { length: 100, 0: { author: 'octocat', body: 'words 0' } },
      })
      const {
        comments: [own],
        isLast,
      } = await client.list(7, 2, terms())
      expect([own, isLast]).toEqual([{ id: 101, author: 'github-actions[bot]', body: 'ours' }, true])
      await client.update(101, 'edited', terms())
    })
    expect(fake.comments.at(-1)).toMatchObject({ pullRequest: 7, body: 'edited' })
  })

  test.each<
    readonly [who: string, options: GitHubOptions, token: string | undefined, login: string, asked: readonly string[]]
  >([
    ['a workflow’s own token', {}, undefined, 'github-actions[bot]', ['POST /graphql']],
    ['an app’s token', { viewer: 'robot[bot]' }, undefined, 'robot[bot]', ['POST /graphql']],
    ['a token where GraphQL is closed', { viewer: null }, undefined, 'github-actions[bot]', ['POST /graphql']],
    ['a person’s token', { token: 'ghp_1234567890', login: 'octocat' }, 'ghp_1234567890', 'octocat', ['GET /user']],
    [
      'a token of an unknown kind',
      { token: 'v1.1234567890', viewer: 'robot[bot]' },
      'v1.1234567890',
      'robot[bot]',
      ['GET /user', 'POST /graphql'],
    ],
    [
      'a token on a GitHub of one’s own',
      { basePath: '/api/v3', viewer: 'robot[bot]' },
      undefined,
      'robot[bot]',
      ['POST /api/graphql'],
    ],
  ])('%s is known', async (_, options, token, login, asked) => {
    const fake = await start(options)
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
  const rows: readonly (readonly [what: string, answer: Exclude<Fault['response'], string>, expected: object])[] = [
    [
      'no permission',
      { status: 403, body: { message: 'Resource not accessible by integration' } },
      {
        httpStatus: 403,
        message: 'Resource not accessible by integration',
        isRateLimit: false,
        retryAfterMs: null,
        mayHaveTakenEffect: false,
      },
    ],
    [
      'a rate limit',
      {
        status: 403,
        body: { message: 'API rate limit exceeded' },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inAnHour },
      },
      { isRateLimit: true, mayHaveTakenEffect: false },
    ],
    [
      'a secondary limit that says when',
      { status: 403, body: { message: 'You have exceeded a secondary rate limit.' }, headers: { 'retry-after': '7' } },
      { isRateLimit: true, retryAfterMs: 7_000 },
    ],
    [
      'a secondary limit that does not',
      { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
      { isRateLimit: true, retryAfterMs: 60_000 },
    ],
    ['429', { status: 429, headers: { 'retry-after': 'soon' } }, { isRateLimit: true, retryAfterMs: null }],
    [
      'details',
      {
        status: 422,
        body: { message: 'Validation Failed', errors: [{ message: 'too long' }, 'and wrong', { code: 'x' }] },
      },
      { httpStatus: 422, message: 'Validation Failed: too long: and wrong' },
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
    expect(await failure(checkRuns(fake.apiUrl, (client) => client.create(draft, terms())))).toMatchObject({
      kind: 'http-error',
      ...expected,
    })
    expect(fake.asked).toHaveLength(1)
  })

  test('a rate limit tells when it ends', async () => {
    const { apiUrl } = await start({
      faults: [
        {
          on: 'POST',
          isCarriedOut: false,
          response: { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inAnHour } },
        },
      ],
    })
    const details = await failure(checkRuns(apiUrl, (client) => client.create(draft, terms())))
    expect(details).toHaveProperty('retryAfterMs', expect.any(Number))
    expect(Number(Reflect.get(Object(details), 'retryAfterMs'))).toBeGreaterThan(3_500_000)
  })
})

describe('an exchange that breaks', () => {
  test('cut after it was carried out, it is ambiguous and not repeated', async () => {
    const fake = await start({ faults: [{ on: 'POST check-runs', isCarriedOut: true, response: 'reset' }] })
    expect(await failure(checkRuns(fake.apiUrl, (client) => client.create(draft, terms())))).toMatchObject({
      kind: 'connection',
      mayHaveTakenEffect: true,
    })
    expect(fake.creations).toBe(1)
  })

  test('without an answer it ends in time', async () => {
    const fake = await start({ faults: [{ on: 'POST check-runs', isCarriedOut: true, response: 'silence' }] })
    expect(await failure(checkRuns(fake.apiUrl, (client) => client.create(draft, terms(300))))).toEqual({
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
    expect(await failure(checkRuns(apiUrl, (client) => client.create(draft, terms())))).toEqual({
      kind: 'connection',
      code: 'ECONNREFUSED',
      mayHaveTakenEffect: false,
    })
  })

  test.each<readonly [what: string, body: string]>([
    ['no JSON', '<html>'],
    ['half of it', '{"id": 1'],
    ['another shape', '[]'],
    ['no number', '{"id": "7"}'],
    ['a number that is none', '{"id": 1.5}'],
  ])('a success with %s is ambiguous', async (_, body) => {
    await withServer(
      ({ socket }) => {
        socket.end(response(body, { status: '201 Created' }))
      },
      async ({ apiUrl }) => {
        expect(await failure(checkRuns(apiUrl, (client) => client.create(draft, terms())))).toMatchObject({
          kind: 'invalid-response',
          mayHaveTakenEffect: true,
        })
      },
    )
  })

  test('a body that is cut is ambiguous', async () => {
    await withServer(
      ({ socket }) => {
        socket.end(response('{"id": 7', { status: '201 Created', length: 9 }))
      },
      async ({ apiUrl }) => {
        expect(await failure(checkRuns(apiUrl, (client) => client.create(draft, terms())))).toMatchObject({
          mayHaveTakenEffect: true,
        })
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
        expect(await checkRuns(apiUrl, (client) => client.create(draft, terms()))).toBe(7)
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

  test('a token without the permission creates nothing', async () => {
    const fake = await start({ faults: [withoutPermission('POST issues')] })
    expect(await failure(comments(fake.apiUrl, (client) => client.create(7, 'x', terms())))).toMatchObject({
      kind: 'http-error',
      httpStatus: 403,
    })
    expect(fake.creations).toBe(0)
  })
})
