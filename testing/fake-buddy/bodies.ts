import type { LiveAction } from './live-action.ts'
import type { LiveRun } from './live-run.ts'
import type { FakePipeline } from './scenario.ts'

/** Where the bodies' links point. */
export interface Addresses {
  /** The API base: `url` fields begin with it. */
  readonly apiUrl: string
  /** The web site: `html_url` fields begin with it. */
  readonly webUrl: string
}

/** A body of Buddy's API. */
export type Body = Readonly<Record<string, unknown>>

type PipelinePlace = Pick<FakePipeline, 'workspace' | 'project' | 'id'>

/** The path of a pipeline in the API. */
export function pipelinePath({ workspace, project, id }: PipelinePlace): string {
  return `/workspaces/${encodeURIComponent(workspace)}/projects/${encodeURIComponent(project)}/pipelines/${id}`
}

function webPath({ workspace, project, id }: PipelinePlace): string {
  return `/${encodeURIComponent(workspace)}/${encodeURIComponent(project)}/pipelines/pipeline/${id}`
}

function placeOf({ spec }: LiveRun): PipelinePlace {
  return { workspace: spec.workspace, project: spec.project, id: spec.pipelineId }
}

function isoDate(epochMs: number): string {
  return new Date(epochMs).toISOString()
}

function memberBody({ apiUrl, webUrl }: Addresses, workspace: string): Body {
  return {
    url: `${apiUrl}/workspaces/${workspace}/members/1`,
    html_url: `${webUrl}/${workspace}/-/profile/1`,
    id: 1,
    name: 'Mike',
    avatar_url: `${webUrl}/image-server/user/0/AVATAR.png`,
    email: 'mike@company.com',
    admin: true,
    workspace_owner: true,
  }
}

/** A pipeline's own body. */
export function pipelineBody(addresses: Addresses, pipeline: FakePipeline, lastRun: LiveRun | undefined): Body {
  return {
    url: addresses.apiUrl + pipelinePath(pipeline),
    html_url: addresses.webUrl + webPath(pipeline),
    id: pipeline.id,
    identifier: pipeline.identifier,
    name: pipeline.name,
    definition_source: 'LOCAL',
    git_config_ref: 'NONE',
    refs: ['refs/heads/main'],
    events: [{ type: 'PUSH', refs: ['refs/heads/main'] }],
    priority: 'NORMAL',
    last_execution_status: lastRun?.status ?? 'INITIAL',
    last_execution_revision: lastRun?.spec.revision ?? null,
    execution_message_template: 'run',
    always_from_scratch: false,
    ignore_fail_on_project_status: false,
    strict_context: false,
    no_skip_to_most_recent: true,
    terminate_stale_runs: false,
    auto_clear_cache: false,
    fail_on_prepare_env_warning: true,
    concurrent_pipeline_runs: true,
    do_not_create_commit_status: true,
    waiting_for_push: false,
    resources: 'DEFAULT',
    git_changeset_base: 'LATEST_RUN_MATCHING_REF',
    filesystem_changeset_base: 'CONTENTS',
    cpu: 'X64',
    description_required: false,
  }
}

/** A run as the list shows it. */
export function shortExecutionBody(addresses: Addresses, run: LiveRun): Body {
  const { spec } = run
  const member = memberBody(addresses, spec.workspace)
  const repository = `${addresses.apiUrl}/workspaces/${spec.workspace}/projects/${spec.project}/repository`
  const webRepository = `${addresses.webUrl}/${spec.workspace}/${spec.project}/repository`
  const committed = '2025-10-08T06:22:11Z'
  return {
    url: `${addresses.apiUrl}${pipelinePath(placeOf(run))}/executions/${run.id}`,
    html_url: `${addresses.webUrl}${webPath(placeOf(run))}/execution/${run.hash}`,
    id: run.id,
    start_date: isoDate(run.startedAt),
    ...(run.finishedAt === undefined ? {} : { finish_date: isoDate(run.finishedAt) }),
    triggered_on: spec.triggeredOn,
    priority: spec.priority,
    refresh: spec.refresh,
    clear_cache: spec.clearCache,
    status: run.status,
    comment: spec.comment,
    branch: {
      url: `${repository}/branches/${spec.branch}`,
      html_url: `${webRepository}/branch/${spec.branch}`,
      name: spec.branch,
      default: spec.branch === 'main',
    },
    ...(spec.tag === undefined ? {} : { tag: { name: spec.tag } }),
    ...(spec.pullRequest === undefined ? {} : { pull_request: { name: spec.pullRequest } }),
    to_revision: {
      url: `${repository}/commits/${spec.revision}`,
      html_url: `${webRepository}/commit/${spec.revision}`,
      revision: spec.revision,
      author_date: committed,
      commit_date: committed,
      message: 'Teach the page to greet',
      committer: member,
      author: member,
    },
    creator: member,
  }
}

/** A run as its own endpoint shows it. */
export function executionBody(addresses: Addresses, run: LiveRun, pipeline: FakePipeline): Body {
  return {
    ...shortExecutionBody(addresses, run),
    pipeline: pipelineBody(addresses, pipeline, run),
    action_executions: run.actions.map((action) => shortActionExecutionBody(addresses, run, action)),
  }
}

/** An action execution as its run lists it. */
function shortActionExecutionBody(addresses: Addresses, run: LiveRun, action: LiveAction): Body {
  const { url, html_url, ...rest } = commonActionBody(addresses, run, action)
  return { url, html_url, action_execution_id: action.hash, ...rest }
}

/** An action execution as its own endpoint shows it: with its log, without its hash. */
export function actionExecutionBody(addresses: Addresses, run: LiveRun, action: LiveAction): Body {
  return {
    ...commonActionBody(addresses, run, action),
    ...(action.spec.omitLog === true ? {} : { log: action.logLines(0, action.logLength) }),
    ...(action.spec.logUrl === undefined ? {} : { log_url: action.spec.logUrl }),
  }
}

function commonActionBody(addresses: Addresses, run: LiveRun, action: LiveAction): Body {
  const place = placeOf(run)
  const { spec, startedAt, finishedAt, errorMessage, approvedAt } = action
  return {
    url: `${addresses.apiUrl}${pipelinePath(place)}/executions/${run.id}/action_executions/${action.hash}`,
    html_url: `${addresses.webUrl}${webPath(place)}/execution/${run.hash}/?actionExecutionId=${action.hash}`,
    ...(startedAt === undefined ? {} : { start_date: isoDate(startedAt) }),
    ...(finishedAt === undefined ? {} : { finish_date: isoDate(finishedAt) }),
    status: action.status,
    progress: action.progress,
    ...(errorMessage === undefined ? {} : { error_message: errorMessage }),
    action: {
      url: `${addresses.apiUrl}${pipelinePath(place)}/actions/${spec.id}`,
      html_url: `${addresses.webUrl}${webPath(place)}/action/${spec.id}/edit`,
      id: spec.id,
      name: spec.name,
      type: spec.type,
      current_revision: run.spec.revision,
      trigger_time: 'ON_EVERY_EXECUTION',
      run_next: 'WAIT_ON_SUCCESS',
      disabled: false,
      timeout: null,
      ignore_errors: spec.ignoreErrors ?? false,
      last_execution_status: action.status,
    },
    ...(action.approverId === undefined ? {} : { approver_id: action.approverId }),
    ...(approvedAt === undefined ? {} : { approval_date: isoDate(approvedAt) }),
    passed_variables: action.passedVariables,
    outputted_variables: action.variables,
  }
}

/** A page of the log: at most `limit` lines from the line `offset`. */
export function logsBody(
  addresses: Addresses,
  run: LiveRun,
  action: LiveAction,
  page: { offset: number; limit: number },
): Body {
  const logs = action.logLines(page.offset, page.offset + page.limit)
  const { url, html_url } = commonActionBody(addresses, run, action)
  return {
    url: `${String(url)}/logs`,
    html_url,
    offset: page.offset,
    element_count: logs.length,
    total_element_count: action.logLength,
    logs,
  }
}

/** One page of a list, under the name its endpoint gives it. */
export function pageBody(links: Body, name: string, items: readonly Body[], page: number, pageSize: number): Body {
  const shown = items.slice((page - 1) * pageSize, page * pageSize)
  return {
    ...links,
    page,
    page_size: pageSize,
    total_page_count: Math.ceil(items.length / pageSize),
    element_count: shown.length,
    total_element_count: items.length,
    [name]: shown,
  }
}
