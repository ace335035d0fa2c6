import { hasFailed } from '../buddy/actions.ts'
import type { BuddyError } from '../buddy/errors.ts'
import type { ActionExecution } from '../buddy/model.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { OperationKind } from '../inputs/operation.ts'
import { readSummaryMode } from '../inputs/results.ts'
import { ActionLog } from '../log/action-log.ts'
import type { ActionLogResult } from '../log/fetch/collect.ts'
import { LogFile } from '../log/log-file.ts'
import type { LogProblem, ProblemMatchers } from '../log/problem-matchers.ts'
import type { StartedRunEnd, CancelResult } from '../run/cancel.ts'
import type { GateListener } from '../run/context.ts'
import type { ExecutionState } from '../run/state.ts'
import type { Clock, Runner } from '../runner/runner.ts'
import { quoteError, quoteText } from '../runner/safe-text.ts'
import { type Redact, type Redactor, redactWith } from '../secrets/redactor.ts'
import { isPassing, type Outcome } from '../watch/verdict.ts'
import { formatDuration } from './duration.ts'
import { summarizeError } from './explain/buddy-error.ts'
import { describeTarget } from './explain/target-text.ts'
import { exportVariables } from './export-variables.ts'
import type { GitHubPublisher } from './github/publish.ts'
import { annotateFailure, printEnd, warnAtEnd } from './job-log-end.ts'
import { LogPrinter, writeLogs } from './log-printer.ts'
import { type ResolvedIds, listIds, listOutputs, writeOutputs } from './outputs.ts'
import { ProgressLog } from './progress.ts'
import { hideSecretVariables, redactResult } from './redact-result.ts'
import type { EndReason, GateResult } from './result.ts'
import { StepWriter } from './step-writer.ts'
import { appendSummary } from './summary/append-summary.ts'
import { trustedUrl } from './trusted-link.ts'

/** Writes the check run and the comment. */
export type Publisher = Pick<GitHubPublisher, 'openMatchers' | 'show' | 'finish'>

/**
 * Reports to the user: changes in the job log, outputs at once, summary and annotation
 * at the end. Never rejects: a failed write becomes a warning.
 */
export class Reporter implements GateListener {
  readonly #writer: StepWriter
  readonly #redactor: Redactor
  readonly #printer: LogPrinter
  readonly #randomId: () => string
  readonly #clock: Clock
  readonly #progress: ProgressLog
  readonly #redact: Redact
  readonly #matchers = new Map<ActionLog, ProblemMatchers>()
  readonly #operationNotes: string[] = []
  #inputs: Inputs | null = null
  #publisher: Publisher | null = null
  #logFile: LogFile | null = null
  #ids: ResolvedIds | null = null
  #state: ExecutionState | null = null
  #lastSeenAtMs: number | null = null

  /**
   * `maskRedactor` hides what the runner masks. It is applied before texts are
   * rendered, because it would not find all of that in markup.
   */
  constructor(
    runner: Runner,
    redactor: Redactor,
    clock: Clock,
    randomId: () => string,
    maskRedactor: Redactor = redactor,
  ) {
    this.#redact = redactWith(redactor, maskRedactor)
    this.#writer = new StepWriter(runner, clock)
    this.#redactor = redactor
    this.#clock = clock
    this.#printer = new LogPrinter(this.#writer)
    this.#randomId = randomId
    this.#progress = new ProgressLog(this.#writer)
  }

  /**
   * Begins the report: says what is watched, and writes the ids of the inputs as
   * outputs.
   */
  begin(inputs: Inputs, publisher: Publisher | null = null): void {
    this.#inputs = inputs
    this.#publisher = publisher
    const { logFile } = inputs.results
    if (logFile !== '') {
      this.#logFile = new LogFile(this.#writer.runner, logFile, (failure) => {
        this.#writer.warn(
          `The log could not be written to ${quoteText(logFile)}: ${quoteError(failure)}. ` +
            'The outcome does not depend on it.',
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
    this.#writer.info(
      `${operationVerbs[inputs.operation.kind]} ${describeTarget(inputs.target)}, on ${new URL(inputs.apiUrl).host}`,
    )
    for (const sentence of inputs.ignoredInputs) this.#writer.warn(sentence)
    this.#writeKnown()
  }

  /**
   * Opens an empty log. Its lines go into the job log and the file as the inputs say.
   */
  readonly openLog = (): ActionLog => {
    const file = this.#logFile
    const matchers = this.#publisher?.openMatchers() ?? null
    const log = new ActionLog(this.#writer.runner, this.#redactor, {
      randomId: this.#randomId,
      ...(matchers === null
        ? {}
        : {
            toMatchers: (lines) => {
              matchers.addAll(lines)
            },
          }),
      toFile: file === null ? null : (action, text) => file.write(action, text, this.#state?.kind === 'run'),
      toJobLog:
        this.#inputs?.results.streamLog === true
          ? (action, text, lineCount) =>
              this.#writer.tryAsync('the log', () => this.#printer.print(action, text, lineCount))
          : null,
    })
    if (matchers !== null) this.#matchers.set(log, matchers)
    return log
  }

  readonly onResolved = (found: Partial<ResolvedIds>): void => {
    if (this.#ids !== null) this.#ids = { ...this.#ids, ...found }
    this.#writeKnown()
    if (found.pipelineId != null) this.#writer.progress(`Found pipeline ${found.pipelineId}`)
    if (found.executionId != null && this.#inputs?.operation.kind !== 'run')
      this.#writer.progress(`Found run ${found.executionId}`)
  }

  readonly onWaitingToAppear = (what: string): void => {
    this.#publisher?.show(null)
    this.#writer.progress(
      `Waiting for ${quoteText(what)} to appear, ` +
        `for up to ${formatDuration(this.#inputs?.appearTimeoutMs ?? Infinity)}`,
    )
  }

  readonly onState = (unmasked: ExecutionState): void => {
    const state = hideSecretVariables(unmasked, this.#inputs?.operation ?? { kind: 'watch' }, this.#redactor)
    const before = this.#state
    this.#state = state
    this.#lastSeenAtMs = this.#clock.wallTime()
    this.#writer.maskSecrets(
      [...state.outputtedVariables, ...state.passedVariables],
      this.#inputs?.results.mask ?? [],
      this.#ids === null ? [] : listIds(this.#ids, state),
    )
    this.#writeKnown()
    if (state.statusClass !== 'finished' || state.isStale)
      this.#publisher?.show(trustedUrl(state.htmlUrl, this.#inputs?.apiUrl ?? ''))
    this.#progress.log(before, state, {
      apiUrl: this.#inputs?.apiUrl ?? '',
      approvalTimeoutMs: this.#inputs?.policy.approvalTimeoutMs ?? Infinity,
    })
  }

  readonly onStarted = (executionId: string, htmlUrl: string | null): void => {
    if (this.#ids !== null) this.#ids = { ...this.#ids, executionId, htmlUrl }
    this.#writeKnown()
    this.onDone(`Started run ${executionId}`)
  }

  readonly onDone = (sentence: string): void => {
    this.#operationNotes.push(quoteText(sentence, 500))
    this.#writer.progress(quoteText(sentence, 500))
  }

  readonly onProgress = (sentence: string): void => {
    this.#writer.progress(quoteText(sentence, 500))
  }

  readonly onNotice = (sentence: string): void => {
    this.#operationNotes.push(quoteText(sentence, 1000))
    this.#writer.annotate('notice', quoteText(sentence, 1000), 'Buddy Gate')
  }

  /** Warns of something that is not about the operation. */
  readonly warn = (message: string): void => {
    this.#writer.warn(message)
  }

  readonly onWarning = (sentence: string): void => {
    this.#operationNotes.push(quoteText(sentence, 1000))
    this.#writer.warn(quoteText(sentence, 1000))
  }

  /**
   * Writes outcome, status and ids at once, because a cancelled step may be killed
   * while it writes large logs.
   */
  readonly onOutcome = (outcome: Outcome): void => {
    this.#writer.setOutputs([['outcome', outcome]])
    this.#writeKnown()
  }

  readonly onRetry = (error: BuddyError): void => {
    this.#writer.progress(
      `${error.details.kind === 'oidc-failed' ? 'GitHub' : 'Buddy'} did not answer as it should ` +
        `(${summarizeError(error)}), trying again`,
    )
  }

  readonly onRecovered = (attempts: number): void => {
    this.#writer.progress(`Buddy answers again (attempt ${String(attempts)})`)
  }

  /**
   * Writes the end of the report, in the order of the lines of its body, and returns
   * the outcome. A write that fails becomes a warning, and the next one follows. Only
   * outputs count: a step that passed ends as `unknown` if one could not be written.
   */
  async finish(
    decided: Outcome,
    reason: EndReason,
    logs: readonly ActionLogResult[],
    cancel: CancelSummary = nothingStarted,
  ): Promise<Outcome> {
    const writer = this.#writer
    await writeLogs(writer, logs)
    const logFile = await this.#closeLogFile(logs)
    const { outcome, end } = this.#writeOutputs(decided, reason, logFile)
    if (this.#inputs?.results.exportVariables === true) exportVariables(writer, this.#state?.outputtedVariables ?? [])
    const result = this.#toResult(outcome, end, logs, cancel.runEnd)
    warnAtEnd(writer, result, cancel.error)
    // A long excerpt is redacted once for summary and job log. The publisher redacts
    // for itself, so that no caller can send a secret to GitHub.
    const redacted = once(() => redactResult(result, this.#redact))
    await writer.tryAsync('the job summary', () => this.#appendSummary(outcome, redacted))
    for (const { log } of logs) await writer.tryAsync('the log', () => log.close())
    await writer.tryAsync('the job log', () => printEnd(writer, redacted()))
    annotateFailure(writer, result)
    // Last: the runner may end the process before GitHub has answered.
    await this.#publisher?.finish({ result, problems: this.#findProblems(logs) })
    return outcome
  }

  /**
   * Returns the path of the log file; '' if there is none, or if the disk could not
   * hold the log.
   */
  async #closeLogFile(logs: readonly ActionLogResult[]): Promise<string> {
    if (logs.some(({ log }) => log.isBroken)) {
      if (this.#logFile === null)
        this.#writer.warn(
          `The job log does not have all of Buddy's log: the disk could not hold it. ` +
            'The outcome does not depend on it.',
        )
      else this.#logFile.abandon('the disk could not hold the log')
    }
    return this.#state === null ? '' : ((await this.#logFile?.finish()) ?? '')
  }

  /**
   * Returns the outcome and its reason. Both change if a step that passed lacks an
   * output.
   */
  #writeOutputs(
    decided: Outcome,
    reason: EndReason,
    logFile: string,
  ): { readonly outcome: Outcome; readonly end: EndReason } {
    const writer = this.#writer
    writeOutputs(writer, decided, this.#ids, this.#state, this.#inputs?.results.outputPrefix ?? '', logFile)
    const problem = writer.outputError
    if (problem === null) return { outcome: decided, end: reason }
    if (!isPassing(decided)) {
      writer.warn(`Could not write the output ${problem}.`)
      return { outcome: decided, end: reason }
    }
    writer.setOutputs([['outcome', 'unknown']])
    return { outcome: 'unknown', end: { kind: 'outputs-not-written', problem } }
  }

  async #appendSummary(outcome: Outcome, redacted: () => GateResult): Promise<void> {
    const mode = readSummaryMode(this.#writer.runner)
    if (mode === 'always' || (mode === 'on-failure' && !isPassing(outcome)))
      await appendSummary(this.#writer.runner, redacted())
  }

  /** Returns the problems that the logs of failed actions name. */
  #findProblems(logs: readonly ActionLogResult[]): readonly LogProblem[] {
    return logs
      .filter(({ action }) => hasFailed(this.#latest(action)))
      .flatMap(({ log }) => this.#matchers.get(log)?.problems ?? [])
  }

  #toResult(outcome: Outcome, end: EndReason, logs: readonly ActionLogResult[], runEnd: StartedRunEnd): GateResult {
    const inputs = this.#inputs
    return {
      outcome,
      end,
      operation: inputs?.operation.kind ?? 'watch',
      runEnd,
      operationNotes: this.#operationNotes,
      target: inputs?.target ?? null,
      ids: this.#ids,
      apiUrl: inputs?.apiUrl ?? '',
      proxyVariable: inputs?.proxyVariable ?? null,
      otherRegion: inputs?.otherRegion ?? null,
      isDefaultRegion: inputs?.isDefaultRegion ?? false,
      state: this.#state,
      lastSeenAtMs: this.#lastSeenAtMs,
      logs: logs.map(({ action, log, note }) => ({
        action: this.#latest(action),
        excerpt: log.excerpt,
        errors: log.errors,
        note,
      })),
      showLogInError: inputs?.results.streamLog ?? false,
      passOn: inputs?.policy.passOn ?? new Set(),
      timeoutMs: inputs?.timeoutMs ?? Infinity,
      approvalTimeoutMs: inputs?.policy.approvalTimeoutMs ?? Infinity,
      appearTimeoutMs: inputs?.appearTimeoutMs ?? Infinity,
      maskedVariables: this.#writer.maskedVariables,
    }
  }

  /** Returns an action as it was last seen. */
  #latest(action: ActionExecution): ActionExecution {
    return this.#state?.actions.find(({ id }) => id !== null && id === action.id) ?? action
  }

  #writeKnown(): void {
    if (this.#ids !== null) this.#writer.setOutputs(listOutputs(this.#ids, this.#state))
  }
}

/** Words before the target in the first line of the job log. */
const operationVerbs: Readonly<Record<OperationKind, string>> = {
  watch: 'Watching',
  run: 'Starting',
  retry: 'Retrying',
  approve: 'Approving in',
  'pass-variables': 'Passing variables to',
}

/**
 * End of the run that this step started, and the error of a cancellation that failed.
 */
export type CancelSummary = Pick<CancelResult, 'runEnd' | 'error'>

const nothingStarted: CancelSummary = { runEnd: 'none', error: null }

/** Returns a function that computes its value at the first call. */
function once<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | null = null
  return () => (computed ??= { value: compute() }).value
}
