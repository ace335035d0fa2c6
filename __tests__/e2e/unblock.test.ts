import { describe, expect, test } from '@jest/globals'
import { anAction } from '../../testing/fake-buddy/scenario.ts'
import { intercept, refuseWith } from './support/responses.ts'
import { cancelAtLine, type GateOptions, type GateResult, runGate, sentBy } from './support/run-gate.ts'
import { asking, finished } from './support/scenarios.ts'

type Options = Omit<GateOptions, 'inputs'> & { readonly inputs?: Readonly<Record<string, string | undefined>> }

/** Runs a step with `operation: approve` on an action that waits for approval, unless others are given. */
function approve({ watched, inputs, ...options }: Options = {}): Promise<GateResult> {
  return runGate({
    ...options,
    watched: { timeline: asking('WAITING_FOR_APPLY'), ...watched },
    inputs: { operation: 'approve', 'appear-timeout': '3s', ...inputs },
  })
}

const approval = { operation: 'APPLY', approve_action_id: 1 }
const variables = [{ key: 'var', value: '123' }]

describe('an action that waits', () => {
  test.each([
    ['WAITING_FOR_APPLY', { variables: 'var=123' }, { ...approval, variables }],
    [
      'WAITING_FOR_VARIABLES',
      { operation: 'pass-variables', variables: 'var=123' },
      { operation: 'APPLY_VARIABLES', approve_action_id: 1, variables },
    ],
    [
      'WAITING_FOR_SETTABLE_VARIABLES',
      { operation: 'pass-variables', variables: 'var=123' },
      { operation: 'SET_VARIABLES', approve_action_id: 1, variables },
    ],
  ])('in %s is sent what it waits for once, and its end decides (%j)', async (status, inputs, sent) => {
    const gate = await approve({ watched: { timeline: asking(status) }, inputs })
    expect([gate.exitCode, gate.errors, gate.output['status']]).toEqual([0, [], 'SUCCESSFUL'])
    expect(sentBy(gate)).toEqual([sent])
    expect(gate.output['passed-variables']).toBe('{"var":"123"}')
    expect(gate.summary).toMatch(/Approved|Passed the variables/)
  })

  test('only later is waited for', async () => {
    const gate = await approve({ changes: [{ status: 'INPROGRESS' }, { status: 'WAITING_FOR_APPLY' }, {}] })
    expect([gate.exitCode, gate.errors, sentBy(gate)]).toEqual([0, [], [approval]])
    expect(gate.rawStdout).toMatch(/Waiting for the action to ask/)
    expect(gate.requests.slice(0, 3).map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH'])
  })

  test('and fails after that fails the step: an approval is no verdict', async () => {
    const gate = await approve({
      watched: { timeline: asking('WAITING_FOR_APPLY', 'FAILED'), errorMessage: 'the deployment broke' },
    })
    expect(gate.output).toMatchObject({ outcome: 'failed', status: 'FAILED' })
    expect([sentBy(gate).length, gate.errors]).toEqual([1, [expect.stringContaining('the deployment broke')]])
  })

  test('shown as waiting for some more polls is no reason to fail, with approval-timeout: 0', async () => {
    let stalePolls = 3
    const gate = await approve({
      onRequest: (buddy) => {
        if (!buddy.requests.slice(0, -1).some(({ method }) => method === 'PATCH')) return
        buddy.runs[0]?.actions[0]?.set({ status: stalePolls > 0 ? 'WAITING_FOR_APPLY' : undefined })
        stalePolls -= 1
      },
      inputs: { 'approval-timeout': '0', 'appear-timeout': '20s' },
    })
    expect([gate.exitCode, gate.errors, sentBy(gate).length]).toEqual([0, [], 1])
  })

  test('for something else after the approval ends by approval-timeout', async () => {
    const gate = await approve({
      watched: { timeline: asking('WAITING_FOR_APPLY', 'WAITING_FOR_VARIABLES') },
      inputs: { 'approval-timeout': '0' },
    })
    expect(gate.output).toMatchObject({ outcome: 'timed-out', status: 'WAITING_FOR_VARIABLES' })
    expect([sentBy(gate).length, gate.errors.length]).toEqual([1, 1])
  })
})

describe('with no action named', () => {
  const waiting = asking('WAITING_FOR_APPLY')
  const actions = [
    anAction({ id: 1, name: 'Build' }),
    anAction({ id: 2, name: 'Deploy', timeline: waiting }),
    anAction({ id: 3, name: 'Notify', timeline: asking('ENQUEUED') }),
  ]

  test('the one that waits is meant', async () => {
    const gate = await approve({ run: { actions }, inputs: { 'action-execution-id': undefined } })
    expect([gate.exitCode, gate.errors, sentBy(gate)]).toEqual([0, [], [{ ...approval, approve_action_id: 2 }]])
    expect(gate.rawStdout).toContain('Approved "Deploy"')
  })

  test('several that wait are an error that lists them, and nothing is sent', async () => {
    const gate = await approve({
      run: { actions: [...actions, anAction({ id: 4, name: 'Deploy elsewhere', timeline: waiting })] },
      inputs: { 'action-execution-id': undefined },
    })
    expect([gate.output['outcome'], sentBy(gate), gate.errors.length]).toEqual(['unknown', [], 1])
    for (const listed of ['Deploy (2)', 'Deploy elsewhere (4)', '`action`']) expect(gate.errors[0]).toContain(listed)
    expect(gate.errors[0]).not.toContain('Build')
  })
})

test.each<readonly [what: string, options: Options, outcome: string, says: RegExp]>([
  ['that was approved before', { watched: { ...finished('SUCCESSFUL'), approverId: 7 } }, 'passed', /by member 7/],
  [
    'in a run that has ended',
    { run: { status: 'TERMINATED' }, inputs: { 'approval-timeout': '0' } },
    'timed-out',
    /run has ended as TERMINATED/,
  ],
  [
    'that waits for variables',
    { watched: { timeline: asking('WAITING_FOR_VARIABLES') }, inputs: { 'approval-timeout': '0' } },
    'timed-out',
    /WAITING_FOR_VARIABLES/,
  ],
  [
    'that does not wait yet, with wait: false',
    { watched: finished('INPROGRESS'), inputs: { wait: 'false' } },
    'timed-out',
    /wait: false/,
  ],
])('an action %s is sent nothing, and a notice says why', async (_, options, outcome, says) => {
  const gate = await approve(options)
  expect([gate.output['outcome'], gate.errors.length, sentBy(gate)]).toEqual([outcome, gate.exitCode, []])
  expect(gate.notices.filter((notice) => notice.includes('Nothing was sent'))).toEqual([expect.stringMatching(says)])
  expect(gate.summary).toContain('Nothing was sent')
})

test('an action that another user approves at the same moment is no failure, and a notice says so', async () => {
  const gate = await approve({
    onRequest: (buddy) => {
      if (buddy.requests.at(-1)?.method === 'PATCH') buddy.runs[0]?.operate('APPLY')
    },
  })
  expect([gate.exitCode, gate.errors, sentBy(gate).length]).toEqual([0, [], 1])
  expect(gate.notices.join('\n')).toMatch(/another user was faster/)
})

test('a refusal is one error with what Buddy says, the scopes it takes and the scopes of the token', async () => {
  const scopes = { 'X-OAuth-Scopes': 'WORKSPACE, EXECUTION_INFO', 'X-Accepted-OAuth-Scopes': 'EXECUTION_MANAGE' }
  const gate = await approve({
    buddy: intercept(({ method }) => (method === 'GET' ? null : refuseWith(403, 'so says Buddy', scopes))),
  })
  expect(gate.output).toMatchObject({ outcome: 'unknown', status: 'WAITING_FOR_APPLY' })
  expect([sentBy(gate).length, gate.errors.length]).toEqual([1, 1])
  for (const part of ['403', 'so says Buddy', 'EXECUTION_RUN', 'PIPELINE_RUN', ...Object.values(scopes)])
    expect(gate.errors[0]).toContain(part)
  expect(gate.summary).toContain('EXECUTION_RUN')
})

describe('a step that is cancelled', () => {
  test('while the action does not wait yet sends nothing, least of all CANCEL', async () => {
    const gate = await approve({
      watched: finished('INPROGRESS'),
      inputs: { 'poll-interval': '1h' },
      step: cancelAtLine('Waiting for the action'),
    })
    expect(gate.output).toMatchObject({ outcome: 'cancelled', status: 'INPROGRESS' })
    expect([sentBy(gate), gate.errors.length]).toEqual([[], 1])
    expect(gate.durationMs).toBeLessThan(6_000)
  })

  test('after the approval leaves the run, which the step did not start', async () => {
    const gate = await approve({
      watched: { timeline: asking('WAITING_FOR_APPLY', 'INPROGRESS') },
      step: cancelAtLine('INPROGRESS'),
    })
    expect([gate.output['outcome'], sentBy(gate)]).toEqual(['cancelled', [approval]])
  })
})
