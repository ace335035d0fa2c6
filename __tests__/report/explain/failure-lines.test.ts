import { describe, expect, test } from '@jest/globals'
import { renderErrorsBetween, renderFailureLines } from '../../../src/report/explain/failure-lines.ts'
import { anErrorExcerpt, aLogExcerpt } from '../../fakes/builders.ts'

const steps = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `step ${index + 1}`)

describe('the lines of a log that are shown for a failure', () => {
  test('are the error lines with what belongs to them and the last 15, numbered, with gaps marked but not for blank lines', () => {
    const lines = [
      ...steps(8),
      'FAIL a.test.ts',
      '',
      '  Expected: 90',
      '',
      '  Received: 100',
      'PASS b.test.ts',
      ...steps(20),
      '',
      'the end',
    ]
    expect(renderFailureLines(aLogExcerpt(lines)).join('\n')).toBe(
      [
        ' 9: FAIL a.test.ts',
        '11:   Expected: 90',
        '13:   Received: 100',
        '  ⋮',
        ...steps(20)
          .slice(7)
          .map((line, index) => `${22 + index}: ${line}`),
        '36: the end',
      ].join('\n'),
    )
  })

  test('leave out the lines that report a test that passed, with a mark for the gap', () => {
    const passed = [
      'PASS src/a.test.ts',
      '  ✓ shows an error (3 ms)',
      'ok  \texample.com/shop\t0.2s',
      'tests/a.py::test_b PASSED   [ 50%]',
      '[03:15:00] PASS src/b.test.ts',
    ]
    const lines = [
      ...steps(30),
      'Error: no',
      ...steps(20),
      ...passed,
      'Tests: 1 failed',
      'Failed to pass',
      '',
      'the end',
    ]
    expect(renderFailureLines(aLogExcerpt(lines)).slice(-4)).toEqual([
      '  ⋮',
      '57: Tests: 1 failed',
      '58: Failed to pass',
      '60: the end',
    ])
    expect(renderFailureLines(aLogExcerpt(lines)).join('\n')).not.toMatch(/PASS|✓|\tex/)
  })

  test('have no line twice when the error lines stand at the end', () => {
    expect(renderFailureLines(aLogExcerpt(['fine', 'Error: no', 'fine']))).toEqual([
      '1: fine',
      '2: Error: no',
      '3: fine',
    ])
  })

  test('are those that were kept of a log that was cut', () => {
    const lines = [...steps(30), 'Error: no', ...steps(60)]
    const log = aLogExcerpt([], {
      excerpt: { lineCount: 91, head: steps(10), tail: ['step 59', 'step 60'] },
      errors: anErrorExcerpt(lines),
    })
    expect(renderFailureLines(log).slice(-5)).toEqual(['31: Error: no', '  ⋮', '90: step 59', '91: step 60'].slice(-5))
  })

  test('are cut when they are long', () => {
    expect(renderFailureLines(aLogExcerpt([`Error: ${'x'.repeat(900)}`]))).toEqual([`1: Error: ${'x'.repeat(493)}…`])
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
