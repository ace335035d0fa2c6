// Keeps the README's tables of inputs and outputs as action.yml has them. `npm run docs` writes them;
// `npm run docs -- --check` writes nothing and ends with 1 where the README is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml'

/** An input or output as action.yml has it. */
export interface Declared {
  readonly name: string
  /** '' where there is none. */
  readonly description: string
  /** null where action.yml gives none. */
  readonly defaultValue: string | null
  /** The comment that stands before it, which heads a group; '' where there is none. */
  readonly heading: string
}

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

/** The README with both tables made anew between their markers. Throws where a marker is missing. */
export function renderDocs(readme: string, actionYml: string): string {
  const { inputs, outputs } = readDeclared(actionYml)
  const withInputs = fill(readme, 'inputs', renderGroups(inputs))
  return fill(
    withInputs,
    'outputs',
    renderTable(
      ['output', 'meaning'],
      outputs.map(({ name, description }) => [code(name), description]),
    ),
  )
}

/** The part of the README that belongs to a marker: what stands between `<!-- name -->` and `<!-- /name -->`. */
export function findPart(readme: string, name: string): { readonly start: number; readonly end: number } {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = readme.indexOf(opening) + opening.length
  const end = readme.indexOf(closing, start)
  if (start < opening.length || end < 0) throw new Error(`README.md lacks ${opening} … ${closing}`)
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
  }
}

function readText(map: unknown, name: string): string | null {
  const value: unknown = isMap(map) ? map.get(name) : null
  return typeof value === 'string' ? value : value == null ? null : JSON.stringify(value)
}

function renderGroups(inputs: readonly Declared[]): string {
  const groups: { readonly heading: string; readonly rows: (readonly string[])[] }[] = []
  for (const { name, description, defaultValue, heading } of inputs) {
    const current = groups.at(-1)
    const group = heading === '' && current !== undefined ? current : { heading, rows: [] }
    if (group !== current) groups.push(group)
    group.rows.push([code(name), defaultValue === null || defaultValue === '' ? '' : code(defaultValue), description])
  }
  return groups
    .map(
      ({ heading, rows }) =>
        `${heading === '' ? '' : `### ${heading}\n\n`}${renderTable(['input', 'default', 'meaning'], rows)}`,
    )
    .join('\n\n')
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

function fill(readme: string, name: string, text: string): string {
  const { start, end } = findPart(readme, name)
  return `${readme.slice(0, start)}\n\n${text}\n\n${readme.slice(end)}`
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..')
  const path = join(root, 'README.md')
  const readme = readFileSync(path, 'utf8')
  const fresh = renderDocs(readme, readFileSync(join(root, 'action.yml'), 'utf8'))
  if (!process.argv.includes('--check')) writeFileSync(path, fresh)
  else if (fresh !== readme) {
    console.error('README.md does not say what action.yml says: run `npm run docs`.')
    process.exitCode = 1
  }
}
