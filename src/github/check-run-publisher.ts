// The one check run of a gate: created once, updated, and completed once.
import { parseJson, readField } from '../runner/unknown-value.ts'
import type {
  CheckAnnotation,
  CheckRunDraft,
  CheckRunIdentity,
  CheckRuns,
  CheckText,
  Conclusion,
  FoundCheckRun,
} from './check-runs.ts'
import type { RequestOptions } from './client.ts'
import { GitHubError } from './errors.ts'
import type { GitHubRetry } from './retry.ts'

/**
 * Delay before a completion is checked, 1 s, because GitHub may show the annotations
 * late.
 */
const endPauseMs = 1_000

/**
 * A check run that is not completed: enough to complete it from another process, and
 * nothing secret.
 */
export interface PendingCheckRun extends CheckRunIdentity {
  /** null if GitHub has not confirmed the creation. */
  readonly id: number | null
  /** null while the conclusion is not known. */
  readonly conclusion: Conclusion | null
}

/** Final state of a check run. */
export interface CheckRunResult {
  readonly conclusion: Conclusion
  readonly text: CheckText
  readonly url: string | null
  readonly annotations: readonly CheckAnnotation[]
}

/**
 * The one check run of a gate, from its creation to its end. Methods reject with a
 * GitHubError, or with the reason of the retry's signal.
 */
export class CheckRunPublisher {
  readonly #checkRuns: CheckRuns
  readonly #saveState: (pending: PendingCheckRun | null) => void
  readonly #renderWaiting: (page: string | null) => CheckText
  readonly #identity: CheckRunIdentity
  #id: number | null = null
  #shownUrl: string | null = null
  #conclusion: Conclusion | null = null
  /**
   * Set while a creation was sent and not confirmed. A second creation is never sent.
   */
  #mayBeCreated = false

  /**
   * `saveState` gets the check run before its creation, so that another process can
   * complete it, and null after the completion. `renderWaiting` returns the text of a
   * check run in progress.
   */
  constructor(
    checkRuns: CheckRuns,
    identity: CheckRunIdentity,
    saveState: (pending: PendingCheckRun | null) => void,
    renderWaiting: (page: string | null) => CheckText,
  ) {
    this.#checkRuns = checkRuns
    this.#identity = identity
    this.#saveState = saveState
    this.#renderWaiting = renderWaiting
  }

  /** Creates the check run if there is none, and links it to a page of Buddy. */
  async show(url: string | null, attempts: GitHubRetry): Promise<void> {
    const id = await this.#ensure(url, attempts)
    if (url === null || url === this.#shownUrl) return
    await attempts.retry((options) =>
      this.#checkRuns.update(
        id,
        { detailsUrl: url, conclusion: null, output: { ...this.#renderWaiting(url), annotations: [] } },
        options,
      ),
    )
    this.#shownUrl = url
  }

  /**
   * Completes the check run. Returns false if GitHub refused the annotations, which are
   * then left out.
   */
  async end(result: CheckRunResult, attempts: GitHubRetry): Promise<boolean> {
    this.#conclusion = result.conclusion
    if (this.#mayBeCreated) this.#savePending()
    const id = await this.#ensure(result.url, attempts)
    const hasAnnotations = result.annotations.length > 0
    const areRefused = hasAnnotations && !(await this.#completeAnnotated(id, result, attempts))
    if (!hasAnnotations || areRefused) await this.#completeBare(id, result, attempts)
    this.#saveState(null)
    return !areRefused
  }

  /**
   * Completes the check run with its annotations. Returns false if GitHub refused them.
   * GitHub appends annotations, so a request with them is never repeated blindly.
   */
  async #completeAnnotated(id: number, result: CheckRunResult, attempts: GitHubRetry): Promise<boolean> {
    for (;;) {
      try {
        await attempts.retryIfNotSent((options) => this.#complete(id, result, options))
        return true
      } catch (error) {
        if (!(error instanceof GitHubError)) throw error
        if (isInvalid(error)) return false
        if (!error.mayHaveTakenEffect) throw error
        await attempts.pause(endPauseMs)
        const { isCompleted, annotationCount } = await attempts.retry((options) => this.#checkRuns.read(id, options))
        if (isCompleted) return true
        if (annotationCount > 0) {
          await this.#completeBare(id, result, attempts)
          return true
        }
      }
    }
  }

  async #completeBare(id: number, result: CheckRunResult, attempts: GitHubRetry): Promise<void> {
    await attempts.retry((options) => this.#complete(id, { ...result, annotations: [] }, options))
  }

  async #complete(
    id: number,
    { conclusion, text, url, annotations }: CheckRunResult,
    options: RequestOptions,
  ): Promise<void> {
    await this.#checkRuns.update(id, { detailsUrl: url, conclusion, output: { ...text, annotations } }, options)
  }

  async #ensure(url: string | null, attempts: GitHubRetry): Promise<number> {
    if (this.#id !== null) return this.#id
    if (!this.#mayBeCreated) return await this.#create(url, attempts)
    const found = await this.#findCreated(attempts)
    if (found !== null) return this.#useId(found.id)
    throw new GitHubError(
      { kind: 'invalid-response', problem: 'the creation is not confirmed' },
      'POST /repos/{owner}/{repo}/check-runs',
    )
  }

  async #create(url: string | null, attempts: GitHubRetry): Promise<number> {
    this.#savePending()
    try {
      const draft = { ...this.#identity, detailsUrl: url, output: { ...this.#renderWaiting(url), annotations: [] } }
      const id = await attempts.retryIfNotSent((options) => this.#attemptCreation(draft, options))
      this.#shownUrl = url
      return this.#useId(id)
    } catch (error) {
      if (!this.#mayBeCreated) this.#saveState(null)
      if (!(error instanceof GitHubError) || !error.mayHaveTakenEffect) throw error
      const found = await this.#findCreated(attempts)
      if (found === null) throw error
      return this.#useId(found.id)
    }
  }

  async #attemptCreation(draft: CheckRunDraft, options: RequestOptions): Promise<number> {
    // An aborted request may still have created it.
    this.#mayBeCreated = true
    try {
      return await this.#checkRuns.create(draft, options)
    } catch (error) {
      if (error instanceof GitHubError && !error.mayHaveTakenEffect) this.#mayBeCreated = false
      throw error
    }
  }

  async #findCreated(attempts: GitHubRetry): Promise<FoundCheckRun | null> {
    return await attempts.findCreated(() => attempts.retry((options) => this.#checkRuns.find(this.#identity, options)))
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

/** Completes a check run that another process left in progress, if it exists. */
export async function completePendingCheckRun(
  pending: PendingCheckRun,
  checkRuns: CheckRuns,
  attempts: GitHubRetry,
  text: CheckText,
): Promise<void> {
  const id = pending.id
  const found = await attempts.retry((options) =>
    id === null ? checkRuns.find(pending, options) : checkRuns.read(id, options),
  )
  if (found === null || found.isCompleted) return
  const change = {
    detailsUrl: null,
    conclusion: pending.conclusion ?? 'cancelled',
    output: { ...text, annotations: [] },
  } as const
  await attempts.retry((options) => checkRuns.update(found.id, change, options))
}

const conclusions: readonly Conclusion[] = ['success', 'failure', 'cancelled', 'timed_out', 'action_required']

/** Reads a saved check run; null for any other text. */
export function parsePendingCheckRun(text: string): PendingCheckRun | null {
  const value = parseJson(text)
  const [name, commit, externalId, id] = ['name', 'commit', 'externalId', 'id'].map((key) => readField(value, key))
  if (typeof name !== 'string' || typeof commit !== 'string' || typeof externalId !== 'string') return null
  return {
    name,
    commit,
    externalId,
    id: typeof id === 'number' ? id : null,
    conclusion: conclusions.find((one) => one === readField(value, 'conclusion')) ?? null,
  }
}

function isInvalid({ details }: GitHubError): boolean {
  return details.kind === 'http-error' && details.httpStatus === 422
}
