// GitHub's endpoints for check runs.
import { readField } from '../runner/unknown-value.ts'
import { type GitHubAccess, readId, readList, readText, type RequestOptions, withTimeout } from './client.ts'
import { createGitHubRequest } from './octokit.ts'

/** Check runs of one page, 100, because GitHub lists no more at once. */
const pageSize = 100
/**
 * Pages that are read, 5, because a commit has at most some dozens of runs of one
 * check.
 */
const pageCount = 5

/** Conclusion of a check run. GitHub's others count as green for a required check. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'timed_out' | 'action_required'

/** Annotation of a line of the repository. */
export interface CheckAnnotation {
  /** Relative to the root of the repository. */
  readonly path: string
  readonly line: number
  readonly level: 'failure' | 'warning'
  readonly title: string
  readonly message: string
}

/** Texts of a check run. GitHub takes 65,535 bytes each of `summary` and `text`. */
export interface CheckText {
  /** Plain text. */
  readonly title: string
  /** Markdown, as is `text`. */
  readonly summary: string
  /** '' for none. */
  readonly text: string
}

/** Content of a check run. */
export interface CheckOutput extends CheckText {
  /** At most 50, because GitHub refuses more. GitHub appends them to earlier ones. */
  readonly annotations: readonly CheckAnnotation[]
}

/** Facts by which a check run is found again. */
export interface CheckRunIdentity {
  readonly name: string
  readonly commit: string
  /** Text that no other check run has. */
  readonly externalId: string
}

/** Check run to create. */
export interface CheckRunDraft extends CheckRunIdentity {
  /** https, or null for none. */
  readonly detailsUrl: string | null
  readonly output: CheckOutput
}

/** Change of a check run. */
export interface CheckRunChange {
  readonly detailsUrl: string | null
  /** null while the check run is in progress. */
  readonly conclusion: Conclusion | null
  readonly output: CheckOutput
}

/** Check run that GitHub has. */
export interface FoundCheckRun {
  readonly id: number
  readonly isCompleted: boolean
  readonly annotationCount: number
}

/**
 * Check runs of a repository. Each method is one attempt, bounded by its options as a
 * whole, and rejects with a GitHubError or the signal's reason.
 */
export interface CheckRuns {
  /** Creates a check run in progress. Returns its id. */
  create(draft: CheckRunDraft, options: RequestOptions): Promise<number>
  update(id: number, change: CheckRunChange, options: RequestOptions): Promise<void>
  read(id: number, options: RequestOptions): Promise<FoundCheckRun>
  /** Finds the check run of this name and external id on the commit; null for none. */
  find(wanted: CheckRunIdentity, options: RequestOptions): Promise<FoundCheckRun | null>
}

/** Creates a client for check runs over GitHub's REST API. */
export function createCheckRuns(access: GitHubAccess): CheckRuns {
  const request = createGitHubRequest(access)
  return {
    create: async ({ name, commit, externalId, detailsUrl, output }, options) => {
      const route = 'POST /repos/{owner}/{repo}/check-runs'
      const body = {
        name,
        head_sha: commit,
        external_id: externalId,
        status: 'in_progress',
        ...renderDetailsUrl(detailsUrl),
        output: renderOutput(output),
      }
      return readId(await request(route, body, options), route)
    },
    update: async (id, { detailsUrl, conclusion, output }, options) => {
      const end = conclusion === null ? {} : { status: 'completed', conclusion }
      await request(
        'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
        { check_run_id: id, ...end, ...renderDetailsUrl(detailsUrl), output: renderOutput(output) },
        options,
      )
    },
    read: async (id, options) => {
      const route = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}'
      return decode(await request(route, { check_run_id: id }, options), route)
    },
    find: async ({ name, commit, externalId }, options) => {
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
      return await withTimeout(access, options, route, async (shared) => {
        for (let page = 1; page <= pageCount; page++) {
          // By default GitHub lists only the latest check run of each name.
          const response = await request(
            route,
            { ref: commit, check_name: name, filter: 'all', per_page: pageSize, page },
            shared,
          )
          const runs = readList(readField(response, 'check_runs'), 'check_runs', route)
          const found = runs.find(
            (run) => readText(run, 'external_id') === externalId && readText(run, 'name') === name,
          )
          if (found !== undefined) return decode(found, route)
          if (runs.length < pageSize) break
        }
        return null
      })
    },
  }
}

function decode(run: unknown, route: string): FoundCheckRun {
  const count = readField(readField(run, 'output'), 'annotations_count')
  return {
    id: readId(run, route),
    isCompleted: readText(run, 'status') === 'completed',
    annotationCount: typeof count === 'number' ? count : 0,
  }
}

function renderDetailsUrl(detailsUrl: string | null): Readonly<Record<string, unknown>> {
  return detailsUrl === null ? {} : { details_url: detailsUrl }
}

function renderOutput({ title, summary, text, annotations }: CheckOutput): Readonly<Record<string, unknown>> {
  const rendered = annotations.map(({ path, line, level, title: name, message }) => ({
    path,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title: name,
    message,
  }))
  return {
    title,
    summary,
    ...(text === '' ? {} : { text }),
    ...(rendered.length === 0 ? {} : { annotations: rendered }),
  }
}
