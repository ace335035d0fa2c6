import { explain } from '../explain/explain.ts'
import { describeNoCause, findCause, findJudgedAction, findLog, hasFailure } from '../explain/failure-cause.ts'
import { cutShown, isShort, renderCauseDetails, renderFailureLines } from '../explain/failure-lines.ts'
import { describePassWithoutRun } from '../explain/not-found.ts'
import type { GateResult, LogExcerpt } from '../result.ts'
import { codeBlock, countLines, escapedText, inlineCode } from './markdown.ts'

/** 1,000 UTF-16 units of a cause, because a shown line has fewer and is cut before. */
const longestCause = 1_000

/** Label of a cause. */
const causeLabel = '<strong>Cause:</strong> '

/**
 * Sentence on what ended a TERMINATED action or run, because a log tells at most what
 * ran at that time.
 */
const terminatedText = 'A person or a time limit in Buddy terminated it.'

/** The log of the action that failed, as the summary opens it. */
export interface FailureLog {
  readonly markdown: string
  /** The log that stands whole in the text; null for none. */
  readonly whole: LogExcerpt | null
}

/** Options of {@link renderReason}. */
interface ReasonOptions {
  /** Plain title above. A cause that ends it is left out. */
  readonly title?: string
  /** False if no line of the log may be quoted. */
  readonly quotesLog?: boolean
}

/**
 * Renders why the step did not pass and what to do, or why the step passes without a
 * run; '' for any other step that passed.
 */
export function renderReason(result: GateResult, { title = '', quotesLog = true }: ReasonOptions = {}): string {
  const explanation = explain(result)
  if (explanation === null) return renderSentences(describePassWithoutRun(result), title, '')
  const { cause, nextStep, request } = explanation
  const what = `<strong>What to do:</strong> ${escapedText(nextStep)}`
  const asked = request === null ? '' : `<br><strong>Request:</strong> ${inlineCode(request)}`
  return [
    hasFailure(result) && quotesLog ? renderFailureCause(result, title) : renderSentences(cause, title),
    `<p>${what}${asked}</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Renders a cause of ours, each line of it in a line; '' if the title has it. */
function renderSentences(cause: string, title: string, label = causeLabel): string {
  return title.endsWith(cause) ? '' : `<p>${label}${cause.split('\n').map(escapedText).join('<br>')}</p>`
}

/**
 * Renders the cause of a failure: Buddy's message, else the line of the log that tells
 * it, with the number of failures. Both are code that wraps on a narrow page. More
 * lines of the error follow in a code block.
 */
function renderFailureCause(result: GateResult, title: string): string {
  const action = findJudgedAction(result)
  const log = findLog(result, action)
  const cause = findCause(result, action)
  const isTerminated = result.state?.effectiveStatus === 'TERMINATED'
  if (cause === null) return renderSentences(isTerminated ? terminatedText : describeNoCause(log), title)
  const { tally, details } =
    cause.source === 'message' || log === null ? { tally: '', details: [] } : renderCauseDetails(log.errors)
  const lines = [
    ...(isTerminated ? [terminatedText] : []),
    ...(title.endsWith(cause.text) ? [] : [`${causeLabel}${inlineCode(cutShown(cause.text), longestCause)}`]),
    ...(tally === '' ? [] : [inlineCode(cutShown(tally), longestCause)]),
  ]
  return [lines.length === 0 ? '' : `<p>${lines.join('<br>')}</p>`, details.length === 0 ? '' : codeBlock(details)]
    .filter((part) => part !== '')
    .join('\n\n')
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
  const name = inlineCode(log.action.actionName ?? '') || 'the action'
  const count = countLines(lineCount)
  return isShort(log)
    ? { markdown: openFold(`Log of ${name} (${count})`, codeBlock([...head, ...tail])), whole: log }
    : {
        markdown: openFold(`Error lines in the log of ${name} (${count} in all)`, codeBlock(lines)),
        whole: null,
      }
}

function openFold(title: string, inside: string): string {
  return `<details open><summary>${title}</summary>\n\n${inside}\n\n</details>`
}
