import { findFirstFailed } from '../../buddy/actions.ts'
import type { ActionExecution, Execution } from '../../buddy/model.ts'
import { withoutPrefix } from '../../log/patterns/line-prefix.ts'
import { isPass } from '../../log/patterns/passed-tests.ts'
import type { ExecutionState } from '../../run/state.ts'
import { quoteText } from '../../runner/safe-text.ts'
import type { GateResult } from '../result.ts'
import type { FailureText } from './explanation.ts'
import { describeNoCause, findCause, findJudgedAction, findLog } from './failure-cause.ts'
import { adviseRerun } from './started-run.ts'
import { describeState, endSentence, nounOf } from './state-text.ts'
import { titles } from './titles.ts'

/** Number of lines of the log's end that an annotation quotes. */
const quotedEndCount = 5
/** Number of error lines that an annotation quotes before these. */
const quotedErrorCount = 7

/** Explains a status that Buddy gave and that does not pass. */
export function explainStatus(result: GateResult): FailureText {
  const { state } = result
  const isRun = nounOf(state) === 'run'
  switch (state?.effectiveStatus) {
    case 'FAILED':
      return {
        title: isRun ? titles.runFailed : titles.actionFailed,
        cause: describeFailure(result, 'failed'),
        nextStep: adviseAfterFailure(result),
      }
    case 'TERMINATED':
      return {
        title: isRun ? titles.runTerminated : titles.actionTerminated,
        cause: describeFailure(result, 'was terminated by a person or a time limit in Buddy'),
        nextStep: adviseAfterFailure(result),
      }
    case 'SKIPPED':
      return {
        title: isRun ? titles.runSkipped : titles.actionSkipped,
        cause:
          `Its conditions in Buddy were not met, so it did not run.${quoteMessage(result)} ` +
          describeRefused(result, 'SKIPPED'),
        nextStep:
          'If it should have run, check its conditions in Buddy. If it may be skipped, add SKIPPED to `pass-on`.',
      }
    case 'NOT_EXECUTED':
      return explainNotExecuted(result, state)
    default:
      return {
        title: titles.statusNotAccepted,
        cause: `${describeState(state)}, and \`pass-on\` accepts only ${[...result.passOn].join(', ')}.`,
        nextStep: 'If this status should pass, add it to `pass-on`.',
      }
  }
}

/** Says why the gate is red, and what would make it pass. */
function describeRefused({ passOn }: GateResult, status: string): string {
  return `\`pass-on\` accepts only ${[...passOn].join(', ')}, not ${status}.`
}

/**
 * Returns what to do after a failure. Only some operations let Buddy run again what
 * failed.
 */
function adviseAfterFailure(result: GateResult): string {
  const runsAgain = result.operation === 'run' || result.operation === 'retry'
  const search = adviseSearch(result)
  const purpose = search === '' ? 'If the cause was temporary, ' : `${search}To try again, `
  return `${purpose}${runsAgain ? '' : 'retry the run in Buddy, then '}${adviseRerun(result)}`
}

/** Returns where to look for a cause that is not known; '' if the cause is known. */
function adviseSearch(result: GateResult): string {
  const cause = findCause(result, findJudgedAction(result))
  if (result.state?.effectiveStatus === 'TERMINATED' && cause?.source !== 'message')
    return 'Open it in Buddy to see who or what terminated it. '
  return cause === null ? 'Open it in Buddy to look for the cause. ' : ''
}

/**
 * Names what failed and why in the first line, then quotes the log if Buddy gave no
 * message.
 */
function describeFailure(result: GateResult, verb: string): string {
  const action = findJudgedAction(result)
  if (action === null) return `The ${nounOf(result.state)} ${verb}. Buddy names no action that failed.`
  const subject = `${quoteText(action.actionName ?? '') || 'An action'} ${verb}`
  const cause = findCause(result, action)
  if (cause?.source === 'message') return `${subject}: ${cause.text}`
  if (!result.showLogInError)
    return `${subject}. Buddy gave no message, and the log is not quoted because of \`stream-log: false\`.`
  if (cause === null) return `${subject}. ${describeNoCause(findLog(result, action))}`
  const { log } = cause
  const end = [...log.excerpt.head, ...log.excerpt.tail]
    .filter((line) => line.trim() !== '' && !isPass(withoutPrefix(line)))
    .slice(-quotedEndCount)
  const errors = log.errors.blocks
    .flatMap(({ lines }) => lines)
    .filter(({ number, text }) => !end.includes(text) && log.errors.cause?.quoted.includes(number) !== true)
    .map(({ text }) => text)
    .slice(0, quotedErrorCount)
  const quote = (lines: readonly string[]): string => lines.map((line) => quoteText(line, 300)).join('\n')
  const isAll = end.every((line) => line.trim() === cause.text)
  return [
    `${subject}: ${quoteText(cause.text, 300)}`,
    ...(errors.length === 0 ? [] : [`The error lines:\n${quote(errors)}`]),
    ...(isAll ? [] : [`The log ends with:\n${quote(end)}`]),
  ].join('\n')
}

function explainNotExecuted(result: GateResult, state: ExecutionState): FailureText {
  const { execution, status } = state
  const endedRun = status !== 'NOT_EXECUTED' || hasEndedBadly(execution) ? execution : null
  const failure = endedRun === null ? '' : describeEnder(findFirstFailed(endedRun.actionExecutions, endedRun.status))
  const because = failure === '' ? '' : ` because ${failure}`
  const search = `check in Buddy ${failure === '' ? 'what ended the run' : `why ${failure}`}`
  return {
    title: nounOf(state) === 'run' ? titles.runNotExecuted : titles.actionNotExecuted,
    cause:
      (endedRun === null
        ? 'Buddy did not execute it: it is disabled, or not among the selected actions of this run.'
        : `The run ended as ${quoteText(endedRun.status)}${because}, before this action started.`) +
      `${quoteMessage(result)} ${describeRefused(result, 'NOT_EXECUTED')}`,
    nextStep:
      `If it should have run, ${endedRun === null ? 'enable or select it in Buddy' : search}. ` +
      'If it may be left out, add NOT_EXECUTED to `pass-on`.',
  }
}

/** Says how the action failed that ended its run; '' for none. */
function describeEnder(action: ActionExecution | null): string {
  if (action === null) return ''
  const name = quoteText(action.actionName ?? '')
  return `${name === '' ? 'an action' : `"${name}"`} ${action.status === 'FAILED' ? 'failed' : 'was terminated'}`
}

function hasEndedBadly(run: Execution | null): boolean {
  return run !== null && ['FAILED', 'TERMINATED'].includes(run.status)
}

function quoteMessage({ state }: GateResult): string {
  const actions = state?.kind === 'run' ? state.actions : [state?.action ?? null]
  const message = actions.map((action) => quoteText(action?.errorMessage ?? '', 1000)).find((text) => text !== '')
  return message === undefined ? '' : ` Buddy says: ${endSentence(message)}`
}
