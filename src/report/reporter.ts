import type { BuddyError } from '../buddy/errors.ts'
import { hasNotBegun } from '../buddy/status.ts'
import type { Clock, Host } from '../github/host.ts'
import { readSummaryMode } from '../inputs.ts'
import type { Inputs } from '../inputs.ts'
import { breaksRun, countExecutions, describeCommit, hasFailed } from '../reading.ts'
import type { Reading } from '../reading.ts'
import type { Outcome } from '../verdict.ts'
import type { Observer } from '../watch.ts'
import { renderAnnotation } from './annotation.ts'
import { formatDuration } from './duration.ts'
import { describeTarget, nameTrouble } from './explain-trouble.ts'
import { explain, whoUnblocks } from './explain.ts'
import { trustLink } from './link.ts'
import { listOutputs } from './outputs.ts'
import type { KnownIds } from './outputs.ts'
import { LogFile } from './log-file.ts'
import { LogPrinter } from './log-printer.ts'
import { LogRecord } from './log.ts'
import { exportVariables, writeOutputs } from './results.ts'
import type { FinishedLog } from './results.ts'
import type { Redactor } from './redact.ts'
import type { EndOfStory, Story } from './story.ts'
import { renderSummary } from './summary.ts'
import { quoteText } from './text.ts'
import { Writer } from './writer.ts'

/** Progress is told again when it has moved this far, in percent. */
const progressStep = 10

/** Tells the user what happens: on change in the job log, at once as outputs, at the end as summary and annotation. It never changes the outcome, and never rejects: what it cannot write becomes a warning. */
export class Reporter implements Observer {
  readonly #writer: Writer
  readonly #redactor: Redactor
  readonly #printer: LogPrinter
  readonly #newToken: () => string
  #logFile: LogFile | null = null
  #inputs: Inputs | null = null
  #ids: KnownIds | null = null
  #reading: Reading | null = null
  readonly #toldActions = new Map<string, string>()
  #toldProgress = 0
  #toldExecutions = 1
  #toldBlock: string | null = null

  constructor(host: Host, redactor: Redactor, clock: Clock, newToken: () => string) {
    this.#writer = new Writer(host, clock)
    this.#redactor = redactor
    this.#printer = new LogPrinter(this.#writer)
    this.#newToken = newToken
  }

  /** The inputs are right: says what is watched, and writes the ids that they have as outputs. */
  begin(inputs: Inputs): void {
    this.#inputs = inputs
    const { logFile } = inputs.results
    if (logFile !== '') {
      this.#logFile = new LogFile(this.#writer.host, logFile, (failure) => {
        this.#writer.warn(`The log could not be written to ${quoteText(logFile)}: ${quoteText(failure)}. The outcome does not depend on it.`)
      })
    }
    const { workspace, project, pipeline, run } = inputs.target
    this.#ids = {
      workspace,
      project,
      pipelineId: pipeline.by === 'number' ? pipeline.number : null,
      executionId: run.by === 'number' ? run.number : null,
      actionExecutionId: inputs.target.gate.by === 'hash' ? inputs.target.gate.actionExecutionId : null,
    }
    this.#writer.say(`Watching ${describeTarget(inputs.target)}, on ${new URL(inputs.apiUrl).host}`)
    for (const name of inputs.unheeded) this.#writer.warn(`'${name}' is not looked at: 'execution-id' or 'url' names the run already.`)
    this.#writeKnown()
  }

  /** An empty log; what it shows goes into the job log and the file, where these are wanted. */
  readonly openLog = (): LogRecord => {
    const file = this.#logFile
    return new LogRecord(this.#writer.host, this.#redactor, {
      newToken: this.#newToken,
      save: file === null ? null : (action, text) => file.write(action, text, this.#reading?.subject === 'run'),
      print:
        this.#inputs?.results.streamLog === true
          ? (action, text, lineCount) => this.#writer.attemptLater('the log', () => this.#printer.print(action, text, lineCount))
          : null,
    })
  }

  /** A number that the inputs do not have has been found. */
  readonly onFound = (found: Partial<KnownIds>): void => {
    if (this.#ids !== null) this.#ids = { ...this.#ids, ...found }
    this.#writeKnown()
    if (found.pipelineId != null) this.#writer.tell(`Found pipeline ${found.pipelineId}`)
    if (found.executionId != null) this.#writer.tell(`Found run ${found.executionId}`)
  }

  /** Something has not appeared yet. */
  readonly onWaiting = (what: string): void => {
    this.#writer.tell(`Waiting for ${quoteText(what)} to appear, for up to ${formatDuration(this.#inputs?.appearTimeoutMs ?? Infinity)}`)
  }

  readonly onReading = (reading: Reading): void => {
    const before = this.#reading
    this.#reading = reading
    this.#writer.maskSecrets([...reading.outputtedVariables, ...reading.passedVariables], this.#inputs?.results.mask ?? [])
    this.#writeKnown()
    if (before === null) this.#writer.tell(describeFirst(reading))
    this.#tellProgress(before, reading)
    if (reading.class === 'unknown') this.#writer.warn(`Buddy's status ${quoteText(reading.status)} is not known to this version: it never passes. Watching on.`)
    this.#tellExecutions(reading)
    for (const problem of reading.problems.slice(0, 5)) this.#writer.warn(`Buddy's answer is not as it should be: ${quoteText(problem)}`)
    this.#tellBlock(reading)
  }

  readonly onTrouble = (error: BuddyError): void => {
    this.#writer.tell(`Buddy did not answer as it should (${nameTrouble(error)}), trying again`)
  }

  readonly onRecovery = (attempts: number): void => {
    this.#writer.tell(`Buddy answers again (attempt ${String(attempts)})`)
  }

  /** Writes everything: outputs, variables, logs, summary, and one annotation where the step did not pass. */
  async finish(outcome: Outcome, end: EndOfStory, logs: readonly FinishedLog[]): Promise<void> {
    const results = this.#inputs?.results
    const reading = this.#reading
    for (const { action, log } of logs) await log.save(action)
    // What failed comes last, where one looks first.
    for (const { action, log } of [...logs.filter((one) => !breaksRun(one.action)), ...logs.filter((one) => breaksRun(one.action))]) {
      await this.#writer.attemptLater('the log', () => log.goLive(action))
    }
    if (logs.some(({ log }) => log.isBroken)) this.#logFile?.abandon('the disk could not hold the log')
    const logFile = reading === null ? '' : ((await this.#logFile?.finish()) ?? '')
    writeOutputs(this.#writer, outcome, this.#ids, reading, results?.outputPrefix ?? '', logFile)
    if (results?.exportVariables === true) exportVariables(this.#writer, reading?.outputtedVariables ?? [])
    this.#warnOfIgnored(outcome)
    if (end.kind === 'seen') {
      for (const { action, note } of logs) if (note !== '') this.#writer.warn(`Log of ${quoteText(action.actionName ?? 'the action')}: ${note}`)
    }
    const story = this.#tell(outcome, end, logs)
    const mode = readSummaryMode(this.#writer.host)
    if (mode === 'always' || (mode === 'on-failure' && outcome !== 'passed')) {
      await this.#writer.attemptLater('the job summary', () => this.#writer.host.writeSummary(renderSummary(story)))
    }
    for (const { log } of logs) await log.close()
    this.#conclude(story)
  }

  /** A failed action whose errors Buddy ignores does not fail the run, but nobody should overlook it. */
  #warnOfIgnored(outcome: Outcome): void {
    if (this.#reading?.subject !== 'run' || outcome !== 'passed') return
    for (const action of this.#reading.actions.filter(hasFailed)) {
      this.#writer.warn(`Action ${quoteText(action.actionName ?? '')} is ${quoteText(action.status)}, but its errors are ignored in Buddy: the run is ${quoteText(this.#reading.status)}.`)
    }
  }

  #tell(outcome: Outcome, end: EndOfStory, logs: readonly FinishedLog[]): Story {
    const inputs = this.#inputs
    return {
      outcome,
      end,
      target: inputs?.target ?? null,
      ids: this.#ids,
      apiUrl: inputs?.apiUrl ?? '',
      otherRegion: inputs?.otherRegion ?? null,
      reading: this.#reading,
      logs: logs.map(({ action, log, note }) => ({ action, excerpt: log.excerpt, note })),
      mayQuoteLog: inputs?.results.streamLog ?? false,
      passOn: inputs?.patience.passOn ?? new Set(),
      timeoutMs: inputs?.timeoutMs ?? Infinity,
      approvalTimeoutMs: inputs?.patience.approvalTimeoutMs ?? Infinity,
      appearTimeoutMs: inputs?.appearTimeoutMs ?? Infinity,
      hidden: this.#writer.hidden,
    }
  }

  #conclude(story: Story): void {
    const explanation = explain(story)
    if (explanation === null) {
      this.#writer.tell(`Passed: ${quoteText(story.reading?.name ?? 'the run')} is ${quoteText(story.reading?.judgedStatus ?? '')}`)
    } else {
      this.#writer.annotate('error', renderAnnotation(explanation), explanation.title)
    }
  }

  /** Loops and retries: which execution is looked at must not be left to guess. */
  #tellExecutions(reading: Reading): void {
    const count = countExecutions(reading)
    if (count > this.#toldExecutions) this.#writer.tell(`The action has ${String(count)} executions in this run; the one that started last counts`)
    this.#toldExecutions = Math.max(1, count)
  }

  #tellProgress(before: Reading | null, reading: Reading): void {
    for (const action of reading.subject === 'run' ? reading.actions : []) {
      const place = action.id ?? String(action.actionId)
      const told = this.#toldActions.get(place)
      this.#toldActions.set(place, action.status)
      if (told !== action.status && !(told === undefined && hasNotBegun(action.status))) this.#writer.tell(`${quoteText(action.actionName ?? place)}: ${quoteText(action.status)}`)
    }
    const progress = reading.progress ?? 0
    if (before?.status === reading.status && progress - this.#toldProgress < progressStep) return
    this.#toldProgress = progress
    const amount = reading.progress === null || reading.class === 'settled' ? '' : `, ${String(progress)} %`
    this.#writer.tell(`${reading.subject === 'run' ? 'The run: ' : ''}${quoteText(reading.status)}${amount}`)
  }

  #tellBlock({ block, htmlUrl }: Reading): void {
    const told = block === null ? null : `${block.status} ${block.action?.id ?? ''}`
    if (told === this.#toldBlock) return
    this.#toldBlock = told
    // Where nobody is waited for, the error says all.
    if (block === null || this.#inputs?.patience.approvalTimeoutMs === 0) return
    const link = trustLink(block.action?.htmlUrl ?? htmlUrl, this.#inputs?.apiUrl ?? '')
    const limit = this.#inputs?.patience.approvalTimeoutMs ?? Infinity
    const wait = Number.isFinite(limit) ? ` This step waits ${formatDuration(limit)} for that.` : ''
    const what = block.action?.actionName == null ? '' : `${quoteText(block.action.actionName)} is `
    this.#writer.annotate('notice', `${what}${quoteText(block.status)}: ${whoUnblocks(block.status)}${link === null ? '' : `, at ${link}`}.${wait}`, 'Buddy waits for somebody')
  }

  #writeKnown(): void {
    if (this.#ids !== null) this.#writer.setOutputs(listOutputs(this.#ids, this.#reading))
  }
}

/** What is looked at, so that a wrong run is noticed. */
function describeFirst({ subject, name, htmlUrl, execution }: Reading): string {
  const built = execution === null ? '' : describeCommit(execution)
  const commit = built === '' ? '' : ` (${quoteText(built)})`
  return `${subject === 'run' ? 'Run of' : 'Action'} ${quoteText(name ?? '')}${commit}${htmlUrl === null ? '' : `: ${quoteText(htmlUrl, 500)}`}`
}
