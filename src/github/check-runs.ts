import { getOctokitOptions, GitHub } from '@actions/github/lib/utils'
import { field } from '../runner/network-error.ts'
import {
  requestGitHub,
  octokitOptions,
  type GitHubAccess,
  withTimeout,
  readId,
  readList,
  readText,
  type RequestOptions,
} from './client.ts'

/** GitHub takes this many in one request. */
export const annotationsPerRequest = 50
const pageSize = 100
/** One commit has no more runs of one check in good faith. */
const pageCount = 5

/** How a check run ends. The other conclusions that GitHub has count as green for a required check. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'timed_out' | 'action_required'

/** A line of the repository with what is wrong there. */
export interface CheckAnnotation {
  /** From the root of the repository. */
  readonly path: string
  readonly line: number
  readonly level: 'failure' | 'warning'
  readonly title: string
  readonly message: string
}

/** What a check run shows; GitHub takes 65,535 bytes each of `summary` and `text`. */
export interface CheckOutput {
  readonly title: string
  readonly summary: string
  /** '' for none. */
  readonly text: string
  /** At most {@link annotationsPerRequest}. GitHub adds them to those that are there. */
  readonly annotations: readonly CheckAnnotation[]
}

/** What a check run is begun with. */
export interface CheckRunDraft {
  readonly name: string
  readonly commit: string
  /** By which it is found again. */
  readonly externalId: string
  /** https, or null for none. */
  readonly detailsUrl: string | null
  readonly output: CheckOutput
}

/** What changes in one; what is left out stays. */
export interface CheckRunChange {
  readonly detailsUrl: string | null
  /** null while it goes on. */
  readonly conclusion: Conclusion | null
  readonly output: CheckOutput
}

/** A check run as GitHub has it. */
export interface FoundCheckRun {
  readonly id: number
  readonly isCompleted: boolean
  readonly annotationCount: number
}

/** The check runs of a repository. Each method is one attempt that keeps to its terms as a whole, and rejects with a GitHubError or the signal's reason. */
export interface CheckRuns {
  /** Begins one, in progress; its number. */
  create(draft: CheckRunDraft, options: RequestOptions): Promise<number>
  update(id: number, change: CheckRunChange, options: RequestOptions): Promise<void>
  read(id: number, options: RequestOptions): Promise<FoundCheckRun>
  /** The one of this name and external id on the commit; null for none. */
  find(
    wanted: Pick<CheckRunDraft, 'name' | 'commit' | 'externalId'>,
    options: RequestOptions,
  ): Promise<FoundCheckRun | null>
}

/** Check runs over GitHub's REST API. */
export function createCheckRuns(access: GitHubAccess): CheckRuns {
  const client = new GitHub(getOctokitOptions(access.token, octokitOptions(access)))
  const ask = async (
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    options: RequestOptions,
  ): Promise<unknown> => await requestGitHub(client, access, route, parameters, options)
  return {
    create: async ({ name, commit, externalId, detailsUrl, output }, options) => {
      const route = 'POST /repos/{owner}/{repo}/check-runs'
      const body = {
        name,
        head_sha: commit,
        external_id: externalId,
        status: 'in_progress',
        ...renderLink(detailsUrl),
        output: renderOutput(output),
      }
      return readId(await ask(route, body, options), route)
    },
    update: async (id, { detailsUrl, conclusion, output }, options) => {
      const end = conclusion === null ? {} : { status: 'completed', conclusion }
      await ask(
        'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
        { check_run_id: id, ...end, ...renderLink(detailsUrl), output: renderOutput(output) },
        options,
      )
    },
    read: async (id, options) => {
      const route = 'GET /repos/{owner}/{repo}/check-runs/{check_run_id}'
      return decode(await ask(route, { check_run_id: id }, options), route)
    },
    find: async ({ name, commit, externalId }, options) => {
      const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
      return await withTimeout(access, options, route, async (shared) => {
        for (let page = 1; page <= pageCount; page++) {
          // The filter's default shows only the latest run of each name.
          const response = await ask(
            route,
            { ref: commit, check_name: name, filter: 'all', per_page: pageSize, page },
            shared,
          )
          const runs = readList(field(response, 'check_runs'), 'check_runs', route)
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
  const count = field(field(run, 'output'), 'annotations_count')
  return {
    id: readId(run, route),
    isCompleted: readText(run, 'status') === 'completed',
    annotationCount: typeof count === 'number' ? count : 0,
  }
}

function renderLink(detailsUrl: string | null): Readonly<Record<string, unknown>> {
  return detailsUrl === null ? {} : { details_url: detailsUrl }
}

function renderOutput({ title, summary, text, annotations }: CheckOutput): Readonly<Record<string, unknown>> {
  const rendered = annotations.slice(0, annotationsPerRequest).map(({ path, line, level, title: name, message }) => ({
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

/** The texts of a check run. */
export interface CheckText {
  /** Plain. */
  readonly title: string
  /** Markdown, as is `text`. */
  readonly summary: string
  readonly text: string
}
