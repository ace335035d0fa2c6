import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'

/**
 * Finds the tests of a module, for Stryker: its own tests, or else those of the modules that import it.
 * So a promise is held where it is made, and not by chance of a test further up; and a mutant costs a few tests, not all.
 */
export function extract(code, filePath, extractAll) {
  const imported = [...extractAll(code)]
  if (!filePath.includes(`${sep}src${sep}`)) return new Set(imported)
  return new Set(imported.filter((name) => name.startsWith('.') && !hasOwnTest(join(dirname(filePath), name))))
}

/** Jest remembers what was extracted for as long as this stays the same. */
export function getCacheKey() {
  return createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .digest('hex')
}

function hasOwnTest(source) {
  const parts = dirname(source).split(sep)
  parts[parts.lastIndexOf('src')] = '__tests__'
  return existsSync([...parts, basename(source).replace(/\.ts$/, '.test.ts')].join(sep))
}
