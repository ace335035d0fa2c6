import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { type BuddyError, Cancelled, GaveUp } from '../../src/buddy/errors.ts'
import { LogRecord } from '../../src/log/action-log.ts'
import type { Located } from '../../src/run/find.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { createSubject, type LogWish, type Subject } from '../../src/watch/gated.ts'
import type { Ending } from '../../src/watch/watch.ts'
import { aHash, anActionBody, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { type Call, createFakeBuddy, cut, refused, silence } from '../fakes/exchange.ts'
import { createFakeHost } from '../fakes/host.ts'
import { createFakeOutlets } from '../fakes/outlets.ts'

const second = 1000
const runPath = '/executions/2'
const numbered = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => `line ${from + index}`)

interface Scene {
  readonly subject: Subject<LogRecord>
  readonly clock: FakeClock
  /** What was asked, and when after the beginning; the action's paths shortened. */
  readonly asked: readonly (readonly [what: string, atMs: number])[]
  /** What was shown of all logs. */
  readonly shown: readonly string[]
  readonly stop: AbortController
}

function set(
  wish: LogWish,
  answer: (call: Call, clock: FakeClock) => Fields | BuddyError,
  located: Partial<Located> = {},
): Scene {
  const [clock, stop] = [createFakeClock(), new AbortController()]
  const startedAt = clock.now()
  const asked: (readonly [string, number])[] = []
  const outlets = createFakeOutlets()
  const buddy = createFakeBuddy((call) => {
    asked.push([
      call.path.endsWith('/logs')
        ? 'log'
        : call.short === runPath
          ? 'run'
          : call.short.startsWith(runPath)
            ? 'details'
            : call.short,
      clock.now() - startedAt,
    ])
    return answer(call, clock)
  })
  const client = new BuddyClient(buddy.exchange, {
    requestTimeoutMs: 30 * second,
    deadline: Infinity,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal: stop.signal,
  })
  const open = (): LogRecord => new LogRecord(createFakeHost(), new Redactor(), outlets)
  const all: Located = {
    run: { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' },
    actionExecutionId: aHash(1),
    followedActionId: null,
    execution: null,
    phase: 'start',
    former: null,
    ...located,
  }
  const subject = createSubject(all, { client, means: { clock, random: () => 0.5, signal: stop.signal }, open }, wish)
  return { subject, clock, asked, shown: outlets.shown, stop }
}

/** Buddy with one action, whose log has a line a second; it settles at the given time. */
function lively(
  endsAtMs = Infinity,
  more: (call: Call) => Fields | BuddyError | null = () => null,
): (call: Call, clock: FakeClock) => Fields | BuddyError {
  return (call, clock) => {
    const elapsed = Math.min(clock.now() - 5000, endsAtMs)
    const status = elapsed >= endsAtMs ? 'SUCCESSFUL' : 'INPROGRESS'
    const lines = numbered(0, Math.floor(elapsed / second))
    const other = more(call)
    if (other !== null) return other
    if (call.path.endsWith('/logs'))
      return { logs: lines.slice(Number(call.query.get('offset'))), total_element_count: lines.length }
    const action = anActionBody({ status, log: lines })
    return call.short === runPath ? anExecutionBody({ status, action_executions: [action] }) : action
  }
}

const seen: Ending = { kind: 'seen' }
const times = ({ asked }: Scene, what: string): readonly number[] =>
  asked.filter(([name]) => name === what).map(([, at]) => at)

describe('between two looks', () => {
  test('nothing is asked where the log is not wanted live, and the whole time passes', async () => {
    for (const wish of ['none', 'at-end'] as const) {
      const scene = set(wish, lively())
      const reading = await scene.subject.read(0)
      await scene.subject.idle(reading, 60 * second, false)
      expect([scene.asked.length, scene.clock.now() - 5000]).toEqual([1, 60 * second])
    }
  })

  test.each([
    ['an action', {}],
    ['a whole run', { actionExecutionId: null }],
  ] as const)('the log of %s is asked for again and again, until the next look is due', async (_, located) => {
    const scene = set('live', lively(), located)
    const reading = await scene.subject.read(0)
    await scene.subject.idle(reading, 60 * second, false)
    expect(scene.clock.now() - 5000).toBe(60 * second)
    expect(times(scene, 'log').length).toBeGreaterThan(10)
    const lines = Math.floor((times(scene, 'log').at(-1) ?? 0) / second)
    expect(scene.shown).toEqual(numbered(0, lines))
    expect(lines).toBeGreaterThan(50)
  })

  test.each([100, 250, 500, 1000, 1010, 1249, 1251, 3333, 15_000])(
    'of %d ms no request comes nearer than 250 ms to another one of them or to the next look',
    async (milliseconds) => {
      const scene = set('live', lively())
      let reading = await scene.subject.read(0)
      const looks: number[] = []
      for (let look = 0; look < 20; look++) {
        await scene.subject.idle(reading, milliseconds, false)
        looks.push(scene.clock.now() - 5000)
        reading = await scene.subject.read(0)
      }
      const pages = times(scene, 'log')
      const gaps = [...pages.slice(1), ...looks].map((at) => at - Math.max(0, ...pages.filter((page) => page < at)))
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250)
      expect(Math.max(...looks.map((at, index) => at - (looks[index - 1] ?? 0)))).toBeLessThan(milliseconds + 501)
    },
  )

  test('a log without news is asked for less often', async () => {
    const [quiet, loud] = [
      set('live', (call) =>
        call.path.endsWith('/logs')
          ? { logs: [], total_element_count: 0 }
          : anActionBody({ status: 'INPROGRESS', log: [] }),
      ),
      set('live', lively()),
    ]
    for (const { subject } of [quiet, loud]) await subject.idle(await subject.read(0), 60 * second, false)
    expect(times(quiet, 'log').length).toBeLessThan(times(loud, 'log').length * 0.7)
  })

  test('where the rate limit is scarce the log costs one request', async () => {
    const scene = set('live', lively())
    await scene.subject.idle(await scene.subject.read(0), 120 * second, true)
    expect(times(scene, 'log')).toHaveLength(1)
  })

  test('failures of the log do not end it, and do not delay the next look', async () => {
    const scene = set(
      'live',
      lively(Infinity, ({ path, earlier }) => (path.endsWith('/logs') && earlier % 3 !== 0 ? cut() : null)),
    )
    await scene.subject.idle(await scene.subject.read(0), 60 * second, false)
    expect(scene.clock.now() - 5000).toBe(60 * second)
    expect(scene.shown).toEqual(numbered(0, scene.shown.length))
    expect(scene.shown.length).toBeGreaterThan(30)
  })

  test('a log that does not answer holds the next look up for a few seconds at most', async () => {
    const scene = set('live', (call, clock) => {
      if (!call.path.endsWith('/logs')) return anActionBody({ status: 'INPROGRESS' })
      clock.advance(call.timeoutMs)
      return silence(call.timeoutMs)
    })
    await scene.subject.idle(await scene.subject.read(0), 2 * second, false)
    expect(scene.clock.now() - 5000).toBeLessThanOrEqual(8 * second)
  })

  test.each([NaN, 0, -1])('a pause of %d ms, reckoned wrong elsewhere, is no hot loop', async (milliseconds) => {
    for (const wish of ['live', 'none'] as const) {
      const scene = set(wish, lively())
      await scene.subject.idle(await scene.subject.read(0), milliseconds, false)
      expect(scene.clock.now() - 5000).toBeGreaterThanOrEqual(250)
      expect(scene.clock.now() - 5000).toBeLessThan(second)
    }
  })

  test('it ends at once where the step is cancelled', async () => {
    const scene = set('live', lively())
    const reading = await scene.subject.read(0)
    const reason = new Cancelled('SIGINT')
    scene.clock.at(5000 + 7 * second, () => {
      scene.stop.abort(reason)
    })
    await expect(scene.subject.idle(reading, 60 * second, false)).rejects.toBe(reason)
    expect(scene.clock.now() - 5000).toBe(7 * second)
  })
})

/** Looks every few seconds until the action has settled, as the watching does. */
async function watchToItsEnd({ subject, clock }: Scene, everyMs = 4 * second): Promise<readonly string[]> {
  let reading = await subject.read(0)
  while (reading.class !== 'settled' && clock.now() < 600 * second) {
    await subject.idle(reading, everyMs, false)
    reading = await subject.read(0)
  }
  reading = await subject.complete(reading, 29 * second)
  const logs = await subject.collectLogs({ reading, ending: seen })
  for (const { action, log } of logs) await log.goLive(action)
  return logs.map(({ note }) => note)
}

describe.each([
  ['an action', {}],
  ['a whole run', { actionExecutionId: null }],
] as const)('the log of %s', (_, located) => {
  test.each(['live', 'at-end'] as const)('%s: is all there at the end, each line once', async (wish) => {
    const scene = set(wish, lively(30 * second), located)
    expect(await watchToItsEnd(scene)).toEqual([''])
    expect(scene.shown).toEqual(numbered(0, 30))
  })

  test.each([404, 403])(
    'live, where pages are refused with %d: all there, each line once, whole at most every 15 s',
    async (status) => {
      const scene = set(
        'live',
        lively(62 * second, ({ path }) => (path.endsWith('/logs') ? refused(status) : null)),
        located,
      )
      expect(await watchToItsEnd(scene)).toEqual([''])
      expect(scene.shown).toEqual(numbered(0, 62))
      expect(times(scene, 'details').length).toBeLessThanOrEqual(8)
    },
  )

  test('live, over failures: all there, each line once', async () => {
    const scene = set(
      'live',
      lively(60 * second, ({ path, earlier }) => (path.endsWith('/logs') && earlier % 2 === 1 ? cut() : null)),
      located,
    )
    expect(await watchToItsEnd(scene)).toEqual([''])
    expect(scene.shown).toEqual(numbered(0, 60))
  })

  test('not wanted: nothing is asked for it, and there is none', async () => {
    const scene = set('none', lively(10 * second), located)
    expect(await watchToItsEnd(scene)).toEqual([])
    expect(times(scene, 'log')).toEqual([])
    expect(times(scene, 'details').length).toBeLessThanOrEqual(1)
  })
})

describe('an action alone', () => {
  test('whose run is refused and whose answers become partial: each line of its log once', async () => {
    const log = (clock: FakeClock): readonly string[] =>
      numbered(0, Math.min(60, Math.floor((clock.now() - 5000) / second)))
    const scene = set('live', ({ path, short, query }, clock) => {
      const lines = log(clock)
      if (short === runPath) return refused(403)
      if (path.endsWith('/logs'))
        return { logs: lines.slice(Number(query.get('offset'))), total_element_count: lines.length }
      // Buddy gives only the end of a long log with the details, and a link to the whole.
      const isLong = lines.length > 20
      return anActionBody({
        status: lines.length >= 60 ? 'SUCCESSFUL' : 'INPROGRESS',
        log: isLong ? lines.slice(-5) : lines,
        ...(isLong ? { log_url: 'https://storage.example/log' } : {}),
      })
    })
    await watchToItsEnd(scene)
    expect(scene.shown).toEqual(numbered(0, 60))
  })

  test.each([[5], [20], [1]])(
    'whose answers are partial from the first on, with the last %d lines: each line of its log once',
    async (kept) => {
      const scene = set('live', ({ path, short, query }, clock) => {
        const lines = numbered(0, Math.min(60, 25 + Math.floor((clock.now() - 5000) / second)))
        if (short === runPath) return refused(403)
        if (path.endsWith('/logs'))
          return { logs: lines.slice(Number(query.get('offset'))), total_element_count: lines.length }
        return anActionBody({
          status: lines.length >= 60 ? 'SUCCESSFUL' : 'INPROGRESS',
          log: lines.slice(-kept),
          log_url: 'https://storage.example/log',
        })
      })
      expect(await watchToItsEnd(scene)).toEqual([''])
      expect(scene.shown).toEqual(numbered(0, 60))
    },
  )

  test('followed into a retry: the earlier execution is read to its end first', async () => {
    const retry = anActionBody({
      action_execution_id: aHash(5),
      status: 'INPROGRESS',
      start_date: '2026-01-01T00:05:00Z',
    })
    const scene = set(
      'live',
      ({ path, short, query }, clock) => {
        const isOver = clock.now() - 5000 >= 8 * second
        const isRetried = clock.now() - 5000 >= 4 * second
        const log = path.endsWith(`${aHash(1)}/logs`) ? numbered(0, isRetried ? 5 : 2) : ['again']
        if (path.endsWith('/logs'))
          return { logs: log.slice(Number(query.get('offset'))), total_element_count: log.length }
        const actions = [
          anActionBody({ status: isRetried ? 'FAILED' : 'INPROGRESS' }),
          ...(isRetried ? [{ ...retry, status: isOver ? 'SUCCESSFUL' : 'INPROGRESS' }] : []),
        ]
        if (short === runPath)
          return anExecutionBody({ status: isOver ? 'SUCCESSFUL' : 'INPROGRESS', action_executions: actions })
        return path.endsWith(aHash(5))
          ? { ...retry, status: 'SUCCESSFUL', log: ['again'] }
          : anActionBody({ status: 'INPROGRESS', log: numbered(0, 2) })
      },
      { followedActionId: 1 },
    )
    await watchToItsEnd(scene, 2 * second)
    expect(scene.shown).toEqual([...numbered(0, 5), 'again'])
  })
})

describe('the logs when the watching is over', () => {
  const endings: readonly (readonly [string, Ending, boolean])[] = [
    ['seen', seen, true],
    ['not waiting', { kind: 'not-waiting' }, true],
    ['timed out', { kind: 'timed-out', trouble: null }, true],
    ['approval timed out', { kind: 'approval-timed-out' }, true],
    ['cancelled', { kind: 'cancelled', signalName: 'SIGINT' }, false],
    ['lost', { kind: 'lost', gaveUp: new GaveUp(cut(), 'exhausted', 9, 600 * second, 'wait') }, false],
  ]

  test.each(endings)(
    '%s: are read on where somebody waits for them, else are as they are and say so',
    async (_, ending, isRead) => {
      const scene = set('live', lively(), { actionExecutionId: null })
      const reading = await scene.subject.read(0)
      await scene.subject.idle(reading, 10 * second, false)
      const before = scene.asked.length
      const [log] = await scene.subject.collectLogs({ reading, ending })
      expect(scene.asked.length > before).toBe(isRead)
      expect(log?.note === '').toBe(isRead)
      expect(log?.log.lineCount).toBeGreaterThan(5)
    },
  )

  test.each(endings)(
    '%s: hold the step up for half a minute at most, where there is trouble; a few seconds where the status did not decide',
    async (_, ending) => {
      for (const located of [{}, { actionExecutionId: null }]) {
        let isDown = false
        const answer = lively()
        const scene = set(
          'live',
          (call, clock) => {
            if (!isDown) return answer(call, clock)
            clock.advance(call.timeoutMs)
            return silence(call.timeoutMs)
          },
          located,
        )
        const reading = await scene.subject.read(0)
        await scene.subject.idle(reading, 10 * second, false)
        isDown = true
        const startedAt = scene.clock.now()
        await scene.subject.collectLogs({ reading, ending })
        expect(scene.clock.now() - startedAt).toBeLessThanOrEqual(ending.kind === 'seen' ? 30 * second : 3 * second)
      }
    },
  )

  test('are none where nothing was ever read', async () => {
    for (const located of [{}, { actionExecutionId: null }]) {
      const { subject, asked } = set('live', lively(), located)
      expect(await subject.collectLogs({ reading: null, ending: { kind: 'timed-out', trouble: null } })).toEqual([])
      expect(asked).toEqual([])
    }
  })
})
