import { describe, expect, test } from '@jest/globals'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { documents } from './documents.ts'
import { listFiles, readText, repository } from './repository.ts'

const pages = [...documents, ...listFiles('docs/adr', '.md'), ...listFiles('.github/ISSUE_TEMPLATE', '.yml')]

/** Returns the text without its code, where nothing is a link or a heading. */
function removeCode(text: string): string {
  return text.replace(/^```.+?^```$/gms, '')
}

/** Returns the anchors of a document's headings, as GitHub names them. */
function listAnchors(text: string): ReadonlySet<string> {
  const headings = [...removeCode(text).matchAll(/^#{1,6} (.+)$/gm)].flatMap(([, heading]) => heading ?? [])
  const anchors = new Set<string>()
  for (const heading of headings) {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-')
    let repeat = 0
    while (anchors.has(repeat === 0 ? anchor : `${anchor}-${repeat}`)) repeat++
    anchors.add(repeat === 0 ? anchor : `${anchor}-${repeat}`)
  }
  return anchors
}

/** Returns the links of a document that lead nowhere in this repository. */
function listDeadLinks(path: string, text: string): readonly string[] {
  const targets = [...removeCode(text).matchAll(/\]\(([^()\s]+)\)/g)].flatMap(([, target]) => target ?? [])
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false
    const [file = '', anchor = ''] = target.split('#')
    const linked = file === '' ? path : posix.join(posix.dirname(path), file)
    if (!existsSync(join(repository, linked))) return true
    return anchor !== '' && !listAnchors(linked === path ? text : readText(linked)).has(anchor)
  })
}

describe('the checker itself', () => {
  test.each([
    ['a file that is not there', '[x](nowhere.md)', 'nowhere.md'],
    ['a heading that is not there', '# Here\n[x](#there)', '#there'],
    ['a heading that another document does not have', '[x](README.md#nowhere)', 'README.md#nowhere'],
  ])('finds %s', (_name, text, dead) => {
    expect(listDeadLinks('CHANGELOG.md', text)).toEqual([dead])
  })

  test('accepts a heading, a second one of the same words, and an address', () => {
    const text = '# A `b`: c\n# A b c\n[x](#a-b-c) [y](#a-b-c-1) [z](https://example.com/#q) [r](README.md)'
    expect(listDeadLinks('CHANGELOG.md', text)).toEqual([])
  })
})

test.each(pages)('%s has no dead link', (path) => {
  expect(listDeadLinks(path, readText(path))).toEqual([])
})

test.each(listFiles('docs', '.md').filter((path) => !path.startsWith('docs/adr/')))(
  '%s is linked from the README',
  (path) => {
    expect(readText('README.md')).toContain(`](${path}`)
  },
)

test.each(listFiles('examples', '.yml'))('%s is linked from the README', (path) => {
  expect(readText('README.md')).toContain(`](${path})`)
})
