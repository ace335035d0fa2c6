import { BuddyError, type ContactStage } from '../../src/buddy/errors.ts'
import { classifyStatus } from '../../src/buddy/status.ts'
import type { WatchPolicy } from '../../src/inputs/policy.ts'
import type { ExecutionState } from '../../src/run/state.ts'
import { type StatePoller, watch, type WatchResult } from '../../src/watch/watch.ts'
import { anExecutionState } from './builders.ts'
import { createFakeClock, type FakeClock } from './clock.ts'

/** The state of a run with a status. In a WAITING_* status a user has to act. */
export function at(status: string, more: Partial<ExecutionState> = {}): ExecutionState {
  const waitingFor = classifyStatus(status) === 'waiting' ? { status, action: null } : null
  return anExecutionState({ status, effectiveStatus: status, statusClass: classifyStatus(status), waitingFor, ...more })
}

/** The policy and the limits of a watching. */
export interface WatchOptions extends Partial<WatchPolicy> {
  readonly clock?: FakeClock
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
  /** Stage of the contact with Buddy before the first poll. */
  readonly stage?: ContactStage
  /** Time on the clock until which a 404 is retried. */
  readonly graceUntil?: number
}

/** Result of a watching, and all that it did. */
export interface Watched extends WatchResult {
  readonly tookMs: number
  readonly readCount: number
  /** Each status, the kind of each error, and each recovery. */
  readonly observed: readonly string[]
  /** The deadlines that polls were given, after the start. */
  readonly deadlines: readonly number[]
  /** Lines of the debug log. */
  readonly decisions: readonly string[]
}

/** Watches a run. Each poll has the next event; the last one goes on for ever. */
export async function runWatch(
  events: readonly (ExecutionState | BuddyError | (() => ExecutionState))[],
  options: WatchOptions = {},
): Promise<Watched> {
  const {
    clock = createFakeClock(),
    timeoutMs = Infinity,
    signal = new AbortController().signal,
    stage = 'first-contact',
    graceUntil = -Infinity,
    ...policy
  } = options
  const startedAt = clock.now()
  const observed: string[] = []
  const deadlines: number[] = []
  const decisions: string[] = []
  let readCount = 0
  const poller: StatePoller = {
    read: async (_, deadline) => {
      if (deadline !== undefined) deadlines.push(deadline - startedAt)
      const event = events[Math.min(readCount++, events.length - 1)]
      if (event === undefined) throw new Error('no events')
      if (event instanceof BuddyError) throw event
      return typeof event === 'function' ? event() : event
    },
    accept: () => null,
  }
  const context = {
    passOn: new Set(['SUCCESSFUL']),
    wait: true,
    approvalTimeoutMs: Infinity,
    outageToleranceMs: 600_000,
    ifMissing: 'fail' as const,
    pollIntervalMs: 10_000,
    ...policy,
    clock,
    random: () => 0.5,
    signal,
    deadline: startedAt + timeoutMs,
    client: { serverHints: { rateLimit: null, serverAheadMs: 0 }, serverTime: () => clock.wallTime() },
    listener: {
      onState: ({ status }: ExecutionState) => observed.push(status),
      onRetry: ({ details }: BuddyError) => observed.push(details.kind),
      onRecovered: (attempts: number) => observed.push(`recovered at ${String(attempts)}`),
    },
    onDecision: (next: string) => decisions.push(next),
  }
  const result = await watch(poller, { stage, graceUntil }, context, async (_, milliseconds) => {
    await clock.sleep(milliseconds, signal)
  })
  return { ...result, tookMs: clock.now() - startedAt, readCount, observed, deadlines, decisions }
}
