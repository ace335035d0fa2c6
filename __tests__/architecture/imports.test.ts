import { posix } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readSources, type Source } from '../../scripts/architecture.ts'
import { listSources, readText } from './repository.ts'

const sources = readSources('src')

/** Returns which of the names a source uses as `name.` or `name(`, comments left out. */
function findUsed({ text }: Source, names: readonly string[]): readonly string[] {
  const code = text.split('\n').filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line))
  return names.filter((name) => code.some((line) => new RegExp(`(?<![.\\w])${name}\\b[.(]`).test(line)))
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
  expect(
    sources.filter(({ path }) => path === 'src/index.ts').flatMap((source) => findUsed(source, ['process'])),
  ).toEqual(['process'])
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
      .filter((source) => findUsed(source, ['process']).length > 0 || source.imports.includes('node:process'))
      .map(({ path }) => path)
    expect(touching).toEqual(['src/index.ts', 'src/post.ts', 'src/runner/actions-runner.ts', 'src/runner/clock.ts'])
  })

  const takesRunner = ({ imports }: Source): boolean => imports.includes('src/runner/runner.ts')
  const named = [
    'src/watch/verdict.ts',
    'src/buddy/polling/poll-interval.ts',
    'src/buddy/retry/retry-policy.ts',
    'src/buddy/http/headers.ts',
    'src/buddy/status.ts',
    'src/buddy/decode.ts',
    'src/inputs/target.ts',
    'src/report/explain/explain.ts',
    'src/report/summary/summary.ts',
  ]
  const pure = sources.filter(
    (source) => named.includes(source.path) || (source.path.startsWith('src/report/') && !takesRunner(source)),
  )

  test('the pure files are there', () => {
    expect(pure.map(({ path }) => path)).toEqual(expect.arrayContaining(named))
  })

  test.each(pure)('$path is pure: no module of Node, no clock, no timer, no chance, no network', (source) => {
    expect(source.imports.filter((name) => name.startsWith('node:'))).toEqual([])
    expect(
      findUsed(source, ['setTimeout', 'setInterval', 'setImmediate', 'performance', 'fetch', 'crypto', 'console']),
    ).toEqual([])
    expect(source.text).not.toMatch(/\b(?:Date\.now|new Date\(\)|Math\.random)\b/)
  })
})

test('a module that src loads during a step is loaded before a step in virtual time', () => {
  const late = sources.flatMap(({ path }) =>
    [...readText(path).matchAll(/(?<!typeof )\bimport\('(\.[^']+)'\)/g)].map(([, name = '']) =>
      posix.join(posix.dirname(path), name),
    ),
  )
  expect(late.length).toBeGreaterThan(4)
  const stage = readSources('testing').find(({ path }) => path === 'testing/fake-runner/in-process.ts')
  expect(late.filter((path) => stage?.imports.includes(path) !== true)).toEqual([])
})

describe('state', () => {
  test.each(['src', 'demo', 'testing', 'scripts', 'bench'])('nothing is left to do in %s', (folder) => {
    expect(listSources(folder).filter((path) => /\b(?:TODO|FIXME)\b/.test(readText(path)))).toEqual([])
  })
})
