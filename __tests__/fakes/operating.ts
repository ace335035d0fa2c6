import { BuddyClient } from '../../src/buddy/client.ts'
import { BuddyError } from '../../src/buddy/errors.ts'
import { silentListener } from '../../src/buddy/retry/retry.ts'
import type { FoundIds, GateContext } from '../../src/run/context.ts'
import type { ResolvedTarget } from '../../src/run/find.ts'
import { StartedRun, type StartedRunState } from '../../src/run/started-run.ts'
import type { ExecutionState } from '../../src/run/state.ts'
import type { Fields } from './builders.ts'
import { createFakeClock, type FakeClock } from './clock.ts'
import { type Call, createFakeBuddy, cut, type FakeBuddy, refused, silence } from './exchange.ts'

/** The marker of every step that a test operates. */
export const marker = '[buddy-gate 77-1-nonce]'

/** Run 2 as a whole, which nothing had to be read for. */
export const resolvedRun: ResolvedTarget = {
  run: { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2' },
  actionExecutionId: null,
  execution: null,
  actionId: null,
  stage: 'connected',
  graceUntil: -Infinity,
  beforeRetry: null,
}

/** What an observer was told, by kind, in order. */
export interface Observed {
  readonly notices: readonly string[]
  readonly warnings: readonly string[]
  readonly progress: readonly string[]
  readonly done: readonly string[]
  readonly states: readonly ExecutionState[]
  readonly started: readonly (readonly [executionId: string, htmlUrl: string | null])[]
  readonly resolved: readonly FoundIds[]
  /** Each thing that was waited for to appear. */
  readonly awaited: readonly string[]
}

/** What bounds the operating. */
export interface OperatingOptions {
  readonly clock?: FakeClock
  /** On the clock; none where it is not given. */
  readonly deadline?: number
  readonly signal?: AbortSignal
  readonly appearTimeoutMs?: number
  readonly random?: () => number
  readonly wait?: boolean
  readonly ifMissing?: 'fail' | 'pass'
  readonly pollIntervalMs?: number | null
}

/** An operation under way, and all that it left. */
export interface Operated {
  readonly context: GateContext
  readonly clock: FakeClock
  readonly buddy: FakeBuddy
  readonly observed: Observed
  /** What was kept for the post step, in order. */
  readonly saved: readonly (StartedRunState | null)[]
}

/** The means of an operation on a Buddy that answers so. */
export function aContext(
  response: (call: Call) => Fields | BuddyError | null,
  options: OperatingOptions = {},
): Operated {
  const {
    clock = createFakeClock(),
    deadline = Infinity,
    signal = new AbortController().signal,
    appearTimeoutMs = 300_000,
    random = () => 0.5,
    wait = true,
    ifMissing = 'fail',
    pollIntervalMs = null,
  } = options
  const buddy = createFakeBuddy(response)
  const [notices, warnings, progress, done]: [string[], string[], string[], string[]] = [[], [], [], []]
  const states: ExecutionState[] = []
  const started: [string, string | null][] = []
  const saved: (StartedRunState | null)[] = []
  const resolved: FoundIds[] = []
  const awaited: string[] = []
  const client = new BuddyClient(buddy.sendRequest, {
    requestTimeoutMs: 30_000,
    deadline,
    now: () => clock.now(),
    wallTime: () => clock.wallTime(),
    signal,
  })
  return {
    clock,
    buddy,
    saved,
    observed: { notices, warnings, progress, done, states, started, resolved, awaited },
    context: {
      clock,
      random,
      signal,
      deadline,
      outageToleranceMs: 600_000,
      client,
      appearTimeoutMs,
      passOn: new Set(['SUCCESSFUL']),
      wait,
      ifMissing,
      approvalTimeoutMs: Infinity,
      pollIntervalMs,
      redact: (text) => text,
      startedRun: new StartedRun(marker, (run) => {
        saved.push(run)
      }),
      listener: {
        ...silentListener,
        onResolved: (found) => {
          resolved.push(found)
        },
        onWaitingToAppear: (what) => {
          awaited.push(what)
        },
        onNotice: (sentence) => {
          notices.push(sentence)
        },
        onWarning: (sentence) => {
          warnings.push(sentence)
        },
        onProgress: (sentence) => {
          progress.push(sentence)
        },
        onDone: (sentence) => {
          done.push(sentence)
        },
        onState: (state) => {
          states.push(state)
        },
        onStarted: (executionId, htmlUrl) => {
          started.push([executionId, htmlUrl])
        },
      },
    },
  }
}

/** Result or error of an operation, and the requests that may have changed something. */
export interface Attempted<T> extends Operated {
  readonly result: T | Error
  readonly changes: readonly Call[]
}

/** Makes an operation on a Buddy that answers so. */
export async function attempt<T>(
  operation: (context: GateContext) => Promise<T>,
  response: (call: Call) => Fields | BuddyError | null,
  options?: OperatingOptions,
): Promise<Attempted<T>> {
  const operated = aContext(response, options)
  const result = await operation(operated.context).catch(toError)
  return { ...operated, result, changes: operated.buddy.calls.filter(({ method }) => method !== 'GET') }
}

/** Returns what was thrown, as an error. */
export function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** A connection that was never there. */
export const notSent = new BuddyError({ kind: 'connection', code: 'ECONNREFUSED', detail: '' }, 'POST /x', false)

/** Errors, by name, after which Buddy may have carried out an operation. */
export const unclearErrors: readonly (readonly [name: string, error: BuddyError])[] = [
  ['a cut connection', cut()],
  ['no response in time', silence(30_000)],
  [
    'a body that is not JSON',
    new BuddyError(
      { kind: 'invalid-response', problem: 'the body is not JSON', httpStatus: 200, contentType: '', excerpt: '' },
      'POST /x',
    ),
  ],
  ['HTTP 500', refused(500)],
  ['HTTP 502', refused(502)],
  ['HTTP 503 with Retry-After', refused(503, { retryAfterMs: 1000 })],
  ['HTTP 504', refused(504)],
  ['HTTP 408', refused(408)],
]

/** Errors, by name, after which Buddy has certainly not carried out an operation. */
export const harmlessErrors: readonly (readonly [name: string, error: BuddyError])[] = [
  ['no connection', notSent],
  ['HTTP 429', refused(429)],
  ['HTTP 429 with Retry-After', refused(429, { retryAfterMs: 1000 })],
  ['HTTP 408 with Retry-After', refused(408, { retryAfterMs: 1000 })],
]
