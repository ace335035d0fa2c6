import { regions } from '../buddy/regions.ts'
import { knownStatuses } from '../buddy/status.ts'
import type { Host } from '../runner/host.ts'
import type { GivenSecrets } from '../secrets/register.ts'
import { readLink, readNamedApiUrl, readProxyVariable } from './connection.ts'
import { InputReader } from './input-reader.ts'
import { listShortSecrets, listUnheededRunInputs, type Operation, readOperation } from './operation.ts'
import type { AnnounceWish, Patience } from './policy.ts'
import { type Problem, show } from './problem.ts'
import { listUnheeded, parseTarget, type Target } from './target.ts'
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
export interface AnnouncementInputs extends AnnounceWish {
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
  readonly unheeded: readonly string[]
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
  readonly patience: Patience
  readonly results: ResultsInputs
  readonly announcements: AnnouncementInputs
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
export function readToken(host: Host): string {
  return host.input('token') || host.environment('BUDDY_TOKEN')
}

/** When to write a summary; also known when other inputs are wrong. */
export function readSummaryMode(host: Host): SummaryMode {
  return summaryModes.find((mode) => mode === host.input('summary')) ?? 'always'
}

/** GitHub's token, for the check run and the comment; '' for none. */
export function readGitHubToken(host: Host): string {
  return host.input('github-token')
}

/** Returns everything that the workflow gives as a secret, also where the inputs are wrong. */
export function readGivenSecrets(host: Host): GivenSecrets {
  return {
    tokens: [readToken(host), readGitHubToken(host), host.environment('ACTIONS_ID_TOKEN_REQUEST_TOKEN')],
    texts: listSecretTexts(host.input('secret-variables')),
  }
}

/** Reads and checks the inputs. Throws {@link InputError} with every mistake in them. An empty input counts as not given. */
export async function readInputs(host: Host): Promise<Inputs> {
  const reader = new InputReader(host)
  const credentials = readCredentials(reader)
  const operation = readOperation(reader)
  const named = readNamedApiUrl(reader)
  const link = readLink(reader, named)
  const apiUrl = named ?? new URL(regions[link?.region ?? 'US'].apiUrl)
  const proxyVariable = readProxyVariable(reader, apiUrl)
  const given = {
    workspace: host.input('workspace'),
    project: host.input('project'),
    pipelineId: host.input('pipeline-id'),
    executionId: host.input('execution-id'),
    actionExecutionId: host.input('action-execution-id'),
    action: host.input('action'),
    commit: host.input('commit'),
    branch: host.input('branch').replace(/^refs\/heads\//, ''),
    tag: host.input('tag').replace(/^refs\/tags\//, ''),
  }
  const newRun = operation.kind === 'run' ? operation.wish : null
  const isRunNamed =
    newRun === null
      ? given.executionId !== '' || host.input('url') !== ''
      : `${given.branch}${given.tag}${newRun.pullRequest}` !== ''
  const target = parseTarget(
    given,
    host.input('url') !== '' && link === null ? 'wrong' : link,
    {
      workspace: host.environment('BUDDY_WORKSPACE'),
      project: host.environment('BUDDY_PROJECT'),
      commit: given.commit === '' && !isRunNamed ? await host.eventCommit() : '',
    },
    newRun,
  )
  if (isProblems(target)) reader.problems.push(...target)

  const inputs = {
    credentials,
    operation,
    cancelOnAbort: reader.flag('cancel-on-abort', true),
    cancelOnTimeout: reader.flag('cancel-on-timeout', false),
    apiUrl: apiUrl.href.replace(/(?<!\/)\/+$/, ''),
    proxyVariable,
    otherRegion:
      named !== null && link !== null && link.region !== null && named.origin !== regions[link.region].apiUrl
        ? link.region
        : null,
    unheeded: [
      ...listUnheeded(given, link).map(
        (name) => `'${name}' is not looked at: 'execution-id' or 'url' names the run already.`,
      ),
      ...listUnheededRunInputs(reader, operation.kind),
      ...listShortSecrets(operation),
    ],
    timeoutMs: reader.duration('timeout', '1h', { zeroMeans: Infinity, atMostMs: 35 * 24 * 3600_000 }),
    requestTimeoutMs: reader.duration('request-timeout', '30s', {}),
    appearTimeoutMs: reader.duration('appear-timeout', '5m', {}),
    patience: {
      passOn: readPassOn(reader),
      wait: reader.flag('wait', true),
      approvalTimeoutMs: reader.duration('approval-timeout', '', { zeroMeans: 0 }),
      outageToleranceMs: reader.duration('outage-tolerance', '10m', {}),
      pollIntervalMs:
        host.input('poll-interval') === 'auto' ? null : reader.optionalDuration('poll-interval', `'auto' or `),
    },
    results: {
      outputPrefix: readOutputPrefix(reader),
      mask: readMask(reader),
      exportVariables: reader.flag('export-variables', false),
      summary: reader.choice('summary', summaryModes, 'always'),
      streamLog: reader.flag('stream-log', true),
      logFile: readLogFile(reader),
    },
    announcements: readAnnouncements(reader),
  }
  if (reader.problems.length > 0 || isProblems(target)) throw new InputError(reader.problems)
  return { ...inputs, target }
}

function readCredentials(reader: InputReader): Credentials {
  const { host } = reader
  const token = readToken(host)
  const providerId = host.input('oidc-provider-id')
  if (token !== '') {
    if (!/^[\x21-\x7e]+$/.test(token))
      reader.complain(
        'token',
        `'token' has characters that no token has (white space, line breaks or non-ASCII). Store it anew, without quotes and line breaks.`,
      )
    return { kind: 'token', token }
  }
  if (providerId === '') {
    reader.complain(
      'token',
      `'token' is missing. Give a Buddy access token, as a secret: 'token: \${{ secrets.BUDDY_TOKEN }}', or 'oidc-provider-id' to sign in without one, or run buddy/login before this step.${host.input('oidc-audience') === '' ? '' : ` 'oidc-audience' is given, but 'oidc-provider-id' is empty.`} Pull requests from forks are given no secrets, those of Dependabot only Dependabot secrets.`,
    )
  } else if (host.environment('ACTIONS_ID_TOKEN_REQUEST_URL') === '') {
    reader.complain(
      'oidc-provider-id',
      `'oidc-provider-id' is given, but this job may not ask GitHub for an identity token. Give the job 'permissions: id-token: write'. Pull requests from forks cannot have it.`,
    )
  }
  return { kind: 'identity', providerId, audience: host.input('oidc-audience') }
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
    reader.complain(
      'pass-on',
      `'pass-on' names ${show(word)}, which is no status of Buddy's.${meant} Allowed are ${knownStatuses.join(', ')}.`,
    )
  }
  return new Set(given)
}

function readOutputPrefix(reader: InputReader): string {
  const given = reader.host.input('output-prefix')
  if (given !== '' && !/^[A-Za-z_][A-Za-z0-9_-]{0,98}$/.test(given)) {
    reader.complain(
      'output-prefix',
      `'output-prefix' is ${show(given)}. It must begin with a letter or _ and go on with letters, digits, _ or -.`,
    )
  }
  return given
}

function readMask(reader: InputReader): readonly string[] {
  const given = reader.list('mask')
  if (given.length === 0) return defaultMask
  return given.join().toLowerCase() === 'none' ? [] : given
}

function readAnnouncements(reader: InputReader): AnnouncementInputs {
  const { host } = reader
  const wish = {
    token: readGitHubToken(host),
    checkRun: host.input('check-run'),
    comment: reader.flag('pr-comment', false),
  }
  for (const input of ['check-run', 'pr-comment'] as const) {
    const isWanted = input === 'check-run' ? wish.checkRun !== '' : wish.comment
    if (isWanted && wish.token === '')
      reader.complain(
        input,
        `'${input}' needs 'github-token', which is missing. Give 'github-token: \${{ github.token }}' and the job the permission '${input === 'check-run' ? 'checks' : 'pull-requests'}: write'.`,
      )
  }
  if (wish.token !== '' && !/^[\x21-\x7e]+$/.test(wish.token))
    reader.complain(
      'github-token',
      `'github-token' has characters that no token has. Give 'github-token: \${{ github.token }}'.`,
    )
  return wish
}

function readLogFile(reader: InputReader): string {
  const given = reader.host.input('log-file')
  if (given.includes('\0')) reader.complain('log-file', `'log-file' holds a null character. Give the path of a file.`)
  return given
}
