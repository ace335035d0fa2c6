import { describe, expect, test } from '@jest/globals'
import type { ActionExecution } from '../../../src/buddy/model.ts'
import type { Excerpt } from '../../../src/log/excerpt.ts'
import type { LogExcerpt } from '../../../src/report/result.ts'
import { renderLogs } from '../../../src/report/summary/logs.ts'
import { aHash, anActionExecution, aLogExcerpt } from '../../fakes/builders.ts'

const plenty = 700 * 1024
const fenceOf = (...lines: readonly string[]): string => `\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n`
const fold = (title: string, inside: string, isOpen = false): string =>
  `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${inside}</details>`

/** Lines of 100 bytes with their ends, each. */
const lines = (count: number, name = 'line'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${name} ${index + 1} `.padEnd(98, '.'))

let nextId = 1
function aLog(more: Partial<ActionExecution>, logLines: readonly string[], log: Partial<LogExcerpt> = {}): LogExcerpt {
  return aLogExcerpt(logLines, { action: anActionExecution({ id: aHash(nextId++), ...more }), ...log })
}

describe('the log of an action', () => {
  const one = (excerpt: Partial<Excerpt>, { note = '', hasPassed = true, budget = plenty } = {}): string =>
    renderLogs(
      [aLogExcerpt([], { note, excerpt: { lineCount: 0, head: [], errors: [], tail: [], ...excerpt } })],
      false,
      hasPassed,
      budget,
    )

  test('that is short is there whole, in a fold that is open where it did not pass', () => {
    const excerpt = { lineCount: 3, head: ['a', 'b'], tail: ['c'] }
    expect(one(excerpt)).toBe(fold('Log: 3 lines', fenceOf('a', 'b', 'c')))
    expect(one(excerpt, { hasPassed: false })).toBe(fold('Log: 3 lines', fenceOf('a', 'b', 'c'), true))
    expect(one({ lineCount: 1, head: ['a'] })).toBe(fold('Log: 1 line', fenceOf('a')))
  })

  test('that is long is there with its two ends, and how much lies between', () => {
    expect(one({ lineCount: 12_345, head: ['a', 'b'], tail: ['y', 'z'] })).toBe(
      fold(
        'Log: 12,345 lines, 4 of them here',
        `The first 2 lines:\n\n${fenceOf('a', 'b')}The last 2 lines (12,341 lines before them are left out here):\n\n${fenceOf('y', 'z')}`,
      ),
    )
    expect(one({ lineCount: 9, tail: ['z'] })).toBe(
      fold('Log: 9 lines, 1 of them here', `The last line (8 lines before it are left out here):\n\n${fenceOf('z')}`),
    )
    expect(one({ lineCount: 3, head: ['a'], tail: ['z'] })).toContain(
      `The first line:\n\n${fenceOf('a')}The last line (1 line before it is left out here):`,
    )
    expect(one({ lineCount: 5, head: ['a', 'b'], tail: ['y', 'z'] })).toContain(
      'The last 2 lines (1 line before them is left out here):',
    )
  })

  test('has the lines between that look like errors, with their numbers, the longest cut', () => {
    const errors = [
      { number: 5, text: 'error: a' },
      { number: 7, text: 'x'.repeat(501) },
      { number: 8, text: 'y'.repeat(500) },
    ]
    expect(one({ lineCount: 9, head: ['a'], errors, tail: ['z'] })).toContain(
      `Lines between that look like errors, with their numbers:\n\n${fenceOf('5: error: a', `7: ${'x'.repeat(500)}…`, `8: ${'y'.repeat(500)}`)}The last`,
    )
    expect(one({ lineCount: 9, head: ['a'], tail: ['z'] })).not.toContain('look like errors')
  })

  test('has as many of these as fit into their room, which is no more than the whole', () => {
    const errors = Array.from({ length: 9 }, (_, index) => ({ number: index + 1, text: 'e'.repeat(95) }))
    const shown = (budget: number): number =>
      (one({ lineCount: 20, head: ['a'], errors, tail: ['z'] }, { budget }).match(/^\d: e/gm) ?? []).length
    expect([999, 600, 599].map(shown)).toEqual([9, 6, 5])
  })

  test('that is empty is told of, with what may be missing from it', () => {
    expect(one({})).toBe('Buddy has no log of this action.')
    expect(one({}, { note: 'It was not read: <b>.' })).toBe('<p>It was not read: &#60;b&#62;.</p>')
    expect(one({ lineCount: 1, head: ['a'] }, { note: 'It may be cut.' })).toBe(
      fold('Log: 1 line', `<p>It may be cut.</p>\n\n${fenceOf('a')}`),
    )
  })

  test('that does not fit is told of', () => {
    expect(one({ lineCount: 2, head: ['a'.repeat(2000), 'b'.repeat(2000)] }, { budget: 600 })).toBe(
      fold('Log: 2 lines, which did not fit here', ''),
    )
  })
})

describe('the logs of a run', () => {
  const early = { actionName: 'Early', startDate: '2026-01-01T00:00:00Z' }
  const late = { actionName: 'Late', startDate: '2026-01-01T00:09:00Z' }
  const failed = { status: 'FAILED' }
  const titles = (text: string): readonly string[] =>
    Array.from(
      text.matchAll(/<details( open)?><summary><code>(\w+)<\/code>, <code>(\w+)<\/code>: ([^<]*)</g),
      ([, open = '', name = '', status = '', rest = '']) => `${name} ${status}${open}: ${rest}`,
    )

  test('are in folds, in time, open where something failed', () => {
    const logs = [
      aLog({ ...late, ...failed }, ['a']),
      aLog(early, ['b']),
      aLog({ ...early, ...failed, ignoreErrors: true, actionName: 'Flaky' }, ['c']),
    ]
    expect(titles(renderLogs(logs, true, false, plenty))).toEqual([
      'Early SUCCESSFUL: 1 line',
      'Flaky FAILED: 1 line',
      'Late FAILED open: 1 line',
    ])
    expect(renderLogs(logs.slice(0, 2), true, true, plenty)).toBe(
      [
        fold('<code>Early</code>, <code>SUCCESSFUL</code>: 1 line', fenceOf('b')),
        fold('<code>Late</code>, <code>FAILED</code>: 1 line', fenceOf('a'), true),
      ].join('\n\n'),
    )
  })

  test('have a name also where Buddy gives none, and are there also where they are empty', () => {
    expect(titles(renderLogs([aLog({ actionName: null }, [])], true, true, plenty))).toEqual([
      'Action SUCCESSFUL: 0 lines',
    ])
  })

  test('of none are nothing', () => {
    expect(renderLogs([], true, true, plenty)).toBe('')
  })

  test('of what failed share the room first, and the others get what is left, until it is too little', () => {
    const logs = [
      aLog(early, lines(50)),
      aLog({ ...late, ...failed, actionName: 'Bad' }, lines(50)),
      aLog({ ...late, ...failed, actionName: 'Worse' }, lines(50)),
      aLog({ ...late, actionName: 'Last' }, lines(50)),
    ]
    const counts = (budget: number): readonly string[] =>
      titles(renderLogs(logs, true, false, budget)).map((title) =>
        title.replace(/ [A-Z]+/, '').replace(/, (\d+) of them here| lines$/, ' $1'),
      )
    // Each shown log takes its lines of 100 bytes and 256 bytes more.
    expect(counts(4 * 5000 + 4 * 256)).toEqual(['Early: 50 ', 'Bad open: 50 ', 'Worse open: 50 ', 'Last: 50 '])
    expect(counts(4000)).toEqual(['Bad open: 50 lines 20', 'Worse open: 50 lines 17'])
    expect(counts(2 * 5256 + 512)).toEqual(['Early: 50 lines 5', 'Bad open: 50 ', 'Worse open: 50 '])
    expect(counts(2 * 5256 + 511)).toEqual(['Bad open: 50 ', 'Worse open: 50 '])
  })

  test('that are left out are counted', () => {
    const logs = [aLog({ ...early, ...failed }, lines(50)), aLog(late, lines(50)), aLog(late, lines(50))]
    expect(renderLogs(logs, true, false, 4000)).toMatch(/<\/details>\n\nThe logs of 2 more actions did not fit here\.$/)
    expect(renderLogs(logs.slice(0, 2), true, false, 4000)).toMatch(
      /<\/details>\n\nThe log of one more action did not fit here\.$/,
    )
    expect(renderLogs(logs, true, false, plenty)).not.toContain('did not fit')
  })

  test('share the room for lines between that look like errors', () => {
    const excerpt = {
      lineCount: 900,
      head: ['a'],
      errors: Array.from({ length: 100 }, (_, index) => ({ number: index + 100, text: 'e'.repeat(493) })),
      tail: ['z'],
    }
    const shown = (count: number): number =>
      (
        renderLogs(
          Array.from({ length: count }, () => aLog(failed, [], { excerpt })),
          true,
          false,
          plenty,
        ).match(/^\d+: e/gm) ?? []
      ).length
    expect([shown(1), shown(2)]).toEqual([98, 98])
  })
})
