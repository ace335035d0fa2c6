// Renders the cause of a failure in one line: what failed, and what went wrong.
import { anyOf } from '../patterns/any-of.ts'
import { isGoFailure } from '../patterns/failure-words.ts'
import { withoutPrefix } from '../patterns/line-prefix.ts'
import type { Cause, OpenBlock } from './error-blocks.ts'
import { isCode, isFrame, isLabel } from './error-context.ts'
import type { NumberedLine } from './numbered-line.ts'

/**
 * 300 UTF-16 units of a text to which another is added, because a title has one line.
 */
const longestStart = 300

/** 20 UTF-16 units of a message are compared, because a tool may cut the rest. */
const comparedLength = 20

/** Results of pytest and Maven: the name of a test, and its message. */
const resultPattern = /^(?:\[ERROR\]|FAILED|ERROR) {1,4}(\S+?)(?:\(.{0,200}\))?(?::\d+)?(?:->\S+)?(?: -| ») ?(.*)/
const duration = String.raw`(?: {1,80}\(?\d[\d.,]{0,12} ?m?s\)?)?`
/** Lines that only name a failed test; the first group is the name. */
const names: readonly RegExp[] = [
  /^(?:---|===) FAIL: (.+?)(?: \([\d.]+s\))?$/,
  /^\d{1,4}\) (.*[^ ─])[ ─]*$/,
  /^---- (.+) stdout ----$/,
  new RegExp(`^[✗✘✖✕×⨯❌] {1,4}(.+?)${duration}$`),
  /^Failed (.+) \[(?:< )?[\d.,]+ ?m?s\]$/,
  /^(FAIL(?:ED)? .+ > .+)$/,
  /^(.+) FAILED$/,
  /^(?:FAIL|ERROR): (\S+ \(\S+\))$/,
  /^\[ERROR\] .*<<< (?:FAILURE|ERROR)! -{1,2} in (\S+)$/,
  /^\[ERROR\] (\S+)(?: --)? {1,4}Time elapsed: .{1,30} <<< (?:FAILURE|ERROR)!$/,
  /^(?:\[info\] - )?(.+) \*{3} FAILED \*{3}$/,
  /^not ok \d{1,7} (?:- )?(.+)$/,
  /^\(fail\) (.+?)(?: \[[\d.]+ ?m?s\])?$/,
  /^([\w:]+#\S+ \[\S+:\d+\]):$/,
  /^(\S+:\d+): (?:Failure|FAILED:)$/,
  /^\d\d:\d\d \+\d+.{0,20} -\d+: (.+) \[E\]$/,
]
/** Lines that only introduce the next line. */
const isIntroduction = anyOf(
  /[^:]:$|^(?:bin\/)?(?:rails|rake) aborted!$/,
  /^(?:ERROR in \S+(?: [\d:-]+)?|> Could not resolve all \w+ for .+)$/,
)
/** Lines of a report that do not say what went wrong. */
const isSilent = anyOf(
  /^(?:\S+:\d+(?::\d+)?:?|(?:Error Trace|Test|code|stacktrace):.*|expect\(.{1,100}\)\S*(?: \/\/ .*)?)$/,
  /^(?:[-+]{1,3} ?(?:Expected|Received|expected|actual)\b.*|File ".+", line \d.*|Locator: .*)$/,
)
const goMessage = /^[\w.-]+\.go:\d+:/

/**
 * Returns the cause that a block tells. Where one line names a failed test and another
 * says what went wrong, the cause has both.
 */
export function describeCause({ kind, error, lines }: OpenBlock): Cause {
  const all = lines.map(({ number, text }) => ({ number, text: withoutPrefix(text).trim() }))
  const before = all.filter(({ number }) => number < error.number)
  const after = all.filter(({ number }) => number > error.number)
  const own = { number: error.number, text: error.bare.trim() }
  const isName = (kind === 'test' || kind === 'row') && readName(own) !== null
  if (isName) return describeTest(own, [...pickGoMessages(before), ...after])
  return findRoot(after) ?? describeMessage(own, kind === 'result' ? [] : before, after)
}

/**
 * Returns whether a report is about the test that a result names: the report has the
 * test's name or message.
 */
export function isReportOf({ lines }: OpenBlock, result: string): boolean {
  const [, name, message = ''] = resultPattern.exec(result) ?? []
  const start = message.replace(/\.{3}$/, '').slice(0, comparedLength)
  return name !== undefined && lines.some(({ text }) => text.includes(name) || (start !== '' && text.includes(start)))
}

/** Describes the cause by the name of a failed test and the lines of its report. */
function describeTest(own: NumberedLine, report: readonly NumberedLine[]): Cause {
  const start = report.findIndex(saysWhat)
  if (start < 0) return { ...own, quoted: [own.number] }
  const name = [own, ...report.slice(0, start)].map(readName).findLast((one) => one !== null) ?? own.text
  const message = join(report.slice(start).filter(saysWhat))
  const quoted = [own, ...report.slice(0, start).filter((line) => readName(line) !== null)]
  return {
    number: own.number,
    text: `${name}: ${message.text}`,
    quoted: [...quoted.map(({ number }) => number), ...message.quoted],
  }
}

/**
 * Returns the last exception of a chain, which says best what went wrong; null for
 * none.
 */
function findRoot(lines: readonly NumberedLine[]): Cause | null {
  const root = lines.findLast(({ text }) => text.startsWith('Caused by: '))
  return root === undefined ? null : { ...root, text: root.text.replace(/^Caused by: /, ''), quoted: [root.number] }
}

/**
 * Describes the cause by a message, and by what was named before or stands after it.
 */
function describeMessage(own: NumberedLine, before: readonly NumberedLine[], after: readonly NumberedLine[]): Cause {
  const message = join([own, ...(isIntroduction(own.text) ? after.filter(saysWhat) : [])])
  const place = after.map(({ text }) => /^(?:-->|on) (\S+:\d+|\S+ line \d+)/.exec(text)?.[1]).find(Boolean)
  const text = place === undefined ? message.text : `${message.text} (${place})`
  const [subject, quoted] = describeSubject(own, before)
  return {
    number: own.number,
    text: subject + (subject === '' ? text : tidy(text)),
    quoted: [...quoted, ...message.quoted],
  }
}

/** Returns what the lines before a message name: a test or a file; '' for neither. */
function describeSubject(own: NumberedLine, before: readonly NumberedLine[]): readonly [string, readonly number[]] {
  const [first, ...rest] = before
  if (first === undefined) return ['', []]
  const quoted = before.map(({ number }) => number)
  const file = /^(?:Line {2,})?(\S+)$/.exec(first.text)?.[1]
  if (file !== undefined && /^\d/.test(own.text)) return [`${file}:`, quoted]
  const name = readName(first)
  if (name === null || own.text.includes(name)) return ['', []]
  return [`${[name, ...rest.map(({ text }) => text)].join(' ').replace(/:$/, '')}: `, quoted]
}

/** Joins a message with the next lines, where it only introduces them. */
function join(lines: readonly NumberedLine[]): Cause {
  const [first = { number: 0, text: '' }, ...rest] = lines
  const quoted = [first.number]
  let text = clean(first.text)
  for (const [index, next] of rest.entries()) {
    const isPair =
      /^(?:expected|want|left)\b/i.test(clean(lines[index]?.text ?? '')) &&
      /^(?:received|actual|got|but was|right)\b/i.test(next.text)
    if (text.length > longestStart || !(isIntroduction(text) || isPair)) break
    text = `${tidy(text)}${isPair ? ',' : /[:!]$/.test(text) ? '' : ':'} ${tidy(clean(next.text))}`
    quoted.push(next.number)
  }
  return { number: first.number, text, quoted }
}

/**
 * Returns the messages of a Go test before its last line: those that name a failure.
 */
function pickGoMessages(before: readonly NumberedLine[]): readonly NumberedLine[] {
  const messages = before.filter(({ text }) => goMessage.test(text))
  const first = messages.find(({ text }) => isGoFailure(text) || text.endsWith(':')) ?? messages.at(-1)
  return first === undefined ? [] : before.filter(({ number }) => number >= first.number)
}

function saysWhat(line: NumberedLine): boolean {
  const { text } = line
  return readName(line) === null && !isSilent(text) && !isFrame(text) && !isCode(text) && !isLabel(text)
}

function readName({ text }: NumberedLine): string | null {
  if (text.length > longestStart) return null
  for (const pattern of names) {
    const name = pattern.exec(text)?.[1]
    if (name !== undefined) return name
  }
  return null
}

/** Removes the mark that a tool puts before its message. */
function clean(text: string): string {
  return text.replace(/^(?:E {2,}|\[ERROR\] +|[→>] |Error:\s{2,})/, '')
}

/** Removes white space that aligns columns. */
function tidy(text: string): string {
  return text.replace(/\s{2,}/g, ' ').replace(/ :/g, ':')
}
