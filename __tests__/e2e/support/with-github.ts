import type { FakeBuddy } from '../../../testing/fake-buddy/fake-buddy.ts'
import {
  demoGitHubToken,
  type FakeGitHub,
  type GitHubOptions,
  startGitHub,
} from '../../../testing/fake-github/fake-github.ts'
import { type GateOptions, type GateResult, runGate, stageStep } from './run-gate.ts'
import type { AnEvent } from './scenarios.ts'

/** A gate that writes to a small GitHub. */
export interface WithGitHubOptions extends Omit<GateOptions, 'onRequest' | 'inputs'> {
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
export interface WithGitHubResult extends GateResult {
  readonly github: FakeGitHub
  /** All that GitHub got: paths and bodies. */
  readonly sent: string
}

/** Runs the action against a small Buddy and a small GitHub, and waits for its end. A GitHub that was given stays open. */
export async function runWithGitHub(options: WithGitHubOptions = {}): Promise<WithGitHubResult> {
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
): NonNullable<WithGitHubOptions['onRequest']> {
  return (github, buddy) => {
    if (isSo(github)) buddy.runs[0]?.actions[0]?.set({ status })
  }
}
