import type { Host } from './host.ts'

const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const

/** Whether the environment names a proxy; the passwords in such addresses are registered as secrets, as written and decoded. */
export function maskProxyPasswords(host: Host): boolean {
  const addresses = proxyVariables.map((name) => host.environment(name)).filter((address) => address !== '')
  for (const address of addresses) {
    const password = URL.canParse(address) ? new URL(address).password : ''
    for (const form of new Set([password, decode(password)])) if (form !== '') host.mask(form)
  }
  return addresses.length > 0
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
