/**
 * 200 UTF-16 units of a line are searched for a prefix, because no prefix is longer.
 */
const longestPrefix = 200
/**
 * 3 prefixes are removed from one line, because a time stamp, a container and a task
 * may follow one another.
 */
const prefixCount = 3

/**
 * Prefixes that runners, containers and task runners put before the line of a tool.
 * Every repetition is bounded.
 */
const prefixes: readonly RegExp[] = [
  // 2026-11-29T03:15:00.123Z, [2026-11-29 03:15:00,123], 2026/11/29 03:15:00
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z| ?[+-]\d\d:?\d\d)?\]?:?[\t ]/,
  // [03:15:00], 03:15:00.123
  /^(?:\[\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]|\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)[\t ]/,
  // BuildKit, of a step: #12 3.456
  /^#\d{1,5} (?:\d{1,6}\.\d{1,4}(?: |$))?/,
  // BuildKit, for the repeated end of a failed step: 3.456
  /^\d{1,6}\.\d{2,4}(?: |$)/,
  // docker compose: web-1  |
  /^[\w.-]{1,60}[-_]\d{1,4} {1,30}\| ?/,
  // Terraform's box
  /^[│╷╵] ?/,
  // concurrently: [0]
  /^\[\d{1,3}\](?: |$)/,
  // Turborepo: web:test:
  /^[@\w./-]{1,80}:[a-z][\w-]{0,40}(?::[a-z][\w-]{0,40}){0,3}:(?: |$)/,
]
/** Names of scripts whose output pnpm prefixes: packages/a test: */
const scripts = 'build|bundle|check|ci|compile|e2e|format|generate|install|lint|prepare|start|test|tsc|type|unit'
const pnpmPrefix = new RegExp(`^(?:[\\w@.-]{1,60}\\/[\\w@./-]{1,100}|\\.) (?:pre|post)?(?:${scripts})[\\w:-]{0,40}: `)
const anyPrefix = new RegExp([...prefixes, pnpmPrefix].map(({ source }) => source).join('|'))

/** Parts of a prefix that differ from line to line, and Terraform's box. */
const changingParts = /[│╷╵]|(?:\d{4}[-/]\d\d[-/]\d\d[T ])?\d\d:\d\d:\d\d[^\s\]]{0,20}|\d{1,6}\.\d{1,4}/g

/**
 * Returns the name that a runner of several tasks puts before each line of one task; ''
 * for none. `bare` is the line without its prefix.
 */
export function readTask(line: string, bare: string): string {
  return bare.length === line.length
    ? ''
    : line
        .slice(0, -bare.length || undefined)
        .replace(changingParts, '')
        .trim()
}

/** Returns the folder that pnpm names in the prefix of a line; '' for none. */
export function readPrefixFolder(line: string): string {
  let text = line.slice(0, longestPrefix)
  for (let count = 0; count < prefixCount; count++) {
    if (pnpmPrefix.test(text)) return text.slice(0, text.indexOf(' '))
    const length = anyPrefix.exec(text)?.[0].length ?? 0
    if (length === 0) return ''
    text = text.slice(length)
  }
  return ''
}

/**
 * Returns the line as its tool wrote it: without time stamps and without the prefixes
 * of BuildKit, compose and pnpm.
 */
export function withoutPrefix(line: string): string {
  let text = line
  for (let count = 0; count < prefixCount; count++) {
    const head = text.length > longestPrefix ? text.slice(0, longestPrefix) : text
    const length = anyPrefix.exec(head)?.[0].length ?? 0
    if (length === 0) return text
    text = text.slice(length)
  }
  return text
}
