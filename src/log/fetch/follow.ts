// Reads the logs of running actions while they grow.
import { sortByStart } from '../../buddy/actions.ts'
import type { ActionExecutionAddress, BuddyClient, ExecutionAddress } from '../../buddy/client.ts'
import { BuddyError, DeadlineExceeded } from '../../buddy/errors.ts'
import type { ActionExecution } from '../../buddy/model.ts'
import { isEndpointUnavailable } from '../../buddy/retry/retry-policy.ts'
import { classifyStatus } from '../../buddy/status.ts'
import type { ActionLog } from '../action-log.ts'
import { type LogLines, readPage, readPages } from './pages.ts'

/**
 * 15 seconds between requests for a whole log, because each of them transfers all lines
 * again.
 */
const wholeLogPauseMs = 15_000

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
  #isDone = false

  constructor(address: ActionExecutionAddress, log: ActionLog) {
    this.address = address
    this.log = log
  }

  /** True if the whole log has been read and no more lines will come. */
  get isDone(): boolean {
    return this.#isDone
  }

  /** True if Buddy serves the log by pages; null while unknown. */
  get isPaged(): boolean | null {
    return this.#isPaged
  }

  /**
   * Shows and reads new lines. Returns true if none are left. After a failure the next
   * poll tries again.
   */
  async poll(action: ActionExecution, client: BuddyClient, nowMs: number): Promise<boolean> {
    const isOver = classifyStatus(action.status) === 'finished'
    await this.log.startStreaming(action)
    this.#isDone = (await this.#read(client, nowMs, isOver)) && isOver
    if (this.#isDone) await this.log.complete(false)
    return this.#isDone
  }

  /** Returns true if all lines that Buddy has were read. */
  async #read(client: BuddyClient, nowMs: number, isOver: boolean): Promise<boolean> {
    try {
      if (this.#isPaged !== false) {
        const read = (offset: number): Promise<LogLines> => readPage(client, this.address, offset)
        const missing = await readPages(this.log, read, goOnLater, isOver)
        this.#isPaged = true
        return missing === 0
      }
      if (nowMs < this.#nextWholeAt && !(isOver && !this.#hasReadLast)) return false
      this.#nextWholeAt = nowMs + wholeLogPauseMs
      this.#hasReadLast = isOver
      await client.getActionExecution(this.address, this.log.startResponse())
      return true
    } catch (error) {
      if (!(error instanceof BuddyError || error instanceof DeadlineExceeded)) throw error
      if (error instanceof BuddyError && isEndpointUnavailable(error) && this.#isPaged === null) {
        this.#isPaged = false
        return await this.#read(client, nowMs, isOver)
      }
      return false
    }
  }
}

/**
 * Live logs of a run's actions. They are read in the order of their start, each to its
 * end, so that no two mix.
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

  /**
   * Lets the last line of each log go, because no log is read any more. Never rejects.
   */
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
      const isDone = await follower.poll(action, client, nowMs)
      hasNews ||= follower.log.lineCount !== before
      if (!isDone) return hasNews
    }
    return hasNews
  }
}
