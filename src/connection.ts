import { findProxy, isLoopback, readProxies } from './github/proxy.ts'
import type { InputName, InputReader } from './input-reader.ts'
import { parseLink, regions, show } from './target.ts'
import type { ParsedLink, Region } from './target.ts'

/** The API base that an input or the environment names; null where neither does, or where it is wrong. */
export function readNamedApiUrl(reader: InputReader): URL | null {
  const { host } = reader
  const region = readRegion(reader, `'region'`, host.input('region'))
  if (host.input('api-url') !== '') return readApiUrl(reader, 'api-url', `'api-url'`, host.input('api-url'))
  if (host.input('region') !== '') return region === null ? null : new URL(regions[region].apiUrl)
  for (const name of ['BUDDY_API_ENDPOINT', 'BUDDY_API_URL', 'BUDDY_BASE_URL'] as const) {
    if (host.environment(name) !== '') return readApiUrl(reader, 'api-url', `The environment variable ${name}, which stands in for 'api-url',`, host.environment(name))
  }
  const fromEnvironment = readRegion(reader, `The environment variable BUDDY_REGION, which stands in for 'region',`, host.environment('BUDDY_REGION'))
  return fromEnvironment === null ? null : new URL(regions[fromEnvironment].apiUrl)
}

const regionAliases: ReadonlyMap<string, Region> = new Map<string, Region>([
  ['US', 'US'], ['EU', 'EU'], ['AP', 'AP'], ['AS', 'AP'], ['ASIA', 'AP'], ['APAC', 'AP'],
])

function readRegion(reader: InputReader, what: string, given: string): Region | null {
  if (given === '') return null
  const region = regionAliases.get(given.toUpperCase())
  return region ?? reader.complain('region', `${what} is ${show(given)}. It must be US, EU or AP.`)
}

function readApiUrl(reader: InputReader, input: InputName, what: string, given: string): URL | null {
  const advice = `It must look like https://buddy.example.com/api.`
  if (!URL.canParse(given)) return reader.complain(input, `${what} is no URL${given.includes('@') ? '' : `: ${show(given)}`}. ${advice}`)
  const url = new URL(given)
  if (given.includes('@')) return reader.complain(input, `${what} holds a user name or password, which would end in logs. ${advice}`)
  if (given.includes('\\')) return reader.complain(input, `${what} holds a backslash. ${advice}`)
  if (given.includes('?') || given.includes('#')) return reader.complain(input, `${what} has a query or fragment. ${advice}`)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return reader.complain(input, `${what} is ${show(given)}, which would send the token unencrypted. Use https; http is only for a loopback host.`)
  }
  return url
}

/** Checks the proxy through which the API is asked; another one does no harm. */
export function checkProxy({ host, problems }: InputReader, apiUrl: URL): void {
  const proxy = findProxy(readProxies(host), apiUrl)
  if (proxy?.address !== null) return
  const message = `The environment variable ${proxy.variable}, which names the proxy for ${apiUrl.host}, holds no address of one. It must look like http://host:port or http://user:password@host:port; special characters in a user name or password are percent-encoded, such as # as %23.`
  problems.push({ input: proxy.variable, message, isInEnvironment: true })
}

/** The input `url`, taken apart; null where none is given, or where it is wrong. */
export function readLink(reader: InputReader, named: URL | null): ParsedLink | null {
  const given = reader.host.input('url')
  if (given === '') return null
  const link = parseLink(given, named)
  return 'message' in link ? reader.complain('url', link.message) : link
}
