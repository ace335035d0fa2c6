import { shortenRevision } from '../../buddy/actions.ts'
import { classifyStatus } from '../../buddy/status.ts'
import type { CheckText, Conclusion } from '../../github/check-runs.ts'
import type { LogProblem } from '../../log/problem-matchers.ts'
import type { ExecutionState } from '../../run/state.ts'
import { cutAt, quoteText } from '../../runner/safe-text.ts'
import { isPassing, type Outcome } from '../../watch/verdict.ts'
import { explain } from '../explain/explain.ts'
import type { GateResult } from '../result.ts'
import { inlineCode, link } from '../summary/markdown.ts'
import { joinParts, renderExplanation, renderHeading, renderSummary } from '../summary/summary.ts'
import { trustedUrl } from '../trusted-link.ts'

/** GitHub takes this much of each text of a check run, and of a comment. */
export const textCapBytes = 65_535
const longestTitle = 255
/** GitHub takes 64 KB; nobody reads that beside a line of code. */
const longestMessage = 1_000

/** What a check run shows while the step waits. */
export function renderWaiting(url: string | null): CheckText {
  const where = url === null ? 'The run has not been found yet.' : `${link(url, 'Open it in Buddy')}.`
  return { title: 'Waiting for Buddy', summary: `The gate waits for Buddy. ${where}`, text: '' }
}

/** What a check run shows at the end: the verdict and its cause, and the job summary as far as it fits. Each at most {@link textCapBytes}. */
export function renderCheckText(result: GateResult): CheckText {
  const url = buddyUrl(result)
  return {
    title: quoteText(explain(result)?.title ?? renderVerdict(result), longestTitle),
    summary: joinParts(
      [renderHeading(result), renderExplanation(explain(result)), url === null ? '' : link(url, 'Open it in Buddy')],
      textCapBytes,
    ),
    text: renderSummary(result, textCapBytes),
  }
}

/** What a check run shows that the step could not complete: it was stopped, before or after it knew how Buddy ended. */
export function renderInterrupted(isKnown: boolean): CheckText {
  if (isKnown)
    return {
      title: 'The gate has ended',
      summary: 'The step could not write here what it found out; its job log and its job summary have it.',
      text: '',
    }
  return {
    title: 'The gate was stopped',
    summary: 'The step was stopped before it could say how Buddy ended. Run it again.',
    text: '',
  }
}

/** A finding as GitHub takes it: a title and a message that are plain text and not too long. */
export function renderProblem({ title, message }: LogProblem): Pick<LogProblem, 'title' | 'message'> {
  return {
    title: quoteText(title, longestTitle),
    message: message.length > longestMessage ? `${cutAt(message, longestMessage)}…` : message,
  }
}

/** The page in Buddy of what is watched; null where none is known or trusted. */
export function buddyUrl({ state, apiUrl }: Pick<GateResult, 'state' | 'apiUrl'>): string | null {
  return trustedUrl(state?.htmlUrl ?? null, apiUrl)
}

/** The cell of a table that says which run it was; '' where that is not known. */
export function renderRunName({ ids, state }: GateResult): string {
  const revision = shortenRevision(state?.execution?.revision ?? state?.action?.revision ?? null)
  const commit = revision === '' ? '' : `commit ${inlineCode(revision)}`
  return [ids?.executionId == null ? '' : `Run ${inlineCode(ids.executionId)}`, commit]
    .filter((part) => part !== '')
    .join(', ')
}

function renderVerdict({ state }: GateResult): string {
  return `Passed: ${state?.name ?? 'the run'} is ${state?.effectiveStatus ?? ''}`
}

/**
 * How the check run ends. It is green if and only if the step passed; what waits for somebody asks for that, whatever else
 * ended the step. Never `neutral` or `skipped`, which a required check would take for green.
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
