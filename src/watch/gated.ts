import type { Execution } from '../buddy/model.ts'
import { growingPause } from '../buddy/poll-interval.ts'
import { shortestGapMs } from '../buddy/retry-policy.ts'
import { type CollectedLog, type Collection, collectRunLogs, completeLog, unfinishedNote } from '../log/collect.ts'
import { LiveLogs, type ReceivedLog } from '../log/follow.ts'
import { LogPatience } from '../log/retry-budget.ts'
import type { Located } from '../run/find.ts'
import { createFormerMark } from '../run/stale.ts'
import { type Reading, readRun } from '../run/state.ts'
import { ActionReader, RunReader } from './state-poller.ts'
import { lastAttemptMs, lastLookMs, logPatienceMs, type Watchable, type Watched } from './watch.ts'

/** A log without news is asked for this much less often. */
const quietFactor = 2
/** A page of a log may take this long, also where the next look is nearer. */
const shortestPageMs = 5_000

/** What the gate is on: it can be watched, and has logs when that is over. */
export interface Subject<Log extends ReceivedLog> extends Watchable {
  /** What an answer about the run, which came by another way, tells of what is watched; null for nothing. */
  accept(execution: Execution): Reading | null
  /** The logs that belong to the last reading. Never rejects. */
  collectLogs(watched: Watched): Promise<readonly CollectedLog<Log>[]>
}

/** When the logs are wanted: while they come, at the end, or not at all. */
export type LogWish = 'live' | 'at-end' | 'none'

/** A whole run, or one action of it. */
export function createSubject<Log extends ReceivedLog>(
  located: Located,
  collection: Collection<Log>,
  wish: LogWish,
): Subject<Log> {
  const isLive = wish === 'live'
  const subject =
    located.actionExecutionId === null
      ? createRunSubject(located, collection, isLive)
      : createActionSubject(located, located.actionExecutionId, collection, isLive)
  const mark = createFormerMark(located.former, located.formerAction)
  const marked = {
    ...subject,
    read: async (failures: number) => mark(await subject.read(failures)),
    complete: async (reading: Reading, withinMs: number) => mark(await subject.complete(reading, withinMs)),
  }
  if (wish !== 'none') return marked
  return { ...marked, complete: (reading) => Promise.resolve(reading), collectLogs: () => Promise.resolve([]) }
}

function createRunSubject<Log extends ReceivedLog>(
  { run, execution }: Located,
  collection: Collection<Log>,
  isLive: boolean,
): Subject<Log> {
  const { client, open } = collection
  const reader = new RunReader(client, run, collection.means, execution)
  const live = isLive ? new LiveLogs(run, open) : null
  return {
    read: () => reader.read(),
    accept: readRun,
    complete: (reading, withinMs) => reader.complete(reading, withinMs),
    idle: createIdle(collection, live, ({ actions }) => actions),
    rateLimit: () => client.usage.rateLimit,
    serverTime: () => client.serverTime(),
    collectLogs: async ({ reading, ending }) => {
      if (reading === null) return []
      if (!isAbandoned(ending))
        return await collectRunLogs(
          collection,
          run,
          reading,
          live,
          new LogPatience(collection.means, ending.kind === 'seen' ? logPatienceMs : lastLookMs),
        )
      return reading.actions.flatMap((action) => {
        const log = live?.find(action.id)?.log
        return log === undefined ? [] : [{ action, log, note: unfinishedNote }]
      })
    },
  }
}

function createActionSubject<Log extends ReceivedLog>(
  located: Located,
  actionExecutionId: string,
  collection: Collection<Log>,
  isLive: boolean,
): Subject<Log> {
  const { run, execution, followedActionId } = located
  const { client, means, open } = collection
  const live = isLive ? new LiveLogs(run, open) : null
  const logs = new Map<string, Log>()
  const logOf = (id: string): Log => {
    const log = logs.get(id) ?? open()
    logs.set(id, log)
    return log
  }
  const reader = new ActionReader(
    client,
    { ...run, actionExecutionId },
    // A log that is followed page by page takes no lines from elsewhere, which may be any part of it.
    {
      open: (id) => (live?.find(id)?.isPaged === true ? nowhere : logOf(id)),
      isPaged: (id) => live?.find(id)?.isPaged === true,
    },
    means,
    { execution, followedActionId, prefersRun: located.former !== null },
  )
  return {
    read: (failures) => reader.read(failures),
    accept: (answer) => reader.accept(answer),
    complete: (reading, withinMs) => reader.complete(reading, withinMs),
    idle: createIdle(collection, live, ({ action, actions }) => {
      // Lines of a partial log may be any part of it: then the pages begin anew.
      const id = action?.id ?? ''
      if (id !== '' && action?.logUrl === null) live?.follow(id, () => logOf(id))
      // An earlier execution of it, before a retry, is read to its end first.
      return action === null ? [] : actions.filter((one) => one.id === action.id || live?.find(one.id) != null)
    }),
    rateLimit: () => client.usage.rateLimit,
    serverTime: () => client.serverTime(),
    collectLogs: async ({ reading, ending }) => {
      if (reading?.action == null) return []
      const { address } = reader
      if (address.actionExecutionId === '') return []
      const follower = live?.find(address.actionExecutionId) ?? null
      const log = follower?.log ?? logOf(address.actionExecutionId)
      const { action } = reading
      if (isAbandoned(ending)) return [{ action, log, note: unfinishedNote }]
      // Trouble in completing the reading has used the patience up; each further attempt is one.
      const patienceMs =
        reader.logFailure !== null ? lastAttemptMs : ending.kind === 'seen' ? logPatienceMs : lastLookMs
      const soFar = {
        log,
        isPaged: follower?.isPaged === true,
        failure: reader.logFailure,
        patience: new LogPatience(means, patienceMs),
      }
      return [await completeLog(collection, address, { ...reading, action }, soFar)]
    },
  }
}

/** Where Buddy or the user has ended the watching, nobody waits for logs any more; what was read is there. */
function isAbandoned({ kind }: Watched['ending']): boolean {
  return kind === 'lost' || kind === 'cancelled'
}

const nowhere = {
  begin: () => () => Promise.resolve(),
}

/** Spends the time between two looks with the log: its pauses grow like those of the looks, and are longer where nothing comes. */
function createIdle<Log extends ReceivedLog>(
  { client, means }: Collection<Log>,
  live: LiveLogs<Log> | null,
  choose: (reading: Reading) => Reading['actions'],
): Watchable['idle'] {
  const { clock, signal } = means
  const startedAt = clock.now()
  let nextLogAt = 0
  return async (reading, milliseconds, isScarce) => {
    // Whatever is reckoned wrong elsewhere must not become a hot loop here.
    const end = clock.now() + (milliseconds >= shortestGapMs ? milliseconds : shortestGapMs)
    // What is left from before a retry has been read before.
    const actions = reading.isFormer ? [] : choose(reading)
    for (;;) {
      const now = clock.now()
      if (live !== null && now >= nextLogAt) {
        const hasNews = await live.advance(
          actions,
          client.boundedBy({ deadline: Math.max(end, now + shortestPageMs) }),
          now,
        )
        const pause = growingPause(clock.now() - startedAt) * (hasNews ? 1 : quietFactor)
        nextLogAt = clock.now() + (isScarce ? Math.max(pause, milliseconds) : pause)
      }
      // No two requests come right after another: a look that is near takes the place of the log's.
      const stop = live === null || end - nextLogAt < shortestGapMs ? end : nextLogAt
      await clock.sleep(Math.max(stop - clock.now(), shortestGapMs), signal)
      if (clock.now() >= end) return
    }
  }
}
