import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActionMetadata, inputVariable, readAction, resolveInputs } from '../fake-runner/action.ts'
import { readFileEntries } from '../fake-runner/files.ts'
import { splitLines } from '../fake-runner/lines.ts'
import { type StepAnnotation, StepLog } from '../fake-runner/log.ts'
import { createMasks } from '../fake-runner/masks.ts'
import { demoGitHubToken, type FakeGitHub, type Fault, startGitHub } from '../fake-github/fake-github.ts'
import { loadBuiltAction } from '../virtual-time/built-action.ts'
import { type StageEnd, VirtualThread } from '../virtual-time/in-thread.ts'
import { findServer, watchServers } from '../virtual-time/servers.ts'
import { baseUrl, pipelinePath, place, runPage } from './bodies.ts'
import { eventCommit } from './draw.ts'
import type { ModelRun } from './model.ts'
import { findNamedExecution } from './truth.ts'
import { Random } from './random.ts'
import type { GitHubPlan, Schedule } from './schedule.ts'
import { createSoakServer, epochMs, SoakBuddy } from './server.ts'

/** What a stage left. */
export interface PlayedStage extends StageEnd {
  readonly annotations: readonly StepAnnotation[]
  readonly outputs: ReadonlyMap<string, string>
  readonly state: ReadonlyMap<string, string>
  readonly summary: string
  /** The mistakes in the files for the runner. */
  readonly mistakes: readonly string[]
  readonly endedAtMs: number
}

/** What came of a schedule. */
export interface Played {
  readonly schedule: Schedule
  readonly buddy: SoakBuddy
  readonly github: FakeGitHub | null
  readonly main: PlayedStage
  readonly post: PlayedStage | null
  /** Every file that was written, but those for the runner. */
  readonly files: ReadonlyMap<string, string>
}

/** Plays schedules in this thread, against the action of a folder. */
export interface Player {
  play(schedule: Schedule): Promise<Played>
  /** Removes what was written. */
  close(): void
}

/** Past this, a step would never end. */
const maxMs = 30 * 24 * 3_600_000

const fileNames = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const

/** Gets the built action of a repository ready. This thread is good for nothing else afterwards. */
export async function createPlayer(repository: string): Promise<Player> {
  const action = await readAction(repository)
  const thread = new VirtualThread(loadBuiltAction(join(repository, 'dist')))
  const played: { buddy: SoakBuddy | null } = { buddy: null }
  const server = createSoakServer(() => played.buddy)
  watchServers()
  const root = mkdtempSync(join(tmpdir(), 'soak-'))
  for (const folder of ['temp', 'workspace']) mkdirSync(join(root, folder))
  thread.findServer = (host, port) => {
    if (host !== '127.0.0.1' || port !== 8001) return findServer(port)
    return played.buddy?.refuses() === false ? server : null
  }
  return {
    play: async (schedule) => {
      const random = new Random(schedule.seed)
      thread.begin(epochMs + schedule.skewMs, () => random.next())
      const buddy = new SoakBuddy(schedule, {
        now: () => thread.clock.nowMs,
        at: (ms, act) => {
          thread.at(ms, act)
        },
      })
      played.buddy = buddy
      const github = schedule.github === null ? null : await startGitHub({ faults: githubFaults(schedule.github) })
      try {
        return await playSteps(thread, action, buddy, github, root)
      } finally {
        await github?.close()
        emptyFolders(root)
      }
    },
    close: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Empties the folders that a step may write to. Reads them first, because most are empty and removing takes longer. */
function emptyFolders(root: string): void {
  for (const folder of ['temp', 'workspace'])
    for (const name of readdirSync(join(root, folder)))
      rmSync(join(root, folder, name), { recursive: true, force: true })
}

async function playSteps(
  thread: VirtualThread,
  action: ActionMetadata,
  buddy: SoakBuddy,
  github: FakeGitHub | null,
  root: string,
): Promise<Played> {
  const { schedule } = buddy
  const env = {
    ...stepEnvironment(schedule, action, root, buddy),
    ...(github === null ? {} : { GITHUB_API_URL: github.apiUrl }),
  }
  const signals = { areOver: false }
  for (const { atMs, name } of schedule.signals)
    thread.at(atMs, () => {
      if (!signals.areOver) thread.kill(name)
    })
  const main = await playStage(thread, 'main', env, root)
  signals.areOver = true
  // A machine that is gone runs no post stage; a process that was killed does not keep the runner from it.
  const state = Object.fromEntries([...main.state].map(([name, value]) => [`STATE_${name}`, value]))
  const post = main.failure === '' ? await playStage(thread, 'post', { ...env, ...state }, root) : null
  return { schedule, buddy, github, main, post, files: readFiles(root) }
}

async function playStage(
  thread: VirtualThread,
  stage: 'main' | 'post',
  env: Readonly<Record<string, string>>,
  root: string,
): Promise<PlayedStage> {
  const files = Object.fromEntries(fileNames.map((name) => [name, join(root, name)]))
  for (const path of Object.values(files)) writeFileSync(path, '')
  const end = await thread.run({ stage, env: { ...env, ...files }, maxMs })
  const log = new StepLog(createMasks(), () => undefined, false)
  for (const text of [end.stdout, end.stderr]) {
    const lines = splitLines((line) => {
      log.take(line)
    })
    lines.push(Buffer.from(text))
    lines.end()
  }
  const read = (name: (typeof fileNames)[number]): string => readFileSync(join(root, name), 'utf8')
  const readings = (['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE'] as const).map((name) => readFileEntries(read(name)))
  const [output, , state] = readings
  return {
    ...end,
    annotations: log.annotations,
    outputs: new Map(output?.entries.map(({ name, value }) => [name.toLowerCase(), value])),
    state: new Map(state?.entries.map(({ name, value }) => [name, value])),
    summary: read('GITHUB_STEP_SUMMARY'),
    mistakes: [
      ...readings.flatMap(({ mistake }) => mistake ?? []),
      ...(log.hasFailed ? ['a command that the runner refuses'] : []),
    ],
    endedAtMs: thread.clock.nowMs,
  }
}

function readFiles(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return new Map(entries.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]))
}

function stepEnvironment(
  schedule: Schedule,
  action: ActionMetadata,
  root: string,
  buddy: SoakBuddy,
): Readonly<Record<string, string>> {
  const inputs = resolveInputs(action, stepInputs(schedule, buddy), { 'github.token': '' })
  const event = join(root, 'event.json')
  const head = { sha: eventCommit, repo: { full_name: 'octo-org/octo-repo' } }
  const isPullRequest = schedule.github?.comment === true
  const pullRequest = { pull_request: { number: 7, head, base: { repo: { full_name: 'octo-org/octo-repo' } } } }
  writeFileSync(event, JSON.stringify(isPullRequest ? pullRequest : {}))
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: isPullRequest ? 'pull_request' : 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_JOB: 'gate',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: eventCommit,
    GITHUB_WORKFLOW: 'Gate',
    GITHUB_WORKSPACE: join(root, 'workspace'),
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: join(root, 'temp'),
    ...(schedule.identityMs === 0
      ? {}
      : { ACTIONS_ID_TOKEN_REQUEST_URL: `${baseUrl}/identity?v=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token' }),
    ...Object.fromEntries([...inputs].map(([name, value]) => [inputVariable(name), value])),
  }
}

function stepInputs(schedule: Schedule, buddy: SoakBuddy): Readonly<Record<string, string>> {
  const { operation, target, secrets, inputs } = schedule
  const [run] = buddy.runs
  return {
    'api-url': baseUrl,
    ...(schedule.identityMs === 0
      ? { token: secrets.token }
      : { 'oidc-provider-id': '5e3a1c1e-86e2-4a4e-8d4b-5e1f3a9c7d21', 'oidc-audience': 'Buddy' }),
    ...(['run', 'approve', 'pass-variables'].includes(operation)
      ? { 'secret-variables': `HIDDEN=${secrets.variable}` }
      : {}),
    ...(run === undefined ? {} : nameRun(schedule, run)),
    ...nameGate(schedule, run),
    ...(operation === 'run' && target.ref === 'branch' ? { branch: 'main' } : {}),
    ...(operation === 'run' && target.ref === 'tag' ? { tag: 'v1' } : {}),
    ...nameGitHub(schedule),
    ...inputs,
  }
}

function nameGitHub({ github }: Schedule): Readonly<Record<string, string>> {
  if (github === null || (!github.checkRun && !github.comment)) return {}
  return {
    'github-token': demoGitHubToken,
    ...(github.checkRun ? { 'check-run': 'Buddy' } : {}),
    ...(github.comment ? { 'pr-comment': 'true' } : {}),
  }
}

function githubFaults({ faults }: GitHubPlan): readonly Fault[] {
  return faults.map(({ status, ...fault }) => ({
    ...fault,
    response: status === 0 ? 'reset' : status === 1 ? 'silence' : { status },
  }))
}

/** The inputs that say which run is meant. */
function nameRun({ operation, target }: Schedule, run: ModelRun): Readonly<Record<string, string>> {
  const ids = {
    workspace: place.workspace,
    project: place.project,
    'pipeline-id': target.pipeline === 'slug' ? place.identifier : String(place.pipelineId),
  }
  if (operation === 'run') return ids
  switch (target.by) {
    case 'id':
      return { ...ids, 'execution-id': String(run.id) }
    case 'hash':
      return { ...ids, 'execution-id': run.plan.hash }
    case 'commit':
    case 'short-commit':
      return {
        ...ids,
        commit: target.by === 'commit' ? run.plan.revision : run.plan.revision.slice(0, 9),
        ...(target.ref === 'branch' ? { branch: run.plan.branch } : {}),
        ...(target.ref === 'tag' && run.plan.tag !== '' ? { tag: run.plan.tag } : {}),
      }
    case 'api-url':
      return { url: `${baseUrl}${pipelinePath}/executions/${String(run.id)}` }
    case 'web-url':
      return { url: runPage(run) }
  }
}

/** The inputs that say which action of it is meant; none for the whole run. */
function nameGate({ target, actions }: Schedule, run: ModelRun | undefined): Readonly<Record<string, string>> {
  const action = actions.find(({ id }) => id === target.actionId)
  const execution = run === undefined ? undefined : findNamedExecution(run, target)
  if (action === undefined || target.gate === 'run') return {}
  if (execution !== undefined) return { 'action-execution-id': execution.hash }
  if (target.gate === 'number') return { action: String(action.id) }
  return { action: target.gate === 'other-case' ? action.name.toUpperCase() : action.name }
}
