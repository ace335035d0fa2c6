import type { BuddyClient, ExecutionAddress, PipelineAddress } from '../buddy/client.ts'
import { BuddyError, DeadlineReached, mayHaveWorked } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Waiting } from '../runner/context.ts'
import type { Host } from '../runner/host.ts'
import type { Ending } from '../watch/watch.ts'
import type { Miss } from './not-found.ts'
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

/** What became of such a run when the step ended. The last two: whether it was started is not known; the post step looks for it and cancels it, or nobody does. */
export type Fate = 'not-ours' | 'goes-on' | 'cancelled' | 'cancel-failed' | 'left-to-post' | 'perhaps-goes-on'

/** The runner ends the process ten seconds after it asks for the end; the results are still to be written then. */
const cancelPatienceMs = 4_000
/** Of that, a look before it takes no more. */
const glanceMs = 1_500

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

/** What became of it, what kept it from being cancelled, and what Buddy said of it then. */
export interface Settled {
  readonly fate: Fate
  readonly trouble: BuddyError | null
  readonly execution: Execution | null
}

/** What a step that ended so has to do with the run that it started or retried: cancel it, once, where the workflow wants that. */
export async function settleOwnRun(
  ownRun: OwnRun,
  ending: Ending,
  wishes: Pick<Inputs, 'cancelOnAbort' | 'cancelOnTimeout'>,
  client: BuddyClient,
  clock: Waiting,
): Promise<Settled> {
  const { saved } = ownRun
  const leave = (fate: Fate): Settled => ({ fate, trouble: null, execution: null })
  if (saved === null || ending.kind === 'seen' || isOver(ending)) return leave('not-ours')
  const isWanted =
    (ending.kind === 'cancelled' && wishes.cancelOnAbort) || (isTimedOut(ending) && wishes.cancelOnTimeout)
  if (saved.executionId === null)
    return leave(isWanted && ending.kind === 'cancelled' ? 'left-to-post' : 'perhaps-goes-on')
  if (!isWanted) return leave('goes-on')
  const address = { ...saved, executionId: saved.executionId }
  const bounded = client.boundedBy({ deadline: clock.now() + cancelPatienceMs, signal: new AbortController().signal })
  if (
    !ownRun.isCertain &&
    (await isStillFormer(saved, () =>
      client
        .boundedBy({ deadline: clock.now() + glanceMs, signal: new AbortController().signal })
        .getExecution(address),
    ))
  ) {
    return leave(ending.kind === 'cancelled' ? 'left-to-post' : 'perhaps-goes-on')
  }
  try {
    const execution = await bounded.operate(address, { operation: 'CANCEL' })
    return { fate: 'cancelled', trouble: null, execution }
  } catch (error) {
    if (error instanceof BuddyError) return { fate: 'cancel-failed', trouble: error, execution: null }
    throw error
  }
}

/** Whether the run itself had ended, without the action that was looked for. */
function isOver(ending: Ending): boolean {
  return ending.kind === 'not-found' && ending.miss.kind === 'no-action' && !ending.miss.isLate
}

/** Whether a run that may have been retried is as it was before; then there is nothing to cancel, or not yet. */
async function isStillFormer({ former }: SavedRun, read: () => Promise<Execution>): Promise<boolean> {
  try {
    return former !== null && hashRun(await read()) === former
  } catch {
    return false
  }
}

/** Whether the step's own `timeout` ended it, also while it was looking for an action of the run. */
export function isTimedOut({ kind, miss }: { readonly kind: string; readonly miss?: Miss }): boolean {
  return kind === 'timed-out' || (miss !== undefined && 'endedBy' in miss && miss.endedBy === 'timeout')
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
