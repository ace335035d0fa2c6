import { type Addresses, pipelinePath } from './bodies.ts'
import type { LiveAction } from './live-action.ts'
import type { LiveRun } from './live-run.ts'
import type { FakePipeline } from './scenario.ts'

/** What the endpoints stand on. */
export interface BuddyState {
  readonly addresses: Addresses
  readonly runs: LiveRun[]
  readonly pipelines: readonly FakePipeline[]
  readonly now: () => number
  /** The token that the OIDC endpoint hands out. */
  token(): string
}

/** A request that reached an endpoint. */
export interface EndpointRequest {
  /** The decoded parts of the path that the endpoint's route leaves open. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
  /** The decoded JSON body; `undefined` where there was none. */
  readonly body: unknown
}

/** An answer other than 200. */
export class Refusal extends Error {
  readonly statusCode: number

  constructor(statusCode: number, message: string) {
    super(message)
    this.statusCode = statusCode
  }
}

/** Every pipeline that was given or that a run names. */
export function knownPipelines(state: BuddyState): readonly FakePipeline[] {
  const ofRuns = state.runs.map(({ spec }) => ({
    workspace: spec.workspace,
    project: spec.project,
    id: spec.pipelineId,
    identifier: spec.pipelineIdentifier,
    name: spec.pipelineName,
  }))
  // A given pipeline stands before the pipelines of the runs, and the first one of a path is kept.
  const byPath = new Map(
    [...state.pipelines, ...ofRuns].toReversed().map((pipeline) => [pipelinePath(pipeline), pipeline]),
  )
  return [...byPath.values()].toReversed()
}

/** The pipeline that a path names. Throws Refusal. */
export function findPipeline(state: BuddyState, { parts: [workspace, project, id] }: EndpointRequest): FakePipeline {
  const found = knownPipelines(state).find(
    (pipeline) => pipeline.workspace === workspace && pipeline.project === project && String(pipeline.id) === id,
  )
  if (found === undefined) throw new Refusal(404, 'Pipeline not found')
  return found
}

/** The runs of a pipeline that have appeared, newest first. */
export function runsOf(state: BuddyState, pipeline: FakePipeline): readonly LiveRun[] {
  return state.runs
    .filter((run) => run.hasAppeared)
    .filter(
      ({ spec }) =>
        spec.pipelineId === pipeline.id && spec.workspace === pipeline.workspace && spec.project === pipeline.project,
    )
    .toSorted((one, other) => other.id - one.id)
}

/** The run that a path names. Throws Refusal. */
export function findRun(state: BuddyState, request: EndpointRequest): LiveRun {
  const found = runsOf(state, findPipeline(state, request)).find(({ id }) => String(id) === request.parts[3])
  if (found === undefined) throw new Refusal(404, 'Execution not found')
  return found
}

/** The action execution that a path names, and its run. Throws Refusal. */
export function findAction(state: BuddyState, request: EndpointRequest): [LiveRun, LiveAction] {
  const run = findRun(state, request)
  const action = run.action(request.parts[4] ?? '')
  if (action === undefined) throw new Refusal(404, 'Action execution not found')
  return [run, action]
}
