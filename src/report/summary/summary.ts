import { logBudgetBytes } from '../../log/excerpt.ts'
import { explain } from '../explain/explain.ts'
import { hasFailure, isBlank } from '../explain/failure-cause.ts'
import type { GateResult } from '../result.ts'
import { renderActionsFold } from './actions.ts'
import { renderFacts, renderNotes } from './facts.ts'
import { type FailureLog, renderFailureLog, renderReason } from './failure.ts'
import { renderHeading } from './heading.ts'
import { renderLogs } from './logs.ts'
import { measureText } from './markdown.ts'
import { renderPending } from './pending.ts'
import { renderVariables } from './variables.ts'

/**
 * Limit of a summary in bytes, because GitHub drops a summary above 1 MiB, and masking
 * may lengthen it.
 */
export const summaryCapBytes = 900 * 1024
/** Room in bytes that the logs need at least; with less they are left out. */
const leastLogBytes = 1024

/**
 * Renders the job summary. Each newline counts twice, as Windows writes it. Texts from
 * Buddy cannot become markup.
 */
export function renderSummary(result: GateResult, capBytes = summaryCapBytes): string {
  return renderParts(result, [renderHeading(result), renderReason(result)], capBytes)
}

/**
 * Renders the job summary without its heading, cause and link, for a check run that
 * shows them above.
 */
export function renderDetails(result: GateResult, capBytes: number): string {
  return renderParts(result, [], capBytes)
}

/** Renders the parts below `lead`, which is empty if another text is the lead. */
function renderParts(result: GateResult, lead: readonly string[], capBytes: number): string {
  const failure: FailureLog = hasFailure(result) ? renderFailureLog(result) : { markdown: '', whole: null }
  const facts = joinParts(
    [...lead, ...listParts(result, failure.markdown, lead.length === 0)],
    capBytes - leastLogBytes,
  )
  const logs = result.logs.filter((log) => log !== failure.whole && !(isBlank(log) && log.note === ''))
  // Names and fences come on top of the bytes of the logs, so logs that do not fit are
  // tried smaller.
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

function listParts(result: GateResult, failureLog: string, isLinked: boolean): readonly string[] {
  const actions = renderActionsFold(result)
  const facts = renderFacts(result, isLinked)
  if (explain(result) === null) return [renderVariables(result), actions, facts, renderNotes(result)]
  return [renderPending(result), facts, renderNotes(result), failureLog, actions, renderVariables(result)]
}
