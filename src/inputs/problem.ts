/** Mistake in an input, with a sentence that says what was given, what is allowed and what to do. */
export interface Problem {
  /** Name of the input or of the environment variable. */
  readonly input: string
  readonly message: string
  /** Set if the mistake is in the environment and not under `with:`. */
  readonly isInEnvironment?: boolean
}

/** Quotes a given value on one line. Gives only the length of a long one: a secret that is cut is no longer masked. */
export function quoteInput(value: string): string {
  return value.length > 100 ? `a text of ${String(value.length)} characters` : JSON.stringify(value)
}
