import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { BuddyError } from '../../src/buddy/errors.ts'
import type { Execution } from '../../src/buddy/model.ts'
import { markStaleStates } from '../../src/run/stale.ts'
import { ActionPoller, RunPoller } from '../../src/watch/state-poller.ts'
import { aHash, anActionBody, anActionExecution, anExecution, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy, refused, tooLarge } from '../fakes/exchange.ts'

const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }
const runPath = '/executions/2'
const detailsPath = (number: number): string => `${runPath}/action_executions/${aHash(number)}`
const own = detailsPath(1)

interface Scenario {
  readonly buddy: FakeBuddy
  readonly poller: ActionPoller
  /** What the logs were told: `begin` and whose, and the lines. */
  readonly log: readonly string[]
  readonly clock: ReturnType<typeof createFakeClock>
  readonly stop: AbortController
}

function setup(
  response: (call: Call) => Fields | BuddyError,
  found: {
    readonly execution?: Execution
    readonly actionId?: number
    readonly wasRetried?: boolean
  } = {},
): Scenario {
  const clock = createFakeClock()
  const stop = new AbortController()
  const buddy = createFakeBuddy(response)
  const log: string[] = []
  const client = new BuddyClient(buddy.sendRequest, {
    requestTimeoutMs: 30_000,
    deadline: Infinity,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal: stop.signal,
  })
  const receiveLog = (id: string) => {
    log.push(`begin ${id}`)
    return async (lines: readonly string[]) => {
      log.push(...lines)
    }
  }
  const { execution = null, actionId = null, wasRetried = false } = found
  const address = { ...run, actionExecutionId: aHash(1) }
  const poller = new ActionPoller(client, address, receiveLog, { execution, actionId, wasRetried })
  return { buddy, poller, log, clock, stop }
}

const pending = anActionBody({ status: 'INPROGRESS' })
const listing = (...actions: readonly Fields[]): Fields =>
  anExecutionBody({ status: 'INPROGRESS', action_executions: actions })

describe('one action', () => {
  test('that has settled is read whole in one request', async () => {
    const { buddy, poller, log } = setup(() => anActionBody())
    expect(await poller.read(0)).toMatchObject({
      kind: 'action',
      status: 'SUCCESSFUL',
      statusClass: 'finished',
      includesLog: true,
    })
    expect(buddy.asked).toEqual([own])
    expect(log).toEqual([`begin ${aHash(1)}`, 'first line', 'last line'])
  })

  test('of which the answer does not say which one it is, is the one that was asked for: an old one is known by that', async () => {
    const { poller } = setup(() =>
      anActionBody({ action_execution_id: undefined, html_url: undefined, status: 'FAILED' }),
    )
    const state = await poller.read(0)
    expect(state.action?.id).toBe(aHash(1))
    const beforeRetry = anExecution({
      status: 'FAILED',
      actionExecutions: [anActionExecution({ id: aHash(1), status: 'FAILED' })],
    })
    expect(markStaleStates(beforeRetry)(state).isStale).toBe(true)
  })

  test('that moves is read from its run, which has no log', async () => {
    const { buddy, poller } = setup(({ short }) => (short === own ? pending : listing(pending)))
    await poller.read(0)
    expect(await poller.read(0)).toMatchObject({ status: 'INPROGRESS', includesLog: false, execution: { id: 2 } })
    await poller.read(0)
    expect(buddy.asked).toEqual([own, runPath, runPath])
  })

  test('is judged by its run: one that has not begun when that is over never ran', async () => {
    const waiting = anActionBody({ status: 'ENQUEUED' })
    const { poller } = setup(({ short }) =>
      short === own ? waiting : anExecutionBody({ status: 'FAILED', action_executions: [waiting] }),
    )
    expect(await poller.read(0)).toMatchObject({ effectiveStatus: 'ENQUEUED' })
    expect(await poller.read(0)).toMatchObject({ status: 'ENQUEUED', effectiveStatus: 'NOT_EXECUTED' })
  })

  test.each([403, 404, 405, 410, 501])(
    'is read from its own endpoint for good where the run is refused with %d three times in a row',
    async (status) => {
      const { buddy, poller } = setup(({ short }) => (short === own ? pending : refused(status)))
      for (let count = 0; count < 6; count++)
        expect(await poller.read(0)).toMatchObject({ status: 'INPROGRESS', includesLog: true })
      expect(buddy.asked).toEqual([own, runPath, own, runPath, own, runPath, own, own, own])
    },
  )

  test.each([403, 404, 405, 410, 501])(
    'is judged by its run, also where that was refused with %d at first',
    async (status) => {
      const waiting = anActionBody({ status: 'ENQUEUED' })
      const responses: (Fields | BuddyError)[] = [
        refused(status),
        refused(status),
        anExecutionBody({ status: 'FAILED', action_executions: [waiting] }),
        refused(501),
        anExecutionBody({ status: 'FAILED', action_executions: [waiting] }),
      ]
      const { poller } = setup(({ short }) => (short === own ? waiting : (responses.shift() ?? refused(status))))
      const judged: string[] = []
      for (let count = 0; count < 6; count++) judged.push((await poller.read(0)).effectiveStatus)
      expect(judged).toEqual(['ENQUEUED', 'ENQUEUED', 'ENQUEUED', 'NOT_EXECUTED', 'NOT_EXECUTED', 'NOT_EXECUTED'])
    },
  )

  test.each([403, 404])(
    'is read from its run again after one %d, where the run has answered before',
    async (status) => {
      const late = refused(status)
      const execution = anExecution({
        status: 'INPROGRESS',
        actionExecutions: [anActionExecution({ status: 'INPROGRESS' })],
      })
      // It has answered while the gate looked, before a retry, or to this reader.
      for (const [found, statesBefore] of [
        [{ execution }, 1],
        [{ wasRetried: true }, 0],
        [{}, 2],
      ] as const) {
        const responses: (Fields | BuddyError)[] = [...(statesBefore === 2 ? [listing(pending)] : []), late]
        const { buddy, poller } = setup(
          ({ short }) => (short === own ? pending : (responses.shift() ?? listing(pending))),
          found,
        )
        for (let count = 0; count < statesBefore; count++) await poller.read(0)
        await expect(poller.read(0)).rejects.toBe(late)
        expect(await poller.read(1)).toMatchObject({ status: 'INPROGRESS', includesLog: true })
        expect(await poller.read(0)).toMatchObject({ status: 'INPROGRESS', execution: { status: 'INPROGRESS' } })
        expect(buddy.asked.slice(-3)).toEqual([runPath, own, runPath])
      }
    },
  )

  test.each([405, 410, 501])(
    'is read from its own endpoint for good where the run answers %d, also later',
    async (status) => {
      const responses = [listing(pending)]
      const { buddy, poller } = setup(({ short }) => (short === own ? pending : (responses.shift() ?? refused(status))))
      for (let count = 0; count < 6; count++) expect(await poller.read(0)).toMatchObject({ status: 'INPROGRESS' })
      expect(buddy.asked).toEqual([own, runPath, runPath, own, runPath, own, runPath, own, own])
    },
  )

  test.each([
    ['401', refused(401)],
    ['429', refused(429)],
    ['a 403 that is a rate limit', refused(403, { rateLimitExhausted: true })],
    ['a 403 that asks to wait', refused(403, { retryAfterMs: 1000 })],
    ['502', refused(502)],
    ['a cut connection', cut()],
  ])('is a failure where the run answers with %s', async (_, failure) => {
    const { buddy, poller } = setup(({ short }) => (short === own ? pending : failure))
    await poller.read(0)
    await expect(poller.read(0)).rejects.toBe(failure)
    expect(buddy.asked).toEqual([own, runPath])
  })

  test('is read from its own endpoint where its run does not list it', async () => {
    const { buddy, poller } = setup(({ short }) =>
      short === own ? pending : listing(anActionBody({ action_execution_id: aHash(9) })),
    )
    await poller.read(0)
    expect(await poller.read(0)).toMatchObject({ action: { id: aHash(1) }, includesLog: true })
    expect(buddy.asked).toEqual([own, runPath, own])
  })

  test('is read from its own endpoint where its run lists it without a status', async () => {
    const { buddy, poller } = setup(
      ({ short }) => (short === own ? anActionBody() : listing(anActionBody({ status: null }))),
      { execution: anExecution({ actionExecutions: [anActionExecution({ id: aHash(1), status: '' })] }) },
    )
    for (let count = 0; count < 2; count++)
      expect(await poller.read(0)).toMatchObject({ status: 'SUCCESSFUL', isUnconfirmed: false })
    expect(buddy.asked).toEqual([own, runPath, own])
  })

  test('is found in its run whatever the case of its hash', async () => {
    const { poller } = setup(({ short }) =>
      short === own
        ? pending
        : listing(anActionBody({ action_execution_id: aHash(1).toUpperCase(), status: 'FAILED' })),
    )
    await poller.read(0)
    expect(await poller.read(0)).toMatchObject({ status: 'FAILED', includesLog: false })
  })

  test('is asked for at the other endpoint after each failure, so that a broken one decides nothing', async () => {
    const { buddy, poller } = setup(({ short }) =>
      short === own ? cut() : listing(anActionBody({ status: 'SUCCESSFUL' })),
    )
    await expect(poller.read(0)).rejects.toThrow('connection')
    expect(await poller.read(1)).toMatchObject({ status: 'SUCCESSFUL' })
    expect(buddy.asked).toEqual([own, runPath])
  })

  test('and the other way round, while it moves', async () => {
    const { buddy, poller } = setup(({ short }) => (short === own ? pending : cut()))
    await poller.read(0)
    await expect(poller.read(0)).rejects.toThrow('connection')
    expect(await poller.read(1)).toMatchObject({ status: 'INPROGRESS' })
    await expect(poller.read(2)).rejects.toThrow('connection')
    expect(buddy.asked).toEqual([own, runPath, own, runPath])
  })

  test('that is followed by its number is unconfirmed where only its own endpoint says that it has finished', async () => {
    const done = anActionBody({ status: 'SUCCESSFUL' })
    const newer = anActionBody({ action_execution_id: aHash(2), status: 'INPROGRESS', start_date: null })
    const execution = anExecution({
      status: 'INPROGRESS',
      actionExecutions: [anActionExecution({ status: 'INPROGRESS' })],
    })
    for (const [actionId, isUnconfirmed] of [
      [1, true],
      [undefined, false],
    ] as const) {
      const responses: (Fields | BuddyError)[] = [cut(), listing(done, newer)]
      const { poller } = setup(({ short }) => (short === own ? done : (responses.shift() ?? listing(done))), {
        execution,
        ...(actionId === undefined ? {} : { actionId }),
      })
      await poller.read(0)
      await expect(poller.read(0)).rejects.toThrow('connection')
      expect(await poller.read(1)).toMatchObject({ status: 'SUCCESSFUL', isUnconfirmed })
      const id = actionId === undefined ? aHash(1) : aHash(2)
      expect(await poller.read(0)).toMatchObject({ action: { id }, isUnconfirmed: false })
    }
  })

  test('that is followed by its number is confirmed by its own endpoint where the run is not served or does not list it', async () => {
    const done = anActionBody({ status: 'SUCCESSFUL' })
    for (const atRun of [refused(405), listing()]) {
      const { poller } = setup(({ short }) => (short === own ? done : atRun), { actionId: 1, wasRetried: true })
      const states = [await poller.read(0), await poller.read(0), await poller.read(0), await poller.read(0)]
      expect(states.map(({ isUnconfirmed }) => isUnconfirmed)).toEqual(
        atRun instanceof BuddyError ? [true, true, false, false] : [false, false, false, false],
      )
    }
  })

  test('whose own answer is too large is read from its run from then on', async () => {
    const { buddy, poller } = setup(({ short }) => (short === own ? tooLarge() : listing(pending)))
    expect(await poller.read(0)).toMatchObject({ status: 'INPROGRESS', includesLog: false })
    await poller.read(0)
    await poller.read(1)
    expect(buddy.asked).toEqual([own, runPath, runPath, runPath])
  })

  test('whose own answer is too large and whose run is refused is a failure, not an endless loop', async () => {
    const { buddy, poller } = setup(({ short }) => (short === own ? tooLarge() : refused(403)))
    await expect(poller.read(0)).rejects.toThrow('too-large')
    expect(buddy.asked.length).toBeLessThanOrEqual(7)
  })

  test('of which the answer is about another one is a failure', async () => {
    const { poller } = setup(() => anActionBody({ action_execution_id: aHash(9) }))
    await expect(poller.read(0)).rejects.toMatchObject({ details: { kind: 'invalid-response' } })
  })
})

describe('an action that was looked for', () => {
  const found = anExecution({ status: 'INPROGRESS', actionExecutions: [anActionExecution({ status: 'INPROGRESS' })] })

  test('is read at first as it was found, at no cost', async () => {
    const { buddy, poller } = setup(() => listing(pending), { execution: found, actionId: 1 })
    expect(await poller.read(0)).toMatchObject({ status: 'INPROGRESS', includesLog: false })
    expect(buddy.asked).toEqual([])
    await poller.read(0)
    expect(buddy.asked).toEqual([runPath])
  })

  test('is followed into its next execution, as loops and retries have it', async () => {
    const first = anActionBody({ status: 'FAILED', start_date: '2026-01-01T00:00:00Z' })
    const second = anActionBody({
      action_execution_id: aHash(5),
      status: 'INPROGRESS',
      start_date: '2026-01-01T00:05:00Z',
    })
    const other = anActionBody({
      action_execution_id: aHash(6),
      status: 'INPROGRESS',
      start_date: '2026-01-01T00:09:00Z',
      action: { id: 7 },
    })
    const { poller, buddy } = setup(() => listing(first, second, other), { execution: found, actionId: 1 })
    await poller.read(0)
    const state = await poller.read(0)
    expect(state).toMatchObject({ status: 'INPROGRESS', action: { id: aHash(5) } })
    // The run's endpoint has failed once, so the details are polled: those of the new execution.
    await expect(poller.read(1)).rejects.toThrow()
    expect(buddy.asked).toEqual([runPath, detailsPath(5)])
  })

  test('by its hash is never followed', async () => {
    const second = anActionBody({
      action_execution_id: aHash(5),
      status: 'INPROGRESS',
      start_date: '2026-01-01T00:05:00Z',
    })
    const { poller } = setup(({ short }) =>
      short === own ? pending : listing(anActionBody({ status: 'FAILED' }), second),
    )
    await poller.read(0)
    expect(await poller.read(0)).toMatchObject({ status: 'FAILED', action: { id: aHash(1) } })
  })
})

describe('a deadline of its own', () => {
  test('bounds the request, whichever endpoint is polled', async () => {
    const { buddy, poller, clock } = setup(({ short }) => (short === own ? pending : listing(pending)))
    for (const failures of [0, 0, 1]) await poller.read(failures, clock.now() + 3000)
    expect(buddy.calls.map(({ short, timeoutMs }) => [short, timeoutMs])).toEqual([
      [own, 3000],
      [runPath, 3000],
      [own, 3000],
    ])
  })
})

describe('an action that was seen as started', () => {
  const waiting = anActionBody({ status: 'INITIAL' })
  const over = (...actions: readonly Fields[]): Fields =>
    anExecutionBody({ status: 'SUCCESSFUL', action_executions: actions })

  test('is not judged NOT_EXECUTED by an older response, but by what comes after that', async () => {
    const responses = [over(waiting), over(waiting), over(anActionBody())]
    const { poller } = setup(({ short }) => (short === own ? pending : (responses.shift() ?? cut())))
    const judged: string[] = []
    for (let count = 0; count < 4; count++) judged.push((await poller.read(0)).effectiveStatus)
    expect(judged).toEqual(['INPROGRESS', 'INITIAL', 'INITIAL', 'SUCCESSFUL'])
  })

  test('is judged NOT_EXECUTED if Buddy stays with that', async () => {
    const { poller } = setup(({ short }) => (short === own ? pending : over(waiting)))
    const judged: string[] = []
    for (let count = 0; count < 5; count++) judged.push((await poller.read(0)).effectiveStatus)
    expect(judged).toEqual(['INPROGRESS', 'INITIAL', 'INITIAL', 'INITIAL', 'NOT_EXECUTED'])
  })

  test('may begin anew as another execution, or after a retry', async () => {
    const another = anActionBody({ status: 'INITIAL', action_execution_id: aHash(5), start_date: null })
    const found = anExecution({ status: 'INPROGRESS', actionExecutions: [anActionExecution({ status: 'INPROGRESS' })] })
    const followed = setup(() => over(another), { execution: found, actionId: 1 })
    await followed.poller.read(0)
    expect(await followed.poller.read(0)).toMatchObject({ effectiveStatus: 'NOT_EXECUTED' })
    const responses = [listing(pending), over(waiting)]
    const retried = setup(() => responses.shift() ?? cut(), { wasRetried: true })
    await retried.poller.read(0)
    expect(await retried.poller.read(0)).toMatchObject({ effectiveStatus: 'NOT_EXECUTED' })
  })
})

describe('a whole run', () => {
  const setupRun = (
    response: (call: Call) => Fields | BuddyError,
    found: Execution | null = null,
  ): { readonly buddy: FakeBuddy; readonly poller: RunPoller; readonly stop: AbortController } => {
    const [clock, stop, buddy] = [createFakeClock(), new AbortController(), createFakeBuddy(response)]
    const client = new BuddyClient(buddy.sendRequest, {
      requestTimeoutMs: 30_000,
      deadline: Infinity,
      now: () => clock.now(),
      wallTime: () => clock.wallTime(),
      signal: stop.signal,
    })
    return { buddy, poller: new RunPoller(client, run, found), stop }
  }

  test('is read from its endpoint, one request a look', async () => {
    const { buddy, poller } = setupRun(() => listing(pending))
    expect(await poller.read(0)).toMatchObject({ kind: 'run', status: 'INPROGRESS', actions: [{ id: aHash(1) }] })
    await poller.read(0)
    expect(buddy.asked).toEqual([runPath, runPath])
  })

  test('that was found just now is read at first as it was found, at no cost', async () => {
    const { buddy, poller } = setupRun(() => listing(pending), anExecution({ status: 'ENQUEUED' }))
    expect(await poller.read(0)).toMatchObject({ status: 'ENQUEUED' })
    expect(buddy.asked).toEqual([])
    expect(await poller.read(0)).toMatchObject({ status: 'INPROGRESS' })
  })

  test('of which the answer is about another one is a failure', async () => {
    const ofAnother = [
      { id: 3 },
      { id: null, url: 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3' },
      { action: { id: 1 } },
      { executions: [] },
    ]
    for (const more of ofAnother)
      await expect(setupRun(() => anExecutionBody({ id: 2, ...more })).poller.read(0)).rejects.toBeInstanceOf(
        BuddyError,
      )
  })
})
