import { classifyStatus } from '../../buddy/status.ts'
import type { CheckText, Conclusion } from '../../github/check-runs.ts'
import type { LogProblem } from '../../log/problem-matchers.ts'
import type { ExecutionState } from '../../run/state.ts'
import { cutAt, quoteText } from '../../runner/safe-text.ts'
import { isPassing, type Outcome } from '../../watch/verdict.ts'
import { explain } from '../explain/explain.ts'
import { missingTitle } from '../explain/titles.ts'
import type { GateResult } from '../result.ts'
import { renderReason } from '../summary/failure.ts'
import { renderHeading } from '../summary/heading.ts'
import { link } from '../summary/markdown.ts'
import { joinParts, renderDetails } from '../summary/summary.ts'
import { findPage } from '../trusted-link.ts'

/** Limit of each text of a check run and of a comment, because GitHub refuses more. */
export const textCapBytes = 65_535
/** 255 characters for a title, because GitHub refuses more. */
const longestTitle = 255
/**
 * 1,000 characters for the message of an annotation, because it stands between lines of
 * code.
 */
const longestAnnotationMessage = 1_000

/** Renders the check run while the step waits. */
export function renderWaitingCheck(url: string | null): CheckText {
  const where = url === null ? 'The run has not been found yet.' : `${link(url, 'Open it in Buddy')}.`
  return { title: 'Waiting for Buddy', summary: `The gate waits for Buddy. ${where}`, text: '' }
}

/**
 * Renders the check run at the end: the cause as title, verdict and next step as
 * summary, the rest of the job summary as text. Summary and text have at most {@link
 * textCapBytes} each.
 */
export function renderCheckText(result: GateResult): CheckText {
  const url = findPage(result)
  const title = quoteText(explain(result)?.cause.split('\n', 1)[0] ?? renderCheckVerdict(result), longestTitle)
  return {
    title,
    summary: joinParts(
      [renderHeading(result), renderReason(result, { title }), url === null ? '' : link(url, 'Open it in Buddy')],
      textCapBytes,
    ),
    text: renderDetails(result, textCapBytes),
  }
}

/**
 * Renders a check run that the post step completes. `isKnown` tells that the step knew
 * its outcome.
 */
export function renderInterrupted(isKnown: boolean): CheckText {
  if (isKnown)
    return {
      title: 'The gate has ended',
      summary: 'The step could not write its result here. Its job log and its job summary have the result.',
      text: '',
    }
  return {
    title: 'The gate was stopped',
    summary: 'The step was stopped before it knew the result. Re-run the job.',
    text: '',
  }
}

/** Renders title and message of an annotation as plain text within their limits. */
export function renderProblem({ title, message }: LogProblem): Pick<LogProblem, 'title' | 'message'> {
  return {
    title: quoteText(title, longestTitle),
    message: message.length > longestAnnotationMessage ? `${cutAt(message, longestAnnotationMessage)}…` : message,
  }
}

function renderCheckVerdict({ outcome, state }: GateResult): string {
  if (outcome === 'missing') return missingTitle
  return `Passed: ${state?.name ?? 'the run'} is ${state?.effectiveStatus ?? ''}`
}

/**
 * Returns the conclusion, which is `success` if and only if the step passed, and
 * `action_required` if Buddy waits for a person. Never `neutral` or `skipped`, because
 * both satisfy a required check.
 */
export function concludeCheck(
  outcome: Outcome,
  state: Pick<ExecutionState, 'status' | 'waitingFor'> | null,
): Conclusion {
  if (isPassing(outcome)) return 'success'
  if (state !== null && (state.waitingFor !== null || classifyStatus(state.status) === 'waiting'))
    return 'action_required'
  if (outcome === 'timed-out') return 'timed_out'
  return outcome === 'cancelled' || state?.status === 'TERMINATED' ? 'cancelled' : 'failure'
}
