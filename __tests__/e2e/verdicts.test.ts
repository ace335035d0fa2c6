import { describe, expect, test } from '@jest/globals'
import { anAction } from '../../testing/fake-buddy/scenario.ts'
import { type GateOptions, runGate } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'

const ended = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'] as const
const pending = ['INITIAL', 'ENQUEUED', 'INPROGRESS', 'TERMINATING'] as const
const waiting = [
  'WAITING_FOR_APPLY',
  'WAITING_FOR_VARIABLES',
  'WAITING_FOR_SETTABLE_VARIABLES',
  'WAITING_FOR_VT_SESSION',
] as const

describe('by default', () => {
  test.each(ended)('%s is decided with one request', async (status) => {
    const { exitCode, output, asked, errors } = await runGate({ watched: finished(status) })
    const passes = status === 'SUCCESSFUL'
    expect([exitCode, output['outcome'], output['status']]).toEqual([
      passes ? 0 : 1,
      passes ? 'passed' : 'failed',
      status,
    ])
    expect(asked).toEqual(['details'])
    expect(errors).toHaveLength(passes ? 0 : 1)
  })

  test.each(pending)('%s is waited for', async (status) => {
    const { exitCode, output, asked } = await runGate({ changes: [{ status }, { status: 'SUCCESSFUL' }] })
    expect([exitCode, output['outcome'], output['status']]).toEqual([0, 'passed', 'SUCCESSFUL'])
    expect(asked.length).toBeGreaterThan(1)
  })

  test.each(waiting)('%s is waited for, with a notice that says who can unblock it and where', async (status) => {
    const { exitCode, output, notices } = await runGate({ changes: [{ status }, { status: 'SUCCESSFUL' }] })
    expect([exitCode, output['outcome']]).toEqual([0, 'passed'])
    expect(notices).toHaveLength(1)
    expect(notices[0]).toContain(status)
    expect(notices[0]).toMatch(/somebody/)
    expect(notices[0]).toContain(output['url'])
  })

  test.each([...pending, ...waiting])('%s until the end of the time fails', async (status) => {
    const { exitCode, output, errors } = await runGate({ watched: finished(status), inputs: { timeout: '1s' } })
    expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'timed-out', status])
    expect(errors).toHaveLength(1)
  })
})

describe('named in pass-on', () => {
  test.each([...ended, ...pending, ...waiting])('%s passes as soon as it is seen', async (status) => {
    const { exitCode, output, asked, errors } = await runGate({
      watched: finished(status),
      inputs: { 'pass-on': `FAILED, ${status}` },
    })
    expect([exitCode, output['outcome'], output['status']]).toEqual([0, 'passed', status])
    expect(asked).toEqual(['details'])
    expect(errors).toEqual([])
  })

  test.each(ended)('%s decides alone: SUCCESSFUL passes only where it is named', async (status) => {
    const { exitCode, output } = await runGate({ inputs: { 'pass-on': status } })
    expect([exitCode, output['outcome']]).toEqual(status === 'SUCCESSFUL' ? [0, 'passed'] : [1, 'failed'])
  })

  test.each([
    ['commas', 'SKIPPED,TERMINATED'],
    ['newlines', 'SKIPPED\nTERMINATED\n'],
    ['both, with blanks', ' SKIPPED ,\n\n TERMINATED ,'],
  ])('a list by %s', async (_, passOn) => {
    const { exitCode } = await runGate({ watched: finished('TERMINATED'), inputs: { 'pass-on': passOn } })
    expect(exitCode).toBe(0)
  })
})

describe('a word that is no status of Buddy’s', () => {
  test.each(['PAUSED', 'successful', 'SUCCESSFUL ', 'SUCCESSFUL\u0000', '', '__proto__', 'constructor'])(
    '%j never passes',
    async (status) => {
      const { exitCode, output, warnings } = await runGate({ watched: finished(status), inputs: { timeout: '1s' } })
      expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'timed-out', status])
      expect(warnings).toHaveLength(1)
    },
  )

  test('is watched on, and what comes after it decides', async () => {
    const { exitCode, output, warnings } = await runGate({
      changes: [{ status: 'PAUSED' }, { status: 'PAUSED' }, { status: 'SUCCESSFUL' }],
    })
    expect([exitCode, output['status']]).toEqual([0, 'SUCCESSFUL'])
    expect(warnings.filter((warning) => warning.includes('PAUSED'))).toHaveLength(1)
  })

  test('in pass-on is an input error, with no request', async () => {
    const { exitCode, output, errors, requests } = await runGate({
      watched: finished('PAUSED'),
      inputs: { 'pass-on': 'SUCCESSFUL, PAUSED' },
    })
    expect([exitCode, output['outcome']]).toEqual([1, 'unknown'])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/pass-on.*PAUSED/)
    expect(requests).toEqual([])
  })
})

describe('an action whose run has settled before its turn came', () => {
  const never = { watched: finished('ENQUEUED'), run: { status: 'FAILED' } }
  const neverRan = (status: string): GateOptions => ({
    run: { status: 'FAILED', actions: [anAction(finished(status))] },
  })

  test.each(['INITIAL', 'ENQUEUED'])('%s is judged NOT_EXECUTED', async (status) => {
    const { exitCode, output, errors, summary } = await runGate(neverRan(status))
    expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'failed', status])
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/never ran/)
    expect(summary).toContain('NOT_EXECUTED')
  })

  test('passes where pass-on names NOT_EXECUTED, and the output is what Buddy said', async () => {
    const { exitCode, output } = await runGate({ ...never, inputs: { 'pass-on': 'NOT_EXECUTED' } })
    expect([exitCode, output['outcome'], output['status']]).toEqual([0, 'passed', 'ENQUEUED'])
  })

  test('is judged so with wait: false as well', async () => {
    const { exitCode, output } = await runGate({ ...never, inputs: { 'pass-on': 'NOT_EXECUTED', wait: 'false' } })
    expect([exitCode, output['outcome'], output['status']]).toEqual([0, 'passed', 'ENQUEUED'])
  })

  test('is waited for while the run moves', async () => {
    const { exitCode, output } = await runGate({
      ...neverRan('ENQUEUED'),
      run: { status: 'INPROGRESS', actions: [anAction(finished('ENQUEUED'))] },
      inputs: { timeout: '2s' },
    })
    expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'timed-out', 'ENQUEUED'])
  })

  test.each(['INPROGRESS', 'TERMINATING'])('%s has begun, so it is not judged NOT_EXECUTED', async (status) => {
    const { exitCode, output } = await runGate({
      ...neverRan(status),
      inputs: { 'pass-on': 'NOT_EXECUTED', timeout: '2s' },
    })
    expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'timed-out', status])
  })
})
