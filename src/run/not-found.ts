/** What ended a search for something that may still come. */
export type SearchLimit = 'appear-timeout' | 'timeout' | 'wait'

/** What a target did not lead to; texts in it are Buddy's. */
export type NotFoundReason =
  | { readonly kind: 'no-pipeline'; readonly identifier: string; readonly identifiers: readonly string[] }
  | { readonly kind: 'no-run-with-hash'; readonly hash: string; readonly runCount: number }
  | { readonly kind: 'several-runs'; readonly name: string; readonly runs: readonly string[] }
  /** Still not there when time was up. */
  | {
      readonly kind: 'no-run-for-commit'
      readonly commit: string
      readonly ref: string
      readonly runCount: number
      readonly revisions: readonly string[]
      readonly stoppedBy: SearchLimit
    }
  | {
      readonly kind: 'no-action'
      readonly action: string
      readonly names: readonly string[]
      readonly mayStillAppear: boolean
      readonly stoppedBy: SearchLimit
    }
  /** `name (number)` each. */
  | { readonly kind: 'several-waiting'; readonly actions: readonly string[] }
  | { readonly kind: 'several-actions'; readonly action: string; readonly ids: readonly number[] }

/** The target leads to nothing, or not to one thing. */
export class NotFound extends Error {
  readonly reason: NotFoundReason

  constructor(reason: NotFoundReason) {
    super(reason.kind)
    this.name = 'NotFound'
    this.reason = reason
  }
}
