import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../../src/buddy/client.ts'
import { type BuddyError, Cancelled, RetriesExhausted } from '../../src/buddy/errors.ts'
import { ActionLog } from '../../src/log/action-log.ts'
import { ActionLogs, type LogMode } from '../../src/log/action-logs.ts'
import type { ResolvedTarget } from '../../src/run/find.ts'
import { Redactor } from '../../src/secrets/redactor.ts'
import { createStatePoller } from '../../src/watch/state-poller.ts'
import type { StatePoller, StopReason } from '../../src/watch/watch.ts'
import { aHash, anActionBody, anExecutionBody, type Fields } from '../fakes/builders.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { type Call, createFakeBuddy, cut, refused, silence } from '../fakes/exchange.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { createFakeSinks } from '../fakes/outlets.ts'

const second = 1000
const runPath = '/executions/2'
const numbered = (from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => `line ${from + index}`)

interface Scenario {
  readonly poller: StatePoller
  readonly logs: ActionLogs
  readonly clock: FakeClock
  /** What was asked, and when after the beginning; the action's paths shortened. */
  readonly asked: readonly (readonly [what: string, atMs: number])[]
  /** What was shown of all logs. */
  readonly shown: readonly string[]
  readonly stop: AbortController
}

function setup(
  logMode: LogMode,
  response: (call: Call, clock: FakeClock) => Fields | BuddyError,
  resolved: Partial<ResolvedTarget> = {},
  deadline = Infinity,
): Scenario {
  const [clock, stop] = [createFakeClock(), new AbortController()]
  const startedAt = clock.now()
  const asked: (readonly [string, number])[] = []
  const sinks = createFakeSinks()
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
    return response(call, clock)
  })
  const client = new BuddyClient(buddy.sendRequest, {
    requestTimeoutMs: 30 * second,
    deadline: Infinity,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal: stop.signal,
  })
  const open = (): ActionLog => new ActionLog(createFakeRunner(), new Redactor(), sinks)
  const all: ResolvedTarget = {
    run: { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' },
    actionExecutionId: aHash(1),
    actionId: null,
    execution: null,
    stage: 'first-contact',
    graceUntil: -Infinity,
    beforeRetry: null,
    ...resolved,
  }
  const step = { clock, random: () => 0.5, signal: stop.signal, deadline }
  const logs = new ActionLogs(client, step, all.run, open, logMode)
  return { poller: createStatePoller(all, client, logs.receive), logs, clock, asked, shown: sinks.shown, stop }
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

const seen: StopReason = { kind: 'decided', passes: true }
const times = ({ asked }: Scenario, what: string): readonly number[] =>
  asked.filter(([name]) => name === what).map(([, at]) => at)

describe('between two looks', () => {
  test('nothing is asked where the log is not wanted live, and the whole time passes', async () => {
    for (const logMode of ['none', 'at-end'] as const) {
      const scenario = setup(logMode, lively())
      const state = await scenario.poller.read(0)
      await scenario.logs.follow(state, 60 * second, false)
      expect([scenario.asked.length, scenario.clock.now() - 5000]).toEqual([1, 60 * second])
    }
  })

  test.each([
    ['an action', {}],
    ['a whole run', { actionExecutionId: null }],
  ] as const)('the log of %s is asked for again and again, until the next look is due', async (_, resolved) => {
    const scenario = setup('live', lively(), resolved)
    const state = await scenario.poller.read(0)
    await scenario.logs.follow(state, 60 * second, false)
    expect(scenario.clock.now() - 5000).toBe(60 * second)
    expect(times(scenario, 'log').length).toBeGreaterThan(10)
    const lines = Math.floor((times(scenario, 'log').at(-1) ?? 0) / second)
    // The last line may still grow.
    expect(scenario.shown).toEqual(numbered(0, lines - 1))
    expect(lines).toBeGreaterThan(50)
  })

  test.each([100, 250, 500, 1000, 1010, 1249, 1251, 3333, 15_000])(
    'of %d ms no request comes nearer than 250 ms to another one of them or to the next look',
    async (milliseconds) => {
      const scenario = setup('live', lively())
      let state = await scenario.poller.read(0)
      const polls: number[] = []
      for (let check = 0; check < 20; check++) {
        await scenario.logs.follow(state, milliseconds, false)
        polls.push(scenario.clock.now() - 5000)
        state = await scenario.poller.read(0)
      }
      const pages = times(scenario, 'log')
      const gaps = [...pages.slice(1), ...polls].map((at) => at - Math.max(0, ...pages.filter((page) => page < at)))
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(250)
      expect(Math.max(...polls.map((at, index) => at - (polls[index - 1] ?? 0)))).toBeLessThan(milliseconds + 501)
    },
  )

  test('a log without news is asked for less often', async () => {
    const [quiet, loud] = [
      setup('live', (call) =>
        call.path.endsWith('/logs')
          ? { logs: [], total_element_count: 0 }
          : anActionBody({ status: 'INPROGRESS', log: [] }),
      ),
      setup('live', lively()),
    ]
    for (const { poller, logs } of [quiet, loud]) await logs.follow(await poller.read(0), 60 * second, false)
    expect(times(quiet, 'log').length).toBeLessThan(times(loud, 'log').length * 0.7)
  })

  test('where the rate limit is scarce the log costs one request', async () => {
    const scenario = setup('live', lively())
    await scenario.logs.follow(await scenario.poller.read(0), 120 * second, true)
    expect(times(scenario, 'log')).toHaveLength(1)
  })

  test('a log that does not answer holds the next look up for a few seconds at most', async () => {
    const scenario = setup('live', (call, clock) => {
      if (!call.path.endsWith('/logs')) return anActionBody({ status: 'INPROGRESS' })
      clock.advance(call.timeoutMs)
      return silence(call.timeoutMs)
    })
    await scenario.logs.follow(await scenario.poller.read(0), 2 * second, false)
    expect(scenario.clock.now() - 5000).toBeLessThanOrEqual(8 * second)
  })

  test('a log that does not answer never holds the step up beyond its deadline', async () => {
    const response = (call: Call, clock: FakeClock): Fields | BuddyError => {
      if (!call.path.endsWith('/logs')) return anActionBody({ status: 'INPROGRESS' })
      clock.advance(call.timeoutMs)
      return silence(call.timeoutMs)
    }
    const scenario = setup('live', response, {}, 5000 + 3 * second)
    await scenario.logs.follow(await scenario.poller.read(0), 2 * second, false)
    expect(scenario.clock.now() - 5000).toBeLessThanOrEqual(3 * second + 250)
  })

  test.each([NaN, 0, -1])('a pause of %d ms, reckoned wrong elsewhere, is no hot loop', async (milliseconds) => {
    for (const logMode of ['live', 'none'] as const) {
      const scenario = setup(logMode, lively())
      await scenario.logs.follow(await scenario.poller.read(0), milliseconds, false)
      expect(scenario.clock.now() - 5000).toBeGreaterThanOrEqual(250)
      expect(scenario.clock.now() - 5000).toBeLessThan(second)
    }
  })

  test('it ends at once where the step is cancelled', async () => {
    const scenario = setup('live', lively())
    const state = await scenario.poller.read(0)
    const reason = new Cancelled('SIGINT')
    scenario.clock.at(5000 + 7 * second, () => {
      scenario.stop.abort(reason)
    })
    await expect(scenario.logs.follow(state, 60 * second, false)).rejects.toBe(reason)
    expect(scenario.clock.now() - 5000).toBe(7 * second)
  })
})

/** Looks every few seconds until the action has settled, as the watching does. */
async function watchToItsEnd({ poller, logs, clock }: Scenario, everyMs = 4 * second): Promise<readonly string[]> {
  let state = await poller.read(0)
  while (state.statusClass !== 'finished' && clock.now() < 600 * second) {
    await logs.follow(state, everyMs, false)
    state = await poller.read(0)
  }
  const collected = await logs.collect({ state, stopReason: seen })
  for (const { action, log } of collected) await log.startStreaming(action)
  return collected.map(({ note }) => note)
}

describe.each([
  ['an action', {}],
  ['a whole run', { actionExecutionId: null }],
] as const)('the log of %s', (_, resolved) => {
  test.each(['live', 'at-end'] as const)('%s: is all there at the end, each line once', async (logMode) => {
    const scenario = setup(logMode, lively(30 * second), resolved)
    expect(await watchToItsEnd(scenario)).toEqual([''])
    expect(scenario.shown).toEqual(numbered(0, 30))
  })

  test('live, where pages are refused: all there, each line once, whole at most every 15 s', async () => {
    const scenario = setup(
      'live',
      lively(62 * second, ({ path }) => (path.endsWith('/logs') ? refused(404) : null)),
      resolved,
    )
    expect(await watchToItsEnd(scenario)).toEqual([''])
    expect(scenario.shown).toEqual(numbered(0, 62))
    expect(times(scenario, 'details').length).toBeLessThanOrEqual(8)
  })

  test('live, over failures: all there, each line once', async () => {
    const scenario = setup(
      'live',
      lively(60 * second, ({ path, earlier }) => (path.endsWith('/logs') && earlier % 2 === 1 ? cut() : null)),
      resolved,
    )
    expect(await watchToItsEnd(scenario)).toEqual([''])
    expect(scenario.shown).toEqual(numbered(0, 60))
  })

  test('not wanted: nothing is asked for it, and there is none', async () => {
    const scenario = setup('none', lively(10 * second), resolved)
    expect(await watchToItsEnd(scenario)).toEqual([])
    expect(times(scenario, 'log')).toEqual([])
    expect(times(scenario, 'details').length).toBeLessThanOrEqual(1)
  })
})

describe('an action alone', () => {
  test('whose run is refused and whose answers become partial: each line of its log once', async () => {
    const log = (clock: FakeClock): readonly string[] =>
      numbered(0, Math.min(60, Math.floor((clock.now() - 5000) / second)))
    const scenario = setup('live', ({ path, short, query }, clock) => {
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
    await watchToItsEnd(scenario)
    expect(scenario.shown).toEqual(numbered(0, 60))
  })

  test.each([[5], [20], [1]])(
    'whose answers are partial from the first on, with the last %d lines: each line of its log once',
    async (kept) => {
      const scenario = setup('live', ({ path, short, query }, clock) => {
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
      expect(await watchToItsEnd(scenario)).toEqual([''])
      expect(scenario.shown).toEqual(numbered(0, 60))
    },
  )

  test('followed into a retry: the earlier execution is read to its end first', async () => {
    const retry = anActionBody({
      action_execution_id: aHash(5),
      status: 'INPROGRESS',
      start_date: '2026-01-01T00:05:00Z',
    })
    const scenario = setup(
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
      { actionId: 1 },
    )
    await watchToItsEnd(scenario, 2 * second)
    expect(scenario.shown).toEqual([...numbered(0, 5), 'again'])
  })
})

describe('an action that was finished at the first poll', () => {
  test('has its log already, which costs no further request', async () => {
    for (const mode of ['live', 'at-end'] as const) {
      const scenario = setup(mode, lively(0))
      expect(await watchToItsEnd(scenario)).toEqual([''])
      expect(scenario.asked.map(([what]) => what)).toEqual(['details'])
    }
  })
})

describe('the logs when the watching is over', () => {
  const endings: readonly (readonly [string, StopReason, boolean])[] = [
    ['seen', seen, true],
    ['not waiting', { kind: 'not-waiting' }, true],
    ['timed out', { kind: 'timed-out', error: null }, true],
    ['timed out while Buddy did not answer', { kind: 'timed-out', error: cut() }, false],
    ['approval timed out', { kind: 'approval-timed-out' }, true],
    ['cancelled', { kind: 'cancelled', signalName: 'SIGINT' }, false],
    ['lost', { kind: 'unreachable', error: new RetriesExhausted(cut(), 'exhausted', 9, 600 * second, 'seen') }, false],
  ]

  test.each(endings)(
    '%s: are read on where somebody waits for them, else are as they are and say so',
    async (_, ending, isRead) => {
      const scenario = setup('live', lively(), { actionExecutionId: null })
      const state = await scenario.poller.read(0)
      await scenario.logs.follow(state, 10 * second, false)
      const before = scenario.asked.length
      const [log] = await scenario.logs.collect({ state, stopReason: ending })
      expect(scenario.asked.length > before).toBe(isRead)
      expect(log?.note === '').toBe(isRead)
      expect(log?.log.lineCount).toBeGreaterThan(5)
    },
  )

  test.each(endings)(
    '%s: hold the step up for half a minute at most, where there is trouble; a few seconds where the status did not decide',
    async (_, ending) => {
      for (const resolved of [{}, { actionExecutionId: null }]) {
        let isDown = false
        const response = lively()
        const scenario = setup(
          'live',
          (call, clock) => {
            if (!isDown) return response(call, clock)
            clock.advance(call.timeoutMs)
            return silence(call.timeoutMs)
          },
          resolved,
        )
        const state = await scenario.poller.read(0)
        await scenario.logs.follow(state, 10 * second, false)
        isDown = true
        const startedAt = scenario.clock.now()
        await scenario.logs.collect({ state, stopReason: ending })
        expect(scenario.clock.now() - startedAt).toBeLessThanOrEqual(
          ending.kind === 'decided' ? 30 * second : 3 * second,
        )
      }
    },
  )

  test('are none where nothing was ever read', async () => {
    for (const resolved of [{}, { actionExecutionId: null }]) {
      const { logs, asked } = setup('live', lively(), resolved)
      expect(await logs.collect({ state: null, stopReason: { kind: 'timed-out' } })).toEqual([])
      expect(asked).toEqual([])
    }
  })
})
