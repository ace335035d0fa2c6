import { findLatest } from '../buddy/actions.ts'
import type { ActionExecutionAddress, BuddyClient, ExecutionAddress } from '../buddy/client.ts'
import { BuddyError, findLastTrouble } from '../buddy/errors.ts'
import type { LineSink } from '../buddy/http/json-stream.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { isNotServed } from '../buddy/retry-policy.ts'
import { LogPatience } from '../log/retry-budget.ts'
import { readAction, type Reading, readRun } from '../run/state.ts'
import type { Means } from '../runner/context.ts'

/** A run that is refused so often in a row is not served; one refusal may pass. */
const refusalCount = 3

/** The logs of action executions, by their id. */
export interface FollowedLogs {
  /** The log that answers bring, each from its beginning. */
  open(actionExecutionId: string): { begin(): LineSink }
  /** Whether the log is being followed page by page. */
  isPaged(actionExecutionId: string): boolean
}

/** What was found of the run before the watching begins. */
export interface Found {
  /** The run as it was read while looking; null where nothing had to be looked for. */
  readonly execution: Execution | null
  /** The number of an action that is followed through loops and retries; null where one execution is meant. */
  readonly followedActionId: number | null
  /** Whether the run, which has answered before, is asked first, since only it tells of a new execution. */
  readonly prefersRun: boolean
}

/** Reads a whole run. */
export class RunReader {
  readonly #client: BuddyClient
  readonly #address: ExecutionAddress
  readonly #now: () => number
  #found: Execution | null

  /** `found` is the run as it was read just now; then the first reading costs nothing. */
  constructor(client: BuddyClient, address: ExecutionAddress, { clock }: Means, found: Execution | null) {
    this.#client = client
    this.#address = address
    this.#now = () => clock.now()
    this.#found = found
  }

  /** One attempt. */
  async read(): Promise<Reading> {
    const execution = this.#found ?? (await this.#client.getExecution(this.#address))
    this.#found = null
    return readRun(execution)
  }

  /** A later reading where the run had not settled; the same one where that cannot be had in so many milliseconds. Never rejects. */
  async complete(reading: Reading, withinMs: number): Promise<Reading> {
    if (reading.class === 'settled') return reading
    try {
      return readRun(await this.#client.boundedBy({ deadline: this.#now() + withinMs }).getExecution(this.#address))
    } catch {
      return reading
    }
  }
}

/**
 * Reads one action of a run. The endpoint of the action execution comes first, since for one that has settled it tells
 * everything in one request; while things move, the run's endpoint, which has no log and so is small. Where that is not
 * served, the first one again. After a failure the other one is tried, so that one broken endpoint decides nothing.
 */
export class ActionReader {
  readonly #client: BuddyClient
  #address: ActionExecutionAddress
  readonly #logs: FollowedLogs
  readonly #means: Means
  readonly #followedActionId: number | null
  #found: Execution | null
  #logFailure: BuddyError | null = null
  /** How often in a row the run was refused. */
  #runRefusals = 0
  #runHasAnswered: boolean
  #detailsAreReadable = true
  #hasRead = false
  #execution: Execution | null = null

  constructor(client: BuddyClient, address: ActionExecutionAddress, logs: FollowedLogs, means: Means, found: Found) {
    this.#client = client
    this.#address = address
    this.#logs = logs
    this.#means = means
    this.#found = found.execution
    this.#followedActionId = found.followedActionId
    this.#hasRead = found.prefersRun
    this.#runHasAnswered = found.execution !== null || found.prefersRun
  }

  /** What was read last: in a loop or a retry, the action's latest execution. */
  get address(): ActionExecutionAddress {
    return this.#address
  }

  /** What kept the last answer from bringing the log; null for nothing. */
  get logFailure(): BuddyError | null {
    return this.#logFailure
  }

  /** One attempt, after so many failures in a row. */
  async read(failures: number): Promise<Reading> {
    const found = this.#takeFound()
    const prefersRun = this.#hasRead === (failures % 2 === 0)
    const useRun = this.#runIsServed && (prefersRun || !this.#detailsAreReadable)
    const reading = found ?? (useRun ? await this.#readListed() : await this.#readDetails(this.#client))
    this.#hasRead = true
    return reading
  }

  /**
   * The same with the log, read anew, so the status may be a later one. Where that cannot be had in so many milliseconds,
   * the reading as it was: the log decides nothing. Never rejects.
   */
  async complete(reading: Reading, withinMs: number): Promise<Reading> {
    // A log that is followed page by page need not come a second time.
    if (reading.class === 'settled' && this.#logs.isPaged(this.#address.actionExecutionId))
      return { ...reading, withLog: true }
    // What was never executed has no log.
    if (this.#address.actionExecutionId === '') return reading
    try {
      return await new LogPatience(this.#means, withinMs).attempt((deadline) =>
        this.#readDetails(this.#client.boundedBy({ deadline })),
      )
    } catch (error) {
      this.#logFailure = findLastTrouble(error)
      return reading
    }
  }

  /** What an answer about the run, which came by another way, tells of the action; null for nothing. */
  accept(execution: Execution): Reading | null {
    this.#execution = execution
    const listed = this.#select(execution)
    return listed === undefined ? null : readAction(listed, execution, false)
  }

  get #runIsServed(): boolean {
    return this.#runRefusals < refusalCount
  }

  #takeFound(): Reading | null {
    const execution = this.#found
    this.#found = null
    return execution === null ? null : this.accept(execution)
  }

  async #readDetails(client: BuddyClient): Promise<Reading> {
    const sink = this.#logs.open(this.#address.actionExecutionId).begin()
    try {
      const answer = await client.getActionExecution(this.#address, sink)
      // Older servers do not say which one it is; the address did.
      return readAction({ ...answer, id: answer.id ?? this.#address.actionExecutionId }, this.#execution, true)
    } catch (error) {
      if (!(error instanceof BuddyError && error.trouble.kind === 'too-large' && this.#runIsServed)) throw error
      this.#detailsAreReadable = false
      return await this.#readListed()
    }
  }

  async #readListed(): Promise<Reading> {
    try {
      this.#execution = await this.#client.getExecution(this.#address)
      this.#runHasAnswered = true
      this.#runRefusals = 0
    } catch (error) {
      // What has answered before may be missing from one answer, and comes again.
      if (!(error instanceof BuddyError && isNotServed(error)) || (this.#runHasAnswered && isPassingRefusal(error)))
        throw error
      this.#runRefusals += 1
      return await this.#readDetails(this.#client)
    }
    const listed = this.#select(this.#execution)
    return listed === undefined ? await this.#readDetails(this.#client) : readAction(listed, this.#execution, false)
  }

  #select({ actionExecutions, status }: Execution): ActionExecution | undefined {
    if (this.#followedActionId !== null) {
      const own = actionExecutions.filter(({ actionId }) => actionId === this.#followedActionId)
      const latest = findLatest(
        own.filter(({ id }) => id !== null),
        status,
      )
      if (latest?.id == null) return own.at(-1)
      this.#address = { ...this.#address, actionExecutionId: latest.id }
    }
    const wanted = this.#address.actionExecutionId.toLowerCase()
    return actionExecutions.find(({ id }) => id?.toLowerCase() === wanted)
  }
}

function isPassingRefusal({ trouble }: BuddyError): boolean {
  return trouble.kind === 'refused' && [403, 404].includes(trouble.httpStatus)
}
