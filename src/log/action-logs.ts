// The logs of a gate: followed while the run goes on, and collected at the end.
import type { BuddyClient, ExecutionAddress } from '../buddy/client.ts'
import type { OnLines } from '../buddy/http/json-stream.ts'
import type { ActionExecution } from '../buddy/model.ts'
import { backoffDelay } from '../buddy/polling/poll-interval.ts'
import { minRequestIntervalMs } from '../buddy/retry/retry-policy.ts'
import type { ExecutionState } from '../run/state.ts'
import type { StepContext } from '../runner/context.ts'
import type { ActionLog } from './action-log.ts'
import { type ActionLogResult, collectLogs, unfinishedNote } from './fetch/collect.ts'
import { LiveLogs } from './fetch/follow.ts'
import { LogRetryBudget } from './fetch/retry-budget.ts'

/** Factor between the pauses of a log without news and those of a log with news. */
const idleBackoffFactor = 2
/**
 * Time limit in milliseconds for a page of a live log, because a shorter pause would
 * cut every slow page off.
 */
const minPageTimeoutMs = 5_000
/**
 * Time in milliseconds that errors may cost when logs are read at the end, because the
 * verdict is known by then.
 */
const logTimeoutMs = 30_000
/**
 * Time in milliseconds that errors may cost if no status decided, because the step is
 * over its time by then.
 */
const partialLogTimeoutMs = 3_000

/**
 * When logs are fetched: `live` for the job log or a file, `at-end` for the summary or
 * a check run, else `none`.
 */
export type LogMode = 'live' | 'at-end' | 'none'

/** The end of the watching, as far as it matters to logs. */
export interface WatchEnd {
  readonly state: ExecutionState | null
  /** `error` is the last error if Buddy could not be reached at the end. */
  readonly stopReason: { readonly kind: string; readonly error?: unknown }
}

/** The logs of a run's actions. They never reject and decide nothing. */
export class ActionLogs {
  readonly #client: BuddyClient
  readonly #step: StepContext
  readonly #run: ExecutionAddress
  readonly #open: () => ActionLog
  readonly #mode: LogMode
  readonly #live: LiveLogs | null
  /** Logs that came with other responses, by the id of the action execution. */
  readonly #received = new Map<string, ActionLog>()
  readonly #startedAt: number
  #nextPollAt = 0

  constructor(client: BuddyClient, step: StepContext, run: ExecutionAddress, open: () => ActionLog, mode: LogMode) {
    this.#client = client
    this.#step = step
    this.#run = run
    this.#open = open
    this.#mode = mode
    this.#live = mode === 'live' ? new LiveLogs(run, open) : null
    this.#startedAt = step.clock.now()
  }

  /**
   * Returns the sink for the log lines of a response that has the log from its first
   * line.
   */
  readonly receive = (actionExecutionId: string): OnLines => {
    // A log that is followed by pages takes no lines from elsewhere, which may be any
    // part of the log.
    const isUnused = this.#mode === 'none' || this.#live?.find(actionExecutionId)?.isPaged === true
    return isUnused ? () => Promise.resolve() : this.#receivedLog(actionExecutionId).startResponse()
  }

  /**
   * Reads live logs until the next poll is due. `isSlowed`: the rate limit leaves no
   * room for more.
   */
  readonly follow = async (state: ExecutionState, milliseconds: number, isSlowed: boolean): Promise<void> => {
    const { clock, signal, deadline } = this.#step
    // A wrong pause from elsewhere must not become a hot loop here.
    const end = clock.now() + (milliseconds >= minRequestIntervalMs ? milliseconds : minRequestIntervalMs)
    const actions = this.#selectFollowed(state)
    for (;;) {
      const now = clock.now()
      if (this.#live !== null && now >= this.#nextPollAt) {
        const pageDeadline = Math.max(end, Math.min(now + minPageTimeoutMs, deadline))
        const hasNews = await this.#live.poll(actions, this.#client.withLimits({ deadline: pageDeadline }), now)
        const pause = backoffDelay(clock.now() - this.#startedAt) * (hasNews ? 1 : idleBackoffFactor)
        this.#nextPollAt = clock.now() + (isSlowed ? Math.max(pause, milliseconds) : pause)
      }
      // No two requests come right after another: a poll of the state that is near
      // replaces one of the log.
      const isLast = this.#live === null || end - this.#nextPollAt < minRequestIntervalMs
      const stop = isLast ? end : this.#nextPollAt
      await clock.sleep(Math.max(stop - clock.now(), minRequestIntervalMs), signal)
      if (clock.now() >= end) return
    }
  }

  /**
   * Returns the logs that belong to the last state, read to their ends unless Buddy or
   * the user ended the watching.
   */
  async collect({ state, stopReason }: WatchEnd): Promise<readonly ActionLogResult[]> {
    if (state === null || this.#mode === 'none') return []
    const logs = await this.#collect(state, stopReason)
    for (const { log } of logs) await log.complete(true)
    await this.#live?.complete()
    return logs
  }

  async #collect(state: ExecutionState, stopReason: WatchEnd['stopReason']): Promise<readonly ActionLogResult[]> {
    const actions =
      state.kind === 'run'
        ? state.actions.filter(({ id, startDate }) => id !== null && startDate !== null)
        : [state.action].flatMap((action) => (action?.id ? [action] : []))
    if (isUnreadable(stopReason))
      return actions.flatMap((action) => {
        const log = this.#find(action)
        return log === null ? [] : [{ action, log, note: unfinishedNote }]
      })
    const budgetMs = stopReason.kind === 'decided' ? logTimeoutMs : partialLogTimeoutMs
    return await collectLogs(
      {
        client: this.#client,
        open: this.#open,
        findFollower: ({ id }) => this.#live?.find(id) ?? null,
        findReceived: ({ id }) => this.#received.get(id ?? '') ?? null,
      },
      this.#run,
      {
        actions,
        logsRemoved: state.execution?.logsRemoved === true,
        withLog: state.includesLog ? state.action : null,
      },
      new LogRetryBudget(this.#step, budgetMs),
    )
  }

  #selectFollowed({ kind, action, actions, isStale }: ExecutionState): readonly ActionExecution[] {
    // Logs from before a retry have been read before.
    if (isStale) return []
    if (kind === 'run') return actions
    const id = action?.id ?? ''
    // Lines with a `log_url` are at an unknown position: a new log reads all pages.
    if (id !== '' && action?.logUrl === null) this.#live?.follow(id, () => this.#receivedLog(id))
    // An earlier execution of the action, before a retry, is read to its end first.
    return actions.filter((one) => one.id === id || this.#live?.find(one.id) != null)
  }

  #find({ id }: ActionExecution): ActionLog | null {
    return this.#live?.find(id)?.log ?? this.#received.get(id ?? '') ?? null
  }

  #receivedLog(actionExecutionId: string): ActionLog {
    const log = this.#received.get(actionExecutionId) ?? this.#open()
    this.#received.set(actionExecutionId, log)
    return log
  }
}

/**
 * Returns whether no log is read at the end: the job is cancelled, or Buddy did not
 * answer, or asked to wait.
 */
function isUnreadable({ kind, error = null }: WatchEnd['stopReason']): boolean {
  return kind === 'unreachable' || kind === 'cancelled' || (kind === 'timed-out' && error !== null)
}
