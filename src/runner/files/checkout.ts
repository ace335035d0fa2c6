import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { isInside } from './text-file.ts'

/**
 * 200 folders of the workspace are searched for a checkout, because a workspace may
 * hold thousands.
 */
const folderCount = 200

/**
 * Returns whether a relative path names a file inside the workspace that can be read,
 * also behind links.
 */
export async function isInCheckout(path: string, workspace: string): Promise<boolean> {
  if (workspace === '' || path === '' || isAbsolute(path) || path.includes('\\') || path.split('/').includes('..'))
    return false
  try {
    const root = await realpath(workspace)
    const place = await realpath(join(root, path))
    return isInside(place, root) && (await stat(place)).isFile()
  } catch {
    return false
  }
}

/**
 * Returns the folders of the workspace that hold a checkout of the repository
 * (`owner/name`), '' for the workspace. actions/checkout puts it below the folder of
 * its input `path`. A folder alone in a workspace without Git may be one.
 */
export async function findCheckouts(workspace: string, repository: string): Promise<readonly string[]> {
  if (workspace === '') return ['']
  const config = await readConfig(workspace)
  if (namesRepository(config, repository)) return ['']
  const folders = await listFolders(workspace)
  const deeper = await Promise.all(
    folders.map(async (folder) => (await listFolders(join(workspace, folder))).map((name) => `${folder}/${name}`)),
  )
  const found: string[] = []
  for (const folder of [...folders, ...deeper.flat()].slice(0, folderCount))
    if (namesRepository(await readConfig(join(workspace, folder)), repository)) found.push(folder)
  if (found.length > 0) return found
  const [only] = folders
  return only !== undefined && folders.length === 1 && config === null ? ['', only] : ['']
}

/**
 * Returns whether a Git configuration has a remote of the repository, whatever the
 * host.
 */
function namesRepository(config: string | null, repository: string): boolean {
  if (config === null || repository === '') return false
  return config.split('\n').some((line) => {
    const url = /^\s*url\s*=\s*(\S+)\s*$/.exec(line)?.[1] ?? ''
    const path = url
      .toLowerCase()
      .replace(/\/$/, '')
      .replace(/\.git$/, '')
      .replace(/:(?!\/)/, '/')
    return path.endsWith(`/${repository.toLowerCase()}`)
  })
}

async function readConfig(folder: string): Promise<string | null> {
  try {
    return await readFile(join(folder, '.git', 'config'), 'utf8')
  } catch {
    return null
  }
}

async function listFolders(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({ name }) => name)
      .slice(0, folderCount)
  } catch {
    return []
  }
}
