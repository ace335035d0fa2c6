import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { BuddyError, Cancelled, DeadlineReached, GaveUp, Unclear } from '../../src/buddy/errors.ts'
import { decodeExecution } from '../../src/buddy/model.ts'
import { type Fate, settleOwnRun } from '../../src/run/cancel.ts'
import { hashRun } from '../../src/run/stale.ts'
import { nameMarker, OwnRun, parseSavedRun, type SavedRun } from '../../src/run/started-run.ts'
import { type Ending, toCancelReason } from '../../src/watch/watch.ts'
import { aHash, anActionBody, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeBuddy, cut, type FakeBuddy, refused, silence } from '../fakes/exchange.ts'
import { createFakeHost } from '../fakes/host.ts'
import { marker } from '../fakes/operating.ts'

const address = { workspace: 'w', project: 'p', pipelineId: '2' }
const saved: SavedRun = { ...address, marker, executionId: null, former: null }
const found: SavedRun = { ...saved, executionId: '7' }

function anOwnRun(): { readonly ownRun: OwnRun; readonly kept: readonly (SavedRun | null)[] } {
  const kept: (SavedRun | null)[] = []
  return {
    ownRun: new OwnRun(marker, (run) => {
      kept.push(run)
    }),
    kept,
  }
}

async function attempt(error: Error | null): Promise<ReturnType<typeof anOwnRun>> {
  const own = anOwnRun()
  await own.ownRun
    .attempt(address, null, async () => {
      if (error !== null) throw error
    })
    .catch(() => undefined)
  return own
}

describe("a run may be this step's own", () => {
  test('before it is asked for, and from then on', async () => {
    const { ownRun, kept } = anOwnRun()
    expect(ownRun.saved).toBeNull()
    await ownRun.attempt(address, null, async () => {
      expect(kept).toEqual([saved])
    })
    ownRun.found('7')
    expect([ownRun.saved, kept]).toEqual([found, [saved, found]])
    ownRun.release()
    ownRun.release()
    expect([ownRun.saved, kept.slice(2)]).toEqual([null, [null]])
  })

  test('with its number, where it is retried', async () => {
    const { ownRun } = anOwnRun()
    await ownRun.attempt({ ...address, executionId: '7' }, null, async () => undefined)
    expect(ownRun.saved).toEqual(found)
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
    ['the end of the time, before it was sent', new DeadlineReached(null), false],
  ])('after %s: %j', async (_, error, isOwn) => {
    const { ownRun } = await attempt(error)
    expect(ownRun.saved !== null).toBe(isOwn)
  })

  test("is nobody's where nothing was asked for: no number makes it ours", () => {
    const { ownRun, kept } = anOwnRun()
    ownRun.found('7')
    ownRun.release()
    expect([ownRun.saved, kept]).toEqual([null, []])
  })
})

test('a marker says which workflow run and attempt it belongs to, and ends in what nobody can guess', () => {
  const host = createFakeHost({ environment: { GITHUB_RUN_ID: '77', GITHUB_RUN_ATTEMPT: '3' } })
  expect(nameMarker(host, 'nonce')).toBe('[buddy-gate 77-3-nonce]')
})

describe('at the end of the step', () => {
  const seen: Ending = { kind: 'seen' }
  const cancelled: Ending = { kind: 'cancelled', signalName: 'SIGINT' }
  const timedOut: Ending = { kind: 'timed-out', trouble: null }
  const endings: readonly Ending[] = [
    seen,
    { kind: 'not-waiting' },
    timedOut,
    { kind: 'approval-timed-out' },
    { kind: 'not-found', miss: { kind: 'no-run-with-hash', hash: 'x', runCount: 0 } },
    cancelled,
    { kind: 'lost', gaveUp: new GaveUp(cut(), 'exhausted', 3, 1, 'wait') },
    { kind: 'unclear', unclear: new Unclear(cut()) },
  ]
  const choices = [true, false].flatMap((cancelOnAbort) =>
    [true, false].map((cancelOnTimeout) => ({ cancelOnAbort, cancelOnTimeout })),
  )

  async function settle(
    run: SavedRun | null,
    ending: Ending,
    wishes: (typeof choices)[number],
    answer: () => Fields | BuddyError | null = () => anExecutionBody({ id: 7, status: 'TERMINATED' }),
  ): Promise<{ readonly fate: Fate; readonly buddy: FakeBuddy; readonly settled: object }> {
    const [buddy, clock, { ownRun }] = [createFakeBuddy(answer), createFakeClock(), anOwnRun()]
    if (run !== null) await ownRun.attempt(address, null, async () => undefined)
    if (run?.executionId != null) ownRun.found(run.executionId)
    // The deadline of the step is over, and the workflow cancelled: there is still time for this.
    const client = new BuddyClient(buddy.exchange, {
      requestTimeoutMs: 30_000,
      deadline: clock.now(),
      now: () => clock.now(),
      wallTime: () => 0,
      signal: AbortSignal.abort(new Cancelled('SIGINT')),
    })
    const settled = await settleOwnRun(ownRun, toCancelReason(ending), wishes, client, clock)
    return { fate: settled.fate, buddy, settled }
  }

  test.each(endings)("$kind: a run that is not this step's own is left alone", async (ending) => {
    for (const wishes of choices) {
      const { fate, buddy } = await settle(null, ending, wishes)
      expect([fate, buddy.calls]).toEqual(['not-ours', []])
    }
  })

  test.each(endings.flatMap((ending) => choices.map((wishes) => ({ kind: ending.kind, ending, ...wishes }))))(
    '$kind, cancel-on-abort: $cancelOnAbort, cancel-on-timeout: $cancelOnTimeout',
    async ({ kind, ending, ...wishes }) => {
      const isWanted =
        (kind === 'cancelled' && wishes.cancelOnAbort) || (kind === 'timed-out' && wishes.cancelOnTimeout)
      const { fate, buddy } = await settle(found, ending, wishes)
      expect(fate).toBe(kind === 'seen' ? 'not-ours' : isWanted ? 'cancelled' : 'goes-on')
      expect(buddy.calls.map(({ method, short, body }) => [method, short, body])).toEqual(
        isWanted ? [['PATCH', '/executions/7', { operation: 'CANCEL' }]] : [],
      )
      const unknown = await settle(saved, ending, wishes)
      expect(unknown.fate).toBe(
        kind === 'seen'
          ? 'not-ours'
          : kind === 'cancelled' && wishes.cancelOnAbort
            ? 'left-to-post'
            : 'perhaps-goes-on',
      )
      expect(unknown.buddy.calls).toEqual([])
    },
  )

  test.each([
    ['a cut', cut()],
    ['a refusal', refused(403)],
    ['a server error', refused(503, { retryAfterMs: 1000 })],
  ])('a CANCEL that fails by %s is not tried again, and told', async (_, error) => {
    const { settled, buddy } = await settle(
      found,
      cancelled,
      { cancelOnAbort: true, cancelOnTimeout: false },
      () => error,
    )
    expect(settled).toEqual({ fate: 'cancel-failed', trouble: error, execution: null })
    expect(buddy.calls).toHaveLength(1)
  })

  test('a CANCEL that Buddy answers without a body is done', async () => {
    const { settled } = await settle(found, cancelled, { cancelOnAbort: true, cancelOnTimeout: false }, () => null)
    expect(settled).toEqual({ fate: 'cancelled', trouble: null, execution: null })
  })

  test('a CANCEL leaves the runner time for the results, and tells what Buddy said', async () => {
    const { settled, buddy } = await settle(found, cancelled, { cancelOnAbort: true, cancelOnTimeout: false })
    expect(buddy.calls[0]?.timeoutMs).toBeLessThanOrEqual(5_000)
    expect(settled).toMatchObject({ fate: 'cancelled', trouble: null, execution: { status: 'TERMINATED' } })
  })
})

describe('at the end of a step that may have retried a run', () => {
  const failed = anExecutionBody({ id: 7, status: 'FAILED', action_executions: [anActionBody({ status: 'FAILED' })] })
  const former = decodeExecution(failed)
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
  async function settle(
    ending: Ending,
    shown: Fields | BuddyError,
    isCertain = false,
  ): Promise<readonly [fate: Fate, asked: readonly string[], tookMs: number]> {
    const [clock, { ownRun }] = [createFakeClock(), anOwnRun()]
    const buddy = createFakeBuddy(({ method, timeoutMs }) => {
      if (method !== 'PATCH' && shown instanceof BuddyError && shown.trouble.kind === 'timeout')
        clock.advance(timeoutMs)
      return method === 'PATCH' ? { ...goingOn, status: 'TERMINATED' } : shown
    })
    await ownRun
      .attempt({ ...address, executionId: '7' }, former, async () => {
        throw cut()
      })
      .catch(() => undefined)
    expect(ownRun.saved).toEqual({ ...found, former: hashRun(former) })
    if (isCertain) ownRun.found('7')
    const client = new BuddyClient(buddy.exchange, {
      requestTimeoutMs: 30_000,
      deadline: clock.now(),
      now: () => clock.now(),
      wallTime: () => 0,
      signal: AbortSignal.abort(new Cancelled('SIGINT')),
    })
    const startedAt = clock.now()
    const { fate } = await settleOwnRun(ownRun, toCancelReason(ending), both, client, clock)
    return [fate, buddy.calls.map(({ method }) => method), clock.now() - startedAt]
  }

  const cancelled: Ending = { kind: 'cancelled', signalName: 'SIGINT' }
  const timedOut: Ending = { kind: 'timed-out', trouble: null }
  test.each<[string, Ending, Fields | BuddyError, boolean, Fate, readonly string[]]>([
    [
      'as it was, is not cancelled: somebody else may mean to look at it',
      cancelled,
      failed,
      false,
      'left-to-post',
      ['GET'],
    ],
    ['as it was, at the timeout: no post step cancels it', timedOut, failed, false, 'perhaps-goes-on', ['GET']],
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
  ])('a run that Buddy shows %s', async (_, ending, shown, isCertain, fate, asked) => {
    const [wasDone, wasAsked] = await settle(ending, shown, isCertain)
    expect([wasDone, wasAsked]).toEqual([fate, asked])
  })

  test('the look before the CANCEL leaves it most of the time', async () => {
    const [fate, asked, tookMs] = await settle(cancelled, silence(30_000))
    expect([fate, asked]).toEqual(['cancelled', ['GET', 'PATCH']])
    expect(tookMs).toBeLessThanOrEqual(2_000)
  })
})

describe('what was kept for the post step', () => {
  test('comes out as it went in', () => {
    fc.assert(
      fc.property(
        fc.record({
          workspace: fc.string(),
          project: fc.string(),
          pipelineId: fc.string(),
          marker: fc.string(),
          executionId: fc.option(fc.string()),
          former: fc.option(fc.string()),
        }),
        (run) => {
          expect(parseSavedRun(JSON.stringify(run))).toEqual(run)
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
    expect(parseSavedRun(text)).toBeNull()
  })

  test('is an error where it was cut: a run may be left behind', () => {
    expect(() => parseSavedRun('{"workspace":"w"')).toThrow(SyntaxError)
  })

  test('has no number where there is none', () => {
    expect(parseSavedRun('{"workspace":"w","project":"p","pipelineId":"2","marker":"m"}')).toMatchObject({
      executionId: null,
    })
    expect(
      parseSavedRun('{"workspace":"w","project":"p","pipelineId":"2","marker":"m","executionId":7}'),
    ).toMatchObject({ executionId: null })
  })
})
