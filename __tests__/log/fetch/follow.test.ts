import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../../src/buddy/client.ts'
import { type BuddyError, Cancelled } from '../../../src/buddy/errors.ts'
import type { ActionExecution } from '../../../src/buddy/model.ts'
import { ActionLog } from '../../../src/log/action-log.ts'
import { LiveLogs, LogFollower, readPage, readPages } from '../../../src/log/fetch/follow.ts'
import { Redactor } from '../../../src/secrets/redactor.ts'
import { aHash, anActionBody, anActionExecution, type Fields } from '../../fakes/builders.ts'
import { type Call, createFakeBuddy, cut, refused, silence } from '../../fakes/exchange.ts'
import { createFakeRunner, type FakeRunnerOptions } from '../../fakes/runner.ts'
import { createFakeSinks } from '../../fakes/outlets.ts'
import { fc } from '../../fakes/properties.ts'

const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }
const address = { ...run, actionExecutionId: aHash(1) }
const anew = expect.stringMatching(/replaced.*anew/)
const numbered = (from: number, to: number, name = 'line'): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => `${name} ${from + index}`)

/** A page of such a log, as Buddy gives it. */
function pageOf(lines: readonly string[], { query }: Call): Fields {
  const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
  return { logs: lines.slice(offset, offset + limit), total_element_count: lines.length }
}

interface Scenario {
  readonly client: BuddyClient
  readonly asked: () => readonly string[]
  readonly stop: AbortController
  /** What was shown, each line after the last digit of its action execution's id. */
  readonly shown: readonly string[]
  readonly open: () => ActionLog
}

function setup(
  respond: (call: Call) => Fields | BuddyError,
  options: FakeRunnerOptions = {},
  secrets: readonly string[] = [],
): Scenario {
  const redactor = new Redactor()
  for (const secret of secrets) redactor.add(secret)
  const stop = new AbortController()
  const buddy = createFakeBuddy(respond)
  const client = new BuddyClient(buddy.sendRequest, {
    requestTimeoutMs: 30_000,
    deadline: Infinity,
    now: () => 0,
    wallTime: () => 0,
    signal: stop.signal,
  })
  const sinks = createFakeSinks((line, { id }) => `${id?.at(-1) ?? ''} ${line}`)
  const open = (): ActionLog => new ActionLog(createFakeRunner(options), redactor, sinks)
  return {
    client,
    asked: () =>
      buddy.asked.map((short) =>
        short.replace(/^\/executions\/2\/action_executions\/0*/, '').replaceAll(/[0-9a-f]{23}(?=\d)/g, ''),
      ),
    stop,
    shown: sinks.shown,
    open,
  }
}

/** A log whose lines are too many to be kept in memory. */
const large = numbered(0, 40_000).map((line) => `${line} std::string ${'x'.repeat(30)}`)

const pending = anActionExecution({ status: 'INPROGRESS' })
const finished = anActionExecution()

describe('a log is read by pages from where it stands to its end', () => {
  const read = async (
    scenario: Scenario,
    log: ActionLog,
    mayGoOn = async (): Promise<boolean> => false,
  ): Promise<number> => await readPages(log, (offset) => readPage(scenario.client, address, offset), mayGoOn)

  test.each([
    [0, 1],
    [1, 1],
    [999, 1],
    [1000, 1],
    [1001, 2],
    [3500, 4],
  ])('of %d lines, in %d requests', async (count, requests) => {
    const scenario = setup((call) => pageOf(numbered(0, count), call))
    const log = scenario.open()
    expect(await read(scenario, log)).toBe(0)
    expect([log.lineCount, scenario.asked().length]).toEqual([count, requests])
    await log.startStreaming(finished)
    await log.complete(false)
    expect(scenario.shown).toEqual(numbered(0, count).map((line) => `1 ${line}`))
  })

  test('and later only what is new', async () => {
    let count = 1500
    const scenario = setup((call) => pageOf(numbered(0, count), call))
    const log = scenario.open()
    await log.startStreaming(pending)
    for (count of [1500, 1500, 1502, 1502]) await read(scenario, log)
    expect(scenario.asked()).toEqual([0, 999, 1499, 1499, 1501].map((offset) => `1/logs?offset=${offset}&limit=1000`))
    await log.complete(false)
    expect(scenario.shown).toHaveLength(1502)
  })

  test.each([[999], [1000], [2500]])('of %d lines, where Buddy does not say how many there are', async (count) => {
    const scenario = setup((call) => ({ logs: pageOf(numbered(0, count), call)['logs'] }))
    const log = scenario.open()
    expect([await read(scenario, log, async () => true), log.lineCount]).toEqual([0, count])
  })

  test('page by page, each when it may, where Buddy does not say how many there are', async () => {
    const scenario = setup((call) => ({ logs: pageOf(numbered(0, 1500), call)['logs'] }))
    const log = scenario.open()
    expect([await read(scenario, log), log.lineCount]).toEqual([Infinity, 1000])
    expect([await read(scenario, log), log.lineCount]).toEqual([0, 1500])
  })

  test('and it is told how many are announced and not given', async () => {
    const scenario = setup((call) => ({ ...pageOf(numbered(0, 5), call), total_element_count: 12 }))
    expect(await read(scenario, scenario.open())).toBe(7)
    expect(scenario.asked()).toHaveLength(1)
    expect(await read(scenario, scenario.open(), async () => true)).toBe(7)
    expect(scenario.asked()).toHaveLength(3)
  })

  test.each([1, 700, 1000])(
    'that grows by %d lines as fast as it is read, to the end that the first answer told',
    async (growth) => {
      let known = 0
      const scenario = setup((call) => {
        const offset = Number(call.query.get('offset'))
        known = Math.max(known, offset + 1)
        return { logs: numbered(offset, offset + growth), total_element_count: known + 2500 }
      })
      const log = scenario.open()
      expect(await read(scenario, log, async () => true)).toBe(0)
      expect(log.lineCount).toBeGreaterThanOrEqual(2501)
      expect(log.lineCount).toBeLessThan(2501 + growth)
    },
  )

  test.each<[string, readonly number[], number, number]>([
    ['speaks of more by the next one', [50, 200, 200], 0, 200],
    ['speaks of as much by the next one', [50, 100, 100], 0, 100],
    ['stays behind', [50, 50], 50, 100],
    ['is behind once more', [50, 200, 50, 200], 50, 100],
  ])('and where an answer is behind what is there, and Buddy %s', async (_, counts, missing, lineCount) => {
    const responses = [100, ...counts]
    const scenario = setup((call) => pageOf(numbered(0, responses.shift() ?? 0), call))
    const log = scenario.open()
    await log.startStreaming(pending)
    await read(scenario, log)
    expect(await read(scenario, log)).toBe(missing)
    expect(log.lineCount).toBe(lineCount)
    await log.complete(false)
    expect(scenario.shown).toEqual(numbered(0, lineCount).map((line) => `1 ${line}`))
    expect(responses).toEqual([])
  })

  test('and asks after each short page whether it may go on', async () => {
    const scenario = setup(() => ({ logs: ['x'], total_element_count: 5 }))
    const log = scenario.open()
    let count = 0
    expect(await read(scenario, log, async () => ++count < 3)).toBe(2)
    expect([log.lineCount, count]).toEqual([3, 3])
  })

  test('which without totals is the first short page: nobody is asked', async () => {
    const scenario = setup(() => ({ logs: ['x'] }))
    expect(
      await read(scenario, scenario.open(), async () => {
        throw new Error('asked')
      }),
    ).toBe(0)
    expect(scenario.asked()).toHaveLength(1)
  })

  test('and is replaced only once a call, however often its beginning changes', async () => {
    let begun = 0
    let lines = numbered(0, 10)
    const scenario = setup((call) =>
      call.query.get('offset') === '0' && call.earlier > 0
        ? { logs: numbered(0, 5, `log ${begun++}`), total_element_count: 1 }
        : { ...pageOf(lines, call), total_element_count: call.earlier === 0 ? 10 : 1 },
    )
    const log = scenario.open()
    await log.startStreaming(pending)
    await read(scenario, log)
    lines = []
    expect(await read(scenario, log)).toBe(4)
    await log.complete(false)
    expect(scenario.shown.filter((line) => /replaced.*anew/.test(line))).toHaveLength(1)
  })

  test.each([
    ['late', numbered(0, 5), numbered(0, 12)],
    ['late and empty', [], numbered(0, 12)],
  ])('a shorter answer that begins alike is %s: it goes on where it was', async (_, late, later) => {
    let lines = numbered(0, 10)
    const scenario = setup((call) => pageOf(lines, call))
    const log = scenario.open()
    await log.startStreaming(pending)
    const missing: number[] = []
    for (lines of [numbered(0, 10), late, later]) missing.push(await read(scenario, log))
    // What an earlier answer had more is told, so that nobody takes the late one for the end.
    expect(missing).toEqual([0, 10 - late.length, 0])
    await log.complete(false)
    expect(scenario.shown).toEqual(later.map((line) => `1 ${line}`))
  })

  test.each([[3], [9], [1500]])(
    'a log that was longer and begins otherwise now is a new one of %d lines: a line says so, and it is read from its start',
    async (count) => {
      let lines = numbered(0, 2000)
      const scenario = setup((call) => pageOf(lines, call))
      const log = scenario.open()
      await log.startStreaming(pending)
      for (lines of [lines, numbered(0, count, 'new'), numbered(0, count + 1, 'new')]) await read(scenario, log)
      await log.complete(false)
      expect(scenario.shown.slice(2000)).toEqual([
        expect.stringMatching(/^1 .*replaced.*anew/),
        ...numbered(0, count + 1, 'new').map((line) => `1 ${line}`),
      ])
    },
  )

  test.each([
    ['as long', 5],
    ['longer', 8],
    ['longer than a page', 2500],
  ])(
    'a new log that is %s is read from its start, although nothing tells of it but the last known line',
    async (_, count) => {
      let lines = numbered(0, 5, 'old')
      const scenario = setup((call) => pageOf(lines, call))
      const log = scenario.open()
      await log.startStreaming(pending)
      for (lines of [lines, numbered(0, count, 'new')]) expect(await read(scenario, log)).toBe(0)
      await log.complete(false)
      expect(scenario.shown).toEqual([
        ...numbered(0, 5, 'old').map((line) => `1 ${line}`),
        expect.stringMatching(/^1 .*replaced.*anew/),
        ...numbered(0, count, 'new').map((line) => `1 ${line}`),
      ])
    },
  )

  test('a new log with the same beginning as the old one is read from its start', async () => {
    const header = numbered(0, 30, 'header')
    let lines = [...header, ...numbered(0, 5, 'old')]
    const scenario = setup((call) => pageOf(lines, call))
    const log = scenario.open()
    await log.startStreaming(pending)
    for (lines of [lines, [...header, ...numbered(0, 7, 'new')]]) await read(scenario, log)
    await log.complete(false)
    expect(scenario.shown.slice(-7)).toEqual(numbered(0, 7, 'new').map((line) => `1 ${line}`))
    expect(scenario.shown.filter((line) => /replaced.*anew/.test(line))).toHaveLength(1)
  })

  test('a last line that has grown since belongs to the same log', async () => {
    let lines: readonly string[] = ['a', 'Building']
    const scenario = setup((call) => pageOf(lines, call))
    const log = scenario.open()
    await log.startStreaming(pending)
    for (lines of [lines, ['a', 'Building … done', 'b']]) expect(await read(scenario, log)).toBe(0)
    await log.complete(false)
    expect(scenario.shown).toEqual(['1 a', '1 Building … done', '1 b'])
  })

  test.each([
    [
      'in a later answer',
      [
        ['a', 'Build'],
        ['a', 'Building … done', 'b'],
      ],
      ['a', 'Building … done', 'b'],
    ],
    ['more than once', [['B'], ['Bui'], ['Build'], ['Build', 'b']], ['Build', 'b']],
    [
      'over a late answer',
      [
        ['a', 'Build'],
        ['a', 'Bu'],
        ['a', 'Build', 'b'],
      ],
      ['a', 'Build', 'b'],
    ],
    [
      'out of nothing',
      [
        ['a', ''],
        ['a', 'Build'],
      ],
      ['a', 'Build'],
    ],
    [
      'on a page of its own',
      [
        ['a', 'Bui'],
        ['a', 'Build', 'b', 'c'],
      ],
      ['a', 'Build', 'b', 'c'],
    ],
  ])('a last line that grows %s is there once and whole', async (title, responses, expected) => {
    let lines: readonly string[] = []
    const scenario = setup((call) => {
      const page = pageOf(lines, call)
      if (!title.includes('page')) return page
      const offset = Number(call.query.get('offset'))
      return { ...page, logs: lines.slice(offset, offset + 1) }
    })
    const log = scenario.open()
    await log.startStreaming(pending)
    for (lines of responses) await read(scenario, log, async () => lines.length > log.lineCount)
    await log.complete(false)
    expect(scenario.shown).toEqual(expected.map((line) => `1 ${line}`))
  })

  test('a last line that has grown while a short page is read again is whole', async () => {
    const responses = [
      ['a', 'Buil'],
      ['a', 'Build', 'b'],
      ['a', 'Build', 'b'],
    ]
    const scenario = setup((call) => ({ ...pageOf(responses.shift() ?? [], call), total_element_count: 3 }))
    const log = scenario.open()
    await log.startStreaming(pending)
    expect(await read(scenario, log, async () => true)).toBe(0)
    await log.complete(false)
    expect(scenario.shown).toEqual(['1 a', '1 Build', '1 b'])
  })

  test('a shorter line in place of the last one is a new log if a line follows', async () => {
    let lines: readonly string[] = numbered(0, 30)
    const scenario = setup((call) => pageOf(lines, call))
    const log = scenario.open()
    await log.startStreaming(pending)
    for (lines of [lines, [...numbered(0, 29), 'line', 'x']]) await read(scenario, log)
    await log.complete(false)
    expect(scenario.shown.slice(30)).toEqual([
      expect.stringMatching(/^1 .*replaced.*anew/),
      ...[...numbered(0, 29), 'line', 'x'].map((line) => `1 ${line}`),
    ])
  })

  test('a new log that grows beyond the old one while its beginning is read is read to its end', async () => {
    let lines = numbered(0, 500)
    const scenario = setup((call) => {
      if (call.query.get('offset') === '0' && call.earlier > 0) lines = numbered(0, 2500, 'new')
      return pageOf(lines, call)
    })
    const log = scenario.open()
    await log.startStreaming(pending)
    await read(scenario, log)
    lines = numbered(0, 3, 'new')
    expect([await read(scenario, log), log.lineCount]).toEqual([0, 2500])
  })
})

describe('a log is followed', () => {
  const follow = (scenario: Scenario): { readonly log: ActionLog; readonly follower: LogFollower } => {
    const log = scenario.open()
    return { log, follower: new LogFollower(address, log) }
  }

  test.each([cut(), refused(500), refused(429), refused(401)])(
    'over failures, none of which is an error',
    async (failure) => {
      let isDown = false
      const scenario = setup((call) => (isDown ? failure : pageOf(numbered(0, 1500 + call.earlier), call)))
      const { log, follower } = follow(scenario)
      await log.startStreaming(pending)
      for (isDown of [true, false, true, true, false])
        expect(await follower.poll(scenario.client, 0, false)).toBe(!isDown)
      expect(follower.isPaged).toBe(true)
      await log.complete(false)
      expect(scenario.shown).toEqual(numbered(0, log.lineCount).map((line) => `1 ${line}`))
      expect(log.lineCount).toBeGreaterThan(1500)
    },
  )

  test('over a late answer, which brings nothing and is not the end', async () => {
    let count = 10
    const scenario = setup((call) => pageOf(numbered(0, count), call))
    const { log, follower } = follow(scenario)
    await log.startStreaming(pending)
    const advanced: boolean[] = []
    for (count of [10, 4, 0, 10, 12]) advanced.push(await follower.poll(scenario.client, 0, true))
    expect(advanced).toEqual([true, false, false, true, true])
    await log.complete(false)
    expect(scenario.shown).toEqual(numbered(0, 12).map((line) => `1 ${line}`))
  })

  test('over a failure between two pages: what came before it is not asked for again', async () => {
    const scenario = setup((call) => (call.earlier === 1 ? cut() : pageOf(numbered(0, 2500), call)))
    const { log, follower } = follow(scenario)
    expect([await follower.poll(scenario.client, 0, false), log.lineCount]).toEqual([false, 1000])
    expect([await follower.poll(scenario.client, 0, false), log.lineCount]).toEqual([true, 2500])
    expect(scenario.asked()).toEqual([0, 999, 999, 1998].map((offset) => `1/logs?offset=${offset}&limit=1000`))
  })

  test('is an error where the step is cancelled', async () => {
    const scenario = setup(() => ({ logs: [] }))
    scenario.stop.abort(new Cancelled('SIGINT'))
    await expect(follow(scenario).follower.poll(scenario.client, 0, false)).rejects.toBeInstanceOf(Cancelled)
  })

  const second = 1000
  describe.each([
    ...[403, 404, 405, 410, 501].map((status) => [String(status), refused(status)] as const),
    ['400 Invalid url', refused(400, { apiMessages: ['Invalid url'] })] as const,
  ])('where pages are refused with %s', (_, refusal) => {
    const whole = (lines: () => readonly string[]): Scenario =>
      setup(({ short }) => (short.includes('/logs') ? refusal : anActionBody({ status: 'INPROGRESS', log: lines() })))

    test('whole, at most every 15 s, each line once, and pages are not asked for again', async () => {
      let time = 100 * second
      const scenario = whole(() => numbered(0, Math.floor(time / second)))
      const { log, follower } = follow(scenario)
      await log.startStreaming(pending)
      for (; time <= 160 * second; time += second) await follower.poll(scenario.client, time, false)
      expect(scenario.asked()).toEqual(['1/logs?offset=0&limit=1000', ...Array.from({ length: 5 }, () => '1')])
      await log.complete(false)
      expect(scenario.shown).toEqual(numbered(0, 160).map((line) => `1 ${line}`))
      expect(follower.isPaged).toBe(false)
    })
  })

  test('whole, where that fails, not sooner than after 15 s either, also when no more will come', async () => {
    const scenario = setup(({ short }) => (short.includes('/logs') ? refused(404) : cut()))
    const { follower } = follow(scenario)
    for (let time = 0; time < 30 * second; time += second) await follower.poll(scenario.client, time, true)
    expect(scenario.asked().filter((short) => short === '1').length).toBeLessThanOrEqual(2)
  })

  test('whole, over an answer that is let go while its lines are still being taken: each line once', async () => {
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
    await log.startStreaming(pending)
    expect([await follower.poll(client, 0, false), await follower.poll(client, 20 * second, false)]).toEqual([
      false,
      true,
    ])
    await log.complete(false)
    expect(sinks.shown).toEqual(lines)
  })

  test('whole, a log that begins otherwise is a new one and says so', async () => {
    let lines = numbered(0, 5)
    const scenario = setup(({ short }) => (short.includes('/logs') ? refused(404) : anActionBody({ log: lines })))
    const { log, follower } = follow(scenario)
    await log.startStreaming(pending)
    await follower.poll(scenario.client, 0, false)
    lines = ['x', 'y']
    await follower.poll(scenario.client, 20 * second, false)
    await log.complete(false)
    expect(scenario.shown.slice(5).map((line) => line.slice(2))).toEqual([anew, 'x', 'y'])
  })
})

/** A run of actions whose logs grow. */
interface FollowControls extends Scenario {
  readonly live: LiveLogs
  readonly logs: Map<number, readonly string[]>
  readonly failing: Set<number>
  readonly poll: (...actions: readonly (readonly [number: number, status: string])[]) => Promise<boolean>
}

function runFollow(options: FakeRunnerOptions = {}, secrets: readonly string[] = []): FollowControls {
  const logs = new Map<number, readonly string[]>()
  const failing = new Set<number>()
  const scenario = setup(
    (call) => {
      const number = Number(/(\d)\/logs$/.exec(call.path)?.[1])
      return failing.has(number) ? cut() : pageOf(logs.get(number) ?? [], call)
    },
    options,
    secrets,
  )
  const live = new LiveLogs(run, scenario.open)
  const toAction = ([number, status]: readonly [number, string]): ActionExecution =>
    anActionExecution({
      id: aHash(number),
      actionName: `action ${number}`,
      status,
      startDate: status === 'ENQUEUED' ? null : `2026-01-01T00:0${number}:00Z`,
    })
  return {
    ...scenario,
    live,
    logs,
    failing,
    poll: async (...actions) => await live.poll(actions.map(toAction), scenario.client, 0),
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

  test('tell whether there was something new', async () => {
    const { logs, poll } = runFollow()
    logs.set(1, ['a'])
    const first = await poll([1, 'INPROGRESS'])
    const second = await poll([1, 'INPROGRESS'])
    logs.set(1, ['a', 'b'])
    expect([first, second, await poll([1, 'INPROGRESS'])]).toEqual([true, false, true])
  })

  test('a last answer that is late does not end a log: the rest is read afterwards', async () => {
    const { logs, poll, shown } = runFollow()
    logs.set(1, numbered(0, 10))
    await poll([1, 'INPROGRESS'])
    logs.set(1, numbered(0, 5))
    await poll([1, 'SUCCESSFUL'])
    logs.set(1, numbered(0, 20))
    await poll([1, 'SUCCESSFUL'])
    expect(shown).toEqual(numbered(0, 20).map((line) => `1 ${line}`))
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
