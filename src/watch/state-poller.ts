// Reads the state of the watched run or action from one of two endpoints.
import type { ActionExecutionAddress, BuddyClient, ExecutionAddress } from '../buddy/client.ts'
import { BuddyError, isNotFound } from '../buddy/errors.ts'
import type { OnLines } from '../buddy/http/json-stream.ts'
import type { ActionExecution, Execution } from '../buddy/model.ts'
import { isEndpointUnavailable } from '../buddy/retry/retry-policy.ts'
import { hasNotStarted } from '../buddy/status.ts'
import type { ResolvedTarget } from '../run/find.ts'
import { markStaleStates } from '../run/stale.ts'
import { type ExecutionState, findWatchedAction, toActionState, toRunState } from '../run/state.ts'
import type { StatePoller } from './watch.ts'

/**
 * Number of refusals in a row after which the run's endpoint counts as not served,
 * because one refusal may pass.
 */
const maxRunEndpointFailures = 3

/**
 * Number of responses in a row that may take a start back, because a server that lags
 * behind catches up by then.
 */
const maxOlderResponses = 3

/**
 * Returns the sink for the log lines of a response about an action execution, which has
 * the log from its first line.
 */
export type ReceiveLog = (actionExecutionId: string) => OnLines

/** Returns a poller of a whole run, or of one action of the run. */
export function createStatePoller(target: ResolvedTarget, client: BuddyClient, receiveLog: ReceiveLog): StatePoller {
  const { run, execution, actionExecutionId, actionId, beforeRetry, actionBeforeRetry } = target
  const poller =
    actionExecutionId === null
      ? new RunPoller(client, run, execution)
      : new ActionPoller(client, { ...run, actionExecutionId }, receiveLog, {
          execution,
          actionId,
          wasRetried: beforeRetry !== null,
        })
  const markStale = markStaleStates(beforeRetry, actionBeforeRetry)
  return {
    read: async (failures, deadline) => markStale(await poller.read(failures, deadline)),
    accept: (response) => poller.accept(response),
  }
}

/** Facts about the run before the first poll. */
interface InitialState {
  /** Run as the search or the operation read it; null for none. */
  readonly execution: Execution | null
  /**
   * Number of an action that is followed through loops and retries; null for one
   * execution.
   */
  readonly actionId: number | null
  /**
   * True if the run was retried: then the run is polled first, and a start may be taken
   * back.
   */
  readonly wasRetried: boolean
}

/** Reads a whole run. */
class RunPoller implements StatePoller {
  readonly #client: BuddyClient
  readonly #address: ExecutionAddress
  #initialExecution: Execution | null

  /**
   * `initial` is the run as it was read just now; then the first poll costs nothing.
   */
  constructor(client: BuddyClient, address: ExecutionAddress, initial: Execution | null) {
    this.#client = client
    this.#address = address
    this.#initialExecution = initial
  }

  async read(_failures: number, deadline?: number): Promise<ExecutionState> {
    const initial = this.#initialExecution
    this.#initialExecution = null
    return toRunState(initial ?? (await withDeadline(this.#client, deadline).getExecution(this.#address)))
  }

  accept(execution: Execution): ExecutionState {
    return toRunState(execution)
  }
}

function withDeadline(client: BuddyClient, deadline: number | undefined): BuddyClient {
  return deadline === undefined ? client : client.withLimits({ deadline })
}

/**
 * Poller of one action of a run. The endpoint of the action execution comes first,
 * because one response has everything about a finished action. While the action runs,
 * the run's endpoint is polled, whose response has no log. If the run's endpoint is not
 * served, the action's is polled again. After a failure, the next attempt uses the
 * second endpoint.
 *
 * Only the run shows whether a loop or a retry has executed the action again. So an
 * action that is followed by its number is never finished by the response of one
 * execution alone, as long as the run's endpoint is served.
 */
class ActionPoller implements StatePoller {
  readonly #client: BuddyClient
  #address: ActionExecutionAddress
  readonly #receiveLog: ReceiveLog
  readonly #actionId: number | null
  #initialExecution: Execution | null
  /** Number of refusals of the run in a row. */
  #runEndpointFailures = 0
  #runHasAnswered: boolean
  #detailsAreReadable = true
  /**
   * True if the run's endpoint comes first: after the first state, and after a retry.
   */
  #prefersRun: boolean
  #execution: Execution | null = null
  readonly #wasRetried: boolean
  /**
   * Execution that was last seen as started, and the number of later responses in a row
   * without its start.
   */
  #startedId: string | null = null
  #olderResponses = 0

  constructor(client: BuddyClient, address: ActionExecutionAddress, receiveLog: ReceiveLog, initial: InitialState) {
    this.#client = client
    this.#address = address
    this.#receiveLog = receiveLog
    this.#initialExecution = initial.execution
    this.#actionId = initial.actionId
    this.#prefersRun = initial.wasRetried
    this.#wasRetried = initial.wasRetried
    this.#runHasAnswered = initial.execution !== null || initial.wasRetried
  }

  async read(failures: number, deadline?: number): Promise<ExecutionState> {
    const initial = this.#takeInitial()
    const isRunFirst = this.#prefersRun === (failures % 2 === 0)
    const useRun = this.#isRunEndpointAvailable && (isRunFirst || !this.#detailsAreReadable)
    const client = withDeadline(this.#client, deadline)
    const state = initial ?? (useRun ? await this.#readListed(client) : await this.#readDetails(client))
    this.#prefersRun = true
    return state
  }

  accept(execution: Execution): ExecutionState | null {
    this.#execution = execution
    const listed = this.#selectReadable(execution)
    return listed === null ? null : this.#toState(listed, false)
  }

  get #isRunEndpointAvailable(): boolean {
    return this.#runEndpointFailures < maxRunEndpointFailures
  }

  #takeInitial(): ExecutionState | null {
    const execution = this.#initialExecution
    this.#initialExecution = null
    return execution === null ? null : this.accept(execution)
  }

  /**
   * `isListed`: the run has shown just now that this execution is the one that counts,
   * or that it lists none.
   */
  async #readDetails(client: BuddyClient, isListed = false): Promise<ExecutionState> {
    const { actionExecutionId } = this.#address
    try {
      const response = await client.getActionExecution(this.#address, this.#receiveLog(actionExecutionId))
      // Older servers do not echo the id, but the address has it.
      const state = this.#toState({ ...response, id: response.id ?? actionExecutionId }, true)
      const mayBeSuperseded = !isListed && this.#actionId !== null && this.#isRunEndpointAvailable
      return { ...state, mayBeSuperseded: mayBeSuperseded && state.statusClass === 'finished' }
    } catch (error) {
      if (!(error instanceof BuddyError && error.details.kind === 'too-large' && this.#isRunEndpointAvailable))
        throw error
      this.#detailsAreReadable = false
      return await this.#readListed(client)
    }
  }

  async #readListed(client: BuddyClient): Promise<ExecutionState> {
    try {
      this.#execution = await client.getExecution(this.#address)
      this.#runHasAnswered = true
      this.#runEndpointFailures = 0
    } catch (error) {
      // A run that was read before may be missing from one response.
      if (
        !(error instanceof BuddyError && isEndpointUnavailable(error)) ||
        (this.#runHasAnswered && isTemporaryRefusal(error))
      )
        throw error
      this.#runEndpointFailures += 1
      return await this.#readDetails(client)
    }
    const listed = this.#selectReadable(this.#execution)
    return listed === null ? await this.#readDetails(client, true) : this.#toState(listed, false)
  }

  #toState(action: ActionExecution, includesLog: boolean): ExecutionState {
    return toActionState(action, this.#execution, includesLog, this.#isOlder(action))
  }

  /**
   * Returns whether a response is older than an earlier one: the same execution had
   * started by then.
   */
  #isOlder({ id, status }: ActionExecution): boolean {
    if (!hasNotStarted(status)) {
      this.#startedId = id
      this.#olderResponses = 0
      return false
    }
    // After a retry the same execution may really start again.
    if (this.#wasRetried || id === null || id !== this.#startedId) return false
    return ++this.#olderResponses <= maxOlderResponses
  }

  /**
   * Returns the execution that counts as the run lists it; null also if it has no
   * status there, because its own response may have one.
   */
  #selectReadable(execution: Execution): ActionExecution | null {
    const listed = findWatchedAction(execution, this.#address.actionExecutionId, this.#actionId)
    if (this.#actionId !== null && listed?.id != null)
      this.#address = { ...this.#address, actionExecutionId: listed.id }
    return listed?.status === '' ? null : listed
  }
}

function isTemporaryRefusal({ details }: BuddyError): boolean {
  return details.kind === 'http-error' && (details.httpStatus === 403 || isNotFound(details))
}
