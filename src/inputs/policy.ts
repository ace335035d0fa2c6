/** The watching part of the inputs. Durations in milliseconds, Infinity for none. */
export interface WatchPolicy {
  /** Statuses that end the watching as soon as they are seen. */
  readonly passOn: ReadonlySet<string>
  readonly wait: boolean
  readonly approvalTimeoutMs: number
  readonly outageToleranceMs: number
  /** null for `auto`. */
  readonly pollIntervalMs: number | null
}

/** What is to be written to GitHub. */
export interface PublishOptions {
  /** Name of the check run; '' for none. */
  readonly checkRun: string
  /** Whether a pull request gets a comment. */
  readonly comment: boolean
}
