/**
 * Mistake in an input, with a sentence that says what was given, what is allowed and what
 * to do.
 */
export interface Problem {
  /** Name of the input or of the environment variable. */
  readonly input: string
  readonly message: string
  /** Place of the mistake; absent for `with:`. */
  readonly place?: 'environment' | 'event'
}

/**
 * Quotes a given value on one line. Gives only the length of a long one: a secret that is
 * cut is no longer masked.
 */
export function quoteInput(value: string): string {
  return value.length > 100 ? `a text of ${String(value.length)} characters` : JSON.stringify(value)
}
