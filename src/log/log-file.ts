import type { ActionExecution } from '../buddy/model.ts'
import type { Runner, TextFile } from '../runner/runner.ts'
import { quoteText } from '../runner/safe-text.ts'
import { lineFeed } from './spool.ts'

/**
 * The file of the input `log-file`. It is written while the log arrives, with a line
 * feed between its lines.
 */
export class LogFile {
  readonly #runner: Runner
  readonly #path: string
  readonly #onFailure: (message: string) => void
  #file: TextFile | null = null
  #action: ActionExecution | null = null
  #owesLineFeed = false
  #hasFailed = false

  /** `onFailure` is called once. Nothing is written after that. */
  constructor(runner: Runner, path: string, onFailure: (message: string) => void) {
    this.#runner = runner
    this.#path = path
    this.#onFailure = onFailure
  }

  /**
   * Writes lines of an action's log, each ended by a line feed, in pieces that are cut
   * anywhere.
   */
  async write(action: ActionExecution, text: string | Uint8Array, withHeading: boolean): Promise<void> {
    const isNew = this.#action === null || this.#action.id !== action.id
    this.#action = action
    if (withHeading && isNew) await this.#append(`=== ${quoteText(action.actionName ?? '')} ===\n`)
    await this.#append(text)
  }

  /** Gives the file up, because the log is incomplete. */
  abandon(reason: string): void {
    if (!this.#hasFailed) this.#fail(new Error(reason))
  }

  /**
   * Closes the file. Returns its absolute path; '' if it could not be written whole.
   */
  async finish(): Promise<string> {
    await this.#append('')
    try {
      await this.#file?.close()
    } catch (error) {
      this.#fail(error)
    }
    return this.#hasFailed ? '' : (this.#file?.path ?? '')
  }

  /**
   * Appends text. Holds back the last line feed until more text follows, because it
   * stands between lines.
   */
  async #append(text: string | Uint8Array): Promise<void> {
    if (this.#hasFailed) return
    try {
      this.#file ??= await this.#runner.createFile(this.#path)
      if (text.length === 0) return
      if (this.#owesLineFeed) await this.#file.write('\n')
      this.#owesLineFeed = text.at(-1) === '\n' || text.at(-1) === lineFeed
      await this.#file.write(this.#owesLineFeed ? text.slice(0, -1) : text)
    } catch (error) {
      this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    this.#hasFailed = true
    this.#onFailure(error instanceof Error ? error.message : String(error))
  }
}
