import { field } from '../runner/network-error.ts'
import type { CheckAnnotation, CheckRunDraft, CheckRuns, CheckText, Conclusion, FoundCheckRun } from './check-runs.ts'
import type { Terms } from './client.ts'
import { GitHubError } from './errors.ts'
import type { Attempts } from './retry.ts'

/** What was created may be missing from the list for a moment. */
const lookPausesMs = [0, 1_000, 2_000, 4_000, 8_000]
/** Between two attempts at an end whose annotations may be there already. */
const endPauseMs = 1_000

/** What is known of a check run that is not completed yet: enough to complete it from another process, and nothing secret. */
export interface OpenCheckRun extends Pick<CheckRunDraft, 'name' | 'commit' | 'externalId'> {
  /** null where it is not known whether there is one. */
  readonly id: number | null
  /** How it is to end; null while that is not known. */
  readonly conclusion: Conclusion | null
}

/** The check run as it ends. */
export interface CheckEnd {
  readonly conclusion: Conclusion
  readonly text: CheckText
  readonly page: string | null
  readonly annotations: readonly CheckAnnotation[]
}

/** The one check run of a gate, from its creation to its end. Its methods reject with a GitHubError, or with the reason of the attempts' signal. */
export class CheckRunKeeper {
  readonly #checkRuns: CheckRuns
  readonly #remember: (open: OpenCheckRun | null) => void
  readonly #renderWaiting: (page: string | null) => CheckText
  readonly #identity: Pick<CheckRunDraft, 'name' | 'commit' | 'externalId'>
  #id: number | null = null
  #shownPage: string | null = null
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
    remember: (open: OpenCheckRun | null) => void,
    renderWaiting: (page: string | null) => CheckText,
  ) {
    this.#checkRuns = checkRuns
    this.#identity = identity
    this.#remember = remember
    this.#renderWaiting = renderWaiting
  }

  /** Sees to it that there is a check run in progress, with this page of Buddy's as its link. */
  async show(page: string | null, attempts: Attempts): Promise<void> {
    const id = await this.#ensure(page, attempts)
    if (page === null || page === this.#shownPage) return
    await attempts.repeat((terms) =>
      this.#checkRuns.update(
        id,
        { detailsUrl: page, conclusion: null, output: { ...this.#renderWaiting(page), annotations: [] } },
        terms,
      ),
    )
    this.#shownPage = page
  }

  /** Completes it. The annotations are left out where GitHub does not take them; false then. */
  async end({ conclusion, text, page, annotations: wanted }: CheckEnd, attempts: Attempts): Promise<boolean> {
    this.#conclusion = conclusion
    if (this.#isAmbiguous) this.#rememberOpen()
    const id = await this.#ensure(page, attempts)
    let annotations = wanted
    for (;;) {
      try {
        const change = { detailsUrl: page, conclusion, output: { ...text, annotations } }
        const attempt = annotations.length === 0 ? attempts.repeat.bind(attempts) : attempts.once.bind(attempts)
        await attempt((terms) => this.#checkRuns.update(id, change, terms))
        break
      } catch (error) {
        if (!(error instanceof GitHubError) || annotations.length === 0) throw error
        if (error.isAmbiguous) {
          // GitHub adds annotations to those that are there, so the same ones must not be sent again.
          await attempts.pause(endPauseMs)
          const { isCompleted, annotationCount } = await attempts.repeat((terms) => this.#checkRuns.read(id, terms))
          if (isCompleted) break
          if (annotationCount > 0) annotations = []
        } else if (isInvalid(error)) {
          annotations = []
        } else {
          throw error
        }
      }
    }
    this.#remember(null)
    return wanted.length === 0 || annotations.length > 0
  }

  async #ensure(page: string | null, attempts: Attempts): Promise<number> {
    if (this.#id !== null) return this.#id
    if (!this.#isAmbiguous) return await this.#create(page, attempts)
    const found = await this.#look(attempts)
    if (found !== null) return this.#adopt(found.id)
    throw new GitHubError(
      { kind: 'malformed', problem: 'it is not known whether it was created' },
      'POST /repos/{owner}/{repo}/check-runs',
    )
  }

  async #create(page: string | null, attempts: Attempts): Promise<number> {
    this.#rememberOpen()
    try {
      const draft = { ...this.#identity, detailsUrl: page, output: { ...this.#renderWaiting(page), annotations: [] } }
      const id = await attempts.once((terms) => this.#attemptCreation(draft, terms))
      this.#shownPage = page
      return this.#adopt(id)
    } catch (error) {
      if (!this.#isAmbiguous) this.#remember(null)
      if (!(error instanceof GitHubError) || !error.isAmbiguous) throw error
      const found = await this.#look(attempts)
      if (found === null) throw error
      return this.#adopt(found.id)
    }
  }

  async #attemptCreation(draft: CheckRunDraft, terms: Terms): Promise<number> {
    // If it is broken off, what becomes of it is not known.
    this.#isAmbiguous = true
    try {
      return await this.#checkRuns.create(draft, terms)
    } catch (error) {
      if (error instanceof GitHubError && !error.isAmbiguous) this.#isAmbiguous = false
      throw error
    }
  }

  async #look(attempts: Attempts): Promise<FoundCheckRun | null> {
    for (const pauseMs of lookPausesMs) {
      await attempts.pause(pauseMs)
      const found = await attempts.repeat((terms) => this.#checkRuns.find(this.#identity, terms))
      if (found !== null) return found
    }
    return null
  }

  #adopt(id: number): number {
    this.#id = id
    this.#rememberOpen()
    return id
  }

  #rememberOpen(): void {
    this.#remember({ ...this.#identity, id: this.#id, conclusion: this.#conclusion })
  }
}

/** Completes, with this text, a check run that another process left in progress. Where it was not created, or is completed, nothing is done. */
export async function completeOpenCheckRun(
  open: OpenCheckRun,
  checkRuns: CheckRuns,
  attempts: Attempts,
  text: CheckText,
): Promise<void> {
  const id = open.id
  const found = await attempts.repeat((terms) =>
    id === null ? checkRuns.find(open, terms) : checkRuns.read(id, terms),
  )
  if (found === null || found.isCompleted) return
  const change = {
    detailsUrl: null,
    conclusion: open.conclusion ?? 'cancelled',
    output: { ...text, annotations: [] },
  } as const
  await attempts.repeat((terms) => checkRuns.update(found.id, change, terms))
}

const conclusions: readonly Conclusion[] = ['success', 'failure', 'cancelled', 'timed_out', 'action_required']

/** What was remembered of a check run; null for any other text. */
export function parseOpenCheckRun(text: string): OpenCheckRun | null {
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

function isInvalid({ trouble }: GitHubError): boolean {
  return trouble.kind === 'refused' && trouble.httpStatus === 422
}
