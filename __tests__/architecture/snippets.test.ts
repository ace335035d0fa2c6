import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { readDeclared } from '../../scripts/docs.ts'
import { documentedPin, packageVersion } from '../../scripts/release.ts'
import {
  documentsWithSnippets,
  examples,
  isWorkflow,
  listSnippets,
  nameFile,
  readSnippets,
  toWorkflow,
} from '../../scripts/snippets.ts'
import { listProblems, listUnpinned, listValues, ownAction } from './checker.ts'
import { documents } from './documents.ts'
import { listFiles, readText } from './repository.ts'

const actionYml = readText('action.yml')
const snippets = readSnippets(readText)
const changelog = readText('CHANGELOG.md')
const pin = documentedPin(changelog)
/** An action of which no public source has the full SHA. */
const pinnedByTag = 'buddy/run-pipeline@v1.1.3'
const { inputs } = readDeclared(actionYml)

describe('the checker itself', () => {
  const workflow = (step: string): string => toWorkflow({ place: '', text: step })

  test.each([
    ['an input that the action does not have', `- uses: ${ownAction}@v1\n  with:\n    tokn: x\n`, 'tokn'],
    ['a key that a step does not have', `- uses: ${ownAction}@v1\n  wiht: {}\n`, 'wiht'],
    ['an expression that cannot be read', `- run: x\n  env:\n    X: \${{ steps. }}\n`, 'Unexpected symbol'],
    ['a context that is not there', `- run: x\n  env:\n    X: \${{ stpes.a.outputs.b }}\n`, 'stpes'],
  ])('finds %s', async (name, step, reported) => {
    expect(await listProblems(`${name}.yml`, workflow(step))).toEqual([expect.stringContaining(reported)])
  })

  test('has nothing against every input of the action', async () => {
    const lines = inputs.map(({ name }) => `    ${name}: x\n`).join('')
    expect(await listProblems('inputs.yml', workflow(`- uses: ${ownAction}@v1\n  with:\n${lines}`))).toEqual([])
  })
})

test('package.json and package-lock.json have the version of the newest release', () => {
  const version = packageVersion(changelog)
  expect(parse(readText('package.json'))).toMatchObject({ version })
  expect(parse(readText('package-lock.json'))).toMatchObject({ version, packages: { '': { version } } })
})

test('action.yml is valid', async () => {
  expect(await listProblems('action.yml', actionYml)).toEqual([])
})

test('the README begins with a whole workflow that names the region', () => {
  const [first] = snippets
  expect(first !== undefined && isWorkflow(first)).toBe(true)
  expect(first?.text).toContain('region: EU # or US, AP')
  expect(first?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(25)
})

test('no other document has a snippet', () => {
  const listed: readonly string[] = documentsWithSnippets
  const others = documents.filter((path) => !listed.includes(path))
  expect(others.filter((path) => listSnippets(path, readText(path)).length > 0)).toEqual([])
})

test('the list of examples has every file of the folder', () => {
  expect(listFiles('examples', '.yml')).toEqual([...examples].sort())
})

test.each(examples)('%s begins with one comment that says what the workflow does', (path) => {
  expect(readText(path)).toMatch(/^(?:# .+\n)+name: .+\non:/)
})

describe.each(snippets)('$place', (snippet) => {
  test('is valid for GitHub', async () => {
    expect(await listProblems(`.github/workflows/${nameFile(snippet)}`, toWorkflow(snippet))).toEqual([])
  })

  test('pins the actions of others by a full SHA, with the version in a comment', () => {
    const others = listUnpinned(snippet.text).filter((value) => !value.startsWith(`${ownAction}@`))
    expect(others.filter((value) => value !== pinnedByTag)).toEqual([])
  })

  test('uses this action by its newest release, which `npm run release` moves', () => {
    const own = listValues(snippet.text, 'uses').filter(({ value }) => value.startsWith(`${ownAction}@`))
    expect(own.filter(({ value }) => value !== `${ownAction}@${pin}`)).toEqual([])
  })

  test('puts no expression into a script', () => {
    expect(listValues(snippet.text, 'run').filter(({ value }) => value.includes('${{'))).toEqual([])
  })

  test('gives the token as a secret', () => {
    expect(listValues(snippet.text, 'token').filter(({ value }) => !/^\$\{\{ secrets\.\w+ \}\}$/.test(value))).toEqual(
      [],
    )
  })
})

describe.each(snippets.filter(isWorkflow))('the workflow at $place', ({ text }) => {
  const workflow: unknown = parse(text)

  test('says what it may do, and no more than it needs', () => {
    expect(workflow).toHaveProperty('permissions')
    expect(workflow).not.toMatchObject({ permissions: expect.any(String) })
    // Nothing for all jobs where a job says what it may do itself.
    if (listValues(text, 'permissions').length > 1) expect(workflow).toMatchObject({ permissions: {} })
    const rights = [...text.matchAll(/^( *)permissions:\n((?:\1 .*\n)*)/gm)].map(([, , lines = '']) => lines).join('')
    expect(rights.replace(/^ +(?:contents: read|(?:id-token|checks|pull-requests): write) # .+\n/gm, '')).toBe('')
  })

  test('bounds the time of each job', () => {
    expect(listValues(text, 'timeout-minutes')).toHaveLength(listValues(text, 'runs-on').length)
  })

  // GitHub would otherwise stop the job before the step can say that the time is over.
  test('gives each gate a timeout that is shorter than that of its job', () => {
    const jobs = text
      .split(/^ {2}(?=[\w-]+:\n)/m)
      .filter((job) => job.includes(`uses: ${ownAction}@`))
      .map((job) => ({
        gates: job.split(`uses: ${ownAction}@`).length - 1,
        jobMinutes: Number(/^ +timeout-minutes: (\d+)$/m.exec(job)?.[1]),
        timeouts: [...job.matchAll(/^ +timeout: (?:(\d+)h)?(?:(\d+)m)?$/gm)],
      }))
    expect(jobs).not.toEqual([])
    for (const { gates, jobMinutes, timeouts } of jobs) {
      expect(timeouts).toHaveLength(gates)
      for (const [, hours = '0', minutes = '0'] of timeouts)
        expect(Number(hours) * 60 + Number(minutes)).toBeLessThan(jobMinutes)
    }
  })
})
