/** Region of Buddy's own cloud. */
export type Region = 'US' | 'EU' | 'AP'

/** API bases and web hosts of Buddy's own cloud, by region. */
export const regions: Readonly<Record<Region, { readonly apiUrl: string; readonly webHost: string }>> = {
  US: { apiUrl: 'https://api.buddy.works', webHost: 'app.buddy.works' },
  EU: { apiUrl: 'https://api.eu.buddy.works', webHost: 'eu.buddy.works' },
  AP: { apiUrl: 'https://api.asia.buddy.works', webHost: 'asia.buddy.works' },
}

export function findRegion(link: URL): Region | null {
  if (link.protocol !== 'https:') return null
  for (const region of ['US', 'EU', 'AP'] as const) {
    if (link.host === regions[region].webHost || link.host === new URL(regions[region].apiUrl).host) return region
  }
  return null
}
