import { renderLine } from './log-lines.ts'

/** What the gate puts before each line of Buddy's. */
const gutter = Buffer.from('│ ')
const lineFeed = 0x0a

/** Checks that a contestant prints each of this number of lines, in order. Call `take` with each chunk, then `verify`. */
export interface LogCheck {
  readonly take: (chunk: Buffer) => void
  /** Throws where lines are missing, changed or out of order. */
  readonly verify: () => void
}

/** Compares every line; as slow as a contestant, so for warm-ups only. */
export function compareLines(lineCount: number, isGutterExpected: boolean): LogCheck {
  let rest = Buffer.alloc(0)
  let seen = 0
  const compare = (line: Buffer): void => {
    if (isGutterExpected && !line.subarray(0, gutter.length).equals(gutter)) return
    const text = line.subarray(isGutterExpected ? gutter.length : 0).toString()
    // The gate ends colours that a line leaves on.
    if (!text.startsWith(renderLine(seen)))
      throw new Error(`line ${String(seen)} was printed as ${JSON.stringify(text)}`)
    seen++
  }
  return {
    take: (chunk) => {
      const bytes = Buffer.concat([rest, chunk])
      let start = 0
      for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
        compare(bytes.subarray(start, end))
        start = end + 1
      }
      rest = bytes.subarray(start)
    },
    verify: () => {
      requireCount(seen, lineCount)
    },
  }
}

/** Only counts the lines that begin with the gutter's first byte, or all. */
export function countLines(lineCount: number, isGutterExpected: boolean): LogCheck {
  let seen = 0
  let isAtStart = true
  const count = (first: number | undefined): void => {
    if (!isGutterExpected || first === gutter[0]) seen++
  }
  return {
    take: (chunk) => {
      if (isAtStart) count(chunk[0])
      let end = chunk.indexOf(lineFeed)
      for (; end >= 0 && end + 1 < chunk.length; end = chunk.indexOf(lineFeed, end + 1)) count(chunk[end + 1])
      isAtStart = end >= 0
    },
    verify: () => {
      requireCount(seen, lineCount)
    },
  }
}

function requireCount(seen: number, expected: number): void {
  if (seen !== expected) throw new Error(`${String(seen)} lines were printed instead of ${String(expected)}`)
}
