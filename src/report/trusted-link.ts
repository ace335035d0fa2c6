import { regions } from '../buddy/regions.ts'

/** Buddy's own are about 150 characters long. */
export const longestLink = 500

/**
 * Returns a link from Buddy that leads to Buddy: https (or the scheme of the API base) and one of Buddy's hosts or the
 * host of the API base. Returns null for any other link, which is shown as text.
 */
export function trustedUrl(link: string | null, apiUrl: string): string | null {
  if (link === null || link.length > longestLink || !URL.canParse(link)) return null
  const url = new URL(link)
  if (url.username !== '' || url.password !== '') return null
  const own = Object.values(regions).some(({ webHost }) => url.origin === `https://${webHost}`)
  // The runner would read a command from these signs, and breaking them by a space would break the link.
  return own || isOfApiHost(url, apiUrl) ? url.href.replaceAll('##[', '##%5B') : null
}

function isOfApiHost(url: URL, apiUrl: string): boolean {
  if (!URL.canParse(apiUrl)) return false
  const base = new URL(apiUrl)
  return url.host === base.host && (url.protocol === 'https:' || url.protocol === base.protocol)
}
