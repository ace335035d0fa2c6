import { describeNoCause, findCause, findJudgedAction, findLog } from '../explain/failure-cause.ts'
import { cutShown, findCauseDetails, isShort, renderFailureLines } from '../explain/failure-lines.ts'
import type { GateResult, LogExcerpt } from '../result.ts'
import { codeBlock, countLines, inlineCode } from './markdown.ts'

/** 1,000 UTF-16 units of a cause, because a shown line has fewer and is cut before. */
const longestCause = 1_000

/** The log of the action that failed, as the summary opens it. */
export interface FailureLog {
  readonly markdown: string
  /** The log that stands whole in the text; null for none. */
  readonly whole: LogExcerpt | null
}

/**
 * Sentence on what ended a TERMINATED action or run, because a log tells at most what ran
 * at that time.
 */
const terminatedText = 'A person or a time limit in Buddy terminated it.'

/**
 * Renders the cause of a failure: Buddy's message, else the line of the log that tells it,
 * with the number of failures. Both wrap on a narrow page. More lines of the error follow
 * in a code block.
 */
export function renderCause(result: GateResult): string {
  const action = findJudgedAction(result)
  const log = findLog(result, action)
  const cause = findCause(result, action)
  const terminated = result.state?.effectiveStatus === 'TERMINATED' ? `${terminatedText}<br>` : ''
  if (cause === null) return `<blockquote>${terminated}${describeNoCause(log)}</blockquote>`
  const { tally, details } =
    cause.source === 'message' || log === null ? { tally: '', details: [] } : findCauseDetails(cause.text, log.errors)
  const line = `<strong>Cause: ${inlineCode(cutShown(cause.text), longestCause)}</strong>`
  const count = tally === '' ? '' : `<br>${inlineCode(cutShown(tally), longestCause)}`
  const quotation = `<blockquote>${terminated}${line}${count}</blockquote>`
  return details.length === 0 ? quotation : `${quotation}\n\n${codeBlock(details)}`
}

/**
 * Renders the log of the failed action in an open fold: whole if it is short, else its
 * error lines and its end.
 */
export function renderFailureLog(result: GateResult): FailureLog {
  const log = findLog(result, findJudgedAction(result))
  const lines = log === null ? [] : renderFailureLines(log)
  if (log === null || lines.length === 0) return { markdown: '', whole: null }
  const { lineCount, head, tail } = log.excerpt
  const place = `${inlineCode(log.action.actionName ?? '') || 'the action'} (${countLines(lineCount)})`
  return isShort(log)
    ? { markdown: openFold(`Log of ${place}`, codeBlock([...head, ...tail])), whole: log }
    : {
        markdown: openFold(`Error lines in the log of ${place}`, codeBlock(lines)),
        whole: null,
      }
}

function openFold(title: string, inside: string): string {
  return `<details open><summary>${title}</summary>\n\n${inside}\n\n</details>`
}
