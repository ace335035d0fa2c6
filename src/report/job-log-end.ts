import { hasFailed, latestExecutions } from '../buddy/actions.ts'
import type { BuddyError } from '../buddy/errors.ts'
import { outputNames } from '../runner/output-names.ts'
import { breakMarkers, cutAt, quoteText } from '../runner/safe-text.ts'
import { scopeHint, summarizeError } from './explain/buddy-error.ts'
import { explain } from './explain/explain.ts'
import type { Explanation } from './explain/explanation.ts'
import { findJudgedAction, findLog, hasFailure } from './explain/failure-cause.ts'
import { renderFailureLines } from './explain/failure-lines.ts'
import { nameAction } from './explain/state-text.ts'
import type { GateResult } from './result.ts'
import type { StepWriter } from './step-writer.ts'
import { countLines } from './summary/markdown.ts'

/**
 * 30 names of variables that the job log lists, because more would hide what stands
 * around them.
 */
const namedCount = 30
/** 4,000 characters of a message, because the runner cuts it at 4,096. */
const longestErrorText = 4000

/**
 * Warns of what the outcome does not show: failures that Buddy ignores, logs that are
 * not complete, and a run that could not be cancelled.
 */
export function warnAtEnd(writer: StepWriter, result: GateResult, cancelError: BuddyError | null): void {
  for (const sentence of describeIgnoredFailures(result)) writer.warn(sentence)
  if (result.end.kind === 'decided')
    for (const { action, note } of result.logs) if (note !== '') writer.warn(`Log of ${nameAction(action)}: ${note}`)
  if (result.runEnd === 'cancel-failed' && cancelError !== null)
    writer.warn(
      `The run could not be cancelled (${summarizeError(cancelError)}), so it goes on in Buddy.` +
        scopeHint(cancelError, result),
    )
}

function describeIgnoredFailures({ state, outcome }: GateResult): readonly string[] {
  if (state?.kind !== 'run' || outcome !== 'passed' || hasFailed(state)) return []
  const failed = latestExecutions(state.actions, state.status).filter(hasFailed)
  return failed.map(
    (action) =>
      `Action ${nameAction(action)} is ${quoteText(action.status)}, but ` +
      `${action.ignoreErrors ? 'Buddy ignores its errors, so ' : ''}the run is ${quoteText(state.status)}.`,
  )
}

/**
 * Prints the end of the job log: the outputs, the error lines of a failure, and the
 * verdict of a step that passed.
 */
export async function printEnd(writer: StepWriter, result: GateResult): Promise<void> {
  for (const line of describeOutputs(writer.outputNames, result)) writer.info(line)
  await printFailureLines(writer, result)
  if (result.outcome === 'missing') writer.progress('Passed: there is no run for the commit, and `if-missing` is pass')
  else if (result.outcome === 'passed')
    writer.progress(`Passed: ${nameTarget(result)} is ${quoteText(result.state?.effectiveStatus ?? '')}`)
}

/** Writes the error annotation of a step that did not pass. */
export function annotateFailure(writer: StepWriter, result: GateResult): void {
  const explanation = explain(result)
  if (explanation !== null) writer.annotate('error', renderAnnotation(explanation), explanation.title)
}

/**
 * Returns the text of the error annotation. The request stands last, and only the cause
 * is cut.
 */
export function renderAnnotation({ cause, nextStep, link, request }: Explanation): string {
  const end = [
    nextStep,
    ...(link === null ? [] : [`In Buddy: ${link}`]),
    ...(request === null ? [] : [`Request: ${request}`]),
  ].join('\n')
  const room = longestErrorText - end.length - 1
  return `${cause.length > room ? `${cutAt(cause, room - 1)}…` : cause}\n${end}`
}

/**
 * Lists the outputs that were set, and the variables of which the values are masked.
 */
function describeOutputs(names: readonly string[], { state, maskedVariables }: GateResult): readonly string[] {
  const fixed = new Set<string>(outputNames)
  const own = names.filter((name) => fixed.has(name))
  const fromVariables = names.filter((name) => !fixed.has(name))
  const masked = (state?.outputtedVariables ?? []).map(({ key }) => key).filter((key) => maskedVariables.has(key))
  return [
    ...(own.length === 0 ? [] : [`Outputs set: ${own.join(', ')}`]),
    ...(fromVariables.length === 0 ? [] : [`Outputs set from variables: ${joinNames(fromVariables)}`]),
    ...(masked.length === 0 ? [] : [`Masked variables: ${joinNames(masked.map((key) => quoteText(key)))}`]),
  ]
}

function joinNames(names: readonly string[]): string {
  const more = names.length > namedCount ? ` and ${String(names.length - namedCount)} more` : ''
  return `${names.slice(0, namedCount).join(', ')}${more}`
}

/**
 * Prints the error lines that the summary opens, outside of any group. Their numbers
 * keep them from being commands.
 */
async function printFailureLines(writer: StepWriter, result: GateResult): Promise<void> {
  const log = hasFailure(result) && result.showLogInError ? findLog(result, findJudgedAction(result)) : null
  const lines = log === null ? [] : renderFailureLines(log)
  if (log === null || lines.length === 0) return
  const name = quoteText(log.action.actionName ?? '')
  const place = `${name === '' ? '' : ` of "${name}"`} (${countLines(log.excerpt.lineCount)} in all)`
  writer.info(`Error lines in the log${place}:`)
  await writer.runner.write(lines.map((line) => `  ${breakMarkers(line)}\n`).join(''))
}

function nameTarget({ state }: GateResult): string {
  return state?.name == null ? 'the run' : `"${quoteText(state.name)}"`
}
