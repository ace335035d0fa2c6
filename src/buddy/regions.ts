/** Regions of Buddy's own cloud. */
export const regionNames = ['US', 'EU', 'AP'] as const

/** Region of Buddy's own cloud. */
export type Region = (typeof regionNames)[number]

/** API bases and web hosts of Buddy's own cloud, by region. */
export const regions: Readonly<Record<Region, { readonly apiUrl: string; readonly webHost: string }>> = {
  US: { apiUrl: 'https://api.buddy.works', webHost: 'app.buddy.works' },
  EU: { apiUrl: 'https://api.eu.buddy.works', webHost: 'eu.buddy.works' },
  AP: { apiUrl: 'https://api.asia.buddy.works', webHost: 'asia.buddy.works' },
}

/**
 * Returns the region whose web pages or API a link leads to; null for any other link.
 */
export function findRegion({ protocol, host }: URL): Region | null {
  const isOf = ({ apiUrl, webHost }: (typeof regions)[Region]): boolean =>
    host === webHost || host === new URL(apiUrl).host
  return protocol === 'https:' ? (regionNames.find((name) => isOf(regions[name])) ?? null) : null
}

/**
 * Returns true for a link to the host and port of an API base, by https or its scheme.
 */
export function isOnHostOf(link: URL, apiUrl: URL): boolean {
  return link.host === apiUrl.host && (link.protocol === 'https:' || link.protocol === apiUrl.protocol)
}
