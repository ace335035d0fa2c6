// Reads a JSON body that may hold a log of any size, line by line.
/** 32 MiB of a body without its log, because Buddy's bodies have a few kilobytes. */
export const bodyCapBytes = 32 * 1024 * 1024

/**
 * Receives the lines of a log in order, while its body is still arriving. `before` is the
 * parsed part of the body that stands before the log, without any redaction; absent if that
 * part cannot be parsed.
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
const colon = 0x3a

/**
 * Reads a JSON body that may hold a log of any size: the array of lines under one key of
 * the outermost object goes to a sink piece by piece and is never in memory as a whole. The
 * rest is kept, at most {@link bodyCapBytes}, and parsed at the end. In the parsed body
 * that array is empty.
 *
 * Each byte is read once. Throws like `JSON.parse`, {@link BodyTooLarge}, and, for bytes
 * outside the log, like a strict UTF-8 decoder.
 */
export class JsonStreamReader {
  readonly #key: string
  readonly #onLines: OnLines
  readonly #kept: Uint8Array[] = []
  #keptBytes = 0
  #lines: LineScanner | null = null
  /** Parsed body before the first array of lines; null before that array. */
  #before: { readonly body: unknown } | null = null
  /** Position in the outer text: the nesting depth, and the string that is being read. */
  #depth = 0
  #inString = false
  #escaped = false
  #string: number[] = []
  #keyIsNext = false
  #found: 'no' | 'key' | 'colon' = 'no'

  /** Treats nothing as a log if the key is ''. */
  constructor(key: string, onLines: OnLines) {
    this.#key = key
    this.#onLines = onLines
  }

  /** Takes the next bytes. */
  async push(chunk: Uint8Array): Promise<void> {
    let rest = chunk
    while (rest.length > 0) {
      rest = this.#lines === null ? this.#pushOuter(rest) : await this.#pushLines(this.#lines, rest)
    }
  }

  /** Returns the parsed body, after the last byte. */
  finish(): unknown {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(this.#kept)))
    return value
  }

  /**
   * Returns the first bytes outside the log as text. `isWhole`: there are no more of them.
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

  /** Parses what is kept by now, which ends with the opening bracket of the log's array. */
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

  async #pushLines(scanner: LineScanner, chunk: Uint8Array): Promise<Uint8Array> {
    const { lines, rest } = scanner.scan(chunk)
    if (lines.length > 0) await this.#onLines(lines, this.#before?.body)
    if (rest === null) return new Uint8Array()
    this.#lines = null
    return rest
  }

  /**
   * Reads the outer text up to the log's array. Returns the bytes after its opening
   * bracket.
   */
  #pushOuter(chunk: Uint8Array): Uint8Array {
    if (this.#key === '') {
      this.#keep(chunk)
      return new Uint8Array()
    }
    for (let index = 0; index < chunk.length; index++) {
      if (this.#step(chunk[index] ?? 0)) {
        this.#keep(chunk.subarray(0, index + 1))
        // A body may repeat the key. To parse what is kept each time takes quadratic time.
        this.#before ??= { body: this.#parseKept() }
        this.#lines = new LineScanner()
        return chunk.subarray(index + 1)
      }
    }
    this.#keep(chunk)
    return new Uint8Array()
  }

  /** Reads one byte. Returns true if the byte opens the log's array. */
  #step(byte: number): boolean {
    if (this.#inString) {
      this.#stepInString(byte)
      return false
    }
    if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) return false
    const opensLog = byte === openBracket && this.#found === 'colon'
    if (this.#found === 'key' && byte === colon) {
      this.#found = 'colon'
      return false
    }
    this.#found = 'no'
    if (opensLog) {
      this.#depth++
      return true
    }
    if (byte === quote) {
      this.#inString = true
      this.#string = []
    } else if (byte === openBrace || byte === openBracket) {
      this.#depth++
      this.#keyIsNext = this.#depth === 1 && byte === openBrace
    } else if (byte === closeBrace || byte === closeBracket) {
      this.#depth--
    } else if (byte === comma) {
      this.#keyIsNext = this.#depth === 1
    }
    return false
  }

  #stepInString(byte: number): void {
    if (this.#escaped) {
      this.#escaped = false
    } else if (byte === backslash) {
      this.#escaped = true
    } else if (byte === quote) {
      this.#inString = false
      if (this.#keyIsNext && Buffer.from(this.#string).toString('latin1') === this.#key) this.#found = 'key'
      if (this.#depth === 1) this.#keyIsNext = false
      return
    }
    if (this.#keyIsNext && this.#string.length <= this.#key.length) this.#string.push(byte)
  }
}

/** Finds the elements of a JSON array whose opening bracket has been read. */
class LineScanner {
  /** Bytes of the element that is not complete yet; the first `#length` ones count. */
  #pending = Buffer.alloc(0)
  #length = 0
  /** End of the part of these bytes that has been read, and the state there. */
  #position = 0
  #depth = 0
  #inString = false
  #isFirst = true

  /**
   * Returns the elements that are complete by now. `rest` begins at the closing bracket;
   * null before that.
   */
  scan(chunk: Uint8Array): { lines: readonly string[]; rest: Uint8Array | null } {
    const before = this.#length
    const bytes = before === 0 ? asBuffer(chunk) : this.#append(chunk)
    let whole = 0
    while (this.#position < bytes.length) {
      if (this.#inString) {
        const end = endOfString(bytes, this.#position)
        if (end < 0) {
          // An unpaired backslash at the very end escapes the next byte, so the backslash
          // is read again.
          this.#position = bytes.length - (countTrailingBackslashes(bytes, this.#position) % 2)
          break
        }
        this.#inString = false
        this.#position = end + 1
        continue
      }
      const byte = bytes[this.#position]
      if (byte === closeBracket && this.#depth === 0) {
        const lines = this.#parse(bytes.subarray(0, this.#position), this.#isFirst)
        return { lines, rest: chunk.subarray(this.#position - before) }
      }
      this.#position++
      if (byte === quote) this.#inString = true
      else if (byte === openBracket || byte === openBrace) this.#depth++
      else if (byte === closeBracket || byte === closeBrace) this.#depth--
      else if (byte === comma && this.#depth === 0) whole = this.#position
    }
    const lines = whole === 0 ? [] : this.#parse(bytes.subarray(0, whole - 1), false)
    this.#position -= whole
    if (whole > 0 || before === 0) {
      this.#length = 0
      this.#append(bytes.subarray(whole))
    }
    return { lines, rest: null }
  }

  /**
   * Parses elements. Throws if there are none between two commas, because only a whole
   * array may be empty.
   */
  #parse(bytes: Buffer, mayBeEmpty: boolean): readonly string[] {
    const lines = parseElements(bytes)
    if (lines.length === 0 && !mayBeEmpty) throw new SyntaxError('an element is missing')
    this.#isFirst = false
    return lines
  }

  /** Adds bytes to those of the element. Returns all of them. */
  #append(chunk: Uint8Array): Buffer {
    const needed = this.#length + chunk.length
    if (needed > bodyCapBytes + chunk.length) throw new BodyTooLarge()
    if (needed > this.#pending.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.#pending.length * 2))
      this.#pending.copy(larger, 0, 0, this.#length)
      this.#pending = larger
    }
    this.#pending.set(chunk, this.#length)
    this.#length = needed
    return this.#pending.subarray(0, needed)
  }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}

function endOfString(bytes: Buffer, from: number): number {
  let end = bytes.indexOf(quote, from)
  while (end >= 0) {
    if (countTrailingBackslashes(bytes.subarray(0, end), from) % 2 === 0) return end
    end = bytes.indexOf(quote, end + 1)
  }
  return -1
}

function countTrailingBackslashes(bytes: Buffer, from: number): number {
  let count = 0
  while (bytes.length - 1 - count >= from && bytes[bytes.length - 1 - count] === backslash) count++
  return count
}

function parseElements(bytes: Buffer): readonly string[] {
  // A build may print any bytes. A byte that is no UTF-8 becomes U+FFFD, and the rest of
  // the log is kept.
  const elements: unknown = JSON.parse(`[${bytes.toString('utf8')}]`)
  if (!Array.isArray(elements)) return []
  // A log has strings. Anything else is shown as it came, so that it is not lost.
  return elements.map((element: unknown) => (typeof element === 'string' ? element : JSON.stringify(element)))
}
