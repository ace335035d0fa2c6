import { createServer } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { demoToken } from '../../testing/fake-buddy/fake-buddy.ts'
import { aRun } from '../../testing/fake-buddy/scenario.ts'
import { listenOnLoopback } from '../fakes/loopback.ts'
import {
  type Fault,
  holdAfter,
  holdBefore,
  refuse,
  type RequestKind,
  resetAfter,
  resetBefore,
} from './support/faulty-proxy.ts'
import { operate, type OperateOptions, type OperateResult } from './support/operate.ts'
import { aFailedRun, longAction } from './support/scenarios.ts'

/** A step whose process is killed where its options cancel it, as where the machine or the runner's patience ends. */
function killed(options: OperateOptions): Promise<OperateResult> {
  return operate({ ...options, step: { ...options.step, firstSignal: 'SIGKILL' } })
}

const endless = { actions: [longAction()], inputs: { operation: 'run' } } as const
const retryEndless = {
  runs: [aFailedRun({}, [{ afterMs: 0, status: 'INPROGRESS' }])],
  inputs: { operation: 'retry', 'execution-id': '1' },
} as const

/** Kills the step when the first look at its run comes; what happens to later requests, those of the post step. */
function killAtFirstLook(later: Partial<Record<RequestKind, Fault>> = {}): NonNullable<OperateOptions['handle']> {
  return ({ kind, count }, { cancel }) => (kind === 'run' && count === 1 ? (cancel(), holdBefore) : later[kind])
}

/** A post step that did its work: it never fails the job. */
function expectCleaned({ post, endedBy, output }: OperateResult): void {
  expect([endedBy, output['outcome']]).toEqual(['SIGKILL', undefined])
  expect(post).toMatchObject({ conclusion: 'success', exitCode: 0 })
}

const leftBehind: readonly (readonly [what: string, options: OperateOptions, asked: readonly RequestKind[]])[] = [
  [
    'while the run goes on',
    {
      ...endless,
      onLine: (line, { cancel }) => {
        if (line.includes('INPROGRESS')) cancel()
      },
    },
    ['run', 'CANCEL'],
  ],
  [
    'before Buddy said which run it is: by its marker',
    {
      ...endless,
      runs: [aRun({ id: 7, comment: 'of others', actions: [longAction()] })],
      handle: ({ kind }, { cancel }) =>
        kind === 'start'
          ? async (exchange) => {
              await holdAfter(exchange)
              cancel()
            }
          : null,
    },
    ['runs', 'run', 'CANCEL'],
  ],
  [
    'while a retried run goes on',
    {
      ...retryEndless,
      onLine: (line, { cancel }) => {
        if (line.includes('INPROGRESS')) cancel()
      },
    },
    ['run', 'CANCEL'],
  ],
  [
    'before Buddy answered the retry',
    {
      ...retryEndless,
      handle: ({ kind }, { cancel }) =>
        kind === 'RETRY'
          ? async (exchange) => {
              await holdAfter(exchange)
              cancel()
            }
          : null,
    },
    ['run', 'CANCEL'],
  ],
]

describe('a step that was killed', () => {
  test.each(leftBehind)('%s: the post step cancels what it left, once', async (_, options, asked) => {
    const result = await killed(options)
    expectCleaned(result)
    expect(result.inPost.map(({ kind }) => kind)).toEqual(asked)
    expect(result.runs.filter(({ id }) => id !== 7).map(({ status }) => status)).toEqual(['TERMINATED'])
    expect(result.runs.find(({ id }) => id === 7)?.status ?? 'INPROGRESS').toBe('INPROGRESS')
    expect(result.changes.filter((kind) => kind === 'CANCEL')).toHaveLength(1)
    expect(result.post?.log).toMatch(/Cancelled run \d in Buddy/)
    expect(result.post?.annotations).toEqual([])
  })

  test('before Buddy shows the retry: what it still shows is the former end, and the post step waits for more', async () => {
    const result = await killed({
      ...retryEndless,
      inputs: { ...retryEndless.inputs, 'appear-timeout': '10s' },
      runs: [aFailedRun({ retryDelayMs: 2500 }, [{ afterMs: 0, status: 'INPROGRESS' }])],
      handle: ({ kind, count }, { cancel }) => (kind === 'run' && count === 2 ? (cancel(), holdBefore) : null),
    })
    expectCleaned(result)
    expect([result.changes, result.runs[0]?.status]).toEqual([['RETRY', 'CANCEL'], 'TERMINATED'])
    expect(result.inPost.filter(({ kind }) => kind === 'run').length).toBeGreaterThan(1)
  })

  test('before Buddy heard of the retry: the run stays as it was, and a warning says so', async () => {
    const result = await killed({
      ...retryEndless,
      handle: ({ kind }, { cancel }) => (kind === 'RETRY' ? (cancel(), holdBefore) : null),
    })
    expectCleaned(result)
    expect([result.changes, result.runs[0]?.status]).toEqual([['RETRY'], 'FAILED'])
    expect(result.post?.annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/still shows it as it was before/) },
    ])
  })

  const gone: readonly (readonly [status: string, said: RegExp])[] = [
    ['SUCCESSFUL', /is over/],
    ['TERMINATING', /is being terminated/],
  ]

  test.each(gone)('leaves nothing to cancel where its run is %s by then', async (status, text) => {
    const kill = killAtFirstLook()
    const result = await killed({
      ...endless,
      handle: (request, runScenario) => {
        if (request.kind === 'run') runScenario.buddy.runs[0]?.setStatus(status)
        return kill(request, runScenario)
      },
    })
    expectCleaned(result)
    expect([result.changes, result.inPost.map(({ kind }) => kind)]).toEqual([['start'], ['run']])
    expect(result.post?.log).toMatch(text)
  })

  test('with a CANCEL under way is not followed by another one', async () => {
    const result = await operate({
      ...endless,
      step: { delays: { interruptMs: 1000, terminateMs: 500 } },
      runs: [],
      handle: ({ kind, count }, { cancel }) =>
        kind === 'run' && count === 1 ? (cancel(), holdBefore) : kind === 'CANCEL' ? holdAfter : null,
    })
    expectCleaned(result)
    expect([result.changes, result.inPost.map(({ kind }) => kind)]).toEqual([['start', 'CANCEL'], ['run']])
  })

  test('with cancel-on-abort: false leaves its run as it is, and says so', async () => {
    const result = await killed({
      ...endless,
      inputs: { ...endless.inputs, 'cancel-on-abort': 'false' },
      handle: killAtFirstLook(),
    })
    expectCleaned(result)
    expect([result.changes, result.inPost, result.runs[0]?.status]).toEqual([['start'], [], 'INPROGRESS'])
    expect(result.post?.log).toMatch(/goes on in Buddy.*cancel-on-abort/)
  })

  test.each<readonly [string, OperateOptions, readonly string[]]>([
    [
      'watched',
      {
        runs: [aRun({ actions: [longAction()] })],
        inputs: { 'execution-id': '1' },
        onLine: (line, { cancel }) => {
          if (line.includes('INPROGRESS')) cancel()
        },
      },
      [],
    ],
    [
      'was about to start one',
      {
        inputs: { operation: 'run', 'pipeline-id': 'tests' },
        handle: (_, { cancel }) => {
          cancel()
          return holdBefore
        },
      },
      [],
    ],
  ])('where it only %s leaves nothing to do', async (_, options, changes) => {
    const result = await killed(options)
    expectCleaned(result)
    expect([result.changes, result.inPost, result.post?.rawStdout]).toEqual([changes, [], ''])
  })
})

describe('a CANCEL of the post step', () => {
  test('whose answer is lost is looked after, and not sent again', async () => {
    const result = await killed({ ...endless, handle: killAtFirstLook({ CANCEL: resetAfter }) })
    expectCleaned(result)
    expect(result.inPost.map(({ kind }) => kind)).toEqual(['run', 'CANCEL', 'run'])
    expect(result.post?.log).toMatch(/Cancelled run 1/)
    expect(result.post?.annotations).toEqual([])
  })

  test.each<readonly [string, Fault]>([
    ['that never arrives', resetBefore],
    ['that is refused', refuse(400)],
  ])('%s is sent once, and a warning says that the run may still be running', async (_, fault) => {
    const result = await killed({ ...endless, handle: killAtFirstLook({ CANCEL: fault }) })
    expectCleaned(result)
    expect([result.changes, result.runs[0]?.status]).toEqual([['start', 'CANCEL'], 'INPROGRESS'])
    expect(result.post?.annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/could not be cancelled.*may still be running/) },
    ])
  })
})

describe('a step that came to its own end', () => {
  const signalled = (
    { kind, count }: Parameters<NonNullable<OperateOptions['handle']>>[0],
    { cancel }: Parameters<NonNullable<OperateOptions['handle']>>[1],
  ): Fault | null => (kind === 'run' && count === 1 ? (cancel(), holdBefore) : null)

  test.each<readonly [string, OperateOptions]>([
    ['passed', { inputs: { operation: 'run' } }],
    ['failed', { actions: [longAction(0, 'FAILED')], inputs: { operation: 'run' } }],
    ['timed-out', { ...endless, inputs: { operation: 'run', timeout: '1s' } }],
    ['timed-out', { ...endless, inputs: { operation: 'run', wait: 'false' } }],
    ['unknown', { inputs: { operation: 'run' }, handle: ({ kind }) => (kind === 'start' ? refuse(403) : null) }],
    ['unknown', { inputs: { operation: 'run', priority: 'URGENT' } }],
    ['cancelled', { ...endless, handle: signalled }],
    ['passed', { runs: [aFailedRun()], inputs: { operation: 'retry', 'execution-id': '1' } }],
    ['passed', { runs: [aRun()], inputs: { 'execution-id': '1' } }],
  ])('as %s leaves nothing for its post step: no request, no word, exit code 0', async (outcome, options) => {
    const { output, inPost, post } = await operate(options)
    expect(output['outcome']).toBe(outcome)
    expect([inPost, post?.exitCode, post?.rawStdout, post?.rawStderr]).toEqual([[], 0, '', ''])
  })
})

test('what a step leaves for its post step holds no secret, and the post step shows none', async () => {
  const result = await killed({
    ...endless,
    inputs: {
      operation: 'run',
      variables: 'PLAIN=plain-value',
      'secret-variables': 'KEY=hunter2-hunter2',
      comment: `with hunter2-hunter2 and ${demoToken}`,
    },
    handle: killAtFirstLook(),
  })
  expectCleaned(result)
  expect([...result.state]).toEqual([
    ['run', expect.any(String)],
    ['check-run', ''],
    ['api-url', result.url],
  ])
  const left: unknown = JSON.parse(result.state.get('run') ?? '')
  expect(left).toEqual({
    workspace: 'my-workspace',
    project: 'my-project',
    pipelineId: '2',
    executionId: '1',
    marker: expect.stringMatching(/^\[buddy-gate /),
    beforeRetry: null,
  })
  const shown = `${result.post?.rawStdout ?? ''}${result.post?.rawStderr ?? ''}`
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
  expect(shown).not.toMatch(/hunter2|demo-token/)
  expect(result.runs[0]?.status).toBe('TERMINATED')
})

test('a step that is killed while GitHub is silent at its end leaves no run for the post step: it has seen how that ended', async () => {
  const runScenario: { cancel: () => void } = { cancel: () => undefined }
  const github = createServer((request, response) => {
    request.setEncoding('utf8')
    let body = ''
    request.on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      // Only the end of the check run is met with silence.
      if (body.includes('"completed"')) runScenario.cancel()
      else if (request.method === 'GET') response.writeHead(404).end()
      else
        response
          .writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' })
          .end('{"id":1000}')
    })
  })
  const port = await listenOnLoopback(github)
  try {
    const result = await operate({
      inputs: { operation: 'run', 'check-run': 'Buddy', 'github-token': 'github-token-0123' },
      step: { firstSignal: 'SIGKILL', env: { GITHUB_API_URL: `http://127.0.0.1:${String(port)}` } },
      onReady: async ({ cancel }) => {
        runScenario.cancel = cancel
      },
    })
    expect(result.endedBy).toBe('SIGKILL')
    expect(result.runs.map(({ status }) => status)).toEqual(['SUCCESSFUL'])
    expect([result.state.get('run'), result.inPost]).toEqual(['null', []])
    expect(result.post).toMatchObject({ conclusion: 'success', exitCode: 0 })
  } finally {
    github.closeAllConnections()
    github.close()
  }
})

test('without a stored token, the post step signs in anew: the state has none', async () => {
  const github = createServer((_, response) => {
    response.end('{"value":"header.body.signature"}')
  })
  const port = await listenOnLoopback(github)
  try {
    const result = await operate({
      ...endless,
      inputs: { operation: 'run', token: '', 'oidc-provider-id': 'a-provider' },
      step: {
        firstSignal: 'SIGKILL',
        env: {
          ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${String(port)}/?v=1`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
        },
      },
      handle: killAtFirstLook(),
    })
    expectCleaned(result)
    expect(result.inPost.map(({ path }) => path.split('/').at(-1))).toEqual(['tokens', '1', '1'])
    expect([...result.state.values()].join('')).not.toMatch(/demo-token|signature|request-token/)
    expect(result.runs[0]?.status).toBe('TERMINATED')
  } finally {
    github.close()
  }
})
