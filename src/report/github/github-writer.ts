import { Cancelled } from '../../buddy/errors.ts'
import type { GitHub } from '../../github/connect.ts'
import { GitHubError } from '../../github/errors.ts'
import type { JobContext } from '../../runner/runner.ts'
import { quoteError } from '../../runner/safe-text.ts'
import { explainGitHub, type GitHubWrite } from '../explain/github-error.ts'

/** Dependencies of a writer. */
export interface WriterContext {
  readonly jobContext: () => Promise<JobContext>
  /**
   * Connects to the job's repository; called once, and only if something is to be
   * written.
   */
  readonly connect: (job: JobContext) => Promise<GitHub>
  readonly warn: (message: string) => void
}

/** Repository of the job, and the job. */
export interface ConnectedJob {
  readonly github: GitHub
  readonly job: JobContext
}

/**
 * Writes to the job's repository, and connects at the first write. A write that fails
 * becomes a warning, because GitHub never changes the outcome.
 */
export class GitHubWriter {
  readonly #context: WriterContext
  #connected: Promise<ConnectedJob> | null = null

  constructor(context: WriterContext) {
    this.#context = context
  }

  /** Runs a write, and warns if it fails. Never rejects. */
  async attempt(
    what: string,
    permission: GitHubWrite['permission'],
    write: (connected: ConnectedJob) => Promise<void>,
  ): Promise<void> {
    let isForkToken = false
    try {
      const connected = await (this.#connected ??= this.#connect())
      isForkToken = connected.job.isFromFork && connected.job.eventName === 'pull_request'
      await write(connected)
    } catch (error) {
      this.#context.warn(explainFailure({ what, permission, isForkToken }, error))
    }
  }

  /** Closes every connection. Never rejects. */
  async close(): Promise<void> {
    await this.#connected?.then(
      ({ github }) => {
        github.close()
      },
      () => undefined,
    )
  }

  async #connect(): Promise<ConnectedJob> {
    const job = await this.#context.jobContext()
    if (job.owner === '' || job.repository === '')
      throw new MissingContext('the environment variable GITHUB_REPOSITORY names no repository')
    return { job, github: await this.#context.connect(job) }
  }
}

/** The environment of the job lacks a fact that a write needs. */
export class MissingContext extends Error {
  override readonly name = 'MissingContext'
}

/** Returns true if a further attempt would fail for the same reason. */
export function isRefusal(error: unknown): boolean {
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
