// Reads the logs of a run to their ends after the watching.
import { hasFailed, sortByStart } from '../../buddy/actions.ts'
import type { ActionExecutionAddress, BuddyClient, ExecutionAddress } from '../../buddy/client.ts'
import { BuddyError, isNotFound, lastBuddyError } from '../../buddy/errors.ts'
import type { ActionExecution } from '../../buddy/model.ts'
import { classifyStatus } from '../../buddy/status.ts'
import type { ActionLog } from '../action-log.ts'
import type { LogFollower } from './follow.ts'
import { readPage, readPages } from './pages.ts'
import type { LogRetryBudget } from './retry-budget.ts'

/** 200 logs, because reading more takes minutes. Logs of failed actions come first. */
const logCount = 200
/**
 * 1 second for the pages of a log, because the action execution may have used up the
 * rest of the time.
 */
const reservedForPagesMs = 1_000

/** The log of one action at the end. */
export interface ActionLogResult {
  readonly action: ActionExecution
  readonly log: ActionLog
  /** A sentence about the part that may be missing, and why; '' for nothing. */
  readonly note: string
}

/** The client and the logs that have been read so far. `open` creates an empty log. */
export interface LogSource {
  readonly client: BuddyClient
  readonly open: () => ActionLog
  readonly findFollower: (action: ActionExecution) => Pick<LogFollower, 'isPaged' | 'isDone' | 'log'> | null
  readonly findReceived: (action: ActionExecution) => ActionLog | null
}

/** The actions whose logs are collected. */
export interface LoggedActions {
  readonly actions: readonly ActionExecution[]
  /** True if Buddy has removed the logs of the run. */
  readonly logsRemoved: boolean
  /** The action whose last response brought its log already; null for none. */
  readonly withLog: ActionExecution | null
}

/** Note on a log that was not read to its end. */
export const unfinishedNote = 'The log was not read again at the end, so it may be incomplete.'

/**
 * Reads the logs of actions to their ends, and returns them in the order in which the
 * actions started. Failed actions come before the others, in case time runs out. Never
 * rejects.
 */
export async function collectLogs(
  source: LogSource,
  run: ExecutionAddress,
  { actions, logsRemoved, withLog }: LoggedActions,
  budget: LogRetryBudget,
): Promise<readonly ActionLogResult[]> {
  const all = sortByStart(actions)
  const failedFirst = [...all.filter(hasFailed), ...all.filter((one) => !hasFailed(one))].slice(0, logCount)
  const begun = all.filter((action) => failedFirst.includes(action))
  const isPaged = (action: ActionExecution): boolean => source.findFollower(action)?.isPaged === true
  const collected = new Map<string, ActionLogResult>()
  for (const action of [...begun.filter(isPaged), ...failedFirst.filter((one) => !isPaged(one))]) {
    const id = action.id ?? ''
    const address = { ...run, actionExecutionId: id }
    const result = await collectLog(source, address, { action, logsRemoved, includesLog: action === withLog }, budget)
    await result.log.complete(result.note !== '' || classifyStatus(result.action.status) !== 'finished')
    collected.set(id, result)
  }
  return begun.flatMap(({ id }) => collected.get(id ?? '') ?? [])
}

/**
 * The last response about an action. `includesLog` is true if the response brought
 * lines of the log.
 */
interface LastResponse {
  readonly action: ActionExecution
  readonly logsRemoved: boolean
  readonly includesLog: boolean
}

async function collectLog(
  source: LogSource,
  address: ActionExecutionAddress,
  last: LastResponse,
  budget: LogRetryBudget,
): Promise<ActionLogResult> {
  const { client, open, findFollower, findReceived } = source
  const { action } = last
  const follower = findFollower(action)
  if (follower?.isDone === true) return { action, log: follower.log, note: '' }
  const log = follower?.log ?? findReceived(action) ?? open()
  const partial = { log, isPaged: follower?.isPaged === true, failure: null, budget }
  if (partial.isPaged || last.includesLog) return await readToEnd(source, address, last, partial)
  try {
    const details = await budget.attempt(
      (deadline) => client.withLimits({ deadline }).getActionExecution(address, log.startResponse()),
      reservedForPagesMs,
    )
    return await readToEnd(source, address, { ...last, action: details, includesLog: true }, partial)
  } catch (error) {
    const failure = lastBuddyError(error) ?? new BuddyError({ kind: 'timeout', afterMs: 0 }, 'the log')
    return await readToEnd(source, address, last, { ...partial, failure })
  }
}

/**
 * The part of a log that is there. `failure` is the error that kept the rest away; null
 * for none.
 */
interface PartialLog {
  readonly log: ActionLog
  /** True if the log has been read by pages, so that only its end is missing. */
  readonly isPaged: boolean
  readonly failure: BuddyError | null
  readonly budget: LogRetryBudget
}

/**
 * Completes a log by pages if the action execution did not have all of it, else returns
 * the log with a note. Never requests `log_url`: it may point to a third-party host,
 * which would receive the token. Never rejects.
 */
async function readToEnd(
  { client, open }: LogSource,
  address: ActionExecutionAddress,
  { action, logsRemoved, includesLog }: LastResponse,
  { log, isPaged, failure, budget }: PartialLog,
): Promise<ActionLogResult> {
  const isInlined = includesLog && action.logUrl === null
  const isLateResponse = isInlined && log.isShorterThanBefore
  if (!isPaged && isInlined && action.hasLog && !isLateResponse) return { action, log, note: '' }
  if (logsRemoved) return { action, log, note: 'The logs of this run were removed in Buddy.' }
  // A log read by pages has its first lines: the next page continues them.
  // An earlier response had more lines than a late one: the next page continues those.
  // Other lines are at an unknown position: all pages are read into a new log.
  const pages = isPaged || isLateResponse ? log : open()
  pages.noteStatus(action)
  try {
    if (isPaged) await log.startStreaming(action)
    const missing = await readPages(
      pages,
      (offset) => budget.attempt((deadline) => readPage(client.withLimits({ deadline }), address, offset)),
      () => budget.pause(),
      classifyStatus(action.status) === 'finished',
    )
    if (pages !== log) await log.close()
    return { action, log: pages, note: describeMissingLines(missing) }
  } catch (error) {
    if (pages !== log) await pages.close()
    const reason = isLateResponse
      ? `Buddy's last answer had fewer lines of it than an earlier one`
      : describeReadFailure(failure ?? lastBuddyError(error), action.logUrl !== null)
    return { action, log, note: `The log may be incomplete: ${reason}.` }
  }
}

function describeMissingLines(lineCount: number): string {
  if (lineCount === 0) return ''
  const reason = Number.isFinite(lineCount)
    ? `Buddy counts ${String(lineCount)} more lines but does not send them`
    : 'it still grew when the time was over'
  return `The log may be incomplete: ${reason}.`
}

function describeReadFailure(error: BuddyError | null, hasMore: boolean): string {
  if (error?.details.kind === 'http-error' && isNotFound(error.details)) {
    return hasMore
      ? 'Buddy says that there is more of it than its answer holds, and has no endpoint for the rest'
      : `Buddy's answer has none, and there is no endpoint for it`
  }
  if (error === null) return 'reading it was interrupted'
  const { details } = error
  return `reading it failed (${details.kind === 'http-error' ? `HTTP ${String(details.httpStatus)}` : details.kind})`
}
