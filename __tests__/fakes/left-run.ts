import type { BuddyError } from '../../src/buddy/errors.ts'
import { anExecutionBody, type Fields } from './builders.ts'
import type { Call } from './exchange.ts'
import { marker } from './operating.ts'

/** Responds to the requests that cancel a run that a step left; null to a request that is not answered. */
export type Respond = (call: Call) => Fields | BuddyError | null

/** The run that the step left. */
export function aRun(status: string, more: Fields = {}): Fields {
  return anExecutionBody({ id: 7, status, ...more })
}

/** A list of runs. */
export function page(...runs: readonly Fields[]): Fields {
  return { executions: runs, total_page_count: 1 }
}

/** The run of another step. */
export const other = anExecutionBody({ id: 9, comment: '[buddy-gate 77-1-other]' })

/** A run with the marker of the step. */
export function twin(id: number): Fields {
  return { ...anExecutionBody({ id, status: 'INPROGRESS' }), comment: `x ${marker}` }
}

/** Answers CANCEL in one way, and shows a run. */
export function onCancel(response: Fields | BuddyError | null, shown: Fields = aRun('INPROGRESS')): Respond {
  return ({ method }) => (method === 'PATCH' ? response : shown)
}
