import { CheckRunPublisher } from '../../github/check-run-publisher.ts'
import type { CheckAnnotation } from '../../github/check-runs.ts'
import type { GitHubRetry } from '../../github/retry.ts'
import type { PublishOptions } from '../../inputs/github.ts'
import type { LogProblem } from '../../log/problem-matchers.ts'
import type { JobContext } from '../../runner/runner.ts'
import { quoteText } from '../../runner/safe-text.ts'
import type { Redact } from '../../secrets/redactor.ts'
import { redactLink } from '../redact-result.ts'
import type { GateResult } from '../result.ts'
import { redactRenderedText } from '../summary/markdown.ts'
import { findPage } from '../trusted-link.ts'
import { resolveToCheckout } from './annotations.ts'
import { concludeCheck, renderCheckText, renderProblem, renderWaitingCheck } from './check-run-text.ts'
import { type ConnectedJob, type GitHubWriter, isRefusal, MissingContext } from './github-writer.ts'

/** Dependencies of a check run. */
export interface CheckRunContext {
  /** Returns a new text that nobody can guess. */
  readonly randomId: () => string
  readonly isInCheckout: (path: string) => Promise<boolean>
  readonly findCheckouts: () => Promise<readonly string[]>
  /** Removes from a text what the runner would hide. */
  readonly redact: Redact
  /** Saves a text for `post:` in place of the last one; '' if nothing is left to do. */
  readonly saveState: (state: string) => void
  readonly warn: (message: string) => void
}

/** The check run of a gate. After a refusal by GitHub nothing more is attempted. */
export class GateCheckRun {
  /**
   * GitHub shows only the latest check run of a name, so each leg of a matrix has a
   * name of its own, as GitHub's jobs do.
   */
  readonly #name: string
  readonly #givenCommit: string
  readonly #writer: GitHubWriter
  readonly #context: CheckRunContext
  #publisher: CheckRunPublisher | null = null
  #isRefused = false

  /** `leg` is the leg of the matrix without secrets. */
  constructor({ checkRun, commit }: PublishOptions, leg: string, writer: GitHubWriter, context: CheckRunContext) {
    this.#name = leg === '' ? checkRun : `${checkRun} (${leg})`
    this.#givenCommit = commit
    this.#writer = writer
    this.#context = context
  }

  /**
   * Shows the check run in progress, with the page in Buddy if that is known. Only a
   * refusal is a warning, because `end` tries again after any other failure.
   */
  async show(url: string | null, attempts: GitHubRetry): Promise<void> {
    await this.#attempt(async (publisher) => {
      try {
        await publisher.show(redactLink(url, this.#context.redact), attempts)
      } catch (error) {
        if (isRefusal(error)) throw error
      }
    })
  }

  /** Completes the check run. Secrets in `result` are redacted already. */
  async end(result: GateResult, problems: readonly LogProblem[], attempts: GitHubRetry): Promise<void> {
    await this.#attempt(async (publisher) => {
      const { redact, warn } = this.#context
      const { title, summary, text } = renderCheckText(result)
      const end = {
        conclusion: concludeCheck(result.outcome, result.state),
        text: {
          title: redact(title),
          summary: redactRenderedText(summary, redact),
          text: redactRenderedText(text, redact),
        },
        url: findPage(result),
        annotations: await this.#annotate(problems),
      }
      if (!(await publisher.end(end, attempts)))
        warn('GitHub refused the annotations of the check run. The check run is complete without them.')
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
    const resolved = await resolveToCheckout(redacted, isInCheckout, await findCheckouts())
    return resolved.map((problem) => ({
      path: problem.path,
      line: problem.line,
      level: problem.level === 'error' ? 'failure' : 'warning',
      ...renderProblem(problem),
    }))
  }

  async #attempt(write: (publisher: CheckRunPublisher) => Promise<void>): Promise<void> {
    if (this.#isRefused) return
    await this.#writer.attempt(nameCheckRun(this.#name), 'checks: write', async (connected) => {
      try {
        this.#publisher ??= this.#createPublisher(connected)
        await write(this.#publisher)
      } catch (error) {
        this.#isRefused = isRefusal(error)
        throw error
      }
    })
  }

  #createPublisher({ github, job }: ConnectedJob): CheckRunPublisher {
    const { randomId, saveState } = this.#context
    const commit = chooseCommit(this.#givenCommit, job.commit)
    if (commit === '') throw new MissingContext('the event names no commit. Set `commit`')
    return new CheckRunPublisher(
      github.checkRuns,
      { name: this.#name, commit, externalId: renderExternalId(job, randomId()) },
      (pending) => {
        saveState(pending === null ? '' : JSON.stringify(pending))
      },
      renderWaitingCheck,
    )
  }
}

/** Returns a check run as warnings name it. */
export function nameCheckRun(name: string): string {
  return `The check run ${quoteText(name)}`
}

/**
 * Returns the commit that the workflow names; the complete one of the event if that is
 * the same commit.
 */
function chooseCommit(given: string, commit: string): string {
  return given === '' || commit.startsWith(given.toLowerCase()) ? commit : given
}

/**
 * Renders the text by which this check run is found again, and no other one of the same
 * job.
 */
function renderExternalId({ runId, attempt, job, step }: JobContext, randomId: string): string {
  return `buddy-gate ${runId} ${attempt} ${job.slice(0, 60)} ${step.slice(0, 60)} ${randomId}`
}
