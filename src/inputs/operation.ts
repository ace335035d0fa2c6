import { parseDate } from '../buddy/dates.ts'
import { type RunVariable, priorities } from '../buddy/requests.ts'
import type { Runner } from '../runner/runner.ts'
import { shortestMask } from '../secrets/masking.ts'
import { type InputName, type InputReader, quoteInput, runInputNames } from './input-reader.ts'
import { suggest } from './suggestion.ts'
import type { NewRunOptions } from './target.ts'
import { parseVariables } from './variables.ts'

/** Operation before the gate watches the run. */
export type Operation =
  | { readonly kind: 'watch' | 'retry' }
  | { readonly kind: 'run'; readonly options: NewRunOptions }
  | { readonly kind: 'approve' | 'pass-variables'; readonly variables: readonly RunVariable[] }

/** Values of the input `operation`. */
export const operationKinds = ['watch', 'run', 'retry', 'approve', 'pass-variables'] as const

/** Value of the input `operation`. */
export type OperationKind = (typeof operationKinds)[number]

/** Returns the variables that the operation sends to Buddy. */
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

/**
 * Returns a sentence for each given input that needs `operation: run`, for the other
 * operations.
 */
export function findIgnoredRunInputs(reader: InputReader, kind: OperationKind): readonly string[] {
  return kind === 'run'
    ? []
    : runInputNames
        .filter((name) => reader.runner.input(name) !== '')
        .map((name) => `\`${name}\` is ignored because it needs \`operation: run\`, and \`operation\` is ${kind}.`)
}

/**
 * Returns a sentence for each secret that is empty or too short to be masked
 * everywhere.
 */
export function listShortSecrets(operation: Operation): readonly string[] {
  const short = runVariables(operation).filter(({ isEncrypted, value }) => isEncrypted && value.length < shortestMask)
  return short.map(({ key, value }) =>
    value === ''
      ? `The value of ${key} in \`secret-variables\` is empty, and is sent so. Check that the secret exists.`
      : `The value of ${key} in \`secret-variables\` has fewer than ${String(shortestMask)} characters. ` +
        'It is masked only as the value of this variable, not inside other texts.',
  )
}

/** Reads and checks the operation and its inputs. */
export function readOperation(reader: InputReader): Operation {
  const kind = reader.oneOf('operation', operationKinds, 'watch')
  const variables = readRunVariables(reader)
  switch (kind) {
    case 'watch':
    case 'retry':
      for (const input of ['variables', 'secret-variables'] as const) {
        if (reader.runner.input(input) !== '')
          reader.addProblem(
            input,
            `\`${input}\` is given, but \`operation: ${kind}\` sends no variables. ` +
              `Set \`operation\` to run, pass-variables or approve, or remove \`${input}\`.`,
          )
      }
      return { kind }
    case 'pass-variables':
      // Wrong variables are a problem of their own already.
      if (
        variables.length === 0 &&
        !reader.problems.some(({ input }) => input === 'variables' || input === 'secret-variables')
      )
        reader.addProblem(
          'variables',
          '`variables` is missing. `operation: pass-variables` needs at least one variable ' +
            'in `variables` or `secret-variables`.',
        )
      return { kind, variables }
    case 'approve':
      return { kind, variables }
    case 'run':
      return {
        kind,
        options: {
          comment: reader.runner.input('comment') || describeOrigin(reader.runner),
          refresh: reader.boolean('refresh', null),
          clearCache: reader.boolean('clear-cache', null),
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

function readRunVariables(reader: InputReader): readonly RunVariable[] {
  const read = (input: InputName, isEncrypted: boolean): readonly RunVariable[] => {
    const { variables, mistakes } = parseVariables(reader.runner.input(input), isEncrypted)
    for (const mistake of mistakes) reader.addProblem(input, `\`${input}\`${mistake}`)
    return variables.map((variable) => ({ ...variable, isEncrypted }))
  }
  const open = read('variables', false)
  const secret = read('secret-variables', true)
  const names = new Set(open.map(({ key }) => key))
  for (const { key } of secret) {
    if (names.has(key))
      reader.addProblem(
        'secret-variables',
        `${key} is given in both \`variables\` and \`secret-variables\`. Give each variable once.`,
      )
  }
  return [...open, ...secret]
}

function readPriority(reader: InputReader): NewRunOptions['priority'] {
  const given = reader.given('priority')
  if (given.value === '') return null
  return (
    priorities.find((priority) => priority === given.value.toUpperCase()) ??
    reader.refuse(given, 'Set it to LOW, NORMAL or HIGH.', suggest(given.value, priorities))
  )
}

function readDelay(reader: InputReader): string {
  const given = reader.given('delay-until')
  const { value } = given
  const isDate =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(parseDate(value))
  if (value !== '' && !isDate)
    reader.refuse(given, 'Set it to a date in ISO 8601 with time and time zone, such as 2026-11-18T12:38:16Z.')
  return value
}

function readActions(reader: InputReader): readonly number[] {
  const given = reader.list('actions-to-run', 'numbers of actions')
  for (const item of given.filter((text) => !/^[1-9]\d{0,14}$/.test(text))) {
    reader.addProblem(
      'actions-to-run',
      `\`actions-to-run\` contains ${quoteInput(item)}. Set it to a list of numbers of actions, such as 12, 15.`,
    )
  }
  return given.map(Number)
}

function readPackageVersion(reader: InputReader): string {
  const given = reader.given('package-version')
  if (given.value !== '' && !/^[^\s:]+:[^\s:]+$/.test(given.value))
    reader.refuse(given, 'Set it to <package>:<version>, such as my-package:1.2.0.')
  return given.value
}

/**
 * Returns the comment of a run without a comment of its own: the URL of the workflow
 * run.
 */
function describeOrigin(runner: Runner): string {
  const repository = `${runner.environment('GITHUB_SERVER_URL')}/${runner.environment('GITHUB_REPOSITORY')}`
  return `GitHub Actions: ${repository}/actions/runs/${runner.environment('GITHUB_RUN_ID')}`
}

/** Returns whether a day exists; Date.parse takes February 30 for a day in March. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
