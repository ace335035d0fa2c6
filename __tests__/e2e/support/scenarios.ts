import {
  anAction,
  aRun,
  type FakeAction,
  type FakeRun,
  type TimelineStep,
} from '../../../testing/fake-buddy/scenario.ts'

/** Project of every run of the e2e tests, as inputs. */
export const project = { workspace: 'my-workspace', project: 'my-project' } as const

/** Pipeline of every run of the e2e tests, as inputs. */
export const pipeline = { ...project, 'pipeline-id': '2' } as const

/** Commit that the runner names, and each run unless given; in a pull request a trial merge. */
export const eventCommit = '90d11b5b54108fa57b30ae286322b99b26d46ccb'

/** Head of the pull request. */
export const headSha = 'a'.repeat(40)

/** The inputs for a comment and no check run. */
export const commentOnly = { 'check-run': undefined, 'pr-comment': 'true' } as const
/** The inputs for a comment and a check run. */
export const both = { 'pr-comment': 'true' } as const

/** Variables and payload of an event, for the step. */
export interface AnEvent {
  readonly env: Readonly<Record<string, string>>
  readonly event: unknown
}

/** Pull request 7 of the repository, from a branch of its own unless another repository is named. */
export function pullRequest(from = 'octo-org/octo-repo', number = 7): AnEvent {
  const head = { sha: headSha, repo: { full_name: from } }
  return {
    env: { GITHUB_EVENT_NAME: 'pull_request' },
    event: { pull_request: { number, head, base: { repo: { full_name: 'octo-org/octo-repo' } } } },
  }
}

/** An action that has this status from the start. */
export function finished(status: string): {
  readonly timeline: readonly [{ readonly afterMs: 0; readonly status: string }]
} {
  return { timeline: [{ afterMs: 0, status }] }
}

/** An action that goes on. */
export const pending = finished('INPROGRESS')

/** An action that goes on until so many milliseconds after its run began, and then has this status. */
export function endingAt(afterMs: number, status: string, parts: Partial<FakeAction> = {}): FakeAction {
  const end: readonly TimelineStep[] = Number.isFinite(afterMs) ? [{ afterMs, status }] : []
  return anAction({ timeline: [...pending.timeline, ...end], ...parts })
}

/** An action that goes on for ever, or for so many milliseconds. */
export function longAction(
  maxDurationMs = Infinity,
  status = 'SUCCESSFUL',
  parts: Partial<FakeAction> = {},
): FakeAction {
  return endingAt(maxDurationMs, status, parts)
}

/** An action that waits from the start, and has this status as soon as it is given what it waits for. */
export function asking(waiting: string, status = 'SUCCESSFUL'): FakeAction['timeline'] {
  return [
    { afterMs: 0, status: waiting },
    { afterMs: 1, status },
  ]
}

/** Run 1, which has failed; a retry of it succeeds at once unless given. */
export function aFailedRun(
  parts: Partial<FakeRun> = {},
  retryTimeline: readonly TimelineStep[] = [{ afterMs: 0, status: 'SUCCESSFUL' }],
): FakeRun {
  return aRun({
    startedAt: Date.now() - 60_000,
    actions: [anAction({ timeline: [{ afterMs: 1000, status: 'FAILED' }], retryTimeline })],
    ...parts,
  })
}

/** An action that goes on for a moment, and then has this status. */
export function goingOnTo(status: string): readonly TimelineStep[] {
  return [
    { afterMs: 0, status: 'INPROGRESS' },
    { afterMs: 300, status },
  ]
}

/** A clock that stands this many milliseconds later at each request. */
export function eachTakes(milliseconds: number): (count: number) => number {
  return (count) => (count - 1) * milliseconds
}

/** A revision of 40 digits of which the given ones are the first. */
export function aRevision(start: string | number): string {
  return String(start).padEnd(40, '0')
}

/** Runs with the numbers 1 to `count`, each of a commit of its own; one action each. */
export function manyRuns(count: number): readonly FakeRun[] {
  return Array.from({ length: count }, (_, index) => aRun({ id: index + 1, revision: revisionOfRun(index + 1) }))
}

/** The revision that {@link manyRuns} gives the run of this number. */
export function revisionOfRun(id: number): string {
  return aRevision(`abc${String(id).padStart(4, '0')}`)
}
