/** Mistake in an input, with a sentence that says what was given, what is allowed and what to do. */
export interface Problem {
  /** Name of the input or of the environment variable. */
  readonly input: string
  readonly message: string
  /** Set if the mistake is in the environment and not under `with:`. */
  readonly isInEnvironment?: boolean
}

/** Quotes a given value on one line. Tells only the length of a long value: a secret in it could not be masked once it is cut. */
export function quoteInput(value: string): string {
  return value.length > 100 ? `a text of ${String(value.length)} characters` : JSON.stringify(value)
}
