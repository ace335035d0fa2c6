import type { Runner } from '../runner/runner.ts'
import { maskableLines } from './masking.ts'
import type { Redactor } from './redactor.ts'

/** Hides a token from here on: with the runner, and in all that this action prints or writes. */
export function registerToken(runner: Runner, redactor: Redactor, token: string): void {
  for (const line of token.split(/[\r\n]+/).filter((part) => part !== '')) runner.mask(line)
  redactor.add(token)
}

/** The same for texts of any kind; the runner, which hides what it is told in the whole job, is not told of short or ordinary lines. */
export function registerSecretTexts(runner: Runner, redactor: Redactor, texts: readonly string[]): void {
  for (const text of texts) {
    for (const line of maskableLines(text)) runner.mask(line)
    // The runner, and whoever reads a value, may trim it.
    for (const line of [text, ...text.split(/\r\n|\r|\n/)]) for (const form of [line, line.trim()]) redactor.add(form)
  }
}

/** Secrets that the workflow gives. */
export interface GivenSecrets {
  readonly tokens: readonly string[]
  /** Texts of any kind: values of variables and their lines. */
  readonly texts: readonly string[]
}

/** Hides all secrets that the workflow gives. */
export function registerInputSecrets(runner: Runner, redactor: Redactor, { tokens, texts }: GivenSecrets): void {
  for (const token of tokens) registerToken(runner, redactor, token)
  registerSecretTexts(runner, redactor, texts)
}
