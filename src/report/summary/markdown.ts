import { quoteText } from '../../runner/safe-text.ts'

/**
 * Renders foreign text as inline code, where it is no markup, mention or link; '' for
 * no text.
 */
export function inlineCode(text: string, longest?: number): string {
  const line = quoteText(text, longest)
  return line === '' ? '' : `<code>${line.replace(/[&<>]/g, toReference)}</code>`
}

/**
 * Renders a sentence that may quote foreign text, so that GitHub makes no mention,
 * reference or link of it. Text in backticks is code, because GitHub reads no Markdown
 * in HTML. A commit is code too, which GitHub does not link and people can copy.
 */
export function escapedText(text: string): string {
  // Every second part is code.
  return text
    .split(codeInBackticks)
    .map((part, index) => (index % 2 === 0 ? escapeWords(part) : `<code>${escapeHtml(part)}</code>`))
    .join('')
}

/** Text between two backticks that stand at words. */
const codeInBackticks = /`((?:[^`\s]| (?![ `]))+)`/

function escapeWords(text: string): string {
  // Every second part is a commit.
  return text
    .split(commitPattern)
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part.replace(linkStart, '$&\u200b')) : `<code>${part}</code>`))
    .join('')
}

/** Commit as GitHub links one: 7 to 40 hexadecimal digits. */
const commitPattern = /((?<![a-z\d])[a-f\d]{7,40}(?![a-z\d]))/i

/**
 * Starts of what GitHub links in plain text: `@name`, `#1`, `GH-1`, `GHSA-…` and other
 * prefixes of trackers, and addresses. A zero-width space after the start leaves plain
 * text.
 */
const linkStart = /[@#]|(?<=[a-z\d])-(?=\d)|\bGHSA-|\b(?:https?|ftp):(?=\/\/)|\bwww(?=\.)/gi

/**
 * Renders a link to a checked address. Its text is ours, or made by {@link inlineCode}.
 */
export function link(href: string, text: string): string {
  return `<a href="${escapeHtml(href)}">${text}</a>`
}

/**
 * Renders a table of finished cells. It has no blank lines, after which Markdown would
 * begin again; `head` may be empty. Texts of the column `unbroken` stay on one line.
 */
export function table(rows: readonly (readonly string[])[], head: readonly string[], unbroken = ''): string {
  const headRow = head.length === 0 ? [] : [`<tr>${head.map((cell) => `<th align="left">${cell}</th>`).join('')}</tr>`]
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, column) => `<td${unbroken !== '' && head[column] === unbroken ? ' nowrap' : ''}>${cell}</td>`)
      .join('')
  return ['<table>', ...headRow, ...rows.map((row) => `<tr>${cells(row)}</tr>`), '</table>'].join('\n')
}

/**
 * Renders raw lines as a code block, behind a fence that is longer than any run of
 * backticks in them.
 */
export function codeBlock(lines: readonly string[]): string {
  const longestRun = lines.reduce((longest, line) => Math.max(longest, measureBackticks(line)), 0)
  const marks = '`'.repeat(Math.max(3, longestRun + 1))
  return `${marks}text\n${lines.join('\n')}\n${marks}`
}

/**
 * Redacts a finished text, but not its tags and fences: a secret that equals one of
 * them would turn the text between them into markup.
 */
export function redactRenderedText(markdown: string, redact: (text: string) => string): string {
  // Every second part is a mark.
  return markdown
    .split(tagOrFence)
    .map((part, index) => (index % 2 === 0 ? redact(part) : part))
    .join('')
}

/**
 * `12,345`. Not by `toLocaleString`, which loads the rules of all languages and takes
 * 10 ms for it.
 */
export function formatCount(count: number): string {
  return count < 1000 ? String(count) : `${formatCount(Math.floor(count / 1000))},${String(count).slice(-3)}`
}

/** Formats a number of lines as `12,345 lines`. */
export function countLines(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'line' : 'lines'}`
}

/**
 * Measures the bytes of a text in the summary file, with each newline counted twice.
 */
export function measureText(text: string): number {
  return Buffer.byteLength(text) + (text.match(/\n/g) ?? []).length
}

/** Our own tags and fences. Outside of fences no other text has these signs. */
const tagOrFence = /(<[^<>]*>|^`{3,}(?:text)?$)/m

function measureBackticks(line: string): number {
  return (line.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, toReference)
}

function toReference(character: string): string {
  return `&#${String(character.charCodeAt(0))};`
}
