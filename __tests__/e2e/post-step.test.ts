import { describe, expect, test } from '@jest/globals'
import { demoToken } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import {
  type Fault,
  holdAfter,
  holdBefore,
  refuse,
  type RequestKind,
  resetAfter,
  resetBefore,
} from './support/faulty-proxy.ts'
import { cancelAtLine, operate, type OperateOptions, type OperateResult } from './support/operate.ts'
import { printed, runGate } from './support/run-gate.ts'
import { aFailedRun, finished, longAction, pending } from './support/scenarios.ts'

type Handle = NonNullable<OperateOptions['handle']>

/** A step whose process is killed where its options cancel it, as where the machine goes away. */
function killed(options: OperateOptions): Promise<OperateResult> {
  return operate({ ...options, step: { ...options.step, firstSignal: 'SIGKILL' } })
}

const endless = { actions: [longAction()], inputs: { operation: 'run' } } as const
const retryEndless = {
  runs: [aFailedRun({}, [{ afterMs: 0, status: 'INPROGRESS' }])],
  inputs: { operation: 'retry', 'execution-id': '1' },
} as const

/** Kills the step when the first poll of its run comes. `later` has the faults of later requests, those of the post step. */
function killAtFirstPoll(later: Partial<Record<RequestKind, Fault>> = {}): Handle {
  return ({ kind, count }, { cancel }) => (kind === 'run' && count === 1 ? (cancel(), holdBefore) : later[kind])
}

/** Kills the step when Buddy has done this, and the response has not come. */
function killAfter(operation: RequestKind): Handle {
  return ({ kind }, { cancel }) =>
    kind !== operation
      ? null
      : async (exchange) => {
          await holdAfter(exchange)
          cancel()
        }
}

/** A post step that did its work: it never fails the job. */
function expectCleaned({ post, endedBy, output }: OperateResult): void {
  expect([endedBy, output['outcome']]).toEqual(['SIGKILL', undefined])
  expect(post).toMatchObject({ conclusion: 'success', exitCode: 0 })
}

describe('a step that was killed', () => {
  test.each<readonly [moment: string, options: OperateOptions, requests: readonly RequestKind[]]>([
    ['while the run goes on', { ...endless, onLine: cancelAtLine('INPROGRESS') }, ['run', 'CANCEL']],
    [
      'before Buddy said which run it is: by its marker',
      {
        ...endless,
        runs: [aRun({ id: 7, comment: 'of others', actions: [longAction()] })],
        handle: killAfter('start'),
      },
      ['runs', 'run', 'CANCEL'],
    ],
    ['while a retried run goes on', { ...retryEndless, onLine: cancelAtLine('INPROGRESS') }, ['run', 'CANCEL']],
    ['before Buddy answered the retry', { ...retryEndless, handle: killAfter('RETRY') }, ['run', 'CANCEL']],
    [
      'before Buddy shows the retry: the post step waits for more than the FAILED of before',
      {
        ...retryEndless,
        inputs: { ...retryEndless.inputs, 'appear-timeout': '10s' },
        runs: [aFailedRun({ retryDelayMs: 2500 }, pending.timeline)],
        handle: ({ kind, count }, { cancel }) => (kind === 'run' && count === 2 ? (cancel(), holdBefore) : null),
      },
      ['run', 'CANCEL'],
    ],
  ])('%s: the post step cancels what it left, once', async (_, options, requests) => {
    const result = await killed(options)
    expectCleaned(result)
    expect([...new Set(result.inPost.map(({ kind }) => kind))]).toEqual(requests)
    expect(result.changes.filter((kind) => kind === 'CANCEL')).toHaveLength(1)
    expect(result.runs.map(({ id, status }) => (id === 7 ? 'of others' : status))).toEqual([
      ...(result.runs.length > 1 ? ['of others'] : []),
      'TERMINATED',
    ])
    expect(result.runs.find(({ id }) => id === 7)?.status ?? 'INPROGRESS').toBe('INPROGRESS')
    expect(result.post?.log).toMatch(/Cancelled run \d in Buddy/)
    expect(result.post?.annotations).toEqual([])
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

  test('leaves nothing to cancel where its run is over by then', async () => {
    const kill = killAtFirstPoll()
    const result = await killed({
      ...endless,
      handle: (request, controls) => {
        if (request.kind === 'run') controls.buddy.runs[0]?.setStatus('SUCCESSFUL')
        return kill(request, controls)
      },
    })
    expectCleaned(result)
    expect([result.changes, result.inPost.map(({ kind }) => kind)]).toEqual([['start'], ['run']])
    expect(result.post?.log).toMatch(/is over/)
  })

  test('with a CANCEL under way is not followed by another one', async () => {
    const result = await operate({
      ...endless,
      step: { delays: { interruptMs: 1000, terminateMs: 500 } },
      handle: killAtFirstPoll({ CANCEL: holdAfter }),
    })
    expectCleaned(result)
    expect([result.changes, result.inPost.map(({ kind }) => kind)]).toEqual([['start', 'CANCEL'], ['run']])
  })

  test('with cancel-on-abort: false leaves its run as it is, and says so', async () => {
    const result = await killed({
      ...endless,
      inputs: { ...endless.inputs, 'cancel-on-abort': 'false' },
      handle: killAtFirstPoll(),
    })
    expectCleaned(result)
    expect([result.changes, result.inPost, result.runs[0]?.status]).toEqual([['start'], [], 'INPROGRESS'])
    expect(result.post?.log).toMatch(/not cancelled, because `cancel-on-abort` is false/)
  })

  test('where it only watched leaves nothing to do', async () => {
    const result = await killed({
      runs: [aRun({ actions: [longAction()] })],
      inputs: { 'execution-id': '1' },
      onLine: cancelAtLine('INPROGRESS'),
    })
    expectCleaned(result)
    expect([result.changes, result.inPost, result.post?.rawStdout]).toEqual([[], [], ''])
  })

  test('leaves no secret for its post step, which shows none', async () => {
    const result = await killed({
      ...endless,
      inputs: {
        operation: 'run',
        variables: 'PLAIN=plain-value',
        'secret-variables': 'KEY=hunter2-hunter2',
        comment: `with hunter2-hunter2 and ${demoToken}`,
      },
      handle: killAtFirstPoll(),
    })
    expectCleaned(result)
    expect([...result.state]).toEqual([
      ['run', expect.any(String)],
      ['check-run', ''],
      ['api-url', result.url],
    ])
    expect(JSON.parse(result.state.get('run') ?? '')).toEqual({
      workspace: 'my-workspace',
      project: 'my-project',
      pipelineId: '2',
      executionId: '1',
      marker: expect.stringMatching(/^\[buddy-gate /),
      beforeRetry: null,
    })
    expect(printed(result.post ?? result)).not.toMatch(/hunter2|demo-token/)
    expect(result.runs[0]?.status).toBe('TERMINATED')
  })
})

describe('a CANCEL of the post step', () => {
  test('whose response is lost is checked, and not sent again', async () => {
    const result = await killed({ ...endless, handle: killAtFirstPoll({ CANCEL: resetAfter }) })
    expectCleaned(result)
    expect(result.inPost.map(({ kind }) => kind)).toEqual(['run', 'CANCEL', 'run'])
    expect(result.post?.log).toMatch(/Cancelled run 1/)
    expect(result.post?.annotations).toEqual([])
  })

  test.each<readonly [string, Fault]>([
    ['that never arrives', resetBefore],
    ['that is refused', refuse(400)],
  ])('%s is sent once, and a warning says that the run may still be running', async (_, fault) => {
    const result = await killed({ ...endless, handle: killAtFirstPoll({ CANCEL: fault }) })
    expectCleaned(result)
    expect([result.changes, result.runs[0]?.status]).toEqual([['start', 'CANCEL'], 'INPROGRESS'])
    expect(result.post?.annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/could not be cancelled.*may still be running/) },
    ])
  })
})

describe('a step that came to its own end', () => {
  test.each<readonly [string, OperateOptions]>([
    ['passed', { inputs: { operation: 'run' } }],
    ['timed-out', { ...endless, inputs: { operation: 'run', timeout: '1s' } }],
    ['unknown', { inputs: { operation: 'run' }, handle: ({ kind }) => (kind === 'start' ? refuse(403) : null) }],
    ['unknown', { inputs: { operation: 'run', priority: 'URGENT' } }],
    ['cancelled', { ...endless, handle: killAtFirstPoll() }],
    ['passed', { runs: [aFailedRun()], inputs: { operation: 'retry', 'execution-id': '1' } }],
  ])('as %s leaves nothing for its post step: no request, no word, exit code 0', async (outcome, options) => {
    const { output, inPost, post } = await operate(options)
    expect(output['outcome']).toBe(outcome)
    expect([inPost, post?.exitCode, post?.rawStdout, post?.rawStderr]).toEqual([[], 0, '', ''])
  })

  /** What an earlier step may have set in the environment. */
  const forgedState = {
    STATE_run: JSON.stringify({
      workspace: 'my-workspace',
      project: 'my-project',
      pipelineId: '2',
      executionId: '9',
      marker: '[buddy-gate 1-1-x]',
      beforeRetry: null,
    }),
    'STATE_check-run': JSON.stringify({
      name: 'Buddy',
      commit: 'a'.repeat(40),
      externalId: 'x',
      id: 1,
      conclusion: null,
    }),
    'STATE_api-url': 'http://127.0.0.1:9',
    STATE_isPost: 'true',
    GITHUB_API_URL: 'http://127.0.0.1:9',
  }

  test.each(['FAILED', 'SUCCESSFUL'])(
    'as %s is judged, and its post step touches nothing, whatever state the environment names',
    async (status) => {
      const hash = '68e60c55592ab1f800000099'
      const theirs = aRun({ id: 9, comment: 'x [buddy-gate 1-1-x]', actions: [anAction({ hash, ...pending })] })
      const { output, requests, post } = await runGate({
        isBuilt: true,
        watched: finished(status),
        more: [theirs],
        inputs: { timeout: '10m' },
        step: { env: forgedState },
      })
      expect(output).toMatchObject({ outcome: status === 'FAILED' ? 'failed' : 'passed', status })
      expect(requests.filter(({ method, path }) => method !== 'GET' || path.includes('/executions/9'))).toEqual([])
      expect(post).toMatchObject({ exitCode: 0, annotations: [], rawStdout: '' })
    },
  )
})
