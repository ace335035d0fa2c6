const lineFeed = 0x0a
/** Beginning of a line that is a workflow command of this action, because all other lines begin with the gutter. */
const command = Buffer.from('::')
const commandOnNextLine = Buffer.from('\n::')
const stop = Buffer.from('::stop-commands::')

/**
 * Cuts rendered log lines anew, so that no piece ends within a line or while commands are stopped. Other writers use
 * stdout between two pieces, and the runner would take their commands for text. An incomplete end is left out.
 */
export async function* gatherBursts(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const line: Uint8Array[] = []
  const stopped: Uint8Array[] = []
  for await (const piece of pieces) {
    // Only lines that were cut are copied, because a copy of all lines takes a tenth of a log's time.
    for (const lines of joinLines(line, Buffer.from(piece.buffer, piece.byteOffset, piece.length)))
      yield* joinStopped(stopped, lines)
  }
}

/** Lists the whole lines of a piece. `line` holds the beginning of a line that a later piece ends. */
function* joinLines(line: Uint8Array[], piece: Buffer): Iterable<Buffer> {
  const first = line.length === 0 ? 0 : piece.indexOf(lineFeed) + 1
  const end = piece.lastIndexOf(lineFeed) + 1
  if (first > 0) yield Buffer.concat([...line.splice(0), piece.subarray(0, first)])
  yield piece.subarray(first, end)
  if (end < piece.length) line.push(piece.subarray(end))
}

/** Lists lines up to places at which commands are not stopped. `stopped` holds the lines since the last stop. */
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

/** Returns the place of the first or the last command; the end if there is none. */
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
