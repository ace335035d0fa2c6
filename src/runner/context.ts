/** Clock for waiting; the runner's clock is one. */
export interface RetryClock {
  now(): number
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** Context of repeated attempts. */
export interface StepContext {
  readonly clock: RetryClock
  readonly random: () => number
  readonly signal: AbortSignal
  /** Deadline of the whole step on the clock; undefined for none. */
  readonly deadline?: number
  /** Called with what comes next after an exchange with Buddy, for debugging. */
  readonly onDecision?: (next: string) => void
}
