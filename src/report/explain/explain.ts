import { findFirstFailed } from '../../buddy/actions.ts'
import type { GaveUp, Trouble, Unclear } from '../../buddy/errors.ts'
import type { ActionExecution } from '../../buddy/model.ts'
import type { Problem } from '../../inputs/problem.ts'
import { looksLikeError } from '../../log/excerpt.ts'
import type { Reading } from '../../run/state.ts'
import { quoteText } from '../../runner/safe-text.ts'
import { formatDuration } from '../duration.ts'
import type { Story } from '../result.ts'
import { trustLink } from '../trusted-link.ts'
import { describeEffect, explainTrouble, isOperation } from './buddy-error.ts'
import type { Explanation, Words } from './explanation.ts'
import { explainMiss } from './not-found.ts'
import { describeCancelled, describeFate } from './started-run.ts'

/** Of the log, an annotation quotes so many lines of its end, and so many before them that look like errors. */
const endLineCount = 5
const tellingLineCount = 3

/** Why the step did not pass, in words; null for one that did. */
export function explain(story: Story): Explanation | null {
  if (story.outcome === 'passed') return null
  const words = findWords(story)
  // Where the words do not tell it already: what this step has started concerns whoever reads of its end.
  const isTold = story.fate === 'not-ours' || ['cancelled', 'timed-out', 'unclear'].includes(story.end.kind)
  return {
    ...words,
    next: isTold ? words.next : `${words.next} ${describeFate(story)}`,
    link: trustLink(findPage(story.reading) ?? story.ids?.htmlUrl ?? null, story.apiUrl),
  }
}

function findWords(story: Story): Words {
  const { end, reading } = story
  switch (end.kind) {
    case 'wrong-inputs':
      return explainWrongInputs(end.problems)
    case 'broken':
      return {
        title: 'Buddy Gate: internal error',
        cause: `The gate itself failed, so nothing was decided: ${quoteText(end.error instanceof Error ? end.error.message : String(end.error))}`,
        next: 'Run the step again; if it happens again, please report it with the job log.',
      }
    case 'seen':
      return explainStatus(story, reading)
    case 'not-waiting':
      return {
        title: 'Buddy is not done',
        cause: `${describe(reading)}, and 'wait: false' judges what is there now.`,
        next: `Leave 'wait' at true to wait for the end${reading?.isFormer === true ? '' : `, or name the status in 'pass-on'`}.`,
      }
    case 'approval-timed-out':
      return {
        title: 'Nobody unblocked Buddy in time',
        cause: `${describe(reading)}: it waited for ${blockedFor(reading)} longer than 'approval-timeout' (${formatDuration(story.approvalTimeoutMs)}) allows.`,
        next: `Unblock it in Buddy${story.fate === 'not-ours' ? ' and run this step again' : ''}, or raise 'approval-timeout'.`,
      }
    case 'timed-out':
      return explainTimeout(story, end.trouble?.trouble ?? null)
    case 'not-found':
      return explainMiss(story, end.miss)
    case 'cancelled':
      return {
        title: 'Cancelled while waiting for Buddy',
        cause: `The workflow or job was cancelled (${end.signalName}). ${reading === null ? 'Nothing had been seen of it yet' : (story.fate === 'cancelled' && describeCancelled(reading)) || describe(reading)}.`,
        next: describeFate(story),
      }
    case 'lost':
      return explainLost(story, end.gaveUp)
    case 'unclear':
      return explainUnclear(story, end.unclear)
  }
}

/** Who can bring a WAITING_* status to an end. */
export function whoUnblocks(status: string): string {
  switch (status) {
    case 'WAITING_FOR_APPLY':
      return 'somebody who may approve it has to approve or reject it in Buddy'
    case 'WAITING_FOR_VARIABLES':
    case 'WAITING_FOR_SETTABLE_VARIABLES':
      return 'somebody has to enter its variables in Buddy'
    case 'WAITING_FOR_VT_SESSION':
      return 'somebody has to review its visual tests in Buddy'
    default:
      return 'somebody has to act in Buddy'
  }
}

function explainStatus(story: Story, reading: Reading | null): Words {
  const status = reading?.judgedStatus ?? ''
  const noun = nounOf(reading)
  switch (status) {
    case 'FAILED':
      return {
        title: `Buddy ${noun} failed`,
        cause: findCause(story, reading),
        next: 'Mend the cause and run it again.',
      }
    case 'TERMINATED':
      return {
        title: `Buddy ${noun} was terminated`,
        cause: `Somebody, or a time limit in Buddy, stopped it before it ended. ${findCause(story, reading)}`,
        next: `Run it again in Buddy. To accept this, name TERMINATED in 'pass-on'.`,
      }
    case 'SKIPPED':
      return {
        title: `Buddy skipped the ${noun}`,
        cause: 'Its conditions in Buddy were not met, so it did not run.',
        next: `Look at its conditions in Buddy. To accept this, name SKIPPED in 'pass-on'.`,
      }
    case 'NOT_EXECUTED':
      return {
        title: `Buddy ${noun} never ran`,
        cause:
          reading?.status === status && reading.subject === 'action' && hasEndedBadly(reading)
            ? `The run ended as ${quoteText(reading.execution?.status ?? '')} before its turn came.`
            : reading?.status === status || reading?.execution == null
              ? 'Buddy did not execute it: it is disabled, or not among the selected actions of this run.'
              : `The run ended as ${quoteText(reading.execution.status)} while the action was still ${quoteText(reading.status)}.`,
        next: `Look in Buddy at what ended the run. To accept this, name NOT_EXECUTED in 'pass-on'.`,
      }
    default:
      return {
        title: 'Buddy status is not accepted',
        cause: `${describe(reading)}, and 'pass-on' accepts only ${[...story.passOn].join(', ')}.`,
        next: `Name the status in 'pass-on' if it is to pass.`,
      }
  }
}

/** Of a run, its first action that failed; then Buddy's own message, else the end of the log. */
function findCause(story: Story, reading: Reading | null): string {
  if (reading?.subject !== 'run') return findCauseOfAction(story, reading?.action ?? null)
  const first = findFirstFailed(reading.actions)
  if (first === null) return 'Buddy names no action that failed.'
  return `The first action that failed the run is ${quoteText(first.actionName ?? '') || 'one without a name'} (${quoteText(first.status)}). ${findCauseOfAction(story, first)}`
}

function findCauseOfAction(story: Story, action: ActionExecution | null): string {
  const message = quoteText(action?.errorMessage ?? '', 1000)
  if (message !== '') return message
  if (!story.mayQuoteLog)
    return `Buddy gave no message; the end of the log is not shown because of 'stream-log: false'.`
  const { head = [], errors = [], tail = [] } = story.logs.find((log) => log.action.id === action?.id)?.excerpt ?? {}
  const isThere = (line: string): boolean => line.trim() !== ''
  const lines = [...head, ...tail].filter(isThere)
  if (lines.length === 0) return 'Buddy gave no message and no log.'
  const end = lines.slice(-endLineCount)
  const telling = [...head.filter(looksLikeError), ...errors.map(({ text }) => text), ...tail.filter(looksLikeError)]
    .filter((line) => !end.includes(line))
    .slice(-tellingLineCount)
  const quote = (quoted: readonly string[]): string => quoted.map((line) => quoteText(line, 300)).join('\n')
  return `${telling.length === 0 ? '' : `Lines that look like errors:\n${quote(telling)}\n`}The log ends with:\n${quote(end)}`
}

function explainTimeout(story: Story, trouble: Trouble | null): Words {
  const { reading, timeoutMs } = story
  const last = reading === null ? 'Buddy had not answered yet' : describe(reading)
  if (trouble?.kind === 'refused' && trouble.retryAfterMs !== null && trouble.retryAfterMs > 0) {
    return {
      title: 'Timed out: Buddy asks to wait',
      cause: `Buddy's rate limit asks to wait ${formatDuration(trouble.retryAfterMs)}, longer than is left of 'timeout' (${formatDuration(timeoutMs)}). ${last}.`,
      next: `Let fewer jobs share the token, raise 'poll-interval', or raise 'timeout'.`,
    }
  }
  const unreachable =
    trouble === null ? '' : ` At the end Buddy could not be asked: ${explainTrouble(trouble, story, 'wait').cause}`
  if (reading?.class === 'unknown') {
    return {
      title: 'Timed out: unknown status',
      cause: `${describe(reading)}, a status that this version does not know and so never passes.${unreachable}`,
      next: 'Look at it in Buddy, and for a newer version of this action.',
    }
  }
  const now = describeCancelled(reading)
  const blocked =
    reading?.block == null ? '' : ` It waits for ${blockedFor(reading)}: ${whoUnblocks(reading.block.status)}.`
  return {
    title: 'Timed out waiting for Buddy',
    cause:
      story.fate === 'cancelled'
        ? `Buddy was not done when 'timeout' (${formatDuration(timeoutMs)}) was over.${now === '' ? '' : ` ${now}.`}${unreachable}`
        : `${last} when 'timeout' (${formatDuration(timeoutMs)}) was over.${blocked}${unreachable}`,
    next:
      trouble !== null && reading === null
        ? `${explainTrouble(trouble, story, 'start').next}${story.fate === 'not-ours' ? '' : ` ${describeFate(story)}`}`
        : `${blocked === '' ? 'If it only needs longer' : 'Unblock it in Buddy; if that takes longer'}, raise 'timeout'. ${describeFate(story)}`,
  }
}

function hasEndedBadly({ execution }: Reading): boolean {
  return execution !== null && ['FAILED', 'TERMINATED'].includes(execution.status)
}

function explainUnclear(story: Story, { last, runs }: Unclear): Words {
  const { cause } = explainTrouble(last.trouble, story, 'look', last.request)
  const found = runs.length === 0 ? '' : ` These runs came of it: ${runs.join(', ')}.`
  return {
    title: 'Buddy may have carried it out',
    cause: `${describeEffect(story.operation)}, but no answer of Buddy's said so. ${cause}${found} The request was ${quoteText(last.request)}, and it was not repeated.`,
    next: `Look in Buddy. ${story.operation === 'run' ? 'If the run is not there, run this step again; if it is, watch it by its link.' : story.operation === 'retry' ? 'Then run this step again: it retries the run only if that has ended, and Buddy only if that has failed.' : 'Then run this step again: it does nothing that is done already.'}`,
  }
}

function explainLost(story: Story, gaveUp: GaveUp): Words {
  const { cause, next } = explainTrouble(gaveUp.last.trouble, story, gaveUp.phase, gaveUp.last.request)
  const isRefusal = isOperation(gaveUp.last.request) && gaveUp.last.trouble.kind === 'refused'
  const title = isRefusal
    ? 'Buddy refused the operation'
    : gaveUp.phase === 'wait' || gaveUp.phase === 'made'
      ? 'Lost sight of Buddy'
      : 'Buddy could not be asked'
  const tries =
    gaveUp.because === 'exhausted'
      ? ` (${String(gaveUp.attempts)} attempts in ${formatDuration(gaveUp.struggledMs)})`
      : ''
  const known = story.reading === null ? '' : ` Before that: ${describe({ ...story.reading, isFormer: false })}.`
  return {
    title,
    cause: `${cause.replace(/\.$/, '')}${tries}.${known} The request was ${quoteText(gaveUp.last.request)}.`,
    next,
  }
}

function describe(reading: Reading | null): string {
  if (reading === null) return 'Nothing is known'
  const { progress, status, execution, block } = reading
  const amount = progress === null || reading.class !== 'moving' ? '' : ` at ${String(progress)} %`
  const former = reading.isFormer ? ', as before the retry' : ''
  const run =
    block === null || block.status === status || reading.subject === 'run'
      ? ''
      : `, its run ${quoteText(execution?.status ?? '')}`
  return `The ${nounOf(reading)} was ${quoteText(status)}${amount}${former}${run}`
}

function nounOf(reading: Reading | null): string {
  return reading?.subject === 'run' ? 'run' : 'action'
}

function blockedFor(reading: Reading | null): string {
  switch (reading?.block?.status) {
    case 'WAITING_FOR_APPLY':
      return 'an approval'
    case 'WAITING_FOR_VT_SESSION':
      return 'a review of its visual tests'
    default:
      return 'its variables'
  }
}

/** Of a run that failed, the page of the action where it began. */
function findPage(reading: Reading | null): string | null {
  const first = reading?.subject === 'run' && reading.class === 'settled' ? findFirstFailed(reading.actions) : null
  return first?.htmlUrl ?? reading?.htmlUrl ?? null
}

/** Every mistake in the inputs: a line each, and where to correct them. */
export function explainWrongInputs(problems: readonly Problem[]): Words {
  const isElsewhere = ({ isInEnvironment }: Problem): boolean => isInEnvironment === true
  const places = [
    ...(problems.every(isElsewhere) ? [] : [`under 'with:'`]),
    ...(problems.some(isElsewhere) ? ['in the environment'] : []),
  ]
  return {
    title: 'Buddy Gate: wrong inputs',
    cause: problems.map(({ message }) => quoteText(message, 600)).join('\n'),
    next: `Correct ${problems.length === 1 ? 'this' : 'these'} ${places.join(' and ')} of the step. No request was sent to Buddy.`,
  }
}
