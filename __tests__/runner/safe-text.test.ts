import { describe, expect, test } from '@jest/globals'
import {
  breakMarkers,
  cleanLine,
  cleanLogLines,
  cutAt,
  isPlain,
  quoteError,
  quoteText,
  withoutColours,
  withoutControls,
} from '../../src/runner/safe-text.ts'
import { anyUnicode } from '../fakes/texts.ts'
import { fc } from '../fakes/properties.ts'

// eslint-disable-next-line no-control-regex -- what must not be left is what this is about
const colour = /\u001b\[[0-9;:]*m/g
// eslint-disable-next-line no-control-regex -- as above
const control = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/
const invisible = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

/** Texts that break printers, and of which a repetition could take quadratic time. */
const pieces = [
  '\u001b',
  '\u001b[',
  '\u001b[;',
  '\u001b[0',
  '\u001b]',
  '\u001b]8;;x',
  '\u001bP',
  '\u001b(',
  '\u001b ',
  '\u001b\\',
  '\u0090',
  '\u0098x',
  '\u009b',
  '\u009b0;',
  '\u009c',
  '\u009d',
  '\u009d\u001b',
  '\u009e\u009f',
  '[',
  ';',
  '::error::',
  '#',
  '##[',
  '31m',
  ' ',
  '/',
  '`',
  '\r',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u0007',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufeff',
  '😀',
  '\ud83d',
  'é',
]

const anyText = fc.oneof(anyUnicode(), fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 }))

describe('a line for the job log', () => {
  test.each([
    // T1: what ends a line for the runner ends it here; the lines then go behind a gutter.
    ['a bare return', 'a\r::set-output name=status::SUCCESSFUL', ['a', '::set-output name=status::SUCCESSFUL']],
    ['each kind of line end', 'a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
    ['a line end at the end', 'a\n', ['a']],
    ['a return and line feed at the end', 'a\r\n', ['a']],
    ['empty lines between', 'a\n\n\nb', ['a', '', '', 'b']],
    ['nothing', '', ['']],
    ['a next-line character, which .NET trims', '\u0085::error::x', ['::error::x']],
    ['a stop', '::stop-commands::x', ['::stop-commands::x']],
    // T2, T4: no marker is left anywhere.
    ['a marker after text', 'x ##[add-mask]e', ['x ##\u200b[add-mask]e']],
    [
      'a marker after a gutter',
      '│ ##[set-output name=status]SUCCESSFUL',
      ['│ ##\u200b[set-output name=status]SUCCESSFUL'],
    ],
    ['more hashes', '####[error]x', ['####\u200b[error]x']],
    ['two markers', '##[##[error]', ['##\u200b[##\u200b[error]']],
    ['a marker that a control character holds apart', '##\u0007[error]x', ['##\u200b[error]x']],
    ['a marker that an erasing sequence holds apart', '#\u001b[K#[error]x', ['##\u200b[error]x']],
    ['a marker that a link holds apart', '##\u001b]8;;x\u0007[error]x', ['##\u200b[error]x']],
    // T24: colours stay and are ended, other sequences go.
    ['a colour', '\u001b[31mred', ['\u001b[31mred\u001b[0m']],
    ['a colour that is ended', '\u001b[1;38:2:1:2:3mred\u001b[0m', ['\u001b[1;38:2:1:2:3mred\u001b[0m']],
    ['a colour on each of two lines', '\u001b[31ma\n\u001b[32mb', ['\u001b[31ma\u001b[0m', '\u001b[32mb\u001b[0m']],
    ['a link', '\u001b]8;;https://evil\u0007ok\u001b]8;;\u0007', ['ok']],
    ['a link ended otherwise', '\u001b]8;;https://evil\u001b\\ok\u001b]8;;\u009c', ['ok']],
    ['clearing the screen', 'a\u001b[2Jb', ['ab']],
    ['moving the cursor', 'a\u001b[10;5Hb\u001b[1Ac', ['abc']],
    ['a private mode', '\u001b[?25lx\u001b[?25h', ['x']],
    ['a colour in the form of one character', '\u009b31mx', ['x']],
    ['a device control string', 'a\u001bPq#1\u001b\\b', ['ab']],
    ['a character set', 'a\u001b(Bb', ['ab']],
    ['a character set of two bytes', 'a\u001b$(Cb', ['ab']],
    ['a reset', 'a\u001bcb', ['ab']],
    ['bells, nulls and deletes', 'a\u0007\u0000\u007fb', ['ab']],
    ['a tab', 'a\tb', ['a\tb']],
    ['reordering text', 'a\u202eb', ['a<U+202E>b']],
    ['a byte order mark', '\ufeffa', ['<U+FEFF>a']],
    [
      'every hiding character',
      '\u061c\u200e\u200f\u202a\u2066\u2069',
      ['<U+061C><U+200E><U+200F><U+202A><U+2066><U+2069>'],
    ],
    ['a sequence that is not ended', 'a\u001b[', ['a[']],
    ['a sequence that is not ended, with text after it', 'a\u001b[31;', ['a[31;']],
    ['a link that is not ended', 'a\u001b]8;;https://x text', ['a]8;;https://x text']],
    ['an escape at the end', 'a\u001b', ['a']],
    ['letters of other scripts and pictures', 'żółć 漢字 😀', ['żółć 漢字 😀']],
  ])('%s', (_, line, expected) => {
    expect(cleanLogLines(line)).toEqual(expected)
  })

  test('loses each control character that stands alone', () => {
    const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => control.test(character) && !/[\r\n]/.test(character),
    )
    expect(controls).toHaveLength(62)
    expect(controls.flatMap((character) => cleanLogLines(`é${character}é`))).toEqual(controls.map(() => 'éé'))
  })

  test('of any text holds no line break, no marker, and no control character but the tab and colours, which are ended', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const line of cleanLogLines(text)) {
          expect(line.replace(colour, '')).not.toMatch(control)
          expect(line).not.toMatch(invisible)
          expect(line).not.toContain('##[')
          expect(line.includes('\u001b')).toBe(line.endsWith('\u001b[0m'))
        }
      }),
    )
  })

  test('loses no printing character but those of escape sequences', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '漢', '😀', ' ', '::', '\r', '\n', '\u0007', '\u0000') }),
        (text) => {
          expect(cleanLogLines(text).join('')).toBe(
            Array.from(text)
              .filter((character) => !'\r\n\u0007\u0000'.includes(character))
              .join(''),
          )
        },
      ),
    )
  })

  test('is cut at 64 KiB, and says so', () => {
    const [line = ''] = cleanLogLines('é'.repeat(70_000))
    expect(line.startsWith('é'.repeat(65_536))).toBe(true)
    expect(line.slice(65_536)).toMatch(/^ .*cut.*70000/)
    expect(cleanLogLines('x'.repeat(65_536))).toEqual(['x'.repeat(65_536)])
  })
})

describe('a line for the summary', () => {
  test.each([
    ['colours go', '\u001b[31mred\u001b[0m', 'red'],
    ['links go', '\u001b]8;;https://evil\u0007ok\u001b]8;;\u0007', 'ok'],
    ['of progress the last state', '10 %\r50 %\r100 %', '100 %'],
    ['of progress the last state, with a return after it', '10 %\r100 %\r', '100 %'],
    ['reordering shows', 'a\u202eb', 'a<U+202E>b'],
    ['tabs stay', 'a\tb', 'a\tb'],
    ['an unended sequence loses nothing', 'a\u001b[', 'a['],
    ['returns alone', '\r\r', ''],
  ])('%s', (_, line, expected) => {
    expect(cleanLine(line)).toBe(expected)
  })

  test.each(['a\nb', 'a\n\nb', 'a\nb\n'])('a line feed is no progress, so %j loses nothing', (line) => {
    expect(Array.from('ab').filter((letter) => cleanLine(line).includes(letter))).toEqual(['a', 'b'])
  })

  test('of any text is one line without control or hiding characters, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = cleanLine(text)
        expect(line).not.toMatch(control)
        expect(line).not.toMatch(invisible)
        expect(cleanLine(line)).toBe(line)
      }),
    )
  })
})

describe('foreign text in a sentence', () => {
  test.each([
    ['is one line', ' a\r\nb\n\tc ', 'a b c'],
    ['loses nothing before a line end', 'a\r\nb\r\n', 'a b'],
    ['has no marker', 'x ##[error]y', 'x ##\u200b[error]y'],
    ['has no marker that a line break held apart', '##\n[error]y', '## [error]y'],
    ['has no colours', '\u001b[31mred', 'red'],
  ])('%s', (_, text, expected) => {
    expect(quoteText(text)).toBe(expected)
  })

  test('is cut where it is longer than asked for, and says so', () => {
    expect(['abc', 'abcd'].map((text) => quoteText(text, 3))).toEqual(['abc', 'ab…'])
  })

  test('of any length has at most as many characters as asked for, none of them cut in half', () => {
    fc.assert(
      fc.property(anyUnicode({ maxLength: 300 }), fc.integer({ min: 1, max: 250 }), (text, longest) => {
        const quoted = quoteText(text, longest)
        expect(quoted.length).toBeLessThanOrEqual(longest)
        expect(quoted).not.toMatch(control)
        expect(quoted).not.toContain('##[')
        expect(quoted.isWellFormed()).toBe(true)
      }),
    )
  })
})

test.each<[unknown, string]>([
  [new Error('ENOSPC: no space left.'), 'ENOSPC: no space left'],
  [new Error('a.b'), 'a.b'],
  [new Error('two\nlines'), 'two lines'],
  ['no error at all.', 'no error at all'],
])('quotes %s as a part of a sentence, without a full stop: %j', (error, expected) => {
  expect(quoteError(error)).toBe(expected)
})

test('a text is cut at a character, not in it', () => {
  expect([0, 1, 2, 3, 4].map((length) => cutAt('a😀b', length))).toEqual(['', 'a', 'a', 'a😀', 'a😀b'])
  // The first and the last of the characters that take two units.
  expect(['\u{10000}', '\u{10ffff}'].map((character) => cutAt(character, 1))).toEqual(['', ''])
})

test('markers are broken, other brackets are not', () => {
  expect(breakMarkers('## [a] #[b] ##[c] [##]')).toBe('## [a] #[b] ##\u200b[c] [##]')
})

test.each([
  ['plain text', true],
  ['a\tb é', true],
  ['\u001b[31m', false],
  ['a\nb', false],
  ['a\u0085b', false],
  ['a\u202eb', false],
])('%j is plain: %j', (text, expected) => {
  expect(isPlain(text)).toBe(expected)
})

test('text that is called plain has nothing to take out', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      fc.pre(isPlain(text))
      expect([withoutControls(text), cleanLine(text)]).toEqual([text, text])
    }),
  )
})

describe('a text without its colours', () => {
  test.each([
    ['plain', 'a\tb\nc', 'a\tb\nc', true],
    ['coloured', '\u001b[31mred\u001b[0m\n\u001b[1;38:2:1:2:3mb', 'red\nb', true],
    ['other scripts', 'żółć 漢字 😀', 'żółć 漢字 😀', true],
    ['commands, which the gutter keeps from being any', '::error::x', '::error::x', true],
    ['a marker', 'x ##[error]y', 'x ##[error]y', false],
    ['a marker that a colour holds apart', '##\u001b[0m[error]', '##[error]', false],
    ['a return', 'a\rb', 'a\rb', false],
    ['an escape that is no colour', '\u001b[2K', '\u001b[2K', false],
    ['an escape before a colour', '\u001b\u001b[31m[2K', '\u001b[2K', false],
    ['a link that is not ended', '\u001b]8;;x', '\u001b]8;;x', false],
    ['a bell', '\u0007', '\u0007', false],
    ['a C1 character', '\u009b', '\u009b', false],
    ['reordering text', '\u202e', '\u202e', false],
    ['a byte order mark', '\ufeff', '\ufeff', false],
  ])('%s: %#', (_, text, plain, isClean) => {
    expect(withoutColours(text)).toEqual({ plain, isClean })
  })

  test('that is called clean is shown as it is, line by line, but for the ends of the colours', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.string({ unit: fc.constantFrom('\u001b[31m', '\u001b[0m', '\n', '\t', ':', '#', '[', 'x', '漢') }),
        ),
        (text) => {
          const { plain, isClean } = withoutColours(text)
          fc.pre(isClean)
          const lines = text.split('\n')
          expect(lines.flatMap(cleanLogLines)).toEqual(
            lines.map((line) => (line.includes('\u001b') && !line.endsWith('\u001b[0m') ? `${line}\u001b[0m` : line)),
          )
          expect(plain.replaceAll('\n', '')).toBe(withoutControls(text))
        },
      ),
    )
  })
})

describe('takes no longer than linear time', () => {
  // Quadratic time is many minutes at this length, so that the test would not end; linear time is milliseconds.
  const length = 512 * 1024
  test.each(pieces.map((unit) => [escape(unit), unit] as const))('"%s" over and over', (_, unit) => {
    const text = unit.repeat(Math.ceil(length / unit.length))
    for (const clean of [cleanLine, cleanLogLines, withoutColours, withoutControls, quoteText, isPlain])
      expect(clean(`漢${text}`)).toBeDefined()
  })
})

/** The text with its control and hiding characters as numbers. */
function escape(text: string): string {
  return Array.from(text, (character) =>
    control.test(character) || invisible.test(character)
      ? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
      : character,
  ).join('')
}
