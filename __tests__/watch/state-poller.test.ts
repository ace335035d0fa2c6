import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { BuddyError, Cancelled } from '../../src/buddy/errors.ts'
import type { Execution } from '../../src/buddy/model.ts'
import { createFormerMark } from '../../src/run/stale.ts'
import type { Reading } from '../../src/run/state.ts'
import { ActionReader, RunReader } from '../../src/watch/state-poller.ts'
import { aHash, anActionBody, anActionExecution, anExecution, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy, refused, tooLarge } from '../fakes/exchange.ts'

const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }
const runPath = '/executions/2'
const detailsPath = (number: number): string => `${runPath}/action_executions/${aHash(number)}`
const own = detailsPath(1)

interface Scene {
  readonly buddy: FakeBuddy
  readonly reader: ActionReader
  /** What the logs were told: `begin` and whose, and the lines. */
  readonly log: readonly string[]
  readonly clock: ReturnType<typeof createFakeClock>
  readonly stop: AbortController
}

function set(
  answer: (call: Call) => Fields | BuddyError,
  found: {
    readonly execution?: Execution
    readonly followedActionId?: number
    readonly isPaged?: boolean
    readonly prefersRun?: boolean
  } = {},
): Scene {
  const clock = createFakeClock()
  const stop = new AbortController()
  const buddy = createFakeBuddy(answer)
  const log: string[] = []
  const client = new BuddyClient(buddy.exchange, {
    requestTimeoutMs: 30_000,
    deadline: Infinity,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal: stop.signal,
  })
  const logs = {
    open: (id: string) => ({
      begin: () => {
        log.push(`begin ${id}`)
        return async (lines: readonly string[]) => {
          log.push(...lines)
        }
      },
    }),
    isPaged: () => isPaged,
  }
  const { execution = null, followedActionId = null, isPaged = false, prefersRun = false } = found
  const reader = new ActionReader(
    client,
    { ...run, actionExecutionId: aHash(1) },
    logs,
    { clock, random: () => 0.5, signal: stop.signal },
    { execution, followedActionId, prefersRun },
  )
  return { buddy, reader, log, clock, stop }
}

const moving = anActionBody({ status: 'INPROGRESS' })
const listing = (...actions: readonly Fields[]): Fields =>
  anExecutionBody({ status: 'INPROGRESS', action_executions: actions })

describe('one action', () => {
  test('that has settled is read whole in one request', async () => {
    const { buddy, reader, log } = set(() => anActionBody())
    expect(await reader.read(0)).toMatchObject({
      subject: 'action',
      status: 'SUCCESSFUL',
      class: 'settled',
      withLog: true,
    })
    expect(buddy.asked).toEqual([own])
    expect(log).toEqual([`begin ${aHash(1)}`, 'first line', 'last line'])
  })

  test('of which the answer does not say which one it is, is the one that was asked for: an old one is known by that', async () => {
    const { reader } = set(() =>
      anActionBody({ action_execution_id: undefined, html_url: undefined, status: 'FAILED' }),
    )
    const reading = await reader.read(0)
    expect(reading.action?.id).toBe(aHash(1))
    const former = anExecution({
      status: 'FAILED',
      actionExecutions: [anActionExecution({ id: aHash(1), status: 'FAILED' })],
    })
    expect(createFormerMark(former)(reading).isFormer).toBe(true)
  })

  test('that moves is read from its run, which has no log', async () => {
    const { buddy, reader } = set(({ short }) => (short === own ? moving : listing(moving)))
    await reader.read(0)
    expect(await reader.read(0)).toMatchObject({ status: 'INPROGRESS', withLog: false, execution: { id: 2 } })
    await reader.read(0)
    expect(buddy.asked).toEqual([own, runPath, runPath])
  })

  test('is judged by its run: one that has not begun when that is over never ran', async () => {
    const waiting = anActionBody({ status: 'ENQUEUED' })
    const { reader } = set(({ short }) =>
      short === own ? waiting : anExecutionBody({ status: 'FAILED', action_executions: [waiting] }),
    )
    expect(await reader.read(0)).toMatchObject({ judgedStatus: 'ENQUEUED' })
    expect(await reader.read(0)).toMatchObject({ status: 'ENQUEUED', judgedStatus: 'NOT_EXECUTED' })
  })

  test.each([403, 404, 405, 410, 501])(
    'is read from its own endpoint for good where the run is refused with %d three times in a row',
    async (status) => {
      const { buddy, reader } = set(({ short }) => (short === own ? moving : refused(status)))
      for (let count = 0; count < 6; count++)
        expect(await reader.read(0)).toMatchObject({ status: 'INPROGRESS', withLog: true })
      expect(buddy.asked).toEqual([own, runPath, own, runPath, own, runPath, own, own, own])
    },
  )

  test.each([403, 404, 405, 410, 501])(
    'is judged by its run, also where that was refused with %d at first',
    async (status) => {
      const waiting = anActionBody({ status: 'ENQUEUED' })
      const answers: (Fields | BuddyError)[] = [
        refused(status),
        refused(status),
        anExecutionBody({ status: 'FAILED', action_executions: [waiting] }),
        refused(501),
        anExecutionBody({ status: 'FAILED', action_executions: [waiting] }),
      ]
      const { reader } = set(({ short }) => (short === own ? waiting : (answers.shift() ?? refused(status))))
      const judged: string[] = []
      for (let count = 0; count < 6; count++) judged.push((await reader.read(0)).judgedStatus)
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
      for (const [found, readingsBefore] of [
        [{ execution }, 1],
        [{ prefersRun: true }, 0],
        [{}, 2],
      ] as const) {
        const answers: (Fields | BuddyError)[] = [...(readingsBefore === 2 ? [listing(moving)] : []), late]
        const { buddy, reader } = set(
          ({ short }) => (short === own ? moving : (answers.shift() ?? listing(moving))),
          found,
        )
        for (let count = 0; count < readingsBefore; count++) await reader.read(0)
        await expect(reader.read(0)).rejects.toBe(late)
        expect(await reader.read(1)).toMatchObject({ status: 'INPROGRESS', withLog: true })
        expect(await reader.read(0)).toMatchObject({ status: 'INPROGRESS', execution: { status: 'INPROGRESS' } })
        expect(buddy.asked.slice(-3)).toEqual([runPath, own, runPath])
      }
    },
  )

  test.each([405, 410, 501])(
    'is read from its own endpoint for good where the run answers %d, also later',
    async (status) => {
      const answers = [listing(moving)]
      const { buddy, reader } = set(({ short }) => (short === own ? moving : (answers.shift() ?? refused(status))))
      for (let count = 0; count < 6; count++) expect(await reader.read(0)).toMatchObject({ status: 'INPROGRESS' })
      expect(buddy.asked).toEqual([own, runPath, runPath, own, runPath, own, runPath, own, own])
    },
  )

  test.each([
    ['401', refused(401)],
    ['429', refused(429)],
    ['a 403 that is a rate limit', refused(403, { limitReached: true })],
    ['a 403 that asks to wait', refused(403, { retryAfterMs: 1000 })],
    ['502', refused(502)],
    ['a cut connection', cut()],
  ])('is a failure where the run answers with %s', async (_, failure) => {
    const { buddy, reader } = set(({ short }) => (short === own ? moving : failure))
    await reader.read(0)
    await expect(reader.read(0)).rejects.toBe(failure)
    expect(buddy.asked).toEqual([own, runPath])
  })

  test('is read from its own endpoint where its run does not list it', async () => {
    const { buddy, reader } = set(({ short }) =>
      short === own ? moving : listing(anActionBody({ action_execution_id: aHash(9) })),
    )
    await reader.read(0)
    expect(await reader.read(0)).toMatchObject({ action: { id: aHash(1) }, withLog: true })
    expect(buddy.asked).toEqual([own, runPath, own])
  })

  test('is found in its run whatever the case of its hash', async () => {
    const { reader } = set(({ short }) =>
      short === own ? moving : listing(anActionBody({ action_execution_id: aHash(1).toUpperCase(), status: 'FAILED' })),
    )
    await reader.read(0)
    expect(await reader.read(0)).toMatchObject({ status: 'FAILED', withLog: false })
  })

  test('is asked for at the other endpoint after each failure, so that a broken one decides nothing', async () => {
    const { buddy, reader } = set(({ short }) =>
      short === own ? cut() : listing(anActionBody({ status: 'SUCCESSFUL' })),
    )
    await expect(reader.read(0)).rejects.toThrow('connection')
    expect(await reader.read(1)).toMatchObject({ status: 'SUCCESSFUL' })
    expect(buddy.asked).toEqual([own, runPath])
  })

  test('and the other way round, while it moves', async () => {
    const { buddy, reader } = set(({ short }) => (short === own ? moving : cut()))
    await reader.read(0)
    await expect(reader.read(0)).rejects.toThrow('connection')
    expect(await reader.read(1)).toMatchObject({ status: 'INPROGRESS' })
    await expect(reader.read(2)).rejects.toThrow('connection')
    expect(buddy.asked).toEqual([own, runPath, own, runPath])
  })

  test('whose own answer is too large is read from its run from then on', async () => {
    const { buddy, reader } = set(({ short }) => (short === own ? tooLarge() : listing(moving)))
    expect(await reader.read(0)).toMatchObject({ status: 'INPROGRESS', withLog: false })
    await reader.read(0)
    await reader.read(1)
    expect(buddy.asked).toEqual([own, runPath, runPath, runPath])
  })

  test('whose own answer is too large and whose run is refused is a failure, not an endless loop', async () => {
    const { buddy, reader } = set(({ short }) => (short === own ? tooLarge() : refused(403)))
    await expect(reader.read(0)).rejects.toThrow('too-large')
    expect(buddy.asked.length).toBeLessThanOrEqual(7)
  })

  test('of which the answer is about another one is a failure', async () => {
    const { reader } = set(() => anActionBody({ action_execution_id: aHash(9) }))
    await expect(reader.read(0)).rejects.toMatchObject({ trouble: { kind: 'not-buddy' } })
  })
})

describe('an action that was looked for', () => {
  const found = anExecution({ status: 'INPROGRESS', actionExecutions: [anActionExecution({ status: 'INPROGRESS' })] })

  test('is read at first as it was found, at no cost', async () => {
    const { buddy, reader } = set(() => listing(moving), { execution: found, followedActionId: 1 })
    expect(await reader.read(0)).toMatchObject({ status: 'INPROGRESS', withLog: false })
    expect(buddy.asked).toEqual([])
    await reader.read(0)
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
    const { reader, buddy, log } = set(
      ({ short }) => (short === detailsPath(5) ? { ...second, status: 'SUCCESSFUL' } : listing(first, second, other)),
      { execution: found, followedActionId: 1 },
    )
    await reader.read(0)
    const reading = await reader.read(0)
    expect(reading).toMatchObject({ status: 'INPROGRESS', action: { id: aHash(5) } })
    expect(reader.address.actionExecutionId).toBe(aHash(5))
    expect(await reader.complete(reading, 30_000)).toMatchObject({ status: 'SUCCESSFUL', withLog: true })
    expect(buddy.asked).toEqual([runPath, detailsPath(5)])
    expect(log[0]).toBe(`begin ${aHash(5)}`)
  })

  test('by its hash is never followed', async () => {
    const second = anActionBody({
      action_execution_id: aHash(5),
      status: 'INPROGRESS',
      start_date: '2026-01-01T00:05:00Z',
    })
    const { reader } = set(({ short }) =>
      short === own ? moving : listing(anActionBody({ status: 'FAILED' }), second),
    )
    await reader.read(0)
    expect(await reader.read(0)).toMatchObject({ status: 'FAILED', action: { id: aHash(1) } })
  })
})

describe('completing', () => {
  const reading = async ({ reader }: Scene): Promise<Reading> => {
    await reader.read(0)
    return await reader.read(0)
  }

  test('brings the log, read from its beginning, and the status as it is then', async () => {
    const scene = set(({ short, earlier }) =>
      short !== own
        ? listing(anActionBody())
        : earlier === 0
          ? moving
          : anActionBody({ status: 'FAILED', log: ['new'] }),
    )
    expect(await scene.reader.complete(await reading(scene), 30_000)).toMatchObject({ status: 'FAILED', withLog: true })
    expect(scene.log.slice(-2)).toEqual([`begin ${aHash(1)}`, 'new'])
    expect(scene.reader.logFailure).toBeNull()
  })

  test.each([
    ['a cut connection', cut()],
    ['502', refused(502)],
    ['404', refused(404)],
    ['401', refused(401)],
    ['429', refused(429, { retryAfterMs: 3_600_000 })],
  ])('never rejects: after %s the reading is as it was, within the time', async (_, failure) => {
    const scene = set(({ short, earlier }) =>
      short !== own ? listing(anActionBody()) : earlier === 0 ? moving : failure,
    )
    const before = await reading(scene)
    const startedAt = scene.clock.now()
    expect(await scene.reader.complete(before, 30_000)).toBe(before)
    expect(scene.clock.now() - startedAt).toBeLessThanOrEqual(30_000)
    expect(scene.reader.logFailure).toBe(failure)
  })

  test('never rejects: not when the workflow is cancelled either', async () => {
    const scene = set(({ short }) => (short === own ? anActionBody() : listing(anActionBody())))
    const before = await reading(scene)
    scene.stop.abort(new Cancelled('SIGINT'))
    expect(await scene.reader.complete(before, 30_000)).toBe(before)
  })

  test('costs nothing where the log is followed page by page', async () => {
    const scene = set(({ short }) => (short === own ? moving : listing(anActionBody())), { isPaged: true })
    const before = await reading(scene)
    const asked = scene.buddy.asked.length
    expect(await scene.reader.complete(before, 30_000)).toEqual({ ...before, withLog: true })
    expect(scene.buddy.asked).toHaveLength(asked)
  })

  test('reads again where the action is still moving, also if its log is followed page by page', async () => {
    const scene = set(
      ({ short, earlier }) => (short !== own ? listing(moving) : earlier === 0 ? moving : anActionBody()),
      { isPaged: true },
    )
    expect(await scene.reader.complete(await reading(scene), 3000)).toMatchObject({
      status: 'SUCCESSFUL',
      withLog: true,
    })
  })

  test('passes a blip over', async () => {
    const scene = set(({ short, earlier }) =>
      short !== own ? listing(anActionBody()) : earlier === 0 ? moving : earlier < 4 ? cut() : anActionBody(),
    )
    expect(await scene.reader.complete(await reading(scene), 30_000)).toMatchObject({ withLog: true })
    expect(scene.reader.logFailure).toBeNull()
  })

  test('of what is too large keeps the status that the run lists', async () => {
    const scene = set(({ short }) => (short === own ? tooLarge() : listing(anActionBody({ status: 'FAILED' }))))
    expect(await scene.reader.complete(await reading(scene), 30_000)).toMatchObject({
      status: 'FAILED',
      withLog: false,
    })
  })
})

describe('a whole run', () => {
  const setRun = (
    answer: (call: Call) => Fields | BuddyError,
    found: Execution | null = null,
  ): { readonly buddy: FakeBuddy; readonly reader: RunReader; readonly stop: AbortController } => {
    const [clock, stop, buddy] = [createFakeClock(), new AbortController(), createFakeBuddy(answer)]
    const client = new BuddyClient(buddy.exchange, {
      requestTimeoutMs: 30_000,
      deadline: Infinity,
      now: () => clock.now(),
      wallTime: () => clock.wallTime(),
      signal: stop.signal,
    })
    return { buddy, reader: new RunReader(client, run, { clock, random: () => 0.5, signal: stop.signal }, found), stop }
  }

  test('is read from its endpoint, one request a look', async () => {
    const { buddy, reader } = setRun(() => listing(moving))
    expect(await reader.read()).toMatchObject({ subject: 'run', status: 'INPROGRESS', actions: [{ id: aHash(1) }] })
    await reader.read()
    expect(buddy.asked).toEqual([runPath, runPath])
  })

  test('that was found just now is read at first as it was found, at no cost', async () => {
    const { buddy, reader } = setRun(() => listing(moving), anExecution({ status: 'ENQUEUED' }))
    expect(await reader.read()).toMatchObject({ status: 'ENQUEUED' })
    expect(buddy.asked).toEqual([])
    expect(await reader.read()).toMatchObject({ status: 'INPROGRESS' })
  })

  test('that has settled is complete', async () => {
    const { buddy, reader } = setRun(() => anExecutionBody())
    const reading = await reader.read()
    expect(await reader.complete(reading, 3000)).toBe(reading)
    expect(buddy.asked).toEqual([runPath])
  })

  test('that had not settled is looked at once more, since it may be over', async () => {
    const { reader } = setRun(({ earlier }) => (earlier === 0 ? listing(moving) : anExecutionBody()))
    expect(await reader.complete(await reader.read(), 3000)).toMatchObject({ status: 'SUCCESSFUL' })
  })

  test.each([cut(), refused(500), refused(404)])('stays as it was where that fails', async (failure) => {
    const { reader, buddy } = setRun(({ earlier }) => (earlier === 0 ? listing(moving) : failure))
    const reading = await reader.read()
    expect(await reader.complete(reading, 3000)).toBe(reading)
    expect(buddy.calls.at(-1)?.timeoutMs).toBeLessThanOrEqual(3000)
  })

  test('of which the answer is about another one is a failure', async () => {
    const ofAnother = [
      { id: 3 },
      { id: null, url: 'https://api.buddy.works/workspaces/w/projects/p/pipelines/2/executions/3' },
      { action: { id: 1 } },
      { executions: [] },
    ]
    for (const more of ofAnother)
      await expect(setRun(() => anExecutionBody({ id: 2, ...more })).reader.read()).rejects.toBeInstanceOf(BuddyError)
  })
})
