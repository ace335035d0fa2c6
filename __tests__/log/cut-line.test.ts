import { expect, test } from '@jest/globals'
import { cutLine, redactCutLine } from '../../src/log/cut-line.ts'

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc … [1 more characters]'],
  ['ab😀', 3, 'ab … [1 more characters]'],
])('cuts %j after %d units', (line, longest, expected) => {
  expect(cutLine(line, longest)).toBe(expected)
})

test.each([
  ['abc … [120 more characters]', '<abc, cut> … [120 more characters]'],
  ['abc', '<abc>'],
  ['abc … [120 more characters] d', '<abc … [120 more characters] d>'],
  ['abc … [no more characters]', '<abc … [no more characters]>'],
])('redacts the end of %j as a cut one if something was cut there', (line, expected) => {
  expect(redactCutLine(line, (text, mayBeCut) => `<${text}${mayBeCut === true ? ', cut' : ''}>`)).toBe(expected)
})
