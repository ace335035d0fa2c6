import { describe, expect, test } from '@jest/globals'
import { type BuddyError, UnconfirmedOperation } from '../../src/buddy/errors.ts'
import type { ResolvedTarget } from '../../src/run/find.ts'
import { unblock, type UnblockKind, type UnblockRequest } from '../../src/run/unblock.ts'
import { aHash, anActionBody, anActionExecution, anExecution, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { type Call, cut, refused } from '../fakes/exchange.ts'
import { attempt, type Attempted, type OperatingOptions, resolvedRun } from '../fakes/operating.ts'

const variables = [
  { key: 'A', value: '1', isEncrypted: false },
  { key: 'S', value: '2', isEncrypted: true },
]
const approval: UnblockRequest = { kind: 'approve', variables: [] }
const waits = 'WAITING_FOR_APPLY'

/** A run that goes on, with actions in the given statuses. */
const aRun = (...statuses: readonly string[]): Fields =>
  anExecutionBody({
    status: 'INPROGRESS',
    action_executions: statuses.map((status, index) =>
      anActionBody({
        action_execution_id: aHash(index + 1),
        status,
        action: { id: index + 1, name: `Action ${String(index + 1)}` },
      }),
    ),
  })

async function runUnblock(
  respond: (call: Call) => Fields | BuddyError | null,
  {
    request = approval,
    from = {},
    ...options
  }: OperatingOptions & { readonly request?: UnblockRequest; readonly from?: Partial<ResolvedTarget> } = {},
): Promise<Attempted<ResolvedTarget>> {
  return await attempt((context) => unblock({ ...resolvedRun, ...from }, request, context), respond, options)
}

/** Answers the operation in one way, and shows first an action that waits, and then another run. */
const onOperation =
  (response: Fields | BuddyError | null, later: Fields = aRun(waits)) =>
  ({ method, earlier }: Call): Fields | BuddyError | null =>
    method === 'PATCH' ? response : earlier === 0 ? aRun(waits) : later

describe('an action that waits', () => {
  test.each<[string, UnblockKind, string, string]>([
    ['an approval', 'approve', waits, 'APPLY'],
    ['its variables', 'pass-variables', 'WAITING_FOR_VARIABLES', 'APPLY_VARIABLES'],
    ['optional variables', 'pass-variables', 'WAITING_FOR_SETTABLE_VARIABLES', 'SET_VARIABLES'],
  ])('gets %s once, by its number', async (_, kind, status, operation) => {
    const respond = ({ method }: Call): Fields => aRun(method === 'PATCH' ? 'INPROGRESS' : status)
    const { changes, observed, result } = await runUnblock(respond, { request: { kind, variables } })
    const sent = [
      { key: 'A', value: '1' },
      { key: 'S', value: '2', encrypted: true },
    ]
    expect(changes.map(({ short, body }) => [short, body])).toEqual([
      ['/executions/2', { operation, approve_action_id: 1, variables: sent }],
    ])
    expect(observed.done).toEqual([`${kind === 'approve' ? 'Approved' : 'Passed the variables to'} "Action 1"`])
    expect(result).toMatchObject({ stage: 'seen', execution: null })
  })

  test.each<[UnblockRequest, string, string]>([
    [approval, waits, 'Waiting for the action to ask for approval'],
    [{ kind: 'pass-variables', variables }, 'WAITING_FOR_VARIABLES', 'Waiting for the action to ask for its variables'],
  ])('is waited for, which is said once: %j', async (request, status, sentence) => {
    const { changes, observed, clock } = await runUnblock(
      ({ earlier }) => aRun(earlier < 4 ? 'INPROGRESS' : earlier === 4 ? status : 'SUCCESSFUL'),
      { request },
    )
    expect([changes.length, observed.progress]).toEqual([1, [sentence]])
    expect([observed.states.length, clock.sleeps.length]).toEqual([4, 4])
  })

  test('is not waited for with wait: false', async () => {
    const { changes, observed, result, clock } = await runUnblock(() => aRun('INPROGRESS'), { wait: false })
    expect([changes, clock.sleeps]).toEqual([[], []])
    expect(observed.notices).toEqual([
      'Nothing was sent to Buddy: no action waits for an approval now, and `wait: false` reads the state once.',
    ])
    expect(result).toMatchObject({ execution: { status: 'INPROGRESS' }, stage: 'seen' })
  })

  test('is not waited for beyond the deadline', async () => {
    const { result, changes, clock } = await runUnblock(() => aRun('INPROGRESS'), { deadline: 65_000 })
    expect(result).toMatchObject({ name: 'DeadlineExceeded' })
    expect([changes, clock.now()]).toEqual([[], 65_000])
  })

  test('is an error if it is one of several, with their names and numbers', async () => {
    const { result, changes } = await runUnblock(() => aRun(waits, waits))
    expect(result).toMatchObject({ reason: { kind: 'several-waiting', actions: ['Action 1 (1)', 'Action 2 (2)'] } })
    expect(changes).toEqual([])
  })

  test('is not read again if the search has read its run', async () => {
    const action = anActionExecution({ status: waits, actionName: null })
    const execution = anExecution({ status: 'INPROGRESS', actionExecutions: [action] })
    const { buddy, observed } = await runUnblock(() => aRun('INPROGRESS'), { from: { execution } })
    expect(buddy.calls[0]?.method).toBe('PATCH')
    expect(observed.done).toEqual(['Approved the action'])
  })

  test('is left alone once it is over, and its state is reported', async () => {
    const { changes, observed, result } = await runUnblock(() => aRun('FAILED'), {
      from: { actionExecutionId: aHash(1) },
    })
    expect(changes).toEqual([])
    expect(observed.notices).toEqual([expect.stringMatching(/^Nothing was sent to Buddy: .*Action 1.*FAILED/)])
    expect(observed.states).toMatchObject([{ kind: 'action', status: 'FAILED' }])
    expect(result).toMatchObject({ execution: { status: 'INPROGRESS' } })
  })

  test('is read back after a response without a body', async () => {
    const { observed, result, buddy } = await runUnblock(onOperation(null, aRun('INPROGRESS')))
    expect([observed.done, observed.warnings]).toEqual([['Approved "Action 1"'], []])
    expect(buddy.calls.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET'])
    expect(result).toMatchObject({ stage: 'seen' })
  })

  test('is not reported as waiting when it goes on, and reported with a warning when it waits on', async () => {
    const { observed, changes, result } = await runUnblock(onOperation(aRun(waits)))
    expect([changes.length, observed.states]).toEqual([1, []])
    expect(observed.warnings).toEqual([expect.stringMatching(/still WAITING_FOR_APPLY/)])
    expect(result).toMatchObject({ execution: null })
  })

  test('gets the operation again after a refusal that had no effect', async () => {
    const { changes, observed } = await runUnblock(({ method, earlier }) =>
      method !== 'PATCH' ? aRun(waits) : earlier < 3 ? refused(429, { retryAfterMs: 1000 }) : aRun('SUCCESSFUL'),
    )
    expect(changes.length).toBeGreaterThan(1)
    expect(observed.done).toEqual(['Approved "Action 1"'])
  })
})

describe('an action whose operation failed', () => {
  const waitsOn = anActionBody({ status: waits, action: { id: 1, name: 'Action 1' } })
  const newer = anActionBody({ action_execution_id: aHash(9), status: 'INPROGRESS' })
  const shown: readonly (readonly [what: string, run: Fields, hasMovedOn: boolean])[] = [
    ['is in another status', aRun('INPROGRESS'), true],
    ['is as before', aRun(waits), false],
    ['is no longer listed in a run that goes on', aRun(), false],
    ['is no longer listed in a run that is over', { ...aRun(), status: 'TERMINATED' }, true],
    ['is as before in a run that is over', { ...aRun(waits), status: 'FAILED' }, true],
    [
      'is as before, with a new execution',
      anExecutionBody({ status: 'INPROGRESS', action_executions: [waitsOn, newer] }),
      false,
    ],
    [
      'is as before, with an entry of the same id and another number',
      anExecutionBody({
        status: 'INPROGRESS',
        action_executions: [{ ...newer, action_execution_id: aHash(1), action: { id: 5 } }],
      }),
      false,
    ],
  ]

  test.each(shown)('is read back after a lost response, when it %s', async (_, run, hasMovedOn) => {
    const { observed, result, changes, clock } = await runUnblock(onOperation(cut(), run))
    expect(changes).toHaveLength(1)
    if (hasMovedOn) {
      expect(observed.notices).toEqual([`Buddy's answer was lost, but "Action 1" no longer waits.`])
      expect(result).toMatchObject({ stage: 'seen' })
    } else {
      expect([observed.notices, result]).toEqual([[], expect.any(UnconfirmedOperation)])
      expect(observed.states).toMatchObject([{ status: 'INPROGRESS', waitingFor: { status: waits } }])
      expect(clock.now()).toBeGreaterThanOrEqual(5_000 + 30_000)
    }
  })

  test.each(shown)('is read back after a refusal, when it %s', async (_, run, hasMovedOn) => {
    const { observed, result } = await runUnblock(onOperation(refused(400), run))
    if (hasMovedOn) expect(observed.notices).toEqual([expect.stringContaining('another user was faster')])
    else expect([observed.notices, result]).toEqual([[], expect.objectContaining({ name: 'RetriesExhausted' })])
  })

  test('does not get it again after a server error', async () => {
    const { result, changes } = await runUnblock(onOperation(refused(502)))
    expect([result, changes.length]).toEqual([expect.any(UnconfirmedOperation), 1])
  })

  test.each([
    [400, 2],
    [401, 1],
    [403, 1],
    [404, 2],
    [409, 2],
  ])('does not get it again after %d, and is read again unless the token is refused', async (httpStatus, reads) => {
    const { result, changes, buddy } = await runUnblock(onOperation(refused(httpStatus)))
    expect(result).toMatchObject({ name: 'RetriesExhausted', reason: 'permanent' })
    expect([changes.length, buddy.calls.length]).toEqual([1, 1 + reads])
  })
})
