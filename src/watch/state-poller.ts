import { latestExecution } from '../buddy/actions.ts'
import type { ActionExecutionAddress, BuddyClient, ExecutionAddress } from '../buddy/client.ts'
import { BuddyError, isNotFound, lastBuddyError } from '../buddy/errors.ts'
import type { OnLines } from '../buddy/http/json-stream.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { isEndpointUnavailable } from '../buddy/retry-policy.ts'
import { LogRetryBudget } from '../log/retry-budget.ts'
import { toActionState, type ExecutionState, toRunState } from '../run/state.ts'
import type { StepContext } from '../runner/context.ts'

/** A run that is refused so often in a row is not served; one refusal may pass. */
const maxRunEndpointFailures = 3

/** The logs of action executions, by their id. */
export interface FollowedLogs {
  /** The log that answers bring, each from its beginning. */
  open(actionExecutionId: string): { startResponse(): OnLines }
  /** Whether the log is being followed page by page. */
  isPaged(actionExecutionId: string): boolean
}

/** What was found of the run before the watching begins. */
export interface InitialState {
  /** The run as it was read while looking; null where nothing had to be looked for. */
  readonly execution: Execution | null
  /** The number of an action that is followed through loops and retries; null where one execution is meant. */
  readonly actionId: number | null
  /** Whether the run, which has answered before, is asked first, since only it tells of a new execution. */
  readonly pollRunFirst: boolean
}

/** Reads a whole run. */
export class RunPoller {
  readonly #client: BuddyClient
  readonly #address: ExecutionAddress
  readonly #now: () => number
  #initialExecution: Execution | null

  /** `found` is the run as it was read just now; then the first reading costs nothing. */
  constructor(client: BuddyClient, address: ExecutionAddress, { clock }: StepContext, initial: Execution | null) {
    this.#client = client
    this.#address = address
    this.#now = () => clock.now()
    this.#initialExecution = initial
  }

  /** One attempt. */
  async read(): Promise<ExecutionState> {
    const execution = this.#initialExecution ?? (await this.#client.getExecution(this.#address))
    this.#initialExecution = null
    return toRunState(execution)
  }

  /** A later reading where the run had not settled; the same one where that cannot be had in so many milliseconds. Never rejects. */
  async complete(state: ExecutionState, withinMs: number): Promise<ExecutionState> {
    if (state.statusClass === 'finished') return state
    try {
      return toRunState(await this.#client.withLimits({ deadline: this.#now() + withinMs }).getExecution(this.#address))
    } catch {
      return state
    }
  }
}

/**
 * Reads one action of a run. The endpoint of the action execution comes first, since for one that has settled it tells
 * everything in one request; while things move, the run's endpoint, which has no log and so is small. Where that is not
 * served, the first one again. After a failure the other one is tried, so that one broken endpoint decides nothing.
 */
export class ActionPoller {
  readonly #client: BuddyClient
  #address: ActionExecutionAddress
  readonly #logs: FollowedLogs
  readonly #step: StepContext
  readonly #actionId: number | null
  #initialExecution: Execution | null
  #logFailure: BuddyError | null = null
  /** How often in a row the run was refused. */
  #runEndpointFailures = 0
  #runHasAnswered: boolean
  #detailsAreReadable = true
  #hasRead = false
  #execution: Execution | null = null

  constructor(
    client: BuddyClient,
    address: ActionExecutionAddress,
    logs: FollowedLogs,
    step: StepContext,
    initial: InitialState,
  ) {
    this.#client = client
    this.#address = address
    this.#logs = logs
    this.#step = step
    this.#initialExecution = initial.execution
    this.#actionId = initial.actionId
    this.#hasRead = initial.pollRunFirst
    this.#runHasAnswered = initial.execution !== null || initial.pollRunFirst
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
  async read(failures: number): Promise<ExecutionState> {
    const initial = this.#takeInitial()
    const pollRunFirst = this.#hasRead === (failures % 2 === 0)
    const useRun = this.#isRunEndpointAvailable && (pollRunFirst || !this.#detailsAreReadable)
    const state = initial ?? (useRun ? await this.#readListed() : await this.#readDetails(this.#client))
    this.#hasRead = true
    return state
  }

  /**
   * The same with the log, read anew, so the status may be a later one. Where that cannot be had in so many milliseconds,
   * the reading as it was: the log decides nothing. Never rejects.
   */
  async complete(state: ExecutionState, withinMs: number): Promise<ExecutionState> {
    // A log that is followed page by page need not come a second time.
    if (state.statusClass === 'finished' && this.#logs.isPaged(this.#address.actionExecutionId))
      return { ...state, includesLog: true }
    // What was never executed has no log.
    if (this.#address.actionExecutionId === '') return state
    try {
      return await new LogRetryBudget(this.#step, withinMs).attempt((deadline) =>
        this.#readDetails(this.#client.withLimits({ deadline })),
      )
    } catch (error) {
      this.#logFailure = lastBuddyError(error)
      return state
    }
  }

  /** What an answer about the run, which came by another way, tells of the action; null for nothing. */
  accept(execution: Execution): ExecutionState | null {
    this.#execution = execution
    const listed = this.#select(execution)
    return listed === undefined ? null : toActionState(listed, execution, false)
  }

  get #isRunEndpointAvailable(): boolean {
    return this.#runEndpointFailures < maxRunEndpointFailures
  }

  #takeInitial(): ExecutionState | null {
    const execution = this.#initialExecution
    this.#initialExecution = null
    return execution === null ? null : this.accept(execution)
  }

  async #readDetails(client: BuddyClient): Promise<ExecutionState> {
    const onLines = this.#logs.open(this.#address.actionExecutionId).startResponse()
    try {
      const response = await client.getActionExecution(this.#address, onLines)
      // Older servers do not say which one it is; the address did.
      return toActionState({ ...response, id: response.id ?? this.#address.actionExecutionId }, this.#execution, true)
    } catch (error) {
      if (!(error instanceof BuddyError && error.details.kind === 'too-large' && this.#isRunEndpointAvailable))
        throw error
      this.#detailsAreReadable = false
      return await this.#readListed()
    }
  }

  async #readListed(): Promise<ExecutionState> {
    try {
      this.#execution = await this.#client.getExecution(this.#address)
      this.#runHasAnswered = true
      this.#runEndpointFailures = 0
    } catch (error) {
      // What has answered before may be missing from one answer, and comes again.
      if (
        !(error instanceof BuddyError && isEndpointUnavailable(error)) ||
        (this.#runHasAnswered && isTemporaryRefusal(error))
      )
        throw error
      this.#runEndpointFailures += 1
      return await this.#readDetails(this.#client)
    }
    const listed = this.#select(this.#execution)
    return listed === undefined ? await this.#readDetails(this.#client) : toActionState(listed, this.#execution, false)
  }

  #select({ actionExecutions, status }: Execution): ActionExecution | undefined {
    if (this.#actionId !== null) {
      const own = actionExecutions.filter(({ actionId }) => actionId === this.#actionId)
      const latest = latestExecution(
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

function isTemporaryRefusal({ details }: BuddyError): boolean {
  return details.kind === 'http-error' && (details.httpStatus === 403 || isNotFound(details))
}
