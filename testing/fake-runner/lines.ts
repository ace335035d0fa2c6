/** Splits a stream of bytes into lines as the runner does. */
export interface LineSplitter {
  /** Takes the next bytes; hands on each line that they complete. */
  push(bytes: Uint8Array): void
  /** Hands on a last line that has no end. */
  end(): void
}

/**
 * A splitter whose lines end at LF, CRLF or a bare CR, as .NET's `ReadLine` has it, and nowhere else. Characters and
 * CRLFs may be cut anywhere between two pushes; bytes that are no UTF-8 become U+FFFD.
 */
export function splitLines(onLine: (line: string) => void): LineSplitter {
  const decoder = new TextDecoder('utf-8')
  let pieces: string[] = []
  let endedWithReturn = false

  const take = (decoded: string): void => {
    if (decoded === '') return
    // The LF of a CRLF that was cut in two has no line of its own.
    const text = endedWithReturn && decoded.startsWith('\n') ? decoded.slice(1) : decoded
    endedWithReturn = decoded.endsWith('\r')
    const lines = text.split(/\r\n|\r|\n/)
    const rest = lines.pop() ?? ''
    for (const line of lines) {
      onLine(pieces.join('') + line)
      pieces = []
    }
    if (rest !== '') pieces.push(rest)
  }

  return {
    push: (bytes) => take(decoder.decode(bytes, { stream: true })),
    end: () => {
      take(decoder.decode())
      if (pieces.length > 0) onLine(pieces.join(''))
      pieces = []
    },
  }
}
