import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BuddyOptions,
  demoToken,
  type FakeBuddy,
  type ReceivedRequest,
  startBuddy,
} from '../../../testing/fake-buddy/fake-buddy.ts'
import type { ActionChange } from '../../../testing/fake-buddy/live-action.ts'
import { runStaged, type StagedStep, stageStep } from './stage.ts'
import { anAction, aRun, type FakeAction, type FakeRun } from '../../../testing/fake-buddy/scenario.ts'
import type { StepOptions, StepResult } from '../../../testing/fake-runner/fake-runner.ts'

/** A rate limit that is far away, however quickly a test looks. */
export const ampleLimit = { 'X-Rate-Limit-Limit': '1000000', 'X-Rate-Limit-Remaining': '999999' } as const

export { repository } from './stage.ts'

/** A step that runs the action against a small Buddy. */
export interface GateOptions {
  /** What is watched differs in this from a successful action. */
  readonly watched?: Partial<FakeAction>
  /** Its run; its first action is what is watched. */
  readonly run?: Partial<FakeRun>
  /** Runs beside it. */
  readonly more?: readonly FakeRun[]
  readonly buddy?: Partial<BuddyOptions>
  /** The step's `with:`, beside the token, the API and the ids; `undefined` takes one of those out. */
  readonly inputs?:
    Readonly<Record<string, string | undefined>> | ((apiUrl: string) => Readonly<Record<string, string | undefined>>)
  readonly step?: Partial<StepOptions>
  /** Gets each request, counted from 1, before it is answered. */
  readonly onRequest?: (buddy: FakeBuddy, count: number) => void | Promise<void>
  /** What the watched action is when the first, second ... request comes; the last one holds. */
  readonly changes?: readonly ActionChange[]
  /** Runs the built dist in a process, also where nothing but that needs one. */
  readonly isBuilt?: boolean
  /** The step where it is decided already. */
  readonly staged?: StagedStep
}

/** What a user and Buddy saw of it. */
export interface GateResult extends StepResult {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
  /** The outputs by name. */
  readonly output: Readonly<Record<string, string>>
  readonly requests: readonly ReceivedRequest[]
  /** The requests: `details`, `run`, `logs` with its query, else the whole path. */
  readonly asked: readonly string[]
  readonly apiUrl: string
}

/** Runs the action and waits for its end. */
export async function runGate(options: GateOptions = {}): Promise<GateResult> {
  const run = aRun({ actions: [anAction(options.watched)], ...options.run })
  const watched = run.actions[0] ?? anAction()
  const staged = options.staged ?? stageStep(options.step, options.isBuilt)
  return withBuddy(
    { runs: [run, ...(options.more ?? [])], headers: ampleLimit, ...staged.serverClock, ...options.buddy },
    options,
    async (buddy) => {
      const given = typeof options.inputs === 'function' ? options.inputs(buddy.apiUrl) : options.inputs
      const inputs = { token: demoToken, 'api-url': buddy.apiUrl, ...idsOf(run, watched), timeout: '30s', ...given }
      const result = await runStaged(staged, { inputs: withoutUndefined(inputs) })
      return describe(result, buddy, run, watched)
    },
  )
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
  return `/workspaces/${run.workspace}/projects/${run.project}/pipelines/${String(run.pipelineId)}/executions/${String(run.id)}/action_executions/${action.hash}`
}

async function withBuddy<T>(
  options: BuddyOptions,
  gate: GateOptions,
  use: (buddy: FakeBuddy) => Promise<T>,
): Promise<T> {
  const intercept: NonNullable<BuddyOptions['intercept']> = async (request, response, body, count) => {
    const changes = gate.changes ?? []
    const change = changes[Math.min(count, changes.length) - 1]
    if (change !== undefined) buddy.runs[0]?.actions[0]?.set(change)
    await gate.onRequest?.(buddy, count)
    return (await options.intercept?.(request, response, body, count)) ?? false
  }
  const buddy = await startBuddy({ ...options, intercept })
  try {
    return await use(buddy)
  } finally {
    await buddy.close()
  }
}

function describe(result: StepResult, buddy: FakeBuddy, run: FakeRun, watched: FakeAction): GateResult {
  const texts = (level: string): readonly string[] =>
    result.annotations
      .filter((annotation) => annotation.level === level)
      .map(({ title, message }) => `${title}\n${message}`)
  const details = pathOf(run, watched)
  const shorten = (path: string): string => {
    if (path === details) return 'details'
    if (path === details.slice(0, details.lastIndexOf('/action_executions/'))) return 'run'
    return path.startsWith(`${details}/logs`) ? path.slice(details.length + 1) : path
  }
  return {
    ...result,
    errors: texts('error'),
    warnings: texts('warning'),
    notices: texts('notice'),
    output: Object.fromEntries(result.outputs),
    requests: [...buddy.requests],
    asked: buddy.requests.map(({ path }) => shorten(path)),
    apiUrl: buddy.apiUrl,
  }
}

function withoutUndefined(inputs: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
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
export function printed({ rawStdout, rawStderr }: StepResult): string {
  return `${rawStdout}\n${rawStderr}`
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
}
