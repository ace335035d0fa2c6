import { describe, expect, test } from '@jest/globals'
import {
  isShort,
  renderCauseDetails,
  renderErrorsBetween,
  renderFailureLines,
} from '../../../src/report/explain/failure-lines.ts'
import type { ErrorExcerpt, Repeats } from '../../../src/log/errors/error-blocks.ts'
import type { NumberedLine } from '../../../src/log/errors/numbered-line.ts'
import type { LogExcerpt } from '../../../src/report/result.ts'
import { anErrorExcerpt, aLogExcerpt } from '../../fakes/builders.ts'

const steps = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `step ${index + 1}`)

/** Error lines of a log as another module found them. */
const errorsOf = (more: Partial<ErrorExcerpt>): ErrorExcerpt => ({ ...anErrorExcerpt([]), ...more })
const oneTo = (count: number): readonly NumberedLine[] =>
  steps(count).map((text, index) => ({ number: index + 1, text }))

describe('the lines of a log that are shown for a failure', () => {
  test('are the error lines with what belongs to them and the last 15, numbered, with gaps marked but not for blank lines', () => {
    const error = ['FAIL a.test.ts', '', '  Expected: 90', '', '  Received: 100']
    const lines = [...steps(8), ...error, 'PASS b.test.ts', ...steps(20), ' ', 'the end']
    expect(renderFailureLines(aLogExcerpt(lines))).toEqual([
      ' 9: FAIL a.test.ts',
      '11:   Expected: 90',
      '13:   Received: 100',
      '  ⋮',
      ...steps(20)
        .slice(7)
        .map((line, index) => `${String(22 + index)}: ${line}`),
      '36: the end',
    ])
  })

  test('have no gap when the last 15 lines follow the error, and are numbered in one width', () => {
    expect(renderFailureLines(aLogExcerpt(['Error: no', ...steps(15)]))).toEqual([
      ' 1: Error: no',
      ...steps(15).map((line, index) => `${String(index + 2).padStart(2)}: ${line}`),
    ])
  })

  test('leave out the lines that report a test that passed, with a mark for the gap', () => {
    const passed = [
      'PASS src/a.test.ts',
      '  ✓ shows an error (3 ms)',
      'ok  \texample.com/shop\t0.2s',
      'tests/a.py::test_b PASSED   [ 50%]',
      '[03:15:00] PASS src/b.test.ts',
    ]
    const lines = [...steps(30), 'Error: no', ...steps(20), ...passed, 'Tests: 1 failed', 'Failed to pass', 'the end']
    const shown = renderFailureLines(aLogExcerpt(lines))
    expect(shown.slice(-4)).toEqual(['  ⋮', '57: Tests: 1 failed', '58: Failed to pass', '59: the end'])
    expect(shown.join('\n')).not.toMatch(/PASS|✓|\tex/)
  })

  test('count the errors that repeat with other numbers, also those at the end', () => {
    const part = (number: number): string => `[03:15:00] Error: part ${String(number)} failed`
    const lines = [...steps(30), ...steps(20).map((_, index) => part(index + 1)), 'the end']
    expect(renderFailureLines(aLogExcerpt(lines))).toEqual([
      `31: ${part(1)}`,
      '    … and 19 more lines like this, the last in line 50',
      '  ⋮',
      '51: the end',
    ])
    expect(renderFailureLines(aLogExcerpt([...steps(30), part(1), 'fine', part(2)]))).toContain(
      '    … and 1 more line like this: line 33',
    )
  })

  test('have the count of repeats after the last line of a block, and keep lines like an error that does not repeat', () => {
    const [first = { number: 1, text: '' }, second = first, ...more] = oneTo(4)
    const block = { error: first, lines: [first, second].map((line) => ({ ...line, previous: line.number - 1 })) }
    const repeats = { count: 2, lastNumber: 4 }
    const render = (of: Repeats | null): readonly string[] =>
      renderFailureLines(aLogExcerpt(steps(4), { errors: errorsOf({ blocks: [{ ...block, repeats: of }] }) }))
    expect(render(null)).toEqual([first, second, ...more].map(({ number, text }) => `${String(number)}: ${text}`))
    expect(render(repeats)).toEqual(['1: step 1', '2: step 2', '   … and 2 more lines like this, the last in line 4'])
  })

  test('are each shown once when the error lines stand at the end, and none of an empty log', () => {
    expect(renderFailureLines(aLogExcerpt(['fine', 'Error: no', 'fine']))).toEqual([
      '1: fine',
      '2: Error: no',
      '3: fine',
    ])
    expect(renderFailureLines(aLogExcerpt([]))).toEqual([])
  })

  test('are those that were kept of a log that was cut', () => {
    const log = aLogExcerpt([], {
      excerpt: { lineCount: 91, head: steps(10), tail: ['step 59', 'step 60'] },
      errors: anErrorExcerpt([...steps(30), 'Error: no', ...steps(60)]),
    })
    expect(renderFailureLines(log)).toEqual(['31: Error: no', '  ⋮', '90: step 59', '91: step 60'])
  })

  test('are cut when they are longer than 500 characters', () => {
    const whole = `Error: ${'x'.repeat(493)}`
    expect(renderFailureLines(aLogExcerpt([whole]))).toEqual([`1: ${whole}`])
    expect(renderFailureLines(aLogExcerpt([`${whole}y`]))).toEqual([`1: ${whole}…`])
  })
})

describe('what else is said of a cause', () => {
  const jest = [
    '[03:15:00] FAIL src/cart.test.ts',
    '[03:15:00]   ● Cart › applies a voucher',
    '',
    '[03:15:00]     expect(received).toBe(expected)',
    '[03:15:00]     Expected: 90',
    '[03:15:00]     Received: 100',
    '[03:15:00]       at total (src/cart.ts:41:23)',
    '[03:15:00]     Reason: one',
    '[03:15:00]     Details: two',
    '[03:15:00] Tests:       1 failed, 9120 passed, 9121 total',
  ]

  test('are six lines of its error without prefix and common indentation, and the number of failures', () => {
    expect(renderCauseDetails(anErrorExcerpt(jest))).toEqual({
      details: [
        '● Cart › applies a voucher',
        '  expect(received).toBe(expected)',
        '  Expected: 90',
        '  Received: 100',
        '    at total (src/cart.ts:41:23)',
        '  Reason: one',
      ],
      tally: 'Tests: 1 failed, 9120 passed, 9121 total',
    })
  })

  test('is nothing where a log has only the cause', () => {
    const none = { details: [], tally: '' }
    for (const lines of [['Error: no'], [], ['=== 2 failed ===']])
      expect(renderCauseDetails(anErrorExcerpt(lines))).toEqual(none)
  })

  test('is neither the cause nor the number of failures again', () => {
    const cause = { number: 1, text: 'Error: no', quoted: [1] }
    const tally = { number: 4, text: '=== 1 failed  in a=b ===' }
    const details = [{ number: 2, text: ' Error: no' }, { number: 3, text: '  more' }, tally]
    expect(renderCauseDetails(errorsOf({ cause, details, tally }))).toEqual({
      details: ['more'],
      tally: '1 failed in a=b',
    })
    expect(renderCauseDetails(errorsOf({ cause: { ...tally, quoted: [4] }, tally })).tally).toBe('')
  })

  test.each([
    ['an earlier command', ['$ mypy . || true', 'app/a.py:1: error: Incompatible types', '$ pytest']],
    ['an earlier command that is not echoed', ['app/a.py:1: error: Incompatible types']],
    ['another test', ['E       assert 1 == 2', '', 'tests/test_b.py:3: AssertionError']],
  ])('is nothing of %s where a result is the cause', (_, before) => {
    const result = 'FAILED tests/test_a.py::test_login - AssertionError: 401 != 200'
    const errors = anErrorExcerpt([...before, 'collected 12 items', result, '=== 1 failed, 11 passed in 1.2s ==='])
    expect(errors.cause?.text).toBe(result)
    expect(renderCauseDetails(errors)).toEqual({ details: [], tally: '1 failed, 11 passed in 1.2s' })
  })

  test('is the report of the test that the result names, also where it is not the first and the result is cut', () => {
    const heading = '________________________________ test_b ________________________________'
    const reports = ['E       fixture is gone', heading, 'E       AssertionError: 401 is not 200', 'E       more']
    const errors = anErrorExcerpt([...reports, '', '', 'FAILED tests/test_a.py::test_b - AssertionError: 401 is n...'])
    expect(renderCauseDetails(errors).details).toEqual(['E       AssertionError: 401 is not 200', 'E       more'])
  })

  test('is the report of the test by its name, where its message is another one', () => {
    const errors = anErrorExcerpt([
      '[ERROR] shop.CartTest.total -- Time elapsed: 0.004 s <<< ERROR!',
      'java.lang.IllegalStateException: no context',
      '[INFO] Results:',
      '[ERROR]   shop.CartTest.total:41 » IllegalState',
    ])
    expect(errors.cause?.text).toBe('shop.CartTest.total:41 » IllegalState')
    expect(renderCauseDetails(errors).details).toContain('java.lang.IllegalStateException: no context')
  })

  test('is no line that the cause quotes', () => {
    const lines = ['--- FAIL: TestCart (0.00s)', '    cart_test.go:18: total = 3, want 4', '    cart_test.go:19: more']
    expect(renderCauseDetails(anErrorExcerpt(lines)).details).toEqual(['cart_test.go:19: more'])
  })

  test('is the assertion of the first test where a list of failed tests is the cause', () => {
    const pytest = [
      '    def test_total():',
      '>       assert total() == 90',
      'E       assert 100 == 90',
      '',
      'tests/test_cart.py:14: AssertionError',
      '=========================== short test summary info ============================',
      'FAILED tests/test_cart.py::test_total - assert 100 == 90',
      '========================= 1 failed, 411 passed in 12.31s =======================',
    ]
    const errors = anErrorExcerpt(pytest)
    expect(errors.cause?.text).toMatch(/^FAILED/)
    expect(renderCauseDetails(errors)).toEqual({
      details: expect.arrayContaining(['E       assert 100 == 90', 'tests/test_cart.py:14: AssertionError']),
      tally: '1 failed, 411 passed in 12.31s',
    })
  })
})

describe('the error lines between beginning and end', () => {
  test('are neither of the beginning nor of the end', () => {
    const lines = ['Error: a', 'Error: b', 'Error: c', 'Error: d']
    const errors = anErrorExcerpt(lines)
    const excerpt = { lineCount: 4, head: ['Error: a'], tail: ['Error: d'] }
    expect(renderErrorsBetween(aLogExcerpt([], { excerpt, errors }))).toEqual(['2: Error: b', '3: Error: c'])
  })
})

test.each<[string, boolean, LogExcerpt]>([
  ['of 40 lines', true, aLogExcerpt(steps(40))],
  ['of 41 lines', false, aLogExcerpt(steps(41))],
  ['that was cut', false, aLogExcerpt([], { excerpt: { lineCount: 9, head: steps(2), tail: steps(2) } })],
  ['that may not be complete', false, aLogExcerpt(steps(2), { note: 'It may be cut.' })],
  ['with a line that is cut', false, aLogExcerpt([...steps(2), 'x'.repeat(501)])],
])('a log %s is short: %s', (_, expected, log) => {
  expect(isShort(log)).toBe(expected)
})
