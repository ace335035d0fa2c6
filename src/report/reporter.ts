import { failsRun, hasFailed, latestExecutions } from '../buddy/actions.ts'
import type { ActionExecution } from '../buddy/model.ts'
import type { BuddyError } from '../buddy/errors.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { readSummaryMode } from '../inputs/results.ts'
import type { OperationKind } from '../inputs/operation.ts'
import { ActionLog } from '../log/action-log.ts'
import type { ActionLogResult } from '../log/fetch/collect.ts'
import { LogFile } from '../log/log-file.ts'
import type { ProblemMatchers } from '../log/problem-matchers.ts'
import type { StartedRunEnd, CancelResult } from '../run/cancel.ts'
import type { GateListener } from '../run/context.ts'
import type { ExecutionState } from '../run/state.ts'
import type { Clock, Runner } from '../runner/runner.ts'
import { quoteError, quoteText } from '../runner/safe-text.ts'
import { type Redact, type Redactor, redactWith } from '../secrets/redactor.ts'
import { isPassing, type Outcome } from '../watch/verdict.ts'
import { formatDuration } from './duration.ts'
import { scopeHint, summarizeError } from './explain/buddy-error.ts'
import { describeTarget } from './explain/target-text.ts'
import { exportVariables } from './export-variables.ts'
import type { GitHubPublisher } from './github/publish.ts'
import { annotateFailure, printEnd } from './job-log-end.ts'
import { LogPrinter } from './log-printer.ts'
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
 * Reports to the user: changes in the job log, outputs at once, summary and annotation at
 * the end. Never rejects: a failed write becomes a warning.
 */
export class Reporter implements GateListener {
  readonly #writer: StepWriter
  readonly #redactor: Redactor
  readonly #printer: LogPrinter
  readonly #randomId: () => string
  #logFile: LogFile | null = null
  #inputs: Inputs | null = null
  #publisher: Publisher | null = null
  readonly #matchers = new Map<ActionLog, ProblemMatchers>()
  #ids: ResolvedIds | null = null
  #state: ExecutionState | null = null
  #lastSeenAtMs: number | null = null
  readonly #clock: Clock
  readonly #progress: ProgressLog
  readonly #operationNotes: string[] = []
  readonly #redact: Redact

  /**
   * `maskRedactor` hides what the runner masks. It is applied before texts are rendered,
   * because it would not find all of that in markup.
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
   * The inputs are right: says what is watched, and writes the ids that they have as
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
   * An empty log; what it shows goes into the job log and the file, where these are wanted.
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

  /** A number that the inputs do not have has been found. */
  readonly onResolved = (found: Partial<ResolvedIds>): void => {
    if (this.#ids !== null) this.#ids = { ...this.#ids, ...found }
    this.#writeKnown()
    if (found.pipelineId != null) this.#writer.progress(`Found pipeline ${found.pipelineId}`)
    if (found.executionId != null && this.#inputs?.operation.kind !== 'run')
      this.#writer.progress(`Found run ${found.executionId}`)
  }

  /** Something has not appeared yet. */
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

  /** A warning that belongs to no operation. */
  readonly warn = (message: string): void => {
    this.#writer.warn(message)
  }

  readonly onWarning = (sentence: string): void => {
    this.#operationNotes.push(quoteText(sentence, 1000))
    this.#writer.warn(quoteText(sentence, 1000))
  }

  /**
   * Writes outcome, status and ids at once, because a cancelled step may be killed while it
   * writes large logs.
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
   * Writes outputs, variables, logs, summary, and one annotation if the step did not pass.
   * Returns the outcome, which is `unknown` if outputs could not be written.
   */
  async finish(
    decided: Outcome,
    reason: EndReason,
    logs: readonly ActionLogResult[],
    cancel: CancelSummary = nothingStarted,
  ): Promise<Outcome> {
    const results = this.#inputs?.results
    const state = this.#state
    for (const { action, log } of logs) await this.#writer.tryAsync('the log', () => log.save(action))
    // What failed comes last, where one looks first.
    for (const { action, log } of [
      ...logs.filter((one) => !failsRun(one.action)),
      ...logs.filter((one) => failsRun(one.action)),
    ]) {
      await this.#writer.tryAsync('the log', () => log.startStreaming(action))
    }
    if (logs.some(({ log }) => log.isBroken)) this.#warnOfDisk()
    const logFile = state === null ? '' : ((await this.#logFile?.finish()) ?? '')
    writeOutputs(this.#writer, decided, this.#ids, state, results?.outputPrefix ?? '', logFile)
    const problem = this.#writer.outputError
    const isUnwritten = isPassing(decided) && problem !== null
    const outcome = isUnwritten ? 'unknown' : decided
    const end: EndReason = isUnwritten ? { kind: 'outputs-not-written', problem } : reason
    if (problem !== null && !isUnwritten) this.#writer.warn(`Could not write the output ${problem}.`)
    if (isUnwritten) this.#writer.setOutputs([['outcome', outcome]])
    if (results?.exportVariables === true) exportVariables(this.#writer, state?.outputtedVariables ?? [])
    this.#warnOfIgnored(outcome)
    if (end.kind === 'decided') {
      for (const { action, note } of logs) if (note !== '') this.#writer.warn(`Log of ${nameAction(action)}: ${note}`)
    }
    const result = this.#toResult(outcome, end, logs, cancel.runEnd)
    if (cancel.runEnd === 'cancel-failed' && cancel.error !== null)
      this.#writer.warn(
        `The run could not be cancelled (${summarizeError(cancel.error)}), so it goes on in Buddy.` +
          scopeHint(cancel.error, result),
      )
    let safeResult: GateResult | null = null
    // A long excerpt is redacted once for both.
    const redactOnce = (): GateResult => (safeResult ??= redactResult(result, this.#redact))
    const mode = readSummaryMode(this.#writer.runner)
    if (mode === 'always' || (mode === 'on-failure' && !isPassing(outcome))) {
      await this.#writer.tryAsync('the job summary', () => appendSummary(this.#writer.runner, redactOnce()))
    }
    for (const { log } of logs) await this.#writer.tryAsync('the log', () => log.close())
    await this.#writer.tryAsync('the job log', () => printEnd(this.#writer, redactOnce()))
    annotateFailure(this.#writer, result)
    // Last: the runner may end the process before GitHub has answered, and all else is
    // written by then.
    const problems = logs
      .filter(({ action }) => hasFailed(this.#latest(action)))
      .flatMap(({ log }) => this.#matchers.get(log)?.problems ?? [])
    await this.#publisher?.finish({ result, problems })
    return outcome
  }

  #warnOfDisk(): void {
    if (this.#logFile === null)
      this.#writer.warn(
        `The job log does not have all of Buddy's log: the disk could not hold it. The outcome does not depend on it.`,
      )
    else this.#logFile.abandon('the disk could not hold the log')
  }

  /**
   * A failed action whose errors Buddy ignores does not fail the run, but nobody should
   * overlook it.
   */
  #warnOfIgnored(outcome: Outcome): void {
    if (this.#state?.kind !== 'run' || outcome !== 'passed' || hasFailed(this.#state)) return
    for (const action of latestExecutions(this.#state.actions).filter(hasFailed)) {
      this.#writer.warn(
        `Action "${quoteText(action.actionName ?? '')}" is ${quoteText(action.status)}, but ` +
          (action.ignoreErrors ? 'Buddy ignores its errors, so ' : '') +
          `the run is ${quoteText(this.#state.status)}.`,
      )
    }
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

function nameAction({ actionName }: ActionExecution): string {
  return actionName === null ? 'the action' : `"${quoteText(actionName)}"`
}

/** Words before the target in the first line of the job log. */
const operationVerbs: Readonly<Record<OperationKind, string>> = {
  watch: 'Watching',
  run: 'Starting',
  retry: 'Retrying',
  approve: 'Approving in',
  'pass-variables': 'Passing variables to',
}

/** State of the run that this step started, when the step ends. */
export type CancelSummary = Pick<CancelResult, 'runEnd' | 'error'>

const nothingStarted: CancelSummary = { runEnd: 'none', error: null }
