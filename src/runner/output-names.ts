/**
 * Names of all outputs except those of the variables; action.yml and docs/inputs.md
 * have the same ones.
 */
export const outputNames = [
  'outcome',
  'status',
  'url',
  'workspace',
  'project',
  'pipeline-id',
  'execution-id',
  'action-execution-id',
  'action-id',
  'action-name',
  'action-type',
  'started-at',
  'finished-at',
  'duration-seconds',
  'progress',
  'error-message',
  'approver-id',
  'approved-at',
  'variables',
  'passed-variables',
  'actions',
  'log-file',
] as const

/** Values of the output `outcome`. */
export const outcomeValues = ['passed', 'failed', 'timed-out', 'cancelled', 'unknown', 'missing'] as const

/** Name of an output. */
export type OutputName = (typeof outputNames)[number]

/** Output with its value. */
export type Output = readonly [name: string, value: string]
