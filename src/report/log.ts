import type { ActionExecution } from '../buddy/model.ts'
import type { ReceivedLog } from '../follow.ts'
import type { Host, TextFile } from '../github/host.ts'
import { ExcerptBuilder, logBudgetBytes } from './excerpt.ts'
import type { Excerpt } from './excerpt.ts'
import type { Redactor } from './redact.ts'
import { cleanLogLines } from './text.ts'

/** Logs up to this size stay in memory, larger ones go to a temporary file. In UTF-16 units. */
const memoryLimit = 1024 * 1024
/** One write to the job log, about. */
const burstLength = 256 * 1024
/** No line of Buddy's begins a line of the job log: the runner reads commands there. */
const gutter = '│ '

/** So many lines tell one log from another: a new one begins otherwise. */
const recognisedBy = 20

/** Shows lines of an action's log, which have been freed of secrets. */
export type Show = (action: ActionExecution, lines: readonly string[]) => Promise<void>

/**
 * A log as it was received, without secrets: of any size in constant memory. Each answer brings it anew, from some line on;
 * what is known already is passed over, a late answer too, and a log that begins otherwise is a new one and follows the old.
 * Lines are kept until the log goes live; from then on they are shown as they come.
 */
export class LogRecord implements ReceivedLog {
  readonly #host: Host
  readonly #redactor: Redactor
  readonly #show: Show
  readonly #excerpt = new ExcerptBuilder(logBudgetBytes)
  #held: string[] = []
  #heldLength = 0
  #file: TextFile | null = null
  #lineCount = 0
  #beginning: string[] = []
  #position = 0
  #isBroken = false
  #liveAction: ActionExecution | null = null

  constructor(host: Host, redactor: Redactor, show: Show) {
    this.#host = host
    this.#redactor = redactor
    this.#show = show
  }

  /** Lines of the log as it is now. */
  get lineCount(): number {
    return this.#lineCount
  }

  /** Whether the disk could not hold all of it. */
  get isBroken(): boolean {
    return this.#isBroken
  }

  /** Its beginning, end and errors. */
  get excerpt(): Excerpt {
    return this.#excerpt.build()
  }

  /** An answer begins that brings the log from this line on, counted from 0. */
  begin(position = 0): void {
    this.#position = position
  }

  /** Takes the next lines of the answer. Never rejects: a full disk is no reason to fail a gate. */
  readonly append = async (lines: readonly string[]): Promise<void> => {
    const known = Math.min(lines.length, Math.max(0, this.#lineCount - this.#position))
    const place = lines.slice(0, known).findIndex((line, index) => this.#differs(this.#position + index, line))
    if (place >= 0) {
      const beginning = this.#beginning.slice(0, this.#position + place)
      this.#lineCount = 0
      this.#beginning = []
      await this.#store(['── Buddy has replaced the log: it begins anew ──'])
      await this.#take([...beginning, ...lines.slice(place)])
    } else {
      await this.#take(known === 0 ? lines : lines.slice(known))
    }
    this.#position = place >= 0 ? this.#lineCount : this.#position + lines.length
  }

  /** Shows what there is, and from now on what comes, as the log of this action. */
  async goLive(action: ActionExecution): Promise<void> {
    const wasLive = this.#liveAction !== null
    this.#liveAction = action
    if (wasLive) return
    if (this.#isBroken) await this.#show(action, ['── the disk could not hold the whole log ──'])
    if (this.#file !== null) for await (const piece of this.#file.read()) await this.#show(action, piece.slice(0, -1).split('\n'))
    await this.#show(action, this.#held.flatMap((piece) => piece.slice(0, -1).split('\n')))
    this.#held = []
    await this.close()
  }

  /** Gives the temporary file back. */
  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close().catch(() => undefined)
  }

  #differs(position: number, line: string): boolean {
    const known = this.#beginning[position]
    return known !== undefined && known !== line
  }

  async #take(lines: readonly string[]): Promise<void> {
    if (this.#beginning.length < recognisedBy) this.#beginning.push(...lines.slice(0, recognisedBy - this.#beginning.length))
    this.#lineCount += lines.length
    await this.#store(this.#redactor.redactLines(lines))
  }

  async #store(lines: readonly string[]): Promise<void> {
    for (const line of lines) this.#excerpt.add(line)
    if (lines.length === 0 || this.#isBroken) return
    if (this.#liveAction !== null) {
      await this.#show(this.#liveAction, lines)
      return
    }
    const text = `${lines.join('\n')}\n`
    this.#held.push(text)
    this.#heldLength += text.length
    if (this.#heldLength > memoryLimit) await this.#spill()
  }

  async #spill(): Promise<void> {
    try {
      this.#file ??= await this.#host.createTemporaryFile()
      await this.#file.write(this.#held.join(''))
    } catch {
      this.#isBroken = true
    }
    this.#held = []
    this.#heldLength = 0
  }
}

/** Lines in portions of about one write each. */
export function* portion(lines: readonly string[]): Iterable<readonly string[]> {
  let first = 0
  let length = 0
  for (const [index, line] of lines.entries()) {
    length += line.length
    if (length < burstLength) continue
    yield lines.slice(first, index + 1)
    first = index + 1
    length = 0
  }
  if (first < lines.length) yield first === 0 ? lines : lines.slice(first)
}

/**
 * Foreign lines as text for the job log: each behind a gutter and without markers, so that the runner finds no command in
 * them; and, where anything looks like one, between a stop and a resume of all commands, whose token is new each time.
 */
export function renderBurst(lines: readonly string[], newToken: () => string): string {
  const text = lines.map((line) => cleanLogLines(line).map((part) => `${gutter}${part}\n`).join('')).join('')
  if (!text.includes('::') && !text.includes('##')) return text
  const token = newToken()
  return `::stop-commands::${token}\n${text}::${token}::\n`
}
