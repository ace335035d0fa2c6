import type { StartTimer } from '../../../src/runner/clock.ts'
import { type BuddyOptions, demoToken, type FakeBuddy, startBuddy } from '../../../testing/fake-buddy/fake-buddy.ts'
import type { LiveRun } from '../../../testing/fake-buddy/live-run.ts'
import {
  anAction,
  aRun,
  type FakeAction,
  type FakeRun,
  type TimelineStep,
} from '../../../testing/fake-buddy/scenario.ts'
import type { StepOptions, StepResult } from '../../../testing/fake-runner/fake-runner.ts'
import { type Fault, type Front, type Passage, type RequestKind, startFront } from './front.ts'
import { ampleLimit } from './gate.ts'
import { runStaged, stageStep } from './stage.ts'

/** What a test can do while the step goes on. */
export interface RunControls {
  /** Cancels the workflow. */
  readonly cancel: () => void
  readonly front: Front
  readonly buddy: FakeBuddy
  readonly signal: AbortSignal
  /** Of the clock that the step goes by. */
  readonly startTimer: StartTimer
}

/** A step that does something in a small Buddy, with a front between them. */
export interface OperateOptions {
  /** What a new run of the pipeline consists of; one action that is SUCCESSFUL at once unless given. */
  readonly actions?: readonly FakeAction[]
  /** The runs that are there; none unless given. */
  readonly runs?: readonly FakeRun[]
  readonly buddy?: Partial<BuddyOptions>
  /** The step's `with:`, beside the token, the API, the pipeline and short limits. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly step?: Partial<StepOptions>
  /** What happens to a request on its way to Buddy; null and undefined let it through. */
  readonly handle?: (passage: Passage, controls: RunControls) => Fault | null | undefined
  /** Gets each line of the job log. */
  readonly onLine?: (line: string, controls: RunControls) => void
  /** Called before the step begins. */
  readonly onReady?: (controls: RunControls) => Promise<void>
  /** Runs the built dist in a process, also where nothing but that needs one. */
  readonly isBuilt?: boolean
}

/** What a user and Buddy saw of it. */
export interface OperateResult extends StepResult {
  readonly output: Readonly<Record<string, string>>
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
  /** Every request, those of the post step included. */
  readonly passages: readonly Passage[]
  /** The requests that arrived after the main stage had ended. */
  readonly inPost: readonly Passage[]
  /** Those that would change something, by their kind. */
  readonly changes: readonly RequestKind[]
  /** Every run in Buddy, those that were started last. */
  readonly runs: readonly LiveRun[]
  /** How many milliseconds after the workflow was cancelled the CANCEL arrived; NaN where it did not. */
  readonly cancelAfterMs: number
  readonly url: string
}

/** The pipeline of all these steps. */
const pipeline = {
  workspace: 'my-workspace',
  project: 'my-project',
  id: 2,
  identifier: 'tests',
  name: 'Tests',
} as const

/** Runs the built action, its post step included, and waits for the end. */
export async function operate(options: OperateOptions): Promise<OperateResult> {
  const cancel = new AbortController()
  const staged = stageStep(options.step, options.isBuilt)
  const seen = { cancelledAt: NaN, requestsOfMain: Infinity }
  const { now } = staged
  const front = await startFront((passage) => options.handle?.(passage, controls) ?? null, staged)
  const buddy = await startBuddy({
    headers: ampleLimit,
    ...staged.serverClock,
    ...options.buddy,
    webUrl: front.url,
    runs: options.runs ?? [],
    pipelines: [{ ...pipeline, actions: options.actions ?? [anAction()] }],
  })
  const controls: RunControls = {
    front,
    buddy,
    signal: cancel.signal,
    startTimer: staged.startTimer,
    cancel: () => {
      seen.cancelledAt = now()
      cancel.abort()
    },
  }
  front.setTarget(buddy.apiUrl)
  try {
    await options.onReady?.(controls)
    const result = await runStaged(staged, {
      signal: cancel.signal,
      onLine: (line) => {
        // The runner prints this between the two stages.
        if (line === 'Post job cleanup.') seen.requestsOfMain = front.passages.length
        options.onLine?.(line, controls)
      },
      inputs: {
        token: demoToken,
        'api-url': front.url,
        workspace: pipeline.workspace,
        project: pipeline.project,
        'pipeline-id': String(pipeline.id),
        timeout: '30s',
        'request-timeout': '5s',
        'appear-timeout': '2s',
        'poll-interval': '1s',
        ...options.inputs,
      },
    })
    const texts = (level: string): readonly string[] =>
      result.annotations
        .filter((annotation) => annotation.level === level)
        .map(({ title, message }) => `${title}\n${message}`)
    const passages = [...front.passages]
    return {
      ...result,
      output: Object.fromEntries(result.outputs),
      errors: texts('error'),
      warnings: texts('warning'),
      notices: texts('notice'),
      passages,
      inPost: passages.slice(seen.requestsOfMain),
      changes: passages.filter(({ method }) => method !== 'GET').map(({ kind }) => kind),
      runs: buddy.runs,
      cancelAfterMs: (passages.find(({ kind }) => kind === 'CANCEL')?.at ?? NaN) - seen.cancelledAt,
      url: front.url,
    }
  } finally {
    await front.stop()
    await buddy.close()
  }
}

/** Starts a run of the pipeline. */
export function start(options: OperateOptions = {}): Promise<OperateResult> {
  return operate({ ...options, inputs: { operation: 'run', ...options.inputs } })
}

/** An action that goes on for ever, or for so many milliseconds. */
export function longAction(
  maxDurationMs = Infinity,
  status = 'SUCCESSFUL',
  parts: Partial<FakeAction> = {},
): FakeAction {
  const end: readonly TimelineStep[] = Number.isFinite(maxDurationMs) ? [{ afterMs: maxDurationMs, status }] : []
  return anAction({ timeline: [{ afterMs: 0, status: 'INPROGRESS' }, ...end], ...parts })
}

/** Run 1, which has failed; a retry of it succeeds at once unless told otherwise. */
export function aFailedRun(
  parts: Partial<FakeRun> = {},
  retryTimeline: readonly TimelineStep[] = [{ afterMs: 0, status: 'SUCCESSFUL' }],
): FakeRun {
  return aRun({
    startedAt: Date.now() - 60_000,
    actions: [anAction({ timeline: [{ afterMs: 1000, status: 'FAILED' }], retryTimeline })],
    ...parts,
  })
}

/** The body of the request that started a run. */
export function bodyOfStart({ passages }: OperateResult): Readonly<Record<string, unknown>> {
  const body = passages.find(({ kind }) => kind === 'start')?.body
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {}
}
