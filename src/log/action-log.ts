// The log of one action: redacted, cleaned, stored, streamed and excerpted.
import type { OnLines } from '../buddy/http/json-stream.ts'
import { readStatus } from '../buddy/decode.ts'
import type { ActionExecution } from '../buddy/model.ts'
import type { Runner } from '../runner/runner.ts'
import { cleanLogLines, withoutColours } from '../runner/safe-text.ts'
import type { Redactor } from '../secrets/redactor.ts'
import type { ErrorExcerpt } from './errors/error-blocks.ts'
import { ErrorSearch } from './errors/error-search.ts'
import { type Excerpt, cleanLines, ExcerptBuilder, logBudgetBytes } from './excerpt.ts'
import { type Frame, Spool } from './spool.ts'

/**
 * Beginning of each line of Buddy's log in the job log, because the runner reads commands
 * at the start of a line.
 */
const gutter = '│ '
const gutterBytes = Buffer.from(gutter)
const noPrefix = Buffer.alloc(0)
/**
 * 24 Ki UTF-16 units, because the texts of larger batches live long enough to make the heap
 * grow.
 */
const batchLength = 24 * 1024
/**
 * 16 Ki UTF-16 units. A longer line is cleaned by itself, because it may have to be cut.
 */
const longLine = 16 * 1024
/** 20 lines, because a replaced log usually differs within its first 20 lines. */
const recognisedBy = 20

/** Destinations of a log; null for a destination that is not wanted. */
export interface LogSinks {
  /** Takes whole lines for a file, each ended by a line feed. */
  readonly toFile: ((action: ActionExecution, text: string | Uint8Array) => Promise<void>) | null
  /**
   * Takes whole lines for the job log. Their number comes with their first piece, 0 with
   * the others. No piece ends while workflow commands are stopped.
   */
  readonly toJobLog: ((action: ActionExecution, text: string | Uint8Array, lineCount: number) => Promise<void>) | null
  /** Takes every line, redacted but with colours, to search for problems. */
  readonly toMatchers?: (lines: readonly string[]) => void
  readonly randomId: () => string
}

/**
 * The log of an action, of any size in constant memory. Each line is redacted when it
 * arrives. Then it goes to the job log, to the file, to the problem matchers, and to the
 * excerpt, from which the summary is rendered.
 *
 * Lines already received are skipped. If the first lines differ, Buddy has replaced the
 * log: the new log follows the old one. The log is held until streaming starts. Its last
 * line may still grow, so that line is kept back until a later line follows or `complete`
 * is called.
 */
export class ActionLog {
  readonly #redactor: Redactor
  readonly #sinks: LogSinks
  readonly #excerpt = new ExcerptBuilder(logBudgetBytes)
  readonly #errors = new ErrorSearch()
  /** Status of the action as far as it is known; '' for unknown. */
  #status = ''
  readonly #printed: Spool
  readonly #saved: Spool
  #storedCount = 0
  /** Number of lines that cannot change any more. */
  #completeCount = 0
  #beginning: string[] = []
  /** The last line, which may still grow; null for none. */
  #lastLine: string | null = null
  /** The newest response, and the line of the log that it has reached. */
  #response = { end: 0 }
  #turn: Promise<void> = Promise.resolve()
  #liveAction: ActionExecution | null = null

  constructor(runner: Runner, redactor: Redactor, sinks: LogSinks) {
    this.#redactor = redactor
    this.#sinks = sinks
    this.#printed = new Spool(runner)
    this.#saved = new Spool(runner)
  }

  /** Number of lines of the current log. */
  get lineCount(): number {
    return this.#completeCount + (this.#lastLine === null ? 0 : 1)
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
    return this.#printed.isBroken || this.#saved.isBroken
  }

  /** The beginning and the end of the log. */
  get excerpt(): Excerpt {
    return this.#excerpt.build()
  }

  /**
   * Error lines of the current log; none of the lines that came while its action had
   * passed. Their numbers count the lines of a replaced log too, as those of the excerpt.
   */
  get errors(): ErrorExcerpt {
    return this.#errors.result()
  }

  /**
   * Returns the sink for a response that begins at this line, counted from 0. Lines of
   * earlier responses are dropped from now on. Never rejects.
   */
  startResponse(fromLine = 0): OnLines {
    const response = { end: fromLine }
    this.#response = response
    return async (lines, before) => {
      await this.#enqueue(async () => {
        // Lines of an abandoned response may arrive after the next response has begun.
        if (this.#response !== response) return
        this.#status = readStatus(before) ?? this.#status
        await this.#receive(lines, response.end)
        response.end += lines.length
      })
    }
  }

  /**
   * Returns true if the log may begin with these lines: the lines that are kept for
   * comparison are the same.
   */
  startsWith(lines: readonly string[]): boolean {
    return !lines.some((line, position) => this.#differs(position, line, position === lines.length - 1))
  }

  /**
   * Returns true if this may be the last known line, which may have grown since. If no line
   * follows in a response, the response may be late: the line was shorter then.
   */
  mayEndWith(line: string, isFollowed: boolean): boolean {
    const last = this.#lastLine ?? ''
    return line.startsWith(last) || (!isFollowed && last.startsWith(line))
  }

  /**
   * Lets the last line go, because no more of it will come. `mayBeCut`: the rest of the
   * line may be missing, so a part of a secret at its end is hidden too. Never rejects.
   */
  async complete(mayBeCut: boolean): Promise<void> {
    await this.#enqueue(() => this.#takeLastLine(mayBeCut))
  }

  /**
   * Forgets the lines that are known, because Buddy has replaced the log. Never rejects.
   */
  async replace(): Promise<void> {
    await this.#enqueue(() => this.#startAnew())
  }

  /**
   * Notes the status of the action, because the lines of an action that has passed are not
   * searched for errors.
   */
  noteStatus({ status }: ActionExecution): void {
    this.#status = status
  }

  /**
   * Streams the lines that are there, and each later one, as the log of this action. Never
   * rejects.
   */
  async startStreaming(action: ActionExecution): Promise<void> {
    this.noteStatus(action)
    if (this.#liveAction === null) await this.#enqueue(() => this.#flushHeld(action))
    else this.#liveAction = action
  }

  /**
   * Writes the lines that are there into the file, whose order of logs differs from the job
   * log's. Never rejects.
   */
  async save(action: ActionExecution): Promise<void> {
    // A live log is saved while it arrives.
    if (this.#liveAction === null) await this.#enqueue(() => this.#saveHeld(action))
  }

  /** Deletes the temporary files. Never rejects. */
  async close(): Promise<void> {
    await this.#printed.close()
    await this.#saved.close()
  }

  /**
   * Runs one piece of work after the other, because lines of an abandoned response may
   * still arrive.
   */
  async #enqueue(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work)
    await this.#turn
  }

  async #flushHeld(action: ActionExecution): Promise<void> {
    this.#liveAction = action
    await this.#saveHeld(action)
    const { toJobLog, randomId } = this.#sinks
    if (toJobLog !== null) {
      let lineCount = this.#storedCount
      const show = async (text: string | Uint8Array): Promise<void> => {
        await toJobLog(action, text, lineCount)
        lineCount = 0
      }
      for await (const bursts of this.#printed.read()) await show(bursts)
      if (this.#printed.isBroken) {
        const { head, tail } = this.excerpt
        for (const part of batches([
          '── the disk could not hold the log: its beginning and its end ──',
          ...head,
          '──',
          ...tail,
        ]))
          await show(renderUntrustedLines(part, randomId))
      }
    }
    await this.close()
  }

  async #saveHeld(action: ActionExecution): Promise<void> {
    const { toFile } = this.#sinks
    if (toFile !== null) for await (const piece of this.#saved.read()) await toFile(action, piece)
    await this.#saved.close()
  }

  /** Takes lines of a response that stand in the log from this position on. */
  async #receive(lines: readonly string[], position: number): Promise<void> {
    const known = Math.min(lines.length, Math.max(0, this.lineCount - position))
    const place =
      known === 0
        ? -1
        : lines
            .slice(0, known)
            .findIndex((line, index) => this.#differs(position + index, line, index === lines.length - 1))
    if (place >= 0) {
      const beginning = this.#beginning.slice(0, position + place)
      await this.#startAnew()
      await this.#take([...beginning, ...lines.slice(place)])
      return
    }
    const last = lines[this.#completeCount - position]
    if (this.#lastLine !== null && last !== undefined && !this.#lastLine.startsWith(last)) this.#lastLine = last
    await this.#take(known === 0 ? lines : lines.slice(known))
  }

  async #startAnew(): Promise<void> {
    await this.#takeLastLine(true)
    this.#completeCount = 0
    this.#beginning = []
    await this.#cleanAndStore(['── Buddy has replaced the log: it begins anew ──'], 1)
    this.#errors.forget()
  }

  /**
   * `isLast`: no line follows in a response, which may be late and have only a part of the
   * line.
   */
  #differs(position: number, line: string, isLast: boolean): boolean {
    if (position >= recognisedBy) return false
    if (position === this.#completeCount) return !this.mayEndWith(line, false)
    const known = this.#beginning[position]
    return known !== undefined && known !== line && !(isLast && known.startsWith(line))
  }

  /** Takes lines that follow the last line. Their own last line is kept back. */
  async #take(lines: readonly string[]): Promise<void> {
    const last = lines.at(-1)
    if (last === undefined) return
    const before = this.#lastLine
    this.#lastLine = last
    await this.#takeComplete(before === null ? lines.slice(0, -1) : [before, ...lines.slice(0, -1)])
  }

  async #takeLastLine(mayBeCut: boolean): Promise<void> {
    const line = this.#lastLine
    this.#lastLine = null
    if (line !== null) await this.#takeComplete([mayBeCut ? this.#redactor.redact(line, true) : line])
  }

  async #takeComplete(lines: readonly string[]): Promise<void> {
    if (this.#beginning.length < recognisedBy)
      this.#beginning.push(...lines.slice(0, recognisedBy - this.#beginning.length))
    this.#completeCount += lines.length
    // The first batch announces all lines, so that they stand under one title.
    let announced = lines.length
    for (const part of batches(lines)) {
      // Most logs are plain text with colours and no secret. One check covers many lines.
      const text = part.join('\n')
      const { plain, isClean } = withoutColours(text)
      const hasNoSecret = isClean && this.#redactor.hasNoSecret(plain)
      if (!hasNoSecret || !part.every(isWhole))
        await this.#cleanAndStore(hasNoSecret ? part : this.#redactor.redactLines(part), announced)
      else if (this.#liveAction === null) await this.#storePlain(part, text, plain)
      else await this.#store(part, plain, part.length, announced)
      announced = 0
    }
  }

  /**
   * Hands lines to what the summary and the annotations are made of; `plain` is their text
   * without colours.
   */
  async #collect(lines: readonly string[], plain: string, lineCount: number): Promise<void> {
    this.#excerpt.addText(plain, lineCount)
    // A report shows no error lines of an action that has passed.
    if (this.#status === 'SUCCESSFUL') this.#errors.skip(lineCount)
    else await this.#errors.addText(plain, lineCount)
    this.#sinks.toMatchers?.(lines)
    this.#storedCount += lines.length
  }

  async #cleanAndStore(lines: readonly string[], announced: number): Promise<void> {
    const cleaned = cleanLines(lines)
    await this.#store(lines, cleaned.join('\n'), cleaned.length, announced)
  }

  async #store(lines: readonly string[], plain: string, lineCount: number, announced: number): Promise<void> {
    const { toFile, toJobLog, randomId } = this.#sinks
    const action = this.#liveAction
    await this.#collect(lines, plain, lineCount)
    if (toFile !== null)
      await (action === null ? this.#saved.appendLines(lines, noPrefix) : toFile(action, `${lines.join('\n')}\n`))
    if (toJobLog === null) return
    const text = renderUntrustedLines(lines, randomId)
    await (action === null ? this.#printed.append(text) : toJobLog(action, text, announced))
  }

  /** Stores lines that need no cleaning. Faster than one text of all lines. */
  async #storePlain(lines: readonly string[], text: string, plain: string): Promise<void> {
    const { toFile, toJobLog, randomId } = this.#sinks
    await this.#collect(lines, plain, lines.length)
    if (toFile !== null) await this.#saved.appendLines(lines, noPrefix)
    if (toJobLog === null) return
    // A colour that is left on would colour the lines of this action that follow.
    const reset = text.includes('\u001b') ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''}\u001b[0m`] : lines
    await this.#printed.appendLines(reset, gutterBytes, mayBeCommand(text) ? stopCommands(randomId()) : undefined)
  }
}

/** Splits lines into portions that are short enough to be soon freed from memory. */
function* batches(lines: readonly string[]): Iterable<readonly string[]> {
  let first = 0
  let length = 0
  for (let index = 0; index < lines.length; index++) {
    length += lines[index]?.length ?? 0
    if (length < batchLength) continue
    yield lines.slice(first, index + 1)
    first = index + 1
    length = 0
  }
  if (first < lines.length) yield lines.slice(first)
}

/**
 * Renders untrusted lines for the job log, each behind the gutter and without command
 * markers. If a line looks like a command, commands are stopped around the lines with a new
 * token.
 */
export function renderUntrustedLines(lines: readonly string[], randomId: () => string): string {
  const text = lines
    .map((line) =>
      cleanLogLines(line)
        .map((part) => `${gutter}${part}\n`)
        .join(''),
    )
    .join('')
  if (!mayBeCommand(text)) return text
  const { before, after } = stopCommands(randomId())
  return `${before}${text}${after}`
}

/** Returns the commands that stop workflow commands and let them through again. */
function stopCommands(token: string): Frame {
  return { before: `::stop-commands::${token}\n`, after: `::${token}::\n` }
}

function mayBeCommand(text: string): boolean {
  return text.includes('::') || text.includes('##')
}

/** Returns true if a line needs neither cutting nor splitting. */
function isWhole(line: string): boolean {
  return line.length <= longLine && !line.includes('\n')
}
