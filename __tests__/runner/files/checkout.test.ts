import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { findCheckouts, isInCheckout } from '../../../src/runner/files/checkout.ts'
import { useFolder } from '../../fakes/folder.ts'

const inWorkspace = useFolder()

async function write(path: string, text = ''): Promise<void> {
  await mkdir(dirname(inWorkspace(path)), { recursive: true })
  await writeFile(inWorkspace(path), text)
}

const config = (url: string): string => `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${url}\n`

describe('the folders of a checkout', () => {
  test.each([
    'https://github.com/me/shop',
    'https://github.com/Me/Shop.git',
    'git@github.com:me/shop.git',
    'https://git.example.com/me/shop/',
  ])('are the workspace when its remote is %s', async (url) => {
    await write('.git/config', config(url))
    await write('app/.git/config', config(url))
    expect(await findCheckouts(inWorkspace(), 'me/shop')).toEqual([''])
  })

  test('are those below the workspace whose remote is the repository', async () => {
    await write('app/.git/config', config('https://github.com/me/shop'))
    await write('deep/er/.git/config', config('https://github.com/me/shop'))
    await write('tools/.git/config', config('https://github.com/me/tools'))
    await write('other/.git/config', config('https://github.com/acme/shop'))
    await write('like/.git/config', config('https://github.com/not-me/shop'))
    expect(await findCheckouts(inWorkspace(), 'me/shop')).toEqual(['app', 'deep/er'])
  })

  test('are the workspace and its only folder when there is no Git', async () => {
    await write('app/src/a.ts')
    await write('notes.txt')
    expect(await findCheckouts(inWorkspace(), 'me/shop')).toEqual(['', 'app'])
  })

  test('are the workspace alone when it has several folders, or another repository, or nothing', async () => {
    expect(await findCheckouts(inWorkspace(), 'me/shop')).toEqual([''])
    await write('app/src/a.ts')
    await write('.git/config', config('https://github.com/me/tools'))
    expect(await findCheckouts(inWorkspace(), 'me/shop')).toEqual([''])
    await rm(inWorkspace('.git'), { recursive: true })
    await write('web/src/a.ts')
    expect(await findCheckouts(inWorkspace(), 'me/shop')).toEqual([''])
  })

  test('are the workspace when it is not there or has no name', async () => {
    expect(await findCheckouts('', 'me/shop')).toEqual([''])
    expect(await findCheckouts(inWorkspace('none'), 'me/shop')).toEqual([''])
    await write('a/.git/config', config('https://github.com/'))
    expect(await findCheckouts(inWorkspace(), '')).toEqual(['', 'a'])
  })
})

describe('a file of the checkout', () => {
  beforeEach(async () => {
    for (const path of ['workspace/src/a.ts', 'workspace-2/b.ts', 'outside.ts']) await write(path)
    await symlink(inWorkspace('workspace', 'src'), inWorkspace('workspace', 'inside'))
    await symlink(inWorkspace(), inWorkspace('workspace', 'out'))
    await symlink(inWorkspace('outside.ts'), inWorkspace('workspace', 'link.ts'))
  })

  test.each([
    ['src/a.ts', true],
    ['inside/a.ts', true],
    ['src', false],
    ['.', false],
    ['', false],
    ['src/b.ts', false],
    ['src/a.ts/x', false],
    ['out/outside.ts', false],
    ['out/workspace-2/b.ts', false],
    ['link.ts', false],
    ['../outside.ts', false],
    ['src/../../outside.ts', false],
    ['../workspace-2/b.ts', false],
    ['../workspace/src/a.ts', false],
    ['src\\a.ts', false],
    ['src/a.ts\0', false],
    ['x'.repeat(10_000), false],
  ])('is %j: %s', async (path, expected) => {
    expect(await isInCheckout(path, inWorkspace('workspace'))).toBe(expected)
  })

  test('has no absolute path, and there is none without a workspace', async () => {
    expect(await isInCheckout(inWorkspace('workspace', 'src', 'a.ts'), inWorkspace('workspace'))).toBe(false)
    expect(await isInCheckout('package.json', '')).toBe(false)
  })
})
