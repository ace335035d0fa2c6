import { parseDate } from '../buddy/actions.ts'
import { type HandedVariable, priorities } from '../buddy/requests.ts'
import type { Host } from '../runner/host.ts'
import type { InputName, InputReader } from './input-reader.ts'
import { show } from './problem.ts'
import type { RunWish } from './target.ts'
import { parseVariables } from './variables.ts'

/** What is done before the watching. */
export type Operation =
  | { readonly kind: 'watch' | 'retry' }
  | { readonly kind: 'run'; readonly wish: RunWish }
  | { readonly kind: 'approve' | 'pass-variables'; readonly variables: readonly HandedVariable[] }

/** Input `operation`. */
export const operationKinds = ['watch', 'run', 'retry', 'approve', 'pass-variables'] as const

/** One of them. */
export type OperationKind = (typeof operationKinds)[number]

/** The variables that are handed to Buddy. */
export function listHanded(operation: Operation): readonly HandedVariable[] {
  switch (operation.kind) {
    case 'watch':
    case 'retry':
      return []
    case 'run':
      return operation.wish.variables
    case 'approve':
    case 'pass-variables':
      return operation.variables
  }
}

/** A shorter text would be hidden in half of all words. */
const shortestHidden = 4

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
] as const

/** Inputs that mean something only to an operation that is not asked for: a sentence each. */
export function listUnheededRunInputs(reader: InputReader, kind: OperationKind): readonly string[] {
  return kind === 'run'
    ? []
    : runInputs
        .filter((name) => reader.host.input(name) !== '')
        .map((name) => `'${name}' is not looked at: it goes with 'operation: run', and 'operation' is ${kind}.`)
}

/** Secrets that are empty, or too short to be hidden wherever they stand: a sentence each. */
export function listShortSecrets(operation: Operation): readonly string[] {
  const short = listHanded(operation).filter(({ isEncrypted, value }) => isEncrypted && value.length < shortestHidden)
  return short.map(({ key, value }) =>
    value === ''
      ? `${key} in 'secret-variables' is empty, and is handed to Buddy so. Is there such a secret?`
      : `The value of ${key} in 'secret-variables' has less than ${String(shortestHidden)} characters: it is hidden only where Buddy tells that variable, not in other texts.`,
  )
}

/** Reads what is to be done first, and checks it. */
export function readOperation(reader: InputReader): Operation {
  const kind = reader.choice('operation', operationKinds, 'watch')
  const variables = readVariables(reader)
  switch (kind) {
    case 'watch':
    case 'retry':
      for (const input of ['variables', 'secret-variables'] as const) {
        if (reader.host.input(input) !== '')
          reader.complain(
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
        reader.complain(
          'variables',
          `'variables' is missing. 'operation: pass-variables' needs at least one, in 'variables' or 'secret-variables'.`,
        )
      return { kind, variables }
    case 'approve':
      return { kind, variables }
    case 'run':
      return {
        kind,
        wish: {
          comment: reader.host.input('comment') || describeOrigin(reader.host),
          refresh: reader.host.input('refresh') === '' ? null : reader.flag('refresh', false),
          clearCache: reader.host.input('clear-cache') === '' ? null : reader.flag('clear-cache', false),
          priority: readPriority(reader),
          delayUntil: readDelay(reader),
          actionsToRun: readActions(reader),
          environment: reader.host.input('environment'),
          pullRequest: reader.host.input('pull-request'),
          variables,
        },
      }
  }
}

function readVariables(reader: InputReader): readonly HandedVariable[] {
  const read = (input: InputName, isEncrypted: boolean): readonly HandedVariable[] => {
    const { variables, mistakes } = parseVariables(reader.host.input(input), isEncrypted)
    for (const mistake of mistakes) reader.complain(input, `'${input}' ${mistake}`)
    return variables.map((variable) => ({ ...variable, isEncrypted }))
  }
  const [open, secret] = [read('variables', false), read('secret-variables', true)]
  const names = new Set(open.map(({ key }) => key))
  for (const { key } of secret) {
    if (names.has(key))
      reader.complain(
        'secret-variables',
        `'secret-variables' has ${key}, which 'variables' has too. Give each variable once.`,
      )
  }
  return [...open, ...secret]
}

function readPriority(reader: InputReader): RunWish['priority'] {
  const given = reader.host.input('priority')
  if (given === '') return null
  return (
    priorities.find((priority) => priority === given.toUpperCase()) ??
    reader.complain('priority', `'priority' is ${show(given)}. It must be one of ${priorities.join(', ')}.`)
  )
}

function readDelay(reader: InputReader): string {
  const given = reader.host.input('delay-until')
  const isDate =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.test(given) &&
    isDay(given.slice(0, 10)) &&
    !Number.isNaN(parseDate(given))
  if (given !== '' && !isDate)
    reader.complain(
      'delay-until',
      `'delay-until' is ${show(given)}. It must be a date in ISO 8601 with a time and its zone, such as 2026-11-18T12:38:16Z.`,
    )
  return given
}

function readActions(reader: InputReader): readonly number[] {
  const given = reader.list('actions-to-run')
  for (const item of given.filter((text) => !/^[1-9]\d{0,14}$/.test(text))) {
    reader.complain(
      'actions-to-run',
      `'actions-to-run' has ${show(item)}. It must be a list of the numbers of actions, such as 12, 15.`,
    )
  }
  return given.map(Number)
}

/** Where a run without a comment of its own comes from. */
function describeOrigin(host: Host): string {
  const [server, repository, run] = ['GITHUB_SERVER_URL', 'GITHUB_REPOSITORY', 'GITHUB_RUN_ID'].map((name) =>
    host.environment(name),
  )
  return `GitHub Actions: ${server ?? ''}/${repository ?? ''}/actions/runs/${run ?? ''}`
}

/** The thirtieth of February would be taken for a day in March. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
