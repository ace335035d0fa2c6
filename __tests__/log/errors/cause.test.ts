import { describe, expect, test } from '@jest/globals'
import { read, steps } from './read-errors.ts'
import * as noises from './tool-logs/noise.ts'

const { cacheUpload, buddyEnd, npmEnd, passedTests } = noises

describe('the cause', () => {
  test('is null when there is no output', () => {
    expect(read()).toEqual({ cause: null, details: [], tally: null, blocks: [] })
    expect(read('', '   ', '')).toEqual({ cause: null, details: [], tally: null, blocks: [] })
  })

  test.each(Object.entries(noises).filter(([name]) => !['npmEnd', 'buddyEnd'].includes(name)))(
    'is the last line of output and no line of noise when nothing else fits: %s',
    (_, noise) => {
      const excerpt = read(...noise, '', 'the two releases differ', ...cacheUpload, ...buddyEnd)
      expect(excerpt.cause?.text).toBe('the two releases differ')
      expect(excerpt.blocks).toHaveLength(1)
    },
  )

  test('is the last command when it wrote nothing', () => {
    expect(read(...steps(50), '+ ./check.sh', ...buddyEnd).cause).toMatchObject({ number: 51, text: '+ ./check.sh' })
  })

  test('is the last word when there is nothing but noise and last words', () => {
    expect(read('Warning: the cache was not saved').cause?.text).toBe('Warning: the cache was not saved')
    expect(read('Script exited with code 1').cause).toBeNull()
  })

  test('has neither the prefix nor the indentation of its line, whose number counts from 1', () => {
    expect(read('a', '#12 3.456   ● Cart › applies a voucher').cause).toMatchObject({
      number: 2,
      text: '● Cart › applies a voucher',
    })
  })

  test('is the first failed test, and a test rather than an exception or a message before it', () => {
    const { cause } = read('Error: no', 'TypeError: no', 'FAIL a.test.ts', ...steps(90), 'FAIL b.test.ts')
    expect(cause?.text).toBe('FAIL a.test.ts')
  })

  test('is of the last command that failed when commands are echoed', () => {
    expect(
      read('$ npm run lint', 'a.ts(1,1): error TS1: a', '$ npm test', 'b.ts(1,1): error TS1: b').cause?.number,
    ).toBe(4)
  })

  test('is of the first failure when a line of a diff looks like a command', () => {
    expect(read('FAIL a.test.ts', '- Expected', '+ x y', '', 'ok', 'FAIL b.test.ts').cause?.number).toBe(1)
  })

  test('is the last message when messages stand far apart', () => {
    expect(read('Error: first', ...steps(90), 'Error: last').cause?.text).toBe('Error: last')
    expect(read('Error: first', ...steps(9), 'Error: last').cause?.text).toBe('Error: first')
  })

  test("is the last output when a command's error is far from the end", () => {
    const old = "rm: cannot remove 'a': No such file or directory"
    expect(read(old, ...steps(90)).cause?.text).toBe(old)
    expect(read(old, ...steps(200)).cause?.text).toBe('step 199')
  })

  test('is a mere word of failure only near the end', () => {
    expect(read('the check has failed', ...steps(20)).cause?.number).toBe(1)
    expect(read('the check has failed', ...steps(90)).cause?.text).toBe('step 89')
  })

  test('is no error that Ansible ignores', () => {
    expect(read('fatal: [a]: FAILED! => {}', '...ignoring', 'the last output').cause?.text).toBe('the last output')
  })

  test('is the last exception of a chain', () => {
    const traceback = (name: string): readonly string[] => [
      'Traceback (most recent call last):',
      '  File "a.py", line 1, in <module>',
      `${name}: no`,
    ]
    const lines = [
      ...traceback('KeyError'),
      '',
      'During handling of the above exception, another exception occurred:',
      '',
    ]
    expect(read(...lines, ...traceback('shop.Unknown')).cause?.text).toBe('shop.Unknown: no')
  })

  test('is no error that a passing test writes to its console', () => {
    const log = [
      '  console.error',
      '    TypeError: a',
      '      at b (c.js:1:2)',
      '',
      'stderr | a.test.ts > b',
      'TypeError: d',
      '',
    ]
    expect(read(...log, ...passedTests, 'Error: coverage is missing').cause?.text).toBe('Error: coverage is missing')
  })

  test('is found again after a console that never ends', () => {
    expect(read('console.error', ...steps(200).map((line) => `  ${line}`), '  TypeError: a').cause?.text).toBe(
      'TypeError: a',
    )
  })
})

describe('the cause of a failed test', () => {
  test.each<readonly [lines: readonly string[], cause: string]>([
    [['--- FAIL: TestA (0.00s)', '    a_test.go:18: total = 3, want 4'], 'TestA: a_test.go:18: total = 3, want 4'],
    [
      ['=== RUN   TestA', '    a_test.go:9: starting', '    a_test.go:18: got 3, want 4', '--- FAIL: TestA (0.00s)'],
      'TestA: a_test.go:18: got 3, want 4',
    ],
    [['=== RUN   TestA', '    a_test.go:9: starting', '--- FAIL: TestA (0.00s)'], 'TestA: a_test.go:9: starting'],
    [['--- FAIL: TestA (0.00s)', '--- FAIL: TestB (0.00s)', '    b_test.go:1: no'], 'TestB: b_test.go:1: no'],
    [['=== FAIL: cart TestA (0.00s)', '    a_test.go:18: no'], 'cart TestA: a_test.go:18: no'],
    [['--- FAIL: TestA (0.00s)', 'exit status 1'], '--- FAIL: TestA (0.00s)'],
    [
      ['1) A\\BTest::testC', 'Failed asserting that true is false.'],
      'A\\BTest::testC: Failed asserting that true is false.',
    ],
    [['  Failed A.B [< 1 ms]', '  Error Message:', '   no'], 'A.B: no'],
    [
      ['CartTest > applies FAILED', '    a.BError: no', '        at c.D.e(D.java:1)'],
      'CartTest > applies: a.BError: no',
    ],
    [['not ok 12 - adds', '  message: no'], 'adds: message: no'],
    [['(fail) cart > adds [0.12ms]', '  expected 1'], 'cart > adds: expected 1'],
    [['  1) Cart', '       adds:', '     AError: no'], 'Cart adds: AError: no'],
    [['FAIL: test_a (b.C.test_a)', '-----', 'AssertionError: 1 != 2'], 'test_a (b.C.test_a): AssertionError: 1 != 2'],
    [['a/b_test.cc:41: Failure', 'Value of: c'], 'a/b_test.cc:41: Value of: c'],
    [
      ["thread 'a' panicked at src/b.rs:1:2:", 'assertion `left == right` failed'],
      "thread 'a' panicked at src/b.rs:1:2: assertion `left == right` failed",
    ],
    [
      ['[ERROR] a(b.CTest)  Time elapsed: 0.1 s  <<< FAILURE!', 'java.lang.AssertionError: no'],
      'a(b.CTest): java.lang.AssertionError: no',
    ],
  ])('has its name and its message: %j', (lines, cause) => {
    expect(read('fine', ...lines).cause?.text).toBe(cause)
  })

  test('is one line, of parts that are not cut', () => {
    const name = `--- FAIL: Test${'A'.repeat(2_000)} (0.00s)`
    const { cause } = read(name, `    a_test.go:18: ${'b'.repeat(2_000)}`)
    expect(cause?.text).toMatch(/^--- FAIL: TestA{986} … \[\d+ more characters\]$/)
    expect(read('--- FAIL: TestA', `    a_test.go:18: ${'b'.repeat(2_000)}`).cause?.text).toMatch(
      /^TestA: a_test\.go:18: b+ … \[\d+ more characters\]$/,
    )
  })
})

describe('the tally', () => {
  test('is the last line that counts failures', () => {
    const { tally } = read(
      'FAIL a.test.ts',
      'Test Suites: 1 failed, 3 total',
      'Tests: 1 failed, 9 passed, 10 total',
      ...npmEnd,
    )
    expect(tally).toEqual({ number: 3, text: 'Tests: 1 failed, 9 passed, 10 total' })
  })

  test('is null when nothing counts failures', () => {
    expect(read('Error: no').tally).toBeNull()
  })
})
