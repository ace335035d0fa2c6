/** What a person needs to know of a step that did not pass. `title` is ours alone; the others may quote Buddy, made safe. */
export interface Explanation {
  readonly title: string
  readonly cause: string
  readonly nextStep: string
  /** The page in Buddy where to look; null where none is known or trusted. */
  readonly link: string | null
}

/** The same without its link. */
export type FailureText = Omit<Explanation, 'link'>
