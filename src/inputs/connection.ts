import { type Region, regions } from '../buddy/regions.ts'
import { findProxy, isLoopback, readProxies } from '../runner/proxy.ts'
import type { InputName, InputReader } from './input-reader.ts'
import { type ParsedLink, parseLink } from './link.ts'
import { quoteInput } from './problem.ts'
import { suggest } from './suggestion.ts'

/** Returns the API base that an input or the environment names, or null for none and for a wrong one. */
export function readNamedApiUrl(reader: InputReader): URL | null {
  const { runner } = reader
  const region = readRegion(addInputProblem(reader, 'region'), runner.input('region'))
  if (runner.input('api-url') !== '') return readApiUrl(addInputProblem(reader, 'api-url'), runner.input('api-url'))
  if (runner.input('region') !== '') return region === null ? null : new URL(regions[region].apiUrl)
  for (const name of ['BUDDY_API_ENDPOINT', 'BUDDY_API_URL', 'BUDDY_BASE_URL'] as const) {
    if (runner.environment(name) !== '')
      return readApiUrl(addVariableProblem(reader, 'api-url', name), runner.environment(name))
  }
  const fromEnvironment = readRegion(
    addVariableProblem(reader, 'region', 'BUDDY_REGION'),
    runner.environment('BUDDY_REGION'),
  )
  return fromEnvironment === null ? null : new URL(regions[fromEnvironment].apiUrl)
}

const regionAliases: ReadonlyMap<string, Region> = new Map<string, Region>([
  ['US', 'US'],
  ['EU', 'EU'],
  ['AP', 'AP'],
  ['AS', 'AP'],
  ['ASIA', 'AP'],
  ['APAC', 'AP'],
])

/** Adds a problem whose sentence follows the name of the input. Returns null, which stands for a wrong value. */
type AddProblem = (sentence: string) => null

function addInputProblem(reader: InputReader, input: InputName): AddProblem {
  return (sentence) => reader.addProblem(input, `\`${input}\` ${sentence}`)
}

function addVariableProblem({ problems }: InputReader, input: InputName, name: string): AddProblem {
  return (sentence) => {
    problems.push({
      input,
      message: `The environment variable ${name}, used because \`${input}\` is not set, ${sentence}`,
      isInEnvironment: true,
    })
    return null
  }
}

function readRegion(addProblem: AddProblem, given: string): Region | null {
  if (given === '') return null
  const region = regionAliases.get(given.toUpperCase())
  if (region !== undefined) return region
  return addProblem(`is ${quoteInput(given)}.${suggest(given, [...regionAliases.keys()])} Set it to US, EU or AP.`)
}

function readApiUrl(addProblem: AddProblem, given: string): URL | null {
  const advice = 'Set it to a URL such as https://buddy.example.com/api.'
  if (!URL.canParse(given))
    return addProblem(`is not a valid URL${given.includes('@') ? '' : ` (${quoteInput(given)})`}. ${advice}`)
  const url = new URL(given)
  if (given.includes('@'))
    return addProblem(`contains a user name or password, which would be printed in logs. ${advice}`)
  if (given.includes('\\')) return addProblem(`contains a backslash. ${advice}`)
  if (given.includes('?') || given.includes('#')) return addProblem(`has a query or fragment. ${advice}`)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return addProblem(
      `is ${quoteInput(given)}, which would send the token unencrypted. ` +
        'Use https; http is allowed only for a loopback host.',
    )
  }
  return url
}

/** Returns the environment variable of the proxy for the API, or null for none, and checks the URL of that proxy. */
export function readProxyVariable({ runner, problems }: InputReader, apiUrl: URL): string | null {
  const proxy = findProxy(readProxies(runner), apiUrl)
  if (proxy?.address !== null) return proxy?.variable ?? null
  const message =
    `${proxy.variable} is not a valid proxy URL (the proxy for ${apiUrl.host}). ` +
    'Expected http://[user:password@]host:port, with special characters of the password percent-encoded ' +
    '(# as %23).'
  problems.push({ input: proxy.variable, message, isInEnvironment: true })
  return proxy.variable
}

/** Returns the parts of the input `url`, or null for none and for a wrong one. */
export function readLink(reader: InputReader, named: URL | null): ParsedLink | null {
  const given = reader.runner.input('url')
  if (given === '') return null
  const link = parseLink(given, named)
  return 'message' in link ? reader.addProblem('url', link.message) : link
}
