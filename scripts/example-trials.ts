// What each example meets when it runs under act: the event, what there is in Buddy, and what it must ask of Buddy.
import { aRun, anAction, type FakeAction, type FakeRun } from '../testing/fake-buddy/scenario.ts'

/** The commit of the workflow, and the address of a site that answers. */
export interface TrialPlace {
  readonly commit: string
  readonly siteUrl: string
}

/** A trial of an example. */
export interface Trial {
  readonly example: string
  readonly event: 'push' | 'pull_request' | 'workflow_dispatch' | 'repository_dispatch'
  /** Runs in Buddy. The payload names the page of the last one. */
  readonly runs: (place: TrialPlace) => readonly FakeRun[]
  readonly payload?: (page: string, place: TrialPlace) => unknown
  /** Texts that the bodies of the requests to Buddy must have. */
  readonly sent?: readonly string[]
  /** True if the example writes a check run and a comment. */
  readonly writes?: boolean
  /** Inputs that the trial replaces, because nobody waits minutes for it. */
  readonly faster?: Readonly<Record<string, string>>
  /** True for a reusable workflow, which another workflow calls. */
  readonly isCalled?: boolean
}

function run(place: TrialPlace, parts: Partial<FakeRun> = {}): FakeRun {
  return aRun({
    workspace: 'my-company',
    project: 'website',
    pipelineId: 42,
    pipelineIdentifier: 'deploy',
    pipelineName: 'Deploy',
    revision: place.commit,
    actions: [anAction({ log: ['done'], variables: [{ key: 'OUTPUT_DEPLOY_URL', value: place.siteUrl }] })],
    ...parts,
  })
}

function waiting(name: string, status: string): FakeAction {
  return anAction({
    name,
    timeline: [
      { afterMs: 0, status },
      { afterMs: 100, status: 'SUCCESSFUL' },
    ],
  })
}

const failed = anAction({
  timeline: [{ afterMs: 0, status: 'FAILED' }],
  retryTimeline: [{ afterMs: 100, status: 'SUCCESSFUL' }],
})

/** Trials of all examples that act can run, because act knows neither background steps nor parallel ones. */
export const trials: readonly Trial[] = [
  {
    example: 'after-buddy',
    event: 'repository_dispatch',
    runs: (place) => [run(place)],
    payload: (url) => ({ action: 'buddy-run', client_payload: { url } }),
  },
  {
    example: 'approve-from-an-environment',
    event: 'push',
    runs: (place) => [run(place, { actions: [waiting('Approve', 'WAITING_FOR_APPLY')] })],
    sent: ['"operation":"APPLY"'],
  },
  {
    example: 'check-run-and-comment',
    event: 'pull_request',
    runs: (place) => [run(place)],
    payload: (_, { commit: sha }) => ({
      pull_request: { number: 7, head: { sha, ref: 'feature', repo: { full_name: 'octo-org/octo-repo' } } },
    }),
    writes: true,
  },
  { example: 'gate-a-deploy', event: 'push', runs: (place) => [run(place)] },
  { example: 'keep-the-log', event: 'push', runs: (place) => [run(place)] },
  {
    example: 'matrix-of-pipelines',
    event: 'push',
    runs: (place) =>
      ['lint', 'tests', 'build'].map((pipelineIdentifier, index) =>
        run(place, { id: index + 1, pipelineId: index + 1, pipelineIdentifier }),
      ),
  },
  {
    example: 'pass-a-version',
    event: 'workflow_dispatch',
    runs: (place) => [run(place, { actions: [waiting('Which version?', 'WAITING_FOR_VARIABLES')] })],
    payload: (url) => ({ inputs: { url, version: '1.4.2' } }),
    sent: ['"operation":"APPLY_VARIABLES"', '"key":"VERSION","value":"1.4.2"'],
  },
  {
    example: 'pipeline-for-some-commits',
    event: 'push',
    runs: (place) => [run(place, { revision: '1f0e5c9b7d3a42688e6f0b1c2d3e4f5a6b7c8d9e' })],
    faster: { 'appear-timeout: 2m': 'appear-timeout: 2s' },
  },
  {
    example: 'retry-a-run',
    event: 'workflow_dispatch',
    runs: (place) => [run(place, { actions: [failed] })],
    payload: (url) => ({ inputs: { url } }),
    sent: ['"operation":"RETRY"'],
  },
  { example: 'reusable-workflow', event: 'push', runs: (place) => [run(place)], isCalled: true },
  { example: 'sign-in-with-buddy-login', event: 'push', runs: (place) => [run(place)] },
  {
    example: 'start-with-variables',
    event: 'workflow_dispatch',
    runs: (place) => [run(place)],
    payload: () => ({ inputs: { version: '1.4.2' } }),
    sent: ['"key":"VERSION","value":"1.4.2"', '"key":"API_KEY"', '"encrypted":true'],
  },
  { example: 'variables-to-another-job', event: 'push', runs: (place) => [run(place)] },
]
