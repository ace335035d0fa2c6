import type { RetriesExhausted, UnconfirmedOperation } from '../../buddy/errors.ts'
import type { Problem } from '../../inputs/input-reader.ts'
import type { OperationKind } from '../../inputs/operation.ts'
import type { ExecutionState } from '../../run/state.ts'
import { quoteError, quoteText } from '../../runner/safe-text.ts'
import { isPassing } from '../../watch/verdict.ts'
import { formatDuration } from '../duration.ts'
import type { GateResult } from '../result.ts'
import { findPage } from '../trusted-link.ts'
import { explainBuddyError, titleOf } from './buddy-error.ts'
import type { Explanation, FailureText } from './explanation.ts'
import { explainNotFound } from './not-found.ts'
import {
  adviseAfterInternalError,
  adviseRerun,
  adviseUnconfirmedRerun,
  describeCancelled,
  describeStartedRun,
} from './started-run.ts'
import { adviseUnblock, beforeRetry, describeState, withSmallThe } from './state-text.ts'
import { explainStatus } from './status.ts'
import { explainApprovalTimeout, explainTimeout } from './timeout.ts'
import { type Title, titles } from './titles.ts'

/** Explains why the step did not pass; null for a step that passed. */
export function explain(result: GateResult): Explanation | null {
  if (isPassing(result.outcome)) return null
  const text = failureText(result)
  // These texts say by themselves how the started run goes on.
  const isExplained =
    result.runEnd === 'none' ||
    ['cancelled', 'timed-out', 'approval-timed-out', 'unconfirmed'].includes(result.end.kind)
  return {
    title: text.title,
    cause: text.cause,
    nextStep: isExplained ? text.nextStep : `${text.nextStep} ${describeStartedRun(result)}`,
    link: findPage(result),
    request: text.request ?? null,
  }
}

/** Explains wrong inputs: each mistake in a line, and where to correct them. */
function explainWrongInputs(problems: readonly Problem[]): FailureText {
  const has = (place: Problem['place']): boolean => problems.some((problem) => problem.place === place)
  const places = [
    ...(has(undefined) ? ['under `with:`'] : []),
    ...(has('environment') ? ['in the environment'] : []),
    ...(has('event') ? ['by setting the input under `with:`'] : []),
  ]
  return {
    title: titles.wrongInputs,
    cause: problems.map(({ message }) => quoteText(message, 600)).join('\n'),
    nextStep:
      `Correct ${problems.length === 1 ? 'this' : 'these'} ${places.join(' and ')} of the step. ` +
      'No request was sent to Buddy.',
  }
}

function failureText(result: GateResult): FailureText {
  const { end } = result
  switch (end.kind) {
    case 'wrong-inputs':
      return explainWrongInputs(end.problems)
    case 'broken':
      return explainInternalError(result, end.error)
    case 'outputs-not-written':
      return explainUnwritten(result, end.problem)
    case 'state-not-saved':
      return {
        title: titles.stateNotSaved,
        cause:
          `GITHUB_STATE cannot be written: ${quoteError(end.problem)}. ` +
          `No run was ${result.operation === 'retry' ? 'retried' : 'started'}, ` +
          'because the post step could not cancel it if the step is killed.',
        nextStep: `Check the disk of the runner and the file in GITHUB_STATE, then ${adviseRerun(result)}`,
      }
    case 'decided':
      return explainStatus(result)
    case 'not-waiting':
      return explainNotWaiting(result)
    case 'approval-timed-out':
      return explainApprovalTimeout(result)
    case 'timed-out':
      return explainTimeout(result, end.error)
    case 'not-found':
      return explainNotFound(result, end.reason)
    case 'cancelled':
      return explainCancelled(result, end.signalName)
    case 'unreachable':
      return explainUnreachable(result, end.error)
    case 'unconfirmed':
      return explainUnconfirmed(result, end.error)
  }
}

function explainNotWaiting(result: GateResult): FailureText {
  const { state } = result
  const isStale = state?.isStale === true
  const goesOn = state?.statusClass === 'pending' && result.runEnd === 'none' ? ', and goes on in Buddy' : ''
  const unblock = state?.waitingFor == null ? '' : `${adviseUnblock(state.waitingFor)}. `
  return {
    title: titles.stillInProgress,
    cause: isStale
      ? `The retry has not shown in Buddy yet: ${beforeRetry(state)}. ` +
        'With `wait: false` the step does not wait for it, and a status from before the retry never passes.'
      : `With \`wait: false\` the step reads the status only once. ${describeState(state)}${goesOn}.`,
    nextStep:
      `${unblock}To wait for the end, set \`wait: true\`.` +
      (result.runEnd === 'none' && !isStale ? ` To read the status again, ${adviseRerun(result)}` : '') +
      (isStale ? '' : ' To pass on this status, add it to `pass-on`.'),
  }
}

function explainUnwritten(result: GateResult, problem: string): FailureText {
  const { state, operation } = result
  const keep = operation === 'run' ? ' To keep this run, use `operation: watch` with its link as `url`.' : ''
  return {
    title: titles.outputsNotWritten,
    cause:
      `The output ${problem}. Later steps would go on without it. ` +
      `${state === null ? 'Buddy has no run for the commit' : describeState(state)}.`,
    nextStep: `Check the disk of the runner and the file in GITHUB_OUTPUT, then ${adviseRerun(result)}${keep}`,
  }
}

function explainInternalError(result: GateResult, error: unknown): FailureText {
  const message = quoteText(error instanceof Error ? error.message : String(error))
  return {
    title: titles.internalError,
    cause: `Buddy Gate itself failed before it could decide: ${message}`,
    nextStep: adviseAfterInternalError(result),
  }
}

function explainCancelled(result: GateResult, signalName: string): FailureText {
  const { state, runEnd } = result
  const now = runEnd === 'cancelled' ? describeCancelled(state) : ''
  const last = state === null ? ' before Buddy had answered' : ` while ${withSmallThe(describeState(state))}`
  return {
    title: titles.cancelled,
    cause: `The workflow or job was cancelled (${signalName})${now === '' ? last : `. ${now}`}.`,
    nextStep: describeStartedRun(result),
  }
}

function explainUnreachable(result: GateResult, error: RetriesExhausted): FailureText {
  const { cause, nextStep } = explainBuddyError(error.last, result, error.stage)
  const tries =
    error.reason === 'exhausted'
      ? ` ${String(error.attempts)} attempts in ${formatDuration(error.failingForMs)} failed.`
      : ''
  const title = titleOf(error.last, error.stage)
  return {
    title,
    cause: `${cause}${tries}${describeLastKnown(result.state, title)}`,
    nextStep,
    request: quoteText(error.last.request),
  }
}

/**
 * Says which state was seen before Buddy did not answer, and that no other is known.
 */
function describeLastKnown(state: ExecutionState | null, title: Title): string {
  if (state !== null)
    return (
      ` Before that, ${withSmallThe(describeState({ ...state, isStale: false }))}. ` +
      'How it went on in Buddy is not known.'
    )
  return title === titles.unreachable ? ' The state in Buddy is not known.' : ''
}

/** The words for an operation that Buddy did not confirm. */
interface UnconfirmedText {
  readonly title: Title
  readonly effect: string
}

const unconfirmedTexts: Readonly<Record<OperationKind, UnconfirmedText>> = {
  watch: { title: titles.startNotConfirmed, effect: 'It may have been done' },
  run: { title: titles.startNotConfirmed, effect: 'The run may have been started' },
  retry: { title: titles.retryNotConfirmed, effect: 'The run may have been retried' },
  approve: { title: titles.approvalNotConfirmed, effect: 'The action may have been approved' },
  'pass-variables': { title: titles.variablesNotConfirmed, effect: 'The variables may have been passed' },
}

function explainUnconfirmed(result: GateResult, { last, runs }: UnconfirmedOperation): FailureText {
  const { cause } = explainBuddyError(last, result, 'connected')
  const { title, effect } = unconfirmedTexts[result.operation]
  const found = runs.length === 0 ? '' : ` These runs may have come from it: ${runs.join(', ')}.`
  return {
    title,
    cause: `${effect}, and Buddy did not confirm it. ${cause}${found} The request was not repeated.`,
    nextStep: `Check in Buddy. ${adviseUnconfirmedRerun(result.operation)}`,
    request: quoteText(last.request),
  }
}
