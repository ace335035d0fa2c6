import type { ActionExecutionAddress } from './buddy/client.ts'

/** A mistake in the inputs: which one, and a sentence that says what was given, what is allowed and what to do. */
export interface Problem {
  readonly input: string
  readonly message: string
}

/** The inputs that say what to watch, as given; '' for none. */
export interface GivenTarget {
  readonly url: string
  readonly workspace: string
  readonly project: string
  readonly pipelineId: string
  readonly executionId: string
  readonly actionExecutionId: string
}

/** A region of Buddy's own cloud. */
export type Region = 'US' | 'EU' | 'AP'

/** API bases and web hosts of Buddy's own cloud, by region. */
export const regions: Readonly<Record<Region, { readonly apiUrl: string; readonly webHost: string }>> = {
  US: { apiUrl: 'https://api.buddy.works', webHost: 'app.buddy.works' },
  EU: { apiUrl: 'https://api.eu.buddy.works', webHost: 'eu.buddy.works' },
  AP: { apiUrl: 'https://api.asia.buddy.works', webHost: 'asia.buddy.works' },
}

/** A link that was taken apart. */
export interface ParsedLink {
  readonly ids: Partial<Omit<GivenTarget, 'url'>>
  /** The region that its host tells; null for a host that is not Buddy's own. */
  readonly region: Region | null
}

/**
 * Takes a link from Buddy apart. It often comes from a dispatch payload, which others can write, so it is taken only from
 * one of Buddy's own hosts, or from the host and port of the API base that the workflow names (null where it names none).
 */
export function parseLink(given: string, namedApiUrl: URL | null): ParsedLink | Problem {
  const problem = (message: string): Problem => ({ input: 'url', message })
  if (!URL.canParse(given)) return problem(`'url' is not a link. Paste the API url of an action execution, as Buddy's API gives it.`)
  const link = new URL(given)
  const region = findRegion(link)
  if (link.username !== '' || link.password !== '') return problem(`'url' holds a user name or password. Paste the link without it.`)
  if (region === null && !isOnHostOf(link, namedApiUrl)) {
    return problem(
      `'url' points to ${link.origin}, which is neither one of Buddy's own hosts over https nor the host of 'api-url'. ` +
        `Paste a link from Buddy; for an on-premises Buddy also set 'api-url'.`,
    )
  }
  const ids = parseApiPath(link, region === null ? namedApiUrl : null)
  return ids === null
    ? problem(`'url' is not the API url of an action execution: '…/workspaces/<workspace>/projects/<project>/pipelines/<number>/executions/<number>/action_executions/<hash>' is expected.`)
    : { ids, region }
}

/** Joins the link's ids with those given one by one, and checks each. */
export function parseTarget(given: GivenTarget, fromLink: ParsedLink['ids']): ActionExecutionAddress | readonly Problem[] {
  const problems: Problem[] = []
  const take = (key: keyof ParsedLink['ids'], input: string, isLegal: (text: string) => boolean, allowed: string): string => {
    const own = given[key]
    const linked = fromLink[key] ?? ''
    if (own !== '' && linked !== '' && own.toLowerCase() !== linked.toLowerCase()) {
      problems.push({ input, message: `'${input}' is ${show(own)}, but 'url' says ${show(linked)}. Give one of them, or the same in both.` })
      return ''
    }
    const value = own === '' ? linked : own
    if (value === '') problems.push({ input, message: `'${input}' is missing. Give ${allowed}, or a 'url' that has it.` })
    else if (!isLegal(value)) problems.push({ input, message: `'${input}' is ${show(value)}. It must be ${allowed}.` })
    return value
  }
  const address = {
    workspace: take('workspace', 'workspace', isHandle, `the workspace's handle, as in Buddy's URLs`),
    project: take('project', 'project', isHandle, `the project's handle, as in Buddy's URLs`),
    pipelineId: take('pipelineId', 'pipeline-id', isNumber, `the pipeline's number`),
    executionId: take('executionId', 'execution-id', isNumber, `the run's number`),
    actionExecutionId: take('actionExecutionId', 'action-execution-id', isHash, `the action execution's hash, 8 to 64 hexadecimal digits`),
  }
  return problems.length > 0 ? problems : address
}

/** A given value for a message: quoted, on one line, cut. */
export function show(value: string): string {
  return JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value)
}

function findRegion(link: URL): Region | null {
  if (link.protocol !== 'https:' || link.port !== '') return null
  for (const region of ['US', 'EU', 'AP'] as const) {
    if (link.host === regions[region].webHost || link.host === new URL(regions[region].apiUrl).host) return region
  }
  return null
}

function isOnHostOf(link: URL, apiUrl: URL | null): boolean {
  return apiUrl !== null && link.host === apiUrl.host && (link.protocol === 'https:' || link.protocol === apiUrl.protocol)
}

function parseApiPath(link: URL, apiUrl: URL | null): ParsedLink['ids'] | null {
  const prefix = apiUrl === null ? '' : apiUrl.pathname.replace(/\/$/, '')
  if (!link.pathname.startsWith(`${prefix}/`)) return null
  const segments = link.pathname.slice(prefix.length + 1).replace(/\/$/, '').split('/').map(decodeSegment)
  const names = ['workspaces', 'projects', 'pipelines', 'executions', 'action_executions']
  if (segments.length !== names.length * 2 || names.some((name, index) => segments[index * 2] !== name)) return null
  const [, workspace, , project, , pipelineId, , executionId, , actionExecutionId] = segments
  if (workspace === undefined || project === undefined || pipelineId === undefined || executionId === undefined || actionExecutionId === undefined) return null
  return { workspace, project, pipelineId, executionId, actionExecutionId }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** One segment of a path that stays one: `encodeURIComponent` leaves `..` as it is, and URLs fold it. */
function isHandle(text: string): boolean {
  return text.length <= 255 && text !== '.' && text !== '..' && !/[/\\?#%\p{Cc}\p{Cs}]/u.test(text)
}

function isNumber(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text)
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{8,64}$/i.test(text)
}
