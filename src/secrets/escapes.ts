/** A text with its escapes decoded. */
export interface DecodedText {
  readonly text: string
  /**
   * Returns the place in the original text for each UTF-16 unit of `text`, and for its
   * end.
   */
  readonly origins: () => Uint32Array
}

interface EscapeFamily {
  readonly pattern: RegExp
  readonly decode: (escape: string) => string
}

/**
 * Number of escapings within each other that are decoded, because JSON in JSON and
 * links in HTML are common.
 */
const deepestNesting = 2

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', '\u00a0'],
])

const controls: ReadonlyMap<string, string> = new Map([
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
  ['\\b', '\b'],
  ['\\f', '\f'],
])

// One character of UTF-8, so that a stray byte before it does no harm.
const percentPattern =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-4](?:%[89ab][\da-f]){3}/gi
const formPattern = new RegExp(`${percentPattern.source}|\\+`, 'gi')

/**
 * Ways of escaping. Each is decoded alone: a secret may hold what another way would
 * take for an escape.
 */
const families: readonly EscapeFamily[] = [
  { pattern: percentPattern, decode: decodePercent },
  { pattern: formPattern, decode: (escape) => (escape === '+' ? ' ' : decodePercent(escape)) },
  { pattern: /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/gi, decode: decodeEntity },
  { pattern: /\\(?:u[\da-f]{4}|u\{[\da-f]{1,6}\}|x[\da-f]{2}|[nrtbf]|[^\da-z])/gi, decode: decodeBackslash },
  // A quote within quotes: in a shell, in SQL and in YAML; in CSV.
  { pattern: /'\\''|'"'"'|''/g, decode: () => "'" },
  { pattern: /""/g, decode: () => '"' },
]

/**
 * Lists the text with its escapes decoded, in each way that changes it. Linear in the
 * length of the text.
 */
export function decodeEscapes(text: string): Iterable<DecodedText> {
  return decodeNested({ text, origins: () => identityOrigins(text.length) }, 1, new Set([text]))
}

function* decodeNested(outer: DecodedText, depth: number, known: Set<string>): Iterable<DecodedText> {
  for (const family of families) {
    const text = outer.text.replace(family.pattern, family.decode)
    if (known.has(text)) continue
    known.add(text)
    const decoded = { text, origins: () => mapOrigins(outer, family, text.length) }
    yield decoded
    if (depth < deepestNesting) yield* decodeNested(decoded, depth + 1, known)
  }
}

function identityOrigins(length: number): Uint32Array {
  const origins = new Uint32Array(length + 1)
  // A loop, because Uint32Array.from takes a hundred times as long.
  for (let index = 0; index < origins.length; index++) origins[index] = index
  return origins
}

/** Returns the origins of a text that was decoded from the outer one. */
function mapOrigins(outer: DecodedText, { pattern, decode }: EscapeFamily, length: number): Uint32Array {
  const outerOrigins = outer.origins()
  const origins = new Uint32Array(length + 1)
  let end = 0
  let used = 0
  const copyUntil = (start: number): void => {
    while (end < start) origins[used++] = outerOrigins[end++] ?? 0
  }
  for (const { 0: escape, index } of outer.text.matchAll(pattern)) {
    copyUntil(index)
    for (let count = decode(escape).length; count > 0; count--) origins[used++] = outerOrigins[index] ?? 0
    end = index + escape.length
  }
  copyUntil(outer.text.length + 1)
  return origins
}

function decodePercent(escape: string): string {
  return Buffer.from(escape.replaceAll('%', ''), 'hex').toString()
}

function decodeEntity(entity: string): string {
  const name = entity.toLowerCase()
  if (!name.startsWith('&#')) return entities.get(name) ?? entity
  return fromCodePoint(name.startsWith('&#x') ? Number.parseInt(name.slice(3), 16) : Number.parseInt(name.slice(2), 10))
}

function decodeBackslash(escape: string): string {
  const code = /[ux]\{?([\da-f]+)/i.exec(escape)?.[1]
  return code === undefined ? (controls.get(escape) ?? escape.slice(1)) : fromCodePoint(Number.parseInt(code, 16))
}

function fromCodePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
