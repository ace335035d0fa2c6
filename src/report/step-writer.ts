import type { Variable } from '../buddy/model.ts'
import type { Output } from '../runner/output-names.ts'
import type { AnnotationLevel, Clock, Runner } from '../runner/runner.ts'
import { cutAt, quoteError, quoteText } from '../runner/safe-text.ts'
import { isEncrypted, isSecret, splitSecret } from '../secrets/masking.ts'
import { formatDuration } from './duration.ts'

/**
 * 32 Ki UTF-16 units for an output, because GitHub takes 1 MB from a whole job. JSON
 * has limits of its own.
 */
const longestOutput = 32 * 1024
const jsonOutputs: ReadonlySet<string> = new Set(['variables', 'passed-variables', 'actions'])

/**
 * Writes to the runner, each output and warning once. Never throws: a failed write
 * becomes a warning or `outputError`.
 */
export class StepWriter {
  readonly runner: Runner
  readonly #clock: Clock
  readonly #startedAt: number
  readonly #warned = new Set<string>()
  readonly #written = new Map<string, string>()
  readonly #masked = new Set<string>()
  readonly #maskedVariables = new Set<string>()
  readonly #outputNames = new Set<string>()
  #openGroup: string | null = null
  #outputError: string | null = null

  constructor(runner: Runner, clock: Clock) {
    this.runner = runner
    this.#clock = clock
    this.#startedAt = clock.now()
  }

  /** Keys of the variables whose values are hidden. */
  get maskedVariables(): ReadonlySet<string> {
    return this.#maskedVariables
  }

  /** Title of the group that is open; null for none. */
  get openGroup(): string | null {
    return this.#openGroup
  }

  /** Names of the outputs that were written. */
  get outputNames(): readonly string[] {
    return [...this.#outputNames]
  }

  /** The first error of an output that could not be written; null for none. */
  get outputError(): string | null {
    return this.#outputError
  }

  /**
   * Writes a line outside of any group. The line must begin with a word of this action,
   * so that it is no command; foreign text in it must be quoted.
   */
  info(line: string): void {
    this.attempt('the job log', () => {
      this.#closeGroup()
    })
    this.runner.write(`${line}\n`).catch(() => undefined)
  }

  /** Writes such a line with the time since the start before it. */
  progress(line: string): void {
    this.info(`[${formatDuration(this.#clock.now() - this.#startedAt)}] ${line}`)
  }

  /** Writes an annotation, which is a line outside of any group. */
  annotate(level: AnnotationLevel, message: string, title: string): void {
    try {
      this.#closeGroup()
      this.runner.annotate(level, message, title)
    } catch {
      // The exit code still shows the failure.
    }
  }

  /** Writes a warning annotation, each text only once. */
  warn(message: string): void {
    if (this.#warned.has(message)) return
    this.#warned.add(message)
    this.annotate('warning', message, 'Buddy Gate')
  }

  /**
   * Writes safe text into the group of this title. The group stays open until something
   * else is written.
   */
  async writeInGroup(title: string, text: string | Uint8Array): Promise<void> {
    if (this.#openGroup !== title) {
      this.#closeGroup()
      this.runner.startGroup(title)
      this.#openGroup = title
    }
    await this.runner.write(text)
  }

  /** Forgets an error of outputs that are about to be written again. */
  clearOutputError(): void {
    this.#outputError = null
  }

  /** Writes step outputs that are new or have changed. */
  setOutputs(outputs: readonly Output[]): void {
    for (const [name, value] of outputs) {
      if (this.#written.get(name) === value) continue
      this.#written.set(name, value)
      this.setOutput(name, jsonOutputs.has(name) ? value : this.#bound(name, value))
    }
  }

  /**
   * Writes one step output. A failure is kept, because a step without its outputs must
   * not pass.
   */
  setOutput(name: string, value: string): void {
    try {
      this.runner.setOutput(name, value)
      this.#outputNames.add(name)
    } catch (error) {
      this.#outputError ??= `${name}: ${quoteError(error)}`
    }
  }

  #bound(name: string, value: string): string {
    if (value.length <= longestOutput) return value
    this.warn(
      `The output ${name} is cut to ${String(longestOutput)} characters, because Buddy sent ${String(value.length)}.`,
    )
    return cutAt(value, longestOutput)
  }

  /** Writes step outputs again, because the last one of a name counts. */
  setOutputsAnew(outputs: readonly Output[]): void {
    this.#written.clear()
    this.setOutputs(outputs)
  }

  /**
   * Registers the values of secret variables with the runner before they are written;
   * `ids` stay readable.
   */
  maskSecrets(variables: readonly Variable[], patterns: readonly string[], ids: readonly string[] = []): void {
    for (const variable of variables.filter((candidate) => isSecret(candidate, patterns))) {
      this.#maskedVariables.add(variable.key)
      const { maskable, hasOwnWord } = splitSecret(variable.value, ids)
      for (const line of maskable) {
        if (!this.#masked.has(line)) this.runner.mask(line)
        this.#masked.add(line)
      }
      if (hasOwnWord)
        this.warn(
          `Variable ${quoteText(variable.key)} is not masked completely: a line of its value is also an outcome, ` +
            'a status, the name of an output or an id of the run. Use a value that is harder to guess.',
        )
      if (isEncrypted(variable.value))
        this.warn(
          `Buddy gives variable ${quoteText(variable.key)} only in encrypted form: its value is of no use here.`,
        )
    }
  }

  /** Runs a write that may fail. */
  attempt(what: string, write: () => void): void {
    try {
      write()
    } catch (error) {
      this.#warnUnwritten(what, error)
    }
  }

  /** Runs a write that takes time and may fail. */
  async tryAsync(what: string, write: () => Promise<void>): Promise<void> {
    try {
      await write()
    } catch (error) {
      this.#warnUnwritten(what, error)
    }
  }

  #closeGroup(): void {
    const wasOpen = this.#openGroup !== null
    // First, so that a failure does not repeat at every later line.
    this.#openGroup = null
    if (wasOpen) this.runner.endGroup()
  }

  #warnUnwritten(what: string, error: unknown): void {
    this.warn(`Could not write ${what}: ${quoteError(error)}. The outcome does not depend on it.`)
  }
}
