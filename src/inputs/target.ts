import type { RunRequest } from '../buddy/requests.ts'

/** A mistake in the inputs: which one, and a sentence that says what was given, what is allowed and what to do. */
export interface Problem {
  /** Its name, or that of an environment variable. */
  readonly input: string
  readonly message: string
  /** Set where nothing under `with:` would help. */
  readonly isInEnvironment?: boolean
}

/** The inputs that say what to watch, as given; '' for none. */
export interface GivenTarget {
  readonly workspace: string
  readonly project: string
  readonly pipelineId: string
  readonly executionId: string
  readonly actionExecutionId: string
  readonly action: string
  readonly commit: string
  readonly branch: string
  readonly tag: string
}

/** How the run is named. Numbers are kept as text, since large ones do not survive JavaScript. */
export type RunName =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'hash'; readonly hash: string }
  /** The newest run for a commit, full or abbreviated; of this branch or tag where not ''. */
  | { readonly by: 'commit'; readonly commit: string; readonly branch: string; readonly tag: string }
  | StartName

/** A run that is still to be started. */
export interface StartName {
  readonly by: 'start'
  readonly request: RunRequest
}

/** What the gate is on: the whole run, or an action in it. */
export type GateName =
  | { readonly by: 'run' }
  | { readonly by: 'hash'; readonly actionExecutionId: string }
  /** Name or number. */
  | { readonly by: 'action'; readonly action: string }

/** What to watch, as the workflow names it. */
export interface Target {
  readonly workspace: string
  readonly project: string
  readonly pipeline:
    { readonly by: 'number'; readonly number: string } | { readonly by: 'identifier'; readonly identifier: string }
  readonly run: RunName
  readonly gate: GateName
}

/** A region of Buddy's own cloud. */
export type Region = 'US' | 'EU' | 'AP'

/** API bases and web hosts of Buddy's own cloud, by region. */
export const regions: Readonly<Record<Region, { readonly apiUrl: string; readonly webHost: string }>> = {
  US: { apiUrl: 'https://api.buddy.works', webHost: 'app.buddy.works' },
  EU: { apiUrl: 'https://api.eu.buddy.works', webHost: 'eu.buddy.works' },
  AP: { apiUrl: 'https://api.asia.buddy.works', webHost: 'asia.buddy.works' },
}

/** The ids that a link holds; '' for those that it does not. */
export type LinkedIds = Pick<GivenTarget, 'workspace' | 'project' | 'pipelineId' | 'executionId' | 'actionExecutionId'>

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
      `'url' is ${given.includes('@') ? 'something with an @' : show(given)}, which is no link. Paste the link of a run or of an action execution from Buddy, or its API url.`,
    )
  const link = new URL(given)
  const region = findRegion(link)
  const base = region === null ? namedApiUrl : null
  if (link.username !== '' || link.password !== '')
    return problem(`'url' holds a user name or password. Paste the link without it.`)
  if (region === null && !isOnHostOf(link, base)) {
    return problem(
      `'url' points to ${show(link.origin)}, which is neither one of Buddy's own hosts over https nor the host of 'api-url'. ` +
        `Paste a link from Buddy; for an on-premises Buddy also set 'api-url'.`,
    )
  }
  const prefix = base === null ? '' : base.pathname.replace(/\/$/, '')
  const apiIds = parseApiPath(link, prefix)
  if (apiIds !== null) return { ids: apiIds, isPage: false, region }
  const pageIds = parsePagePath(link)
  if (pageIds !== null) return { ids: pageIds, isPage: true, region }
  return problem(
    `'url' is ${show(given)}, which is neither the web page of a run ('…/<workspace>/<project>/pipelines/pipeline/<number>/execution/<hash>') ` +
      `nor its API url ('…/workspaces/<workspace>/projects/<project>/pipelines/<number>/executions/<number>'). Paste one of these.`,
  )
}

/** What is asked of a run that is still to be started, besides its commit, branch and tag. */
export type RunWish = Omit<RunRequest, 'revision' | 'branch' | 'tag'>

/** Stand in for what neither the inputs nor the link give. */
export interface TargetDefaults {
  readonly workspace: string
  readonly project: string
  /** Revision of the event that started the workflow; '' where it has none. */
  readonly commit: string
}

/** The inputs that look for a run although another one names it: they are not heeded then. */
export function listUnheeded(
  { commit, branch, tag, executionId }: GivenTarget,
  link: ParsedLink | null,
): readonly string[] {
  const isNamed = executionId !== '' || (link?.ids.executionId ?? '') !== ''
  return isNamed ? Object.entries({ commit, branch, tag }).flatMap(([name, value]) => (value === '' ? [] : [name])) : []
}

/** Joins the link's ids with those given one by one, and checks each. Where the link is wrong, nothing that it may have brought counts as missing. */
export function parseTarget(
  given: GivenTarget,
  linked: ParsedLink | 'wrong' | null,
  defaults: TargetDefaults,
  newRun: RunWish | null = null,
): Target | readonly Problem[] {
  const problems: Problem[] = []
  const link = linked === 'wrong' ? null : linked
  const take = (key: keyof LinkedIds, input: string, fallback: string): string => {
    const own = given[key]
    const fromLink = link?.ids[key] ?? ''
    if (own !== '' && fromLink !== '' && own.toLowerCase() !== fromLink.toLowerCase()) {
      problems.push({
        input,
        message: `'${input}' is ${show(own)}, but 'url' says ${show(fromLink)}. Give one of them, or the same in both.`,
      })
    }
    return own || fromLink || fallback
  }
  const check = (input: string, value: string, isLegal: (text: string) => boolean, allowed: string): void => {
    if (value !== '' && !isLegal(value))
      problems.push({ input, message: `'${input}' is ${show(value)}. It must be ${allowed}.` })
  }
  const require = (input: string, value: string, isLegal: (text: string) => boolean, allowed: string): void => {
    // A link names a run that is there.
    const orLink = newRun === null ? `, or a 'url' that has it${linked === null ? ` ('url' is empty)` : ''}` : ''
    if (value === '' && linked !== 'wrong')
      problems.push({ input, message: `'${input}' is missing. Give ${allowed}${orLink}.` })
    check(input, value, isLegal, allowed)
  }
  const workspace = take('workspace', 'workspace', defaults.workspace)
  const project = take('project', 'project', defaults.project)
  const pipelineId = take('pipelineId', 'pipeline-id', '')
  const executionId = take('executionId', 'execution-id', '')
  const actionExecutionId = take('actionExecutionId', 'action-execution-id', '')
  const { action, branch, tag } = given
  const commit = given.commit || defaults.commit
  require('workspace', workspace, isSegment, `the workspace's handle, as in Buddy's URLs`)
  require('project', project, isSegment, `the project's handle, as in Buddy's URLs`)
  require('pipeline-id', pipelineId, isSegment, `the pipeline's number or identifier`)
  check(
    'execution-id',
    executionId,
    (text) => isNumber(text) || isHash(text),
    `the run's number, or its hash of 8 to 64 hexadecimal digits`,
  )
  check('action-execution-id', actionExecutionId, isHash, `the action execution's hash, 8 to 64 hexadecimal digits`)
  check('action', action, (text) => text.length <= 255, `an action's name or number`)
  if (newRun === null)
    check(
      'commit',
      commit,
      (text) => /^[0-9a-f]{7,64}$/i.test(text),
      `a revision, in full or at least its first 7 hexadecimal digits`,
    )
  else
    check(
      'commit',
      commit,
      (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text),
      `a revision in full, 40 hexadecimal digits, to start a run of it`,
    )
  if (newRun !== null)
    problems.push(
      ...listNamesOfRuns({
        url: linked === null ? '' : 'given',
        'execution-id': given.executionId,
        'action-execution-id': given.actionExecutionId,
      }),
    )
  const isRefGiven = newRun !== null && `${branch}${tag}${newRun.pullRequest}` !== ''
  if (executionId === '' && commit === '' && linked !== 'wrong' && !isRefGiven) {
    problems.push({
      input: 'commit',
      message: `'commit' is missing, and the event that started this workflow has none. ${newRun === null ? `Give the commit whose run is meant, or 'execution-id', or 'url'.` : `Give 'commit', 'branch', 'tag' or 'pull-request', to say what is to be run.`}`,
    })
  }
  if (action !== '' && actionExecutionId !== '') {
    problems.push({
      input: 'action',
      message: `'action' is ${show(action)}, but 'action-execution-id' or 'url' names one action execution already. Give only one of them.`,
    })
  }
  if (actionExecutionId !== '' && executionId === '' && linked !== 'wrong' && newRun === null) {
    problems.push({
      input: 'execution-id',
      message: `'execution-id' is missing. An action execution is found only in its run: give the run's number or hash, or a 'url' that has it.`,
    })
  }
  if (branch !== '' && tag !== '')
    problems.push({
      input: 'tag',
      message: `'branch' is ${show(branch)} and 'tag' is ${show(tag)}. A run is of one of the two: give only one.`,
    })
  if (problems.length > 0) return problems
  return {
    workspace,
    project,
    pipeline: isNumber(pipelineId)
      ? { by: 'number', number: pipelineId }
      : { by: 'identifier', identifier: pipelineId },
    run:
      newRun === null
        ? nameRun(executionId, link?.isPage === true, { commit, branch, tag })
        : { by: 'start', request: { ...newRun, revision: commit.toLowerCase(), branch, tag } },
    gate: nameGate(actionExecutionId, action),
  }
}

/** What names a run that is there cannot name one that is still to be started. */
function listNamesOfRuns(given: Readonly<Record<string, string>>): readonly Problem[] {
  return Object.entries(given).flatMap(([input, value]) =>
    value === ''
      ? []
      : [
          {
            input,
            message: `'${input}' names a run that is there, but 'operation: run' starts a new one. Leave '${input}' out, or set 'operation' to watch or retry.`,
          },
        ],
  )
}

/** A given value for a message: quoted, on one line. A long one is only measured: cut, a secret in it would no longer be known for one. */
export function show(value: string): string {
  return value.length > 100 ? `a text of ${String(value.length)} characters` : JSON.stringify(value)
}

/** A hash of digits alone looks like a number; but a page always has a hash, and no run has a number of more than 19 digits. */
function nameRun(
  executionId: string,
  isFromPage: boolean,
  { commit, branch, tag }: Pick<GivenTarget, 'commit' | 'branch' | 'tag'>,
): RunName {
  if (executionId === '') return { by: 'commit', commit: commit.toLowerCase(), branch, tag }
  return isNumber(executionId) && !isFromPage
    ? { by: 'number', number: executionId }
    : { by: 'hash', hash: executionId.toLowerCase() }
}

function nameGate(actionExecutionId: string, action: string): GateName {
  if (actionExecutionId !== '') return { by: 'hash', actionExecutionId }
  return action === '' ? { by: 'run' } : { by: 'action', action }
}

function findRegion(link: URL): Region | null {
  if (link.protocol !== 'https:') return null
  for (const region of ['US', 'EU', 'AP'] as const) {
    if (link.host === regions[region].webHost || link.host === new URL(regions[region].apiUrl).host) return region
  }
  return null
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

/** One segment of a path that stays one: `encodeURIComponent` leaves `..` as it is, and URLs fold it. */
function isSegment(text: string): boolean {
  return text.length <= 255 && text !== '.' && text !== '..' && !/[/\\?#%\p{Cc}\p{Cs}]/u.test(text)
}

function isNumber(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text)
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{8,64}$/i.test(text)
}
