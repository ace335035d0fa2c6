import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import {
  BuddyError,
  Cancelled,
  DeadlineExceeded,
  RetriesExhausted,
  UnconfirmedOperation,
} from '../../src/buddy/errors.ts'
import { decodeExecution } from '../../src/buddy/decode.ts'
import { type StartedRunEnd, cancelStartedRun } from '../../src/run/cancel.ts'
import { fingerprintExecution } from '../../src/run/stale.ts'
import { createRunMarker, StartedRun, parseStartedRunState, type StartedRunState } from '../../src/run/started-run.ts'
import { type StopReason, toCancelReason } from '../../src/watch/watch.ts'
import { aHash, anActionBody, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeBuddy, cut, type FakeBuddy, refused, silence } from '../fakes/exchange.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { marker } from '../fakes/operating.ts'
import { fc } from '../fakes/properties.ts'

const address = { workspace: 'w', project: 'p', pipelineId: '2' }
const saved: StartedRunState = { ...address, marker, executionId: null, beforeRetry: null }
const found: StartedRunState = { ...saved, executionId: '7' }

function aStartedRun(): { readonly startedRun: StartedRun; readonly kept: readonly (StartedRunState | null)[] } {
  const kept: (StartedRunState | null)[] = []
  return {
    startedRun: new StartedRun(marker, (run) => {
      kept.push(run)
    }),
    kept,
  }
}

async function attempt(error: Error | null): Promise<ReturnType<typeof aStartedRun>> {
  const own = aStartedRun()
  await own.startedRun
    .track(address, null, async () => {
      if (error !== null) throw error
    })
    .catch(() => undefined)
  return own
}

describe("a run may be this step's own", () => {
  test('before it is asked for, and from then on', async () => {
    const { startedRun, kept } = aStartedRun()
    expect(startedRun.saved).toBeNull()
    await startedRun.track(address, null, async () => {
      expect(kept).toEqual([saved])
    })
    startedRun.confirm('7')
    expect([startedRun.saved, kept]).toEqual([found, [saved, found]])
    startedRun.clear()
    startedRun.clear()
    expect([startedRun.saved, kept.slice(2)]).toEqual([null, [null]])
  })

  test('with its number, where it is retried', async () => {
    const { startedRun } = aStartedRun()
    await startedRun.track({ ...address, executionId: '7' }, null, async () => undefined)
    expect(startedRun.saved).toEqual(found)
  })

  const notSent = new BuddyError({ kind: 'connection', code: 'ECONNREFUSED', detail: '' }, 'POST /x', false)
  test.each<[string, Error, boolean]>([
    ['a cut connection', cut(), true],
    ['no answer in time', silence(30_000), true],
    ['a server error', refused(502), true],
    ['a cancelled workflow', new Cancelled('SIGINT'), true],
    ['a fault of ours', new TypeError('x'), true],
    ['a connection that was never there', notSent, false],
    ['a refusal', refused(403), false],
    ['a rate limit', refused(429), false],
    ['the end of the time, before it was sent', new DeadlineExceeded(null), false],
  ])('after %s: %j', async (_, error, isOwn) => {
    const { startedRun } = await attempt(error)
    expect(startedRun.saved !== null).toBe(isOwn)
  })

  test("is nobody's where nothing was asked for: no number makes it ours", () => {
    const { startedRun, kept } = aStartedRun()
    startedRun.confirm('7')
    startedRun.clear()
    expect([startedRun.saved, kept]).toEqual([null, []])
  })
})

test('a marker says which workflow run and attempt it belongs to, and ends in what nobody can guess', () => {
  const runner = createFakeRunner({ environment: { GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: '3' } })
  expect(createRunMarker(runner, 'nonce')).toBe('[buddy-gate 77-3-nonce]')
})

describe('at the end of the step', () => {
  const seen: StopReason = { kind: 'decided', passes: true }
  const cancelled: StopReason = { kind: 'cancelled', signalName: 'SIGINT' }
  const timedOut: StopReason = { kind: 'timed-out', error: null }
  const endings: readonly StopReason[] = [
    seen,
    { kind: 'not-waiting' },
    timedOut,
    { kind: 'approval-timed-out' },
    { kind: 'not-found', reason: { kind: 'no-run-with-hash', hash: 'x', runCount: 0 } },
    cancelled,
    { kind: 'unreachable', error: new RetriesExhausted(cut(), 'exhausted', 3, 1, 'seen') },
    { kind: 'unconfirmed', error: new UnconfirmedOperation(cut()) },
  ]
  const choices = [true, false].flatMap((cancelOnAbort) =>
    [true, false].map((cancelOnTimeout) => ({ cancelOnAbort, cancelOnTimeout })),
  )

  async function cancel(
    run: StartedRunState | null,
    stopReason: StopReason,
    options: (typeof choices)[number],
    respond: () => Fields | BuddyError | null = () => anExecutionBody({ id: 7, status: 'TERMINATED' }),
  ): Promise<{ readonly runEnd: StartedRunEnd; readonly buddy: FakeBuddy; readonly cancelResult: object }> {
    const [buddy, clock, { startedRun }] = [createFakeBuddy(respond), createFakeClock(), aStartedRun()]
    if (run !== null) await startedRun.track(address, null, async () => undefined)
    if (run?.executionId != null) startedRun.confirm(run.executionId)
    // The deadline of the step is over, and the workflow cancelled: there is still time for this.
    const client = new BuddyClient(buddy.sendRequest, {
      requestTimeoutMs: 30_000,
      deadline: clock.now(),
      now: () => clock.now(),
      wallTime: () => 0,
      signal: AbortSignal.abort(new Cancelled('SIGINT')),
    })
    const cancelResult = await cancelStartedRun({ startedRun, client, clock }, toCancelReason(stopReason), options)
    return { runEnd: cancelResult.runEnd, buddy, cancelResult }
  }

  test.each(endings)("$kind: a run that is not this step's own is left alone", async (ending) => {
    for (const options of choices) {
      const { runEnd, buddy } = await cancel(null, ending, options)
      expect([runEnd, buddy.calls]).toEqual(['none', []])
    }
  })

  test.each(endings.flatMap((ending) => choices.map((options) => ({ kind: ending.kind, ending, ...options }))))(
    '$kind, cancel-on-abort: $cancelOnAbort, cancel-on-timeout: $cancelOnTimeout',
    async ({ kind, ending, ...options }) => {
      const isWanted =
        (kind === 'cancelled' && options.cancelOnAbort) || (kind === 'timed-out' && options.cancelOnTimeout)
      const { runEnd, buddy } = await cancel(found, ending, options)
      expect(runEnd).toBe(kind === 'decided' ? 'none' : isWanted ? 'cancelled' : 'still-running')
      expect(buddy.calls.map(({ method, short, body }) => [method, short, body])).toEqual(
        isWanted ? [['PATCH', '/executions/7', { operation: 'CANCEL' }]] : [],
      )
      const unknown = await cancel(saved, ending, options)
      expect(unknown.runEnd).toBe(
        kind === 'decided' ? 'none' : kind === 'cancelled' && options.cancelOnAbort ? 'deferred-to-post' : 'unknown',
      )
      expect(unknown.buddy.calls).toEqual([])
    },
  )

  test.each([
    ['a cut', cut()],
    ['a refusal', refused(403)],
    ['a server error', refused(503, { retryAfterMs: 1000 })],
  ])('a CANCEL that fails by %s is not tried again, and told', async (_, error) => {
    const { cancelResult, buddy } = await cancel(
      found,
      cancelled,
      { cancelOnAbort: true, cancelOnTimeout: false },
      () => error,
    )
    expect(cancelResult).toEqual({ runEnd: 'cancel-failed', error, execution: null })
    expect(buddy.calls).toHaveLength(1)
  })

  test('a CANCEL that Buddy answers without a body is done', async () => {
    const { cancelResult } = await cancel(found, cancelled, { cancelOnAbort: true, cancelOnTimeout: false }, () => null)
    expect(cancelResult).toEqual({ runEnd: 'cancelled', error: null, execution: null })
  })

  test('a CANCEL leaves the runner time for the results, and tells what Buddy said', async () => {
    const { cancelResult, buddy } = await cancel(found, cancelled, { cancelOnAbort: true, cancelOnTimeout: false })
    expect(buddy.calls[0]?.timeoutMs).toBeLessThanOrEqual(5_000)
    expect(cancelResult).toMatchObject({ runEnd: 'cancelled', error: null, execution: { status: 'TERMINATED' } })
  })
})

describe('at the end of a step that may have retried a run', () => {
  const failed = anExecutionBody({ id: 7, status: 'FAILED', action_executions: [anActionBody({ status: 'FAILED' })] })
  const beforeRetry = decodeExecution(failed)
  const goingOn = anExecutionBody({
    id: 7,
    status: 'INPROGRESS',
    finish_date: null,
    action_executions: [anActionBody({ action_execution_id: aHash(3), status: 'INPROGRESS' })],
  })
  const half = anExecutionBody({
    id: 7,
    status: 'FAILED',
    action_executions: [
      anActionBody({ status: 'FAILED' }),
      anActionBody({ action_execution_id: aHash(3), status: 'INPROGRESS' }),
    ],
  })
  const both = { cancelOnAbort: true, cancelOnTimeout: true }

  /** What is done with a run of which Buddy shows this; `isCertain` where Buddy had said that it retried it. */
  async function cancel(
    stopReason: StopReason,
    shown: Fields | BuddyError,
    isConfirmed = false,
  ): Promise<readonly [runEnd: StartedRunEnd, asked: readonly string[], tookMs: number]> {
    const [clock, { startedRun }] = [createFakeClock(), aStartedRun()]
    const buddy = createFakeBuddy(({ method, timeoutMs }) => {
      if (method !== 'PATCH' && shown instanceof BuddyError && shown.details.kind === 'timeout')
        clock.advance(timeoutMs)
      return method === 'PATCH' ? { ...goingOn, status: 'TERMINATED' } : shown
    })
    await startedRun
      .track({ ...address, executionId: '7' }, beforeRetry, async () => {
        throw cut()
      })
      .catch(() => undefined)
    expect(startedRun.saved).toEqual({ ...found, beforeRetry: fingerprintExecution(beforeRetry) })
    if (isConfirmed) startedRun.confirm('7')
    const client = new BuddyClient(buddy.sendRequest, {
      requestTimeoutMs: 30_000,
      deadline: clock.now(),
      now: () => clock.now(),
      wallTime: () => 0,
      signal: AbortSignal.abort(new Cancelled('SIGINT')),
    })
    const startedAt = clock.now()
    const { runEnd } = await cancelStartedRun({ startedRun, client, clock }, toCancelReason(stopReason), both)
    return [runEnd, buddy.calls.map(({ method }) => method), clock.now() - startedAt]
  }

  const cancelled: StopReason = { kind: 'cancelled', signalName: 'SIGINT' }
  const timedOut: StopReason = { kind: 'timed-out', error: null }
  test.each<[string, StopReason, Fields | BuddyError, boolean, StartedRunEnd, readonly string[]]>([
    [
      'as it was, is not cancelled: somebody else may mean to look at it',
      cancelled,
      failed,
      false,
      'deferred-to-post',
      ['GET'],
    ],
    ['as it was, at the timeout: no post step cancels it', timedOut, failed, false, 'unknown', ['GET']],
    ['going on, is cancelled', cancelled, goingOn, false, 'cancelled', ['GET', 'PATCH']],
    ['half as it was, is cancelled', cancelled, half, false, 'cancelled', ['GET', 'PATCH']],
    ['not at all, is cancelled', cancelled, cut(), false, 'cancelled', ['GET', 'PATCH']],
    [
      'as it was, though Buddy said that it retried it, is cancelled without a look',
      cancelled,
      failed,
      true,
      'cancelled',
      ['PATCH'],
    ],
  ])('a run that Buddy shows %s', async (_, ending, shown, isConfirmed, runEnd, asked) => {
    const [wasDone, wasAsked] = await cancel(ending, shown, isConfirmed)
    expect([wasDone, wasAsked]).toEqual([runEnd, asked])
  })

  test('the look before the CANCEL leaves it most of the time', async () => {
    const [runEnd, asked, tookMs] = await cancel(cancelled, silence(30_000))
    expect([runEnd, asked]).toEqual(['cancelled', ['GET', 'PATCH']])
    expect(tookMs).toBeLessThanOrEqual(2_000)
  })
})

describe('what was kept for the post step', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(
        fc.record({
          workspace: fc.stringMatching(/^[\w-]{1,20}$/),
          project: fc.stringMatching(/^[\w.@ -]{3,20}$/),
          pipelineId: fc.stringMatching(/^[1-9]\d{0,18}$/),
          marker: fc.string(),
          executionId: fc.option(fc.stringMatching(/^[1-9]\d{0,18}$/)),
          beforeRetry: fc.option(fc.string()),
        }),
        (run) => {
          expect(parseStartedRunState(JSON.stringify(run))).toEqual(run)
        },
      ),
    )
  })

  test.each([
    '',
    'null',
    '{}',
    '[]',
    '7',
    '"x"',
    '{"workspace":"w","project":"p","pipelineId":"2"}',
    '{"workspace":"w","project":"p","pipelineId":2,"marker":"m"}',
  ])('is nothing where it is %j', (text) => {
    expect(parseStartedRunState(text)).toBeNull()
  })

  test.each([
    { workspace: '..' },
    { workspace: '' },
    { project: 'p/../..' },
    { project: '.' },
    { pipelineId: '../2' },
    { pipelineId: '0' },
    { executionId: '../../x' },
    { executionId: '' },
    { executionId: '7?x=y' },
  ])('is nothing with an id that would lead to another path: %j', (ids) => {
    expect(parseStartedRunState(JSON.stringify(found))).toEqual(found)
    expect(parseStartedRunState(JSON.stringify({ ...found, ...ids }))).toBeNull()
  })

  test('is an error where it was cut: a run may be left behind', () => {
    expect(() => parseStartedRunState('{"workspace":"w"')).toThrow(SyntaxError)
  })

  test('has no number where there is none', () => {
    expect(parseStartedRunState('{"workspace":"w","project":"p","pipelineId":"2","marker":"m"}')).toMatchObject({
      executionId: null,
    })
    expect(
      parseStartedRunState('{"workspace":"w","project":"p","pipelineId":"2","marker":"m","executionId":7}'),
    ).toMatchObject({ executionId: null })
  })
})
