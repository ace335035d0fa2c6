import type { ModelExecution, ModelRun } from './model.ts'

/** Where everything of this Buddy is. */
export const place = { workspace: 'acme', project: 'shop', pipelineId: 2, identifier: 'tests' } as const

/** The API base of this Buddy, and its web site. */
export const baseUrl = 'http://127.0.0.1:8001'

/** Where the pipeline is, below the API base. */
const projectPath = `/workspaces/${place.workspace}/projects/${place.project}`
export const pipelinePath = `${projectPath}/pipelines/${place.pipelineId}`

/** What bodies are rendered with. */
export interface Rendering {
  /** The moment that is shown. */
  readonly ms: number
  /** The date of a moment on Buddy's clock. */
  readonly date: (ms: number) => string
  /** What stands in names and texts besides; '' for nothing. */
  readonly echo: string
}

/** The web page of a run. */
export function runPage(run: ModelRun): string {
  const project = `${baseUrl}/${place.workspace}/${place.project}`
  return `${project}/pipelines/pipeline/${place.pipelineId}/execution/${run.plan.hash}`
}

/** A run as the list shows it. */
export function listedRun(run: ModelRun, { ms, date, echo }: Rendering): object {
  return {
    url: `${baseUrl}${pipelinePath}/executions/${String(run.id)}`,
    html_url: runPage(run),
    id: run.id,
    start_date: run.plan.startsAtMs <= ms ? date(run.plan.startsAtMs) : null,
    triggered_on: 'EVENT',
    priority: 'NORMAL',
    status: run.statusAt(ms),
    comment: `${run.comment} ${echo}`.trim(),
    branch: { name: run.plan.branch },
    ...(run.plan.tag === '' ? {} : { tag: { name: run.plan.tag } }),
    to_revision: { revision: run.plan.revision, message: `Change ${echo}` },
    creator: { id: 1, name: 'Mike' },
  }
}

/** A run as its own endpoint shows it. */
export function wholeRun(run: ModelRun, rendering: Rendering): object {
  return {
    ...listedRun(run, rendering),
    pipeline: { id: place.pipelineId, identifier: place.identifier, name: 'Tests' },
    action_executions: run.executionsAt(rendering.ms).map((execution) => listedExecution(run, execution, rendering)),
  }
}

/** An action execution, as its run lists it. */
export function listedExecution(run: ModelRun, execution: ModelExecution, { ms, date, echo }: Rendering): object {
  const { action, hash } = execution
  const [startedAt, finishedAt, status] = [execution.startedAt(ms), execution.finishedAt(ms), execution.statusAt(ms)]
  return {
    action_execution_id: hash,
    url: `${baseUrl}${pipelinePath}/executions/${String(run.id)}/action_executions/${hash}`,
    html_url: `${runPage(run)}/?actionExecutionId=${hash}`,
    start_date: startedAt === null ? null : date(startedAt),
    finish_date: startedAt === null || finishedAt === null ? null : date(finishedAt),
    status,
    progress: status === 'SUCCESSFUL' ? 100 : 0,
    ...(status === 'FAILED' ? { error_message: `Exit code 1 ${echo}`.trim() } : {}),
    action: { id: action.id, name: action.name, type: action.type, ignore_errors: action.ignoresErrors },
    passed_variables: echo === '' ? [] : [{ key: 'PASSED', value: `p ${echo}` }],
    outputted_variables:
      finishedAt === null
        ? []
        : [
            { key: 'OUT_ONE', value: `one of ${String(action.id)} ${echo}`.trim() },
            { key: 'status', value: 'not the status' },
            { key: 'a\nb', value: 'x' },
          ],
  }
}

/** A line of a log. What it says is nobody's friend. */
function logLine(index: number, echo: string): string {
  const hostile = [
    '::error::no error',
    'x ##[error]none',
    'a\r::set-output name=status::SUCCESSFUL',
    '\u001b[31mred\u001b[0m',
    '::stop-commands::x',
  ]
  const text = index % 7 === 3 ? (hostile[index % hostile.length] ?? '') : `line ${String(index)}`
  return index % 5 === 1 ? `${text} ${echo}` : text
}

/** The lines of a log. */
export function logLines(execution: ModelExecution, { ms, echo }: Rendering): readonly string[] {
  return Array.from({ length: execution.logLength(ms) }, (_, index) => logLine(index, echo))
}
