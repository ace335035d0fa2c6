import type { Title } from './titles.ts'

/**
 * The explanation of a step that did not pass. `title` is one of ours; the other texts
 * may quote Buddy, made safe.
 */
export interface Explanation {
  readonly title: Title
  readonly cause: string
  readonly nextStep: string
  /** The page in Buddy to open; null if none is known or trusted. */
  readonly link: string | null
  /**
   * The request that failed, such as `GET /workspaces/w`; null if no request failed.
   */
  readonly request: string | null
}

/** The text of an explanation. `request` is absent if no request failed. */
export interface FailureText {
  readonly title: Title
  readonly cause: string
  readonly nextStep: string
  readonly request?: string
}

/** The cause of an error of Buddy's, and what to do about it. */
export interface Advice {
  readonly cause: string
  readonly nextStep: string
}
