// Reads and checks all inputs, and reports all mistakes at once.
import type { EventCommit, Runner } from '../runner/runner.ts'
import type { GivenSecrets } from '../secrets/register.ts'
import { type ConnectionInputs, type Credentials, readConnection, readCredentials, readToken } from './connection.ts'
import type { GivenTarget } from './identifiers.ts'
import { InputReader } from './input-reader.ts'
import type { LinkInput } from './link.ts'
import { readMatrixLeg } from './matrix.ts'
import { findIgnoredRunInputs, listShortSecrets, type Operation, readOperation } from './operation.ts'
import { type IfMissing, type PublishOptions, readPolicy, type WatchPolicy } from './policy.ts'
import type { Problem } from './problem.ts'
import { readResults, type ResultsInputs } from './results.ts'
import { findIgnoredInputs, type NewRunOptions, parseTarget, type Target } from './target.ts'
import { checkUnknownInputs } from './unknown-inputs.ts'
import { listSecretTexts } from './variables.ts'

/** 35 days, because GitHub ends a workflow run after this time. */
const longestTimeoutMs = 35 * 24 * 3600_000

/** Inputs on the check run and the comment. */
export interface GitHubOptions extends PublishOptions {
  /** GitHub's token; '' for none. */
  readonly token: string
}

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

/** Returns GitHub's token for the check run and the comment; '' for none. */
export function readGitHubToken(runner: Runner): string {
  return runner.input('github-token')
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
  const given = readGivenTarget(runner)
  const newRunOptions = operation.kind === 'run' ? operation.options : null
  const target = await readTarget(reader, given, link, newRunOptions)
  const ifMissing = reader.oneOf<IfMissing>('if-missing', ['fail', 'pass'], 'fail')
  const isSearched = target?.run.by === 'commit'
  const inputs = {
    credentials,
    operation,
    cancelOnAbort: reader.boolean('cancel-on-abort', true),
    cancelOnTimeout: reader.boolean('cancel-on-timeout', false),
    ...connection,
    ignoredInputs: [
      ...unknownInputs,
      ...findIgnoredInputs(given, link).map((name) => `\`${name}\` ${selectedAlready(given)}`),
      ...findIgnoredRunInputs(reader, operation.kind),
      ...(ifMissing === 'pass' && !isSearched
        ? [`\`if-missing\` ${newRunOptions === null ? selectedAlready(given) : startedByOperation}`]
        : []),
      ...listShortSecrets(operation),
    ],
    timeoutMs: reader.duration('timeout', '1h', { words: { none: Infinity, 0: Infinity }, atMostMs: longestTimeoutMs }),
    requestTimeoutMs: reader.duration('request-timeout', '30s', {}),
    appearTimeoutMs: reader.duration('appear-timeout', '5m', {}),
    policy: readPolicy(reader, isSearched ? ifMissing : 'fail'),
    results: readResults(reader),
    github: readGitHubOptions(reader),
  }
  if (target === null || reader.problems.length > 0) throw new InputError(reader.problems, unknownInputs)
  return { ...inputs, target }
}

function selectedAlready({ executionId }: GivenTarget): string {
  return `is ignored because \`${executionId === '' ? 'url' : 'execution-id'}\` already selects the run.`
}

const startedByOperation = 'is ignored because `operation: run` starts the run.'

function readGivenTarget(runner: Runner): GivenTarget {
  return {
    workspace: runner.input('workspace'),
    project: runner.input('project'),
    pipelineId: runner.input('pipeline-id'),
    executionId: runner.input('execution-id'),
    actionExecutionId: runner.input('action-execution-id'),
    action: runner.input('action'),
    commit: runner.input('commit'),
    branch: runner.input('branch').replace(/^refs\/heads\//, ''),
    tag: runner.input('tag').replace(/^refs\/tags\//, ''),
  }
}

/**
 * Returns the run and the action to watch; null, with problems added, if they are not
 * known.
 */
async function readTarget(
  reader: InputReader,
  given: GivenTarget,
  link: LinkInput,
  newRunOptions: NewRunOptions | null,
): Promise<Target | null> {
  const { runner } = reader
  const isRunNamed =
    newRunOptions === null
      ? given.executionId !== '' || link !== null
      : `${given.branch}${given.tag}${newRunOptions.pullRequest}` !== ''
  const event = given.commit === '' && !isRunNamed ? await runner.eventCommit() : null
  const defaults = {
    workspace: runner.environment('BUDDY_WORKSPACE'),
    project: runner.environment('BUDDY_PROJECT'),
    commit: event?.kind === 'commit' ? event.commit : '',
    noCommitReason: explainNoCommit(event),
  }
  const target = parseTarget(given, link, defaults, newRunOptions)
  if (!isProblems(target)) return target
  const isFromVariable = (input: string): boolean =>
    (input === 'workspace' || input === 'project') &&
    given[input] === '' &&
    (link === null || link === 'wrong' || link.ids[input] === '') &&
    defaults[input] !== ''
  const eventName = runner.environment('GITHUB_EVENT_NAME')
  reader.problems.push(
    ...target.map((problem) => {
      const { input } = problem
      if (isFromVariable(input))
        return nameSource(problem, `The environment variable BUDDY_${input.toUpperCase()}`, 'environment')
      return input === 'commit' ? nameEvent(problem, eventName, given.commit, defaults.commit) : problem
    }),
  )
  return null
}

/**
 * Returns the problem of a commit that is, or that may be, a value of the event's payload.
 */
function nameEvent(problem: Problem, eventName: string, given: string, ofEvent: string): Problem {
  if (given === '' && ofEvent === '') return problem
  if (given === '') {
    const { input, message, place } = nameSource(problem, `The commit of the event ${eventName}`, 'event')
    return { input, message: message.replace('Set it to', 'Set `commit` to'), place }
  }
  return eventName.endsWith('_dispatch')
    ? {
        ...problem,
        message: `${problem.message} If the event ${eventName} brings it, correct it where the event is sent.`,
      }
    : problem
}

/** Returns the problem of a value that is used because the input is not set. */
function nameSource<Place extends 'environment' | 'event'>(
  { input, message }: Problem,
  source: string,
  place: Place,
): Problem & { readonly place: Place } {
  const sentence = message.replace(`\`${input}\` `, '')
  return { input, message: `${source}, used because \`${input}\` is not set, ${sentence}`, place }
}

/** Returns a sentence on why the event gives no commit. */
function explainNoCommit(event: EventCommit | null): string {
  switch (event?.kind) {
    case 'not-in-event':
      return (
        `The event ${event.eventName} does not name the commit of its pull request, ` +
        'and github.sha is another commit.'
      )
    case 'unreadable':
      return `The commit of the event ${event.eventName} cannot be read: ${event.problem}.`
    default:
      return 'The event that started this workflow has no commit.'
  }
}

function isProblems(target: Target | readonly Problem[]): target is readonly Problem[] {
  return Array.isArray(target)
}

function readGitHubOptions(reader: InputReader): GitHubOptions {
  const { runner } = reader
  const options = {
    token: readGitHubToken(runner),
    checkRun: runner.input('check-run'),
    comment: reader.boolean('pr-comment', false),
    commit: runner.input('commit'),
    leg: readMatrixLeg(runner.input('matrix')),
  }
  for (const input of ['check-run', 'pr-comment'] as const) {
    const isWanted = input === 'check-run' ? options.checkRun !== '' : options.comment
    if (isWanted && options.token === '')
      reader.addProblem(
        input,
        `\`${input}\` needs \`github-token\`, which is empty. Set \`github-token: \${{ github.token }}\`, ` +
          `and give the job the permission \`${input === 'check-run' ? 'checks' : 'pull-requests'}: write\`.`,
      )
  }
  if (options.token !== '' && !/^[\x21-\x7e]+$/.test(options.token))
    reader.addProblem(
      'github-token',
      '`github-token` contains white space or non-ASCII characters. Set `github-token: ${{ github.token }}`.',
    )
  return options
}
