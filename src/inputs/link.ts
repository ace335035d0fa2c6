// Reads the ids in a link from Buddy.
import { findRegion, isOnHostOf, type Region } from '../buddy/regions.ts'
import type { LinkedIds } from './identifiers.ts'
import { type Problem, quoteInput } from './input-reader.ts'

/** Parts of a link from Buddy. */
export interface ParsedLink {
  readonly ids: LinkedIds
  /** Set for a web page, which has the hash of a run instead of its number. */
  readonly isPage: boolean
  /** Region of the host; null for a host that is not Buddy's own. */
  readonly region: Region | null
}

/**
 * Input `url`: its parts, null for none, and `wrong` for a link that cannot be read.
 */
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

/** Path of a run or an action execution in the API, below the path of the API base. */
const apiPath =
  /^\/workspaces\/([^/]*)\/projects\/([^/]*)\/pipelines\/([^/]*)\/executions\/([^/]+)(?:\/action_executions\/([^/]+))?$/

/** Path of the web page of a run. */
const pagePath = /^\/([^/]*)\/([^/]*)\/pipelines\/pipeline\/([^/]*)\/execution\/([0-9a-f]{8,64})$/i

function parseApiPath({ pathname }: URL, prefix: string): LinkedIds | null {
  return pathname.startsWith(prefix) ? matchIds(apiPath, pathname.slice(prefix.length)) : null
}

function parsePagePath({ pathname, searchParams }: URL): LinkedIds | null {
  const ids = matchIds(pagePath, pathname)
  return ids && { ...ids, actionExecutionId: searchParams.get('actionExecutionId') ?? '' }
}

/**
 * Returns the ids in a path that may end with a slash; null if the path is another one.
 */
function matchIds(pattern: RegExp, path: string): LinkedIds | null {
  const match = pattern.exec(path.replace(/\/$/, ''))
  if (match === null) return null
  const [, workspace = '', project = '', pipelineId = '', executionId = '', actionExecutionId = ''] = match
  return {
    workspace: decodeSegment(workspace),
    project: decodeSegment(project),
    pipelineId: decodeSegment(pipelineId),
    executionId: decodeSegment(executionId),
    actionExecutionId: decodeSegment(actionExecutionId),
  }
}

/** Decodes a segment of a path; a segment with broken escapes stays as it is. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
