import { describe, expect, test } from '@jest/globals'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import {
  after,
  cutShort,
  type Fault,
  holdAfter,
  holdBefore,
  refuse,
  type RequestKind,
  resetAfter,
  resetBefore,
  respond,
} from './support/faulty-proxy.ts'
import { operate, type OperateOptions, type OperateResult, start } from './support/operate.ts'
import { aFailedRun, asking, goingOnTo, longAction } from './support/scenarios.ts'

interface Operation {
  readonly kind: RequestKind
  readonly options: OperateOptions
  /** Part of the notice when Buddy did what was asked. */
  readonly done: RegExp
  /** Part of the error when nobody knows. */
  readonly unclear: RegExp
}

const operations: Readonly<Record<'run' | 'retry' | 'approve', Operation>> = {
  run: {
    kind: 'start',
    options: { inputs: { operation: 'run' } },
    done: /Run 1 .*marker/,
    unclear: /The run may have been started.*request was not repeated/s,
  },
  retry: {
    kind: 'RETRY',
    options: {
      runs: [aFailedRun({}, goingOnTo('SUCCESSFUL'))],
      inputs: { operation: 'retry', 'execution-id': '1', 'pass-on': 'SUCCESSFUL, FAILED' },
    },
    done: /it was retried/,
    unclear: /may have been retried.*request was not repeated/s,
  },
  approve: {
    kind: 'APPLY',
    options: {
      runs: [aRun({ actions: [anAction({ timeline: asking('WAITING_FOR_APPLY') })] })],
      inputs: { operation: 'approve', 'execution-id': '1' },
    },
    done: /answer was lost.*no longer waits/,
    unclear: /may have been approved/,
  },
}

/** Runs a step whose first request to change something meets this fault. */
function runWithFault({ kind, options }: Operation, fault: Fault): Promise<OperateResult> {
  return operate({
    ...options,
    inputs: { 'request-timeout': '1s', ...options.inputs },
    handle: (request) => (request.kind === kind && request.count === 1 ? fault : null),
  })
}

describe('where the response is lost, but Buddy did what was asked', () => {
  test.each<readonly [operation: keyof typeof operations, fault: string, Fault]>([
    ['run', 'a connection that is reset', resetAfter],
    ['run', '500', after(refuse(500))],
    ['run', 'a response that is cut short', after(cutShort)],
    ['run', '200 with HTML', after(respond('<html>', 'text/html'))],
    ['run', 'no response within request-timeout', holdAfter],
    ['retry', 'a connection that is reset', resetAfter],
    ['retry', 'no response within request-timeout', holdAfter],
    ['approve', 'a response that is cut short', after(cutShort)],
    ['approve', 'no response within request-timeout', holdAfter],
  ])('operation: %s, %s: the step finds that out, follows the run, and asks once', async (name, _, fault) => {
    const { kind, done } = operations[name]
    const { changes, output, exitCode, runs, notices, errors, summary, inPost } = await runWithFault(
      operations[name],
      fault,
    )
    expect([changes, runs.length, inPost]).toEqual([[kind], 1, []])
    expect(output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL', 'execution-id': '1' })
    expect([exitCode, errors, notices]).toEqual([0, [], [expect.stringMatching(done)]])
    expect(summary).toMatch(done)
  })

  test('the end of a run that was found so decides, also where that is FAILED', async () => {
    const options = { ...operations.run.options, actions: [longAction(300, 'FAILED')] }
    const { changes, output } = await runWithFault({ ...operations.run, options }, resetAfter)
    expect([changes, output['outcome'], output['status']]).toEqual([['start'], 'failed', 'FAILED'])
  })
})

describe('where the response is lost, and Buddy shows no sign of what was asked', () => {
  test.each<readonly [operation: keyof typeof operations, fault: string, Fault]>([
    ['run', 'a connection that is reset', resetBefore],
    ['run', '500', refuse(500)],
    ['run', 'no response within request-timeout', holdBefore],
    ['retry', 'a connection that is reset', resetBefore],
    ['approve', 'a response that is cut short', cutShort],
  ])('operation: %s, %s: unknown, within appear-timeout, and asked once', async (name, _, fault) => {
    const { kind, unclear } = operations[name]
    const { changes, output, exitCode, errors, durationMs, inPost, proxied } = await runWithFault(
      operations[name],
      fault,
    )
    expect([changes, output['outcome'], exitCode, errors.length, inPost]).toEqual([[kind], 'unknown', 1, 1, []])
    expect(errors[0]).toMatch(unclear)
    expect(proxied.filter((request) => request.kind === (name === 'run' ? 'runs' : 'run')).length).toBeGreaterThan(1)
    expect(durationMs).toBeLessThan(6_000)
  })

  test('two runs with the marker: unknown, and the error lists both', async () => {
    const { changes, output, errors, runs } = await runWithFault(operations.run, async (exchange) => {
      await exchange.reach()
      await exchange.reach()
      exchange.socket.resetAndDestroy()
    })
    expect([changes, runs.length, output['outcome'], errors.length]).toEqual([['start'], 2, 'unknown', 1])
    expect(errors[0]).toMatch(/These runs may have come from it: 2, 1\./)
  })
})

describe('what Buddy has certainly not done is asked for again', () => {
  test.each(['run', 'approve'] as const)(
    'operation: %s, after 429 with Retry-After: as late as asked, and with the same body',
    async (name) => {
      const { kind } = operations[name]
      const result = await runWithFault(operations[name], refuse(429, { 'retry-after': '1' }))
      expect([result.changes, result.output['outcome'], result.notices]).toEqual([[kind, kind], 'passed', []])
      const [first, second] = result.proxied.filter((request) => request.kind === kind)
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
      expect(second?.body).toEqual(first?.body)
    },
  )

  test('a connection that is refused, until the server listens', async () => {
    const { changes, output, runs } = await start({
      onReady: async ({ proxy }) => proxy.stop(),
      onLine: (line, { proxy }) => {
        if (line.includes('trying again')) void proxy.restart()
      },
    })
    expect([changes, runs.length, output['outcome']]).toEqual([['start'], 1, 'passed'])
  })
})

test.each(['run', 'retry'] as const)(
  'operation: %s is sent on a connection of its own, which no server is just closing as idle',
  async (name) => {
    const { kind, options } = operations[name]
    const { changes, output, notices, proxied } = await operate({
      ...options,
      inputs: { ...options.inputs, ...(name === 'run' ? { 'pipeline-id': 'tests' } : {}) },
      handle: ({ countOnConnection }) => (countOnConnection > 1 ? resetBefore : null),
    })
    expect([changes, output['outcome'], notices]).toEqual([[kind], 'passed', []])
    const sent = proxied.find((request) => request.kind === kind)
    expect(proxied.filter(({ connection }) => connection === sent?.connection)).toEqual([sent])
  },
)

test('a run that was just started is waited for while Buddy does not find it yet', async () => {
  const { changes, output, proxied } = await start({
    handle: ({ kind, count }) => (kind === 'run' && count <= 2 ? refuse(404) : null),
  })
  expect([changes, output['outcome']]).toEqual([['start'], 'passed'])
  expect(proxied.filter(({ kind }) => kind === 'run')).toHaveLength(3)
})
