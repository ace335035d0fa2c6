import { hasFailed, sortByStart } from '../../buddy/actions.ts'
import { measureExcerpt, measureLine, shrinkExcerpt } from '../../log/excerpt.ts'
import { renderErrorsBetween } from '../explain/failure-lines.ts'
import type { LogExcerpt } from '../result.ts'
import { codeBlock, countLines, escapedText, formatCount, inlineCode } from './markdown.ts'

/**
 * 48 KiB for the error lines between the beginnings and the ends of all logs together,
 * because the logs themselves need the room.
 */
const errorBudgetBytes = 48 * 1024
/**
 * 256 bytes for the fold and the title of a log, because they come on top of its lines.
 */
const frameBytes = 256
/**
 * 512 bytes of room that a log needs at least, because less shows only a line or two.
 */
const leastBytes = 512

/** 3 logs, up to which each has a fold of its own, because more hide what follows. */
const separateCount = 3

/**
 * Renders the logs in folds, failed actions first. These share the room first, and the
 * others get the rest.
 */
export function renderLogs(logs: readonly LogExcerpt[], budget: number): string {
  const errorBudget = Math.floor(Math.min(errorBudgetBytes, budget) / Math.max(1, logs.length))
  const shown = allotRoom(logs, budget)
  const leftOut = logs.length - shown.length
  const failed = shown.filter(({ action }) => hasFailed(action)).map((log) => renderLog(log, errorBudget))
  const others = shown.filter(({ action }) => !hasFailed(action)).map((log) => renderLog(log, errorBudget))
  const rest = leftOut === 1 ? 'The log of one more action' : `The logs of ${String(leftOut)} more actions`
  const joined =
    others.length <= separateCount
      ? others
      : [
          `<details><summary>Logs of ${String(others.length)} actions</summary>\n\n` +
            `${others.join('\n\n')}\n\n</details>`,
        ]
  return [...failed, ...joined, ...(leftOut > 0 ? [`${rest} did not fit here.`] : [])].join('\n\n')
}

function allotRoom(logs: readonly LogExcerpt[], budget: number): readonly LogExcerpt[] {
  const inTime = sortByStart(logs.map((log) => ({ ...log.action, log }))).map(({ log }) => log)
  const failed = inTime.filter(({ action }) => hasFailed(action))
  const others = inTime.filter(({ action }) => !hasFailed(action))
  const allotted = new Map<LogExcerpt, LogExcerpt>()
  let room = budget
  const allot = (log: LogExcerpt, bytes: number): void => {
    const excerpt = shrinkExcerpt(log.excerpt, bytes)
    room -= measureExcerpt(excerpt) + frameBytes
    allotted.set(log, { ...log, excerpt })
  }
  for (const [index, log] of failed.entries()) allot(log, Math.max(0, Math.floor(room / (failed.length - index))))
  for (const log of others) if (room >= leastBytes) allot(log, room)
  return inTime.flatMap((log) => allotted.get(log) ?? [])
}

/**
 * Renders one log. After a blank line Markdown is Markdown again, and the fence holds
 * whatever the log has.
 */
function renderLog(log: LogExcerpt, errorBudget: number): string {
  const { action, excerpt, note } = log
  const { lineCount, head, tail } = excerpt
  const name = inlineCode(action.actionName ?? '') || 'the action'
  const notes = note === '' ? '' : `<p>${escapedText(note)}</p>\n\n`
  const shownCount = head.length + tail.length
  const count = countLines(lineCount)
  const shown =
    shownCount === lineCount
      ? count
      : shownCount === 0
        ? `${count}, which did not fit here`
        : `${count}, ${formatCount(shownCount)} of them here`
  const status = action.status === 'SUCCESSFUL' ? '' : `, ${inlineCode(action.status)}`
  return (
    `<details><summary>Log of ${name}${status}: ${shown}</summary>\n\n` +
    `${notes}${renderLines(log, errorBudget)}</details>`
  )
}

function renderLines(log: LogExcerpt, errorBudget: number): string {
  const { lineCount, head, tail } = log.excerpt
  const leftOut = lineCount - head.length - tail.length
  if (lineCount === 0 || head.length + tail.length === 0) return ''
  if (leftOut === 0) return `${codeBlock([...head, ...tail])}\n\n`
  const first =
    head.length === 0
      ? ''
      : `The first ${head.length === 1 ? 'line' : countLines(head.length)}:\n\n${codeBlock(head)}\n\n`
  const [before, are] = [tail.length === 1 ? 'it' : 'them', leftOut === 1 ? 'is' : 'are']
  const gap = `${countLines(leftOut)} before ${before} ${are} left out here`
  const errors = hasFailed(log.action) ? renderErrors(log, errorBudget) : ''
  const last = `The last ${tail.length === 1 ? 'line' : countLines(tail.length)} (${gap}):`
  return `${first}${errors}${last}\n\n${codeBlock(tail)}\n\n`
}

function renderErrors(log: LogExcerpt, budget: number): string {
  let left = budget
  const lines = renderErrorsBetween(log)
  const end = lines.findIndex((line) => (left -= measureLine(line)) < 0)
  const shown = end < 0 ? lines : lines.slice(0, end)
  return shown.length === 0 ? '' : `Error lines between, with their numbers:\n\n${codeBlock(shown)}\n\n`
}
