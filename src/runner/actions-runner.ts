import * as core from '@actions/core'
import { constants, createReadStream } from 'node:fs'
import { lstat, mkdir, mkdtemp, open, readdir, readFile, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import type { Connections } from './undici/connections.ts'
import { type EventSource, readEventCommit, readJobContext } from './event.ts'
import type { Runner, TextFile } from './runner.ts'
import { realClock } from './clock.ts'
import { JobLog } from './job-log.ts'
import { requestIdentityToken } from './identity-token.ts'

/** Dependencies of the runner. */
export interface RunnerOptions {
  /** Opens connections to GitHub at a URL. */
  readonly connectTo: (address: URL) => Connections
  /** Aborted when the workflow is cancelled: then nobody waits for a slow reader of the job log. */
  readonly signal: AbortSignal
}

/** Creates the runner, over `@actions/core` and the process. */
export function createActionsRunner({ connectTo, signal: stop }: RunnerOptions): Runner {
  // A closed pipe must not end the gate: nobody reads on, but the outputs and the exit code still count.
  const jobLog = new JobLog(process.stdout, stop, realClock)
  const saved = new Set<string>()
  const environment = (name: string): string => (process.env[name] ?? '').trim()
  const event: EventSource = { environment, readFile: (path) => readFile(path, 'utf8') }
  return {
    input: (name) => core.getInput(name),
    // Windows keeps the case in which a variable was first set.
    givenInputs: () =>
      Object.entries(process.env).flatMap(([name, value = '']) =>
        /^INPUT_./i.test(name) && value.trim() !== '' ? [name.slice('INPUT_'.length).toUpperCase()] : [],
      ),
    environment,
    eventCommit: () => readEventCommit(event),
    jobContext: () => readJobContext(event),
    isInCheckout,
    identityToken: async (audience, signal) => {
      const [address = '', requestToken = ''] = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'].map(
        (name) => process.env[name],
      )
      if (!URL.canParse(address)) throw new Error('the runner names no address for it')
      return await requestIdentityToken({ address, requestToken, audience }, connectTo(new URL(address)), signal)
    },
    state: (name) => core.getState(name),
    saveState: (name, value) => {
      try {
        core.saveState(name, value)
      } catch (error) {
        // Nothing was saved under this name, so nothing is left to clear.
        if (value !== '' || saved.has(name)) throw error
      }
      if (value !== '') saved.add(name)
    },
    mask: (secret) => {
      core.setSecret(secret)
    },
    write: (text) => jobLog.write(text),
    setDeadline: (deadline) => {
      jobLog.setDeadline(deadline)
    },
    flush: () => jobLog.flush(),
    debug: (message) => {
      core.debug(message)
    },
    annotate: (level, message, title) => {
      core[level](message, { title })
    },
    startGroup: (title) => {
      core.startGroup(title)
    },
    endGroup: () => {
      core.endGroup()
    },
    setOutput: (name, value) => {
      core.setOutput(name, value)
    },
    exportVariable,
    writeSummary: async (markdown) => {
      await core.summary.addRaw(markdown).write({ overwrite: true })
    },
    createFile: (path) => {
      const workspace = resolve(process.env['GITHUB_WORKSPACE'] ?? '.')
      return createFile(resolve(workspace, path), workspace)
    },
    createTemporaryFile: async () => {
      const folder = await makeTemporaryFolder(process.env['RUNNER_TEMP'] ?? '')
      const file = await openFile(join(folder, 'log.txt'))
      return {
        ...file,
        close: async () => {
          await file.close()
          await rm(folder, { recursive: true, force: true })
        },
      }
    },
  }
}

async function isInCheckout(path: string): Promise<boolean> {
  const workspace = process.env['GITHUB_WORKSPACE'] ?? ''
  if (workspace === '' || path === '' || isAbsolute(path) || path.includes('\\') || path.split('/').includes('..'))
    return false
  try {
    const root = await realpath(workspace)
    const place = await realpath(join(root, path))
    return isInside(place, root) && (await stat(place)).isFile()
  } catch {
    // A file that cannot be read counts as missing.
    return false
  }
}

/**
 * Loads GitHub's client. `@actions/github` reads the event and opens connections of its own as it is loaded. It cannot
 * be loaded when the event file is no JSON or the proxy has a wrong URL. Nothing uses either, so both are hidden.
 */
export async function loadGitHubClient<T>(load: () => Promise<T>): Promise<T> {
  const hidden = { no_proxy: '*', GITHUB_EVENT_PATH: '' }
  const before = Object.keys(hidden).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, hidden)
  try {
    return await load()
  } finally {
    for (const [name, value] of before) restoreVariable(name, value)
  }
}

/** Exports a variable. `core.exportVariable` also changes this process, whose proxy and certificates must stay. */
function exportVariable(name: string, value: string): void {
  const before = process.env[name]
  try {
    core.exportVariable(name, value)
  } finally {
    restoreVariable(name, before)
  }
}

function restoreVariable(name: string, before: string | undefined): void {
  if (before === undefined) Reflect.deleteProperty(process.env, name)
  else process.env[name] = before
}

/** Creates a folder in the runner's folder for temporary files, or in the system's if the runner's cannot be used. */
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

/** Creates a folder and its parents. Node's own recursive mkdir never returns for some folders, such as /proc/x/y. */
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
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
    // The root of a file system exists, whatever the system answers.
    if (code === 'EEXIST' || dirname(path) === path) return true
    if (code === 'ENOENT') return false
    throw error
  }
}

/** Throws for a pipe or socket, because one that nobody reads would block the step for ever. */
async function refusePipe(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isFIFO() === true || found?.isSocket() === true) throw new Error(`${path} is a pipe, not a file`)
}

/**
 * Creates a file and its folders. The author of the workflow may name any path, but no symbolic link of the checkout may
 * lead out of the workspace, because a pull request can add one. Git's own folder is refused too: Git runs files in it.
 */
async function createFile(path: string, workspace: string): Promise<TextFile> {
  const root = await realpath(workspace).catch(() => workspace)
  await resolveFolder(dirname(path), root)
  await makeFolder(dirname(path))
  const place = join(await resolveFolder(dirname(path), root), basename(path))
  await refusePipe(place)
  if (!isInside(place, root)) return { ...(await openFile(place)), path }
  refuseGitFolder(place, root)
  if ((await lstat(place).catch(() => null))?.isSymbolicLink() === true)
    throw new Error(`${place} is a symbolic link in the workspace`)
  return { ...(await openFile(place, constants.O_NOFOLLOW)), path }
}

/** Returns the real path of a folder, which may be missing. Throws if a link in the workspace leads out of it. */
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

function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}

async function openFile(path: string, extraFlags = 0): Promise<TextFile> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | extraFlags)
  return {
    path,
    write: (text) => file.appendFile(text),
    read: () => readPieces(path),
    close: () => file.close(),
  }
}

async function* readPieces(path: string): AsyncIterable<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    if (chunk instanceof Uint8Array) yield chunk
  }
}

/** Number of folders of the workspace that are searched for a checkout. */
const folderCount = 200

/**
 * Returns the folders of the workspace that hold a checkout of the repository (`owner/name`), '' for the workspace.
 * actions/checkout puts it below the folder of its input `path`. A folder alone in a workspace without Git may be one.
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

/** Tells if a Git configuration has a remote of the repository, whatever the host. */
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
