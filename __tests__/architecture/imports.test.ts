import ts from 'typescript'
import { posix } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { listSources, readText } from './repository.ts'

/** A source file, and what it takes from outside itself. */
interface Source {
  readonly path: string
  /** Files of the project by their path, packages and Node's modules by their name; imports of types count. */
  readonly imports: readonly string[]
  /** The names that it uses as values, properties of others left out. */
  readonly names: ReadonlySet<string>
}

const sources = listSources('src').map(readSource)

function readSource(path: string): Source {
  const text = readText(path)
  const resolve = (name: string): string => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name)
  return {
    path,
    imports: ts.preProcessFile(text).importedFiles.map(({ fileName }) => resolve(fileName)),
    names: collectNames(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)),
  }
}

function collectNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return
    if (ts.isIdentifier(node) && !isMemberName(node)) names.add(node.text)
    node.forEachChild(visit)
  }
  visit(file)
  return names
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent))
    return parent.name === node
  return ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isPropertyDeclaration(parent)
}

/** The files that import one of the given modules. */
function importersOf(...modules: readonly string[]): readonly string[] {
  return sources.filter(({ imports }) => imports.some((name) => modules.includes(name))).map(({ path }) => path)
}

function isOurs(name: string): boolean {
  return name.startsWith('src/')
}

test('the sources are found', () => {
  expect(sources.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'src/index.ts',
      'src/main.ts',
      'src/buddy/http/transport.ts',
      'src/report/summary/summary.ts',
    ]),
  )
  expect(sources.find(({ path }) => path === 'src/index.ts')).toMatchObject({
    imports: expect.arrayContaining(['node:crypto', 'src/main.ts']),
  })
  expect(sources.find(({ path }) => path === 'src/index.ts')?.names).toContain('process')
})

describe('walls', () => {
  test('nothing imports the entry, and only the entry imports the walk', () => {
    expect(importersOf('src/index.ts')).toEqual([])
    expect(importersOf('src/main.ts')).toEqual(['src/index.ts'])
  })

  test('nothing in src imports a file from outside it', () => {
    expect(
      sources.flatMap(({ imports }) => imports.filter((name) => /^(?:\.\.|demo|scripts|bench|__tests__)\b/.test(name))),
    ).toEqual([])
  })

  test('no folder is a drawer', () => {
    expect(
      sources
        .filter(({ path }) => /\b(?:utils?|helpers?|common|types|misc|shared)\b/.test(path))
        .map(({ path }) => path),
    ).toEqual([])
  })
})

describe('packages', () => {
  test('only src/runner/actions-runner.ts imports @actions/core', () => {
    expect(importersOf('@actions/core')).toEqual(['src/runner/actions-runner.ts'])
  })

  test('only src/runner imports undici by its parts, the rest of it types alone', () => {
    const parts = sources.filter(({ imports }) => imports.some((name) => name.startsWith('undici/')))
    expect(parts.map(({ path }) => path)).toEqual(['src/runner/undici/client.ts', 'src/runner/undici/fetch.ts'])
    const whole = /^import (?!type ).*'undici'$/m
    expect(sources.filter(({ path }) => whole.test(readText(path))).map(({ path }) => path)).toEqual([])
  })

  const clients = ['src/github/check-runs.ts', 'src/github/comments.ts']

  test('only the check run and the comment import @actions/github, and of it the client alone', () => {
    expect(importersOf('@actions/github')).toEqual([])
    expect(importersOf('@actions/github/lib/utils')).toEqual(['src/github/octokit.ts'])
    expect(importersOf('src/github/octokit.ts')).toEqual(clients)
  })

  test.each([...clients, 'src/runner/undici/fetch.ts'])(
    '%s is loaded only where it is asked for: all imports of it are of types, or made at run time',
    (path) => {
      const importers = importersOf(path)
      expect(importers.length).toBeGreaterThan(0)
      const statements = importers.flatMap(
        (importer) => readText(importer).match(new RegExp(`^import .*/${posix.basename(path)}'$`, 'gm')) ?? [],
      )
      expect(statements.filter((statement) => !statement.startsWith('import type '))).toEqual([])
    },
  )

  test('there are no others', () => {
    const packages = sources.flatMap(({ imports }) =>
      imports.filter((name) => !isOurs(name) && !name.startsWith('node:')),
    )
    const known = /^(?:@actions\/core|@actions\/github(?:\/lib\/utils)?|undici(?:\/lib\/.*)?)$/
    expect(packages.filter((name) => !known.test(name))).toEqual([])
  })
})

describe('effects', () => {
  test('only the entries, src/runner/actions-runner.ts and the clock touch the process', () => {
    const touching = sources
      .filter(({ names, imports }) => names.has('process') || imports.includes('node:process'))
      .map(({ path }) => path)
    expect(touching).toEqual(['src/index.ts', 'src/post.ts', 'src/runner/actions-runner.ts', 'src/runner/clock.ts'])
  })

  const takesRunner = ({ imports }: Source): boolean => imports.includes('src/runner/runner.ts')
  const isPure = (source: Source): boolean =>
    [
      'src/watch/verdict.ts',
      'src/buddy/polling/poll-interval.ts',
      'src/inputs/target.ts',
      'src/buddy/retry/retry-policy.ts',
      'src/buddy/http/headers.ts',
      'src/buddy/status.ts',
      'src/buddy/decode.ts',
    ].includes(source.path) ||
    (source.path.startsWith('src/report/') && !takesRunner(source))
  const pure = sources.filter(isPure)

  test('the pure files are there', () => {
    expect(pure.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'src/buddy/decode.ts',
        'src/buddy/retry/retry-policy.ts',
        'src/buddy/http/headers.ts',
        'src/buddy/status.ts',
        'src/buddy/polling/poll-interval.ts',
        'src/report/explain/explain.ts',
        'src/report/summary/summary.ts',
        'src/inputs/target.ts',
        'src/watch/verdict.ts',
      ]),
    )
  })

  test.each(pure)(
    '$path is pure: no module of Node, no clock, no timer, no chance, no network',
    ({ imports, names }) => {
      expect(imports.filter((name) => name.startsWith('node:'))).toEqual([])
      expect(
        ['setTimeout', 'setInterval', 'setImmediate', 'performance', 'fetch', 'crypto', 'console'].filter((name) =>
          names.has(name),
        ),
      ).toEqual([])
    },
  )

  test.each(pure)('$path asks neither for the time nor for a random number', ({ path }) => {
    expect(readText(path)).not.toMatch(/\b(?:Date\.now|new Date\(\)|Math\.random)\b/)
  })
})

test('a module that src loads during a step is loaded before a step in virtual time', () => {
  const late = sources.flatMap(({ path }) =>
    [...readText(path).matchAll(/(?<!typeof )\bimport\('(\.[^']+)'\)/g)].map(([, name = '']) =>
      posix.join(posix.dirname(path), name),
    ),
  )
  expect(late.length).toBeGreaterThan(4)
  const stage = readSource('testing/fake-runner/in-process.ts')
  expect(late.filter((path) => !stage.imports.includes(path))).toEqual([])
})

describe('state', () => {
  test.each(['src', 'demo', 'testing', 'scripts', 'bench'])('nothing is left to do in %s', (folder) => {
    expect(listSources(folder).filter((path) => /\b(?:TODO|FIXME)\b/.test(readText(path)))).toEqual([])
  })
})
