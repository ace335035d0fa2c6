// Keeps the tables of inputs and outputs in the documents as action.yml has them. `npm run docs` writes the tables;
// `npm run docs -- --check` writes nothing and ends with 1 where a document is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { refusedClasses } from '../src/report/export-variables.ts'

/** An input or output as action.yml has it. */
export interface Declared {
  readonly name: string
  /** '' where there is none. */
  readonly description: string
  /** null where action.yml gives none. */
  readonly defaultValue: string | null
  /** The comment that stands before it, which heads a group; '' where there is none. */
  readonly heading: string
  /** Whether the README has a row for it: action.yml marks it with the comment `README` behind its name. */
  readonly isInReadme: boolean
}

/** The documents that have marked tables. */
export const documentsWithTables = ['README.md', 'docs/inputs.md', 'docs/logs-and-variables.md'] as const

/** The inputs and outputs of an action.yml, in its order. */
export function readDeclared(actionYml: string): {
  readonly inputs: readonly Declared[]
  readonly outputs: readonly Declared[]
} {
  const document = parseDocument(actionYml)
  const list = (name: string): readonly Declared[] => {
    const section: unknown = document.get(name)
    return isMap(section) ? section.items.map((pair, index) => readPair(section, pair, index)) : []
  }
  return { inputs: list('inputs'), outputs: list('outputs') }
}

/** Returns the document with each marked table made anew. Throws where a marker is not closed. */
export function renderDocs(document: string, actionYml: string): string {
  const { inputs, outputs } = readDeclared(actionYml)
  const tables = [
    ['inputs', (): string => renderGroups(inputs)],
    ['outputs', (): string => renderOutputs(outputs)],
    ['refused variables', renderRefusedVariables],
    ['main inputs', (): string => renderInputs(inputs.filter(({ isInReadme }) => isInReadme))],
    ['main outputs', (): string => renderOutputs(outputs.filter(({ isInReadme }) => isInReadme))],
  ] as const
  return tables.reduce(
    (text, [name, render]) => (text.includes(`<!-- ${name} -->`) ? fill(text, name, render()) : text),
    document,
  )
}

/** The part of a document that belongs to a marker: what stands between `<!-- name -->` and `<!-- /name -->`. */
export function findPart(document: string, name: string): { readonly start: number; readonly end: number } {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = document.indexOf(opening) + opening.length
  const end = document.indexOf(closing, start)
  if (start < opening.length || end < 0) throw new Error(`The document lacks ${opening} … ${closing}`)
  return { start, end }
}

function readPair(section: YAMLMap, pair: Pair, index: number): Declared {
  const { key, value } = pair
  const own = isScalar(key) ? key.commentBefore : null
  // A comment before the first of them belongs to the whole section.
  const comment = own ?? (index === 0 ? section.commentBefore : null)
  return {
    name: isScalar(key) ? String(key.value) : '',
    description: readText(value, 'description') ?? '',
    defaultValue: readText(value, 'default'),
    heading: comment?.trim() ?? '',
    isInReadme: isMap(value) && value.commentBefore?.trim() === 'README',
  }
}

function readText(map: unknown, name: string): string | null {
  const value: unknown = isMap(map) ? map.get(name) : null
  return typeof value === 'string' ? value : value == null ? null : JSON.stringify(value)
}

function renderGroups(inputs: readonly Declared[]): string {
  const groups: { readonly heading: string; readonly members: Declared[] }[] = []
  for (const input of inputs) {
    const current = groups.at(-1)
    const group = input.heading === '' && current !== undefined ? current : { heading: input.heading, members: [] }
    if (group !== current) groups.push(group)
    group.members.push(input)
  }
  return groups
    .map(({ heading, members }) => `${heading === '' ? '' : `### ${heading}\n\n`}${renderInputs(members)}`)
    .join('\n\n')
}

/** Returns the table of these inputs, with the column `only with` where one of the inputs needs another one. */
function renderInputs(inputs: readonly Declared[]): string {
  const rows = inputs.map(({ name, description, defaultValue }) => {
    const { 1: condition = '', 2: meaning = description } = /^Only with (.+?)\. (.+)$/s.exec(description) ?? []
    return [code(name), defaultValue === null || defaultValue === '' ? '' : code(defaultValue), meaning, condition]
  })
  const hasConditions = rows.some((row) => row.at(-1) !== '')
  const head = ['input', 'default', 'meaning', 'only with']
  return hasConditions
    ? renderTable(head, rows)
    : renderTable(
        head.slice(0, -1),
        rows.map((row) => row.slice(0, -1)),
      )
}

function renderOutputs(outputs: readonly Declared[]): string {
  return renderTable(
    ['output', 'meaning'],
    outputs.map(({ name, description }) => [code(name), description]),
  )
}

/** Returns the table of names that `export-variables` refuses: whole names, and beginnings and ends with a `*`. */
function renderRefusedVariables(): string {
  const list = (words: string, toPattern: (word: string) => string): readonly string[] =>
    words
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => code(toPattern(word)))
  return renderTable(
    ['variables of', 'refused names'],
    refusedClasses.map(({ of, names, prefixes, suffixes }) => [
      of,
      [
        ...list(names, (word) => word),
        ...list(prefixes, (word) => `${word}*`),
        ...list(suffixes, (word) => `*${word}`),
      ].join(', '),
    ]),
  )
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [
    head,
    head.map(() => '---'),
    ...rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|'))),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}

function fill(document: string, name: string, text: string): string {
  const { start, end } = findPart(document, name)
  return `${document.slice(0, start)}\n\n${text}\n\n${document.slice(end)}`
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const actionYml = readFileSync(join(root, 'action.yml'), 'utf8')
  for (const document of documentsWithTables) {
    const path = join(root, document)
    const text = readFileSync(path, 'utf8')
    const fresh = renderDocs(text, actionYml)
    if (!process.argv.includes('--check')) writeFileSync(path, fresh)
    else if (fresh !== text) {
      console.error(`${document} does not say what action.yml says: run \`npm run docs\`.`)
      process.exitCode = 1
    }
  }
}
