import { classify } from '../../buddy/status.ts'
import type { Conclusion } from '../../github/check-runs.ts'
import type { Reading } from '../../run/state.ts'
import type { Outcome } from '../../watch/verdict.ts'

/**
 * How the check run ends. It is green if and only if the step passed; what waits for somebody asks for that, whatever else
 * ended the step. Never `neutral` or `skipped`, which a required check would take for green.
 */
export function concludeCheck(outcome: Outcome, reading: Pick<Reading, 'status' | 'block'> | null): Conclusion {
  if (outcome === 'passed') return 'success'
  if (reading !== null && (reading.block !== null || classify(reading.status) === 'blocked')) return 'action_required'
  if (outcome === 'timed-out') return 'timed_out'
  return outcome === 'cancelled' || reading?.status === 'TERMINATED' ? 'cancelled' : 'failure'
}
