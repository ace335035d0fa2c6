import type { Variable } from '../buddy/model.ts'
import type { LogRecord } from '../log/action-log.ts'
import type { CollectedLog } from '../log/collect.ts'
import type { Reading } from '../run/state.ts'
import { quoteText } from '../runner/safe-text.ts'
import type { Outcome } from '../watch/verdict.ts'
import { refuseEnvironmentName } from './export-variables.ts'
import { handOnVariables, type KnownIds, listActions, listOutputs, toJsonObject } from './outputs.ts'
import type { Writer } from './step-writer.ts'

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

/** Sets the variables as environment variables of the later steps, but for those that would change what these run. */
export function exportVariables(writer: Writer, variables: readonly Variable[]): void {
  const refused: string[] = []
  for (const { key, value } of variables) {
    const why = refuseEnvironmentName(key)
    if (why === null)
      writer.attempt('an environment variable', () => {
        writer.host.exportVariable(key, value)
      })
    else refused.push(`${nameVariable(key)} is not set as an environment variable: ${why}`)
  }
  warnOfVariables(writer, refused, 'environment variables')
}

function nameVariable(key: string): string {
  return quoteText(key) || 'without a name'
}

/** GitHub shows ten annotations of a kind; the rest would be noise. */
function warnOfVariables(
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
