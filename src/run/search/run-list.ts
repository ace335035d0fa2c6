// Finds a run in the list of its pipeline's runs, by its hash or its commit.
import type { PipelineAddress } from '../../buddy/client.ts'
import { describeCommit } from '../../buddy/commit.ts'
import type { Execution, Page } from '../../buddy/model.ts'
import type { RunSelector } from '../../inputs/target.ts'
import type { GateContext } from '../context.ts'
import { NotFound, type NotFoundReason, type SearchLimit } from '../not-found.ts'
import { isSameName, namedCount, pageLimit, type Search } from './search.ts'

/** Runs of a pipeline, newest first. Remembers the runs that were read. */
export class RunList {
  readonly #address: PipelineAddress
  readonly #search: Search
  readonly #context: GateContext
  /**
   * True if Buddy has named the pipeline or listed its runs, so that a 404 of the list
   * cannot be right.
   */
  #isPipelineKnown: boolean
  /**
   * True if a read had every run of the pipeline, and the later reads had every newer
   * one.
   */
  #hasAllRuns = false
  readonly #seen = new Map<number, Execution>()

  constructor(address: PipelineAddress, isPipelineKnown: boolean, search: Search, context: GateContext) {
    this.#address = address
    this.#isPipelineKnown = isPipelineKnown
    this.#search = search
    this.#context = context
  }

  /**
   * Returns the number of the run with a hash. Throws {@link NotFound} if no run has
   * the hash, or several.
   */
  async findByHash(hash: string): Promise<string> {
    const matches = await this.#readUntilMatch(0, (execution) => execution.hash === hash)
    const ids = [...new Set(matches.flatMap(({ id }) => id ?? []))]
    if (ids.length > 1) throw new NotFound({ kind: 'several-runs', name: hash, runs: ids.map(String) })
    if (ids[0] === undefined) throw new NotFound({ kind: 'no-run-with-hash', hash, runCount: this.#seen.size })
    return String(ids[0])
  }

  /**
   * Returns the number of the newest run for a commit, and waits for one to appear.
   * Throws {@link NotFound} if none appears, or if the runs are of several commits.
   */
  async findByCommit({ commit, branch, tag }: Extract<RunSelector, { by: 'commit' }>): Promise<string> {
    const waitToAppear = this.#search.startWaiting()
    const ref = branch === '' ? (tag === '' ? '' : `tag ${tag}`) : `branch ${branch}`
    const { redact, ifMissing } = this.#context
    const isWanted = (execution: Execution): boolean =>
      execution.revision?.toLowerCase().startsWith(commit) === true &&
      (branch === '' || isSameName(execution.branch, redact(branch))) &&
      (tag === '' || isSameName(execution.tag, redact(tag)))
    for (let poll = 1; ; poll++) {
      // The list may have moved while the first poll read it, so the second poll reads
      // as far.
      const readsAll = poll <= 2 || (ifMissing === 'pass' && !this.#hasAllRuns)
      const newestSeen = readsAll ? 0 : Math.max(0, ...this.#seen.keys())
      const matches = await this.#readUntilMatch(newestSeen, isWanted)
      const revisions = new Set(matches.map(({ revision }) => revision?.toLowerCase()))
      if (revisions.size > 1) {
        const runs = matches.map(({ id, revision }) => `${String(id)} (${revision ?? ''})`)
        throw new NotFound({ kind: 'several-runs', name: commit, runs })
      }
      const newest = matches.reduce((best, { id }) => Math.max(best, id ?? 0), 0)
      if (newest > 0) return String(newest)
      await waitToAppear(`a run for commit ${commit}${ref === '' ? '' : ` of ${ref}`}`, (stoppedBy) =>
        this.#describeNoRun({ commit, ref, stoppedBy }),
      )
    }
  }

  #describeNoRun(search: {
    readonly commit: string
    readonly ref: string
    readonly stoppedBy: SearchLimit
  }): NotFoundReason {
    const newestFirst = [...this.#seen.values()].sort((one, other) => (other.id ?? 0) - (one.id ?? 0))
    const revisions = [...new Set(newestFirst.map(describeCommit))].filter((built) => built !== '')
    const doubt = this.#search.hadErrors
      ? 'errors'
      : !this.#hasAllRuns
        ? 'incomplete-list'
        : newestFirst.some(({ revision }) => revision === null)
          ? 'run-without-commit'
          : null
    const mayPass = this.#context.ifMissing === 'pass'
    return {
      kind: 'no-run-for-commit',
      ...search,
      mayPass,
      runCount: newestFirst.length,
      revisions: revisions.slice(0, namedCount),
      passes: mayPass && search.stoppedBy === 'appear-timeout' && doubt === null,
      doubt,
    }
  }

  /**
   * Reads pages of runs, newest first, until a page has a match or a run that is not
   * newer than `newestSeen`. Returns the matches.
   */
  async #readUntilMatch(
    newestSeen: number,
    isWanted: (execution: Execution) => boolean,
  ): Promise<readonly Execution[]> {
    const pages: Page<Execution>[] = []
    for (let page = 1; page <= pageLimit; page++) {
      const answer: Page<Execution> = await this.#search.ask(
        () => this.#context.client.listExecutions(this.#address, page),
        this.#isPipelineKnown ? 'seen' : this.#search.stage,
      )
      this.#isPipelineKnown = true
      const { items, totalPages } = answer
      pages.push(answer)
      for (const execution of items) if (execution.id !== null) this.#seen.set(execution.id, execution)
      const matches = items.filter((execution) => execution.id !== null && isWanted(execution))
      if (matches.length > 0) return matches
      if (items.some(({ id }) => id !== null && id <= newestSeen)) {
        this.#hasAllRuns &&= pages.every(isReadable)
        return []
      }
      if (items.length === 0 || page >= (totalPages ?? Infinity)) break
    }
    this.#hasAllRuns = isWholeList(pages)
    return []
  }
}

/**
 * Returns whether pages are a whole list: each page of it once, and nothing moved while
 * they were read.
 */
function isWholeList(pages: readonly Page<Execution>[]): boolean {
  const [first] = pages
  const last = pages.at(-1)
  if (first === undefined || last === undefined || !pages.every(isReadable)) return false
  const ids = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)))
  return (
    pages.every(
      ({ page, totalItems }, index) => (page ?? index + 1) === index + 1 && totalItems === first.totalItems,
    ) &&
    (first.totalItems === null || ids.size === first.totalItems) &&
    pages.length >= (last.totalPages ?? (last.items.length === 0 ? 0 : Infinity))
  )
}

/** Returns whether every entry of a page is a run with a number. */
function isReadable({ items, hasUnreadItems }: Page<Execution>): boolean {
  return !hasUnreadItems && items.every(({ id }) => id !== null)
}
