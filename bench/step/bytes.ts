import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { formatMegabytes, printHeading, printTable, printTarget, type Section } from '../section.ts'

/** Every workflow run downloads dist; more than this unminified would be code that is not used. */
const entryLimitBytes = 900_000

/** How large the build is. */
export const bytesSection: Section = {
  name: 'bytes',
  run: async () => {
    printHeading('Bytes of dist')
    const dist = join(import.meta.dirname, '..', '..', 'dist')
    const sizes = readdirSync(dist).map((name) => ({ name, bytes: statSync(join(dist, name)).size }))
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
    printTable(
      ['', 'bytes', 'of all'],
      [...sizes, { name: 'all', bytes: total }].map(({ name, bytes }) => [
        name,
        String(bytes),
        `${((bytes / total) * 100).toFixed(1)} %`,
      ]),
    )
    const entry = sizes.find(({ name }) => name === 'index.js')?.bytes ?? Infinity
    printTarget('dist/index.js, not minified', entry, entryLimitBytes, formatMegabytes)
  },
}
