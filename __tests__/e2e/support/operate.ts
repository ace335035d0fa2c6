import type { StartTimer } from '../../../src/runner/clock.ts'
import type { FakeBuddy } from '../../../testing/fake-buddy/fake-buddy.ts'
import { anAction, type FakeAction, type FakeRun } from '../../../testing/fake-buddy/scenario.ts'
import {
  type Fault,
  type FaultyProxy,
  type ProxiedRequest,
  type RequestKind,
  startFaultyProxy,
} from './faulty-proxy.ts'
import { type GateOptions, type GateResult, runGate, stageStep } from './run-gate.ts'

/** What a test can do while the step goes on. */
export interface RunControls {
  /** Cancels the workflow. */
  readonly cancel: () => void
  readonly proxy: FaultyProxy
  readonly buddy: FakeBuddy
  readonly signal: AbortSignal
  /** Of the clock that the step goes by. */
  readonly startTimer: StartTimer
}

/** A step that does something in a small Buddy, with a proxy between them. */
export interface OperateOptions extends Pick<GateOptions, 'buddy' | 'step' | 'isBuilt'> {
  /** What a new run of the pipeline consists of; one action that is SUCCESSFUL at once unless given. */
  readonly actions?: readonly FakeAction[]
  /** The runs that are there; none unless given. */
  readonly runs?: readonly FakeRun[]
  /** The step's `with:`, beside the token, the API, the pipeline and short limits. */
  readonly inputs?: Readonly<Record<string, string>>
  /** What happens to a request on its way to Buddy; null and undefined let it through. */
  readonly handle?: (request: ProxiedRequest, controls: RunControls) => Fault | null | undefined
  /** Gets each line of the job log. */
  readonly onLine?: (line: string, controls: RunControls) => void
  /** Called before the step begins. */
  readonly onReady?: (controls: RunControls) => Promise<void>
}

/** What a user and Buddy saw of it. */
export interface OperateResult extends GateResult {
  /** Every request, those of the post step included. */
  readonly proxied: readonly ProxiedRequest[]
  /** The requests that arrived after the main stage had ended. */
  readonly inPost: readonly ProxiedRequest[]
  /** Those that would change something, by their kind. */
  readonly changes: readonly RequestKind[]
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

/** Runs the action with a proxy between the step and Buddy, its post step included, and waits for the end. */
export async function operate(options: OperateOptions): Promise<OperateResult> {
  const cancel = new AbortController()
  const seen = { cancelledAt: NaN, requestsOfMain: Infinity }
  const onLine = (line: string): void => {
    // The runner prints this between the two stages.
    if (line === 'Post job cleanup.') seen.requestsOfMain = proxy.requests.length
    if (ready !== null) options.onLine?.(line, ready)
  }
  const staged = stageStep({ ...options.step, signal: cancel.signal, onLine }, options.isBuilt)
  const { now } = staged
  let ready: RunControls | null = null
  const proxy = await startFaultyProxy(
    (request) => (ready === null ? null : (options.handle?.(request, ready) ?? null)),
    staged,
  )
  const onReady = async (buddy: FakeBuddy): Promise<void> => {
    proxy.setTarget(buddy.apiUrl)
    const end = (): void => {
      seen.cancelledAt = now()
      cancel.abort()
    }
    ready = { proxy, buddy, signal: cancel.signal, startTimer: staged.startTimer, cancel: end }
    await options.onReady?.(ready)
  }
  try {
    const result = await runGate({
      staged,
      runs: options.runs ?? [],
      buddy: {
        ...options.buddy,
        webUrl: proxy.url,
        pipelines: [{ ...pipeline, actions: options.actions ?? [anAction()] }],
      },
      onReady,
      inputs: {
        'api-url': proxy.url,
        workspace: pipeline.workspace,
        project: pipeline.project,
        'pipeline-id': String(pipeline.id),
        'request-timeout': '5s',
        'appear-timeout': '2s',
        ...options.inputs,
      },
    })
    const proxied = [...proxy.requests]
    return {
      ...result,
      proxied,
      inPost: proxied.slice(seen.requestsOfMain),
      changes: proxied.filter(({ method }) => method !== 'GET').map(({ kind }) => kind),
      cancelAfterMs: (proxied.find(({ kind }) => kind === 'CANCEL')?.at ?? NaN) - seen.cancelledAt,
      url: proxy.url,
    }
  } finally {
    await proxy.stop()
  }
}

/** Starts a run of the pipeline. */
export function start(options: OperateOptions = {}): Promise<OperateResult> {
  return operate({ ...options, inputs: { operation: 'run', ...options.inputs } })
}

/** Returns what cancels the workflow as soon as the job log has a line with this text. */
export function cancelAtLine(text: string): NonNullable<OperateOptions['onLine']> {
  return (line, { cancel }) => {
    if (line.includes(text)) cancel()
  }
}

/** The body of the request that started a run. */
export function bodyOfStart({ proxied }: OperateResult): Readonly<Record<string, unknown>> {
  const body = proxied.find(({ kind }) => kind === 'start')?.body
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {}
}
