// Registers secrets with the runner and the redactor.
import type { Runner } from '../runner/runner.ts'
import { splitSecret } from './masking.ts'
import type { Redactor } from './redactor.ts'

/**
 * Hides a token from here on: with the runner, and in all that this action prints or
 * writes.
 */
export function registerToken(runner: Runner, redactor: Redactor, token: string): void {
  for (const line of token.split(/[\r\n]/).filter((part) => part !== '')) runner.mask(line)
  redactor.add(token)
}

/**
 * Hides texts from here on. Short and common lines are no masks, because the runner
 * hides a mask in the whole job.
 */
export function registerSecretTexts(runner: Runner, redactor: Redactor, texts: readonly string[]): void {
  for (const text of texts) {
    for (const line of splitSecret(text).maskable) runner.mask(line)
    // The runner trims masks, and programs trim values.
    for (const line of [text, ...text.split(/\r\n|\r|\n/)]) for (const form of [line, line.trim()]) redactor.add(form)
  }
}

/** Secrets in the inputs of the step. */
export interface GivenSecrets {
  readonly tokens: readonly string[]
  /** Values of variables. */
  readonly texts: readonly string[]
}

/** Hides all secrets in the inputs from here on. */
export function registerInputSecrets(runner: Runner, redactor: Redactor, { tokens, texts }: GivenSecrets): void {
  for (const token of tokens) registerToken(runner, redactor, token)
  registerSecretTexts(runner, redactor, texts)
}
