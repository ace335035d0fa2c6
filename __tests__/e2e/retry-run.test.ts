import { describe, expect, test } from '@jest/globals'
import { anAction, aRun, type TimelineStep } from '../../testing/fake-buddy/scenario.ts'
import { after, type Fault, holdAfter, refuse, resetAfter, resetBefore, respond } from './support/faulty-proxy.ts'
import { operate, type OperateOptions, type OperateResult } from './support/operate.ts'
import { aFailedRun, longAction } from './support/scenarios.ts'

/** Retries run 1, which has failed unless told otherwise. */
function retry(options: OperateOptions = {}): Promise<OperateResult> {
  return operate({
    runs: [aFailedRun()],
    ...options,
    inputs: { operation: 'retry', 'execution-id': '1', 'request-timeout': '1s', ...options.inputs },
  })
}

/** After the retry the run goes on for a moment, and then ends so. */
function goingOnTo(status: string): readonly TimelineStep[] {
  return [
    { afterMs: 0, status: 'INPROGRESS' },
    { afterMs: 300, status },
  ]
}

describe('operation: retry', () => {
  test.each([
    ['SUCCESSFUL', 'passed', 0],
    ['FAILED', 'failed', 1],
  ] as const)('retries a run that has failed, once, and a new %s decides', async (status, outcome, code) => {
    const { changes, output, exitCode, summary, inPost } = await retry({ runs: [aFailedRun({}, goingOnTo(status))] })
    expect([changes, output['outcome'], output['status'], output['execution-id'], exitCode, inPost]).toEqual([
      ['RETRY'],
      outcome,
      status,
      '1',
      code,
      [],
    ])
    expect(summary).toContain('Retried the run, which was FAILED')
  })

  test('does not take the former FAILED for the new result while Buddy still tells it', async () => {
    const { changes, output } = await retry({ runs: [aFailedRun({ retryDelayMs: 600 }, goingOnTo('SUCCESSFUL'))] })
    expect([changes, output['outcome'], output['status']]).toEqual([['RETRY'], 'passed', 'SUCCESSFUL'])
  })

  test.each([
    ['SUCCESSFUL', 'failed'],
    ['FAILED', 'passed'],
  ])('does not pass on it either, with pass-on: FAILED: a new %s is %s', async (status, outcome) => {
    const { changes, output } = await retry({
      runs: [aFailedRun({ retryDelayMs: 600 }, goingOnTo(status))],
      inputs: { 'pass-on': 'FAILED' },
    })
    expect([changes, output['outcome'], output['status']]).toEqual([['RETRY'], outcome, status])
  })

  test('nor when Buddy tells it once more, after it has told of the new attempt', async () => {
    const beforeRetry = { text: '' }
    const passThrough: Fault = async ({ reach, response }) => {
      beforeRetry.text = (await reach()).text
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(beforeRetry.text)
    }
    const { changes, output, proxied } = await retry({
      runs: [aFailedRun({}, goingOnTo('SUCCESSFUL'))],
      handle: ({ kind, count }) =>
        kind !== 'run' ? null : count === 1 ? passThrough : count === 3 ? respond(beforeRetry.text) : null,
    })
    expect([changes, output['outcome'], output['status']]).toEqual([['RETRY'], 'passed', 'SUCCESSFUL'])
    expect(proxied.filter(({ kind }) => kind === 'run').length).toBeGreaterThan(3)
  })

  test('does not take it for the new one at the end of timeout', async () => {
    const { output, errors } = await retry({
      runs: [aFailedRun({ retryDelayMs: 20_000 })],
      inputs: { timeout: '2s', 'pass-on': 'FAILED' },
    })
    expect([output['outcome'], output['status'], errors.length]).toEqual(['timed-out', 'FAILED', 1])
    expect(errors[0]).toMatch(/before the retry the run was FAILED/)
  })

  test('only watches a run that has not ended, and says so', async () => {
    const { changes, output, warnings } = await retry({ runs: [aRun({ actions: [longAction(3_000)] })] })
    expect([changes, output['outcome']]).toEqual([[], 'passed'])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/not retried, because it has not ended: it is INPROGRESS/)
  })
})

describe('a gate on one action of a run that is retried', () => {
  const failed = aFailedRun().actions[0]?.hash ?? ''

  test.each([
    ['its hash', { 'action-execution-id': failed }],
    ['its name', { action: 'action 1' }],
  ])('named by %s follows its new execution, whose hash is new', async (_, inputs) => {
    const { changes, output, runs } = await retry({
      runs: [aFailedRun({ retryDelayMs: 500 }, goingOnTo('SUCCESSFUL'))],
      inputs,
    })
    const hash = runs[0]?.action(1)?.hash ?? ''
    expect(hash).not.toBe(failed)
    expect([changes, output['outcome'], output['status'], output['action-execution-id']]).toEqual([
      ['RETRY'],
      'passed',
      'SUCCESSFUL',
      hash,
    ])
    expect(output['url']).toContain(hash)
  })

  test('that was SUCCESSFUL and is not executed again passes when the run has ended, here as FAILED', async () => {
    const build = anAction({ id: 1, name: 'Build', timeline: [{ afterMs: 500, status: 'SUCCESSFUL' }] })
    const deploy = anAction({
      id: 2,
      name: 'Deploy',
      timeline: [{ afterMs: 1000, status: 'FAILED' }],
      retryTimeline: goingOnTo('FAILED'),
    })
    const { changes, output, runs } = await retry({
      runs: [aFailedRun({ actions: [build, deploy] })],
      inputs: { action: 'Build' },
    })
    expect([changes, output['outcome'], output['action-name']]).toEqual([['RETRY'], 'passed', 'Build'])
    expect([runs[0]?.status, runs[0]?.actions.length]).toEqual(['FAILED', 3])
  })
})

describe('a retry whose answer is lost', () => {
  test.each<readonly [string, Fault]>([
    ['RST', resetAfter],
    ['200 that is no JSON', after(respond('ok'))],
    ['no answer', holdAfter],
  ])('by %s, but was done: it is seen, followed and not sent again', async (_, fault) => {
    const { changes, output, notices } = await retry({
      runs: [aFailedRun({}, goingOnTo('SUCCESSFUL'))],
      handle: ({ kind }) => (kind === 'RETRY' ? fault : null),
    })
    expect([changes, output['outcome'], output['status'], notices.length]).toEqual([
      ['RETRY'],
      'passed',
      'SUCCESSFUL',
      1,
    ])
    expect(notices[0]).toMatch(/it was retried/)
  })

  test('by RST, and was not done: unknown, within appear-timeout, and it is not sent again', async () => {
    const { changes, output, exitCode, errors, durationMs, inPost } = await retry({
      inputs: { 'pass-on': 'SUCCESSFUL, FAILED' },
      handle: ({ kind }) => (kind === 'RETRY' ? resetBefore : null),
    })
    expect([changes, output['outcome'], exitCode, errors.length, inPost]).toEqual([['RETRY'], 'unknown', 1, 1, []])
    expect(errors[0]).toMatch(/may have been retried.*request was not repeated/s)
    expect(durationMs).toBeLessThan(6_000)
  })
})

describe('a retry that Buddy refuses', () => {
  test.each([400, 403])('with %d is not sent again, and the error says why', async (status) => {
    const { changes, output, errors, exitCode, inPost } = await retry({
      handle: ({ kind }) => (kind === 'RETRY' ? refuse(status) : null),
    })
    expect([changes, output['outcome'], output['status'], errors.length, exitCode, inPost]).toEqual([
      ['RETRY'],
      'unknown',
      'FAILED',
      1,
      1,
      [],
    ])
    expect(errors[0]).toContain(`Buddy says ${String(status)}`)
    if (status === 403) expect(errors[0]).toMatch(/PIPELINE_RUN.*EXECUTION_RUN/)
  })

  test('because the run is SUCCESSFUL: that decides', async () => {
    const { changes, output, exitCode, notices, summary, inPost } = await retry({ runs: [aRun()] })
    expect([changes, output['outcome'], output['status'], exitCode, inPost]).toEqual([
      ['RETRY'],
      'passed',
      'SUCCESSFUL',
      0,
      [],
    ])
    expect(notices).toEqual([
      expect.stringContaining(
        'Buddy did not retry the run, which is SUCCESSFUL: there is nothing to retry. The step judges the run as it is. Buddy says: Only a failed or terminated execution can be retried',
      ),
    ])
    expect(summary).toContain('there is nothing to retry')
  })
})

test('a PATCH too goes out on a connection of its own', async () => {
  const { changes, output, notices, proxied } = await retry({
    handle: ({ countOnConnection }) => (countOnConnection > 1 ? resetBefore : null),
  })
  expect([changes, output['outcome'], notices]).toEqual([['RETRY'], 'passed', []])
  const patch = proxied.find(({ kind }) => kind === 'RETRY')
  expect(proxied.filter(({ connection }) => connection === patch?.connection)).toEqual([patch])
})
