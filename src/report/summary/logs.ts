import { failsRun, hasFailed, sortByStart } from '../../buddy/actions.ts'
import { type Excerpt, measureExcerpt, measureLine, type NumberedLine, shrinkExcerpt } from '../../log/excerpt.ts'
import { cutAt } from '../../runner/safe-text.ts'
import type { LogExcerpt } from '../result.ts'
import { inlineCode, codeBlock, formatCount, escapedText } from './markdown.ts'

/** Lines between that look like errors may take this, all logs together. */
const errorBudgetBytes = 48 * 1024
const longestErrorLine = 500
/** A fold and its title come on top. */
const frameBytes = 256
/** A log of which less than this would be left is not shown at all. */
const leastBytes = 512

/** The logs in folds, in the order in which the actions started. Those that failed share the room first, and are open; the others get what is left. */
export function renderLogs(
  logs: readonly LogExcerpt[],
  isWholeRun: boolean,
  hasPassed: boolean,
  budget: number,
): string {
  const errorBudget = Math.floor(Math.min(errorBudgetBytes, budget) / Math.max(1, logs.length))
  const shown = allotRoom(logs, budget)
  const leftOut = logs.length - shown.length
  const folds = shown.map((log) => {
    const title = isWholeRun
      ? `${inlineCode(log.action.actionName ?? 'Action')}, ${inlineCode(log.action.status)}: `
      : 'Log: '
    const isOpen = isWholeRun ? failsRun(log.action) : !hasPassed
    return renderLog(log, title, isOpen, errorBudget)
  })
  const rest = leftOut === 1 ? 'The log of one more action' : `The logs of ${String(leftOut)} more actions`
  return [...folds, ...(leftOut > 0 ? [`${rest} did not fit here.`] : [])].join('\n\n')
}

function allotRoom(logs: readonly LogExcerpt[], budget: number): readonly LogExcerpt[] {
  const places = new Map(logs.map((log) => [log.action, log]))
  const inTime = sortByStart([...places.keys()]).flatMap((action) => places.get(action) ?? [])
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

/** After a blank line Markdown is Markdown again, and the fence holds whatever the log has. */
function renderLog({ excerpt, note }: LogExcerpt, title: string, isOpen: boolean, errorBudget: number): string {
  const { lineCount, head, tail } = excerpt
  const notes = note === '' ? '' : `<p>${escapedText(note)}</p>\n\n`
  if (lineCount === 0 && title === 'Log: ')
    return note === '' ? 'Buddy has no log of this action.' : `<p>${escapedText(note)}</p>`
  const shownCount = head.length + tail.length
  const count = countLines(lineCount)
  const shown =
    shownCount === lineCount
      ? count
      : shownCount === 0
        ? `${count}, which did not fit here`
        : `${count}, ${formatCount(shownCount)} of them here`
  return `<details${isOpen ? ' open' : ''}><summary>${title}${shown}</summary>\n\n${notes}${renderLines(excerpt, errorBudget)}</details>`
}

function renderLines({ lineCount, head, errors, tail }: Excerpt, errorBudget: number): string {
  const leftOut = lineCount - head.length - tail.length
  if (lineCount === 0 || head.length + tail.length === 0) return ''
  if (leftOut === 0) return `${codeBlock([...head, ...tail])}\n\n`
  const first =
    head.length === 0
      ? ''
      : `The first ${head.length === 1 ? 'line' : countLines(head.length)}:\n\n${codeBlock(head)}\n\n`
  const gap = `${countLines(leftOut)} before ${tail.length === 1 ? 'it' : 'them'} ${leftOut === 1 ? 'is' : 'are'} left out here`
  return `${first}${renderErrors(errors, errorBudget)}The last ${tail.length === 1 ? 'line' : countLines(tail.length)} (${gap}):\n\n${codeBlock(tail)}\n\n`
}

function countLines(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'line' : 'lines'}`
}

function renderErrors(errors: readonly NumberedLine[], budget: number): string {
  const lines: string[] = []
  let left = budget
  for (const { number, text } of errors) {
    const line = `${String(number)}: ${text.length > longestErrorLine ? `${cutAt(text, longestErrorLine)}…` : text}`
    left -= measureLine(line)
    if (left < 0) break
    lines.push(line)
  }
  return lines.length === 0 ? '' : `Lines between that look like errors, with their numbers:\n\n${codeBlock(lines)}\n\n`
}
