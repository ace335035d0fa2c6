import type { Execution } from '../buddy/model.ts'
import { backoffDelay } from '../buddy/poll-interval.ts'
import { minRequestIntervalMs } from '../buddy/retry-policy.ts'
import { type ActionLogResult, type Collection, collectLogs, readToEnd, unfinishedNote } from '../log/collect.ts'
import { LiveLogs, type ReceivedLog } from '../log/follow.ts'
import { LogRetryBudget } from '../log/retry-budget.ts'
import type { ResolvedTarget } from '../run/find.ts'
import { markStaleStates } from '../run/stale.ts'
import { type ExecutionState, toRunState } from '../run/state.ts'
import { ActionPoller, RunPoller } from './state-poller.ts'
import { logFallbackTimeoutMs, finalPollTimeoutMs, logTimeoutMs, type StatePoller, type WatchResult } from './watch.ts'

/** A log without news is asked for this much less often. */
const idleBackoffFactor = 2
/** A page of a log may take this long, also where the next look is nearer. */
const minPageTimeoutMs = 5_000

/** What the gate is on: it can be watched, and has logs when that is over. */
export interface GatedPoller<Log extends ReceivedLog> extends StatePoller {
  /** What an answer about the run, which came by another way, tells of what is watched; null for nothing. */
  accept(execution: Execution): ExecutionState | null
  /** The logs that belong to the last reading. Never rejects. */
  collectLogs(result: WatchResult): Promise<readonly ActionLogResult<Log>[]>
}

/** When the logs are wanted: while they come, at the end, or not at all. */
export type LogMode = 'live' | 'at-end' | 'none'

/** A whole run, or one action of it. */
export function createGatedPoller<Log extends ReceivedLog>(
  resolved: ResolvedTarget,
  collection: Collection<Log>,
  logMode: LogMode,
): GatedPoller<Log> {
  const isLive = logMode === 'live'
  const poller =
    resolved.actionExecutionId === null
      ? createGatedRunPoller(resolved, collection, isLive)
      : createGatedActionPoller(resolved, resolved.actionExecutionId, collection, isLive)
  const mark = markStaleStates(resolved.beforeRetry, resolved.actionBeforeRetry)
  const marked = {
    ...poller,
    read: async (failures: number) => mark(await poller.read(failures)),
    complete: async (state: ExecutionState, withinMs: number) => mark(await poller.complete(state, withinMs)),
  }
  if (logMode !== 'none') return marked
  return { ...marked, complete: (state) => Promise.resolve(state), collectLogs: () => Promise.resolve([]) }
}

function createGatedRunPoller<Log extends ReceivedLog>(
  { run, execution }: ResolvedTarget,
  collection: Collection<Log>,
  isLive: boolean,
): GatedPoller<Log> {
  const { client, open } = collection
  const poller = new RunPoller(client, run, collection.step, execution)
  const live = isLive ? new LiveLogs(run, open) : null
  return {
    read: () => poller.read(),
    accept: toRunState,
    complete: (state, withinMs) => poller.complete(state, withinMs),
    whileWaiting: createWhileWaiting(collection, live, ({ actions }) => actions),
    rateLimit: () => client.serverHints.rateLimit,
    serverTime: () => client.serverTime(),
    collectLogs: async ({ state, stopReason }) => {
      if (state === null) return []
      if (!isAbandoned(stopReason))
        return await collectLogs(
          collection,
          run,
          state,
          live,
          new LogRetryBudget(collection.step, stopReason.kind === 'decided' ? logTimeoutMs : finalPollTimeoutMs),
        )
      return state.actions.flatMap((action) => {
        const log = live?.find(action.id)?.log
        return log === undefined ? [] : [{ action, log, note: unfinishedNote }]
      })
    },
  }
}

function createGatedActionPoller<Log extends ReceivedLog>(
  resolved: ResolvedTarget,
  actionExecutionId: string,
  collection: Collection<Log>,
  isLive: boolean,
): GatedPoller<Log> {
  const { run, execution, actionId } = resolved
  const { client, step, open } = collection
  const live = isLive ? new LiveLogs(run, open) : null
  const logs = new Map<string, Log>()
  const logOf = (id: string): Log => {
    const log = logs.get(id) ?? open()
    logs.set(id, log)
    return log
  }
  const poller = new ActionPoller(
    client,
    { ...run, actionExecutionId },
    // A log that is followed page by page takes no lines from elsewhere, which may be any part of it.
    {
      open: (id) => (live?.find(id)?.isPaged === true ? discardedLog : logOf(id)),
      isPaged: (id) => live?.find(id)?.isPaged === true,
    },
    step,
    { execution, actionId, pollRunFirst: resolved.beforeRetry !== null },
  )
  return {
    read: (failures) => poller.read(failures),
    accept: (response) => poller.accept(response),
    complete: (state, withinMs) => poller.complete(state, withinMs),
    whileWaiting: createWhileWaiting(collection, live, ({ action, actions }) => {
      // Lines of a partial log may be any part of it: then the pages begin anew.
      const id = action?.id ?? ''
      if (id !== '' && action?.logUrl === null) live?.follow(id, () => logOf(id))
      // An earlier execution of it, before a retry, is read to its end first.
      return action === null ? [] : actions.filter((one) => one.id === action.id || live?.find(one.id) != null)
    }),
    rateLimit: () => client.serverHints.rateLimit,
    serverTime: () => client.serverTime(),
    collectLogs: async ({ state, stopReason }) => {
      if (state?.action == null) return []
      const { address } = poller
      if (address.actionExecutionId === '') return []
      const follower = live?.find(address.actionExecutionId) ?? null
      const log = follower?.log ?? logOf(address.actionExecutionId)
      const { action } = state
      if (isAbandoned(stopReason)) return [{ action, log, note: unfinishedNote }]
      // Trouble in completing the reading has used the patience up; each further attempt is one.
      const budgetMs =
        poller.logFailure !== null
          ? logFallbackTimeoutMs
          : stopReason.kind === 'decided'
            ? logTimeoutMs
            : finalPollTimeoutMs
      const partial = {
        log,
        isPaged: follower?.isPaged === true,
        failure: poller.logFailure,
        budget: new LogRetryBudget(step, budgetMs),
      }
      return [await readToEnd(collection, address, { ...state, action }, partial)]
    },
  }
}

/** Where Buddy or the user has ended the watching, nobody waits for logs any more; what was read is there. */
function isAbandoned({ kind }: WatchResult['stopReason']): boolean {
  return kind === 'unreachable' || kind === 'cancelled'
}

const discardedLog = {
  startResponse: () => () => Promise.resolve(),
}

/** Spends the time between two looks with the log: its pauses grow like those of the looks, and are longer where nothing comes. */
function createWhileWaiting<Log extends ReceivedLog>(
  { client, step }: Collection<Log>,
  live: LiveLogs<Log> | null,
  selectActions: (state: ExecutionState) => ExecutionState['actions'],
): StatePoller['whileWaiting'] {
  const { clock, signal } = step
  const startedAt = clock.now()
  let nextLogAt = 0
  return async (state, milliseconds, isSlowed) => {
    // Whatever is reckoned wrong elsewhere must not become a hot loop here.
    const end = clock.now() + (milliseconds >= minRequestIntervalMs ? milliseconds : minRequestIntervalMs)
    // What is left from before a retry has been read before.
    const actions = state.isStale ? [] : selectActions(state)
    for (;;) {
      const now = clock.now()
      if (live !== null && now >= nextLogAt) {
        const pageDeadline = Math.min(Math.max(end, now + minPageTimeoutMs), step.deadline ?? Infinity)
        const hasNews = await live.poll(actions, client.withLimits({ deadline: pageDeadline }), now)
        const pause = backoffDelay(clock.now() - startedAt) * (hasNews ? 1 : idleBackoffFactor)
        nextLogAt = clock.now() + (isSlowed ? Math.max(pause, milliseconds) : pause)
      }
      // No two requests come right after another: a look that is near takes the place of the log's.
      const stop = live === null || end - nextLogAt < minRequestIntervalMs ? end : nextLogAt
      await clock.sleep(Math.max(stop - clock.now(), minRequestIntervalMs), signal)
      if (clock.now() >= end) return
    }
  }
}
