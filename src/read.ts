import type { BuddyClient, ActionExecutionAddress } from './buddy/client.ts'
import type { LineSink } from './buddy/body.ts'
import { BuddyError, GaveUp } from './buddy/errors.ts'
import type { ActionExecution, Execution } from './buddy/model.ts'
import { persist } from './buddy/persist.ts'
import type { Waiting } from './buddy/persist.ts'
import { isRateLimited } from './buddy/retry.ts'
import type { RateLimit } from './buddy/retry.ts'
import { classify, hasNotBegun } from './buddy/status.ts'
import type { StatusClass } from './buddy/status.ts'

/** The state of what is watched, as one complete answer of Buddy's told it. */
export interface Reading {
  readonly actionExecution: ActionExecution
  /** The run, where Buddy told of it. */
  readonly execution: Execution | null
  /** As Buddy wrote it. */
  readonly status: string
  /** The status that is judged: NOT_EXECUTED for an action that has not begun when its run has settled. */
  readonly judgedStatus: string
  readonly class: StatusClass
  /** The WAITING_* status that holds things up: the action's own, or the run's where the action's turn has not come. */
  readonly blockedBy: string | null
  /** Whether the answer brought what there is of the log. */
  readonly withLog: boolean
}

/** What repeated attempts need. */
export interface Means {
  readonly clock: Waiting
  readonly random: () => number
  readonly signal: AbortSignal
}

/** Where the lines of a log go; begun anew with each answer that brings it. */
export interface LogSink {
  begin(): Promise<void>
  readonly append: LineSink
}

/**
 * Reads one action execution. The endpoint of the action execution comes first, since for one that has settled it tells
 * everything in one request; while things move, the run's endpoint, which has no log and so is small. Where that is not
 * served, the first one again. After a failure the other one is tried, so that one broken endpoint decides nothing.
 */
export class ActionReader {
  readonly #client: BuddyClient
  readonly #address: ActionExecutionAddress
  readonly #log: LogSink
  readonly #means: Means
  #logFailure: BuddyError | null = null
  #runIsServed = true
  #detailsAreReadable = true
  #hasRead = false
  #execution: Execution | null = null

  constructor(client: BuddyClient, address: ActionExecutionAddress, log: LogSink, means: Means) {
    this.#client = client
    this.#address = address
    this.#log = log
    this.#means = means
  }

  /** What kept the last answer from bringing the log; null for nothing. */
  get logFailure(): BuddyError | null {
    return this.#logFailure
  }

  /** What the last answer said of the rate limit. */
  get rateLimit(): RateLimit | null {
    return this.#client.rateLimit
  }

  /** One attempt, after so many failures in a row. */
  async read(failures: number): Promise<Reading> {
    const prefersRun = this.#hasRead === (failures % 2 === 0)
    const useRun = this.#runIsServed && (prefersRun || !this.#detailsAreReadable)
    const reading = useRun ? await this.#readRun() : await this.#readDetails(this.#client)
    this.#hasRead = true
    return reading
  }

  /**
   * The same with the log, read anew, so the status may be a later one. Where that cannot be had in so many milliseconds,
   * the reading as it was: the log decides nothing. Never rejects.
   */
  async complete(reading: Reading, withinMs: number): Promise<Reading> {
    const deadline = this.#means.clock.now() + withinMs
    const client = this.#client.boundedBy({ deadline })
    const terms = { ...this.#means, deadline, outageToleranceMs: withinMs, onTrouble: ignore, onRecovery: ignore }
    try {
      return await persist(() => this.#readDetails(client), 'log', terms)
    } catch (error) {
      this.#logFailure = error instanceof GaveUp ? error.last : null
      return reading
    }
  }

  async #readDetails(client: BuddyClient): Promise<Reading> {
    await this.#log.begin()
    try {
      const actionExecution = await client.getActionExecution(this.#address, this.#log.append)
      return createReading(actionExecution, this.#execution, true)
    } catch (error) {
      if (!(error instanceof BuddyError && error.trouble.kind === 'too-large' && this.#runIsServed)) throw error
      this.#detailsAreReadable = false
      return await this.#readRun()
    }
  }

  async #readRun(): Promise<Reading> {
    try {
      this.#execution = await this.#client.getExecution(this.#address)
    } catch (error) {
      if (!(error instanceof BuddyError && isNotServed(error))) throw error
      this.#runIsServed = false
      return await this.#readDetails(this.#client)
    }
    const wanted = this.#address.actionExecutionId.toLowerCase()
    const listed = this.#execution.actionExecutions.find(({ id }) => id?.toLowerCase() === wanted)
    return listed === undefined ? await this.#readDetails(this.#client) : createReading(listed, this.#execution, false)
  }
}

function ignore(): void {
  // Trouble with the log is told at the end, once.
}

function createReading(actionExecution: ActionExecution, execution: Execution | null, withLog: boolean): Reading {
  const { status } = actionExecution
  const runIsOver = execution !== null && classify(execution.status) === 'settled'
  const judgedStatus = runIsOver && hasNotBegun(status) ? 'NOT_EXECUTED' : status
  const statusClass = classify(judgedStatus)
  return { actionExecution, execution, status, judgedStatus, class: statusClass, blockedBy: findBlock(status, statusClass, execution), withLog }
}

function findBlock(status: string, statusClass: StatusClass, execution: Execution | null): string | null {
  if (statusClass === 'blocked') return status
  return execution !== null && hasNotBegun(status) && classify(execution.status) === 'blocked' ? execution.status : null
}

/** A token may be allowed one endpoint and not the other; a rate limit is no such refusal, and a refused token is refused everywhere. */
function isNotServed({ trouble }: BuddyError): boolean {
  return trouble.kind === 'refused' && [403, 404, 405, 410, 501].includes(trouble.httpStatus) && !isRateLimited(trouble)
}
