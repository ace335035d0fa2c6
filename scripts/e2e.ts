// Runs the jobs of e2e.yml, and the examples, on this machine with act: without containers, on a copy of the work tree.
// Ends with 1 unless every step of every job was run and ended as the workflow wants it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEvents, readJobs, report } from './act-log.ts'
import { commitAll, copyWorkTree, runAct } from './act.ts'
import { runExamples } from './e2e-examples.ts'
import { installTool } from './tools.ts'

const root = join(import.meta.dirname, '..')
const workflow = join('.github', 'workflows', 'e2e.yml')

const temporary = mkdtempSync(join(tmpdir(), 'buddy-gate-e2e-'))
try {
  const act = await installTool('act')
  const [folder, home] = [join(temporary, 'buddy-gate'), join(temporary, 'home')]
  mkdirSync(home)
  copyWorkTree(root, folder)
  commitAll(folder, 'buddy-gate/buddy-gate')
  // A given token is not searched on this machine.
  const parameters = ['--secret', 'GITHUB_TOKEN=none']
  const { log, errors, exitCode } = await runAct({ act, folder, home, workflow, event: 'push', parameters })
  const jobs = report(readJobs(readFileSync(join(root, workflow), 'utf8')), readEvents(log))
  for (const line of jobs.lines) console.log(line)
  if (exitCode !== 0 || !jobs.hasPassed) {
    console.log(`${errors}act ended with ${String(exitCode)}`)
    process.exitCode = 1
  }
  const examples = await runExamples(act, temporary)
  for (const line of examples.lines) console.log(line)
  if (!examples.hasPassed) process.exitCode = 1
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
