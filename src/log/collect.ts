import { hasFailed, sortByStart } from '../buddy/actions.ts'
import type { ActionExecutionAddress, BuddyClient, ExecutionAddress } from '../buddy/client.ts'
import { BuddyError, isNotFound, lastBuddyError } from '../buddy/errors.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import type { ExecutionState } from '../run/state.ts'
import type { StepContext } from '../runner/context.ts'
import { type LiveLogs, type LogFollower, readPage, readPages, type ReceivedLog } from './follow.ts'
import type { LogRetryBudget } from './retry-budget.ts'

/** The logs of more actions than this are not read at the end; those that failed come first. */
const logCount = 200

/** One action's log as it came out. */
export interface ActionLogResult<Log extends ReceivedLog> {
  readonly action: ActionExecution
  readonly log: Log
  /** What may be missing and why, in a sentence; '' for nothing. */
  readonly note: string
}

/** What the logs are collected with; `open` begins an empty one. */
export interface Collection<Log extends ReceivedLog> {
  readonly client: BuddyClient
  readonly step: StepContext
  readonly open: () => Log
}

/** What there is of a log when the watching is over. */
export interface PartialLog<Log extends ReceivedLog> {
  readonly log: Log
  /** It has been read by pages, and only its end is missing. */
  readonly isPaged: boolean
  /** What kept the action execution from bringing it; null for nothing. */
  readonly failure: BuddyError | null
  readonly budget: LogRetryBudget
}

/** What is said of a log that nobody read to its end, since the watching ended otherwise. */
export const unfinishedNote = 'The log was not read again at the end, so it may be incomplete.'

/**
 * Makes the log of one action whole where its execution did not bring all of it: from the endpoint for pages, else as it
 * is, with a note. `log_url` itself is never asked: it may be anybody's host, and the token is for Buddy. Never rejects.
 */
export async function readToEnd<Log extends ReceivedLog>(
  { client, open }: Collection<Log>,
  address: ActionExecutionAddress,
  {
    action,
    execution,
    includesLog,
  }: Pick<ExecutionState, 'execution' | 'includesLog'> & { readonly action: ActionExecution },
  { log, isPaged, failure, budget }: PartialLog<Log>,
): Promise<ActionLogResult<Log>> {
  if (!isPaged) {
    if (!includesLog && failure === null) return { action, log, note: unfinishedNote }
    if (includesLog && action.hasLog && action.logUrl === null && !log.isShorterThanBefore)
      return { action, log, note: '' }
  }
  if (execution?.logsRemoved === true) return { action, log, note: 'The logs of this run were removed in Buddy.' }
  const isLateResponse = includesLog && action.logUrl === null && log.isShorterThanBefore
  // The lines that an answer brought may be any part of the log, so the pages begin anew; pages that are there go on, and so does what earlier answers had whole.
  const pages = isPaged || isLateResponse ? log : open()
  try {
    if (isPaged) await log.startStreaming(action)
    const missing = await readPages(
      pages,
      (offset) => budget.attempt((deadline) => readPage(client.withLimits({ deadline }), address, offset)),
      () => budget.pause(),
    )
    if (pages !== log) await log.close()
    return { action, log: pages, note: describeMissing(missing) }
  } catch (error) {
    if (pages !== log) await pages.close()
    if (isLateResponse)
      return {
        action,
        log,
        note: `The log may be incomplete: Buddy's last answer had fewer lines of it than an earlier one.`,
      }
    return {
      action,
      log,
      note: `The log may be incomplete: ${describeFailure(failure ?? lastBuddyError(error), action.logUrl !== null)}.`,
    }
  }
}

/** The logs of a whole run's actions, in the order in which these started. Those that failed are read before the others, in case the patience ends. Never rejects. */
export async function collectLogs<Log extends ReceivedLog>(
  collection: Collection<Log>,
  run: ExecutionAddress,
  { actions, execution }: ExecutionState,
  live: LiveLogs<Log> | null,
  budget: LogRetryBudget,
): Promise<readonly ActionLogResult<Log>[]> {
  const all = sortByStart(actions.filter(({ startDate, id }) => startDate !== null && id !== null))
  const chosen = new Set([...all.filter(hasFailed), ...all].slice(0, logCount))
  const begun = all.filter((action) => chosen.has(action))
  const isLive = ({ id }: ActionExecution): boolean => live?.find(id)?.isPaged === true
  const collected = new Map<string, ActionLogResult<Log>>()
  for (const action of [
    ...begun.filter(isLive),
    ...begun.filter((one) => !isLive(one) && hasFailed(one)),
    ...begun.filter((one) => !isLive(one) && !hasFailed(one)),
  ]) {
    collected.set(
      action.id ?? '',
      await collectLog(
        collection,
        { ...run, actionExecutionId: action.id ?? '' },
        action,
        execution,
        live?.find(action.id) ?? null,
        budget,
      ),
    )
  }
  return begun.flatMap(({ id }) => collected.get(id ?? '') ?? [])
}

async function collectLog<Log extends ReceivedLog>(
  collection: Collection<Log>,
  address: ActionExecutionAddress,
  action: ActionExecution,
  execution: Execution | null,
  follower: LogFollower<Log> | null,
  budget: LogRetryBudget,
): Promise<ActionLogResult<Log>> {
  if (follower?.isDone === true) return { action, log: follower.log, note: '' }
  const log = follower?.log ?? collection.open()
  const isPaged = follower?.isPaged === true
  if (isPaged)
    return await readToEnd(
      collection,
      address,
      { action, execution, includesLog: false },
      { log, isPaged, failure: null, budget },
    )
  try {
    const details = await budget.attempt((deadline) =>
      collection.client.withLimits({ deadline }).getActionExecution(address, log.startResponse()),
    )
    return await readToEnd(
      collection,
      address,
      { action: details, execution, includesLog: true },
      { log, isPaged, failure: null, budget },
    )
  } catch (error) {
    const failure = lastBuddyError(error) ?? new BuddyError({ kind: 'timeout', afterMs: 0 }, 'the log')
    return await readToEnd(
      collection,
      address,
      { action, execution, includesLog: false },
      { log, isPaged, failure, budget },
    )
  }
}

function describeMissing(lineCount: number): string {
  if (lineCount === 0) return ''
  return `The log may be incomplete: ${Number.isFinite(lineCount) ? `Buddy speaks of ${String(lineCount)} more lines but does not give them` : 'it went on when there was no time left for it'}.`
}

function describeFailure(error: BuddyError | null, hasMore: boolean): string {
  if (error?.details.kind === 'http-error' && isNotFound(error.details)) {
    return hasMore
      ? 'Buddy says that there is more of it than its answer holds, and has no endpoint for the rest'
      : `Buddy's answer has none, and there is no endpoint for it`
  }
  return error === null
    ? 'reading it was interrupted'
    : `reading it failed (${error.details.kind === 'http-error' ? `HTTP ${String(error.details.httpStatus)}` : error.details.kind})`
}
