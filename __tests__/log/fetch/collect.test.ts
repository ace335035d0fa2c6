import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../../src/buddy/client.ts'
import type { BuddyError } from '../../../src/buddy/errors.ts'
import type { ActionExecution } from '../../../src/buddy/model.ts'
import { ActionLog } from '../../../src/log/action-log.ts'
import { type ActionLogResult, collectLogs } from '../../../src/log/fetch/collect.ts'
import { LiveLogs } from '../../../src/log/fetch/follow.ts'
import { LogRetryBudget } from '../../../src/log/fetch/retry-budget.ts'
import type { StepContext } from '../../../src/runner/context.ts'
import { Redactor } from '../../../src/secrets/redactor.ts'
import { aHash, anActionBody, anActionExecution, type Fields } from '../../fakes/builders.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy, refused, silence } from '../../fakes/exchange.ts'
import { createFakeRunner } from '../../fakes/runner.ts'
import { createFakeSinks } from '../../fakes/outlets.ts'

const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }
const details = `/executions/2/action_executions/${aHash(1)}`
const logs = `${details}/logs`
const half = 30_000

/** A log whose lines can be looked at. */
class ShownLog extends ActionLog {
  readonly #lines: readonly string[]
  isClosed = false

  constructor() {
    const sinks = createFakeSinks()
    const redactor = new Redactor()
    redactor.add('secret-0123456789')
    super(createFakeRunner(), redactor, sinks)
    this.#lines = sinks.shown
  }

  /** All that it shows. */
  async read(): Promise<readonly string[]> {
    await this.startStreaming(anActionExecution())
    return this.#lines
  }

  override async close(): Promise<void> {
    this.isClosed = true
    await super.close()
  }
}

/** All that a log shows. */
async function readLines(log: ActionLog | undefined): Promise<readonly string[]> {
  return log instanceof ShownLog ? await log.read() : []
}

interface Collection {
  readonly client: BuddyClient
  readonly step: StepContext
  readonly open: () => ShownLog
}

interface Scenario {
  readonly collection: Collection
  readonly buddy: FakeBuddy
  readonly clock: FakeClock
  readonly opened: readonly ShownLog[]
}

function setup(respond: (call: Call, clock: FakeClock) => Fields | BuddyError): Scenario {
  const clock = createFakeClock()
  const { signal } = new AbortController()
  const buddy = createFakeBuddy((call) => respond(call, clock))
  const opened: ShownLog[] = []
  const open = (): ShownLog => {
    const log = new ShownLog()
    opened.push(log)
    return log
  }
  const client = new BuddyClient(buddy.sendRequest, {
    requestTimeoutMs: half,
    deadline: Infinity,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal,
  })
  return {
    collection: { client, step: { clock, random: () => 0.5, signal, deadline: Infinity }, open },
    buddy,
    clock,
    opened,
  }
}

interface Read {
  readonly action?: Partial<ActionExecution>
  readonly includesLog?: boolean
  readonly logsRemoved?: boolean
  /** The log is being read by pages and has so many lines. */
  readonly pagedLines?: number
  readonly budget?: LogRetryBudget
}

interface Completed {
  readonly lines: readonly string[]
  readonly note: string
}

async function complete(
  { collection }: Scenario,
  {
    action = {},
    includesLog = true,
    logsRemoved = false,
    pagedLines,
    budget = new LogRetryBudget(collection.step, half),
  }: Read = {},
): Promise<Completed> {
  const log = new ShownLog()
  const isPaged = pagedLines !== undefined
  await log.startResponse()(isPaged ? numbered(0, pagedLines) : ['from the details'])
  const whole = anActionExecution(action)
  const [completed] = await collectLogs(
    {
      ...collection,
      findFollower: () => (isPaged ? { isPaged, isDone: false, log } : null),
      findReceived: () => log,
    },
    run,
    { actions: [whole], logsRemoved, withLog: includesLog ? whole : null },
    budget,
  )
  return { lines: await readLines(completed?.log), note: completed?.note ?? '' }
}

const numbered = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => `line ${String(from + index)}`)
const more = { action: { logUrl: 'https://storage.example/log' } }
/** A log of so many lines in pages of 1000; `announced` is how many Buddy speaks of. */
const paged =
  (count: number, promised: number | null = count) =>
  ({ query }: Call): Fields => {
    const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
    return {
      logs: numbered(offset, Math.min(offset + limit, count)),
      ...(promised === null ? {} : { total_element_count: promised }),
    }
  }

describe('the log of one action', () => {
  test('that came whole with its execution costs nothing more', async () => {
    const scenario = setup(() => cut())
    expect(await complete(scenario)).toEqual({ lines: ['from the details'], note: '' })
    expect(scenario.buddy.asked).toEqual([])
  })

  const completeLate = async (respond: (call: Call) => Fields | BuddyError): Promise<Completed> => {
    const { collection } = setup(respond)
    const log = new ShownLog()
    await log.startResponse()(numbered(0, 30))
    await log.startResponse()(numbered(0, 10))
    const action = anActionExecution()
    const [completed] = await collectLogs(
      { ...collection, findFollower: () => null, findReceived: () => log },
      run,
      { actions: [action], logsRemoved: false, withLog: action },
      new LogRetryBudget(collection.step, half),
    )
    return { lines: await readLines(completed?.log), note: completed?.note ?? '' }
  }

  test.each([
    ['FAILED', 'Error: no such table'],
    ['SUCCESSFUL', null],
  ])('of pages is searched for errors unless the action has passed: %s', async (status, text) => {
    const scenario = setup(() => ({ logs: ['Error: no such table', 'x'], total_element_count: 2 }))
    await complete(scenario, { action: { status, hasLog: false } })
    expect(scenario.opened.map(({ errors }) => errors.cause?.text ?? null)).toEqual([text])
  })

  test('whose last answer was a late one goes on where an earlier one ended, each line once', async () => {
    expect(await completeLate(paged(50))).toEqual({ lines: numbered(0, 50), note: '' })
  })

  test('whose last answer was a late one, and which is given nowhere else, says so', async () => {
    expect(await completeLate(() => refused(404))).toEqual({
      lines: numbered(0, 30),
      note: `The log may be incomplete: Buddy's last answer had fewer lines of it than an earlier one.`,
    })
  })

  test.each([
    ['there is a log_url', more],
    ['the answer had no log', { action: { hasLog: false } }],
  ])('is read from its pages where %s; log_url itself is never asked', async (_, read) => {
    const scenario = setup(paged(2))
    expect(await complete(scenario, read)).toEqual({ lines: ['line 0', 'line 1'], note: '' })
    expect(scenario.buddy.asked).toEqual([`${logs}?offset=0&limit=1000`])
  })

  test('is read from its pages where the execution cannot be read again', async () => {
    const pages = paged(2)
    const scenario = setup((call) => (call.path.endsWith('/logs') ? pages(call) : refused(403)))
    expect(await complete(scenario, { includesLog: false })).toEqual({ lines: ['line 0', 'line 1'], note: '' })
    expect(scenario.buddy.asked).toEqual([details, `${logs}?offset=0&limit=1000`])
  })

  test('is read from its pages in the last second where the execution does not answer', async () => {
    const pages = paged(2)
    const scenario = setup((call, clock) => {
      if (call.path.endsWith('/logs')) return pages(call)
      clock.advance(call.timeoutMs)
      return silence(call.timeoutMs)
    })
    expect(await complete(scenario, { includesLog: false })).toEqual({ lines: ['line 0', 'line 1'], note: '' })
    expect(scenario.clock.now() - 5000).toBe(29_000)
  })

  test('of which lines are announced and not given says how many, and is no endless loop', async () => {
    const scenario = setup(paged(1200, 1500))
    expect(await complete(scenario, more)).toEqual({
      lines: numbered(0, 1200),
      note: expect.stringContaining('300 more lines'),
    })
    expect(scenario.buddy.asked).toHaveLength(3)
  })

  test.each([
    ['has finished, although it ends like the beginning of a secret', 'SUCCESSFUL', 'x secret-01234'],
    ['still runs, without a part of a secret at the end', 'INPROGRESS', 'x ***'],
  ])('of an action that %s, has its last line', async (_, status, last) => {
    const lines = ['a', 'x secret-01234']
    const scenario = setup(() => ({ logs: lines, total_element_count: 2 }))
    expect((await complete(scenario, { action: { ...more.action, status } })).lines).toEqual(['a', last])
  })

  test('that was removed in Buddy says so', async () => {
    const scenario = setup(() => cut())
    expect((await complete(scenario, { ...more, logsRemoved: true })).note).toContain('removed')
    expect(scenario.buddy.asked).toEqual([])
  })

  test.each([
    ['more of it is announced', more, 'no endpoint for the rest'],
    ['there was none', { action: { hasLog: false } }, 'no endpoint for it'],
  ])('is as it came, with a note, where %s and there are no pages', async (_, read, note) => {
    const scenario = setup(() => refused(404))
    expect(await complete(scenario, read)).toEqual({ lines: ['from the details'], note: expect.stringContaining(note) })
    expect(scenario.opened.every(({ isClosed }) => isClosed)).toBe(true)
  })

  test('passes a blip over', async () => {
    const respond = paged(2500)
    const scenario = setup((call) => (call.earlier % 2 === 1 ? cut() : respond(call)))
    expect(await complete(scenario, more)).toEqual({ lines: numbered(0, 2500), note: '' })
  })

  test('that cannot be had says why', async () => {
    expect(
      (
        await complete(
          setup(() => refused(403)),
          more,
        )
      ).note,
    ).toContain('HTTP 403')
    expect(
      (
        await complete(
          setup(() => cut()),
          more,
        )
      ).note,
    ).toContain('connection')
  })

  test('holds the step up no longer where trouble has used up the time before', async () => {
    const scenario = setup(({ timeoutMs }, clock) => {
      clock.advance(timeoutMs)
      return silence(timeoutMs)
    })
    const startedAt = scenario.clock.now()
    await complete(scenario, {
      includesLog: false,
      budget: new LogRetryBudget(scenario.collection.step, 1000),
    })
    expect(scenario.clock.now() - startedAt).toBeLessThanOrEqual(1000)
  })
})

describe('the log of one action that has been read by pages', () => {
  test('is read on from where it stands, at no cost for what is there', async () => {
    const scenario = setup(paged(2500))
    expect(await complete(scenario, { pagedLines: 2400 })).toEqual({ lines: numbered(0, 2500), note: '' })
    expect(scenario.buddy.asked).toEqual([`${logs}?offset=2399&limit=1000`])
  })

  test('where the answer is late: it loses nothing, and says that it may be incomplete', async () => {
    const scenario = setup(paged(10))
    expect(await complete(scenario, { pagedLines: 30 })).toEqual({
      lines: numbered(0, 30),
      note: expect.stringContaining('incomplete'),
    })
    expect(scenario.buddy.asked).toHaveLength(2)
  })

  test('is as far as it came, with a note, where the rest cannot be had', async () => {
    expect(
      await complete(
        setup(() => cut()),
        { pagedLines: 3 },
      ),
    ).toEqual({ lines: numbered(0, 3), note: expect.stringContaining('connection') })
  })
})

describe('a short page at the end', () => {
  test('is followed by a pause of a quarter of a second before the next', async () => {
    const scenario = setup(({ query }) => ({
      logs: numbered(0, 5)
        .slice(Number(query.get('offset')))
        .slice(0, 1),
      total_element_count: 5,
    }))
    await complete(scenario, more)
    expect(scenario.clock.sleeps).toEqual([250, 250, 250, 250])
  })

  test('holds the step up for half a minute at most, however many there are', async () => {
    const scenario = setup(() => ({ logs: ['x'], total_element_count: 1_000_000 }))
    const startedAt = scenario.clock.now()
    expect((await complete(scenario, more)).note).toContain('999880 more lines')
    expect(scenario.clock.now() - startedAt).toBe(half)
    // The second page and each later one are read twice, because a page may hold one line alone.
    expect(scenario.buddy.asked).toHaveLength((half / 250) * 2 - 1)
  })
})

describe('the logs of a run', () => {
  const second = (number: number): string => `2026-01-01T00:00:${String(number).padStart(2, '0')}Z`
  const actions = [
    anActionExecution({ id: aHash(1), actionName: 'second', startDate: second(2) }),
    anActionExecution({ id: aHash(2), actionName: 'first', startDate: second(1) }),
    anActionExecution({ id: aHash(3), actionName: 'failed', startDate: second(3), status: 'FAILED' }),
  ]
  const detailsOf = ({ path }: Call): Fields =>
    anActionBody({ action_execution_id: path.slice(path.lastIndexOf('/') + 1), log: [path.slice(-1)] })

  const collect = async (
    { collection }: Scenario,
    live: LiveLogs | null = null,
    begun = actions,
  ): Promise<readonly ActionLogResult[]> =>
    await collectLogs(
      { ...collection, findFollower: ({ id }) => live?.find(id) ?? null, findReceived: () => null },
      run,
      { actions: begun, logsRemoved: false, withLog: null },
      new LogRetryBudget(collection.step, half),
    )
  const read = async (collected: readonly ActionLogResult[]): Promise<readonly (readonly string[])[]> =>
    await Promise.all(collected.map(async ({ log, note }) => [...(await readLines(log)), note]))

  test('come in the order in which the actions started', async () => {
    const scenario = setup(detailsOf)
    expect(await read(await collect(scenario))).toEqual([
      ['2', ''],
      ['1', ''],
      ['3', ''],
    ])
    expect(scenario.buddy.asked).toHaveLength(3)
  })

  test('are read of the failed ones first, in case the patience ends', async () => {
    const scenario = setup(detailsOf)
    await collect(scenario)
    expect(scenario.buddy.asked[0]).toContain(aHash(3))
  })

  test('are those of two hundred actions where the first hundred of three hundred failed', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      anActionExecution({ id: aHash(index), status: index < 100 ? 'FAILED' : 'SUCCESSFUL' }),
    )
    const collected = await collect(setup(detailsOf), null, many)
    expect(collected.map(({ action }) => action.id)).toEqual(many.slice(0, 200).map(({ id }) => id))
  })

  test('are those of two hundred actions at most, of all that failed among them', async () => {
    const many = Array.from({ length: 250 }, (_, index) =>
      anActionExecution({ id: aHash(index), status: index === 249 || index === 230 ? 'FAILED' : 'SUCCESSFUL' }),
    )
    const scenario = setup(detailsOf)
    const collected = await collect(scenario, null, many)
    expect([collected.length, scenario.buddy.asked.length]).toEqual([200, 200])
    expect(collected.slice(-3).map(({ action }) => action.id)).toEqual([aHash(197), aHash(230), aHash(249)])
    expect(scenario.buddy.asked.slice(0, 2).map((short) => short.slice(-8))).toEqual(
      [aHash(230), aHash(249)].map((id) => id.slice(-8)),
    )
  })

  test('are there for the others where one of them cannot be had', async () => {
    const scenario = setup((call) => (call.path.includes(aHash(2)) ? refused(403) : detailsOf(call)))
    const collected = await collect(scenario)
    expect(collected.map(({ log, note }) => [log.lineCount, note === ''])).toEqual([
      [0, false],
      [1, true],
      [1, true],
    ])
  })

  test('are not read again where they were followed to their end, and read on where they were not', async () => {
    let isDown = false
    const scenario = setup((call) =>
      isDown && call.path.includes(aHash(1))
        ? cut()
        : call.short.includes('/logs')
          ? paged(call.path.includes(aHash(2)) ? 3 : 5)(call)
          : detailsOf(call),
    )
    const live = new LiveLogs(run, scenario.collection.open)
    const [one, two] = [
      anActionExecution({ id: aHash(1), startDate: second(2) }),
      anActionExecution({ id: aHash(2), startDate: second(1) }),
    ]
    await live.poll([{ ...one, status: 'INPROGRESS' }, two], scenario.collection.client, 0)
    const before = scenario.buddy.asked.length
    isDown = true
    await live.poll([one, two], scenario.collection.client, 0)
    isDown = false
    expect(await read(await collect(scenario, live, [one, two]))).toEqual([
      [...numbered(0, 3), ''],
      [...numbered(0, 5), ''],
    ])
    expect(scenario.buddy.asked.slice(before).map((short) => short.slice(-30))).toEqual(
      Array.from({ length: 2 }, () => `${aHash(1)}/logs?offset=4&limit=1000`.slice(-30)),
    )
  })

  test.each<[string, (call: Call, clock: FakeClock) => BuddyError]>([
    ['refuses connections', () => cut()],
    [
      'does not answer',
      ({ timeoutMs }, clock) => {
        clock.advance(timeoutMs)
        return silence(timeoutMs)
      },
    ],
    ['asks to wait an hour', () => refused(429, { retryAfterMs: 3_600_000 })],
  ])(
    'hold the step up for half a minute at most, however many actions there are, where Buddy %s',
    async (_, respond) => {
      const scenario = setup(respond)
      const many = Array.from({ length: 60 }, (__, index) => anActionExecution({ id: aHash(index) }))
      const startedAt = scenario.clock.now()
      const collected = await collect(scenario, null, many)
      expect(collected).toHaveLength(60)
      expect(collected.every(({ note }) => note !== '')).toBe(true)
      expect(scenario.clock.now() - startedAt).toBeLessThanOrEqual(half)
    },
  )

  test('of which reading takes long without trouble are read all the same', async () => {
    const scenario = setup((call, clock) => {
      clock.advance(5000)
      return detailsOf(call)
    })
    const many = Array.from({ length: 20 }, (__, index) => anActionExecution({ id: aHash(index) }))
    expect((await collect(scenario, null, many)).every(({ log, note }) => log.lineCount === 1 && note === '')).toBe(
      true,
    )
  })
})
