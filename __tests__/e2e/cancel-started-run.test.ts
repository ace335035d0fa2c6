import { describe, expect, test } from '@jest/globals'
import { aRun } from '../../testing/fake-buddy/scenario.ts'
import { after, type Fault, holdAfter, holdBefore, passAfter, refuse } from './support/faulty-proxy.ts'
import { operate, type OperateOptions, type OperateResult, type RunControls, start } from './support/operate.ts'
import { aFailedRun, longAction } from './support/scenarios.ts'

/** Answers half a second after the workflow was cancelled, which is well before the step gives up on the answer. */
function respondLate({ signal, startTimer }: RunControls): Fault {
  return passAfter(
    new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => startTimer(500, resolve), { once: true })
    }),
  )
}

const endless = { actions: [longAction()], inputs: { operation: 'run' } } as const
/** In a process, with limits of time that a slow machine keeps. */
const endlessInProcess = {
  ...endless,
  isBuilt: true,
  inputs: { ...endless.inputs, timeout: '10m', 'request-timeout': '1m' },
} as const
const retryEndless = {
  runs: [aFailedRun({}, [{ afterMs: 0, status: 'INPROGRESS' }])],
  inputs: { operation: 'retry', 'execution-id': '1' },
} as const

/** What each end by a signal has in common. */
function expectCancelled({
  output,
  errors,
  summary,
  conclusion,
  exitCode,
  endedBy,
  durationMs,
  post,
}: OperateResult): void {
  expect([output['outcome'], errors.length, conclusion, exitCode, endedBy]).toEqual([
    'cancelled',
    1,
    'cancelled',
    1,
    null,
  ])
  expect(summary).toMatch(/Cancelled/)
  expect(durationMs).toBeLessThan(8_000)
  expect(post).toMatchObject({ conclusion: 'success', exitCode: 0 })
}

describe('a signal before the run is started', () => {
  test('while nobody listens: nothing is started, nothing is cancelled', async () => {
    const result = await start({
      onReady: async ({ proxy }) => proxy.stop(),
      onLine: (line, { proxy, cancel }) => {
        if (line.includes('trying again')) void proxy.restart().then(cancel)
      },
    })
    expectCancelled(result)
    expect([result.changes, result.runs.length, result.inPost]).toEqual([[], 0, []])
    expect(result.summary).not.toMatch(/goes on/)
    expect(result.warnings).toEqual([])
  })

  test('while it waits as Buddy asked: it is not tried again', async () => {
    const result = await start({
      handle: ({ kind }) => (kind === 'start' ? refuse(429, { 'retry-after': '20' }) : null),
      onLine: (line, { cancel }) => {
        if (line.includes('trying again')) cancel()
      },
    })
    expectCancelled(result)
    expect([result.changes, result.runs.length, result.inPost]).toEqual([['start'], 0, []])
  })
})

const known: readonly (readonly [what: string, options: OperateOptions])[] = [
  [
    'while the start is not answered, and it is half a second later',
    {
      ...endless,
      handle: ({ kind }, controls) =>
        kind === 'start' ? (setImmediate(controls.cancel), respondLate(controls)) : null,
    },
  ],
  [
    'while it waits for the next look',
    {
      ...endless,
      onLine: (line, { cancel }) => {
        if (line.includes('INPROGRESS')) cancel()
      },
    },
  ],
  [
    'while its action does not appear',
    {
      ...endless,
      inputs: { operation: 'run', action: 'Later', 'appear-timeout': '1m' },
      onLine: (line, { cancel }) => {
        if (line.includes('to appear')) cancel()
      },
    },
  ],
  [
    'while the retry is not answered, and never is',
    { ...retryEndless, handle: ({ kind }, { cancel }) => (kind === 'RETRY' ? (cancel(), holdAfter) : null) },
  ],
]

describe('a signal when the run is known', () => {
  test.each(known)('%s: the step cancels it within five seconds, once', async (_, options) => {
    const result = await operate(options)
    expectCancelled(result)
    expect(result.changes.filter((kind) => kind === 'CANCEL')).toHaveLength(1)
    expect(result.changes).toHaveLength(2)
    expect(result.cancelAfterMs).toBeLessThanOrEqual(5_000)
    expect([result.runs.map(({ status }) => status), result.output['execution-id'], result.inPost]).toEqual([
      ['TERMINATED'],
      '1',
      [],
    ])
    expect(result.output['url']).toContain(`/execution/${result.runs[0]?.hash ?? ''}`)
    expect(result.summary).toMatch(/was cancelled in Buddy too/)
    expect(result.warnings).toEqual([])
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('by %s, in a process: the step cancels it, once', async (firstSignal) => {
    const result = await operate({
      ...endlessInProcess,
      step: { firstSignal },
      onLine: (line, { cancel }) => {
        if (line.includes('INPROGRESS')) cancel()
      },
    })
    expectCancelled(result)
    expect([result.changes, result.inPost]).toEqual([['start', 'CANCEL'], []])
  })

  test('by SIGINT and at once SIGTERM: still one CANCEL', async () => {
    const result = await operate({
      ...endlessInProcess,
      step: { delays: { interruptMs: 1, terminateMs: 60_000 } },
      handle: ({ kind }, controls) =>
        kind === 'start' ? (setImmediate(controls.cancel), respondLate(controls)) : null,
    })
    expectCancelled(result)
    expect([result.changes, result.inPost]).toEqual([['start', 'CANCEL'], []])
  })
})

const unknown: readonly (readonly [what: string, options: OperateOptions])[] = [
  [
    'while the start is not answered, and never is',
    { ...endless, handle: ({ kind }, { cancel }) => (kind === 'start' ? (cancel(), holdAfter) : null) },
  ],
  [
    'while it is looked for after its answer was lost',
    {
      ...endless,
      handle: ({ kind, count }, { cancel }) =>
        kind === 'start' ? after(refuse(500)) : kind === 'runs' && count === 1 ? (cancel(), holdBefore) : null,
    },
  ],
]

describe('a signal when it is not known which run was started', () => {
  test.each(unknown)('%s: the post step finds it by its marker, and cancels it once', async (_, options) => {
    const result = await operate(options)
    expectCancelled(result)
    expect([result.changes, result.runs.map(({ status }) => status)]).toEqual([['start', 'CANCEL'], ['TERMINATED']])
    expect(result.inPost.map(({ kind }) => kind)).toEqual(['runs', 'run', 'CANCEL'])
    expect(result.summary).toMatch(/the post step looks for the run and cancels it/)
    expect(result.post?.log).toContain('Cancelled run 1 in Buddy')
  })

  test('and none was: the post step finds none, says so, and passes', async () => {
    const result = await start({ handle: ({ kind }, { cancel }) => (kind === 'start' ? (cancel(), holdBefore) : null) })
    expectCancelled(result)
    expect([result.changes, result.runs.length]).toEqual([['start'], 0])
    expect(result.post?.annotations).toMatchObject([
      { level: 'warning', message: expect.stringMatching(/most likely none was started/) },
    ])
  })
})

const leave = { ...endless, inputs: { operation: 'run', 'cancel-on-abort': 'false' } } as const

describe('cancel-on-abort: false', () => {
  test.each<readonly [string, OperateOptions]>([
    [
      'while it waits',
      {
        ...leave,
        onLine: (line, { cancel }) => {
          if (line.includes('INPROGRESS')) cancel()
        },
      },
    ],
    [
      'while the start is not answered yet',
      {
        ...leave,
        handle: ({ kind }, controls) =>
          kind === 'start' ? (setImmediate(controls.cancel), respondLate(controls)) : null,
      },
    ],
  ])('%s: the run goes on, and the summary says so with its link', async (_, options) => {
    const result = await operate(options)
    expectCancelled(result)
    expect([result.changes, result.runs[0]?.status, result.inPost]).toEqual([['start'], 'INPROGRESS', []])
    expect(result.summary).toMatch(/goes on in Buddy.*cancel-on-abort/)
    expect(result.summary).toContain(
      `${result.url}/my-workspace/my-project/pipelines/pipeline/2/execution/${result.runs[0]?.hash ?? ''}`,
    )
  })

  test('while it is not known whether one was started: nobody cancels it, and nothing says so', async () => {
    const result = await operate({
      ...leave,
      handle: ({ kind }, { cancel }) => (kind === 'start' ? (cancel(), holdAfter) : null),
    })
    expectCancelled(result)
    expect([result.changes, result.runs[0]?.status]).toEqual([['start'], 'INPROGRESS'])
    expect(`${result.summary}${result.errors.join('')}`).not.toMatch(/and cancelled/)
    expect(result.summary).toMatch(/cancel-on-abort/)
  })
})

describe('a run that was there before is never cancelled', () => {
  test.each<readonly [string, OperateOptions, readonly string[]]>([
    ['watch', { runs: [aRun({ actions: [longAction()] })], inputs: { 'execution-id': '1' } }, []],
    [
      'retry that Buddy refused',
      {
        runs: [aRun({ actions: [longAction()], status: 'FAILED' })],
        inputs: { operation: 'retry', 'execution-id': '1' },
        handle: ({ kind }) => (kind === 'RETRY' ? refuse(429, { 'retry-after': '20' }) : null),
      },
      ['RETRY'],
    ],
  ])('%s', async (_, options, changes) => {
    const result = await operate({
      ...options,
      onLine: (line, { cancel }) => {
        if (/is INPROGRESS|goes on|trying again/.test(line) || line.includes(' INPROGRESS')) cancel()
      },
    })
    expectCancelled(result)
    expect([result.changes, result.inPost]).toEqual([changes, []])
    expect(result.runs[0]?.actions[0]?.status).toBe('INPROGRESS')
  })
})

describe('a CANCEL that fails', () => {
  test.each<readonly [string, Fault]>([
    ['is refused', refuse(403)],
    ['is never answered', holdBefore],
  ])('%s: cancelled all the same, with a warning that the run goes on', async (_, fault) => {
    const result = await start({
      actions: [longAction()],
      handle: ({ kind, count }, { cancel }) =>
        kind === 'run' && count === 1 ? (cancel(), holdBefore) : kind === 'CANCEL' ? fault : null,
    })
    expectCancelled(result)
    expect([result.changes, result.inPost]).toEqual([['start', 'CANCEL'], []])
    expect(result.warnings).toHaveLength(1)
    expect(result.warnings[0]).toMatch(/could not be cancelled.*goes on in Buddy/)
    expect(result.summary).toContain(`/execution/${result.runs[0]?.hash ?? ''}`)
  })
})

describe('at the end of timeout', () => {
  const late = { actions: [longAction()] } as const

  test('a run that goes on is cancelled with cancel-on-timeout: true, once', async () => {
    const result = await start({ ...late, inputs: { timeout: '2s', 'cancel-on-timeout': 'true' } })
    expect([result.changes, result.inPost]).toEqual([['start', 'CANCEL'], []])
    expect([result.output['outcome'], result.errors.length, result.exitCode]).toEqual(['timed-out', 1, 1])
    expect(result.runs[0]?.status).toBe('TERMINATED')
    expect(result.summary).toMatch(/was cancelled in Buddy too/)
  })

  test('it goes on with cancel-on-timeout: false', async () => {
    const { changes, output, runs, summary } = await start({
      ...late,
      inputs: { timeout: '2s', 'cancel-on-timeout': 'false' },
    })
    expect([changes, output['outcome'], runs[0]?.status]).toEqual([['start'], 'timed-out', 'INPROGRESS'])
    expect(summary).toMatch(/goes on in Buddy.*cancel-on-timeout/)
  })

  test('a run that was there before goes on, whatever cancel-on-timeout says', async () => {
    const { changes, output } = await operate({
      runs: [aRun({ actions: [longAction()] })],
      inputs: { 'execution-id': '1', timeout: '2s', 'cancel-on-timeout': 'true' },
    })
    expect([changes, output['outcome']]).toEqual([[], 'timed-out'])
  })
})
