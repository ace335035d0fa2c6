import type { Variable } from '../buddy/model.ts'
import { formatDuration } from './duration.ts'
import { measureLine } from './excerpt.ts'
import type { NumberedLine } from './excerpt.ts'
import { explain } from './explain.ts'
import type { Explanation } from './explain.ts'
import { trustLink } from './link.ts'
import { measureSeconds } from './outputs.ts'
import type { Story, StoryLog } from './story.ts'
import { cutAt, quoteText } from './text.ts'

/** GitHub drops a step's summary above 1 MiB, without a word just below it, and its masking may lengthen it. */
export const summaryCapBytes = 900 * 1024
/** Of that, what the log's head and tail may take; the rest is for the facts, the variables and the lines that look like errors. */
export const logBudgetBytes = 760 * 1024
const errorBudgetBytes = 48 * 1024
const variableCount = 100
const longestErrorLine = 500

const verdicts = { passed: '✅ Passed', failed: '❌ Failed', 'timed-out': '⏱️ Timed out', cancelled: '🚫 Cancelled', unknown: '❓ Unknown' } as const

/**
 * The job summary: the verdict and what it stands on, what to do, the variables, the log. Texts from Buddy cannot become
 * markup in it; it is never larger than {@link summaryCapBytes}, each newline counted twice, as Windows writes it.
 */
export function renderSummary(story: Story): string {
  const explanation = explain(story)
  const facts = [renderHeading(story), renderExplanation(explanation), renderFacts(story), renderVariables(story)].filter((part) => part !== '').join('\n\n')
  const whole = story.log === null ? facts : `${facts}\n\n${renderLog(story.log, story.outcome !== 'passed')}`
  if (measureText(whole) <= summaryCapBytes) return `${whole}\n`
  return `${facts}\n\nThe log did not fit into this summary.\n`
}

function renderHeading({ outcome, reading }: Story): string {
  const name = reading?.actionExecution.actionName ?? null
  const what = name === null ? '' : `: ${code(name)}`
  const status = reading === null ? '' : ` is ${code(reading.judgedStatus)}`
  return `<h3>${verdicts[outcome]}${what}${status}</h3>`
}

function renderExplanation(explanation: Explanation | null): string {
  if (explanation === null) return ''
  const lines = explanation.cause.split('\n').map(prose).join('<br>')
  return `<blockquote><strong>${escapeHtml(explanation.title)}.</strong> ${lines}<br><em>What to do:</em> ${prose(explanation.next)}</blockquote>`
}

function renderFacts(story: Story): string {
  const { address, reading } = story
  const actionExecution = reading?.actionExecution ?? null
  const execution = reading?.execution ?? null
  const seconds = measureSeconds(actionExecution?.startDate ?? null, actionExecution?.finishDate ?? null)
  const page = trustLink(actionExecution?.htmlUrl ?? null, story.apiUrl)
  const rows: readonly (readonly [string, string])[] = [
    ['Action', withNote(code(actionExecution?.actionName ?? ''), code(actionExecution?.actionType ?? ''))],
    ['Status', renderStatus(story)],
    ['Pipeline', address === null ? '' : `${code(`${address.workspace}/${address.project}`)} · ${execution?.pipelineName == null ? `number ${address.pipelineId}` : withNote(code(execution.pipelineName), `number ${address.pipelineId}`)}`],
    ['Run', address === null ? '' : `number ${address.executionId}${execution?.creatorName == null ? '' : `, started by ${code(execution.creatorName)}`}`],
    ['Commit', renderCommit(story)],
    ['Started', code(actionExecution?.startDate ?? '')],
    ['Duration', seconds === null || seconds < 0 ? '' : formatDuration(seconds * 1000)],
    ['Approved', renderApproval(story)],
    ['In Buddy', page === null ? code(actionExecution?.htmlUrl ?? '') : `<a href="${escapeHtml(page)}">Open this action in Buddy</a>`],
  ]
  const shown = rows.filter(([, value]) => value !== '')
  if (shown.length === 0) return ''
  return `<table>\n${shown.map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`).join('\n')}\n</table>`
}

function renderStatus({ reading }: Story): string {
  if (reading === null) return ''
  const { status, judgedStatus, actionExecution, execution } = reading
  const judged = status === judgedStatus ? '' : ` (judged ${code(judgedStatus)}: the run has ended)`
  const progress = actionExecution.progress === null || reading.class === 'settled' ? '' : `, ${String(actionExecution.progress)} %`
  const run = execution === null || execution.status === status ? '' : `; the run is ${code(execution.status)}`
  return `${code(status)}${progress}${judged}${run}`
}

function renderCommit({ reading }: Story): string {
  const revision = reading?.execution?.revision ?? reading?.actionExecution.revision ?? ''
  const ref = reading?.execution?.tag ?? reading?.execution?.branch ?? ''
  return [code(revision.slice(0, 12)), ref === '' ? '' : `on ${code(ref)}`].filter((part) => part !== '').join(' ')
}

function renderApproval({ reading }: Story): string {
  const approverId = reading?.actionExecution.approverId ?? null
  if (approverId === null) return ''
  const name = reading?.actionExecution.outputtedVariables.find(({ key }) => key === 'BUDDY_APPROVING_ACTOR')?.value ?? ''
  const who = name === '' ? `member ${String(approverId)}` : withNote(code(name), `member ${String(approverId)}`)
  const when = reading?.actionExecution.approvalDate ?? ''
  return when === '' ? `by ${who}` : `by ${who}, ${code(when)}`
}

function renderVariables({ reading, hidden }: Story): string {
  const variables = reading?.actionExecution.outputtedVariables ?? []
  if (variables.length === 0) return ''
  const rows = variables.slice(0, variableCount).map(({ key, value }) => {
    const shown = hidden.has(key) ? '<em>hidden</em>' : renderValue(value)
    return `<tr><td>${code(key)}</td><td>${shown}</td></tr>`
  })
  const more = variables.length > variableCount ? `\n<tr><td colspan="2">and ${String(variables.length - variableCount)} more, in the output <code>variables</code></td></tr>` : ''
  return `<table>\n<tr><th align="left">Variable</th><th align="left">Value</th></tr>\n${rows.join('\n')}${more}\n</table>`
}

function renderValue(value: Variable['value']): string {
  return value === '' ? '<em>empty</em>' : code(value)
}

/** The log in a fold. After a blank line Markdown is Markdown again, and a fence longer than any run of backticks in the text holds it. */
function renderLog({ excerpt, note }: StoryLog, isOpen: boolean): string {
  const { lineCount, head, tail } = excerpt
  const leftOut = lineCount - head.length - tail.length
  const count = `${formatCount(lineCount)} ${lineCount === 1 ? 'line' : 'lines'}`
  const notes = note === '' ? '' : `\n\n<p>${prose(note)}</p>`
  if (lineCount === 0) return note === '' ? 'Buddy has no log of this action.' : `<p>${prose(note)}</p>`
  const parts =
    leftOut === 0
      ? [fence([...head, ...tail])]
      : [
          `The first ${formatCount(head.length)} lines:\n\n${fence(head)}`,
          renderErrors(excerpt.errors),
          `The last ${formatCount(tail.length)} lines (${formatCount(leftOut)} lines before them are left out here):\n\n${fence(tail)}`,
        ]
  const title = leftOut === 0 ? `Log: ${count}` : `Log: ${count}, ${formatCount(lineCount - leftOut)} of them here`
  return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>${notes}\n\n${parts.filter((part) => part !== '').join('\n\n')}\n\n</details>`
}

function renderErrors(errors: readonly NumberedLine[]): string {
  const lines: string[] = []
  let left = errorBudgetBytes
  for (const { number, text } of errors) {
    const line = `${String(number)}: ${text.length > longestErrorLine ? `${cutAt(text, longestErrorLine)}…` : text}`
    left -= measureLine(line)
    if (left < 0) break
    lines.push(line)
  }
  return lines.length === 0 ? '' : `Lines between that look like errors, with their numbers:\n\n${fence(lines)}`
}

function fence(lines: readonly string[]): string {
  const longestRun = lines.reduce((longest, line) => Math.max(longest, measureBackticks(line)), 0)
  const marks = '`'.repeat(Math.max(3, longestRun + 1))
  return `${marks}text\n${lines.join('\n')}\n${marks}`
}

function measureBackticks(line: string): number {
  return (line.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}

/** Foreign text as inline code: no markup, no mention, no link comes of it. '' for none. */
function code(text: string): string {
  const line = quoteText(text)
  return line === '' ? '' : `<code>${escapeHtml(line)}</code>`
}

/** A sentence that may quote foreign text: GitHub makes neither a mention nor an issue link of it. */
function prose(text: string): string {
  return escapeHtml(text.replace(/[@#]/g, '$&\u200b'))
}

function withNote(text: string, note: string): string {
  if (text === '' || note === '') return text
  return `${text} (${note})`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
}

function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function measureText(text: string): number {
  return Buffer.byteLength(text) + (text.match(/\n/g) ?? []).length
}
