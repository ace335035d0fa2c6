// Runs the examples under act, as they stand in `examples/`, against a small Buddy and a small GitHub on loopback.
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { shortExecutionBody } from '../testing/fake-buddy/bodies.ts'
import { demoToken, type FakeBuddy, startBuddy } from '../testing/fake-buddy/fake-buddy.ts'
import { demoGitHubToken, type FakeGitHub, startGitHub } from '../testing/fake-github/fake-github.ts'
import { readEvents, readJobs, report } from './act-log.ts'
import { commitAll, runAct } from './act.ts'
import { type Trial, trials } from './example-trials.ts'

const root = join(import.meta.dirname, '..')

/** Trials at once, 4, because each of them starts a process for each step. */
const trialsAtOnce = 4

/** The workflow that calls a reusable one. */
const caller = `name: Caller
on: push
jobs:
  call:
    uses: ./.github/workflows/example.yml
    with:
      pipeline: deploy
    secrets:
      BUDDY_TOKEN: \${{ secrets.BUDDY_TOKEN }}
`

/** Result of trials: a line for each, with the log of a failed one. */
export interface TrialReport {
  readonly lines: readonly string[]
  readonly hasPassed: boolean
}

/** Dependencies that the trials share. */
interface TrialContext {
  readonly act: string
  /** Folder for the files of all trials. */
  readonly temporary: string
  /** Folder with nothing but this action. */
  readonly action: string
  readonly siteUrl: string
}

/** Runs all trials. */
export async function runExamples(act: string, temporary: string): Promise<TrialReport> {
  const action = join(temporary, 'action')
  for (const path of ['action.yml', 'dist']) cpSync(join(root, path), join(action, path), { recursive: true })
  const site = createServer((_, response) => response.end('healthy'))
  try {
    const context = { act, temporary, action, siteUrl: await listen(site) }
    const queue = [...trials]
    const reports: TrialReport[] = []
    const work = async (): Promise<void> => {
      for (let trial = queue.shift(); trial !== undefined; trial = queue.shift())
        reports.push(await runTrial(trial, context))
    }
    await Promise.all(Array.from({ length: trialsAtOnce }, work))
    const passed = reports.filter(({ hasPassed }) => hasPassed).length
    return {
      lines: [...reports.flatMap(({ lines }) => lines), `${passed} of ${trials.length} examples have passed`],
      hasPassed: passed === trials.length,
    }
  } finally {
    site.close()
  }
}

/** Runs one trial in a repository of its own. */
async function runTrial(trial: Trial, context: TrialContext): Promise<TrialReport> {
  const base = mkdtempSync(join(context.temporary, `${trial.example}-`))
  const [folder, home] = [join(base, 'repository'), join(base, 'home')]
  for (const path of [folder, home]) mkdirSync(path)
  writeFileSync(join(folder, 'deploy.sh'), '#!/bin/sh\necho deployed\n', { mode: 0o755 })
  const place = { commit: commitAll(folder, 'octo-org/octo-repo'), siteUrl: context.siteUrl }
  const buddy = await startBuddy({ runs: trial.runs(place) })
  const github = await startGitHub()
  try {
    const page = pageOf(buddy)
    const workflow = writeWorkflow(trial, folder, buddy)
    const payload = join(base, 'payload.json')
    writeFileSync(payload, JSON.stringify(trial.payload?.(page, place) ?? {}))
    const parameters = [
      ...['--eventpath', payload, '--var', 'BUDDY_PROVIDER_ID=trial'],
      ...['--secret', `BUDDY_TOKEN=${demoToken}`, '--secret', `GITHUB_TOKEN=${demoGitHubToken}`],
      ...['--secret', 'API_KEY=api-key-7d20', '--env', `GITHUB_API_URL=${github.apiUrl}`],
      ...['--env', `TRIAL_API_URL=${buddy.apiUrl}`, '--env', `TRIAL_PAGE=${page}`, '--env', `TRIAL_TOKEN=${demoToken}`],
      ...listReplacements(workflow, context.action).flatMap((replacement) => ['--local-repository', replacement]),
    ]
    const { log, errors, exitCode } = await runAct({
      ...{ act: context.act, folder, home, event: trial.event, parameters },
      workflow: join('.github', 'workflows', trial.isCalled === true ? 'caller.yml' : 'example.yml'),
    })
    const jobs = report(readJobs(workflow), readEvents(log))
    const wrong = [
      ...(exitCode === 0 ? [] : [`act ended with ${String(exitCode)}`]),
      ...findWrong(trial, buddy, github),
    ]
    if (jobs.hasPassed && wrong.length === 0) return { lines: [`✔ ${trial.example}`], hasPassed: true }
    return { lines: [`✘ ${trial.example}: ${wrong.join('; ')}`, ...jobs.lines, errors], hasPassed: false }
  } finally {
    await Promise.all([buddy.close(), github.close()])
  }
}

/** Writes the example with the address of the small Buddy instead of a region. Returns its text. */
function writeWorkflow(trial: Trial, folder: string, { apiUrl }: FakeBuddy): string {
  const changes = {
    '          region: EU # or US, AP\n          workspace': `          api-url: ${apiUrl}\n          workspace`,
  }
  const text = Object.entries({ ...changes, ...trial.faster }).reduce(
    (example, [old, fresh]) => example.replaceAll(old, fresh),
    readFileSync(join(root, 'examples', `${trial.example}.yml`), 'utf8'),
  )
  const workflows = join(folder, '.github', 'workflows')
  mkdirSync(workflows, { recursive: true })
  writeFileSync(join(workflows, 'example.yml'), text)
  writeFileSync(join(workflows, 'caller.yml'), caller)
  return text
}

/** Lists the actions of a workflow with the folders that act takes instead, so that it asks GitHub for none. */
function listReplacements(workflow: string, action: string): readonly string[] {
  const used = [...workflow.matchAll(/\buses: ([\w-]+\/([\w-]+)@\S+)/g)]
  return used.flatMap(([, use = '', name = '']) => {
    if (name === 'checkout') return []
    return [`${use}=${name === 'buddy-gate' ? action : join(root, 'scripts', 'trial-actions', name)}`]
  })
}

/** Lists what the small servers did not get. */
function findWrong(
  { sent = [], writes = false }: Trial,
  { requests }: FakeBuddy,
  github: FakeGitHub,
): readonly string[] {
  const bodies = requests.map(({ body }) => body)
  return [
    ...(requests.length > 0 ? [] : ['Buddy got no request']),
    ...sent.filter((text) => !bodies.some((body) => body.includes(text))).map((text) => `Buddy did not get ${text}`),
    ...(writes && github.checkRuns[0]?.conclusion !== 'success' ? ['the check run is not a success'] : []),
    ...(writes && github.comments.length !== 1 ? ['there is not one comment'] : []),
  ]
}

function pageOf({ apiUrl, runs }: FakeBuddy): string {
  const newest = runs.at(-1)
  if (newest === undefined) throw new Error('The trial has no run')
  return String(shortExecutionBody({ apiUrl, webUrl: apiUrl }, newest)['html_url'])
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return `http://127.0.0.1:${String(address.port)}`
}
