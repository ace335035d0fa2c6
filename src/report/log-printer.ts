import { failsRun } from '../buddy/actions.ts'
import type { ActionExecution } from '../buddy/model.ts'
import { classifyStatus } from '../buddy/status.ts'
import type { ActionLogResult } from '../log/fetch/collect.ts'
import { quoteText } from '../runner/safe-text.ts'
import type { StepWriter } from './step-writer.ts'
import { formatCount } from './summary/markdown.ts'

/** Folded group of a log. */
interface LogGroup {
  readonly title: string
  /**
   * True if the title says which line is the last, so that no line may be added later.
   */
  readonly isWhole: boolean
}

/**
 * Prints logs into the job log, each in folded groups whose titles say which lines they
 * hold.
 */
export class LogPrinter {
  readonly #writer: StepWriter
  readonly #printed = new Map<string, number>()
  readonly #groups = new Map<string, LogGroup>()
  readonly #executions = new Map<string, Set<string>>()

  constructor(writer: StepWriter) {
    this.#writer = writer
  }

  /**
   * Prints safe text, in pieces of whole lines. `lineCount` lines begin with this
   * piece; 0 for a further piece of the same lines.
   */
  async print(action: ActionExecution, text: string | Uint8Array, lineCount: number): Promise<void> {
    const key = action.id ?? String(action.actionId)
    const before = this.#printed.get(key) ?? 0
    this.#printed.set(key, before + lineCount)
    const last = this.#groups.get(key)
    const isWhole = classifyStatus(action.status) === 'finished'
    const goesOn = last !== undefined && (lineCount === 0 || (!last.isWhole && this.#writer.openGroup === last.title))
    const name = this.#nameLog(action, key)
    const group = goesOn ? last : { title: `${name}${describeLines(before, lineCount, isWhole)}`, isWhole }
    this.#groups.set(key, group)
    await this.#writer.writeInGroup(group.title, text)
  }

  /** Names the log. Loops and retries execute one action several times. */
  #nameLog({ actionName }: ActionExecution, key: string): string {
    const name = quoteText(actionName ?? '')
    const keys = this.#executions.get(name) ?? new Set<string>()
    this.#executions.set(name, keys.add(key))
    const place = [...keys].indexOf(key)
    return `Log${name === '' ? '' : ` of "${name}"`}${place === 0 ? '' : ` (execution ${String(place + 1)})`}`
  }
}

/**
 * Writes the rest of the logs: into the file in the run's order, then into the job log
 * with those of failed actions last, because a reader begins at the end.
 */
export async function writeLogs(writer: StepWriter, logs: readonly ActionLogResult[]): Promise<void> {
  const failed = logs.filter(({ action }) => failsRun(action))
  const others = logs.filter(({ action }) => !failsRun(action))
  for (const { action, log } of logs) await writer.tryAsync('the log', () => log.save(action))
  for (const { action, log } of [...others, ...failed])
    await writer.tryAsync('the log', () => log.startStreaming(action))
}

/**
 * Says which lines a group holds. A log that still grows may add lines to its group, so
 * only the first is known.
 */
function describeLines(before: number, lineCount: number, isWhole: boolean): string {
  const first = formatCount(before + 1)
  if (isWhole) return lineCount === 1 ? `, line ${first}` : `, lines ${first}–${formatCount(before + lineCount)}`
  return before === 0 ? '' : `, from line ${first}`
}
