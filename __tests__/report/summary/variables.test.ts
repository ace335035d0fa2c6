import { expect, test } from '@jest/globals'
import type { GateResult } from '../../../src/report/result.ts'
import { renderVariables } from '../../../src/report/summary/variables.ts'
import { anExecutionState, aGateResult } from '../../fakes/builders.ts'

/** Renders variables with these values, whose names are V0, V1 and so on. */
const render = (values: readonly string[], more: Partial<GateResult> = {}): string => {
  const outputtedVariables = values.map((value, index) => ({ key: `V${index}`, value }))
  return renderVariables(aGateResult({ state: anExecutionState({ outputtedVariables }), ...more }))
}

test('shows a table of the variables, without hidden values, and says which values are empty', () => {
  expect(render(['1.2', 'secret', ''], { maskedVariables: new Set(['V1']) })).toBe(
    '<details><summary>3 variables</summary>\n<table>\n' +
      '<tr><th align="left">Variable</th><th align="left">Value</th></tr>\n' +
      '<tr><td><code>V0</code></td><td><code>1.2</code></td></tr>\n' +
      '<tr><td><code>V1</code></td><td><em>hidden</em></td></tr>\n' +
      '<tr><td><code>V2</code></td><td><em>empty</em></td></tr>\n</table>\n</details>',
  )
})

test('is open when the step passed', () => {
  expect(render(['1'], { outcome: 'passed' })).toContain('<details open><summary>1 variable</summary>')
})

test('shows a hundred variables, and how many more there are', () => {
  const values = Array.from({ length: 103 }, (_, index) => `value ${String(index)}`)
  expect(render(values.slice(0, 100))).not.toContain('more, in the output')
  expect(render(values)).toMatch(
    /value 99<\/code><\/td><\/tr>\n<tr><td>and 3 more, in the output <code>variables<\/code><\/td>/,
  )
  expect(render(values)).not.toContain('value 100')
})

test('shows nothing when there are no variables, or when nothing is known', () => {
  expect([render([]), renderVariables(aGateResult({ state: null }))]).toEqual(['', ''])
})
