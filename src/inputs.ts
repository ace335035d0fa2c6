import type { ActionExecutionAddress } from './buddy/client.ts'
import { knownStatuses } from './buddy/status.ts'
import { isLoopback } from './buddy/transport.ts'
import type { Host } from './github/host.ts'
import { parseLink, parseTarget, regions, show } from './target.ts'
import type { ParsedLink, Problem, Region } from './target.ts'
import type { Patience } from './watch.ts'

/** Every input that is read; action.yml and the README have the same ones. */
export const inputNames = [
  'token', 'region', 'api-url',
  'url', 'workspace', 'project', 'pipeline-id', 'execution-id', 'action-execution-id',
  'pass-on', 'wait', 'timeout', 'approval-timeout', 'outage-tolerance', 'request-timeout', 'poll-interval',
  'output-prefix', 'mask', 'export-variables', 'summary', 'stream-log', 'log-file',
] as const

/** The name of an input. */
export type InputName = (typeof inputNames)[number]

/** Names of variables whose values are secrets, unless the workflow says otherwise. */
export const defaultMask = ['*TOKEN*', '*SECRET*', '*PASSWORD*', '*PASSWD*', '*PRIVATE_KEY*', '*API_KEY*', '*CREDENTIAL*'] as const

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

/** Everything the workflow said, checked. */
export interface Inputs {
  readonly token: string
  /** API base without a slash at its end. */
  readonly apiUrl: string
  readonly target: ActionExecutionAddress
  /** Set where `url` belongs to another region than the one spoken to. */
  readonly otherRegion: string | null
  /** For the whole step, in milliseconds; Infinity for none. */
  readonly timeoutMs: number
  readonly requestTimeoutMs: number
  readonly patience: Patience
  readonly results: ResultsInputs
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

/** Reads and checks the inputs. Throws {@link InputError} with every mistake in them. An empty input counts as not given. */
export function readInputs(host: Host): Inputs {
  const reader = new InputReader(host)
  const token = readToken(host)
  if (token === '') reader.complain('token', `'token' is missing. Give a Buddy access token, as a secret: 'token: \${{ secrets.BUDDY_TOKEN }}', or run buddy/login before this step.`)
  else if (!/^[\x21-\x7e]+$/.test(token)) reader.complain('token', `'token' has characters that no token has (white space, line breaks or non-ASCII). Store it anew, without quotes and line breaks.`)

  const named = readNamedApiUrl(reader)
  const link = readLink(reader, named)
  const given = {
    url: host.input('url'),
    workspace: host.input('workspace'),
    project: host.input('project'),
    pipelineId: host.input('pipeline-id'),
    executionId: host.input('execution-id'),
    actionExecutionId: host.input('action-execution-id'),
  }
  const target = parseTarget(given, link?.ids ?? {})
  // Where the link itself is wrong, the ids that it would have brought are not missing.
  if (isProblems(target) && (given.url === '' || link !== null)) reader.problems.push(...target)

  const inputs = {
    token,
    apiUrl: (named ?? new URL(regions[link?.region ?? 'US'].apiUrl)).href.replace(/\/+$/, ''),
    otherRegion: named !== null && link !== null && link.region !== null && named.origin !== regions[link.region].apiUrl ? link.region : null,
    timeoutMs: reader.duration('timeout', '1h', { zeroMeans: Infinity, atMostMs: 35 * 24 * 3600_000 }),
    requestTimeoutMs: reader.duration('request-timeout', '30s', {}),
    patience: {
      passOn: readPassOn(reader),
      wait: reader.flag('wait', true),
      approvalTimeoutMs: reader.duration('approval-timeout', '', { zeroMeans: 0 }),
      outageToleranceMs: reader.duration('outage-tolerance', '10m', {}),
      pollIntervalMs: host.input('poll-interval') === 'auto' ? null : reader.optionalDuration('poll-interval', `'auto' or `),
    },
    results: {
      outputPrefix: readOutputPrefix(reader),
      mask: readMask(reader),
      exportVariables: reader.flag('export-variables', false),
      summary: reader.choice('summary', summaryModes, 'always'),
      streamLog: reader.flag('stream-log', true),
      logFile: readLogFile(reader),
    },
  }
  if (reader.problems.length > 0 || isProblems(target)) throw new InputError(reader.problems)
  return { ...inputs, target }
}

const summaryModes = ['always', 'on-failure', 'never'] as const

function isProblems(target: ActionExecutionAddress | readonly Problem[]): target is readonly Problem[] {
  return Array.isArray(target)
}

/** The API base that an input or the environment names; null where neither does, or where it is wrong. */
function readNamedApiUrl(reader: InputReader): URL | null {
  const { host } = reader
  const region = readRegion(reader, 'region', host.input('region'))
  if (host.input('api-url') !== '') return readApiUrl(reader, 'api-url', `'api-url'`, host.input('api-url'))
  if (host.input('region') !== '') return region === null ? null : new URL(regions[region].apiUrl)
  for (const name of ['BUDDY_API_ENDPOINT', 'BUDDY_API_URL', 'BUDDY_BASE_URL'] as const) {
    if (host.environment(name) !== '') return readApiUrl(reader, 'api-url', `The environment variable ${name}, which stands in for 'api-url',`, host.environment(name))
  }
  const fromEnvironment = readRegion(reader, 'region', host.environment('BUDDY_REGION'))
  return fromEnvironment === null ? null : new URL(regions[fromEnvironment].apiUrl)
}

const regionAliases: ReadonlyMap<string, Region> = new Map<string, Region>([
  ['US', 'US'], ['EU', 'EU'], ['AP', 'AP'], ['AS', 'AP'], ['ASIA', 'AP'], ['APAC', 'AP'],
])

function readRegion(reader: InputReader, input: InputName, given: string): Region | null {
  if (given === '') return null
  const region = regionAliases.get(given.toUpperCase())
  return region ?? reader.complain(input, `'region' is ${show(given)}. It must be US, EU or AP.`)
}

function readApiUrl(reader: InputReader, input: InputName, what: string, given: string): URL | null {
  const advice = `It must look like https://buddy.example.com/api.`
  if (!URL.canParse(given)) return reader.complain(input, `${what} is no URL${given.includes('@') ? '' : `: ${show(given)}`}. ${advice}`)
  const url = new URL(given)
  if (url.username !== '' || url.password !== '' || given.includes('@')) return reader.complain(input, `${what} holds a user name or password, which would end in logs. ${advice}`)
  if (given.includes('\\')) return reader.complain(input, `${what} holds a backslash. ${advice}`)
  if (given.includes('?') || given.includes('#')) return reader.complain(input, `${what} has a query or fragment. ${advice}`)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return reader.complain(input, `${what} is ${show(given)}, which would send the token unencrypted. Use https; http is only for a loopback host.`)
  }
  return url
}

function readLink(reader: InputReader, named: URL | null): ParsedLink | null {
  const given = reader.host.input('url')
  if (given === '') return null
  const link = parseLink(given, named)
  return 'message' in link ? reader.complain('url', link.message) : link
}

function readPassOn(reader: InputReader): ReadonlySet<string> {
  const given = reader.list('pass-on')
  if (given.length === 0) return new Set(['SUCCESSFUL'])
  const known: ReadonlySet<string> = new Set(knownStatuses)
  for (const word of given.filter((status) => !known.has(status))) {
    const meant = known.has(word.toUpperCase()) ? ` Did you mean ${word.toUpperCase()}?` : ''
    reader.complain('pass-on', `'pass-on' names ${show(word)}, which is no status of Buddy's.${meant} Allowed are ${knownStatuses.join(', ')}.`)
  }
  return new Set(given)
}

function readOutputPrefix(reader: InputReader): string {
  const given = reader.host.input('output-prefix')
  if (given !== '' && !/^[A-Za-z_][A-Za-z0-9_-]{0,98}$/.test(given)) {
    reader.complain('output-prefix', `'output-prefix' is ${show(given)}. It must begin with a letter or _ and go on with letters, digits, _ or -.`)
  }
  return given
}

function readMask(reader: InputReader): readonly string[] {
  const given = reader.list('mask')
  if (given.length === 0) return defaultMask
  return given.length === 1 && given[0]?.toLowerCase() === 'none' ? [] : given
}

function readLogFile(reader: InputReader): string {
  const given = reader.host.input('log-file')
  if (given.includes('\0')) reader.complain('log-file', `'log-file' holds a null character. Give the path of a file.`)
  return given
}

/** Reads inputs by kind and collects what is wrong with them. */
class InputReader {
  readonly host: Host
  readonly problems: Problem[] = []

  constructor(host: Host) {
    this.host = host
  }

  complain(input: InputName, message: string): null {
    this.problems.push({ input, message })
    return null
  }

  list(input: InputName): readonly string[] {
    return this.host.input(input).split(/[,\n]/).map((item) => item.trim()).filter((item) => item !== '')
  }

  /** A boolean of YAML 1.2's core schema. */
  flag(input: InputName, fallback: boolean): boolean {
    const given = this.host.input(input)
    if (given === '') return fallback
    if (['true', 'True', 'TRUE'].includes(given)) return true
    if (!['false', 'False', 'FALSE'].includes(given)) this.complain(input, `'${input}' is ${show(given)}. It must be true or false.`)
    return false
  }

  choice<T extends string>(input: InputName, choices: readonly T[], fallback: T): T {
    const given = this.host.input(input)
    if (given === '') return fallback
    const choice = choices.find((word) => word === given)
    if (choice === undefined) this.complain(input, `'${input}' is ${show(given)}. It must be one of ${choices.join(', ')}.`)
    return choice ?? fallback
  }

  /** In milliseconds; Infinity where neither the workflow nor the fallback gives one. */
  duration(input: InputName, fallback: string, { zeroMeans, atMostMs }: { zeroMeans?: number; atMostMs?: number }): number {
    const given = this.host.input(input) || fallback
    if (given === '') return Infinity
    const milliseconds = parseDuration(given)
    if (milliseconds === 0 && zeroMeans !== undefined) return zeroMeans
    if (milliseconds === null || milliseconds === 0) {
      const zero = zeroMeans === undefined ? '' : ', or 0'
      this.complain(input, `'${input}' is ${show(given)}. It must be a duration above zero such as 90 (seconds), 90s, 30m, 1h or 1h30m${zero}.`)
      return Infinity
    }
    if (atMostMs !== undefined && milliseconds > atMostMs) this.complain(input, `'${input}' is ${show(given)}. It may be up to 35 days (840h), or 0 for no limit.`)
    return milliseconds
  }

  /** In milliseconds, at least a second; null where none is given. */
  optionalDuration(input: InputName, alternative: string): number | null {
    const given = this.host.input(input)
    if (given === '') return null
    const milliseconds = parseDuration(given)
    if (milliseconds !== null && milliseconds >= 1000) return milliseconds
    return this.complain(input, `'${input}' is ${show(given)}. It must be ${alternative}a duration of at least 1s, such as 5s or 1m.`)
  }
}

/** A duration in milliseconds; null where it is none. */
export function parseDuration(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const match = /^(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text)
  if (match === null || text === '') return null
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
