import { context } from '@actions/github'

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

function readText(payload: unknown, [first, ...rest]: readonly string[]): string {
  if (first === undefined) return typeof payload === 'string' ? payload : ''
  return typeof payload === 'object' && payload !== null && Object.hasOwn(payload, first) ? readText(Reflect.get(payload, first), rest) : ''
}
