import { describe, expect, test } from '@jest/globals'
import { documentsWithTables, findPart, readDeclared, renderDocs } from '../../scripts/docs.ts'
import { inputNames } from '../../src/inputs/input-reader.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { titles } from '../../src/report/explain/titles.ts'
import { outputNames } from '../../src/runner/output-names.ts'
import { createFakeRunner } from '../fakes/runner.ts'
import { readText } from './repository.ts'

const actionYml = readText('action.yml')
const readme = readText('README.md')
const reference = readText('docs/inputs.md')
const troubleshooting = readText('docs/troubleshooting.md')
const { inputs, outputs } = readDeclared(actionYml)

/** The names in the first column of a document's tables between two markers. */
function listRows(document: string, part: string): readonly string[] {
  const { start, end } = findPart(document, part)
  return [...document.slice(start, end).matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, name]) => name ?? [])
}

test('the description is short enough for the Marketplace, which takes less than 125 characters', () => {
  expect(/^description: (.{20,124})$/m.exec(actionYml)?.[1]).toBeDefined()
})

describe('inputs', () => {
  test('action.yml declares those that are read', () => {
    expect(inputs.map(({ name }) => name)).toEqual(inputNames)
  })

  test('docs/inputs.md lists them', () => {
    expect(listRows(reference, 'inputs')).toEqual(inputNames)
  })

  test('the README lists the twelve that action.yml marks', () => {
    const marked = inputs.filter(({ isInReadme }) => isInReadme).map(({ name }) => name)
    expect(marked).toHaveLength(12)
    expect(listRows(readme, 'main inputs')).toEqual(marked)
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

  test('docs/inputs.md lists them', () => {
    expect(listRows(reference, 'outputs')).toEqual(outputNames)
  })

  test('the README lists the six that action.yml marks', () => {
    const marked = outputs.filter(({ isInReadme }) => isInReadme).map(({ name }) => name)
    expect(marked).toHaveLength(6)
    expect(listRows(readme, 'main outputs')).toEqual(marked)
  })

  test.each(outputs)('$name has a description', ({ description }) => {
    expect(description).toMatch(/^\S.*\.$/s)
  })
})

describe('documents', () => {
  test.each(documentsWithTables)('%s has its tables as action.yml has them', (path) => {
    const document = readText(path)
    expect(renderDocs(document, actionYml)).toBe(document)
  })

  test('the README has at most 250 lines and 2,200 words', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(250)
    expect(readme.split(/\s+/).filter((word) => word !== '').length).toBeLessThanOrEqual(2200)
  })

  const { start, end } = findPart(troubleshooting, 'titles')
  const table = troubleshooting.slice(start, end)

  test('docs/troubleshooting.md explains every title that an error can have, and no other', () => {
    const cells = [...table.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell]) => cell ?? [])
    const explained = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, title]) => title ?? []))
    expect([...explained].sort()).toEqual(Object.values(titles).sort())
  })
})
