import { parseDate } from '../buddy/actions.ts'
import type { Variable } from '../buddy/model.ts'
import type { LogRecord } from '../log/action-log.ts'
import type { CollectedLog } from '../log/collect.ts'
import type { Reading } from '../run/state.ts'
import { type Output, type OutputName, outputNames } from '../runner/output-names.ts'
import { quoteText } from '../runner/safe-text.ts'
import type { Outcome } from '../watch/verdict.ts'
import type { Writer } from './step-writer.ts'

/** One value may be this long, and all variables together this, in UTF-16 units as JSON has them: GitHub takes 1 MB of outputs from a job, two bytes a unit. */
const longestValue = 256 * 1024
const longestTogether = 450_000

/** A variable that gets no output of its own, or none at all, and why. */
export interface LeftOut {
  readonly key: string
  readonly why: string
}

/** Variables as they can be handed on. */
export interface HandedVariables {
  readonly own: readonly Output[]
  /** Those in the JSON object. */
  readonly all: readonly Variable[]
  readonly leftOut: readonly LeftOut[]
}

/** Decides which variables become step outputs of their own. Names are compared as the runner does, ignoring case; the first of two keeps the name. */
export function handOnVariables(variables: readonly Variable[], prefix: string): HandedVariables {
  const own: Output[] = []
  const all = new Map<string, Variable>()
  const leftOut: LeftOut[] = []
  const taken = new Set<string>(outputNames)
  let length = 0
  for (const variable of variables) {
    const { key, value } = variable
    const name = `${prefix}${key}`
    const jsonLength = JSON.stringify(key).length + JSON.stringify(value).length + 2
    if (value.length > longestValue || length + jsonLength > longestTogether) {
      leftOut.push({ key, why: `its value is too long for an output (${String(value.length)} characters)` })
      continue
    }
    length += jsonLength
    if (!all.has(key)) all.set(key, variable)
    const why = refuseName(name, taken)
    if (why !== null) {
      leftOut.push({ key, why })
      continue
    }
    taken.add(name.toLowerCase())
    own.push([name, value])
  }
  return { own, all: [...all.values()], leftOut }
}

/** Where the target was found to be; null for what is not known yet. */
export interface KnownIds {
  readonly workspace: string
  readonly project: string
  readonly pipelineId: string | null
  readonly executionId: string | null
  readonly actionExecutionId: string | null
  /** The page of a run that this step started. */
  readonly htmlUrl: string | null
}

/** The ids and what was read, as outputs; unknown ones are left out. */
export function listOutputs(ids: KnownIds, reading: Reading | null): readonly Output[] {
  const known: readonly (readonly [OutputName, string | number | null])[] = [
    ['workspace', ids.workspace],
    ['project', ids.project],
    ['pipeline-id', ids.pipelineId],
    ['execution-id', ids.executionId],
    ['action-execution-id', reading?.action?.id ?? ids.actionExecutionId],
    ['status', reading?.status ?? null],
    ['url', reading?.htmlUrl ?? ids.htmlUrl],
    // Of the state from before a retry only the status is told: Buddy has said no other yet.
    ...(reading === null || reading.isFormer ? [] : listReading(reading)),
  ]
  return known.flatMap(([name, value]) =>
    value === null || (name === 'action-execution-id' && value === '') ? [] : [[name, String(value)] as const],
  )
}

/** One of the run's actions, as the output `actions` has it. */
export interface ListedAction {
  readonly id: number | null
  readonly name: string | null
  readonly type: string | null
  readonly status: string
  readonly actionExecutionId: string | null
  readonly url: string | null
  readonly durationSeconds: number | null
}

/** The run's actions as far as Buddy told of them. */
export function listActions({ actions }: Reading): readonly ListedAction[] {
  return actions.map((one) => ({
    id: one.actionId,
    name: one.actionName,
    type: one.actionType,
    status: one.status,
    actionExecutionId: one.id,
    url: one.htmlUrl,
    durationSeconds: measureSeconds(one.startDate, one.finishDate),
  }))
}

/** `JSON.stringify` of an object with these keys; a `Map` keeps `__proto__` what it is, a key. */
export function toJsonObject(variables: readonly Variable[]): string {
  return `{${variables.map(({ key, value }) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`
}

/** Seconds between two dates of Buddy's; null where one is missing or no date. */
export function measureSeconds(startDate: string | null, finishDate: string | null): number | null {
  const milliseconds = parseDate(finishDate) - parseDate(startDate)
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000
}

function listReading({
  action,
  startDate,
  finishDate,
  progress,
}: Reading): readonly (readonly [OutputName, string | number | null])[] {
  return [
    ['started-at', startDate],
    ['finished-at', finishDate],
    ['duration-seconds', measureSeconds(startDate, finishDate)],
    ['progress', progress],
    ['action-id', action?.actionId ?? null],
    ['action-name', action?.actionName ?? null],
    ['action-type', action?.actionType ?? null],
    ['error-message', action?.errorMessage ?? null],
    ['approver-id', action?.approverId ?? null],
    ['approved-at', action?.approvalDate ?? null],
  ]
}

function refuseName(name: string, taken: ReadonlySet<string>): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/.test(name)) return 'its name is not one that an output can have'
  return taken.has(name.toLowerCase()) ? 'an output of that name is there already (GitHub ignores case)' : null
}

/** So many variables are named in warnings, for each reason to warn. */
const warningCount = 5

/** One action's log, complete as far as it could be had. */
export type FinishedLog = CollectedLog<LogRecord>

/** Writes every output that is known. The fixed ones come last, so that nothing which Buddy sends can stand in their place. */
export function writeOutputs(
  writer: Writer,
  outcome: Outcome,
  ids: KnownIds | null,
  reading: Reading | null,
  prefix: string,
  logFile: string,
): void {
  const handed = handOnVariables(reading?.outputtedVariables ?? [], prefix)
  const passed = handOnVariables(reading?.passedVariables ?? [], '')
  const passedKeys = new Set(passed.all.map(({ key }) => key))
  for (const [name, value] of handed.own)
    writer.attempt(`the output ${name}`, () => {
      writer.host.setOutput(name, value)
    })
  writer.setOutputsAnew([
    ...(reading === null
      ? []
      : ([
          ['variables', toJsonObject(handed.all)],
          ['passed-variables', toJsonObject(passed.all)],
          ['actions', JSON.stringify(listActions(reading))],
        ] as const)),
    ...(ids === null ? [] : listOutputs(ids, reading)),
    ...(logFile === '' ? [] : ([['log-file', logFile]] as const)),
    ['outcome', outcome],
  ])
  warnOfVariables(
    writer,
    handed.leftOut.map(({ key, why }) => `${nameVariable(key)} has no output of its own: ${why}`),
    'outputs',
  )
  // They have no outputs of their own, so only what is not in the object either is told.
  warnOfVariables(
    writer,
    passed.leftOut
      .filter(({ key }) => !passedKeys.has(key))
      .map(({ key, why }) => `${nameVariable(key)} is not in 'passed-variables': ${why}`),
    'outputs',
  )
}

export function nameVariable(key: string): string {
  return quoteText(key) || 'without a name'
}

/** GitHub shows ten annotations of a kind; the rest would be noise. */
export function warnOfVariables(
  writer: Writer,
  complaints: readonly string[],
  what: 'outputs' | 'environment variables',
): void {
  for (const complaint of complaints.slice(0, warningCount)) writer.warn(`Variable ${complaint}.`)
  if (complaints.length > warningCount)
    writer.warn(
      `And ${complaints.length === warningCount + 1 ? 'one more variable is' : `${String(complaints.length - warningCount)} more variables are`} not set as ${what}, for reasons such as these.`,
    )
}
