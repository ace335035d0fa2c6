// Bodies of the requests that start a run or operate on one, such as RETRY, APPLY and
// CANCEL.
/** Variable that is sent to Buddy. */
export interface RunVariable {
  readonly key: string
  readonly value: string
  /** True if Buddy keeps the value encrypted and hides it in its logs. */
  readonly isEncrypted: boolean
}

/** Priorities of a run, in Buddy's words. */
export const priorities = ['LOW', 'NORMAL', 'HIGH'] as const

/** Priority of a run, in Buddy's words. */
export type Priority = (typeof priorities)[number]

/** Run to start. A field that is '' or null is not sent, so that Buddy decides. */
export interface RunRequest {
  /** Full revision. */
  readonly revision: string
  readonly branch: string
  readonly tag: string
  readonly pullRequest: string
  readonly comment: string
  readonly refresh: boolean | null
  readonly clearCache: boolean | null
  readonly priority: Priority | null
  /** ISO 8601. */
  readonly delayUntil: string
  /** Numbers of the only actions to run; none for all. */
  readonly actionsToRun: readonly number[]
  readonly environment: string
  /** `name:version`. */
  readonly packageVersion: string
  readonly variables: readonly RunVariable[]
}

/** Operation on a run, in Buddy's words. */
export type OperationName = 'CANCEL' | 'RETRY' | 'APPLY' | 'APPLY_VARIABLES' | 'SET_VARIABLES'

/** Request for an operation on a run. */
export interface OperationRequest {
  readonly operation: OperationName
  /**
   * Number of the action as Buddy writes it; null if the operation is about the whole
   * run.
   */
  readonly actionReference?: number | string | null
  readonly variables?: readonly RunVariable[]
}

/** Returns the body of `POST …/executions`. */
export function encodeRun(run: RunRequest): Readonly<Record<string, unknown>> {
  return withoutBlanks({
    to_revision: run.revision === '' ? null : { revision: run.revision },
    branch: run.branch === '' ? null : { name: run.branch },
    tag: run.tag === '' ? null : { name: run.tag },
    pull_request: run.pullRequest === '' ? null : { name: run.pullRequest },
    comment: run.comment,
    refresh: run.refresh,
    clear_cache: run.clearCache,
    priority: run.priority,
    delay_until: run.delayUntil,
    actions_to_run: run.actionsToRun.length === 0 ? null : run.actionsToRun,
    environment: run.environment,
    package_version: run.packageVersion,
    variables: encodeVariables(run.variables),
  })
}

/** Returns the body of `PATCH …/executions/{id}`. */
export function encodeOperation({
  operation,
  actionReference = null,
  variables = [],
}: OperationRequest): Readonly<Record<string, unknown>> {
  return withoutBlanks({ operation, approve_action_id: actionReference, variables: encodeVariables(variables) })
}

function encodeVariables(variables: readonly RunVariable[]): readonly unknown[] | null {
  return variables.length === 0
    ? null
    : variables.map(({ key, value, isEncrypted }) => ({ key, value, ...(isEncrypted ? { encrypted: true } : {}) }))
}

function withoutBlanks(body: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== ''))
}
