/** One entry of a file command. */
export interface FileEntry {
  readonly name: string
  readonly value: string
}

/** What a file command's file holds: the entries before its first mistake, and the mistake. */
export interface FileReading {
  readonly entries: readonly FileEntry[]
  readonly mistake?: string
}

/** The most that the runner takes of a step's summary, in bytes. */
export const summaryLimit = 1024 * 1024

/**
 * Reads GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE: `NAME=VALUE`, or `NAME<<DELIMITER`, the value's lines, and the
 * delimiter alone on a line. Lines end at LF; on Windows (`acceptsReturn`) at CRLF as well.
 */
export function readFileEntries(text: string, acceptsReturn = process.platform === 'win32'): FileReading {
  const entries: FileEntry[] = []
  const lines = cutLines(text.replace(/^\uFEFF/, ''), acceptsReturn)
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]?.text ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) return { entries, mistake: `Invalid format '${line}'. Name must not be empty` }
      entries.push({ name: line.slice(0, equals), value: line.slice(equals + 1) })
      continue
    }
    if (heredoc < 0) return { entries, mistake: `Invalid format '${line}'` }
    const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)]
    if (name === '' || delimiter === '') {
      return { entries, mistake: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty` }
    }
    const start = index + 1
    let end = start
    while (end < lines.length && lines[end]?.text !== delimiter) end += 1
    if (end === lines.length) return { entries, mistake: `Invalid value. Matching delimiter not found '${delimiter}'` }
    const value = lines.slice(start, end).map((each, at) => (start + at < end - 1 ? each.text + each.end : each.text))
    entries.push({ name, value: value.join('') })
    index = end
  }
  return { entries }
}

interface CutLine {
  readonly text: string
  readonly end: string
}

function cutLines(text: string, acceptsReturn: boolean): readonly CutLine[] {
  const parts = text.split(acceptsReturn ? /(\r?\n)/ : /(\n)/)
  const lines: CutLine[] = []
  for (let index = 0; index < parts.length; index += 2)
    lines.push({ text: parts[index] ?? '', end: parts[index + 1] ?? '' })
  return lines
}

/** Returns outputs by name, ignoring case as the runner does: the last value and the last spelling win. */
export function joinOutputs(entries: readonly FileEntry[]): Map<string, string> {
  const outputs = new Map<string, FileEntry>()
  for (const entry of entries) {
    outputs.delete(entry.name.toLowerCase())
    outputs.set(entry.name.toLowerCase(), entry)
  }
  return new Map([...outputs.values()].map(({ name, value }) => [name, value]))
}
