import { BlockList, isIP } from 'node:net'
import type { Runner } from './runner.ts'

/** Proxy that the environment names. */
export interface Proxy {
  /** Environment variable that names the proxy. */
  readonly variable: string
  /** URL of the proxy; null if the variable is not a valid proxy URL. */
  readonly address: string | null
}

/** Proxies that the environment names. */
export interface Proxies {
  /** Proxy for http, and for https without a proxy of its own; null for none. */
  readonly http: Proxy | null
  readonly https: Proxy | null
  /** Hosts without a proxy, as `no_proxy` lists them. */
  readonly exceptions: string
}

const proxyVariables = [
  ['http_proxy', 'HTTP_PROXY'],
  ['https_proxy', 'HTTPS_PROXY'],
] as const

/**
 * Registers the passwords in the addresses of the proxies as secrets, as written and
 * decoded.
 */
export function maskProxyPasswords(runner: Runner): void {
  for (const name of proxyVariables.flat())
    for (const password of listPasswords(runner.environment(name))) runner.mask(password)
}

/** Reads the proxies; a variable in lower case comes first, as for the runner. */
export function readProxies(runner: Pick<Runner, 'environment'>): Proxies {
  const [http = null, https = null] = proxyVariables.map((names): Proxy | null => {
    const variable = names.find((name) => runner.environment(name) !== '')
    return variable === undefined ? null : { variable, address: readAddress(runner.environment(variable)) }
  })
  return { http, https, exceptions: runner.environment('no_proxy') || runner.environment('NO_PROXY') }
}

/** Returns the proxy for a URL, or null for none. A loopback host never has a proxy. */
export function findProxy({ http, https, exceptions }: Proxies, { hostname, protocol, port }: URL): Proxy | null {
  if (isLoopback(hostname) || isException(hostname, port || (protocol === 'https:' ? '443' : '80'), exceptions))
    return null
  return protocol === 'https:' ? (https ?? http) : http
}

/** Environment variable of a proxy that is not a valid proxy URL. */
export class WrongProxy extends Error {
  override readonly name = 'WrongProxy'
  /** Set, because another attempt ends the same. */
  readonly isLasting = true

  constructor(variable: string) {
    // The value may hold a password.
    super(`${variable} is not a valid proxy URL, expected http://[user:password@]host:port`)
  }
}

/**
 * Returns the URL of the proxy for a URL, or null for none. Throws {@link WrongProxy}.
 */
export function findProxyAddress(proxies: Proxies, address: URL): string | null {
  const proxy = findProxy(proxies, address)
  if (proxy?.address === null) throw new WrongProxy(proxy.variable)
  return proxy?.address ?? null
}

/**
 * Returns whether a host name is this machine, so that nothing sent there leaves the
 * machine.
 */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}

/**
 * Returns whether `no_proxy` names the host: by name, domain, address or range, or with
 * `*`; a port is optional.
 */
function isException(hostname: string, port: string, exceptions: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  return exceptions.split(/[,\s]/).some((entry) => {
    const { name, prefix, port: only } = parseException(entry)
    if (only !== '' && only !== port) return false
    if (isIP(name) !== 0) return isInRange(host, name, prefix)
    const domain = name.replace(/^\*?\./, '').toLowerCase()
    return name === '*' || (prefix === '' && domain !== '' && (host === domain || host.endsWith(`.${domain}`)))
  })
}

interface Exception {
  readonly name: string
  /** Bits of the range; '' for a single host. */
  readonly prefix: string
  /** '' for all ports. */
  readonly port: string
}

function parseException(entry: string): Exception {
  const bracketed = /^\[([^\]]+)\](?:\/(\d+))?(?::(\d+))?$/.exec(entry)
  if (bracketed !== null) return { name: bracketed[1] ?? '', prefix: bracketed[2] ?? '', port: bracketed[3] ?? '' }
  const [whole = '', prefix = ''] = entry.split('/')
  // The colons of a bare IPv6 address, of which there are at least two, are no port's.
  const withPort = /^([^:]+):(\d+)$/.exec(whole)
  return { name: withPort?.[1] ?? whole, prefix, port: withPort?.[2] ?? '' }
}

function isInRange(host: string, address: string, prefix: string): boolean {
  const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
  const mostBits = family === 'ipv4' ? 32 : 128
  const bits = prefix === '' ? mostBits : Number(prefix)
  if (isIP(host) === 0 || !(bits <= mostBits)) return false
  const range = new BlockList()
  range.addSubnet(address, bits, family)
  return range.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6')
}

function readAddress(given: string): string | null {
  // The runner adds a missing scheme.
  const address = given.includes('://') ? given : `http://${given}`
  if (!URL.canParse(address)) return null
  const { protocol, pathname, search, hash, username, password } = new URL(address)
  // A slash in a password would make the user name the host, and the rest a path.
  const isOrigin = ['http:', 'https:'].includes(protocol) && `${pathname}${search}${hash}` === '/'
  return isOrigin && [username, password].every(canDecode) ? address : null
}

/**
 * Lists the forms of a password. Reads the text itself, because a URL with another
 * mistake still has its password.
 */
function listPasswords(address: string): readonly string[] {
  const credentials = address
    .slice(address.indexOf('://') + 1, Math.max(0, address.lastIndexOf('@')))
    .replace(/^\/\//, '')
  const password = credentials.includes(':') ? credentials.slice(credentials.indexOf(':') + 1) : ''
  const normalised = URL.canParse(address) ? new URL(address).password : ''
  return [...new Set([password, canDecode(password) ? decodeURIComponent(password) : password, normalised])].filter(
    (form) => form !== '',
  )
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
