import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { getIDToken, platform } from '@actions/core'
import { describe, expect, test } from '@jest/globals'
import { listModules } from '../../scripts/modules.ts'
import { copyPackages, standInFolder, standIns } from '../../scripts/stand-ins.ts'
import { ProxyAgent, request } from '../../src/runner/undici/client.ts'
import { readText, repository } from './repository.ts'

/** The files of dist with the modules in each. */
const bundle = new Map(
  readText('dist/modules.txt')
    .split('\n\n')
    .map((section) => {
      const [file = '', ...modules] = section.trimEnd().split('\n')
      return [file, modules.map((name) => name.trim())] as const
    }),
)

/** The modules of the entry below a folder, such as a package. */
function listEntry(folder: string): readonly string[] {
  const prefix = `${folder}/`
  return (bundle.get('index.js') ?? []).flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length).replace(/\.c?js$/, '')] : [],
  )
}

/** The files of dist that hold a module whose name fits. */
function filesWith(pattern: RegExp): readonly string[] {
  return [...bundle].filter(([, modules]) => modules.some((name) => pattern.test(name))).map(([file]) => file)
}

describe('every step loads', () => {
  test("of undici only the agents, HTTP/1.1 and one request, without Node's part of HTTP/2", () => {
    expect(listEntry('undici/lib')).toEqual([
      ...['abort-signal', 'api-connect', 'api-request', 'readable'].map((name) => `api/${name}`),
      ...['connect', 'constants', 'diagnostics', 'errors', 'request', 'symbols', 'tree', 'util'].map(
        (name) => `core/${name}`,
      ),
      ...['agent', 'client-h1', 'client', 'dispatcher-base', 'dispatcher', 'fixed-queue', 'pool-base', 'pool'].map(
        (name) => `dispatcher/${name}`,
      ),
      'dispatcher/proxy-agent',
      ...['unwrap-handler', 'wrap-handler'].map((name) => `handler/${name}`),
      ...['constants', 'llhttp-wasm', 'llhttp_simd-wasm', 'utils'].map((name) => `llhttp/${name}`),
      ...['stats', 'timers'].map((name) => `util/${name}`),
    ])
    expect(readText('dist/index.js')).not.toContain('http2")')
  })

  test('of @actions/core what writes commands, files and the summary', () => {
    expect(listEntry('@actions/core/lib').join(' ')).toBe('command core file-command path-utils summary utils')
  })

  test('of other packages nothing', () => {
    expect(
      (bundle.get('index.js') ?? []).filter(
        (name) => !/^(?:src\/|scripts\/stand-ins\/|undici\/lib\/|@actions\/core\/lib\/)/.test(name),
      ),
    ).toEqual([])
  })

  test('these stand-ins', () => {
    expect(listEntry('scripts/stand-ins').join(' ')).toBe(
      'client-h2 fetch-body oidc-utils platform refuse socks5-proxy-agent',
    )
  })

  test('neither what writes to GitHub nor what the post step does', () => {
    expect(listEntry('src').filter((name) => /^(?:github|report\/github)\/(?!connect)|^post-step/.test(name))).toEqual(
      [],
    )
  })

  test('neither the rules for error lines nor the problem matchers', () => {
    expect(
      listEntry('src/log').filter((name) => /^(?:errors\/|problem-matchers|matchers\/|patterns\/)/.test(name)),
      // The first loads the rules. The texts of a failure use the others, and they are small.
    ).toEqual([
      'errors/error-search.ts',
      'patterns/any-of.ts',
      'patterns/line-prefix.ts',
      'patterns/line-shape.ts',
      'patterns/passed-tests.ts',
    ])
  })

  test("Node's modules without a `require` of its own", () => {
    const entry = readText('dist/index.js')
    expect(entry).toContain('process.getBuiltinModule("node:net")')
    expect(entry).not.toMatch(/\bcreateRequire|\brequire\(/)
  })

  test('an entry that is ASCII alone, of which V8 needs one byte a character', () => {
    expect(/[^\0-\x7f]/.test(readText('dist/index.js'))).toBe(false)
  })
})

describe('only who wants it loads', () => {
  test.each([
    ["undici's fetch, which asks GitHub", /^undici\/lib\/web\/fetch\/index\.js$/],
    ["GitHub's client, which writes there", /^@octokit\/core\//],
    ['the clean-up of the post step', /^src\/post-step\.ts$/],
    ['the rules for error lines, for a log of an action that has not passed', /^src\/log\/errors\/error-lines\.ts$/],
    ['the problem matchers, for the annotations of a check run', /^src\/log\/problem-matchers\.ts$/],
  ])('%s: it is in one file, which is not the entry', (_, pattern) => {
    expect(filesWith(pattern)).toHaveLength(1)
    expect(filesWith(pattern)).not.toContain('index.js')
  })
})

test('nobody loads the rest of undici', () => {
  const unused =
    /^undici\/(?:index\.js|lib\/(?:mock|cache|interceptor|web\/(?:websocket|eventsource|cookies|cache)|dispatcher\/(?:.*h2|socks5|retry|balanced|round|env))\b)/
  expect([...bundle.values()].flat().filter((name) => unused.test(name))).toEqual([])
  expect(filesWith(/^undici\//).length).toBeGreaterThan(1)
})

test('dist/modules.txt lists the files that are there', async () => {
  const files = (await readdir(join(repository, 'dist'))).filter((name) => name.endsWith('index.js'))
  expect([...bundle.keys()].sort()).toEqual(files.sort())
})

describe('stand-ins', () => {
  const clear = "was left out of Buddy Gate's bundle, since nothing uses it: see docs/adr/0013-lean-bundle.md"

  /** Returns what is thrown by every function of a stand-in, called as a function and as a class. */
  async function callAll(file: string): Promise<readonly string[]> {
    const loaded: unknown = file.endsWith('.cjs')
      ? createRequire(import.meta.url)(join(standInFolder, file))
      : await import(pathToFileURL(join(standInFolder, file)).href)
    return listCalls(loaded).map(readError)
  }

  const refusing = [...new Set(standIns.map(({ file }) => file))].filter((file) => file !== 'undici.cjs')

  test.each(refusing)('%s throws, whatever is called of it, and says where to read on', async (file) => {
    const messages = await callAll(file)
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.filter((message) => !message.endsWith(clear))).toEqual([])
  })

  test('are in place in the tests too, so that one that is reached fails them', async () => {
    await expect(getIDToken()).rejects.toThrow(clear)
    expect(() => platform.getDetails()).toThrow(clear)
    const dispatcher = new ProxyAgent('socks5://127.0.0.1:1')
    await expect(request('http://buddy.example/', { dispatcher, method: 'GET' })).rejects.toThrow(clear)
  })
})

/** Calls of all functions of a module, those inside its objects included. */
function listCalls(value: unknown): readonly (() => unknown)[] {
  if (typeof value === 'function')
    return [(): unknown => Reflect.apply(value, undefined, []), (): unknown => Reflect.construct(value, [])]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listCalls) : []
}

function readError(work: () => unknown): string {
  try {
    work()
    return 'nothing was thrown'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('a newer package that has moved something fails the build', () => {
  /** Works on a copy of the packages that have stand-ins. */
  async function withPackages<T>(work: (root: string, packages: readonly string[]) => Promise<T>): Promise<T> {
    const root = await mkdtemp(join(tmpdir(), 'buddy-gate-packages-'))
    try {
      for (const { importer } of standIns) {
        const path = join('node_modules', importer)
        await mkdir(dirname(join(root, path)), { recursive: true })
        await cp(join(repository, path), join(root, path))
      }
      return await work(root, [join('node_modules', 'undici'), join('node_modules', '@actions')])
    } finally {
      await rm(root, { recursive: true, force: true })
    }
  }

  test('and one that has not does not', async () => {
    await withPackages(async (root, packages) => {
      copyPackages(packages, root, join(root, 'lib'))
    })
  })

  test.each(standIns)('where $importer is gone', async ({ importer }) => {
    await withPackages(async (root, packages) => {
      await rm(join(root, 'node_modules', importer))
      expect(() => {
        copyPackages(packages, root, join(root, 'lib'))
      }).toThrow(importer)
    })
  })

  test.each(standIns)('where $importer imports $specifier no more', async ({ importer, specifier, file }) => {
    await withPackages(async (root, packages) => {
      const path = join(root, 'node_modules', importer)
      await writeFile(path, (await readFile(path, 'utf8')).replace(`'${specifier}'`, "'./elsewhere.js'"))
      expect(() => {
        copyPackages(packages, root, join(root, 'lib'))
      }).toThrow(`${importer} does not import '${specifier}' once, so ${file} cannot stand in for it`)
    })
  })

  test('where a file that the action imports is gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'buddy-gate-moved-'))
    try {
      await mkdir(join(folder, 'node_modules', 'undici'), { recursive: true })
      await writeFile(join(folder, 'index.js'), "import 'undici/lib/api/api-request.js'\n")
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
      const ncc = join(repository, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
      const build = ['build', 'index.js', '-o', 'dist', '--stats-out', 'stats.json']
      await promisify(execFile)(process.execPath, [ncc, ...build], { cwd: folder })
      const statistics: unknown = JSON.parse(await readFile(join(folder, 'stats.json'), 'utf8'))
      expect(() => listModules(statistics)).toThrow('not found: undici/lib/api/api-request.js')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
