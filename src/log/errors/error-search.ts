// Searches a log for its error lines, if its action may have failed.
import type { ErrorExcerpt } from './error-blocks.ts'
import type { ErrorLines } from './error-lines.ts'

const noErrors: ErrorExcerpt = { cause: null, details: [], tally: null, blocks: [] }

/**
 * Error lines of the log of one action. The rules are loaded with the first line of an
 * action that has not passed, because most actions pass. If they cannot be loaded, the
 * log has no error lines, and no verdict depends on that.
 */
export class ErrorSearch {
  #lines: ErrorLines | null = null
  #lineCount = 0

  /** Searches the next lines, clean and joined by line feeds. Never rejects. */
  async addText(text: string, lineCount: number): Promise<void> {
    this.#lines ??= await loadErrorLines(this.#lineCount)
    this.#lines?.addText(text, lineCount)
    this.#lineCount += lineCount
  }

  /**
   * Leaves out the next lines, because the action has passed. Keeps the error lines
   * before, because a stale response may say so too.
   */
  skip(lineCount: number): void {
    this.#lines?.skip(lineCount)
    this.#lineCount += lineCount
  }

  /** Drops the error lines so far, because another log follows. */
  forget(): void {
    this.#lines = null
  }

  /** Returns the error lines of what has come so far. */
  result(): ErrorExcerpt {
    return this.#lines?.result() ?? noErrors
  }
}

/**
 * Returns a search whose first line comes after this number of lines; null if it cannot
 * be loaded.
 */
async function loadErrorLines(lineCount: number): Promise<ErrorLines | null> {
  const loaded = await import('./error-lines.ts').catch(() => null)
  return loaded === null ? null : new loaded.ErrorLines(lineCount)
}
