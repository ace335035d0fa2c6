import { rejectOnAbort } from '../runner/abort.ts'
import { startTimer as startRealTimer, type StartTimer } from '../runner/clock.ts'
import type { Fetch } from '../runner/connections.ts'
import { field, isCertificateError, readCode } from '../runner/network-error.ts'
import { GitHubError, type GitHubErrorDetails } from './errors.ts'

const longestMessage = 500
/** GitHub asks to wait at least this where a secondary limit says no more. */
const secondaryLimitMs = 60_000

/** Where GitHub is, and who asks. */
export interface GitHubAccess {
  /** REST base, such as https://api.github.com; without a slash at its end. */
  readonly apiUrl: string
  readonly token: string
  readonly fetch: Fetch
  readonly owner: string
  readonly repository: string
  /** Milliseconds since 1970, for the time at which a rate limit ends. */
  readonly wallTime: () => number
  /** Bounds each attempt; the machine's timer unless given. */
  readonly startTimer?: StartTimer
}

/** What bounds one attempt. */
export interface RequestOptions {
  /** For the whole of it, the bodies of its answers included. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** What is asked of GitHub's client: one request. */
export interface OctokitRequest {
  request(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly status: number; readonly data: unknown }>
}

/** The options of GitHub's client. It follows no redirect, since a POST would be repeated as another request, and prints nothing, since the runner reads commands in what it prints. */
export function octokitOptions({ apiUrl, fetch }: GitHubAccess): {
  readonly baseUrl: string
  readonly userAgent: string
  readonly log: typeof silence
  readonly request: { readonly fetch: Fetch; readonly redirect: 'manual'; readonly log: typeof silence }
} {
  return {
    baseUrl: apiUrl,
    userAgent: 'buddy-gate',
    log: silence,
    request: { fetch, redirect: 'manual', log: silence },
  }
}

const ignore = (): void => undefined
const silence = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** One exchange with GitHub; the body of its success, not yet decoded. Rejects with a {@link GitHubError}, or with the signal's reason. It repeats nothing. */
export async function requestGitHub(
  client: OctokitRequest,
  access: GitHubAccess,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  options: RequestOptions,
): Promise<unknown> {
  options.signal.throwIfAborted()
  const where = route.includes('{owner}') ? { owner: access.owner, repo: access.repository } : {}
  return await withTimeout(access, options, route, async ({ signal }) => {
    try {
      const response = await rejectOnAbort(
        client.request(route, { ...where, ...parameters, request: { signal } }),
        signal,
      )
      if (response.status < 300) return response.data
      throw new GitHubError(
        {
          kind: 'http-error',
          httpStatus: response.status,
          message: 'a redirect, which is not followed',
          retryAfterMs: null,
          isRateLimit: false,
        },
        route,
      )
    } catch (error) {
      if (signal.aborted) throw signal.reason
      throw error instanceof GitHubError ? error : new GitHubError(classifyGitHubError(error, access), route)
    }
  })
}

/** Bounds an attempt of several exchanges as if it were one: the signal that they get is aborted when their time is over together, with the {@link GitHubError} that says so. */
export async function withTimeout<T>(
  { startTimer = startRealTimer }: Pick<GitHubAccess, 'startTimer'>,
  { timeoutMs, signal }: RequestOptions,
  route: string,
  attempt: (shared: RequestOptions) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const stopTimer = startTimer(timeoutMs, () => {
    stop.abort(new GitHubError({ kind: 'timeout', afterMs: timeoutMs }, route))
  })
  try {
    return await attempt({ timeoutMs, signal: AbortSignal.any([signal, stop.signal]) })
  } finally {
    stopTimer()
  }
}

/** A list in an answer. Throws {@link GitHubError}. */
export function readList(value: unknown, name: string, route: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new GitHubError({ kind: 'invalid-response', problem: `${name} is not a list` }, route)
}

/** The number by which GitHub knows a thing. Throws {@link GitHubError}. */
export function readId(value: unknown, route: string): number {
  const id = field(value, 'id')
  if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) return id
  throw new GitHubError({ kind: 'invalid-response', problem: 'id is not a number' }, route)
}

/** A text in an answer; '' where there is none. */
export function readText(value: unknown, name: string): string {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}

function classifyGitHubError(error: unknown, access: GitHubAccess): GitHubErrorDetails {
  const response = field(error, 'response')
  if (response !== undefined) return readGitHubErrorResponse(response, access)
  const code = readCode(error)
  return isCertificateError(code)
    ? { kind: 'certificate', code }
    : { kind: 'connection', code: code === '' ? 'unknown' : code }
}

function readGitHubErrorResponse(response: unknown, { token, wallTime }: GitHubAccess): GitHubErrorDetails {
  const status = field(response, 'status')
  const httpStatus = typeof status === 'number' ? status : 0
  const headers = field(response, 'headers')
  const header = (name: string): string => readText(headers, name).trim()
  const data = field(response, 'data')
  const details = field(data, 'errors')
  const words = [
    readText(data, 'message'),
    ...(Array.isArray(details)
      ? details.map((detail) => (typeof detail === 'string' ? detail : readText(detail, 'message')))
      : []),
  ]
  const message = words
    .filter((word) => word !== '')
    .join(': ')
    .replaceAll(token, '***')
    .slice(0, longestMessage)
  const isSecondary = /secondary rate limit|abuse detection/i.test(message)
  const isRateLimit =
    httpStatus === 429 ||
    (httpStatus === 403 && (header('x-ratelimit-remaining') === '0' || header('retry-after') !== '' || isSecondary))
  return {
    kind: 'http-error',
    httpStatus,
    message,
    isRateLimit,
    retryAfterMs: readWait(header, isRateLimit, isSecondary, wallTime()),
  }
}

function readWait(
  header: (name: string) => string,
  isRateLimit: boolean,
  isSecondary: boolean,
  wallTimeMs: number,
): number | null {
  if (/^\d{1,10}$/.test(header('retry-after'))) return Number(header('retry-after')) * 1000
  const reset = header('x-ratelimit-reset')
  if (isRateLimit && header('x-ratelimit-remaining') === '0' && /^\d{1,12}$/.test(reset))
    return Math.max(0, Number(reset) * 1000 - wallTimeMs)
  return isSecondary ? secondaryLimitMs : null
}
