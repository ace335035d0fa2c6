import { afterEach, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  documentedPin,
  movePins,
  newestRelease,
  packageVersion,
  prepareRelease,
  releaseChangelog,
  setVersion,
} from '../../scripts/release.ts'

const unreleased = '# Changelog\n\nText.\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n'
const released = '# Changelog\n\nText.\n\n## [Unreleased]\n\n## [1.2.0] - 2026-12-01\n\n### Added\n\n- A thing.\n'

describe('before the first release', () => {
  test('the documents use the branch main, and package.json has the version 0.0.0', () => {
    expect(newestRelease(unreleased)).toBeNull()
    expect(documentedPin(unreleased)).toBe('main')
    expect(packageVersion(unreleased)).toBe('0.0.0')
  })
})

describe('after a release', () => {
  test('the documents use its tag, and package.json has its version', () => {
    expect(documentedPin(released)).toBe('v1.2.0')
    expect(packageVersion(released)).toBe('1.2.0')
  })
})

describe('the CHANGELOG of a release', () => {
  test('has the unreleased entries under the version and the date', () => {
    expect(releaseChangelog(unreleased, '1.2.0', '2026-12-01')).toBe(released)
  })

  test.each([
    ['1.2', unreleased, 'not a version'],
    ['v1.2.3', unreleased, 'not a version'],
    ['1.2.0', released.replace('## [1', '- New.\n\n## [1'), 'not higher than 1.2.0'],
    ['1.1.9', released.replace('## [1', '- New.\n\n## [1'), 'not higher than 1.2.0'],
    ['1.3.0', released, 'no entries'],
    ['1.3.0', '# Changelog\n', 'no heading'],
  ])('refuses %s where the text is %j', (version, changelog, reason) => {
    expect(() => releaseChangelog(changelog, version, '2026-12-02')).toThrow(reason)
  })

  test('takes 1.10.0 for higher than 1.2.0', () => {
    const changelog = released.replace('## [1', '- New.\n\n## [1')
    expect(newestRelease(releaseChangelog(changelog, '1.10.0', '2026-12-02'))).toBe('1.10.0')
  })
})

describe('the pins of a text', () => {
  test.each(['main', 'v1', 'v1.2.3'])('move from %s', (old) => {
    expect(movePins(`- uses: buddy-gate/buddy-gate@${old}\n`, 'v2.0.0')).toBe('- uses: buddy-gate/buddy-gate@v2.0.0\n')
  })

  test('move for the Buddy of the demo', () => {
    expect(movePins('- uses: buddy-gate/buddy-gate/demo@main\n', 'v2.0.0')).toBe(
      '- uses: buddy-gate/buddy-gate/demo@v2.0.0\n',
    )
  })

  test('stay where they name a commit, another branch or another action', () => {
    const text = ['buddy-gate/buddy-gate@3d3c42e', 'buddy-gate/buddy-gate@main-2', 'buddy/login@v1.6.0'].join('\n')
    expect(movePins(text, 'v2.0.0')).toBe(text)
  })
})

test('the version of the package is set, and that of a dependency stays', () => {
  const text =
    '{\n  "name": "buddy-gate",\n  "version": "0.0.0",\n  "x": {\n    "name": "y",\n    "version": "0.0.0"\n  }\n}'
  expect(setVersion(text, '1.2.3')).toBe(text.replace('0.0.0', '1.2.3'))
})

describe('a checkout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'buddy-gate-release-'))
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('has the version, the CHANGELOG and every pin changed', () => {
    const use = '- uses: buddy-gate/buddy-gate@main\n'
    const files = {
      'package.json': '{ "name": "buddy-gate", "version": "0.0.0" }',
      'package-lock.json': '{ "name": "buddy-gate", "version": "0.0.0" }',
      'CHANGELOG.md': unreleased,
      'README.md': use,
      'docs/a.md': use,
      'docs/b.md': 'Nothing to change',
      '.github/SECURITY.md': use,
      'examples/a.yml': use,
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    expect(prepareRelease(folder, '1.2.0', '2026-12-01')).toEqual([
      'CHANGELOG.md',
      'package.json',
      'package-lock.json',
      'README.md',
      'docs/a.md',
      '.github/SECURITY.md',
      'examples/a.yml',
    ])
    expect(readFileSync(join(folder, 'examples/a.yml'), 'utf8')).toBe('- uses: buddy-gate/buddy-gate@v1.2.0\n')
    expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"version": "1.2.0"')
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toBe(released)
  })
})
