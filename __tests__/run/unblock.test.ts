import { describe, expect, test } from '@jest/globals'
import { type BuddyError, UnconfirmedOperation } from '../../src/buddy/errors.ts'
import type { ActionExecution, Execution } from '../../src/buddy/model.ts'
import { knownStatuses } from '../../src/buddy/status.ts'
import type { ResolvedTarget } from '../../src/run/find.ts'
import { NotFound } from '../../src/run/not-found.ts'
import {
  decideUnblock,
  type UnblockDecision,
  type UnblockRequest,
  unblock,
  type UnblockKind,
} from '../../src/run/unblock.ts'
import { aHash, anActionBody, anActionExecution, anExecution, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { type Call, cut, refused } from '../fakes/exchange.ts'
import { aContext, type Operated, type OperatingOptions, resolvedRun } from '../fakes/operating.ts'
import { fc } from '../fakes/properties.ts'

const finishedStatuses = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'] as const
const waitingStatuses = [
  'WAITING_FOR_APPLY',
  'WAITING_FOR_VARIABLES',
  'WAITING_FOR_SETTABLE_VARIABLES',
  'WAITING_FOR_VT_SESSION',
] as const
const kinds = ['approve', 'pass-variables'] as const

/** What each status takes, in Buddy's words: all that is ever sent. */
const takes: Readonly<Record<UnblockKind, Readonly<Record<string, string>>>> = {
  approve: { WAITING_FOR_APPLY: 'APPLY' },
  'pass-variables': { WAITING_FOR_VARIABLES: 'APPLY_VARIABLES', WAITING_FOR_SETTABLE_VARIABLES: 'SET_VARIABLES' },
}

const named = { actionExecutionId: aHash(1), actionId: null }
const unnamed = { actionExecutionId: null, actionId: null }
const isOneOf = (words: readonly string[], status: string): boolean => words.includes(status)
const collect = (decision: UnblockDecision): string =>
  decision.kind === 'send' ? `send ${decision.operation}` : decision.kind

const everyStatus = [...knownStatuses, 'NEW_WORD']
const rows = kinds.flatMap((kind) => everyStatus.map((status) => ({ kind, status })))

describe('in a run that goes on', () => {
  const decide = (
    kind: UnblockKind,
    status: string,
    who: typeof named | typeof unnamed,
    runStatus = 'INPROGRESS',
  ): string =>
    collect(
      decideUnblock(anExecution({ status: runStatus, actionExecutions: [anActionExecution({ status })] }), who, kind),
    )

  test.each(rows)(
    '$kind: with no action named, $status is given what it asks for, or waited for',
    ({ kind, status }) => {
      const operation = takes[kind][status]
      expect(decide(kind, status, unnamed)).toBe(operation === undefined ? 'wait' : `send ${operation}`)
    },
  )

  test.each(rows)(
    '$kind: a named action that is $status is given what it asks for, left where it asks for something else or is over, and waited for otherwise',
    ({ kind, status }) => {
      const operation = takes[kind][status]
      const other = isOneOf(finishedStatuses, status) || isOneOf(waitingStatuses, status) ? 'skip' : 'wait'
      expect(decide(kind, status, named)).toBe(operation === undefined ? other : `send ${operation}`)
    },
  )

  test.each([...waitingStatuses, 'ENQUEUED', 'NEW_WORD'])('the status of the run does not matter: %s', (runStatus) => {
    expect(decide('approve', 'WAITING_FOR_APPLY', named, runStatus)).toBe('send APPLY')
    expect(decide('approve', 'WAITING_FOR_APPLY', unnamed, runStatus)).toBe('send APPLY')
  })
})

describe('in a run that is over', () => {
  test.each(rows)('$kind: nothing is sent, not even where an action is still $status', ({ kind, status }) => {
    for (const runStatus of finishedStatuses) {
      for (const who of [named, unnamed])
        expect(
          decideUnblock(
            anExecution({ status: runStatus, actionExecutions: [anActionExecution({ status })] }),
            who,
            kind,
          ),
        ).toMatchObject({ kind: 'skip', why: expect.stringContaining(runStatus) })
    }
  })
})

describe('of several actions', () => {
  const waiting = anActionExecution({ id: aHash(1), actionId: 1, status: 'WAITING_FOR_APPLY' })
  const other = anActionExecution({ id: aHash(2), actionId: 2, status: 'WAITING_FOR_APPLY' })
  const asksForVariables = anActionExecution({ id: aHash(3), actionId: 3, status: 'WAITING_FOR_VARIABLES' })
  const decide = (
    actionExecutions: readonly ActionExecution[],
    who: Parameters<typeof decideUnblock>[1],
    kind: UnblockKind = 'approve',
  ): UnblockDecision => decideUnblock(anExecution({ status: 'INPROGRESS', actionExecutions }), who, kind)

  test('that ask for the same, none is chosen where none is named', () => {
    expect(decide([waiting, other], unnamed)).toEqual({ kind: 'ambiguous', actions: [waiting, other] })
    expect(decide([waiting, other], { actionExecutionId: aHash(2), actionId: null })).toMatchObject({
      kind: 'send',
      action: other,
    })
  })

  test('the one is taken that asks for this', () => {
    expect(decide([asksForVariables, waiting], unnamed)).toMatchObject({
      kind: 'send',
      action: waiting,
      operation: 'APPLY',
    })
    expect(decide([asksForVariables, waiting], unnamed, 'pass-variables')).toMatchObject({
      kind: 'send',
      action: asksForVariables,
      operation: 'APPLY_VARIABLES',
    })
  })

  test('a name is that of the execution, in any case, or the number of the action', () => {
    expect(decide([waiting, other], { actionExecutionId: aHash(2).toUpperCase(), actionId: null })).toMatchObject({
      kind: 'send',
      action: other,
    })
    const again = { ...other, id: aHash(9), startDate: '2026-01-01T00:30:00Z' }
    expect(
      decide([waiting, { ...other, status: 'SUCCESSFUL' }, again], {
        actionExecutionId: aHash(2),
        actionId: 2,
      }),
    ).toMatchObject({ kind: 'send', action: again })
  })

  test('one that is not in the run yet may come', () => {
    expect(decide([], named)).toEqual({ kind: 'wait' })
    expect(decide([other], named)).toEqual({ kind: 'wait' })
    expect(decide([], unnamed)).toEqual({ kind: 'wait' })
  })

  test('one that was approved already says by whom', () => {
    expect(decide([{ ...waiting, status: 'SUCCESSFUL', approverId: 42 }], named)).toMatchObject({
      kind: 'skip',
      why: expect.stringMatching(/SUCCESSFUL, approved by member 42/),
    })
  })
})

test('for any run: only an action that waits for just this is sent anything, and what it is sent is what its status takes', () => {
  const anyAction = fc
    .record({
      id: fc.constantFrom(aHash(1), aHash(2), null),
      actionId: fc.constantFrom(1, 2, null),
      status: fc.constantFrom(...everyStatus),
    })
    .map((more) => anActionExecution(more))
  const anyRun = fc
    .record({ status: fc.constantFrom(...everyStatus), actionExecutions: fc.array(anyAction, { maxLength: 5 }) })
    .map((more) => anExecution(more))
  const anyName = fc.record({
    actionExecutionId: fc.constantFrom(aHash(1), '', null),
    actionId: fc.constantFrom(1, null),
  })
  fc.assert(
    fc.property(anyRun, anyName, fc.constantFrom(...kinds), (execution, who, kind) => {
      const decision = decideUnblock(execution, who, kind)
      const asking = execution.actionExecutions.filter(({ status }) => takes[kind][status] !== undefined)
      if (decision.kind === 'send') {
        expect(isOneOf(finishedStatuses, execution.status)).toBe(false)
        expect(execution.actionExecutions).toContain(decision.action)
        expect(takes[kind][decision.action.status]).toBe(decision.operation)
        if (who.actionExecutionId === null) expect(asking).toEqual([decision.action])
      } else if (decision.kind === 'ambiguous') expect(asking.length).toBeGreaterThan(1)
      else if (who.actionExecutionId === null && !isOneOf(finishedStatuses, execution.status))
        expect(asking).toEqual([])
    }),
  )
})

describe('an action that waits', () => {
  const variables = [
    { key: 'A', value: '1', isEncrypted: false },
    { key: 'S', value: '2', isEncrypted: true },
  ]
  const aRun = (...statuses: readonly string[]): Fields =>
    anExecutionBody({
      status: 'INPROGRESS',
      action_executions: statuses.map((status, index) =>
        anActionBody({
          action_execution_id: aHash(index + 1),
          status,
          action: { id: index + 1, name: `Action ${index + 1}` },
        }),
      ),
    })

  interface Unblocked extends Operated {
    readonly result: ResolvedTarget | Error
    readonly patches: readonly Call[]
  }

  async function runUnblock(
    respond: (call: Call) => Fields | BuddyError | null,
    {
      request = { kind: 'approve', variables: [] },
      from = resolvedRun,
      options = {},
    }: { request?: UnblockRequest; from?: ResolvedTarget; options?: OperatingOptions } = {},
  ): Promise<Unblocked> {
    const operated = aContext(respond, options)
    const result = await unblock(from, request, operated.context).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    )
    return { ...operated, result, patches: operated.buddy.calls.filter(({ method }) => method === 'PATCH') }
  }

  test.each<[string, UnblockKind, string, Fields]>([
    ['an approval', 'approve', 'WAITING_FOR_APPLY', { operation: 'APPLY' }],
    ['its variables', 'pass-variables', 'WAITING_FOR_VARIABLES', { operation: 'APPLY_VARIABLES' }],
    [
      'variables that it may do without',
      'pass-variables',
      'WAITING_FOR_SETTABLE_VARIABLES',
      { operation: 'SET_VARIABLES' },
    ],
  ])('is given %s once, by its number, with the variables, and is done', async (_, kind, status, body) => {
    const { patches, observed, result } = await runUnblock(
      ({ method }) => aRun(method === 'PATCH' ? 'INPROGRESS' : status),
      {
        request: { kind, variables },
      },
    )
    expect(patches.map((call) => call.body)).toEqual([
      {
        ...body,
        approve_action_id: 1,
        variables: [
          { key: 'A', value: '1' },
          { key: 'S', value: '2', encrypted: true },
        ],
      },
    ])
    expect(patches[0]?.short).toBe('/executions/2')
    expect(observed.done).toEqual([`${kind === 'approve' ? 'Approved' : 'Passed the variables to'} "Action 1"`])
    expect(result).toMatchObject({ stage: 'seen', execution: null })
  })

  test('is waited for, with one word that it is', async () => {
    const { patches, observed, clock } = await runUnblock(({ earlier }) =>
      aRun(earlier < 4 ? 'INPROGRESS' : earlier === 4 ? 'WAITING_FOR_APPLY' : 'SUCCESSFUL'),
    )
    expect(patches).toHaveLength(1)
    expect(observed.progress).toEqual([expect.stringContaining('approval')])
    expect(observed.states).toHaveLength(4)
    expect(clock.sleeps.length).toBe(4)
  })

  test('is not waited for with wait: false', async () => {
    const { patches, observed, result, clock } = await runUnblock(() => aRun('INPROGRESS'), {
      options: { wait: false, pollIntervalMs: null },
    })
    expect([patches, clock.sleeps]).toEqual([[], []])
    expect(observed.notices).toEqual([expect.stringMatching(/^Nothing was sent to Buddy: .*wait: false/)])
    expect(result).toMatchObject({ execution: { status: 'INPROGRESS' } })
  })

  test('is not waited for beyond the end of the time', async () => {
    const { result, patches } = await runUnblock(() => aRun('INPROGRESS'), { options: { deadline: 65_000 } })
    expect(result).toMatchObject({ name: 'DeadlineExceeded' })
    expect(patches).toEqual([])
  })

  test('that is one of several is an error that lists them by name and number', async () => {
    const { result, patches } = await runUnblock(() => aRun('WAITING_FOR_APPLY', 'WAITING_FOR_APPLY'))
    expect(result).toBeInstanceOf(NotFound)
    expect(result).toMatchObject({ reason: { kind: 'several-waiting', actions: ['Action 1 (1)', 'Action 2 (2)'] } })
    expect(patches).toEqual([])
  })

  test('where the run was read already, that is not read again before it is sent', async () => {
    const execution: Execution = anExecution({
      status: 'INPROGRESS',
      actionExecutions: [anActionExecution({ status: 'WAITING_FOR_APPLY' })],
    })
    const { buddy } = await runUnblock(() => aRun('INPROGRESS'), { from: { ...resolvedRun, execution } })
    expect(buddy.calls[0]?.method).toBe('PATCH')
  })

  test('that is over is left as it is, and its state is told', async () => {
    const { patches, observed, result } = await runUnblock(() => aRun('FAILED'), {
      from: { ...resolvedRun, actionExecutionId: aHash(1) },
    })
    expect(patches).toEqual([])
    expect(observed.notices).toEqual([expect.stringMatching(/^Nothing was sent to Buddy: .*Action 1.*FAILED/)])
    expect(observed.states).toMatchObject([{ kind: 'action', status: 'FAILED' }])
    expect(result).toMatchObject({ execution: { status: 'INPROGRESS' } })
  })

  test('which Buddy answers without a body is read back, and was given it', async () => {
    const { observed, patches, result, buddy } = await runUnblock(({ method, earlier }) =>
      method === 'PATCH' ? null : aRun(earlier === 0 ? 'WAITING_FOR_APPLY' : 'INPROGRESS'),
    )
    expect([patches.length, observed.done, observed.warnings]).toEqual([1, ['Approved "Action 1"'], []])
    expect(buddy.calls.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET'])
    expect(result).toMatchObject({ stage: 'seen' })
  })

  const moved: readonly (readonly [what: string, run: Fields, hasMovedOn: boolean])[] = [
    ['listed in another status', aRun('INPROGRESS'), true],
    ['listed as it was', aRun('WAITING_FOR_APPLY'), false],
    ['no longer listed, while the run goes on', aRun(), false],
    ['no longer listed, and the run is over', { ...aRun(), status: 'TERMINATED' }, true],
    ['listed as it was, and the run is over', { ...aRun('WAITING_FOR_APPLY'), status: 'FAILED' }, true],
    [
      'listed as it was beside a new execution',
      anExecutionBody({
        status: 'INPROGRESS',
        action_executions: [
          anActionBody({ status: 'WAITING_FOR_APPLY' }),
          anActionBody({ action_execution_id: aHash(9), status: 'INPROGRESS' }),
        ],
      }),
      false,
    ],
  ]
  test.each(moved)('whose answer was lost, and which is %s', async (_, run, hasMovedOn) => {
    const { observed, result } = await runUnblock(({ method, earlier }) =>
      method === 'PATCH' ? cut() : earlier === 0 ? aRun('WAITING_FOR_APPLY') : run,
    )
    if (hasMovedOn) expect([observed.notices.length, result]).toEqual([1, expect.objectContaining({ stage: 'seen' })])
    else expect([observed.notices, result]).toEqual([[], expect.any(UnconfirmedOperation)])
  })

  test.each(moved)('which Buddy refuses, and which is %s', async (_, run, hasMovedOn) => {
    const { observed, result } = await runUnblock(({ method, earlier }) =>
      method === 'PATCH' ? refused(400) : earlier === 0 ? aRun('WAITING_FOR_APPLY') : run,
    )
    if (hasMovedOn) expect(observed.notices).toEqual([expect.stringContaining('another user was faster')])
    else expect([observed.notices, result]).toEqual([[], expect.objectContaining({ name: 'RetriesExhausted' })])
  })

  test('that still waits afterwards: it is said that others may have to act', async () => {
    const { observed, patches } = await runUnblock(() => aRun('WAITING_FOR_APPLY'))
    expect(patches).toHaveLength(1)
    expect(observed.warnings).toEqual([expect.stringMatching(/still WAITING_FOR_APPLY/)])
  })

  test('whose answer was lost, but which moved on: it was taken', async () => {
    const { observed, patches, result } = await runUnblock(({ method, earlier }) =>
      method === 'PATCH' ? cut() : aRun(earlier === 0 ? 'WAITING_FOR_APPLY' : 'INPROGRESS'),
    )
    expect(patches).toHaveLength(1)
    expect(observed.notices).toEqual([expect.stringContaining('answer was lost')])
    expect(result).toMatchObject({ stage: 'seen' })
  })

  test.each([
    ['a cut', cut()],
    ['a server error', refused(502)],
  ])(
    'whose answer was lost by %s and which waits on: that is not known, and it is not sent again',
    async (_, error) => {
      const { result, patches, clock } = await runUnblock(({ method }) =>
        method === 'PATCH' ? error : aRun('WAITING_FOR_APPLY'),
      )
      expect(result).toBeInstanceOf(UnconfirmedOperation)
      expect(patches).toHaveLength(1)
      expect(clock.now()).toBeGreaterThanOrEqual(5_000 + 30_000)
    },
  )

  test('which another user was faster with: a refusal is no failure then', async () => {
    const { observed, patches, result } = await runUnblock(({ method, earlier }) =>
      method === 'PATCH' ? refused(400) : aRun(earlier === 0 ? 'WAITING_FOR_APPLY' : 'SUCCESSFUL'),
    )
    expect(patches).toHaveLength(1)
    expect(observed.notices).toEqual([expect.stringContaining('another user was faster')])
    expect(result).toMatchObject({ stage: 'seen' })
  })

  test.each([400, 403, 404, 409])(
    'which Buddy refuses with %d, and which waits on: that is the end',
    async (httpStatus) => {
      const { result, patches } = await runUnblock(({ method }) =>
        method === 'PATCH' ? refused(httpStatus) : aRun('WAITING_FOR_APPLY'),
      )
      expect(result).toMatchObject({ name: 'RetriesExhausted', reason: 'permanent' })
      expect(patches).toHaveLength(1)
    },
  )

  test.each([401, 403])(
    'which Buddy refuses with %d: it is asked no further with the same token',
    async (httpStatus) => {
      const { buddy, result } = await runUnblock(({ method }) =>
        method === 'PATCH' ? refused(httpStatus) : aRun('WAITING_FOR_APPLY'),
      )
      expect(result).toMatchObject({ name: 'RetriesExhausted' })
      expect(buddy.calls.findLast(({ method }) => method === 'GET')?.earlier).toBe(0)
    },
  )

  test('whose request certainly did nothing is sent again', async () => {
    const { patches, observed } = await runUnblock(({ method, earlier }) =>
      method === 'PATCH'
        ? earlier < 3
          ? refused(429, { retryAfterMs: 1000 })
          : aRun('SUCCESSFUL')
        : aRun('WAITING_FOR_APPLY'),
    )
    expect(patches.length).toBeGreaterThan(1)
    expect(observed.done).toEqual(['Approved "Action 1"'])
  })
})
