import { regions } from '../buddy/regions.ts'
import type { GateResult } from './result.ts'

/** Buddy's own are about 150 characters long. */
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
  const own = Object.values(regions).some(({ webHost }) => url.origin === `https://${webHost}`)
  // The runner would read a command from these signs, and breaking them by a space would
  // break the link.
  return own || isOfApiHost(url, apiUrl) ? url.href.replaceAll('##[', '##%5B') : null
}

/**
 * Returns the page of the pipeline in Buddy; null if its number is not known, or if Buddy
 * may not have it.
 */
export function pipelinePage({ ids, apiUrl, end }: Pick<GateResult, 'ids' | 'apiUrl' | 'end'>): string | null {
  if (ids?.pipelineId == null || end.kind === 'unreachable' || !URL.canParse(apiUrl)) return null
  const cloud = Object.values(regions).find((region) => region.apiUrl === apiUrl)
  const origin = cloud === undefined ? new URL(apiUrl).origin : `https://${cloud.webHost}`
  const [workspace, project] = [ids.workspace, ids.project].map(encodeURIComponent)
  return trustedUrl(`${origin}/${workspace ?? ''}/${project ?? ''}/pipelines/pipeline/${ids.pipelineId}`, apiUrl)
}

function isOfApiHost(url: URL, apiUrl: string): boolean {
  if (!URL.canParse(apiUrl)) return false
  const base = new URL(apiUrl)
  return url.host === base.host && (url.protocol === 'https:' || url.protocol === base.protocol)
}
