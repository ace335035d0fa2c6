// Recognises lines that matter to the chooser of error lines and to the problem matchers.
import { anyOf } from './any-of.ts'

/** Files of dependencies and runtimes, in a path or a stack frame. */
const foreign = anyOf(
  /node_modules|node:internal|site-packages|dist-packages|[/\\]vendor[/\\]|\/(?:ruby)?gems\//,
  /\bjava\.base\/|jdk\.internal|org\.junit\.|\/usr\/lib\/|\/lib\/python\d/,
)
/** Words of a message that names a failure, among lines that t.Log writes too. */
const goFailure = anyOf(
  /\b(?:got|want|wanted|expected|unexpected|should|must|fail(?:ed|s|ure)?|errors?|err|mismatch|missing|invalid)\b/i,
  /\b(?:not|nil|panic|timeout|timed out|diff)\b|!=|≠/i,
)
/** 300 UTF-16 units of a line that is only a path, because longer paths are rare. */
const longestFileHeader = 300
/**
 * 9 UTF-16 units of a file's extension with its dot, because source files have no longer
 * one.
 */
const longestExtension = 9
/** Path alone on its line, above the messages of a linter. */
const fileHeaderPattern = /^(?:Line {2,})?[\w./\\@: -]{0,200}[/\\][^\s:]{1,200}\.\w{1,8}$|^\s*Line {2,}\S/

/** Returns whether a path or a stack frame is of a dependency or of a runtime. */
export function isForeignFrame(text: string): boolean {
  return foreign(text)
}

/** Returns whether a line of pytest begins what a failed test wrote. */
export function isCaptured(text: string): boolean {
  return /^-{3,} Captured /.test(text)
}

/** Returns whether the message of a Go test names a failure. */
export function isGoFailure(text: string): boolean {
  return goFailure(text)
}

/** Returns whether a line names the file that the next lines are about. */
export function isFileHeader(text: string): boolean {
  // Almost no line ends like a file, and the pattern is slow.
  const dot = text.lastIndexOf('.')
  const mayBeFile = dot >= 0 && dot >= text.length - longestExtension && text.length < longestFileHeader
  return (mayBeFile || text.startsWith('  Line ')) && fileHeaderPattern.test(text) && !/ -\w/.test(text)
}
