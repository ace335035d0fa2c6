import { Cancelled } from '../../buddy/errors.ts'
import { CheckRunPublisher, completePendingCheckRun, parsePendingCheckRun } from '../../github/check-run-publisher.ts'
import type { CheckAnnotation } from '../../github/check-runs.ts'
import { writeComment } from '../../github/comment-publisher.ts'
import type { GitHub } from '../../github/connect.ts'
import { GitHubError } from '../../github/errors.ts'
import { GitHubRetry } from '../../github/retry.ts'
import type { PublishOptions } from '../../inputs/policy.ts'
import { type LogProblem, ProblemMatchers } from '../../log/problem-matchers.ts'
import { delaySignal } from '../../runner/abort.ts'
import type { Clock, JobContext } from '../../runner/runner.ts'
import { quoteError, quoteText } from '../../runner/safe-text.ts'
import { explainGitHub, type GitHubWrite } from '../explain/github-error.ts'
import type { Redact } from '../../secrets/redactor.ts'
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
  renderWaitingCheck,
} from './check-run-text.ts'
import { renderComment, renderMarker } from './comment-text.ts'

/**
 * Time for all requests to GitHub at the end of the step, 30 s, because the job waits for
 * them.
 */
const publishTimeoutMs = 30_000
/**
 * Time for a check run that a killed step left, 10 s, because the step may have used its 30
 * s.
 */
const pendingCheckRunTimeoutMs = 10_000
/** Time after a cancellation, 3 s, because the runner kills the step 10 s after it. */
const cancelledFinishMs = 3_000

/** Dependencies of a publisher. */
export interface PublisherContext {
  readonly clock: Clock
  /** Returns [0, 1). */
  readonly random: () => number
  /** Returns a new text that nobody can guess. */
  readonly randomId: () => string
  readonly jobContext: () => Promise<JobContext>
  readonly isInCheckout: (path: string) => Promise<boolean>
  readonly findCheckouts: () => Promise<readonly string[]>
  /**
   * Connects to the job's repository; called once, and only if something is to be written.
   */
  readonly connect: (job: JobContext) => Promise<GitHub>
  /** Removes from a text what the runner would hide. */
  readonly redact: Redact
  /** Aborted when the workflow is cancelled. */
  readonly signal: AbortSignal
  /** Saves a text for `post:` in place of the last one; '' if nothing is left to do. */
  readonly saveState: (state: string) => void
  readonly warn: (message: string) => void
}

/** Result of the step, and the problems that the logs of failed actions name. */
export interface PublishedResult {
  readonly result: GateResult
  readonly problems: readonly LogProblem[]
}

interface Opened {
  readonly github: GitHub
  readonly job: JobContext
}

/**
 * Writes the verdict to GitHub as a check run and as a comment. Never rejects and never
 * changes the outcome: a failure becomes a warning.
 */
export class GitHubPublisher {
  readonly #options: PublishOptions
  readonly #context: PublisherContext
  readonly #finishing = new AbortController()
  readonly #stopBackground = new AbortController()
  /**
   * Leg of the matrix without the secrets of the inputs: later secrets would give each run
   * another marker.
   */
  readonly #leg: string
  #opened: Promise<Opened> | null = null
  #checkRun: CheckRunPublisher | null = null
  #background: Promise<void> = Promise.resolve()
  #requestedUrl: string | null | undefined = undefined
  /** Set after a refusal of the check run that GitHub would repeat. */
  #isRefused = false

  constructor(options: PublishOptions, context: PublisherContext) {
    this.#options = options
    this.#context = context
    this.#leg = context.redact(options.leg)
  }

  /** Returns what searches one log for problems; null if none are shown. */
  openMatchers(): ProblemMatchers | null {
    return this.#options.checkRun === '' ? null : new ProblemMatchers()
  }

  /**
   * Shows the check run in progress, with the page in Buddy if that is known. Does not wait
   * for GitHub.
   */
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
          // The end of the step tries again, except after a refusal.
          if (isRefusal(error)) throw error
        }
      }),
    )
  }

  /**
   * Completes the check run, writes the comment and closes all connections within 30 s, or
   * within 3 s after a cancellation. Called once, at the end.
   */
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
    // At most one request is in progress, because none begins after `finishing` is aborted.
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
        this.#context.warn('GitHub refused the annotations of the check run. The check run is complete without them.')
    })
  }

  async #annotate(problems: readonly LogProblem[]): Promise<readonly CheckAnnotation[]> {
    if (problems.length === 0) return []
    const { redact, isInCheckout, findCheckouts } = this.#context
    const redacted = problems.map((problem) => ({
      ...problem,
      title: redact(problem.title),
      message: redact(problem.message),
    }))
    const placed = await resolveToCheckout(redacted, isInCheckout, await findCheckouts())
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
      const place = { workflow: job.workflow, job: job.job, leg: this.#leg }
      const marker = renderMarker(place, result.target, result.state?.action?.actionId ?? null)
      await writeComment(
        github.comments,
        retry,
        job.pullRequest,
        marker,
        redactRenderedText(renderComment(result, marker, this.#leg), this.#context.redact),
      )
    })
  }

  async #attemptCheck(write: (checkRun: CheckRunPublisher) => Promise<void>): Promise<void> {
    if (this.#isRefused) return
    await this.#attempt(`The check run ${quoteText(this.#checkName)}`, 'checks: write', async (opened) => {
      try {
        this.#checkRun ??= this.#createCheckRun(opened)
        await write(this.#checkRun)
      } catch (error) {
        this.#isRefused = isRefusal(error)
        throw error
      }
    })
  }

  /**
   * GitHub shows only the latest check run of a name, so each leg has a name of its own, as
   * GitHub's jobs do.
   */
  get #checkName(): string {
    const { checkRun } = this.#options
    return this.#leg === '' ? checkRun : `${checkRun} (${this.#leg})`
  }

  #createCheckRun({ github, job }: Opened): CheckRunPublisher {
    const commit = chooseCommit(this.#options.commit, job.commit)
    if (commit === '') throw new MissingContext('the event names no commit. Set `commit`')
    return new CheckRunPublisher(
      github.checkRuns,
      { name: this.#checkName, commit, externalId: this.#createExternalId(job) },
      (pending) => {
        this.#context.saveState(pending === null ? '' : JSON.stringify(pending))
      },
      renderWaitingCheck,
    )
  }

  /** Runs a write, and warns if it fails. */
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
    if (job.owner === '' || job.repository === '')
      throw new MissingContext('the environment variable GITHUB_REPOSITORY names no repository')
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

  /**
   * Returns the text by which this check run is found again, and no other one of the same
   * job.
   */
  #createExternalId({ runId, attempt, job, step }: JobContext): string {
    return `buddy-gate ${runId} ${attempt} ${job.slice(0, 60)} ${step.slice(0, 60)} ${this.#context.randomId()}`
  }
}

/** The environment of the job lacks a fact that a write needs. */
class MissingContext extends Error {
  override readonly name = 'MissingContext'
}

/**
 * Returns the commit that the workflow names; the complete one of the event if that is the
 * same commit.
 */
function chooseCommit(given: string, commit: string): string {
  return given === '' || commit.startsWith(given.toLowerCase()) ? commit : given
}

/** Tells whether a further attempt would fail for the same reason. */
function isRefusal(error: unknown): boolean {
  if (error instanceof MissingContext) return true
  return (
    error instanceof GitHubError &&
    error.details.kind === 'http-error' &&
    error.details.httpStatus < 500 &&
    !error.details.isRateLimit
  )
}

function explainFailure(write: GitHubWrite, error: unknown): string {
  if (error instanceof GitHubError) return explainGitHub(write, error.details)
  const cause = error instanceof Cancelled ? `the job was cancelled (${quoteError(error)})` : quoteError(error)
  return `${write.what} could not be written: ${cause}. The outcome does not depend on it.`
}

/** Completes, in `post:`, the check run that the step left in progress. Never rejects. */
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
