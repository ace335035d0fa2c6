import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startTimer, type StartTimer } from '../../../src/runner/clock.ts'
import {
  type BuddyOptions,
  demoToken,
  type FakeBuddy,
  type ReceivedRequest,
  startBuddy,
} from '../../../testing/fake-buddy/fake-buddy.ts'
import type { ActionChange } from '../../../testing/fake-buddy/live-action.ts'
import type { LiveRun } from '../../../testing/fake-buddy/live-run.ts'
import { anAction, aRun, type FakeAction, type FakeRun } from '../../../testing/fake-buddy/scenario.ts'
import { runStep, type StepOptions, type StepResult } from '../../../testing/fake-runner/fake-runner.ts'
import { createInProcessStage } from '../../../testing/fake-runner/in-process.ts'
import type { RunnerDelays } from '../../../testing/fake-runner/process.ts'
import { createVirtualClock } from '../../../testing/virtual-time/virtual-clock.ts'

type Inputs = Readonly<Record<string, string | undefined>>

/** A step that runs the action against a fake Buddy. */
export interface GateOptions {
  /** Differences of the watched action from one that is SUCCESSFUL at once. */
  readonly watched?: Partial<FakeAction>
  /** Its run; its first action is watched. */
  readonly run?: Partial<FakeRun>
  /** Runs beside it. */
  readonly more?: readonly FakeRun[]
  /** All runs, of which none is watched: the inputs are to find one. */
  readonly runs?: readonly FakeRun[]
  readonly buddy?: Partial<BuddyOptions>
  /** The `with:` of the step, beside the token, the API, a timeout and the ids of what is watched; `undefined` removes one. */
  readonly inputs?: Inputs | ((apiUrl: string) => Inputs)
  readonly step?: Partial<StepOptions>
  /** Gets each request, counted from 1, before it is answered. */
  readonly onRequest?: (buddy: FakeBuddy, count: number) => void | Promise<void>
  /** States of the watched action at the first, second ... request; the last one holds. */
  readonly changes?: readonly ActionChange[]
  /** Time of Buddy's clock at the first, second ... request, in milliseconds; the time of the step unless given. */
  readonly clock?: (count: number) => number
  /** Called when Buddy can be asked, before the step begins. */
  readonly onReady?: (buddy: FakeBuddy) => void | Promise<void>
  /** Runs the built dist in a process, also where nothing but that needs one. */
  readonly isBuilt?: boolean
  /** The step where it is decided already. */
  readonly staged?: StagedStep
}

/** What a user and Buddy saw of a step. */
export interface GateResult extends StepResult {
  /** Title and message of each. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
  /** The outputs by name. */
  readonly output: Readonly<Record<string, string>>
  readonly requests: readonly ReceivedRequest[]
  /** The requests by short names, see {@link shorten}. */
  readonly asked: readonly string[]
  readonly apiUrl: string
  /** Every run in Buddy, those that were started last. */
  readonly runs: readonly LiveRun[]
}

/** Rate limit that no test reaches. */
const ampleLimit = { 'X-Rate-Limit-Limit': '1000000', 'X-Rate-Limit-Remaining': '999999' } as const

/** Beginning of the runs of a Buddy with a clock of its own. */
const beginning = Date.parse('2026-01-05T08:00:00Z')

/** Runs the action and waits for its end. */
export async function runGate(options: GateOptions = {}): Promise<GateResult> {
  const run = aRun({ actions: [anAction(options.watched)], ...options.run })
  const watched = run.actions[0] ?? anAction()
  const staged = options.staged ?? stageStep(options.step, options.isBuilt)
  let nowMs = beginning
  const intercept: NonNullable<BuddyOptions['intercept']> = async (request, response, body, count) => {
    if (options.clock !== undefined) nowMs = beginning + options.clock(count)
    const changes = options.changes ?? []
    const change = changes[Math.min(count, changes.length) - 1]
    if (change !== undefined) buddy.runs[0]?.actions[0]?.set(change)
    await options.onRequest?.(buddy, count)
    return (await options.buddy?.intercept?.(request, response, body, count)) ?? false
  }
  const buddy = await startBuddy({
    headers: ampleLimit,
    runs: options.runs ?? [run, ...(options.more ?? [])],
    ...staged.serverClock,
    ...(options.clock === undefined ? {} : { now: () => nowMs }),
    ...options.buddy,
    intercept,
  })
  try {
    await options.onReady?.(buddy)
    const given = typeof options.inputs === 'function' ? options.inputs(buddy.apiUrl) : options.inputs
    const ids = options.runs === undefined ? idsOf(run, watched) : { 'poll-interval': '1s' }
    const inputs = { token: demoToken, 'api-url': buddy.apiUrl, ...ids, timeout: '30s', ...given }
    const result = await runStaged(staged, withoutUndefined(inputs))
    const details = options.runs === undefined ? pathOf(run, watched) : null
    return {
      ...result,
      errors: textsOf(result, 'error'),
      warnings: textsOf(result, 'warning'),
      notices: textsOf(result, 'notice'),
      output: Object.fromEntries(result.outputs),
      requests: [...buddy.requests],
      asked: buddy.requests.map(({ path }) => shorten(path, details)),
      apiUrl: buddy.apiUrl,
      runs: buddy.runs,
    }
  } finally {
    await buddy.close()
  }
}

/** The bodies of the PATCH requests. */
export function sentBy({ requests }: GateResult): readonly unknown[] {
  return requests.filter(({ method }) => method === 'PATCH').map(({ body }): unknown => JSON.parse(body))
}

/** The five ids, as inputs. */
export function idsOf(run: FakeRun, action: FakeAction): Readonly<Record<string, string>> {
  return {
    workspace: run.workspace,
    project: run.project,
    'pipeline-id': String(run.pipelineId),
    'execution-id': String(run.id),
    'action-execution-id': action.hash,
  }
}

/** The path of an action execution in the API. */
export function pathOf(run: FakeRun, action: FakeAction): string {
  const { workspace, project, pipelineId, id } = run
  const path = `/workspaces/${workspace}/projects/${project}/pipelines/${String(pipelineId)}/executions/${String(id)}`
  return `${path}/action_executions/${action.hash}`
}

/**
 * Returns a short name of a request: for what is watched `details`, `run` and `logs` with its query; else `identifiers`,
 * `pipelines 1` and `runs 1` (a page each), `run 7`, `action of run 7` and `log of run 7`; else the path.
 */
function shorten(path: string, details: string | null): string {
  if (details !== null) {
    if (path === details) return 'details'
    if (path === details.slice(0, details.lastIndexOf('/action_executions/'))) return 'run'
    if (path.startsWith(`${details}/logs`)) return path.slice(details.length + 1)
    return path
  }
  const url = new URL(path, 'http://127.0.0.1')
  if (url.pathname.endsWith('/identifiers')) return 'identifiers'
  const page = url.searchParams.get('page') ?? '1'
  if (url.pathname.endsWith('/pipelines')) return `pipelines ${page}`
  if (url.pathname.endsWith('/executions')) return `runs ${page}`
  const [, run, action, logs] =
    /\/executions\/(\d+)(\/action_executions\/[0-9a-f]+)?(\/logs)?$/.exec(url.pathname) ?? []
  if (run === undefined) return path
  return logs !== undefined ? `log of run ${run}` : action !== undefined ? `action of run ${run}` : `run ${run}`
}

function textsOf({ annotations }: StepResult, level: string): readonly string[] {
  return annotations.filter((one) => one.level === level).map(({ title, message }) => `${title}\n${message}`)
}

function withoutUndefined(inputs: Inputs): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** A step, and the clock that it goes by: null for the machine's own, which a process has. */
export interface StagedStep {
  readonly step: Partial<StepOptions>
  readonly clock: { stop(): void } | null
  /** Options of the fake servers: they have the time of the step, and report responses that they hold back. */
  readonly serverClock: ServerClock
  /** Reports that the response to a request is held back. Returns what ends that. */
  readonly hold: (request: IncomingMessage) => () => void
  readonly now: () => number
  readonly startTimer: StartTimer
}

/** Delays of a runner that never ends a process early, because a slow machine takes longer to end one in order. */
const unhurried: Partial<RunnerDelays> = { interruptMs: 60_000, terminateMs: 60_000 }

interface ServerClock {
  readonly now?: () => number
  readonly onHeld?: (request: IncomingMessage) => void
}

/** The repository: its action.yml is what is run, with src or the dist that stands in it. */
export const repository = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * Decides where a step runs. A step that nothing but a process could show something of runs the built dist in one:
 * `isBuilt`, a Node of its own, more than one signal. All others run inside this process, from src, on a clock
 * that takes no time.
 */
export function stageStep(step: Partial<StepOptions> = {}, isBuilt = false): StagedStep {
  const needsProcess =
    isBuilt ||
    ['node', 'action'].some((name) => name in step) ||
    Object.keys(step.env ?? {}).some((name) => name.startsWith('NODE_'))
  if (needsProcess) {
    const hold = (): (() => void) => () => undefined
    return {
      step: { delays: unhurried, ...step },
      clock: null,
      serverClock: {},
      hold,
      now: () => performance.now(),
      startTimer,
    }
  }
  const clock = createVirtualClock()
  const hold: StagedStep['hold'] = ({ method = '', url = '' }) => clock.hold(`${method} ${url}`)
  return {
    step: { ...step, run: createInProcessStage(clock) },
    clock,
    serverClock: { now: () => clock.wallTime(), onHeld: hold },
    hold,
    now: () => clock.now(),
    startTimer: clock.startTimer,
  }
}

/** Runs a step to its end. `durationMs` is 0 for a process, because no test may depend on the speed of the machine. */
async function runStaged({ step, clock }: StagedStep, inputs: Readonly<Record<string, string>>): Promise<StepResult> {
  const result = await runStep({ action: repository, ...step, inputs })
  clock?.stop()
  return { ...result, durationMs: clock === null ? 0 : result.durationMs }
}

/** Returns the options of a step that cancels the workflow as soon as the job log has a line with this text. */
export function cancelAtLine(text: string): Pick<StepOptions, 'signal' | 'onLine'> {
  const cancel = new AbortController()
  return {
    signal: cancel.signal,
    onLine: (line) => {
      if (line.includes(text)) cancel.abort()
    },
  }
}

/** A folder that is there while it is used. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gate-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The body of a fixture, as text. */
export async function readFixture(name: string): Promise<string> {
  return readFile(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')
}

/** The lines of stdout and stderr, without the commands by which the action registers secrets. */
export function printed({ rawStdout, rawStderr }: Pick<StepResult, 'rawStdout' | 'rawStderr'>): string {
  return `${rawStdout}\n${rawStderr}`
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
}
