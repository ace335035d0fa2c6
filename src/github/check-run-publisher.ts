import { field } from '../runner/network-error.ts'
import type { CheckAnnotation, CheckRunDraft, CheckRuns, CheckText, Conclusion, FoundCheckRun } from './check-runs.ts'
import type { RequestOptions } from './client.ts'
import { GitHubError } from './errors.ts'
import type { GitHubRetry } from './retry.ts'

/** What was created may be missing from the list for a moment. */
const lookupDelaysMs = [0, 1_000, 2_000, 4_000, 8_000]
/** Between two attempts at an end whose annotations may be there already. */
const endPauseMs = 1_000

/** What is known of a check run that is not completed yet: enough to complete it from another process, and nothing secret. */
export interface PendingCheckRun extends Pick<CheckRunDraft, 'name' | 'commit' | 'externalId'> {
  /** null where it is not known whether there is one. */
  readonly id: number | null
  /** How it is to end; null while that is not known. */
  readonly conclusion: Conclusion | null
}

/** The check run as it ends. */
export interface CheckRunResult {
  readonly conclusion: Conclusion
  readonly text: CheckText
  readonly url: string | null
  readonly annotations: readonly CheckAnnotation[]
}

/** The one check run of a gate, from its creation to its end. Its methods reject with a GitHubError, or with the reason of the attempts' signal. */
export class CheckRunPublisher {
  readonly #checkRuns: CheckRuns
  readonly #saveState: (pending: PendingCheckRun | null) => void
  readonly #renderWaiting: (page: string | null) => CheckText
  readonly #identity: Pick<CheckRunDraft, 'name' | 'commit' | 'externalId'>
  #id: number | null = null
  #shownUrl: string | null = null
  #conclusion: Conclusion | null = null
  /** Whether a creation went out of which nothing is known. There is never a second one. */
  #isAmbiguous = false

  /**
   * `remember` is told of a check run that another process would have to complete, before it is created; null once it
   * is completed. `renderWaiting` gives the text of a check run in progress.
   */
  constructor(
    checkRuns: CheckRuns,
    identity: Pick<CheckRunDraft, 'name' | 'commit' | 'externalId'>,
    saveState: (pending: PendingCheckRun | null) => void,
    renderWaiting: (page: string | null) => CheckText,
  ) {
    this.#checkRuns = checkRuns
    this.#identity = identity
    this.#saveState = saveState
    this.#renderWaiting = renderWaiting
  }

  /** Sees to it that there is a check run in progress, with this page of Buddy's as its link. */
  async show(url: string | null, retry: GitHubRetry): Promise<void> {
    const id = await this.#ensure(url, retry)
    if (url === null || url === this.#shownUrl) return
    await retry.retry((options) =>
      this.#checkRuns.update(
        id,
        { detailsUrl: url, conclusion: null, output: { ...this.#renderWaiting(url), annotations: [] } },
        options,
      ),
    )
    this.#shownUrl = url
  }

  /** Completes it. The annotations are left out where GitHub does not take them; false then. */
  async end({ conclusion, text, url, annotations: wanted }: CheckRunResult, retry: GitHubRetry): Promise<boolean> {
    this.#conclusion = conclusion
    if (this.#isAmbiguous) this.#savePending()
    const id = await this.#ensure(url, retry)
    let annotations = wanted
    for (;;) {
      try {
        const change = { detailsUrl: url, conclusion, output: { ...text, annotations } }
        const attempt = annotations.length === 0 ? retry.retry.bind(retry) : retry.retryIfNotSent.bind(retry)
        await attempt((options) => this.#checkRuns.update(id, change, options))
        break
      } catch (error) {
        if (!(error instanceof GitHubError) || annotations.length === 0) throw error
        if (error.isAmbiguous) {
          // GitHub adds annotations to those that are there, so the same ones must not be sent again.
          await retry.pause(endPauseMs)
          const { isCompleted, annotationCount } = await retry.retry((options) => this.#checkRuns.read(id, options))
          if (isCompleted) break
          if (annotationCount > 0) annotations = []
        } else if (isInvalid(error)) {
          annotations = []
        } else {
          throw error
        }
      }
    }
    this.#saveState(null)
    return wanted.length === 0 || annotations.length > 0
  }

  async #ensure(url: string | null, retry: GitHubRetry): Promise<number> {
    if (this.#id !== null) return this.#id
    if (!this.#isAmbiguous) return await this.#create(url, retry)
    const found = await this.#findCreated(retry)
    if (found !== null) return this.#useId(found.id)
    throw new GitHubError(
      { kind: 'invalid-response', problem: 'it is not known whether it was created' },
      'POST /repos/{owner}/{repo}/check-runs',
    )
  }

  async #create(url: string | null, retry: GitHubRetry): Promise<number> {
    this.#savePending()
    try {
      const draft = { ...this.#identity, detailsUrl: url, output: { ...this.#renderWaiting(url), annotations: [] } }
      const id = await retry.retryIfNotSent((options) => this.#attemptCreation(draft, options))
      this.#shownUrl = url
      return this.#useId(id)
    } catch (error) {
      if (!this.#isAmbiguous) this.#saveState(null)
      if (!(error instanceof GitHubError) || !error.isAmbiguous) throw error
      const found = await this.#findCreated(retry)
      if (found === null) throw error
      return this.#useId(found.id)
    }
  }

  async #attemptCreation(draft: CheckRunDraft, options: RequestOptions): Promise<number> {
    // If it is broken off, what becomes of it is not known.
    this.#isAmbiguous = true
    try {
      return await this.#checkRuns.create(draft, options)
    } catch (error) {
      if (error instanceof GitHubError && !error.isAmbiguous) this.#isAmbiguous = false
      throw error
    }
  }

  async #findCreated(retry: GitHubRetry): Promise<FoundCheckRun | null> {
    for (const pauseMs of lookupDelaysMs) {
      await retry.pause(pauseMs)
      const found = await retry.retry((options) => this.#checkRuns.find(this.#identity, options))
      if (found !== null) return found
    }
    return null
  }

  #useId(id: number): number {
    this.#id = id
    this.#savePending()
    return id
  }

  #savePending(): void {
    this.#saveState({ ...this.#identity, id: this.#id, conclusion: this.#conclusion })
  }
}

/** Completes, with this text, a check run that another process left in progress. Where it was not created, or is completed, nothing is done. */
export async function completePendingCheckRun(
  pending: PendingCheckRun,
  checkRuns: CheckRuns,
  retry: GitHubRetry,
  text: CheckText,
): Promise<void> {
  const id = pending.id
  const found = await retry.retry((options) =>
    id === null ? checkRuns.find(pending, options) : checkRuns.read(id, options),
  )
  if (found === null || found.isCompleted) return
  const change = {
    detailsUrl: null,
    conclusion: pending.conclusion ?? 'cancelled',
    output: { ...text, annotations: [] },
  } as const
  await retry.retry((options) => checkRuns.update(found.id, change, options))
}

const conclusions: readonly Conclusion[] = ['success', 'failure', 'cancelled', 'timed_out', 'action_required']

/** What was remembered of a check run; null for any other text. */
export function parsePendingCheckRun(text: string): PendingCheckRun | null {
  const value = parseJson(text)
  const [name, commit, externalId, id] = ['name', 'commit', 'externalId', 'id'].map((key) => field(value, key))
  if (typeof name !== 'string' || typeof commit !== 'string' || typeof externalId !== 'string') return null
  return {
    name,
    commit,
    externalId,
    id: typeof id === 'number' ? id : null,
    conclusion: conclusions.find((one) => one === field(value, 'conclusion')) ?? null,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isInvalid({ details }: GitHubError): boolean {
  return details.kind === 'http-error' && details.httpStatus === 422
}
