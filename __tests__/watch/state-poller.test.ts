import { describe, expect, test } from '@jest/globals'
import { BuddyError } from '../../src/buddy/errors.ts'
import type { Execution } from '../../src/buddy/model.ts'
import type { ExecutionState } from '../../src/run/state.ts'
import { createStatePoller } from '../../src/watch/state-poller.ts'
import type { StatePoller } from '../../src/watch/watch.ts'
import { aHash, anActionBody, anActionExecution, anExecution, anExecutionBody, type Fields } from '../fakes/builders.ts'
import type { FakeClock } from '../fakes/clock.ts'
import { type Call, cut, type FakeBuddy, refused, tooLarge } from '../fakes/exchange.ts'
import { aContext, resolvedRun } from '../fakes/operating.ts'

const runPath = '/executions/2'
const detailsPath = (number: number): string => `${runPath}/action_executions/${aHash(number)}`
const own = detailsPath(1)

type Respond = (call: Call) => Fields | BuddyError

interface Polling {
  readonly buddy: FakeBuddy
  readonly poller: StatePoller
  /** Polls several times, each without a failure before. */
  readonly readAll: (times: number) => Promise<readonly ExecutionState[]>
  /** What the log got: `begin` and the execution, and the lines. */
  readonly log: readonly string[]
  readonly clock: FakeClock
}

/** What the search found, and whether the run was retried. */
interface Found {
  readonly execution?: Execution
  readonly actionId?: number
  readonly beforeRetry?: Execution
}

function poll(respond: Respond, found: Found = {}, actionExecutionId: string | null = aHash(1)): Polling {
  const { context, buddy, clock } = aContext(respond)
  const log: string[] = []
  const receiveLog = (id: string) => {
    log.push(`begin ${id}`)
    return async (lines: readonly string[]) => {
      log.push(...lines)
    }
  }
  const poller = createStatePoller({ ...resolvedRun, ...found, actionExecutionId }, context.client, receiveLog)
  const readAll = async (times: number): Promise<readonly ExecutionState[]> => {
    const states: ExecutionState[] = []
    while (states.length < times) states.push(await poller.read(0))
    return states
  }
  return { buddy, poller, readAll, log, clock }
}

/** Responds in one way at the endpoint of the action, and in another at that of the run. */
const atBoth =
  (details: Fields | BuddyError, atRun: () => Fields | BuddyError): Respond =>
  ({ short }) =>
    short === own ? details : atRun()
/** Responds with each in turn, and then with the last one. */
const inTurn = (...responses: readonly (Fields | BuddyError)[]): (() => Fields | BuddyError) => {
  const left = [...responses]
  return () => (left.length > 1 ? left.shift() : left[0]) ?? cut()
}

const pending = anActionBody({ status: 'INPROGRESS' })
const queued = anActionBody({ status: 'ENQUEUED' })
const done = anActionBody({ status: 'SUCCESSFUL' })
const listing = (...actions: readonly Fields[]): Fields =>
  anExecutionBody({ status: 'INPROGRESS', action_executions: actions })
const over = (status: string, ...actions: readonly Fields[]): Fields =>
  anExecutionBody({ status, action_executions: actions })
const found = anExecution({ status: 'INPROGRESS', actionExecutions: [anActionExecution({ status: 'INPROGRESS' })] })
const beforeRetry = anExecution({ status: 'FAILED', actionExecutions: [anActionExecution({ status: 'FAILED' })] })

describe('an action', () => {
  test('that has finished is read whole in one request', async () => {
    const { buddy, poller, log } = poll(() => done)
    expect(await poller.read(0)).toMatchObject({
      kind: 'action',
      status: 'SUCCESSFUL',
      statusClass: 'finished',
      includesLog: true,
      mayBeSuperseded: false,
    })
    expect(buddy.asked).toEqual([own])
    expect(log).toEqual([`begin ${aHash(1)}`, 'first line', 'last line'])
  })

  test('that goes on is then read from its run, which has no log', async () => {
    const { buddy, readAll } = poll(atBoth(pending, () => listing(pending)))
    const [, second] = await readAll(3)
    expect(second).toMatchObject({ status: 'INPROGRESS', includesLog: false, execution: { id: 2 } })
    expect(buddy.asked).toEqual([own, runPath, runPath])
  })

  test('has the id that was asked for when the response has none, and is known by it after a retry', async () => {
    const nameless = anActionBody({ action_execution_id: undefined, html_url: undefined, status: 'FAILED' })
    expect((await poll(() => nameless).poller.read(0)).action?.id).toBe(aHash(1))
    const retried = poll(
      atBoth(nameless, () => refused(405)),
      { beforeRetry },
    )
    expect(await retried.poller.read(0)).toMatchObject({ action: { id: aHash(1) }, isStale: true })
  })

  test('that has not started when its run is over never ran', async () => {
    const { readAll } = poll(atBoth(queued, () => over('FAILED', queued)))
    expect((await readAll(2)).map(({ effectiveStatus }) => effectiveStatus)).toEqual(['ENQUEUED', 'NOT_EXECUTED'])
  })

  test('is read with the given deadline, whichever endpoint is polled', async () => {
    const { buddy, poller, clock } = poll(atBoth(pending, () => listing(pending)))
    for (const failures of [0, 0, 1]) await poller.read(failures, clock.now() + 3000)
    expect(buddy.calls.map(({ short, timeoutMs }) => [short, timeoutMs])).toEqual([
      [own, 3000],
      [runPath, 3000],
      [own, 3000],
    ])
  })

  test.each<[string, Fields]>([
    ['its run does not list it', listing(anActionBody({ action_execution_id: aHash(9) }))],
    ['its run lists it without a status', listing(anActionBody({ status: null }))],
  ])('is read from its own endpoint when %s', async (_, atRun) => {
    const { buddy, readAll } = poll(atBoth(done, () => atRun))
    for (const state of await readAll(2))
      expect(state).toMatchObject({ action: { id: aHash(1) }, includesLog: true, mayBeSuperseded: false })
    expect(buddy.asked).toEqual([own, runPath, own])
  })

  test('is found in its run whatever the case of its id', async () => {
    const capitals = anActionBody({ action_execution_id: aHash(1).toUpperCase(), status: 'FAILED' })
    const { readAll, buddy } = poll(atBoth(pending, () => listing(capitals)))
    expect((await readAll(2)).at(-1)).toMatchObject({ status: 'FAILED', includesLog: false })
    expect(buddy.asked).toEqual([own, runPath])
  })

  test('is not read from a response about another one', async () => {
    const { poller } = poll(() => anActionBody({ action_execution_id: aHash(9) }))
    await expect(poller.read(0)).rejects.toMatchObject({ details: { kind: 'invalid-response' } })
  })
})

describe('when the endpoint of the run refuses', () => {
  test.each([403, 404, 405, 410, 501])('with %d three times in a row, the other one is polled', async (status) => {
    const { buddy, readAll } = poll(atBoth(pending, () => refused(status)))
    for (const state of await readAll(6)) expect(state).toMatchObject({ status: 'INPROGRESS', includesLog: true })
    expect(buddy.asked).toEqual([own, runPath, own, runPath, own, runPath, own, own, own])
  })

  test.each([405, 410, 501])('with %d after an answer, the other one is polled too', async (status) => {
    const { buddy, readAll } = poll(atBoth(pending, inTurn(listing(pending), refused(status))))
    await readAll(6)
    expect(buddy.asked).toEqual([own, runPath, runPath, own, runPath, own, runPath, own, own])
  })

  test('less often in a row, the run still judges the action', async () => {
    const over2 = over('FAILED', queued)
    const { readAll } = poll(
      atBoth(queued, inTurn(refused(403), refused(403), over2, refused(501), refused(501), over2)),
    )
    expect((await readAll(7)).map(({ effectiveStatus }) => effectiveStatus)).toEqual([
      ...['ENQUEUED', 'ENQUEUED', 'ENQUEUED'],
      ...['NOT_EXECUTED', 'NOT_EXECUTED', 'NOT_EXECUTED', 'NOT_EXECUTED'],
    ])
  })

  const refusal = refused(404)
  const forbidden = refused(403)
  test.each<[string, Found, number, BuddyError]>([
    ['the search', { execution: found }, 1, refusal],
    ['the search', { execution: found }, 1, forbidden],
    ['a retry', { beforeRetry }, 0, refusal],
    ['an earlier poll', {}, 2, refusal],
  ])('once after it answered %s, the poll fails and the run is read again', async (_, before, polls, error) => {
    const responses = polls === 2 ? [listing(pending), error, listing(pending)] : [error, listing(pending)]
    const { buddy, poller, readAll } = poll(atBoth(pending, inTurn(...responses)), before)
    await readAll(polls)
    await expect(poller.read(0)).rejects.toBe(error)
    expect(await poller.read(1)).toMatchObject({ status: 'INPROGRESS', includesLog: true })
    expect(await poller.read(0)).toMatchObject({ status: 'INPROGRESS', execution: { status: 'INPROGRESS' } })
    expect(buddy.asked.slice(-3)).toEqual([runPath, own, runPath])
  })

  test.each([
    refused(401),
    refused(429),
    refused(403, { rateLimitExhausted: true }),
    refused(403, { retryAfterMs: 1000 }),
    refused(502),
    cut(),
  ])('for another reason, the poll fails (%#)', async (failure) => {
    const { buddy, poller } = poll(atBoth(pending, () => failure))
    await poller.read(0)
    await expect(poller.read(0)).rejects.toBe(failure)
    expect(buddy.asked).toEqual([own, runPath])
  })
})

describe('after a failure', () => {
  test('the other endpoint is polled, so that a broken one decides nothing', async () => {
    const first = poll(atBoth(cut(), () => listing(done)))
    await expect(first.poller.read(0)).rejects.toThrow('connection')
    expect(await first.poller.read(1)).toMatchObject({ status: 'SUCCESSFUL' })
    const later = poll(atBoth(pending, () => cut()))
    await later.poller.read(0)
    await expect(later.poller.read(0)).rejects.toThrow('connection')
    expect(await later.poller.read(1)).toMatchObject({ status: 'INPROGRESS' })
    await expect(later.poller.read(2)).rejects.toThrow('connection')
    expect(later.buddy.asked).toEqual([own, runPath, own, runPath])
  })

  test('by a response that is too large, the run is polled from then on', async () => {
    const { buddy, poller } = poll(atBoth(tooLarge(), () => listing(pending)))
    for (const failures of [0, 0, 1])
      expect(await poller.read(failures)).toMatchObject({ status: 'INPROGRESS', includesLog: false })
    expect(buddy.asked).toEqual([own, runPath, runPath, runPath])
  })

  test('by a response that is too large, the poll fails when the run is refused too', async () => {
    const { buddy, poller } = poll(atBoth(tooLarge(), () => refused(403)))
    await expect(poller.read(0)).rejects.toThrow('too-large')
    expect(buddy.asked.length).toBeLessThanOrEqual(7)
  })
})

describe('an action that is followed by its number', () => {
  const newer = anActionBody({
    action_execution_id: aHash(5),
    status: 'INPROGRESS',
    start_date: '2026-01-01T00:05:00Z',
  })
  const other = { ...newer, action_execution_id: aHash(6), start_date: '2026-01-01T00:09:00Z', action: { id: 7 } }

  test('is read at first as it was found, without a request', async () => {
    const { buddy, readAll } = poll(() => listing(pending), { execution: found, actionId: 1 })
    expect(await readAll(1)).toMatchObject([{ status: 'INPROGRESS', includesLog: false }])
    expect(buddy.asked).toEqual([])
    await readAll(1)
    expect(buddy.asked).toEqual([runPath])
  })

  test('is followed into its next execution, and one by its id is not', async () => {
    const failed = anActionBody({ status: 'FAILED' })
    const { poller, readAll, buddy } = poll(() => listing(failed, newer, other), { execution: found, actionId: 1 })
    expect((await readAll(2))[1]).toMatchObject({ status: 'INPROGRESS', action: { id: aHash(5) } })
    // After a failure the details of the new execution are polled.
    await expect(poller.read(1)).rejects.toThrow()
    expect(buddy.asked).toEqual([runPath, detailsPath(5)])
    const byId = poll(atBoth(pending, () => listing(failed, newer)))
    expect((await byId.readAll(2))[1]).toMatchObject({ status: 'FAILED', action: { id: aHash(1) } })
  })

  test('is unconfirmed when only its own endpoint says that it has finished', async () => {
    for (const [more, mayBeSuperseded, id] of [
      [{ actionId: 1 }, true, aHash(5)],
      [{}, false, aHash(1)],
    ] as const) {
      const respond = atBoth(done, inTurn(cut(), listing(done, newer)))
      const { poller } = poll(respond, { execution: found, ...more })
      await poller.read(0)
      await expect(poller.read(0)).rejects.toThrow('connection')
      expect(await poller.read(1)).toMatchObject({ status: 'SUCCESSFUL', mayBeSuperseded })
      expect(await poller.read(0)).toMatchObject({ action: { id }, mayBeSuperseded: false })
    }
  })

  test.each([
    [pending, refused(405), [false, false, false, false]],
    [done, refused(405), [true, true, false, false]],
    [done, listing(), [false, false, false, false]],
  ])('is confirmed by its own endpoint only once the run is not served or does not list it (%#)', async (...given) => {
    const [details, atRun, unconfirmed] = given
    const { readAll } = poll(
      atBoth(details, () => atRun),
      { actionId: 1, execution: anExecution({ actionExecutions: [] }) },
    )
    expect((await readAll(5)).slice(1).map(({ mayBeSuperseded }) => mayBeSuperseded)).toEqual(unconfirmed)
  })
})

describe('an action that was seen as started', () => {
  const initial = anActionBody({ status: 'INITIAL' })
  const judged = async (respond: Respond, times: number, before: Found = {}): Promise<readonly string[]> =>
    (await poll(respond, before).readAll(times)).map(({ effectiveStatus }) => effectiveStatus)

  test('is not judged NOT_EXECUTED by an older response, unless Buddy stays with that', async () => {
    const older = over('SUCCESSFUL', initial)
    expect(await judged(atBoth(pending, inTurn(older, older, over('SUCCESSFUL', done))), 4)).toEqual([
      'INPROGRESS',
      'INITIAL',
      'INITIAL',
      'SUCCESSFUL',
    ])
    const notExecuted = ['INPROGRESS', 'INITIAL', 'INITIAL', 'INITIAL', 'NOT_EXECUTED']
    expect(
      await judged(
        atBoth(pending, () => older),
        5,
      ),
    ).toEqual(notExecuted)
    const again = inTurn(older, older, listing(pending), older, older, older, older)
    expect((await judged(atBoth(pending, again), 8)).slice(4)).toEqual([
      'INITIAL',
      'INITIAL',
      'INITIAL',
      'NOT_EXECUTED',
    ])
  })

  test('may start anew as another execution, or after a retry', async () => {
    const another = anActionBody({ status: 'INITIAL', action_execution_id: aHash(5), start_date: null })
    const followed = { execution: found, actionId: 1 }
    expect(await judged(() => over('SUCCESSFUL', another), 2, followed)).toEqual(['INPROGRESS', 'NOT_EXECUTED'])
    const retried = inTurn(listing(pending), over('SUCCESSFUL', initial))
    expect(await judged(retried, 2, { beforeRetry })).toEqual(['INPROGRESS', 'NOT_EXECUTED'])
  })
})

describe('another response about the run', () => {
  test('has the state of the action, or of the whole run', () => {
    const response = anExecution({
      status: 'TERMINATED',
      actionExecutions: [anActionExecution({ status: 'TERMINATED' })],
    })
    const action = poll(() => cut()).poller
    expect(action.accept(response)).toMatchObject({ kind: 'action', status: 'TERMINATED', includesLog: false })
    expect(action.accept(anExecution({ actionExecutions: [] }))).toBeNull()
    expect(poll(() => cut(), {}, null).poller.accept(response)).toMatchObject({ kind: 'run', status: 'TERMINATED' })
  })
})

describe('a whole run', () => {
  test('is read from its endpoint, one request a poll', async () => {
    const { buddy, readAll, poller, clock } = poll(() => listing(pending), {}, null)
    expect((await readAll(2))[0]).toMatchObject({ kind: 'run', status: 'INPROGRESS', actions: [{ id: aHash(1) }] })
    await poller.read(0, clock.now() + 3000)
    expect(buddy.calls.map(({ short, timeoutMs }) => [short, timeoutMs])).toEqual([
      [runPath, 30_000],
      [runPath, 30_000],
      [runPath, 3000],
    ])
  })

  test('is read at first as it was found, without a request', async () => {
    const { buddy, readAll } = poll(() => listing(pending), { execution: anExecution({ status: 'ENQUEUED' }) }, null)
    expect(await readAll(1)).toMatchObject([{ status: 'ENQUEUED' }])
    expect(buddy.asked).toEqual([])
    expect(await readAll(1)).toMatchObject([{ status: 'INPROGRESS' }])
  })

  test.each<Fields>([
    { id: 3 },
    { id: null, url: 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3' },
    { action: { id: 1 } },
    { executions: [] },
  ])('is not read from a response about something else: %j', async (more) => {
    await expect(poll(() => anExecutionBody(more), {}, null).poller.read(0)).rejects.toBeInstanceOf(BuddyError)
  })
})
