import { type Body, executionBody } from './bodies.ts'
import { LiveRun, RefusedOperation } from './live-run.ts'
import { anAction, aRun, fakeHash, type FakeVariable } from './scenario.ts'
import { type BuddyState, type EndpointRequest, findPipeline, findRun, Refusal, runsOf } from './state.ts'

/** Starts a run; answers with its body. */
export function startRun(state: BuddyState, request: EndpointRequest): Body {
  const pipeline = findPipeline(state, request)
  const latest = runsOf(state, pipeline)[0]
  const id = Math.max(0, ...state.runs.map((run) => run.id)) + 1
  const named = (field: string): string | undefined => text(property(property(request.body, field), 'name'))
  const template = pipeline.actions ?? latest?.spec.actions ?? [anAction()]
  const chosen = property(request.body, 'actions_to_run')
  const [tag, pullRequest] = [named('tag'), named('pull_request')]
  const revision = text(property(property(request.body, 'to_revision'), 'revision'))
  const fallback = aRun({ id })
  const spec = aRun({
    id,
    workspace: pipeline.workspace,
    project: pipeline.project,
    pipelineId: pipeline.id,
    pipelineIdentifier: pipeline.identifier,
    pipelineName: pipeline.name,
    branch: named('branch') ?? fallback.branch,
    ...(tag === undefined ? {} : { tag }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    revision: revision === undefined || revision === 'HEAD' ? (latest?.spec.revision ?? fallback.revision) : revision,
    comment: text(property(request.body, 'comment')) ?? '',
    priority: text(property(request.body, 'priority')) ?? 'NORMAL',
    triggeredOn: 'CLICK',
    refresh: property(request.body, 'refresh') === true,
    clearCache: property(request.body, 'clear_cache') === true,
    actions: template
      .filter((action) => !Array.isArray(chosen) || chosen.includes(action.id))
      .map((action) => ({ ...action, hash: fakeHash(`run ${id} action ${action.id}`) })),
  })
  const run = new LiveRun(spec, state.now)
  state.runs.push(run)
  return executionBody(state.addresses, run, pipeline)
}

/** Carries out a PATCH; answers with the run's body. */
export function operateRun(state: BuddyState, request: EndpointRequest): Body {
  const run = findRun(state, request)
  const actionId = property(request.body, 'approve_action_id')
  try {
    run.operate(text(property(request.body, 'operation')) ?? '', {
      variables: readVariables(property(request.body, 'variables')),
      ...(actionId === undefined || actionId === null
        ? {}
        : { actionId: typeof actionId === 'string' ? actionId : JSON.stringify(actionId) }),
    })
  } catch (error) {
    if (error instanceof RefusedOperation) throw new Refusal(400, error.message)
    throw error
  }
  return executionBody(state.addresses, run, findPipeline(state, request))
}

/** Hands out the token for an OIDC token. */
export function issueToken(state: BuddyState, { body }: EndpointRequest): string {
  const isComplete = text(property(body, 'provider_id')) && text(property(body, 'web_identity_token'))
  if (!isComplete) throw new Refusal(400, 'provider_id and web_identity_token are required')
  return state.token()
}

function readVariables(value: unknown): readonly FakeVariable[] {
  if (!Array.isArray(value)) return []
  return value.map((item: unknown) => ({
    key: text(property(item, 'key')) ?? '',
    value: text(property(item, 'value')) ?? '',
  }))
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
