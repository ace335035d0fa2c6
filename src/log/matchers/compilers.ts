import { readLevel, type LogProblem, type ProblemMatcher } from './problem.ts'

/** First line number, with or without a column, before the message of a tool. */
const anyPlace = /:(\d{1,7})(?::\d{1,7})?(: | - )(.*)/
const gccWords = /^(fatal error|error|warning|Error|Warning|ERROR|WARNING): (.*)/
const gccFlag = /\[(?:-Werror,)?(-W[\w=+-]{1,100})(?:,[^\]]*)?\]$/
const tscWords = /^(error|warning) (TS\d{1,6}): (.*)/
const lintWords = /^([A-Z]{1,5}\d{2,5}) (?:\[\*\] )?(\S.*)/
/** tsc, csc and other compilers of Microsoft's: a.cs(12,34): error CS0103: … */
const msbuildPlace = /\((\d{1,7})(?:,\d{1,7}){0,3}\): (error|warning) ([A-Z]{1,6}\d{1,6}): (.*)/
/** Project that MSBuild names behind a message. */
const msbuildProject = / \[[^[\]]{1,400}proj(?:::[^[\]]{1,100})?\]$/
const mavenPlace = /^\[(ERROR|WARNING)\] (.{1,400}):\[(\d{1,7}),\d{1,7}\] (?:error: |warning: )?(\S.*)/
const scalaPlace = /^\[(error|warn)\] ([^\s:]{1,400}):(\d{1,7})(?::\d{1,7})?: (\S.*)/
const kotlinPlace = /^([ew]): (?:file:\/\/)?(\S{1,400}\.kts?)(?::(\d{1,7}):\d{1,7}:? |: \((\d{1,7}), \d{1,7}\): )(\S.*)/
const phpWords = /^(?:PHP )?(Fatal error|Parse error|Compile error|Warning|Deprecated): {1,4}(\S.*)/
const phpPlace = / in (\S{1,400}) on line (\d{1,7})$/
const phpUncaught = / in (\S{1,400}\.php):(\d{1,7})$/

/**
 * Finds problems that stand on one line: of gcc, clang, swift, javac, mypy, tsc, csc,
 * Kotlin, Go and PHP.
 */
export class CompilerMatcher implements ProblemMatcher {
  read(line: string): readonly LogProblem[] {
    const found = readMsbuild(line) ?? readLevelFirst(line) ?? readPhp(line) ?? readLocated(line)
    return found === null ? [] : [found]
  }
}

function readMsbuild(line: string): LogProblem | null {
  if (!line.includes('): ')) return null
  const match = msbuildPlace.exec(line)
  if (match === null) return null
  const [, number, level = '', title = '', message = ''] = match
  const path = line.slice(0, match.index).trimStart()
  return { path, line: Number(number), level: readLevel(level), title, message: message.replace(msbuildProject, '') }
}

/** Line of Maven, sbt and Kotlin, which name the level before the file. */
function readLevelFirst(line: string): LogProblem | null {
  const first = line[0]
  if (first !== '[' && first !== 'e' && first !== 'w') return null
  const [, level, path, number, message = ''] = mavenPlace.exec(line) ?? scalaPlace.exec(line) ?? []
  if (level !== undefined && path !== undefined && number !== undefined)
    return { path, line: Number(number), level: readLevel(level), title: readLevel(level), message }
  const kotlin = kotlinPlace.exec(line)
  if (kotlin === null) return null
  const [, word = '', file = '', newNumber, oldNumber, said = ''] = kotlin
  const lineNumber = Number(newNumber ?? oldNumber)
  return { path: file, line: lineNumber, level: readLevel(word), title: readLevel(word), message: said }
}

function readPhp(line: string): LogProblem | null {
  const first = line[0]
  // The first letters of PHP, of Fatal, Parse and Compile error, of Warning and of
  // Deprecated.
  if (first !== 'P' && first !== 'F' && first !== 'C' && first !== 'W' && first !== 'D') return null
  const [, word, text = ''] = phpWords.exec(line) ?? []
  if (word === undefined) return null
  const place = phpPlace.exec(text) ?? phpUncaught.exec(text)
  if (place === null) return null
  const level = word.endsWith('error') ? 'error' : 'warning'
  return { path: place[1] ?? '', line: Number(place[2]), level, title: word, message: text.slice(0, place.index) }
}

/** `path:line: …` and `path:line:column: …`, which many tools write. */
function readLocated(line: string): LogProblem | null {
  const match = anyPlace.exec(line)
  if (match === null) return null
  const [whole, number, separator, words = ''] = match
  const path = line
    .slice(0, match.index)
    .trimStart()
    .replace(/^vet: /, '')
  const place = { path, line: Number(number) }
  if (separator === ' - ') {
    const [, level, title = '', message = ''] = tscWords.exec(words) ?? []
    return level === undefined ? null : { ...place, level: readLevel(level), title, message }
  }
  const [, level, message = ''] = gccWords.exec(words) ?? []
  if (level !== undefined) {
    const title = gccFlag.exec(message)?.[1] ?? level.toLowerCase()
    return { ...place, level: readLevel(level), title, message }
  }
  const hasColumn = /^:\d+:\d/.test(whole)
  // A line without a column is from the log of a program or a test.
  if (hasColumn && path.endsWith('.go')) return { ...place, level: 'error', title: 'error', message: words }
  const [, code, said = ''] = hasColumn ? (lintWords.exec(words) ?? []) : []
  return code === undefined ? null : { ...place, level: 'error', title: code, message: said }
}
