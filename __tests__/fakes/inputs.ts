import { InputError, type Inputs, readInputs } from '../../src/inputs/inputs.ts'
import type { Problem } from '../../src/inputs/input-reader.ts'
import { createFakeRunner } from './runner.ts'

export type Texts = Readonly<Record<string, string>>

/** Inputs that select a run by its number. An empty input takes one of them away. */
export const runInputs = {
  token: 'tok-0123456789',
  workspace: 'w',
  project: 'p',
  'pipeline-id': '2',
  'execution-id': '3',
} as const

/** Reads the inputs of a run, with these in addition. `commit` is the commit of the event. */
export async function readMore(inputs: Texts = {}, environment: Texts = {}, commit = ''): Promise<Inputs> {
  return await readInputs(createFakeRunner({ inputs: { ...runInputs, ...inputs }, environment, commit }))
}

/** Returns the problems of the inputs of a run, with these in addition. */
export async function problemsOf(inputs: Texts, environment: Texts = {}, commit = ''): Promise<readonly Problem[]> {
  try {
    await readMore(inputs, environment, commit)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}
