import type { Miss } from '../run/not-found.ts'
import type { Ending, Watched } from './watch.ts'

/** How the step ended. `failed`: Buddy said so; `unknown`: it could not be found out. */
export type Outcome = 'passed' | 'failed' | 'timed-out' | 'cancelled' | 'unknown'

/**
 * Passes if and only if a complete answer of Buddy's had a status that the policy names. Everything else is told apart:
 * what Buddy said, that time ran out, that somebody cancelled, that it could not be found out.
 */
export function judge({ reading, ending }: Watched, passOn: ReadonlySet<string>): Outcome {
  if (ending.kind === 'not-found') return judgeMiss(ending.miss)
  if (ending.kind !== 'seen') return outcomes[ending.kind]
  if (reading === null || reading.class === 'unknown' || reading.isFormer) return 'unknown'
  return passOn.has(reading.judgedStatus) ? 'passed' : 'failed'
}

const outcomes: Readonly<Record<Exclude<Ending['kind'], 'seen' | 'not-found'>, Outcome>> = {
  'not-waiting': 'timed-out',
  'timed-out': 'timed-out',
  'approval-timed-out': 'timed-out',
  cancelled: 'cancelled',
  lost: 'unknown',
  unclear: 'unknown',
}

/** Some may come yet; the others never will. */
function judgeMiss(miss: Miss): Outcome {
  switch (miss.kind) {
    case 'no-run-for-commit':
      return 'timed-out'
    case 'no-action':
      return miss.isLate ? 'timed-out' : 'unknown'
    default:
      return 'unknown'
  }
}
