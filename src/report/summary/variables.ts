import type { GateResult } from '../result.ts'
import { inlineCode, table } from './markdown.ts'

/** 100 variables, because nobody reads more. The output `variables` has all. */
const variableCount = 100

/** Renders the variables as a table, in a fold that is open if the step passed. */
export function renderVariables({ state, maskedVariables, outcome }: GateResult): string {
  const variables = state?.outputtedVariables ?? []
  if (variables.length === 0) return ''
  const rows = variables
    .slice(0, variableCount)
    .map(({ key, value }) => [
      inlineCode(key),
      maskedVariables.has(key) ? '<em>hidden</em>' : inlineCode(value) || '<em>empty</em>',
    ])
  const more =
    variables.length > variableCount
      ? [[`and ${String(variables.length - variableCount)} more, in the output <code>variables</code>`]]
      : []
  const title = variables.length === 1 ? '1 variable' : `${String(variables.length)} variables`
  return [
    `<details${outcome === 'passed' ? ' open' : ''}><summary>${title}</summary>`,
    table([...rows, ...more], ['Variable', 'Value']),
    '</details>',
  ].join('\n')
}
