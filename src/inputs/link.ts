import { findRegion, type Region } from '../buddy/regions.ts'
import { isHash, type LinkedIds } from './identifiers.ts'
import { type Problem, quoteInput } from './problem.ts'

/** A link that was taken apart. */
export interface ParsedLink {
  readonly ids: LinkedIds
  /** Whether it is a web page, which names a run by its hash, not by its number. */
  readonly isPage: boolean
  /** The region that its host tells; null for a host that is not Buddy's own. */
  readonly region: Region | null
}

/**
 * Takes a link from Buddy apart. It often comes from a dispatch payload, which others can write, so it is taken only from
 * one of Buddy's own hosts, or from the host and port of the API base that the workflow names (null where it names none).
 */
export function parseLink(given: string, namedApiUrl: URL | null): ParsedLink | Problem {
  const problem = (message: string): Problem => ({ input: 'url', message })
  if (!URL.canParse(given))
    return problem(
      `'url' is ${given.includes('@') ? 'something with an @' : quoteInput(given)}, which is no link. Paste the link of a run or of an action execution from Buddy, or its API url.`,
    )
  const link = new URL(given)
  const region = findRegion(link)
  const base = region === null ? namedApiUrl : null
  if (link.username !== '' || link.password !== '')
    return problem(`'url' holds a user name or password. Paste the link without it.`)
  if (region === null && !isOnHostOf(link, base)) {
    return problem(
      `'url' points to ${quoteInput(link.origin)}, which is neither one of Buddy's own hosts over https nor the host of 'api-url'. ` +
        `Paste a link from Buddy; for an on-premises Buddy also set 'api-url'.`,
    )
  }
  const prefix = base === null ? '' : base.pathname.replace(/\/$/, '')
  const apiIds = parseApiPath(link, prefix)
  if (apiIds !== null) return { ids: apiIds, isPage: false, region }
  const pageIds = parsePagePath(link)
  if (pageIds !== null) return { ids: pageIds, isPage: true, region }
  return problem(
    `'url' is ${quoteInput(given)}, which is neither the web page of a run ('…/<workspace>/<project>/pipelines/pipeline/<number>/execution/<hash>') ` +
      `nor its API url ('…/workspaces/<workspace>/projects/<project>/pipelines/<number>/executions/<number>'). Paste one of these.`,
  )
}

function isOnHostOf(link: URL, apiUrl: URL | null): boolean {
  return (
    apiUrl !== null && link.host === apiUrl.host && (link.protocol === 'https:' || link.protocol === apiUrl.protocol)
  )
}

/** `/workspaces/{w}/projects/{p}/pipelines/{n}/executions/{n}[/action_executions/{hash}]` */
function parseApiPath(link: URL, prefix: string): LinkedIds | null {
  if (!link.pathname.startsWith(`${prefix}/`)) return null
  // Stryker disable next-line StringLiteral: what is too short for a word to be missing here has no 'executions' either.
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
  ] = splitPath(link.pathname.slice(prefix.length))
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

/** `/{w}/{p}/pipelines/pipeline/{n}/execution/{hash}/?actionExecutionId={hash}` */
function parsePagePath(link: URL): LinkedIds | null {
  // Stryker disable next-line StringLiteral: what is too short for a word to be missing here has no hash either.
  const [workspace = '', project = '', pipelines, pipeline, pipelineId = '', execution, executionId = '', ...more] =
    splitPath(link.pathname)
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

/** The words of a path, which begins with a slash and may end with one. */
function splitPath(path: string): readonly string[] {
  return path.slice(1).replace(/\/$/, '').split('/').map(decodeSegment)
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
