import { isOnHostOf, regions } from '../buddy/regions.ts'
import type { GateResult } from './result.ts'

/** 500 characters, because Buddy's own links have about 150. */
export const longestLink = 500

/**
 * Returns a link from Buddy that leads to Buddy: https (or the scheme of the API base) and
 * one of Buddy's hosts or the host of the API base. Returns null for any other link, which
 * is shown as text.
 */
export function trustedUrl(link: string | null, apiUrl: string): string | null {
  if (link === null || link.length > longestLink || !URL.canParse(link)) return null
  const url = new URL(link)
  if (url.username !== '' || url.password !== '') return null
  const base = URL.parse(apiUrl)
  const isOfCloud = Object.values(regions).some(({ webHost }) => url.origin === `https://${webHost}`)
  if (!isOfCloud && (base === null || !isOnHostOf(url, base))) return null
  // The runner would read a command from these signs, and a space would break the link.
  return url.href.replaceAll('##[', '##%5B')
}

/**
 * Returns the page of the pipeline in Buddy; null if its number is not known, or if Buddy
 * may not have it.
 */
export function pipelinePage({ ids, apiUrl, end }: Pick<GateResult, 'ids' | 'apiUrl' | 'end'>): string | null {
  const base = URL.parse(apiUrl)
  if (ids?.pipelineId == null || end.kind === 'unreachable' || base === null) return null
  const cloud = Object.values(regions).find((region) => region.apiUrl === apiUrl)
  const origin = cloud === undefined ? base.origin : `https://${cloud.webHost}`
  const project = `${encodeURIComponent(ids.workspace)}/${encodeURIComponent(ids.project)}`
  return trustedUrl(`${origin}/${project}/pipelines/pipeline/${ids.pipelineId}`, apiUrl)
}
