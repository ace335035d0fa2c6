import { describe, expect, test } from '@jest/globals'
import { type LogProblem, ProblemMatchers } from '../../src/log/problem-matchers.ts'
import { withoutControls } from '../../src/runner/safe-text.ts'
import { fc } from '../fakes/properties.ts'

function scan(...lines: readonly string[]): readonly LogProblem[] {
  const matchers = new ProblemMatchers()
  matchers.addAll(lines)
  return matchers.problems
}

/** `level path:line title: message` */
function show({ level, path, line, title, message }: LogProblem): string {
  return `${level} ${path}:${String(line)} ${title}: ${message}`
}

describe('what tools say', () => {
  test.each<readonly [tool: string, lines: readonly string[], found: readonly string[]]>([
    [
      'gcc',
      [
        'src/a.c: In function ‘main’:',
        'src/a.c:3:5: error: ‘x’ undeclared (first use in this function)',
        '    3 |     x = 1;',
        '      |     ^',
      ],
      ['error src/a.c:3 error: ‘x’ undeclared (first use in this function)'],
    ],
    [
      'gcc, a warning with its flag',
      ['lib/b.cpp:10:1: warning: unused variable ‘y’ [-Wunused-variable]'],
      ['warning lib/b.cpp:10 -Wunused-variable: unused variable ‘y’ [-Wunused-variable]'],
    ],
    [
      'clang, with what turned it into an error',
      ['b.cc:1:1: error: unused [-Werror,-Wunused]', 'b.cc:2:1: error: unused [-Wunused,-x]'],
      ['error b.cc:1 -Wunused: unused [-Werror,-Wunused]', 'error b.cc:2 -Wunused: unused [-Wunused,-x]'],
    ],
    ['gcc, a note', ['src/a.c:3:5: note: declared here'], []],
    [
      'tsc, pretty and coloured',
      [
        '\u001b[96msrc/a.ts\u001b[0m:\u001b[93m12\u001b[0m:\u001b[93m34\u001b[0m - \u001b[91merror\u001b[0m\u001b[90m TS2322: \u001b[0mNo.',
      ],
      ['error src/a.ts:12 TS2322: No.'],
    ],
    [
      'eslint',
      [
        '/w/p/src/a.js',
        `  12:5  error    'x' is not defined  no-undef`,
        '  13:1  warning  Unexpected console statement  no-console',
        '  14:1  error  Parsing error: Unexpected token',
        '',
        '✖ 3 problems',
      ],
      [
        `error /w/p/src/a.js:12 no-undef: 'x' is not defined`,
        'error /w/p/src/a.js:14 error: Parsing error: Unexpected token',
        'warning /w/p/src/a.js:13 no-console: Unexpected console statement',
      ],
    ],
    [
      'eslint, coloured',
      [
        '\u001b[4m/w/src/a.js\u001b[24m',
        '  \u001b[2m12:5\u001b[22m  \u001b[31merror\u001b[39m  No  \u001b[2ma/rule\u001b[22m',
      ],
      ['error /w/src/a.js:12 a/rule: No'],
    ],
    ['rows of no file', ['  12:5  error  No  rule', '/w/a.js', '', '  12:5  error  No  rule'], []],
    [
      'pytest, an exception of another module',
      ['tests/test_a.py:7: requests.exceptions.ConnectionError'],
      ['error tests/test_a.py:7 requests.exceptions.ConnectionError: requests.exceptions.ConnectionError'],
    ],
    [
      'pytest, two failures',
      ['E   one', 'a.py:1: Bad', 'E   two', 'b.py:2: Worse'],
      ['error a.py:1 Bad: one', 'error b.py:2 Worse: two'],
    ],
    [
      'pytest, a failure that names no place before one that does',
      ['E   one', '____ test_b ____', 'b.py:2: WorseError'],
      ['error b.py:2 WorseError: WorseError'],
    ],
    [
      'rustc',
      [
        'error[E0308]: mismatched types',
        '  --> src/main.rs:4:18',
        '   |',
        'warning: unused variable: `x`',
        ' --> src/lib.rs:2:9',
        'error: could not compile `x`',
      ],
      ['error src/main.rs:4 E0308: mismatched types', 'warning src/lib.rs:2 warning: unused variable: `x`'],
    ],
    [
      'rustc, where a note points to',
      [
        'error[E0308]: mismatched types',
        '  --> src/main.rs:4:18',
        'note: function defined here',
        '  --> src/lib.rs:1:4',
      ],
      ['error src/main.rs:4 E0308: mismatched types'],
    ],
    ['rustc, a place of no error', ['  --> src/main.rs:4:18'], []],
    [
      'rustc, with other lines between that look alike',
      [
        'error[E0308]: mismatched types',
        '   --> a place',
        '  --> src/main.rs:41:18 and more',
        'x --> src/main.rs:42:1',
        '  --> src/main.rs:40:1',
      ],
      ['error src/main.rs:40 E0308: mismatched types'],
    ],
    [
      'rustc, what does not stand at the start',
      ['an error: no', 'every error: no', '  --> src/main.rs:4:18', 'x --> src/main.rs:4:18'],
      [],
    ],
    [
      'pytest, what does not stand at the start',
      ['see E   one', 'Ex  E   one', 'E  two  ', 'a.py:1: Bad'],
      ['error a.py:1 Bad: two'],
    ],
    [
      "pytest, a message that looks like another tool's",
      ['E   a.c:1:1: error: x', 'a.py:2: Bad'],
      ['error a.py:2 Bad: a.c:1:1: error: x'],
    ],
    ['eslint, a name that is no path', ['a.js', '  1:1  error  No  x'], []],
    ['pytest, a heading between files', ['E   one', '_ not a heading ____', 'a.py:1: Bad'], ['error a.py:1 Bad: one']],
    ['pytest, what names no exception', ['a.py:1: in test_a', 'a.py:2: 12', 'a.py:3: AssertionError again'], []],
    [
      'eslint, wide columns',
      ['/w/a.js', '  112:345  error  No   x/y', '   9:80  error  Two words  in a row'],
      ['error /w/a.js:112 x/y: No', 'error /w/a.js:9 error: Two words  in a row'],
    ],
    ['eslint, a path below a path', ['/w/a.js', 'src/b.js', ' 1:1  error  No  x'], ['error src/b.js:1 x: No']],
    [
      'eslint, a path that begins like another line',
      ['Edge/a.js', '  1:1  error  No  x', 'web/a.js', '  2:1  error  No  x'],
      ['error Edge/a.js:1 x: No', 'error web/a.js:2 x: No'],
    ],
    [
      'eslint, rows that are none',
      ['/w/a.js', '1:1  error  No  x', '  see 1:1  error  No  x', '  1:1  fatal  No  x'],
      [],
    ],
    ['gcc, what is not the whole word', ['a.c:1:1: no error: x', 'a.c:1:1: errors: x'], []],
    ['gcc, a flag in the middle', ['a.c:1:1: warning: [-Wx] is unknown'], ['warning a.c:1 warning: [-Wx] is unknown']],
    ['tsc, indented', ['  src/a.ts(1,2): warning TS10: no'], ['warning src/a.ts:1 TS10: no']],
    ['tsc, pretty, what is none', ['a.ts:1:2 - no error TS1: x', 'a.ts:1:2 - error: x'], []],
    ['other languages', ['a.rb:1: undefined', 'a.rb:1: AssertionError', 'a.js:1:2: no'], []],
    [
      'nothing of the kind',
      [
        '12:30:45 error: no',
        'http://example.com:80: error: no',
        'at f (src/a.js:3:5)',
        '2026-01-01 12:30:45: error: no',
        'Listening on 0.0.0.0:80',
        'src/a.c:0:1: error: no',
        'src/a.c:3:5: error: ',
        'a b.c',
        ':1:1: error: x',
        'error: src/a.c',
        'src/a"b.c:1:1: error: x',
      ],
      [],
    ],
  ])('%s', (_, lines, found) => {
    expect(scan(...lines).map(show)).toEqual(found)
  })

  test('lines may come in any portions, or several in one', () => {
    const lines = ['error[E0308]: mismatched types', '  --> src/main.rs:4:18', '/w/a.js', '  1:1  error  x  y']
    const matchers = new ProblemMatchers()
    for (const line of lines) matchers.addAll([line])
    expect(matchers.problems).toEqual(scan(...lines))
    expect(scan(`${lines.join('\r\n')}\n`)).toEqual(scan(...lines))
  })
})

describe('how many', () => {
  test('none twice', () => {
    expect(
      scan('a.c:1:1: error: x', 'a.c:1:9: error: x', 'a.c:1:1: error: x', 'a.c:2:1: error: x', 'a.c:1:1: error: y'),
    ).toHaveLength(3)
  })

  test('late errors are found although there were many warnings before', () => {
    const warnings = Array.from({ length: 10_000 }, (_, index) => `a.c:${String(index + 1)}:1: warning: x`)
    const found = scan(...warnings, 'z.c:1:1: error: at last')
    expect(found[0]).toMatchObject({ path: 'z.c', level: 'error' })
    expect(found.length).toBeLessThanOrEqual(1_000)
  })

  test('so many and no more of each level', () => {
    const found = scan(
      ...Array.from(
        { length: 600 },
        (_, index) => `a.c:${String(index + 1)}:1: ${index % 2 === 0 ? 'error' : 'warning'}: x`,
      ),
      ...Array.from({ length: 600 }, (_, index) => `b.c:${String(index + 1)}:1: error: x`),
    )
    expect(found.filter(({ level }) => level === 'error')).toHaveLength(500)
    expect(found.filter(({ level }) => level === 'warning')).toHaveLength(300)
  })

  test('a path may be so long and no longer', () => {
    const name = 'x'.repeat(498)
    expect(scan(`${name}.c:1:1: error: x`)).toHaveLength(1)
    expect(scan(`x${name}.c:1:1: error: x`)).toEqual([])
  })

  test('a line of white space says nothing', () => {
    expect(scan('src/a.c:3:5: error:   ')).toEqual([])
    expect(scan('/w/a.js', '   ', '  1:1  error  x  y')).toEqual([])
  })

  test('a long line is read as far as it matters', () => {
    const [found] = scan(`a.c:1:1: error: ${'x'.repeat(1_000_000)}`)
    expect(found?.message.length).toBeLessThanOrEqual(2_000)
    expect(scan(`${'x'.repeat(5_000)}.c:1:1: error: x`, `${' '.repeat(5_000)}a.c:1:1: error: x`)).toEqual([])
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'src/a.c',
      ':1',
      ':2: ',
      'error: ',
      'warning',
      ' - ',
      '(1,2): error TS1: ',
      '  1:1  error  ',
      'E   ',
      '--> ',
      '\u001b[31m',
      '../',
      '\\',
      'C:\\',
      '\0',
      '\n',
      '.go',
      '.py',
    ),
  )

  test('gives findings that make sense, on one line each', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
          { maxLength: 20 },
        ),
        (lines) => {
          for (const { path, line, title, message } of scan(...lines)) {
            expect(path).toMatch(/^[^\s"<>|*?][^"<>|*?]*\.\w+\+*$/)
            expect(line).toBeGreaterThan(0)
            expect(title).not.toBe('')
            expect(message.trim()).not.toBe('')
            for (const text of [path, title, message]) expect(withoutControls(text)).toBe(text)
          }
        },
      ),
    )
  })

  test.each([
    'a',
    ' ',
    ':1',
    ':1:1',
    ': ',
    'a.c:1:1: error: ',
    '(1,2): error TS1: ',
    '-',
    '--> ',
    'E ',
    '  ',
    '/a',
    '\\',
    '\u001b[',
    '[-W',
    '1',
    'x.',
  ])('takes linear time: %j', (part) => {
    const line = part.repeat(Math.floor(4_000 / part.length))
    const lines = Array.from({ length: 500 }, () => line)
    // Quadratic time would be minutes, and the test would not end.
    expect(scan(...lines, ...lines.map((one) => ` ${one}`))).toBeDefined()
  })
})
