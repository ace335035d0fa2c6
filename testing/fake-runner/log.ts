import { type Command, commandNames, parseCommand } from './commands.ts'
import { type FileEntry, joinOutputs } from './files.ts'
import type { Masks } from './masks.ts'

/** How loud an annotation is. */
export type Level = 'error' | 'warning' | 'notice'

/** An annotation, as it stands under the job: masked and cut. */
export interface StepAnnotation {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
}

/** A command that the runner carried out, and where it stood. */
export interface ExecutedCommand extends Command {
  /** The line it was found in, as written. */
  readonly line: string
}

/** The most annotations of a level that the runner keeps of a step. */
const annotationLimit = 10

/** The most characters that the runner keeps of an annotation's message. */
const messageLimit = 4096

/** The shortest stop token that the runner hides, in characters, less one. */
const unmaskedTokenLength = 6

/** What the runner makes of the lines of one stage of a step. */
export class StepLog {
  /** What was put out, in order. */
  readonly entries: FileEntry[] = []
  readonly state = new Map<string, string>()
  readonly annotations: StepAnnotation[] = []
  readonly commands: ExecutedCommand[] = []
  readonly lines: string[] = []
  /** Whether the runner itself found fault with the step. */
  hasFailed = false
  readonly #masks: Masks
  readonly #onLine: (line: string) => void
  readonly #isDebugging: boolean
  #stopToken: string | undefined
  #echoes = false

  constructor(masks: Masks, onLine: (line: string) => void, isDebugging: boolean) {
    this.#masks = masks
    this.#onLine = onLine
    this.#isDebugging = isDebugging
  }

  get outputs(): ReadonlyMap<string, string> {
    return joinOutputs(this.entries)
  }

  /** Takes a line of the action's stdout or stderr: carries out its command, or prints it. */
  take(line: string): void {
    const command = /::|##\[/.test(line) ? parseCommand(line, (name) => this.#knows(name)) : undefined
    if (command === undefined) return this.print(line)
    const name = command.name.toLowerCase()
    if (this.#stopToken !== undefined) {
      if (name === this.#stopToken.toLowerCase()) this.#stopToken = undefined
      return this.print(line)
    }
    this.commands.push({ ...command, line })
    if (name === 'stop-commands') return this.#stop(command.data, line)
    if (this.#echoes && name !== 'add-mask' && !isAnnotationLevel(name) && name !== 'debug') this.print(line)
    const mistake = this.#execute(name, command)
    if (mistake === undefined) return
    this.fail(`Unable to process command '${name === 'add-mask' ? name : line}' successfully.`)
    this.fail(mistake)
  }

  /** Prints text, masked, one line a line. */
  print(text: string): void {
    for (const line of text.split(/\r\n|\r|\n/)) {
      const shown = this.#masks.redact(line)
      this.lines.push(shown)
      this.#onLine(shown)
    }
  }

  /** Prints and keeps an annotation. */
  annotate(level: Level, message: string, place: Omit<StepAnnotation, 'level' | 'message'> = { title: '' }): void {
    this.print(`##[${level}]${message}`)
    if (this.annotations.filter((each) => each.level === level).length >= annotationLimit) return
    this.annotations.push({
      ...place,
      level,
      title: this.#masks.redact(place.title),
      message: this.#masks.redact(message).slice(0, messageLimit),
    })
  }

  /** Annotates an error of the runner's own, which fails the step. */
  fail(message: string): void {
    this.annotate('error', message)
    this.hasFailed = true
  }

  #knows(name: string): boolean {
    return commandNames.some((known) => known === name) || name === this.#stopToken?.toLowerCase()
  }

  #stop(token: string, line: string): void {
    const isRefused = token === '' || token.toLowerCase() === 'pause-logging' || this.#knows(token.toLowerCase())
    if (isRefused) return this.fail(`Invalid token of the 'stop-commands' command: '${token}'`)
    this.#stopToken = token
    if (token.length > unmaskedTokenLength) this.#masks.add(token)
    this.print(line)
  }

  /** Executes a command. Returns the mistake in it. */
  #execute(name: string, { properties, data }: Command): string | undefined {
    if (isAnnotationLevel(name)) {
      const { title = '', file, line } = properties
      const place = {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line: Number(line) }),
      }
      this.annotate(name, data, place)
      return undefined
    }
    switch (name) {
      case 'debug':
        if (this.#isDebugging) this.print(`##[debug]${data}`)
        return undefined
      case 'group':
      case 'endgroup':
        this.print(`##[${name}]${name === 'group' ? data : ''}`)
        return undefined
      case 'add-mask':
        if (data.trim() === '')
          this.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
        else this.#masks.add(data)
        return undefined
      case 'echo':
        if (!/^(?:on|off)$/i.test(data.trim())) return `Invalid echo command value: '${data}'`
        this.#echoes = data.trim().toLowerCase() === 'on'
        return undefined
      case 'set-output':
      case 'save-state': {
        const key = properties['name']
        if (key === undefined) return `Required field 'name' is missing in ##[${name}] command.`
        if (name === 'set-output') this.entries.push({ name: key, value: data })
        else this.state.set(key, data)
        return undefined
      }
      case 'set-env':
      case 'add-path':
        return `The \`${name}\` command is disabled.`
      default:
        // Problem matchers are not played: none is registered in a demonstration or a test.
        return undefined
    }
  }
}

function isAnnotationLevel(name: string): name is Level {
  return name === 'error' || name === 'warning' || name === 'notice'
}
