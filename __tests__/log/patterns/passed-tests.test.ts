import { describe, expect, test } from '@jest/globals'
import { isPass } from '../../../src/log/patterns/passed-tests.ts'
import { anErrorExcerpt } from '../../fakes/builders.ts'

describe('a line that reports a test that passed', () => {
  test.each([
    'PASS src/cart.test.ts',
    'PASS: testdata/a.c',
    'PASSED tests/test_cart.py::test_total',
    '  ✓ shows an error for a wrong voucher (3 ms)',
    '    ✔ fails softly',
    'ok 12 - adds a failure',
    'ok  \texample.com/shop/cart\t0.012s',
    '    --- PASS: TestError (0.00s)',
    '[       OK ] Cart.Fails (0 ms)',
    '(pass) cart > throws an error [0.12ms]',
    'tests/test_cart.py::test_error PASSED                  [ 50%]',
    'test cart::fails ... ok',
    ' 12/40 Test #12: cart_error ...................   Passed',
  ])('is recognised: %s', (line) => {
    expect(isPass(line)).toBe(true)
  })

  test.each([
    'FAIL src/cart.test.ts',
    'not ok 12 - adds',
    'OK, but there were issues!',
    'pass 2 of 3 failed',
    'Passing variables failed',
    '==== FAILURES ====',
    '=== FAIL: cart TestCart (0.00s)',
    'Tests:       1 failed, 9120 passed, 9121 total',
    '1 failed, 12 passed',
    'the password is wrong',
    'PASSED: 10, FAILED: 2',
    'lint FAILED, unit tests PASSED',
    '✓ 10 passed, ✗ 2 failed',
    'ok: but the deploy failed with code 3',
  ])('is not any line with such a word: %s', (line) => {
    expect(isPass(line)).toBe(false)
  })

  test('does not stand before a summary of failures as if it belonged to it', () => {
    const { blocks } = anErrorExcerpt(['PASS src/a.test.ts', 'make: *** [test] Error 1'])
    const lines = blocks.flatMap((block) => block.lines.map(({ text }) => text))
    expect(lines.join('\n')).not.toContain('PASS')
  })
})
