import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { type BuddyOptions, demoToken, type FakeBuddy, startBuddy } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, anEvenTimeline, aRun } from '../../testing/fake-buddy/scenario.ts'

const pipeline = '/workspaces/my-workspace/projects/my-project/pipelines/2'
const started: FakeBuddy[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((buddy) => buddy.close()))
})

/** A Buddy whose clock stands at 0 until it is moved. */
async function start(options: BuddyOptions): Promise<{ buddy: FakeBuddy; at: (ms: number) => void; ask: typeof ask }> {
  let nowMs = 0
  const buddy = await startBuddy({ now: () => nowMs, ...options })
  started.push(buddy)
  async function ask(
    path: string,
    init: { method?: string; body?: unknown; token?: string } = {},
  ): Promise<{ status: number; body: unknown; headers: Headers }> {
    const { method = 'GET', body, token = demoToken } = init
    const response = await fetch(buddy.apiUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json(), headers: response.headers }
  }
  const at = (ms: number): void => {
    nowMs = ms
  }
  return { buddy, at, ask }
}

async function readFixture(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'))
}

/** What lies at a path of a body; of a list, what lies at the path in each item. */
function pick(value: unknown, ...path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => pick(item, ...path))
  const [key, ...rest] = path
  if (key === undefined || typeof value !== 'object' || value === null) return value
  return pick(Object.entries(value).find(([name]) => name === key)?.[1], ...rest)
}

/** The paths of all keys, `[]` for any place in a list. */
function keyPaths(value: unknown, prefix = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keyPaths(item, `${prefix}[]`)))].toSorted()
  if (typeof value !== 'object' || value === null) return []
  return [
    ...new Set(
      Object.entries(value).flatMap(([key, item]) => [`${prefix}.${key}`, ...keyPaths(item, `${prefix}.${key}`)]),
    ),
  ].toSorted()
}

describe('bodies have the shape of the real ones', () => {
  const action = anAction({ log: ['a'] })
  const run = aRun({ actions: [action] })

  test.each([
    ['get-execution', `${pipeline}/executions/1`],
    ['list-executions', `${pipeline}/executions`],
    ['get-action-execution', `${pipeline}/executions/1/action_executions/${action.hash}`],
  ])('%s', async (name, path) => {
    const { ask } = await start({ runs: [run] })
    const expected = keyPaths(await readFixture(name)).filter((key) => !key.startsWith('.action.integration'))
    expect(keyPaths((await ask(path)).body)).toEqual(expected)
  })

  test('an execution tells where its actions are', async () => {
    const { ask, buddy } = await start({ runs: [run] })
    const links = {
      url: `${buddy.apiUrl}${pipeline}/executions/1/action_executions/${action.hash}`,
      html_url: `${buddy.apiUrl}/my-workspace/my-project/pipelines/pipeline/2/execution/${run.hash}/?actionExecutionId=${action.hash}`,
    }
    const execution = await ask(`${pipeline}/executions/1`)
    expect(execution.body).toMatchObject({ action_executions: [{ ...links, action_execution_id: action.hash }] })
    expect((await ask(`${pipeline}/executions/1/action_executions/${action.hash}`)).body).toMatchObject(links)
  })
})

describe('what is refused', () => {
  test.each([
    ['a wrong token', 401, `${pipeline}/executions/1`, { token: 'wrong' }],
    ['an unknown run', 404, `${pipeline}/executions/9`, {}],
    ['an unknown pipeline', 404, `${pipeline}9/executions/1`, {}],
    ['a run by its hash', 404, `${pipeline}/executions/${aRun().hash}`, {}],
    ['an unknown action', 404, `${pipeline}/executions/1/action_executions/abcdef`, {}],
    ['an unknown path', 404, '/workspaces', {}],
    ['an unknown identifier', 404, '/workspaces/my-workspace/identifiers?project=my-project&pipeline=other', {}],
    ['a page that is no number', 400, `${pipeline}/executions?page=x`, {}],
    [
      'an operation that does not fit',
      400,
      `${pipeline}/executions/1`,
      { method: 'PATCH', body: { operation: 'APPLY' } },
    ],
    ['an OIDC exchange without a token', 400, '/user/oidc/tokens', { method: 'POST', body: { provider_id: 'p' } }],
  ])('%s', async (_, status, path, init) => {
    const { ask } = await start({ runs: [aRun()] })
    expect(await ask(path, init)).toMatchObject({ status, body: { errors: [{ message: expect.any(String) }] } })
  })

  test('a 401 in the words of Buddy', async () => {
    const { ask } = await start({ runs: [] })
    expect((await ask('/', { token: '' })).body).toEqual({ errors: [{ message: 'Wrong authentication data' }] })
  })

  test('every endpoint but the named ones', async () => {
    const { ask } = await start({ runs: [aRun()], endpoints: ['action-execution'] })
    expect(await ask(`${pipeline}/executions/1/action_executions/${anAction().hash}`)).toMatchObject({ status: 200 })
    expect(await ask(`${pipeline}/executions/1`)).toMatchObject({ status: 404 })
  })
})

describe('the endpoints', () => {
  test('list: newest first, in pages of 20', async () => {
    const { ask } = await start({ runs: Array.from({ length: 45 }, (_, index) => aRun({ id: index + 1 })) })
    const { body } = await ask(`${pipeline}/executions?page=2`)
    expect(body).toMatchObject({
      page: 2,
      page_size: 20,
      total_page_count: 3,
      element_count: 20,
      total_element_count: 45,
    })
    expect(pick(body, 'executions', 'id')).toEqual(Array.from({ length: 20 }, (_, index) => 25 - index))
    expect(pick((await ask(`${pipeline}/executions?page=10&per_page=5`)).body, 'executions')).toEqual([])
  })

  test('pipelines and identifiers', async () => {
    const other = { workspace: 'my-workspace', project: 'my-project', id: 7, identifier: 'ship', name: 'Ship' }
    const { ask } = await start({ runs: [aRun()], pipelines: [other] })
    expect((await ask(pipeline)).body).toMatchObject({
      id: 2,
      identifier: 'tests',
      last_execution_status: 'SUCCESSFUL',
    })
    expect(pick((await ask(pipeline.slice(0, -2))).body, 'pipelines', 'id')).toEqual([7, 2])
    const query = '/workspaces/my-workspace/identifiers?project=my-project&pipeline=ship'
    expect((await ask(query)).body).toMatchObject({
      domain: 'my-workspace',
      project_identifier: 'my-project',
      pipeline_id: 7,
    })
  })

  test.each([
    ['', 0, 100],
    ['?offset=2499', 2499, 1],
    ['?limit=5000', 0, 1000],
    ['?offset=10&limit=3', 10, 3],
    ['?offset=9999', 9999, 0],
  ])('logs%s', async (query, offset, count) => {
    const action = anAction({
      log: (index) => `line ${index}`,
      timeline: [{ afterMs: 0, status: 'INPROGRESS', logLines: 2500 }],
    })
    const { ask } = await start({ runs: [aRun({ actions: [action] })] })
    const { body } = await ask(`${pipeline}/executions/1/action_executions/${action.hash}/logs${query}`)
    expect(body).toMatchObject({ offset, element_count: count, total_element_count: 2500 })
    expect(pick(body, 'logs')).toEqual(Array.from({ length: count }, (_, index) => `line ${offset + index}`))
  })

  test('a log that the body leaves out is at its own endpoint', async () => {
    const action = anAction({ log: ['a'], omitLog: true, logUrl: 'https://logs.example/1' })
    const { ask } = await start({ runs: [aRun({ actions: [action] })] })
    const path = `${pipeline}/executions/1/action_executions/${action.hash}`
    expect((await ask(path)).body).not.toHaveProperty('log')
    expect((await ask(path)).body).toMatchObject({ log_url: 'https://logs.example/1' })
    expect((await ask(`${path}/logs`)).body).toMatchObject({ logs: ['a'] })
  })

  test('OIDC: hands out the token, without one', async () => {
    const { ask, buddy } = await start({ runs: [aRun()] })
    buddy.setToken('next')
    const exchange = { method: 'POST', body: { provider_id: 'p', web_identity_token: 'j' }, token: '' }
    expect(await ask('/user/oidc/tokens', exchange)).toMatchObject({ status: 200, body: 'next' })
    expect(await ask(pipeline)).toMatchObject({ status: 401 })
    expect(await ask(pipeline, { token: 'next' })).toMatchObject({ status: 200 })
  })

  test('run: a new run, as asked', async () => {
    const actions = [
      anAction({ timeline: anEvenTimeline({ fromMs: 0, untilMs: 100, logLines: 0 }) }),
      anAction({ id: 2 }),
    ]
    const { ask, at, buddy } = await start({ runs: [aRun({ id: 4, actions })] })
    at(5000)
    const wanted = {
      branch: { name: 'dev' },
      to_revision: { revision: 'abc' },
      comment: 'c',
      priority: 'HIGH',
      clear_cache: true,
      actions_to_run: [1],
    }
    const { body } = await ask(`${pipeline}/executions`, { method: 'POST', body: wanted })
    expect(body).toMatchObject({
      id: 5,
      status: 'INPROGRESS',
      branch: wanted.branch,
      to_revision: wanted.to_revision,
      comment: 'c',
      priority: 'HIGH',
      clear_cache: true,
    })
    expect(pick(body, 'action_executions')).toHaveLength(1)
    at(5100)
    expect((await ask(`${pipeline}/executions/5`)).body).toMatchObject({ status: 'SUCCESSFUL' })
    expect(buddy.runs.map(({ id }) => id)).toEqual([4, 5])
  })
})

describe('time', () => {
  test('an action goes its way by the clock', async () => {
    const action = anAction({
      log: ['a', 'b', 'c', 'd'],
      timeline: anEvenTimeline({ fromMs: 1000, untilMs: 2000, logLines: 4 }),
    })
    const { ask, at } = await start({ runs: [aRun({ actions: [action] })] })
    const seen: unknown[] = []
    for (const moment of [0, 1000, 1500, 2000]) {
      at(moment)
      const { body } = await ask(`${pipeline}/executions/1/action_executions/${action.hash}`)
      seen.push(['status', 'progress', 'log', 'start_date', 'finish_date'].map((key) => pick(body, key)))
    }
    expect(seen).toEqual([
      ['ENQUEUED', 0, [], undefined, undefined],
      ['INPROGRESS', 0, [], '1970-01-01T00:00:01.000Z', undefined],
      ['INPROGRESS', 50, ['a', 'b'], '1970-01-01T00:00:01.000Z', undefined],
      ['SUCCESSFUL', 100, ['a', 'b', 'c', 'd'], '1970-01-01T00:00:01.000Z', '1970-01-01T00:00:02.000Z'],
    ])
  })

  test.each([
    ['all idle', ['ENQUEUED', 'INITIAL'], 'ENQUEUED'],
    ['one moves', ['SUCCESSFUL', 'INPROGRESS'], 'INPROGRESS'],
    ['some done, some to come', ['SUCCESSFUL', 'ENQUEUED'], 'INPROGRESS'],
    ['one waits', ['INPROGRESS', 'WAITING_FOR_APPLY'], 'WAITING_FOR_APPLY'],
    ['one failed, and the rest will not run', ['FAILED', 'ENQUEUED'], 'FAILED'],
    ['one failed, and another still runs', ['FAILED', 'INPROGRESS'], 'INPROGRESS'],
    ['all done', ['SUCCESSFUL', 'SKIPPED'], 'SUCCESSFUL'],
    ['one was ended', ['SUCCESSFUL', 'TERMINATED'], 'TERMINATED'],
    ['an unknown word', ['PONDERING'], 'INPROGRESS'],
  ])('a run tells its status from its actions: %s', async (_, statuses, status) => {
    const actions = statuses.map((each, index) => anAction({ id: index + 1, timeline: [{ afterMs: 0, status: each }] }))
    const { buddy } = await start({ runs: [aRun({ actions })] })
    expect(buddy.runs[0]?.status).toBe(status)
  })

  test('a failure that is ignored does not fail the run', async () => {
    const failed = anAction({ ignoreErrors: true, timeline: [{ afterMs: 0, status: 'FAILED' }] })
    expect((await start({ runs: [aRun({ actions: [failed] })] })).buddy.runs[0]?.status).toBe('SUCCESSFUL')
  })

  test('a test may change anything at any moment', async () => {
    const { ask, buddy } = await start({ runs: [aRun()] })
    buddy.runs[0]?.action(1)?.set({ status: 'PONDERING', progress: 7, errorMessage: 'e' })
    buddy.runs[0]?.setStatus('TERMINATING')
    const { body } = await ask(`${pipeline}/executions/1`)
    expect(body).toMatchObject({
      status: 'TERMINATING',
      action_executions: [{ status: 'PONDERING', progress: 7, error_message: 'e' }],
    })
    buddy.runs[0]?.action(1)?.set({ status: undefined })
    expect(buddy.runs[0]?.action(1)?.status).toBe('SUCCESSFUL')
  })

  test('runs and actions may appear later', async () => {
    const { ask, at } = await start({
      runs: [aRun({ appearsAfterMs: 10, actions: [anAction(), anAction({ id: 2, appearsAfterMs: 20 })] })],
    })
    expect(await ask(`${pipeline}/executions/1`)).toMatchObject({ status: 404 })
    at(10)
    expect(pick((await ask(`${pipeline}/executions/1`)).body, 'action_executions')).toHaveLength(1)
    at(20)
    expect(pick((await ask(`${pipeline}/executions/1`)).body, 'action_executions')).toHaveLength(2)
  })
})

describe('operations', () => {
  const operate = (operation: string, more: object = {}): { method: string; body: unknown } => ({
    method: 'PATCH',
    body: { operation, ...more },
  })

  test.each([
    ['APPLY', 'WAITING_FOR_APPLY'],
    ['APPLY_VARIABLES', 'WAITING_FOR_VARIABLES'],
    ['SET_VARIABLES', 'WAITING_FOR_SETTABLE_VARIABLES'],
  ])('%s lets a run go on that stood still in %s', async (operation, waiting) => {
    const gate = anAction({ timeline: [{ afterMs: 100, status: waiting }] })
    const next = anAction({
      id: 2,
      timeline: [
        { afterMs: 200, status: 'INPROGRESS' },
        { afterMs: 300, status: 'SUCCESSFUL' },
      ],
    })
    const { ask, at, buddy } = await start({ runs: [aRun({ actions: [gate, next] })] })
    const statuses = (): unknown => buddy.runs[0]?.actions.map(({ status }) => status)
    at(9000)
    expect(statuses()).toEqual([waiting, 'ENQUEUED'])
    const path = `${pipeline}/executions/1`
    const { body } = await ask(
      path,
      operate(operation, { approve_action_id: gate.hash, variables: [{ key: 'K', value: 'V' }] }),
    )
    const approved = {
      status: 'SUCCESSFUL',
      approver_id: 1,
      approval_date: '1970-01-01T00:00:09.000Z',
      passed_variables: [{ key: 'K', value: 'V' }],
    }
    expect(body).toMatchObject({ action_executions: [approved, { status: 'ENQUEUED' }] })
    at(9100)
    expect(statuses()).toEqual(['SUCCESSFUL', 'INPROGRESS'])
    at(9200)
    expect((await ask(path)).body).toMatchObject({ status: 'SUCCESSFUL', finish_date: '1970-01-01T00:00:09.200Z' })
  })

  test('of two that wait, only the named one goes on', async () => {
    const actions = [1, 2].map((id) => anAction({ id, timeline: [{ afterMs: 0, status: 'WAITING_FOR_APPLY' }] }))
    const { ask } = await start({ runs: [aRun({ actions })] })
    const { body } = await ask(`${pipeline}/executions/1`, operate('APPLY', { approve_action_id: 2 }))
    expect(pick(body, 'action_executions', 'status')).toEqual(['WAITING_FOR_APPLY', 'SUCCESSFUL'])
  })

  test('CANCEL ends what moves, after a while', async () => {
    const actions = [
      anAction({
        timeline: [
          { afterMs: 0, status: 'INPROGRESS' },
          { afterMs: 50, status: 'SUCCESSFUL' },
        ],
      }),
      anAction({ id: 2, timeline: [{ afterMs: 50, status: 'SUCCESSFUL' }] }),
    ]
    const { ask, at, buddy } = await start({ runs: [aRun({ actions, terminatingMs: 100 })] })
    at(40)
    expect((await ask(`${pipeline}/executions/1`, operate('CANCEL'))).body).toMatchObject({ status: 'TERMINATING' })
    at(140)
    expect(buddy.runs[0]?.status).toBe('TERMINATED')
    expect(buddy.runs[0]?.actions.map(({ status }) => status)).toEqual(['TERMINATED', 'ENQUEUED'])
    expect(await ask(`${pipeline}/executions/1`, operate('CANCEL'))).toMatchObject({ status: 400 })
  })

  test('RETRY runs what failed again, under a new hash, and may be read late', async () => {
    const failed = anAction({
      id: 2,
      timeline: [{ afterMs: 0, status: 'FAILED' }],
      retryTimeline: anEvenTimeline({ fromMs: 0, untilMs: 100, logLines: 0 }),
    })
    const { ask, at, buddy } = await start({ runs: [aRun({ actions: [anAction(), failed], retryDelayMs: 50 })] })
    expect((await ask(`${pipeline}/executions/1`, operate('RETRY'))).body).toMatchObject({ status: 'FAILED' })
    at(50)
    const { body } = await ask(`${pipeline}/executions/1`)
    expect(body).toMatchObject({ status: 'INPROGRESS' })
    expect(pick(body, 'action_executions', 'action', 'id')).toEqual([1, 2, 2])
    expect(pick(body, 'action_executions', 'status')).toEqual(['SUCCESSFUL', 'FAILED', 'INPROGRESS'])
    expect(buddy.runs[0]?.action(2)?.hash).not.toBe(failed.hash)
    expect(buddy.runs[0]?.action(failed.hash)?.status).toBe('FAILED')
    at(150)
    expect(buddy.runs[0]?.status).toBe('SUCCESSFUL')
  })
})

describe('the server', () => {
  test('keeps every request, and tells the rate limit', async () => {
    const { ask, buddy, at } = await start({ runs: [aRun()], headers: { 'X-Rate-Limit-Remaining': '3' } })
    at(77)
    const { headers } = await ask(`${pipeline}/executions?page=1`)
    expect([headers.get('x-rate-limit-limit'), headers.get('x-rate-limit-remaining')]).toEqual(['1000', '3'])
    expect(buddy.requests).toMatchObject([
      {
        method: 'GET',
        path: `${pipeline}/executions?page=1`,
        headers: { authorization: `Bearer ${demoToken}` },
        body: '',
        at: 77,
      },
    ])
  })

  test('lets a test answer in its place', async () => {
    const { ask, buddy } = await start({
      runs: [aRun()],
      intercept: (_, response, __, count) => {
        response.setHeader('X-Count', count)
        if (count !== 1) return false
        response.writeHead(502).end('{}')
        return true
      },
    })
    expect(await ask(pipeline)).toMatchObject({ status: 502 })
    const second = await ask(pipeline)
    expect([second.status, second.headers.get('x-count')]).toEqual([200, '2'])
    expect(buddy.requests).toHaveLength(2)
  })

  test('may cut a connection, and closes twice', async () => {
    const { ask, buddy } = await start({
      runs: [aRun()],
      intercept: (request) => {
        request.socket.resetAndDestroy()
        return true
      },
    })
    await expect(ask(pipeline)).rejects.toThrow()
    await buddy.close()
    await buddy.close()
  })

  test('may stand below a path, as on premises', async () => {
    const { ask, buddy } = await start({ runs: [aRun()], basePath: '/api', webUrl: 'https://buddy.example.com' })
    expect(buddy.apiUrl).toMatch(/:\d+\/api$/)
    expect((await ask(pipeline)).body).toMatchObject({
      url: buddy.apiUrl + pipeline,
      html_url: 'https://buddy.example.com/my-workspace/my-project/pipelines/pipeline/2',
    })
  })
})
