import { describe, expect, test } from '@jest/globals'
import type { ActionExecution } from '../../../src/buddy/model.ts'
import type { ErrorExcerpt } from '../../../src/log/errors/error-blocks.ts'
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

/** Error lines, each with its number. */
const errorsOf = (...errors: readonly (readonly [number: number, text: string])[]): ErrorExcerpt => ({
  cause: null,
  details: [],
  tally: null,
  blocks: errors.map(([number, text]) => ({
    error: { number, text },
    lines: [{ number, text, previous: number - 1 }],
    repeats: null,
  })),
})
const failedAction = anActionExecution({ status: 'FAILED' })

type OneLog = Partial<LogExcerpt> & { readonly budget?: number }

describe('the log of an action', () => {
  const one = (excerpt: Partial<Excerpt>, { note = '', budget = plenty, ...more }: OneLog = {}): string =>
    renderLogs([aLogExcerpt([], { ...more, note, excerpt: { lineCount: 0, head: [], tail: [], ...excerpt } })], budget)

  test('that is short is there whole, in a fold', () => {
    const excerpt = { lineCount: 3, head: ['a', 'b'], tail: ['c'] }
    expect(one(excerpt)).toBe(fold('Log of <code>Build</code>: 3 lines', fenceOf('a', 'b', 'c')))
    expect(one({ lineCount: 1, head: ['a'] })).toBe(fold('Log of <code>Build</code>: 1 line', fenceOf('a')))
  })

  test('that is long is there with its two ends, and how much lies between', () => {
    expect(one({ lineCount: 12_345, head: ['a', 'b'], tail: ['y', 'z'] })).toBe(
      fold(
        'Log of <code>Build</code>: 12,345 lines, 4 of them here',
        `The first 2 lines:\n\n${fenceOf('a', 'b')}The last 2 lines (12,341 lines before them are left out here):\n\n${fenceOf('y', 'z')}`,
      ),
    )
    expect(one({ lineCount: 9, tail: ['z'] })).toBe(
      fold(
        'Log of <code>Build</code>: 9 lines, 1 of them here',
        `The last line (8 lines before it are left out here):\n\n${fenceOf('z')}`,
      ),
    )
    expect(one({ lineCount: 3, head: ['a'], tail: ['z'] })).toContain(
      `The first line:\n\n${fenceOf('a')}The last line (1 line before it is left out here):`,
    )
    expect(one({ lineCount: 5, head: ['a', 'b'], tail: ['y', 'z'] })).toContain(
      'The last 2 lines (1 line before them is left out here):',
    )
  })

  test('has the error lines between with their numbers, the longest cut and gaps marked, when the action failed', () => {
    const errors = errorsOf([1, 'head'], [5, 'error: a'], [7, 'x'.repeat(501)], [8, 'y'.repeat(500)], [9, 'tail'])
    const excerpt = { lineCount: 9, head: ['a'], tail: ['z'] }
    expect(one(excerpt, { errors, action: failedAction })).toContain(
      `Error lines between, with their numbers:\n\n${fenceOf('5: error: a', ' ⋮', `7: ${'x'.repeat(500)}…`, `8: ${'y'.repeat(500)}`)}The last`,
    )
    expect(one(excerpt, { errors })).not.toContain('Error lines')
    expect(one(excerpt, { action: failedAction })).not.toContain('Error lines')
  })

  test('has as many of these as fit into their room, which is no more than the whole', () => {
    const errors = errorsOf(...Array.from({ length: 9 }, (_, index) => [index + 2, 'e'.repeat(94)] as const))
    const excerpt = { lineCount: 20, head: ['a'], tail: ['z'] }
    const shown = (budget: number): number =>
      one(excerpt, { errors, action: failedAction, budget }).split(/^ ?\d+: e/m).length - 1
    expect([999, 600, 599].map(shown)).toEqual([9, 6, 5])
  })

  test('that is empty is told of, with what may be missing from it', () => {
    expect(one({}, { note: 'It was not read: <b>.' })).toBe(
      fold('Log of <code>Build</code>: 0 lines', '<p>It was not read: &#60;b&#62;.</p>\n\n'),
    )
    expect(one({ lineCount: 1, head: ['a'] }, { note: 'It may be cut.' })).toBe(
      fold('Log of <code>Build</code>: 1 line', `<p>It may be cut.</p>\n\n${fenceOf('a')}`),
    )
  })

  test('that does not fit is told of', () => {
    expect(one({ lineCount: 2, head: ['a'.repeat(2000), 'b'.repeat(2000)] }, { budget: 600 })).toBe(
      fold('Log of <code>Build</code>: 2 lines, which did not fit here', ''),
    )
  })
})

describe('the logs of a run', () => {
  const early = { actionName: 'Early', startDate: '2026-01-01T00:00:00Z' }
  const late = { actionName: 'Late', startDate: '2026-01-01T00:09:00Z' }
  const failed = { status: 'FAILED' }
  const titles = (text: string): readonly string[] =>
    Array.from(
      text.matchAll(/<details><summary>Log of (?:<code>(\w+)<\/code>|(the action))[^:]*: ([^<]*)</g),
      ([, name = '', nameless = '', rest = '']) => `${name}${nameless}: ${rest}`,
    )

  test('are in folds, what failed first, each in time', () => {
    const logs = [
      aLog({ ...late, ...failed }, ['a']),
      aLog(early, ['b']),
      aLog({ ...early, ...failed, ignoreErrors: true, actionName: 'Flaky' }, ['c']),
    ]
    expect(titles(renderLogs(logs, plenty))).toEqual(['Flaky: 1 line', 'Late: 1 line', 'Early: 1 line'])
  })

  test('of more than three actions that passed are in one fold', () => {
    const logs = Array.from({ length: 4 }, () => aLog(early, ['b']))
    expect(renderLogs(logs, plenty)).toMatch(/^<details><summary>Logs of 4 actions<\/summary>\n\n<details>/)
    expect(renderLogs(logs.slice(0, 3), plenty)).not.toContain('Logs of')
  })

  test('have a name also where Buddy gives none, and are there also where they are empty', () => {
    expect(titles(renderLogs([aLog({ actionName: null }, [])], plenty))).toEqual(['the action: 0 lines'])
    expect(renderLogs([], plenty)).toBe('')
  })

  test('of what failed share the room first, and the others get what is left, until it is too little', () => {
    const logs = [
      aLog(early, lines(50)),
      aLog({ ...late, ...failed, actionName: 'Bad' }, lines(50)),
      aLog({ ...late, ...failed, actionName: 'Worse' }, lines(50)),
      aLog({ ...late, actionName: 'Last' }, lines(50)),
    ]
    const counts = (budget: number): readonly string[] =>
      titles(renderLogs(logs, budget)).map((title) => title.replace(/, (\d+) of them here| lines$/, ' $1'))
    // Each shown log takes its lines of 100 bytes and 256 bytes more.
    expect(counts(4 * 5000 + 4 * 256)).toEqual(['Bad: 50 ', 'Worse: 50 ', 'Early: 50 ', 'Last: 50 '])
    expect(counts(4000)).toEqual(['Bad: 50 lines 20', 'Worse: 50 lines 17'])
    expect(counts(2 * 5256 + 512)).toEqual(['Bad: 50 ', 'Worse: 50 ', 'Early: 50 lines 5'])
    expect(counts(2 * 5256 + 511)).toEqual(['Bad: 50 ', 'Worse: 50 '])
  })

  test('that are left out are counted', () => {
    const logs = [aLog({ ...early, ...failed }, lines(50)), aLog(late, lines(50)), aLog(late, lines(50))]
    expect(renderLogs(logs, 4000)).toMatch(/<\/details>\n\nThe logs of 2 more actions did not fit here\.$/)
    expect(renderLogs(logs.slice(0, 2), 4000)).toMatch(/<\/details>\n\nThe log of one more action did not fit here\.$/)
    expect(renderLogs(logs, plenty)).not.toContain('did not fit')
  })

  test('share the room for the error lines between', () => {
    const excerpt = { lineCount: 900, head: ['a'], tail: ['z'] }
    const errors = errorsOf(...Array.from({ length: 100 }, (_, index) => [index + 100, 'e'.repeat(493)] as const))
    const logs = [aLog(failed, [], { excerpt, errors }), aLog(failed, [], { excerpt, errors })]
    const shown = (count: number): number => renderLogs(logs.slice(0, count), plenty).split(/^\d+: e/m).length - 1
    expect([shown(1), shown(2)]).toEqual([98, 98])
  })
})
