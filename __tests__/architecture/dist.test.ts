import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { readText, repository } from './repository.ts'

/** Unminified it may be this large. */
const largestEntryBytes = 900_000

async function readFolder(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(paths.sort().map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)),
  )
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}

test('dist is what the sources build, byte for byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'buddy-gate-dist-'))
  try {
    await promisify(execFile)(process.execPath, [join(repository, 'scripts', 'build.ts'), join(folder, 'dist')])
    const [built, kept] = [await readFolder(join(folder, 'dist')), await readFolder(join(repository, 'dist'))]
    expect([...kept.keys()]).toEqual([...built.keys()])
    expect([...kept].filter(([name, bytes]) => built.get(name)?.equals(bytes) !== true).map(([name]) => name)).toEqual(
      [],
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

describe('what is in it', () => {
  const entry = readText('dist/index.js')

  test.each([
    // Each copy of undici has one of these, in a file that every use of it loads.
    ['the base class of its errors', 'class UndiciError extends Error'],
    ['its request', 'class RequestHandler extends AsyncResource'],
    ['its proxy agent', 'class ProxyAgent extends DispatcherBase'],
    ['its fetch', 'class Fetch extends EE'],
  ])('one copy of undici: %s', (_, mark) => {
    const files = readdirSync(join(repository, 'dist')).filter((name) => name.endsWith('.js'))
    expect(files.reduce((total, name) => total + count(readText(`dist/${name}`), mark), 0)).toBe(1)
  })

  test('one licence of undici', () => {
    expect(
      readText('dist/licenses.txt')
        .split('\n')
        .filter((line) => line === 'undici'),
    ).toHaveLength(1)
  })

  test('one undici in the lock file', () => {
    expect(readText('package-lock.json').match(/^ {4}"(?:.*\/)?node_modules\/undici": /gm)).toHaveLength(1)
  })

  test(`the entry has at most ${String(largestEntryBytes)} bytes`, () => {
    expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(largestEntryBytes)
  })

  test('it can be read: not minified, and no path of the machine that built it', () => {
    expect(entry.split('\n').length).toBeGreaterThan(10_000)
    expect(entry.includes(repository.replace(/\/$/, ''))).toBe(false)
  })
})
