import { validate } from '@actions/languageservice'
import type { ActionsMetadataProvider } from '@actions/languageservice/validate'
import { describe, expect, test } from '@jest/globals'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { isMap, parse, parseDocument, visit } from 'yaml'
import type { Pair } from 'yaml'
import { readDeclared } from '../../scripts/docs.ts'
import { readText } from './repository.ts'

/** A fence of YAML. */
interface Snippet {
  readonly place: string
  readonly text: string
}

const ownAction = 'buddy-gate/buddy-gate'
const actionYml = readText('action.yml')
const documents = ['README.md', '.github/CONTRIBUTING.md', '.github/SECURITY.md'] as const
const snippets = documents.flatMap(listSnippets)

function listSnippets(path: string): readonly Snippet[] {
  const text = readText(path)
  return [...text.matchAll(/^```ya?ml\n(.*?)^```$/gms)].map(({ 1: yaml = '', index }) => ({
    place: `${path}:${String(text.slice(0, index).split('\n').length)}`,
    text: yaml,
  }))
}

/** A snippet is a whole workflow, or the steps of a job. */
function isWorkflow({ text }: Snippet): boolean {
  return isMap(parseDocument(text).contents)
}

function toWorkflow(snippet: Snippet): string {
  if (isWorkflow(snippet)) return snippet.text
  const steps = snippet.text.replace(/^(?=.)/gm, '      ')
  return `on:\n  repository_dispatch:\n    types: [buddy-run]\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`
}

const { inputs, outputs } = readDeclared(actionYml)
const metadata: ActionsMetadataProvider = {
  fetchActionMetadata: async ({ owner, name }) => {
    if (`${owner}/${name}` !== ownAction) return undefined
    return {
      name: 'Buddy Gate',
      description: '',
      inputs: Object.fromEntries(inputs.map((input) => [input.name, { description: input.description, required: false }])),
      outputs: Object.fromEntries(outputs.map((output) => [output.name, { description: output.description }])),
    }
  },
}

/** What GitHub's own checker says of a file, what it cannot know of other people's actions left out. It remembers files by their names. */
async function listProblems(name: string, text: string): Promise<readonly string[]> {
  const document = TextDocument.create(`file:///${name}`, 'yaml', 1, text)
  const diagnostics = await validate(document, { actionsMetadataProvider: metadata })
  // An earlier step may leave variables in the environment, which the checker cannot know.
  const isKnownElsewhere = (problem: string): boolean => problem.includes('Unable to resolve action') || problem.endsWith('Context access might be invalid: BUDDY_RUN_URL')
  return diagnostics.map(({ message, range }) => `line ${String(range.start.line + 1)}: ${typeof message === 'string' ? message : message.value}`).filter((problem) => !isKnownElsewhere(problem))
}

/** The values of a key wherever it stands, with the comment behind each. */
function listValues(text: string, wanted: string): readonly { readonly value: string; readonly comment: string }[] {
  const found: { value: string; comment: string }[] = []
  visit(parseDocument(text), {
    Pair: (_, { key, value }: Pair) => {
      if (readScalar(key)?.value === wanted) found.push(readScalar(value) ?? { value: '', comment: '' })
    },
  })
  return found
}

function readScalar(node: unknown): { readonly value: string; readonly comment: string } | null {
  if (typeof node !== 'object' || node === null || !('value' in node)) return null
  const comment = 'comment' in node && typeof node.comment === 'string' ? node.comment.trim() : ''
  return { value: String(node.value), comment }
}

describe('the checker itself', () => {
  const workflow = (step: string): string => toWorkflow({ place: '', text: step })

  test.each([
    ['an input that the action does not have', `- uses: ${ownAction}@v1\n  with:\n    tokn: x\n`, 'tokn'],
    ['a key that a step does not have', `- uses: ${ownAction}@v1\n  wiht: {}\n`, 'wiht'],
    ['an expression that cannot be read', `- run: x\n  env:\n    X: \${{ steps. }}\n`, 'Unexpected symbol'],
    ['a context that is not there', `- run: x\n  env:\n    X: \${{ stpes.a.outputs.b }}\n`, 'stpes'],
  ])('finds %s', async (name, step, told) => {
    expect(await listProblems(`${name}.yml`, workflow(step))).toEqual([expect.stringContaining(told)])
  })

  test('has nothing against every input of the action', async () => {
    const lines = inputs.map(({ name }) => `    ${name}: x\n`).join('')
    expect(await listProblems('inputs.yml', workflow(`- uses: ${ownAction}@v1\n  with:\n${lines}`))).toEqual([])
  })
})

test('action.yml is valid', async () => {
  expect(await listProblems('action.yml', actionYml)).toEqual([])
})

test('the README begins with ten lines or so of steps, and has whole workflows', () => {
  expect(snippets[0]?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(11)
  expect(snippets.filter(isWorkflow).length).toBeGreaterThanOrEqual(2)
})

describe.each(snippets)('$place', (snippet) => {
  test('is valid for GitHub', async () => {
    const name = `.github/workflows/${snippet.place.replace(/\W/g, '-')}.yml`
    expect(await listProblems(name, toWorkflow(snippet))).toEqual([])
  })

  test('pins the actions of others by a full SHA, with the version in a comment', () => {
    const others = listValues(snippet.text, 'uses').filter(({ value }) => !value.startsWith(`${ownAction}@`))
    expect(others.filter(({ value, comment }) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(value) || !/^v\d+\.\d+\.\d+$/.test(comment))).toEqual([])
  })

  test('uses this action by its major version', () => {
    const own = listValues(snippet.text, 'uses').filter(({ value }) => value.startsWith(`${ownAction}@`))
    expect(own.filter(({ value }) => !/@v\d+$/.test(value))).toEqual([])
  })

  test('puts no expression into a script', () => {
    expect(listValues(snippet.text, 'run').filter(({ value }) => value.includes('${{'))).toEqual([])
  })

  test('gives the token as a secret', () => {
    expect(listValues(snippet.text, 'token').filter(({ value }) => !/^\$\{\{ secrets\.\w+ \}\}$/.test(value))).toEqual([])
  })
})

describe.each(snippets.filter(isWorkflow))('the workflow at $place', ({ text }) => {
  const workflow: unknown = parse(text)

  test('says what it may do, and no more than it needs', () => {
    expect(workflow).toHaveProperty('permissions')
    expect(workflow).not.toMatchObject({ permissions: expect.any(String) })
    expect(listValues(text, 'permissions')).toHaveLength(1)
    const rights = /^permissions:\n((?: .*\n)*)/m.exec(text)?.[1] ?? ''
    expect(rights.replace(/^ +(?:contents: read|id-token: write) # .+\n/gm, '')).toBe('')
  })

  test('bounds the time of each job', () => {
    expect(listValues(text, 'timeout-minutes')).toHaveLength(listValues(text, 'runs-on').length)
  })
})
