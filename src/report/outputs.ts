import { parseDate } from '../buddy/dates.ts'
import type { Variable } from '../buddy/model.ts'
import type { ExecutionState } from '../run/state.ts'
import { type Output, type OutputName, outputNames } from '../runner/output-names.ts'
import { cutAt, quoteText } from '../runner/safe-text.ts'
import type { Outcome } from '../watch/verdict.ts'
import type { StepWriter } from './step-writer.ts'

/**
 * 256 Ki UTF-16 units for one value, because GitHub takes 1 MB of outputs from a job,
 * two bytes a unit.
 */
const longestValue = 256 * 1024
/** 450,000 UTF-16 units for the JSON of all variables, for the same reason. */
const longestTogether = 450_000

/** Variable that gets no output of its own, or none at all, and why. */
export interface SkippedVariable {
  readonly key: string
  readonly why: string
}

/** Variables as they can be handed on. */
export interface VariableOutputs {
  readonly own: readonly Output[]
  /** Variables of the JSON object. */
  readonly all: readonly Variable[]
  readonly skipped: readonly SkippedVariable[]
}

/**
 * Selects the variables that become step outputs. Names are compared ignoring case, as
 * the runner does; the first of two keeps the name.
 */
export function selectVariableOutputs(variables: readonly Variable[], prefix: string): VariableOutputs {
  const own: Output[] = []
  const all = new Map<string, Variable>()
  const skipped: SkippedVariable[] = []
  const taken = new Set<string>(outputNames)
  // Each variable has a colon, and a comma or the closing brace.
  let length = '{'.length
  for (const variable of variables) {
    const { key, value } = variable
    const name = `${prefix}${key}`
    const jsonLength = JSON.stringify(key).length + JSON.stringify(value).length + 2
    if (value.length > longestValue || length + jsonLength > longestTogether) {
      const characters = `${String(value.length)} characters`
      const why =
        value.length > longestValue
          ? `its value is too long for an output (${characters})`
          : `all outputs together are too large for GitHub with it (${characters})`
      skipped.push({ key, why })
      continue
    }
    length += jsonLength
    if (!all.has(key)) all.set(key, variable)
    const why = unusableNameReason(name, taken)
    if (why !== null) {
      skipped.push({ key, why })
      continue
    }
    taken.add(name.toLowerCase())
    own.push([name, value])
  }
  return { own, all: [...all.values()], skipped }
}

/** Ids of the target; null for an id that is not known yet. */
export interface ResolvedIds {
  readonly workspace: string
  readonly project: string
  readonly pipelineId: string | null
  readonly executionId: string | null
  readonly actionExecutionId: string | null
  /** Page of a run that this step started. */
  readonly htmlUrl: string | null
}

/** Returns the ids and the state as outputs, without those that are not known. */
export function listOutputs(ids: ResolvedIds, state: ExecutionState | null): readonly Output[] {
  const known: readonly (readonly [OutputName, string | number | null])[] = [
    ['workspace', ids.workspace],
    ['project', ids.project],
    ['pipeline-id', ids.pipelineId],
    ['execution-id', ids.executionId],
    ['action-execution-id', state?.action?.id ?? ids.actionExecutionId],
    ['status', state?.status ?? null],
    ['url', state?.htmlUrl ?? ids.htmlUrl],
    // A state from before a retry gives only the status, because Buddy has given no
    // newer one.
    ...(state === null || state.isStale ? [] : stateOutputs(state)),
  ]
  return known.flatMap(([name, value]) =>
    value === null || (name === 'action-execution-id' && value === '') ? [] : [[name, String(value)] as const],
  )
}

const idNames: ReadonlySet<string> = new Set<OutputName>([
  'workspace',
  'project',
  'pipeline-id',
  'execution-id',
  'action-execution-id',
  'action-id',
])

/** Lists the ids of what is watched, as the outputs have them. */
export function listIds(ids: ResolvedIds, state: ExecutionState | null): readonly string[] {
  return listOutputs(ids, state).flatMap(([name, value]) => (idNames.has(name) ? [value] : []))
}

/** Action of the run, as the output `actions` has it. */
export interface ListedAction {
  readonly id: number | null
  readonly name: string | null
  readonly type: string | null
  readonly status: string
  readonly actionExecutionId: string | null
  readonly url: string | null
  readonly durationSeconds: number | null
}

/** Returns the actions of the run that Buddy has listed. */
export function listActions({ actions }: ExecutionState): readonly ListedAction[] {
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

/**
 * 1,000 UTF-16 units for a name or a link in the output `actions`, because hundreds of
 * actions have to fit.
 */
const longestField = 1000
/**
 * 256 Ki UTF-16 units for the output `actions`, because of GitHub's limit, as above.
 */
const longestActions = 256 * 1024

/**
 * Renders the actions as JSON, as many as fit, with a warning about those that do not.
 */
function renderActionsOutput(state: ExecutionState, writer: StepWriter): string {
  const cut = (text: string | null): string | null => (text === null ? null : cutAt(text, longestField))
  const rendered: string[] = []
  let length = 2
  const actions = listActions(state)
  for (const action of actions) {
    const { name, type, url, status } = action
    const text = JSON.stringify({
      ...action,
      name: cut(name),
      type: cut(type),
      status: cutAt(status, longestField),
      // Half a link leads nowhere.
      url: url !== null && url.length > longestField ? null : url,
    })
    length += text.length + 1
    if (length > longestActions) break
    rendered.push(text)
  }
  const leftOut = actions.length - rendered.length
  if (leftOut > 0)
    writer.warn(
      `The output actions has the first ${String(rendered.length)} actions only, ${String(leftOut)} did not fit.`,
    )
  if (actions.some(({ name, type }) => (name?.length ?? 0) > longestField || (type?.length ?? 0) > longestField))
    writer.warn(`In the output actions, names longer than ${String(longestField)} characters are cut.`)
  return `[${rendered.join(',')}]`
}

/** Renders variables as a JSON object. A real object would lose the key `__proto__`. */
export function toJsonObject(variables: readonly Variable[]): string {
  return `{${variables.map(({ key, value }) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`
}

/**
 * Returns the seconds between two dates of Buddy's; null if one is missing or no date.
 */
export function measureSeconds(startDate: string | null, finishDate: string | null): number | null {
  const milliseconds = parseDate(finishDate) - parseDate(startDate)
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000
}

function stateOutputs({
  action,
  startDate,
  finishDate,
  progress,
}: ExecutionState): readonly (readonly [OutputName, string | number | null])[] {
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

function unusableNameReason(name: string, taken: ReadonlySet<string>): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/.test(name)) return 'its name is not one that an output can have'
  return taken.has(name.toLowerCase()) ? 'an output of that name is there already (GitHub ignores case)' : null
}

/**
 * 5 variables are named in warnings, because GitHub shows only ten annotations of a
 * kind.
 */
const warningCount = 5

/**
 * Writes every known output. The outputs of this action come last, so that no variable
 * of Buddy's replaces them.
 */
export function writeOutputs(
  writer: StepWriter,
  outcome: Outcome,
  ids: ResolvedIds | null,
  state: ExecutionState | null,
  prefix: string,
  logFile: string,
): void {
  const outputted = selectVariableOutputs(state?.outputtedVariables ?? [], prefix)
  const passed = selectVariableOutputs(state?.passedVariables ?? [], '')
  const passedKeys = new Set(passed.all.map(({ key }) => key))
  writer.clearOutputError()
  for (const [name, value] of outputted.own) writer.setOutput(name, value)
  writer.setOutputsAnew([
    ...(state === null
      ? []
      : ([
          ['variables', toJsonObject(outputted.all)],
          ['passed-variables', toJsonObject(passed.all)],
          ['actions', renderActionsOutput(state, writer)],
        ] as const)),
    ...(ids === null ? [] : listOutputs(ids, state)),
    ...(logFile === '' ? [] : ([['log-file', logFile]] as const)),
    ['outcome', outcome],
  ])
  warnOfVariables(
    writer,
    outputted.skipped.map(({ key, why }) => `${nameVariable(key)} has no output of its own: ${why}`),
    'outputs',
  )
  // Passed variables have no outputs of their own. Only those outside of the object get
  // a warning.
  warnOfVariables(
    writer,
    passed.skipped
      .filter(({ key }) => !passedKeys.has(key))
      .map(({ key, why }) => `${nameVariable(key)} is not in \`passed-variables\`: ${why}`),
    'outputs',
  )
}

/** Returns a variable as warnings name it. */
export function nameVariable(key: string): string {
  return quoteText(key) || 'without a name'
}

/** Warns about the first {@link warningCount} variables, and counts the others. */
export function warnOfVariables(
  writer: StepWriter,
  complaints: readonly string[],
  what: 'outputs' | 'environment variables',
): void {
  for (const complaint of complaints.slice(0, warningCount)) writer.warn(`Variable ${complaint}.`)
  const count = complaints.length - warningCount
  if (count > 0)
    writer.warn(
      (count === 1
        ? `One more variable is not an ${what.slice(0, -1)}, `
        : `${String(count)} more variables are not ${what}, `) + 'for such reasons.',
    )
}
