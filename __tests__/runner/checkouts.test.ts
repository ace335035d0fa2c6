import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findCheckouts } from '../../src/runner/files/checkout.ts'

let workspace = ''

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'checkouts-'))
})

afterEach(async () => {
  await rm(workspace, { recursive: true })
})

async function write(path: string, text = ''): Promise<void> {
  await mkdir(dirname(join(workspace, path)), { recursive: true })
  await writeFile(join(workspace, path), text)
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
    expect(await findCheckouts(workspace, 'me/shop')).toEqual([''])
  })

  test('are those below the workspace whose remote is the repository', async () => {
    await write('app/.git/config', config('https://github.com/me/shop'))
    await write('deep/er/.git/config', config('https://github.com/me/shop'))
    await write('tools/.git/config', config('https://github.com/me/tools'))
    await write('other/.git/config', config('https://github.com/acme/shop'))
    await write('like/.git/config', config('https://github.com/not-me/shop'))
    expect(await findCheckouts(workspace, 'me/shop')).toEqual(['app', 'deep/er'])
  })

  test('are the workspace and its only folder when there is no Git', async () => {
    await write('app/src/a.ts')
    await write('notes.txt')
    expect(await findCheckouts(workspace, 'me/shop')).toEqual(['', 'app'])
  })

  test('are the workspace alone when it has several folders, or another repository, or nothing', async () => {
    expect(await findCheckouts(workspace, 'me/shop')).toEqual([''])
    await write('app/src/a.ts')
    await write('.git/config', config('https://github.com/me/tools'))
    expect(await findCheckouts(workspace, 'me/shop')).toEqual([''])
    await rm(join(workspace, '.git'), { recursive: true })
    await write('web/src/a.ts')
    expect(await findCheckouts(workspace, 'me/shop')).toEqual([''])
  })

  test('are the workspace when it is not there or has no name', async () => {
    expect(await findCheckouts('', 'me/shop')).toEqual([''])
    expect(await findCheckouts(join(workspace, 'none'), 'me/shop')).toEqual([''])
    await write('a/.git/config', config('https://github.com/'))
    expect(await findCheckouts(workspace, '')).toEqual(['', 'a'])
  })
})
