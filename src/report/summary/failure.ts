import { findCause, findJudgedAction, findLog, listShownLines } from '../explain/failure-cause.ts'
import type { GateResult, LogExcerpt } from '../result.ts'
import { cutAt } from '../../runner/safe-text.ts'
import type { NumberedLine } from '../../log/excerpt.ts'
import { codeBlock, countLines, inlineCode } from './markdown.ts'

/** Lines of a log that is shown whole, because it is as short as an excerpt. */
const shortLogLines = 40
/** Longest shown line in UTF-16 units. */
const longestLine = 500

/** The log of the action that failed, as the summary opens it. */
export interface FailureLog {
  readonly markdown: string
  /** The log that stands whole in the text; null for none. */
  readonly whole: LogExcerpt | null
}

/** Renders the cause of a failure as a code block: Buddy's message, else the line of the log that tells it. */
export function renderCause(result: GateResult): string {
  const cause = findCause(result, findJudgedAction(result))
  return cause === null ? 'Buddy gave no message and no log.' : codeBlock(cause.text.split('\n').map(cutLine))
}

/** Renders the log of the action that failed in an open fold: whole if it is short, else its error lines and its end. */
export function renderFailureLog(result: GateResult): FailureLog {
  const action = findJudgedAction(result)
  const log = findLog(result, action)
  if (log === null || log.excerpt.lineCount === 0) return { markdown: '', whole: null }
  const { lineCount, head, tail } = log.excerpt
  const name = inlineCode(log.action.actionName ?? '') || 'the action'
  const lines = [...head, ...tail]
  if (lineCount <= shortLogLines && lines.length === lineCount && log.note === '' && lines.every(isShort))
    return { markdown: openFold(`Log of ${name} (${countLines(lineCount)})`, codeBlock(lines)), whole: log }
  const title = `Error lines in the log of ${name} (${countLines(lineCount)})`
  return { markdown: openFold(title, codeBlock(renderLines(listShownLines(log)))), whole: null }
}

function openFold(title: string, inside: string): string {
  return `<details open><summary>${title}</summary>\n\n${inside}\n\n</details>`
}

/** Numbers lines, and marks each gap between two of them. */
function renderLines(lines: readonly NumberedLine[]): readonly string[] {
  const width = String(lines.at(-1)?.number ?? 0).length
  return lines.flatMap(({ number, text }, index) => {
    const before = lines[index - 1]?.number ?? number - 1
    const line = `${String(number).padStart(width)}: ${cutLine(text)}`
    return number - before > 1 ? [`${' '.repeat(width)}⋮`, line] : [line]
  })
}

function isShort(line: string): boolean {
  return line.length <= longestLine
}

function cutLine(line: string): string {
  return isShort(line) ? line : `${cutAt(line, longestLine)}…`
}
