import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const repository = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The text of a file of the project. */
export function readText(path: string): string {
  return readFileSync(join(repository, path), 'utf8')
}

/** Every TypeScript file below a folder of the project: its path from the project's folder, with slashes. */
export function listSources(folder: string): readonly string[] {
  return listFiles(folder, '.ts')
}

/** Every file below a folder of the project whose name ends so: its path from the project's folder, with slashes. */
export function listFiles(folder: string, ending: string): readonly string[] {
  const entries = readdirSync(join(repository, folder), { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)))
  return paths.map((path) => path.split(sep).join(posix.sep)).sort()
}
