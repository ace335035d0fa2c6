// Tracks the run that this step started, and saves it for the post step.
import type { ExecutionAddress, PipelineAddress } from '../buddy/client.ts'
import { BuddyError, DeadlineExceeded, mayHaveTakenEffect } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import { isNumber, isSegment } from '../inputs/identifiers.ts'
import type { Runner } from '../runner/runner.ts'
import { readField } from '../runner/unknown-value.ts'
import { fingerprintExecution } from './stale.ts'

/** State of a run that this step started or retried, as far as known. */
export interface StartedRunState extends PipelineAddress {
  /** Number of the run; null before Buddy's response: then the marker finds the run. */
  readonly executionId: string | null
  /** Marker in the comment of the run. */
  readonly marker: string
  /**
   * Digest of the run before its retry, by {@link fingerprintExecution}; null for a run
   * that was started.
   */
  readonly beforeRetry: string | null
}

/**
 * Creates a text that no other comment has: the workflow run, its attempt, and a random
 * part.
 */
export function createRunMarker(runner: Runner, id: string): string {
  return `[buddy-gate ${runner.environment('GITHUB_RUN_ID')}-${runner.environment('GITHUB_RUN_ATTEMPT')}-${id}]`
}

/** Error of the state file. The request that would start or retry a run is not sent. */
export class StateNotSaved extends Error {
  override readonly name = 'StateNotSaved'
}

/** Run that this step started or retried, the only run that is ever cancelled. */
export class StartedRun {
  readonly marker: string
  readonly #save: (saved: StartedRunState | null) => void
  #saved: StartedRunState | null = null
  #isConfirmed = false

  /**
   * Takes `save`, which writes the state for the post step. It is called before any
   * request.
   */
  constructor(marker: string, save: (saved: StartedRunState | null) => void) {
    this.marker = marker
    this.#save = save
  }

  /** Returns the saved state; null if nothing was started or retried. */
  get saved(): StartedRunState | null {
    return this.#saved
  }

  /**
   * Makes one attempt to start a run, or to retry the given run. The run stays tracked
   * unless the attempt certainly had no effect.
   */
  async track<T>(
    address: PipelineAddress | ExecutionAddress,
    beforeRetry: Execution | null,
    send: () => Promise<T>,
  ): Promise<T> {
    const { workspace, project, pipelineId } = address
    this.#saveBeforeRequest({
      workspace,
      project,
      pipelineId,
      marker: this.marker,
      executionId: 'executionId' in address ? address.executionId : null,
      beforeRetry: beforeRetry === null ? null : fingerprintExecution(beforeRetry),
    })
    try {
      return await send()
    } catch (error) {
      if (error instanceof DeadlineExceeded || (error instanceof BuddyError && !mayHaveTakenEffect(error)))
        this.#set(null)
      throw error
    }
  }

  /** True if Buddy has confirmed the operation. */
  get isConfirmed(): boolean {
    return this.#isConfirmed
  }

  /** Takes the number of the run from Buddy's response. */
  confirm(executionId: string): void {
    this.#isConfirmed = true
    if (this.#saved !== null) this.#set({ ...this.#saved, executionId })
  }

  /** Clears the state, because nothing is left to do. */
  clear(): void {
    if (this.#saved !== null) this.#set(null)
  }

  #saveBeforeRequest(saved: StartedRunState): void {
    try {
      this.#save(saved)
    } catch (error) {
      throw new StateNotSaved(error instanceof Error ? error.message : String(error))
    }
    this.#saved = saved
  }

  #set(saved: StartedRunState | null): void {
    this.#saved = saved
    this.#save(saved)
  }
}

/**
 * Reads the state that {@link StartedRun} saved; null if the state names no run, or has
 * an id that would change the path of a request. Throws SyntaxError if the text was
 * cut.
 */
export function parseStartedRunState(text: string): StartedRunState | null {
  const value: unknown = text === '' ? null : JSON.parse(text)
  const read = (name: string): string | null => {
    const field = readField(value, name)
    return typeof field === 'string' ? field : null
  }
  const [workspace, project, pipelineId, marker] = ['workspace', 'project', 'pipelineId', 'marker'].map(read)
  if (workspace == null || project == null || pipelineId == null || marker == null) return null
  const executionId = read('executionId')
  const isLegal =
    [workspace, project].every((segment) => segment !== '' && isSegment(segment)) &&
    [pipelineId, executionId ?? pipelineId].every(isNumber)
  return isLegal ? { workspace, project, pipelineId, marker, executionId, beforeRetry: read('beforeRetry') } : null
}
