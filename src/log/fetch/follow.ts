// Reads logs page by page, also while they grow.
import { sortByStart } from '../../buddy/actions.ts'
import {
  type ActionExecutionAddress,
  type BuddyClient,
  type ExecutionAddress,
  logPageLines,
} from '../../buddy/client.ts'
import { BuddyError, DeadlineExceeded } from '../../buddy/errors.ts'
import type { ActionExecution } from '../../buddy/model.ts'
import { isEndpointUnavailable } from '../../buddy/retry/retry-policy.ts'
import { classifyStatus } from '../../buddy/status.ts'
import type { ActionLog } from '../action-log.ts'

/**
 * 15 seconds between requests for a whole log, because each of them transfers all lines
 * again.
 */
const wholeLogPauseMs = 15_000

/**
 * Reads the log page by page up to the line count of the first response, so that a growing
 * log still ends. Returns the number of announced lines that are missing; Infinity if Buddy
 * gave no count. `read` requests one page, with retries. `mayGoOn` decides after a page
 * that is too short. A page begins with the last known line. If that line has changed,
 * Buddy has replaced the log, and it is read from its start.
 */
export async function readPages(
  log: ActionLog,
  read: (offset: number) => Promise<LogLines>,
  mayGoOn: () => Promise<boolean>,
): Promise<number> {
  let expected: number | null = null
  let hasBegunAnew = false
  let hasRereadStart = false
  let longestPage = 0
  for (;;) {
    const known = log.lineCount
    const overlap = Math.min(known, 1)
    const { lines, totalLines } = await readNext(known, overlap, longestPage <= 1, read)
    longestPage = Math.max(longestPage, lines.length - overlap)
    if (totalLines !== null && totalLines < known) {
      // A log that is shorter than before comes from a late response, or is a new log. Its
      // beginning decides.
      const beginning = await read(0)
      if (log.startsWith(beginning.lines) || hasBegunAnew) {
        // By now Buddy may count as many lines as are there, or more.
        if (hasRereadStart || (beginning.totalLines ?? 0) < known) return known - totalLines
        hasRereadStart = true
        continue
      }
      await log.startResponse()(beginning.lines)
      hasBegunAnew = true
      expected = null
      continue
    }
    if (!hasBegunAnew && overlap > 0 && !log.mayEndWith(lines[0] ?? '', lines.length > overlap)) {
      await log.replace()
      hasBegunAnew = true
      expected = null
      continue
    }
    // The last known line may have grown.
    await log.startResponse(known - overlap)(lines)
    expected ??= totalLines ?? Infinity
    if (log.lineCount >= expected) return 0
    const isShort = lines.length < logPageLines
    // Without a line count, a server that repeats the same page must not keep the step
    // waiting.
    if (totalLines === null && isShort) return 0
    if (totalLines === null && !(await mayGoOn())) return Infinity
    if (lines.length <= overlap || (isShort && !(await mayGoOn())))
      return Number.isFinite(expected) ? expected - log.lineCount : 0
  }
}

/**
 * Reads the page that begins with `overlap` known lines. If the page holds no other line,
 * the next page is read too: `mayHoldOne` is true if a page of this log may hold one line
 * alone.
 */
async function readNext(
  known: number,
  overlap: number,
  mayHoldOne: boolean,
  read: (offset: number) => Promise<LogLines>,
): Promise<LogLines> {
  const page = await read(known - overlap)
  const isFull = overlap > 0 && page.lines.length === overlap && mayHoldOne
  if (!isFull || (page.totalLines ?? 0) <= known) return page
  const { lines, totalLines } = await read(known)
  return { lines: [...page.lines, ...lines], totalLines }
}

/** Lines of one page, which is small enough to be held until all of it has arrived. */
export interface LogLines {
  readonly lines: readonly string[]
  readonly totalLines: number | null
}

/** Requests one page, once. */
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

/** Declines to read on, because the next poll comes soon enough. */
function goOnLater(): Promise<boolean> {
  return Promise.resolve(false)
}

/** Reads the log of a running action execution while it grows. */
export class LogFollower {
  readonly address: ActionExecutionAddress
  readonly log: ActionLog
  #isPaged: boolean | null = null
  #nextWholeAt = 0
  #hasReadLast = false
  /** True if the whole log has been read and no more lines will come. */
  isDone = false

  constructor(address: ActionExecutionAddress, log: ActionLog) {
    this.address = address
    this.log = log
  }

  /** True if Buddy serves the log by pages; null while unknown. */
  get isPaged(): boolean | null {
    return this.#isPaged
  }

  /**
   * Reads new lines. Returns false after a failure: the next poll tries again. `isLast`: no
   * more lines will come.
   */
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

/**
 * Live logs of a run's actions. They are read in the order of their start, each to its end,
 * so that no two mix.
 */
export class LiveLogs {
  readonly #run: ExecutionAddress
  readonly #open: () => ActionLog
  readonly #followers = new Map<string, LogFollower>()

  constructor(run: ExecutionAddress, open: () => ActionLog) {
    this.#run = run
    this.#open = open
  }

  /** Returns the follower of an action execution; null for none. */
  find(actionExecutionId: string | null): LogFollower | null {
    return this.#followers.get(actionExecutionId ?? '') ?? null
  }

  /**
   * Returns the follower of an action execution. Creates one with the log of `begin` if
   * there is none.
   */
  follow(actionExecutionId: string, begin: () => ActionLog): LogFollower {
    const follower =
      this.#followers.get(actionExecutionId) ?? new LogFollower({ ...this.#run, actionExecutionId }, begin())
    this.#followers.set(actionExecutionId, follower)
    return follower
  }

  /** Lets the last line of each log go, because no log is read any more. Never rejects. */
  async complete(): Promise<void> {
    for (const { log } of this.#followers.values()) await log.complete(true)
  }

  /** Reads and shows new lines. Returns true if there were any. */
  async poll(actions: readonly ActionExecution[], client: BuddyClient, nowMs: number): Promise<boolean> {
    let hasNews = false
    for (const action of sortByStart(actions.filter(({ id, startDate }) => id !== null && startDate !== null))) {
      const follower = this.follow(action.id ?? '', this.#open)
      if (follower.isDone) continue
      const before = follower.log.lineCount
      const isOver = classifyStatus(action.status) === 'finished'
      await follower.log.startStreaming(action)
      follower.isDone = (await follower.poll(client, nowMs, isOver)) && isOver
      if (follower.isDone) await follower.log.complete(false)
      hasNews ||= follower.log.lineCount !== before
      if (!follower.isDone) return hasNews
    }
    return hasNews
  }
}
