import { describe, expect, test } from '@jest/globals'
import type { ActionExecution } from '../../../src/buddy/model.ts'
import type { GateResult } from '../../../src/report/result.ts'
import { renderActions, renderActionsFold } from '../../../src/report/summary/actions.ts'
import { toRunState } from '../../../src/run/state.ts'
import { aGateResult, anActionExecution, anExecution } from '../../fakes/builders.ts'

const page = 'https://app.buddy.works/w/p/1'

/** An action that ran from one second to another, or has no such date. */
function ran(from: number | null, until: number | null, more: Partial<ActionExecution> = {}): ActionExecution {
  const date = (second: number | null): string | null =>
    second === null ? null : `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`
  return anActionExecution({ startDate: date(from), finishDate: date(until), htmlUrl: page, ...more })
}

/** The result of a run with these actions, which goes on. */
const ofActions = (actions: readonly ActionExecution[], more: Partial<GateResult> = {}): GateResult =>
  aGateResult({
    outcome: 'timed-out',
    end: { kind: 'timed-out', error: null },
    state: toRunState(anExecution({ status: 'INPROGRESS', actionExecutions: actions })),
    lastSeenAtMs: null,
    ...more,
  })

/** The cells of each row but the head's. */
function rowsOf(
  actions: readonly ActionExecution[],
  lastSeenAtMs: number | null = null,
): readonly (readonly string[])[] {
  const rows = renderActions(ofActions(actions, { lastSeenAtMs })).match(/<tr>.*<\/tr>/g) ?? []
  return rows
    .slice(1)
    .map((row) =>
      Array.from(row.matchAll(/<td(?: nowrap)?>(.*?)<\/td>/g), ([, cell = '']) => cell.replaceAll('\u200b', '')),
    )
}

/** The bars, with `.` and `#` for their two signs; '' for none. */
const barsOf = (actions: readonly ActionExecution[], lastSeenAtMs: number | null = null): readonly string[] =>
  rowsOf(actions, lastSeenAtMs).map(([, , , bar = '']) =>
    bar
      .replace(/^<code>|<\/code>$/g, '')
      .replaceAll('░', '.')
      .replaceAll('█', '#'),
  )

describe('the actions of a run', () => {
  test('each with name, page, status, duration and when it ran', () => {
    expect(renderActions(ofActions([ran(0, 20)]))).toContain(
      '<tr><th align="left">Action</th><th align="left">Status</th><th align="left">Duration</th><th align="left">When</th></tr>',
    )
    expect(rowsOf([ran(0, 20)])).toEqual([
      [
        `<a href="${page}"><code>Build</code></a>`,
        '✅ <code>SUCCESSFUL</code>',
        '20 s',
        `<code>${'█'.repeat(24)}</code>`,
      ],
    ])
  })

  test.each<[string, Partial<ActionExecution>, string]>([
    ['without a link that is not trusted', { htmlUrl: 'https://evil.example/' }, '<code>Build</code>'],
    ['by number where there is no name', { htmlUrl: null, actionName: null, actionId: 7 }, '<code>number 7</code>'],
  ])('%s', (_, more, cell) => {
    expect(rowsOf([ran(0, 20, more)])[0]?.[0]).toBe(cell)
  })

  test.each<[string, boolean, string]>([
    ['FAILED', false, '❌ <code>FAILED</code>'],
    ['FAILED', true, '⚠️ <code>FAILED</code>, ignored'],
    ['TERMINATED', false, '❌ <code>TERMINATED</code>'],
    ['SUCCESSFUL', false, '✅ <code>SUCCESSFUL</code>'],
    ['SUCCESSFUL', true, '✅ <code>SUCCESSFUL</code>'],
    ['SKIPPED', false, '⏭️ <code>SKIPPED</code>'],
    ['INPROGRESS', false, '⏳ <code>INPROGRESS</code>'],
    ['WAITING_FOR_APPLY', false, '✋ <code>WAITING_FOR_APPLY</code>'],
    ['ODD', false, '❓ <code>ODD</code>'],
  ])('with a sign for %s (errors ignored: %j)', (status, ignoreErrors, cell) => {
    expect(rowsOf([ran(0, 20, { status, ignoreErrors })])[0]?.[1]).toBe(cell)
  })

  test.each([
    ['SUCCESSFUL', 5, 20, '15 s'],
    ['SUCCESSFUL', 5, 5, '0 s'],
    ['SUCCESSFUL, with dates the wrong way round', 9, 5, ''],
    ['FAILED, without an end', 5, null, ''],
    ['INPROGRESS', 5, null, '25 s so far'],
    ['WAITING_FOR_APPLY', 5, null, '25 s so far'],
    ['INPROGRESS, on a clock that is ahead', 40, null, '0 s so far'],
    ['INITIAL, without a start', null, null, ''],
  ])('with the duration, until it was last seen if it goes on: %s', (status, from, until, cell) => {
    const action = ran(from, until, { status: status.replace(/,.*/, '') })
    expect(rowsOf([action], Date.parse('2026-01-01T00:00:30Z'))[0]?.[2]).toBe(cell)
  })

  test('without a duration if it goes on and was never seen', () => {
    expect(rowsOf([ran(5, null, { status: 'INPROGRESS' })])[0]?.[2]).toBe('')
  })

  test.each<[string, Partial<GateResult>]>([
    ['Buddy was lost', { outcome: 'unknown' }],
    ['the run was cancelled', { outcome: 'cancelled', runEnd: 'cancelled' }],
  ])('with what they were when last seen, if %s', (_, more) => {
    const result = ofActions([ran(0, 20), ran(20, null, { status: 'INPROGRESS' })], {
      lastSeenAtMs: Date.parse('2026-01-01T00:00:30Z'),
      ...more,
    })
    const fold = renderActionsFold(result)
    expect(fold).toContain('<summary>2 actions when last seen: 1 passed, 1 not finished</summary>')
    expect(fold).toContain('<td>❔ was <code>INPROGRESS</code></td><td nowrap>10 s</td>')
  })

  test('with places at which a long status may break on a narrow page, and a duration that does not break', () => {
    const table = renderActions(
      ofActions([ran(0, null, { status: 'WAITING_FOR_APPLY' })], { lastSeenAtMs: Date.parse('2026-01-01T00:00:30Z') }),
    )
    expect(table).toContain('<code>WAITING_\u200bFOR_\u200bAPPLY</code></td><td nowrap>30 s so far</td>')
  })

  test('a hundred of them, and how many more there are', () => {
    const many = Array.from({ length: 103 }, () => ran(0, 20))
    expect(rowsOf(many)).toHaveLength(101)
    expect(rowsOf(many).at(-1)).toEqual(['and 3 more, in the output <code>actions</code>'])
    expect(rowsOf(many.slice(0, 100))).toHaveLength(100)
  })
})

test.each([
  [8, '<details open><summary>8 actions: 8 passed</summary>'],
  [9, '<details><summary>9 actions: 9 passed</summary>'],
  [1, '<details open><summary>1 action: 1 passed</summary>'],
])('the table of %d actions is open, or folded if it is long', (count, title) => {
  expect(renderActionsFold(ofActions(Array.from({ length: count }, () => ran(0, 20))))).toContain(title)
})

describe('a bar shows when in the run an action ran', () => {
  test.each<[string, readonly ActionExecution[], readonly string[]]>([
    ['one after the other', [ran(0, 12), ran(12, 24)], ['############............', '............############']],
    ['at the same time', [ran(0, 24), ran(6, 18)], ['########################', '......############......']],
    [
      'a moment at the beginning and at the end',
      [ran(0, 0), ran(0, 24), ran(24, 24)],
      ['#.......................', '########################', '.......................#'],
    ],
    [
      'cut to whole characters, the begun one included',
      [ran(0, 48), ran(3, 5)],
      ['########################', '.##.....................'],
    ],
    [
      'still going on: to the end',
      [ran(0, 24), ran(12, null)],
      ['########################', '............############'],
    ],
    ['not begun: none', [ran(0, 24), ran(null, null)], ['########################', '']],
    [
      'ended before it began: a moment',
      [ran(0, 24), ran(12, 3)],
      ['########################', '............#...........'],
    ],
    ['no time at all: none', [ran(5, 5), ran(5, null)], ['', '']],
    ['nothing begun: none', [ran(null, null)], ['']],
    [
      'the last one still begins: to its beginning',
      [ran(0, 12), ran(24, null)],
      ['############............', '.......................#'],
    ],
  ])('%s', (_, actions, bars) => {
    expect(barsOf(actions)).toEqual(bars)
  })

  test('until it was last seen, if it goes on', () => {
    const actions = [ran(0, 6), ran(6, 12), ran(12, null, { status: 'INPROGRESS' })]
    expect(barsOf(actions, Date.parse('2026-01-01T00:00:24Z'))).toEqual([
      '######..................',
      '......######............',
      '............############',
    ])
  })
})
