import { describe, expect, test } from '@jest/globals'
import type { ActionLog } from '../../../src/log/action-log.ts'
import { readPage, readPages } from '../../../src/log/fetch/pages.ts'
import { anActionExecution } from '../../fakes/builders.ts'
import { address, createPagedBuddy, numbered, type PagedBuddy, pageOf } from './paged-buddy.ts'

const running = anActionExecution({ status: 'INPROGRESS' })
const replaced = expect.stringMatching(/^1 .*replaced.*anew/)
const shownAs = (lines: readonly string[]): readonly string[] => lines.map((line) => `1 ${line}`)
const yes = (): Promise<boolean> => Promise.resolve(true)
const no = (): Promise<boolean> => Promise.resolve(false)

async function read({ client }: PagedBuddy, log: ActionLog, mayGoOn = no, isOver = false): Promise<number> {
  return await readPages(log, (offset) => readPage(client, address, offset), mayGoOn, isOver)
}

interface Reads {
  readonly missing: readonly number[]
  readonly shown: readonly string[]
  readonly asked: readonly string[]
}

/** Reads a log once for each of its states, and shows it. */
async function readStates(states: readonly (readonly string[])[]): Promise<Reads> {
  let lines: readonly string[] = []
  const buddy = createPagedBuddy((call) => pageOf(lines, call))
  const log = buddy.open()
  await log.startStreaming(running)
  const missing: number[] = []
  for (lines of states) missing.push(await read(buddy, log))
  await log.complete(false)
  return { missing, shown: buddy.shown, asked: buddy.asked() }
}

describe('a log is read by pages to its end', () => {
  test.each([
    [0, 1],
    [1, 1],
    [999, 1],
    [1000, 1],
    [1001, 2],
    [3500, 4],
  ])('of %d lines, in %d requests', async (count, requests) => {
    const { missing, shown, asked } = await readStates([numbered(0, count)])
    expect([missing, asked.length]).toEqual([[0], requests])
    expect(shown).toEqual(shownAs(numbered(0, count)))
  })

  test('and later only the lines that are new', async () => {
    const { shown, asked } = await readStates([1500, 1500, 1502, 1502].map((count) => numbered(0, count)))
    expect(asked).toEqual([0, 999, 1499, 1499, 1501].map((offset) => `1/logs?offset=${offset}&limit=1000`))
    expect(shown).toHaveLength(1502)
  })

  test('with its last line at once when its action has finished, on the page that is the last', async () => {
    const buddy = createPagedBuddy((call) => pageOf(numbered(0, 1500), call))
    const log = buddy.open()
    await log.startStreaming(running)
    expect(await read(buddy, log, no, true)).toBe(0)
    expect(buddy.shown).toEqual(shownAs(numbered(0, 1500)))
  })

  test.each([true, false])('without its last line while more lines are announced (finished: %j)', async (isOver) => {
    const buddy = createPagedBuddy((call) => ({ ...pageOf(numbered(0, 5), call), total_element_count: 6 }))
    const log = buddy.open()
    await log.startStreaming(running)
    expect(await read(buddy, log, no, isOver)).toBe(1)
    expect(buddy.shown).toEqual(shownAs(numbered(0, 4)))
  })

  test.each([1, 700, 1000])('of the first response when it grows by %d lines as fast as it is read', async (growth) => {
    let known = 0
    const buddy = createPagedBuddy(({ query }) => {
      const offset = Number(query.get('offset'))
      known = Math.max(known, offset + 1)
      return { logs: numbered(offset, offset + growth), total_element_count: known + 2500 }
    })
    const log = buddy.open()
    expect(await read(buddy, log, yes)).toBe(0)
    expect(log.lineCount).toBeGreaterThanOrEqual(2501)
    expect(log.lineCount).toBeLessThan(2501 + growth)
  })
})

describe('when Buddy gives no line count', () => {
  const createUncounted = (count: number): PagedBuddy =>
    createPagedBuddy((call) => ({ logs: pageOf(numbered(0, count), call)['logs'] }))

  test.each([999, 1000, 2500])('a log of %d lines is read to its first short page', async (count) => {
    const buddy = createUncounted(count)
    const log = buddy.open()
    expect([await read(buddy, log, yes), log.lineCount]).toEqual([0, count])
  })

  test('each further page waits for leave to go on', async () => {
    const buddy = createUncounted(1500)
    const log = buddy.open()
    expect([await read(buddy, log), log.lineCount]).toEqual([Infinity, 1000])
    expect([await read(buddy, log), log.lineCount]).toEqual([0, 1500])
  })

  test('a short page is the end, without a question', async () => {
    const buddy = createUncounted(1)
    const refuse = (): Promise<boolean> => Promise.reject(new Error('asked'))
    expect(await read(buddy, buddy.open(), refuse)).toBe(0)
    expect(buddy.asked()).toHaveLength(1)
  })
})

describe('a page that is too short', () => {
  test('gives the number of lines that are missing', async () => {
    const buddy = createPagedBuddy((call) => ({ ...pageOf(numbered(0, 5), call), total_element_count: 12 }))
    expect([await read(buddy, buddy.open()), buddy.asked().length]).toEqual([7, 1])
    expect([await read(buddy, buddy.open(), yes), buddy.asked().length]).toEqual([7, 3])
  })

  test('is followed by the next one for as long as it may go on', async () => {
    const buddy = createPagedBuddy(() => ({ logs: ['x'], total_element_count: 5 }))
    const log = buddy.open()
    let count = 0
    expect(await read(buddy, log, () => Promise.resolve(++count < 3))).toBe(2)
    expect([log.lineCount, count]).toEqual([3, 3])
  })
})

describe('a response with fewer lines than an earlier one', () => {
  test.each<[string, readonly number[], number, number]>([
    ['speaks of more by the next one', [50, 200, 200], 0, 200],
    ['speaks of as much by the next one', [50, 100, 100], 0, 100],
    ['stays behind', [50, 50], 50, 100],
    ['is behind once more', [50, 200, 50, 200], 50, 100],
  ])('is read again from its start, and Buddy %s', async (_, counts, missing, lineCount) => {
    const responses = [100, ...counts]
    const buddy = createPagedBuddy((call) => pageOf(numbered(0, responses.shift() ?? 0), call))
    const log = buddy.open()
    await log.startStreaming(running)
    await read(buddy, log)
    expect(await read(buddy, log)).toBe(missing)
    await log.complete(false)
    expect(buddy.shown).toEqual(shownAs(numbered(0, lineCount)))
    expect(responses).toEqual([])
  })

  test.each([0, 5])('is late when it begins alike: %d lines end nothing, and are told as missing', async (count) => {
    const { missing, shown } = await readStates([numbered(0, 10), numbered(0, count), numbered(0, 12)])
    expect(missing).toEqual([0, 10 - count, 0])
    expect(shown).toEqual(shownAs(numbered(0, 12)))
  })
})

describe('a log that Buddy has replaced', () => {
  const header = numbered(0, 30, 'header')

  test.each<[string, readonly string[], readonly string[]]>([
    ['that is shorter', numbered(0, 2000), numbered(0, 3, 'new')],
    ['that is longer than a page', numbered(0, 2000), numbered(0, 1500, 'new')],
    ['that is as long', numbered(0, 5), numbered(0, 5, 'new')],
    ['that is longer', numbered(0, 5), numbered(0, 8, 'new')],
    ['that begins alike', [...header, ...numbered(0, 5)], [...header, ...numbered(0, 7, 'new')]],
    ['with a shorter line in place of the last one', numbered(0, 30), [...numbered(0, 29), 'line', 'x']],
  ])('is read from its start, after a line that says so: %s', async (_, old, lines) => {
    const { missing, shown } = await readStates([old, lines, [...lines, 'more']])
    expect(missing).toEqual([0, 0, 0])
    expect(shown).toEqual([...shownAs(old), replaced, ...shownAs(lines), '1 more'])
  })

  test('is replaced only once a call, however often its beginning changes', async () => {
    let begun = 0
    let lines = numbered(0, 10)
    const buddy = createPagedBuddy((call) =>
      call.query.get('offset') === '0' && call.earlier > 0
        ? { logs: numbered(0, 5, `log ${begun++}`), total_element_count: 1 }
        : { ...pageOf(lines, call), total_element_count: call.earlier === 0 ? 10 : 1 },
    )
    const log = buddy.open()
    await log.startStreaming(running)
    await read(buddy, log)
    lines = []
    expect(await read(buddy, log)).toBe(4)
    await log.complete(false)
    expect(buddy.shown.filter((line) => /replaced.*anew/.test(line))).toHaveLength(1)
  })

  test('and that changes under each request is read from its start only once a call', async () => {
    const buddy = createPagedBuddy(({ earlier, query }) => ({
      logs: numbered(Number(query.get('offset')), 3, `log ${earlier}`),
      total_element_count: 3 + earlier,
    }))
    const log = buddy.open()
    await log.startStreaming(running)
    for (let count = 0; count < 2; count++) await read(buddy, log, yes)
    expect(buddy.asked().length).toBeLessThan(10)
    expect(buddy.shown.filter((line) => /replaced.*anew/.test(line)).length).toBeLessThanOrEqual(2)
  })

  test('is read to its end when it grows beyond the old one while its beginning is read', async () => {
    let lines = numbered(0, 500)
    const buddy = createPagedBuddy((call) => {
      if (call.query.get('offset') === '0' && call.earlier > 0) lines = numbered(0, 2500, 'new')
      return pageOf(lines, call)
    })
    const log = buddy.open()
    await log.startStreaming(running)
    await read(buddy, log)
    lines = numbered(0, 3, 'new')
    expect([await read(buddy, log), log.lineCount]).toEqual([0, 2500])
  })
})

describe('a last line that grows is there once and whole', () => {
  test.each<readonly [string, readonly (readonly string[])[]]>([
    ['in a later response', [['a'], ['a', 'Build'], ['a', 'Building … done', 'b']]],
    ['more than once', [['B'], ['Bui'], ['Build'], ['Build', 'b']]],
    [
      'over a late response',
      [
        ['a', 'Build'],
        ['a', 'Bu'],
        ['a', 'Build', 'b'],
      ],
    ],
    [
      'out of nothing',
      [
        ['a', ''],
        ['a', 'Build'],
      ],
    ],
  ])('%s', async (_, states) => {
    expect((await readStates(states)).shown).toEqual(shownAs(states.at(-1) ?? []))
  })

  test('on a page of its own', async () => {
    let lines = ['a', 'Bui']
    const buddy = createPagedBuddy((call) => {
      const offset = Number(call.query.get('offset'))
      return { ...pageOf(lines, call), logs: lines.slice(offset, offset + 1) }
    })
    const log = buddy.open()
    await log.startStreaming(running)
    for (lines of [lines, ['a', 'Build', 'b', 'c']])
      await read(buddy, log, () => Promise.resolve(lines.length > log.lineCount))
    await log.complete(false)
    expect(buddy.shown).toEqual(shownAs(['a', 'Build', 'b', 'c']))
  })

  test('while a short page is read again', async () => {
    const states = [
      ['a', 'Buil'],
      ['a', 'Build', 'b'],
      ['a', 'Build', 'b'],
    ]
    const buddy = createPagedBuddy((call) => ({ ...pageOf(states.shift() ?? [], call), total_element_count: 3 }))
    const log = buddy.open()
    await log.startStreaming(running)
    expect(await read(buddy, log, yes)).toBe(0)
    await log.complete(false)
    expect(buddy.shown).toEqual(shownAs(['a', 'Build', 'b']))
  })
})
