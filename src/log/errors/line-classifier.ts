import { classify, type LineClass } from '../patterns/error-patterns.ts'

/**
 * 80 lines of a test's console output are skipped at most, because the end of the
 * output may not be recognised.
 */
const mutedLines = 80
/** 50 tasks have a classifier of their own, because memory is bounded. */
const taskCount = 50
/**
 * 200 lines of one traceback, because a traceback without an exception must end too.
 */
const tracebackLines = 200

const consolePattern = /^(\s*)(?:console\.(?:error|warn|log|info|debug)\b|● Console$)/
const capturedPattern = /^(?:stderr|stdout) \| \S/
const tracebackPattern = /^(\s*)(?:\S.{0,60} )?Traceback \(most recent call last\):?$/
/**
 * Headings of Gradle, of Symfony's console and of others, after which the next line
 * says what failed.
 */
const wrongPattern =
  /^\* What went wrong:|^(?:[Ee]rror|ERROR):$|^In \S{1,200}\.php line \d+:$|^\s*\[[\w\\]{1,200}(?:Exception|Error)\]$/
const tableHeader = /^\s*Line {2,}\S/
const tableRow = /^\s{1,8}\d{1,7} {2,}\S/

/**
 * Classifies the lines of one log. The class of a line may depend on the lines before.
 */
class LineClassifier {
  /**
   * Indentation of a test's console output, which goes on for as long as lines are
   * indented further.
   */
  #consoleIndent: number | null = null
  #isCaptured = false
  #mutedCount = 0
  /** Indentation of a traceback, which ends with the exception. */
  #tracebackIndent: number | null = null
  #tracebackCount = 0
  /** True in a table of PHPStan, whose rows are errors. */
  #isTable = false
  /** True after a heading of Gradle or of Symfony's console. */
  #isWrong = false

  /** True if the class of the next line depends on the lines before. */
  get isInside(): boolean {
    return (
      this.#consoleIndent !== null ||
      this.#isCaptured ||
      this.#tracebackIndent !== null ||
      this.#isTable ||
      this.#isWrong
    )
  }

  /**
   * Returns the class of the next line, without its prefix; `muted` for what a test
   * wrote to its console.
   */
  classify(line: string): LineClass | 'muted' {
    if (this.#isMuted(line)) return 'muted'
    const inTraceback = this.#readTraceback(line)
    if (inTraceback !== null) return inTraceback
    if (this.#readTable(line)) return 'problem'
    const found = classify(line)
    return this.#readWrong(line, found)
  }

  #isMuted(line: string): boolean {
    const isBlank = line.trim() === ''
    if (this.#isCaptured || this.#consoleIndent !== null) {
      const isOver = this.#consoleIndent === null ? isBlank : !isBlank && indentOf(line) <= this.#consoleIndent
      if (!isOver && ++this.#mutedCount <= mutedLines) return true
      this.#isCaptured = false
      this.#consoleIndent = null
    }
    const indent = consolePattern.exec(line)?.[1]
    if (indent !== undefined) this.#consoleIndent = indent.length
    else if (capturedPattern.test(line)) this.#isCaptured = true
    else return false
    this.#mutedCount = 0
    return true
  }

  #readTraceback(line: string): LineClass | null {
    const indent = tracebackPattern.exec(line)?.[1]
    if (indent !== undefined) {
      this.#tracebackIndent = indent.length
      this.#tracebackCount = 0
      return 'plain'
    }
    if (this.#tracebackIndent === null) return null
    const isOver = line.trim() !== '' && indentOf(line) <= this.#tracebackIndent
    if (!isOver && ++this.#tracebackCount <= tracebackLines) return 'plain'
    this.#tracebackIndent = null
    return isOver ? 'crash' : null
  }

  #readTable(line: string): boolean {
    if (tableHeader.test(line)) {
      this.#isTable = true
      return false
    }
    if (this.#isTable && line.trim() === '') this.#isTable = false
    return this.#isTable && tableRow.test(line)
  }

  #readWrong(line: string, found: LineClass): LineClass {
    if (wrongPattern.test(line)) {
      this.#isWrong = true
      return 'plain'
    }
    if (!this.#isWrong || line.trim() === '') return found
    // The task's line has no cause; the next line has it.
    if (/^(?:Execution failed for task|A problem occurred )/.test(line)) return found === 'message' ? 'plain' : found
    this.#isWrong = false
    return found === 'summary' ? found : 'message'
  }
}

/** Classifiers of tasks that run at the same time and write into one log. */
export class TaskClassifiers {
  readonly #classifiers = new Map<string, LineClassifier>()

  /** Returns the classifier of a task. Tasks beyond a limit share that of no task. */
  of(task: string): LineClassifier {
    const known = this.#classifiers.get(task)
    if (known !== undefined) return known
    if (this.#classifiers.size >= taskCount) return this.of('')
    const classifier = new LineClassifier()
    this.#classifiers.set(task, classifier)
    return classifier
  }
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0
}
