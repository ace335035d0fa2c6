// Judges the end of the watching. `watch.ts` says which states decide; an unknown
// status passes in neither place.
import type { NotFoundReason } from '../run/not-found.ts'
import type { outcomeValues } from '../runner/output-names.ts'
import type { StopReason, WatchResult } from './watch.ts'

/**
 * Outcome of the step. `failed`: Buddy said so. `unknown`: the result could not be
 * read. `missing`: there is no run for the commit, and `if-missing: pass` accepts that.
 */
export type Outcome = (typeof outcomeValues)[number]

/**
 * Returns the outcome of the watching. Only a decided state passes, and never an
 * unknown or stale one.
 */
export function judge({ state, stopReason }: WatchResult): Outcome {
  if (stopReason.kind === 'not-found') return judgeNotFound(stopReason.reason)
  if (stopReason.kind !== 'decided') return outcomes[stopReason.kind]
  if (state === null || state.statusClass === 'unknown' || state.isStale || state.mayBeSuperseded) return 'unknown'
  return stopReason.passes ? 'passed' : 'failed'
}

const outcomes: Readonly<Record<Exclude<StopReason['kind'], 'decided' | 'not-found'>, Outcome>> = {
  'not-waiting': 'timed-out',
  'timed-out': 'timed-out',
  'approval-timed-out': 'timed-out',
  cancelled: 'cancelled',
  unreachable: 'unknown',
  unconfirmed: 'unknown',
  'state-not-saved': 'unknown',
}

/** Returns whether an outcome lets the step pass: then the exit code is 0. */
export function isPassing(outcome: Outcome): boolean {
  return outcome === 'passed' || outcome === 'missing'
}

/**
 * Returns the outcome of a search. The search for a thing that may still appear is
 * `timed-out`.
 */
function judgeNotFound(reason: NotFoundReason): Outcome {
  switch (reason.kind) {
    case 'no-run-for-commit':
      return reason.passes ? 'missing' : 'timed-out'
    case 'no-action':
      return reason.mayStillAppear ? 'timed-out' : 'unknown'
    default:
      return 'unknown'
  }
}
