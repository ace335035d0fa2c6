import { describe, expect, test } from '@jest/globals'
import type { ErrorExcerpt } from '../../../src/log/errors/error-blocks.ts'
import { ErrorLines } from '../../../src/log/errors/error-lines.ts'
import { read, shown, steps } from './read-errors.ts'
import { buddyEnd, cacheUpload } from './tool-logs/noise.ts'

describe('a block', () => {
  test('has the difference, the marked code, the caret and own frames, and none of what is around', () => {
    const { blocks } = read(
      ...[
        'FAIL src/cart.test.ts',
        '  Cart',
        '    ✓ starts empty',
        '  ● Cart › applies a voucher',
        '',
        '    Expected: 90',
      ],
      ...[
        '',
        '      40 |   add()',
        '    > 41 |   expect(total).toBe(90)',
        '         |                 ^',
        '      42 | })',
        '',
      ],
      ...[
        '      at node_modules/jest/build/a.js:1:2',
        '      at src/cart.test.ts:41:23',
        '      at a.ts:1:1',
        '      at b.ts:1:1',
      ],
      ...['', 'PASS src/b.test.ts', '  all is well'],
    )
    expect(blocks).toHaveLength(1)
    expect(blocks[0]?.error).toEqual({ number: 1, text: 'FAIL src/cart.test.ts' })
    expect(blocks[0]?.lines.map(({ number }) => number)).toEqual([1, 4, 6, 9, 10, 14, 15])
  })

  test('has the file above the row of a linter', () => {
    const { blocks } = read('/shop/src/a.js', '  1:1  warning  no  a', '  2:1  error  no  b', '', '  3:1  error  no  c')
    expect(blocks.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual([1, 3, 5])
  })

  test('has the last frame of a traceback before its exception', () => {
    const frames = ['  File "a.py", line 1, in <module>', '    b()', '  File "b.py", line 2, in b', '    c()']
    expect(shown(read('Traceback (most recent call last):', ...frames, 'ValueError: no'))).toEqual([
      frames[2],
      'ValueError: no',
    ])
  })

  test('ends where the output of a test or of the next command begins', () => {
    const end = '------------------------------ Captured log call -------------------------------'
    expect(shown(read('E   assert 1 == 2', end, 'ERROR root:a.py:1 no'))).toEqual(['E   assert 1 == 2'])
    expect(shown(read('FAIL a.test.ts', '$ npm run more', 'more'))).toEqual(['FAIL a.test.ts'])
  })

  test('of the compiler of Rust is a problem that outranks an exception', () => {
    expect(read('TypeError: no', ...steps(3), 'error: this is wrong', ' --> src/a.rs:1:2').cause?.text).toBe(
      'error: this is wrong (src/a.rs:1:2)',
    )
  })

  test('is not shown twice when BuildKit repeats it', () => {
    expect(
      read('#9 1.234 a.ts(1,1): error TS1: a', '#9 DONE', '------', '1.234 a.ts(1,1): error TS1: a').blocks,
    ).toHaveLength(1)
  })
})

describe('lines of tasks that run at the same time', () => {
  test('do not end the block of another task, and do not stand in it', () => {
    const lines = [
      '[0] FAIL a.test.ts',
      '[1] fine',
      '[0]   Expected: 1',
      '[1] has no error',
      '[0]',
      '[0]   Received: 2',
    ]
    expect(shown(read(...lines))).toEqual([lines[0], lines[2], lines[5]])
  })

  test('are not left out with what a test of another task writes', () => {
    const { cause } = read('[1] stderr | a.test.ts > b', '[0] Error: no', '[1] Error: expected', '[1]')
    expect(cause?.text).toBe('Error: no')
  })

  test('are no more exact errors that are overlooked', () => {
    expect(read('[0] Error: first', '[1] src/a.ts(1,1): error TS1: second').cause?.number).toBe(2)
  })

  test('are looked at, of any number of tasks', () => {
    const tasks = steps(200).map((_, index) => `[${String(index)}] stderr | a.test.ts > b`)
    expect(read(...tasks, '[0] ', '[0] Error: no').cause?.text).toBe('Error: no')
  })
})

describe('errors that repeat with other numbers', () => {
  const upload = (part: number): readonly string[] => [
    `Error: upload of part ${String(part)} to bucket 0a1b2c3d4${String(part)} failed: 503`,
    `    at upload (upload.js:${String(part)}:7)`,
  ]
  const uploads = (count: number): readonly string[] => steps(count).flatMap((_, part) => upload(part + 1))

  test('are shown once, with their count and the last line, and leave room for other errors', () => {
    const { cause, blocks } = read('fine', ...uploads(20), 'Error: no such bucket', 'fine')
    expect(cause?.number).toBe(2)
    expect(blocks.map(({ error, lines, repeats }) => [error.number, lines.length, repeats])).toEqual([
      [2, 2, { count: 19, lastNumber: 40 }],
      [42, 1, null],
    ])
  })

  test('are shown once in a list without other lines between', () => {
    const { blocks } = read(
      ...steps(9).map((_, part) => `Error: part ${String(part + 1)} failed`),
      'Error: no such bucket',
    )
    expect(blocks.map(({ error, repeats }) => [error.number, repeats])).toEqual([
      [1, { count: 8, lastNumber: 9 }],
      [10, null],
    ])
  })

  test('are all shown where they name places or tests', () => {
    const problems = [1, 2, 3].map((line) => `src/a.ts(${String(line)},5): error TS2322: no`)
    expect(shown(read(...problems))).toEqual(problems)
    expect(shown(read('FAIL 1.test.ts', '', '', 'FAIL 2.test.ts'))).toHaveLength(2)
  })

  test('are not folded across commands or far apart', () => {
    expect(read('Error: part 1 failed', '$ upload', 'Error: part 2 failed').blocks[0]?.repeats).toBeNull()
    expect(read('Error: part 1 failed', ...steps(90), 'Error: part 2 failed').blocks[0]?.repeats).toBeNull()
  })
})

describe('which errors count', () => {
  test.each([
    [40, 1],
    [41, null],
  ])('%d lines between two errors leave %j repeats of the first', (gap, count) => {
    const { blocks } = read('Error: part 1 failed', ...steps(gap - 1), 'Error: part 2 failed')
    expect(blocks[0]?.repeats?.count ?? null).toBe(count)
  })

  test.each([
    ['the last exception', 'TypeError: one', 'RangeError: two', 'RangeError: two'],
    ['the last message', 'Error: one', 'Error: another', 'Error: another'],
    ['the last word of failure', 'the one failed', 'the other failed', 'the other failed'],
    ['the last summary', 'Failed to compile.', 'error: aborting due to 2', 'error: aborting due to 2'],
    ['the first test', 'FAIL a.test.ts', 'FAIL b.test.ts', 'FAIL a.test.ts'],
    ['the first result', 'FAILED a.py::one - no', 'FAILED a.py::two - no', 'FAILED a.py::one - no'],
  ])('is %s where two are far apart in one command', (_, first, second, cause) => {
    expect(read(first, ...steps(41), second).cause?.text).toBe(cause)
  })

  test.each([
    ['an error of a shell is the cause for 120 lines', 'sh: 1: nope: not found', 120],
    ['a word of failure is the cause for 40 lines', 'the upload failed', 40],
  ])('%s', (_, line, distance) => {
    expect(read(line, ...steps(distance)).cause?.number).toBe(1)
    expect(read(line, ...steps(distance + 1)).cause?.number).not.toBe(1)
  })

  test('is not an error that the log takes back within ten lines', () => {
    expect(read('fatal: [a]: FAILED! => {}', '...ignoring', 'the end').cause?.number).not.toBe(1)
    expect(read('Error: no', ...steps(9), '...ignoring').cause?.number).toBe(1)
  })

  test('is the first test where a diff or a line with a prefix looks like a command', () => {
    expect(read('FAIL a.test.ts', '-one', '+ two', 'FAIL b.test.ts').cause?.number).toBe(1)
    expect(read('FAIL a.test.ts', '[0] $ npm test', 'FAIL b.test.ts').cause?.number).toBe(1)
  })

  test('shows the last three lines of output where no rule fits', () => {
    expect(shown(read(...steps(5)))).toEqual(steps(5).slice(2))
  })

  test('shows the first summary after the cause, without the lines before', () => {
    const problem = 'src/a.ts(1,5): error TS1: no'
    const lines = [problem, ...steps(9), 'Failed to compile.', ...steps(9), 'error: aborting due to 2']
    expect(shown(read(...lines))).toEqual([problem, 'Failed to compile.'])
  })

  test('shows three reports with the result of the same command, and none of another command', () => {
    const reports = [1, 2, 3, 4].flatMap((number) => [`FAIL ${String(number)}.test.ts`, ...steps(9)])
    const result = 'FAILED a.py::one - no'
    const reportsShown = ['FAIL 1.test.ts', 'FAIL 2.test.ts', 'FAIL 3.test.ts']
    expect(read(...reports, result).blocks.map(({ error }) => error.text)).toEqual([...reportsShown, result])
    expect(read(...reports, '$ pytest', result).blocks.map(({ error }) => error.text)).toEqual([result])
  })

  test.each([
    [1, 1],
    [2, 2],
  ])('%d blank lines between two problems leave %d blocks', (count, blockCount) => {
    const blank = Array.from({ length: count }, () => '')
    const { blocks } = read('src/a.ts(1,5): error TS1: no', ...blank, 'src/b.ts(1,5): error TS1: no')
    expect(blocks).toHaveLength(blockCount)
  })

  test('goes on after 200 lines of another task', () => {
    const lines = ['[0] FAIL a.test.ts', '[0]   Expected: 1']
    expect(shown(read(lines[0] ?? '', ...steps(200).map((line) => `[1] ${line}`), lines[1] ?? ''))).toEqual(lines)
  })
})

describe('what belongs to an error line', () => {
  test.each<readonly [what: string, lines: readonly string[], shown: readonly number[]]>([
    [
      'frames of Java, without the runtime',
      ['x.AError: no', '\tat java.base/a.B.c(B.java:1)', '\tat shop.A.b(A.java:2)'],
      [1, 3],
    ],
    [
      'frames of Ruby, without the standard library',
      ['Failure/Error: a', '  # /usr/lib/ruby/rubygems/core.rb:1', '  # C:\\shop\\vendor\\b.rb:1', '  # ./a.rb:1'],
      [1, 4],
    ],
    ['no code that is not marked', ['FAIL a.test.ts', '  39|  add()', '  40|  add()', '  Expected: 1'], [1, 4]],
    [
      'the code above a caret',
      ['a.c:41:1: error: no', '   41 |   return x;', '      |          ^', 'next step'],
      [1, 2, 3],
    ],
    [
      'no labels',
      ['  Failed A.B [1 ms]', '  Error Message:', '   no', '  Stack Trace:', '  Diff:', '  (compared using ==)'],
      [1, 3],
    ],
    ['no lines of a box', ['Error: no', '  |', '  more'], [1, 3]],
    ['differences', ['Error: no', 'Expected: 1', 'Received: 2', 'next step'], [1, 2, 3]],
    ['hints and places', ['Error: no', 'hint: do it', 'required by a', 'next step'], [1, 2, 3]],
    ['reasons', ['Error: no', 'Reason: because', 'a.b:1 is wrong', '- a', 'next step'], [1, 2, 3, 4]],
    ['the name of a failed example', ['  1) Cart applies', '     Failure/Error: expect(1)'], [1, 2]],
    ['the name of a failed test of Rust', ['---- a::b stdout ----', "thread 'a::b' panicked at src/a.rs:1:2:"], [1, 2]],
    ['the problem of Composer', ['  Problem 1', '    - Root composer.json requires php ^8.4 but no'], [1, 2]],
    ["the code of npm's error", ['npm error code ERESOLVE', 'npm error ERESOLVE could not resolve'], [1, 2]],
    ['the headings of Gradle', ['* What went wrong:', 'There is no such thing'], [1, 2]],
    ["the task of Gradle's error", ["Execution failed for task ':a'.", '> Could not resolve a'], [1, 2]],
    ['the task of Ansible', ['TASK [shop : install] ***', 'fatal: [a]: FAILED! => {}'], [1, 2]],
    ["the exception of Symfony's console", ['  [Shop\\NoException]', '  There is none'], [1, 2]],
    ['the file of a PHP exception', ['In Connection.php line 825:', '', '  There is none'], [1, 3]],
    [
      "the message of Go's test before its end",
      ['=== RUN   TestX', '    a_test.go:1: no', '--- FAIL: TestX (0.00s)'],
      [2, 3],
    ],
    ['the files of Prettier', ['[warn] src/a.ts', '[warn] Code style issues found in the above file.'], [1, 2]],
    ['no more after two blank lines', ['Error: no', '', '', '  more'], [1]],
    ['a detail after one blank line, where it is indented', ['Error: no', '', '  more', 'next step'], [1, 3]],
  ])('has %s', (_, lines, numbers) => {
    const { blocks } = read(...steps(3), ...lines)
    expect(blocks.flatMap((block) => block.lines.map(({ number }) => number - 3))).toEqual(numbers)
  })
})

describe('a log of more than 10,000 lines', () => {
  const before = [...steps(25_000), 'PASS c.test.ts']
  /** Takes lines in pieces, as they come from Buddy. */
  const readPieces = (lines: readonly string[], size: number): ErrorExcerpt => {
    const errors = new ErrorLines()
    for (let first = 0; first < lines.length; first += size) {
      const piece = lines.slice(first, first + size)
      errors.addText(piece.join('\n'), piece.length)
    }
    return errors.result()
  }

  test.each([1, 7, 1000, 100_000])('has its numbers and what belongs to an error, in pieces of %d lines', (size) => {
    const lines = [...before, '/shop/src/a.js', '  2:1  error  no  b', '', ...before]
    const { cause, blocks } = readPieces(lines, size)
    expect(cause).toMatchObject({ number: 25_003, text: '/shop/src/a.js:2:1 error no b' })
    expect(blocks.flatMap((block) => block.lines.map(({ number }) => number))).toEqual([25_002, 25_003])
  })

  test.each([1, 7, 1000])('has its last lines as the cause when no rule fits, in pieces of %d lines', (size) => {
    const { cause, blocks } = readPieces([...before, 'the two releases differ', ...cacheUpload, ...buddyEnd], size)
    expect(cause?.text).toBe('the two releases differ')
    expect(blocks[0]?.lines.at(-1)?.number).toBe(25_002)
  })
})

describe('a log that replaces another', () => {
  test('goes on with the numbers of the other', () => {
    const errors = new ErrorLines(40)
    errors.addText('fine\nError: no', 2)
    expect(errors.result().cause?.number).toBe(42)
  })
})

describe('the line before', () => {
  test('is the last one that is not blank', () => {
    const { blocks } = read('fine', 'FAIL a.test.ts', '', '', '  Expected: 1')
    expect(blocks[0]?.lines.map(({ number, previous }) => [number, previous])).toEqual([
      [2, 1],
      [5, 2],
    ])
  })
})

describe('the size', () => {
  test('is at most five blocks and forty lines, and a long line is cut', () => {
    const tests = Array.from({ length: 500 }, (_, index) => [
      `FAIL ${String(index)}.test.ts`,
      ...Array.from({ length: 20 }, (__, line) => `  Expected: ${String(line)} ${'x'.repeat(5_000)}`),
      'PASS b.test.ts',
    ]).flat()
    const { blocks } = read(...tests, 'Tests: 500 failed, 500 total')
    expect(blocks).toHaveLength(5)
    expect(blocks.at(-1)?.error.text).toBe('Tests: 500 failed, 500 total')
    expect(blocks.flatMap(({ lines }) => lines).length).toBeLessThanOrEqual(40)
    for (const { text } of blocks.flatMap(({ lines }) => lines).filter((line) => line.text.length > 1_000))
      expect(text).toMatch(/^.{1000} … \[\d+ more characters\]$/)
  })

  test('of tallies in a row is that of one block', () => {
    expect(
      read(...Array.from({ length: 50 }, () => 'Tests: 1 failed, 2 total')).blocks[0]?.lines.length,
    ).toBeLessThanOrEqual(10)
  })
})
