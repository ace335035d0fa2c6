import { describe, expect, test } from '@jest/globals'
import {
  type Excerpt,
  ExcerptBuilder,
  logBudgetBytes,
  measureExcerpt,
  measureLine,
  shrinkExcerpt,
} from '../../src/log/excerpt.ts'
import { cleanLines } from '../../src/log/log-batch.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

function excerptOf(lines: readonly string[], bytes: number): Excerpt {
  const builder = new ExcerptBuilder(bytes)
  addLines(builder, lines)
  return builder.build()
}

/** Adds lines, each by itself. */
function addLines(builder: ExcerptBuilder, lines: readonly string[]): void {
  for (const line of cleanLines(lines)) builder.addText(line, 1)
}

/** Lines of eight bytes, which count ten. */
const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `line ${String(index + 1).padStart(3, '0')}`)

const measure = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + measureLine(line), 0)

/** A line feed ends a line; at the very end it begins no new one. */
const countLines = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + line.replace(/\n$/, '').split('\n').length, 0)

describe('what is kept of a log', () => {
  test('nothing of nothing', () => {
    expect(excerptOf([], 100)).toEqual({ lineCount: 0, head: [], tail: [] })
  })

  test('all of a short one, in order', () => {
    const { head, tail, lineCount } = excerptOf(numbered(10), 100)
    expect([[...head, ...tail], lineCount]).toEqual([numbered(10), 10])
  })

  test('of a long one a fifth from the beginning, the rest from the end', () => {
    expect(excerptOf(numbered(100), 100)).toEqual({
      lineCount: 100,
      head: numbered(100).slice(0, 2),
      tail: numbered(100).slice(-8),
    })
  })

  test('a beginning without holes: a short line after one that did not fit does not count to it', () => {
    expect(excerptOf(['a', 'x'.repeat(30), 'b', 'c'], 50).head).toEqual(['a'])
  })

  test("of the beginning at most a fifth; what that does not use is the end's", () => {
    const { head, tail } = excerptOf(['a', 'x'.repeat(60), ...numbered(100)], 100)
    expect([head, tail]).toEqual([['a'], numbered(100).slice(-9)])
  })

  test.each([
    ['a line feed', 'a\nb', ['a', 'b']],
    ['a return and a line feed', 'a\r\nb\r\n', ['a', 'b']],
    ['an empty line between', 'a\n\nb\n', ['a', '', 'b']],
    ['progress before a line feed', '10 %\r100 %\ndone', ['100 %', 'done']],
    ['a line feed alone', '\n', ['']],
  ])('of a line that holds several, each of them: %s', (_, line, parts) => {
    const { head, lineCount } = excerptOf([line, 'next'], 1000)
    expect([head, lineCount]).toEqual([[...parts, 'next'], parts.length + 1])
  })

  test('an end without holes: a line that is too long for it leaves only what follows', () => {
    expect(excerptOf([...numbered(2), 'a', 'x'.repeat(200), 'b', 'c'], 100)).toMatchObject({
      lineCount: 6,
      tail: ['b', 'c'],
    })
  })

  test('lines without colours, control characters and progress', () => {
    expect(excerptOf(['\u001b[31mred\u001b[0m', '10 %\r20 %', 'a\u202eb'], 1000).head).toEqual([
      'red',
      '20 %',
      'a<U+202E>b',
    ])
  })

  test('of a very long line its beginning, and how much there is more', () => {
    const [line = ''] = excerptOf([`${'x'.repeat(4000)}${'y'.repeat(1234)}`], 100_000).head
    expect(line).toMatch(/^x{4000} .*1234 more/)
  })

  test('a line of 4000 characters whole', () => {
    expect(excerptOf(['x'.repeat(4000)], 100_000).head).toEqual(['x'.repeat(4000)])
  })

  test('it can be looked at while the log still grows', () => {
    const builder = new ExcerptBuilder(100)
    addLines(builder, ['a'])
    const early = builder.build()
    addLines(builder, numbered(50))
    expect([early, builder.build().lineCount]).toEqual([{ lineCount: 1, head: ['a'], tail: [] }, 51])
  })
})

describe('any log', () => {
  const anyLine = fc.oneof(
    anyUnicode({ maxLength: 40 }),
    fc.string({ unit: fc.constantFrom('é', '漢', '😀', ' ', 'error ', '\n'), maxLength: 40 }),
    fc.constant('error'),
    fc.constant(''),
  )
  const anyLog = fc.array(anyLine, { maxLength: 60 })

  test('is counted right, kept in order, and never larger than asked for', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(2000), (lines, bytes) => {
        const { lineCount, head, tail } = excerptOf(lines, bytes)
        const whole = excerptOf(lines, 1_000_000).head
        expect(lineCount).toBe(countLines(lines))
        expect(head).toEqual(whole.slice(0, head.length))
        expect(tail).toEqual(whole.slice(whole.length - tail.length))
        expect(measure(head)).toBeLessThanOrEqual(bytes / 5)
        expect(measure([...head, ...tail])).toBeLessThanOrEqual(bytes)
      }),
    )
  })

  test('is kept whole when it fits', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(200), (lines, room) => {
        const whole = excerptOf(lines, 1_000_000).head
        const { head, tail } = excerptOf(lines, measure(whole) + room)
        expect([...head, ...tail]).toEqual(whole)
      }),
    )
  })

  test('up to four fifths of the room is kept whole', () => {
    fc.assert(
      fc.property(anyLog, (lines) => {
        const whole = excerptOf(lines, 1_000_000).head
        const { head, tail } = excerptOf(lines, Math.ceil(measure(whole) * 1.25))
        expect([...head, ...tail]).toEqual(whole)
      }),
    )
  })
})

/** What comes of lines that are taken many at once, in so large parts. */
function excerptOfParts(
  lines: readonly string[],
  bytes: number,
  sizes: readonly number[],
  isErrorBetween = false,
): Excerpt {
  const builder = new ExcerptBuilder(bytes)
  let start = 0
  for (let index = 0; start < lines.length; index++) {
    const end = start + (sizes[index % sizes.length] ?? 1)
    const part = cleanLines(lines.slice(start, end))
    builder.addText(part.join('\n'), part.length)
    if (isErrorBetween) builder.build()
    start = end
  }
  return builder.build()
}

describe('lines that are taken many at once', () => {
  const anyLine = fc
    .oneof(
      anyUnicode({ maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(
          'é',
          '漢',
          '😀',
          '\ufeff',
          ' ',
          'error ',
          '\n',
          '\r',
          '\r\n',
          '\u001b[31m',
          '\u001b]8;;x\u0007',
          'x',
        ),
        maxLength: 40,
      }),
      fc.constantFrom(
        'error',
        'er\u001b[0mror',
        '',
        '\r\r',
        '\n',
        'a\r',
        'a\n',
        'a\r\n',
        'plain',
        'y'.repeat(5000),
        `${'\u001b[1;31m'.repeat(30)}z`,
      ),
    )
    .map((line) => line.toWellFormed())
  const anyLog = fc.array(anyLine, { maxLength: 60 })
  const anySizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 })
  const bytesOf = (lines: readonly string[]): number =>
    lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0)

  test('give the same as one by one, where they fit into twice the room', () => {
    fc.assert(
      fc.property(
        anyLog,
        anySizes,
        fc.oneof(fc.nat(9), fc.nat(2000)),
        fc.boolean(),
        (lines, sizes, room, isErrorBetween) => {
          const bytes = Math.ceil(bytesOf(lines) / 2) + room
          expect(excerptOfParts(lines, bytes, sizes, isErrorBetween)).toEqual(excerptOf(lines, bytes))
        },
      ),
    )
  })

  test('give the same as one by one, however many they are, where they are plain text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', ' ', 'error ', 'x'), maxLength: 30 }), { maxLength: 80 }),
        anySizes,
        fc.nat(300),
        (lines, sizes, bytes) => {
          expect(excerptOfParts(lines, bytes, sizes)).toEqual(excerptOf(lines, bytes))
        },
      ),
    )
  })

  test('any: have the right count, beginning and last lines, and never more than there is room', () => {
    fc.assert(
      fc.property(anyLog, anySizes, fc.nat(1000), (lines, sizes, bytes) => {
        const { lineCount, head, tail } = excerptOfParts(lines, bytes, sizes)
        const whole = excerptOf(lines, 10_000_000).head
        expect(lineCount).toBe(countLines(lines))
        expect(head).toEqual(excerptOf(lines, bytes).head)
        expect(tail).toEqual(whole.slice(whole.length - tail.length))
        expect(measure([...head, ...tail])).toBeLessThanOrEqual(bytes)
      }),
    )
  })

  test('keep every line in order when a small part comes after larger ones', () => {
    const lines = [3000, 10, 1000, 1500, 10, 20].map((length, index) => String(index).repeat(length))
    const excerpt = excerptOfParts(lines, 10_000, [1])
    expect(excerpt).toEqual({ lineCount: 6, head: [], tail: lines })
  })

  test('keep an error that stands far from both ends', () => {
    const lines = numbered(5000).map((line, index) => (index === 2500 ? 'error: x' : line))
    for (const size of [1, 10, 1000, 5000]) expect(excerptOfParts(lines, 100, [size])).toEqual(excerptOf(lines, 100))
  })

  test('of a hundred megabytes are counted, and the last ones kept', () => {
    const builder = new ExcerptBuilder(100_000)
    const lines = Array.from({ length: 1000 }, (_, index) => `${index} ${'x'.repeat(1000)}`)
    for (let count = 0; count < 100; count++) builder.addText(lines.join('\n'), lines.length)
    const { lineCount, tail } = builder.build()
    expect([lineCount, tail.at(-1)]).toEqual([100_000, lines.at(-1)])
    expect(measure(tail)).toBeLessThanOrEqual(100_000)
  })
})

describe('an excerpt is made smaller', () => {
  test('where it fits already, not at all', () => {
    const excerpt = excerptOf(numbered(100), 100)
    expect(shrinkExcerpt(excerpt, 100)).toBe(excerpt)
  })

  test('by what is in the middle, a fifth of the room for the beginning', () => {
    expect(shrinkExcerpt(excerptOf(numbered(900), 1000), 100)).toEqual({
      lineCount: 900,
      head: numbered(900).slice(0, 2),
      tail: numbered(900).slice(-8),
    })
  })

  test('that has nothing left out yet like the log itself', () => {
    expect(shrinkExcerpt(excerptOf(numbered(20), 100_000), 100)).toEqual(excerptOf(numbered(20), 100))
  })

  test('with a short beginning without a hole in it', () => {
    const excerpt = { lineCount: 900, head: ['a'], tail: [...numbered(40)] }
    expect(shrinkExcerpt(excerpt, 100)).toEqual({
      lineCount: 900,
      head: ['a'],
      tail: numbered(40).slice(-9),
    })
  })

  test('without cutting the cut lines once more', () => {
    const excerpt = excerptOf(['x'.repeat(5000), ...numbered(40)], 30_000)
    expect(shrinkExcerpt({ ...excerpt, lineCount: 900 }, 25_000).head[0]).toMatch(
      /^x{4000} … \[1000 more characters\]$/,
    )
  })

  test('any: within the room, from its beginning and end, and the count stays', () => {
    const anyLines = fc.array(fc.constantFrom('', 'a', 'error', 'éé', 'x'.repeat(50)), { maxLength: 80 })
    fc.assert(
      fc.property(anyLines, fc.nat(1500), fc.nat(1500), (lines, large, small) => {
        const excerpt = excerptOf(lines, large)
        const smaller = shrinkExcerpt(excerpt, small)
        expect(measureExcerpt(smaller)).toBeLessThanOrEqual(small)
        expect(smaller.lineCount).toBe(lines.length)
        expect(smaller.head).toEqual(lines.slice(0, smaller.head.length))
        expect(smaller.tail).toEqual(lines.slice(lines.length - smaller.tail.length))
      }),
    )
  })
})

test.each([
  ['', 2],
  ['abc', 5],
  ['é', 4],
  ['漢', 5],
  ['😀', 6],
])('%j measures %d bytes with its end, which is two characters on Windows', (line, bytes) => {
  expect(measureLine(line)).toBe(bytes)
})

test('all logs together leave room for the rest of a summary', () => {
  expect(logBudgetBytes).toBeGreaterThan(700 * 1024)
  expect(logBudgetBytes).toBeLessThan(800 * 1024)
})

test('a whole log that is shrunk keeps the lines of its head that stand near the end', () => {
  const excerpt = { lineCount: 6, head: ['a', 'b', 'c', 'd'], tail: ['e', 'f'] }
  expect(shrinkExcerpt(excerpt, 15)).toEqual({ lineCount: 6, head: ['a'], tail: ['c', 'd', 'e', 'f'] })
})
