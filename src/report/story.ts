import type { ActionExecutionAddress } from '../buddy/client.ts'
import type { Reading } from '../read.ts'
import type { Problem } from '../target.ts'
import type { Outcome } from '../verdict.ts'
import type { Ending } from '../watch.ts'
import type { Excerpt } from './excerpt.ts'

/** Why a step ended: the watching's own ending, wrong inputs, or a fault of the action itself. */
export type EndOfStory = Ending | { readonly kind: 'wrong-inputs'; readonly problems: readonly Problem[] } | { readonly kind: 'broken'; readonly error: unknown }

/** The log as far as it is known; `note` says what may be missing from it and why, '' for nothing. */
export interface StoryLog {
  readonly excerpt: Excerpt
  readonly note: string
}

/** All that a report is made of. What is not known is null; texts from Buddy in it are untrusted. */
export interface Story {
  readonly outcome: Outcome
  readonly end: EndOfStory
  readonly address: ActionExecutionAddress | null
  /** API base that was spoken to; '' where that is not known. */
  readonly apiUrl: string
  /** The region that the input `url` belongs to, where another one was spoken to. */
  readonly otherRegion: string | null
  readonly reading: Reading | null
  readonly log: StoryLog | null
  /** Whether lines of the log may stand in annotations: not with `stream-log: false`. */
  readonly mayQuoteLog: boolean
  readonly passOn: ReadonlySet<string>
  readonly timeoutMs: number
  readonly approvalTimeoutMs: number
  /** Keys of variables whose values are hidden. */
  readonly hidden: ReadonlySet<string>
}
