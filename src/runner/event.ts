import { context } from '@actions/github'
import type { JobContext } from './runner.ts'

/** Where the payload of an event has the revision that it is about; `github.sha` is another one there, such as a trial merge. */
const places: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['pull_request', 'head', 'sha'],
  pull_request_target: ['pull_request', 'head', 'sha'],
  workflow_run: ['workflow_run', 'head_sha'],
  merge_group: ['merge_group', 'head_sha'],
  deployment: ['deployment', 'sha'],
}

/** Revision of the event that started the workflow; '' where it has none. */
export function readEventCommit(): string {
  const place = places[context.eventName] ?? []
  const found = place.length === 0 ? '' : readText(context.payload, place)
  return found === '' ? context.sha : found
}

/** The job that this step is part of, from the runner's variables and the payload of the event. */
export function readJobContext(): JobContext {
  const { eventName, payload, workflow, job, action, runId, runAttempt } = context
  const number = isAboutPullRequest(eventName) ? read(payload, ['pull_request', 'number']) : null
  const pullRequest = typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null
  return {
    ...readRepository(),
    commit: readEventCommit(),
    pullRequest,
    // The repository of a fork may be gone: then nothing is named, and it was another one.
    isFromFork:
      pullRequest !== null &&
      readText(payload, ['pull_request', 'head', 'repo', 'full_name']) !==
        readText(payload, ['pull_request', 'base', 'repo', 'full_name']),
    eventName: textOf(eventName),
    workflow: textOf(workflow),
    job: textOf(job),
    step: textOf(action),
    runId: textOf(runId),
    attempt: textOf(runAttempt),
  }
}

function isAboutPullRequest(eventName: string): boolean {
  return eventName === 'pull_request' || eventName === 'pull_request_target'
}

function readRepository(): Pick<JobContext, 'owner' | 'repository'> {
  try {
    const { owner, repo } = context.repo
    return { owner: textOf(owner), repository: textOf(repo) }
  } catch {
    // Neither the runner nor the event names one.
    return { owner: '', repository: '' }
  }
}

/** The package promises texts and numbers, and takes them from the environment, where they may be missing. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : Number.isSafeInteger(value) ? String(value) : ''
}

function readText(payload: unknown, path: readonly string[]): string {
  const found = read(payload, path)
  return typeof found === 'string' ? found : ''
}

function read(payload: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return payload
  return typeof payload === 'object' && payload !== null && Object.hasOwn(payload, first)
    ? read(Reflect.get(payload, first), rest)
    : undefined
}
