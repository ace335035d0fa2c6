import type { OnLines } from '../buddy/http/json-stream.ts'
import type { ActionExecution } from '../buddy/model.ts'
import type { Runner } from '../runner/runner.ts'
import { cleanLogLines, withoutColours } from '../runner/safe-text.ts'
import type { Redactor } from '../secrets/redactor.ts'
import { type Excerpt, ExcerptBuilder, logBudgetBytes } from './excerpt.ts'
import type { ReceivedLog } from './follow.ts'
import { gatherBursts } from './gather-bursts.ts'
import { Spool } from './spool.ts'

/** No line of Buddy's begins a line of the job log: the runner reads commands there. */
const gutter = '│ '
const gutterBytes = Buffer.from(gutter)
const noPrefix = Buffer.alloc(0)
/** In UTF-16 units. */
const batchLength = 24 * 1024
/** Longer lines are looked at one by one. */
const longLine = 16 * 1024
/** So many lines tell one log from another: a new one begins otherwise. */
const recognisedBy = 20

/** Where a log goes; null for what is not wanted. */
export interface LogSinks {
  /** Takes lines as text for a file, each ended by a line feed; in pieces that are cut anywhere. */
  readonly toFile: ((action: ActionExecution, text: string | Uint8Array) => Promise<void>) | null
  /** Takes lines as text for the job log, in pieces of whole lines at whose end commands are heard, and how many there are from the last piece on. */
  readonly toJobLog: ((action: ActionExecution, text: string | Uint8Array, lineCount: number) => Promise<void>) | null
  /** Takes every line, without secrets but with colours, to look for something in it. */
  readonly toMatchers?: (lines: readonly string[]) => void
  readonly randomId: () => string
}

/**
 * A log as it was received, without secrets: of any size in constant memory. Each answer brings it anew, from some line on;
 * what is known already is passed over, a late answer too, and a log that begins otherwise is a new one and follows the old.
 * It is kept, ready for printing, until it goes live; from then on it is shown as it comes.
 */
export class ActionLog implements ReceivedLog {
  readonly #redactor: Redactor
  readonly #sinks: LogSinks
  readonly #excerpt = new ExcerptBuilder(logBudgetBytes)
  readonly #printed: Spool
  readonly #saved: Spool
  #storedCount = 0
  #lineCount = 0
  #beginning: string[] = []
  #lastLine = ''
  /** The answer that began last, and where in the log it has come to. */
  #response = { end: 0 }
  #turn: Promise<void> = Promise.resolve()
  #liveAction: ActionExecution | null = null

  constructor(runner: Runner, redactor: Redactor, sinks: LogSinks) {
    this.#redactor = redactor
    this.#sinks = sinks
    this.#printed = new Spool(runner)
    this.#saved = new Spool(runner)
  }

  /** Lines of the log as it is now. */
  get lineCount(): number {
    return this.#lineCount
  }

  get isShorterThanBefore(): boolean {
    return this.#response.end < this.#lineCount
  }

  /** Whether the disk could not hold all of it, or did not give it back. */
  get isBroken(): boolean {
    return this.#printed.isBroken || this.#saved.isBroken
  }

  /** Its beginning, end and errors. */
  get excerpt(): Excerpt {
    return this.#excerpt.build()
  }

  /**
   * An answer begins that brings the log from this line on, counted from 0: where its lines go, in order, until another one
   * begins. Never rejects: a full disk is no reason to fail a gate.
   */
  startResponse(fromLine = 0): OnLines {
    const response = { end: fromLine }
    this.#response = response
    return async (lines) => {
      await this.#enqueue(async () => {
        // Whoever lets an answer go does not wait until what has come of it is taken.
        if (this.#response !== response) return
        await this.#receive(lines, response.end)
        response.end += lines.length
      })
    }
  }

  startsWith(lines: readonly string[]): boolean {
    return !lines.some((line, position) => this.#differs(position, line))
  }

  mayEndWith(line: string): boolean {
    return line.startsWith(this.#lastLine)
  }

  async replace(): Promise<void> {
    await this.#enqueue(() => this.#startAnew())
  }

  /** Shows what there is, and from now on what comes, as the log of this action as it is now. Never rejects. */
  async startStreaming(action: ActionExecution): Promise<void> {
    if (this.#liveAction === null) await this.#enqueue(() => this.#flushHeld(action))
    else this.#liveAction = action
  }

  /** Writes what there is into the file, where one is wanted: there the logs come in another order than in the job log. Never rejects. */
  async save(action: ActionExecution): Promise<void> {
    // What is live is saved as it comes.
    if (this.#liveAction === null) await this.#enqueue(() => this.#saveHeld(action))
  }

  /** Gives the temporary files back. Never rejects. */
  async close(): Promise<void> {
    await this.#printed.close()
    await this.#saved.close()
  }

  /** One thing after the other: lines of an answer that was let go may still be on their way when the next one comes. */
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
      for await (const groups of gatherBursts(this.#printed.read())) await show(groups)
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

  /** Takes lines of an answer that stand in the log from this position on. */
  async #receive(lines: readonly string[], position: number): Promise<void> {
    const known = Math.min(lines.length, Math.max(0, this.#lineCount - position))
    // Stryker disable next-line ConditionalExpression: no lines have no place; to look for it costs time alone.
    const place =
      known === 0 ? -1 : lines.slice(0, known).findIndex((line, index) => this.#differs(position + index, line))
    if (place >= 0) {
      const beginning = this.#beginning.slice(0, position + place)
      await this.#startAnew()
      await this.#take([...beginning, ...lines.slice(place)])
    } else {
      // Stryker disable next-line ConditionalExpression: a copy of the lines is the same lines, a little later.
      await this.#take(known === 0 ? lines : lines.slice(known))
    }
  }

  async #startAnew(): Promise<void> {
    this.#lineCount = 0
    this.#beginning = []
    this.#lastLine = ''
    await this.#store(['── Buddy has replaced the log: it begins anew ──'])
  }

  #differs(position: number, line: string): boolean {
    const known = this.#beginning[position]
    return known !== undefined && known !== line
  }

  async #take(lines: readonly string[]): Promise<void> {
    if (this.#beginning.length < recognisedBy)
      this.#beginning.push(...lines.slice(0, recognisedBy - this.#beginning.length))
    this.#lineCount += lines.length
    this.#lastLine = lines.at(-1) ?? this.#lastLine
    for (const part of batches(lines)) {
      // Most logs are plain text with colours and no secret: that is found out for many lines at once.
      const text = part.join('\n')
      const { plain, isClean } = withoutColours(text)
      const hasNoSecret = isClean && this.#redactor.hasNoSecret(plain)
      if (hasNoSecret && this.#liveAction === null && part.every(isWhole)) await this.#storePlain(part, text)
      else await this.#store(hasNoSecret ? part : this.#redactor.redactLines(part))
    }
  }

  async #store(lines: readonly string[]): Promise<void> {
    const { toFile, toJobLog, randomId } = this.#sinks
    const action = this.#liveAction
    this.#excerpt.addAll(lines)
    this.#sinks.toMatchers?.(lines)
    this.#storedCount += lines.length
    if (toFile !== null)
      await (action === null ? this.#saved.appendLines(lines, noPrefix) : toFile(action, `${lines.join('\n')}\n`))
    if (toJobLog === null) return
    const text = renderUntrustedLines(lines, randomId)
    await (action === null ? this.#printed.append(text) : toJobLog(action, text, lines.length))
  }

  /** The same, for lines that need no cleaning and are kept: many of them, quickly, without making one text of them. */
  async #storePlain(lines: readonly string[], text: string): Promise<void> {
    const { toFile, toJobLog, randomId } = this.#sinks
    this.#excerpt.addAll(lines)
    this.#sinks.toMatchers?.(lines)
    this.#storedCount += lines.length
    if (toFile !== null) await this.#saved.appendLines(lines, noPrefix)
    if (toJobLog === null) return
    const token = mayBeCommand(text) ? randomId() : ''
    if (token !== '') await this.#printed.append(`::stop-commands::${token}\n`)
    // A colour that is left on would colour what comes after, which is ours.
    await this.#printed.appendLines(
      text.includes('\u001b') ? [...lines.slice(0, -1), `${lines.at(-1) ?? ''}\u001b[0m`] : lines,
      gutterBytes,
    )
    if (token !== '') await this.#printed.append(`::${token}::\n`)
  }
}

/** Lines in portions of which each is short enough, as text, to be young and soon forgotten in memory. */
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
 * Foreign lines as text for the job log: each behind a gutter and without markers, so that the runner finds no command in
 * them; and, where anything looks like one, between a stop and a resume of all commands, whose token is new each time.
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
  const token = randomId()
  return `::stop-commands::${token}\n${text}::${token}::\n`
}

function mayBeCommand(text: string): boolean {
  return text.includes('::') || text.includes('##')
}

/** Whether it needs neither cutting nor splitting. */
function isWhole(line: string): boolean {
  // Stryker disable next-line ConditionalExpression,EqualityOperator,StringLiteral: where too few are found whole, the slower way gives the same.
  return line.length <= longLine && !line.includes('\n')
}
