// The demo's Buddy as a step of a workflow, which demo/action.yml describes: the step starts it in a process of its own, and `post:` ends that.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { shortExecutionBody } from '../testing/fake-buddy/bodies.ts'
import { demoToken, startBuddy } from '../testing/fake-buddy/fake-buddy.ts'
import type { FakeRun } from '../testing/fake-buddy/scenario.ts'
import { buildScenario } from './demo-scenarios.ts'

/** Should `post:` never come, the process ends by itself after this time: longer than any job that uses it may take. */
const longestLifeMs = 15 * 60_000

/** The runs of a scenario, in the order of the list that Buddy shows: the newest last. Throws where there is no such scenario. */
function listRuns(name: string, commit: string): readonly FakeRun[] {
  const runs = name === 'endless' ? buildScenario('pass').runs.map(neverEnding) : listRunsOfDemo(name)
  return runs.map((run, index) => (commit !== '' && index === runs.length - 1 ? { ...run, revision: commit } : run))
}

function listRunsOfDemo(name: string): readonly FakeRun[] {
  switch (name) {
    case 'pass':
    case 'fail':
    case 'run':
    case 'hostile':
      return buildScenario(name).runs
    default:
      throw new Error(`Input scenario: there is no ${JSON.stringify(name)}`)
  }
}

function neverEnding(run: FakeRun): FakeRun {
  return {
    ...run,
    actions: run.actions.map((action) => ({
      ...action,
      timeline: [{ afterMs: 0, status: 'INPROGRESS', logLines: 1 }],
    })),
  }
}

/** In the process of its own: serves, and says where to the step that started it. */
async function serve(): Promise<void> {
  const buddy = await startBuddy({
    runs: listRuns(process.env['INPUT_SCENARIO'] ?? '', process.env['INPUT_COMMIT'] ?? ''),
  })
  setTimeout(() => void buddy.close(), longestLifeMs)
  const newest = buddy.runs.at(-1)
  if (newest === undefined) throw new Error('The scenario has no run')
  const page = shortExecutionBody({ apiUrl: buddy.apiUrl, webUrl: buddy.apiUrl }, newest)['html_url']
  process.send?.(`api-url=${buddy.apiUrl}\ntoken=${demoToken}\npage=${String(page)}\n`)
}

/** In the step: returns when Buddy can be asked. */
async function start(): Promise<void> {
  // The server has no stream to the step, because the step could not end before the server. So it sends errors as messages too.
  const child = fork(import.meta.filename, ['serve'], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  const ended = once(child, 'exit').then(() => 'It ended before it served')
  const printed: unknown = await Promise.race([once(child, 'message').then(([message]: unknown[]) => message), ended])
  if (typeof printed !== 'string' || !printed.startsWith('api-url=')) throw new Error(String(printed))
  append('GITHUB_STATE', `pid=${String(child.pid)}\n`)
  append('GITHUB_OUTPUT', printed)
  console.log(printed.trimEnd())
  child.disconnect()
  child.unref()
}

function append(variable: string, text: string): void {
  const path = process.env[variable]
  if (path === undefined || path === '') throw new Error(`${variable} is not set: this runs as a step of a workflow`)
  appendFileSync(path, text)
}

function stop(pid: number): void {
  try {
    process.kill(pid)
  } catch (error) {
    console.log(`Buddy has ended before: ${String(error)}`)
  }
}

const pid = process.env['STATE_pid'] ?? ''
if (process.argv[2] === 'serve') await serve().catch((error: unknown) => process.send?.(String(error)))
else if (pid !== '') stop(Number(pid))
else await start()
