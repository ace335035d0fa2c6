import { describe, expect, test } from '@jest/globals'
import type { LogProblem, ProblemFolder } from '../../../src/log/problem-matchers.ts'
import { resolveToCheckout } from '../../../src/report/github/annotations.ts'
import { fc } from '../../fakes/properties.ts'

const found = (path: string, more: Partial<LogProblem> = {}): LogProblem => ({
  path,
  line: 1,
  level: 'error',
  title: 'error',
  message: 'no',
  ...more,
})

/** Returns the path that the problem gets in a repository with these files. */
async function pathIn(files: readonly string[], problem: LogProblem, checkout = ''): Promise<string | null> {
  const [resolved] = await resolveToCheckout([problem], async (path) => files.includes(path), [checkout])
  return resolved?.path ?? null
}

/** Returns what is looked up for the problems in a repository without any file. */
async function lookupsFor(problems: readonly LogProblem[]): Promise<readonly string[]> {
  const lookups: string[] = []
  await resolveToCheckout(
    problems,
    async (path) => {
      lookups.push(path)
      return false
    },
    [''],
  )
  return lookups
}

describe('where a file is in the checkout', () => {
  const checkout = [
    'a.ts',
    'src/a.ts',
    'packages/x/src/a.ts',
    'w/src/a.ts',
    'include/a.h',
    'lib/a.py',
    'cart/a_test.go',
  ]
  test.each<readonly [path: string, place: string | null]>([
    ['src/a.ts', 'src/a.ts'],
    ['./src/a.ts', 'src/a.ts'],
    ['src//./a.ts', 'src/a.ts'],
    ['src\\a.ts', 'src/a.ts'],
    ['./a.ts', 'a.ts'],
    ['a.ts', null],
    ['x/src/a.ts', null],
    ['src/b.ts', null],
    ['/buddy/project/src/a.ts', 'src/a.ts'],
    ['/buddy/project/packages/x/src/a.ts', 'packages/x/src/a.ts'],
    ['/buddy/w/src/a.ts', 'w/src/a.ts'],
    ['/buddy/project/a.ts', null],
    ['/a.ts', null],
    ['/usr/src/app/src/a.ts', 'src/a.ts'],
    ['/go/src/app/src/a.ts', 'src/a.ts'],
    ['/opt/shop/src/a.ts', 'src/a.ts'],
    ['/var/www/src/a.ts', 'src/a.ts'],
    ['/home/me/shop/src/a.ts', 'src/a.ts'],
    ['/root/shop/src/a.ts', 'src/a.ts'],
    ['/home/me/etc/src/a.ts', 'src/a.ts'],
    ['/home/me/Library/src/a.ts', 'src/a.ts'],
    ['/home/me/var/cache/src/a.ts', 'src/a.ts'],
    ['/home/me/opt/go/src/a.ts', 'src/a.ts'],
    ['/bin/src/a.ts', null],
    ['/sbin/src/a.ts', null],
    ['/usr/include/a.h', null],
    ['/usr/local/include/a.h', null],
    ['/usr/src/linux-headers/include/a.h', null],
    ['/lib/gcc/include/a.h', null],
    ['/lib64/include/a.h', null],
    ['/opt/gcc-13/include/a.h', null],
    ['/opt/hostedtoolcache/Python/lib/a.py', null],
    ['/nix/store/abc/include/a.h', null],
    ['/etc/src/a.ts', null],
    ['/rustc/41c/src/a.ts', null],
    ['/var/lib/src/a.ts', null],
    ['/System/include/a.h', null],
    ['C:\\Windows\\include\\a.h', null],
    ['C:\\Program Files\\x\\include\\a.h', null],
    ['/w/venv/lib/python3.12/lib/a.py', null],
    ['/w/node_modules/x/src/a.ts', null],
    ['node_modules/x/src/a.ts', null],
    ['packages\\x\\node_modules\\src\\a.ts', null],
    ['/w/lib/site-packages/lib/a.py', null],
    ['/w/dist-packages/lib/a.py', null],
    ['/w/vendor/x/src/a.ts', null],
    ['vendor/src/a.ts', null],
    ['/root/.cargo/registry/src/a.ts', null],
    ['/root/.rustup/toolchains/x/src/a.ts', null],
    ['/root/.m2/repository/src/a.ts', null],
    ['/root/.gradle/caches/src/a.ts', null],
    ['/root/.nuget/packages/src/a.ts', null],
    ['/root/go/pkg/mod/example.com/x@v1.2.3/src/a.ts', null],
    ['example.com/x@v1.2.3/src/a.ts', null],
    ['/mirror/example.com/x@v1.2.3/src/a.ts', null],
    ['/mirror/example.com/x@v10.2.3/src/a.ts', null],
    ['/go/src/runtime/src/a.ts', null],
    ['/bundle/gems/rspec-3.1/lib/a.py', null],
    ['/w/.build/checkouts/x/src/a.ts', null],
    ['/w/toolchains/llvm/include/a.h', null],
    ['C:\\agent\\src\\a.ts', 'src/a.ts'],
    ['../src/a.ts', null],
    ['/buddy/../src/a.ts', null],
    ['src/../a.ts', null],
    ['..\\src\\a.ts', null],
    ['/', null],
    ['', null],
    ['src/a.ts:x', null],
    ['src/C:/a.ts', null],
    [`/${'d/'.repeat(62)}src/a.ts`, 'src/a.ts'],
    [`/${'d/'.repeat(63)}src/a.ts`, null],
  ])('%s is %s', async (path, expected) => {
    expect(await pathIn(checkout, found(path))).toBe(expected)
  })

  test.each(['.build/checkouts/x/a.swift', 'app/.build/checkouts/x/a.swift', 'vendor/x/a.go', 'node_modules/x/a.js'])(
    'a file of a dependency gets no annotation when the repository holds it: %s',
    async (path) => {
      expect(await pathIn([path], found(path))).toBeNull()
    },
  )

  test('no file of a dependency, a registry, a toolchain or a cache is in the checkout, because nobody edits it', async () => {
    const folders =
      '.pnpm-store .pnpm .yarn .npm .bundle .gem Pods DerivedData hostedtoolcache .sdkman .terraform .swiftpm ' +
      'bower_components .venv __pypackages__ _deps .cache .local'
    for (const folder of folders.split(' '))
      expect([folder, await pathIn(checkout, found(`/w/${folder}/src/a.ts`))]).toEqual([folder, null])
  })

  test.each<
    readonly [kind: ProblemFolder['kind'], folder: string, mayBeRoot: boolean, path: string, place: string | null]
  >([
    ['go-package', 'example.com/shop/cart', false, 'a_test.go', 'cart/a_test.go'],
    ['go-package', 'example.com/shop/price', false, 'a_test.go', null],
    ['go-package', 'example.com/shop', true, 'a.ts', 'a.ts'],
    ['go-package', 'example.com/shop', false, 'a.ts', null],
    ['go-package', 'example.com/packages/x', true, './a.ts', 'a.ts'],
    ['go-package', 'example.com/shop', false, './a.ts', 'a.ts'],
    ['go-package', 'example.com/vendor/cart', false, 'a_test.go', null],
    ['directory', 'packages/x', true, 'src/a.ts', 'packages/x/src/a.ts'],
    ['directory', 'packages/y', true, 'src/a.ts', 'src/a.ts'],
    ['directory', 'packages/y', true, 'a.ts', null],
    ['directory', 'src', true, 'a.ts', 'src/a.ts'],
    ['directory', '/w/shop/src', true, 'a.ts', 'src/a.ts'],
    ['directory', '/w/shop', true, 'a.ts', null],
    ['directory', '/w/shop', true, '/buddy/src/a.ts', 'src/a.ts'],
    ['directory', '/usr/include', true, 'src/a.ts', null],
    ['directory', '..', true, 'a.ts', null],
  ])('in the %s %s (root: %s) %s is %s', async (kind, path, mayBeRoot, file, expected) => {
    expect(await pathIn(checkout, found(file, { folder: { kind, path, mayBeRoot } }))).toBe(expected)
  })

  test.each<readonly [path: string, place: string | null]>([
    ['src/a.ts', 'src/a.ts'],
    ['/buddy/w/src/a.ts', 'src/a.ts'],
    ['app/src/a.ts', 'src/a.ts'],
    ['other/src/a.ts', null],
    ['other/x.ts', null],
  ])('below the folder of a checkout with a path, %s is %s', async (path, expected) => {
    expect(await pathIn(['app/src/a.ts', 'other/x.ts'], found(path), 'app')).toBe(expected)
  })

  test('no path is looked up that leads out of the checkout, for any path of the log', async () => {
    const segment = fc.oneof(fc.string(), fc.constantFrom('..', '.', '', 'a.ts', 'C:', '\0', '\\', '..\\..', '~'))
    const anyPath = fc.array(segment, { maxLength: 10 }).map((segments) => segments.join('/'))
    await fc.assert(
      fc.asyncProperty(anyPath, async (path) => {
        for (const lookup of await lookupsFor([found(path)])) {
          expect(lookup).toMatch(/^[^/\\\0:][^\\\0:]*$/)
          expect(lookup.split('/')).not.toContain('..')
        }
      }),
    )
  })
})

test('errors come first, and at most fifty are shown', async () => {
  const warnings = Array.from({ length: 60 }, (_, index) => found('./a.ts', { level: 'warning', line: index + 1 }))
  const errors = Array.from({ length: 3 }, (_, index) => found('./a.ts', { line: index + 1, message: 'bad' }))
  const resolved = await resolveToCheckout([...warnings, ...errors], async () => true, [''])
  expect(resolved).toEqual([...errors, ...warnings.slice(0, 47)].map((one) => ({ ...one, path: 'a.ts' })))
})

test('none is shown twice, however its path was written', async () => {
  const first = found('src/a.ts', { title: 'first' })
  const second = found('src/a.ts', { line: 2 })
  const again = [found('./src/a.ts', { title: 'again' }), found('/x/src/a.ts', { level: 'warning' })]
  expect(
    await resolveToCheckout(
      [first, ...again, { ...second, path: '/x/src/a.ts' }],
      async (path) => path === 'src/a.ts',
      [''],
    ),
  ).toEqual([first, second])
})

test('nothing is looked up for a path that is none, or that is of a dependency', async () => {
  const paths = ['/', '', '../a.ts', 'a:b.ts', '/w/node_modules/a/b.js']
  const folder = { kind: 'directory', path: '/w/node_modules/a', mayBeRoot: true } as const
  expect(await lookupsFor([...paths.map((path) => found(path)), found('b.js', { folder })])).toEqual([])
})

test('each path is looked up once, and at most 5,000 are', async () => {
  expect(await lookupsFor([found('d/a.ts'), found('d/a.ts', { line: 2 })])).toEqual(['d/a.ts'])
  const many = Array.from({ length: 1_000 }, (_, index) => found(`/${'d/'.repeat(50)}${String(index)}.ts`))
  expect(await lookupsFor(many)).toHaveLength(5_000)
})
