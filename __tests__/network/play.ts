import type { Dispatcher } from 'undici'
import { createTransport, type SendRequest } from '../../src/buddy/http/transport.ts'
import { main } from '../../src/main.ts'
import type { StartTimer } from '../../src/runner/clock.ts'
import { createDispatcher } from '../../src/runner/undici/connections.ts'
import type { Outcome } from '../../src/watch/verdict.ts'
import { createFakeClock, type FakeClock } from '../fakes/clock.ts'
import { createFakeRunner, type FakeRunner } from '../fakes/runner.ts'

/** The ids that these tests ask about. */
export const hash = '6836dca490f5896b4bb8e6a7'
export const ids = {
  workspace: 'buddy',
  project: 'company-website',
  'pipeline-id': '2',
  'execution-id': '1',
  'action-execution-id': hash,
}

/** What a step saw and did. */
export interface RunResult {
  readonly outcome: Outcome
  readonly runner: FakeRunner
  readonly clock: FakeClock
  /** Title and message of each error. */
  readonly errors: readonly string[]
  /** How long it took, on the clock that was given. */
  readonly tookMs: number
}

/** What differs from an ordinary step. */
export interface TransportRunOptions {
  readonly inputs?: Readonly<Record<string, string>>
  readonly connect?: (apiUrl: string, clock: FakeClock) => SendRequest
  readonly random?: () => number
  /** Starts the time limit of a request; a timer of the machine unless given. */
  readonly startTimer?: StartTimer
}

/** The whole step over real sockets, on a clock whose waits take no time. */
export async function runTransport(apiUrl: string, options: TransportRunOptions = {}): Promise<RunResult> {
  const runner = createFakeRunner({
    inputs: { token: 'demo-token-0123456789', 'api-url': apiUrl, ...ids, 'request-timeout': '1m', ...options.inputs },
  })
  const clock = createFakeClock()
  const startedAt = clock.now()
  const dispatchers: Dispatcher[] = []
  const overSockets = (base: string, redact: (text: string) => string): SendRequest =>
    createTransport({
      apiUrl: base,
      redact,
      createDispatcher: (signal) => {
        const dispatcher = createDispatcher(null, signal)
        dispatchers.push(dispatcher)
        return dispatcher
      },
      wallTime: () => clock.wallTime(),
      ...(options.startTimer === undefined ? {} : { startTimer: options.startTimer }),
    })
  try {
    const outcome = await main({
      runner,
      clock,
      connect: (base, redact) => options.connect?.(base, clock) ?? overSockets(base, redact),
      connectGitHub: async () => {
        throw new Error('there is no GitHub here')
      },
      random: options.random ?? Math.random,
      randomId: () => 'a-token-to-stop-commands',
      signal: new AbortController().signal,
    })
    const errors = runner.annotations
      .filter(({ level }) => level === 'error')
      .map(({ title, message }) => `${title}\n${message}`)
    return { outcome, runner, clock, errors, tookMs: clock.now() - startedAt }
  } finally {
    // Not waited for: a connection that is still being made would hold it up.
    for (const dispatcher of dispatchers) void dispatcher.destroy()
  }
}

/** An action execution's body. */
export function details(
  status: string,
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    action_execution_id: hash,
    status,
    log: ['Done'],
    action: { id: 1, name: 'Unit tests', type: 'BUILD' },
    ...fields,
  }
}

/** The body of its run. */
export function runOf(
  status: string,
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const isFinished = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'].includes(status)
  return {
    id: 1,
    status: isFinished ? status : 'INPROGRESS',
    action_executions: [details(status, { log: undefined })],
    ...fields,
  }
}

/** The body for a path: the action execution's or its run's. */
export function bodyFor(path: string, status: string): Readonly<Record<string, unknown>> {
  return path.includes('/action_executions/') ? details(status) : runOf(status)
}
