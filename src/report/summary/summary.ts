import { logBudgetBytes } from '../../log/excerpt.ts'
import { explain } from '../explain/explain.ts'
import type { Explanation } from '../explain/explanation.ts'
import type { GateResult } from '../result.ts'
import { renderActionsFold } from './actions.ts'
import { renderFacts, renderNotes } from './facts.ts'
import { type FailureLog, renderCause, renderFailureLog } from './failure.ts'
import { renderHeading } from './heading.ts'
import { renderLogs } from './logs.ts'
import { escapedText, measureText } from './markdown.ts'
import { renderPending } from './pending.ts'
import { renderVariables } from './variables.ts'

export { renderHeading } from './heading.ts'

/** Limit of a summary in bytes, because GitHub drops a summary above 1 MiB, and masking may lengthen it. */
export const summaryCapBytes = 900 * 1024
/** Room in bytes that the logs need at least; with less they are left out. */
const leastLogBytes = 1024

/**
 * Renders the job summary, with each newline counted twice, as Windows writes it. Texts from Buddy cannot become markup.
 */
export function renderSummary(result: GateResult, capBytes = summaryCapBytes): string {
  const failure: FailureLog = hasFailure(result) ? renderFailureLog(result) : { markdown: '', whole: null }
  const facts = joinParts(listParts(result, failure.markdown), capBytes - leastLogBytes)
  const logs = result.logs.filter((log) => log !== failure.whole)
  // Names and fences come on top of the bytes of the logs, so logs that do not fit are tried smaller.
  for (
    let budget = Math.min(logBudgetBytes, capBytes - measureText(facts));
    budget >= leastLogBytes;
    budget = Math.floor((budget * 3) / 4)
  ) {
    const whole = `${facts}\n\n${renderLogs(logs, budget)}`.trimEnd()
    if (measureText(whole) < capBytes) return `${whole}\n`
  }
  return `${facts}\n\nThe logs did not fit into this summary.\n`
}

/** Joins the first parts that fit into the limit; empty ones are left out. */
export function joinParts(parts: readonly string[], capBytes: number): string {
  const fitting: string[] = []
  let room = capBytes
  for (const part of parts.filter((one) => one !== '')) {
    room -= measureText(part) + measureText('\n\n')
    if (room < 0) break
    fitting.push(part)
  }
  return fitting.join('\n\n')
}

/** Renders why the step did not pass and what to do; '' for a step that passed. */
export function renderExplanation(explanation: Explanation | null): string {
  if (explanation === null) return ''
  return renderReason(`<strong>${escapedText(explanation.title)}.</strong> `, explanation)
}

function renderReason(title: string, { cause, nextStep, request }: Explanation): string {
  const lines = [
    `${title}${cause.split('\n').map(escapedText).join('<br>')}`,
    `<em>What to do:</em> ${escapedText(nextStep)}`,
    ...(request === null ? [] : [`<em>Request:</em> ${escapedText(request)}`]),
  ]
  return `<blockquote>${lines.join('<br>')}</blockquote>`
}

/** Returns true if Buddy ran something and it failed, so that there is a cause in its message or its log. */
function hasFailure({ outcome, state }: GateResult): boolean {
  return outcome === 'failed' && state !== null && ['FAILED', 'TERMINATED'].includes(state.effectiveStatus)
}

function listParts(result: GateResult, failureLog: string): readonly string[] {
  const { state, apiUrl } = result
  const explanation = explain(result)
  const actions = state?.kind === 'run' ? renderActionsFold(state.actions, apiUrl) : ''
  const heading = renderHeading(result)
  if (explanation === null) return [heading, renderVariables(result), actions, renderFacts(result), renderNotes(result)]
  const cause = hasFailure(result) ? renderCause(result) : renderReason('', explanation)
  return [
    heading,
    cause,
    renderPending(result),
    renderFacts(result),
    renderNotes(result),
    failureLog,
    actions,
    renderVariables(result),
  ]
}
