import { connectToBuddy, createExchangeLog, type Dependencies } from './connect.ts'
import { type GitHubOptions, InputError, type Inputs, readGivenSecrets, readInputs } from './inputs/inputs.ts'
import type { ActionLog } from './log/action-log.ts'
import type { GitHubPublisher } from './report/github/publish.ts'
import { Reporter } from './report/reporter.ts'
import { cancelStartedRun } from './run/cancel.ts'
import { findRun, type FindOptions } from './run/find.ts'
import { operate } from './run/operate.ts'
import { startRun } from './run/start.ts'
import { createRunMarker, StartedRun } from './run/started-run.ts'
import { toRunState } from './run/state.ts'
import { quoteText } from './runner/safe-text.ts'
import { redactingRunner } from './secrets/redacting-runner.ts'
import { Redactor } from './secrets/redactor.ts'
import { registerInputSecrets } from './secrets/register.ts'
import { createGatedPoller, type LogMode, type GatedPoller } from './watch/gated.ts'
import { judge, type Outcome } from './watch/verdict.ts'
import { toCancelReason, toStopReason, watch, type WatchResult } from './watch/watch.ts'

/** What the post stage goes by. An earlier step may have set it in the environment, which counts where this step leaves nothing. */
const postStateNames = ['run', 'check-run', 'api-url'] as const

/** The whole step. Resolves to its outcome once everything is written; never rejects. */
export async function main(deps: Dependencies): Promise<Outcome> {
  const redactor = new Redactor()
  const maskRedactor = new Redactor()
  const runner = redactingRunner(deps.runner, redactor, maskRedactor)
  const reporter = new Reporter(runner, redactor, deps.clock, deps.randomId, maskRedactor)
  const startedAt = deps.clock.now()
  try {
    for (const name of postStateNames) deps.runner.saveState(name, '')
    registerInputSecrets(deps.runner, redactor, readGivenSecrets(deps.runner))
    const inputs = await readInputs(deps.runner)
    deps.runner.setDeadline(startedAt + inputs.timeoutMs)
    const publisher = await createPublisher(
      inputs.github,
      deps,
      (text) => maskRedactor.redact(redactor.redact(text)),
      reporter.warn,
    )
    reporter.begin(inputs, publisher)
    return await gate(inputs, startedAt + inputs.timeoutMs, deps, reporter, redactor)
  } catch (error) {
    const end =
      error instanceof InputError
        ? ({ kind: 'wrong-inputs', problems: error.problems } as const)
        : ({ kind: 'broken', error } as const)
    await reporter.finish('unknown', end, [])
    return 'unknown'
  }
}

async function gate(
  inputs: Inputs,
  deadline: number,
  deps: Dependencies,
  reporter: Reporter,
  redactor: Redactor,
): Promise<Outcome> {
  const { target, policy, operation, appearTimeoutMs } = inputs
  const { runner, clock, random, signal } = deps
  const exchangeLog = createExchangeLog(deps, redactor)
  const step = { clock, random, signal, deadline, ...(exchangeLog && { onDecision: exchangeLog.next }) }
  const client = connectToBuddy(inputs, deps, redactor, deadline, exchangeLog)
  // A secret that stands in the marker by chance is hidden in Buddy's answers too: the run would not be found by it.
  const startedRun = new StartedRun(redactor.redact(createRunMarker(runner, deps.randomId())), (saved) => {
    runner.saveState('run', JSON.stringify(saved))
    runner.saveState('api-url', inputs.apiUrl)
  })
  const retry = {
    ...step,
    deadline,
    outageToleranceMs: policy.outageToleranceMs,
    onRetry: reporter.onRetry,
    onRecovered: reporter.onRecovered,
  }
  const context = { client, retry, appearTimeoutMs, startedRun, observer: reporter }
  const start: FindOptions['startRun'] = (pipeline, request, stage) =>
    startRun(pipeline, { ...request, comment: redactor.redact(request.comment) }, stage, context)

  const findAndWatch = async (): Promise<StoppedWatch> => {
    const resolved = await findRun(target, client, {
      ...policy,
      appearTimeoutMs,
      retry,
      onResolved: reporter.onResolved,
      onWaitingToAppear: reporter.onWaitingToAppear,
      redact: (text) => redactor.redact(text),
      startRun: start,
    })
    const operated = await operate(operation, resolved, policy, context)
    const poller = createGatedPoller(operated, { client, step, open: reporter.openLog }, logMode(inputs))
    return {
      poller,
      result: await watch(poller, policy, { ...step, deadline, firstStage: operated.stage }, reporter),
    }
  }
  try {
    const { result, poller } = await findAndWatch().catch((error: unknown): StoppedWatch => ({
      result: { state: null, stopReason: toStopReason(error) },
      poller: null,
    }))
    const {
      runEnd,
      execution,
      error: cancelError,
    } = await cancelStartedRun(startedRun, toCancelReason(result.stopReason), inputs, client, clock)
    // Where a run may have been started that is not known yet, the post step looks for it.
    if (runEnd !== 'deferred-to-post') startedRun.clear()
    const latest =
      execution === null
        ? null
        : (poller?.accept(execution) ?? (target.gate.by === 'run' ? toRunState(execution) : null))
    if (latest !== null) reporter.onState(latest)
    const outcome = judge(result, policy.passOn)
    await reporter.finish(outcome, result.stopReason, (await poller?.collectLogs(result)) ?? [], {
      runEnd,
      error: cancelError,
    })
    return outcome
  } catch (error) {
    startedRun.clear()
    throw error
  } finally {
    exchangeLog?.flush()
  }
}

/** What the walk came to; the subject is null where it did not get so far. */
interface StoppedWatch {
  readonly result: WatchResult
  readonly poller: GatedPoller<ActionLog> | null
}

/** How far the logs are wanted: shown or written while they come, in the summary or a check run at the end, or not at all. */
function logMode({ results: { streamLog, logFile, summary }, github }: Inputs): LogMode {
  return streamLog || logFile !== '' ? 'live' : summary === 'never' && github.checkRun === '' ? 'none' : 'at-end'
}

async function createPublisher(
  options: GitHubOptions,
  { runner, clock, random, randomId, signal, connectGitHub }: Dependencies,
  redact: (text: string) => string,
  warn: (message: string) => void,
): Promise<GitHubPublisher | null> {
  if (options.checkRun === '' && !options.comment) return null
  // Loaded only where it is wanted, as GitHub's client is. No verdict depends on it.
  const loaded = await import('./report/github/publish.ts').catch((error: unknown) => {
    const wanted = [
      ...(options.checkRun === '' ? [] : ['The check run']),
      ...(options.comment ? ['The comment on the pull request'] : []),
    ]
    for (const what of wanted)
      warn(`${what} could not be written: ${quoteText(String(error))}. The outcome does not depend on it.`)
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
        connect: (job) => connectGitHub(job, options.token),
        saveState: (state) => {
          runner.saveState('check-run', state)
        },
      })
}
