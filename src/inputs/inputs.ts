// Reads and checks all inputs, and reports all mistakes at once.
import type { Runner } from '../runner/runner.ts'
import type { GivenSecrets } from '../secrets/register.ts'
import { type ConnectionInputs, type Credentials, readConnection, readCredentials, readToken } from './connection.ts'
import { type GitHubOptions, readGitHubOptions, readGitHubToken } from './github.ts'
import { InputReader, type Problem } from './input-reader.ts'
import { findIgnoredRunInputs, listShortSecrets, type Operation, readOperation } from './operation.ts'
import { readPolicy, type WatchPolicy } from './policy.ts'
import { readResults, type ResultsInputs } from './results.ts'
import { listIgnoredSearches, readTarget, type Target } from './target.ts'
import { checkUnknownInputs } from './unknown-inputs.ts'
import { listSecretTexts } from './variables.ts'

/** 35 days, because GitHub ends a workflow run after this time. */
const longestTimeoutMs = 35 * 24 * 3600_000

/** Checked inputs of the step. */
export interface Inputs extends Omit<ConnectionInputs, 'link'> {
  readonly credentials: Credentials
  readonly target: Target
  /** Warnings about inputs that have no effect, a sentence each. */
  readonly ignoredInputs: readonly string[]
  /** Operation before the gate watches the run. */
  readonly operation: Operation
  /**
   * Set if a run of this step is cancelled when the workflow is cancelled, and when
   * `timeout` is over.
   */
  readonly cancelOnAbort: boolean
  readonly cancelOnTimeout: boolean
  /** Time limit of the whole step in milliseconds; Infinity for none. */
  readonly timeoutMs: number
  readonly requestTimeoutMs: number
  /** Time that the run or the action may take to appear, in milliseconds. */
  readonly appearTimeoutMs: number
  readonly policy: WatchPolicy
  readonly results: ResultsInputs
  readonly github: GitHubOptions
}

/** All mistakes in the inputs at once. */
export class InputError extends Error {
  readonly problems: readonly Problem[]
  /** Warnings about inputs that this action does not have, a sentence each. */
  readonly unknownInputs: readonly string[]

  constructor(problems: readonly Problem[], unknownInputs: readonly string[]) {
    super(problems.map(({ message }) => message).join('\n'))
    this.name = 'InputError'
    this.problems = problems
    this.unknownInputs = unknownInputs
  }
}

/** Returns all secrets that the workflow gives, also when the inputs are wrong. */
export function readGivenSecrets(runner: Runner): GivenSecrets {
  return {
    tokens: [readToken(runner), readGitHubToken(runner), runner.environment('ACTIONS_ID_TOKEN_REQUEST_TOKEN')],
    texts: listSecretTexts(runner.input('secret-variables')),
  }
}

/**
 * Reads and checks the inputs. An empty input counts as not given. Throws {@link
 * InputError} with all mistakes.
 */
export async function readInputs(runner: Runner): Promise<Inputs> {
  const reader = new InputReader(runner)
  const unknownInputs = checkUnknownInputs(reader)
  const credentials = readCredentials(reader)
  const operation = readOperation(reader)
  const { link, ...connection } = readConnection(reader)
  const target = await readTarget(reader, link, operation.kind === 'run' ? operation.options : null)
  const inputs = {
    credentials,
    operation,
    ...connection,
    target,
    ignoredInputs: [
      ...unknownInputs,
      ...listIgnoredSearches(reader, target.run),
      ...findIgnoredRunInputs(reader, operation.kind),
      ...listShortSecrets(operation),
    ],
    cancelOnAbort: reader.boolean('cancel-on-abort', true),
    cancelOnTimeout: reader.boolean('cancel-on-timeout', false),
    timeoutMs: reader.duration('timeout', '1h', { words: { none: Infinity, 0: Infinity }, atMostMs: longestTimeoutMs }),
    requestTimeoutMs: reader.duration('request-timeout', '30s', {}),
    appearTimeoutMs: reader.duration('appear-timeout', '5m', {}),
    policy: readPolicy(reader, target.run.by === 'commit'),
    results: readResults(reader),
    github: readGitHubOptions(reader),
  }
  if (reader.problems.length > 0) throw new InputError(reader.problems, unknownInputs)
  return inputs
}
