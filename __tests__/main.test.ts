import { describe, expect, test } from '@jest/globals'
import { type BuddyError } from '../src/buddy/errors.ts'
import { knownStatuses } from '../src/buddy/status.ts'
import { main } from '../src/main.ts'
import { isPassing, type Outcome } from '../src/watch/verdict.ts'
import { aHash, anActionBody, anExecutionBody, type Fields, revision } from './fakes/builders.ts'
import { createFakeClock, type FakeClock } from './fakes/clock.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy, refused } from './fakes/exchange.ts'
import { createFakeRunner, type FakeRunner, type FakeRunnerOptions } from './fakes/runner.ts'
import { fc } from './fakes/properties.ts'
import { aStep } from './fakes/step.ts'

const token = 'tok-0123456789'
const ids = { token, workspace: 'w', project: 'p', 'pipeline-id': '2' }
const ofAction = { 'execution-id': '2', 'action-execution-id': aHash(1) }
const runPath = '/executions/2'
const ownPath = `${runPath}/action_executions/${aHash(1)}`

interface RunResult {
  readonly outcome: Outcome
  readonly runner: FakeRunner
  readonly buddy: FakeBuddy
  readonly connected: readonly string[]
  readonly tookMs: number
}

async function runMain(
  inputs: Readonly<Record<string, string>>,
  respond: (call: Call, clock: FakeClock) => Fields | BuddyError,
  options: FakeRunnerOptions = {},
  stop = new AbortController(),
): Promise<RunResult> {
  const [runner, clock] = [createFakeRunner({ ...options, inputs: { ...ids, ...inputs } }), createFakeClock()]
  const buddy = createFakeBuddy((call) => respond(call, clock))
  const connected: string[] = []
  const connect = (apiUrl: string): FakeBuddy['sendRequest'] => {
    connected.push(apiUrl)
    return buddy.sendRequest
  }
  const startedAt = clock.now()
  const outcome = await main(aStep(buddy, { runner, clock, connect, signal: stop.signal }))
  return { outcome, runner, buddy, connected, tookMs: clock.now() - startedAt }
}

const errorsOf = ({ runner }: RunResult): readonly string[] =>
  runner.annotations.filter(({ level }) => level === 'error').map(({ message, title }) => `${title}: ${message}`)

describe('a gate that passes', () => {
  test('as missing where no run for the commit appears and if-missing is pass, with no error', async () => {
    const search = { commit: revision, 'if-missing': 'pass', 'appear-timeout': '30s' }
    const run = await runMain(search, () => ({ executions: [], total_page_count: 0 }))
    expect([run.outcome, isPassing(run.outcome)]).toEqual(['missing', true])
    expect(run.runner.outputs.get('outcome')).toBe('missing')
    expect(run.runner.annotations).toEqual([])
    expect(run.tookMs).toBe(30_000)
    const troubled = await runMain(search, ({ earlier }) =>
      earlier === 1 ? refused(502) : { executions: [], total_page_count: 0 },
    )
    expect([troubled.outcome, errorsOf(troubled).length]).toEqual(['timed-out', 1])
  })
})

describe('a disk that does not give the log back', () => {
  const log = Array.from({ length: 40_000 }, (_, index) => `${String(index)} ${'x'.repeat(60)}`)
  const run = (status: string): Fields => anExecutionBody({ status, action_executions: [anActionBody({ status })] })

  test.each([{ 'log-file': 'x' }, { 'log-file': 'x', 'stream-log': 'false' }, {}])(
    'is a warning, and a run that succeeded passes: %j',
    async (inputs) => {
      const { outcome, runner } = await runMain({ ...ofAction, ...inputs }, () => anActionBody({ log }), {
        readableBytes: 0,
      })
      expect([outcome, runner.annotations.map(({ level }) => level)]).toEqual(['passed', ['warning']])
    },
  )

  test('does not end the watching: what comes later is shown', async () => {
    const respond = ({ short, earlier, query }: Call): Fields => {
      if (short.includes('/logs'))
        return {
          logs: [...log, 'what is new'].slice(Number(query.get('offset'))),
          total_element_count: log.length + 1,
        }
      return short === ownPath
        ? anActionBody({ status: earlier === 0 ? 'INPROGRESS' : 'SUCCESSFUL', log })
        : run(earlier < 5 ? 'INPROGRESS' : 'SUCCESSFUL')
    }
    const { outcome, runner } = await runMain(ofAction, respond, { readableBytes: 0 })
    expect([outcome, runner.annotations.map(({ level }) => level)]).toEqual(['passed', ['warning']])
    expect(runner.written).toContain('│ what is new\n')
  })
})

describe('wrong inputs', () => {
  test.each([
    ['a word that is no status', { ...ofAction, 'pass-on': 'PASSED' }],
    ['no token', { ...ofAction, token: '' }],
    ['everything', { workspace: '..', timeout: 'x', wait: 'x' }],
  ])('%s: no request is sent, no connection made, one error told', async (_, inputs) => {
    const run = await runMain(inputs, () => anActionBody())
    expect(run).toMatchObject({ outcome: 'unknown', connected: [], buddy: { asked: [] } })
    expect(errorsOf(run)).toHaveLength(1)
    expect(run.runner.annotations).toHaveLength(1)
    expect(run.runner.outputs.get('outcome')).toBe('unknown')
    expect(run.runner.summary).toContain('wrong inputs')
    expect(`${errorsOf(run).join()}${run.runner.written}${run.runner.summary ?? ''}`).not.toContain('hunter2')
  })

  test('comes with the warning about an unknown input, which may say what is missing', async () => {
    const { runner } = await runMain({ ...ofAction, 'pipeline-id': '', pipeline: '2' }, () => anActionBody())
    expect(runner.annotations).toMatchObject([
      { level: 'warning', message: 'This action has no input `pipeline`. Did you mean `pipeline-id`?' },
      { level: 'error', message: expect.stringContaining('`pipeline-id` is missing') },
    ])
  })
})

describe('a fault of ours', () => {
  test('in the midst of a request ends as unknown, with one error', async () => {
    const run = await runMain(ofAction, () => {
      throw new TypeError('x is not a function')
    })
    expect(run).toMatchObject({ outcome: 'unknown' })
    expect(errorsOf(run)).toEqual([expect.stringMatching(/^Buddy Gate: internal error: .*x is not a function/)])
    expect(run.runner.outputs.get('outcome')).toBe('unknown')
  })

  test.each([
    ['run', { operation: 'run', commit: revision }, 'started run 7'],
    ['retry', { operation: 'retry', 'execution-id': '7' }, 'retried run 7'],
  ] as const)(
    'after operation: %s keeps the state for the post step, and names the run',
    async (_, inputs, started) => {
      const run = await runMain(inputs, ({ method, earlier, body }) => {
        const comment = typeof body === 'object' && body !== null && 'comment' in body ? body.comment : null
        if (method === 'POST' || method === 'PATCH') return anExecutionBody({ id: 7, status: 'INPROGRESS', comment })
        if (method === 'GET' && earlier === 0 && inputs.operation === 'retry')
          return anExecutionBody({ id: 7, status: 'FAILED' })
        throw new TypeError('x is not a function')
      })
      expect(run.outcome).toBe('unknown')
      expect(JSON.parse(run.runner.saved.get('run') ?? 'null')).toMatchObject({ executionId: '7' })
      const [error = ''] = errorsOf(run)
      expect(error).toContain(started)
      expect(error).not.toContain('Re-run')
      expect(error).toContain('In Buddy: https://app.buddy.works/')
    },
  )

  test.each([
    ['run', { operation: 'run', commit: revision }, 'No run was started'],
    ['retry', { operation: 'retry', 'execution-id': '7' }, 'No run was retried'],
  ] as const)(
    'of the state file before operation: %s names GITHUB_STATE, and sends no operation to Buddy',
    async (_, inputs, consequence) => {
      const run = await runMain(inputs, () => anExecutionBody({ id: 7, status: 'FAILED' }), {
        failing: { saveState: 'ENOSPC: no space left on device' },
      })
      expect(run.outcome).toBe('unknown')
      expect(run.buddy.calls.map(({ method }) => method)).not.toContain(inputs.operation === 'run' ? 'POST' : 'PATCH')
      const [error = '', ...more] = errorsOf(run)
      expect(more).toEqual([])
      expect(error).toMatch(/^State not saved: /)
      for (const fact of ['GITHUB_STATE', 'no space left on device', consequence]) expect(error).toContain(fact)
    },
  )

  test('of the host where the inputs are read ends as unknown, with one error', async () => {
    const run = await runMain({}, () => anActionBody(), { failing: { eventCommit: 'no event' } })
    expect(run).toMatchObject({ outcome: 'unknown', buddy: { asked: [] } })
    expect(errorsOf(run)).toHaveLength(1)
  })
})

describe('a gate that does not pass', () => {
  test.each<[string, Readonly<Record<string, string>>, (call: Call) => Fields | BuddyError, Outcome]>([
    ['a failed run', { 'execution-id': '2' }, () => anExecutionBody({ status: 'FAILED' }), 'failed'],
    ['an answer about another action', ofAction, () => anActionBody({ action_execution_id: aHash(9) }), 'unknown'],
    [
      'no end',
      ofAction,
      ({ short }) =>
        short === ownPath
          ? anActionBody({ status: 'INPROGRESS' })
          : anExecutionBody({ status: 'INPROGRESS', action_executions: [anActionBody({ status: 'INPROGRESS' })] }),
      'timed-out',
    ],
    ['a commit without a run', { commit: revision }, () => ({ executions: [], total_page_count: 1 }), 'timed-out'],
  ])('%s: one error, with outputs and summary', async (_, inputs, respond, outcome) => {
    const run = await runMain(inputs, respond)
    expect(run.outcome).toBe(outcome)
    expect(errorsOf(run)).toHaveLength(1)
    expect(Object.fromEntries(run.runner.outputs)).toMatchObject({
      outcome,
      workspace: 'w',
      project: 'p',
      'pipeline-id': '2',
    })
    expect(run.runner.summary).not.toBeNull()
  })

  test('at its timeout, before the run appeared, it does not say that Buddy never answered', async () => {
    const run = await runMain({ commit: revision, timeout: '1m' }, () => ({ executions: [], total_page_count: 1 }))
    expect(run).toMatchObject({ outcome: 'timed-out', tookMs: 60_000 })
    expect(errorsOf(run).join()).toContain(revision)
    expect(errorsOf(run).join()).not.toContain('had not answered')
  })
})

describe('a step that started a run and knows its end', () => {
  test.each(['SUCCESSFUL', 'FAILED'])(
    'has nothing left for the post step before it writes its results: %s',
    async (status) => {
      const runner = createFakeRunner({ inputs: { ...ids, operation: 'run' }, commit: revision })
      const buddy = createFakeBuddy(({ earlier }) =>
        anExecutionBody({ id: 7, status: earlier === 0 ? 'ENQUEUED' : status }),
      )
      const left: unknown[] = []
      const result = {
        ...runner,
        appendSummary: async (markdown: string) => {
          left.push(runner.saved.get('run'))
          await runner.appendSummary(markdown)
        },
      }
      await main(aStep(buddy, { runner: result }))
      expect(buddy.calls.map(({ method }) => method).slice(0, 2)).toEqual(['POST', 'GET'])
      expect(left).toEqual(['null'])
    },
  )

  test('leaves nothing of what an earlier step may have set in the environment', async () => {
    for (const inputs of [ofAction, { timeout: 'x' }]) {
      const { runner } = await runMain(inputs, () => anActionBody(), {
        state: { run: '{"workspace":"w"}', 'check-run': 'x', 'api-url': 'https://evil.example' },
      })
      expect([...runner.saved]).toEqual([
        ['run', ''],
        ['check-run', ''],
        ['api-url', ''],
      ])
    }
  })

  test('keeps where its token went, for the post step', async () => {
    const { runner } = await runMain(
      { operation: 'run', 'api-url': 'https://buddy.example/api' },
      () => anExecutionBody({ id: 7 }),
      { commit: revision },
    )
    expect(runner.saved.get('api-url')).toMatch(/^https:\/\/buddy\.example\/api\/?$/)
  })
})

describe('the token', () => {
  test('is registered before anything else happens, wrong inputs included', async () => {
    for (const inputs of [ofAction, { timeout: 'x' }])
      expect((await runMain(inputs, () => anActionBody())).runner.doings[0]).toBe(`mask ${token}`)
  })

  test('by which GitHub gives identities is hidden like it', async () => {
    const requestToken = 'request-token-0123'
    const { runner } = await runMain(
      ofAction,
      () => anActionBody({ status: 'FAILED', error_message: requestToken, log: [`a ${requestToken} b`] }),
      { environment: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } },
    )
    expect(runner.masks).toContain(requestToken)
    expect(runner.doings.filter((doing) => !doing.startsWith('mask')).join('\n')).not.toContain(requestToken)
    expect(runner.written).toContain('a *** b')
  })

  test('is written nowhere, whatever Buddy makes of it', async () => {
    const forms = [
      token,
      Buffer.from(`u:${token}`).toString('base64'),
      `a\u001b[0m${token.slice(0, 4)}\u001b[31m${token.slice(4)}`,
    ]
    const reported = forms.join(' ')
    const body = anActionBody({
      status: 'FAILED',
      error_message: reported,
      action: { name: reported },
      outputted_variables: [{ key: 'A', value: reported }],
      log: forms,
    })
    const { runner } = await runMain({ ...ofAction, 'log-file': 'x', 'export-variables': 'true' }, () => body)
    const written = [
      ...runner.doings.filter((doing) => !doing.startsWith('mask')),
      ...runner.files.map(({ text }) => text),
    ].join('\n')
    expect(written).toContain('***')
    for (const form of [token, Buffer.from(token).toString('base64').slice(0, 12)]) expect(written).not.toContain(form)
  })
})

test('for any course of answers: it passes only by a complete answer with an accepted status, and tells one error otherwise', async () => {
  const anyResponse = fc.oneof(
    fc
      .constantFrom(...knownStatuses, 'PASSED', 'successful')
      .map((status) => ({ status, make: () => anExecutionBody({ status }) })),
    fc
      .constantFrom(cut(), refused(502), refused(429, { retryAfterMs: 1000 }), refused(404), refused(401))
      .map((error) => ({ status: null, make: () => error })),
    fc
      .constantFrom<Fields>({}, { status: 7 }, anExecutionBody({ id: 3 }))
      .map((body) => ({ status: null, make: () => body })),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyResponse, { minLength: 1, maxLength: 8 }),
      fc.subarray([...knownStatuses], { minLength: 1 }),
      async (responses, passOn) => {
        const statuses: string[] = []
        const run = await runMain(
          { 'execution-id': '2', timeout: '5m', 'pass-on': passOn.join(',') },
          ({ earlier }) => {
            const respond = responses[Math.min(earlier, responses.length - 1)]
            if (respond?.status != null) statuses.push(respond.status)
            return respond?.make() ?? {}
          },
        )
        const lastStatus = statuses.at(-1)
        const isAccepted = passOn.some((status) => status === lastStatus)
        expect(run.outcome === 'passed').toBe(isAccepted)
        expect(errorsOf(run)).toHaveLength(run.outcome === 'passed' ? 0 : 1)
        expect(run.runner.outputs.get('outcome')).toBe(run.outcome)
        if (lastStatus !== undefined) expect(run.runner.outputs.get('status')).toBe(lastStatus)
      },
    ),
  )
})
