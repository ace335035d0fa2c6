/** Limit that ended a search for something that may still appear. */
export type SearchLimit = 'appear-timeout' | 'timeout' | 'wait'

/**
 * Reason that a search is not certain: requests failed, the list was not read whole, or
 * a run had no commit yet.
 */
export type SearchDoubt = 'errors' | 'incomplete-list' | 'run-without-commit'

/** Reason why a target was not found. Its texts are Buddy's. */
export type NotFoundReason =
  | { readonly kind: 'no-workspace-or-project'; readonly workspace: string; readonly project: string }
  | { readonly kind: 'no-pipeline'; readonly identifier: string; readonly identifiers: readonly string[] }
  | { readonly kind: 'several-pipelines'; readonly identifier: string; readonly ids: readonly number[] }
  | { readonly kind: 'no-run-with-hash'; readonly hash: string; readonly runCount: number }
  | { readonly kind: 'several-runs'; readonly name: string; readonly runs: readonly string[] }
  /** The run did not appear in time. */
  | {
      readonly kind: 'no-run-for-commit'
      readonly commit: string
      readonly ref: string
      readonly runCount: number
      readonly revisions: readonly string[]
      readonly stoppedBy: SearchLimit
      /**
       * True if it is certain that there is no run, and `if-missing: pass` was given.
       */
      readonly passes: boolean
      /** True if `if-missing: pass` was given. */
      readonly mayPass: boolean
      /** Reason that the search is not certain; null for none. */
      readonly doubt: SearchDoubt | null
    }
  /** `isListed`: the run lists the action, but has not begun to execute it. */
  | {
      readonly kind: 'no-action'
      readonly isListed: boolean
      readonly action: string
      readonly names: readonly string[]
      readonly mayStillAppear: boolean
      readonly stoppedBy: SearchLimit
    }
  /** `name (number)` each. */
  | { readonly kind: 'several-waiting'; readonly actions: readonly string[] }
  | { readonly kind: 'several-actions'; readonly action: string; readonly ids: readonly number[] }

/** Error of a target that was not found, or that is ambiguous. */
export class NotFound extends Error {
  readonly reason: NotFoundReason

  constructor(reason: NotFoundReason) {
    super(reason.kind)
    this.name = 'NotFound'
    this.reason = reason
  }
}
