import type { NotFoundReason } from '../run/not-found.ts'
import type { StopReason, WatchResult } from './watch.ts'

/** How the step ended. `failed`: Buddy said so; `unknown`: it could not be found out. */
export type Outcome = 'passed' | 'failed' | 'timed-out' | 'cancelled' | 'unknown'

/** Returns the outcome that the end of the watching stands for. Only a decided state passes, and never an unknown or stale one. */
export function judge({ state, stopReason }: WatchResult): Outcome {
  if (stopReason.kind === 'not-found') return judgeNotFound(stopReason.reason)
  if (stopReason.kind !== 'decided') return outcomes[stopReason.kind]
  if (state === null || state.statusClass === 'unknown' || state.isStale) return 'unknown'
  return stopReason.passes ? 'passed' : 'failed'
}

const outcomes: Readonly<Record<Exclude<StopReason['kind'], 'decided' | 'not-found'>, Outcome>> = {
  'not-waiting': 'timed-out',
  'timed-out': 'timed-out',
  'approval-timed-out': 'timed-out',
  cancelled: 'cancelled',
  unreachable: 'unknown',
  unconfirmed: 'unknown',
}

/** Some may come yet; the others never will. */
function judgeNotFound(reason: NotFoundReason): Outcome {
  switch (reason.kind) {
    case 'no-run-for-commit':
      return 'timed-out'
    case 'no-action':
      return reason.mayStillAppear ? 'timed-out' : 'unknown'
    default:
      return 'unknown'
  }
}
