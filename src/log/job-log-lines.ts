// Renders untrusted lines for the job log.
import { cleanLogLines } from '../runner/safe-text.ts'
import { type Frame, noFrame } from './spool.ts'

/**
 * Beginning of each line of Buddy's log in the job log, because the runner reads
 * commands at the start of a line.
 */
export const gutter = '│ '

/**
 * Renders untrusted lines for the job log, each behind the gutter and without command
 * markers.
 */
export function renderUntrustedLines(lines: readonly string[], randomId: () => string): string {
  const text = lines
    .map((line) =>
      cleanLogLines(line)
        .map((part) => `${gutter}${part}\n`)
        .join(''),
    )
    .join('')
  const { before, after } = frameFor(text, randomId)
  return `${before}${text}${after}`
}

/**
 * Returns the commands that stop workflow commands before a text and let them through
 * after the text, with a new token. The texts are empty if no line looks like a
 * command.
 */
export function frameFor(text: string, randomId: () => string): Frame {
  if (!text.includes('::') && !text.includes('##')) return noFrame
  const token = randomId()
  return { before: `::stop-commands::${token}\n`, after: `::${token}::\n` }
}
