// Prints the measures of the layout: `npm run architecture`. The test __tests__/architecture/layers.test.ts holds them.
import ts from 'typescript'
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A source file and what it imports. Paths are relative to the project, with slashes. */
export interface Source {
  readonly path: string
  readonly text: string
  /** Files of the project by path, packages by name. Imports of types count. */
  readonly imports: readonly string[]
}

/** Import of a file of a higher folder, or of a loose file, by a file of a lower folder. */
export interface UpwardImport {
  readonly from: string
  readonly to: string
}

/** Returns every TypeScript file below a folder of the project, sorted by path. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .sort()
    .map(readSource)
}

function readSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const resolve = (name: string): string => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name)
  return { path, text, imports: ts.preProcessFile(text).importedFiles.map(({ fileName }) => resolve(fileName)) }
}

/** Returns the folders of src in the order of CONTRIBUTING.md, lowest first: a folder may import those before it. */
export function readFolderOrder(): readonly string[] {
  const contributing = readFileSync(join(root, '.github', 'CONTRIBUTING.md'), 'utf8')
  return [...contributing.matchAll(/^\| `src\/([a-z]+)\/` \|/gm)].flatMap(([, folder]) => folder ?? [])
}

/** Returns the folder of src that a path is in; null for a loose file. */
export function folderOf(path: string): string | null {
  const [, folder, ...rest] = path.split('/')
  return folder === undefined || rest.length === 0 ? null : folder
}

/** Returns the imports that go from a lower folder to a higher one, or from a folder to a loose file. */
export function findUpwardImports(sources: readonly Source[], order: readonly string[]): readonly UpwardImport[] {
  const rankOf = (path: string): number => {
    const folder = folderOf(path)
    return folder === null ? Infinity : order.indexOf(folder)
  }
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter((to) => to.startsWith('src/') && folderOf(path) !== null && rankOf(to) > rankOf(path))
      .map((to) => ({ from: path, to })),
  )
}

/** Returns the groups of files that import each other in a circle, imports of types included. */
export function findCircles(sources: readonly Source[]): readonly (readonly string[])[] {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]))
  const reachedFrom = new Map(sources.map(({ path }) => [path, reach(path, importsOf)]))
  const inCircle = sources.map(({ path }) => path).filter((path) => reachedFrom.get(path)?.has(path))
  const groups = new Map<string, readonly string[]>()
  for (const path of inCircle) {
    const group = inCircle.filter((other) => reachedFrom.get(path)?.has(other) && reachedFrom.get(other)?.has(path))
    groups.set(group[0] ?? path, group)
  }
  return [...groups.values()]
}

function reach(start: string, importsOf: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...(importsOf.get(start) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    open.push(...(importsOf.get(next) ?? []))
  }
  return reached
}

/** Returns the number of entries of each folder below src; a subfolder counts as one. */
export function countEntries(sources: readonly Source[]): ReadonlyMap<string, number> {
  const entries = new Map<string, Set<string>>()
  for (const { path } of sources) {
    const parts = path.split('/')
    for (let depth = 1; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/')
      entries.set(folder, (entries.get(folder) ?? new Set()).add(parts[depth] ?? ''))
    }
  }
  return new Map([...entries].map(([folder, names]) => [folder, names.size]))
}

/** Returns the number of lines of a file, without the end of the last one. */
export function countLines({ text }: Source): number {
  return text.trimEnd().split('\n').length
}

/** Returns the lines of the longest function of a file, from its first line to its last. */
export function measureLongestFunction({ path, text }: Source): number {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  let longest = 0
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node) {
      const lineOf = (position: number): number => file.getLineAndCharacterOfPosition(position).line
      longest = Math.max(longest, lineOf(node.getEnd()) - lineOf(node.getStart(file)) + 1)
    }
    node.forEachChild(visit)
  }
  visit(file)
  return longest
}

/** Returns the names that functions, classes or types of two files share, so that a name leads to one place. */
export function findSharedNames(sources: readonly Source[]): readonly string[] {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { path, text } of sources) {
    const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    for (const name of new Set(statements.flatMap(nameOf))) (seen.has(name) ? shared : seen).add(name)
  }
  return [...shared].sort()
}

function nameOf(statement: ts.Statement): readonly string[] {
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  return isNamed && statement.name !== undefined ? [statement.name.text] : []
}

function countExports({ path, text }: Source): number {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return statements.filter(
    (statement) =>
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  ).length
}

function printMeasures(): void {
  const sources = readSources('src')
  const order = readFolderOrder()
  const lines = sources.flatMap(({ text }) => text.trimEnd().split('\n'))
  const tests = readSources('__tests__').map(countLines)
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
  const circles = findCircles(sources)
  const measures: readonly (readonly [string, number])[] = [
    ['loose files in src', sources.filter(({ path }) => folderOf(path) === null).length],
    ['folders of src', new Set(sources.flatMap(({ path }) => folderOf(path) ?? [])).size],
    ['most entries in a folder', Math.max(...countEntries(sources).values())],
    ['imports upward', findUpwardImports(sources, order).length],
    ['circles', circles.length],
    ['files in the largest circle', Math.max(0, ...circles.map((circle) => circle.length))],
    ['names that two files share', findSharedNames(sources).length],
    ['lines over 120 characters', lines.filter((line) => line.length > 120).length],
    ['characters a line, lines that are empty left out', meanLength(lines)],
    ['lines of the longest file', Math.max(...sources.map(countLines))],
    ['lines of the longest function', Math.max(...sources.map(measureLongestFunction))],
    ['lines of src', sum(sources.map(countLines))],
    ['lines of tests', sum(tests)],
    ['exported names', sum(sources.map(countExports))],
  ]
  for (const [name, value] of measures) console.log(`${name.padEnd(52)} ${String(Math.round(value * 10) / 10)}`)
  for (const { from, to } of findUpwardImports(sources, order)) console.log(`upward: ${from} -> ${to}`)
  for (const circle of circles) console.log(`circle: ${circle.join(', ')}`)
}

function meanLength(lines: readonly string[]): number {
  const full = lines.filter((line) => line !== '')
  return full.reduce((total, line) => total + line.length, 0) / full.length
}

if (import.meta.main) printMeasures()
