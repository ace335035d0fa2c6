import { describe, expect, test } from '@jest/globals'
import { ReceivedLines } from '../../../src/log/fetch/received-lines.ts'
import { numbered } from '../log-scenario.ts'

type Response = readonly [position: number, lines: readonly string[]]

/** Takes responses one after the other. Returns the lines that were handed on, and `null` for a replaced log. */
function receive(responses: readonly Response[], received = new ReceivedLines()): readonly (string | null)[] {
  const taken: (string | null)[] = []
  for (const [position, lines] of responses) {
    const replacement = received.findReplacement(lines, position)
    if (replacement === null) taken.push(...received.take(lines, position))
    else {
      taken.push(...received.takeLast(), null)
      received.clear()
      taken.push(...received.take(replacement, 0))
    }
  }
  return [...taken, ...received.takeLast()]
}

describe('each line is received once from', () => {
  const log = numbered(0, 60)
  test.each<readonly [string, readonly Response[], number]>([
    [
      'the whole log again, longer',
      [
        [0, log.slice(0, 3)],
        [0, log.slice(0, 5)],
      ],
      5,
    ],
    [
      'the whole log again, the same',
      [
        [0, log.slice(0, 3)],
        [0, log.slice(0, 3)],
      ],
      3,
    ],
    [
      'a late response, shorter, that begins alike',
      [
        [0, log.slice(0, 30)],
        [0, log.slice(0, 7)],
        [0, log.slice(0, 40)],
      ],
      40,
    ],
    [
      'a late response with a part of its last line',
      [
        [0, log.slice(0, 10)],
        [0, [...log.slice(0, 6), 'lin']],
        [0, log.slice(0, 12)],
      ],
      12,
    ],
    [
      'a late response with a part of the last line',
      [
        [0, log.slice(0, 10)],
        [0, [...log.slice(0, 9), 'lin']],
        [0, log.slice(0, 12)],
      ],
      12,
    ],
    [
      'an empty response',
      [
        [0, log.slice(0, 3)],
        [0, []],
        [3, log.slice(3, 5)],
      ],
      5,
    ],
    [
      'pages',
      [
        [0, log.slice(0, 3)],
        [3, log.slice(3, 6)],
        [6, []],
      ],
      6,
    ],
    [
      'a page that overlaps',
      [
        [0, log.slice(0, 3)],
        [1, log.slice(1, 6)],
      ],
      6,
    ],
    [
      'a page of known lines',
      [
        [0, log.slice(0, 50)],
        [30, log.slice(30, 40)],
        [50, log.slice(50, 51)],
      ],
      51,
    ],
    [
      'a page that begins with a longer last line',
      [
        [0, ['line 0', 'lin']],
        [1, log.slice(1, 3)],
      ],
      3,
    ],
    [
      'a longer last line after the lines that are compared',
      [
        [0, [...log.slice(0, 29), 'lin']],
        [0, log.slice(0, 31)],
      ],
      31,
    ],
  ])('%s', (_, responses, count) => {
    expect(receive(responses)).toEqual(log.slice(0, count))
  })
})

describe('a log that begins otherwise is a new one', () => {
  const old = numbered(0, 30)
  test.each([
    ['at its first line', ['x', 'y']],
    ['at a later line', ['line 0', 'x', 'y']],
    ['at the last line that is compared', [...numbered(0, 19), 'x', 'y']],
    ['and is longer', ['x', ...numbered(1, 60)]],
  ])('%s: all of it follows', (_, lines) => {
    expect(
      receive([
        [0, old],
        [0, lines],
        [lines.length, ['more']],
        [0, [...lines, 'more', 'end']],
      ]),
    ).toEqual([...old, null, ...lines, 'more', 'end'])
  })

  test('also in a later part of a response', () => {
    expect(
      receive([
        [0, old],
        [0, ['line 0']],
        [1, ['x']],
        [2, ['y']],
      ]),
    ).toEqual([...old, null, 'line 0', 'x', 'y'])
  })

  test('and a later line of it is compared again', () => {
    expect(
      receive([
        [0, ['a', 'b']],
        [0, ['x', 'y', 'z']],
        [0, ['x', 'n', 'z']],
      ]),
    ).toEqual([...['a', 'b', null, 'x', 'y', 'z'], ...[null, 'x', 'n', 'z']])
  })

  test('but not if it begins alike for twenty lines', () => {
    expect(
      receive([
        [0, old],
        [0, [...numbered(0, 20), 'x', ...numbered(21, 31)]],
      ]),
    ).toEqual(numbered(0, 31))
  })
})

test.each([
  ['nothing', [], true],
  ['the same', numbered(0, 30), true],
  ['a part of it', numbered(0, 7), true],
  ['a part of it whose last line is there in part', [...numbered(0, 7), 'lin'], true],
  ['a longer one', numbered(0, 99), true],
  ['another first line', ['x', ...numbered(1, 30)], false],
  ['another later line', ['line 0', 'x'], false],
  ['a part of a line that others follow', ['lin', ...numbered(1, 30)], false],
])('a log may begin with %s: %j', (_, lines, expected) => {
  const received = new ReceivedLines()
  expect(received.startsWith(lines)).toBe(true)
  receive([[0, numbered(0, 30)]], received)
  expect(received.startsWith(lines)).toBe(expected)
})

test.each([
  ['line 2', false, true],
  ['line 2 and more', true, true],
  ['lin', false, true],
  ['lin', true, false],
  ['ne 2', false, false],
  ['x', false, false],
])('the last line may be %j (followed: %j): %j', (line, isFollowed, expected) => {
  const received = new ReceivedLines()
  received.take(numbered(0, 3), 0)
  expect([received.count, received.mayEndWith(line, isFollowed)]).toEqual([3, expected])
})
