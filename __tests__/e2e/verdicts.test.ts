import { describe, expect, test } from '@jest/globals'
import { anAction } from '../../testing/fake-buddy/scenario.ts'
import { type GateOptions, runGate } from './support/run-gate.ts'
import { finished } from './support/scenarios.ts'

const ended = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'] as const
const moving = ['INITIAL', 'ENQUEUED', 'INPROGRESS', 'TERMINATING'] as const
const waiting = [
  'WAITING_FOR_APPLY',
  'WAITING_FOR_VARIABLES',
  'WAITING_FOR_SETTABLE_VARIABLES',
  'WAITING_FOR_VT_SESSION',
] as const

describe('by default', () => {
  test.each(ended)('%s is decided with one request', async (status) => {
    const { exitCode, output, asked, errors } = await runGate({ watched: finished(status) })
    expect([output['outcome'], output['status']]).toEqual([status === 'SUCCESSFUL' ? 'passed' : 'failed', status])
    expect([asked, errors.length, exitCode]).toEqual([['details'], exitCode, status === 'SUCCESSFUL' ? 0 : 1])
  })

  test.each([...moving, ...waiting])(
    '%s is waited for, with a notice where the run waits for a person, and fails at the end of the time',
    async (status) => {
      const { output, notices, errors } = await runGate({ changes: [{ status }, { status: 'SUCCESSFUL' }] })
      expect([output['outcome'], output['status'], errors]).toEqual(['passed', 'SUCCESSFUL', []])
      expect(notices).toHaveLength(status.startsWith('WAITING_') ? 1 : 0)
      for (const notice of notices) for (const part of [status, output['url'] ?? '-']) expect(notice).toContain(part)
      const late = await runGate({ watched: finished(status), inputs: { timeout: '1s' } })
      expect([late.output['outcome'], late.output['status'], late.errors.length]).toEqual(['timed-out', status, 1])
    },
  )
})

describe('pass-on', () => {
  test.each(['FAILED', 'ENQUEUED', 'WAITING_FOR_APPLY'])('with %s passes as soon as it is seen', async (status) => {
    const { output, asked, errors } = await runGate({
      watched: finished(status),
      inputs: { 'pass-on': ` SKIPPED ,\n\n ${status} ,` },
    })
    expect([output['outcome'], output['status'], asked, errors]).toEqual(['passed', status, ['details'], []])
  })

  test('decides alone: SUCCESSFUL passes only where it is named', async () => {
    const { exitCode, output } = await runGate({ inputs: { 'pass-on': 'FAILED' } })
    expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'failed', 'SUCCESSFUL'])
  })
})

describe('a word that is no status of Buddy’s', () => {
  test.each(['PAUSED', 'successful', 'SUCCESSFUL ', 'SUCCESSFUL\u0000', '', '__proto__'])(
    '%j never passes',
    async (status) => {
      const { exitCode, output, warnings } = await runGate({ watched: finished(status), inputs: { timeout: '1s' } })
      expect([exitCode, output['outcome'], output['status']]).toEqual([1, 'timed-out', status])
      expect(warnings).toHaveLength(1)
    },
  )

  test('is watched on, and what comes after it decides', async () => {
    const { output, warnings } = await runGate({
      changes: [{ status: 'PAUSED' }, { status: 'PAUSED' }, { status: 'SUCCESSFUL' }],
    })
    expect([output['outcome'], output['status']]).toEqual(['passed', 'SUCCESSFUL'])
    expect(warnings.filter((warning) => warning.includes('PAUSED'))).toHaveLength(1)
  })

  test('in pass-on is an input error, with no request', async () => {
    const { output, errors, requests } = await runGate({ inputs: { 'pass-on': 'SUCCESSFUL, PAUSED' } })
    expect([output['outcome'], errors, requests]).toEqual(['unknown', [expect.stringMatching(/pass-on.*PAUSED/)], []])
  })
})

describe('an action whose run has ended before its turn came', () => {
  const neverRan = (status: string, runStatus = 'FAILED'): GateOptions => ({
    run: { status: runStatus, actions: [anAction(finished(status))] },
  })

  test('is judged NOT_EXECUTED', async () => {
    const { output, errors, summary } = await runGate(neverRan('ENQUEUED'))
    expect([output['outcome'], output['status']]).toEqual(['failed', 'ENQUEUED'])
    expect(errors).toEqual([expect.stringMatching(/never ran/)])
    expect(summary).toContain('NOT_EXECUTED')
  })

  test.each<readonly [what: string, options: GateOptions, outcome: string]>([
    ['INITIAL in a run that has failed', neverRan('INITIAL'), 'passed'],
    ['ENQUEUED in a run that goes on', neverRan('ENQUEUED', 'INPROGRESS'), 'timed-out'],
    ['INPROGRESS, which has begun', neverRan('INPROGRESS'), 'timed-out'],
  ])('passes on NOT_EXECUTED only then: %s', async (_, options, outcome) => {
    const { output } = await runGate({ ...options, inputs: { 'pass-on': 'NOT_EXECUTED', timeout: '2s' } })
    expect([output['outcome'], output['status']]).toEqual([outcome, options.run?.actions?.[0]?.timeline[0]?.status])
  })
})
