import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
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

/** Returns whether `src/a/b.ts` has tests in `__tests__/a/b.test.ts`, or by subject in files such as `b-timeout.test.ts`. */
function hasOwnTest(source) {
  const parts = dirname(source).split(sep)
  parts[parts.lastIndexOf('src')] = '__tests__'
  const name = basename(source, '.ts')
  return filesIn(parts.join(sep)).some(
    (file) => file === `${name}.test.ts` || (file.startsWith(`${name}-`) && file.endsWith('.test.ts')),
  )
}

function filesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
