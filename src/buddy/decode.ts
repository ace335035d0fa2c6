// Decodes the runs, actions, pipelines and log pages of Buddy from unknown JSON. Each
// field of a successful response is read here.
import { readField } from '../runner/unknown-value.ts'
import { DecodeError, JsonFields } from './http/json-fields.ts'
import type { ActionExecution, Execution, LogPage, Page, PipelineName, Variable } from './model.ts'

/**
 * Decodes a run. Throws {@link DecodeError} without a status; other faults become
 * warnings.
 */
export function decodeExecution(body: unknown): Execution {
  const decodeWarnings: string[] = []
  const fields = new JsonFields(body, '', decodeWarnings)
  fields.rejectIfPresent('action', 'an action execution')
  fields.rejectIfPresent('executions', 'a list of runs')
  fields.requireText('status')
  return readExecution(fields, decodeWarnings)
}

function readExecution(fields: JsonFields, decodeWarnings: readonly string[]): Execution {
  return {
    id: fields.id('id'),
    hash: readRunHash(fields.text('html_url')),
    htmlUrl: fields.text('html_url'),
    status: fields.text('status') ?? '',
    startDate: fields.text('start_date'),
    finishDate: fields.text('finish_date'),
    branch: readRef(fields, 'branch'),
    tag: readRef(fields, 'tag'),
    revision: fields.inner('to_revision')?.text('revision') ?? null,
    creatorName: fields.inner('creator')?.text('name') ?? null,
    comment: fields.text('comment'),
    pipelineName: fields.inner('pipeline')?.text('name') ?? null,
    logsRemoved: fields.boolean('logs_removed'),
    actionExecutions: fields.list('action_executions').map((item) => readActionExecution(item, [])),
    decodeWarnings,
  }
}

/** Reads the hash of a run from its web page `…/execution/{hash}`. */
function readRunHash(htmlUrl: string | null): string | null {
  return /\/execution\/([0-9a-f]{8,64})(?:[/?#]|$)/i.exec(htmlUrl ?? '')?.[1]?.toLowerCase() ?? null
}

/**
 * Reads the name of a branch or tag, which Buddy documents as an object and takes as a
 * text.
 */
function readRef(fields: JsonFields, name: string): string | null {
  return fields.isText(name) ? fields.text(name) : (fields.inner(name)?.text('name') ?? null)
}

/**
 * Decodes an action execution. Throws {@link DecodeError} without a status; other
 * faults become warnings.
 */
export function decodeActionExecution(body: unknown): ActionExecution {
  const decodeWarnings: string[] = []
  const fields = new JsonFields(body, '', decodeWarnings)
  fields.rejectIfPresent('action_executions', 'a run')
  fields.rejectIfPresent('executions', 'a list of runs')
  fields.requireText('status')
  return readActionExecution(fields, decodeWarnings)
}

function readActionExecution(fields: JsonFields, decodeWarnings: readonly string[]): ActionExecution {
  const action = fields.inner('action')
  return {
    id: readHash(fields),
    htmlUrl: fields.text('html_url'),
    status: fields.text('status') ?? '',
    startDate: fields.text('start_date'),
    finishDate: fields.text('finish_date'),
    progress: fields.number('progress'),
    errorMessage: fields.text('error_message'),
    approverId: fields.number('approver_id'),
    approvalDate: fields.text('approval_date'),
    actionId: action?.id('id') ?? null,
    actionReference: action?.idAsWritten('id') ?? null,
    actionName: action?.text('name') ?? null,
    actionType: action?.text('type') ?? null,
    ignoreErrors: action?.boolean('ignore_errors') ?? false,
    revision: action?.text('current_revision') ?? null,
    passedVariables: readVariables(fields, 'passed_variables'),
    outputtedVariables: readVariables(fields, 'outputted_variables'),
    logUrl: fields.text('log_url'),
    hasLog: fields.hasList('log'),
    decodeWarnings,
  }
}

function readVariables(fields: JsonFields, name: string): readonly Variable[] {
  return fields.list(name).flatMap((item) => {
    const key = item.expectText('key')
    // An empty value may come as null.
    const value = item.has('value') ? item.expectText('value') : ''
    return key === null || value === null ? [] : [{ key, value }]
  })
}

/** Returns the status that a body, or the beginning of one, names; null for none. */
export function readStatus(body: unknown): string | null {
  const status = readField(body, 'status')
  return typeof status === 'string' ? status : null
}

/** Decodes a page of a log. */
export function decodeLogPage(body: unknown): LogPage {
  return { totalLines: new JsonFields(body, '', []).number('total_element_count') }
}

/**
 * Decodes a page of the runs of a pipeline. Throws {@link DecodeError} without a list,
 * and if the list or a run in it is of another pipeline.
 */
export function decodeExecutionPage(body: unknown, pipelineId: string): Page<Execution> {
  requireSamePlace(body, { pipelineId })
  return decodePage(body, 'executions', (fields, decodeWarnings) => {
    requireSamePlace({ url: fields.text('url') }, { pipelineId })
    return readExecution(fields, decodeWarnings)
  })
}

/** Decodes a page of pipelines. Throws {@link DecodeError} without a list. */
export function decodePipelinePage(body: unknown): Page<PipelineName> {
  return decodePage(body, 'pipelines', (fields) => ({
    id: fields.id('id'),
    identifier: fields.text('identifier'),
  }))
}

function decodePage<T>(
  body: unknown,
  name: string,
  read: (fields: JsonFields, decodeWarnings: string[]) => T,
): Page<T> {
  const decodeWarnings: string[] = []
  const fields = new JsonFields(body, '', decodeWarnings)
  // An empty list may come as null, as Buddy's empty fields do: then the count says so.
  const isEmptyAsNull = !fields.has(name) && fields.number('total_element_count') === 0
  if (!fields.hasList(name) && !isEmptyAsNull) throw new DecodeError(`${name}: expected a list`)
  if (fields.listLength('errors') > 0) throw new DecodeError(`errors: expected none with a list of ${name}`)
  const items = fields.list(name)
  return {
    items: items.map((item) => read(item, decodeWarnings)),
    page: fields.number('page'),
    totalPages: fields.number('total_page_count'),
    totalItems: fields.number('total_element_count'),
    hasUnreadItems: items.length < fields.listLength(name),
  }
}

/**
 * Decodes the number of the pipeline from the identifiers endpoint's response; null for
 * none. Throws {@link DecodeError} if the response names another workspace and another
 * project. One of both may have been renamed.
 */
export function decodePipelineNumber(
  body: unknown,
  { workspace, project }: { readonly workspace: string; readonly project: string },
): number | null {
  const fields = new JsonFields(body, '', [])
  if (!isSameHandle(workspace, fields.text('domain')) && !isSameHandle(project, fields.text('project_identifier')))
    throw new DecodeError('the answer is about another workspace and another project')
  return fields.id('pipeline_id')
}

function isSameHandle(requested: string, response: string | null): boolean {
  return response === null || response.toLowerCase() === requested.toLowerCase()
}

/**
 * Reads the number of a run from `id`, or from `url` if `id` is missing or too large
 * for JavaScript; null for neither.
 */
export function decodeExecutionNumber(body: unknown): string | null {
  const fields = new JsonFields(body, '', [])
  const id = fields.id('id')
  return id === null ? (lastSegment(fields.text('url'), 'executions') ?? fields.echoedId('id')) : String(id)
}

/**
 * Reads the hash of an action execution from `action_execution_id`, or from `url`
 * without that.
 */
export function decodeActionExecutionHash(body: unknown): string | null {
  const fields = new JsonFields(body, '', [])
  return readHash(fields) ?? fields.echoedId('action_execution_id')
}

/**
 * Reads the hash of an action execution; its `url` has the hash if the field is
 * missing.
 */
function readHash(fields: JsonFields): string | null {
  return fields.text('action_execution_id') ?? lastSegment(fields.text('url'), 'action_executions')
}

function lastSegment(url: string | null, collection: string): string | null {
  const segments = (url ?? '').split('/')
  const place = segments.lastIndexOf(collection)
  return place < 0 ? null : (segments[place + 1] ?? null)
}

/** Ids in the path of an API address. */
export interface PlaceIds {
  readonly pipelineId: string
  readonly executionId?: string
  readonly actionExecutionId?: string
}

/**
 * Throws {@link DecodeError} if the `url` of a response names another pipeline, run or
 * action execution. Workspace and project are not compared, because both can be renamed
 * and a pipeline's number is of one project only.
 */
export function requireSamePlace(body: unknown, { pipelineId, executionId, actionExecutionId }: PlaceIds): void {
  const url = new JsonFields(body, '', []).text('url')
  requireSame('pipeline', pipelineId, lastSegment(url, 'pipelines'))
  if (executionId !== undefined) requireSame('run', executionId, lastSegment(url, 'executions'))
  if (actionExecutionId !== undefined)
    requireSame('action execution', actionExecutionId, lastSegment(url, 'action_executions'))
}

/**
 * Throws {@link DecodeError} if a response is about something else. Older servers do
 * not echo the id.
 */
export function requireSame(what: string, requestedId: string, responseId: string | null): void {
  if (responseId !== null && responseId.toLowerCase() !== requestedId.toLowerCase()) {
    throw new DecodeError(`the answer is about ${what} ${responseId}, asked for was ${requestedId}`)
  }
}
