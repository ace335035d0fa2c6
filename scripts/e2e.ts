// Runs the jobs of e2e.yml on this machine with act: no container, a copy of the work tree, none of this process's variables.
// Ends with 1 unless every step of every job was run and ended as the workflow wants it.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { readEvents, readJobs, report } from './act-log.ts'
import { installTool } from './tools.ts'

const root = join(import.meta.dirname, '..')
const workflow = join('.github', 'workflows', 'e2e.yml')

/** Longer than all jobs one after the other may take. */
const longestMs = 10 * 60_000

/** All jobs that need no other run at once, whatever the number of processors: most of what they do is to wait. */
const jobsAtOnce = 8

function git(folder: string, ...parameters: string[]): string {
  const identity = [
    '-c',
    'user.name=Buddy Gate',
    '-c',
    'user.email=buddy-gate@example.com',
    '-c',
    'commit.gpgsign=false',
  ]
  return execFileSync('git', [...identity, ...parameters], { cwd: folder, encoding: 'utf8' })
}

/** Copies what is or could be committed, changes included, into a repository of its own. */
function copyWorkTree(folder: string): void {
  const paths = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate').split('\0')
  const deleted = new Set(git(root, 'ls-files', '-z', '--deleted').split('\0'))
  for (const path of paths.filter((each) => each !== '' && !deleted.has(each)))
    cpSync(join(root, path), join(folder, path))
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'remote', 'add', 'origin', 'https://github.com/buddy-gate/buddy-gate.git')
  git(folder, 'add', '--all', '--force')
  git(folder, 'commit', '--quiet', '--no-verify', '--message=The work tree')
}

/** Runs the workflow; resolves to act's log, an event in JSON a line, and to what it said besides. */
async function runAct(
  act: string,
  folder: string,
  home: string,
): Promise<{ readonly log: string; readonly errors: string; readonly exitCode: unknown }> {
  const parameters = [
    'push',
    '--workflows',
    workflow,
    '--platform',
    'ubuntu-latest=-self-hosted',
    '--strict',
    '--json',
    '--no-cache-server',
    '--concurrent-jobs',
    String(jobsAtOnce),
  ]
  // A token that is given is not looked for on this machine.
  const nothing = [
    '--secret',
    'GITHUB_TOKEN=none',
    '--secret-file',
    '',
    '--env-file',
    '',
    '--var-file',
    '',
    '--input-file',
    '',
  ]
  const child = spawn(act, [...parameters, ...nothing], {
    cwd: folder,
    // act runs actions by the `node` of PATH, whatever they ask for. It has its folders below HOME.
    env: {
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: home,
      ACT_DISABLE_VERSION_CHECK: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longestMs,
  })
  const closed = once(child, 'close').then(([exitCode]: unknown[]) => exitCode)
  const [log, errors, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  return { log, errors, exitCode }
}

const temporary = mkdtempSync(join(tmpdir(), 'buddy-gate-e2e-'))
try {
  const act = await installTool('act')
  const [folder, home] = [join(temporary, 'buddy-gate'), join(temporary, 'home')]
  mkdirSync(home)
  copyWorkTree(folder)
  const { log, errors, exitCode } = await runAct(act, folder, home)
  const { lines, hasPassed } = report(readJobs(readFileSync(join(root, workflow), 'utf8')), readEvents(log))
  for (const line of lines) console.log(line)
  if (exitCode !== 0 || !hasPassed) {
    console.log(`${errors}act ended with ${String(exitCode)}`)
    process.exitCode = 1
  }
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
