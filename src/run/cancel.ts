import type { BuddyClient } from '../buddy/client.ts'
import { BuddyError } from '../buddy/errors.ts'
import type { Execution } from '../buddy/model.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { Waiting } from '../runner/context.ts'
import { hashRun } from './stale.ts'
import type { OwnRun, SavedRun } from './started-run.ts'

/** What became of such a run when the step ended. The last two: whether it was started is not known; the post step looks for it and cancels it, or nobody does. */
export type Fate = 'not-ours' | 'goes-on' | 'cancelled' | 'cancel-failed' | 'left-to-post' | 'perhaps-goes-on'

/** The runner ends the process ten seconds after it asks for the end; the results are still to be written then. */
const cancelPatienceMs = 4_000

/** Of that, a look before it takes no more. */
const glanceMs = 1_500

/** What became of it, what kept it from being cancelled, and what Buddy said of it then. */
export interface Settled {
  readonly fate: Fate
  readonly trouble: BuddyError | null
  readonly execution: Execution | null
}

/**
 * Why the step ended, as far as it matters to the run: the workflow was cancelled, the step's own `timeout` was over, the
 * run is over itself, or anything else.
 */
export type CancelReason = 'cancelled' | 'timed-out' | 'over' | 'other'

/** What a step that ended so has to do with the run that it started or retried: cancel it, once, where the workflow wants that. */
export async function settleOwnRun(
  ownRun: OwnRun,
  reason: CancelReason,
  wishes: Pick<Inputs, 'cancelOnAbort' | 'cancelOnTimeout'>,
  client: BuddyClient,
  clock: Waiting,
): Promise<Settled> {
  const { saved } = ownRun
  const leave = (fate: Fate): Settled => ({ fate, trouble: null, execution: null })
  if (saved === null || reason === 'over') return leave('not-ours')
  const isWanted =
    (reason === 'cancelled' && wishes.cancelOnAbort) || (reason === 'timed-out' && wishes.cancelOnTimeout)
  if (saved.executionId === null) return leave(isWanted && reason === 'cancelled' ? 'left-to-post' : 'perhaps-goes-on')
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
    return leave(reason === 'cancelled' ? 'left-to-post' : 'perhaps-goes-on')
  }
  try {
    const execution = await bounded.operate(address, { operation: 'CANCEL' })
    return { fate: 'cancelled', trouble: null, execution }
  } catch (error) {
    if (error instanceof BuddyError) return { fate: 'cancel-failed', trouble: error, execution: null }
    throw error
  }
}

/** Whether a run that may have been retried is as it was before; then there is nothing to cancel, or not yet. */
async function isStillFormer({ former }: SavedRun, read: () => Promise<Execution>): Promise<boolean> {
  try {
    return former !== null && hashRun(await read()) === former
  } catch {
    return false
  }
}
