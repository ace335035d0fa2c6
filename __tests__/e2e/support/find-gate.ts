import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BuddyOptions,
  demoToken,
  type FakeBuddy,
  type ReceivedRequest,
  startBuddy,
} from '../../../testing/fake-buddy/fake-buddy.ts'
import { anAction, aRun, type FakeAction, type FakeRun } from '../../../testing/fake-buddy/scenario.ts'
import type { StepOptions, StepResult } from '../../../testing/fake-runner/fake-runner.ts'
import type { StepAnnotation } from '../../../testing/fake-runner/log.ts'
import { ampleLimit } from './gate.ts'
import { runStaged, stageStep } from './stage.ts'

/** When the runs of a small Buddy with a clock of its own begin. */
const beginning = Date.parse('2026-01-05T08:00:00Z')

/** The project of every run here, as inputs. */
export const project = { workspace: 'my-workspace', project: 'my-project' } as const

/** The pipeline of every run here, as inputs. */
export const pipeline = { ...project, 'pipeline-id': '2' } as const

/** The commit that the runner has unless told otherwise, and every run unless told otherwise. */
export const eventCommit = '90d11b5b54108fa57b30ae286322b99b26d46ccb'

/** A step that has something to find in a small Buddy. */
export interface FindOptions {
  readonly runs: readonly FakeRun[]
  readonly buddy?: Partial<BuddyOptions>
  /** The step's `with:`, beside the token and the API; `undefined` takes one of those out. */
  readonly inputs: Inputs | ((apiUrl: string) => Inputs)
  readonly step?: Partial<StepOptions>
  /** Gets each request, counted from 1, before it is answered. */
  readonly onRequest?: (buddy: FakeBuddy, count: number) => void
  /** How many milliseconds after its beginning Buddy's clock stands at the first, second ... request; without it, time goes on as it does. */
  readonly clock?: (count: number) => number
  /** Runs the built dist in a process, also where nothing but that needs one. */
  readonly isBuilt?: boolean
}

type Inputs = Readonly<Record<string, string | undefined>>

/** What a user and Buddy saw of it. */
export interface FindResult extends StepResult {
  readonly output: Readonly<Record<string, string>>
  readonly errors: readonly StepAnnotation[]
  readonly warnings: readonly StepAnnotation[]
  readonly notices: readonly StepAnnotation[]
  readonly requests: readonly ReceivedRequest[]
  /** The requests in short: `identifiers`, `pipelines 1`, `runs 1` (a page each), `run 7`, `action of run 7`, `log of run 7`; else the path. */
  readonly asked: readonly string[]
  readonly apiUrl: string
}

/** Runs the built action and waits for its end. */
export async function runFind(options: FindOptions): Promise<FindResult> {
  let nowMs = beginning
  const intercept: NonNullable<BuddyOptions['intercept']> = async (request, response, body, count) => {
    if (options.clock !== undefined) nowMs = beginning + options.clock(count)
    options.onRequest?.(buddy, count)
    return (await options.buddy?.intercept?.(request, response, body, count)) ?? false
  }
  const staged = stageStep(options.step, options.isBuilt)
  const clock = { ...staged.serverClock, ...(options.clock === undefined ? {} : { now: () => nowMs }) }
  const buddy = await startBuddy({ headers: ampleLimit, ...clock, ...options.buddy, runs: options.runs, intercept })
  try {
    const given = typeof options.inputs === 'function' ? options.inputs(buddy.apiUrl) : options.inputs
    const inputs = { token: demoToken, 'api-url': buddy.apiUrl, timeout: '30s', 'poll-interval': '1s', ...given }
    const result = await runStaged(staged, { inputs: withoutUndefined(inputs) })
    const pick = (level: string): readonly StepAnnotation[] =>
      result.annotations.filter((annotation) => annotation.level === level)
    return {
      ...result,
      output: Object.fromEntries(result.outputs),
      errors: pick('error'),
      warnings: pick('warning'),
      notices: pick('notice'),
      requests: [...buddy.requests],
      asked: buddy.requests.map(({ path }) => shorten(path)),
      apiUrl: buddy.apiUrl,
    }
  } finally {
    await buddy.close()
  }
}

/** A clock that stands this many milliseconds later at each request. */
export function eachTakes(milliseconds: number): (count: number) => number {
  return (count) => (count - 1) * milliseconds
}

/** A revision of 40 digits of which the given ones are the first. */
export function aRevision(start: string | number): string {
  return String(start).padEnd(40, '0')
}

/** Runs with the numbers 1 to `count`, each of a commit of its own; one action each. */
export function manyRuns(count: number): readonly FakeRun[] {
  return Array.from({ length: count }, (_, index) => aRun({ id: index + 1, revision: revisionOfRun(index + 1) }))
}

/** The revision that {@link manyRuns} gives the run of this number. */
export function revisionOfRun(id: number): string {
  return aRevision(`abc${String(id).padStart(4, '0')}`)
}

/** An action that goes on until so many milliseconds after its run began, and then has this status. */
export function endingAt(afterMs: number, status: string, parts: Partial<FakeAction> = {}): FakeAction {
  return anAction({
    timeline: [
      { afterMs: 0, status: 'INPROGRESS' },
      { afterMs, status },
    ],
    ...parts,
  })
}

/** The names of the pages of a list, the first so many of them. */
export function pagesOf(list: 'runs' | 'pipelines', count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${list} ${String(index + 1)}`)
}

/** The text of an error, with its title. */
export function textOf(annotations: readonly StepAnnotation[]): string {
  return annotations.map(({ title, message }) => `${title}\n${message}`).join('\n')
}

/** A folder that is there while it is used. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'find-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function shorten(path: string): string {
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

function withoutUndefined(inputs: Inputs): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
