import { hasFailed, sortByStart } from '../buddy/actions.ts'
import type { ActionExecutionAddress, BuddyClient, ExecutionAddress } from '../buddy/client.ts'
import { BuddyError, findLastTrouble } from '../buddy/errors.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import type { Reading } from '../run/state.ts'
import type { Means } from '../runner/context.ts'
import { type LiveLogs, type LogFollower, readPage, readPages, type ReceivedLog } from './follow.ts'
import type { LogPatience } from './retry-budget.ts'

/** The logs of more actions than this are not read at the end; those that failed come first. */
const logCount = 200

/** One action's log as it came out. */
export interface CollectedLog<Log extends ReceivedLog> {
  readonly action: ActionExecution
  readonly log: Log
  /** What may be missing and why, in a sentence; '' for nothing. */
  readonly note: string
}

/** What the logs are collected with; `open` begins an empty one. */
export interface Collection<Log extends ReceivedLog> {
  readonly client: BuddyClient
  readonly means: Means
  readonly open: () => Log
}

/** What there is of a log when the watching is over. */
export interface LogSoFar<Log extends ReceivedLog> {
  readonly log: Log
  /** It has been read by pages, and only its end is missing. */
  readonly isPaged: boolean
  /** What kept the action execution from bringing it; null for nothing. */
  readonly failure: BuddyError | null
  readonly patience: LogPatience
}

/** What is said of a log that nobody read to its end, since the watching ended otherwise. */
export const unfinishedNote = 'The log was not read again at the end, so it may be incomplete.'

/**
 * Makes the log of one action whole where its execution did not bring all of it: from the endpoint for pages, else as it
 * is, with a note. `log_url` itself is never asked: it may be anybody's host, and the token is for Buddy. Never rejects.
 */
export async function completeLog<Log extends ReceivedLog>(
  { client, open }: Collection<Log>,
  address: ActionExecutionAddress,
  { action, execution, withLog }: Pick<Reading, 'execution' | 'withLog'> & { readonly action: ActionExecution },
  { log, isPaged, failure, patience }: LogSoFar<Log>,
): Promise<CollectedLog<Log>> {
  if (!isPaged) {
    if (!withLog && failure === null) return { action, log, note: unfinishedNote }
    if (withLog && action.hasLog && action.logUrl === null && !log.isBehind) return { action, log, note: '' }
  }
  if (execution?.logsRemoved === true) return { action, log, note: 'The logs of this run were removed in Buddy.' }
  const isLate = withLog && action.logUrl === null && log.isBehind
  // The lines that an answer brought may be any part of the log, so the pages begin anew; pages that are there go on, and so does what earlier answers had whole.
  const pages = isPaged || isLate ? log : open()
  try {
    if (isPaged) await log.goLive(action)
    const missing = await readPages(
      pages,
      (offset) => patience.attempt((deadline) => readPage(client.boundedBy({ deadline }), address, offset)),
      () => patience.pause(),
    )
    if (pages !== log) await log.close()
    return { action, log: pages, note: describeMissing(missing) }
  } catch (error) {
    if (pages !== log) await pages.close()
    if (isLate)
      return {
        action,
        log,
        note: `The log may be incomplete: Buddy's last answer had fewer lines of it than an earlier one.`,
      }
    return {
      action,
      log,
      note: `The log may be incomplete: ${describeFailure(failure ?? findLastTrouble(error), action.logUrl !== null)}.`,
    }
  }
}

/** The logs of a whole run's actions, in the order in which these started. Those that failed are read before the others, in case the patience ends. Never rejects. */
export async function collectRunLogs<Log extends ReceivedLog>(
  collection: Collection<Log>,
  run: ExecutionAddress,
  { actions, execution }: Reading,
  live: LiveLogs<Log> | null,
  patience: LogPatience,
): Promise<readonly CollectedLog<Log>[]> {
  const all = sortByStart(actions.filter(({ startDate, id }) => startDate !== null && id !== null))
  const chosen = new Set([...all.filter(hasFailed), ...all].slice(0, logCount))
  const begun = all.filter((action) => chosen.has(action))
  const isLive = ({ id }: ActionExecution): boolean => live?.find(id)?.isPaged === true
  const collected = new Map<string, CollectedLog<Log>>()
  for (const action of [
    ...begun.filter(isLive),
    ...begun.filter((one) => !isLive(one) && hasFailed(one)),
    ...begun.filter((one) => !isLive(one) && !hasFailed(one)),
  ]) {
    collected.set(
      action.id ?? '',
      await collectRunLog(
        collection,
        { ...run, actionExecutionId: action.id ?? '' },
        action,
        execution,
        live?.find(action.id) ?? null,
        patience,
      ),
    )
  }
  return begun.flatMap(({ id }) => collected.get(id ?? '') ?? [])
}

async function collectRunLog<Log extends ReceivedLog>(
  collection: Collection<Log>,
  address: ActionExecutionAddress,
  action: ActionExecution,
  execution: Execution | null,
  follower: LogFollower<Log> | null,
  patience: LogPatience,
): Promise<CollectedLog<Log>> {
  if (follower?.isDone === true) return { action, log: follower.log, note: '' }
  const log = follower?.log ?? collection.open()
  const isPaged = follower?.isPaged === true
  if (isPaged)
    return await completeLog(
      collection,
      address,
      { action, execution, withLog: false },
      { log, isPaged, failure: null, patience },
    )
  try {
    const details = await patience.attempt((deadline) =>
      collection.client.boundedBy({ deadline }).getActionExecution(address, log.begin()),
    )
    return await completeLog(
      collection,
      address,
      { action: details, execution, withLog: true },
      { log, isPaged, failure: null, patience },
    )
  } catch (error) {
    const failure = findLastTrouble(error) ?? new BuddyError({ kind: 'timeout', afterMs: 0 }, 'the log')
    return await completeLog(
      collection,
      address,
      { action, execution, withLog: false },
      { log, isPaged, failure, patience },
    )
  }
}

function describeMissing(lineCount: number): string {
  if (lineCount === 0) return ''
  return `The log may be incomplete: ${Number.isFinite(lineCount) ? `Buddy speaks of ${String(lineCount)} more lines but does not give them` : 'it went on when there was no time left for it'}.`
}

function describeFailure(error: BuddyError | null, hasMore: boolean): string {
  if (error?.trouble.kind === 'refused' && error.trouble.httpStatus === 404) {
    return hasMore
      ? 'Buddy says that there is more of it than its answer holds, and has no endpoint for the rest'
      : `Buddy's answer has none, and there is no endpoint for it`
  }
  return error === null
    ? 'reading it was interrupted'
    : `reading it failed (${error.trouble.kind === 'refused' ? `HTTP ${String(error.trouble.httpStatus)}` : error.trouble.kind})`
}
