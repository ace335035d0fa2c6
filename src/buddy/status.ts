/**
 * Buddy's vocabulary of statuses, the same for runs, action executions and an action's
 * last execution (its API document of December 2025). No source says which of them are
 * final: the classes follow from their names and from how Buddy's own clients treat
 * them.
 */
const finishedStatuses = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'] as const
const pendingStatuses = ['INITIAL', 'ENQUEUED', 'INPROGRESS', 'TERMINATING'] as const
const waitingStatuses = [
  'WAITING_FOR_APPLY',
  'WAITING_FOR_VARIABLES',
  'WAITING_FOR_SETTABLE_VARIABLES',
  'WAITING_FOR_VT_SESSION',
] as const

/** Every status that Buddy is known to have. */
export const knownStatuses = [...finishedStatuses, ...pendingStatuses, ...waitingStatuses] as const

/** Class of a status. `unknown` is any status that is not in Buddy's list. */
export type StatusClass = 'finished' | 'pending' | 'waiting' | 'unknown'

const classes: ReadonlyMap<string, StatusClass> = new Map<string, StatusClass>([
  ...finishedStatuses.map((status) => [status, 'finished'] as const),
  ...pendingStatuses.map((status) => [status, 'pending'] as const),
  ...waitingStatuses.map((status) => [status, 'waiting'] as const),
])

/**
 * Returns the class of a status as Buddy wrote it. The comparison is exact, so that no
 * similar status passes.
 */
export function classifyStatus(status: string): StatusClass {
  return classes.get(status) ?? 'unknown'
}

/**
 * Returns whether an action with this status has not started. After the end of its run,
 * the action never starts.
 */
export function hasNotStarted(status: string): boolean {
  return status === 'INITIAL' || status === 'ENQUEUED'
}
