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
} from './support/front.ts'
import { type OperateOptions, type OperateResult, start } from './support/operate.ts'
import { longAction } from './support/scenarios.ts'

/** Starts a run with this fault on the way of the POST. */
function startWith(fault: Fault, options: OperateOptions = {}): Promise<OperateResult> {
  return start({
    ...options,
    inputs: { 'request-timeout': '1s', ...options.inputs },
    handle: (passage, controls) =>
      passage.kind === 'start' && passage.count === 1 ? fault : options.handle?.(passage, controls),
  })
}

/** Faults after which nobody knows whether Buddy has done it: here it has. */
const started: readonly (readonly [what: string, fault: Fault])[] = [
  ['RST after the request was read', resetAfter],
  ['500', after(refuse(500))],
  ['503 with Retry-After', after(refuse(503, { 'retry-after': '1' }))],
  ['408 without Retry-After', after(refuse(408))],
  ['an answer that is cut short', after(cutShort)],
  ['200 with HTML', after(respond('<html>', 'text/html'))],
  ['200 without a number', after(respond('{"status":"INPROGRESS"}'))],
  ['200 without a status', after(respond('{"id":1}'))],
  ['no answer within request-timeout', holdAfter],
]

/** The same faults, and Buddy has not done it. */
const notStarted: readonly (readonly [what: string, fault: Fault])[] = [
  ['RST after the request was read', resetBefore],
  ['500', refuse(500)],
  ['an answer that is cut short', cutShort],
  ['200 that is no JSON', respond('It works!')],
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

  test('it is found although it appears only after a while, and although the list is refused at first', async () => {
    const { changes, output, passages } = await startWith(resetAfter, {
      inputs: { 'appear-timeout': '20s' },
      handle: ({ kind, count }) =>
        kind === 'runs' && count === 1
          ? respond('{"executions":[]}')
          : kind === 'runs' && count === 2
            ? refuse(403)
            : null,
    })
    expect([changes, output['outcome'], passages.filter(({ kind }) => kind === 'runs').length]).toEqual([
      ['start'],
      'passed',
      3,
    ])
  })

  test('it is found on a later page, where others have started many runs since', async () => {
    const others = Array.from({ length: 20 }, (_, index) => ({
      id: index + 100,
      status: 'SUCCESSFUL',
      comment: 'of others',
    }))
    const { output } = await startWith(resetAfter, {
      handle: ({ kind, path }, { buddy }) => {
        const own = [{ id: 1, status: 'SUCCESSFUL', comment: buddy.runs[0]?.spec.comment }]
        return kind === 'runs'
          ? respond(JSON.stringify({ executions: path.includes('?page=2&') ? own : others, total_page_count: 2 }))
          : null
      },
    })
    expect([output['outcome'], output['execution-id']]).toEqual(['passed', '1'])
  })

  test('and its end decides, also where that is FAILED', async () => {
    const { changes, output } = await startWith(resetAfter, { actions: [longAction(300, 'FAILED')] })
    expect([changes, output['outcome'], output['status']]).toEqual([['start'], 'failed', 'FAILED'])
  })
})

describe('where the answer to the start is lost, and no run is found', () => {
  test.each(notStarted)('%s: unknown, within appear-timeout, and it is not tried again', async (_, fault) => {
    const { changes, output, exitCode, runs, errors, durationMs, inPost, passages } = await startWith(fault, {
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
    expect(passages.filter(({ kind }) => kind === 'runs').length).toBeGreaterThan(1)
    expect(durationMs).toBeLessThan(6_000)
    expect(inPost).toEqual([])
  })

  test('two runs with the marker: unknown, and the error lists both', async () => {
    const { changes, output, errors, runs } = await startWith(async (way) => {
      await way.reach()
      await way.reach()
      way.socket.resetAndDestroy()
    })
    expect([changes, runs.length, output['outcome'], errors.length]).toEqual([['start'], 2, 'unknown', 1])
    expect(errors[0]).toMatch(/These runs may have come from it: 2, 1\./)
  })

  test('where timeout ends first, it says no more than it knows', async () => {
    const { changes, output, errors } = await startWith(holdAfter, {
      inputs: { timeout: '1s', 'request-timeout': '10s' },
    })
    expect([changes, output['outcome'], errors.length]).toEqual([['start'], 'unknown', 1])
    expect(errors[0]).toMatch(/may have been started/)
  })
})

describe('a start that has certainly done nothing is tried again', () => {
  test.each([429, 408])(
    '%d with Retry-After: as late as asked, with the same marker, and once more',
    async (status) => {
      const { changes, output, runs, passages, notices } = await startWith(refuse(status, { 'retry-after': '1' }))
      expect([changes, runs.length, output['outcome'], notices]).toEqual([['start', 'start'], 1, 'passed', []])
      const [first, second] = passages.filter(({ kind }) => kind === 'start')
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
      expect(second?.body).toEqual(first?.body)
    },
  )

  test('a connection that is refused, until somebody listens', async () => {
    const { changes, output, runs } = await start({
      onReady: async ({ front }) => front.stop(),
      onLine: (line, { front }) => {
        if (line.includes('trying again')) void front.restart()
      },
    })
    expect([changes, runs.length, output['outcome']]).toEqual([['start'], 1, 'passed'])
  })
})

test('a POST goes out on a connection of its own, so that one which the server is just closing cannot lose it', async () => {
  // Each connection bears one request: the second one is reset, as where a server closes what it takes for idle.
  const { changes, runs, output, notices, passages } = await start({
    inputs: { 'pipeline-id': 'tests' },
    handle: ({ countOnConnection }) => (countOnConnection > 1 ? resetBefore : null),
  })
  expect([changes, runs.length, output['outcome'], notices]).toEqual([['start'], 1, 'passed', []])
  const post = passages.find(({ kind }) => kind === 'start')
  expect(passages.filter(({ connection }) => connection === post?.connection)).toEqual([post])
})

describe('a run that was just started', () => {
  test('is waited for while Buddy does not find it yet', async () => {
    const { changes, output, passages } = await start({
      handle: ({ kind, count }) => (kind === 'run' && count <= 2 ? refuse(404) : null),
    })
    expect([changes, output['outcome'], passages.filter(({ kind }) => kind === 'run').length]).toEqual([
      ['start'],
      'passed',
      3,
    ])
  })

  test('also where the gate is on one of its actions', async () => {
    const { output, passages } = await start({
      inputs: { action: 'Action 1' },
      handle: ({ kind, count }) => (kind === 'run' && count <= 2 ? refuse(404) : null),
    })
    expect([output['outcome'], passages.filter(({ kind }) => kind === 'run').length]).toEqual(['passed', 3])
  })

  test.each([
    ['RST', resetBefore],
    ['an answer that is cut short', cutShort],
    ['502', refuse(502)],
  ] as const)('is followed over %s', async (_, fault) => {
    const { changes, output } = await start({
      actions: [longAction(300)],
      handle: ({ kind, count }) => (kind === 'run' && count === 2 ? fault : null),
    })
    expect([changes, output['outcome']]).toEqual([['start'], 'passed'])
  })
})
