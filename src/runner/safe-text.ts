// Makes untrusted text safe for the job log and the summary.
/**
 * 64 KiB, because the web page of the job log is slow with longer lines; `log-file` has
 * the complete line.
 */
const longestLogLine = 64 * 1024

/** Colours, ESC `[ … m`, the only escape sequence that the job log shows. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const colourAlone = /^\u001b\[[0-9;:]{0,64}m$/

/**
 * Escape sequences and control characters, in one pass: CSI; OSC, DCS, SOS, PM and APC
 * with their text, if they are ended; other escapes; C0 except the tab, DEL and C1.
 * Each repetition is bounded or cannot overlap what follows, so the time is linear. An
 * escape that is never ended loses only its first character, so no text after it is
 * lost.
 */
const controlPattern = new RegExp(
  [
    /* eslint-disable no-control-regex -- control characters are what this is about */
    /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]/,
    /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)/,
    /\u001b[ -/]{1,4}[0-~]/,
    /\u001b[0-OQ-WYZ\\`-~]/,
    /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/,
    /* eslint-enable no-control-regex */
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** Characters that reorder or hide text, which are shown by their number. */
const invisiblePattern = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Plain text, which needs no cleaning. */
const plainPattern = /^[\t\u0020-\u007e\u00a0-\u05ff]*$/

/**
 * Returns a line of an untrusted log for the summary: without escapes, control and
 * hiding characters, and with only the last state of a progress line.
 */
export function cleanLine(line: string): string {
  if (plainPattern.test(line)) return line
  return reveal(lastState(line).replace(controlPattern, ''))
}

/**
 * Returns a line of an untrusted log for the job log, as one or more lines without
 * workflow commands. Colours stay, and every state of a progress line is a line.
 */
export function cleanLogLines(line: string): readonly string[] {
  if (plainPattern.test(line)) return [cutLogLine(breakMarkers(line))]
  const endless = line.endsWith('\n') ? line.slice(0, line.endsWith('\r\n') ? -2 : -1) : line
  return endless.split(/\r\n|\r|\n/).map((part) => {
    const cleaned = reveal(part.replace(controlPattern, (sequence) => (colourAlone.test(sequence) ? sequence : '')))
    const safe = cutLogLine(breakMarkers(cleaned))
    // A colour that is left on would colour the lines of this action.
    return safe.includes('\u001b') && !safe.endsWith('\u001b[0m') ? `${safe}\u001b[0m` : safe
  })
}

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const colourPattern = /\u001b\[[0-9;:]{0,64}m/g
/** Characters that may not be shown as they are, except the line feed. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const uncleanPattern = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

/**
 * Removes colours, and returns whether the text is then free of everything that the job
 * log may not show.
 */
export function withoutColours(text: string): { readonly plain: string; readonly isClean: boolean } {
  const plain = text.includes('\u001b') ? text.replace(colourPattern, '') : text
  return { plain, isClean: !uncleanPattern.test(plain) && !plain.includes('##[') }
}

/** Returns whether a text has only printing characters and tabs. */
export function isPlain(text: string): boolean {
  return plainPattern.test(text)
}

/** Removes escapes and control characters, line breaks included. */
export function withoutControls(text: string): string {
  return text.replace(controlPattern, '')
}

/**
 * Quotes untrusted text in a sentence: one line, no control characters, no markers, at
 * most `longest` characters, and no spaces around it unless they matter.
 */
export function quoteText(text: string, longest = 200, isTrimmed = true): string {
  const whole = breakMarkers(cleanLine(text.replace(/[\r\n\t]+/g, ' ')))
  const line = isTrimmed ? whole.trim() : whole
  return line.length > longest ? `${cutAt(line, longest - 1)}…` : line
}

/**
 * Quotes the message of an error, without a full stop at its end, because the sentence
 * goes on.
 */
export function quoteError(error: unknown): string {
  return quoteText(error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
}

/**
 * Returns the first `length` UTF-16 units of a text, without half a character at the
 * end.
 */
export function cutAt(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}

/**
 * Breaks `##[` with a zero-width space, because the runner reads a command from it
 * anywhere in a line.
 */
export function breakMarkers(line: string): string {
  return line.includes('##[') ? line.replaceAll('##[', '##\u200b[') : line
}

function cutLogLine(line: string): string {
  if (line.length <= longestLogLine) return line
  return `${cutAt(line, longestLogLine)} … [cut here: the line has ${String(line.length)} characters]`
}

function lastState(line: string): string {
  const states = line.split('\r').filter((state) => state !== '')
  return states.at(-1) ?? ''
}

function reveal(line: string): string {
  return line.replace(
    invisiblePattern,
    (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
}
