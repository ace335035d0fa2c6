import { describe, expect, test } from '@jest/globals'
import { anAction, aRun } from '../../testing/fake-buddy/scenario.ts'
import { type Fault, refuse, respond } from './support/faulty-proxy.ts'
import { operate, type OperateOptions, type OperateResult } from './support/operate.ts'
import { aFailedRun, goingOnTo } from './support/scenarios.ts'

/** Retries run 1, which has failed unless told otherwise. */
function retry(options: OperateOptions = {}): Promise<OperateResult> {
  return operate({
    runs: [aFailedRun()],
    ...options,
    inputs: { operation: 'retry', 'execution-id': '1', ...options.inputs },
  })
}

describe('operation: retry', () => {
  test.each([
    ['SUCCESSFUL', {}, 'passed', 0],
    ['FAILED', {}, 'failed', 1],
    ['SUCCESSFUL', { 'pass-on': 'FAILED' }, 'failed', 1],
  ] as const)(
    'retries a failed run once, and a new %s decides, not the FAILED that Buddy shows meanwhile: %j',
    async (status, inputs, outcome, code) => {
      const { changes, output, exitCode, summary, inPost } = await retry({
        runs: [aFailedRun({ retryDelayMs: 600 }, goingOnTo(status))],
        inputs,
      })
      expect([changes, exitCode, inPost]).toEqual([['RETRY'], code, []])
      expect(output).toMatchObject({ outcome, status, 'execution-id': '1' })
      expect(summary).toContain('Retried the run, which was FAILED')
    },
  )

  test('does not take the FAILED of before for new when Buddy shows it after the new attempt', async () => {
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

  test('does not take the FAILED of before for new at the end of timeout', async () => {
    const { output, errors } = await retry({
      runs: [aFailedRun({ retryDelayMs: 20_000 })],
      inputs: { timeout: '2s', 'pass-on': 'FAILED' },
    })
    expect([output['outcome'], output['status'], errors.length]).toEqual(['timed-out', 'FAILED', 1])
    expect(errors[0]).toMatch(/before the retry the run was FAILED/)
  })
})

describe('a gate on one action of a run that is retried', () => {
  test('follows the new execution of the action, whose hash is new', async () => {
    const failed = aFailedRun().actions[0]?.hash ?? ''
    const { changes, output, runs } = await retry({
      runs: [aFailedRun({ retryDelayMs: 500 }, goingOnTo('SUCCESSFUL'))],
      inputs: { 'action-execution-id': failed },
    })
    const hash = runs[0]?.action(1)?.hash ?? ''
    expect(hash).not.toBe(failed)
    expect(changes).toEqual(['RETRY'])
    expect(output).toMatchObject({ outcome: 'passed', status: 'SUCCESSFUL', 'action-execution-id': hash })
    expect(output['url']).toContain(hash)
  })

  test('passes by an action that was SUCCESSFUL and is not executed again, when the run has ended as FAILED', async () => {
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

describe('a retry that Buddy refuses', () => {
  test('with 403 is not sent again, and the error says why', async () => {
    const { changes, output, errors, inPost } = await retry({
      handle: ({ kind }) => (kind === 'RETRY' ? refuse(403) : null),
    })
    expect([changes, output['outcome'], output['status'], errors.length, inPost]).toEqual([
      ['RETRY'],
      'unknown',
      'FAILED',
      1,
      [],
    ])
    expect(errors[0]).toMatch(/Buddy says 403.*PIPELINE_RUN.*EXECUTION_RUN/s)
  })

  test('because the run is SUCCESSFUL: that decides', async () => {
    const { changes, output, exitCode, notices, summary } = await retry({ runs: [aRun()] })
    expect([changes, output['outcome'], output['status'], exitCode]).toEqual([['RETRY'], 'passed', 'SUCCESSFUL', 0])
    expect(notices).toEqual([expect.stringMatching(/SUCCESSFUL.*Only a failed or terminated execution can be retried/)])
    expect(summary).toContain('there is nothing to retry')
  })
})
