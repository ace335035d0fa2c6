import type { NotFoundReason } from '../run/not-found.ts'
import type { StopReason, WatchResult } from './watch.ts'

/** How the step ended. `failed`: Buddy said so; `unknown`: it could not be found out. */
export type Outcome = 'passed' | 'failed' | 'timed-out' | 'cancelled' | 'unknown'

/**
 * Passes if and only if a complete answer of Buddy's had a status that the policy names. Everything else is told apart:
 * what Buddy said, that time ran out, that somebody cancelled, that it could not be found out.
 */
export function judge({ state, stopReason }: WatchResult, passOn: ReadonlySet<string>): Outcome {
  if (stopReason.kind === 'not-found') return judgeNotFound(stopReason.reason)
  if (stopReason.kind !== 'decided') return outcomes[stopReason.kind]
  if (state === null || state.statusClass === 'unknown' || state.isStale) return 'unknown'
  return passOn.has(state.effectiveStatus) ? 'passed' : 'failed'
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
