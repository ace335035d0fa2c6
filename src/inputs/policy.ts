/** The watching part of the inputs. Durations in milliseconds, Infinity for none. */
export interface WatchPolicy {
  /** Statuses that end the watching as soon as they are seen. */
  readonly passOn: ReadonlySet<string>
  readonly wait: boolean
  /** `fail` unless the run is searched by commit and the workflow says `pass`. */
  readonly ifMissing: IfMissing
  readonly approvalTimeoutMs: number
  readonly outageToleranceMs: number
  /** null for `auto`. */
  readonly pollIntervalMs: number | null
}

/** Result of a search by commit that finds no run: the step fails, or passes with the outcome `missing`. */
export type IfMissing = 'fail' | 'pass'

/** What is to be written to GitHub. */
export interface PublishOptions {
  /** Name of the check run; '' for none. */
  readonly checkRun: string
  /** Whether a pull request gets a comment. */
  readonly comment: boolean
  /** Commit of the check run as the input `commit` names it; '' for the commit of the event. */
  readonly commit: string
  /** Leg of the job's matrix, a short text that no other leg has; '' outside of a matrix. */
  readonly leg: string
}
