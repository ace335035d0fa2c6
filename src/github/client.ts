// Sends one request to GitHub within its time limit, and classifies its errors.
import { startTimeLimit, rejectOnAbort } from '../runner/abort.ts'
import type { StartTimer } from '../runner/clock.ts'
import { isCertificateError } from '../runner/undici/certificate-error.ts'
import type { Fetch } from '../runner/undici/connections.ts'
import { readField, readCode } from '../runner/unknown-value.ts'
import { GitHubError, type GitHubErrorDetails } from './errors.ts'

/** 500 characters of GitHub's message, because a warning quotes them. */
const longestErrorMessage = 500
/**
 * Wait after a secondary rate limit without `Retry-After`, 60 s, because GitHub's
 * documentation asks for it.
 */
const secondaryLimitMs = 60_000

/** Address of GitHub's API, and the token. */
export interface GitHubAccess {
  /** REST base, such as https://api.github.com, without a slash at the end. */
  readonly apiUrl: string
  readonly token: string
  readonly fetch: Fetch
  readonly owner: string
  readonly repository: string
  /** Returns milliseconds since 1970, for the time at which a rate limit ends. */
  readonly wallTime: () => number
  /** Timer that limits each attempt; the machine's timer if not given. */
  readonly startTimer?: StartTimer
}

/** Limits of one attempt. */
export interface RequestOptions {
  /** Limit of the whole attempt, bodies of responses included. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/** Part of GitHub's client that sends one request. */
export interface OctokitRequest {
  request(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly status: number; readonly data: unknown }>
}

/** Sends one request to a route with its parameters, as {@link requestGitHub} does. */
export type SendToGitHub = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  options: RequestOptions,
) => Promise<unknown>

/**
 * Sends one request to GitHub, and returns the body of the success, not yet decoded.
 * Rejects with a {@link GitHubError}, or with the signal's reason.
 */
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

/**
 * Limits an attempt of several requests as a whole. When the time is over, its signal
 * aborts with a GitHubError.
 */
export async function withTimeout<T>(
  { startTimer }: Pick<GitHubAccess, 'startTimer'>,
  { timeoutMs, signal }: RequestOptions,
  route: string,
  attempt: (shared: RequestOptions) => Promise<T>,
): Promise<T> {
  const limit = startTimeLimit(
    timeoutMs,
    signal,
    startTimer,
    new GitHubError({ kind: 'timeout', afterMs: timeoutMs }, route),
  )
  try {
    return await attempt({ timeoutMs, signal: limit.signal })
  } finally {
    limit.clear()
  }
}

/** Reads a list of a response. Throws {@link GitHubError}. */
export function readList(value: unknown, name: string, route: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new GitHubError({ kind: 'invalid-response', problem: `${name} is not a list` }, route)
}

/** Reads the `id` of an object. Throws {@link GitHubError}. */
export function readId(value: unknown, route: string): number {
  const id = readField(value, 'id')
  if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) return id
  throw new GitHubError({ kind: 'invalid-response', problem: 'id is not a number' }, route)
}

/** Reads a text of a response; '' for none. */
export function readText(value: unknown, name: string): string {
  const found = readField(value, name)
  return typeof found === 'string' ? found : ''
}

function classifyGitHubError(error: unknown, access: GitHubAccess): GitHubErrorDetails {
  const response = readField(error, 'response')
  if (response !== undefined) return readGitHubErrorResponse(response, access)
  const code = readCode(error)
  return isCertificateError(code)
    ? { kind: 'certificate', code }
    : { kind: 'connection', code: code === '' ? 'unknown' : code }
}

function readGitHubErrorResponse(response: unknown, { token, wallTime }: GitHubAccess): GitHubErrorDetails {
  const status = readField(response, 'status')
  const httpStatus = typeof status === 'number' ? status : 0
  const headers = readField(response, 'headers')
  const header = (name: string): string => readText(headers, name).trim()
  const data = readField(response, 'data')
  const details = readField(data, 'errors')
  const messages = [
    readText(data, 'message'),
    ...(Array.isArray(details)
      ? details.map((detail) => (typeof detail === 'string' ? detail : readText(detail, 'message')))
      : []),
  ]
  const message = messages
    .filter((text) => text !== '')
    .join(': ')
    .replaceAll(token, '***')
    .slice(0, longestErrorMessage)
  const isSecondary = /secondary rate limit|abuse detection/i.test(message)
  const isRateLimit =
    httpStatus === 429 ||
    (httpStatus === 403 && (header('x-ratelimit-remaining') === '0' || header('retry-after') !== '' || isSecondary))
  return {
    kind: 'http-error',
    httpStatus,
    message,
    isRateLimit,
    retryAfterMs: readRequestedWait(header, isRateLimit, isSecondary, wallTime()),
  }
}

function readRequestedWait(
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
