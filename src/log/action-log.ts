// Leads the lines of one log from the response to the job log, the file and the
// summary.
import { readStatus } from '../buddy/decode.ts'
import type { OnLines } from '../buddy/http/json-stream.ts'
import type { ActionExecution } from '../buddy/model.ts'
import type { Runner } from '../runner/runner.ts'
import type { Redactor } from '../secrets/redactor.ts'
import type { ErrorExcerpt } from './errors/error-blocks.ts'
import { ErrorSearch } from './errors/error-search.ts'
import { type Excerpt, ExcerptBuilder, logBudgetBytes } from './excerpt.ts'
import { ReceivedLines } from './fetch/received-lines.ts'
import { HeldLog } from './held-log.ts'
import { renderUntrustedLines } from './job-log-lines.ts'
import { cleanBatch, type LogBatch, redactBatch, splitIntoBatches } from './log-batch.ts'

/** Destinations of a log; null for a destination that is not wanted. */
export interface LogSinks {
  /** Takes whole lines for a file, each ended by a line feed. */
  readonly toFile: ((action: ActionExecution, text: string | Uint8Array) => Promise<void>) | null
  /**
   * Takes whole lines for the job log. Their number comes with their first piece, 0
   * with the others. No piece ends while workflow commands are stopped.
   */
  readonly toJobLog: ((action: ActionExecution, text: string | Uint8Array, lineCount: number) => Promise<void>) | null
  /** Takes every line, redacted but with colours, to search for problems. */
  readonly toMatchers?: (lines: readonly string[]) => void
  readonly randomId: () => string
}

/**
 * The log of an action, of any size in constant memory. Each line is redacted when it
 * arrives. Then it goes to the job log, to the file, to the problem matchers, and to
 * the excerpt, from which the summary is rendered.
 *
 * Lines already received are skipped. If the first lines differ, Buddy has replaced the
 * log: the new log follows the old one. The log is held until streaming starts. Its
 * last line may still grow, so that line is kept back until a later line follows or
 * `complete` is called.
 */
export class ActionLog {
  readonly #redactor: Redactor
  readonly #sinks: LogSinks
  readonly #received = new ReceivedLines()
  readonly #held: HeldLog
  readonly #excerpt = new ExcerptBuilder(logBudgetBytes)
  readonly #errors = new ErrorSearch()
  /** Status of the action as far as it is known; '' for unknown. */
  #status = ''
  /** Number of lines that are delivered, those of a replaced log among them. */
  #deliveredCount = 0
  /** The newest response, and the line of the log that it has reached. */
  #response = { end: 0 }
  #turn: Promise<void> = Promise.resolve()
  /** The action whose log is streamed; null while the log is held. */
  #liveAction: ActionExecution | null = null

  constructor(runner: Runner, redactor: Redactor, sinks: LogSinks) {
    this.#redactor = redactor
    this.#sinks = sinks
    const { toFile, toJobLog, randomId } = sinks
    this.#held = new HeldLog(runner, { forFile: toFile !== null, forJobLog: toJobLog !== null, randomId })
  }

  /** Number of lines of the current log. */
  get lineCount(): number {
    return this.#received.count
  }

  /**
   * True if the newest response ended before lines that an earlier response had. Such a
   * response is late.
   */
  get isShorterThanBefore(): boolean {
    return this.#response.end < this.lineCount
  }

  /** True if the disk could not hold all of the log or could not be read. */
  get isBroken(): boolean {
    return this.#held.isBroken
  }

  /** The beginning and the end of the log. */
  get excerpt(): Excerpt {
    return this.#excerpt.build()
  }

  /**
   * Error lines of the current log; none of the lines that came while its action had
   * passed. Their numbers count the lines of a replaced log too, as those of the
   * excerpt.
   */
  get errors(): ErrorExcerpt {
    return this.#errors.result()
  }

  /**
   * Returns the sink for a response that begins at this line, counted from 0. Lines of
   * earlier responses are dropped from now on. `isEnd`: no line follows those that the
   * sink takes at once, so their last line is complete. Never rejects.
   */
  startResponse(fromLine = 0, isEnd = false): OnLines {
    const response = { end: fromLine }
    this.#response = response
    return async (lines, before) => {
      await this.#enqueue(async () => {
        // Lines of an abandoned response may arrive after the next response has begun.
        if (this.#response !== response) return
        this.#status = readStatus(before) ?? this.#status
        await this.#receive(lines, response.end, isEnd)
        response.end += lines.length
      })
    }
  }

  /**
   * Returns true if the log may begin with these lines: the lines that are kept for
   * comparison are the same.
   */
  startsWith(lines: readonly string[]): boolean {
    return this.#received.startsWith(lines)
  }

  /**
   * Returns true if this may be the last known line, which may have grown since. If no
   * line follows in a response, the response may be late: the line was shorter then.
   */
  mayEndWith(line: string, isFollowed: boolean): boolean {
    return this.#received.mayEndWith(line, isFollowed)
  }

  /**
   * Lets the last line go, because no more of it will come. `mayBeCut`: the rest of the
   * line may be missing, so a part of a secret at its end is hidden too. Never rejects.
   */
  async complete(mayBeCut: boolean): Promise<void> {
    await this.#enqueue(() => this.#passLast(mayBeCut))
  }

  /**
   * Forgets the lines that are known, because Buddy has replaced the log. Never
   * rejects.
   */
  async replace(): Promise<void> {
    await this.#enqueue(() => this.#startAnew())
  }

  /**
   * Notes the status of the action, because the lines of an action that has passed are
   * not searched for errors.
   */
  noteStatus({ status }: ActionExecution): void {
    this.#status = status
  }

  /**
   * Streams the lines that are there, and each later one, as the log of this action.
   * Never rejects.
   */
  async startStreaming(action: ActionExecution): Promise<void> {
    this.noteStatus(action)
    if (this.#liveAction === null) await this.#enqueue(() => this.#showHeld(action))
    else this.#liveAction = action
  }

  /**
   * Writes the lines that are there into the file, whose order of logs differs from the
   * job log's. Never rejects.
   */
  async save(action: ActionExecution): Promise<void> {
    // A live log is saved while it arrives.
    if (this.#liveAction === null) await this.#enqueue(() => this.#saveHeld(action))
  }

  /** Deletes the temporary files. Never rejects. */
  async close(): Promise<void> {
    await this.#held.close()
  }

  /**
   * Runs one piece of work after the other, because lines of an abandoned response may
   * still arrive.
   */
  async #enqueue(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work)
    await this.#turn
  }

  /** Takes lines of a response that stand in the log from this position on. */
  async #receive(lines: readonly string[], position: number, isEnd: boolean): Promise<void> {
    const replacement = this.#received.findReplacement(lines, position)
    if (replacement !== null) await this.#startAnew()
    const complete = replacement === null ? this.#received.take(lines, position) : this.#received.take(replacement, 0)
    await this.#pass(isEnd ? [...complete, ...this.#received.takeLast()] : complete)
  }

  async #startAnew(): Promise<void> {
    await this.#passLast(true)
    this.#received.clear()
    await this.#deliver(cleanBatch(['── Buddy has replaced the log: it begins anew ──']), 1)
    this.#errors.forget()
  }

  async #passLast(mayBeCut: boolean): Promise<void> {
    const last = this.#received.takeLast()
    await this.#pass(mayBeCut ? last.map((line) => this.#redactor.redact(line, true)) : last)
  }

  /** Redacts and cleans complete lines, and hands them to all destinations. */
  async #pass(lines: readonly string[]): Promise<void> {
    // The first batch announces all lines, so that they stand under one title.
    let announced = lines.length
    for (const part of splitIntoBatches(lines)) {
      await this.#deliver(redactBatch(part, this.#redactor), announced)
      announced = 0
    }
  }

  async #deliver(batch: LogBatch, announced: number): Promise<void> {
    await this.#examine(batch)
    this.#deliveredCount += batch.lines.length
    if (this.#liveAction === null) await this.#held.add(batch)
    else await this.#stream(this.#liveAction, batch, announced)
  }

  /** Hands lines to the excerpt, the error lines and the problem matchers. */
  async #examine({ lines, plain, plainCount }: LogBatch): Promise<void> {
    this.#excerpt.addText(plain, plainCount)
    // A report shows no error lines of an action that has passed.
    if (this.#status === 'SUCCESSFUL') this.#errors.skip(plainCount)
    else await this.#errors.addText(plain, plainCount)
    this.#sinks.toMatchers?.(lines)
  }

  async #stream(action: ActionExecution, { lines }: LogBatch, announced: number): Promise<void> {
    const { toFile, toJobLog, randomId } = this.#sinks
    await toFile?.(action, `${lines.join('\n')}\n`)
    await toJobLog?.(action, renderUntrustedLines(lines, randomId), announced)
  }

  async #showHeld(action: ActionExecution): Promise<void> {
    this.#liveAction = action
    await this.#saveHeld(action)
    const { toJobLog } = this.#sinks
    if (toJobLog !== null) {
      let announced = this.#deliveredCount
      for await (const text of this.#held.readPrinted(() => this.excerpt)) {
        await toJobLog(action, text, announced)
        announced = 0
      }
    }
    await this.close()
  }

  async #saveHeld(action: ActionExecution): Promise<void> {
    const { toFile } = this.#sinks
    if (toFile !== null) for await (const piece of this.#held.readSaved()) await toFile(action, piece)
    await this.#held.closeSaved()
  }
}
