// Runs a workflow on this machine with act: no container, none of this process's variables, and no request to GitHub.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'

/** Time limit of a workflow, 10 min, because all jobs one after the other take less. */
const timeoutMs = 10 * 60_000

/** Jobs at once, 8 whatever the number of processors, because most of the time they wait. */
const jobsAtOnce = 8

/** A workflow to run. */
export interface ActRun {
  /** Path of the program. */
  readonly act: string
  /** Repository with the workflow. */
  readonly folder: string
  /** Folder for act's own files. */
  readonly home: string
  readonly workflow: string
  readonly event: string
  /** More parameters of act. */
  readonly parameters?: readonly string[]
}

/** Result of a workflow: act's log, with an event in JSON on each line. */
export interface ActResult {
  readonly log: string
  readonly errors: string
  readonly exitCode: unknown
}

/** Runs a command of git in a folder, with an author of its own. */
export function git(folder: string, ...parameters: readonly string[]): string {
  const identity = ['user.name=Buddy Gate', 'user.email=buddy-gate@example.com', 'commit.gpgsign=false']
  return execFileSync('git', [...identity.flatMap((setting) => ['-c', setting]), ...parameters], {
    cwd: folder,
    encoding: 'utf8',
  })
}

/** Makes a folder a repository on `main` with one commit, and returns the commit. */
export function commitAll(folder: string, remote: string): string {
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'remote', 'add', 'origin', `https://github.com/${remote}.git`)
  git(folder, 'add', '--all', '--force')
  git(folder, 'commit', '--quiet', '--no-verify', '--message=The work tree')
  return git(folder, 'rev-parse', 'HEAD').trim()
}

/** Copies all files that are or could be committed, with their changes. */
export function copyWorkTree(root: string, folder: string): void {
  const paths = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate').split('\0')
  const deleted = new Set(git(root, 'ls-files', '-z', '--deleted').split('\0'))
  for (const path of paths.filter((each) => each !== '' && !deleted.has(each)))
    cpSync(join(root, path), join(folder, path))
}

/** Runs a workflow, and resolves to its log. */
export async function runAct({ act, folder, home, workflow, event, parameters = [] }: ActRun): Promise<ActResult> {
  const own = ['--platform', 'ubuntu-latest=-self-hosted', '--strict', '--json', '--no-cache-server']
  const limits = ['--concurrent-jobs', String(jobsAtOnce)]
  const noFiles = ['--secret-file', '--env-file', '--var-file', '--input-file'].flatMap((name) => [name, ''])
  const child = spawn(act, [event, '--workflows', workflow, ...own, ...limits, ...noFiles, ...parameters], {
    cwd: folder,
    // act runs actions by the `node` of PATH, whatever they ask for. It has its folders below HOME.
    env: {
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: home,
      ACT_DISABLE_VERSION_CHECK: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
  })
  const closed = once(child, 'close').then(([exitCode]: unknown[]) => exitCode)
  const [log, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { log, errors, exitCode }
}
