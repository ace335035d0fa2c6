/** What waiting needs; the runner's clock is one. */
export interface RetryClock {
  now(): number
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

/** What repeated attempts need. */
export interface StepContext {
  readonly clock: RetryClock
  readonly random: () => number
  readonly signal: AbortSignal
  /** Of the whole step, on the clock; none where it is not given. */
  readonly deadline?: number
  /** Called with what comes next after an exchange with Buddy, for debugging. */
  readonly onDecision?: (next: string) => void
}
