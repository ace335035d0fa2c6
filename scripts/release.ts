// Prepares a release: `npm run release -- 1.2.3` sets the version, dates the CHANGELOG, and moves the pins of the documents.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The branch that the documents pin while there is no release. */
const unreleasedPin = 'main'

/** The version of package.json while there is no release. */
const unreleasedVersion = '0.0.0'

const unreleasedHeading = '## [Unreleased]'

/** Returns the version of the newest release that the CHANGELOG lists; null if it lists none. */
export function newestRelease(changelog: string): string | null {
  return /^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}$/m.exec(changelog)?.[1] ?? null
}

/** Returns the ref by which the documents use this action. */
export function documentedPin(changelog: string): string {
  const version = newestRelease(changelog)
  return version === null ? unreleasedPin : `v${version}`
}

/** Returns the version that package.json must have. */
export function packageVersion(changelog: string): string {
  return newestRelease(changelog) ?? unreleasedVersion
}

/** Returns the CHANGELOG with its unreleased entries under the new version. Throws if there are none, or the version is not higher. */
export function releaseChangelog(changelog: string, version: string, date: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${JSON.stringify(version)} is not a version such as 1.2.3`)
  const newest = newestRelease(changelog)
  if (newest !== null && newest.localeCompare(version, 'en', { numeric: true }) >= 0)
    throw new Error(`${version} is not higher than ${newest}, the newest release`)
  const [before, after] = changelog.split(`${unreleasedHeading}\n`)
  if (before === undefined || after === undefined) throw new Error(`CHANGELOG.md has no heading ${unreleasedHeading}`)
  const [entries = ''] = after.split(/^## /m)
  if (!entries.includes('\n- ')) throw new Error(`CHANGELOG.md has no entries under ${unreleasedHeading}`)
  return `${before}${unreleasedHeading}\n\n## [${version}] - ${date}\n${after}`
}

/** Returns the text with each use of this action at the given ref. A full SHA stays. */
export function movePins(text: string, pin: string): string {
  return text.replace(/(\bbuddy-gate\/buddy-gate(?:\/demo)?@)(?:main|v\d[\d.]*)(?![\w.-])/g, `$1${pin}`)
}

/** Returns package.json or package-lock.json with the new version of this package. */
export function setVersion(text: string, version: string): string {
  return text.replace(/("name": "buddy-gate",\s+"version": ")[^"]+/g, `$1${version}`)
}

/** Lists the files that may use this action: the documents and the examples. */
export function filesWithPins(root: string): readonly string[] {
  const folders = [
    ['.', '.md'],
    ['docs', '.md'],
    ['.github', '.md'],
    ['examples', '.yml'],
  ] as const
  return folders.flatMap(([folder, ending]) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => (folder === '.' ? name : `${folder}/${name}`))
      .sort(),
  )
}

/** Prepares the release in the files of a checkout. Returns the changed paths. */
export function prepareRelease(root: string, version: string, date: string): readonly string[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const changelog = releaseChangelog(read('CHANGELOG.md'), version, date)
  const pin = documentedPin(changelog)
  const texts = [
    ['CHANGELOG.md', changelog],
    ...['package.json', 'package-lock.json'].map((path) => [path, setVersion(read(path), version)] as const),
    ...filesWithPins(root)
      .filter((path) => path !== 'CHANGELOG.md')
      .map((path) => [path, movePins(read(path), pin)] as const),
  ] as const
  const changed = texts.filter(([path, text]) => text !== read(path))
  for (const [path, text] of changed) writeFileSync(join(root, path), text)
  return changed.map(([path]) => path)
}

if (import.meta.main) {
  const [version = ''] = process.argv.slice(2)
  const changed = prepareRelease(join(import.meta.dirname, '..'), version, new Date().toISOString().slice(0, 10))
  console.log(`Changed: ${changed.join(', ')}\nNext: commit, merge, and push the tag v${version}.`)
}
