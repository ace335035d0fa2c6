import { shortenRevision } from '../../buddy/actions.ts'
import { logBudgetBytes } from '../../log/excerpt.ts'
import { countExecutions } from '../../run/state.ts'
import { formatDuration } from '../duration.ts'
import { explain } from '../explain/explain.ts'
import type { Explanation } from '../explain/explanation.ts'
import { measureSeconds } from '../outputs.ts'
import type { GateResult } from '../result.ts'
import { trustedUrl } from '../trusted-link.ts'
import { renderActions } from './actions.ts'
import { renderLogs } from './logs.ts'
import { inlineCode, link, escapedText, table } from './markdown.ts'

/** GitHub drops a step's summary above 1 MiB, without a word just below it, and its masking may lengthen it. */
export const summaryCapBytes = 900 * 1024
const variableCount = 100
/** Logs that do not fit with this much room do not fit at all. */
const leastLogBytes = 1024

const verdicts = {
  passed: '✅ Passed',
  missing: '✅ No run for the commit',
  failed: '❌ Failed',
  'timed-out': '⏱️ Timed out',
  cancelled: '🚫 Cancelled',
  unknown: '❓ Unknown',
} as const

/**
 * The job summary: the verdict and what it stands on, what to do, the actions of a run, the variables, the logs. Texts
 * from Buddy cannot become markup in it; it is never larger than the cap, each newline counted twice, as Windows writes it.
 */
export function renderSummary(result: GateResult, capBytes = summaryCapBytes): string {
  const { state, logs, outcome } = result
  const isWholeRun = state?.kind === 'run'
  const facts = joinParts(
    [
      renderHeading(result),
      renderExplanation(explain(result)),
      renderFacts(result),
      isWholeRun ? renderActions(state.actions, result.apiUrl) : '',
      renderVariables(result),
    ],
    capBytes - leastLogBytes,
  )
  // Names, fences and headings come on top of the logs' own bytes, so what does not fit is tried smaller.
  for (
    let budget = Math.min(logBudgetBytes, capBytes - measureText(facts));
    budget >= leastLogBytes;
    budget = Math.floor((budget * 3) / 4)
  ) {
    const whole = `${facts}\n\n${renderLogs(logs, isWholeRun, outcome === 'passed', budget)}`.trimEnd()
    if (measureText(whole) < capBytes) return `${whole}\n`
  }
  return `${facts}\n\nThe logs did not fit into this summary.\n`
}

/** Parts of a text, as many from the first on as fit into so many bytes; empty ones are left out. */
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

/** The verdict as a heading. */
export function renderHeading({ outcome, state }: GateResult): string {
  const name = inlineCode(state?.name ?? '')
  const what =
    state === null
      ? ''
      : `: ${state.kind === 'run' ? 'run of ' : ''}${name === '' ? `the ${state.kind}` : name} is ${inlineCode(state.effectiveStatus)}`
  return `<h3>${verdicts[outcome]}${what}</h3>`
}

/** Why it did not pass and what to do; '' where it did. */
export function renderExplanation(explanation: Explanation | null): string {
  if (explanation === null) return ''
  const lines = explanation.cause.split('\n').map(escapedText).join('<br>')
  return `<blockquote><strong>${escapedText(explanation.title)}.</strong> ${lines}<br><em>What to do:</em> ${escapedText(explanation.nextStep)}</blockquote>`
}

function renderFacts(result: GateResult): string {
  const { state, apiUrl, ids } = result
  const seconds = measureSeconds(state?.startDate ?? null, state?.finishDate ?? null)
  const url = trustedUrl(state?.htmlUrl ?? ids?.htmlUrl ?? null, apiUrl)
  const rows: readonly (readonly [string, string])[] = [
    ['Action', withNote(inlineCode(state?.action?.actionName ?? ''), inlineCode(state?.action?.actionType ?? ''))],
    ['Executions', renderExecutions(result)],
    ['Status', renderStatus(result)],
    ['This step', result.operationNotes.map(escapedText).join('<br>')],
    ['Pipeline', renderPipeline(result)],
    ['Run', renderRun(result)],
    ['Commit', renderCommit(result)],
    ['Started', inlineCode(state?.startDate ?? '')],
    ['Duration', seconds === null || seconds < 0 ? '' : formatDuration(seconds * 1000)],
    ['Approved', renderApproval(result)],
    [
      'In Buddy',
      url === null
        ? inlineCode(state?.htmlUrl ?? '')
        : link(url, `Open this ${state?.kind === 'action' ? 'action' : 'run'} in Buddy`),
    ],
  ]
  const shown = rows.filter(([, value]) => value !== '')
  return shown.length === 0
    ? ''
    : table(
        shown.map(([name, value]) => [`<strong>${name}</strong>`, value]),
        [],
      )
}

function renderStatus({ state }: GateResult): string {
  if (state === null) return ''
  const { status, effectiveStatus, progress, execution, kind } = state
  const judged = status === effectiveStatus ? '' : ` (judged ${inlineCode(effectiveStatus)}: the run has ended)`
  const amount = progress === null || state.statusClass === 'finished' ? '' : `, ${String(progress)} %`
  const run =
    execution === null || execution.status === status || kind === 'run'
      ? ''
      : `; the run is ${inlineCode(execution.status)}`
  return `${inlineCode(status)}${amount}${judged}${run}`
}

function renderExecutions({ state }: GateResult): string {
  const count = state === null ? 1 : countExecutions(state)
  return count > 1 ? `${String(count)} of this action in the run; the one that started last counts` : ''
}

function renderPipeline({ target, ids, state }: GateResult): string {
  if (target === null) return ''
  const number = ids?.pipelineId == null ? '' : `number ${ids.pipelineId}`
  const name = inlineCode(
    state?.execution?.pipelineName ?? (target.pipeline.by === 'identifier' ? target.pipeline.identifier : ''),
  )
  return [inlineCode(`${target.workspace}/${target.project}`), name === '' ? number : withNote(name, number)]
    .filter((part) => part !== '')
    .join(' · ')
}

function renderRun({ ids, state }: GateResult): string {
  if (ids?.executionId == null) return ''
  const creator = inlineCode(state?.execution?.creatorName ?? '')
  return `number ${ids.executionId}${creator === '' ? '' : `, started by ${creator}`}`
}

function renderCommit({ state }: GateResult): string {
  const revision = shortenRevision(state?.execution?.revision ?? state?.action?.revision ?? null)
  const ref = state?.execution?.tag ?? state?.execution?.branch ?? ''
  return [inlineCode(revision), ref === '' ? '' : `on ${inlineCode(ref)}`].filter((part) => part !== '').join(' ')
}

function renderApproval({ state }: GateResult): string {
  const action = state?.action ?? null
  if (action?.approverId == null) return ''
  const name = action.outputtedVariables.find(({ key }) => key === 'BUDDY_APPROVING_ACTOR')?.value ?? ''
  const member = `member ${String(action.approverId)}`
  const when = inlineCode(action.approvalDate ?? '')
  return `by ${name === '' ? member : withNote(inlineCode(name), member)}${when === '' ? '' : `, ${when}`}`
}

function renderVariables({ state, maskedVariables }: GateResult): string {
  const variables = state?.outputtedVariables ?? []
  if (variables.length === 0) return ''
  const rows = variables
    .slice(0, variableCount)
    .map(({ key, value }) => [
      inlineCode(key),
      maskedVariables.has(key) ? '<em>hidden</em>' : inlineCode(value) || '<em>empty</em>',
    ])
  const more =
    variables.length > variableCount
      ? [[`and ${String(variables.length - variableCount)} more, in the output <code>variables</code>`]]
      : []
  return table([...rows, ...more], ['Variable', 'Value'])
}

function withNote(text: string, note: string): string {
  return text === '' || note === '' ? text : `${text} (${note})`
}

function measureText(text: string): number {
  return Buffer.byteLength(text) + (text.match(/\n/g) ?? []).length
}
