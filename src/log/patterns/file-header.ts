/** 300 UTF-16 units of a line that is only a path, because longer paths are rare. */
const longestFileHeader = 300
/**
 * 9 UTF-16 units of a file's extension with its dot, because source files have no
 * longer one.
 */
const longestExtension = 9
/** Path alone on its line, above the messages of a linter. */
const fileHeaderPattern = /^(?:Line {2,})?[\w./\\@: -]{0,200}[/\\][^\s:]{1,200}\.\w{1,8}$|^\s*Line {2,}\S/

/** Returns whether a line names the file that the next lines are about. */
export function isFileHeader(text: string): boolean {
  // Almost no line ends like a file, and the pattern is slow.
  const dot = text.lastIndexOf('.')
  const mayBeFile = dot >= 0 && dot >= text.length - longestExtension && text.length < longestFileHeader
  return (mayBeFile || text.startsWith('  Line ')) && fileHeaderPattern.test(text) && !/ -\w/.test(text)
}
