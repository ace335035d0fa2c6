import { sortByStart } from '../buddy/actions.ts'
import { type ActionExecutionAddress, type BuddyClient, type ExecutionAddress, logPageLines } from '../buddy/client.ts'
import { BuddyError, DeadlineExceeded } from '../buddy/errors.ts'
import type { OnLines } from '../buddy/http/json-stream.ts'
import type { ActionExecution } from '../buddy/model.ts'
import { isEndpointUnavailable } from '../buddy/retry-policy.ts'
import { classifyStatus } from '../buddy/status.ts'

/** Where the log can only be had whole, it is fetched again no more often than this. */
const wholeLogPauseMs = 15_000

/** A log that is being received, each answer from some line on. Nothing of it rejects: no verdict depends on it. */
export interface ReceivedLog {
  readonly lineCount: number
  /** Whether the answer that began last has ended so far before lines that an earlier one had: then it is a late one. */
  readonly isShorterThanBefore: boolean
  /** An answer begins that brings the log from this line on: where its lines go. What still comes of an earlier one is passed over. */
  startResponse(fromLine?: number): OnLines
  /** Whether lines are the beginning of the log as it is. */
  startsWith(lines: readonly string[]): boolean
  /** Shows what there is, and from now on what comes, as the log of this action as it is now. */
  startStreaming(action: ActionExecution): Promise<void>
  close(): Promise<void>
}

/**
 * Reads a log by pages from where it stands to the end that the first answer tells, so that a log which grows as fast as it
 * is read comes to an end too; how many lines were announced and not given, now or by an earlier answer that this one is
 * behind (Infinity where nobody says how many). `read` makes the attempts at one page; after one that is shorter than it should be `mayGoOn` decides.
 */
export async function readPages(
  log: ReceivedLog,
  read: (offset: number) => Promise<LogLines>,
  mayGoOn: () => Promise<boolean>,
): Promise<number> {
  let expected: number | null = null
  let hasBegunAnew = false
  let hasRereadStart = false
  for (;;) {
    const offset = log.lineCount
    const { lines, totalLines } = await read(offset)
    if (totalLines !== null && totalLines < offset) {
      // Shorter than before: a late answer, or a new log. Its beginning tells.
      const beginning = await read(0)
      if (log.startsWith(beginning.lines) || hasBegunAnew) {
        // By now Buddy may speak of as many lines as are there, or of more.
        if (hasRereadStart || (beginning.totalLines ?? 0) < offset) return offset - totalLines
        hasRereadStart = true
        continue
      }
      await log.startResponse()(beginning.lines)
      hasBegunAnew = true
      expected = null
      continue
    }
    await log.startResponse(offset)(lines)
    expected ??= totalLines ?? Infinity
    if (log.lineCount >= expected) return 0
    const isShort = lines.length < logPageLines
    // Without an end to go by, a server that gives the same page for ever must not hold on to anybody.
    if (totalLines === null && isShort) return 0
    if (totalLines === null && !(await mayGoOn())) return Infinity
    if (lines.length === 0 || (isShort && !(await mayGoOn())))
      return Number.isFinite(expected) ? expected - log.lineCount : 0
  }
}

/** The lines of one page; it is small enough to be held until all of it is there. */
export interface LogLines {
  readonly lines: readonly string[]
  readonly totalLines: number | null
}

/** One attempt at a page. */
export async function readPage(
  client: BuddyClient,
  address: ActionExecutionAddress,
  offset: number,
): Promise<LogLines> {
  const lines: string[] = []
  const { totalLines } = await client.getLogPage(address, offset, (more) => {
    lines.push(...more)
    return Promise.resolve()
  })
  return { lines, totalLines }
}

/** While the run goes on, the next time is soon enough. */
function goOnLater(): Promise<boolean> {
  return Promise.resolve(false)
}

/** Follows the log of one action execution while that goes on. */
export class LogFollower<Log extends ReceivedLog> {
  readonly address: ActionExecutionAddress
  readonly log: Log
  #isPaged: boolean | null = null
  #nextWholeAt = 0
  #hasReadLast = false
  /** All of it has been read, and no more will come. */
  isDone = false

  constructor(address: ActionExecutionAddress, log: Log) {
    this.address = address
    this.log = log
  }

  /** Whether the log can be had by pages; null while that is not known. */
  get isPaged(): boolean | null {
    return this.#isPaged
  }

  /** Reads what is new; whether that came off. A failure is no matter: the next time brings it. `isLast`: no more will come. */
  async poll(client: BuddyClient, nowMs: number, isLast: boolean): Promise<boolean> {
    try {
      if (this.#isPaged !== false) {
        const missing = await readPages(this.log, (offset) => readPage(client, this.address, offset), goOnLater)
        this.#isPaged = true
        return missing === 0
      }
      if (nowMs < this.#nextWholeAt && !(isLast && !this.#hasReadLast)) return false
      this.#nextWholeAt = nowMs + wholeLogPauseMs
      this.#hasReadLast = isLast
      await client.getActionExecution(this.address, this.log.startResponse())
      return true
    } catch (error) {
      if (!(error instanceof BuddyError || error instanceof DeadlineExceeded)) throw error
      if (error instanceof BuddyError && isEndpointUnavailable(error) && this.#isPaged === null) {
        this.#isPaged = false
        return await this.poll(client, nowMs, isLast)
      }
      return false
    }
  }
}

/** The logs of the actions of a run while it goes on: one after the other in the order in which they started, each to its end, so that none mixes with another. */
export class LiveLogs<Log extends ReceivedLog> {
  readonly #run: ExecutionAddress
  readonly #open: () => Log
  readonly #followers = new Map<string, LogFollower<Log>>()

  constructor(run: ExecutionAddress, open: () => Log) {
    this.#run = run
    this.#open = open
  }

  /** The follower of an action execution; null where it has none. */
  find(actionExecutionId: string | null): LogFollower<Log> | null {
    return this.#followers.get(actionExecutionId ?? '') ?? null
  }

  /** The follower of an action execution, begun with this log (which an answer may have brought already) where it has none. */
  follow(actionExecutionId: string, begin: () => Log): LogFollower<Log> {
    const follower =
      this.#followers.get(actionExecutionId) ?? new LogFollower({ ...this.#run, actionExecutionId }, begin())
    this.#followers.set(actionExecutionId, follower)
    return follower
  }

  /** Reads and shows what is new; true where there was something. */
  async poll(actions: readonly ActionExecution[], client: BuddyClient, nowMs: number): Promise<boolean> {
    let hasNews = false
    for (const action of sortByStart(actions.filter(({ id, startDate }) => id !== null && startDate !== null))) {
      const follower = this.follow(action.id ?? '', this.#open)
      if (follower.isDone) continue
      const before = follower.log.lineCount
      const isOver = classifyStatus(action.status) === 'finished'
      await follower.log.startStreaming(action)
      follower.isDone = (await follower.poll(client, nowMs, isOver)) && isOver
      hasNews ||= follower.log.lineCount !== before
      if (!follower.isDone) return hasNews
    }
    return hasNews
  }
}
