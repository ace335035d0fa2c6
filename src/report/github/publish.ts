import { CheckRunPublisher, completePendingCheckRun, parsePendingCheckRun } from '../../github/check-run-publisher.ts'
import type { CheckAnnotation } from '../../github/check-runs.ts'
import { writeComment } from '../../github/comment-publisher.ts'
import type { GitHub } from '../../github/connect.ts'
import { GitHubError } from '../../github/errors.ts'
import { GitHubRetry } from '../../github/retry.ts'
import type { PublishOptions } from '../../inputs/policy.ts'
import type { LogProblem } from '../../log/problem-matchers.ts'
import { delaySignal } from '../../runner/abort.ts'
import type { Clock, JobContext } from '../../runner/runner.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { explainGitHub, type GitHubWrite } from '../explain/github-error.ts'
import { redactLink, redactResult } from '../redact-result.ts'
import type { GateResult } from '../result.ts'
import { redactRenderedText } from '../summary/markdown.ts'
import { resolveToCheckout } from './annotations.ts'
import {
  concludeCheck,
  buddyUrl,
  renderInterrupted,
  renderCheckText,
  renderProblem,
  renderWaiting,
} from './check-run-text.ts'
import { renderComment, renderMarker } from './comment-text.ts'

/** All calls to GitHub together hold the end of the step up no longer than this. */
const publishTimeoutMs = 30_000
/** For what a killed step left; its own half a minute may have been used up by then. */
const pendingCheckRunTimeoutMs = 10_000
/** A step that is cancelled has ten seconds for everything. */
const cancelledFinishMs = 3_000

/** What an announcer works with. */
export interface PublisherContext {
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** A text that nobody can guess, new each time. */
  readonly randomId: () => string
  readonly jobContext: () => Promise<JobContext>
  readonly isInCheckout: (path: string) => Promise<boolean>
  /** The way to the job's repository; called once, and only where something is to be written. */
  readonly connect: (job: JobContext) => Promise<GitHub>
  /** Takes out of a text what the runner would hide. */
  readonly redact: (text: string) => string
  /** Aborted when the workflow is cancelled: then the end is hurried. */
  readonly signal: AbortSignal
  /** Keeps a text for `post:`, in the place of the last one; '' where nothing is left to do. */
  readonly saveState: (state: string) => void
  readonly warn: (message: string) => void
}

/** What the step came to. */
export interface PublishedResult {
  readonly result: GateResult
  readonly problems: readonly LogProblem[]
}

interface Opened {
  readonly github: GitHub
  readonly job: JobContext
}

/** Writes the verdict to GitHub: as a check run, as a comment. It never rejects and never changes the outcome: what cannot be written becomes a warning. */
export class GitHubPublisher {
  readonly #options: PublishOptions
  readonly #context: PublisherContext
  readonly #finishing = new AbortController()
  readonly #stopBackground = new AbortController()
  #opened: Promise<Opened> | null = null
  #checkRun: CheckRunPublisher | null = null
  #background: Promise<void> = Promise.resolve()
  #requestedUrl: string | null | undefined = undefined
  /** What GitHub will refuse again. */
  #isRefused = false

  constructor(options: PublishOptions, context: PublisherContext) {
    this.#options = options
    this.#context = context
  }

  /** Whether logs are to be searched for findings. */
  get wantsProblems(): boolean {
    return this.#options.checkRun !== ''
  }

  /** Shows a check run in progress, with the page in Buddy where that is known already. It goes on beside the watching. */
  show(url: string | null): void {
    if (
      this.#options.checkRun === '' ||
      this.#finishing.signal.aborted ||
      url === this.#requestedUrl ||
      (url === null && this.#requestedUrl !== undefined)
    )
      return
    this.#requestedUrl = url
    this.#background = this.#background.then(() =>
      this.#attemptCheck(async (checkRun) => {
        try {
          await checkRun.show(redactLink(url, this.#context.redact), this.#backgroundRetry())
        } catch (error) {
          // The end tries again, unless it is of no use.
          if (isRefusal(error)) throw error
        }
      }),
    )
  }

  /** Completes the check run and writes the comment, and ends all connections, within half a minute; quicker once the workflow is cancelled. To be called once, at the end. */
  async finish(published: PublishedResult): Promise<void> {
    const { clock, random, signal } = this.#context
    const deadline = clock.now() + (signal.aborted ? cancelledFinishMs : publishTimeoutMs)
    const isOver = new AbortController()
    const stop = delaySignal(signal, cancelledFinishMs, clock, isOver.signal)
    this.#finishing.abort(new Error('the step ends'))
    const stopBackground = (): void => {
      this.#stopBackground.abort(new Error('the step ends'))
    }
    if (signal.aborted) stopBackground()
    else signal.addEventListener('abort', stopBackground, { once: true })
    // No more than one attempt, which leaves the end most of its time: none begins after the hurry.
    await this.#background
    const retry = new GitHubRetry({ clock, random, signal: stop, finishing: new AbortController().signal, deadline })
    const safe = { ...published, result: redactResult(published.result, this.#context.redact) }
    await Promise.all([this.#endCheck(safe, retry), this.#comment(safe.result, retry)])
    isOver.abort()
    await this.#opened?.then(
      ({ github }) => {
        github.close()
      },
      () => undefined,
    )
  }

  async #endCheck({ result, problems }: PublishedResult, retry: GitHubRetry): Promise<void> {
    if (this.#options.checkRun === '') return
    await this.#attemptCheck(async (checkRun) => {
      const { redact } = this.#context
      const { title, summary, text } = renderCheckText(result)
      const end = {
        conclusion: concludeCheck(result.outcome, result.state),
        text: {
          title: redact(title),
          summary: redactRenderedText(summary, redact),
          text: redactRenderedText(text, redact),
        },
        url: buddyUrl(result),
        annotations: await this.#annotate(problems),
      }
      if (!(await checkRun.end(end, retry)))
        this.#context.warn('GitHub did not take the annotations of the check run, which is complete without them.')
    })
  }

  async #annotate(problems: readonly LogProblem[]): Promise<readonly CheckAnnotation[]> {
    const { redact, isInCheckout } = this.#context
    const redacted = problems.map((problem) => ({
      ...problem,
      title: redact(problem.title),
      message: redact(problem.message),
    }))
    const placed = await resolveToCheckout(redacted, isInCheckout)
    return placed.map((problem) => ({
      path: problem.path,
      line: problem.line,
      level: problem.level === 'error' ? 'failure' : 'warning',
      ...renderProblem(problem),
    }))
  }

  async #comment(result: GateResult, retry: GitHubRetry): Promise<void> {
    if (!this.#options.comment) return
    await this.#attempt('The comment on the pull request', 'pull-requests: write', async ({ github, job }) => {
      if (job.pullRequest === null || result.target === null) return
      const marker = renderMarker(job, result.target, result.state?.action?.actionId ?? null)
      await writeComment(
        github.comments,
        retry,
        job.pullRequest,
        marker,
        redactRenderedText(renderComment(result, marker), this.#context.redact),
      )
    })
  }

  async #attemptCheck(write: (checkRun: CheckRunPublisher) => Promise<void>): Promise<void> {
    if (this.#isRefused) return
    await this.#attempt(
      `The check run ${quoteText(this.#options.checkRun)}`,
      'checks: write',
      async ({ github, job }) => {
        this.#checkRun ??= new CheckRunPublisher(
          github.checkRuns,
          { name: this.#options.checkRun, commit: job.commit, externalId: this.#createExternalId(job) },
          (pending) => {
            this.#context.saveState(pending === null ? '' : JSON.stringify(pending))
          },
          renderWaiting,
        )
        try {
          await write(this.#checkRun)
        } catch (error) {
          this.#isRefused = isRefusal(error)
          throw error
        }
      },
    )
  }

  /** Runs what may fail. */
  async #attempt(
    what: string,
    permission: GitHubWrite['permission'],
    write: (opened: Opened) => Promise<void>,
  ): Promise<void> {
    let isForkToken = false
    try {
      const opened = await (this.#opened ??= this.#open())
      isForkToken = opened.job.isFromFork && opened.job.eventName === 'pull_request'
      await write(opened)
    } catch (error) {
      this.#context.warn(explainFailure({ what, permission, isForkToken }, error))
    }
  }

  async #open(): Promise<Opened> {
    const job = await this.#context.jobContext()
    if (job.owner === '' || job.repository === '' || job.commit === '')
      throw new Error('the runner does not say which commit of which repository this is')
    return { job, github: await this.#context.connect(job) }
  }

  #backgroundRetry(): GitHubRetry {
    const { clock, random } = this.#context
    return new GitHubRetry({
      clock,
      random,
      signal: this.#stopBackground.signal,
      finishing: this.#finishing.signal,
      deadline: Infinity,
    })
  }

  /** By this the check run is found again, and no other is: not even that of the same gate in the same job. */
  #createExternalId({ runId, attempt, job, step }: JobContext): string {
    return `buddy-gate ${runId} ${attempt} ${job.slice(0, 60)} ${step.slice(0, 60)} ${this.#context.randomId()}`
  }
}

/** Whether GitHub will say the same next time. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof GitHubError &&
    error.details.kind === 'http-error' &&
    error.details.httpStatus < 500 &&
    !error.details.isRateLimit
  )
}

function explainFailure(write: GitHubWrite, error: unknown): string {
  if (error instanceof GitHubError) return explainGitHub(write, error.details)
  return `${write.what} could not be written: ${quoteText(error instanceof Error ? error.message : String(error))}. The outcome does not depend on it.`
}

/** For `post:`: completes the check run that the step left in progress, by what it remembered. Never rejects. */
export async function completeCheckRunFromState(
  state: string,
  context: Pick<PublisherContext, 'clock' | 'random' | 'jobContext' | 'connect' | 'warn'>,
): Promise<void> {
  const pending = parsePendingCheckRun(state)
  if (pending === null) return
  const { clock, random, warn } = context
  const what = `The check run ${quoteText(pending.name)}`
  try {
    const never = new AbortController().signal
    const job = await context.jobContext()
    const github = await context.connect(job)
    try {
      await completePendingCheckRun(
        pending,
        github.checkRuns,
        new GitHubRetry({
          clock,
          random,
          signal: never,
          finishing: never,
          deadline: clock.now() + pendingCheckRunTimeoutMs,
        }),
        renderInterrupted(pending.conclusion !== null),
      )
    } finally {
      github.close()
    }
  } catch (error) {
    warn(explainFailure({ what, permission: 'checks: write', isForkToken: false }, error))
  }
}
