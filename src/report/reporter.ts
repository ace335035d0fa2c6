import { breaksRun, hasFailed, listLatest } from '../buddy/actions.ts'
import type { BuddyError } from '../buddy/errors.ts'
import { type Inputs, readSummaryMode } from '../inputs/inputs.ts'
import type { OperationKind } from '../inputs/operation.ts'
import { LogRecord } from '../log/action-log.ts'
import { LogFile } from '../log/log-file.ts'
import { FindingScanner } from '../log/problem-matchers.ts'
import type { Fate, Settled } from '../run/cancel.ts'
import type { Reading } from '../run/state.ts'
import type { Clock, Host } from '../runner/host.ts'
import { cutAt, quoteText } from '../runner/safe-text.ts'
import type { Redactor } from '../secrets/redactor.ts'
import type { Outcome } from '../watch/verdict.ts'
import type { Observer } from '../watch/watch.ts'
import { formatDuration } from './duration.ts'
import { adviseOnScopes, describeTarget, nameTrouble } from './explain/buddy-error.ts'
import { explain } from './explain/explain.ts'
import type { Explanation } from './explain/explanation.ts'
import { exportVariables } from './export-variables.ts'
import type { Announcer } from './github/publish.ts'
import { LogPrinter } from './log-printer.ts'
import { type FinishedLog, type KnownIds, listOutputs, writeOutputs } from './outputs.ts'
import { ProgressTeller } from './progress.ts'
import { hideHanded, redactStory } from './redact-result.ts'
import type { EndOfStory, Story } from './result.ts'
import { Writer } from './step-writer.ts'
import { renderSummary } from './summary/summary.ts'
import { trustLink } from './trusted-link.ts'

/** Who is told beside the runner: what writes to GitHub. */
export type Audience = Pick<Announcer, 'wantsFindings' | 'show' | 'finish'>

/** Tells the user what happens: on change in the job log, at once as outputs, at the end as summary and annotation. It never changes the outcome, and never rejects: what it cannot write becomes a warning. */
export class Reporter implements Observer {
  readonly #writer: Writer
  readonly #redactor: Redactor
  readonly #printer: LogPrinter
  readonly #newToken: () => string
  #logFile: LogFile | null = null
  #inputs: Inputs | null = null
  #announcer: Audience | null = null
  readonly #scanners: FindingScanner[] = []
  #ids: KnownIds | null = null
  #reading: Reading | null = null
  readonly #progress: ProgressTeller
  readonly #deeds: string[] = []
  readonly #hide: (text: string) => string

  /** `published` knows what the runner hides: in what is rendered it would no longer find all of that. */
  constructor(host: Host, redactor: Redactor, clock: Clock, newToken: () => string, published: Redactor = redactor) {
    this.#hide = (text) => published.redact(redactor.redact(text))
    this.#writer = new Writer(host, clock)
    this.#redactor = redactor
    this.#printer = new LogPrinter(this.#writer)
    this.#newToken = newToken
    this.#progress = new ProgressTeller(this.#writer)
  }

  /** The inputs are right: says what is watched, and writes the ids that they have as outputs. */
  begin(inputs: Inputs, announcer: Audience | null = null): void {
    this.#inputs = inputs
    this.#announcer = announcer
    const { logFile } = inputs.results
    if (logFile !== '') {
      this.#logFile = new LogFile(this.#writer.host, logFile, (failure) => {
        this.#writer.warn(
          `The log could not be written to ${quoteText(logFile)}: ${quoteText(failure)}. The outcome does not depend on it.`,
        )
      })
    }
    const { workspace, project, pipeline, run } = inputs.target
    this.#ids = {
      workspace,
      project,
      pipelineId: pipeline.by === 'number' ? pipeline.number : null,
      executionId: run.by === 'number' ? run.number : null,
      actionExecutionId: inputs.target.gate.by === 'hash' ? inputs.target.gate.actionExecutionId : null,
      htmlUrl: null,
    }
    this.#writer.say(
      `${beginnings[inputs.operation.kind]} ${describeTarget(inputs.target)}, on ${new URL(inputs.apiUrl).host}`,
    )
    for (const sentence of inputs.unheeded) this.#writer.warn(sentence)
    this.#writeKnown()
  }

  /** An empty log; what it shows goes into the job log and the file, where these are wanted. */
  readonly openLog = (): LogRecord => {
    const file = this.#logFile
    const scanner = this.#announcer?.wantsFindings === true ? new FindingScanner() : null
    if (scanner !== null) this.#scanners.push(scanner)
    return new LogRecord(this.#writer.host, this.#redactor, {
      newToken: this.#newToken,
      ...(scanner === null
        ? {}
        : {
            scan: (lines) => {
              scanner.addAll(lines)
            },
          }),
      save: file === null ? null : (action, text) => file.write(action, text, this.#reading?.subject === 'run'),
      print:
        this.#inputs?.results.streamLog === true
          ? (action, text, lineCount) =>
              this.#writer.attemptLater('the log', () => this.#printer.print(action, text, lineCount))
          : null,
    })
  }

  /** A number that the inputs do not have has been found. */
  readonly onFound = (found: Partial<KnownIds>): void => {
    if (this.#ids !== null) this.#ids = { ...this.#ids, ...found }
    this.#writeKnown()
    if (found.pipelineId != null) this.#writer.tell(`Found pipeline ${found.pipelineId}`)
    if (found.executionId != null && this.#inputs?.operation.kind !== 'run')
      this.#writer.tell(`Found run ${found.executionId}`)
  }

  /** Something has not appeared yet. */
  readonly onWaiting = (what: string): void => {
    this.#announcer?.show(null)
    this.#writer.tell(
      `Waiting for ${quoteText(what)} to appear, for up to ${formatDuration(this.#inputs?.appearTimeoutMs ?? Infinity)}`,
    )
  }

  readonly onReading = (read: Reading): void => {
    const reading = hideHanded(read, this.#inputs?.operation ?? { kind: 'watch' }, this.#redactor)
    const before = this.#reading
    this.#reading = reading
    this.#writer.maskSecrets(
      [...reading.outputtedVariables, ...reading.passedVariables],
      this.#inputs?.results.mask ?? [],
    )
    this.#writeKnown()
    if (reading.class !== 'settled' || reading.isFormer)
      this.#announcer?.show(trustLink(reading.htmlUrl, this.#inputs?.apiUrl ?? ''))
    this.#progress.tell(before, reading, {
      apiUrl: this.#inputs?.apiUrl ?? '',
      approvalTimeoutMs: this.#inputs?.patience.approvalTimeoutMs ?? Infinity,
    })
  }

  readonly onStarted = (executionId: string, htmlUrl: string | null): void => {
    if (this.#ids !== null) this.#ids = { ...this.#ids, executionId, htmlUrl }
    this.#writeKnown()
    this.onDone(`Started run ${executionId}`)
  }

  readonly onDone = (sentence: string): void => {
    this.#deeds.push(quoteText(sentence, 500))
    this.#writer.tell(quoteText(sentence, 500))
  }

  readonly onProgress = (sentence: string): void => {
    this.#writer.tell(quoteText(sentence, 500))
  }

  readonly onNotice = (sentence: string): void => {
    this.#deeds.push(quoteText(sentence, 1000))
    this.#writer.annotate('notice', quoteText(sentence, 1000), 'Buddy Gate')
  }

  /** A warning that belongs to no operation. */
  readonly warn = (message: string): void => {
    this.#writer.warn(message)
  }

  readonly onWarning = (sentence: string): void => {
    this.#deeds.push(quoteText(sentence, 1000))
    this.#writer.warn(quoteText(sentence, 1000))
  }

  readonly onTrouble = (error: BuddyError): void => {
    this.#writer.tell(
      `${error.trouble.kind === 'no-identity' ? 'GitHub' : 'Buddy'} did not answer as it should (${nameTrouble(error)}), trying again`,
    )
  }

  readonly onRecovery = (attempts: number): void => {
    this.#writer.tell(`Buddy answers again (attempt ${String(attempts)})`)
  }

  /** Writes everything: outputs, variables, logs, summary, and one annotation where the step did not pass. */
  async finish(outcome: Outcome, end: EndOfStory, logs: readonly FinishedLog[], own: OwnEnd = notOurs): Promise<void> {
    const results = this.#inputs?.results
    const reading = this.#reading
    for (const { action, log } of logs) await this.#writer.attemptLater('the log', () => log.save(action))
    // What failed comes last, where one looks first.
    for (const { action, log } of [
      ...logs.filter((one) => !breaksRun(one.action)),
      ...logs.filter((one) => breaksRun(one.action)),
    ]) {
      await this.#writer.attemptLater('the log', () => log.goLive(action))
    }
    if (logs.some(({ log }) => log.isBroken)) this.#tellOfDisk()
    const logFile = reading === null ? '' : ((await this.#logFile?.finish()) ?? '')
    writeOutputs(this.#writer, outcome, this.#ids, reading, results?.outputPrefix ?? '', logFile)
    if (results?.exportVariables === true) exportVariables(this.#writer, reading?.outputtedVariables ?? [])
    this.#warnOfIgnored(outcome)
    if (end.kind === 'seen') {
      for (const { action, note } of logs)
        if (note !== '') this.#writer.warn(`Log of ${quoteText(action.actionName ?? 'the action')}: ${note}`)
    }
    const story = this.#tell(outcome, end, logs, own.fate)
    if (own.fate === 'cancel-failed' && own.trouble !== null)
      this.#writer.warn(
        `The run could not be cancelled (${nameTrouble(own.trouble)}), so it goes on in Buddy.${adviseOnScopes(own.trouble, story)}`,
      )
    const mode = readSummaryMode(this.#writer.host)
    if (mode === 'always' || (mode === 'on-failure' && outcome !== 'passed')) {
      await this.#writer.attemptLater('the job summary', () =>
        this.#writer.host.writeSummary(renderSummary(redactStory(story, this.#hide))),
      )
    }
    for (const { log } of logs) await this.#writer.attemptLater('the log', () => log.close())
    this.#conclude(story)
    // Last: the runner may end the process before GitHub has answered, and all else is written by then.
    const findings = this.#scanners.flatMap((scanner) => scanner.findings)
    await this.#announcer?.finish({ story, findings })
  }

  #tellOfDisk(): void {
    if (this.#logFile === null)
      this.#writer.warn(
        `The job log does not have all of Buddy's log: the disk could not hold it. The outcome does not depend on it.`,
      )
    else this.#logFile.abandon('the disk could not hold the log')
  }

  /** A failed action whose errors Buddy ignores does not fail the run, but nobody should overlook it. */
  #warnOfIgnored(outcome: Outcome): void {
    if (this.#reading?.subject !== 'run' || outcome !== 'passed' || hasFailed(this.#reading)) return
    for (const action of listLatest(this.#reading.actions).filter(hasFailed)) {
      this.#writer.warn(
        `Action ${quoteText(action.actionName ?? '')} is ${quoteText(action.status)}, but its errors are ignored in Buddy: the run is ${quoteText(this.#reading.status)}.`,
      )
    }
  }

  #tell(outcome: Outcome, end: EndOfStory, logs: readonly FinishedLog[], fate: Fate): Story {
    const inputs = this.#inputs
    return {
      outcome,
      end,
      operation: inputs?.operation.kind ?? 'watch',
      fate,
      deeds: this.#deeds,
      target: inputs?.target ?? null,
      ids: this.#ids,
      apiUrl: inputs?.apiUrl ?? '',
      proxyVariable: inputs?.proxyVariable ?? null,
      otherRegion: inputs?.otherRegion ?? null,
      reading: this.#reading,
      logs: logs.map(({ action, log, note }) => ({
        action: this.#reading?.actions.find(({ id }) => id !== null && id === action.id) ?? action,
        excerpt: log.excerpt,
        note,
      })),
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
      this.#writer.tell(
        `Passed: ${quoteText(story.reading?.name ?? 'the run')} is ${quoteText(story.reading?.judgedStatus ?? '')}`,
      )
    } else {
      this.#writer.annotate('error', renderAnnotation(explanation), explanation.title)
    }
  }

  #writeKnown(): void {
    if (this.#ids !== null) this.#writer.setOutputs(listOutputs(this.#ids, this.#reading))
  }
}

/** What a step does first, in words before its target. */
const beginnings: Readonly<Record<OperationKind, string>> = {
  watch: 'Watching',
  run: 'Starting',
  retry: 'Retrying',
  approve: 'Approving in',
  'pass-variables': 'Passing variables to',
}

/** What became of a run of the step's own. */
export type OwnEnd = Pick<Settled, 'fate' | 'trouble'>

const notOurs: OwnEnd = { fate: 'not-ours', trouble: null }

/** The runner cuts at 4096 characters. */
const longestMessage = 4000

/** The text of the one error annotation: cause, what to do, and where; only the cause is cut. */
export function renderAnnotation({ cause, next, link }: Explanation): string {
  const end = link === null ? next : `${next}\nIn Buddy: ${link}`
  const room = longestMessage - end.length - 1
  return `${cause.length > room ? `${cutAt(cause, room - 1)}…` : cause}\n${end}`
}
