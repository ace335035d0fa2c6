import { describe, expect, test } from '@jest/globals'
import { findPart, readDeclared, renderDocs } from '../../scripts/docs.ts'
import { inputNames } from '../../src/inputs/input-reader.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { titles } from '../../src/report/explain/titles.ts'
import { outputNames } from '../../src/runner/output-names.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { readText } from './repository.ts'

const actionYml = readText('action.yml')
const readme = readText('README.md')
const { inputs, outputs } = readDeclared(actionYml)

/** The names in the first column of the README's tables between two markers. */
function listRows(part: string): readonly string[] {
  const { start, end } = findPart(readme, part)
  return [...readme.slice(start, end).matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, name]) => name ?? [])
}

test('the description is short enough for the Marketplace, which takes less than 125 characters', () => {
  expect(/^description: (.{20,124})$/m.exec(actionYml)?.[1]).toBeDefined()
})

describe('inputs', () => {
  test('action.yml declares those that are read', () => {
    expect(inputs.map(({ name }) => name)).toEqual(inputNames)
  })

  test('the README lists them', () => {
    expect(listRows('inputs')).toEqual(inputNames)
  })

  test.each(inputs)('$name has a description', ({ description }) => {
    expect(description).toMatch(/^\S.*\.$/s)
  })

  const given = {
    token: 'a-token-for-the-test',
    workspace: 'buddy',
    project: 'company-website',
    'pipeline-id': '2',
    'execution-id': '1',
    'action-execution-id': '6836dca490f5896b4bb8e6a7',
  }
  const read = async (more: Readonly<Record<string, string>>): Promise<unknown> =>
    await readInputs(createFakeRunner({ inputs: { ...given, ...more } }))
  // The runner alone can evaluate an expression.
  const defaults = inputs.flatMap(({ name, defaultValue }) =>
    defaultValue === null || defaultValue.startsWith('${{') ? [] : [{ name, defaultValue }],
  )

  test('there are defaults to compare', () => {
    expect(defaults.length).toBeGreaterThan(5)
  })

  // The runner applies the defaults of action.yml only where the workflow does not name the input; an empty one reaches the code.
  test.each(defaults)(
    '$name: the default in action.yml is what the code takes an empty one for',
    async ({ name, defaultValue }) => {
      expect(await read({ [name]: '' })).toEqual(await read({ [name]: defaultValue }))
    },
  )
})

describe('outputs', () => {
  test('action.yml declares those that are written', () => {
    expect(outputs.map(({ name }) => name)).toEqual(outputNames)
  })

  test('the README lists them', () => {
    expect(listRows('outputs')).toEqual(outputNames)
  })

  test.each(outputs)('$name has a description', ({ description }) => {
    expect(description).toMatch(/^\S.*\.$/s)
  })
})

describe('README', () => {
  test('its tables are as action.yml has them', () => {
    expect(renderDocs(readme, actionYml)).toBe(readme)
  })

  test('it explains every title that an error can have, and no other', () => {
    const start = readme.indexOf('| title | meaning | what to do |')
    const table = readme.slice(start, readme.indexOf('\n\n', start))
    const cells = [...table.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell]) => cell ?? [])
    const explained = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, title]) => title ?? []))
    expect([...explained].sort()).toEqual(Object.values(titles).sort())
  })
})
