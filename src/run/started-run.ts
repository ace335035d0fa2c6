import type { ExecutionAddress, PipelineAddress } from '../buddy/client.ts'
import { BuddyError, DeadlineExceeded, mayHaveTakenEffect } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import type { Runner } from '../runner/runner.ts'
import { fingerprintExecution } from './stale.ts'

/** A run that this step started or retried, as far as that is known. */
export interface StartedRunState extends PipelineAddress {
  /** null while Buddy has not said which it is; then it is found by the marker. */
  readonly executionId: string | null
  /** Stands in the comment of the run. */
  readonly marker: string
  /** What tells the run as it was before it was retried, by {@link fingerprintExecution}; null for a run that was started. */
  readonly beforeRetry: string | null
}

/** A text that no other run's comment has: which workflow run and attempt it belongs to, and a part that nobody can guess. */
export function createRunMarker(runner: Runner, id: string): string {
  return `[buddy-gate ${runner.environment('GITHUB_RUN_ID')}-${runner.environment('GITHUB_RUN_ATTEMPT')}-${id}]`
}

/** Error of the state file before a request that would make a run this step's own: the request is not sent. */
export class StateNotSaved extends Error {
  override readonly name = 'StateNotSaved'
}

/** Which run is this step's own. Only that one is ever cancelled. */
export class StartedRun {
  readonly marker: string
  readonly #save: (saved: StartedRunState | null) => void
  #saved: StartedRunState | null = null
  #isConfirmed = false

  /** `save` keeps it for whoever comes after this process; called before anything is asked of Buddy. */
  constructor(marker: string, save: (saved: StartedRunState | null) => void) {
    this.marker = marker
    this.#save = save
  }

  /** null where nothing was started or retried. */
  get saved(): StartedRunState | null {
    return this.#saved
  }

  /** Makes one attempt to start a run, or to retry the one that is given, which was so before: from here on it may be this step's own, until it is certain that nothing came of it. */
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

  /** Whether Buddy has said that it did what was asked for. */
  get isConfirmed(): boolean {
    return this.#isConfirmed
  }

  /** Buddy has said which run it is. */
  confirm(executionId: string): void {
    this.#isConfirmed = true
    if (this.#saved !== null) this.#set({ ...this.#saved, executionId })
  }

  /** Nothing is left to be done about it. */
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

/** What {@link StartedRun} saved; null where it names no run. Throws SyntaxError where it was cut. */
export function parseStartedRunState(text: string): StartedRunState | null {
  const value: unknown = text === '' ? null : JSON.parse(text)
  if (typeof value !== 'object' || value === null) return null
  const read = (name: string): string | null => {
    const field: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : null
    return typeof field === 'string' ? field : null
  }
  const [workspace, project, pipelineId, marker] = ['workspace', 'project', 'pipelineId', 'marker'].map(read)
  return workspace == null || project == null || pipelineId == null || marker == null
    ? null
    : { workspace, project, pipelineId, marker, executionId: read('executionId'), beforeRetry: read('beforeRetry') }
}
