import { describe, expect, test } from '@jest/globals'
import { aRun } from '../../testing/fake-buddy/scenario.ts'
import { after, type Fault, holdAfter, holdBefore, passAfter, refuse } from './support/faulty-proxy.ts'
import {
  cancelAtLine,
  operate,
  type OperateOptions,
  type OperateResult,
  type RunControls,
  start,
} from './support/operate.ts'
import { aFailedRun, longAction } from './support/scenarios.ts'

/** Answers half a second after the workflow was cancelled, which is well before the step gives up on the response. */
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

/** Cancels while the start is under way, and lets the response come after that. */
const cancelBeforeLateResponse: OperateOptions['handle'] = ({ kind }, controls) =>
  kind === 'start' ? (setImmediate(controls.cancel), respondLate(controls)) : null

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
  expect([output['outcome'], errors.length]).toEqual(['cancelled', 1])
  expect([conclusion, exitCode, endedBy]).toEqual(['cancelled', 1, null])
  expect(summary).toMatch(/Cancelled/)
  expect(durationMs).toBeLessThan(8_000)
  expect(post).toMatchObject({ conclusion: 'success', exitCode: 0 })
}

test('a signal while the start is tried again: nothing is started, nothing is cancelled', async () => {
  const result = await start({
    handle: ({ kind }) => (kind === 'start' ? refuse(429, { 'retry-after': '20' }) : null),
    onLine: cancelAtLine('trying again'),
  })
  expectCancelled(result)
  expect([result.changes, result.runs.length, result.inPost]).toEqual([['start'], 0, []])
  expect(result.summary).not.toMatch(/goes on/)
  expect(result.warnings).toEqual([])
})

describe('a signal when the run is known', () => {
  test.each<readonly [moment: string, options: OperateOptions]>([
    [
      'while the start is not answered, and it is half a second later',
      { ...endless, handle: cancelBeforeLateResponse },
    ],
    ['while it waits for the next poll', { ...endless, onLine: cancelAtLine('INPROGRESS') }],
    [
      'while its action does not appear',
      {
        ...endless,
        inputs: { operation: 'run', action: 'Later', 'appear-timeout': '1m' },
        onLine: cancelAtLine('to appear'),
      },
    ],
    [
      'while the retry is not answered, and never is',
      { ...retryEndless, handle: ({ kind }, { cancel }) => (kind === 'RETRY' ? (cancel(), holdAfter) : null) },
    ],
  ])('%s: the step cancels it within five seconds, once', async (_, options) => {
    const result = await operate(options)
    expectCancelled(result)
    expect(result.changes).toEqual([expect.stringMatching(/start|RETRY/), 'CANCEL'])
    expect(result.cancelAfterMs).toBeLessThanOrEqual(5_000)
    expect([result.runs.map(({ status }) => status), result.inPost]).toEqual([['TERMINATED'], []])
    expect(result.output).toMatchObject({
      'execution-id': '1',
      url: expect.stringContaining(`/execution/${result.runs[0]?.hash ?? ''}`),
    })
    expect(result.summary).toMatch(/was cancelled in Buddy too/)
    expect(result.warnings).toEqual([])
  })

  test.each<readonly [signals: string, options: OperateOptions]>([
    ['SIGINT', { step: { firstSignal: 'SIGINT' }, onLine: cancelAtLine('INPROGRESS') }],
    ['SIGTERM', { step: { firstSignal: 'SIGTERM' }, onLine: cancelAtLine('INPROGRESS') }],
    [
      'SIGINT and at once SIGTERM',
      { step: { delays: { interruptMs: 1, terminateMs: 60_000 } }, handle: cancelBeforeLateResponse },
    ],
  ])('by %s, in a process: the step cancels it, once', async (_, options) => {
    const result = await operate({ ...endlessInProcess, ...options })
    expectCancelled(result)
    expect([result.changes, result.inPost]).toEqual([['start', 'CANCEL'], []])
  })
})

describe('a signal when it is not known which run was started', () => {
  test.each<readonly [moment: string, options: OperateOptions]>([
    [
      'while the start is not answered, and never is',
      { ...endless, handle: ({ kind }, { cancel }) => (kind === 'start' ? (cancel(), holdAfter) : null) },
    ],
    [
      'while it is looked for after its response was lost',
      {
        ...endless,
        handle: ({ kind, count }, { cancel }) =>
          kind === 'start' ? after(refuse(500)) : kind === 'runs' && count === 1 ? (cancel(), holdBefore) : null,
      },
    ],
  ])('%s: the post step finds it by its marker, and cancels it once', async (_, options) => {
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

describe('cancel-on-abort: false', () => {
  const leave = { ...endless, inputs: { operation: 'run', 'cancel-on-abort': 'false' } } as const

  test.each<readonly [moment: string, options: OperateOptions]>([
    ['while it waits', { onLine: cancelAtLine('INPROGRESS') }],
    ['while the start is not answered yet', { handle: cancelBeforeLateResponse }],
  ])('%s: the run goes on, and the summary says so with its link', async (_, options) => {
    const result = await operate({ ...leave, ...options })
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

test('a run whose retry Buddy refuses for a while is never cancelled', async () => {
  const result = await operate({
    runs: [aRun({ actions: [longAction()], status: 'FAILED' })],
    inputs: { operation: 'retry', 'execution-id': '1' },
    handle: ({ kind }) => (kind === 'RETRY' ? refuse(429, { 'retry-after': '20' }) : null),
    onLine: cancelAtLine('trying again'),
  })
  expectCancelled(result)
  expect([result.changes, result.inPost]).toEqual([['RETRY'], []])
  expect(result.runs[0]?.actions[0]?.status).toBe('INPROGRESS')
})

test.each<readonly [string, Fault]>([
  ['is refused', refuse(403)],
  ['is never answered', holdBefore],
])('a CANCEL that %s: cancelled all the same, with a warning that the run goes on', async (_, fault) => {
  const result = await start({
    actions: [longAction()],
    handle: ({ kind, count }, { cancel }) =>
      kind === 'run' && count === 1 ? (cancel(), holdBefore) : kind === 'CANCEL' ? fault : null,
  })
  expectCancelled(result)
  expect([result.changes, result.inPost]).toEqual([['start', 'CANCEL'], []])
  expect(result.warnings).toEqual([expect.stringMatching(/could not be cancelled.*goes on in Buddy/)])
  expect(result.summary).toContain(`/execution/${result.runs[0]?.hash ?? ''}`)
})

describe('at the end of timeout', () => {
  const inputs = { timeout: '2s', 'cancel-on-timeout': 'true' } as const

  test.each([
    ['true', ['start', 'CANCEL'], 'TERMINATED', /was cancelled in Buddy too/],
    ['false', ['start'], 'INPROGRESS', /goes on in Buddy.*cancel-on-timeout/],
  ])('cancel-on-timeout: %s decides about the run that the step started', async (choice, changes, status, says) => {
    const result = await start({ actions: [longAction()], inputs: { ...inputs, 'cancel-on-timeout': choice } })
    expect([result.output['outcome'], result.errors.length, result.exitCode]).toEqual(['timed-out', 1, 1])
    expect([result.changes, result.runs[0]?.status, result.inPost]).toEqual([changes, status, []])
    expect(result.summary).toMatch(says)
  })

  test('a run that was there before goes on, whatever cancel-on-timeout says', async () => {
    const { changes, output } = await operate({
      runs: [aRun({ actions: [longAction()] })],
      inputs: { ...inputs, 'execution-id': '1' },
    })
    expect([changes, output['outcome']]).toEqual([[], 'timed-out'])
  })
})
