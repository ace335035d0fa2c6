// Reads the ids in a link from Buddy.
import { findRegion, isOnHostOf, type Region } from '../buddy/regions.ts'
import { isHash, type LinkedIds } from './identifiers.ts'
import { type Problem, quoteInput } from './input-reader.ts'

/** Parts of a link from Buddy. */
export interface ParsedLink {
  readonly ids: LinkedIds
  /** Set for a web page, which has the hash of a run instead of its number. */
  readonly isPage: boolean
  /** Region of the host; null for a host that is not Buddy's own. */
  readonly region: Region | null
}

/** Input `url`: its parts, null for none, and `wrong` for a link that cannot be read. */
export type LinkInput = ParsedLink | 'wrong' | null

/**
 * Reads the ids of a link. A link often comes from a dispatch payload, which others can
 * write. Accepts only Buddy's own hosts, and the host and port of the API base that the
 * workflow names (null for none).
 */
export function parseLink(given: string, namedApiUrl: URL | null): ParsedLink | Problem {
  const problem = (message: string): Problem => ({ input: 'url', message })
  const isShown = !given.includes('@')
  if (!URL.canParse(given))
    return problem(
      `\`url\` is not a valid URL (${isShown ? quoteInput(given) : 'it contains "@"; the value is not shown'}). ` +
        'Set it to the link of a run or of an action execution in Buddy.',
    )
  const link = new URL(given)
  const region = findRegion(link)
  const base = region === null ? namedApiUrl : null
  if (link.username !== '' || link.password !== '')
    return problem('`url` contains a user name or password. Set it to the link without them.')
  if (region === null && (base === null || !isOnHostOf(link, base))) {
    return problem(
      `\`url\` points to ${quoteInput(link.origin)}, which is not a host of Buddy (with https) ` +
        'and not the host of `api-url`. ' +
        'Set it to a link from Buddy; for an on-premises Buddy set `api-url` too.',
    )
  }
  const prefix = base === null ? '' : base.pathname.replace(/\/$/, '')
  const apiIds = parseApiPath(link, prefix)
  if (apiIds !== null) return { ids: apiIds, isPage: false, region }
  const pageIds = parsePagePath(link)
  if (pageIds?.actionExecutionId === '' && link.searchParams.has('actionExecutionId'))
    return problem(
      `\`url\` is ${quoteInput(given)}, whose actionExecutionId is empty. ` +
        'Set it to the whole link of the action execution, or remove `?actionExecutionId=` to gate on the whole run.',
    )
  if (pageIds !== null) return { ids: pageIds, isPage: true, region }
  return problem(
    `\`url\` is ${quoteInput(given)}, which is not a link to a run. ` +
      'Set it to the web page of the run (…/<workspace>/<project>/pipelines/pipeline/<number>/execution/<hash>) ' +
      'or to its API url (…/workspaces/<workspace>/projects/<project>/pipelines/<number>/executions/<number>).',
  )
}

/**
 * Reads
 * `/workspaces/{w}/projects/{p}/pipelines/{n}/executions/{n}[/action_executions/{hash}]`
 */
function parseApiPath(link: URL, prefix: string): LinkedIds | null {
  if (!link.pathname.startsWith(`${prefix}/`)) return null
  const [
    workspaces,
    workspace = '',
    projects,
    project = '',
    pipelines,
    pipelineId = '',
    executions,
    executionId = '',
    actionExecutions,
    actionExecutionId = '',
    ...more
  ] = splitUrlPath(link.pathname.slice(prefix.length))
  if (
    workspaces !== 'workspaces' ||
    projects !== 'projects' ||
    pipelines !== 'pipelines' ||
    executions !== 'executions' ||
    more.length > 0
  )
    return null
  if (
    executionId === '' ||
    (actionExecutions !== undefined && (actionExecutions !== 'action_executions' || actionExecutionId === ''))
  )
    return null
  return { workspace, project, pipelineId, executionId, actionExecutionId }
}

/** Reads `/{w}/{p}/pipelines/pipeline/{n}/execution/{hash}/?actionExecutionId={hash}` */
function parsePagePath(link: URL): LinkedIds | null {
  const [workspace = '', project = '', pipelines, pipeline, pipelineId = '', execution, executionId = '', ...more] =
    splitUrlPath(link.pathname)
  if (
    pipelines !== 'pipelines' ||
    pipeline !== 'pipeline' ||
    execution !== 'execution' ||
    !isHash(executionId) ||
    more.length > 0
  )
    return null
  return {
    workspace,
    project,
    pipelineId,
    executionId,
    actionExecutionId: link.searchParams.get('actionExecutionId') ?? '',
  }
}

/** Returns the words of a path, which begins with a slash and may end with one. */
function splitUrlPath(path: string): readonly string[] {
  return path.slice(1).replace(/\/$/, '').split('/').map(decodeSegment)
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
