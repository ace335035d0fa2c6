const lineFeed = 0x0a
/** What begins a line and is no gutter begins a command of ours. */
const command = Buffer.from('::')
const commandOnNextLine = Buffer.from('\n::')
const stop = Buffer.from('::stop-commands::')

/**
 * Foreign lines that were made safe for the job log, in pieces that are cut anywhere: the same in whole lines, and with all
 * commands heard again at the end of each piece. Between two of them stdout is anybody's, and a warning of ours that came
 * while commands are stopped would be taken for text. What is not whole when the pieces end is left out.
 */
export async function* gatherBursts(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const line: Uint8Array[] = []
  const stopped: Uint8Array[] = []
  for await (const piece of pieces) {
    // Nothing but what was cut is copied: a copy of all would be a tenth of what a log costs.
    for (const lines of joinLines(line, Buffer.from(piece.buffer, piece.byteOffset, piece.length)))
      yield* joinStopped(stopped, lines)
  }
}

/** The whole lines of a piece, the first one with the beginning that earlier pieces had of it; the beginning of the next one is kept. */
function* joinLines(line: Uint8Array[], piece: Buffer): Iterable<Buffer> {
  const first = line.length === 0 ? 0 : piece.indexOf(lineFeed) + 1
  const end = piece.lastIndexOf(lineFeed) + 1
  if (first > 0) yield Buffer.concat([...line.splice(0), piece.subarray(0, first)])
  yield piece.subarray(first, end)
  // Stryker disable next-line ConditionalExpression,EqualityOperator: to join a line with nothing before it takes time alone.
  if (end < piece.length) line.push(piece.subarray(end))
}

/** Of whole lines those after which commands are heard, the first ones with what came before while commands were stopped; what comes while they are is kept. */
function* joinStopped(stopped: Uint8Array[], lines: Buffer): Iterable<Buffer> {
  if (stopped.length > 0) {
    const resume = findCommand(lines, 'first')
    const end = lines.indexOf(lineFeed, resume) + 1
    if (resume === lines.length) {
      stopped.push(lines)
      return
    }
    yield Buffer.concat([...stopped.splice(0), lines.subarray(0, end)])
    yield* joinStopped(stopped, lines.subarray(end))
    return
  }
  const last = findCommand(lines, 'last')
  const isStopped = beginsWith(lines.subarray(last), stop)
  if (isStopped) stopped.push(lines.subarray(last))
  const end = isStopped ? last : lines.length
  if (end > 0) yield lines.subarray(0, end)
}

/** Where the first or the last command begins; at the end where there is none. */
function findCommand(lines: Buffer, which: 'first' | 'last'): number {
  const isFirst = beginsWith(lines, command)
  if (isFirst && which === 'first') return 0
  const before = which === 'first' ? lines.indexOf(commandOnNextLine) : lines.lastIndexOf(commandOnNextLine)
  if (before >= 0) return before + 1
  return isFirst ? 0 : lines.length
}

function beginsWith(lines: Buffer, text: Buffer): boolean {
  return lines.subarray(0, text.length).equals(text)
}
