/** What ended a search for something that may still come. */
export type SearchEnd = 'appear-timeout' | 'timeout' | 'wait'

/** What a target did not lead to; texts in it are Buddy's. */
export type Miss =
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
      readonly endedBy: SearchEnd
    }
  | {
      readonly kind: 'no-action'
      readonly action: string
      readonly names: readonly string[]
      readonly isLate: boolean
      readonly endedBy: SearchEnd
    }
  /** `name (number)` each. */
  | { readonly kind: 'several-waiting'; readonly actions: readonly string[] }
  | { readonly kind: 'several-actions'; readonly action: string; readonly ids: readonly number[] }

/** The target leads to nothing, or not to one thing. */
export class NotFound extends Error {
  readonly miss: Miss

  constructor(miss: Miss) {
    super(miss.kind)
    this.name = 'NotFound'
    this.miss = miss
  }
}
