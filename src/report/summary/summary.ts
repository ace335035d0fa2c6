import { shortenRevision } from '../../buddy/actions.ts'
import { logBudgetBytes } from '../../log/excerpt.ts'
import { countExecutions } from '../../run/state.ts'
import { formatDuration } from '../duration.ts'
import { explain } from '../explain/explain.ts'
import type { Explanation } from '../explain/explanation.ts'
import { measureSeconds } from '../outputs.ts'
import type { Story } from '../result.ts'
import { trustLink } from '../trusted-link.ts'
import { renderActions } from './actions.ts'
import { renderLogs } from './logs.ts'
import { code, link, prose, table } from './markdown.ts'

/** GitHub drops a step's summary above 1 MiB, without a word just below it, and its masking may lengthen it. */
export const summaryCapBytes = 900 * 1024
const variableCount = 100
/** Logs that do not fit with this much room do not fit at all. */
const leastLogBytes = 1024

const verdicts = {
  passed: '✅ Passed',
  failed: '❌ Failed',
  'timed-out': '⏱️ Timed out',
  cancelled: '🚫 Cancelled',
  unknown: '❓ Unknown',
} as const

/**
 * The job summary: the verdict and what it stands on, what to do, the actions of a run, the variables, the logs. Texts
 * from Buddy cannot become markup in it; it is never larger than the cap, each newline counted twice, as Windows writes it.
 */
export function renderSummary(story: Story, capBytes = summaryCapBytes): string {
  const { reading, logs, outcome } = story
  const isWholeRun = reading?.subject === 'run'
  const facts = joinParts(
    [
      renderHeading(story),
      renderExplanation(explain(story)),
      renderFacts(story),
      isWholeRun ? renderActions(reading.actions, story.apiUrl) : '',
      renderVariables(story),
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
export function renderHeading({ outcome, reading }: Story): string {
  const name = code(reading?.name ?? '')
  const what =
    reading === null
      ? ''
      : `: ${reading.subject === 'run' ? 'run of ' : ''}${name === '' ? `the ${reading.subject}` : name} is ${code(reading.judgedStatus)}`
  return `<h3>${verdicts[outcome]}${what}</h3>`
}

/** Why it did not pass and what to do; '' where it did. */
export function renderExplanation(explanation: Explanation | null): string {
  if (explanation === null) return ''
  const lines = explanation.cause.split('\n').map(prose).join('<br>')
  return `<blockquote><strong>${prose(explanation.title)}.</strong> ${lines}<br><em>What to do:</em> ${prose(explanation.next)}</blockquote>`
}

function renderFacts(story: Story): string {
  const { reading, apiUrl, ids } = story
  const seconds = measureSeconds(reading?.startDate ?? null, reading?.finishDate ?? null)
  const page = trustLink(reading?.htmlUrl ?? ids?.htmlUrl ?? null, apiUrl)
  const rows: readonly (readonly [string, string])[] = [
    ['Action', withNote(code(reading?.action?.actionName ?? ''), code(reading?.action?.actionType ?? ''))],
    ['Executions', renderExecutions(story)],
    ['Status', renderStatus(story)],
    ['This step', story.deeds.map(prose).join('<br>')],
    ['Pipeline', renderPipeline(story)],
    ['Run', renderRun(story)],
    ['Commit', renderCommit(story)],
    ['Started', code(reading?.startDate ?? '')],
    ['Duration', seconds === null || seconds < 0 ? '' : formatDuration(seconds * 1000)],
    ['Approved', renderApproval(story)],
    [
      'In Buddy',
      page === null
        ? code(reading?.htmlUrl ?? '')
        : link(page, `Open this ${reading?.subject === 'action' ? 'action' : 'run'} in Buddy`),
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

function renderStatus({ reading }: Story): string {
  if (reading === null) return ''
  const { status, judgedStatus, progress, execution, subject } = reading
  const judged = status === judgedStatus ? '' : ` (judged ${code(judgedStatus)}: the run has ended)`
  const amount = progress === null || reading.class === 'settled' ? '' : `, ${String(progress)} %`
  const run =
    execution === null || execution.status === status || subject === 'run'
      ? ''
      : `; the run is ${code(execution.status)}`
  return `${code(status)}${amount}${judged}${run}`
}

function renderExecutions({ reading }: Story): string {
  const count = reading === null ? 1 : countExecutions(reading)
  return count > 1 ? `${String(count)} of this action in the run; the one that started last counts` : ''
}

function renderPipeline({ target, ids, reading }: Story): string {
  if (target === null) return ''
  const number = ids?.pipelineId == null ? '' : `number ${ids.pipelineId}`
  const name = code(
    reading?.execution?.pipelineName ?? (target.pipeline.by === 'identifier' ? target.pipeline.identifier : ''),
  )
  return [code(`${target.workspace}/${target.project}`), name === '' ? number : withNote(name, number)]
    .filter((part) => part !== '')
    .join(' · ')
}

function renderRun({ ids, reading }: Story): string {
  if (ids?.executionId == null) return ''
  const creator = code(reading?.execution?.creatorName ?? '')
  return `number ${ids.executionId}${creator === '' ? '' : `, started by ${creator}`}`
}

function renderCommit({ reading }: Story): string {
  const revision = shortenRevision(reading?.execution?.revision ?? reading?.action?.revision ?? null)
  const ref = reading?.execution?.tag ?? reading?.execution?.branch ?? ''
  return [code(revision), ref === '' ? '' : `on ${code(ref)}`].filter((part) => part !== '').join(' ')
}

function renderApproval({ reading }: Story): string {
  const action = reading?.action ?? null
  if (action?.approverId == null) return ''
  const name = action.outputtedVariables.find(({ key }) => key === 'BUDDY_APPROVING_ACTOR')?.value ?? ''
  const member = `member ${String(action.approverId)}`
  const when = code(action.approvalDate ?? '')
  return `by ${name === '' ? member : withNote(code(name), member)}${when === '' ? '' : `, ${when}`}`
}

function renderVariables({ reading, hidden }: Story): string {
  const variables = reading?.outputtedVariables ?? []
  if (variables.length === 0) return ''
  const rows = variables
    .slice(0, variableCount)
    .map(({ key, value }) => [code(key), hidden.has(key) ? '<em>hidden</em>' : code(value) || '<em>empty</em>'])
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
