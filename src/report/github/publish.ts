// What is published on GitHub, and when:
// - While the step waits, `show` writes the check run in progress, in the background.
// - At the end, `finish` completes the check run and writes the comment, within 30 s.
// - In `post:`, `completeCheckRunFromState` completes the check run of a killed step.
// The inputs `check-run` and `pr-comment` decide which of the two there are. A failure
// becomes a warning (github-writer.ts) and never changes the outcome.
import { completePendingCheckRun, parsePendingCheckRun } from '../../github/check-run-publisher.ts'
import { writeComment } from '../../github/comment-publisher.ts'
import { GitHubRetry } from '../../github/retry.ts'
import type { PublishOptions } from '../../inputs/github.ts'
import { type LogProblem, ProblemMatchers } from '../../log/problem-matchers.ts'
import { delaySignal } from '../../runner/abort.ts'
import type { Clock } from '../../runner/runner.ts'
import { redactResult } from '../redact-result.ts'
import type { GateResult } from '../result.ts'
import { redactRenderedText } from '../summary/markdown.ts'
import { renderInterrupted } from './check-run-text.ts'
import { renderComment, renderMarker } from './comment-text.ts'
import { type CheckRunContext, GateCheckRun, nameCheckRun } from './gate-check-run.ts'
import { GitHubWriter, type WriterContext } from './github-writer.ts'

/**
 * Time for all requests to GitHub at the end of the step, 30 s, because the job waits
 * for them.
 */
const publishTimeoutMs = 30_000
/**
 * Time for a check run that the step left in progress, 10 s, because two short requests
 * are enough and the job waits for them.
 */
const pendingCheckRunTimeoutMs = 10_000
/** Time after a cancellation, 3 s, because the runner kills the step 10 s after it. */
const cancelledFinishMs = 3_000

/** Dependencies of a publisher. */
export interface PublisherContext extends WriterContext, CheckRunContext {
  readonly clock: Clock
  /** Returns [0, 1). */
  readonly random: () => number
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal
}

/** Result of the step, and the problems that the logs of failed actions name. */
export interface PublishedResult {
  readonly result: GateResult
  readonly problems: readonly LogProblem[]
}

/** Writes the verdict to GitHub as a check run and as a comment. Never rejects. */
export class GitHubPublisher {
  readonly #context: PublisherContext
  readonly #writer: GitHubWriter
  /**
   * Leg of the matrix without the secrets of the inputs: later secrets would give each
   * run another marker.
   */
  readonly #leg: string
  /** null if the inputs ask for none. */
  readonly #checkRun: GateCheckRun | null
  /** True if the inputs ask for a comment. */
  readonly #hasComment: boolean
  /** undefined before the first `show`. */
  #shownUrl: string | null | undefined = undefined
  /** Writes of `show`, one after the other. */
  #background: Promise<void> = Promise.resolve()
  /** Aborted when the step ends: `show` begins no further request. */
  readonly #finishing = new AbortController()
  /**
   * Aborted when the workflow is cancelled as the step ends: ends a request of `show`.
   */
  readonly #stopBackground = new AbortController()

  constructor(options: PublishOptions, context: PublisherContext) {
    this.#context = context
    this.#writer = new GitHubWriter(context)
    this.#leg = context.redact(options.leg)
    this.#checkRun = options.checkRun === '' ? null : new GateCheckRun(options, this.#leg, this.#writer, context)
    this.#hasComment = options.comment
  }

  /** Returns what searches one log for problems; null if none are shown. */
  openMatchers(): ProblemMatchers | null {
    return this.#checkRun === null ? null : new ProblemMatchers()
  }

  /**
   * Shows the check run in progress, with the page in Buddy if that is known. Does not
   * wait for GitHub.
   */
  show(url: string | null): void {
    const checkRun = this.#checkRun
    const isShown = this.#shownUrl !== undefined && (url === null || url === this.#shownUrl)
    if (checkRun === null || isShown) return
    this.#shownUrl = url
    const { clock, random } = this.#context
    const attempts = new GitHubRetry({
      clock,
      random,
      signal: this.#stopBackground.signal,
      finishing: this.#finishing.signal,
      deadline: Infinity,
    })
    this.#background = this.#background.then(() => checkRun.show(url, attempts))
  }

  /**
   * Completes the check run, writes the comment and closes all connections within 30 s,
   * or within 3 s after a cancellation. Called once, at the end.
   */
  async finish({ result, problems }: PublishedResult): Promise<void> {
    const { clock, random, redact, signal } = this.#context
    const deadline = clock.now() + (signal.aborted ? cancelledFinishMs : publishTimeoutMs)
    const isOver = new AbortController()
    const stop = delaySignal(signal, cancelledFinishMs, clock, isOver.signal)
    await this.#endBackground()
    const attempts = new GitHubRetry({ clock, random, signal: stop, finishing: stop, deadline })
    const safe = redactResult(result, redact)
    await Promise.all([this.#checkRun?.end(safe, problems, attempts), this.#writeComment(safe, attempts)])
    isOver.abort()
    await this.#writer.close()
  }

  /** Waits for a request of `show` in progress, unless the workflow is cancelled. */
  async #endBackground(): Promise<void> {
    const { signal } = this.#context
    const stop = (): void => {
      this.#stopBackground.abort(new Error('the step ends'))
    }
    this.#finishing.abort(new Error('the step ends'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    await this.#background
  }

  async #writeComment(result: GateResult, attempts: GitHubRetry): Promise<void> {
    if (!this.#hasComment) return
    await this.#writer.attempt('The comment on the pull request', 'pull-requests: write', async ({ github, job }) => {
      if (job.pullRequest === null || result.target === null) return
      const place = { workflow: job.workflow, job: job.job, leg: this.#leg }
      const marker = renderMarker(place, result.target, result.state?.action?.actionId ?? null)
      await writeComment(
        github.comments,
        attempts,
        job.pullRequest,
        marker,
        redactRenderedText(renderComment(result, marker, this.#leg), this.#context.redact),
      )
    })
  }
}

/**
 * Completes, in `post:`, the check run that the step left in progress. Never rejects.
 */
export async function completeCheckRunFromState(
  state: string,
  context: WriterContext & Pick<PublisherContext, 'clock' | 'random'>,
): Promise<void> {
  const pending = parsePendingCheckRun(state)
  if (pending === null) return
  const { clock, random } = context
  const deadline = clock.now() + pendingCheckRunTimeoutMs
  const never = new AbortController().signal
  const attempts = new GitHubRetry({ clock, random, signal: never, finishing: never, deadline })
  const writer = new GitHubWriter(context)
  await writer.attempt(nameCheckRun(pending.name), 'checks: write', ({ github }) =>
    completePendingCheckRun(pending, github.checkRuns, attempts, renderInterrupted(pending.conclusion !== null)),
  )
  await writer.close()
}
