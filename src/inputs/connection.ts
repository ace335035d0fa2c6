// Reads the inputs on the connection to Buddy: its address, and how to sign in.
import { type Region, regionNames, regions } from '../buddy/regions.ts'
import { findProxy, isLoopback, readProxies } from '../runner/proxy.ts'
import type { Runner } from '../runner/runner.ts'
import { type GivenValue, type InputReader, quoteInput } from './input-reader.ts'
import { type LinkInput, parseLink } from './link.ts'
import { suggest } from './suggestion.ts'

/**
 * Credentials for Buddy: a stored token, or a provider in Buddy that trusts GitHub's
 * identity tokens.
 */
export type Credentials =
  | { readonly kind: 'token'; readonly token: string }
  /** `audience` '' is GitHub's own default. */
  | { readonly kind: 'identity'; readonly providerId: string; readonly audience: string }

/** Inputs on the connection to Buddy. */
export interface ConnectionInputs {
  /** API base without a slash at its end. */
  readonly apiUrl: string
  /**
   * Environment variable that names the proxy between the runner and Buddy; null for
   * none.
   */
  readonly proxyVariable: string | null
  /** Region of `url` if the API belongs to another region. */
  readonly otherRegion: Region | null
  /** True if no input, variable or link chose the host that is asked. */
  readonly isDefaultRegion: boolean
  readonly link: LinkInput
}

/** Reads and checks the inputs that say where Buddy is. */
export function readConnection(reader: InputReader): ConnectionInputs {
  const named = readNamedApiUrl(reader)
  const link = readLink(reader, named)
  const region = link === 'wrong' ? null : (link?.region ?? null)
  const apiUrl = named ?? new URL(regions[region ?? 'US'].apiUrl)
  return {
    apiUrl: apiUrl.href.replace(/(?<!\/)\/+$/, ''),
    proxyVariable: readProxyVariable(reader, apiUrl),
    otherRegion: named !== null && region !== null && named.origin !== regions[region].apiUrl ? region : null,
    isDefaultRegion: named === null && region === null,
    link,
  }
}

/**
 * Returns the token from the input or from buddy/login; '' for none. Read first, to be
 * masked first.
 */
export function readToken(runner: Runner): string {
  return runner.input('token') || runner.environment('BUDDY_TOKEN')
}

/** Reads and checks the inputs by which the step signs in. */
export function readCredentials(reader: InputReader): Credentials {
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

/**
 * Returns the API base that an input or the environment names, or null for none and for
 * a wrong one.
 */
function readNamedApiUrl(reader: InputReader): URL | null {
  const region = reader.given('region')
  const regionUrl = readRegionUrl(reader, region)
  const apiUrl = reader.given('api-url')
  if (apiUrl.value !== '') return readApiUrl(reader, apiUrl)
  if (region.value !== '') return regionUrl
  for (const name of ['BUDDY_API_ENDPOINT', 'BUDDY_API_URL', 'BUDDY_BASE_URL'] as const) {
    const variable = reader.fromVariable('api-url', name)
    if (variable.value !== '') return readApiUrl(reader, variable)
  }
  return readRegionUrl(reader, reader.fromVariable('region', 'BUDDY_REGION'))
}

/** Regions by the names that people write. */
const regionAliases: ReadonlyMap<string, Region> = new Map<string, Region>([
  ...regionNames.map((name) => [name, name] as const),
  ['AS', 'AP'],
  ['ASIA', 'AP'],
  ['APAC', 'AP'],
])

/** Returns the API base of a region, or null for none and for a wrong one. */
function readRegionUrl(reader: InputReader, given: GivenValue): URL | null {
  if (given.value === '') return null
  const region = regionAliases.get(given.value.toUpperCase())
  if (region !== undefined) return new URL(regions[region].apiUrl)
  return reader.refuse(given, 'Set it to US, EU or AP.', suggest(given.value, [...regionAliases.keys()]))
}

function readApiUrl(reader: InputReader, given: GivenValue): URL | null {
  const { value } = given
  const refuse = (mistake: string): null =>
    reader.addProblemWith(given, `${mistake}. Set it to a URL such as https://buddy.example.com/api.`)
  if (!URL.canParse(value)) return refuse(`is not a valid URL${value.includes('@') ? '' : ` (${quoteInput(value)})`}`)
  if (value.includes('@')) return refuse('contains a user name or password, which would be printed in logs')
  if (value.includes('\\')) return refuse('contains a backslash')
  if (value.includes('?') || value.includes('#')) return refuse('has a query or fragment')
  const url = new URL(value)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return url
  return reader.addProblemWith(
    given,
    `is ${quoteInput(value)}, which would send the token unencrypted. ` +
      'Use https; http is allowed only for a loopback host.',
  )
}

/**
 * Returns the environment variable of the proxy for the API, or null for none, and
 * checks the URL of that proxy.
 */
function readProxyVariable({ runner, problems }: InputReader, apiUrl: URL): string | null {
  const proxy = findProxy(readProxies(runner), apiUrl)
  if (proxy?.address !== null) return proxy?.variable ?? null
  const message =
    `${proxy.variable} is not a valid proxy URL (the proxy for ${apiUrl.host}). ` +
    'Expected http://[user:password@]host:port, with special characters of the password percent-encoded ' +
    '(# as %23).'
  problems.push({ input: proxy.variable, message, place: 'environment' })
  return proxy.variable
}

function readLink(reader: InputReader, named: URL | null): LinkInput {
  const given = reader.runner.input('url')
  if (given === '') return null
  const link = parseLink(given, named)
  if (!('message' in link)) return link
  reader.addProblem('url', link.message)
  return 'wrong'
}
