import { parseDate } from '../buddy/actions.ts'
import { type RunVariable, priorities } from '../buddy/requests.ts'
import type { Runner } from '../runner/runner.ts'
import type { InputName, InputReader } from './input-reader.ts'
import { quoteInput } from './problem.ts'
import type { NewRunOptions } from './target.ts'
import { parseVariables } from './variables.ts'

/** What is done before the watching. */
export type Operation =
  | { readonly kind: 'watch' | 'retry' }
  | { readonly kind: 'run'; readonly options: NewRunOptions }
  | { readonly kind: 'approve' | 'pass-variables'; readonly variables: readonly RunVariable[] }

/** Input `operation`. */
export const operationKinds = ['watch', 'run', 'retry', 'approve', 'pass-variables'] as const

/** One of them. */
export type OperationKind = (typeof operationKinds)[number]

/** The variables that are handed to Buddy. */
export function runVariables(operation: Operation): readonly RunVariable[] {
  switch (operation.kind) {
    case 'watch':
    case 'retry':
      return []
    case 'run':
      return operation.options.variables
    case 'approve':
    case 'pass-variables':
      return operation.variables
  }
}

/** A shorter text would be hidden in half of all words. */
const minMaskLength = 4

/** Inputs that say how a run is to be started. */
const runInputs = [
  'comment',
  'refresh',
  'clear-cache',
  'priority',
  'actions-to-run',
  'delay-until',
  'environment',
  'pull-request',
  'package-version',
] as const

/** Inputs that mean something only to an operation that is not asked for: a sentence each. */
export function findIgnoredRunInputs(reader: InputReader, kind: OperationKind): readonly string[] {
  return kind === 'run'
    ? []
    : runInputs
        .filter((name) => reader.runner.input(name) !== '')
        .map((name) => `'${name}' is not looked at: it goes with 'operation: run', and 'operation' is ${kind}.`)
}

/** Secrets that are empty, or too short to be hidden wherever they stand: a sentence each. */
export function listShortSecrets(operation: Operation): readonly string[] {
  const short = runVariables(operation).filter(({ isEncrypted, value }) => isEncrypted && value.length < minMaskLength)
  return short.map(({ key, value }) =>
    value === ''
      ? `${key} in 'secret-variables' is empty, and is handed to Buddy so. Is there such a secret?`
      : `The value of ${key} in 'secret-variables' has less than ${String(minMaskLength)} characters: it is hidden only where Buddy tells that variable, not in other texts.`,
  )
}

/** Reads what is to be done first, and checks it. */
export function readOperation(reader: InputReader): Operation {
  const kind = reader.oneOf('operation', operationKinds, 'watch')
  const variables = readVariables(reader)
  switch (kind) {
    case 'watch':
    case 'retry':
      for (const input of ['variables', 'secret-variables'] as const) {
        if (reader.runner.input(input) !== '')
          reader.addProblem(
            input,
            `'${input}' would be handed to nobody: 'operation' is ${kind}. Set 'operation' to run, pass-variables or approve, or leave '${input}' out.`,
          )
      }
      return { kind }
    case 'pass-variables':
      // Where some are given that are wrong, that is said already.
      if (
        variables.length === 0 &&
        !reader.problems.some(({ input }) => input === 'variables' || input === 'secret-variables')
      )
        reader.addProblem(
          'variables',
          `'variables' is missing. 'operation: pass-variables' needs at least one, in 'variables' or 'secret-variables'.`,
        )
      return { kind, variables }
    case 'approve':
      return { kind, variables }
    case 'run':
      return {
        kind,
        options: {
          comment: reader.runner.input('comment') || describeOrigin(reader.runner),
          refresh: reader.runner.input('refresh') === '' ? null : reader.boolean('refresh', false),
          clearCache: reader.runner.input('clear-cache') === '' ? null : reader.boolean('clear-cache', false),
          priority: readPriority(reader),
          delayUntil: readDelay(reader),
          actionsToRun: readActions(reader),
          environment: reader.runner.input('environment'),
          packageVersion: readPackageVersion(reader),
          pullRequest: reader.runner.input('pull-request'),
          variables,
        },
      }
  }
}

function readVariables(reader: InputReader): readonly RunVariable[] {
  const read = (input: InputName, isEncrypted: boolean): readonly RunVariable[] => {
    const { variables, mistakes } = parseVariables(reader.runner.input(input), isEncrypted)
    for (const mistake of mistakes) reader.addProblem(input, `'${input}' ${mistake}`)
    return variables.map((variable) => ({ ...variable, isEncrypted }))
  }
  const [open, secret] = [read('variables', false), read('secret-variables', true)]
  const names = new Set(open.map(({ key }) => key))
  for (const { key } of secret) {
    if (names.has(key))
      reader.addProblem(
        'secret-variables',
        `'secret-variables' has ${key}, which 'variables' has too. Give each variable once.`,
      )
  }
  return [...open, ...secret]
}

function readPriority(reader: InputReader): NewRunOptions['priority'] {
  const given = reader.runner.input('priority')
  if (given === '') return null
  return (
    priorities.find((priority) => priority === given.toUpperCase()) ??
    reader.addProblem('priority', `'priority' is ${quoteInput(given)}. It must be one of ${priorities.join(', ')}.`)
  )
}

function readDelay(reader: InputReader): string {
  const given = reader.runner.input('delay-until')
  const isDate =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.test(given) &&
    isDay(given.slice(0, 10)) &&
    !Number.isNaN(parseDate(given))
  if (given !== '' && !isDate)
    reader.addProblem(
      'delay-until',
      `'delay-until' is ${quoteInput(given)}. It must be a date in ISO 8601 with a time and its zone, such as 2026-11-18T12:38:16Z.`,
    )
  return given
}

function readActions(reader: InputReader): readonly number[] {
  const given = reader.list('actions-to-run')
  for (const item of given.filter((text) => !/^[1-9]\d{0,14}$/.test(text))) {
    reader.addProblem(
      'actions-to-run',
      `'actions-to-run' has ${quoteInput(item)}. It must be a list of the numbers of actions, such as 12, 15.`,
    )
  }
  return given.map(Number)
}

function readPackageVersion(reader: InputReader): string {
  const given = reader.runner.input('package-version')
  if (given !== '' && !/^[^\s:]+:[^\s:]+$/.test(given))
    reader.addProblem(
      'package-version',
      `'package-version' is ${quoteInput(given)}. It must be <package>:<version>, such as my-package:1.2.0.`,
    )
  return given
}

/** Where a run without a comment of its own comes from. */
function describeOrigin(runner: Runner): string {
  const [server, repository, run] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].map((name) =>
    runner.environment(name),
  )
  return `GitHub Actions: ${server ?? ''}/${repository ?? ''}/actions/runs/${run ?? ''}`
}

/** The thirtieth of February would be taken for a day in March. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
