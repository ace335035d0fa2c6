import {
  actionExecutionBody,
  type Body,
  executionBody,
  logsBody,
  pageBody,
  pipelineBody,
  shortExecutionBody,
} from './bodies.ts'
import { issueToken, operateRun, startRun } from './operations.ts'
import {
  type BuddyState,
  type EndpointRequest,
  findAction,
  findPipeline,
  findRun,
  knownPipelines,
  Refusal,
  runsOf,
} from './state.ts'

/** Every endpoint that the small Buddy serves. */
export const endpointNames = [
  'executions',
  'execution',
  'action-execution',
  'logs',
  'identifiers',
  'pipeline',
  'pipelines',
  'run',
  'operate',
  'oidc',
] as const

/** The name of a served endpoint. */
export type EndpointName = (typeof endpointNames)[number]

/** One endpoint: its method, its path, and what it answers. */
export interface Endpoint {
  readonly name: EndpointName
  readonly method: string
  readonly path: RegExp
  /** The 200 body. Throws Refusal. */
  readonly response: (state: BuddyState, request: EndpointRequest) => unknown
}

/** The longest page of a log that Buddy's documentation allows, in lines. */
const logPageLimit = 1000

const pipelinePattern = '/workspaces/([^/]+)/projects/([^/]+)/pipelines/(\\d+)'
const executionPattern = `${pipelinePattern}/executions/(\\d+)`
const actionPattern = `${executionPattern}/action_executions/([0-9a-fA-F]+)`

/** The routes, in the order of Buddy's documentation. */
export const endpoints: readonly Endpoint[] = [
  { name: 'executions', method: 'GET', path: route(`${pipelinePattern}/executions`), response: listExecutions },
  {
    name: 'execution',
    method: 'GET',
    path: route(executionPattern),
    response: (state, request) => executionBody(state.addresses, findRun(state, request), findPipeline(state, request)),
  },
  {
    name: 'action-execution',
    method: 'GET',
    path: route(actionPattern),
    response: (state, request) => actionExecutionBody(state.addresses, ...findAction(state, request)),
  },
  { name: 'logs', method: 'GET', path: route(`${actionPattern}/logs`), response: readLogs },
  { name: 'identifiers', method: 'GET', path: route('/workspaces/([^/]+)/identifiers'), response: readIdentifiers },
  {
    name: 'pipeline',
    method: 'GET',
    path: route(pipelinePattern),
    response: (state, request) => {
      const pipeline = findPipeline(state, request)
      return pipelineBody(state.addresses, pipeline, runsOf(state, pipeline)[0])
    },
  },
  {
    name: 'pipelines',
    method: 'GET',
    path: route('/workspaces/([^/]+)/projects/([^/]+)/pipelines'),
    response: listPipelines,
  },
  { name: 'run', method: 'POST', path: route(`${pipelinePattern}/executions`), response: startRun },
  { name: 'operate', method: 'PATCH', path: route(executionPattern), response: operateRun },
  { name: 'oidc', method: 'POST', path: route('/user/oidc/tokens'), response: issueToken },
]

function route(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`)
}

function readCount(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name) ?? String(fallback)
  if (!/^\d{1,9}$/.test(text)) throw new Refusal(400, `Invalid value of ${name}`)
  return Number(text)
}

function readPage(query: URLSearchParams): [page: number, pageSize: number] {
  return [Math.max(1, readCount(query, 'page', 1)), Math.max(1, readCount(query, 'per_page', 20))]
}

function listExecutions(state: BuddyState, request: EndpointRequest): Body {
  const pipeline = findPipeline(state, request)
  const { url, html_url } = pipelineBody(state.addresses, pipeline, undefined)
  const links = { url: `${String(url)}/executions`, html_url: `${String(html_url)}/executions` }
  const runs = runsOf(state, pipeline).map((run) => shortExecutionBody(state.addresses, run))
  for (const run of state.runs) run.noteList()
  return pageBody(links, 'executions', runs, ...readPage(request.query))
}

function listPipelines(state: BuddyState, { parts: [workspace = '', project = ''], query }: EndpointRequest): Body {
  const { apiUrl, webUrl } = state.addresses
  const bodies = knownPipelines(state)
    .filter((pipeline) => pipeline.workspace === workspace && pipeline.project === project)
    .map((pipeline) => pipelineBody(state.addresses, pipeline, runsOf(state, pipeline)[0]))
  if (bodies.length === 0) throw new Refusal(404, 'Project not found')
  const links = {
    url: `${apiUrl}/workspaces/${workspace}/projects/${project}/pipelines`,
    html_url: `${webUrl}/${workspace}/${project}/pipelines`,
  }
  return pageBody(links, 'pipelines', bodies, ...readPage(query))
}

function readLogs(state: BuddyState, request: EndpointRequest): Body {
  const [run, action] = findAction(state, request)
  const limit = Math.min(readCount(request.query, 'limit', 100), logPageLimit)
  return logsBody(state.addresses, run, action, { offset: readCount(request.query, 'offset', 0), limit })
}

function readIdentifiers(state: BuddyState, { parts: [workspace = ''], query }: EndpointRequest): Body {
  const [project, identifier] = [query.get('project'), query.get('pipeline')]
  const ofWorkspace = knownPipelines(state).filter((pipeline) => pipeline.workspace === workspace)
  const ofProject = project === null ? ofWorkspace : ofWorkspace.filter((pipeline) => pipeline.project === project)
  const found = identifier === null ? undefined : ofProject.find((pipeline) => pipeline.identifier === identifier)
  if (ofProject.length === 0 || (identifier !== null && found === undefined))
    throw new Refusal(404, 'Identifier not found')
  return {
    url: `${state.addresses.apiUrl}/workspaces/${workspace}/identifiers`,
    domain: workspace,
    ...(project === null ? {} : { project_identifier: project }),
    ...(found === undefined ? {} : { pipeline_id: found.id }),
  }
}
