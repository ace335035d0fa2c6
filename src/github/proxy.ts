import type { Host } from './host.ts'

/** The proxies that the environment names, as addresses with a scheme; '' for none. */
export interface Proxies {
  readonly http: string
  readonly https: string
}

/** Reads the proxies, lower case first, as the runner does; the passwords in their addresses are registered as secrets, as written and decoded. */
export function readProxies(host: Host): Proxies {
  const read = (lower: string, upper: string): string => {
    for (const name of [lower, upper]) for (const password of listPasswords(host.environment(name))) host.mask(password)
    const address = host.environment(lower) || host.environment(upper)
    if (address === '') return ''
    // The runner adds the scheme where it is missing.
    return address.includes('://') ? address : `http://${address}`
  }
  return { http: read('http_proxy', 'HTTP_PROXY'), https: read('https_proxy', 'HTTPS_PROXY') }
}

/** Taken from the text itself, since an address that is wrong elsewhere has its password all the same. */
function listPasswords(address: string): readonly string[] {
  const credentials = address.slice(address.indexOf('://') + 1, Math.max(0, address.lastIndexOf('@'))).replace(/^:?\/\//, '')
  const password = credentials.includes(':') ? credentials.slice(credentials.indexOf(':') + 1) : ''
  const normalised = URL.canParse(address) ? new URL(address).password : ''
  return [...new Set([password, decode(password), normalised])].filter((form) => form !== '')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
