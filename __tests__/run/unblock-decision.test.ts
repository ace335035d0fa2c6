import { describe, expect, test } from '@jest/globals'
import type { ActionExecution } from '../../src/buddy/model.ts'
import { classifyStatus, knownStatuses } from '../../src/buddy/status.ts'
import { decideUnblock, type UnblockDecision, type UnblockKind } from '../../src/run/unblock.ts'
import { aHash, anActionExecution, anExecution } from '../fakes/builders.ts'
import { fc } from '../fakes/properties.ts'

const kinds = ['approve', 'pass-variables'] as const
const everyStatus = [...knownStatuses, 'NEW_WORD']
const rows = kinds.flatMap((kind) => everyStatus.map((status) => ({ kind, status })))
const isOver = (status: string): boolean => classifyStatus(status) === 'finished'

/** Buddy's operation for each status: all that is ever sent. */
const takes: Readonly<Record<UnblockKind, Readonly<Record<string, string>>>> = {
  approve: { WAITING_FOR_APPLY: 'APPLY' },
  'pass-variables': { WAITING_FOR_VARIABLES: 'APPLY_VARIABLES', WAITING_FOR_SETTABLE_VARIABLES: 'SET_VARIABLES' },
}

type Named = Parameters<typeof decideUnblock>[1]
const named = { actionExecutionId: aHash(1), actionId: null }
const unnamed = { actionExecutionId: null, actionId: null }
const decide = (
  actionExecutions: readonly ActionExecution[],
  who: Named,
  kind: UnblockKind = 'approve',
  status = 'INPROGRESS',
): UnblockDecision => decideUnblock(anExecution({ status, actionExecutions }), who, kind)

test.each(rows)('$kind: decides about an action that is $status', ({ kind, status }) => {
  const one = [anActionExecution({ status })]
  const operation = takes[kind][status]
  const send = { kind: 'send', action: one[0], operation }
  expect(decide(one, unnamed, kind)).toEqual(operation === undefined ? { kind: 'wait' } : send)
  const willNotAsk = isOver(status) || classifyStatus(status) === 'waiting'
  const other = { kind: willNotAsk ? 'skip' : 'wait' }
  expect(decide(one, named, kind)).toMatchObject(operation === undefined ? other : send)
  for (const runStatus of everyStatus.filter(isOver))
    for (const who of [named, unnamed])
      expect(decide(one, who, kind, runStatus)).toMatchObject({ kind: 'skip', why: expect.stringContaining(runStatus) })
})

test.each(everyStatus.filter((status) => !isOver(status)))('sends it in a run that is %s', (runStatus) => {
  const waiting = [anActionExecution({ status: 'WAITING_FOR_APPLY' })]
  for (const who of [named, unnamed])
    expect(decide(waiting, who, 'approve', runStatus)).toMatchObject({ kind: 'send', operation: 'APPLY' })
})

describe('of several actions', () => {
  const waiting = anActionExecution({ id: aHash(1), actionId: 1, status: 'WAITING_FOR_APPLY' })
  const other = anActionExecution({ id: aHash(2), actionId: 2, status: 'WAITING_FOR_APPLY' })
  const forVariables = anActionExecution({ id: aHash(3), actionId: 3, status: 'WAITING_FOR_VARIABLES' })
  const again = { ...other, id: aHash(9), startDate: '2026-01-01T00:30:00Z' }
  const send = (action: ActionExecution, operation = 'APPLY'): object => ({ kind: 'send', action, operation })

  test.each<[string, readonly ActionExecution[], Named, UnblockKind, object]>([
    [
      'none is chosen if several ask',
      [waiting, other],
      unnamed,
      'approve',
      { kind: 'ambiguous', actions: [waiting, other] },
    ],
    ['the named one is chosen', [waiting, other], { ...unnamed, actionExecutionId: aHash(2) }, 'approve', send(other)],
    [
      'the named one is chosen, in any case',
      [waiting, other],
      { ...unnamed, actionExecutionId: aHash(2).toUpperCase() },
      'approve',
      send(other),
    ],
    [
      'the last execution of a number is chosen',
      [waiting, { ...other, status: 'SUCCESSFUL' }, again],
      { actionExecutionId: aHash(2), actionId: 2 },
      'approve',
      send(again),
    ],
    ['the one that asks for approval is chosen', [forVariables, waiting], unnamed, 'approve', send(waiting)],
    [
      'the one that asks for variables is chosen',
      [forVariables, waiting],
      unnamed,
      'pass-variables',
      send(forVariables, 'APPLY_VARIABLES'),
    ],
    ['one that is not in the run may come', [other], named, 'approve', { kind: 'wait' }],
    ['any may come', [], unnamed, 'approve', { kind: 'wait' }],
  ])('%s', (_, actions, who, kind, decision) => {
    expect(decide(actions, who, kind)).toEqual(decision)
  })

  test.each<[readonly ActionExecution[], Named, string, string]>([
    [
      [{ ...waiting, status: 'SUCCESSFUL', approverId: 42 }],
      named,
      'INPROGRESS',
      '"Build" does not wait for an approval: it is SUCCESSFUL, approved by member 42.',
    ],
    [
      [{ ...waiting, status: 'FAILED', actionName: null }],
      named,
      'INPROGRESS',
      'the action does not wait for an approval: it is FAILED.',
    ],
    [[waiting], named, 'FAILED', 'the run has ended as FAILED, and the action is WAITING_FOR_APPLY.'],
    [[], named, 'FAILED', 'the run has ended as FAILED, and the action is not in the run.'],
    [[], unnamed, 'FAILED', 'no action waits for an approval, and the run has ended as FAILED.'],
  ])('says why nothing is sent: %#', (actions, who, runStatus, why) => {
    expect(decide(actions, who, 'approve', runStatus)).toEqual({ kind: 'skip', why })
  })
})

test('for any run: sends only to an action that waits for just this, and only what its status takes', () => {
  const anyAction = fc
    .record({
      id: fc.constantFrom(aHash(1), aHash(2), null),
      actionId: fc.constantFrom(1, 2, null),
      status: fc.constantFrom(...everyStatus),
    })
    .map((more) => anActionExecution(more))
  const anyName = fc.record({
    actionExecutionId: fc.constantFrom(aHash(1), '', null),
    actionId: fc.constantFrom(1, null),
  })
  const [anyStatus, anyKind] = [fc.constantFrom(...everyStatus), fc.constantFrom(...kinds)]
  fc.assert(
    fc.property(anyStatus, fc.array(anyAction, { maxLength: 5 }), anyName, anyKind, (status, actions, who, kind) => {
      const decision = decide(actions, who, kind, status)
      const asking = actions.filter((action) => takes[kind][action.status] !== undefined)
      if (decision.kind === 'send') {
        expect(isOver(status)).toBe(false)
        expect(actions).toContain(decision.action)
        expect(takes[kind][decision.action.status]).toBe(decision.operation)
        if (who.actionExecutionId === null) expect(asking).toEqual([decision.action])
      } else if (decision.kind === 'ambiguous') expect(asking.length).toBeGreaterThan(1)
      else if (who.actionExecutionId === null && !isOver(status)) expect(asking).toEqual([])
    }),
  )
})
