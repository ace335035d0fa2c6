import { describe, expect, test } from '@jest/globals'
import { readPrefixFolder, withoutPrefix } from '../../../src/log/patterns/line-prefix.ts'

describe('a line without its prefix', () => {
  test.each([
    ['2026-11-29T03:15:00.123Z error', 'error'],
    ['2026-11-29T03:15:00+01:00 error', 'error'],
    ['[2026-11-29 03:15:00,123] error', 'error'],
    ['2026/11/29 03:15:00 error', 'error'],
    ['2026-11-29T03:15:00Z   12:5  error', '  12:5  error'],
    ['[03:15:00] error', 'error'],
    ['03:15:00.123 error', 'error'],
    ['#12 3.456 error', 'error'],
    ['#12 3.456   12:5  error', '  12:5  error'],
    ['#12 DONE 1.2s', 'DONE 1.2s'],
    ['3.456 error', 'error'],
    ['web-1  | error', 'error'],
    ['shop_db_1 | error', 'error'],
    ['│ Error: no', 'Error: no'],
    ['╷', ''],
    ['[0] error', 'error'],
    ['@shop/web:build: error', 'error'],
    ['web:test:unit: error', 'error'],
    ['packages/web build: error', 'error'],
    ['. pretest: error', 'error'],
    ['2026-11-29T03:15:00.123Z #12 3.456 packages/web build: error', 'error'],
    ['#1 #2 #3 #4 error', '#4 error'],
    // None of these is a prefix.
    ['src/a.c:3:5: error: no', 'src/a.c:3:5: error: no'],
    ['sh: 1: foo: not found', 'sh: 1: foo: not found'],
    ['src/a.c error: no', 'src/a.c error: no'],
    ['12:5  error', '12:5  error'],
    ['  | error', '  | error'],
    ['[error] no', '[error] no'],
    ['', ''],
  ])('of %j is %j', (line, bare) => {
    expect(withoutPrefix(line)).toBe(bare)
  })
})

describe('the folder of a prefix', () => {
  test.each([
    ['packages/web build: error', 'packages/web'],
    ['#12 3.456 packages/web test: error', 'packages/web'],
    ['. test: error', '.'],
    ['@shop/web:build: error', ''],
    ['src/a.c:3:5: error: no', ''],
    ['#1 #2 #3 packages/web test: error', ''],
  ])('of %j is %j', (line, folder) => {
    expect(readPrefixFolder(line)).toBe(folder)
  })
})
