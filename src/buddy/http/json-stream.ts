// Reads a JSON body that may hold a log of any size, line by line.
/** 32 MiB of a body without its log, because Buddy's bodies have a few kilobytes. */
export const bodyCapBytes = 32 * 1024 * 1024

/**
 * Receives the lines of a log in order, while its body is still arriving. `before` is
 * the parsed part of the body that stands before the log, without any redaction; absent
 * if that part cannot be parsed.
 */
export type OnLines = (lines: readonly string[], before?: unknown) => Promise<void>

/** Error of a body that is larger than {@link bodyCapBytes}. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/**
 * Reads a JSON body that may hold a log of any size: the array of lines under one key
 * of the outermost object goes to a sink piece by piece and is never in memory as a
 * whole. The rest is kept, at most {@link bodyCapBytes}, and parsed at the end. In the
 * parsed body that array is empty.
 *
 * Each byte is read once. Throws like `JSON.parse`, {@link BodyTooLarge}, and, for
 * bytes outside the log, like a strict UTF-8 decoder.
 */
export class JsonStreamReader {
  readonly #finder: ArrayFinder | null
  readonly #onLines: OnLines
  /** Bytes outside the log. */
  readonly #kept: Uint8Array[] = []
  #keptBytes = 0
  /** Reader of the log's array, while the array is being read. */
  #elements: ElementReader | null = null
  /** Parsed body before the first array of lines; null before that array. */
  #before: { readonly body: unknown } | null = null

  /** Treats nothing as a log if the key is null. */
  constructor(key: string | null, onLines: OnLines) {
    this.#finder = key === null ? null : new ArrayFinder(key)
    this.#onLines = onLines
  }

  /** Takes the next bytes. */
  async push(chunk: Uint8Array): Promise<void> {
    let rest = chunk
    while (rest.length > 0) {
      rest = this.#elements === null ? this.#pushOuter(rest) : await this.#pushElements(this.#elements, rest)
    }
  }

  /** Returns the parsed body, after the last byte. */
  finish(): unknown {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(this.#kept)))
    return value
  }

  /**
   * Returns the first bytes outside the log as text. `isWhole`: there are no more of
   * them.
   */
  beginning(bytes: number): { readonly text: string; readonly isWhole: boolean } {
    const parts: Uint8Array[] = []
    let length = 0
    for (const part of this.#kept) {
      if (length >= bytes) break
      parts.push(part.subarray(0, bytes - length))
      length += part.length
    }
    return { text: Buffer.concat(parts).toString('utf8'), isWhole: this.#keptBytes <= bytes }
  }

  /**
   * Parses what is kept by now, which ends with the opening bracket of the log's array.
   */
  #parseKept(): unknown {
    try {
      const value: unknown = JSON.parse(`${Buffer.concat(this.#kept).toString()}]}`)
      return value
    } catch {
      // A body that is no JSON fails at its end.
      return undefined
    }
  }

  #keep(bytes: Uint8Array): void {
    this.#keptBytes += bytes.length
    if (this.#keptBytes > bodyCapBytes) throw new BodyTooLarge()
    // A part of a chunk would keep the whole chunk in memory.
    this.#kept.push(new Uint8Array(bytes))
  }

  /**
   * Keeps the bytes up to the log's array. Returns the bytes after its opening bracket.
   */
  #pushOuter(chunk: Uint8Array): Uint8Array {
    const end = this.#finder?.find(chunk) ?? null
    this.#keep(end === null ? chunk : chunk.subarray(0, end))
    if (end === null) return new Uint8Array()
    // A body may repeat the key. To parse what is kept each time takes quadratic time.
    this.#before ??= { body: this.#parseKept() }
    this.#elements = new ElementReader()
    return chunk.subarray(end)
  }

  /**
   * Passes on the lines of the log's array. Returns the bytes from its closing bracket
   * on.
   */
  async #pushElements(elements: ElementReader, chunk: Uint8Array): Promise<Uint8Array> {
    const { lines, rest } = elements.read(chunk)
    if (lines.length > 0) await this.#onLines(lines, this.#before?.body)
    if (rest === null) return new Uint8Array()
    this.#elements = null
    return rest
  }
}

/** Finder of an array: the value of a key of the outermost object. */
class ArrayFinder {
  /** Text that opens the array, such as `"log":[`, without white space. */
  readonly #opening: string
  /** Beginning of the current member of the outermost object, without white space. */
  #member = ''
  #depth = 0
  #inString = false
  #isEscaped = false

  constructor(key: string) {
    this.#opening = `"${key}":[`
  }

  /**
   * Returns the position after the opening bracket; null if the array is not in the
   * chunk.
   */
  find(chunk: Uint8Array): number | null {
    for (let index = 0; index < chunk.length; index++) if (this.#read(chunk[index] ?? 0)) return index + 1
    return null
  }

  /** Reads one byte. Returns true if the byte opens the array. */
  #read(byte: number): boolean {
    const isOutermost = this.#depth === 1
    if (this.#inString) this.#readInString(byte)
    else if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) return false
    else if (byte === quote) this.#inString = true
    else if (byte === openBrace || byte === openBracket) this.#depth++
    else if (byte === closeBrace || byte === closeBracket) this.#depth--
    else if (byte === comma && isOutermost) {
      this.#member = ''
      return false
    }
    // A member that is longer than the opening differs from the opening.
    if (!isOutermost || this.#member.length > this.#opening.length) return false
    this.#member += String.fromCharCode(byte)
    return this.#member === this.#opening
  }

  #readInString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === backslash) this.#isEscaped = true
    else if (byte === quote) this.#inString = false
  }
}

/** Reader of the elements of a JSON array whose opening bracket has been read. */
class ElementReader {
  /** Bytes of the element that is not complete yet. */
  #parts: Uint8Array[] = []
  #partBytes = 0
  #depth = 0
  #inString = false
  /** True if the next byte of the string is escaped. */
  #isEscaped = false
  #isFirst = true

  /**
   * Returns the elements that are complete by now. `rest` begins at the closing
   * bracket; null before that.
   */
  read(bytes: Uint8Array): { readonly lines: readonly string[]; readonly rest: Uint8Array | null } {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    /** Position of the last comma between elements. */
    let complete = -1
    let index = 0
    while (index < chunk.length) {
      if (this.#inString) {
        index = this.#readString(chunk, index)
        continue
      }
      const byte = chunk[index]
      if (byte === closeBracket && this.#depth === 0)
        return { lines: this.#parse(chunk.subarray(0, index), this.#isFirst), rest: chunk.subarray(index) }
      if (byte === quote) this.#inString = true
      else if (byte === openBracket || byte === openBrace) this.#depth++
      else if (byte === closeBracket || byte === closeBrace) this.#depth--
      else if (byte === comma && this.#depth === 0) complete = index
      index++
    }
    const lines = complete < 0 ? [] : this.#parse(chunk.subarray(0, complete), false)
    this.#keep(chunk.subarray(complete + 1))
    return { lines, rest: null }
  }

  /** Reads a string on. Returns the position after its end, or after the chunk. */
  #readString(chunk: Buffer, from: number): number {
    const start = this.#isEscaped ? from + 1 : from
    this.#isEscaped = false
    for (let end = chunk.indexOf(quote, start); end >= 0; end = chunk.indexOf(quote, end + 1)) {
      if (countBackslashes(chunk, start, end) % 2 === 0) {
        this.#inString = false
        return end + 1
      }
    }
    this.#isEscaped = countBackslashes(chunk, start, chunk.length) % 2 === 1
    return chunk.length
  }

  /**
   * Parses the kept bytes and these. Throws if they have no element, because only a
   * whole array may be empty.
   */
  #parse(bytes: Buffer, mayBeEmpty: boolean): readonly string[] {
    const lines = parseElements(this.#parts.length === 0 ? bytes : Buffer.concat([...this.#parts, bytes]))
    if (lines.length === 0 && !mayBeEmpty) throw new SyntaxError('an element is missing')
    this.#parts = []
    this.#partBytes = 0
    this.#isFirst = false
    return lines
  }

  #keep(bytes: Uint8Array): void {
    this.#partBytes += bytes.length
    if (this.#partBytes > bodyCapBytes) throw new BodyTooLarge()
    this.#parts.push(new Uint8Array(bytes))
  }
}

/** Returns the number of backslashes before a position, as far as the start. */
function countBackslashes(bytes: Buffer, start: number, end: number): number {
  let count = 0
  while (end - 1 - count >= start && bytes[end - 1 - count] === backslash) count++
  return count
}

function parseElements(bytes: Buffer): readonly string[] {
  // A build may print any bytes. A byte that is no UTF-8 becomes U+FFFD, and the rest
  // of the log is kept.
  const elements: unknown = JSON.parse(`[${bytes.toString('utf8')}]`)
  if (!Array.isArray(elements)) return []
  // A log has strings. Anything else is shown as it came, so that it is not lost.
  return elements.map((element: unknown) => (typeof element === 'string' ? element : JSON.stringify(element)))
}
