import type { Runner } from './runner.ts'

/** A proxy that the environment names. */
export interface Proxy {
  /** The environment variable that names it. */
  readonly variable: string
  /** With a scheme; null where the variable holds no address of a proxy. */
  readonly address: string | null
}

/** The proxies that the environment names. */
export interface Proxies {
  /** For http, and for https where that has none of its own; null for none. */
  readonly http: Proxy | null
  readonly https: Proxy | null
  /** The hosts that are asked without, in the words of `no_proxy`. */
  readonly exceptions: string
}

const proxyVariables = [
  ['http_proxy', 'HTTP_PROXY'],
  ['https_proxy', 'HTTPS_PROXY'],
] as const

/** Registers the passwords in the addresses of the proxies as secrets, as written and decoded. */
export function maskProxyPasswords(runner: Runner): void {
  for (const name of proxyVariables.flat())
    for (const password of listPasswords(runner.environment(name))) runner.mask(password)
}

/** Reads the proxies, lower case first, as the runner does. */
export function readProxies(runner: Runner): Proxies {
  const [http = null, https = null] = proxyVariables.map((names): Proxy | null => {
    const variable = names.find((name) => runner.environment(name) !== '')
    return variable === undefined ? null : { variable, address: readAddress(runner.environment(variable)) }
  })
  return { http, https, exceptions: runner.environment('no_proxy') || runner.environment('NO_PROXY') }
}

/** The proxy through which an address is asked; null for none. A loopback host never has one. */
export function findProxy({ http, https, exceptions }: Proxies, { hostname, protocol, port }: URL): Proxy | null {
  if (isLoopback(hostname) || isException(hostname, port || (protocol === 'https:' ? '443' : '80'), exceptions))
    return null
  return protocol === 'https:' ? (https ?? http) : http
}

/** Where the address of a proxy should be, there is none. */
export class WrongProxy extends Error {
  override readonly name = 'WrongProxy'
  /** It will be the same next time. */
  readonly isLasting = true

  constructor(variable: string) {
    // Not what it holds: that may be a password.
    super(`the environment variable ${variable} holds no address of a proxy, such as http://host:port`)
  }
}

/** The address of the proxy through which an address is asked; null for none. Throws {@link WrongProxy}. */
export function findProxyAddress(proxies: Proxies, address: URL): string | null {
  const proxy = findProxy(proxies, address)
  if (proxy?.address === null) throw new WrongProxy(proxy.variable)
  return proxy === null ? null : proxy.address
}

/** Whether a host name means this machine: nothing sent there leaves it. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}

/** Names of hosts and of domains, with a port or without; `*` is all of them. */
function isException(hostname: string, port: string, exceptions: string): boolean {
  return (
    exceptions === '*' ||
    exceptions.split(/[,\s]+/).some((entry) => {
      const [, name = entry, only = port] = /^(.+):(\d+)$/.exec(entry) ?? []
      const domain = name.replace(/^\*?\./, '').toLowerCase()
      return domain !== '' && only === port && (hostname === domain || hostname.endsWith(`.${domain}`))
    })
  )
}

function readAddress(given: string): string | null {
  // The runner adds the scheme where it is missing.
  const address = given.includes('://') ? given : `http://${given}`
  if (!URL.canParse(address)) return null
  const { protocol, pathname, search, hash, username, password } = new URL(address)
  // A path is what follows a slash in a password: the host would be taken from the user name.
  const isOrigin = ['http:', 'https:'].includes(protocol) && `${pathname}${search}${hash}` === '/'
  return isOrigin && [username, password].every(canDecode) ? address : null
}

/** Taken from the text itself, since an address that is wrong elsewhere has its password all the same. */
function listPasswords(address: string): readonly string[] {
  const credentials = address
    .slice(address.indexOf('://') + 1, Math.max(0, address.lastIndexOf('@')))
    .replace(/^:?\/\//, '')
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
