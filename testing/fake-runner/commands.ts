/** A workflow command, taken from a line. */
export interface Command {
  /** As written; compare it ignoring case. */
  readonly name: string
  /** Unescaped; the names in lower case, as the runner ignores it. */
  readonly properties: Readonly<Record<string, string>>
  /** Unescaped. */
  readonly data: string
}

/** The commands that a runner of 2026 knows, in lower case. */
export const commandNames = [
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
] as const

// .NET's idea of white space: unlike JavaScript's it has U+0085 and lacks U+FEFF.
const leadingWhiteSpace = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

/** The command that the runner would find in a line, in either of its two spellings, if it knows the name. */
export function parseCommand(line: string, isKnown: (lowerCaseName: string) => boolean): Command | undefined {
  return parseColonCommand(line, isKnown) ?? parseBracketCommand(line, isKnown)
}

/** `::name key=value,key=value::data`, at the start of the line, after white space if any. */
function parseColonCommand(line: string, isKnown: (lowerCaseName: string) => boolean): Command | undefined {
  const text = line.replace(leadingWhiteSpace, '')
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  const [name, properties] = cutOnce(text.slice(2, end), ' ')
  if (!isKnown(name.toLowerCase())) return undefined
  return {
    name,
    properties: readProperties(properties.trim(), ',', unescapeProperty),
    data: unescapeData(text.slice(end + 2)),
  }
}

/** `##[name key=value;key=value]data`, anywhere in the line. */
function parseBracketCommand(line: string, isKnown: (lowerCaseName: string) => boolean): Command | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const [name, properties] = cutOnce(line.slice(start + 3, end), ' ')
  if (!isKnown(name.toLowerCase())) return undefined
  return {
    name,
    properties: readProperties(properties, ';', unescapeBracket),
    data: unescapeBracket(line.slice(end + 1)),
  }
}

function cutOnce(text: string, separator: string): readonly [before: string, after: string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}

function readProperties(text: string, separator: string, unescape: (value: string) => string): Record<string, string> {
  const properties: Record<string, string> = {}
  Object.setPrototypeOf(properties, null)
  for (const part of text.split(separator)) {
    const [key, value] = cutOnce(part, '=')
    if (key !== '' && value !== '') properties[key.toLowerCase()] = unescape(value)
  }
  return properties
}

// The percent sign comes last, so that %250A stays the text %0A.
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}

function unescapeBracket(text: string): string {
  return unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'))
}
