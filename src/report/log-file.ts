import type { ActionExecution } from '../buddy/model.ts'
import type { Host, TextFile } from '../github/host.ts'
import { quoteText } from './text.ts'

/** The file that the workflow asked for: written while the log comes, a line feed between its lines, never more of it in memory than one portion. */
export class LogFile {
  readonly #host: Host
  readonly #path: string
  readonly #onFailure: (message: string) => void
  #file: TextFile | null = null
  #action: ActionExecution | null = null
  #isEmpty = true
  #hasFailed = false

  /** `onFailure` is told once, and then nothing more is written. */
  constructor(host: Host, path: string, onFailure: (message: string) => void) {
    this.#host = host
    this.#path = path
    this.#onFailure = onFailure
  }

  /** Takes lines of an action's log; with a heading where the logs of several actions go into the file. */
  async write(action: ActionExecution, lines: readonly string[], withHeading: boolean): Promise<void> {
    const isNew = this.#action === null || this.#action.id !== action.id
    this.#action = action
    const heading = withHeading && isNew ? [`=== ${quoteText(action.actionName ?? '')} ===`] : []
    await this.#append([...heading, ...lines])
  }

  /** The log is not whole, so nobody should take the file for it. */
  abandon(reason: string): void {
    if (!this.#hasFailed) this.#fail(new Error(reason))
  }

  /** Closes the file; its absolute path, '' where it could not be written whole. */
  async finish(): Promise<string> {
    await this.#append([])
    try {
      await this.#file?.close()
    } catch (error) {
      this.#fail(error)
    }
    return this.#hasFailed ? '' : (this.#file?.path ?? '')
  }

  async #append(lines: readonly string[]): Promise<void> {
    if (this.#hasFailed) return
    try {
      this.#file ??= await this.#host.createFile(this.#path)
      if (lines.length === 0) return
      await this.#file.write(`${this.#isEmpty ? '' : '\n'}${lines.join('\n')}`)
      this.#isEmpty = false
    } catch (error) {
      this.#fail(error)
    }
  }

  #fail(error: unknown): void {
    this.#hasFailed = true
    this.#onFailure(error instanceof Error ? error.message : String(error))
  }
}
