import type { ExecutionAddress, PipelineAddress } from '../buddy/client.ts'
import { BuddyError, DeadlineReached, mayHaveWorked } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import type { Host } from '../runner/host.ts'
import { hashRun } from './stale.ts'

/** A run that this step started or retried, as far as that is known. */
export interface SavedRun extends PipelineAddress {
  /** null while Buddy has not said which it is; then it is found by the marker. */
  readonly executionId: string | null
  /** Stands in the comment of the run. */
  readonly marker: string
  /** What tells the run as it was before it was retried, by {@link hashRun}; null for a run that was started. */
  readonly former: string | null
}

/** A text that no other run's comment has: which workflow run and attempt it belongs to, and a part that nobody can guess. */
export function nameMarker(host: Host, token: string): string {
  return `[buddy-gate ${host.environment('GITHUB_RUN_ID')}-${host.environment('GITHUB_RUN_ATTEMPT')}-${token}]`
}

/** Which run is this step's own. Only that one is ever cancelled. */
export class OwnRun {
  readonly marker: string
  readonly #save: (saved: SavedRun | null) => void
  #saved: SavedRun | null = null
  #isCertain = false

  /** `save` keeps it for whoever comes after this process; called before anything is asked of Buddy. */
  constructor(marker: string, save: (saved: SavedRun | null) => void) {
    this.marker = marker
    this.#save = save
  }

  /** null where nothing was started or retried. */
  get saved(): SavedRun | null {
    return this.#saved
  }

  /** Makes one attempt to start a run, or to retry the one that is given, which was so before: from here on it may be this step's own, until it is certain that nothing came of it. */
  async attempt<T>(
    address: PipelineAddress | ExecutionAddress,
    former: Execution | null,
    send: () => Promise<T>,
  ): Promise<T> {
    const { workspace, project, pipelineId } = address
    this.#set({
      workspace,
      project,
      pipelineId,
      marker: this.marker,
      executionId: 'executionId' in address ? address.executionId : null,
      former: former === null ? null : hashRun(former),
    })
    try {
      return await send()
    } catch (error) {
      if (error instanceof DeadlineReached || (error instanceof BuddyError && !mayHaveWorked(error))) this.#set(null)
      throw error
    }
  }

  /** Whether Buddy has said that it did what was asked for. */
  get isCertain(): boolean {
    return this.#isCertain
  }

  /** Buddy has said which run it is. */
  found(executionId: string): void {
    this.#isCertain = true
    if (this.#saved !== null) this.#set({ ...this.#saved, executionId })
  }

  /** Nothing is left to be done about it. */
  release(): void {
    if (this.#saved !== null) this.#set(null)
  }

  #set(saved: SavedRun | null): void {
    this.#saved = saved
    this.#save(saved)
  }
}

/** What {@link OwnRun} saved; null where it names no run. Throws SyntaxError where it was cut. */
export function parseSavedRun(text: string): SavedRun | null {
  const value: unknown = text === '' ? null : JSON.parse(text)
  if (typeof value !== 'object' || value === null) return null
  const read = (name: string): string | null => {
    const field: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : null
    return typeof field === 'string' ? field : null
  }
  const [workspace, project, pipelineId, marker] = ['workspace', 'project', 'pipelineId', 'marker'].map(read)
  return workspace == null || project == null || pipelineId == null || marker == null
    ? null
    : { workspace, project, pipelineId, marker, executionId: read('executionId'), former: read('former') }
}
