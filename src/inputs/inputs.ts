import { regions } from '../buddy/regions.ts'
import { knownStatuses } from '../buddy/status.ts'
import type { EventCommit, Runner } from '../runner/runner.ts'
import type { GivenSecrets } from '../secrets/register.ts'
import { readLink, readNamedApiUrl, readProxyVariable } from './connection.ts'
import { InputReader } from './input-reader.ts'
import { readMatrixLeg } from './matrix.ts'
import { listShortSecrets, findIgnoredRunInputs, type Operation, readOperation } from './operation.ts'
import type { IfMissing, PublishOptions, WatchPolicy } from './policy.ts'
import { type Problem, quoteInput } from './problem.ts'
import { findIgnoredInputs, parseTarget, type Target } from './target.ts'
import { suggest } from './suggestion.ts'
import { checkUnknownInputs } from './unknown-inputs.ts'
import { listSecretTexts } from './variables.ts'

/** Names of variables whose values are secrets, unless `mask` says otherwise. */
export const defaultMask = [
  '*TOKEN*',
  '*SECRET*',
  '*PASSWORD*',
  '*PASSWD*',
  '*PRIVATE_KEY*',
  '*API_KEY*',
  '*CREDENTIAL*',
] as const

/** 35 days: GitHub ends a workflow run after this time. */
const longestTimeoutMs = 35 * 24 * 3600_000

/** Mode of the job summary. */
export type SummaryMode = 'always' | 'on-failure' | 'never'

/** Inputs on outputs, logs and the summary. */
export interface ResultsInputs {
  readonly outputPrefix: string
  /** Patterns of names, with `*`. */
  readonly mask: readonly string[]
  readonly exportVariables: boolean
  readonly summary: SummaryMode
  readonly streamLog: boolean
  /** '' for none. */
  readonly logFile: string
}

/** Inputs on the check run and the comment. */
export interface GitHubOptions extends PublishOptions {
  /** GitHub's token; '' for none. */
  readonly token: string
}

/** Credentials for Buddy: a stored token, or a provider in Buddy that trusts GitHub's identity tokens. */
export type Credentials =
  | { readonly kind: 'token'; readonly token: string }
  /** `audience` '' is GitHub's own default. */
  | { readonly kind: 'identity'; readonly providerId: string; readonly audience: string }

/** Checked inputs of the step. */
export interface Inputs {
  readonly credentials: Credentials
  /** API base without a slash at its end. */
  readonly apiUrl: string
  /** Environment variable that names the proxy between the runner and Buddy; null for none. */
  readonly proxyVariable: string | null
  readonly target: Target
  /** Region of `url` if the API belongs to another region. */
  readonly otherRegion: string | null
  /** True if no input, variable or link chose the host that is asked. */
  readonly isDefaultRegion: boolean
  /** Warnings about inputs that have no effect, a sentence each. */
  readonly ignoredInputs: readonly string[]
  /** Operation before the gate watches the run. */
  readonly operation: Operation
  /** Set if a run of this step is cancelled when the workflow is cancelled, and when `timeout` is over. */
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

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'))
    this.name = 'InputError'
    this.problems = problems
  }
}

/** Returns the token from the input or from buddy/login; '' for none. Read first, to be masked first. */
export function readToken(runner: Runner): string {
  return runner.input('token') || runner.environment('BUDDY_TOKEN')
}

/** Returns the mode of the summary, also when other inputs are wrong. */
export function readSummaryMode(runner: Runner): SummaryMode {
  return summaryModes.find((mode) => mode === runner.input('summary')) ?? 'always'
}

/** Returns GitHub's token for the check run and the comment; '' for none. */
export function readGitHubToken(runner: Runner): string {
  return runner.input('github-token')
}

/** Returns all secrets that the workflow gives, also when the inputs are wrong. */
export function readGivenSecrets(host: Runner): GivenSecrets {
  return {
    tokens: [readToken(host), readGitHubToken(host), host.environment('ACTIONS_ID_TOKEN_REQUEST_TOKEN')],
    texts: listSecretTexts(host.input('secret-variables')),
  }
}

/** Reads and checks the inputs. An empty input counts as not given. Throws {@link InputError} with all mistakes. */
export async function readInputs(runner: Runner): Promise<Inputs> {
  const reader = new InputReader(runner)
  const unknownInputs = checkUnknownInputs(reader)
  const credentials = readCredentials(reader)
  const operation = readOperation(reader)
  const named = readNamedApiUrl(reader)
  const link = readLink(reader, named)
  const apiUrl = named ?? new URL(regions[link?.region ?? 'US'].apiUrl)
  const proxyVariable = readProxyVariable(reader, apiUrl)
  const given = {
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
  const newRunOptions = operation.kind === 'run' ? operation.options : null
  const isRunNamed =
    newRunOptions === null
      ? given.executionId !== '' || runner.input('url') !== ''
      : `${given.branch}${given.tag}${newRunOptions.pullRequest}` !== ''
  const event = given.commit === '' && !isRunNamed ? await runner.eventCommit() : null
  const target = parseTarget(
    given,
    runner.input('url') !== '' && link === null ? 'wrong' : link,
    {
      workspace: runner.environment('BUDDY_WORKSPACE'),
      project: runner.environment('BUDDY_PROJECT'),
      commit: event?.kind === 'commit' ? event.commit : '',
      noCommitReason: explainNoCommit(event),
    },
    newRunOptions,
  )
  if (isProblems(target)) reader.problems.push(...target)

  const ifMissing = reader.oneOf<IfMissing>('if-missing', ['fail', 'pass'], 'fail')
  const isSearched = !isProblems(target) && target.run.by === 'commit'
  const inputs = {
    credentials,
    operation,
    cancelOnAbort: reader.boolean('cancel-on-abort', true),
    cancelOnTimeout: reader.boolean('cancel-on-timeout', false),
    apiUrl: apiUrl.href.replace(/(?<!\/)\/+$/, ''),
    proxyVariable,
    isDefaultRegion: named === null && link?.region == null,
    otherRegion:
      named !== null && link !== null && link.region !== null && named.origin !== regions[link.region].apiUrl
        ? link.region
        : null,
    ignoredInputs: [
      ...unknownInputs,
      ...findIgnoredInputs(given, link).map(
        (name) => `\`${name}\` is ignored because \`execution-id\` or \`url\` already selects the run.`,
      ),
      ...findIgnoredRunInputs(reader, operation.kind),
      ...(ifMissing === 'pass' && !isSearched
        ? [
            newRunOptions === null
              ? '`if-missing` is ignored because `execution-id` or `url` already selects the run.'
              : '`if-missing` is ignored because `operation: run` starts the run.',
          ]
        : []),
      ...listShortSecrets(operation),
    ],
    timeoutMs: reader.duration('timeout', '1h', { words: { none: Infinity, 0: Infinity }, atMostMs: longestTimeoutMs }),
    requestTimeoutMs: reader.duration('request-timeout', '30s', {}),
    appearTimeoutMs: reader.duration('appear-timeout', '5m', {}),
    policy: {
      passOn: readPassOn(reader),
      wait: reader.boolean('wait', true),
      ifMissing: isSearched ? ifMissing : 'fail',
      approvalTimeoutMs: reader.duration('approval-timeout', 'none', { words: { none: Infinity, 0: 0 } }),
      outageToleranceMs: reader.duration('outage-tolerance', '10m', {}),
      pollIntervalMs: reader.duration('poll-interval', 'auto', { words: { auto: null }, atLeastMs: 1000 }),
    },
    results: {
      outputPrefix: readOutputPrefix(reader),
      mask: readMask(reader),
      exportVariables: reader.boolean('export-variables', false),
      summary: reader.oneOf('summary', summaryModes, 'always'),
      streamLog: reader.boolean('stream-log', true),
      logFile: readLogFile(reader),
    },
    github: readGitHubOptions(reader),
  }
  if (reader.problems.length > 0 || isProblems(target)) throw new InputError(reader.problems)
  return { ...inputs, target }
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

function readCredentials(reader: InputReader): Credentials {
  const { runner } = reader
  const token = readToken(runner)
  const providerId = runner.input('oidc-provider-id')
  if (token !== '') {
    if (!/^[\x21-\x7e]+$/.test(token))
      reader.addProblem(
        'token',
        '`token` contains white space, line breaks or non-ASCII characters. ' +
          'Store the token again, without quotes and line breaks.',
      )
    return { kind: 'token', token }
  }
  if (providerId === '') {
    reader.addProblem(
      'token',
      '`token` is missing. Set `token: ${{ secrets.BUDDY_TOKEN }}`, ' +
        'set `oidc-provider-id` to sign in without a token, or run buddy/login before this step.' +
        (runner.input('oidc-audience') === '' ? '' : ' `oidc-audience` is set, but `oidc-provider-id` is empty.') +
        ' Pull requests from forks get no secrets; those of Dependabot get only Dependabot secrets.',
    )
  } else if (runner.environment('ACTIONS_ID_TOKEN_REQUEST_URL') === '') {
    reader.addProblem(
      'oidc-provider-id',
      '`oidc-provider-id` is set, but this job may not request an identity token from GitHub. ' +
        'Set `permissions: id-token: write` for the job. Pull requests from forks cannot have it.',
    )
  }
  return { kind: 'identity', providerId, audience: runner.input('oidc-audience') }
}

const summaryModes = ['always', 'on-failure', 'never'] as const

function isProblems(target: Target | readonly Problem[]): target is readonly Problem[] {
  return Array.isArray(target)
}

function readPassOn(reader: InputReader): ReadonlySet<string> {
  const given = reader.list('pass-on')
  if (given.length === 0) return new Set(['SUCCESSFUL'])
  const known: ReadonlySet<string> = new Set(knownStatuses)
  for (const word of given.filter((status) => !known.has(status))) {
    reader.addProblem(
      'pass-on',
      `\`pass-on\` contains ${quoteInput(word)}, which is not a status of Buddy.${suggest(word, knownStatuses)} ` +
        `Statuses are ${knownStatuses.join(', ')}.`,
    )
  }
  return new Set(given)
}

function readOutputPrefix(reader: InputReader): string {
  const given = reader.runner.input('output-prefix')
  if (given !== '' && !/^[A-Za-z_][A-Za-z0-9_-]{0,98}$/.test(given)) {
    reader.addProblem(
      'output-prefix',
      `\`output-prefix\` is ${quoteInput(given)}. ` +
        'Set it to letters, digits, _ and -, at most 99 of them, beginning with a letter or _.',
    )
  }
  return given
}

function readMask(reader: InputReader): readonly string[] {
  const given = reader.list('mask')
  if (given.length === 0) return defaultMask
  return given.join().toLowerCase() === 'none' ? [] : given
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

function readLogFile(reader: InputReader): string {
  const given = reader.runner.input('log-file')
  if (given.includes('\0'))
    reader.addProblem('log-file', '`log-file` contains a null character. Set it to the path of a file.')
  return given
}
