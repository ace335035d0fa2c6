import type { Execution } from './buddy/model.ts'
import { connectToBuddy, createExchangeLog, type Dependencies } from './connect.ts'
import type { GitHubOptions } from './inputs/github.ts'
import { InputError, type Inputs, readGivenSecrets, readInputs } from './inputs/inputs.ts'
import { ActionLogs, type LogMode } from './log/action-logs.ts'
import type { GitHubPublisher } from './report/github/publish.ts'
import { Reporter } from './report/reporter.ts'
import type { EndReason } from './report/result.ts'
import { type CancelResult, cancelStartedRun, leaveToPost } from './run/cancel.ts'
import type { GateContext } from './run/context.ts'
import { findRun } from './run/find.ts'
import { operate } from './run/operate.ts'
import { createRunMarker, StartedRun } from './run/started-run.ts'
import { type ExecutionState, toRunState } from './run/state.ts'
import { quoteError } from './runner/safe-text.ts'
import { redactingRunner } from './secrets/redacting-runner.ts'
import { type Redact, Redactor, redactWith } from './secrets/redactor.ts'
import { registerInputSecrets } from './secrets/register.ts'
import { createStatePoller } from './watch/state-poller.ts'
import { judge, type Outcome } from './watch/verdict.ts'
import { type StatePoller, toCancelReason, toStopReason, watch, type WatchResult } from './watch/watch.ts'

/**
 * Names of the state that the post step reads. They are cleared, because an earlier
 * step may have set them.
 */
const postStateNames = ['run', 'check-run', 'api-url'] as const

/**
 * Runs the whole step. Resolves to its outcome when everything is written; never
 * rejects.
 */
export async function main(deps: Dependencies): Promise<Outcome> {
  const redactor = new Redactor()
  const maskRedactor = new Redactor()
  const runner = redactingRunner(deps.runner, redactor, maskRedactor)
  const reporter = new Reporter(runner, redactor, deps.clock, deps.randomId, maskRedactor)
  const startedAt = deps.clock.now()
  try {
    for (const name of postStateNames) deps.runner.saveState(name, '')
    registerInputSecrets(runner, redactor, readGivenSecrets(deps.runner))
    const inputs = await readInputs(deps.runner)
    deps.runner.setDeadline(startedAt + inputs.timeoutMs)
    const redact = redactWith(redactor, maskRedactor)
    reporter.begin(inputs, await createPublisher(inputs.github, deps, redact, reporter.warn))
    const context = createContext(inputs, deps, startedAt, reporter, redactor)
    const outcome = await gate(inputs, context, reporter)
    context.onDecision?.('end')
    return outcome
  } catch (error) {
    // A wrong name often explains what is missing.
    if (error instanceof InputError) for (const sentence of error.unknownInputs) reporter.warn(sentence)
    const end: EndReason =
      error instanceof InputError ? { kind: 'wrong-inputs', problems: error.problems } : { kind: 'broken', error }
    return await reporter.finish('unknown', end, [])
  }
}

async function gate(inputs: Inputs, context: GateContext, reporter: Reporter): Promise<Outcome> {
  const { startedRun } = context
  let cancel: CancelResult | null = null
  try {
    const { result, poller, logs } = await findAndWatch(inputs, context, reporter).catch(toStoppedWatch)
    cancel = await cancelStartedRun(context, toCancelReason(result.stopReason), inputs)
    // The state is kept only if the post step must still find or cancel the run.
    if (cancel.runEnd !== 'deferred-to-post') startedRun.clear()
    const latest = cancel.execution === null ? null : readCancelled(cancel.execution, inputs, poller)
    if (latest !== null) reporter.onState(latest)
    const outcome = judge(result)
    reporter.onOutcome(outcome)
    return await reporter.finish(outcome, result.stopReason, (await logs?.collect(result)) ?? [], cancel)
  } catch (error) {
    // If cancelling has no result, the state stays, so that the post step cancels the
    // run.
    const left = cancel ?? leaveToPost(startedRun, inputs)
    return await reporter.finish('unknown', { kind: 'broken', error }, [], left)
  }
}

/**
 * Result of finding and watching the run. `poller` and `logs` are null if the run was
 * not found.
 */
interface StoppedWatch {
  readonly result: WatchResult
  readonly poller: StatePoller | null
  readonly logs: ActionLogs | null
}

async function findAndWatch(inputs: Inputs, context: GateContext, reporter: Reporter): Promise<StoppedWatch> {
  const { client } = context
  const found = await findRun(inputs.target, context)
  const target = await operate(inputs.operation, found, context)
  const logs = new ActionLogs(client, context, target.run, reporter.openLog, logMode(inputs))
  const poller = createStatePoller(target, client, logs.receive)
  return { result: await watch(poller, target, context, logs.follow), poller, logs }
}

function toStoppedWatch(error: unknown): StoppedWatch {
  return { result: { state: null, stopReason: toStopReason(error) }, poller: null, logs: null }
}

function readCancelled(execution: Execution, { target }: Inputs, poller: StatePoller | null): ExecutionState | null {
  return poller?.accept(execution) ?? (target.gate.by === 'run' ? toRunState(execution) : null)
}

function createContext(
  inputs: Inputs,
  deps: Dependencies,
  startedAt: number,
  reporter: Reporter,
  redactor: Redactor,
): GateContext {
  const { runner, clock, random, signal } = deps
  const deadline = startedAt + inputs.timeoutMs
  const redact = (text: string): string => redactor.redact(text)
  const exchangeLog = createExchangeLog(deps, redactor)
  return {
    clock,
    random,
    signal,
    deadline,
    ...(exchangeLog && { onDecision: exchangeLog.next }),
    redact,
    ...inputs.policy,
    appearTimeoutMs: inputs.appearTimeoutMs,
    client: connectToBuddy(inputs, deps, redactor, deadline, exchangeLog),
    listener: reporter,
    // Redacted, because a secret that the marker contains by chance is redacted in
    // Buddy's responses too.
    startedRun: new StartedRun(redact(createRunMarker(runner, deps.randomId())), (saved) => {
      runner.saveState('run', JSON.stringify(saved))
      runner.saveState('api-url', inputs.apiUrl)
    }),
  }
}

/**
 * Returns when logs are fetched: `live` for the job log or a file, `at-end` for a
 * summary or check run, else `none`.
 */
function logMode({ results: { streamLog, logFile, summary }, github }: Inputs): LogMode {
  return streamLog || logFile !== '' ? 'live' : summary === 'never' && github.checkRun === '' ? 'none' : 'at-end'
}

async function createPublisher(
  options: GitHubOptions,
  { runner, clock, random, randomId, signal, connectGitHub }: Dependencies,
  redact: Redact,
  warn: (message: string) => void,
): Promise<GitHubPublisher | null> {
  if (options.checkRun === '' && !options.comment) return null
  // Loaded only if it is wanted, as GitHub's client is. No verdict depends on it.
  const loaded = await import('./report/github/publish.ts').catch((error: unknown) => {
    const wanted = [
      ...(options.checkRun === '' ? [] : ['The check run']),
      ...(options.comment ? ['The comment on the pull request'] : []),
    ]
    for (const what of wanted)
      warn(`${what} could not be written: ${quoteError(error)}. The outcome does not depend on it.`)
    return null
  })
  return loaded === null
    ? null
    : new loaded.GitHubPublisher(options, {
        clock,
        random,
        randomId,
        signal,
        redact,
        warn,
        jobContext: () => runner.jobContext(),
        isInCheckout: (path) => runner.isInCheckout(path),
        findCheckouts: () => runner.findCheckouts(),
        connect: (job) => connectGitHub(job, options.token),
        saveState: (state) => {
          runner.saveState('check-run', state)
        },
      })
}
