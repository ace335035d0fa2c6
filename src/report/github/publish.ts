import { CheckRunKeeper, completeOpenCheckRun, parseOpenCheckRun } from '../../github/check-run-publisher.ts'
import type { CheckAnnotation } from '../../github/check-runs.ts'
import { writeComment } from '../../github/comment-publisher.ts'
import type { GitHub } from '../../github/connect.ts'
import { GitHubError } from '../../github/errors.ts'
import { Attempts } from '../../github/retry.ts'
import type { AnnounceWish } from '../../inputs/policy.ts'
import type { Finding } from '../../log/problem-matchers.ts'
import { delaySignal } from '../../runner/abort.ts'
import type { Clock, JobContext } from '../../runner/host.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { explainGitHub, type GitHubWrite } from '../explain/github-error.ts'
import { redactLink, redactStory } from '../redact-result.ts'
import type { Story } from '../result.ts'
import { redactBetweenMarks } from '../summary/markdown.ts'
import { placeFindings } from './annotations.ts'
import {
  concludeCheck,
  findPage,
  renderAbandoned,
  renderCheckText,
  renderFinding,
  renderWaiting,
} from './check-run-text.ts'
import { renderComment, renderMarker } from './comment-text.ts'

/** All calls to GitHub together hold the end of the step up no longer than this. */
const announcePatienceMs = 30_000
/** For what a killed step left; its own half a minute may have been used up by then. */
const leftOverPatienceMs = 10_000
/** A step that is cancelled has ten seconds for everything. */
const hurriedMs = 3_000

/** What an announcer works with. */
export interface AnnounceMeans {
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  /** A text that nobody can guess, new each time. */
  readonly newToken: () => string
  readonly jobContext: () => Promise<JobContext>
  readonly isInCheckout: (path: string) => Promise<boolean>
  /** The way to the job's repository; called once, and only where something is to be written. */
  readonly connect: (job: JobContext) => Promise<GitHub>
  /** Takes out of a text what the runner would hide. */
  readonly redact: (text: string) => string
  /** Aborted when the workflow is cancelled: then the end is hurried. */
  readonly signal: AbortSignal
  /** Keeps a text for `post:`, in the place of the last one; '' where nothing is left to do. */
  readonly remember: (state: string) => void
  readonly warn: (message: string) => void
}

/** What the step came to. */
export interface Announcement {
  readonly story: Story
  readonly findings: readonly Finding[]
}

interface Opened {
  readonly github: GitHub
  readonly job: JobContext
}

/** Writes the verdict to GitHub: as a check run, as a comment. It never rejects and never changes the outcome: what cannot be written becomes a warning. */
export class Announcer {
  readonly #wish: AnnounceWish
  readonly #means: AnnounceMeans
  readonly #hurry = new AbortController()
  readonly #stopBeside = new AbortController()
  #opened: Promise<Opened> | null = null
  #keeper: CheckRunKeeper | null = null
  #beside: Promise<void> = Promise.resolve()
  #askedPage: string | null | undefined = undefined
  /** What GitHub will refuse again. */
  #isRefused = false

  constructor(wish: AnnounceWish, means: AnnounceMeans) {
    this.#wish = wish
    this.#means = means
  }

  /** Whether logs are to be searched for findings. */
  get wantsFindings(): boolean {
    return this.#wish.checkRun !== ''
  }

  /** Shows a check run in progress, with the page in Buddy where that is known already. It goes on beside the watching. */
  show(page: string | null): void {
    if (
      this.#wish.checkRun === '' ||
      this.#hurry.signal.aborted ||
      page === this.#askedPage ||
      (page === null && this.#askedPage !== undefined)
    )
      return
    this.#askedPage = page
    this.#beside = this.#beside.then(() =>
      this.#attemptCheck(async (keeper) => {
        try {
          await keeper.show(redactLink(page, this.#means.redact), this.#attemptsBeside())
        } catch (error) {
          // The end tries again, unless it is of no use.
          if (isRefusal(error)) throw error
        }
      }),
    )
  }

  /** Completes the check run and writes the comment, and ends all connections, within half a minute; quicker once the workflow is cancelled. To be called once, at the end. */
  async finish(announcement: Announcement): Promise<void> {
    const { clock, random, signal } = this.#means
    const deadline = clock.now() + (signal.aborted ? hurriedMs : announcePatienceMs)
    const isOver = new AbortController()
    const stop = delaySignal(signal, hurriedMs, clock, isOver.signal)
    this.#hurry.abort(new Error('the step ends'))
    const stopBeside = (): void => {
      this.#stopBeside.abort(new Error('the step ends'))
    }
    if (signal.aborted) stopBeside()
    else signal.addEventListener('abort', stopBeside, { once: true })
    // No more than one attempt, which leaves the end most of its time: none begins after the hurry.
    await this.#beside
    const attempts = new Attempts({ clock, random, signal: stop, hurry: new AbortController().signal, deadline })
    const safe = { ...announcement, story: redactStory(announcement.story, this.#means.redact) }
    await Promise.all([this.#endCheck(safe, attempts), this.#comment(safe.story, attempts)])
    isOver.abort()
    await this.#opened?.then(
      ({ github }) => {
        github.close()
      },
      () => undefined,
    )
  }

  async #endCheck({ story, findings }: Announcement, attempts: Attempts): Promise<void> {
    if (this.#wish.checkRun === '') return
    await this.#attemptCheck(async (keeper) => {
      const { redact } = this.#means
      const { title, summary, text } = renderCheckText(story)
      const end = {
        conclusion: concludeCheck(story.outcome, story.reading),
        text: {
          title: redact(title),
          summary: redactBetweenMarks(summary, redact),
          text: redactBetweenMarks(text, redact),
        },
        page: findPage(story),
        annotations: await this.#annotate(findings),
      }
      if (!(await keeper.end(end, attempts)))
        this.#means.warn('GitHub did not take the annotations of the check run, which is complete without them.')
    })
  }

  async #annotate(findings: readonly Finding[]): Promise<readonly CheckAnnotation[]> {
    const { redact, isInCheckout } = this.#means
    const redacted = findings.map((finding) => ({
      ...finding,
      title: redact(finding.title),
      message: redact(finding.message),
    }))
    const placed = await placeFindings(redacted, isInCheckout)
    return placed.map((finding) => ({
      path: finding.path,
      line: finding.line,
      level: finding.level === 'error' ? 'failure' : 'warning',
      ...renderFinding(finding),
    }))
  }

  async #comment(story: Story, attempts: Attempts): Promise<void> {
    if (!this.#wish.comment) return
    await this.#attempt('The comment on the pull request', 'pull-requests: write', async ({ github, job }) => {
      if (job.pullRequest === null || story.target === null) return
      const marker = renderMarker(job, story.target, story.reading?.action?.actionId ?? null)
      await writeComment(
        github.comments,
        attempts,
        job.pullRequest,
        marker,
        redactBetweenMarks(renderComment(story, marker), this.#means.redact),
      )
    })
  }

  async #attemptCheck(write: (keeper: CheckRunKeeper) => Promise<void>): Promise<void> {
    if (this.#isRefused) return
    await this.#attempt(`The check run ${quoteText(this.#wish.checkRun)}`, 'checks: write', async ({ github, job }) => {
      this.#keeper ??= new CheckRunKeeper(
        github.checkRuns,
        { name: this.#wish.checkRun, commit: job.commit, externalId: this.#nameRun(job) },
        (open) => {
          this.#means.remember(open === null ? '' : JSON.stringify(open))
        },
        renderWaiting,
      )
      try {
        await write(this.#keeper)
      } catch (error) {
        this.#isRefused = isRefusal(error)
        throw error
      }
    })
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
      this.#means.warn(explainFailure({ what, permission, isForkToken }, error))
    }
  }

  async #open(): Promise<Opened> {
    const job = await this.#means.jobContext()
    if (job.owner === '' || job.repository === '' || job.commit === '')
      throw new Error('the runner does not say which commit of which repository this is')
    return { job, github: await this.#means.connect(job) }
  }

  #attemptsBeside(): Attempts {
    const { clock, random } = this.#means
    return new Attempts({
      clock,
      random,
      signal: this.#stopBeside.signal,
      hurry: this.#hurry.signal,
      deadline: Infinity,
    })
  }

  /** By this the check run is found again, and no other is: not even that of the same gate in the same job. */
  #nameRun({ runId, attempt, job, step }: JobContext): string {
    return `buddy-gate ${runId} ${attempt} ${job.slice(0, 60)} ${step.slice(0, 60)} ${this.#means.newToken()}`
  }
}

/** Whether GitHub will say the same next time. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof GitHubError &&
    error.trouble.kind === 'refused' &&
    error.trouble.httpStatus < 500 &&
    !error.trouble.isRateLimit
  )
}

function explainFailure(write: GitHubWrite, error: unknown): string {
  if (error instanceof GitHubError) return explainGitHub(write, error.trouble)
  return `${write.what} could not be written: ${quoteText(error instanceof Error ? error.message : String(error))}. The outcome does not depend on it.`
}

/** For `post:`: completes the check run that the step left in progress, by what it remembered. Never rejects. */
export async function completeLeftOver(
  state: string,
  means: Pick<AnnounceMeans, 'clock' | 'random' | 'jobContext' | 'connect' | 'warn'>,
): Promise<void> {
  const open = parseOpenCheckRun(state)
  if (open === null) return
  const { clock, random, warn } = means
  const what = `The check run ${quoteText(open.name)}`
  try {
    const never = new AbortController().signal
    const job = await means.jobContext()
    const github = await means.connect(job)
    try {
      await completeOpenCheckRun(
        open,
        github.checkRuns,
        new Attempts({ clock, random, signal: never, hurry: never, deadline: clock.now() + leftOverPatienceMs }),
        renderAbandoned(open.conclusion !== null),
      )
    } finally {
      github.close()
    }
  } catch (error) {
    warn(explainFailure({ what, permission: 'checks: write', isForkToken: false }, error))
  }
}
