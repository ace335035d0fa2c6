import { constants } from 'node:fs'
import { type FileHandle, lstat, mkdir, mkdtemp, open, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path'
import type { TemporaryFile, TextFile } from '../runner.ts'
import { readCode } from '../unknown-value.ts'

/**
 * Creates a file and its folders. The author of the workflow may name any path. No
 * symbolic link of the checkout may lead out of the workspace, because a pull request
 * can add one. Git's own folder is refused: Git runs files in it.
 */
export async function createFile(path: string, workspace: string): Promise<TextFile> {
  const root = await realpath(workspace).catch(() => workspace)
  await resolveFolder(dirname(path), root)
  await makeFolder(dirname(path))
  const place = join(await resolveFolder(dirname(path), root), basename(path))
  await refusePipe(place)
  if (!isInside(place, root)) return toTextFile(await openEmpty(place), path)
  refuseGitFolder(place, root)
  if ((await lstat(place).catch(() => null))?.isSymbolicLink() === true)
    throw new Error(`${place} is a symbolic link in the workspace`)
  return toTextFile(await openEmpty(place, constants.O_NOFOLLOW), path)
}

/**
 * Creates a file in the runner's folder for temporary files. The file is deleted when
 * it is closed.
 */
export async function createTemporaryFile(runnerTemp: string): Promise<TemporaryFile> {
  const folder = await makeTemporaryFolder(runnerTemp)
  const path = join(folder, 'log.txt')
  const file = await open(path, 'wx+')
  return {
    ...toTextFile(file, path),
    read: (position, length) => readBytes(file, position, length),
    close: async () => {
      await file.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Creates a folder in the runner's folder for temporary files, or in the system's if
 * the runner's cannot be used.
 */
async function makeTemporaryFolder(runnerTemp: string): Promise<string> {
  const name = 'buddy-gate-'
  try {
    if (runnerTemp !== '') {
      await makeFolder(resolve(runnerTemp))
      return await mkdtemp(join(runnerTemp, name))
    }
  } catch {
    // The system's folder follows.
  }
  return await mkdtemp(join(tmpdir(), name))
}

/**
 * Creates a folder and its parents. Node's own recursive mkdir never returns for some
 * folders, such as /proc/x/y.
 */
async function makeFolder(path: string): Promise<void> {
  if (await tryToMakeFolder(path)) return
  await makeFolder(dirname(path))
  if (!(await tryToMakeFolder(path))) throw new Error(`ENOENT: the folder ${path} cannot be made`)
}

/** Creates a folder. Returns false if its parent is missing. */
async function tryToMakeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    const code = readCode(error)
    // The root of a file system exists, whatever the system answers.
    if (code === 'EEXIST' || dirname(path) === path) return true
    if (code === 'ENOENT') return false
    throw error
  }
}

/**
 * Throws for a pipe or socket, because one that nobody reads would block the step for
 * ever.
 */
async function refusePipe(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isFIFO() === true || found?.isSocket() === true) throw new Error(`${path} is a pipe, not a file`)
}

/**
 * Returns the real path of a folder, which may be missing. Throws if a link in the
 * workspace leads out of it.
 */
async function resolveFolder(folder: string, workspace: string): Promise<string> {
  let place = parse(folder).root
  for (const name of relative(place, folder).split(sep)) {
    const next = join(place, name)
    const real = await realpath(next).catch(() => next)
    if (isInside(next, workspace)) {
      if (!isInside(real, workspace) && real !== workspace)
        throw new Error(`${next} is a symbolic link that leads out of the workspace`)
      refuseGitFolder(real, workspace)
    }
    place = real
  }
  return place
}

function refuseGitFolder(path: string, workspace: string): void {
  // Some file systems ignore case.
  if (relative(workspace, path).toLowerCase().split(sep).includes('.git'))
    throw new Error(`${path} is in the folder of Git`)
}

/** Returns whether a path is below a folder. */
export function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

async function openEmpty(path: string, extraFlags = 0): Promise<FileHandle> {
  return await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | extraFlags)
}

function toTextFile(file: FileHandle, path: string): TextFile {
  return { path, write: (text) => file.appendFile(text), close: () => file.close() }
}

/**
 * Reads bytes from a position on. One call of the system may read fewer than it is
 * asked for.
 */
async function readBytes(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length)
  for (let used = 0; used < length;) {
    const { bytesRead } = await file.read(bytes, used, length - used, position + used)
    if (bytesRead === 0) throw new Error('the file is shorter than what was written')
    used += bytesRead
  }
  return bytes
}
