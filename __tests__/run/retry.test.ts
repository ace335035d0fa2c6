import { describe, expect, test } from '@jest/globals'
import { type BuddyError, UnconfirmedOperation } from '../../src/buddy/errors.ts'
import { decodeActionExecution, decodeExecution } from '../../src/buddy/decode.ts'
import type { ResolvedTarget } from '../../src/run/find.ts'
import { retryRun } from '../../src/run/retry.ts'
import { fingerprintExecution, markStaleStates } from '../../src/run/stale.ts'
import { toActionState, toRunState } from '../../src/run/state.ts'
import { aHash, anActionBody, anExecution, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { type Call, cut, refused } from '../fakes/exchange.ts'
import { attempt, type Attempted, marker, type OperatingOptions, resolvedRun } from '../fakes/operating.ts'

const neverExecuted = anActionBody({ action_execution_id: null, status: 'NOT_EXECUTED', action: { id: 9 } })
const failed = anExecutionBody({
  status: 'FAILED',
  action_executions: [neverExecuted, anActionBody({ status: 'FAILED' })],
})
const goingOn = anExecutionBody({ status: 'INPROGRESS', finish_date: null })

async function retry(
  respond: (call: Call) => Fields | BuddyError | null,
  from: Partial<ResolvedTarget> = {},
  options?: OperatingOptions,
): Promise<Attempted<ResolvedTarget>> {
  return await attempt((context) => retryRun({ ...resolvedRun, ...from }, context), respond, options)
}

/** Answers RETRY in one way; shows a run first as it was, and later in another way. */
const onRetry =
  (response: Fields | BuddyError | null, before = failed, after = before) =>
  ({ method, earlier }: Call): Fields | BuddyError | null =>
    method === 'PATCH' ? response : earlier === 0 ? before : after

describe('a retry', () => {
  test.each(['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'])(
    'of a run that is %s is sent once, and the state before is remembered and saved',
    async (status) => {
      const before = { ...failed, status }
      const { result, changes, observed, saved, context } = await retry(onRetry(goingOn, before))
      expect(changes.map(({ short, body }) => [short, body])).toEqual([['/executions/2', { operation: 'RETRY' }]])
      expect(result).toMatchObject({ execution: null, stage: 'seen', beforeRetry: { status } })
      expect(observed.done).toEqual([`Retried the run, which was ${status}`])
      expect(observed.states).toMatchObject([{ status, kind: 'run', isStale: true }])
      const own = {
        workspace: 'w',
        project: 'p',
        pipelineId: '2',
        marker,
        executionId: '2',
        beforeRetry: fingerprintExecution(decodeExecution(before)),
      }
      expect(saved).toEqual([own, own])
      expect(context.startedRun.isConfirmed).toBe(true)
    },
  )

  test('does not read the run again that the search has read', async () => {
    const execution = anExecution({ status: 'FAILED' })
    const { buddy } = await retry(onRetry(goingOn), { execution })
    expect(buddy.calls.map(({ method }) => method)).toEqual(['PATCH'])
  })

  test.each(['INPROGRESS', 'ENQUEUED', 'INITIAL', 'TERMINATING', 'WAITING_FOR_APPLY', 'NEW_WORD'])(
    'of a run that is %s is not sent, with a warning',
    async (status) => {
      const { result, changes, observed, saved } = await retry(() => ({ ...goingOn, status }))
      expect([changes, saved]).toEqual([[], []])
      expect(result).toMatchObject({ execution: { status }, stage: 'seen', beforeRetry: null })
      expect(observed.states).toMatchObject([{ status, isStale: false }])
      expect(observed.warnings).toEqual([expect.stringContaining(status)])
    },
  )

  test.each<[Partial<ResolvedTarget>, number | null]>([
    [{}, null],
    [{ actionExecutionId: aHash(1).toUpperCase() }, 1],
    [{ actionExecutionId: aHash(9), actionId: 5 }, 5],
  ])('follows an action by its number, since its hash is new: %j', async (from, actionId) => {
    const { result, buddy } = await retry(onRetry(goingOn), from)
    expect(result).toMatchObject({ actionExecutionId: from.actionExecutionId ?? null, actionId })
    expect(buddy.calls).toHaveLength(2)
  })

  test('without a response body is done', async () => {
    const { result, observed, context } = await retry(onRetry(null))
    expect([observed.done, context.startedRun.isConfirmed]).toEqual([['Retried the run, which was FAILED'], true])
    expect(result).toMatchObject({ stage: 'seen' })
  })

  test('is sent again after a refusal that had no effect', async () => {
    const { changes, result } = await retry(({ method, earlier }) =>
      method !== 'PATCH' ? failed : earlier < 3 ? refused(429) : goingOn,
    )
    expect(changes).toHaveLength(3)
    expect(result).toMatchObject({ stage: 'seen' })
  })
})

describe('a retry whose response is lost', () => {
  const half = {
    ...failed,
    action_executions: [
      anActionBody({ status: 'FAILED' }),
      anActionBody({ action_execution_id: aHash(3), status: 'INPROGRESS', finish_date: null }),
    ],
  }

  test.each([cut(), refused(500)])('was done when the run changes, and is not sent again (%#)', async (error) => {
    const { result, changes, observed } = await retry(({ method, earlier }) =>
      method === 'PATCH' ? error : earlier === 0 ? failed : earlier < 4 ? half : goingOn,
    )
    expect(changes).toHaveLength(1)
    expect(observed.notices).toEqual([expect.stringContaining('it was retried')])
    expect(result).toMatchObject({ stage: 'seen', beforeRetry: { status: 'FAILED' } })
  })

  test.each([
    ['as it was', failed],
    ['half as it was', half],
  ])('is unconfirmed when the run stays %s, and the state stays saved', async (_, shown) => {
    const { result, changes, context, saved, observed } = await retry(onRetry(cut(), failed, shown))
    expect(result).toBeInstanceOf(UnconfirmedOperation)
    expect([changes.length, context.startedRun.isConfirmed, observed.notices]).toEqual([1, false, []])
    expect(saved.at(-1)).toMatchObject({ executionId: '2' })
  })
})

describe('a retry that Buddy refuses', () => {
  test.each([400, 401, 403, 404, 409])('with %d is an error, and no run is tracked', async (httpStatus) => {
    const { result, saved, context, buddy } = await retry(onRetry(refused(httpStatus)))
    expect(result).toMatchObject({ name: 'RetriesExhausted', last: { details: { httpStatus } } })
    expect([saved.at(-1), context.startedRun.isConfirmed]).toEqual([null, false])
    // Nothing more is read with a token that is refused.
    expect(buddy.calls).toHaveLength([401, 403].includes(httpStatus) ? 2 : 3)
  })

  test.each([400, 404, 409])('with %d since the run goes on is only watched', async (httpStatus) => {
    const { result, changes, observed, saved } = await retry(onRetry(refused(httpStatus), failed, goingOn))
    expect(changes).toHaveLength(1)
    expect(observed.notices).toEqual([
      expect.stringMatching(/no longer FAILED: another user was faster\. It is only watched\.$/),
    ])
    expect([observed.done, observed.warnings, saved.at(-1)]).toEqual([[], [], null])
    expect(result).toMatchObject({ execution: null, stage: 'seen', beforeRetry: { status: 'FAILED' } })
  })

  test.each([
    ['SUCCESSFUL', 400, ['Only failed', 'ones']],
    ['SUCCESSFUL', 409, []],
    ['SUCCESSFUL', 422, []],
    ['SKIPPED', 400, []],
    ['NOT_EXECUTED', 400, []],
  ])('since the run is %s is judged by its status (%d)', async (status, httpStatus, apiMessages) => {
    const response = refused(httpStatus, { apiMessages })
    const { result, changes, observed, saved } = await retry(onRetry(response, { ...failed, status }))
    expect(changes).toHaveLength(1)
    expect(observed.notices).toEqual([
      `Buddy did not retry the run, which is ${status}: there is nothing to retry. The step judges the run as it is.` +
        (apiMessages.length === 0 ? '' : ' Buddy says: Only failed · ones'),
    ])
    expect([observed.done, observed.warnings, saved.at(-1)]).toEqual([[], [], null])
    expect(result).toMatchObject({ execution: { status }, stage: 'seen', beforeRetry: null })
  })

  test.each([
    ['SUCCESSFUL', refused(404)],
    ['SUCCESSFUL', refused(405)],
    ['SUCCESSFUL', refused(429, { retryAfterMs: 7_200_000 })],
    ['FAILED', refused(400)],
    ['TERMINATED', refused(400)],
  ])('is an error when the refusal does not fit the status %s (%#)', async (status, response) => {
    const { result, observed } = await retry(onRetry(response, { ...failed, status }), {}, { deadline: 3_600_000 })
    expect(result).toMatchObject({ name: 'RetriesExhausted' })
    expect(observed.notices).toEqual([])
  })
})

describe('a retry of an action that its run does not list', () => {
  test.each([
    [aHash(8), aHash(8)],
    [aHash(8).toUpperCase(), null],
  ])('reads the action first, so that the state before is known (%s)', async (given, echoed) => {
    const actionNotInRun = anActionBody({ action_execution_id: echoed, status: 'SUCCESSFUL', action: { id: 5 } })
    const { result, buddy, observed } = await retry(
      (call) => (call.short.includes('action_executions') ? actionNotInRun : onRetry(goingOn)(call)),
      { actionExecutionId: given },
    )
    expect(buddy.calls.map(({ method }) => method)).toEqual(['GET', 'GET', 'PATCH'])
    expect(observed.states).toEqual([])
    if (result instanceof Error) throw result
    expect(result.actionId).toBe(5)
    const mark = markStaleStates(result.beforeRetry, result.actionBeforeRetry)
    const execution = decodeExecution(goingOn)
    const later = toActionState(
      decodeActionExecution({ ...actionNotInRun, action_execution_id: given }),
      execution,
      true,
    )
    expect([later, { ...later, execution: null }].map((state) => mark(state).isStale)).toEqual([true, true])
    // A late response about the run is known for one, also after the run has moved.
    const states = [failed, goingOn, failed].map((body) => mark(toRunState(decodeExecution(body))))
    expect(states.map(({ isStale }) => isStale)).toEqual([true, false, true])
  })

  test('is not sent when the action is missing', async () => {
    const { result, changes } = await retry(
      ({ short }) => (short.includes('action_executions') ? refused(404) : failed),
      { actionExecutionId: aHash(8) },
    )
    expect([result, changes]).toMatchObject([{ name: 'RetriesExhausted' }, []])
  })
})
