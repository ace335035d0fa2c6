import { decodeActionExecution, decodeExecution } from '../../src/buddy/decode.ts'
import type { ActionExecution, Execution } from '../../src/buddy/model.ts'
import { ErrorLines } from '../../src/log/errors/error-lines.ts'
import type { ErrorExcerpt } from '../../src/log/errors/error-blocks.ts'
import type { GateResult, LogExcerpt } from '../../src/report/result.ts'
import { type ExecutionState, toRunState } from '../../src/run/state.ts'
import type { RunRequest } from '../../src/buddy/requests.ts'
import type { NewRunOptions } from '../../src/inputs/target.ts'

/** What a test says of a body; the rest is ordinary. */
export type Fields = Readonly<Record<string, unknown>>

/** The revision of every run that is not told otherwise. */
export const revision = '90d11b5b54108fa57b30ae286322b99b26d46ccb'
const page = 'https://app.buddy.works/w/p/pipelines/pipeline/2/execution'

/** A hash as Buddy has them, from a small number. */
export function aHash(number: number): string {
  return `68e60c55592ab1f8${String(number).padStart(8, '0')}`
}

/** An action execution as Buddy sends it; `action` is joined with the ordinary one. */
export function anActionBody({ action, ...more }: Fields & { readonly action?: Fields } = {}): Fields {
  return {
    html_url: `${page}/${aHash(2)}/?actionExecutionId=${aHash(1)}`,
    action_execution_id: aHash(1),
    start_date: '2026-01-01T00:00:00Z',
    finish_date: '2026-01-01T00:01:00Z',
    status: 'SUCCESSFUL',
    progress: 100,
    passed_variables: [],
    outputted_variables: [],
    log: ['first line', 'last line'],
    ...more,
    action: { id: 1, name: 'Build', type: 'BUILD', ignore_errors: false, ...action },
  }
}

/** A run as Buddy sends it, with the actions that are given. */
export function anExecutionBody(more: Fields = {}): Fields {
  const id = typeof more['id'] === 'number' ? more['id'] : 2
  return {
    id,
    html_url: `${page}/${aHash(id)}`,
    start_date: '2026-01-01T00:00:00Z',
    finish_date: '2026-01-01T00:02:00Z',
    status: 'SUCCESSFUL',
    branch: { name: 'main' },
    to_revision: { revision },
    creator: { name: 'Mike' },
    pipeline: { id: 2, identifier: 'deploy', name: 'Deploy' },
    action_executions: [],
    ...more,
  }
}

/** An action execution that was read. */
export function anActionExecution(more: Partial<ActionExecution> = {}): ActionExecution {
  return { ...decodeActionExecution(anActionBody()), ...more }
}

/** A run that was read. */
export function anExecution(more: Partial<Execution> = {}): Execution {
  return { ...decodeExecution(anExecutionBody()), actionExecutions: [anActionExecution()], ...more }
}

/** The reading of a run; what is given stands in its place. */
export function anExecutionState(more: Partial<ExecutionState> = {}): ExecutionState {
  return { ...toRunState(anExecution()), ...more }
}

/** The error lines of a log of the given lines. */
export function anErrorExcerpt(lines: readonly string[]): ErrorExcerpt {
  const errors = new ErrorLines()
  if (lines.length > 0) errors.addText(lines.join('\n'), lines.length)
  return errors.result()
}

/** A log of the given lines. */
export function aLogExcerpt(lines: readonly string[], more: Partial<LogExcerpt> = {}): LogExcerpt {
  return {
    action: anActionExecution(),
    excerpt: { lineCount: lines.length, head: lines, tail: [] },
    errors: anErrorExcerpt(lines),
    note: '',
    ...more,
  }
}

/** A run that Buddy says has failed, as a report is told of it. */
export function aGateResult(more: Partial<GateResult> = {}): GateResult {
  const failed = anActionExecution({ status: 'FAILED' })
  return {
    outcome: 'failed',
    end: { kind: 'decided' },
    target: {
      workspace: 'w',
      project: 'p',
      pipeline: { by: 'number', number: '2' },
      run: { by: 'number', number: '2' },
      gate: { by: 'run' },
    },
    ids: { workspace: 'w', project: 'p', pipelineId: '2', executionId: '2', actionExecutionId: null, htmlUrl: null },
    operation: 'watch',
    runEnd: 'none',
    operationNotes: [],
    apiUrl: 'https://api.buddy.works',
    proxyVariable: null,
    otherRegion: null,
    isDefaultRegion: false,
    state: toRunState(anExecution({ status: 'FAILED', actionExecutions: [failed] })),
    lastSeenAtMs: Date.parse('2026-01-01T00:03:00Z'),
    logs: [aLogExcerpt(['first line', 'last line'], { action: failed })],
    showLogInError: true,
    passOn: new Set(['SUCCESSFUL']),
    timeoutMs: 3_600_000,
    approvalTimeoutMs: Infinity,
    appearTimeoutMs: 300_000,
    maskedVariables: new Set(),
    ...more,
  }
}

/** A run of so many failed actions, with a log of so many lines each, and variables, all of whose texts are this one. */
export function aVerboseGateResult(text: string, actionCount: number, lineCount: number): GateResult {
  const actions = Array.from({ length: actionCount }, (_, index) =>
    anActionExecution({ id: `a${String(index)}`, actionName: text, status: 'FAILED', errorMessage: text }),
  )
  const lines = Array.from({ length: lineCount }, (_, index) => `${String(index)} ${text}`)
  return aGateResult({
    state: anExecutionState({
      ...aGateResult().state,
      name: text,
      actions,
      outputtedVariables: Array.from({ length: 100 }, (_, index) => ({ key: `K${String(index)}`, value: text })),
      execution: anExecution({ creatorName: text, branch: text }),
    }),
    logs: actions.map((action) => aLogExcerpt(lines, { action, note: text })),
  })
}

/** Options of a run that is to be started, in which nothing is asked for. */
export function someRunOptions(more: Partial<NewRunOptions> = {}): NewRunOptions {
  return {
    pullRequest: '',
    comment: '',
    refresh: null,
    clearCache: null,
    priority: null,
    delayUntil: '',
    actionsToRun: [],
    environment: '',
    packageVersion: '',
    variables: [],
    ...more,
  }
}

/** A request to start a run, in which nothing is asked for. */
export function aRunRequest(more: Partial<RunRequest> = {}): RunRequest {
  return { revision: '', branch: '', tag: '', ...someRunOptions(), ...more }
}

/** The reason why no run for a commit was found in an empty pipeline, as `if-missing: fail` gives it. */
export const noRun = {
  kind: 'no-run-for-commit',
  commit: 'abcdef0',
  ref: '',
  runCount: 0,
  revisions: [],
  stoppedBy: 'appear-timeout',
  passes: false,
  mayPass: false,
  doubt: null,
} as const
