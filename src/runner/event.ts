// Reads the event that started the workflow: its commit and its job.
import type { EventCommit, JobContext } from './runner.ts'
import { readField } from './unknown-value.ts'

/** Environment and disk of the runner, as far as the event is concerned. */
export interface EventDependencies {
  /** Returns an environment variable, trimmed; '' for none. */
  readonly environment: (name: string) => string
  /** Returns the text of a file. Rejects with the system's error. */
  readonly readFile: (path: string) => Promise<string>
}

/** Payload of the event cannot be read, or lacks what it must have. */
export class EventFileError extends Error {
  override readonly name = 'EventFileError'
}

/**
 * Places of the commit in the payloads of those events for which `github.sha` is
 * another commit: the trial merge of a pull request, or the head of the default branch.
 */
const commitPlaces: ReadonlyMap<string, readonly string[]> = new Map([
  ['pull_request', ['pull_request', 'head', 'sha']],
  ['pull_request_target', ['pull_request', 'head', 'sha']],
  ['pull_request_review', ['pull_request', 'head', 'sha']],
  ['pull_request_review_comment', ['pull_request', 'head', 'sha']],
  ['workflow_run', ['workflow_run', 'head_sha']],
  ['check_run', ['check_run', 'head_sha']],
  ['check_suite', ['check_suite', 'head_sha']],
  ['merge_group', ['merge_group', 'head_sha']],
  ['deployment', ['deployment', 'sha']],
  ['deployment_status', ['deployment', 'sha']],
  ['status', ['sha']],
])

/**
 * Returns the commit that the event is about. Reads the payload only for events whose
 * commit is not `github.sha`.
 */
export async function readEventCommit(source: EventDependencies): Promise<EventCommit> {
  const eventName = source.environment('GITHUB_EVENT_NAME')
  const place = commitPlaces.get(eventName)
  try {
    if (place !== undefined) return { kind: 'commit', commit: readCommit(await readPayload(source), place, source) }
    if (eventName === 'issue_comment') {
      const payload = await readPayload(source)
      // Without its issue, the payload does not say whether the comment is on a pull
      // request.
      if (typeof read(payload, ['issue', 'number']) !== 'number') throw new EventFileError(missing('issue', source))
      if (isOnPullRequest(payload)) return { kind: 'not-in-event', eventName }
    }
    return { kind: 'commit', commit: source.environment('GITHUB_SHA') }
  } catch (error) {
    if (error instanceof EventFileError) return { kind: 'unreadable', eventName, problem: error.message }
    throw error
  }
}

/**
 * Returns the job of this step, from the runner's variables and the payload. Throws
 * {@link EventFileError}.
 */
export async function readJobContext(source: EventDependencies): Promise<JobContext> {
  const { environment } = source
  const eventName = environment('GITHUB_EVENT_NAME')
  const event = await readEventCommit(source)
  if (event.kind === 'unreadable') throw new EventFileError(event.problem)
  const [owner = '', repository = ''] = environment('GITHUB_REPOSITORY').split('/')
  return {
    owner,
    repository,
    commit: event.kind === 'commit' ? event.commit : '',
    ...(isAboutPullRequest(eventName) ? readPullRequest(await readPayload(source)) : noPullRequest),
    eventName,
    workflow: environment('GITHUB_WORKFLOW'),
    job: environment('GITHUB_JOB'),
    step: environment('GITHUB_ACTION'),
    runId: environment('GITHUB_RUN_ID'),
    attempt: environment('GITHUB_RUN_ATTEMPT'),
  }
}

const noPullRequest = { pullRequest: null, isFromFork: false } as const

function isAboutPullRequest(eventName: string): boolean {
  return commitPlaces.get(eventName)?.[0] === 'pull_request' || eventName === 'issue_comment'
}

function isOnPullRequest(payload: unknown): boolean {
  return (read(payload, ['issue', 'pull_request']) ?? null) !== null
}

function readPullRequest(payload: unknown): Pick<JobContext, 'pullRequest' | 'isFromFork'> {
  const number = read(payload, [isOnPullRequest(payload) ? 'issue' : 'pull_request', 'number'])
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number <= 0) return noPullRequest
  const [head, base] = ['head', 'base'].map((end) => read(payload, ['pull_request', end, 'repo', 'full_name']))
  // The repository of a fork may be deleted: then `head.repo` is null. A comment names
  // neither repository.
  return { pullRequest: number, isFromFork: head !== base }
}

function readCommit(payload: unknown, place: readonly string[], source: EventDependencies): string {
  const commit = read(payload, place)
  if (typeof commit === 'string' && commit !== '') return commit
  throw new EventFileError(missing(place.join('.'), source))
}

function missing(name: string, { environment }: EventDependencies): string {
  return `${environment('GITHUB_EVENT_PATH')} has no ${name}`
}

async function readPayload({ environment, readFile }: EventDependencies): Promise<unknown> {
  const path = environment('GITHUB_EVENT_PATH')
  if (path === '') throw new EventFileError('the environment variable GITHUB_EVENT_PATH is not set')
  const text = await readFile(path).catch((error: unknown) => {
    throw new EventFileError(`${path} cannot be read (${error instanceof Error ? error.message : String(error)})`)
  })
  // Windows tools put a byte order mark before JSON, which JSON.parse refuses.
  const json = text.replace(/^\ufeff/, '')
  if (json.trim() === '') throw new EventFileError(`${path} is empty`)
  try {
    return JSON.parse(json)
  } catch {
    throw new EventFileError(`${path} is not valid JSON`)
  }
}

function read(payload: unknown, path: readonly string[]): unknown {
  return path.reduce(readField, payload)
}
