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
import { listSecretTexts } from './variables.ts'

/** Names of variables whose values are secrets, unless the workflow says otherwise. */
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

/** When a job summary is written. */
export type SummaryMode = 'always' | 'on-failure' | 'never'

/** What comes of it, and where it goes. */
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

/** What is written to GitHub besides what the runner takes. */
export interface GitHubOptions extends PublishOptions {
  /** Of GitHub; '' for none. */
  readonly token: string
}

/** What the step may do in the name of: a stored token, or a provider in Buddy that trusts GitHub's identity tokens. */
export type Credentials =
  | { readonly kind: 'token'; readonly token: string }
  /** `audience` '' is GitHub's own default. */
  | { readonly kind: 'identity'; readonly providerId: string; readonly audience: string }

/** Everything the workflow said, checked. */
export interface Inputs {
  readonly credentials: Credentials
  /** API base without a slash at its end. */
  readonly apiUrl: string
  /** The environment variable that names the proxy through which it is asked; null for none. */
  readonly proxyVariable: string | null
  readonly target: Target
  /** Set where `url` belongs to another region than the one spoken to. */
  readonly otherRegion: string | null
  /** Of inputs that are not heeded: a sentence each. */
  readonly ignoredInputs: readonly string[]
  /** What is done before the watching. */
  readonly operation: Operation
  /** Whether a run that this step started or retried is cancelled when the workflow is, and when `timeout` is over. */
  readonly cancelOnAbort: boolean
  readonly cancelOnTimeout: boolean
  /** For the whole step, in milliseconds; Infinity for none. */
  readonly timeoutMs: number
  readonly requestTimeoutMs: number
  /** How long what is watched may take to appear. */
  readonly appearTimeoutMs: number
  readonly policy: WatchPolicy
  readonly results: ResultsInputs
  readonly github: GitHubOptions
}

/** Everything that is wrong with the inputs, at once. */
export class InputError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n'))
    this.name = 'InputError'
    this.problems = problems
  }
}

/** The token that is used, from the input or from what buddy/login exports; '' for none. Read first, to be masked first. */
export function readToken(runner: Runner): string {
  return runner.input('token') || runner.environment('BUDDY_TOKEN')
}

/** When to write a summary; also known when other inputs are wrong. */
export function readSummaryMode(runner: Runner): SummaryMode {
  return summaryModes.find((mode) => mode === runner.input('summary')) ?? 'always'
}

/** GitHub's token, for the check run and the comment; '' for none. */
export function readGitHubToken(runner: Runner): string {
  return runner.input('github-token')
}

/** Returns everything that the workflow gives as a secret, also where the inputs are wrong. */
export function readGivenSecrets(host: Runner): GivenSecrets {
  return {
    tokens: [readToken(host), readGitHubToken(host), host.environment('ACTIONS_ID_TOKEN_REQUEST_TOKEN')],
    texts: listSecretTexts(host.input('secret-variables')),
  }
}

/** Reads and checks the inputs. Throws {@link InputError} with every mistake in them. An empty input counts as not given. */
export async function readInputs(runner: Runner): Promise<Inputs> {
  const reader = new InputReader(runner)
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
    otherRegion:
      named !== null && link !== null && link.region !== null && named.origin !== regions[link.region].apiUrl
        ? link.region
        : null,
    ignoredInputs: [
      ...findIgnoredInputs(given, link).map(
        (name) => `'${name}' is not looked at: 'execution-id' or 'url' names the run already.`,
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
      return `The event ${event.eventName} does not name the commit of its pull request, and github.sha is another commit.`
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
        `'token' has characters that no token has (white space, line breaks or non-ASCII). Store it anew, without quotes and line breaks.`,
      )
    return { kind: 'token', token }
  }
  if (providerId === '') {
    reader.addProblem(
      'token',
      `'token' is missing. Give a Buddy access token, as a secret: 'token: \${{ secrets.BUDDY_TOKEN }}', or 'oidc-provider-id' to sign in without one, or run buddy/login before this step.${runner.input('oidc-audience') === '' ? '' : ` 'oidc-audience' is given, but 'oidc-provider-id' is empty.`} Pull requests from forks are given no secrets, those of Dependabot only Dependabot secrets.`,
    )
  } else if (runner.environment('ACTIONS_ID_TOKEN_REQUEST_URL') === '') {
    reader.addProblem(
      'oidc-provider-id',
      `'oidc-provider-id' is given, but this job may not ask GitHub for an identity token. Give the job 'permissions: id-token: write'. Pull requests from forks cannot have it.`,
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
    const meant = known.has(word.toUpperCase()) ? ` Did you mean ${word.toUpperCase()}?` : ''
    reader.addProblem(
      'pass-on',
      `'pass-on' names ${quoteInput(word)}, which is no status of Buddy's.${meant} Allowed are ${knownStatuses.join(', ')}.`,
    )
  }
  return new Set(given)
}

function readOutputPrefix(reader: InputReader): string {
  const given = reader.runner.input('output-prefix')
  if (given !== '' && !/^[A-Za-z_][A-Za-z0-9_-]{0,98}$/.test(given)) {
    reader.addProblem(
      'output-prefix',
      `'output-prefix' is ${quoteInput(given)}. It must begin with a letter or _ and go on with letters, digits, _ or -.`,
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
    leg: readMatrixLeg(runner.input('matrix')),
  }
  for (const input of ['check-run', 'pr-comment'] as const) {
    const isWanted = input === 'check-run' ? options.checkRun !== '' : options.comment
    if (isWanted && options.token === '')
      reader.addProblem(
        input,
        `'${input}' needs 'github-token', which is missing. Give 'github-token: \${{ github.token }}' and the job the permission '${input === 'check-run' ? 'checks' : 'pull-requests'}: write'.`,
      )
  }
  if (options.token !== '' && !/^[\x21-\x7e]+$/.test(options.token))
    reader.addProblem(
      'github-token',
      `'github-token' has characters that no token has. Give 'github-token: \${{ github.token }}'.`,
    )
  return options
}

function readLogFile(reader: InputReader): string {
  const given = reader.runner.input('log-file')
  if (given.includes('\0')) reader.addProblem('log-file', `'log-file' holds a null character. Give the path of a file.`)
  return given
}
