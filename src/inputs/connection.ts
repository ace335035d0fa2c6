import { type Region, regions } from '../buddy/regions.ts'
import { findProxy, isLoopback, readProxies } from '../runner/proxy.ts'
import type { InputName, InputReader } from './input-reader.ts'
import { type ParsedLink, parseLink } from './link.ts'
import { quoteInput } from './problem.ts'

/** The API base that an input or the environment names; null where neither does, or where it is wrong. */
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

/** Notes a mistake, whose sentence goes on from what is wrong; null, which stands for a wrong value. */
type AddProblem = (sentence: string) => null

function addInputProblem(reader: InputReader, input: InputName): AddProblem {
  return (sentence) => reader.addProblem(input, `'${input}' ${sentence}`)
}

function addVariableProblem({ problems }: InputReader, input: InputName, name: string): AddProblem {
  return (sentence) => {
    problems.push({
      input,
      message: `The environment variable ${name}, which stands in for '${input}', ${sentence}`,
      isInEnvironment: true,
    })
    return null
  }
}

function readRegion(addProblem: AddProblem, given: string): Region | null {
  if (given === '') return null
  return regionAliases.get(given.toUpperCase()) ?? addProblem(`is ${quoteInput(given)}. It must be US, EU or AP.`)
}

function readApiUrl(addProblem: AddProblem, given: string): URL | null {
  const advice = `It must look like https://buddy.example.com/api.`
  if (!URL.canParse(given))
    return addProblem(`is no URL${given.includes('@') ? '' : `: ${quoteInput(given)}`}. ${advice}`)
  const url = new URL(given)
  if (given.includes('@')) return addProblem(`holds a user name or password, which would end in logs. ${advice}`)
  if (given.includes('\\')) return addProblem(`holds a backslash. ${advice}`)
  if (given.includes('?') || given.includes('#')) return addProblem(`has a query or fragment. ${advice}`)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    return addProblem(
      `is ${quoteInput(given)}, which would send the token unencrypted. Use https; http is only for a loopback host.`,
    )
  }
  return url
}

/** The environment variable that names the proxy through which the API is asked; null for none. Its address is checked; that of another one does no harm. */
export function readProxyVariable({ runner, problems }: InputReader, apiUrl: URL): string | null {
  const proxy = findProxy(readProxies(runner), apiUrl)
  if (proxy?.address !== null) return proxy?.variable ?? null
  const message = `The environment variable ${proxy.variable}, which names the proxy for ${apiUrl.host}, holds no address of one. It must look like http://host:port or http://user:password@host:port; special characters in a user name or password are percent-encoded, such as # as %23.`
  problems.push({ input: proxy.variable, message, isInEnvironment: true })
  return proxy.variable
}

/** The input `url`, taken apart; null where none is given, or where it is wrong. */
export function readLink(reader: InputReader, named: URL | null): ParsedLink | null {
  const given = reader.runner.input('url')
  if (given === '') return null
  const link = parseLink(given, named)
  return 'message' in link ? reader.addProblem('url', link.message) : link
}
