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

async function place(problems: readonly LogProblem[], checkout: readonly string[]): Promise<readonly LogProblem[]> {
  return await resolveToCheckout(problems, async (path) => checkout.includes(path), [''])
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
    expect((await place([found(path)], checkout)).map((one) => one.path)).toEqual(expected === null ? [] : [expected])
  })

  test.each(['.build/checkouts/x/a.swift', 'app/.build/checkouts/x/a.swift', 'vendor/x/a.go', 'node_modules/x/a.js'])(
    'a file of a dependency gets no annotation when the repository holds it: %s',
    async (path) => {
      expect(await place([found(path)], [path])).toEqual([])
    },
  )

  test.each([
    '.pnpm-store',
    '.pnpm',
    '.yarn',
    '.npm',
    '.bundle',
    '.gem',
    'Pods',
    'DerivedData',
    'hostedtoolcache',
    '.sdkman',
    '.terraform',
    '.swiftpm',
    'bower_components',
    '.venv',
    '__pypackages__',
    '_deps',
    '.cache',
    '.local',
  ])('no file below %s is in the checkout, because nobody edits the files there', async (folder) => {
    expect(await place([found(`/w/${folder}/src/a.ts`)], checkout)).toEqual([])
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
    const placed = await place([found(file, { folder: { kind, path, mayBeRoot } })], checkout)
    expect(placed.map((one) => one.path)).toEqual(expected === null ? [] : [expected])
  })

  test.each<readonly [path: string, place: string | null]>([
    ['src/a.ts', 'src/a.ts'],
    ['/buddy/w/src/a.ts', 'src/a.ts'],
    ['app/src/a.ts', 'src/a.ts'],
    ['other/src/a.ts', null],
    ['other/x.ts', null],
  ])('below the folder of a checkout with a path, %s is %s', async (path, expected) => {
    const files = ['app/src/a.ts', 'other/x.ts']
    const placed = await resolveToCheckout([found(path)], async (one) => files.includes(one), ['app'])
    expect(placed.map((one) => one.path)).toEqual(expected === null ? [] : [expected])
  })

  test('for any path nothing is asked that leads out of it', async () => {
    const segment = fc.oneof(fc.string(), fc.constantFrom('..', '.', '', 'a.ts', 'C:', '\0', '\\', '..\\..', '~'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(segment, { maxLength: 10 }).map((segments) => segments.join('/')),
        async (path) => {
          await resolveToCheckout(
            [found(path)],
            async (asked) => {
              expect(asked).not.toBe('')
              expect(asked).not.toMatch(/^\/|[\\\0:]/)
              expect(asked.split('/')).not.toContain('..')
              return false
            },
            [''],
          )
        },
      ),
    )
  })
})

describe('which of them', () => {
  test('errors first, at most fifty', async () => {
    const warnings = Array.from({ length: 60 }, (_, index) => found('./a.ts', { level: 'warning', line: index + 1 }))
    const errors = Array.from({ length: 3 }, (_, index) => found('./a.ts', { line: index + 1, message: 'bad' }))
    const placed = await place([...warnings, ...errors], ['a.ts'])
    expect(placed).toHaveLength(50)
    expect(placed.slice(0, 3)).toEqual(errors.map((one) => ({ ...one, path: 'a.ts' })))
  })

  test('none twice, however its path was written', async () => {
    expect(
      await place(
        [
          found('src/a.ts'),
          found('./src/a.ts'),
          found('/x/src/a.ts', { level: 'warning' }),
          found('/x/src/a.ts', { line: 2 }),
        ],
        ['src/a.ts'],
      ),
    ).toHaveLength(2)
    expect(
      await place([found('src/a.ts', { title: 'first' }), found('./src/a.ts', { title: 'second' })], ['src/a.ts']),
    ).toEqual([found('src/a.ts', { title: 'first' })])
  })

  test('the disk is not asked for what can be no path in it', async () => {
    await resolveToCheckout(
      ['/', '', '../a.ts', 'a:b.ts'].map((path) => found(path)),
      async (path) => {
        throw new Error(`asked for ${path}`)
      },
      [''],
    )
  })

  test('the disk is asked a bounded number of times, once for each path', async () => {
    let count = 0
    const ask = async (): Promise<boolean> => {
      count += 1
      return false
    }
    await resolveToCheckout([found('d/a.ts'), found('d/a.ts', { line: 2 })], ask, [''])
    expect(count).toBe(1)
    await resolveToCheckout(
      Array.from({ length: 1_000 }, (_, index) => found(`/${'d/'.repeat(50)}${String(index)}.ts`)),
      ask,
      [''],
    )
    expect(count).toBe(5_001)
  })
})
