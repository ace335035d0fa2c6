import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import type { LogProblem } from '../../../src/log/problem-matchers.ts'
import { resolveToCheckout } from '../../../src/report/github/annotations.ts'

const found = (path: string, more: Partial<LogProblem> = {}): LogProblem => ({
  path,
  line: 1,
  level: 'error',
  title: 'error',
  message: 'no',
  ...more,
})

async function place(problems: readonly LogProblem[], checkout: readonly string[]): Promise<readonly LogProblem[]> {
  return await resolveToCheckout(problems, async (path) => checkout.includes(path))
}

describe('where a file is in the checkout', () => {
  const checkout = ['a.ts', 'src/a.ts', 'packages/x/src/a.ts', 'w/src/a.ts']
  test.each<readonly [path: string, place: string | null]>([
    ['src/a.ts', 'src/a.ts'],
    ['./src/a.ts', 'src/a.ts'],
    ['src//./a.ts', 'src/a.ts'],
    ['src\\a.ts', 'src/a.ts'],
    ['x/src/a.ts', null],
    ['src/b.ts', null],
    ['/buddy/project/src/a.ts', 'src/a.ts'],
    ['/buddy/project/packages/x/src/a.ts', 'packages/x/src/a.ts'],
    ['/buddy/w/src/a.ts', 'w/src/a.ts'],
    ['/usr/include/a.ts', 'a.ts'],
    ['/usr/include/b.ts', null],
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
  ])('%s: %s', async (path, expected) => {
    expect((await place([found(path)], checkout)).map((one) => one.path)).toEqual(expected === null ? [] : [expected])
  })

  test('for any path nothing is asked that leads out of it', async () => {
    const segment = fc.oneof(fc.string(), fc.constantFrom('..', '.', '', 'a.ts', 'C:', '\0', '\\', '..\\..', '~'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(segment, { maxLength: 10 }).map((segments) => segments.join('/')),
        async (path) => {
          await resolveToCheckout([found(path)], async (asked) => {
            expect(asked).not.toBe('')
            expect(asked).not.toMatch(/^\/|[\\\0:]/)
            expect(asked.split('/')).not.toContain('..')
            return false
          })
        },
      ),
    )
  })
})

describe('which of them', () => {
  test('errors first, at most fifty', async () => {
    const warnings = Array.from({ length: 60 }, (_, index) => found('a.ts', { level: 'warning', line: index + 1 }))
    const errors = Array.from({ length: 3 }, (_, index) => found('a.ts', { line: index + 1, message: 'bad' }))
    const placed = await place([...warnings, ...errors], ['a.ts'])
    expect(placed).toHaveLength(50)
    expect(placed.slice(0, 3)).toEqual(errors)
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
    )
  })

  test('the disk is asked a bounded number of times, once for each path', async () => {
    let count = 0
    const ask = async (): Promise<boolean> => {
      count += 1
      return false
    }
    await resolveToCheckout([found('a.ts'), found('a.ts', { line: 2 })], ask)
    expect(count).toBe(1)
    await resolveToCheckout(
      Array.from({ length: 1_000 }, (_, index) => found(`/${'d/'.repeat(50)}${String(index)}.ts`)),
      ask,
    )
    expect(count).toBe(5_001)
  })
})
