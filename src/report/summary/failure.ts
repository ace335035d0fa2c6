import { describeNoCause, findCause, findJudgedAction, findLog } from '../explain/failure-cause.ts'
import { cutShown, findCauseDetails, isShort, renderFailureLines } from '../explain/failure-lines.ts'
import type { GateResult, LogExcerpt } from '../result.ts'
import { codeBlock, countLines, inlineCode } from './markdown.ts'

/** The log of the action that failed, as the summary opens it. */
export interface FailureLog {
  readonly markdown: string
  /** The log that stands whole in the text; null for none. */
  readonly whole: LogExcerpt | null
}

/**
 * Renders the cause of a failure: Buddy's message, else the line of the log that tells it, with the number of failures.
 * Both wrap on a narrow page. More lines of the error follow in a code block.
 */
export function renderCause(result: GateResult): string {
  const action = findJudgedAction(result)
  const log = findLog(result, action)
  const cause = findCause(result, action)
  if (cause === null) return describeNoCause(log)
  const { tally, details } =
    cause.source === 'message' || log === null ? { tally: '', details: [] } : findCauseDetails(cause.text, log.errors)
  const count = tally === '' ? '' : `<br>${inlineCode(cutShown(tally))}`
  const quotation = `<blockquote><strong>Cause: ${inlineCode(cutShown(cause.text))}</strong>${count}</blockquote>`
  return details.length === 0 ? quotation : `${quotation}\n\n${codeBlock(details)}`
}

/** Renders the log of the failed action in an open fold: whole if it is short, else its error lines and its end. */
export function renderFailureLog(result: GateResult): FailureLog {
  const log = findLog(result, findJudgedAction(result))
  if (log === null || log.excerpt.lineCount === 0) return { markdown: '', whole: null }
  const { lineCount, head, tail } = log.excerpt
  const place = `${inlineCode(log.action.actionName ?? '') || 'the action'} (${countLines(lineCount)})`
  return isShort(log)
    ? { markdown: openFold(`Log of ${place}`, codeBlock([...head, ...tail])), whole: log }
    : {
        markdown: openFold(`Error lines in the log of ${place}`, codeBlock(renderFailureLines(log))),
        whole: null,
      }
}

function openFold(title: string, inside: string): string {
  return `<details open><summary>${title}</summary>\n\n${inside}\n\n</details>`
}
