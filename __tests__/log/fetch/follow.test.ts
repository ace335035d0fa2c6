import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../../src/buddy/client.ts'
import { type BuddyError, Cancelled } from '../../../src/buddy/errors.ts'
import type { ActionExecution } from '../../../src/buddy/model.ts'
import { ActionLog } from '../../../src/log/action-log.ts'
import { LiveLogs, LogFollower } from '../../../src/log/fetch/follow.ts'
import { Redactor } from '../../../src/secrets/redactor.ts'
import { aHash, anActionBody, anActionExecution, type Fields } from '../../fakes/builders.ts'
import { type Call, cut, refused, silence } from '../../fakes/exchange.ts'
import { createFakeSinks } from '../../fakes/outlets.ts'
import { fc } from '../../fakes/properties.ts'
import { createFakeRunner, type FakeRunnerOptions } from '../../fakes/runner.ts'
import { address, createPagedBuddy, numbered, type PagedBuddy, pageOf, run } from './paged-buddy.ts'

/** A log whose lines are too many to be kept in memory. */
const large = numbered(0, 40_000).map((line) => `${line} std::string ${'x'.repeat(30)}`)
const running = anActionExecution({ status: 'INPROGRESS' })
const finished = anActionExecution()
const secondMs = 1000

interface Follow extends PagedBuddy {
  readonly log: ActionLog
  readonly follower: LogFollower
}

function follow(respond: (call: Call) => Fields | BuddyError): Follow {
  const buddy = createPagedBuddy(respond, {}, ['secret-0123456789'])
  const log = buddy.open()
  return { ...buddy, log, follower: new LogFollower(address, log) }
}

describe('a log is followed by pages', () => {
  test.each([cut(), refused(500), refused(429), refused(401)])(
    'over failures, none of which is an error',
    async (failure) => {
      let isDown = false
      const { log, follower, client, shown } = follow((call) =>
        isDown ? failure : pageOf(numbered(0, 1500 + call.earlier), call),
      )
      for (isDown of [true, false, true, true, false]) await follower.poll(running, client, 0)
      expect([follower.isPaged, follower.isDone, log.lineCount > 1500]).toEqual([true, false, true])
      await log.complete(false)
      expect(shown).toEqual(numbered(0, log.lineCount).map((line) => `1 ${line}`))
    },
  )

  test('over a late response, which brings nothing and is not the end', async () => {
    let count = 10
    const { follower, client, shown } = follow((call) => pageOf(numbered(0, count), call))
    const done: boolean[] = []
    await follower.poll(running, client, 0)
    for (count of [4, 0, 12]) done.push(await follower.poll(finished, client, 0))
    expect(done).toEqual([false, false, true])
    expect(shown).toEqual(numbered(0, 12).map((line) => `1 ${line}`))
  })

  test('over a failure between two pages, without the lines before it again', async () => {
    const { log, follower, client, asked } = follow((call) =>
      call.earlier === 1 ? cut() : pageOf(numbered(0, 2500), call),
    )
    const counts: number[] = []
    for (let poll = 0; poll < 2; poll++) {
      await follower.poll(running, client, 0)
      counts.push(log.lineCount)
    }
    expect(counts).toEqual([1000, 2500])
    expect(asked()).toEqual([0, 999, 999, 1998].map((offset) => `1/logs?offset=${offset}&limit=1000`))
  })

  test('until all announced lines are there when the action has finished', async () => {
    let announced = 3
    const { follower, client, asked } = follow((call) => ({
      ...pageOf(numbered(0, 2), call),
      total_element_count: announced,
    }))
    const done: boolean[] = []
    for (announced of [3, 2]) done.push(await follower.poll(finished, client, 0))
    expect(done).toEqual([false, true])
    expect(asked()).toHaveLength(2)
  })

  test('also after pages are refused once they have been served', async () => {
    let isRefused = false
    const { follower, client, asked } = follow((call) => (isRefused ? refused(404) : pageOf(numbered(0, 2), call)))
    for (isRefused of [false, true]) await follower.poll(running, client, 0)
    expect([follower.isPaged, asked().filter((short) => short === '1')]).toEqual([true, []])
  })

  test('until the step is cancelled, which is an error', async () => {
    const { stop, follower, client } = follow(() => ({ logs: [] }))
    stop.abort(new Cancelled('SIGINT'))
    await expect(follower.poll(running, client, 0)).rejects.toBeInstanceOf(Cancelled)
  })
})

describe('a log without pages is followed whole', () => {
  const followWhole = (lines: () => readonly string[] | BuddyError, refusal = refused(404)): Follow =>
    follow(({ short }) => {
      const log = lines()
      if (short.includes('/logs')) return refusal
      return 'details' in log ? log : anActionBody({ status: 'INPROGRESS', log })
    })

  test.each([
    ...[403, 404, 405, 410, 501].map((status) => [String(status), refused(status)] as const),
    ['400 Invalid url', refused(400, { apiMessages: ['Invalid url'] })] as const,
  ])('at most every 15 s, each line once, when pages are refused with %s', async (_, refusal) => {
    let time = 100 * secondMs
    const { log, follower, client, asked, shown } = followWhole(() => numbered(0, Math.floor(time / secondMs)), refusal)
    for (; time <= 160 * secondMs; time += secondMs) await follower.poll(running, client, time)
    expect(asked()).toEqual(['1/logs?offset=0&limit=1000', ...Array.from({ length: 5 }, () => '1')])
    await log.complete(false)
    expect(shown).toEqual(numbered(0, 160).map((line) => `1 ${line}`))
    expect(follower.isPaged).toBe(false)
  })

  test('once more at once when the action has finished', async () => {
    let lines = numbered(0, 2)
    const { follower, client, asked, shown } = followWhole(() => lines)
    await follower.poll(running, client, 0)
    lines = [...numbered(0, 2), 'not cut: secret-0123']
    await follower.poll(finished, client, secondMs)
    expect([follower.isDone, asked().length]).toEqual([true, 3])
    expect(shown).toEqual(lines.map((line) => `1 ${line}`))
  })

  test('not sooner than after 15 s when that fails, also when the action has finished', async () => {
    const { follower, client, asked } = followWhole(() => cut())
    for (let time = 0; time < 30 * secondMs; time += secondMs) await follower.poll(finished, client, time)
    expect(asked().filter((short) => short === '1')).toHaveLength(2)
  })

  test('over a response that is abandoned while its lines are still being taken: each line once', async () => {
    const lines = numbered(0, 90)
    const stall = Promise.withResolvers<undefined>()
    const sinks = createFakeSinks()
    const log = new ActionLog(createFakeRunner(), new Redactor(), { ...sinks, toFile: () => stall.promise })
    const given: Promise<void>[] = []
    const client = new BuddyClient(
      async ({ lines: wanted, path }) => {
        if (wanted === undefined || path.includes('/logs')) throw refused(404)
        const isFirst = given.length === 0
        const giveAll = async (): Promise<void> => {
          for (const part of isFirst ? [lines.slice(0, 60), lines.slice(60)] : [lines.slice(0, 30), lines.slice(30)])
            await wanted.onLines(part)
        }
        given.push(giveAll())
        if (isFirst) throw silence(30_000)
        stall.resolve(undefined)
        await Promise.all(given)
        return { body: anActionBody({ status: 'INPROGRESS', log: [] }), rateLimit: null, serverTimeMs: null }
      },
      {
        requestTimeoutMs: 30_000,
        deadline: Infinity,
        now: () => 0,
        wallTime: () => 0,
        signal: new AbortController().signal,
      },
    )
    const follower = new LogFollower(address, log)
    for (const time of [0, 20 * secondMs]) await follower.poll(running, client, time)
    await log.complete(false)
    expect(sinks.shown).toEqual(lines)
  })
})

/** A run of actions whose logs grow. */
interface FollowControls extends PagedBuddy {
  readonly live: LiveLogs
  readonly logs: Map<number, readonly string[]>
  readonly failing: Set<number>
  readonly poll: (...actions: readonly (readonly [number: number, status: string])[]) => Promise<boolean>
}

function runFollow(options: FakeRunnerOptions = {}, secrets: readonly string[] = []): FollowControls {
  const logs = new Map<number, readonly string[]>()
  const failing = new Set<number>()
  const buddy = createPagedBuddy(
    (call) => {
      const number = Number(/(\d)\/logs$/.exec(call.path)?.[1])
      return failing.has(number) ? cut() : pageOf(logs.get(number) ?? [], call)
    },
    options,
    secrets,
  )
  const live = new LiveLogs(run, buddy.open)
  const toAction = ([number, status]: readonly [number, string]): ActionExecution =>
    anActionExecution({
      id: aHash(number),
      actionName: `action ${number}`,
      status,
      startDate: status === 'ENQUEUED' ? null : `2026-01-01T00:0${number}:00Z`,
    })
  return {
    ...buddy,
    live,
    logs,
    failing,
    poll: async (...actions) => await live.poll(actions.map(toAction), buddy.client, 0),
  }
}

describe('the logs of a run', () => {
  test('of actions that run in parallel are shown one after the other, each to its end, in the order of their starts', async () => {
    const { logs, poll, shown } = runFollow()
    logs.set(1, ['a']).set(2, ['x'])
    await poll([2, 'INPROGRESS'], [1, 'INPROGRESS'])
    logs.set(1, ['a', 'b']).set(2, ['x', 'y'])
    await poll([2, 'SUCCESSFUL'], [1, 'INPROGRESS'])
    logs.set(1, ['a', 'b', 'c'])
    await poll([2, 'SUCCESSFUL'], [1, 'SUCCESSFUL'])
    expect(shown).toEqual(['1 a', '1 b', '1 c', '2 x', '2 y'])
  })

  test("of an action that settles while its page fails are read to their end later, before the next one's", async () => {
    const { logs, failing, poll, shown } = runFollow()
    logs.set(1, ['a']).set(2, ['x'])
    await poll([1, 'INPROGRESS'], [2, 'ENQUEUED'])
    logs.set(1, ['a', 'b'])
    failing.add(1)
    await poll([1, 'FAILED'], [2, 'INPROGRESS'])
    expect(shown).toEqual([])
    failing.clear()
    await poll([1, 'FAILED'], [2, 'FAILED'])
    expect(shown).toEqual(['1 a', '1 b', '2 x'])
  })

  test('of which the last line is shown in part show that line when its action is over', async () => {
    const { logs, poll, shown } = runFollow()
    logs.set(1, ['a', 'bui'])
    await poll([1, 'INPROGRESS'])
    expect(shown).toEqual(['1 a'])
    logs.set(1, ['a', 'build'])
    await poll([1, 'SUCCESSFUL'])
    expect(shown).toEqual(['1 a', '1 build'])
  })

  test('of which nothing more is read show their last lines, without a part of a secret at the end', async () => {
    const { logs, poll, live, shown } = runFollow({}, ['secret-0123456789'])
    logs.set(1, ['a', 'x secret-01234'])
    await poll([1, 'INPROGRESS'])
    await live.complete()
    expect(shown).toEqual(['1 a', '1 x ***'])
  })

  test('of actions that are done, and of those that have not begun, are not asked for', async () => {
    const { logs, poll, asked } = runFollow()
    logs.set(1, ['a'])
    for (let count = 0; count < 3; count++) await poll([1, 'SUCCESSFUL'], [2, 'ENQUEUED'])
    expect(asked()).toHaveLength(1)
  })

  test('of actions without an id are left out', async () => {
    const { live, client, asked } = runFollow()
    expect(await live.poll([{ ...running, id: null }], client, 0)).toBe(false)
    expect(asked()).toEqual([])
  })

  test('tell whether there was something new', async () => {
    const { logs, poll } = runFollow()
    logs.set(1, ['a'])
    const first = await poll([1, 'INPROGRESS'])
    const second = await poll([1, 'INPROGRESS'])
    logs.set(1, ['a', 'b'])
    expect([first, second, await poll([1, 'INPROGRESS'])]).toEqual([true, false, true])
  })

  test('that an answer has brought already go on from there', async () => {
    const { logs, poll, live, open, shown } = runFollow()
    const log = open()
    await log.startResponse()(numbered(0, 3))
    live.follow(aHash(1), () => log)
    live.follow(aHash(1), open)
    logs.set(1, numbered(0, 5))
    await poll([1, 'SUCCESSFUL'])
    expect([shown, live.find(aHash(1))?.log === log]).toEqual([numbered(0, 5).map((line) => `1 ${line}`), true])
  })

  test.each([0, 1_500_000])(
    'of which the disk gives no more than %d bytes back go on with what is new, and nothing rejects',
    async (readableBytes) => {
      const { logs, poll, live, open, shown } = runFollow({ readableBytes })
      const log = open()
      await log.startResponse()(large)
      live.follow(aHash(1), () => log)
      logs.set(1, [...large, 'what is new'])
      expect(await poll([1, 'SUCCESSFUL'])).toBe(true)
      expect([log.isBroken, shown.slice(-2)]).toEqual([true, [`1 ${String(large.at(-1))}`, '1 what is new']])
    },
  )

  const anyStep = fc.record({
    grow: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
    leap: fc.boolean(),
    isCut: fc.boolean(),
    failing: fc.subarray([1, 2, 3]),
    late: fc.option(fc.record({ number: fc.integer({ min: 1, max: 3 }), back: fc.integer({ min: 1, max: 8 }) })),
    finishedPolls: fc.subarray([1, 2, 3]),
  })

  test('any schedule of growing logs, failures and late answers shows exactly the lines, each once, action after action', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
        const { logs, failing, poll, shown } = runFollow()
        const counts = [0, 0, 0]
        const finishedNumbers = new Set<number>()
        const fill = (late: { readonly number: number; readonly back: number } | null, isCut: boolean): void => {
          counts.forEach((count, index) => {
            const isOver = finishedNumbers.has(index + 1)
            const lines = numbered(0, late?.number === index + 1 && !isOver ? count - late.back : count)
            // The last line of a log that still grows may be there in part.
            const last = isCut && !isOver ? lines.slice(-1).map((line) => line.slice(0, -3)) : lines.slice(-1)
            logs.set(index + 1, [...lines.slice(0, -1), ...last])
          })
        }
        const pollNow = async (): Promise<boolean> =>
          await poll(
            ...[1, 2, 3].map((number) => [number, finishedNumbers.has(number) ? 'SUCCESSFUL' : 'INPROGRESS'] as const),
          )
        for (const { grow, leap, isCut, failing: down, late, finishedPolls } of steps) {
          grow.forEach((more, index) => {
            if (!finishedNumbers.has(index + 1)) counts[index] = (counts[index] ?? 0) + more * (leap ? 700 : 1)
          })
          for (const number of finishedPolls) finishedNumbers.add(number)
          fill(late, isCut)
          failing.clear()
          for (const number of down) failing.add(number)
          await pollNow()
        }
        failing.clear()
        fill(null, false)
        for (const number of [1, 2, 3]) finishedNumbers.add(number)
        for (let count = 0; count < 3; count++) await pollNow()
        expect(shown).toEqual(
          counts.flatMap((count, index) => numbered(0, count).map((line) => `${index + 1} ${line}`)),
        )
      }),
    )
  })
})
