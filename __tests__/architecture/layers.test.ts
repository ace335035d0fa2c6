import { describe, expect, test } from '@jest/globals'
import {
  countEntries,
  countLines,
  findCircles,
  findSharedNames,
  findUpwardImports,
  folderOf,
  readFolderOrder,
  readSources,
  type Source,
} from '../../scripts/architecture.ts'
import { readText } from './repository.ts'

const sources = readSources('src')
const order = readFolderOrder()

/** Returns sources that import each other as a table says. */
function aTree(tree: Readonly<Record<string, readonly string[]>>): readonly Source[] {
  return Object.entries(tree).map(([path, imports]) => ({ path, imports, text: '' }))
}

describe('the folders of src', () => {
  test('are those that CONTRIBUTING.md lists, nine of them', () => {
    const folders = [...new Set(sources.flatMap(({ path }) => folderOf(path) ?? []))]
    expect(folders.sort()).toEqual([...order].sort())
    expect(order).toHaveLength(9)
  })

  test('have every file and name that CONTRIBUTING.md gives for a question', () => {
    const rows = readText('.github/CONTRIBUTING.md').match(/^\|.*`src\/[\w/-]+\.ts`.*\|$/gm) ?? []
    expect(rows.length).toBeGreaterThan(5)
    const texts = new Map(sources.map(({ path, text }) => [path, text]))
    for (const row of rows) {
      const paths = [...row.matchAll(/`(src\/[\w/-]+\.ts)`/g)].flatMap(([, path]) => path ?? [])
      expect(paths.filter((path) => !texts.has(path))).toEqual([])
      for (const [, name = '', path = ''] of row.matchAll(/`(\w+)` in `([^`]+)`/g))
        expect(texts.get(path)).toMatch(new RegExp(`function ${name}\\b`))
    }
  })

  test('import only folders before them', () => {
    expect(findUpwardImports(sources, order)).toEqual([])
  })

  test('have no imports in a circle, imports of types included', () => {
    expect(findCircles(sources)).toEqual([])
  })

  test('have no name of a function, class or type twice', () => {
    expect(findSharedNames(sources)).toEqual([])
  })

  test('hold at most 14 entries each', () => {
    const crowded = [...countEntries(sources)].filter(([folder, count]) => folder !== 'src' && count > 14)
    expect(crowded).toEqual([])
  })

  test('leave at most five loose files', () => {
    expect(sources.filter(({ path }) => folderOf(path) === null).length).toBeLessThanOrEqual(5)
  })

  test.each(sources)('have no file of more than 400 lines: $path', (source) => {
    expect(countLines(source)).toBeLessThanOrEqual(400)
  })
})

describe('the checks themselves', () => {
  test('find an import of a higher folder, of a loose file, and none among equals', () => {
    const tree = aTree({
      'src/low/a.ts': ['src/high/b.ts', 'src/main.ts', 'src/low/c.ts'],
      'src/high/b.ts': ['src/low/c.ts'],
      'src/main.ts': ['src/high/b.ts'],
    })
    expect(findUpwardImports(tree, ['low', 'high'])).toEqual([
      { from: 'src/low/a.ts', to: 'src/high/b.ts' },
      { from: 'src/low/a.ts', to: 'src/main.ts' },
    ])
  })

  test('find a circle of two and one of three, and nothing else', () => {
    const tree = aTree({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['e'], e: ['c'], f: ['a'] })
    expect(findCircles(tree)).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ])
  })

  test('find a name that two files share, once, but not one that a file has twice', () => {
    const sourceOf = (path: string, text: string): Source => ({ path, text, imports: [] })
    expect(
      findSharedNames([
        sourceOf('src/a/a.ts', 'export interface A {}\ntype B = 1\nfunction c(): void {}\nconst d = 1'),
        sourceOf('src/a/b.ts', 'class A {}\nfunction c(x: 1): 1\nfunction c(): void {}\nconst d = 1'),
        sourceOf('src/a/c.ts', 'type c = 1\nfunction e(x: 1): 1\nfunction e(): void {}'),
      ]),
    ).toEqual(['A', 'c'])
  })

  test('count a subfolder as one entry', () => {
    const tree = aTree({ 'src/a/b.ts': [], 'src/a/c/d.ts': [], 'src/a/c/e.ts': [], 'src/f.ts': [] })
    expect(countEntries(tree)).toEqual(
      new Map([
        ['src', 2],
        ['src/a', 2],
        ['src/a/c', 2],
      ]),
    )
  })
})
