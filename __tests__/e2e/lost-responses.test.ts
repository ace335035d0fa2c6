import { describe, expect, test } from '@jest/globals'
import { aRun } from '../../testing/fake-buddy/scenario.ts'
import {
  after,
  cutShort,
  type Fault,
  holdAfter,
  holdBefore,
  refuse,
  resetAfter,
  resetBefore,
  respond,
} from './support/faulty-proxy.ts'
import { type OperateOptions, type OperateResult, start } from './support/operate.ts'
import { longAction } from './support/scenarios.ts'

/** Starts a run with this fault on the way of the POST. */
function startWith(fault: Fault, options: OperateOptions = {}): Promise<OperateResult> {
  return start({
    ...options,
    inputs: { 'request-timeout': '1s', ...options.inputs },
    handle: (request, controls) =>
      request.kind === 'start' && request.count === 1 ? fault : options.handle?.(request, controls),
  })
}

/** Faults after which nobody knows whether Buddy has done it: here it has. */
const started: readonly (readonly [what: string, fault: Fault])[] = [
  ['RST after the request was read', resetAfter],
  ['500', after(refuse(500))],
  ['an answer that is cut short', after(cutShort)],
  ['200 with HTML', after(respond('<html>', 'text/html'))],
  ['no answer within request-timeout', holdAfter],
]

/** The same faults, and Buddy has not done it. */
const notStarted: readonly (readonly [what: string, fault: Fault])[] = [
  ['RST after the request was read', resetBefore],
  ['500', refuse(500)],
  ['an answer that is cut short', cutShort],
  ['no answer within request-timeout', holdBefore],
]

describe('where the answer to the start is lost, but the run was started', () => {
  test.each(started)('%s: it is found by its marker, followed, and started once', async (_, fault) => {
    const { changes, output, exitCode, runs, notices, errors, summary, inPost } = await startWith(fault)
    expect([changes, runs.length]).toEqual([['start'], 1])
    expect([exitCode, output['outcome'], output['execution-id'], errors]).toEqual([0, 'passed', '1', []])
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatch(/Run 1 .*marker/)
    expect(summary).toMatch(/Run 1 .*marker/)
    expect(inPost).toEqual([])
  })

  test('and its end decides, also where that is FAILED', async () => {
    const { changes, output } = await startWith(resetAfter, { actions: [longAction(300, 'FAILED')] })
    expect([changes, output['outcome'], output['status']]).toEqual([['start'], 'failed', 'FAILED'])
  })
})

describe('where the answer to the start is lost, and no run is found', () => {
  test.each(notStarted)('%s: unknown, within appear-timeout, and it is not tried again', async (_, fault) => {
    const { changes, output, exitCode, runs, errors, durationMs, inPost, proxied } = await startWith(fault, {
      runs: [aRun({ comment: 'of another step [buddy-gate 1658821493-1-other]' })],
    })
    expect([changes, runs.length, exitCode, output['outcome'], output['execution-id']]).toEqual([
      ['start'],
      1,
      1,
      'unknown',
      undefined,
    ])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/The run may have been started.*request was not repeated/s)
    expect(proxied.filter(({ kind }) => kind === 'runs').length).toBeGreaterThan(1)
    expect(durationMs).toBeLessThan(6_000)
    expect(inPost).toEqual([])
  })

  test('two runs with the marker: unknown, and the error lists both', async () => {
    const { changes, output, errors, runs } = await startWith(async (exchange) => {
      await exchange.reach()
      await exchange.reach()
      exchange.socket.resetAndDestroy()
    })
    expect([changes, runs.length, output['outcome'], errors.length]).toEqual([['start'], 2, 'unknown', 1])
    expect(errors[0]).toMatch(/These runs may have come from it: 2, 1\./)
  })
})

describe('a start that has certainly done nothing is tried again', () => {
  test.each([429, 408])(
    '%d with Retry-After: as late as asked, with the same marker, and once more',
    async (status) => {
      const { changes, output, runs, proxied, notices } = await startWith(refuse(status, { 'retry-after': '1' }))
      expect([changes, runs.length, output['outcome'], notices]).toEqual([['start', 'start'], 1, 'passed', []])
      const [first, second] = proxied.filter(({ kind }) => kind === 'start')
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
      expect(second?.body).toEqual(first?.body)
    },
  )

  test('a connection that is refused, until somebody listens', async () => {
    const { changes, output, runs } = await start({
      onReady: async ({ proxy }) => proxy.stop(),
      onLine: (line, { proxy }) => {
        if (line.includes('trying again')) void proxy.restart()
      },
    })
    expect([changes, runs.length, output['outcome']]).toEqual([['start'], 1, 'passed'])
  })
})

test('a POST goes out on a connection of its own, so that one which the server is just closing cannot lose it', async () => {
  // Each connection bears one request: the second one is reset, as where a server closes what it takes for idle.
  const { changes, runs, output, notices, proxied } = await start({
    inputs: { 'pipeline-id': 'tests' },
    handle: ({ countOnConnection }) => (countOnConnection > 1 ? resetBefore : null),
  })
  expect([changes, runs.length, output['outcome'], notices]).toEqual([['start'], 1, 'passed', []])
  const post = proxied.find(({ kind }) => kind === 'start')
  expect(proxied.filter(({ connection }) => connection === post?.connection)).toEqual([post])
})

describe('a run that was just started', () => {
  test('is waited for while Buddy does not find it yet', async () => {
    const { changes, output, proxied } = await start({
      handle: ({ kind, count }) => (kind === 'run' && count <= 2 ? refuse(404) : null),
    })
    expect([changes, output['outcome'], proxied.filter(({ kind }) => kind === 'run').length]).toEqual([
      ['start'],
      'passed',
      3,
    ])
  })
})
