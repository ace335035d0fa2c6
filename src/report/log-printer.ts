import { failsRun } from '../buddy/actions.ts'
import type { ActionExecution } from '../buddy/model.ts'
import { quoteText } from '../runner/safe-text.ts'
import type { StepWriter } from './step-writer.ts'

/** Prints logs into the job log, each action's in a group; what comes of one that has failed stands open. */
export class LogPrinter {
  readonly #writer: StepWriter
  readonly #printed = new Map<string, number>()
  readonly #executions = new Map<string, Set<string>>()
  #openKey: string | null = null

  constructor(writer: StepWriter) {
    this.#writer = writer
  }

  /** Prints text that has been made safe, in pieces of whole lines; `lineCount` lines begin with this one. */
  async print(action: ActionExecution, text: string | Uint8Array, lineCount: number): Promise<void> {
    const key = action.id ?? String(action.actionId)
    const title = this.#titleOf(action, key)
    const before = this.#printed.get(key) ?? 0
    this.#printed.set(key, before + lineCount)
    if (!failsRun(action)) {
      this.#openKey = null
      await this.#writer.writeInGroup(title, text)
      return
    }
    if (this.#openKey !== key) this.#writer.info(`${title}${before === 0 ? '' : `, from line ${String(before + 1)}`}:`)
    this.#openKey = key
    await this.#writer.runner.write(text)
  }

  /** Loops and retries execute one action several times. */
  #titleOf({ actionName }: ActionExecution, key: string): string {
    const name = quoteText(actionName ?? '')
    const keys = this.#executions.get(name) ?? new Set<string>()
    this.#executions.set(name, keys.add(key))
    const place = [...keys].indexOf(key)
    return `Buddy's log${name === '' ? '' : ` of ${name}`}${place === 0 ? '' : ` (execution ${String(place + 1)})`}`
  }
}
