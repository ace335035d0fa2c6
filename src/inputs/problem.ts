/** A mistake in the inputs: which one, and a sentence that says what was given, what is allowed and what to do. */
export interface Problem {
  /** Its name, or that of an environment variable. */
  readonly input: string
  readonly message: string
  /** Set where nothing under `with:` would help. */
  readonly isInEnvironment?: boolean
}

/** A given value for a message: quoted, on one line. A long one is only measured: cut, a secret in it would no longer be known for one. */
export function quoteInput(value: string): string {
  return value.length > 100 ? `a text of ${String(value.length)} characters` : JSON.stringify(value)
}
