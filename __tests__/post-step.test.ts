import { describe, expect, test } from '@jest/globals'
import { Cancelled } from '../src/buddy/errors.ts'
import { decodeExecution } from '../src/buddy/decode.ts'
import { runPostStep } from '../src/post-step.ts'
import { fingerprintExecution } from '../src/run/stale.ts'
import { mostMasks } from '../src/secrets/redacting-runner.ts'
import { startGitHub } from '../testing/fake-github/fake-github.ts'
import { anActionBody, anExecutionBody, type Fields, revision as commit } from './fakes/builders.ts'
import { createFakeClock } from './fakes/clock.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy, refused } from './fakes/exchange.ts'
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions } from './fakes/runner.ts'
import { marker } from './fakes/operating.ts'
import { aRun, onCancel, other, page, type Respond, twin } from './fakes/left-run.ts'
import { aStep } from './fakes/step.ts'
import { reachGitHub } from './network/github-access.ts'

type Texts = Readonly<Record<string, string>>

const token = 'tok-0123456789'
const ids = { token, workspace: 'w', project: 'p', 'pipeline-id': '2', operation: 'run' }
const state = { workspace: 'w', project: 'p', pipelineId: '2', marker, executionId: '7', beforeRetry: null }
const started = JSON.stringify(state)
const perhapsStarted = JSON.stringify({ ...state, executionId: null })

interface Cleaned {
  readonly runner: FakeRunner
  readonly buddy: FakeBuddy
  readonly connected: readonly string[]
  readonly tookMs: number
  readonly warnings: readonly string[]
  readonly cancels: readonly Call[]
}

async function clean(
  run: string,
  respond: Respond,
  inputs: Texts = {},
  { signal, ...more }: FakeRunnerOptions & { readonly signal?: AbortSignal } = {},
): Promise<Cleaned> {
  const runner = createFakeRunner({ commit, ...more, inputs: { ...ids, ...inputs }, state: { run, ...more.state } })
  const [clock, buddy] = [createFakeClock(), createFakeBuddy(respond)]
  const startedAt = clock.now()
  const connected: string[] = []
  const connect = (apiUrl: string): FakeBuddy['sendRequest'] => {
    connected.push(apiUrl)
    return buddy.sendRequest
  }
  await runPostStep(aStep(buddy, { runner, clock, connect, ...(signal && { signal }) }))
  return {
    runner,
    buddy,
    connected,
    tookMs: clock.now() - startedAt,
    warnings: runner.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message),
    cancels: buddy.calls.filter(({ method }) => method === 'PATCH'),
  }
}

test.each(['', 'null', '{}'])('does nothing when the step came to its own end: %j', async (run) => {
  const { runner, buddy, connected } = await clean(run, () => aRun('INPROGRESS'))
  expect([runner.doings.filter((doing) => !doing.startsWith('mask ')), buddy.calls, connected]).toEqual([[], [], []])
})

describe('after a step that left a run', () => {
  const failed = aRun('FAILED', { action_executions: [anActionBody({ status: 'FAILED' })] })
  const retried = JSON.stringify({ ...state, beforeRetry: fingerprintExecution(decodeExecution(failed)) })

  test.each<[string, string, Fields]>([
    ['Cancelled run 7 in Buddy, which the step had started', started, aRun('INPROGRESS')],
    ['Cancelled run 7 in Buddy, which the step had retried', retried, aRun('INPROGRESS')],
    ['run 7 is over', started, aRun('SUCCESSFUL')],
    ['run 7 is being terminated', started, aRun('TERMINATING')],
  ])('says that %s, without a warning', async (words, run, shown) => {
    const { cancels, runner, warnings } = await clean(run, onCancel(aRun('TERMINATED'), shown))
    expect(cancels.map(({ short, body, token: used }) => [short, body, used])).toEqual(
      words.startsWith('Cancelled') ? [['/executions/7', { operation: 'CANCEL' }, token]] : [],
    )
    expect(runner.written).toContain(words)
    expect(warnings).toEqual([])
  })

  test.each<[string, string, Respond, RegExp]>([
    [
      'two runs have the marker',
      perhapsStarted,
      () => page(twin(8), twin(7)),
      /Several runs .*: 8, 7\. None was cancel/,
    ],
    [
      'no run has the marker',
      perhapsStarted,
      () => page(other),
      /the marker .*77-1-nonce.*most likely none was started/,
    ],
    ['Buddy never answers', perhapsStarted, () => cut(), /Buddy did not answer, so the run may still be running/],
    ['Buddy shows the run as before its retry', retried, () => failed, /retried run 7\. .* as it was before/],
  ])('warns when %s, and cancels nothing', async (_, run, respond, words) => {
    const { cancels, warnings } = await clean(run, respond)
    expect([cancels, warnings]).toEqual([[], [expect.stringMatching(words)]])
  })

  test.each([
    ['started', started],
    ['retried', retried],
  ])('asks Buddy nothing of a run that was %s with cancel-on-abort: false', async (word, run) => {
    const { buddy, runner, warnings } = await clean(run, onCancel(null), { 'cancel-on-abort': 'false' })
    expect([buddy.calls, warnings]).toEqual([[], []])
    expect(runner.written).toMatch(new RegExp(`the step ${word} .*cancel-on-abort`))
  })

  test('signs in anew when there is no token', async () => {
    const { cancels, runner } = await clean(
      started,
      (call) => (call.path === '/user/oidc/tokens' ? { token: 'new-token-7' } : onCancel(aRun('TERMINATED'))(call)),
      { token: '', 'oidc-provider-id': 'provider-1' },
      { environment: { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.example' } },
    )
    expect(cancels.map((call) => call.token)).toEqual(['new-token-7'])
    expect(runner.masks).toContain('new-token-7')
  })
})

describe('sends the token only to the API that the step used and that the inputs name', () => {
  const example = 'https://buddy.example/api'
  const evil = 'https://evil.example'
  test.each<[string, string, Texts, Texts]>([
    ['both are the same', `${example}/`, { 'api-url': example }, {}],
    ['the step saved none', example, {}, {}],
    ['the state was changed', example, { 'api-url': evil }, {}],
    ['the environment was changed', '', { 'api-url': example }, { BUDDY_API_URL: evil }],
    ['the input was changed', evil, { 'api-url': example }, {}],
  ])('when %s', async (what, apiUrl, savedState, environment) => {
    const { connected, warnings } = await clean(
      started,
      () => aRun('FAILED'),
      { 'api-url': apiUrl },
      { state: savedState, environment },
    )
    if (!what.includes('changed')) expect([connected, warnings]).toEqual([[example], []])
    else expect([connected, warnings]).toEqual([[], [expect.stringContaining('`api-url`')]])
  })
})

test.each([
  ['was cut', '{"workspace":"w"'],
  ['names a run', started],
  ['is empty', ''],
])('completes the check run that the step left when the state of the run %s', async (_, run) => {
  const github = await startGitHub()
  try {
    const reached = await reachGitHub(github.apiUrl)
    const identity = { name: 'Buddy', commit, externalId: 'this one' }
    const output = { title: 'Waiting', summary: 's', text: '', annotations: [] }
    const id = await reached.checkRuns.create(
      { ...identity, detailsUrl: null, output },
      { timeoutMs: 5_000, signal: new AbortController().signal },
    )
    reached.close()
    const pending = JSON.stringify({ ...identity, id, conclusion: null })
    const runner = createFakeRunner({ inputs: ids, commit, state: { run, 'check-run': pending } })
    const buddy = createFakeBuddy(() => aRun('FAILED'))
    await runPostStep(aStep(buddy, { runner, connectGitHub: () => reachGitHub(github.apiUrl) }))
    expect(github.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }])
    expect(runner.annotations).toHaveLength(run.endsWith('"w"') ? 1 : 0)
  } finally {
    await github.close()
  }
})

test.each<[string, string, Respond, RegExp]>([
  ['Buddy does not answer', started, () => cut(), /could not be cancelled \(connection: ECONNRESET\)/],
  ['the token is refused', started, () => refused(401), /\(HTTP 401\)/],
  ['CANCEL is refused', started, onCancel(refused(403)), /\(HTTP 403\)/],
  ['CANCEL is lost and the run goes on', started, onCancel(cut()), /could not be cancelled \(connection: ECONNRESET\)/],
  ['the state was cut', '{"workspace":"w"', onCancel(null), /could not be cancelled/],
])('warns when %s', async (_, run, respond, warning) => {
  const { warnings, runner } = await clean(run, respond)
  expect(warnings).toEqual([expect.stringMatching(warning)])
  expect(runner.annotations).toHaveLength(1)
})

test('warns when the inputs are wrong, or the workflow is cancelled', async () => {
  const wrong = await clean(started, onCancel(null), { timeout: 'x', token: '' })
  expect([wrong.warnings, wrong.buddy.calls]).toEqual([[expect.stringContaining('(the inputs are wrong)')], []])
  const signal = AbortSignal.abort(new Cancelled('SIGTERM'))
  const stopped = await clean(started, onCancel(null), {}, { signal })
  expect(stopped.warnings).toEqual([expect.stringContaining('SIGTERM')])
})

test.each<[string, Respond]>([
  ['does not answer', () => cut()],
  ['asks to wait', () => refused(429, { retryAfterMs: 3_600_000 })],
  ['lists no run', () => page()],
  ['loses a response', onCancel(cut())],
])('ends within a minute when Buddy %s', async (_, respond) => {
  for (const run of [started, perhapsStarted]) expect((await clean(run, respond)).tookMs).toBeLessThanOrEqual(60_000)
})

test('hides the token by which GitHub gives identities', async () => {
  const environment = { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token-0123' }
  const { runner } = await clean(started, () => aRun('FAILED'), {}, { environment })
  expect(runner.masks).toContain('request-token-0123')
})

test('gives the runner no more masks than the step does', async () => {
  const lines = Array.from({ length: mostMasks + 1 }, (_, index) => `A${String(index)}=hunter2-${String(index)}`)
  const { runner } = await clean(started, () => aRun('FAILED'), { 'secret-variables': lines.join('\n') })
  expect(runner.masks).toHaveLength(mostMasks)
})

test('shows no secret, whatever Buddy makes of it', async () => {
  const secret = 'hunter2-0123'
  const reported = `${token} ${secret}`
  const refusal = refused(403, { apiMessages: [reported] })
  for (const respond of [() => refusal, onCancel(refusal, aRun(reported))]) {
    const { runner } = await clean(started, respond, { 'secret-variables': `A=${secret}` })
    expect(runner.masks).toEqual(expect.arrayContaining([token, secret]))
    expect(runner.doings.filter((doing) => !doing.startsWith('mask')).join('\n')).not.toMatch(/tok-0123|hunter2/)
  }
  const { runner } = await clean(
    JSON.stringify({ ...state, executionId: '4815162342' }),
    () => anExecutionBody({ id: undefined, status: 'FAILED' }),
    { 'secret-variables': 'A=4815162342' },
  )
  expect(runner.written).toContain('run *** is over')
})
