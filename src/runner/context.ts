/**
 * The clock of a step: monotonic milliseconds, and pauses that a signal ends. The runner's
 * clock is one.
 */
export interface RetryClock {
  now(): number
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/**
 * The context that everything in a step shares: time, chance and the signal that ends it.
 */
export interface StepContext {
  readonly clock: RetryClock
  readonly random: () => number
  readonly signal: AbortSignal
  /** End of the whole step, on the clock; Infinity for none. */
  readonly deadline: number
  /** Called with what comes next after an exchange with Buddy, for debugging. */
  readonly onDecision?: (next: string) => void
}
