import { describe, expect, test } from '@jest/globals'
import { BuddyClient } from '../src/buddy/client.ts'
import type { BuddyError } from '../src/buddy/errors.ts'
import type { ActionExecution } from '../src/buddy/model.ts'
import { collectRunLogs, completeLog } from '../src/collect.ts'
import type { CollectedLog, Collection, ReceivedLog } from '../src/collect.ts'
import { aHash, anActionBody, anActionExecution, anExecution, aReading } from './fakes/builders.ts'
import type { Fields } from './fakes/builders.ts'
import { createFakeClock } from './fakes/clock.ts'
import type { FakeClock } from './fakes/clock.ts'
import { createFakeBuddy, cut, refused, silence } from './fakes/exchange.ts'
import type { Call, FakeBuddy } from './fakes/exchange.ts'

const run = { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' }
const address = { ...run, actionExecutionId: aHash(1) }
const logs = `/executions/2/action_executions/${aHash(1)}/logs`
const half = 30_000

class LogOfLines implements ReceivedLog {
  lines: string[] = []
  isClosed = false
  get lineCount(): number { return this.lines.length }
  begin(): Promise<void> {
    this.lines = []
    return Promise.resolve()
  }
  readonly append = (lines: readonly string[]): Promise<void> => {
    this.lines.push(...lines)
    return Promise.resolve()
  }
  close(): Promise<void> {
    this.isClosed = true
    return Promise.resolve()
  }
}

interface Scene {
  readonly collection: Collection<LogOfLines>
  readonly buddy: FakeBuddy
  readonly clock: FakeClock
  readonly opened: readonly LogOfLines[]
}

function set(answer: (call: Call, clock: FakeClock) => Fields | BuddyError): Scene {
  const clock = createFakeClock()
  const { signal } = new AbortController()
  const buddy = createFakeBuddy((call) => answer(call, clock))
  const opened: LogOfLines[] = []
  const open = (): LogOfLines => {
    const log = new LogOfLines()
    opened.push(log)
    return log
  }
  const client = new BuddyClient(buddy.exchange, { requestTimeoutMs: half, deadline: Infinity, now: () => clock.now(), signal })
  return { collection: { client, means: { clock, random: () => 0.5, signal }, open }, buddy, clock, opened }
}

interface Read {
  readonly action?: Partial<ActionExecution>
  readonly withLog?: boolean
  readonly failure?: BuddyError
  readonly logsRemoved?: boolean
}

async function complete({ collection }: Scene, { action = {}, withLog = true, failure, logsRemoved = false }: Read = {}): Promise<CollectedLog<LogOfLines>> {
  const log = new LogOfLines()
  log.lines = ['from the details']
  return await completeLog(collection, address, { action: anActionExecution(action), execution: anExecution({ logsRemoved }), withLog }, failure ?? null, log)
}

const more = { action: { logUrl: 'https://storage.example/log' } }
/** A log of so many lines in pages of 1000; `announced` is how many Buddy speaks of. */
const paged = (count: number, announced: number | null = count) => ({ query }: Call): Fields => {
  const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))]
  return { logs: Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, index) => `line ${String(offset + index)}`), ...(announced === null ? {} : { total_element_count: announced }) }
}

describe('the log of one action', () => {
  test('that came whole with its execution costs nothing more', async () => {
    const scene = set(() => cut())
    expect(await complete(scene)).toMatchObject({ log: { lines: ['from the details'] }, note: '' })
    expect(scene.buddy.asked).toEqual([])
  })

  test.each([
    ['there is a log_url', more],
    ['the answer had no log', { action: { hasLog: false } }],
    ['the execution could not be read again', { withLog: false, failure: refused(502) }],
  ])('is read from its pages where %s; log_url itself is never asked', async (_, read) => {
    const scene = set(paged(2))
    expect(await complete(scene, read)).toMatchObject({ log: { lines: ['line 0', 'line 1'] }, note: '' })
    expect(scene.buddy.asked).toEqual([`${logs}?offset=0&limit=1000`])
  })

  test.each([[999, 1], [1000, 1], [1001, 2], [2500, 3]])('of %d lines is read to its end in %d pages', async (count, pages) => {
    const scene = set(paged(count))
    expect((await complete(scene, more)).log.lines).toEqual(Array.from({ length: count }, (_, index) => `line ${String(index)}`))
    expect(scene.buddy.asked).toHaveLength(pages)
  })

  test.each([[999, 1], [1000, 2], [2500, 3]])('of %d lines is read to its end where Buddy does not say how many there are', async (count, pages) => {
    const scene = set(paged(count, null))
    expect(await complete(scene, more)).toMatchObject({ log: { lineCount: count }, note: '' })
    expect(scene.buddy.asked).toHaveLength(pages)
  })

  test('goes on where a short page ended', async () => {
    const scene = set(({ query }) => ({ logs: Number(query.get('offset')) < 5 ? ['x'] : [], total_element_count: 5 }))
    expect(await complete(scene, more)).toMatchObject({ log: { lineCount: 5 }, note: '' })
  })

  test('of which lines are announced and not given says how many, and is no endless loop', async () => {
    const scene = set(paged(1200, 1500))
    expect(await complete(scene, more)).toMatchObject({ log: { lineCount: 1200 }, note: expect.stringContaining('300 more lines') })
    expect(scene.buddy.asked).toHaveLength(3)
  })

  test('that was removed in Buddy says so', async () => {
    const scene = set(() => cut())
    expect((await complete(scene, { ...more, logsRemoved: true })).note).toContain('removed')
    expect(scene.buddy.asked).toEqual([])
  })

  test('that was not read again says so', async () => {
    expect((await complete(set(() => cut()), { withLog: false })).note).not.toBe('')
  })

  test.each([
    ['more of it is announced', more, 'no endpoint for the rest'],
    ['there was none', { action: { hasLog: false } }, 'no endpoint for it'],
  ])('is as it came, with a note, where %s and there are no pages', async (_, read, note) => {
    const scene = set(() => refused(404))
    expect(await complete(scene, read)).toMatchObject({ log: { lines: ['from the details'] }, note: expect.stringContaining(note) })
    expect(scene.opened.every(({ isClosed }) => isClosed)).toBe(true)
  })

  test('passes a blip over', async () => {
    const answer = paged(2500)
    const scene = set((call) => (call.earlier % 2 === 1 ? cut() : answer(call)))
    const { log, note } = await complete(scene, more)
    expect([log.lineCount, new Set(log.lines).size, note]).toEqual([2500, 2500, ''])
  })

  test('that cannot be had says why', async () => {
    expect((await complete(set(() => refused(403)), more)).note).toContain('HTTP 403')
    expect((await complete(set(() => cut()), more)).note).toContain('connection')
  })

  test.each<[string, (call: Call, clock: FakeClock) => BuddyError]>([
    ['refuses connections', () => cut()],
    ['does not answer', ({ timeoutMs }, clock) => {
      clock.advance(timeoutMs)
      return silence(timeoutMs)
    }],
    ['asks to wait an hour', () => refused(429, { retryAfterMs: 3_600_000 })],
  ])('holds the step up for half a minute at most where Buddy %s', async (_, answer) => {
    const scene = set(answer)
    const startedAt = scene.clock.now()
    expect(await complete(scene, more)).toMatchObject({ log: { lines: ['from the details'] } })
    expect(scene.clock.now() - startedAt).toBeLessThanOrEqual(half)
  })

  test('holds the step up no longer where trouble has used up the time before', async () => {
    const scene = set(({ timeoutMs }, clock) => {
      clock.advance(timeoutMs)
      return silence(timeoutMs)
    })
    const startedAt = scene.clock.now()
    await complete(scene, { withLog: false, failure: silence(half) })
    expect(scene.clock.now() - startedAt).toBeLessThanOrEqual(1000)
  })
})

describe('the logs of a run', () => {
  const second = (number: number): string => `2026-01-01T00:00:${String(number).padStart(2, '0')}Z`
  const actions = [
    anActionExecution({ id: aHash(1), actionName: 'second', startDate: second(2) }),
    anActionExecution({ id: aHash(2), actionName: 'first', startDate: second(1) }),
    anActionExecution({ id: aHash(3), actionName: 'failed', startDate: second(3), status: 'FAILED' }),
    anActionExecution({ id: aHash(4), actionName: 'never', startDate: null, status: 'NOT_EXECUTED' }),
    anActionExecution({ id: null, actionName: 'nameless', startDate: second(4) }),
  ]
  const reading = aReading({ actions, execution: anExecution({ status: 'FAILED' }) })
  const detailsOf = ({ path }: Call): Fields => anActionBody({ action_execution_id: path.slice(path.lastIndexOf('/') + 1), log: [path.slice(-1)] })

  test('are those of the actions that began, the failed ones first, then by start', async () => {
    const { collection, buddy } = set(detailsOf)
    const collected = await collectRunLogs(collection, run, reading, half)
    expect(collected.map(({ log, note }) => [...log.lines, note])).toEqual([['3', ''], ['2', ''], ['1', '']])
    expect(buddy.asked).toHaveLength(3)
  })

  test('are there for the others where one of them cannot be had', async () => {
    const { collection } = set((call) => (call.path.includes(aHash(2)) ? refused(403) : detailsOf(call)))
    const collected = await collectRunLogs(collection, run, reading, half)
    expect(collected.map(({ log, note }) => [log.lineCount, note === ''])).toEqual([[1, true], [0, false], [1, true]])
  })

  test.each<[string, (call: Call, clock: FakeClock) => BuddyError]>([
    ['refuses connections', () => cut()],
    ['does not answer', ({ timeoutMs }, clock) => {
      clock.advance(timeoutMs)
      return silence(timeoutMs)
    }],
  ])('hold the step up for half a minute at most, however many actions there are, where Buddy %s', async (_, answer) => {
    const { collection, clock } = set(answer)
    const many = Array.from({ length: 60 }, (__, index) => anActionExecution({ id: aHash(index) }))
    const startedAt = clock.now()
    const collected = await collectRunLogs(collection, run, { ...reading, actions: many }, half)
    expect(collected).toHaveLength(60)
    expect(clock.now() - startedAt).toBeLessThanOrEqual(half + 1000)
  })
})
