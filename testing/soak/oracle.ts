import { checkEffects } from './check-effects.ts'
import { checkOutcome } from './check-outcome.ts'
import { checkReport } from './check-report.ts'
import type { Played } from './play.ts'

/** A promise that was not kept. */
export interface Finding {
  /** Short, the same for all of a kind. */
  readonly kind: string
  readonly detail: string
}

/** Every promise that was not kept. */
export function judge(played: Played): readonly Finding[] {
  if (played.main.failure !== '') return [{ kind: 'never-ends', detail: played.main.failure }]
  return [...checkOutcome(played), ...checkEffects(played), ...checkReport(played)]
}
