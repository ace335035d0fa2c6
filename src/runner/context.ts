import type { Clock } from './runner.ts'

/**
 * The context that everything in a step shares: time, chance and the signal that ends
 * it.
 */
export interface StepContext {
  readonly clock: Pick<Clock, 'now' | 'sleep'>
  readonly random: () => number
  readonly signal: AbortSignal
  /** End of the whole step, on the clock; Infinity for none. */
  readonly deadline: number
  /** Called with what comes next after an exchange with Buddy, for debugging. */
  readonly onDecision?: (next: string) => void
}
