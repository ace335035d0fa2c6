import type { FakeBuddy } from '../../../testing/fake-buddy/fake-buddy.ts'
import {
  demoGitHubToken,
  type FakeGitHub,
  type GitHubOptions,
  startGitHub,
} from '../../../testing/fake-github/fake-github.ts'
import { type GateOptions, type GateResult, runGate } from './gate.ts'
import { stageStep } from './stage.ts'

/** The revision of `github.sha`; in a pull request that is a trial merge, which nobody looks at. */
export const sha = '90d11b5b54108fa57b30ae286322b99b26d46ccb'
/** The head of the pull request. */
export const headSha = 'a'.repeat(40)

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

/** A gate that writes to a small GitHub. */
export interface AnnouncedOptions extends Omit<GateOptions, 'onRequest' | 'inputs'> {
  /** The step's `with:`; what is not said of it: GitHub's token and a check run `Buddy`. */
  readonly inputs?: Readonly<Record<string, string | undefined>>
  /** The small GitHub, or what it is made of. */
  readonly github?: GitHubOptions | FakeGitHub
  /** A push unless given. */
  readonly event?: AnEvent
  /** Gets each request to Buddy before it is answered, with what GitHub has by then. */
  readonly onRequest?: (github: FakeGitHub, buddy: FakeBuddy, count: number) => void | Promise<void>
}

/** What a user, Buddy and GitHub saw of it. */
export interface AnnouncedResult extends GateResult {
  readonly github: FakeGitHub
  /** All that GitHub got: paths and bodies. */
  readonly sent: string
}

/** The inputs for a comment and no check run. */
export const commentOnly = { 'check-run': undefined, 'pr-comment': 'true' } as const
export const both = { 'pr-comment': 'true' } as const

/** An action that is settled with this status. */
export function finished(status: string): {
  readonly timeline: readonly [{ readonly afterMs: 0; readonly status: string }]
} {
  return { timeline: [{ afterMs: 0, status }] }
}

/** One that goes on. */
export const pending = finished('INPROGRESS')

/** Runs the action against a small Buddy and a small GitHub, and waits for its end. A GitHub that was given stays open. */
export async function runAnnounced(options: AnnouncedOptions = {}): Promise<AnnouncedResult> {
  const { github: given, event, onRequest, inputs, step, ...rest } = options
  const isOpen = given !== undefined && 'close' in given
  const staged = stageStep(
    { ...(event === undefined ? {} : { event: event.event }), ...step, env: { ...event?.env, ...step?.env } },
    rest.isBuilt,
  )
  const github = isOpen ? given : await startGitHub({ ...staged.serverClock, ...given })
  try {
    const result = await runGate({
      ...rest,
      inputs: { 'github-token': demoGitHubToken, 'check-run': 'Buddy', ...inputs },
      staged: { ...staged, step: { ...staged.step, env: { GITHUB_API_URL: github.apiUrl, ...staged.step.env } } },
      ...(onRequest === undefined ? {} : { onRequest: (buddy, count) => onRequest(github, buddy, count) }),
    })
    return { ...result, github, sent: github.requests.map(({ path, body }) => `${path}\n${body}`).join('\n') }
  } finally {
    if (!isOpen) await github.close()
  }
}

/** Lets the watched action end so, once GitHub has this. */
export function endingOnce(
  status: string,
  isSo: (github: FakeGitHub) => boolean,
): NonNullable<AnnouncedOptions['onRequest']> {
  return (github, buddy) => {
    if (isSo(github)) buddy.runs[0]?.actions[0]?.set({ status })
  }
}
