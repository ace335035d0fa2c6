/**
 * Buddy's vocabulary of statuses, the same for runs, action executions and an action's last execution
 * (its API document of December 2025). No source says which of them are final: the classes follow from their names
 * and from how Buddy's own clients treat them.
 */
const settledStatuses = ['SUCCESSFUL', 'FAILED', 'TERMINATED', 'SKIPPED', 'NOT_EXECUTED'] as const
const movingStatuses = ['INITIAL', 'ENQUEUED', 'INPROGRESS', 'TERMINATING'] as const
const blockedStatuses = [
  'WAITING_FOR_APPLY',
  'WAITING_FOR_VARIABLES',
  'WAITING_FOR_SETTABLE_VARIABLES',
  'WAITING_FOR_VT_SESSION',
] as const

/** Every status that Buddy is known to have. */
export const knownStatuses = [...settledStatuses, ...movingStatuses, ...blockedStatuses] as const

/** A status that Buddy is known to have. */
export type KnownStatus = (typeof knownStatuses)[number]

/** What a status means for somebody who waits. `unknown` is any word that is not in the vocabulary. */
export type StatusClass = 'settled' | 'moving' | 'blocked' | 'unknown'

const classes: ReadonlyMap<string, StatusClass> = new Map<string, StatusClass>([
  ...settledStatuses.map((status) => [status, 'settled'] as const),
  ...movingStatuses.map((status) => [status, 'moving'] as const),
  ...blockedStatuses.map((status) => [status, 'blocked'] as const),
])

/** The class of a status as Buddy wrote it; the comparison is exact, so that nothing passes by resemblance. */
export function classify(status: string): StatusClass {
  return classes.get(status) ?? 'unknown'
}

/** Whether an action with this status has not begun; once its run has settled, it never will. */
export function hasNotBegun(status: string): boolean {
  return status === 'INITIAL' || status === 'ENQUEUED'
}
