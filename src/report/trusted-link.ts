import { hasFailed } from '../buddy/actions.ts'
import type { ActionExecution } from '../buddy/model.ts'
import { isOnHostOf, regions } from '../buddy/regions.ts'
import { findJudgedAction } from './explain/failure-cause.ts'
import type { GateResult } from './result.ts'

/** 500 characters, because Buddy's own links have about 150. */
export const longestLink = 500

/**
 * Returns a link from Buddy that leads to Buddy: https (or the scheme of the API base)
 * and one of Buddy's hosts or the host of the API base. Returns null for any other
 * link, which is shown as text.
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
 * Returns the page in Buddy that every link of the report opens: of a run that failed,
 * the page of the action where the failure began; of a run that waits, the page of the
 * action that waits; without a run, the page of the pipeline. Null if no page is known
 * and trusted.
 */
export function findPage(result: GateResult): string | null {
  const address = findAddress(result)
  return address === null ? pipelinePage(result) : trustedUrl(address, result.apiUrl)
}

/**
 * Returns Buddy's own address of the action or the run to open; null if none is known.
 */
export function findAddress(result: Pick<GateResult, 'state' | 'ids'>): string | null {
  return findPageAction(result)?.htmlUrl ?? result.state?.htmlUrl ?? result.ids?.htmlUrl ?? null
}

/** Returns the action of which the page is opened; null for the page of the run. */
export function findPageAction({ state }: Pick<GateResult, 'state'>): ActionExecution | null {
  if (state === null) return null
  return (hasFailed(state) ? findJudgedAction({ state }) : null) ?? state.waitingFor?.action ?? state.action
}

/**
 * Returns the page of the pipeline in Buddy; null if its number is not known, or if
 * Buddy may not have it.
 */
function pipelinePage({ ids, apiUrl, end }: Pick<GateResult, 'ids' | 'apiUrl' | 'end'>): string | null {
  const base = URL.parse(apiUrl)
  if (ids?.pipelineId == null || end.kind === 'unreachable' || base === null) return null
  const cloud = Object.values(regions).find((region) => region.apiUrl === apiUrl)
  const origin = cloud === undefined ? base.origin : `https://${cloud.webHost}`
  const project = `${encodeURIComponent(ids.workspace)}/${encodeURIComponent(ids.project)}`
  return trustedUrl(`${origin}/${project}/pipelines/pipeline/${ids.pipelineId}`, apiUrl)
}
