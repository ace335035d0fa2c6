import type { BuddyError } from '../buddy/errors.ts'
import type { Variable } from '../buddy/model.ts'
import type { Clock, Host } from '../github/host.ts'
import { readSummaryMode } from '../inputs.ts'
import type { Inputs } from '../inputs.ts'
import type { Reading } from '../read.ts'
import type { Outcome } from '../verdict.ts'
import type { Observer } from '../watch.ts'
import { renderAnnotation } from './annotation.ts'
import { formatDuration } from './duration.ts'
import { refuseEnvironmentName } from './environment.ts'
import { explain, whoUnblocks } from './explain.ts'
import { trustLink } from './link.ts'
import { printLog, saveLog } from './log.ts'
import type { LogRecord } from './log.ts'
import { handOnVariables, listActions, listOutputs, toJsonObject } from './outputs.ts'
import type { HandedVariables, Output } from './outputs.ts'
import { isEncrypted, isSecret, listMasks } from './secrets.ts'
import type { EndOfStory, Story } from './story.ts'
import { renderSummary } from './summary.ts'
import { quoteText } from './text.ts'

/** Progress is told again when it has moved this far, in percent. */
const progressStep = 10

/** What the step knows when it ends. */
export interface Ended {
  readonly outcome: Outcome
  readonly end: EndOfStory
  readonly log: LogRecord | null
  readonly logNote: string
}

/** Tells the user what happens: on change in the job log, at once as outputs, at the end as summary and annotation. It never changes the outcome, and never rejects: what it cannot write becomes a warning. */
export class Reporter implements Observer {
  readonly #host: Host
  readonly #clock: Clock
  readonly #newToken: () => string
  readonly #startedAt: number
  readonly #warned = new Set<string>()
  readonly #written = new Map<string, string>()
  readonly #hidden = new Set<string>()
  readonly #masked = new Set<string>()
  #inputs: Inputs | null = null
  #reading: Reading | null = null
  #toldProgress = 0
  #toldBlock: string | null = null

  constructor(host: Host, clock: Clock, newToken: () => string) {
    this.#host = host
    this.#clock = clock
    this.#newToken = newToken
    this.#startedAt = clock.now()
  }

  /** The inputs are right: says what is watched, and writes the ids as outputs. */
  begin(inputs: Inputs): void {
    this.#inputs = inputs
    const { workspace, project, pipelineId, executionId, actionExecutionId } = inputs.target
    this.#say(`Watching action execution ${actionExecutionId} of run ${executionId}, pipeline ${pipelineId} of ${quoteText(`${workspace}/${project}`)}, on ${new URL(inputs.apiUrl).host}`)
    this.#writeOutputs(listOutputs(inputs.target, null))
  }

  onReading(reading: Reading): void {
    const before = this.#reading
    this.#reading = reading
    const { actionExecution, status } = reading
    this.#mask([...actionExecution.outputtedVariables, ...actionExecution.passedVariables])
    if (this.#inputs !== null) this.#writeOutputs(listOutputs(this.#inputs.target, reading))
    if (before === null) this.#say(`${quoteText(actionExecution.actionName ?? 'The action')}${actionExecution.htmlUrl === null ? '' : `: ${quoteText(actionExecution.htmlUrl, 500)}`}`)
    const progress = actionExecution.progress ?? 0
    if (before?.status !== status || progress - this.#toldProgress >= progressStep) {
      this.#toldProgress = progress
      this.#say(`${this.#elapsed()} ${quoteText(status)}${actionExecution.progress === null || reading.class === 'settled' ? '' : `, ${String(progress)} %`}`)
    }
    if (reading.class === 'unknown') this.#warn(`Buddy's status ${quoteText(status)} is not known to this version: it never passes. Watching on.`)
    for (const problem of actionExecution.problems.slice(0, 5)) this.#warn(`Buddy's answer is not as it should be: ${quoteText(problem)}`)
    this.#tellBlock(reading)
  }

  onTrouble(error: BuddyError): void {
    const { trouble } = error
    const what = trouble.kind === 'refused' ? `HTTP ${String(trouble.httpStatus)}` : trouble.kind === 'connection' ? `connection: ${quoteText(trouble.code)}` : trouble.kind === 'not-buddy' ? quoteText(trouble.problem) : trouble.kind
    this.#say(`${this.#elapsed()} Buddy did not answer as it should (${what}), trying again`)
  }

  onRecovery(attempts: number): void {
    this.#say(`${this.#elapsed()} Buddy answers again (attempt ${String(attempts)})`)
  }

  /** Writes everything: outputs, variables, log, summary, and one annotation where the step did not pass. */
  async finish({ outcome, end, log, logNote }: Ended): Promise<void> {
    const variables = this.#reading?.actionExecution.outputtedVariables ?? []
    const handed = handOnVariables(variables, this.#inputs?.results.outputPrefix ?? '')
    const logFile = await this.#writeLogFile(log)
    await this.#attempt('the outputs', () => { this.#writeFinalOutputs(outcome, handed, logFile) })
    if (this.#inputs?.results.exportVariables === true) this.#exportVariables(variables)
    for (const { key, why } of handed.leftOut) this.#warn(`Variable ${quoteText(key) || 'without a name'} has no output of its own: ${why}.`)
    const story = this.#tell(outcome, end, log, logNote)
    const mode = readSummaryMode(this.#host)
    if (mode === 'always' || (mode === 'on-failure' && outcome !== 'passed')) await this.#attempt('the job summary', () => this.#host.writeSummary(renderSummary(story)))
    await this.#attempt('the log', () => this.#printLog(log))
    await log?.close()
    this.#conclude(story)
  }

  #tell(outcome: Outcome, end: EndOfStory, log: LogRecord | null, logNote: string): Story {
    const inputs = this.#inputs
    return {
      outcome,
      end,
      address: inputs?.target ?? null,
      apiUrl: inputs?.apiUrl ?? '',
      otherRegion: inputs?.otherRegion ?? null,
      reading: this.#reading,
      log: log === null || this.#reading === null ? null : { excerpt: log.excerpt, note: logNote },
      mayQuoteLog: inputs?.results.streamLog ?? false,
      passOn: inputs?.patience.passOn ?? new Set(),
      timeoutMs: inputs?.timeoutMs ?? Infinity,
      approvalTimeoutMs: inputs?.patience.approvalTimeoutMs ?? Infinity,
      hidden: this.#hidden,
    }
  }

  #conclude(story: Story): void {
    const explanation = explain(story)
    if (explanation === null) {
      this.#say(`${this.#elapsed()} Passed: ${quoteText(story.reading?.actionExecution.actionName ?? 'the action')} is ${quoteText(story.reading?.judgedStatus ?? '')}`)
    } else {
      this.#host.annotate('error', renderAnnotation(explanation), explanation.title)
    }
  }

  #tellBlock({ blockedBy, actionExecution }: Reading): void {
    if (blockedBy === this.#toldBlock) return
    this.#toldBlock = blockedBy
    if (blockedBy === null) return
    const link = trustLink(actionExecution.htmlUrl, this.#inputs?.apiUrl ?? '')
    const limit = this.#inputs?.patience.approvalTimeoutMs ?? Infinity
    const wait = Number.isFinite(limit) ? ` This step waits ${formatDuration(limit)} for that.` : ''
    this.#host.annotate('notice', `${quoteText(blockedBy)}: ${whoUnblocks(blockedBy)}${link === null ? '' : `, at ${link}`}.${wait}`, 'Buddy waits for somebody')
  }

  #mask(variables: readonly Variable[]): void {
    for (const variable of variables.filter((candidate) => isSecret(candidate, this.#inputs?.results.mask ?? []))) {
      this.#hidden.add(variable.key)
      for (const line of listMasks(variable.value)) {
        if (!this.#masked.has(line)) this.#host.mask(line)
        this.#masked.add(line)
      }
      if (isEncrypted(variable.value)) this.#warn(`Buddy gives variable ${quoteText(variable.key)} only in encrypted form: its value is of no use here.`)
    }
  }

  #writeFinalOutputs(outcome: Outcome, handed: HandedVariables, logFile: string): void {
    for (const [name, value] of handed.own) this.#host.setOutput(name, value)
    const reading = this.#reading
    const passed = handOnVariables(reading?.actionExecution.passedVariables ?? [], '').all
    // The fixed outputs come last, so that nothing which Buddy sends can stand in their place.
    this.#written.clear()
    if (reading !== null) {
      this.#writeOutputs([['variables', toJsonObject(handed.all)], ['passed-variables', toJsonObject(passed)], ['actions', JSON.stringify(listActions(reading))]])
    }
    if (this.#inputs !== null) this.#writeOutputs(listOutputs(this.#inputs.target, reading))
    this.#writeOutputs([...(logFile === '' ? [] : [['log-file', logFile] as const]), ['outcome', outcome]])
  }

  #writeOutputs(outputs: readonly Output[]): void {
    for (const [name, value] of outputs) {
      if (this.#written.get(name) === value) continue
      this.#written.set(name, value)
      this.#try(`the output ${name}`, () => { this.#host.setOutput(name, value) })
    }
  }

  #exportVariables(variables: readonly Variable[]): void {
    for (const { key, value } of variables) {
      const why = refuseEnvironmentName(key)
      if (why === null) this.#try('an environment variable', () => { this.#host.exportVariable(key, value) })
      else this.#warn(`Variable ${quoteText(key) || 'without a name'} is not set as an environment variable: ${why}.`)
    }
  }

  async #writeLogFile(log: LogRecord | null): Promise<string> {
    const path = this.#inputs?.results.logFile ?? ''
    if (path === '' || log === null || this.#reading === null) return ''
    try {
      return await saveLog(this.#host, log, path)
    } catch (error) {
      this.#warn(`The log could not be written to ${quoteText(path)}: ${quoteText(error instanceof Error ? error.message : String(error))}. The outcome does not depend on it.`)
      return ''
    }
  }

  async #printLog(log: LogRecord | null): Promise<void> {
    if (log === null || log.lineCount === 0 || this.#inputs?.results.streamLog !== true) return
    const name = quoteText(this.#reading?.actionExecution.actionName ?? '')
    this.#host.startGroup(`Buddy's log${name === '' ? '' : ` of ${name}`} (${String(log.lineCount)} ${log.lineCount === 1 ? 'line' : 'lines'})`)
    try {
      await printLog(this.#host, log.pieces(), this.#newToken)
    } finally {
      this.#host.endGroup()
    }
  }

  #say(line: string): void {
    // Writing to the job log never rejects.
    void this.#host.write(`${line}\n`)
  }

  #warn(message: string): void {
    if (this.#warned.has(message)) return
    this.#warned.add(message)
    this.#host.annotate('warning', message, 'Buddy Gate')
  }

  #try(what: string, write: () => void): void {
    try {
      write()
    } catch (error) {
      this.#warnUnwritten(what, error)
    }
  }

  async #attempt(what: string, write: () => Promise<void> | void): Promise<void> {
    try {
      await write()
    } catch (error) {
      this.#warnUnwritten(what, error)
    }
  }

  #warnUnwritten(what: string, error: unknown): void {
    this.#warn(`Could not write ${what}: ${quoteText(error instanceof Error ? error.message : String(error))}. The outcome does not depend on it.`)
  }

  #elapsed(): string {
    return `[${formatDuration(this.#clock.now() - this.#startedAt)}]`
  }
}
