import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { BuddyError, Cancelled } from '../../src/buddy/errors.ts'
import { decodeExecution } from '../../src/buddy/decode.ts'
import {
  type CancelReason,
  type CancelResult,
  cancelStartedRun,
  leaveToPost,
  type StartedRunEnd,
} from '../../src/run/cancel.ts'
import { StartedRun } from '../../src/run/started-run.ts'
import { aHash, anActionBody, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { type Call, createFakeBuddy, cut, refused, silence } from '../fakes/exchange.ts'
import { marker } from '../fakes/operating.ts'

const address = { workspace: 'w', project: 'p', pipelineId: '2' }
const both = { cancelOnAbort: true, cancelOnTimeout: true }
const choices = [true, false].flatMap((cancelOnAbort) =>
  [true, false].map((cancelOnTimeout) => ({ cancelOnAbort, cancelOnTimeout })),
)
const reasons = ['cancelled', 'timed-out', 'over', 'other'] as const
const terminated = anExecutionBody({ id: 7, status: 'TERMINATED' })

/** A run that a step has started, as far as it is known; null for none. */
async function aStartedRun(executionId: string | null | undefined): Promise<StartedRun> {
  const startedRun = new StartedRun(marker, () => undefined)
  if (executionId === undefined) return startedRun
  await startedRun.track(address, null, async () => undefined)
  if (executionId !== null) startedRun.confirm(executionId)
  return startedRun
}

interface Cancelling extends CancelResult {
  readonly calls: readonly Call[]
  readonly tookMs: number
}

/** Cancels a run although the step's deadline is over and the workflow is cancelled. */
async function cancel(
  startedRun: StartedRun,
  reason: CancelReason,
  options = both,
  respond: (call: Call) => Fields | BuddyError | null = () => terminated,
): Promise<Cancelling> {
  const clock = createFakeClock()
  const buddy = createFakeBuddy((call) => {
    const response = respond(call)
    if (response instanceof BuddyError && response.details.kind === 'timeout') clock.advance(call.timeoutMs)
    return response
  })
  const startedAt = clock.now()
  const client = new BuddyClient(buddy.sendRequest, {
    requestTimeoutMs: 30_000,
    deadline: startedAt,
    now: () => clock.now(),
    wallTime: () => 0,
    signal: AbortSignal.abort(new Cancelled('SIGINT')),
  })
  const result = await cancelStartedRun({ startedRun, client, clock }, reason, options)
  return { ...result, calls: buddy.calls, tookMs: clock.now() - startedAt }
}

test.each(reasons)("leaves a run alone that is not this step's own when the step ends as %s", async (reason) => {
  for (const options of choices)
    expect(await cancel(await aStartedRun(undefined), reason, options)).toMatchObject({ runEnd: 'none', calls: [] })
})

test.each(reasons.flatMap((reason) => choices.map((options) => ({ reason, ...options }))))(
  '$reason, cancel-on-abort: $cancelOnAbort, cancel-on-timeout: $cancelOnTimeout',
  async ({ reason, ...options }) => {
    const isWanted =
      (reason === 'cancelled' && options.cancelOnAbort) || (reason === 'timed-out' && options.cancelOnTimeout)
    const { runEnd, calls } = await cancel(await aStartedRun('7'), reason, options)
    expect(runEnd).toBe(reason === 'over' ? 'none' : isWanted ? 'cancelled' : 'still-running')
    expect(calls.map(({ method, short, body }) => [method, short, body])).toEqual(
      isWanted ? [['PATCH', '/executions/7', { operation: 'CANCEL' }]] : [],
    )
    const isForPost = reason === 'cancelled' && options.cancelOnAbort
    expect(await cancel(await aStartedRun(null), reason, options)).toMatchObject({
      runEnd: reason === 'over' ? 'none' : isForPost ? 'deferred-to-post' : 'unknown',
      calls: [],
    })
  },
)

test.each([cut(), refused(403), refused(503, { retryAfterMs: 1000 })])(
  'does not repeat a CANCEL that fails, and returns the error (%#)',
  async (error) => {
    const result = await cancel(await aStartedRun('7'), 'cancelled', both, () => error)
    expect(result).toMatchObject({ runEnd: 'cancel-failed', error, execution: null, tookMs: 0 })
    expect(result.calls).toHaveLength(1)
  },
)

test('throws an internal error', async () => {
  const fail = (): never => {
    throw new TypeError('internal')
  }
  await expect(cancel(await aStartedRun('7'), 'cancelled', both, fail)).rejects.toThrow('internal')
})

test('returns what Buddy answers to a CANCEL, also if that is nothing', async () => {
  const result = await cancel(await aStartedRun('7'), 'cancelled')
  expect(result).toMatchObject({ runEnd: 'cancelled', error: null, execution: { status: 'TERMINATED' } })
  expect(result.calls[0]?.timeoutMs).toBe(4_000)
  expect(await cancel(await aStartedRun('7'), 'cancelled', both, () => null)).toMatchObject({
    runEnd: 'cancelled',
    error: null,
    execution: null,
  })
})

test.each<[string | null | undefined, boolean, StartedRunEnd]>([
  [undefined, true, 'none'],
  [undefined, false, 'none'],
  [null, true, 'deferred-to-post'],
  [null, false, 'unknown'],
  ['7', true, 'deferred-to-post'],
  ['7', false, 'still-running'],
])('leaves run %j to the post step after an internal error, with cancel-on-abort: %s', async (id, isWanted, runEnd) => {
  const result = leaveToPost(await aStartedRun(id), { cancelOnAbort: isWanted })
  expect(result).toEqual({ runEnd, error: null, execution: null })
})

describe('a run that the step may have retried', () => {
  const failed = anExecutionBody({ id: 7, status: 'FAILED', action_executions: [anActionBody({ status: 'FAILED' })] })
  const newAction = anActionBody({ action_execution_id: aHash(3), status: 'INPROGRESS' })
  const goingOn = anExecutionBody({ id: 7, status: 'INPROGRESS', action_executions: [newAction] })
  const half = { ...failed, action_executions: [anActionBody({ status: 'FAILED' }), newAction] }

  async function cancelRetried(
    reason: CancelReason,
    shown: Fields | BuddyError,
    isConfirmed: boolean,
  ): Promise<readonly [runEnd: StartedRunEnd, asked: readonly string[], tookMs: number]> {
    const startedRun = new StartedRun(marker, () => undefined)
    const send = async (): Promise<never> => {
      throw cut()
    }
    await startedRun.track({ ...address, executionId: '7' }, decodeExecution(failed), send).catch(() => undefined)
    if (isConfirmed) startedRun.confirm('7')
    const respond = ({ method }: Call): Fields | BuddyError => (method === 'PATCH' ? terminated : shown)
    const { runEnd, calls, tookMs } = await cancel(startedRun, reason, both, respond)
    return [runEnd, calls.map(({ method }) => method), tookMs]
  }

  test.each<[string, CancelReason, Fields | BuddyError, boolean, StartedRunEnd, readonly string[]]>([
    ['left to the post step when Buddy shows it as before', 'cancelled', failed, false, 'deferred-to-post', ['GET']],
    ['left alone at the timeout when Buddy shows it as before', 'timed-out', failed, false, 'unknown', ['GET']],
    ['cancelled when it goes on', 'cancelled', goingOn, false, 'cancelled', ['GET', 'PATCH']],
    ['cancelled when it is half as before', 'cancelled', half, false, 'cancelled', ['GET', 'PATCH']],
    ['cancelled when it cannot be read', 'cancelled', cut(), false, 'cancelled', ['GET', 'PATCH']],
    ['cancelled without a read when Buddy confirmed the retry', 'cancelled', failed, true, 'cancelled', ['PATCH']],
  ])('is %s', async (_, reason, shown, isConfirmed, runEnd, asked) => {
    expect(await cancelRetried(reason, shown, isConfirmed)).toEqual([runEnd, asked, 0])
  })

  test('is read for a second and a half at most, and then cancelled', async () => {
    expect(await cancelRetried('cancelled', silence(30_000), false)).toEqual(['cancelled', ['GET', 'PATCH'], 1_500])
  })
})
