import { describe, expect, test } from '@jest/globals'
import { type BuddyError, Cancelled } from '../src/buddy/errors.ts'
import { decodeExecution } from '../src/buddy/decode.ts'
import { runPostStep } from '../src/post-step.ts'
import { fingerprintExecution } from '../src/run/stale.ts'
import { startGitHub } from '../testing/fake-github/fake-github.ts'
import { aHash, anActionBody, anExecutionBody, type Fields } from './fakes/builders.ts'
import { createFakeClock } from './fakes/clock.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy, refused } from './fakes/exchange.ts'
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions } from './fakes/runner.ts'
import { marker } from './fakes/operating.ts'
import { reachGitHub } from './network/github-access.ts'

type Texts = Readonly<Record<string, string>>

const token = 'tok-0123456789'
const ids = { token, workspace: 'w', project: 'p', 'pipeline-id': '2', operation: 'run' }
const commit = '90d11b5b54108fa57b30ae286322b99b26d46ccb'
const started = { workspace: 'w', project: 'p', pipelineId: '2', marker, executionId: '7', beforeRetry: null }
const perhapsStarted = { ...started, executionId: null }

/** Nothing here is told on GitHub. */
const refuseToConnect = async (): Promise<never> => {
  throw new Error('GitHub was asked')
}

interface Cleaned {
  readonly runner: FakeRunner
  readonly buddy: FakeBuddy
  readonly connected: readonly string[]
  readonly tookMs: number
  readonly warnings: readonly string[]
  readonly cancels: readonly Call[]
}

async function clean(
  state: string,
  respond: (call: Call) => Fields | BuddyError | null,
  inputs: Texts = {},
  signal = new AbortController().signal,
  more: FakeRunnerOptions = {},
): Promise<Cleaned> {
  const [runner, clock, buddy] = [
    createFakeRunner({ commit, ...more, inputs: { ...ids, ...inputs }, state: { run: state, ...more.state } }),
    createFakeClock(),
    createFakeBuddy(respond),
  ]
  const startedAt = clock.now()
  const connected: string[] = []
  await runPostStep({
    runner,
    clock,
    random: () => 0.5,
    randomId: () => 'nonce',
    connectGitHub: refuseToConnect,
    signal,
    connect: (apiUrl) => {
      connected.push(apiUrl)
      return buddy.sendRequest
    },
  })
  return {
    runner,
    buddy,
    connected,
    tookMs: clock.now() - startedAt,
    warnings: runner.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message),
    cancels: buddy.calls.filter(({ method }) => method === 'PATCH'),
  }
}

const aRun = (status: string): Fields => anExecutionBody({ id: 7, status })

describe('where the step came to its own end', () => {
  test.each(['', 'null', '{}'])('nothing is done, and nothing said: %j', async (state) => {
    const { runner, buddy, connected } = await clean(state, () => aRun('INPROGRESS'))
    expect([runner.doings.filter((doing) => !doing.startsWith('mask ')), buddy.calls, connected]).toEqual([[], [], []])
  })
})

describe('where the step was killed while its run went on', () => {
  test.each(['INPROGRESS', 'INITIAL', 'ENQUEUED', 'WAITING_FOR_APPLY', 'NEW_WORD'])(
    'a run that is %s is cancelled, once',
    async (status) => {
      const { cancels, buddy, runner, warnings } = await clean(JSON.stringify(started), ({ method }) =>
        aRun(method === 'PATCH' ? 'TERMINATED' : status),
      )
      expect(cancels.map(({ short, body, token: used }) => [short, body, used])).toEqual([
        ['/executions/7', { operation: 'CANCEL' }, token],
      ])
      expect(buddy.calls).toHaveLength(2)
      expect(runner.written).toContain('Cancelled run 7')
      expect(warnings).toEqual([])
    },
  )

  test.each([
    ['SUCCESSFUL', 'over'],
    ['FAILED', 'over'],
    ['TERMINATED', 'over'],
    ['SKIPPED', 'over'],
    ['NOT_EXECUTED', 'over'],
    ['TERMINATING', 'being terminated'],
  ])('a run that is %s is left alone', async (status, word) => {
    const { cancels, runner, warnings } = await clean(JSON.stringify(started), () => aRun(status))
    expect([cancels, warnings]).toEqual([[], []])
    expect(runner.written).toContain(`run 7 is ${word}`)
  })

  test('with cancel-on-abort: false nothing is asked of Buddy', async () => {
    const { buddy, runner, warnings } = await clean(JSON.stringify(started), () => aRun('INPROGRESS'), {
      'cancel-on-abort': 'false',
    })
    expect([buddy.calls, warnings]).toEqual([[], []])
    expect(runner.written).toContain('cancel-on-abort')
  })

  test('it signs in anew where there is no token', async () => {
    const { cancels, runner } = await (async () => {
      const buddy = createFakeBuddy(({ path, method }) =>
        path === '/user/oidc/tokens'
          ? { token: 'new-token-7' }
          : aRun(method === 'PATCH' ? 'TERMINATED' : 'INPROGRESS'),
      )
      const fake = createFakeRunner({
        inputs: { ...ids, token: '', 'oidc-provider-id': 'provider-1' },
        environment: { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.example' },
        state: { run: JSON.stringify(started) },
        commit,
      })
      await runPostStep({
        runner: fake,
        clock: createFakeClock(),
        random: () => 0.5,
        randomId: () => 'nonce',
        connectGitHub: refuseToConnect,
        signal: new AbortController().signal,
        connect: () => buddy.sendRequest,
      })
      return { cancels: buddy.calls.filter(({ method }) => method === 'PATCH'), runner: fake }
    })()
    expect(cancels.map((call) => call.token)).toEqual(['new-token-7'])
    expect(runner.masks).toContain('new-token-7')
  })
})

describe('where the step was killed while it started a run', () => {
  const page = (...runs: readonly Fields[]): Fields => ({ executions: runs, total_page_count: 1 })

  test('the run with the marker is looked for, and cancelled', async () => {
    const { cancels, warnings } = await clean(JSON.stringify(perhapsStarted), ({ method, short, earlier }) =>
      method === 'PATCH'
        ? aRun('TERMINATED')
        : short.startsWith('/executions?')
          ? page(
              anExecutionBody({ id: 9 }),
              ...(earlier < 3 ? [] : [{ ...aRun('INPROGRESS'), comment: `x ${marker}` }]),
            )
          : aRun('INPROGRESS'),
    )
    expect(cancels.map(({ short }) => short)).toEqual(['/executions/7'])
    expect(warnings).toEqual([])
  })

  test('no other run is touched where there is none', async () => {
    const { cancels, warnings, tookMs } = await clean(JSON.stringify(perhapsStarted), () =>
      page(anExecutionBody({ id: 9, comment: '[buddy-gate 77-1-other]' })),
    )
    expect(cancels).toEqual([])
    expect(warnings).toEqual([expect.stringContaining(marker)])
    expect(tookMs).toBe(30_000)
  })
})

describe('where Buddy cannot be asked, or says more than one thing', () => {
  const page = (...runs: readonly Fields[]): Fields => ({ executions: runs, total_page_count: 1 })
  const twin = (id: number): Fields => ({ ...anExecutionBody({ id, status: 'INPROGRESS' }), comment: `x ${marker}` })

  test('of two runs with the marker none is cancelled, and both are named', async () => {
    const { cancels, warnings } = await clean(JSON.stringify(perhapsStarted), () => page(twin(8), twin(7)))
    expect(cancels).toEqual([])
    expect(warnings).toEqual([
      expect.stringMatching(/Several runs have its marker in their comments: 8, 7\. None was cancelled/),
    ])
  })

  test.each<[string, (call: Call) => Fields | BuddyError, RegExp]>([
    ['nothing is there', () => page(anExecutionBody({ id: 9 })), /most likely none was started/],
    [
      'nothing was there whenever Buddy answered',
      ({ earlier }) => (earlier % 2 === 0 ? cut() : page(anExecutionBody({ id: 9 }))),
      /most likely none was started/,
    ],
    ['Buddy never answered', () => cut(), /Buddy did not answer, so the run may still be running/],
    ['the token is refused', () => refused(401), /Buddy did not answer, so the run may still be running/],
  ])('%s: it is said which of both it is', async (_, respond, words) => {
    const { cancels, warnings } = await clean(JSON.stringify(perhapsStarted), respond)
    expect([cancels, warnings]).toEqual([[], [expect.stringMatching(words)]])
  })

  test('a CANCEL that is answered without a body is done', async () => {
    const { cancels, warnings, runner } = await clean(JSON.stringify(started), ({ method }) =>
      method === 'PATCH' ? null : aRun('INPROGRESS'),
    )
    expect([cancels.length, warnings]).toEqual([1, []])
    expect(runner.written).toContain('Cancelled run 7')
  })
})

describe('where the step was killed while it retried a run', () => {
  const failed = anExecutionBody({ id: 7, status: 'FAILED', action_executions: [anActionBody({ status: 'FAILED' })] })
  const retried = JSON.stringify({ ...started, beforeRetry: fingerprintExecution(decodeExecution(failed)) })
  const half = {
    ...failed,
    action_executions: [
      anActionBody({ status: 'FAILED' }),
      anActionBody({ action_execution_id: aHash(3), status: 'INPROGRESS' }),
    ],
  }

  test.each([
    ['as it was', failed],
    ['half as it was', half],
  ])('a run that is shown %s for a while is looked at again, and cancelled when it goes on', async (_, shown) => {
    const { cancels, warnings } = await clean(retried, ({ method, earlier }) =>
      method === 'PATCH' ? aRun('TERMINATED') : earlier < 3 ? shown : aRun('INPROGRESS'),
    )
    expect([cancels.length, warnings]).toEqual([1, []])
  })

  test.each([
    ['as it was', failed],
    ['half as it was', half],
  ])('a run that stays %s is left, with a warning', async (_, shown) => {
    const { cancels, warnings, tookMs } = await clean(retried, () => shown)
    expect([cancels, warnings]).toEqual([[], [expect.stringContaining('still shows it as it was before')]])
    expect(tookMs).toBe(30_000)
  })

  test('a run that is over anew is left without a warning', async () => {
    const { cancels, warnings, buddy } = await clean(retried, () => ({ ...failed, status: 'SUCCESSFUL' }))
    expect([cancels, warnings, buddy.calls.length]).toEqual([[], [], 1])
  })
})

describe('the token is sent only to the API that the step used and that the inputs name', () => {
  const connect = async (apiUrl: string, state: Texts, environment: Texts): Promise<Cleaned> =>
    await clean(JSON.stringify(started), () => aRun('FAILED'), { 'api-url': apiUrl }, new AbortController().signal, {
      state,
      environment,
    })

  test.each<[string, string, Texts]>([
    ['both are the same', 'https://buddy.example/api/', { 'api-url': 'https://buddy.example/api' }],
    ['the step saved none', 'https://buddy.example/api', {}],
  ])('is asked when %s', async (_, apiUrl, state) => {
    const { connected, warnings } = await connect(apiUrl, state, {})
    expect([connected, warnings]).toEqual([['https://buddy.example/api'], []])
  })

  test.each<[string, string, Texts, Texts]>([
    ['the saved one', 'https://buddy.example/api', { 'api-url': 'https://evil.example' }, {}],
    ['the environment', '', { 'api-url': 'https://buddy.example/api' }, { BUDDY_API_URL: 'https://evil.example' }],
    ['the input', 'https://evil.example', { 'api-url': 'https://buddy.example/api' }, {}],
  ])('is not asked when %s was changed, and a warning says why', async (_, apiUrl, state, environment) => {
    const { connected, warnings } = await connect(apiUrl, state, environment)
    expect(connected).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('`api-url`')])
  })
})

describe('the check run that the step left', () => {
  test.each([
    ['was cut', '{"workspace":"w"'],
    ['names a run', JSON.stringify(started)],
    ['is nothing', ''],
  ])('is completed, whatever was kept of the run in Buddy: it %s', async (_, run) => {
    const github = await startGitHub()
    try {
      const reached = await reachGitHub(github.apiUrl)
      const output = { title: 'Waiting', summary: 's', text: '', annotations: [] }
      const id = await reached.checkRuns.create(
        { name: 'Buddy', commit, externalId: 'this one', detailsUrl: null, output },
        { timeoutMs: 5_000, signal: new AbortController().signal },
      )
      reached.close()
      const runner = createFakeRunner({
        inputs: ids,
        commit,
        state: {
          run,
          'check-run': JSON.stringify({ name: 'Buddy', commit, externalId: 'this one', id, conclusion: null }),
        },
      })
      await runPostStep({
        runner,
        clock: createFakeClock(),
        random: () => 0.5,
        randomId: () => 'nonce',
        connectGitHub: () => reachGitHub(github.apiUrl),
        signal: new AbortController().signal,
        connect: () => createFakeBuddy(() => aRun('FAILED')).sendRequest,
      })
      expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }])
      expect(runner.annotations).toHaveLength(run.endsWith('"w"') ? 1 : 0)
    } finally {
      await github.close()
    }
  })
})

describe('what it cannot do becomes a warning', () => {
  test.each<[string, string, (call: Call) => Fields | BuddyError, RegExp]>([
    ['Buddy is away', JSON.stringify(started), () => cut(), /could not be cancelled \(connection: ECONNRESET\)/],
    ['the token was refused', JSON.stringify(started), () => refused(401), /\(HTTP 401\)/],
    [
      'the CANCEL was refused',
      JSON.stringify(started),
      ({ method }) => (method === 'PATCH' ? refused(403) : aRun('INPROGRESS')),
      /\(HTTP 403\)/,
    ],
    ['what was kept was cut', '{"workspace":"w"', () => aRun('INPROGRESS'), /could not be cancelled/],
  ])('%s', async (_, state, respond, warning) => {
    const { warnings, runner } = await clean(state, respond)
    expect(warnings).toEqual([expect.stringMatching(warning)])
    expect(runner.annotations).toHaveLength(1)
  })

  test('the inputs are wrong', async () => {
    const { warnings, buddy } = await clean(JSON.stringify(started), () => aRun('INPROGRESS'), {
      timeout: 'x',
      token: '',
    })
    expect(warnings).toEqual([expect.stringContaining('(the inputs are wrong)')])
    expect(buddy.calls).toEqual([])
  })

  test('somebody ends this too', async () => {
    expect(
      (await clean(JSON.stringify(started), () => aRun('INPROGRESS'), {}, AbortSignal.abort(new Cancelled('SIGTERM'))))
        .warnings,
    ).toEqual([expect.stringContaining('SIGTERM')])
  })

  test.each(['an answer that was lost', 'a server error'])(
    'not %s, where the run is ending all the same; and the CANCEL is not repeated',
    async (what) => {
      const { cancels, warnings } = await clean(JSON.stringify(started), ({ method, earlier }) =>
        method === 'PATCH'
          ? what === 'a server error'
            ? refused(502)
            : cut()
          : aRun(earlier === 0 ? 'INPROGRESS' : 'TERMINATING'),
      )
      expect([cancels.length, warnings]).toEqual([1, []])
    },
  )

  test('an answer that was lost, where the run goes on', async () => {
    const { cancels, warnings } = await clean(JSON.stringify(started), ({ method }) =>
      method === 'PATCH' ? cut() : aRun('INPROGRESS'),
    )
    expect(cancels).toHaveLength(1)
    expect(warnings).toEqual([expect.stringContaining('could not be cancelled')])
  })

  test.each<[string, (call: Call) => Fields | BuddyError]>([
    ['with Buddy away', () => cut()],
    ['with Buddy asking to wait', () => refused(429, { retryAfterMs: 3_600_000 })],
    ['with nothing found', () => ({ executions: [], total_page_count: 1 })],
    ['with an answer lost', ({ method }) => (method === 'PATCH' ? cut() : aRun('INPROGRESS'))],
  ])('in a minute at most: %s', async (_, respond) => {
    for (const run of [started, perhapsStarted])
      expect((await clean(JSON.stringify(run), respond)).tookMs).toBeLessThanOrEqual(60_000)
  })
})

test('the token by which GitHub gives identities is hidden', async () => {
  const { runner } = await clean(
    JSON.stringify(started),
    ({ method }) => (method === 'PATCH' ? refused(400) : { ...aRun('FAILED'), status: 'FAILED', id: 7 }),
    {},
    new AbortController().signal,
    { environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-0123' } },
  )
  expect(runner.masks).toContain('request-token-0123')
})

test('no secret is shown, whatever Buddy makes of it', async () => {
  const secret = 'hunter2-0123'
  const reported = `${token} ${secret}`
  for (const respond of [
    () => refused(403, { apiMessages: [reported] }),
    () => anExecutionBody({ id: 7, status: reported }),
  ]) {
    const { runner } = await clean(
      JSON.stringify({ ...started, executionId: '7' }),
      ({ method }) => (method === 'PATCH' ? refused(400, { apiMessages: [reported] }) : respond()),
      { 'secret-variables': `A=${secret}` },
    )
    expect(runner.masks).toEqual(expect.arrayContaining([token, secret]))
    expect(runner.doings.filter((doing) => !doing.startsWith('mask')).join('\n')).not.toMatch(/tok-0123|hunter2/)
  }
  const { runner } = await clean(
    JSON.stringify({ ...started, executionId: '4815162342' }),
    () => anExecutionBody({ id: undefined, status: 'FAILED' }),
    { 'secret-variables': 'A=4815162342' },
  )
  expect(runner.written).toContain('run *** is over')
})
