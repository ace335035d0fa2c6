import { describe, expect, test } from '@jest/globals'
import { sendJson } from '../../testing/fake-buddy/fake-buddy.ts'
import { anAction, type FakeAction, fakeHash } from '../../testing/fake-buddy/scenario.ts'
import { runUnblock, unblockByHand, type UnblockOptions } from './support/unblock.ts'

import { asking } from './support/scenarios.ts'

const variables = { operation: 'pass-variables', variables: 'var=123' }
const sentVariables = [{ key: 'var', value: '123' }]
const kinds: readonly (readonly [status: string, inputs: Readonly<Record<string, string>>, sent: unknown])[] = [
  ['WAITING_FOR_APPLY', { operation: 'approve' }, { operation: 'APPLY', approve_action_id: 1 }],
  [
    'WAITING_FOR_APPLY',
    { operation: 'approve', variables: 'var=123' },
    { operation: 'APPLY', approve_action_id: 1, variables: sentVariables },
  ],
  [
    'WAITING_FOR_VARIABLES',
    variables,
    { operation: 'APPLY_VARIABLES', approve_action_id: 1, variables: sentVariables },
  ],
  [
    'WAITING_FOR_SETTABLE_VARIABLES',
    variables,
    { operation: 'SET_VARIABLES', approve_action_id: 1, variables: sentVariables },
  ],
]

describe('an action that asks', () => {
  test.each(kinds)('in %s is given it once, and passes when it is done (%j)', async (status, inputs, sent) => {
    const gate = await runUnblock({ watched: { timeline: asking(status) }, inputs })
    expect([gate.exitCode, gate.errors, gate.output['status']]).toEqual([0, [], 'SUCCESSFUL'])
    expect(gate.sent).toEqual([sent])
    expect(gate.output['passed-variables']).toBe('variables' in inputs ? '{"var":"123"}' : '{}')
    expect(gate.summary).toMatch(/Approved|Passed the variables/)
  })

  test('only later is waited for', async () => {
    const gate = await runUnblock({
      watched: { timeline: [{ afterMs: 0, status: 'INPROGRESS' }] },
      changes: [{ status: 'INPROGRESS' }, { status: 'WAITING_FOR_APPLY' }, {}],
    })
    expect([gate.exitCode, gate.errors]).toEqual([0, []])
    expect(gate.sent).toEqual([{ operation: 'APPLY', approve_action_id: 1 }])
    expect(gate.rawStdout).toMatch(/Waiting for the action to ask/)
    expect(gate.requests.slice(0, 3).map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH'])
  })

  test('and fails after that fails the step: an approval is no verdict', async () => {
    const gate = await runUnblock({
      watched: {
        timeline: [
          { afterMs: 0, status: 'WAITING_FOR_APPLY' },
          { afterMs: 1, status: 'FAILED' },
        ],
        errorMessage: 'the deployment broke',
      },
    })
    expect([gate.exitCode, gate.output['outcome'], gate.output['status'], gate.sent.length]).toEqual([
      1,
      'failed',
      'FAILED',
      1,
    ])
    expect(gate.errors).toEqual([expect.stringContaining('the deployment broke')])
  })
})

const [build, deploy, notify]: readonly FakeAction[] = [
  anAction({ id: 1, name: 'Build' }),
  anAction({ id: 2, name: 'Deploy', timeline: asking('WAITING_FOR_APPLY') }),
  anAction({
    id: 3,
    name: 'Notify',
    timeline: [
      { afterMs: 0, status: 'ENQUEUED' },
      { afterMs: 2, status: 'SUCCESSFUL' },
    ],
  }),
]
const actions = [build, deploy, notify].flatMap((action) => action ?? [])

describe('which action is meant', () => {
  const names: readonly (readonly [what: string, inputs: Readonly<Record<string, string>>])[] = [
    ['by its hash', { 'action-execution-id': fakeHash('action 2') }],
    ['by its name', { action: 'Deploy' }],
    ['with none named, the one that waits', {}],
  ]

  test.each(names)('%s', async (_, inputs) => {
    const gate = await runUnblock({ run: { actions }, inputs: { 'action-execution-id': undefined, ...inputs } })
    expect([gate.exitCode, gate.errors]).toEqual([0, []])
    expect(gate.sent).toEqual([{ operation: 'APPLY', approve_action_id: 2 }])
    expect(gate.rawStdout).toContain('Approved "Deploy"')
  })

  const others = anAction({ id: 4, name: 'Deploy elsewhere', timeline: asking('WAITING_FOR_APPLY') })

  test('several that wait, and none named: one error lists them, and nothing is sent', async () => {
    const gate = await runUnblock({
      run: { actions: [...actions, others] },
      inputs: { 'action-execution-id': undefined },
    })
    expect([gate.exitCode, gate.output['outcome'], gate.sent, gate.errors.length]).toEqual([1, 'unknown', [], 1])
    for (const listed of ['Deploy (2)', 'Deploy elsewhere (4)', '`action`']) expect(gate.errors[0]).toContain(listed)
    expect(gate.errors[0]).not.toContain('Build')
  })
})

test('the number of the action is sent as Buddy itself writes it', async () => {
  const id = '68e60c55592ab1f894ecace6'
  let status = 'WAITING_FOR_APPLY'
  const gate = await runUnblock({
    inputs: { 'secret-variables': 'PIN=1234' },
    buddy: {
      intercept: (request, response) => {
        if (request.method === 'PATCH') status = 'SUCCESSFUL'
        const action = {
          action_execution_id: fakeHash('action 1'),
          status,
          action: { id, name: 'Deploy', type: 'WAIT_FOR_APPLY' },
          passed_variables: [],
          outputted_variables: [],
        }
        sendJson(
          response,
          200,
          request.url?.includes('action_executions') === true
            ? { ...action, log: [] }
            : { id: 1, status, action_executions: [action] },
        )
        return true
      },
    },
  })
  expect([gate.exitCode, gate.errors]).toEqual([0, []])
  expect(gate.sent).toMatchObject([{ operation: 'APPLY', approve_action_id: id }])
})

describe('what does not wait is left alone, and a notice says why', () => {
  const rows: readonly (readonly [what: string, options: UnblockOptions, outcome: string, says: RegExp])[] = [
    [
      'an action that is SUCCESSFUL',
      { watched: { timeline: [{ afterMs: 0, status: 'SUCCESSFUL' }] } },
      'passed',
      /SUCCESSFUL/,
    ],
    [
      'an action that somebody approved before',
      { watched: { timeline: [{ afterMs: 0, status: 'SUCCESSFUL' }], approverId: 7 } },
      'passed',
      /approved by member 7/,
    ],
    [
      'an action whose turn never came',
      { watched: { timeline: [{ afterMs: 0, status: 'ENQUEUED' }] }, run: { status: 'TERMINATED' } },
      'failed',
      /run has ended as TERMINATED.*ENQUEUED/,
    ],
    [
      'an action in a run that is over',
      { run: { status: 'TERMINATED' }, inputs: { 'approval-timeout': '0' } },
      'timed-out',
      /run has ended as TERMINATED/,
    ],
    [
      'an action that waits for variables',
      { watched: { timeline: asking('WAITING_FOR_VARIABLES') }, inputs: { 'approval-timeout': '0' } },
      'timed-out',
      /WAITING_FOR_VARIABLES/,
    ],
  ]

  test.each(rows)('%s', async (_, options, outcome, expectedText) => {
    const gate = await runUnblock(options)
    expect([gate.output['outcome'], gate.exitCode, gate.sent]).toEqual([outcome, outcome === 'passed' ? 0 : 1, []])
    expect(gate.errors).toHaveLength(outcome === 'passed' ? 0 : 1)
    const notices = gate.notices.filter((notice) => notice.includes('Nothing was sent'))
    expect(notices).toEqual([expect.stringMatching(expectedText)])
    expect(gate.summary).toContain('Nothing was sent')
  })
})

describe('somebody else', () => {
  test('was quicker: a notice says so, and the step goes on watching', async () => {
    const gate = await runUnblock({
      onPatch: ({ buddy }) => {
        unblockByHand(buddy, 'APPLY')
        return false
      },
    })
    expect([gate.exitCode, gate.errors, gate.sent.length]).toEqual([0, [], 1])
    expect(gate.notices.join('\n')).toMatch(/another user was faster/)
  })

  test('rejects it while the step waits for it to ask: nothing is sent, and its status decides', async () => {
    const gate = await runUnblock({
      watched: { timeline: [{ afterMs: 0, status: 'INPROGRESS' }] },
      changes: [{ status: 'INPROGRESS' }, { status: 'TERMINATED' }],
    })
    expect([gate.exitCode, gate.output['outcome'], gate.output['status'], gate.sent]).toEqual([
      1,
      'failed',
      'TERMINATED',
      [],
    ])
  })
})

describe('time', () => {
  const pending: UnblockOptions = { watched: { timeline: [{ afterMs: 0, status: 'INPROGRESS', progress: 40 }] } }

  test('wait: false, with an action that asks: it is given it, and judged as it is then', async () => {
    const gate = await runUnblock({
      watched: {
        timeline: [
          { afterMs: 0, status: 'WAITING_FOR_APPLY' },
          { afterMs: 1, status: 'INPROGRESS' },
        ],
      },
      inputs: { wait: 'false' },
    })
    expect([gate.exitCode, gate.output['status'], gate.sent.length]).toEqual([1, 'INPROGRESS', 1])
    expect(gate.errors).toEqual([expect.stringContaining('`wait: false`')])
  })

  test('wait: false, with an action that does not ask yet: nothing is sent, and a notice says so', async () => {
    const gate = await runUnblock({ ...pending, inputs: { wait: 'false' } })
    expect([gate.exitCode, gate.output['status'], gate.sent, gate.errors.length]).toEqual([1, 'INPROGRESS', [], 1])
    expect(gate.notices.join()).toMatch(/Nothing was sent.*`wait: false`/)
  })

  test('timeout while it has not asked yet: timed-out, with the status that is known', async () => {
    const gate = await runUnblock({ ...pending, inputs: { timeout: '1s' } })
    expect([gate.exitCode, gate.output['outcome'], gate.output['status'], gate.sent, gate.errors.length]).toEqual([
      1,
      'timed-out',
      'INPROGRESS',
      [],
      1,
    ])
    expect(gate.errors[0]).toContain('INPROGRESS')
  })

  test.each([undefined, ''])(
    'cancelled while it has not asked yet: cancelled, and nothing is sent, least of all CANCEL (%#)',
    async (hash) => {
      const cancel = new AbortController()
      const gate = await runUnblock({
        ...pending,
        inputs: { 'poll-interval': '1h', ...(hash === '' ? {} : { 'action-execution-id': hash }) },
        step: {
          signal: cancel.signal,
          onLine: (line) => {
            if (line.includes('Waiting for the action')) cancel.abort()
          },
        },
      })
      expect([gate.exitCode, gate.output['outcome'], gate.output['status'], gate.errors.length]).toEqual([
        1,
        'cancelled',
        'INPROGRESS',
        1,
      ])
      expect(gate.requests.map(({ method }) => method)).toEqual(gate.requests.map(() => 'GET'))
      expect(gate.durationMs).toBeLessThan(6_000)
    },
  )

  test('cancelled after it was given: the run goes on, since the step did not start it', async () => {
    const cancel = new AbortController()
    const gate = await runUnblock({
      watched: {
        timeline: [
          { afterMs: 0, status: 'WAITING_FOR_APPLY' },
          { afterMs: 1, status: 'INPROGRESS' },
        ],
      },
      step: {
        signal: cancel.signal,
        onLine: (line) => {
          if (line.includes('INPROGRESS')) cancel.abort()
        },
      },
    })
    expect([gate.output['outcome'], gate.sent]).toEqual(['cancelled', [{ operation: 'APPLY', approve_action_id: 1 }]])
  })
})
